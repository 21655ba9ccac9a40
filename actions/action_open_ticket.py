"""Opens the ticket when the citizen has confirmed it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import turn
from bot.assembly import assistant_services


class ActionOpenTicket(Action):
    """Records confirmation and consent; names the number only after the ticket was stored."""

    def name(self) -> str:
        """The name in `domain.yml`."""
        return "action_open_ticket"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Sends the next question, or the number."""
        turn.say(
            dispatcher,
            assistant_services().handoff.settle(
                turn.decision(tracker),
                conversation_id=turn.conversation_id(tracker),
                channel=str(turn.said(tracker).get("channel") or "chat"),
            ),
        )
        return []
