"""Whether the trained model still belongs to the data, the configuration and the code."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.knowledge.model import Knowledge

_TRAINED_FROM = ("config.yml", "domain.yml", "data/nlu", "data/rules", "bot/nlu")
_CODE = (
    "bot/understanding/classifier.py",
    "bot/understanding/examples.py",
    "bot/understanding/heads.py",
    "bot/understanding/questions.py",
    "requirements.lock",
)
_STAMP = "trained-from"


def fingerprint(root: Path, knowledge: Knowledge) -> str:
    """A hash over everything a model is made from.

    Of the knowledge only how questions are worded and whom they concern count: an answer may
    change without training.
    """
    digest = hashlib.sha256()
    for event, question, wording in knowledge.wordings():
        digest.update(f"{event.id} {question.organisations} {wording}\n".encode())
    for name in (*_TRAINED_FROM, *_CODE):
        path = root / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in (".yml", ".py", ".lock"):
                digest.update(str(file.relative_to(root)).encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def is_trained(models: Path, made_from: str) -> bool:
    """Whether there is a model with this fingerprint."""
    stamp = models / _STAMP
    return any(models.glob("*.tar.gz")) and stamp.exists() and stamp.read_text() == made_from


def note_trained(models: Path, made_from: str) -> None:
    """Remember what the newest model was made from."""
    (models / _STAMP).write_text(made_from)
