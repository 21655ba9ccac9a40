"""Names of people in a message, from spaCy."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import SPACY_DOCS
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

PERSON_LABELS = frozenset({"PERSON", "PER"})
"""The official model and the stand-in name the same thing differently."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NameRecogniser(GraphComponent, EntityExtractorMixin):
    """Adds an entity `persoon` for every name of a person that spaCy sees."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NameRecogniser:
        """There is nothing to configure."""
        return cls()

    @staticmethod
    def required_packages() -> list[str]:
        """spaCy does the work."""
        return ["spacy"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the names to each message."""
        for message in messages:
            doc = message.get(SPACY_DOCS[TEXT])
            names = [entity for entity in doc.ents if entity.label_ in PERSON_LABELS] if doc else []
            found = [
                {
                    "entity": "persoon",
                    "value": entity.text,
                    "start": entity.start_char,
                    "end": entity.end_char,
                }
                for entity in names
            ]
            known = message.get(ENTITIES, [])
            message.set(ENTITIES, known + self.add_extractor_name(found), add_to_output=True)
        return messages
