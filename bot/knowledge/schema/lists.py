"""The schemas of the files that hold a list: crisis lines, all municipalities, themes."""

from __future__ import annotations

from collections.abc import Mapping

from bot.knowledge.loading import REQUIRED_LINES
from bot.knowledge.patterns import MUNICIPALITY_CODE, TELEPHONE
from bot.knowledge.schema.common import certainty, source
from bot.knowledge.schema.shapes import (
    Schema,
    address,
    at_least_one,
    document,
    ids,
    list_of,
    mapping,
    matching,
    one_of_ids,
    text,
    texts,
)


def crisis_lines() -> Schema:
    """`crisislijnen.yml`."""
    lines = list_of(_crisis_line(), "Crisislijnen", "Nummers voor iemand in nood.")
    needed = [
        {"contains": {"type": "object", "required": ["id"], "properties": {"id": {"const": line}}}}
        for line in sorted(REQUIRED_LINES)
    ]
    whole = {"crisislijnen": lines | {"allOf": needed}}
    return document(
        mapping(
            "Crisislijnen", "Alle lijnen. Wat hier staat kan levens redden: kijk dubbel.", whole
        )
    )


def _crisis_line() -> Schema:
    number = matching(TELEPHONE, "Nummer", 'Zet het tussen “"”: "0800-0113".')
    return mapping(
        "Lijn",
        "Eén lijn voor iemand in nood.",
        needed={
            "id": text("Id", "De vaste naam. Verander die niet."),
            "naam": text("Naam", "Hoe de lijn heet."),
            "telefoon": at_least_one(
                list_of(
                    number | {"type": ["string", "integer"], "minimum": 100},
                    "Telefoon",
                    "Eén of meer nummers.",
                )
            ),
            "wanneer": text("Wanneer", "Wanneer iemand deze lijn belt."),
            "uren": text("Uren", "Wanneer er iemand opneemt: dag en nacht."),
            "link": address("Link", "De site van de lijn."),
            **source(),
        },
        optional=certainty(),
    )


def all_municipalities() -> Schema:
    """`gemeenten_lijst.yml`."""
    one = mapping(
        "Gemeente",
        "Eén gemeente met haar code.",
        needed={
            "id": matching(MUNICIPALITY_CODE, "Code", "De code van de gemeente: gm0363."),
            "naam": text("Naam", "De naam van de gemeente."),
        },
        optional={"synoniemen": texts("Synoniemen", "Hoe mensen de gemeente ook noemen.")},
    )
    listed = at_least_one(list_of(one, "Gemeenten", "Alle gemeenten van Nederland."))
    return document(mapping("Gemeenten", "De lijst van alle gemeenten.", {"gemeenten": listed}))


def themes(life_events: Mapping[str, str]) -> Schema:
    """`themas.yml`, with these life events (id: title)."""
    one = mapping(
        "Thema",
        "Een groep onderwerpen op de pagina met alle onderwerpen.",
        needed={"titel": text("Titel", "Hoe de groep heet.")},
        optional={
            "levensgebeurtenissen": ids(
                "levensgebeurtenis", "Levensgebeurtenissen", "Wat erin staat, in deze volgorde."
            )
        },
    )
    whole = mapping(
        "Thema’s",
        "De groepen, in de volgorde waarin mensen ze zien.",
        needed={},
        optional={"themas": list_of(one, "Thema’s", "De groepen.")},
    )
    return document(whole, {"levensgebeurtenis": one_of_ids(life_events)})
