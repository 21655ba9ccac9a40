"""The days of a term beside its words, counted from the day that the citizen named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.blocks import BlockKind, Bubble
from bot.answers.composer import Composer
from bot.answers.counted_days import counted_days
from bot.knowledge.day_roles import DayRole
from bot.knowledge.model import Knowledge, LifeEvent, Offset, Step, Term, Unit
from bot.triage.decision import Decision
from bot.triage.named_days import NamedDay
from bot.triage.situation import KnownQuestion
from bot.triage.term_days import TermDays
from tests.support.blocks import check_block
from tests.support.knowledge import MOVING, step
from tests.support.triage import KNOWLEDGE, TODAY, a_reading, decided

AMSTERDAM, NATIONAL = KNOWLEDGE.municipalities["gm0363"], KNOWLEDGE.default_municipality
REGISTER, RENT = MOVING.steps
TERM = Term(
    "van 4 weken voor tot en met 5 dagen na de dag van verhuizen",
    earliest=Offset(4, Unit.WEEKS, before=True),
    latest=Offset(5, Unit.DAYS),
    counted_from="dag van verhuizen",
    day_role=DayRole.MOVE,
)
CHANGE = Term("binnen 4 weken na de verandering", latest=Offset(4, Unit.WEEKS))
MOVED_SOON = NamedDay(DayRole.MOVE, date(2026, 12, 4))
MOVED_BEFORE = NamedDay(DayRole.MOVE, date(2026, 11, 2))
MOVES = {"verhuizen": 0.95}


def with_steps(*steps: Step) -> Knowledge:
    event: LifeEvent = replace(MOVING, steps=steps)
    nowhere = replace(KNOWLEDGE.organisations["gemeente"], telephone=None)
    return replace(
        KNOWLEDGE,
        life_events={**KNOWLEDGE.life_events, "verhuizen": event},
        organisations={**KNOWLEDGE.organisations, "gemeente": nowhere},
        fingerprint="counted",
    )


COUNTED = with_steps(replace(REGISTER, term=TERM), replace(RENT, term=CHANGE))


def reply(
    *days: NamedDay, knowledge: Knowledge = COUNTED, **rest: object
) -> tuple[Decision, tuple[Bubble, ...]]:
    text = str(rest.pop("text", "zomaar"))
    decision = decided(a_reading(events=MOVES, text=text), named_days=days, **rest)
    bubbles = Composer(lambda: knowledge).compose(decision, text, TODAY)
    for bubble in bubbles:
        check_block(bubble)
    return decision, bubbles


def steps_in(bubbles: tuple[Bubble, ...]) -> Bubble:
    (steps,) = [item for item in bubbles if item.kind is BlockKind.STEPS]
    return steps


def test_the_days_stand_beside_the_term_with_the_date_they_were_counted_from() -> None:
    steps = steps_in(reply(MOVED_SOON)[1])
    first, second = steps.data["stappen"]
    assert first["termijn"] == TERM.text
    assert first["berekend"] == (
        "Met de datum die u noemt (4 december 2026): "
        "van 6 november tot en met 9 december 2026. Controleer de datum."
    )
    assert (second["termijn"], second["berekend"]) == (CHANGE.text, None)
    assert (
        "Wanneer: van 4 weken voor tot en met 5 dagen na de dag van verhuizen. "
        "Met de datum die u noemt (4 december 2026): van 6 november" in steps.text
    )


def test_a_day_that_has_passed_is_never_called_too_late_and_comes_with_a_number() -> None:
    _, bubbles = reply(MOVED_BEFORE)
    counted = steps_in(bubbles).data["stappen"][0]["berekend"]
    assert counted == (
        "Met de datum die u noemt (2 november 2026): van 5 oktober tot en met 7 november 2026. "
        "Controleer de datum. Die dag is misschien voorbij. "
        "Bel uw gemeente en vraag wat nog kan."
    )


@pytest.mark.parametrize(
    ("organisation", "telephone", "whom"),
    [("gemeente", None, "14 020"), ("svb", None, "0800 0000"), ("svb", "0800 1111", "0800 1111")],
)
def test_who_may_be_late_hears_which_number_to_call(
    organisation: str, telephone: str | None, whom: str
) -> None:
    item = step(organisation, "Doorgeven")
    item = replace(item, where=replace(item.where, telephone=telephone))
    days = TermDays(date(2026, 11, 2), None, date(2026, 11, 7), may_be_over=True)
    assert f"Bel {whom} en vraag" in counted_days(item, days, KNOWLEDGE, AMSTERDAM)


def test_an_organisation_without_a_number_is_named() -> None:
    svb = replace(KNOWLEDGE.organisations["svb"], telephone=None)
    knowledge = replace(KNOWLEDGE, organisations={**KNOWLEDGE.organisations, "svb": svb})
    days = TermDays(date(2026, 11, 2), None, date(2026, 11, 7), may_be_over=True)
    said = counted_days(step("svb", "Doorgeven"), days, knowledge, NATIONAL)
    assert "Bel de SVB en vraag wat nog kan." in said


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (None, date(2027, 1, 3), "uiterlijk 3 januari 2027."),
        (date(2027, 1, 3), None, "vanaf 3 januari 2027."),
        (date(2026, 12, 3), date(2027, 1, 3), "van 3 december 2026 tot en met 3 januari 2027."),
        (date(2027, 2, 3), date(2027, 3, 8), "van 3 februari tot en met 8 maart 2027."),
    ],
)
def test_a_year_is_said_where_it_is_not_the_same(
    earliest: date | None, latest: date | None, words: str
) -> None:
    days = TermDays(date(2026, 12, 31), earliest, latest, may_be_over=False)
    assert f"(31 december 2026): {words}" in counted_days(REGISTER, days, KNOWLEDGE, NATIONAL)


def test_without_a_named_day_only_the_words_of_the_term_are_there() -> None:
    steps = steps_in(reply()[1])
    assert [row["berekend"] for row in steps.data["stappen"]] == [None, None]
    assert "datum die u noemt" not in steps.text


def test_an_answer_to_a_precise_question_comes_with_the_days_of_its_step() -> None:
    known = KnownQuestion("verhuizen", "doorgeven", 0.9)
    _, (answer, term, _) = reply(MOVED_SOON, known_question=known)
    assert answer.text == "Van vier weken ervoor tot vijf dagen erna."
    assert term.kind is BlockKind.TERM
    assert term.text == (
        "Verhuizing doorgeven. Met de datum die u noemt (4 december 2026): "
        "van 6 november tot en met 9 december 2026. Controleer de datum."
    )
    assert term.data == {
        "omschrijving": "Verhuizing doorgeven",
        "vroegste_dag": "2026-11-06",
        "uiterlijke_dag": "2026-12-09",
    }


def test_a_question_about_another_organisation_comes_without_those_days() -> None:
    known = KnownQuestion("verhuizen", "huurtoeslag", 0.9)
    kinds = [item.kind for item in reply(MOVED_SOON, known_question=known)[1]]
    assert BlockKind.TERM not in kinds


def test_a_term_without_a_last_day_names_its_first() -> None:
    term = Term("vanaf 5 dagen voor de verhuizing", TERM.earliest, day_role=DayRole.MOVE)
    known = KnownQuestion("verhuizen", "doorgeven", 0.9)
    _, (_, bubble, _) = reply(
        MOVED_SOON, knowledge=with_steps(replace(REGISTER, term=term)), known_question=known
    )
    assert bubble.data["uiterlijke_dag"] is None
    assert "vanaf 6 november 2026" in bubble.text


def test_a_decision_carries_the_days_through_its_slot() -> None:
    decision, _ = reply(MOVED_SOON)
    assert Decision.from_dict(decision.as_dict()) == decision


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.sampled_from(DayRole))
def test_whatever_day_is_named_nobody_is_told_to_be_too_late(day: date, role: DayRole) -> None:
    steps = steps_in(reply(NamedDay(role, day))[1])
    assert "te laat" not in steps.text
    assert ("datum die u noemt" in steps.text) == (role is DayRole.MOVE)
    assert ("misschien voorbij" in steps.text) <= ("Bel " in steps.text)
