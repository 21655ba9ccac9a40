"""How urgent a handoff is (triage rules, section 3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

SAME_DAY = frozenset({"C6", "C7", "H4", "H12"})
WITHIN_TWO_DAYS = frozenset({"H5", "H7", "H10", "H11"})
SHORT_TERM_DAYS = 14


def priority_of(signals: Iterable[str], latest_day: date | None, today: date) -> str:
    """P1 the same working day, P2 within two, P3 within five working days."""
    found = set(signals)
    if found & SAME_DAY:
        return "P1"
    if found & WITHIN_TWO_DAYS:
        return "P2"
    if latest_day is not None and (latest_day - today).days <= SHORT_TERM_DAYS:
        return "P2"
    return "P3"
