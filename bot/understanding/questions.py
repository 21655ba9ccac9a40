"""Reads which of the questions that have an answer is asked: a small classifier per life event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from bot.understanding import heads
from bot.understanding.examples import Example
from bot.understanding.heads import Head

_FEWEST = 10
"""Messages a life event must have before there is anything to learn."""


@dataclass(frozen=True)
class _OfOneLifeEvent:
    vectoriser: Any
    head: Head


@dataclass(frozen=True)
class QuestionReader:
    """Knows of each life event which questions are asked, and that often none of them is."""

    by_life_event: dict[str, _OfOneLifeEvent]

    @classmethod
    def train(cls, examples: Sequence[Example]) -> QuestionReader:
        """Learn from the examples of which somebody said which questions they ask."""
        groups: defaultdict[str, list[Example]] = defaultdict(list)
        for example in examples:
            if example.questions is not None and example.life_events:
                groups[example.life_events[0]].append(example)
        return cls({name: _learned(found) for name, found in groups.items() if _is_enough(found)})

    def scores(self, text: str, life_event: str) -> dict[str, float]:
        """Probability per question of this life event; empty when nothing was learned of it."""
        known = self.by_life_event.get(life_event)
        if known is None:
            return {}
        return known.head.scores(known.vectoriser.transform([text.lower()]))


def _is_enough(examples: Sequence[Example]) -> bool:
    return len(examples) >= _FEWEST and any(example.questions for example in examples)


def _learned(examples: Sequence[Example]) -> _OfOneLifeEvent:
    vectoriser = _vectoriser()
    features = vectoriser.fit_transform([example.text.lower() for example in examples]).tocsr()
    head = heads.any_of(features, [example.questions or () for example in examples])
    return _OfOneLifeEvent(vectoriser, head)


def _vectoriser() -> FeatureUnion:
    characters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), min_df=3, sublinear_tf=True, dtype=np.float32
    )
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, dtype=np.float32)
    return FeatureUnion([("characters", characters), ("words", words)])
