"""Reads acts, life events, signals and the decision from the words and the meaning of a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from bot.understanding import heads
from bot.understanding.embeddings import SentenceEmbedder, Vectors
from bot.understanding.examples import Example
from bot.understanding.heads import Head

_SPREAD = 1.2
"""Weight of meaning beside words, chosen on the messages the thresholds are chosen on."""
_SURE = 0.9
"""How sure the words alone must be, on act, decision and subject, for the meaning to be skipped:
it costs ten times as much time."""


@dataclass(frozen=True)
class Scores:
    """What the classifiers make of one message: probability per label."""

    acts: dict[str, float]
    life_events: dict[str, float]
    signals: dict[str, float]
    decisions: dict[str, float]

    @property
    def is_sure(self) -> bool:
        """Whether an act, a decision and a subject stand out, or clearly no subject does."""
        subject = max(self.life_events.values(), default=0.0)
        return (
            max(self.acts.values()) >= _SURE
            and max(self.decisions.values()) >= _SURE
            and (subject >= _SURE or subject <= 1 - _SURE)
        )


@dataclass(frozen=True)
class Questions:
    """The four heads on one kind of features."""

    acts: Head
    life_events: Head
    signals: Head
    decisions: Head

    @classmethod
    def learn(cls, features: Any, examples: Sequence[Example]) -> Questions:
        """Train on a row of features per example."""
        decided = [(row, item.decision) for row, item in enumerate(examples) if item.decision]
        judged = [
            (row, item.signals) for row, item in enumerate(examples) if item.signals is not None
        ]
        return cls(
            acts=heads.one_of(features, [item.act for item in examples]),
            life_events=heads.any_of(features, [item.life_events for item in examples]),
            signals=heads.any_of(
                features[[row for row, _ in judged]], [signals for _, signals in judged]
            ),
            decisions=heads.one_of(
                features[[row for row, _ in decided]], [decision for _, decision in decided]
            ),
        )

    def ask(self, features: Any) -> Scores:
        """Probabilities for one row of features."""
        return Scores(
            acts=self.acts.scores(features),
            life_events=self.life_events.scores(features),
            signals=self.signals.scores(features),
            decisions=self.decisions.scores(features),
        )


@dataclass(frozen=True)
class MessageClassifier:
    """Words first; meaning (an embedding) beside them when the words leave doubt."""

    vectoriser: Any
    centre: Vectors
    by_words: Questions
    by_meaning: Questions

    @classmethod
    def train(cls, examples: Sequence[Example], embedder: SentenceEmbedder) -> MessageClassifier:
        """Learn from examples. Raises ValueError when there are fewer than two acts."""
        vectoriser = _vectoriser()
        words = vectoriser.fit_transform([_normalised(item.text) for item in examples]).tocsr()
        vectors = embedder.embed([item.text for item in examples])
        centre = vectors.mean(axis=0)
        return cls(
            vectoriser=vectoriser,
            centre=centre,
            by_words=Questions.learn(words, examples),
            by_meaning=Questions.learn(_joined(words, vectors - centre), examples),
        )

    def scores(self, text: str, embedder: SentenceEmbedder) -> Scores:
        """Probabilities for one message."""
        words = self.vectoriser.transform([_normalised(text)]).tocsr()
        quick = self.by_words.ask(words)
        if quick.is_sure:
            return quick
        return self.by_meaning.ask(_joined(words, embedder.embed([text]) - self.centre))


def _joined(words: Any, vectors: Vectors) -> Any:
    return sparse.hstack([words, sparse.csr_matrix(vectors * _SPREAD)]).tocsr()


def _normalised(text: str) -> str:
    return " ".join(text.lower().split())


def _vectoriser() -> FeatureUnion:
    return FeatureUnion(
        [
            (
                "characters",
                TfidfVectorizer(
                    analyzer="char_wb",
                    ngram_range=(1, 4),
                    min_df=2,
                    sublinear_tf=True,
                    dtype=np.float32,
                ),
            ),
            (
                "words",
                TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, dtype=np.float32),
            ),
        ]
    )
