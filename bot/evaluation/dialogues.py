"""Replays dialogues through the whole path: gateway, Rasa, triage, tickets."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from bot.assembly import Services, assistant_services
from bot.assistant.local import LocalAssistant
from bot.conversations.desk import ConversationDesk
from bot.conversations.incoming import TextInput
from bot.conversations.model import Conversation
from bot.evaluation.engine import throw_away
from bot.evaluation.expectations import Heard, unmet
from bot.evaluation.messages import read_lines
from bot.nlu.stored import latest_model
from bot.settings import Settings


async def replay(settings: Settings, file: Path) -> list[dict[str, Any]]:
    """Per dialogue and turn: which expectations did not hold."""
    dialogues = read_lines(file)
    with throw_away(settings) as services:
        # The custom actions wire themselves from the environment: point them at the same place.
        os.environ["DATABASE_URL"] = services.settings.database_url
        os.environ["LOKET_TRACKER_URL"] = services.settings.tracker_url
        assistant_services.cache_clear()
        assistant = await LocalAssistant.load(settings.root, latest_model(settings.models_dir))
        desk = ConversationDesk(
            services.stores.conversations,
            assistant,
            services.handoff_desk,
            services.clock,
            services.retention,
        )
        return [await _play(services, assistant, desk, dialogue) for dialogue in dialogues]


async def _play(
    services: Services, assistant: LocalAssistant, desk: ConversationDesk, dialogue: dict[str, Any]
) -> dict[str, Any]:
    conversation, _, _ = await desk.start("web", None)
    turns = []
    for number, turn in enumerate(dialogue["turns"], start=1):
        heard = await _say(services, assistant, desk, conversation, number, turn["user"])
        turns.append(
            {
                "user": turn["user"],
                "reply": heard.text,
                "decision": heard.decision,
                "unmet": unmet(turn["expect"], heard),
            }
        )
    return {
        "name": dialogue["name"],
        "holds": not any(turn["unmet"] for turn in turns),
        "turns": turns,
    }


async def _say(
    services: Services,
    assistant: LocalAssistant,
    desk: ConversationDesk,
    conversation: Conversation,
    number: int,
    text: str,
) -> Heard:
    current = services.stores.conversations.get(conversation.id)
    assert current is not None
    message, prepared = await desk.receive(current, TextInput(f"beurt-{number}", text))
    replies = await desk.answer(conversation.id, message, prepared)
    decision = await assistant.latest_decision(conversation.id, current.round)
    return Heard(replies, decision, services.drafting.outline(conversation.id))


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
