"""The start of a Rasa session."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, EventType, SessionStarted
from rasa_sdk.executor import CollectingDispatcher


class ActionSessionStart(Action):
    """Begins with nothing remembered: what lasts is in the gateway's log and in the ticket."""

    def name(self) -> str:
        """Replaces Rasa's own action of this name."""
        return "action_session_start"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """The opening notice comes from the gateway, before the first message."""
        return [SessionStarted(), ActionExecuted("action_listen")]
