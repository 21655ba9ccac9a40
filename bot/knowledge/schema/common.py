"""Fields that stand in more than one kind of file."""

from __future__ import annotations

from bot.knowledge.schema.shapes import Schema, address, closed, day
from bot.knowledge.translate import UNCERTAIN


def source(key: str = "bron", title: str = "Bron") -> dict[str, Schema]:
    """Where a fact comes from and when it was looked at."""
    return {
        key: address(title, "De officiële pagina waar dit staat."),
        "gecontroleerd_op": day(
            "Gecontroleerd op", "De dag waarop u dit voor het laatst bij de bron nakeek."
        ),
    }


def certainty() -> dict[str, Schema]:
    """Whether an editor must still look at it."""
    meaning = dict.fromkeys(UNCERTAIN, "een kenner moet dit nog nakijken")
    return {
        "zekerheid": closed(
            meaning,
            "Zekerheid",
            "Alleen als het nog niet zeker is. Nagekeken? Haal de regel dan weg.",
        )
    }
