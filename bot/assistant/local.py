"""The assistant in this very process, for measuring and for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.agent import Agent

from bot.answers.blocks import Bubble
from bot.assistant.loading import load
from bot.assistant.turns import take_turn
from bot.conversations.assistant import AssistantUnavailableError, Turn


class LocalAssistant:
    """The port `Assistant` on a loaded agent."""

    def __init__(self, agent: Agent) -> None:
        """The agent must be ready."""
        self._agent = agent

    @classmethod
    async def load(cls, root: Path, model: Path) -> LocalAssistant:
        """Load a trained model; takes some ten seconds, most of it TensorFlow."""
        return cls(await load(root, model))

    async def reply(self, turn: Turn) -> tuple[Bubble, ...]:
        """The bubbles in answer to a turn. Raises AssistantUnavailableError."""
        bubbles = await take_turn(self._agent.handle_message, turn)
        if not bubbles:
            raise AssistantUnavailableError("Rasa answered nothing.")
        return bubbles

    async def latest_decision(self, conversation_id: str, round_number: int) -> dict[str, Any]:
        """The decision of the last turn; empty when Rasa was not asked."""
        tracker = await self._agent.tracker_store.retrieve(f"{conversation_id}.{round_number}")
        decision = tracker.get_slot("beslissing") if tracker else None
        return dict(decision) if decision else {}
