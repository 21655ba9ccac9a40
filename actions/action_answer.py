"""Answers, asks, calms, or offers a person."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import turn
from bot.assembly import assistant_services


class ActionAnswer(Action):
    """Says what the decision asks for."""

    def name(self) -> str:
        """The name in `domain.yml`."""
        return "action_answer"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Sends the bubbles of the reply."""
        turn.say(
            dispatcher,
            assistant_services().consultation.answer(turn.decision(tracker), turn.text(tracker)),
        )
        return []
