"""The JSON between gateway and assistant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.answers.blocks import Bubble, Choice
from bot.conversations.assistant import Turn

SECRET_HEADER = "X-Loket-Secret"
TURN_PATH = "/webhooks/gateway/beurt"
READING_PATH = "/webhooks/gateway/duiding"
HEALTH_PATH = "/webhooks/gateway/gezondheid"


def turn_as_json(turn: Turn) -> dict[str, Any]:
    """A turn as the gateway sends it."""
    return {
        "conversation_id": turn.conversation_id,
        "round": turn.round,
        "text": turn.text,
        "channel": turn.channel,
        "municipality": turn.municipality,
        "choice": dict(turn.choice) if turn.choice else None,
        "received": list(turn.received),
    }


def turn_from_json(values: Mapping[str, Any]) -> Turn:
    """The turn that `turn_as_json` wrote."""
    return Turn(**{**values, "received": tuple(values["received"])})


def bubble_as_json(bubble: Bubble) -> dict[str, Any]:
    """A bubble as the assistant sends it back, with the actions of its buttons."""
    return {
        "text": bubble.text,
        "data": bubble.as_data(),
        "choices": [
            {"label": choice.label, "action": dict(choice.action)} for choice in bubble.choices
        ],
        "language": bubble.language,
    }


def bubble_from_json(values: Mapping[str, Any]) -> Bubble:
    """The bubble that `bubble_as_json` wrote."""
    choices = tuple(Choice(item["label"], item["action"]) for item in values["choices"])
    return Bubble.from_parts(values["text"], values["data"], choices, values["language"])
