"""Which day a term counts from, as the content writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.day_roles import WORDINGS, DayRole, role_of
from bot.knowledge.loading import load_knowledge
from tests.support.content import MOVING, Content


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("dag van verhuizen", DayRole.MOVE),
        ("de dag van de verhuizing", DayRole.MOVE),
        ("dag van  overlijden", DayRole.DEATH),
        ("dag van het overlijden", DayRole.DEATH),
        ("uw 18e verjaardag", DayRole.EIGHTEENTH_BIRTHDAY),
        ("start van uw bedrijf", DayRole.BUSINESS_START),
        ("datum op de brief", DayRole.LETTER),
        ("dag van de verandering", None),
        ("dag van uw asielvergunning", None),
        ("een mooie dag", None),
        ("", None),
        (None, None),
    ],
)
def test_a_wording_names_a_kind_of_day_or_none(written: str | None, role: DayRole | None) -> None:
    assert role_of(written) is role


def test_every_kind_of_day_can_be_written() -> None:
    assert set(WORDINGS.values()) == set(DayRole)
    assert all(role_of(wording) is role for wording, role in WORDINGS.items())


def test_a_term_knows_which_day_it_counts_from(content: Content) -> None:
    written = "{van: 4 weken voor, tot: 5 dagen na, vanaf: dag van verhuizen}"
    content.replace(MOVING, written, "{tot: 5 dagen na, vanaf: de dag van het overlijden}")
    term = content.load().life_events["verhuizen"].steps[0].term
    assert term is not None
    assert term.day_role is DayRole.DEATH


def test_in_the_content_of_this_project_days_are_written_so_that_terms_can_be_counted() -> None:
    knowledge = load_knowledge(Path(__file__).parents[2] / "data" / "kennis")
    terms = [
        step.term for event in knowledge.life_events.values() for step in event.steps if step.term
    ]
    counted = {term.day_role for term in terms if term.day_role}
    assert counted == set(DayRole) - {DayRole.LAST_WORKING_DAY}
