"""Terms that run: a letter with a date and the wish to object give a last day."""

from __future__ import annotations

import re
from datetime import date

from bot.triage.reading import Reading
from bot.understanding.deadlines import find_dates, objection_deadline

_OBJECTION = re.compile(
    r"\b(?:bezwaar\w*|in beroep|tegen\s+(?:op\s+)?te komen|niet mee eens)\b", re.I
)
_PENAL_ORDER = re.compile(r"\bstrafbeschikking\b", re.I)
_PENAL_ORDER_WEEKS = 2


def latest_day(reading: Reading, today: date) -> date | None:
    """The last day to object, when the message speaks of objecting and names one past day.

    Six weeks (Awb 6:7), two weeks for a penal order (strafbeschikking). None when in doubt.
    """
    if not _OBJECTION.search(reading.text):
        return None
    past = [found.day for found in find_dates(reading.text, today) if found.day <= today]
    if len(past) != 1:
        return None
    if _PENAL_ORDER.search(reading.text):
        return objection_deadline(past[0], _PENAL_ORDER_WEEKS)
    return objection_deadline(past[0])
