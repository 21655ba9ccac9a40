"""What a conversation remembers of a turn, for the decisions that come after it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.triage.context import CAREFUL_TURNS, Context
from bot.triage.decision import Decision, DecisionKind, Move
from bot.triage.reading import Reading

_LIFE_EVENTS = 4
"""A conversation is about the last few things that were spoken of."""


def remembered(context: Context, reading: Reading, decision: Decision) -> Context:
    """The context after a turn; starting over keeps only the municipality."""
    if decision.act == "opnieuw_beginnen":
        return Context(municipality=context.municipality)
    has_asked = decision.kind is DecisionKind.ASK
    events = (item.id for item in decision.life_events)
    return Context(
        life_events=_gathered(events, context.life_events)[:_LIFE_EVENTS],
        organisations=_gathered(context.organisations, (x.id for x in decision.organisations)),
        signals=_gathered(context.signals, (item.id for item in reading.signals)),
        municipality=decision.municipality,
        question=decision.question or context.question,
        was_offered=decision.offers_person,
        was_declined=_is_declined(context, decision),
        was_asked=has_asked,
        choices=decision.choices,
        went_aside=_goes_aside(context, decision),
        failures=context.failures + 1 if has_asked else 0,
        careful_turns=_careful_turns(context, decision),
        crisis_lines=decision.crisis_lines or context.crisis_lines,
        named_days=decision.named_days,
    )


def _is_declined(context: Context, decision: Decision) -> bool:
    codes = {item.code for item in decision.reasons}
    declines = "DECLINED" in codes or decision.act == "withdraw"
    return (context.was_declined or declines) and decision.act != "begin"


def _goes_aside(context: Context, decision: Decision) -> bool:
    return context.stage not in ("geen", "verstuurd") and decision.move is Move.REPLY


def _careful_turns(context: Context, decision: Decision) -> int:
    is_new_danger = decision.kind is DecisionKind.CRISIS and decision.act != "stay_careful"
    return CAREFUL_TURNS if is_new_danger else max(context.careful_turns - 1, 0)


def _gathered(first: Iterable[str], then: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *then)))
