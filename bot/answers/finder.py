"""Finding the precise question somebody asks among the questions that have an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from bot.knowledge.model import Knowledge, LifeEvent, Question

FLOOR = 0.30
"""Similarity below which the assistant does not pretend to know the question."""
OUTSIDE_FLOOR = 0.55
"""The floor for a question of a life event that was not recognised."""


@dataclass(frozen=True)
class Match:
    """A question that resembles what was asked; `score` runs from 0 to 1."""

    life_event: LifeEvent
    question: Question
    score: float


class QuestionFinder:
    """Compares a message with every wording of every question of one version of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.fingerprint = knowledge.fingerprint
        self._owners = [
            (event, question)
            for event in knowledge.life_events.values()
            for question in event.questions
            for _ in (question.question, *question.phrasings)
        ]
        texts = [
            wording
            for event in knowledge.life_events.values()
            for question in event.questions
            for wording in (question.question, *question.phrasings)
        ]
        self._vectoriser = FeatureUnion(
            [
                ("characters", TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5))),
                ("words", TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\b\w+\b")),
            ]
        )
        self._wordings = self._vectoriser.fit_transform(texts) if texts else None

    def find(self, text: str, life_events: Iterable[str]) -> Match | None:
        """The question that fits best: of these life events first, of others only when clear."""
        if self._wordings is None:
            return None
        wanted = tuple(life_events)
        # Both halves have length 1, so the product of two messages runs from 0 to 2.
        similarities = (self._wordings @ self._vectoriser.transform([text]).T).toarray().ravel() / 2
        inside = np.array([event.id in wanted for event, _ in self._owners])
        best_inside = self._best(np.where(inside, similarities, -1.0), FLOOR)
        best_outside = self._best(np.where(inside, -1.0, similarities), OUTSIDE_FLOOR)
        if best_inside is None or not wanted:
            return best_inside or best_outside
        return best_inside

    def _best(self, similarities: npt.NDArray[np.float64], floor: float) -> Match | None:
        index = int(similarities.argmax())
        if similarities[index] < floor:
            return None
        event, question = self._owners[index]
        return Match(event, question, float(similarities[index]))
