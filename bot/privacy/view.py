"""A text as the detectors see it: plain lower case, digits of every script as 0 to 9.

A view has exactly as many characters as its text, so a place in one is a place in the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from bot.privacy.kinds import Span

TAKEN = "_"
"""Stands for what a detector already took. It is no digit, letter, blank or separator."""
INVISIBLE = "\x01"
"""Stands for a character that cannot be seen; it separates as a blank does."""

_INVISIBLE_CATEGORIES = ("Cc", "Cf", "Mn", "Me", "Cs", "Co", "Cn")


class _Folding(dict[int, str]):
    """Character to its plain form, worked out once per character."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold(chr(code))
        return folded


def _fold(char: str) -> str:
    if char == "\n":
        return char
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category in _INVISIBLE_CATEGORIES:
        return INVISIBLE
    if category in ("Pd", "Pc") or char == "\u2212":
        return "-"
    plain = unicodedata.normalize("NFKC", char).lower()
    return plain if len(plain) == 1 and plain != TAKEN else char


_FOLDING = _Folding()


def view_of(text: str) -> str:
    """The view of a text; same length."""
    return text.translate(_FOLDING)


def without(view: str, spans: Iterable[Span]) -> str:
    """The view with these stretches marked as taken."""
    parts: list[str] = []
    place = 0
    for start, end in merged(spans):
        parts += (view[place:start], TAKEN * (end - start))
        place = end
    return "".join((*parts, view[place:]))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made into one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result
