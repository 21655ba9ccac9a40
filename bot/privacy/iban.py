"""Finds bank account numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.clusters import cluster_at
from bot.privacy.kinds import Span

_LENGTHS = {
    code: int(length)
    for code, length in (
        item.split(":")
        for item in (
            "ad:24 ae:23 al:28 at:20 az:28 ba:20 be:16 bg:22 bh:22 br:29 by:28 ch:21 cr:22 cy:28 "
            "cz:24 de:22 dk:18 do:28 ee:20 eg:29 es:24 fi:18 fo:18 fr:27 gb:22 ge:22 gi:23 gl:18 "
            "gr:27 gt:28 hr:21 hu:28 ie:22 il:23 iq:23 is:26 it:27 jo:30 kw:30 kz:20 lb:28 lc:32 "
            "li:21 lt:20 lu:20 lv:21 ly:25 mc:27 md:24 me:22 mk:19 mr:27 mt:31 mu:30 nl:18 no:15 "
            "pk:24 pl:28 ps:29 pt:25 qa:29 ro:24 rs:22 sa:24 sc:31 sd:18 se:24 si:19 sk:24 sm:27 "
            "st:25 sv:28 tl:23 tn:24 tr:26 ua:29 va:22 vg:24 xk:20"
        ).split()
    )
}
"""Country to the length of its IBAN (IBAN registry)."""

_GAP = r"[^\w]{0,3}"
_START = re.compile(rf"([a-z]){_GAP}([a-z]){_GAP}\d{_GAP}\d")
_SEPARATORS = re.compile(r"[^\w]+")
_OF_LENGTH = {
    length: re.compile(rf"[a-z0-9](?:{_GAP}[a-z0-9]){{{length - 1}}}")
    for length in set(_LENGTHS.values())
}
_DUTCH = re.compile(r"nl\d\d[a-z]{4}\d{10}")
_ANNOUNCED = re.compile(
    r"(?:iban|rekening\W?(?:nummer|nr)|bankrekening)\W{0,3}(?:(?:is|van|mij|mijn|nummer|nr)\W{1,2}){0,3}"
)


def find_iban(view: str) -> Iterator[Span]:
    """IBANs of every country, and old account numbers that are called so."""
    place = 0
    while match := _START.search(view, place):
        end = _end_of_iban(view, match)
        if end is None:
            place = match.start() + 1
        else:
            yield Span(match.start(), end)
            place = end
    for match in _ANNOUNCED.finditer(view):
        cluster = cluster_at(view, match.end())
        last = cluster.prefix_of((9, 10, 8, 7)) if cluster else None
        if cluster and last is not None:
            yield cluster.span(0, last)


def _end_of_iban(view: str, start: re.Match[str]) -> int | None:
    length = _LENGTHS.get(start[1] + start[2])
    if length is None:
        return None
    found = _OF_LENGTH[length].match(view, start.start())
    if found is None:
        return None
    number = _SEPARATORS.sub("", found.group())
    # A Dutch number with a typing error is still most of somebody's account number.
    if 2 * sum(map(str.isdigit, number)) < length:
        # Words with a number among them; real account numbers are mostly digits.
        return None
    is_one = _DUTCH.fullmatch(number) or _has_right_check_digits(number)
    return found.end() if is_one else None


def _has_right_check_digits(number: str) -> bool:
    moved = number[4:] + number[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1
