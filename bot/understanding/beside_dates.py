"""What stands right beside a date and changes it: a weekday, or another number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.understanding.date_match import DayMatch
from bot.understanding.date_words import WEEKDAYS

_BETWEEN = re.compile(r",? ?")
_COUNTED_ON = re.compile(r"\d|over ")
"""How a date begins that a weekday before it belongs to."""
_ANOTHER_NUMBER = re.compile(
    r"(?<!\d)\d{1,2}(?:e|ste|de)? ?(?:of|en|à|a|tot|t/m|tot en met|[-/])(?: de)? ?$"
)


def with_their_weekday(found: Sequence[DayMatch], plain: str) -> list[DayMatch]:
    """ "Vrijdag 4 december" is one day; it is not exact when that day is no Friday.

    `found` is in order of place in the folded text `plain`.
    """
    joined: list[DayMatch] = []
    for match in found:
        weekday = _weekday_before(joined[-1], match, plain) if joined else None
        if weekday is None:
            joined.append(match)
            continue
        joined[-1] = _on(weekday, match)._replace(start=joined[-1].start)
    return joined


def in_doubt_beside_numbers(match: DayMatch, plain: str) -> DayMatch:
    """ "3 of 4 december" and "tussen 3 en 5 december" are no one day."""
    if plain[match.start].isdigit() and _ANOTHER_NUMBER.search(plain[: match.start]):
        return match._replace(exact=False, behind=None, ahead=None)
    return match


def _on(weekday: str, match: DayMatch) -> DayMatch:
    """The day in the year in which it is on this weekday; not exact when there is none."""
    sides = (match.behind, match.ahead)
    behind, ahead = (day if day and _is_on(weekday, day) else None for day in sides)
    if _is_on(weekday, match.day):
        return match._replace(behind=behind, ahead=ahead)
    fitting = [day for day in (behind, ahead) if day]
    if len(fitting) == 1:
        return match._replace(day=fitting[0], behind=None, ahead=None)
    return match._replace(exact=False, behind=None, ahead=None)


def _is_on(weekday: str, day: date) -> bool:
    return WEEKDAYS[day.weekday()] == weekday


def _weekday_before(before: DayMatch, match: DayMatch, plain: str) -> str | None:
    word = plain[before.start : before.end].rsplit(maxsplit=1)[-1]
    is_beside = _BETWEEN.fullmatch(plain, before.end, match.start)
    begins = _COUNTED_ON.match(plain, match.start)
    return word if word in WEEKDAYS and is_beside and begins else None
