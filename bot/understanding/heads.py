"""Questions asked of the features of a message: linear, quick, with a probability per label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

FloatArray = npt.NDArray[np.float64] | npt.NDArray[np.float32]
MINIMUM_EXAMPLES = 3
"""A label with fewer examples is left out: nothing can be learned from it."""


@dataclass(frozen=True)
class Head:
    """One question: which labels, with what probability.

    `weights` has shape (labels, features), `bias` (labels,). `is_exclusive` tells whether the
    probabilities add up to 1 (softmax) or stand by themselves (a sigmoid per label).
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


def one_of(features: Any, labels: Sequence[str]) -> Head:
    """A head for exactly one label per message. Raises ValueError when all are the same."""
    model = LogisticRegression(C=10.0, max_iter=200, multi_class="multinomial", tol=1e-3)
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


def any_of(features: Any, labels: Sequence[Sequence[str]]) -> Head:
    """A head with a question per label: any number of them may hold."""
    kept = _frequent(labels)
    rows = [_binary(features, [name in found for found in labels]) for name in kept]
    weights = np.vstack([row for row, _ in rows]) if rows else np.zeros((0, features.shape[1]))
    bias = np.array([bias for _, bias in rows])
    return Head(kept, weights.astype(np.float32), bias.astype(np.float32), is_exclusive=False)


def _frequent(labels: Sequence[Sequence[str]]) -> tuple[str, ...]:
    names = sorted({name for found in labels for name in found})
    return tuple(
        name for name in names if sum(name in found for found in labels) >= MINIMUM_EXAMPLES
    )


def _binary(features: Any, wanted: Sequence[bool]) -> tuple[FloatArray, float]:
    # Balancing half-way: rare signals would drown, fully balanced ones would shout.
    share = max(sum(wanted) / len(wanted), 1e-6)
    weight = {True: min((1.0 / share) ** 0.5, 8.0), False: 1.0}
    model = LogisticRegression(C=5.0, solver="liblinear", class_weight=weight, max_iter=200)
    model.fit(features, wanted)
    return model.coef_[0], float(model.intercept_[0])
