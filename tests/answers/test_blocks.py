"""A reply is made of a closed list of blocks that every channel can draw."""

from __future__ import annotations

import pytest
from jsonschema import ValidationError

from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from tests.support.blocks import check_block


def test_the_kinds_of_blocks_are_those_of_the_api() -> None:
    assert [item.value for item in BlockKind] == [
        "tekst",
        "stappen",
        "termijn",
        "koppelingen",
        "waarschuwing",
        "aanbod_medewerker",
        "samenvatting",
        "toestemming",
        "crisis",
    ]


@pytest.mark.parametrize("kind", BlockKind)
def test_a_bubble_taken_apart_can_be_put_together_again(kind: BlockKind) -> None:
    bubble = Bubble(kind, "Dag.", {"titel": "x"}, (Choice("Ja", {"act": "ja"}),), "en")
    assert bubble.as_data()["soort"] == kind.value
    parts = (bubble.text, bubble.as_data(), bubble.choices, bubble.language)
    assert Bubble.from_parts(*parts) == bubble


def test_a_text_bubble_holds_nothing_but_text_and_buttons() -> None:
    bubble = text_bubble("Dag.", Choice("Ja", {"act": "ja"}))
    assert bubble.as_data() == {"soort": "tekst"}
    assert (bubble.language, len(bubble.choices)) == ("nl", 1)


@pytest.mark.parametrize(
    "bubble",
    [
        Bubble(BlockKind.CRISIS, "Bel 112."),
        Bubble(BlockKind.TERM, "Voor 1 mei.", {"omschrijving": "bezwaar maken"}),
        Bubble(BlockKind.LINKS, "Lees meer.", {"koppelingen": [{"titel": "x"}]}),
    ],
)
def test_a_block_of_another_form_is_told_apart(bubble: Bubble) -> None:
    with pytest.raises(ValidationError):
        check_block(bubble)
