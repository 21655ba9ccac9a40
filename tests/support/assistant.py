"""A named stand-in at the port `Assistant`: it says what a test wants, and remembers its turns."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from bot.conversations.assistant import AssistantUnavailableError, Turn

ANSWER = text_bubble("Dat regelt u bij de gemeente.")
OFFER = Bubble(
    BlockKind.OFFER,
    "Wilt u dat een medewerker met u meekijkt?",
    {"reden": "Er komt veel op u af."},
    (Choice("Ja, graag", {"act": "accept_offer"}), Choice("Nee", {"act": "decline_offer"})),
)


@dataclass
class ScriptedAssistant:
    """Says the same until told otherwise; can be slow, silent, dead or broken."""

    says: Sequence[Bubble] = (ANSWER,)
    seconds: float = 0.0
    error: Exception | None = None
    turns: list[Turn] = field(default_factory=list)

    async def reply(self, turn: Turn) -> tuple[Bubble, ...]:
        """The bubbles of the script. Raises what the test put in `error`."""
        self.turns.append(turn)
        await asyncio.sleep(self.seconds)
        if self.error is not None:
            raise self.error
        return tuple(self.says)

    def die(self) -> None:
        """Answer no more."""
        self.error = AssistantUnavailableError("dead")
