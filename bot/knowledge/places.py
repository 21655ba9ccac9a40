"""Any of the municipalities by its code, with the national default where nothing is known."""

from __future__ import annotations

from dataclasses import replace

from bot.knowledge.model import Knowledge, Municipality


def municipality_for(knowledge: Knowledge, code: str | None) -> Municipality:
    """The municipality with this TOOI code; one without a file is the default under its name."""
    found = knowledge.municipality(code)
    place = knowledge.places.get(code or "")
    if found.is_default and place is not None:
        return replace(found, id=place.id, name=f"gemeente {place.name}")
    return found
