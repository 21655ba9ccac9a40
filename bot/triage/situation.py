"""Everything a rule may look at: the reading, what went before, the knowledge, the thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge.model import Knowledge
from bot.triage.context import Context
from bot.triage.decision import (
    Decision,
    DecisionKind,
    Move,
    OrganisationRole,
    Reason,
    reason,
)
from bot.triage.involvement import organisations_involved
from bot.triage.named_days import NamedDay
from bot.triage.priority import priority_of
from bot.triage.reading import Reading, Scored
from bot.triage.thresholds import DEFAULT, Thresholds

_STAYS = 0.5
"""Share of the highest score with which the subject of a conversation stays its subject."""
_NAMES_ANOTHER = 0.75
"""From here even a message that leans on what went before is about something new."""


@dataclass(frozen=True)
class KnownQuestion:
    """A question with an answer that a message resembles; `score` runs from 0 to 1."""

    life_event: str
    question: str
    score: float

    @property
    def address(self) -> str:
        """The question within the knowledge: `life_event/question`."""
        return f"{self.life_event}/{self.question}"


@dataclass(frozen=True)
class Situation:
    """One message in its conversation.

    `choice` is the action of a pressed button. `received` names contact details that were taken
    from the message. `latest_day` is the end of a term that runs, when the citizen gave a date.
    `named_days` are the days this message names; None when it names no day at all.
    `known_question` is the question with an answer that the message resembles most.
    """

    reading: Reading
    context: Context
    knowledge: Knowledge
    today: date
    choice: Mapping[str, str] | None = None
    received: tuple[str, ...] = ()
    latest_day: date | None = None
    named_days: tuple[NamedDay, ...] | None = None
    known_question: KnownQuestion | None = None
    thresholds: Thresholds = DEFAULT

    @property
    def act(self) -> str:
        """What the citizen does: the button's act, else the intent that was read."""
        return (self.choice or {}).get("act") or self.reading.act.id

    @property
    def named_organisations(self) -> tuple[str, ...]:
        """Organisations the citizen mentioned in this message."""
        return tuple(dict.fromkeys(item.id for item in self.reading.organisations))

    @property
    def sure_life_events(self) -> tuple[Scored, ...]:
        """Life events of this message that may be acted upon, the likeliest first.

        What the conversation is about already comes first when this message may be about it too.
        """
        known = [item for item in self.reading.life_events if item.id in self.knowledge.life_events]
        if not known or known[0].score < self.thresholds.life_event_sure or self._leans_on_before:
            return ()
        going_on = self.context.life_events
        stays = [x for x in known if x.id in going_on and x.score >= _STAYS * known[0].score]
        first = (stays or known)[0]
        second = self.thresholds.life_event_second
        return (first, *(x for x in known if x is not first and x.score >= second))

    @property
    def _leans_on_before(self) -> bool:
        likeliest = self.reading.life_events[:1]
        names_another = bool(likeliest) and likeliest[0].score >= _NAMES_ANOTHER
        is_follow_up = self.reading.act.id == "vervolgvraag" and not names_another
        return bool(self.context.life_events) and is_follow_up

    @property
    def possible_life_events(self) -> tuple[str, ...]:
        """Two or three life events to choose from when it is not clear which is meant."""
        return tuple(
            item.id
            for item in self.reading.life_events
            if item.id in self.knowledge.life_events
            and item.score >= self.thresholds.life_event_maybe
        )[:3]

    @property
    def sure_question(self) -> KnownQuestion | None:
        """The known question, when the message resembles it so much that it may decide."""
        known = self.known_question
        is_sure = known is not None and known.score >= self.thresholds.question_sure
        return known if is_sure else None

    @property
    def handoff_signals(self) -> tuple[str, ...]:
        """Signals H1 to H15 of this message."""
        return tuple(
            dict.fromkeys(item.id for item in self.reading.signals if item.id.startswith("H"))
        )

    @property
    def spoken_signals(self) -> tuple[str, ...]:
        """Signals that the citizen's own words name: those that come with a fragment."""
        return tuple(dict.fromkeys(item.id for item in self.reading.signals if item.fragment))

    @property
    def is_chatter(self) -> bool:
        """Whether it is more like chatter than like a question, whatever its words resemble."""
        scores = self.reading.decision_scores
        asks = scores.get("answer", 0.0) + scores.get("handoff", 0.0)
        return scores.get("smalltalk", 0.0) > asks > 0.0

    @property
    def needs_person(self) -> float:
        """How likely a person is, 0 to 1, against an answer alone."""
        handoff = self.reading.decision_scores.get("handoff", 0.0)
        answer = self.reading.decision_scores.get("answer", 0.0)
        return handoff / (handoff + answer) if handoff else 0.0

    @property
    def topic(self) -> tuple[Scored, ...]:
        """The life events of this message, or those the conversation is about."""
        return self.sure_life_events or tuple(
            Scored(item, 0.5) for item in self.context.life_events
        )

    def decide(
        self,
        kind: DecisionKind,
        *reasons: str | Reason,
        move: Move = Move.REPLY,
        act: str = "",
        life_events: tuple[Scored, ...] | None = None,
        choices: tuple[str, ...] = (),
        crisis_lines: tuple[str, ...] = (),
        question: str | None = None,
        offers_person: bool = False,
        is_follow_up: bool = False,
    ) -> Decision:
        """A decision of this kind with everything about the situation filled in."""
        events = self.sure_life_events if life_events is None else life_events
        signals = {*(item.id for item in self.reading.signals), *self.context.signals}
        return Decision(
            kind=kind,
            reasons=tuple(reason(item) if isinstance(item, str) else item for item in reasons),
            move=move,
            act=act,
            life_events=events,
            organisations=self._organisations(events),
            signals=self.reading.signals,
            choices=choices,
            crisis_lines=crisis_lines,
            priority=priority_of(signals, self.latest_day, self.today),
            latest_day=self.latest_day,
            named_days=self._days_for(events),
            municipality=self.reading.municipality or self.context.municipality,
            question=question or self._question_among(events),
            offers_person=offers_person,
            is_follow_up=is_follow_up,
        )

    def _days_for(self, events: tuple[Scored, ...]) -> tuple[NamedDay, ...]:
        """The days of this message, else those named before as long as the subject stays."""
        if self.named_days is not None:
            return self.named_days
        going_on = (*self.context.life_events, *self.context.choices)
        stays = self.context.was_asked or not events or events[0].id in going_on
        return self.context.named_days if stays else ()

    def _question_among(self, events: tuple[Scored, ...]) -> str | None:
        known = self.known_question
        if known is None or known.life_event not in {item.id for item in events}:
            return None
        return known.address

    def _organisations(self, events: tuple[Scored, ...]) -> tuple[OrganisationRole, ...]:
        return organisations_involved(
            self.knowledge,
            [item.id for item in events],
            (*self.named_organisations, *self._likely_organisations),
        )

    @property
    def _likely_organisations(self) -> tuple[str, ...]:
        least = self.thresholds.organisation
        return tuple(x.id for x in self.reading.likely_organisations if x.score >= least)
