"""While a handoff is being prepared, a turn is read as an answer to what was asked last."""

from __future__ import annotations

from bot.triage.decision import Decision, DecisionKind, Move
from bot.triage.situation import Situation

_BUTTONS = {
    "confirm_summary": "confirm",
    "correct_summary": "correct",
    "consent_all": "consent_all",
    "consent_none": "consent_none",
    "decline_offer": "withdraw",
    "want_person": "go_on",
    "accept_offer": "go_on",
}
_ANSWERS = {
    ("gegevens", "ontkennen"): "withdraw",
    ("gegevens", "geen_mens"): "withdraw",
    ("gegevens", "bevestigen"): "go_on",
    ("gegevens", "contactgegevens"): "go_on",
    ("gegevens", "mens_gevraagd"): "go_on",
    ("samenvatting", "bevestigen"): "confirm",
    ("samenvatting", "ontkennen"): "correct",
    ("samenvatting", "niet_bedoeld"): "correct",
    ("samenvatting", "geen_mens"): "withdraw",
    ("samenvatting", "mens_gevraagd"): "go_on",
    ("toestemming", "bevestigen"): "consent_all",
    ("toestemming", "ontkennen"): "consent_none",
    ("toestemming", "geen_mens"): "withdraw",
    ("toestemming", "mens_gevraagd"): "go_on",
}
_OPENING = frozenset({"confirm", "consent_all", "consent_none"})
"""Steps after which the ticket may be complete and is opened."""


def handoff_under_way(situation: Situation) -> Decision | None:
    """The next step of a handoff that has begun; a real question in between gets its answer."""
    stage = situation.context.stage
    if stage in ("geen", "verstuurd"):
        return None
    step = _BUTTONS.get((situation.choice or {}).get("act", ""))
    if step is None and situation.choice is None:
        step = _answered(situation, stage)
    if step is None:
        return None
    move = Move.OPEN_TICKET if step in _OPENING else Move.PREPARE_HANDOFF
    return situation.decide(
        DecisionKind.HANDOFF, "IN_HANDOFF", move=move, act=step, life_events=situation.topic
    )


def _answered(situation: Situation, stage: str) -> str | None:
    step = _ANSWERS.get((stage, situation.act))
    if step is None and situation.received:
        return "go_on"
    return step
