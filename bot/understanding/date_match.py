"""What a finder of dates hands over, and sums with parts of a month."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from bot.understanding.tense import Tense

PAST_WORD = r"(?:vorige|afgelopen|verleden|laatste|vorig)"
NEXT_WORD = r"(?:volgende|volgend|komende|komend|aankomende|aanstaande|eerstvolgende)"
SIDE = (
    r"(?:,? ?(?P<past>jl\b\.?|j\.l\.|jongstleden|laatstleden)"
    r"|,? ?(?P<future>a\.s\.|as\b|aanstaande|eerstkomende))?"
)
"""What may follow a day to say on which side of today it lies."""


class DayMatch(NamedTuple):
    """A day that the characters from `start` up to `end` stand for.

    Where nobody said on which side of today it lies, `behind` and `ahead` are the two it may be.
    """

    start: int
    end: int
    day: date
    exact: bool
    behind: date | None = None
    ahead: date | None = None


DayFinder = Callable[[str, date], Iterator[DayMatch]]


def said_tense(match: re.Match[str]) -> Tense | None:
    """Past or future where a group of that name matched."""
    if match["past"]:
        return Tense.PAST
    return Tense.FUTURE if match["future"] else None


def part_of_month(year: int, month: int, part: str) -> date:
    """A day for "begin", "half" or "eind" of a month."""
    if part.startswith("e"):
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, 1 if part == "begin" else 15)


def existing_day(year: int, month: int, day: int) -> date | None:
    """The day, or None for something like 31 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
