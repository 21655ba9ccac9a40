"""Working days in the Netherlands, for the terms that the law moves to one."""

from __future__ import annotations

from datetime import date, timedelta

import holidays

_SATURDAY = 5


def next_working_day(day: date) -> date:
    """The day itself, or the first after it that is no Saturday, Sunday or public holiday.

    Algemene termijnenwet, article 1. It holds for terms of law, such as that to object.
    """
    while not _is_working_day(day):
        day += timedelta(days=1)
    return day


def _is_working_day(day: date) -> bool:
    """Good Friday and 5 May count as holidays every year (Algemene termijnenwet, article 3)."""
    if day.weekday() >= _SATURDAY:
        return False
    free = holidays.country_holidays(
        "NL", years=day.year, categories=(holidays.PUBLIC, holidays.OPTIONAL)
    )
    return day not in free
