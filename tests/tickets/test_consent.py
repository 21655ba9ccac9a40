"""Permission to share: per organisation, in the words that were shown, taken back at any time."""

from __future__ import annotations

import pytest

from bot.privacy.consent import WORDING_VERSION, consent_wording
from bot.tickets.stages import Stage
from tests.support.clock import HandClock
from tests.support.loket import (
    FATIMA,
    PROPOSAL,
    TRUUS,
    TicketOffice,
    outcomes,
    proposal_for,
)


def shared(office: TicketOffice, conversation_id: str = "een") -> dict[str, bool]:
    """Per organisation of the newest ticket whether its caseworker may share."""
    ticket = office.tickets.latest_for(conversation_id)
    assert ticket is not None
    return {
        part.organisation: part.may_share for part in office.handling.case(str(ticket.number)).parts
    }


def test_only_the_organisations_agreed_to_may_be_told(office: TicketOffice) -> None:
    office.opened(agreed=("svb",))
    assert shared(office) == {"gemeente": True, "svb": True, "belastingdienst": False}


def test_a_consent_holds_the_words_that_were_shown(office: TicketOffice, clock: HandClock) -> None:
    (consent,) = office.opened(agreed=("svb",)).consents
    assert consent.organisation == "svb"
    assert consent.wording == consent_wording("de SVB")
    assert (consent.version, consent.channel) == (WORDING_VERSION, "web")
    assert (consent.given_at, consent.withdrawn_at) == (clock.moment, None)


def test_who_agrees_with_nobody_still_gets_a_ticket(office: TicketOffice) -> None:
    assert office.opened(agreed=()).number
    assert shared(office) == {"gemeente": True, "svb": False, "belastingdienst": False}


@pytest.mark.parametrize("organisation", ["uwv", "gemeente", "nergens"])
def test_consent_is_kept_only_for_organisations_it_was_asked_for(
    office: TicketOffice, organisation: str
) -> None:
    assert office.opened(agreed=(organisation,)).consents == ()


def test_agreeing_twice_is_agreeing_once(office: TicketOffice, clock: HandClock) -> None:
    office.complete("een", ("svb",))
    first = office.tickets.open_for("een")
    clock.move(seconds=5)
    assert office.drafting.agree("een", ("svb", "svb"), "web") == first


def test_the_latest_answer_counts(office: TicketOffice) -> None:
    office.complete("een", ("svb", "belastingdienst"))
    office.drafting.agree("een", ("belastingdienst",), "web")
    office.drafting.open("een")
    assert shared(office) == {"gemeente": True, "svb": False, "belastingdienst": True}


def test_the_own_municipality_needs_no_consent(office: TicketOffice) -> None:
    office.drafting.begin("een", proposal_for("gemeente"))
    office.drafting.note_contact("een", TRUUS)
    office.drafting.confirm("een")
    assert office.drafting.stage("een") is Stage.READY


def test_a_part_added_later_is_not_covered_by_an_older_consent(office: TicketOffice) -> None:
    office.complete("een", ("svb", "belastingdienst"))
    office.drafting.correct("een", "Ook over mijn toeslag", TRUUS)
    office.drafting.begin("een", proposal_for("dienst_toeslagen"))
    office.drafting.confirm("een")
    assert office.drafting.stage("een") is Stage.CONSENT
    office.drafting.agree("een", ("svb",), "web")
    office.drafting.open("een")
    assert shared(office) == {
        "gemeente": True,
        "svb": True,
        "belastingdienst": False,
        "dienst_toeslagen": False,
    }


def test_a_part_of_the_own_municipality_asks_for_no_new_consent(office: TicketOffice) -> None:
    office.drafting.begin("een", proposal_for("svb"))
    office.drafting.note_contact("een", TRUUS)
    office.drafting.agree("een", ("svb",), "web")
    office.drafting.begin("een", proposal_for("gemeente"))
    office.drafting.confirm("een")
    assert office.drafting.stage("een") is Stage.READY


def test_withdrawn_consent_is_never_shown_again(office: TicketOffice, clock: HandClock) -> None:
    number = str(office.opened(agreed=("svb", "belastingdienst")).number)
    clock.move(hours=1)
    office.drafting.withdraw_consent("een")
    assert shared(office) == {"gemeente": True, "svb": False, "belastingdienst": False}
    office.handling.claim(number, FATIMA)
    office.handling.solve(number, FATIMA, outcomes())
    assert shared(office)["svb"] is False
    consents = [part.consent for part in office.handling.case(number).parts[1:]]
    assert [item and item.withdrawn_at for item in consents] == [clock.moment] * 2


def test_consent_can_be_taken_back_for_one_organisation(office: TicketOffice) -> None:
    office.opened(agreed=("svb", "belastingdienst"))
    office.drafting.withdraw_consent("een", "svb")
    assert shared(office) == {"gemeente": True, "svb": False, "belastingdienst": True}


def test_taking_back_twice_is_taking_back_once(office: TicketOffice, clock: HandClock) -> None:
    office.opened()
    once = office.drafting.withdraw_consent("een")
    clock.move(hours=1)
    assert office.drafting.withdraw_consent("een") == once
    assert once is not None
    assert [entry.text for entry in once.timeline][1:] == ["Toestemming ingetrokken"]


def test_taking_back_what_was_never_given_changes_nothing(office: TicketOffice) -> None:
    opened = office.opened(agreed=())
    assert office.drafting.withdraw_consent("een") == opened
    assert office.drafting.withdraw_consent("twee") is None


def test_a_caseworker_at_work_does_not_bring_consent_back(office: TicketOffice) -> None:
    number = str(office.opened().number)
    office.drafting.withdraw_consent("een")
    case = office.handling.claim(number, FATIMA)
    assert not any(part.may_share for part in case.parts if part.organisation != "gemeente")


def test_consent_ends_when_the_ticket_does(office: TicketOffice) -> None:
    office.solved()
    assert shared(office) == {"gemeente": True, "svb": False, "belastingdienst": False}


def test_consent_can_be_taken_back_after_the_ticket_is_solved(office: TicketOffice) -> None:
    number = office.solved().number
    assert office.drafting.withdraw_consent("een") is not None
    consent = office.handling.case(number).parts[1].consent
    assert consent is not None
    assert not consent.is_active


def test_withdrawing_the_ticket_withdraws_the_consent(office: TicketOffice) -> None:
    office.opened(agreed=("svb", "belastingdienst"))
    office.drafting.withdraw("een")
    assert set(shared(office).values()) == {False}


def test_the_usual_proposal_asks_consent_for_two(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    agreed = office.drafting.agree("een", [item[0] for item in PROPOSAL.organisations], "web")
    assert [consent.organisation for consent in agreed.consents] == ["svb", "belastingdienst"]
