"""Questions asked of the features of a message: linear, quick, with a probability per label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from joblib import Parallel, delayed
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

FloatArray = npt.NDArray[np.float64] | npt.NDArray[np.float32]
MINIMUM_EXAMPLES = 3
"""A label with fewer examples is left out: nothing can be learned from it."""


@dataclass(frozen=True)
class Head:
    """One question: which labels, with what probability.

    `weights` has shape (features, labels), so that a message touches only the rows of what stands
    in it; `bias` has shape (labels,). `is_exclusive` tells whether the probabilities add up to 1
    or stand by themselves.
    """

    labels: tuple[str, ...]
    weights: FloatArray
    bias: FloatArray
    is_exclusive: bool

    def scores(self, features: Any) -> dict[str, float]:
        """Probability per label for one row of features."""
        values = np.asarray(features @ self.weights).ravel() + self.bias
        probabilities = expit(values)
        if self.is_exclusive:
            probabilities = probabilities / probabilities.sum()
        return dict(zip(self.labels, probabilities.tolist(), strict=True))


def one_of(features: Any, labels: Sequence[str]) -> Head:
    """A head for exactly one label per message. Raises ValueError when all are the same.

    A question per label, of which the likeliest counts: as good here as one question with many
    answers, and learned in a fraction of the time.
    """
    if len(set(labels)) < 2:
        raise ValueError("There is nothing to tell apart.")
    head = any_of(features, [(label,) for label in labels], minimum=1)
    return replace(head, is_exclusive=True)


def any_of(features: Any, labels: Sequence[Sequence[str]], minimum: int = MINIMUM_EXAMPLES) -> Head:
    """A head with a question per label: any number of them may hold.

    Labels with fewer than `minimum` examples are left out.
    """
    kept = _frequent(labels, minimum)
    # Threads: liblinear lets go of Python's lock while it learns, and the features are shared.
    rows = Parallel(n_jobs=-1, prefer="threads")(
        delayed(_binary)(features, [name in found for found in labels]) for name in kept
    )
    weights = np.zeros((features.shape[1], len(kept)), dtype=np.float32)
    for column, (learned, _) in enumerate(rows):
        weights[:, column] = learned
    bias = np.array([bias for _, bias in rows], dtype=np.float32)
    return Head(kept, weights, bias, is_exclusive=False)


def _frequent(labels: Sequence[Sequence[str]], minimum: int) -> tuple[str, ...]:
    counts = Counter(name for found in labels for name in set(found))
    return tuple(sorted(name for name, count in counts.items() if count >= minimum))


def _binary(features: Any, wanted: Sequence[bool]) -> tuple[FloatArray, float]:
    # Balancing half-way: rare signals would drown, fully balanced ones would shout.
    share = max(sum(wanted) / len(wanted), 1e-6)
    weight = {True: min((1.0 / share) ** 0.5, 8.0), False: 1.0}
    # The dual is learned in a third of the time when there are more features than messages.
    model = LogisticRegression(
        C=3.0, solver="liblinear", dual=True, class_weight=weight, tol=0.1, random_state=0
    )
    model.fit(features, wanted)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])
