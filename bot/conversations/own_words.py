"""What a citizen told, in their own words, for the summary of a handoff."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.phrases import spoken_signals, tells_of_earlier_contact

LONGEST = 500
"""Characters: more is not read in twenty seconds."""


def question_in(said: Sequence[str]) -> str:
    """The question, a line per message: short turns and "kan iemand bellen" add nothing."""
    telling = [
        text.strip()
        for text in said
        if len(text.split()) > 3 and not any(item.id == "H13" for item in spoken_signals(text))
    ]
    return "\n".join(dict.fromkeys(telling or said[:1]))[:LONGEST]


def tried_in(said: Sequence[str]) -> str:
    """What was told about earlier contact."""
    return " ".join(text for text in said if tells_of_earlier_contact(text))[:LONGEST]
