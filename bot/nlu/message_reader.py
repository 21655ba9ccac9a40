"""The graph component that reads a message, and trains what it reads with."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.knowledge.store import KnowledgeStore
from bot.nlu.training import examples_of, phrasings_of
from bot.settings import Settings
from bot.understanding import classifier as classifier_module
from bot.understanding import heads as heads_module
from bot.understanding import questions as questions_module
from bot.understanding.classifier import MessageClassifier
from bot.understanding.reader import MessageReader as Reader

FILE = "classifier.joblib"
OUTPUT = "duiding"
"""Key under which the reading reaches the actions."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MessageReader(GraphComponent):
    """Sets the intent for Rasa's rules and the whole reading for our triage."""

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        classifier: MessageClassifier | None = None,
    ) -> None:
        """Without a classifier it can only be trained."""
        self._model_storage = model_storage
        self._resource = resource
        self._reader = Reader(classifier, _knowledge().current) if classifier else None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MessageReader:
        """A component that is about to be trained."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MessageReader:
        """The component as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, joblib.load(folder / FILE))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Changes when the way of learning changes: Rasa itself looks at this class alone."""
        digest = hashlib.sha256()
        for module in (classifier_module, heads_module, questions_module):
            digest.update(Path(str(module.__file__)).read_bytes())
        digest.update(repr(phrasings_of(_knowledge().current())).encode())
        return digest.hexdigest()

    @staticmethod
    def required_packages() -> list[str]:
        """scikit-learn does the learning."""
        return ["sklearn"]

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the messages of `data/nlu` and their metadata."""
        examples = examples_of(training_data) + phrasings_of(_knowledge().current())
        classifier = MessageClassifier.train(examples)
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(classifier, folder / FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Reads each message."""
        if self._reader is None:
            raise RuntimeError("MessageReader was not trained: run ./loket train")
        for message in messages:
            reading = self._reader.read(message.get(TEXT) or "")
            intent = {"name": reading.act.id, "confidence": reading.act.score}
            message.set(INTENT, intent, add_to_output=True)
            message.set(OUTPUT, reading.as_dict(), add_to_output=True)
        return messages


def _knowledge() -> KnowledgeStore:
    return KnowledgeStore(Settings.from_environment().knowledge_dir)
