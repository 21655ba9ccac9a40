"""Each file beside this one is a behaviour: a conversation, and what must and must not be said."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.evaluation.dialogues import Player

STORIES = sorted(Path(__file__).parent.glob("*.yml"))

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_story(story: Path, player: Player, loop: asyncio.AbstractEventLoop) -> None:
    dialogue = {"name": story.stem, **YAML(typ="safe").load(story)}
    result = loop.run_until_complete(player.play(dialogue))
    complaints = [
        f"{turn['user']!r}: {text}\n{turn['reply']}"
        for turn in result["turns"]
        for text in turn["unmet"]
    ]
    assert not complaints, "\n".join(complaints)
