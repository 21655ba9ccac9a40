"""Prepares a warm handoff: who, what, and how to be reached."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import turn
from bot.assembly import assistant_services


class ActionPrepareHandoff(Action):
    """Drafts the ticket and asks what is still needed."""

    def name(self) -> str:
        """The name in `domain.yml`."""
        return "action_prepare_handoff"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Sends the next question of the handoff."""
        turn.say(
            dispatcher,
            assistant_services().handoff.prepare(
                turn.decision(tracker),
                conversation_id=turn.conversation_id(tracker),
                context=turn.context(tracker),
                said=[
                    str(event.get("text") or "")
                    for event in tracker.events
                    if event.get("event") == "user"
                ],
                names=[
                    str(entity["value"])
                    for entity in tracker.latest_message.get("entities") or ()
                    if entity.get("entity") == "persoon"
                ],
            ),
        )
        return []
