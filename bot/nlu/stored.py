"""The trained reader without Rasa: what a look-up and a measurement need, in a second."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from pathlib import Path

import joblib

from bot.knowledge.model import Knowledge
from bot.understanding.reader import MessageReader

_FILE = "classifier.joblib"


class NoModelError(Exception):
    """There is no trained model. The message is Dutch and says what to do."""


def latest_model(folder: Path) -> Path:
    """The newest trained model. Raises NoModelError."""
    models = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise NoModelError("Er is nog geen getraind model. Voer uit: ./loket train")
    return models[-1]


def load_reader(model: Path, knowledge: Callable[[], Knowledge]) -> MessageReader:
    """The message reader inside a trained Rasa model. Only open models made on this machine."""
    with tarfile.open(model) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.name.endswith(_FILE) else None
            if content is not None:
                classifier = joblib.load(io.BytesIO(content.read()))
                return MessageReader(classifier, knowledge)
    raise NoModelError(f"In {model.name} zit geen berichtenlezer. Voer uit: ./loket train")
