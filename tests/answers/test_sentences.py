"""The fixed sentences: plain, short, complete, and never a promise."""

from __future__ import annotations

import re

import pytest

from bot.answers import sentences
from bot.triage.crisis import LINES
from bot.triage.rules import COURTESIES

ALL = [
    sentences.OUT_OF_SCOPE,
    sentences.NO_SOURCE,
    sentences.ASK_CHOICE,
    sentences.ASK_OPEN,
    sentences.AFTER_CRISIS,
    *sentences.COURTESIES.values(),
    *sentences.CRISIS.values(),
    *sentences.WHY_A_PERSON.values(),
]
_PROMISES = re.compile(r"\bu (?:hebt|heeft) recht\b|\bu krijgt zeker\b|\bik beloof\b|gegarandeerd")


def split(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?:]) ", text) if part]


@pytest.mark.parametrize("text", ALL)
def test_a_sentence_is_short_and_promises_nothing(text: str) -> None:
    assert max(len(part.split()) for part in split(text)) <= 20
    assert not _PROMISES.search(text)
    assert text.endswith((".", "?"))


def test_every_courtesy_has_a_sentence() -> None:
    assert set(sentences.COURTESIES) >= {*COURTESIES, "declined"}


def test_every_danger_has_an_opening_of_at_most_three_sentences_before_the_number() -> None:
    assert set(sentences.CRISIS) == {*LINES, "STAY_CAREFUL"}
    openings = {code: split(text) for code, text in sentences.CRISIS.items()}
    assert {code for code, found in openings.items() if len(found) > 3} == set()


def test_the_assistant_says_that_it_is_a_machine() -> None:
    assert "geen mens" in sentences.COURTESIES["over_assistent"]
    assert "fouten" in sentences.COURTESIES["over_assistent"]


def test_a_child_is_spoken_to_as_a_child() -> None:
    words = set(re.findall(r"\w+", sentences.CRISIS["C4"].lower()))
    assert "je" in words
    assert not words & {"u", "uw"}
