"""Finds citizen service numbers (BSN), however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul

from bot.privacy.clusters import Cluster, cluster_at, clusters
from bot.privacy.kinds import Span

_WORDS = r"(?:bsn|b\.s\.n|burger\W{0,2}service|sofi(?:\W{0,2}(?:nummer|nr))|soofi)"
_ANNOUNCED = re.compile(_WORDS + r"[^\d_]{0,40}(?=\d)")
_OTHER_SUBJECT = re.compile(
    r"zaak|kenmerk|dossier|factuur|postcode|tele|\bbel|€|euro|huisnummer|[.?!]\s+[^\W\d]{2,}"
)
_AFTERWARDS = re.compile(
    r"\W{0,3}(?:(?:is|dat|dit|=|als|mijn|m'n|me|het|hoort|bij)\W{1,2}){0,4}" + _WORDS
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CASE_WORD = re.compile(
    r"(?:zaak|kenmerk|dossier|referentie|factuur|beschikking|cjib|polis|klant|melding|besluit)"
    r"[^\d_]{0,20}$"
)
_LOOK_BACK = 40
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def find_bsn(view: str) -> Iterator[Span]:
    """Stretches that are, or may well be, a BSN. When in doubt it is one."""
    yield from _announced(view)
    for cluster in clusters(view, 7):
        yield from _named_afterwards(cluster)
        yield from _passing(cluster)


def passes_elfproef(digits: str) -> bool:
    """The check of a BSN: eight digits get their leading zero back."""
    padded = digits.zfill(9)
    total = sum(map(mul, _WEIGHTS, map(int, padded)))
    return len(padded) == 9 and total % 11 == 0 and int(padded) > 0


def _announced(view: str) -> Iterator[Span]:
    for match in _ANNOUNCED.finditer(view):
        if _OTHER_SUBJECT.search(match.group()):
            continue
        cluster = cluster_at(view, match.end())
        # Somebody who counts wrong still gave most of the number away: 7 and 10 digits too.
        last = cluster.prefix_of((9, 8, 10, 7)) if cluster else None
        if cluster and last is not None and not _is_case_number(cluster, 1, last):
            yield cluster.span(0, last)


def _named_afterwards(cluster: Cluster) -> Iterator[Span]:
    if 7 <= cluster.size <= 10 and _AFTERWARDS.match(cluster.view, cluster.groups[-1].end):
        yield cluster.span(0, len(cluster.groups) - 1)


def _passing(cluster: Cluster) -> Iterator[Span]:
    for first, last in cluster.windows(9):
        if passes_elfproef(cluster.digits(first, last)) and not _is_case_number(
            cluster, first, last
        ):
            yield cluster.span(first, last)
    for first, last in cluster.windows(8):
        stands_alone = first == last or cluster.size == 8
        digits = cluster.digits(first, last)
        if (
            stands_alone
            and digits[0] != "0"
            and passes_elfproef(digits)
            and not _is_case_number(cluster, first, last)
        ):
            yield cluster.span(first, last)


def _is_case_number(cluster: Cluster, first: int, last: int) -> bool:
    """A year before it ("2024-000123456"), or a word for it and more digits joined to it."""
    if cluster.is_tight(first - 1):
        year = cluster.digits(first - 1, first - 1)
        if _YEAR.fullmatch(year) and not cluster.is_tight(first - 2):
            return True
    if not (cluster.is_tight(first - 1) or cluster.is_tight(last)):
        return False
    start = cluster.groups[0].start
    return bool(_CASE_WORD.search(cluster.view[max(0, start - _LOOK_BACK) : start]))
