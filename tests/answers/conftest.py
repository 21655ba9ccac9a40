from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.answers.blocks import Bubble
from bot.answers.composer import Composer
from bot.triage.context import Context
from bot.triage.reading import Reading
from tests.support.blocks import check_block
from tests.support.triage import KNOWLEDGE, TODAY, decided

Reply = Callable[..., tuple[Bubble, ...]]


@pytest.fixture
def composer() -> Composer:
    return Composer(lambda: KNOWLEDGE)


@pytest.fixture
def reply(composer: Composer) -> Reply:
    """The bubbles in reply to a reading; each is checked against the form of its kind."""

    def replied(
        reading: Reading, context: Context | None = None, **rest: object
    ) -> tuple[Bubble, ...]:
        events = (item.id for item in reading.life_events)
        known = composer.known_question(reading.text, events)
        decision = decided(reading, context, known_question=known, **rest)
        bubbles = composer.compose(decision, reading.text, TODAY)
        assert bubbles
        for bubble in bubbles:
            assert bubble.text.strip()
            check_block(bubble)
        return bubbles

    return replied
