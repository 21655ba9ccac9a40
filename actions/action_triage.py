"""Weighs every message."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import turn
from bot.assembly import assistant_services


class ActionTriage(Action):
    """Decides what happens next; the rules in `data/rules` follow the slot `vervolg`."""

    def name(self) -> str:
        """The name in `domain.yml`."""
        return "action_triage"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Stores the decision and what the conversation gathered."""
        said = turn.said(tracker)
        weighed = assistant_services().consultation.weigh(
            reading=turn.reading(tracker),
            context=turn.context(tracker),
            conversation_id=turn.conversation_id(tracker),
            choice=said.get("choice"),
            received=tuple(said.get("received") or ()),
            municipality=said.get("municipality"),
        )
        return [
            SlotSet(turn.DECISION_SLOT, weighed.decision.as_dict()),
            SlotSet(turn.CONTEXT_SLOT, weighed.context.as_dict()),
            SlotSet(turn.KIND_SLOT, weighed.decision.kind.value),
            SlotSet(turn.MOVE_SLOT, weighed.decision.move.value),
        ]
