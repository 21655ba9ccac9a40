"""What a conversation has gathered over its turns, as far as the next decision needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.triage.named_days import NamedDay, days_as_lists, days_from_lists

CAREFUL_TURNS = 3
"""How many turns after a crisis the conversation stays careful."""


@dataclass(frozen=True)
class Context:
    """The state of a dialogue. It travels in Rasa's slots, so it holds no personal data.

    Of `named_days` it holds what happened on which day, and nothing about to whom.
    `stage` is the stage of the handoff (a value of `bot.tickets.stages.Stage`), read from the
    ticket at every turn. `failures` counts turns in a row that led nowhere.
    """

    life_events: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    municipality: str | None = None
    question: str | None = None
    was_offered: bool = False
    was_declined: bool = False
    was_asked: bool = False
    choices: tuple[str, ...] = ()
    """The life events that were asked about in the last turn."""
    went_aside: bool = False
    """While a handoff was being prepared, the last turn was about something else."""
    failures: int = 0
    careful_turns: int = 0
    crisis_lines: tuple[str, ...] = ()
    named_days: tuple[NamedDay, ...] = ()
    stage: str = "geen"

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values for a slot; the stage is left out, the ticket knows it."""
        return {
            "life_events": list(self.life_events),
            "organisations": list(self.organisations),
            "signals": list(self.signals),
            "municipality": self.municipality,
            "question": self.question,
            "was_offered": self.was_offered,
            "was_declined": self.was_declined,
            "was_asked": self.was_asked,
            "choices": list(self.choices),
            "went_aside": self.went_aside,
            "failures": self.failures,
            "careful_turns": self.careful_turns,
            "crisis_lines": list(self.crisis_lines),
            "named_days": days_as_lists(self.named_days),
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any] | None) -> Context:
        """The context that `as_dict` wrote; an empty one at the start."""
        if not values:
            return cls()
        return cls(
            life_events=tuple(values["life_events"]),
            organisations=tuple(values["organisations"]),
            signals=tuple(values["signals"]),
            municipality=values["municipality"],
            question=values["question"],
            was_offered=values["was_offered"],
            was_declined=values["was_declined"],
            was_asked=values["was_asked"],
            choices=tuple(values["choices"]),
            went_aside=values.get("went_aside", False),
            failures=values["failures"],
            careful_turns=values["careful_turns"],
            crisis_lines=tuple(values["crisis_lines"]),
            named_days=days_from_lists(values.get("named_days", ())),
        )

    def at_stage(self, stage: str) -> Context:
        """The same context with the handoff at this stage."""
        return replace(self, stage=stage)
