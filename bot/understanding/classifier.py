"""Linear classifiers on character and word n-grams: small, quick, and kind to typing errors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from bot.understanding.examples import Example

FloatArray = npt.NDArray[np.float64] | npt.NDArray[np.float32]
_MINIMUM_EXAMPLES = 3
"""A label with fewer examples is left out: nothing can be learned from it."""


@dataclass(frozen=True)
class Head:
    """One question asked of the same features: which labels, with what probability.

    `weights` has shape (labels, features), `bias` (labels,). `is_exclusive` tells whether exactly
    one label holds (softmax) or any number of them (a sigmoid per label).
    """

    labels: tuple[str, ...]
    weights: FloatArray
    bias: FloatArray
    is_exclusive: bool

    def scores(self, features: Any) -> dict[str, float]:
        """Probability per label for one row of features."""
        values = np.asarray(features @ self.weights.T).ravel() + self.bias
        if self.is_exclusive:
            exponents = np.exp(values - values.max())
            probabilities = exponents / exponents.sum()
        else:
            probabilities = 1.0 / (1.0 + np.exp(-values))
        return dict(zip(self.labels, probabilities.tolist(), strict=True))


@dataclass(frozen=True)
class Scores:
    """What the classifiers make of one message: probability per label."""

    acts: dict[str, float]
    life_events: dict[str, float]
    signals: dict[str, float]
    decisions: dict[str, float]


@dataclass(frozen=True)
class MessageClassifier:
    """Reads acts, life events, signals and the decision from the same n-grams."""

    vectoriser: Any
    acts: Head
    life_events: Head
    signals: Head
    decisions: Head

    @classmethod
    def train(cls, examples: Sequence[Example]) -> MessageClassifier:
        """Learn from examples. Raises ValueError when there are fewer than two acts."""
        vectoriser = _vectoriser()
        features = vectoriser.fit_transform([_normalised(item.text) for item in examples])
        decided = [index for index, item in enumerate(examples) if item.decision]
        return cls(
            vectoriser=vectoriser,
            acts=_exclusive_head(features, [item.act for item in examples]),
            life_events=_independent_head(features, [item.life_events for item in examples]),
            signals=_independent_head(features, [item.signals for item in examples]),
            decisions=_exclusive_head(
                features[decided], [str(examples[index].decision) for index in decided]
            ),
        )

    def scores(self, text: str) -> Scores:
        """Probabilities for one message."""
        features = self.vectoriser.transform([_normalised(text)])
        return Scores(
            acts=self.acts.scores(features),
            life_events=self.life_events.scores(features),
            signals=self.signals.scores(features),
            decisions=self.decisions.scores(features),
        )


def _normalised(text: str) -> str:
    return " ".join(text.lower().split())


def _vectoriser() -> FeatureUnion:
    return FeatureUnion(
        [
            (
                "characters",
                TfidfVectorizer(
                    analyzer="char_wb",
                    ngram_range=(2, 5),
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


def _exclusive_head(features: Any, labels: Sequence[str]) -> Head:
    model = LogisticRegression(C=10.0, max_iter=300, multi_class="multinomial")
    model.fit(features, labels)
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        weights, bias = np.vstack([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    return Head(
        tuple(str(label) for label in model.classes_),
        weights.astype(np.float32),
        bias.astype(np.float32),
        is_exclusive=True,
    )


def _independent_head(features: Any, labels: Sequence[Sequence[str]]) -> Head:
    names = sorted({name for item in labels for name in item})
    counts = {name: sum(name in item for item in labels) for name in names}
    kept = tuple(name for name in names if counts[name] >= _MINIMUM_EXAMPLES)
    rows = [_binary(features, [name in item for item in labels]) for name in kept]
    weights = np.vstack([row for row, _ in rows]) if rows else np.zeros((0, features.shape[1]))
    bias = np.array([bias for _, bias in rows])
    return Head(kept, weights.astype(np.float32), bias.astype(np.float32), is_exclusive=False)


def _binary(features: Any, wanted: Sequence[bool]) -> tuple[FloatArray, float]:
    # Balancing half-way: rare signals would drown, fully balanced ones would shout.
    share = max(sum(wanted) / len(wanted), 1e-6)
    weight = {True: min((1.0 / share) ** 0.5, 8.0), False: 1.0}
    model = LogisticRegression(C=10.0, solver="liblinear", class_weight=weight, max_iter=300)
    model.fit(features, wanted)
    return model.coef_[0], float(model.intercept_[0])
