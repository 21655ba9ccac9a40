"""Replays dialogues through the whole path: gateway, Rasa, triage, tickets."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.assembly import Services, assistant_services
from bot.assistant.local import LocalAssistant
from bot.conversations.desk import ConversationDesk
from bot.conversations.incoming import ButtonInput, Incoming, TextInput
from bot.conversations.model import Conversation, Message
from bot.evaluation.engine import throw_away
from bot.evaluation.expectations import Heard, unmet
from bot.evaluation.messages import read_lines
from bot.nlu.stored import latest_model
from bot.settings import Settings


@dataclass(frozen=True)
class Player:
    """Speaks as a citizen, one conversation after the other."""

    services: Services
    assistant: LocalAssistant
    desk: ConversationDesk

    @classmethod
    async def on(cls, services: Services) -> Player:
        """A player on throw-away services; loads the trained model."""
        # The custom actions wire themselves from the environment: point them at the same place.
        os.environ["DATABASE_URL"] = services.settings.database_url
        os.environ["LOKET_TRACKER_URL"] = services.settings.tracker_url
        assistant_services.cache_clear()
        model = latest_model(services.settings.models_dir)
        assistant = await LocalAssistant.load(services.settings.root, model)
        desk = ConversationDesk(
            services.stores.conversations,
            assistant,
            services.handoff_desk,
            services.clock,
            services.retention,
        )
        return cls(services, assistant, desk)

    async def play(self, dialogue: dict[str, Any]) -> dict[str, Any]:
        """One dialogue: per turn the reply, the decision, and which expectations did not hold."""
        conversation, _, _ = await self.desk.start("web", None)
        turns = []
        heard: Heard | None = None
        for number, turn in enumerate(dialogue["turns"], start=1):
            said = _incoming(f"beurt-{number}", turn["user"], heard)
            heard = await self._say(conversation, said)
            turns.append(
                {
                    "user": turn["user"],
                    "reply": heard.text,
                    "decision": heard.decision,
                    "unmet": unmet(turn["expect"], heard),
                }
            )
        holds = not any(turn["unmet"] for turn in turns)
        return {"name": dialogue["name"], "holds": holds, "turns": turns}

    async def _say(self, conversation: Conversation, said: Incoming) -> Heard:
        current = self.services.stores.conversations.get(conversation.id)
        assert current is not None
        message, prepared = await self.desk.receive(current, said)
        replies = await self.desk.answer(conversation.id, message, prepared)
        decision = await self.assistant.latest_decision(conversation.id, current.round)
        return Heard(replies, decision, self.services.drafting.outline(conversation.id))


async def replay(settings: Settings, file: Path) -> list[dict[str, Any]]:
    """Per dialogue and turn: which expectations did not hold."""
    dialogues = read_lines(file, ("name", "turns"))
    with throw_away(settings) as services:
        player = await Player.on(services)
        return [await player.play(dialogue) for dialogue in dialogues]


def _incoming(key: str, said: str, heard: Heard | None) -> Incoming:
    """Words, or "[label]" for a button that was just shown."""
    if said.startswith("[") and said.endswith("]") and heard is not None:
        return ButtonInput(key, _button_with(said[1:-1], heard.replies))
    return TextInput(key, said)


def _button_with(label: str, replies: tuple[Message, ...]) -> str:
    for reply in replies:
        for button in reply.buttons:
            if button.label == label:
                return button.id
    return label


def dialogues_text(results: list[dict[str, Any]]) -> str:
    """Readable lines: per dialogue whether all expectations held, and which did not."""
    lines = []
    for result in results:
        lines.append(f"{'goed' if result['holds'] else 'FOUT'}  {result['name']}")
        for number, turn in enumerate(result["turns"], start=1):
            lines += [
                f"      beurt {number} ({turn['user'][:60]}): {text}" for text in turn["unmet"]
            ]
    held = sum(result["holds"] for result in results)
    lines.append(f"{held} van {len(results)} gesprekken voldoen aan alle verwachtingen.")
    return "\n".join(lines)
