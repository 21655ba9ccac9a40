"""Terms that run: a letter with a date and the wish to object give a last day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.knowledge.day_roles import DayRole
from bot.triage.reading import Reading
from bot.understanding.deadlines import find_dates, objection_deadline
from bot.understanding.event_days import named_days

_OBJECTION = re.compile(
    r"\b(?:bezwaar\w*|in beroep|tegen\s+(?:op\s+)?te komen|niet mee eens)\b", re.I
)
_PENAL_ORDER = re.compile(r"\bstrafbeschikking\b", re.I)
_PENAL_ORDER_WEEKS = 2
_NO_LETTER = r"\b(?:sinds|vanaf|geboren|overleden|getrouwd|gescheiden)\s+(?:op\s+)?"
"""Before the date of something else than a letter."""
_OLDEST = timedelta(days=365)
"""An older date is hardly ever that of a letter to object to now."""


def latest_day(reading: Reading, today: date) -> date | None:
    """The last day to object, when the message speaks of objecting and of one day in the past.

    Six weeks (Awb 6:7), two weeks for a penal order (strafbeschikking). None when in doubt: no
    day, more than one, or only "eind oktober".
    """
    if not _OBJECTION.search(reading.text):
        return None
    letters = _days_of_letters(reading.text, today)
    if len(letters) != 1:
        return None
    if _PENAL_ORDER.search(reading.text):
        return objection_deadline(letters.pop(), _PENAL_ORDER_WEEKS)
    return objection_deadline(letters.pop())


def _days_of_letters(text: str, today: date) -> set[date]:
    named = named_days(text, today) or ()
    letters = {item.day for item in named if item.role is DayRole.LETTER}
    others = {item.day for item in named} - letters
    return {
        found.day
        for found in find_dates(text, today)
        if found.exact
        and found.day not in others
        and today - _OLDEST <= found.day <= today
        and not re.search(_NO_LETTER + re.escape(found.fragment), text, re.I)
    }
