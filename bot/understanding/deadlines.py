"""Days that citizens name in Dutch, and the terms that count from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.triage.working_days import next_working_day
from bot.understanding import calendar_dates, relative_dates
from bot.understanding.beside_dates import in_doubt_beside_numbers, with_their_weekday
from bot.understanding.date_match import DayFinder, DayMatch
from bot.understanding.date_words import folded

OBJECTION_WEEKS = 6
"""Awb, article 6:7."""

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
    return tuple(
        FoundDate(text[match.start : match.end], match.day, match.exact)
        for match in day_matches(folded(text), today)
    )


def day_matches(plain: str, today: date) -> list[DayMatch]:
    """The same with their places, in a text that is already folded."""
    found: list[DayMatch] = []
    for finder in _FINDERS:
        for match in finder(plain, today):
            if not any(match.start < other.end and other.start < match.end for other in found):
                found.append(match)
    in_order = sorted(in_doubt_beside_numbers(match, plain) for match in found)
    return with_their_weekday(in_order, plain)


def objection_deadline(letter_day: date, weeks: int = OBJECTION_WEEKS) -> date:
    """The last day to object to a decision that was sent on this day.

    The term starts the day after (Awb 6:8), so its last day is the same weekday. On a Saturday,
    Sunday or public holiday it moves to the next working day (Algemene termijnenwet, article 1).
    """
    return next_working_day(letter_day + timedelta(weeks=weeks))
