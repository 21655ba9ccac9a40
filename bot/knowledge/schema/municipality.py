"""The schema of a municipality that fills in its own desks."""

from __future__ import annotations

from bot.knowledge.patterns import HOURS
from bot.knowledge.schema.common import certainty, source
from bot.knowledge.schema.shapes import (
    Schema,
    address,
    any_of_these,
    document,
    mapping,
    matching,
    text,
    texts,
)
from bot.knowledge.translate import DESKS, WEEKDAYS


def municipality() -> Schema:
    """`gemeenten/<code>.yml`."""
    whole = mapping(
        "Gemeente",
        "De loketten van één gemeente. De naam van het bestand is de code: gm0363.yml.",
        needed={
            "naam": text("Naam", "De naam van de gemeente."),
            "telefoon": text("Telefoon", 'Het algemene nummer. Zet het tussen “"”: "14 020".'),
            "website": address("Website", "De site van de gemeente."),
            "openingstijden": _opening_hours(),
            "loketten": _desks(),
            **source(),
        },
        optional={
            "synoniemen": texts("Synoniemen", "Hoe mensen de gemeente ook noemen."),
            "telefoon_van": text(
                "Telefoon van", "Wie er opneemt, als dat niet de gemeente zelf is."
            ),
            **certainty(),
        },
    )
    return document(whole)


def _opening_hours() -> Schema:
    def hours(weekday: str) -> Schema:
        return matching(
            HOURS, weekday.capitalize(), 'Van en tot, zo: "09:00-17:00". Dicht? Laat de dag weg.'
        )

    days = {weekday: hours(weekday) for weekday in WEEKDAYS}
    whole = mapping("Openingstijden", "Wanneer er iemand is. Minstens één dag.", needed=days)
    return any_of_these(whole) | {"minProperties": 1}


def _desks() -> Schema:
    def desk(name: str) -> Schema:
        return mapping(
            name.replace("_", " ").capitalize(),
            "Een loket: hoe het hier heet en waar het staat.",
            needed={
                "naam": text("Naam", "Hoe dit loket in uw gemeente heet."),
                "link": address("Link", "De pagina van dit loket."),
            },
        )

    return any_of_these(
        mapping("Loketten", "De loketten van deze gemeente.", {name: desk(name) for name in DESKS})
    )
