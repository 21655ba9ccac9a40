"""Finds e-mail addresses, also those that are spelled out: "jan apestaartje mail punt nl"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.kinds import Span

_LOCAL = re.compile(r"[^\W_]|[.+'&%!#$*?^~=/{}|\x01-]")
_SPACE = re.compile(r"[ \x01]{0,2}")
_DOMAIN = re.compile(r"[^\W\d_](?:[^\W_]|[.\x01-])*")
_AT = r"(?:apen?staart(?:je)?|\(\s?at\s?\)|\[\s?at\s?\]|\bat\b|@)"
_DOT = r"(?:\s{0,3}(?:\bpunt\b|\bdot\b|\(\s?dot\s?\))\s{0,3}|(?<!\s)\.(?!\s))"
_PART = r"[^\W_](?:[^\W_]|[.+-]){0,63}"
_JOIN = r"(?:\s{1,3}(?:punt|dot|streepje|liggend streepje|laag streepje|underscore)\s{1,3})"
_SPOKEN = re.compile(
    rf"(?<![^\W_])(?<![.+-]){_PART}(?:{_JOIN}{_PART}){{0,4}}\s{{0,3}}{_AT}\s{{0,3}}"
    rf"(?:[^\W_]|-){{2,40}}(?:{_DOT}[^\W\d_]{{2,15}}){{1,3}}"
)
_LONGEST_DOMAIN = 255


def find_addresses(view: str) -> Iterator[Span]:
    """E-mail addresses, whole or without the last part of the domain."""
    place = view.find("@")
    while place >= 0:
        span = _around(view, place)
        if span:
            yield span
        place = view.find("@", place + 1)
    for match in _SPOKEN.finditer(view):
        yield Span(*match.span())


def written_out(text: str) -> str:
    """The address as one types it: signs for the words, no blanks."""
    lowered = text.lower()
    signs = lowered if "@" in lowered else re.sub(rf"\s*{_AT}\s*", "@", lowered, count=1)
    signs = re.sub(r"\s+(?:liggend )?streepje\s+", "-", signs)
    signs = re.sub(r"\s+(?:laag streepje|underscore)\s+", "_", signs)
    signs = re.sub(r"\s*(?:\bpunt\b|\bdot\b|\(\s?dot\s?\))\s*", ".", signs)
    return re.sub(r"[\s\x01]", "", signs)


def _around(view: str, at: int) -> Span | None:
    start = at
    while start > 0 and _LOCAL.match(view[start - 1]):
        start -= 1
    domain = _DOMAIN.match(view, at + 1, at + 1 + _LONGEST_DOMAIN)
    if start == at or domain is None:
        return _with_spaces(view, at)
    length = len(domain.group().rstrip(".-\x01"))
    while start < at and view[start] in "'.(/":
        start += 1
    return Span(start, at + 1 + length) if start < at and length > 1 else None


def _with_spaces(view: str, at: int) -> Span | None:
    """ "jan @ mail.nl": only with a full stop in the domain."""
    after = _SPACE.match(view, at + 1)
    domain = _DOMAIN.match(view, after.end() if after else at + 1, at + _LONGEST_DOMAIN)
    end = at
    while end > 0 and at - end < 2 and view[end - 1] in " \x01":
        end -= 1
    start = end
    while start > 0 and _LOCAL.match(view[start - 1]):
        start -= 1
    if domain is None or start == end or "." not in domain.group().rstrip("."):
        return None
    return Span(start, domain.start() + len(domain.group().rstrip(".-\x01")))
