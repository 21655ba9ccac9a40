"""Names in running text: a look-up of word sequences, whatever their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")
_LONGEST = 6


@dataclass(frozen=True)
class Found:
    """A name as it stood in the text; `start` and `end` are character positions."""

    id: str
    fragment: str
    start: int
    end: int


class Gazetteer:
    """Finds known names. The longest name wins: "dienst toeslagen" is not just "toeslagen"."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._ids: dict[tuple[str, ...], str] = {}
        for identifier, variants in names.items():
            for variant in variants:
                words = tuple(word.lower() for word in _WORD.findall(variant))
                if words and len(words) <= _LONGEST:
                    self._ids.setdefault(words, identifier)

    def find(self, text: str) -> tuple[Found, ...]:
        """All names in reading order; a place in the text counts once."""
        matches = list(_WORD.finditer(text))
        words = [match.group().lower() for match in matches]
        found: list[Found] = []
        index = 0
        while index < len(words):
            length = self._longest_at(words, index)
            if length:
                start, end = matches[index].start(), matches[index + length - 1].end()
                identifier = self._ids[tuple(words[index : index + length])]
                found.append(Found(identifier, text[start:end], start, end))
            index += max(length, 1)
        return tuple(found)

    def _longest_at(self, words: list[str], index: int) -> int:
        for length in range(min(_LONGEST, len(words) - index), 0, -1):
            if tuple(words[index : index + length]) in self._ids:
                return length
        return 0
