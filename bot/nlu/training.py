"""From Rasa's training data to the examples our classifiers learn from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.knowledge.model import Knowledge
from bot.triage.decision import DecisionKind
from bot.understanding.examples import Example

LIFE_EVENT_INTENT = "levensgebeurtenis"


def examples_of(training_data: TrainingData) -> list[Example]:
    """The examples with what their metadata says about them."""
    return [_example(message) for message in training_data.intent_examples]


def phrasings_of(knowledge: Knowledge) -> list[Example]:
    """How questions with an answer are asked, as examples of their life event.

    That they have an answer makes them plain questions: no signal in them, no person needed.
    """
    return [
        Example(
            wording,
            LIFE_EVENT_INTENT,
            (event.id,),
            signals=(),
            decision=DecisionKind.ANSWER.value,
            organisations=question.organisations or None,
            questions=(question.id,),
        )
        for event, question, wording in knowledge.wordings()
    ]


def _example(message: Message) -> Example:
    metadata = _metadata(message)
    return Example(
        text=message.get(TEXT),
        act=message.get(INTENT),
        life_events=tuple(metadata.get("levensgebeurtenissen") or ()),
        signals=tuple(metadata.get("signalen") or ()),
        decision=metadata.get("besluit"),
        organisations=_organisations(metadata),
        questions=_questions(metadata),
    )


def _questions(metadata: Mapping[str, Any]) -> tuple[str, ...] | None:
    asked = metadata.get("vragen")
    return None if asked is None else tuple(asked)


def _organisations(metadata: Mapping[str, Any]) -> tuple[str, ...] | None:
    """A message about no life event involves nobody; about one, somebody must have said who."""
    named = metadata.get("organisaties")
    if named is None and metadata.get("levensgebeurtenissen"):
        return None
    return tuple(named or ())


def _metadata(message: Message) -> Mapping[str, Any]:
    found = (message.get("metadata") or {}).get("example") or {}
    return found if isinstance(found, Mapping) else {}
