"""Reads the messages of `data/nlu` that the assistant learns from, and says what is wrong in them.

The files are in Rasa's own format; every example is a `text` with what a caseworker reads in it
under `metadata`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.knowledge.fields import Fields
from bot.knowledge.files import read
from bot.knowledge.model import Knowledge
from bot.knowledge.problems import ContentError, ContentProblem
from bot.triage.decision import DecisionKind
from bot.understanding.examples import Example

STYLES = (
    "clear",
    "typo",
    "formal",
    "b1",
    "nonnative",
    "long",
    "telegram",
    "search",
    "professional",
)
SIGNALS = (*(f"H{number}" for number in range(1, 16)), *(f"C{number}" for number in range(1, 11)))
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Labels:
    """The ids an example may carry."""

    intents: tuple[str, ...]
    life_events: tuple[str, ...]
    organisations: tuple[str, ...]
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the questions with an answer, by life event."""


@dataclass(frozen=True)
class Placed:
    """An example with the file and line it stands on."""

    example: Example
    file: str
    line: int


def labels_of(domain: Path, knowledge: Knowledge) -> Labels:
    """The ids of this project. Raises ContentError when `domain.yml` cannot be read."""
    found: list[ContentProblem] = []
    fields = read(domain, domain.name, found)
    intents = fields.texts("intents") if fields else ()
    if found:
        raise ContentError(tuple(found))
    questions = {
        event.id: tuple(question.id for question in event.questions)
        for event in knowledge.life_events.values()
    }
    return Labels(intents, tuple(knowledge.life_events), tuple(knowledge.organisations), questions)


def read_examples(folder: Path, labels: Labels) -> tuple[Placed, ...]:
    """All examples in a folder, in a fixed order. Raises ContentError with every problem."""
    problems: list[ContentProblem] = []
    examples: list[Placed] = []
    for path in sorted(folder.rglob("*.yml")):
        name = f"{folder.name}/{path.relative_to(folder)}"
        fields = read(path, name, problems)
        if fields is not None:
            examples += _examples(fields, name, labels)
    problems += _written_twice(examples)
    if problems:
        raise ContentError(tuple(sorted(problems)))
    return tuple(examples)


def words_of(text: str) -> str:
    """The words of a text alone, by which two are the same."""
    return " ".join(_WORD.findall(text.lower()))


def _examples(fields: Fields, name: str, labels: Labels) -> Iterator[Placed]:
    fields.optional("version")
    for block in fields.items("nlu", "een blok"):
        intent = block.one_of("intent", labels.intents)
        for item in block.items("examples", "een voorbeeld"):
            yield Placed(_example(item, intent, labels), name, item.line)
        block.finish()
    fields.finish()


def _example(fields: Fields, intent: str, labels: Labels) -> Example:
    text = fields.text("text")
    told = fields.fields("metadata")
    events = told.all_of("levensgebeurtenissen", labels.life_events)
    bodies = told.all_of("organisaties", labels.organisations)
    signals = told.all_of("signalen", SIGNALS)
    decision = _decision(told)
    style = told.one_of("stijl", STYLES) if told.has("stijl") else None
    has_danger = any(signal.startswith("C") for signal in signals)
    if has_danger != (decision == DecisionKind.CRISIS.value):
        told.complain("besluit", "“besluit: crisis” en een signaal C1 tot C10 horen bij elkaar.")
    questions = told.all_of("vragen", labels.questions.get(events[0], ()) if events else ())
    told.finish()
    fields.finish()
    return Example(
        text=text,
        act=intent,
        life_events=events,
        signals=signals,
        decision=decision,
        organisations=None if events and not told.has("organisaties") else bodies,
        questions=questions if told.has("vragen") else None,
        style=style,
    )


def _decision(told: Fields) -> str | None:
    if not told.has("besluit"):
        return None
    return told.one_of("besluit", [item.value for item in DecisionKind])


def _written_twice(examples: list[Placed]) -> Iterator[ContentProblem]:
    first: dict[str, Placed] = {}
    for item in examples:
        words = words_of(item.example.text)
        earlier = first.setdefault(words, item)
        if words and earlier is not item:
            where = f"{earlier.file}, regel {earlier.line}"
            yield ContentProblem(item.file, item.line, f"dit bericht staat al in {where}.")
