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
    ("gereed", "bevestigen"): "go_on",
    ("gereed", "mens_gevraagd"): "go_on",
    ("gereed", "ontkennen"): "withdraw",
    ("gereed", "geen_mens"): "withdraw",
}
_AFTER_SOMETHING_ELSE = {"bevestigen": "go_on", "ontkennen": "go_on", "niet_bedoeld": None}
"""A yes is an answer to what was said last; if that was something else, it is asked again."""
_OPENING = frozenset({"confirm", "consent_all", "consent_none"})
"""Steps after which the ticket may be complete and is opened."""


def handoff_under_way(situation: Situation) -> Decision | None:
    """The next step of a handoff that has begun; a real question in between gets its answer."""
    stage = situation.context.stage
    if stage == "verstuurd":
        return _refused_too_late(situation)
    if stage == "geen":
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


def _refused_too_late(situation: Situation) -> Decision | None:
    """Saying no after it was sent withdraws nothing; the status comes with the way to do that."""
    if situation.act not in ("geen_mens", "decline_offer"):
        return None
    return situation.decide(DecisionKind.SMALLTALK, "STATUS", move=Move.TICKET_STATUS)


def _answered(situation: Situation, stage: str) -> str | None:
    if situation.context.went_aside and situation.act in _AFTER_SOMETHING_ELSE:
        return _AFTER_SOMETHING_ELSE[situation.act]
    step = _ANSWERS.get((stage, situation.act))
    if step is None and situation.received:
        return "go_on"
    return step
