"""Readings and situations for tests, with only what matters named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.triage.context import Context
from bot.triage.decision import Decision
from bot.triage.reading import Fragment, Reading, Scored
from bot.triage.rules import decide
from bot.triage.situation import Situation
from bot.triage.thresholds import Thresholds
from tests.support.knowledge import small_knowledge

TODAY = date(2026, 11, 24)
KNOWLEDGE = small_knowledge()
THRESHOLDS = Thresholds(
    life_event_sure=0.45,
    life_event_second=0.4,
    life_event_maybe=0.12,
    question_sure=0.55,
    crisis_learned=0.5,
    handoff_learned=0.6,
    out_of_scope=0.55,
)
"""Of the tests alone, so that choosing others on new data breaks none."""


def a_reading(
    act: str = "levensgebeurtenis",
    *,
    events: Mapping[str, float] | None = None,
    signals: tuple[str, ...] = (),
    organisations: tuple[str, ...] = (),
    scores: Mapping[str, float] | None = None,
    text: str = "een vraag",
    **rest: Any,
) -> Reading:
    """What was read in a message."""
    return Reading(
        text=text,
        act=Scored(act, 0.9),
        life_events=tuple(Scored(*item) for item in (events or {}).items()),
        signals=tuple(Fragment(item, "woorden") for item in signals),
        organisations=tuple(Fragment(item, item) for item in organisations),
        decision_scores=scores or {},
        **rest,
    )


def decided(reading: Reading, context: Context | None = None, **rest: Any) -> Decision:
    """The decision on a reading in this context."""
    thresholds = rest.pop("thresholds", THRESHOLDS)
    knowledge = rest.pop("knowledge", KNOWLEDGE)
    known = context or Context()
    return decide(Situation(reading, known, knowledge, TODAY, thresholds=thresholds, **rest))


def codes(decision: Decision) -> tuple[str, ...]:
    """The codes of the reasons."""
    return tuple(item.code for item in decision.reasons)
