"""Days that citizens name in Dutch, and the terms that count from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import holidays
from dateutil.relativedelta import relativedelta

from bot.understanding import calendar_dates, relative_dates
from bot.understanding.date_match import DayFinder, DayMatch
from bot.understanding.date_words import folded

Unit = Literal["days", "weeks", "months", "years"]

OBJECTION_WEEKS = 6
"""Awb, article 6:7."""
_SATURDAY = 5

_FINDERS: tuple[DayFinder, ...] = (
    calendar_dates.numeric,
    calendar_dates.numeric_without_year,
    calendar_dates.written,
    calendar_dates.parts_of_periods,
    calendar_dates.months,
    relative_dates.counted,
    relative_dates.weekdays,
    relative_dates.days_by_name,
    relative_dates.periods,
)
"""Those that say most go first: what one took, a later one does not see."""


@dataclass(frozen=True)
class FoundDate:
    """A day in a text. `exact` is False where the words leave room ("eind oktober")."""

    fragment: str
    day: date
    exact: bool


def find_dates(text: str, today: date) -> tuple[FoundDate, ...]:
    """The days in a text, in order of place.

    A day without a year is the nearest that fits: in the past for letters and decisions, in the
    future after words of future.
    """
    plain = folded(text)
    found: list[DayMatch] = []
    for finder in _FINDERS:
        for match in finder(plain, today):
            if not any(match.start < other.end and other.start < match.end for other in found):
                found.append(match)
    return tuple(
        FoundDate(text[match.start : match.end], match.day, match.exact)
        for match in sorted(found, key=lambda match: match.start)
    )


def add_term(day: date, amount: int, unit: Unit, before: bool = False) -> date:
    """The day this much later, or earlier; a month from the 31st ends on the month's last day."""
    number = -amount if before else amount
    if unit == "days":
        return day + timedelta(days=number)
    if unit == "weeks":
        return day + timedelta(weeks=number)
    return day + (relativedelta(months=number) if unit == "months" else relativedelta(years=number))


def objection_deadline(letter_day: date, weeks: int = OBJECTION_WEEKS) -> date:
    """The last day to object to a decision that was sent on this day.

    The term starts the day after (Awb 6:8), so its last day is the same weekday. On a Saturday,
    Sunday or public holiday it moves to the next working day (Algemene termijnenwet, article 1).
    """
    last = letter_day + timedelta(weeks=weeks)
    while not _is_working_day(last):
        last += timedelta(days=1)
    return last


def _is_working_day(day: date) -> bool:
    """Good Friday and 5 May count as holidays every year (Algemene termijnenwet, article 3)."""
    if day.weekday() >= _SATURDAY:
        return False
    free = holidays.country_holidays(
        "NL", years=day.year, categories=(holidays.PUBLIC, holidays.OPTIONAL)
    )
    return day not in free
