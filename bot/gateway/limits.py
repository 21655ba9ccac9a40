"""How much one visitor may ask of a public service. All of it is counted in memory and bounded.

The numbers leave ample room for a town hall behind one address and stop a flood from one place;
a flood from many places is for whatever stands before the gateway.
"""

from __future__ import annotations

import contextlib
import ipaddress
import math
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from starlette.requests import Request

from bot.gateway.problems import Problem

STARTS = 120
STARTS_SECONDS = 60.0
"""New conversations per address per minute."""
TURNS_AT_ONCE = 5
"""Messages of one conversation that wait for an answer."""
STREAMS_AT_ONCE = 5
"""Open streams of one conversation."""
STAFF_STREAMS_AT_ONCE = 20
"""Open streams of one member of staff, one per window."""
STREAMS_IN_ALL = 800
"""Open streams of citizens together: a process may usually hold 1,024 files."""
FAILURES = 5
FAILURES_SECONDS = 300.0
"""Wrong passwords per log-in name and address in five minutes."""
LOGINS_AT_ONCE = 8
"""Passwords that are checked or wait for it: each takes 64 MB and some 50 ms of a core."""
_MOST_NAMES = 20_000
_RETRY_SECONDS = 5


class Rate:
    """So many in so many seconds, for each name apart."""

    def __init__(
        self, maximum: int, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._maximum = maximum
        self._seconds = seconds
        self._clock = clock
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def count(self, name: str) -> None:
        """Count one for this name. Raises Problem 429 when it must wait; then it does not count."""
        moment = self._clock()
        times = self._times.setdefault(name, deque())
        self._times.move_to_end(name)
        while times and times[0] <= moment - self._seconds:
            times.popleft()
        if len(times) >= self._maximum:
            raise too_fast(times[0] + self._seconds - moment)
        times.append(moment)
        while len(self._times) > _MOST_NAMES:
            self._times.popitem(last=False)

    def forget(self, name: str) -> None:
        """Begin anew for this name."""
        self._times.pop(name, None)


class AtOnce:
    """So many at the same time, for each name apart and together."""

    def __init__(self, each: int, together: int | None = None) -> None:
        self._each = each
        self._together = together
        self._counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._counts)

    @contextlib.contextmanager
    def one_more(self, name: str) -> Iterator[None]:
        """Count one as long as the block lasts. Raises Problem 429."""
        is_full = self._together is not None and self._counts.total() >= self._together
        if is_full or self._counts[name] >= self._each:
            raise too_fast(_RETRY_SECONDS)
        self._counts[name] += 1
        try:
            yield
        finally:
            self._counts[name] -= 1
            if not self._counts[name]:
                del self._counts[name]


@dataclass(frozen=True)
class Limits:
    """What is counted in one gateway."""

    starts: Rate = field(default_factory=lambda: Rate(STARTS, STARTS_SECONDS))
    failures: Rate = field(default_factory=lambda: Rate(FAILURES, FAILURES_SECONDS))
    turns: AtOnce = field(default_factory=lambda: AtOnce(TURNS_AT_ONCE))
    streams: AtOnce = field(default_factory=lambda: AtOnce(STREAMS_AT_ONCE, STREAMS_IN_ALL))
    staff_streams: AtOnce = field(default_factory=lambda: AtOnce(STAFF_STREAMS_AT_ONCE))
    logins: AtOnce = field(default_factory=lambda: AtOnce(LOGINS_AT_ONCE))


def too_fast(seconds: float) -> Problem:
    """The problem of who must wait this long."""
    wait = str(max(1, math.ceil(seconds)))
    sentence = "Er komt te veel tegelijk. Wacht even en probeer het opnieuw."
    return Problem(429, sentence, headers={"Retry-After": wait})


def address_of(request: Request) -> str:
    """Where a request comes from. Of IPv6 the part counts that one household has to itself."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    household = ipaddress.ip_network((address, 64), strict=False)
    return str(address.ipv4_mapped or household)
