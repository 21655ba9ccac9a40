"""The Dutch spaCy model, whichever of the two is installed."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.model import InvalidModelError
from rasa.nlu.utils import spacy_utils
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.util import is_package

OFFICIAL = "nl_core_news_sm"
STAND_IN = "nl_fallback_sm"


def installed_model() -> str:
    """The official model if it is installed, else the stand-in. Raises InvalidModelError."""
    for name in (OFFICIAL, STAND_IN):
        if is_package(name):
            return name
    raise InvalidModelError(
        f"Geen Nederlands spaCy-model gevonden ({OFFICIAL} of {STAND_IN}). Voer uit: make setup"
    )


@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.MODEL_LOADER,
        DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
    ],
    is_trainable=False,
    model_from="SpacyNLP",
)
class SpacyNLP(spacy_utils.SpacyNLP):
    """Rasa's SpacyNLP with `model: nl_core_news_sm`, or its stand-in where that is not there.

    It keeps Rasa's class name, because Rasa's recipe finds the loader of a model by that name.
    """

    @staticmethod
    def load_model(spacy_model_name: str) -> spacy_utils.SpacyModel:
        """The model that is installed; the name in `config.yml` is the one that is wanted."""
        wanted = spacy_model_name if is_package(spacy_model_name) else installed_model()
        return spacy_utils.SpacyNLP.load_model(wanted)

    def process_training_data(
        self, training_data: TrainingData, model: spacy_utils.SpacyModel
    ) -> TrainingData:
        """Nothing here learns from what spaCy sees, so the training messages are left alone."""
        return training_data
