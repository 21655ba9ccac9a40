"""By when a caseworker looks: working days of the municipality, until closing time."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from bot.clock import AMSTERDAM
from bot.knowledge.model import OpeningHours
from bot.tickets.model import Priority
from bot.tickets.service_level import is_working_day, pick_up_by

OFFICE = OpeningHours(
    {0: ("09:00", "17:00"), 1: ("09:00", "17:00"), 2: ("09:00", "20:00"), 3: ("09:00", "17:00"),
     4: ("09:00", "12:30")}
)  # fmt: skip


def moment(text: str) -> datetime:
    """A moment in the Netherlands."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("opened", "priority", "expected"),
    [
        # Monday 23 November 2026
        ("2026-11-23T10:00", Priority.P1, "2026-11-23T17:00"),
        ("2026-11-23T10:00", Priority.P2, "2026-11-25T20:00"),
        ("2026-11-23T10:00", Priority.P3, "2026-11-30T17:00"),
    ],
)
def test_p1_is_the_same_day_p2_within_two_and_p3_within_five_working_days(
    opened: str, priority: Priority, expected: str
) -> None:
    assert pick_up_by(moment(opened), priority, OFFICE) == moment(expected)


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        ("2026-11-23T08:00", "2026-11-23T17:00"),
        ("2026-11-23T16:59", "2026-11-23T17:00"),
        ("2026-11-23T17:00", "2026-11-24T17:00"),
        ("2026-11-25T19:00", "2026-11-25T20:00"),
        ("2026-11-27T12:30", "2026-11-30T17:00"),
        ("2026-11-28T10:00", "2026-11-30T17:00"),
    ],
    ids=["before opening", "just open", "closing time", "late night", "friday", "saturday"],
)
def test_after_closing_time_the_count_starts_on_the_next_working_day(
    opened: str, expected: str
) -> None:
    assert pick_up_by(moment(opened), Priority.P1, OFFICE) == moment(expected)


@pytest.mark.parametrize(
    ("opened", "priority", "expected"),
    [
        ("2026-12-25T10:00", Priority.P1, "2026-12-28T17:00"),
        ("2026-12-23T10:00", Priority.P2, "2026-12-28T17:00"),
        ("2026-12-31T18:00", Priority.P1, "2027-01-04T17:00"),
        ("2026-04-24T10:00", Priority.P2, "2026-04-29T20:00"),
        ("2026-05-13T21:00", Priority.P1, "2026-05-15T12:30"),
    ],
    ids=["christmas", "over christmas", "new year", "king's day", "ascension day"],
)
def test_holidays_are_no_working_days(opened: str, priority: Priority, expected: str) -> None:
    assert pick_up_by(moment(opened), priority, OFFICE) == moment(expected)


def test_the_clock_of_the_netherlands_counts_not_that_of_the_server() -> None:
    in_summer = datetime(2026, 7, 6, 15, 30, tzinfo=timezone.utc)
    assert pick_up_by(in_summer, Priority.P1, OFFICE) == moment("2026-07-07T17:00")
    in_winter = datetime(2026, 12, 7, 15, 30, tzinfo=timezone.utc)
    assert pick_up_by(in_winter, Priority.P1, OFFICE) == moment("2026-12-07T17:00")


def test_a_municipality_that_works_on_saturday_counts_saturday() -> None:
    hours = OpeningHours({**OFFICE.by_weekday, 5: ("10:00", "14:00")})
    assert pick_up_by(moment("2026-11-27T18:00"), Priority.P1, hours) == moment("2026-11-28T14:00")
    assert not is_working_day(moment("2026-11-29T12:00").date(), hours)
