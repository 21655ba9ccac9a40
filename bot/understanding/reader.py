"""Reads a message: everything that is understood of it, and nothing decided."""

from __future__ import annotations

from collections.abc import Callable

from bot.knowledge.model import Knowledge
from bot.triage.crisis import LINES as CRISES
from bot.triage.reading import Fragment, Reading, Scored
from bot.understanding.classifier import MessageClassifier, Scores
from bot.understanding.languages import language_of
from bot.understanding.names import NameFinder
from bot.understanding.phrases import (
    refuses_person,
    says_not_meant,
    spoken_signals,
    without_figures_of_speech,
)

_SIGNAL = 0.5
"""Probability above which a learned signal counts."""
_RESEMBLES = 0.1
"""Probability of a crisis signal from which its telephone line is the first to show."""
_LIKELY = 2
"""Life events of a message of which the questions are looked at."""
_WORTH_MENTIONING = 0.05
"""Probability below which a life event or organisation is left out."""


class MessageReader:
    """What classifiers, phrases and the names of the knowledge make of a message."""

    def __init__(
        self,
        classifier: MessageClassifier,
        knowledge: Callable[[], Knowledge],
    ) -> None:
        self._classifier = classifier
        self._knowledge = knowledge
        self._names: NameFinder | None = None

    def read(self, text: str) -> Reading:
        """The reading of a message that is already cut, cleaned and masked."""
        scores = self._classifier.scores(text)
        names = self._name_finder()
        return Reading(
            text=text,
            act=_act(text, scores),
            life_events=_ranked(scores.life_events),
            signals=_signals(text, scores),
            organisations=names.organisations(text),
            likely_organisations=_ranked(scores.organisations),
            questions=self._questions(text, scores),
            municipality=names.municipality(text),
            decision_scores={**scores.decisions, "crisis": self._danger(text, scores)},
            likely_danger=_likely_danger(scores),
            language=language_of(text),
        )

    def _questions(self, text: str, scores: Scores) -> tuple[Scored, ...]:
        likely = _ranked(scores.life_events)[:_LIKELY]
        found = {
            f"{event.id}/{question}": score
            for event in likely
            for question, score in self._classifier.questions.scores(text, event.id).items()
        }
        return _ranked(found)

    def _danger(self, text: str, scores: Scores) -> float:
        """How much this resembles what people in danger write, 0 to 1.

        A mean of two looks, each of which misses what the other sees: at the decision, at the
        crisis signals. Looking at the worst sentence as well was worth something with little to
        learn from; with hundreds of dangers told in passing it only brings false alarms.
        """
        literal = without_figures_of_speech(text)
        if literal != text:
            scores = self._classifier.scores(literal)
        decision = scores.decisions.get("crisis", 0.0)
        signal = max((value for name, value in scores.signals.items() if name in CRISES), default=0)
        return (decision + signal) / 2

    def _name_finder(self) -> NameFinder:
        knowledge = self._knowledge()
        if self._names is None or self._names.fingerprint != knowledge.fingerprint:
            self._names = NameFinder(knowledge)
        return self._names


def _act(text: str, scores: Scores) -> Scored:
    # People say why they want no human, and what they want instead: the rest of the message would
    # drown out the refusal.
    if refuses_person(text):
        return Scored("geen_mens", 1.0)
    if says_not_meant(text):
        return Scored("niet_bedoeld", 1.0)
    return Scored(*max(scores.acts.items(), key=lambda item: item[1]))


def _likely_danger(scores: Scores) -> str | None:
    dangers = {name: score for name, score in scores.signals.items() if name in CRISES}
    likeliest = max(dangers, key=lambda name: dangers[name], default=None)
    return likeliest if likeliest and dangers[likeliest] >= _RESEMBLES else None


def _ranked(scores: dict[str, float]) -> tuple[Scored, ...]:
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    return tuple(Scored(name, score) for name, score in ranked if score >= _WORTH_MENTIONING)


def _signals(text: str, scores: Scores) -> tuple[Fragment, ...]:
    spoken = {item.id: item for item in spoken_signals(text)}
    learned = {
        name: Fragment(name, "")
        for name, score in sorted(scores.signals.items(), key=lambda item: -item[1])
        if score >= _SIGNAL
    }
    return tuple({**learned, **spoken}.values())
