"""Finds and writes out telephone numbers of people; numbers of services are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from bot.privacy.clusters import Cluster, cluster_at, clusters
from bot.privacy.kinds import Span
from bot.privacy.view import view_of

_INTERNATIONAL = re.compile(r"(?:\+|(?<!\d)0[^\w]?0(?=[^\w]{0,2}[1-9]))[^\w]{0,2}(?=\d)")
_ANNOUNCED = re.compile(
    r"(?<![a-z])(?:tel(?:efoon)?(?:\W?nummer|\W?nr)?|mobiel(?:e)?(?:\W?nummer|\W?nr)?|gsm|whatsapp"
    r"|bereikbaar op|bellen op|bel (?:me |mij )?op|06\W?nummer|mijn 06)\W{0,3}"
    r"(?:(?:is|op|nummer|nr|het|mijn)\W{1,2}){0,3}(?=[\d(])\(?"
)
_LONGEST_LOCAL = (11, 12)
_SERVICES = ("0800", "0900", "0906", "0909", "088")
_MOST_GROUPS = 4
_DUTCH = 31
_DUTCH_LENGTH = 9
_WITHOUT_ZERO = re.compile(r"6\d{8}|316\d{8}")
_LENGTHS_WITHOUT_ZERO = (9, 11)
_READABLE = re.compile(r"[^\d+]")


def find_telephones(view: str) -> Iterator[Span]:
    """Stretches that read as a telephone number, Dutch or foreign."""
    place = 0
    while match := _INTERNATIONAL.search(view, place):
        cluster = cluster_at(view, match.end())
        last = _last_of_international(cluster) if cluster else None
        place = match.end()
        if cluster and last is not None:
            place = cluster.groups[last].end
            yield _with_bracket(view, Span(match.start(), place))
    for cluster in clusters(view, 10):
        yield from _local(cluster)
    for match in _ANNOUNCED.finditer(view):
        cluster = cluster_at(view, match.end())
        last = cluster.prefix_of((10, 11, 12, 8, 7, 6)) if cluster else None
        if cluster and last is not None:
            yield cluster.span(0, last)


def find_incomplete_telephones(view: str) -> Iterator[Span]:
    """Mobile numbers with a digit too few or without the zero; what a BSN check left over."""
    for cluster in clusters(view, 9):
        if cluster.size == 9 and cluster.all_digits.startswith("06"):
            yield cluster.span(0, len(cluster.groups) - 1)
        for index, group in enumerate(cluster.groups):
            if group.end - group.start not in _LENGTHS_WITHOUT_ZERO:
                continue
            joined = cluster.is_tight(index) or cluster.is_tight(index - 1)
            if not joined and _WITHOUT_ZERO.fullmatch(view, group.start, group.end):
                yield group


def readable_telephone(text: str) -> str | None:
    """A telephone number as one reads it out ("06 12345678"); None when it cannot be one."""
    parsed = _parse(text)
    if parsed is None or not phonenumbers.is_possible_number(parsed):
        return None
    is_dutch = parsed.country_code == _DUTCH
    national = phonenumbers.national_significant_number(parsed)
    if is_dutch and len(national) < _DUTCH_LENGTH:
        return None
    if is_dutch and national.startswith("6"):
        return f"06 {national[1:]}"
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, style.NATIONAL if is_dutch else style.INTERNATIONAL)


def _parse(text: str) -> phonenumbers.PhoneNumber | None:
    plain = _READABLE.sub("", view_of(text).replace("(0)", ""))
    if re.fullmatch(r"6\d{8}", plain):
        plain = f"0{plain}"
    if re.fullmatch(r"316\d{8}", plain):
        plain = f"+{plain}"
    try:
        return phonenumbers.parse(plain, "NL")
    except phonenumbers.NumberParseException:
        return None


def _last_of_international(cluster: Cluster) -> int | None:
    if cluster.all_digits.startswith("31"):
        exact = cluster.prefix_of((11, 12))
        if exact is not None:
            return exact
    return cluster.prefix_of(tuple(range(15, 7, -1)))


def _local(cluster: Cluster) -> Iterator[Span]:
    for first, last in cluster.windows(10):
        if _starts_as_local(cluster.digits(first, last)):
            yield _with_bracket(cluster.view, cluster.span(first, last))
    is_one_number = cluster.size in _LONGEST_LOCAL and len(cluster.groups) <= _MOST_GROUPS
    if is_one_number and _starts_as_local(cluster.all_digits):
        yield _with_bracket(cluster.view, cluster.span(0, len(cluster.groups) - 1))


def _starts_as_local(digits: str) -> bool:
    return digits[0] == "0" and digits[1] != "0" and not digits.startswith(_SERVICES)


def _with_bracket(view: str, span: Span) -> Span:
    opens = span.start > 0 and view[span.start - 1] == "("
    return Span(span.start - 1, span.end) if opens and ")" in view[span.start : span.end] else span
