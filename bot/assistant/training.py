"""Training the Rasa model, and knowing when that is needed: `python -m bot.assistant.training`."""

from __future__ import annotations

import asyncio
import sys

from rasa.model_training import train as rasa_train

from bot.assistant.quiet import quieten_rasa
from bot.knowledge.loading import load_knowledge
from bot.model_state import fingerprint, note_trained
from bot.settings import Settings


class TrainingError(RuntimeError):
    """Rasa could not make a model."""


def train(settings: Settings) -> str:
    """Train on the data of this project; returns the path of the model. Raises TrainingError."""
    quieten_rasa()
    made_from = fingerprint(settings.root, load_knowledge(settings.knowledge_dir))
    asyncio.set_event_loop(asyncio.new_event_loop())
    result = rasa_train(
        domain=str(settings.root / "domain.yml"),
        config=str(settings.root / "config.yml"),
        training_files=[
            str(settings.root / "data" / "nlu"),
            str(settings.root / "data" / "rules"),
        ],
        output=str(settings.models_dir),
        fixed_model_name="juiste-deur",
    )
    if result.code != 0 or not result.model:
        raise TrainingError(f"Rasa stopped with code {result.code}.")
    note_trained(settings.models_dir, made_from)
    return str(result.model)


if __name__ == "__main__":
    try:
        train(Settings.from_environment())
    except TrainingError as error:
        sys.exit(str(error))
