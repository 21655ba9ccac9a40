"""The clauses of a message, with marks where its dates stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.date_match import DayMatch
from bot.understanding.typing_errors import mended

MARK = "§"
"""Stands for a date; its number follows: "ik verhuis op §0"."""
_MARKED = re.compile(rf"{MARK}(\d+)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTENED = (("tot en met", "t/m"), ("m.i.v.", "per"), ("met ingang van", "per"), ("d.d.", "dd"))
_ENDS = re.compile(rf"[.!?;]+(?=\s|$)|\n|,(?=\s|$)|[()]|:(?=\s+[^\s{MARK}])")
_GOES_ON = re.compile(
    r"(?=\b(?:en|maar|want|omdat|doordat|dus|dat|zodat|terwijl|toen|die|nadat|waarna|daarna|daarom"
    r"|hoe|wanneer|wat|waar|wie|welke|hoeveel|hoelang)\s)"
)
_LIGHT = frozenset(
    "dat dit is was wordt werd het de zover wel en op per vanaf sinds van ook al dus namelijk dan"
    " gebeurt gebeurde gebeurd dd datum dag om of maar toch misschien nee eigenlijk sorry".split()
)
"""Words that say nothing about what happens on a date."""


@dataclass(frozen=True)
class Clause:
    """A stretch of folded text about one thing."""

    text: str

    @property
    def marks(self) -> tuple[int, ...]:
        """The numbers of its dates, in order."""
        return tuple(int(number) for number in _MARKED.findall(self.text))

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, the dates left out."""
        return words_in(self.text)

    @property
    def weight(self) -> int:
        """How many of its words say something."""
        return sum(word not in _LIGHT for word in self.words)

    @property
    def is_bare(self) -> bool:
        """Whether it is one date that belongs to the clause before or after it."""
        return len(self.marks) == 1 and self.weight == 0

    def joined(self, other: Clause) -> Clause:
        """This clause with the other after it."""
        return Clause(f"{self.text} {other.text}")


def words_in(text: str) -> tuple[str, ...]:
    """The words of a marked text, the dates left out."""
    return tuple(_WORD.findall(_MARKED.sub(" ", text)))


def clauses_of(text: str, plain: str, dates: Sequence[DayMatch]) -> list[Clause]:
    """The clauses of a text, in which these dates were found once it was folded (`plain`)."""
    lines = "".join("\n" if char == "\n" else low for char, low in zip(text, plain, strict=True))
    marked = _marked(lines, dates)
    for long, short in _SHORTENED:
        marked = marked.replace(long, short)
    parts = (part for stretch in _ENDS.split(marked) for part in _GOES_ON.split(stretch))
    return [Clause(mended(" ".join(part.split()))) for part in parts if part.strip()]


def _marked(lines: str, dates: Sequence[DayMatch]) -> str:
    pieces, place = [], 0
    for number, match in enumerate(dates):
        pieces += [lines[place : match.start].replace(MARK, " "), f" {MARK}{number} "]
        place = match.end
    return "".join((*pieces, lines[place:].replace(MARK, " ")))
