"""The port between a conversation and whatever understands it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.answers.blocks import Bubble


class AssistantUnavailableError(Exception):
    """The assistant did not answer in time, or answered nothing."""


@dataclass(frozen=True)
class Turn:
    """One message for the assistant. The text is already cut, cleaned and masked.

    `choice` is the action of the button that was pressed. `received` names the contact details
    (`naam`, `telefoon`, `email`, `voorkeur_tijd`) that were taken out of this message.
    """

    conversation_id: str
    round: int
    text: str
    channel: str
    municipality: str | None = None
    choice: Mapping[str, str] | None = None
    received: tuple[str, ...] = ()


class Assistant(Protocol):
    """Understands a message and says something back."""

    async def reply(self, turn: Turn) -> tuple[Bubble, ...]:
        """The bubbles in answer to a turn, at least one. Raises AssistantUnavailableError."""
