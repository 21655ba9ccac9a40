"""By when a caseworker picks a ticket up (triage rules, section 3)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

import holidays

from bot.clock import AMSTERDAM
from bot.knowledge.model import OpeningHours
from bot.tickets.model import Priority

WORKING_DAYS = {Priority.P1: 0, Priority.P2: 2, Priority.P3: 5}


def is_working_day(day: date, hours: OpeningHours) -> bool:
    """Whether the municipality's staff work on this day."""
    return day.weekday() in hours.by_weekday and day not in _dutch_holidays(day.year)


def pick_up_by(opened_at: datetime, priority: Priority, hours: OpeningHours) -> datetime:
    """The moment by which somebody must have looked: closing time of the last working day allowed.

    P1 is the same working day. After closing time the count starts on the next working day.
    """
    local = opened_at.astimezone(AMSTERDAM)
    day = local.date()
    if not is_working_day(day, hours) or local.time() >= _closing_time(day, hours):
        day = _next_working_day(day, hours)
    for _ in range(WORKING_DAYS[priority]):
        day = _next_working_day(day, hours)
    return datetime.combine(day, _closing_time(day, hours), AMSTERDAM)


def _next_working_day(day: date, hours: OpeningHours) -> date:
    following = day + timedelta(days=1)
    while not is_working_day(following, hours):
        following += timedelta(days=1)
    return following


def _closing_time(day: date, hours: OpeningHours) -> time:
    return time.fromisoformat(hours.by_weekday[day.weekday()][1])


@lru_cache(maxsize=8)
def _dutch_holidays(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("NL", years=year)
