"""One turn through Rasa: from what the gateway sends to the bubbles that come back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.answers.blocks import Bubble, Choice, text_bubble
from bot.conversations.assistant import Turn

CHANNEL = "gateway"


class BubbleCollector(OutputChannel):
    """Keeps what the assistant says, whole."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self.bubbles: list[Bubble] = []

    @classmethod
    def name(cls) -> str:
        """Name of the channel."""
        return CHANNEL

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Take one message of the assistant."""
        block = message.get("blok")
        text = str(message.get("text") or "")
        if block is None:
            self.bubbles.append(text_bubble(text))
            return
        choices = tuple(Choice(item["label"], item["action"]) for item in block["keuzes"])
        self.bubbles.append(Bubble.from_parts(text, block["gegevens"], choices, block["taal"]))


async def take_turn(
    handle: Callable[[UserMessage], Awaitable[Any]], turn: Turn
) -> tuple[Bubble, ...]:
    """Let Rasa handle a turn. An empty result means that something went wrong inside."""
    collector = BubbleCollector()
    await handle(
        UserMessage(
            text=as_plain_text(turn.text),
            output_channel=collector,
            sender_id=f"{turn.conversation_id}.{turn.round}",
            input_channel=CHANNEL,
            metadata=_metadata(turn),
        )
    )
    return tuple(collector.bubbles)


def as_plain_text(text: str) -> str:
    """Typed words without what Rasa would take for a command: a typed "/restart" is text."""
    return text.strip().lstrip("/").strip() or "?"


def _metadata(turn: Turn) -> dict[str, Any]:
    return {
        "choice": dict(turn.choice) if turn.choice else None,
        "received": list(turn.received),
        "municipality": turn.municipality,
        "channel": turn.channel,
    }
