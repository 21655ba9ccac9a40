"""Every threshold of the decision, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Probabilities between 0 and 1."""

    life_event_sure: float = 0.12
    """Above this the likeliest life event is answered."""
    life_event_second: float = 0.5
    """Above this another life event counts as well."""
    life_event_maybe: float = 0.12
    """Above this a life event is offered as a choice."""
    organisation: float = 0.3
    """Above this an organisation that was not named has a part as well."""
    question_read: float = 0.3
    """Above this a question was asked of which such wordings were learned."""
    question_found: float = 0.6
    """Above this a question is near enough by its own wordings and answer."""
    question_sure: float = 0.45
    """Above this the resemblance to a question that has an answer decides by itself."""
    crisis_learned: float = 0.18
    """Above this a message counts as one of somebody in danger."""
    crisis_named: float = 0.06
    """The same when its own words name a danger. Chosen so that none of 55 named dangers in
    messages nobody trained on was missed."""
    handoff_learned: float = 0.45
    """How likely a person must be, against an answer alone, before one is offered."""
    out_of_scope: float = 0.3
    out_of_scope_unknown: float = 0.2
    """The same where no life event comes near."""


DEFAULT = Thresholds()
"""Chosen by `make tune FILE=data/evaluatie/afstellen.jsonl`, never on other data."""
