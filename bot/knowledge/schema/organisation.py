"""The schema of an organisation."""

from __future__ import annotations

from collections.abc import Mapping

from bot.knowledge.schema.common import certainty, source
from bot.knowledge.schema.shapes import (
    Schema,
    address,
    day,
    document,
    flag,
    list_of,
    mapping,
    named,
    one_of_ids,
    text,
    texts,
)


def organisation(organisations: Mapping[str, str]) -> Schema:
    """`organisaties/<id>.yml`, with these organisations (id: name)."""
    whole = mapping(
        "Organisatie",
        "Een organisatie waar mensen mee te maken krijgen.",
        needed={
            "naam": text("Naam", "De volledige naam, met de afkorting tussen haakjes."),
            "kort": text("Kort", "Zoals u haar in een zin noemt, met het lidwoord: de SVB."),
            "soort": text("Soort", "Wat voor organisatie: zbo, agentschap, gemeente, stichting."),
            "website": address("Website", "De voorpagina."),
            "professionallijn": _professional_line(),
            **source(),
        },
        optional={
            "tooi": text("TOOI", "De code in de lijst van de overheid: zbo/zb000143."),
            "synoniemen": texts("Synoniemen", "Hoe mensen haar noemen, ook met typefouten."),
            "doet": texts("Doet", "Wat zij doet, per regel één ding."),
            "doet_niet": list_of(_not_hers(), "Doet niet", "Waarvoor mensen ten onrechte komen."),
            "verwarring": list_of(
                _confusion(), "Verwarring", "Met wie mensen haar door elkaar halen."
            ),
            "telefoon": text("Telefoon", 'Het nummer voor inwoners. Zet het tussen “"”.'),
            "telefoon_toelichting": text(
                "Toelichting", "Wat iemand moet weten voor hij belt, of waar het nummer staat."
            ),
            **certainty(),
        },
    )
    return document(whole, {"organisatie": one_of_ids(organisations)})


def _not_hers() -> Schema:
    return mapping(
        "Doet niet",
        "Iets wat een ander doet.",
        needed={
            "wat": text("Wat", "Waar het om gaat."),
            "wie_wel": named("organisatie", "Wie wel", "Wie dat wel doet."),
        },
    )


def _confusion() -> Schema:
    return mapping(
        "Verwarring",
        "Een organisatie waar mensen haar voor aanzien.",
        needed={
            "met": named("organisatie", "Met", "De andere organisatie."),
            "zin": text("Zin", "Eén of twee zinnen die het rechtzetten, zonder verwijt."),
        },
    )


def _professional_line() -> Schema:
    return mapping(
        "Professionallijn",
        "De lijn voor medewerkers onder elkaar. Inwoners zien dit nooit.",
        needed={
            "telefoon": text("Telefoon", 'Het nummer voor medewerkers. Zet het tussen “"”.'),
            "uren": text("Uren", "Wanneer er iemand opneemt."),
            "escalatie": text("Escalatie", "Wie helpt als u er niet uit komt."),
        },
        optional={
            "gecontroleerd_op": day("Gecontroleerd op", "De dag waarop u het nummer nakeek."),
            "voorbeeld": flag("Voorbeeld", "Of dit nog een voorbeeld is en niet het echte nummer."),
        },
    )
