"""Opening hours in the words of a person."""

from __future__ import annotations

import pytest

from bot.answers.opening_hours import hours_in_words
from bot.knowledge.model import OpeningHours

DAY = ("09:00", "17:00")
EVENING = ("09:00", "20:30")


@pytest.mark.parametrize(
    ("by_weekday", "lines"),
    [
        (dict.fromkeys(range(5), DAY), ("maandag tot en met vrijdag: 9.00 tot 17.00 uur",)),
        ({5: ("10:00", "14:00")}, ("zaterdag: 10.00 tot 14.00 uur",)),
        ({0: DAY, 1: DAY}, ("maandag en dinsdag: 9.00 tot 17.00 uur",)),
        ({}, ()),
    ],
)
def test_days_in_a_row_with_the_same_hours_are_one_line(
    by_weekday: dict[int, tuple[str, str]], lines: tuple[str, ...]
) -> None:
    assert hours_in_words(OpeningHours(by_weekday)) == lines


def test_a_closed_day_and_a_late_evening_break_the_row() -> None:
    hours = OpeningHours({4: DAY, 3: EVENING, 0: DAY, 1: DAY})
    assert hours_in_words(hours) == (
        "maandag en dinsdag: 9.00 tot 17.00 uur",
        "donderdag: 9.00 tot 20.30 uur",
        "vrijdag: 9.00 tot 17.00 uur",
    )
