"""Whether the trained model still belongs to the data, the configuration and the code."""

from __future__ import annotations

import hashlib
from pathlib import Path

_TRAINED_FROM = ("config.yml", "domain.yml", "data/nlu", "data/rules", "bot/nlu")
_CODE = (
    "bot/understanding/classifier.py",
    "bot/understanding/embeddings.py",
    "bot/understanding/examples.py",
    "bot/understanding/heads.py",
    "requirements.lock",
)
_STAMP = "trained-from"


def fingerprint(root: Path) -> str:
    """A hash over everything a model is made from."""
    digest = hashlib.sha256()
    for name in (*_TRAINED_FROM, *_CODE):
        path = root / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in (".yml", ".py", ".lock"):
                digest.update(str(file.relative_to(root)).encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def is_trained(root: Path, models: Path) -> bool:
    """Whether there is a model made from what is there now."""
    stamp = models / _STAMP
    return (
        any(models.glob("*.tar.gz")) and stamp.exists() and stamp.read_text() == fingerprint(root)
    )


def note_trained(models: Path, made_from: str) -> None:
    """Remember what the newest model was made from."""
    (models / _STAMP).write_text(made_from)
