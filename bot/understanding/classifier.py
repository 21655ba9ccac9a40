"""Reads acts, life events, organisations, signals and the decision from the words of a message."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from bot.understanding import heads
from bot.understanding.examples import Example
from bot.understanding.heads import Head
from bot.understanding.questions import QuestionReader

Label = TypeVar("Label")


@dataclass(frozen=True)
class Scores:
    """What the classifiers make of one message: probability per label."""

    acts: dict[str, float]
    life_events: dict[str, float]
    organisations: dict[str, float]
    signals: dict[str, float]
    decisions: dict[str, float]


@dataclass(frozen=True)
class MessageClassifier:
    """Five questions asked of the same n-grams of characters and words, computed once.

    Parts of words forgive typing errors and find the stem in a compound; no spelling corrector
    stands before it, because that damages names.
    """

    vectoriser: Any
    acts: Head
    life_events: Head
    organisations: Head
    signals: Head
    decisions: Head
    questions: QuestionReader
    decisions_of_acts: dict[str, dict[str, float]]
    """What a caseworker does after each act: share of each decision, from the examples."""

    @classmethod
    def train(cls, examples: Sequence[Example]) -> MessageClassifier:
        """Learn from examples. Raises ValueError when there are fewer than two acts."""
        vectoriser = _vectoriser()
        features = vectoriser.fit_transform([_normalised(item.text) for item in examples]).tocsr()
        return cls(
            vectoriser=vectoriser,
            acts=heads.one_of(features, [item.act for item in examples]),
            life_events=heads.any_of(features, [item.life_events for item in examples]),
            organisations=heads.any_of(*_judged(features, [x.organisations for x in examples])),
            signals=heads.any_of(*_judged(features, [item.signals for item in examples])),
            decisions=heads.one_of(*_judged(features, [item.decision for item in examples])),
            questions=QuestionReader.train(examples),
            decisions_of_acts=_decisions_of_acts(examples),
        )

    def scores(self, text: str) -> Scores:
        """Probabilities for one message."""
        features = self.vectoriser.transform([_normalised(text)])
        decisions = self.decisions.scores(features)
        return Scores(
            acts=self._agreed(self.acts.scores(features), decisions),
            life_events=self.life_events.scores(features),
            organisations=self.organisations.scores(features),
            signals=self.signals.scores(features),
            decisions=decisions,
        )

    def _agreed(self, acts: dict[str, float], decisions: dict[str, float]) -> dict[str, float]:
        """The acts weighed by the decision that was read: two looks at the same thing."""
        agreed = {act: score * self._support(act, decisions) for act, score in acts.items()}
        total = sum(agreed.values()) or 1.0
        return {act: score / total for act, score in agreed.items()}

    def _support(self, act: str, decisions: dict[str, float]) -> float:
        shares = self.decisions_of_acts.get(act)
        if not shares:
            return 1.0 / len(decisions)
        return sum(share * decisions.get(name, 0.0) for name, share in shares.items())


def _judged(features: Any, labels: Sequence[Label | None]) -> tuple[Any, list[Label]]:
    """The rows of which somebody said what they are, and what was said."""
    rows = [row for row, label in enumerate(labels) if label is not None]
    return features[rows], [label for label in labels if label is not None]


def _decisions_of_acts(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item in examples:
        if item.decision is not None:
            counts[item.act][item.decision] += 1
    return {
        act: {name: count / sum(found.values()) for name, count in found.items()}
        for act, found in counts.items()
    }


def _normalised(text: str) -> str:
    return " ".join(text.lower().split())


def _vectoriser() -> FeatureUnion:
    characters = TfidfVectorizer(
        analyzer="char", ngram_range=(1, 4), min_df=3, sublinear_tf=True, dtype=np.float32
    )
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, dtype=np.float32)
    return FeatureUnion([("characters", characters), ("words", words)])
