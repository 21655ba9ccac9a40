"""Groups of digits that stand together, as in "123.45 6782" or "06-12 34 56 78"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from bot.privacy.kinds import Span

_BEGINNING = re.compile(r"\d(?:[^\w]{0,3}\d){0,39}")
"""No number of a person is longer, and a look at every announcement must stay short."""
_GROUP = re.compile(r"\d+")
_NOT_DIGIT = re.compile(r"\D+")
_TIGHT = frozenset("-/.")


@dataclass(frozen=True)
class Cluster:
    """Groups of digits with at most three separators between each.

    `totals` has the number of digits before each group, and of all groups at the end: it keeps
    the search for windows linear.
    """

    view: str
    groups: tuple[Span, ...]
    all_digits: str
    totals: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many digits there are."""
        return len(self.all_digits)

    def digits(self, first: int, last: int) -> str:
        """The digits of these groups, both included."""
        return self.all_digits[self.totals[first] : self.totals[last + 1]]

    def span(self, first: int, last: int) -> Span:
        """Where these groups stand, separators included."""
        return Span(self.groups[first].start, self.groups[last].end)

    def windows(self, size: int) -> Iterator[tuple[int, int]]:
        """Every (first, last) group that together have exactly this many digits."""
        if self.size < size:
            return
        group_after = {total: index for index, total in enumerate(self.totals)}
        for first, total in enumerate(self.totals):
            after = group_after.get(total + size)
            if after is not None:
                yield first, after - 1

    def prefix_of(self, sizes: tuple[int, ...]) -> int | None:
        """The last of the leading groups that have one of these sizes, tried in order."""
        return next((self.totals.index(size) - 1 for size in sizes if size in self.totals), None)

    def is_tight(self, left: int) -> bool:
        """Whether this group and the next are joined by one dash, slash or full stop."""
        if not 0 <= left < len(self.groups) - 1:
            return False
        start, end = self.groups[left].end, self.groups[left + 1].start
        return end - start == 1 and self.view[start] in _TIGHT


def clusters(view: str, fewest: int) -> tuple[Cluster, ...]:
    """All clusters of a view with at least this many digits, each as long as possible."""
    found = re.finditer(rf"\d(?:[^\w]{{0,3}}\d){{{fewest - 1},}}", view)
    return tuple(_cluster(view, match) for match in found)


def cluster_at(view: str, place: int) -> Cluster | None:
    """The cluster that begins exactly here, at most its first 40 digits."""
    match = _BEGINNING.match(view, place)
    return _cluster(view, match) if match else None


def _cluster(view: str, match: re.Match[str]) -> Cluster:
    found = _GROUP.finditer(view, match.start(), match.end())
    groups = tuple(Span(*group.span()) for group in found)
    totals = accumulate((group.end - group.start for group in groups), initial=0)
    return Cluster(view, groups, _NOT_DIGIT.sub("", match.group()), tuple(totals))
