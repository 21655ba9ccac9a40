"""Readers trained in memory, for comparing data and ways of learning in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.conversations.consultation import Consultation
from bot.evaluation.messages import masked
from bot.knowledge.model import Knowledge
from bot.nlu.training import phrasings_of
from bot.settings import Settings
from bot.triage.context import Context
from bot.triage.reading import Reading
from bot.understanding.classifier import MessageClassifier
from bot.understanding.examples import Example
from bot.understanding.reader import MessageReader
from bot.understanding.training_files import labels_of, read_examples

Item = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """What there is to learn from: messages, and the wordings of questions with an answer."""

    messages: tuple[Example, ...]
    wordings: tuple[Example, ...]

    def share(self, percent: int) -> Material:
        """Every so manieth message and wording: all kinds of them, in the order they stand in."""
        return Material(_part(self.messages, percent), _part(self.wordings, percent))

    @property
    def all(self) -> tuple[Example, ...]:
        """Everything the assistant itself learns from."""
        return self.messages + self.wordings


def material(settings: Settings, knowledge: Knowledge) -> Material:
    """All training messages of the project. Raises ContentError."""
    labels = labels_of(settings.root / "domain.yml", knowledge)
    placed = read_examples(settings.root / "data" / "nlu", labels)
    return Material(tuple(item.example for item in placed), tuple(phrasings_of(knowledge)))


def predictions_of(
    examples: Sequence[Example], consultation: Consultation, messages: Sequence[Item]
) -> list[Item]:
    """What the assistant reads and decides after learning from these examples alone."""
    reader = MessageReader(MessageClassifier.train(examples), consultation.knowledge)
    return [predicted(consultation, reader.read(masked(item["text"]))) for item in messages]


def predicted(consultation: Consultation, reading: Reading) -> Item:
    """The prediction that belongs to a reading, as the first message of a conversation."""
    decision = consultation.weigh(reading, Context()).decision
    return {
        "life_events": [item.id for item in decision.life_events],
        "organisations": [item.id for item in decision.organisations],
        "decision": decision.kind.value,
        "reasons": [item.code for item in decision.reasons],
        "reply": "",
        "ms": 0.0,
    }


def _part(examples: tuple[Example, ...], percent: int) -> tuple[Example, ...]:
    return tuple(
        example
        for number, example in enumerate(examples)
        if (number * percent) // 100 != ((number + 1) * percent) // 100
    )
