"""Makes what somebody typed safe to store, to show and to read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_NEWLINE = re.compile(r" ?\n ?")
_NEWLINES = re.compile(r"\n{3,}")
_JOINERS = "\u200c\u200d"
"""Kept among the format characters: emoji and several scripts need them."""
_LONGEST_WORD = 40
"""A cut goes back at most this far to find the end of a word."""
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


@dataclass(frozen=True)
class CleanText:
    """A message as it may be handled. `was_cut` says that its end was left off."""

    text: str
    was_cut: bool


def clean(text: str, limit: int = 1000) -> CleanText:
    """NFC, without control characters and direction overrides, at most `limit` characters.

    Newlines stay (two in a row at most); every other run of blanks becomes one space.
    """
    composed = unicodedata.normalize("NFC", _unified_newlines(text))
    kept = "".join(char for char in composed if _is_kept(char))
    spaced = _AROUND_NEWLINE.sub("\n", _BLANKS.sub(" ", kept))
    tidy = _NEWLINES.sub("\n\n", spaced).strip()
    if len(tidy) <= limit:
        return CleanText(tidy, was_cut=False)
    return CleanText(tidy[: _place_to_cut(tidy, limit)].rstrip(), was_cut=True)


def _unified_newlines(text: str) -> str:
    for newline in ("\r\n", "\r", "\u2028", "\u2029", "\x85"):
        text = text.replace(newline, "\n")
    return text


def _is_kept(char: str) -> bool:
    if char in "\n\t" or char in _JOINERS:
        return True
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn") or char.isspace()


def _place_to_cut(text: str, limit: int) -> int:
    """The last place within the limit that splits no word, or at least no visible character."""
    for place in range(limit, max(limit - _LONGEST_WORD, 0), -1):
        if text[place].isspace():
            return place
    place = limit
    while place > 0 and _belongs_to_previous(text, place):
        place -= 1
    return place


def _belongs_to_previous(text: str, place: int) -> bool:
    char, previous = text[place], text[place - 1]
    if unicodedata.category(char).startswith("M") or ord(char) in _SKIN_TONES:
        return True
    if ord(char) in _FLAG_LETTERS and ord(previous) in _FLAG_LETTERS:
        return True
    return char in _JOINERS or previous in _JOINERS
