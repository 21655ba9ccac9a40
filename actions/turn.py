"""One turn of a dialogue as the actions see it: what came in, and how a reply goes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.answers.blocks import Bubble
from bot.triage.context import Context
from bot.triage.decision import Decision
from bot.triage.reading import Reading, Scored

CONTEXT_SLOT = "gesprekstoestand"
DECISION_SLOT = "beslissing"
MOVE_SLOT = "vervolg"
KIND_SLOT = "besluit"


def conversation_id(tracker: Tracker) -> str:
    """The conversation this Rasa session is a stretch of; `round` follows after the dot."""
    return str(tracker.sender_id).partition(".")[0]


def said(tracker: Tracker) -> Mapping[str, Any]:
    """What the channel told about the latest message: button, received details, municipality."""
    metadata = tracker.latest_message.get("metadata") or {}
    return metadata if isinstance(metadata, Mapping) else {}


def text(tracker: Tracker) -> str:
    """The latest message in words."""
    return str(tracker.latest_message.get("text") or "")


def reading(tracker: Tracker) -> Reading:
    """What was understood of the latest message.

    Without a reading (a message written as `/intent` in Rasa's own shell) the intent counts.
    """
    found = tracker.latest_message.get("duiding")
    if isinstance(found, Mapping):
        return Reading.from_dict(found)
    intent = tracker.latest_message.get("intent") or {}
    return Reading(text(tracker), Scored(str(intent.get("name") or "onverstaanbaar"), 1.0))


def context(tracker: Tracker) -> Context:
    """What the conversation has gathered so far."""
    return Context.from_dict(tracker.get_slot(CONTEXT_SLOT))


def decision(tracker: Tracker) -> Decision:
    """The decision that action_triage made in this turn."""
    return Decision.from_dict(tracker.get_slot(DECISION_SLOT))


def say(dispatcher: CollectingDispatcher, bubbles: Iterable[Bubble]) -> None:
    """Send bubbles. Channels that know blocks read `blok`; Rasa's own shell shows the text."""
    for bubble in bubbles:
        choices = [
            {"label": choice.label, "action": dict(choice.action)} for choice in bubble.choices
        ]
        dispatcher.utter_message(
            text=bubble.text,
            buttons=[{"title": item["label"], "payload": item["label"]} for item in choices],
            blok={"gegevens": bubble.as_data(), "keuzes": choices, "taal": bubble.language},
        )
