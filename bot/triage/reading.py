"""What was read in one message, before anything is decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Scored:
    """An id with the confidence, 0 to 1, that it is meant."""

    id: str
    score: float


@dataclass(frozen=True)
class Fragment:
    """An id with the citizen's own words that led to it."""

    id: str
    fragment: str


@dataclass(frozen=True)
class Reading:
    """A message as the assistant understands it.

    `act` is what the citizen does by saying this (asks about a life event, greets, agrees ...);
    the ids are the intents of `domain.yml`. `life_events` has the likeliest first.
    `decision_scores` maps a decision (`answer`, `handoff`, ...) to its learned probability; that
    of `crisis` also weighs single sentences and signals.
    """

    text: str
    act: Scored
    life_events: tuple[Scored, ...] = ()
    signals: tuple[Fragment, ...] = ()
    organisations: tuple[Fragment, ...] = ()
    likely_organisations: tuple[Scored, ...] = ()
    """Organisations that had a part in messages like this one, named or not."""
    questions: tuple[Scored, ...] = ()
    """Questions with an answer, as `life_event/question`, the likeliest first."""
    municipality: str | None = None
    decision_scores: Mapping[str, float] = field(default_factory=dict)
    likely_danger: str | None = None
    """The crisis signal this resembles most, though too little to count as read."""
    language: str = "nl"

    def has_signal(self, *ids: str) -> bool:
        """Whether one of these signals was read."""
        return any(signal.id in ids for signal in self.signals)

    def as_dict(self) -> dict[str, Any]:
        """The reading as plain JSON values, to travel through Rasa."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Reading:
        """The reading that `as_dict` wrote."""
        return cls(
            text=values["text"],
            act=Scored(**values["act"]),
            life_events=tuple(Scored(**item) for item in values["life_events"]),
            signals=tuple(Fragment(**item) for item in values["signals"]),
            organisations=tuple(Fragment(**item) for item in values["organisations"]),
            likely_organisations=tuple(Scored(**item) for item in values["likely_organisations"]),
            questions=tuple(Scored(**item) for item in values["questions"]),
            municipality=values["municipality"],
            decision_scores=dict(values["decision_scores"]),
            likely_danger=values["likely_danger"],
            language=values["language"],
        )
