"""Waits for what happens elsewhere, no longer than needed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


async def until(holds: Callable[[], bool], seconds: float = 2.0) -> None:
    """Wait until this holds. Fails when it does not within so many seconds."""
    loop = asyncio.get_running_loop()
    ends_at = loop.time() + seconds
    while not holds():
        assert loop.time() < ends_at, "it did not come about in time"
        await asyncio.sleep(0.01)
