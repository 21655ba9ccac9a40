"""Guessing passwords is slowed down, per log-in name."""

from __future__ import annotations

import time
from collections import deque

MAXIMUM_FAILURES = 5
WINDOW = 300.0
"""Seconds in which the failures count."""
_MAXIMUM_NAMES = 10_000


class Throttle:
    """Remembers failures of the last minutes."""

    def __init__(self) -> None:
        self._failures: dict[str, deque[float]] = {}

    def is_blocked(self, login: str) -> bool:
        """Whether this name must wait."""
        failures = self._failures.get(login.lower())
        while failures and failures[0] < time.monotonic() - WINDOW:
            failures.popleft()
        return bool(failures) and len(failures or ()) >= MAXIMUM_FAILURES

    def failed(self, login: str) -> None:
        """Count a failure."""
        if len(self._failures) > _MAXIMUM_NAMES:
            self._failures.clear()
        self._failures.setdefault(login.lower(), deque()).append(time.monotonic())

    def succeeded(self, login: str) -> None:
        """Forget the failures."""
        self._failures.pop(login.lower(), None)
