"""Who waits for news hears it at once: wakes the streams of one subject."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterator

QUEUE = "werkvoorraad"
"""Subject of everything that changes in the queue of the werkplek."""
HEARTBEAT = 15.0
"""Seconds between signs of life, so proxies keep the connection and a lost one is noticed."""
LONGEST = 1800.0
"""Seconds after which a stream ends; the reader comes back with Last-Event-ID."""


class Subscription:
    """Notices news from the moment it exists, also while its owner is busy."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def wake(self) -> None:
        """There is news."""
        self._event.set()

    async def wait(self, seconds: float) -> bool:
        """Wait for news since the last time; False when there was none in this time."""
        try:
            await asyncio.wait_for(self._event.wait(), seconds)
        except asyncio.TimeoutError:
            return False
        self._event.clear()
        return True


class News:
    """Wakes everybody who waits for a subject. The database holds the news itself."""

    def __init__(self) -> None:
        self._subscriptions: dict[str, set[Subscription]] = defaultdict(set)
        self.is_closing = False

    def publish(self, subject: str) -> None:
        """Wake who waits for this subject."""
        for subscription in self._subscriptions.get(subject, ()):
            subscription.wake()

    def publish_all(self) -> None:
        """Wake everybody."""
        for subject in list(self._subscriptions):
            self.publish(subject)

    def has_listeners(self, subject: str) -> bool:
        """Whether anybody waits for this subject."""
        return subject in self._subscriptions

    def close(self) -> None:
        """Wake everybody, so that streams can end."""
        self.is_closing = True
        self.publish_all()

    async def rounds(self, subject: str) -> AsyncGenerator[bool, None]:
        """True at once and whenever there is news, False for a sign of life; ends with the gateway.

        Also ends after LONGEST. Close it (`contextlib.aclosing`) when leaving early.
        """
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + LONGEST
        with self.subscribe(subject) as subscription:
            is_news = True
            while not self.is_closing and loop.time() < ends_at:
                yield is_news
                is_news = await subscription.wait(HEARTBEAT)

    @contextlib.contextmanager
    def subscribe(self, subject: str) -> Iterator[Subscription]:
        """Hear of this subject for as long as the block lasts."""
        subscription = Subscription()
        self._subscriptions[subject].add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions[subject].discard(subscription)
            if not self._subscriptions[subject]:
                del self._subscriptions[subject]
