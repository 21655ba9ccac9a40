"""The time, as a thing that can be handed over, and Dutch words for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(timezone.utc)


def today(clock: Clock) -> date:
    """The present day in the Netherlands."""
    return clock().astimezone(AMSTERDAM).date()


def day_in_words(day: date) -> str:
    """A day as people say it: "vrijdag 27 november"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def date_in_words(day: date) -> str:
    """A day as it stands in a text that is kept: "27 november 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
