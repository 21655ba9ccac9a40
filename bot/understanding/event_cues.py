"""What a cue is: words that say what happens on the date beside them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.knowledge.day_roles import DayRole
from bot.understanding.clauses import MARK, words_in
from bot.understanding.tense import Tense

_NEAR = 4
"""At most this many words stand between a noun and its date."""


@dataclass(frozen=True)
class Cue:
    """Words that give the date in their clause a role.

    `beside` must be there as well, and `lead` right before the date. With `is_near` the words
    stand at most a few words from the date: a noun ("verhuizing") says less than a verb. With
    `is_bound` they hold the date so tightly that nothing else in the clause can claim it.
    `unless` names days for which the same words mean something else.
    """

    role: DayRole
    words: re.Pattern[str]
    beside: re.Pattern[str] | None = None
    lead: re.Pattern[str] | None = None
    tense: Tense = Tense.UNKNOWN
    is_near: bool = False
    is_bound: bool = False
    unless: Callable[[date], bool] | None = None

    def taken_from(self, text: str, number: int) -> str | None:
        """The text without the words of this cue; None when they are not all there."""
        found = self.words.search(text)
        if found is None or not self._is_in_place(found, text, number):
            return None
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        if self.beside is None:
            return rest
        return self.beside.sub(" ", rest) if self.beside.search(rest) else None

    def _is_in_place(self, found: re.Match[str], text: str, number: int) -> bool:
        place = text.find(f"{MARK}{number}")
        if self.lead and not self.lead.search(text[:place].rstrip()):
            return False
        if self.is_bound:
            return found.end() <= place and not text[found.end() : place].strip()
        between = (
            text[found.end() : place] if place > found.start() else text[place : found.start()]
        )
        return not self.is_near or len(words_in(between)) <= _NEAR


def cue(
    role: DayRole,
    words: str,
    beside: str | None = None,
    tense: Tense = Tense.UNKNOWN,
    lead: str | None = None,
    unless: Callable[[date], bool] | None = None,
) -> Cue:
    """A cue of a verb, or of words with a verb `beside` them."""
    led = re.compile(rf"\b(?:{lead})$") if lead else None
    return Cue(role, _whole(words), _whole(beside) if beside else None, led, tense, unless=unless)


def near(role: DayRole, words: str) -> Cue:
    """A cue of a noun."""
    return Cue(role, _whole(words), is_near=True)


def bound(role: DayRole, words: str, tense: Tense) -> Cue:
    """A cue that ends right before the date."""
    pattern = re.compile(rf"{_whole(words).pattern}(?= {MARK})")
    return Cue(role, pattern, tense=tense, is_bound=True)


def now_and_then(role: DayRole, words: str, now: str, then: str) -> tuple[Cue, Cue]:
    """Two cues of the same words: with verbs of what is to come, and of what has been."""
    return cue(role, words, then, Tense.PAST), cue(role, words, now, Tense.FUTURE)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")
