"""Gives Rasa the messages of `data/nlu`, read by the reader that also checks them.

Rasa's own reader goes through every file four times with a slow parser: with twenty thousand
messages that took longer than all the learning.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.knowledge.store import KnowledgeStore
from bot.settings import Settings
from bot.understanding.examples import Example
from bot.understanding.training_files import labels_of, read_examples


class NluImporter(RasaFileImporter):
    """Takes a folder `nlu`, or the one inside a given folder, for itself; Rasa reads the rest."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None:
        """The paths are those of Rasa's command line: `data`, or folders in it."""
        given = [training_data_paths] if isinstance(training_data_paths, str) else None
        paths = [Path(path) for path in given or training_data_paths or ()]
        self._nlu_folders = [path for path in map(_nlu_folder, paths) if path.is_dir()]
        others = [str(path) for path in map(_rest_of, paths) if path is not None]
        super().__init__(config_file, domain_path, others)

    def get_nlu_data(self, language: str | None = "nl") -> TrainingData:
        """The messages, with what is read in them as metadata. Raises ContentError."""
        settings = Settings.from_environment()
        knowledge = KnowledgeStore(settings.knowledge_dir).current()
        labels = labels_of(settings.root / "domain.yml", knowledge)
        examples = (x for folder in self._nlu_folders for x in read_examples(folder, labels))
        return TrainingData([message_of(item.example) for item in examples])


def message_of(example: Example) -> Message:
    """An example as Rasa carries it through its graph."""
    metadata: dict[str, Any] = {
        "levensgebeurtenissen": list(example.life_events),
        "signalen": list(example.signals or ()),
        "besluit": example.decision,
    }
    if example.organisations is not None:
        metadata["organisaties"] = list(example.organisations)
    if example.questions is not None:
        metadata["vragen"] = list(example.questions)
    return Message.build(example.text, example.act, example_metadata=metadata)


def _nlu_folder(path: Path) -> Path:
    return path if path.name == "nlu" else path / "nlu"


def _rest_of(path: Path) -> Path | None:
    if path.name == "nlu":
        return None
    return path / "rules" if (path / "nlu").is_dir() else path
