"""How a ticket stands."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import turn
from bot.assembly import assistant_services


class ActionTicketStatus(Action):
    """Answers "hoe staat het met mijn vraag?" from the stored ticket."""

    def name(self) -> str:
        """The name in `domain.yml`."""
        return "action_ticket_status"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Sends one sentence."""
        handoff = assistant_services().handoff
        turn.say(dispatcher, handoff.status(turn.conversation_id(tracker)))
        return []
