"""What the channel makes of typed words and of what Rasa says."""

from __future__ import annotations

import pytest

from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from bot.assistant.turns import BubbleCollector, as_plain_text
from bot.conversations.assistant import Turn
from bot.conversations.wire import (
    bubble_as_json,
    bubble_from_json,
    turn_as_json,
    turn_from_json,
)

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "typed", ["/restart", '/mens_gevraagd{"a": "b"}', "//session_start", " /x"]
)
def test_typed_commands_of_rasa_are_text(typed: str) -> None:
    assert not as_plain_text(typed).startswith("/")


def test_only_slashes_leave_something_to_read() -> None:
    assert as_plain_text("///") == "?"


async def test_a_block_keeps_its_buttons_and_data() -> None:
    collector = BubbleCollector()
    block = {
        "gegevens": {"soort": "aanbod_medewerker", "reden": "Samen gaat het beter."},
        "keuzes": [{"label": "Ja, graag", "action": {"act": "accept_offer"}}],
        "taal": "nl",
    }
    await collector.send_response("x", {"text": "Wilt u hulp?", "blok": block})
    assert collector.bubbles == [
        Bubble(
            BlockKind.OFFER,
            "Wilt u hulp?",
            {"reden": "Samen gaat het beter."},
            (Choice("Ja, graag", {"act": "accept_offer"}),),
        )
    ]


async def test_plain_text_of_rasa_becomes_a_text_bubble() -> None:
    collector = BubbleCollector()
    await collector.send_response("x", {"text": "Dag"})
    assert collector.bubbles == [text_bubble("Dag")]


def test_a_turn_survives_the_way_to_the_assistant() -> None:
    turn = Turn("abc", 2, "hallo", "web", "gm0363", {"act": "want_person"}, ("naam",))
    assert turn_from_json(turn_as_json(turn)) == turn


def test_a_bubble_survives_the_way_back() -> None:
    bubble = Bubble(BlockKind.CRISIS, "Bel 112.", {"lijnen": []}, (Choice("a", {"act": "b"}),))
    assert bubble_from_json(bubble_as_json(bubble)) == bubble
