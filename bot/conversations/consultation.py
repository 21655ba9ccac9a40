"""What the assistant does with one message: weigh it, answer it, remember what matters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.answers.blocks import Bubble
from bot.answers.composer import Composer
from bot.clock import Clock, today
from bot.knowledge.model import Knowledge
from bot.tickets.drafting import Drafting
from bot.triage.context import Context
from bot.triage.decision import Decision
from bot.triage.memory import remembered
from bot.triage.reading import Reading
from bot.triage.rules import decide
from bot.triage.situation import KnownQuestion, Situation
from bot.triage.thresholds import DEFAULT, Thresholds
from bot.understanding.event_days import named_days
from bot.understanding.phrases import asks_for_overview, only_tells
from bot.understanding.terms import latest_day

_LIKELY = 2
"""Life events of a message in which its question is looked for first."""


@dataclass(frozen=True)
class Weighed:
    """A decision, and the conversation as it stands after it."""

    decision: Decision
    context: Context


@dataclass(frozen=True)
class Consultation:
    """Triage and answers, for one audience or the other, from the same decision."""

    knowledge: Callable[[], Knowledge]
    composer: Composer
    drafting: Drafting
    clock: Clock
    thresholds: Thresholds = DEFAULT

    def weigh(
        self,
        reading: Reading,
        context: Context,
        conversation_id: str | None = None,
        choice: Mapping[str, str] | None = None,
        received: tuple[str, ...] = (),
        municipality: str | None = None,
    ) -> Weighed:
        """The decision on one message in the light of what went before."""
        stage = self.drafting.stage(conversation_id).value if conversation_id else "geen"
        known = replace(context, municipality=context.municipality or municipality, stage=stage)
        day = today(self.clock)
        situation = Situation(
            reading=reading,
            context=known,
            knowledge=self.knowledge(),
            today=day,
            choice=choice,
            received=received,
            latest_day=latest_day(reading, day),
            named_days=named_days(reading.text, day),
            known_question=self._known_question(reading, known),
            thresholds=self.thresholds,
        )
        decision = decide(situation)
        if conversation_id and decision.act == "opnieuw_beginnen":
            self.drafting.discard(conversation_id)
        return Weighed(decision, remembered(known, reading, decision))

    def _known_question(self, reading: Reading, context: Context) -> KnownQuestion | None:
        if asks_for_overview(reading.text) or only_tells(reading.text):
            return None
        read = self._read_question(reading)
        if read is not None:
            return read
        likely = (item.id for item in reading.life_events[:_LIKELY])
        found = self.composer.known_question(reading.text, (*likely, *context.life_events))
        return found if found and found.score >= self.thresholds.question_found else None

    def _read_question(self, reading: Reading) -> KnownQuestion | None:
        """The question that was learned to be asked like this, if it still has an answer."""
        if not reading.questions or reading.questions[0].score < self.thresholds.question_read:
            return None
        best = reading.questions[0]
        life_event, _, question = best.id.partition("/")
        known = self.knowledge().life_events.get(life_event)
        if known is None or question not in {item.id for item in known.questions}:
            return None
        return KnownQuestion(life_event, question, best.score)

    def answer(self, decision: Decision, text: str) -> tuple[Bubble, ...]:
        """What the citizen reads."""
        return self.composer.compose(decision, text, today(self.clock))
