"""The closed list of blocks a reply is made of; every channel renders the same ones.

A block becomes the `gegevens` of a message in the API. Its text is readable by itself, so a
channel that knows nothing of blocks still says everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class BlockKind(Enum):
    """`soort` in the API."""

    TEXT = "tekst"
    STEPS = "stappen"
    TERM = "termijn"
    LINKS = "koppelingen"
    WARNING = "waarschuwing"
    OFFER = "aanbod_medewerker"
    SUMMARY = "samenvatting"
    CONSENT = "toestemming"
    CRISIS = "crisis"


@dataclass(frozen=True)
class Choice:
    """A button: what it says, and what pressing it means to the assistant.

    `action` stays on the server; a channel only ever sees the button's id and label.
    """

    label: str
    action: Mapping[str, str]


@dataclass(frozen=True)
class Bubble:
    """One message of the assistant: a block, its readable text and its buttons."""

    kind: BlockKind
    text: str
    data: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    language: str = "nl"

    def as_data(self) -> dict[str, Any]:
        """The block as `gegevens` in the API."""
        return {"soort": self.kind.value, **self.data}

    @classmethod
    def from_parts(
        cls, text: str, data: Mapping[str, Any], choices: tuple[Choice, ...], language: str = "nl"
    ) -> Bubble:
        """The bubble that was taken apart into text, `gegevens` and buttons."""
        rest = {key: value for key, value in data.items() if key != "soort"}
        return cls(BlockKind(data["soort"]), text, rest, choices, language)


def text_bubble(text: str, *choices: Choice, language: str = "nl") -> Bubble:
    """A bubble of plain text."""
    return Bubble(BlockKind.TEXT, text, {}, tuple(choices), language)
