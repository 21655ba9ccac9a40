"""A clock that a test moves by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import AMSTERDAM

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)


@dataclass
class HandClock:
    """Stands still until it is moved."""

    moment: datetime = MONDAY_MORNING

    def __call__(self) -> datetime:
        """The present moment."""
        return self.moment

    def move(self, **amount: float) -> None:
        """Let time pass: `move(days=1)`."""
        self.moment += timedelta(**amount)
