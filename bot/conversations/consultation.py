"""What the assistant does with one message: weigh it, answer it, remember what matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.answers.blocks import Bubble
from bot.answers.composer import Composer
from bot.clock import Clock, today
from bot.knowledge.model import Knowledge
from bot.tickets.drafting import Drafting
from bot.triage.context import CAREFUL_TURNS, Context
from bot.triage.decision import Decision, DecisionKind
from bot.triage.reading import Reading
from bot.triage.rules import decide
from bot.triage.situation import Situation
from bot.understanding.terms import latest_day


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
        )
        decision = decide(situation)
        return Weighed(decision, _remembered(known, reading, decision))

    def answer(self, decision: Decision, text: str) -> tuple[Bubble, ...]:
        """What the citizen reads."""
        return self.composer.compose(decision, text)


def _remembered(context: Context, reading: Reading, decision: Decision) -> Context:
    is_led_nowhere = decision.kind is DecisionKind.ASK
    is_crisis = decision.kind is DecisionKind.CRISIS
    starts_over = decision.act == "opnieuw_beginnen"
    if starts_over:
        return Context(municipality=context.municipality)
    events = tuple(item.id for item in decision.life_events)
    declined = any(item.code == "DECLINED" for item in decision.reasons)
    asked_for = any(item.code == "H13" for item in decision.reasons)
    return Context(
        life_events=tuple(dict.fromkeys((*events, *context.life_events)))[:4],
        organisations=_gathered(context.organisations, (x.id for x in decision.organisations)),
        signals=_gathered(context.signals, (item.id for item in reading.signals)),
        municipality=decision.municipality,
        question=decision.question or context.question,
        was_offered=decision.offers_person,
        was_declined=(context.was_declined or declined) and not asked_for,
        was_asked=is_led_nowhere,
        failures=context.failures + 1 if is_led_nowhere else 0,
        careful_turns=CAREFUL_TURNS if is_crisis else max(context.careful_turns - 1, 0),
        crisis_lines=decision.crisis_lines or context.crisis_lines,
    )


def _gathered(old: tuple[str, ...], new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
