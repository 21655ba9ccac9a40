"""The days that citizens name, with what happens on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.knowledge.day_roles import DayRole


@dataclass(frozen=True)
class NamedDay:
    """A day on which something happened or will happen. It says nothing about to whom."""

    role: DayRole
    day: date


def days_as_lists(days: Iterable[NamedDay]) -> list[list[str]]:
    """The days as plain JSON values, to travel through a slot."""
    return [[item.role.value, item.day.isoformat()] for item in days]


def days_from_lists(values: Iterable[Iterable[str]]) -> tuple[NamedDay, ...]:
    """The days that `days_as_lists` wrote."""
    return tuple(NamedDay(DayRole(role), date.fromisoformat(day)) for role, day in values)
