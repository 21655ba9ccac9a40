"""Permission to share, and how long things are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from bot.privacy import retention
from bot.privacy.consent import WORDING_VERSION, Consent, consent_wording, may_share
from bot.privacy.retention import RetentionPolicy

MOMENT = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
GIVEN = Consent("svb", consent_wording("de SVB"), WORDING_VERSION, "web", MOMENT)


def test_the_wording_names_the_organisation() -> None:
    assert GIVEN.wording == "De medewerker mag mijn vraag en mijn gegevens bespreken met de SVB."


def test_without_consent_nothing_may_be_shared() -> None:
    assert not may_share((), "svb")


def test_consent_for_one_organisation_is_no_consent_for_another() -> None:
    assert may_share((GIVEN,), "svb")
    assert not may_share((GIVEN,), "uwv")


def test_withdrawn_consent_no_longer_counts() -> None:
    assert not may_share((replace(GIVEN, withdrawn_at=MOMENT),), "svb")


def test_consent_that_is_given_again_counts() -> None:
    assert may_share((replace(GIVEN, withdrawn_at=MOMENT), GIVEN), "svb")


def test_everything_is_kept_for_the_term_of_the_policy() -> None:
    policy = RetentionPolicy()
    assert retention.conversation_expires_at(MOMENT, policy) - MOMENT == timedelta(days=30)
    assert retention.ticket_expires_at(MOMENT, policy) - MOMENT == timedelta(days=365)
    assert retention.draft_expires_at(MOMENT, policy) - MOMENT == timedelta(hours=24)
    assert retention.staff_session_expires_at(MOMENT, policy) - MOMENT == timedelta(hours=12)


def test_a_municipality_can_set_its_own_term() -> None:
    policy = RetentionPolicy(conversation=timedelta(days=7))
    assert retention.conversation_expires_at(MOMENT, policy) - MOMENT == timedelta(days=7)
