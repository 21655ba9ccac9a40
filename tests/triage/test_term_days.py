"""The days of a term, counted from the day that a citizen named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.day_roles import DayRole
from bot.knowledge.model import Offset, Term, Unit
from bot.triage.named_days import NamedDay
from bot.triage.term_days import TermDays, nothing_counted, shifted, term_days

TODAY = date(2026, 2, 10)
FIVE_DAYS, FOUR_WEEKS_BEFORE = Offset(5, Unit.DAYS), Offset(4, Unit.WEEKS, before=True)
MOVING = Term("…", FOUR_WEEKS_BEFORE, FIVE_DAYS, "dag van verhuizen", day_role=DayRole.MOVE)
BENEFIT = Term(
    "…",
    Offset(1, Unit.WEEKS, before=True),
    Offset(1, Unit.WEEKS),
    day_role=DayRole.FIRST_DAY_WITHOUT_WORK,
)
OBJECTION = Term(
    "…",
    latest=Offset(6, Unit.WEEKS),
    is_objection=True,
    day_role=DayRole.LETTER,
    ends_on_working_day=True,
)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
OFFSETS = st.builds(Offset, st.integers(0, 60), st.sampled_from(Unit), st.booleans())


def counted(
    term: Term | None, *named: tuple[DayRole, date], today: date = TODAY
) -> TermDays | None:
    return term_days(term, [NamedDay(*item) for item in named], today)


def test_a_term_on_both_sides_of_the_move_gives_a_first_and_a_last_day() -> None:
    assert counted(MOVING, (DayRole.MOVE, date(2026, 3, 3))) == TermDays(
        named=date(2026, 3, 3),
        earliest=date(2026, 2, 3),
        latest=date(2026, 3, 8),
        may_be_over=False,
    )


def test_a_last_day_on_a_sunday_or_at_christmas_stays_where_it_is() -> None:
    for move, last in (
        (date(2026, 3, 3), date(2026, 3, 8)),
        (date(2026, 12, 20), date(2026, 12, 25)),
    ):
        days = counted(MOVING, (DayRole.MOVE, move))
        assert days is not None
        assert days.latest == last


def test_a_last_day_moves_to_a_working_day_only_where_the_term_says_so() -> None:
    days = counted(OBJECTION, (DayRole.LETTER, date(2026, 11, 13)))
    assert days is not None
    assert days.latest == date(2026, 12, 28)


def test_for_a_day_before_the_term_held_nothing_is_counted() -> None:
    term = replace(MOVING, holds_from=date(2026, 1, 1))
    assert counted(term, (DayRole.MOVE, date(2025, 12, 31))) is None
    assert counted(term, (DayRole.MOVE, date(2026, 1, 1))) is not None


def test_the_last_day_itself_is_not_over_and_the_day_after_may_be() -> None:
    for today, may_be_over in ((date(2026, 3, 8), False), (date(2026, 3, 9), True)):
        days = counted(MOVING, (DayRole.MOVE, date(2026, 3, 3)), today=today)
        assert days is not None
        assert days.may_be_over is may_be_over


def test_the_first_day_without_work_is_the_day_after_the_last_working_day() -> None:
    last, first = date(2026, 2, 28), date(2026, 3, 1)
    by_last = counted(BENEFIT, (DayRole.LAST_WORKING_DAY, last))
    by_first = counted(BENEFIT, (DayRole.FIRST_DAY_WITHOUT_WORK, first))
    assert by_last is not None
    assert by_first is not None
    assert (by_last.latest, by_first.latest) == (date(2026, 3, 8), date(2026, 3, 8))
    assert (by_last.named, by_first.named) == (last, first)


def test_a_last_working_day_and_a_first_day_without_work_must_agree() -> None:
    last = (DayRole.LAST_WORKING_DAY, date(2026, 2, 27))
    assert counted(BENEFIT, last, (DayRole.FIRST_DAY_WITHOUT_WORK, date(2026, 2, 28)))
    assert counted(BENEFIT, last, (DayRole.FIRST_DAY_WITHOUT_WORK, date(2026, 3, 1))) is None


def test_who_moves_abroad_leaves_on_that_day() -> None:
    leaving = Term("…", Offset(5, Unit.DAYS, before=True), day_role=DayRole.DEPARTURE)
    days = counted(leaving, (DayRole.MOVE, date(2026, 3, 3)))
    assert days is not None
    assert (days.earliest, days.latest, days.may_be_over) == (date(2026, 2, 26), None, False)
    assert counted(MOVING, (DayRole.DEPARTURE, date(2026, 3, 3))) is None


def test_two_days_of_the_same_kind_give_none() -> None:
    days = [(DayRole.MOVE, date(2026, 3, day)) for day in (3, 10)]
    assert counted(MOVING, *days) is None
    assert counted(MOVING, days[0], days[0]) == counted(MOVING, days[0])


@pytest.mark.parametrize(
    "term",
    [
        None,
        Term("binnen 5 dagen", latest=FIVE_DAYS),
        Term("4 weken na de verandering", latest=FIVE_DAYS, counted_from="dag van de verandering"),
        Term("vanaf de dag van verhuizen", day_role=DayRole.MOVE),
        Term("na het overlijden", latest=FIVE_DAYS, day_role=DayRole.DEATH),
    ],
    ids=["no term", "from no day", "from a day nobody names", "nothing to add", "another day"],
)
def test_what_does_not_fit_is_not_counted(term: Term | None) -> None:
    move = (DayRole.MOVE, date(2026, 3, 3))
    assert counted(term, move, (DayRole.LETTER, date(2026, 3, 3))) is None
    assert nothing_counted(term) is None


@pytest.mark.parametrize(
    ("day", "offset", "expected"),
    [
        (date(2026, 1, 31), Offset(1, Unit.MONTHS), date(2026, 2, 28)),
        (date(2028, 1, 31), Offset(1, Unit.MONTHS), date(2028, 2, 29)),
        (date(2026, 3, 31), Offset(1, Unit.MONTHS, before=True), date(2026, 2, 28)),
        (date(2024, 2, 29), Offset(1, Unit.YEARS), date(2025, 2, 28)),
        (date(2028, 2, 27), Offset(5, Unit.DAYS), date(2028, 3, 3)),
        (date(2026, 2, 27), Offset(5, Unit.DAYS), date(2026, 3, 4)),
        (date(2026, 12, 29), Offset(5, Unit.DAYS), date(2027, 1, 3)),
        (date(2027, 1, 12), Offset(4, Unit.WEEKS, before=True), date(2026, 12, 15)),
        (date(2025, 6, 30), Offset(20, Unit.MONTHS), date(2027, 2, 28)),
        (date(2026, 11, 24), Offset(0, Unit.DAYS), date(2026, 11, 24)),
    ],
)
def test_a_term_is_counted_forwards_and_backwards(
    day: date, offset: Offset, expected: date
) -> None:
    assert shifted(day, offset) == expected


@given(DAYS, OFFSETS)
def test_a_term_before_never_ends_after_the_day_and_a_term_after_never_before_it(
    day: date, offset: Offset
) -> None:
    assert shifted(day, offset) <= day if offset.before else shifted(day, offset) >= day


@given(DAYS, st.integers(0, 400), OFFSETS)
def test_who_is_a_day_later_never_has_to_be_earlier(day: date, days: int, offset: Offset) -> None:
    assert shifted(day, offset) <= shifted(day + timedelta(days=days), offset)


@given(DAYS, DAYS, OFFSETS, OFFSETS)
def test_whatever_the_term_the_named_day_is_the_one_that_was_said(
    day: date, today: date, earliest: Offset, latest: Offset
) -> None:
    term = Term("…", earliest, latest, day_role=DayRole.MOVE)
    days = counted(term, (DayRole.MOVE, day), today=today)
    assert days is not None
    assert days.named == day
    assert days.may_be_over == (shifted(day, latest) < today)
