"""One content file of each kind in which every field is filled in."""

from __future__ import annotations

from typing import Any

from bot.knowledge.loading import REQUIRED_LINES
from bot.knowledge.translate import DESKS, WEEKDAYS
from tests.support.content import AMSTERDAM, LINES, MOVING, PLACES, SVB, Content

THEMES = "themas.yml"
PAGE = "https://www.voorbeeld.nl/pagina"
SOURCE = {"bron": PAGE, "gecontroleerd_op": "2026-11-23", "zekerheid": "redactie controleert"}

LIFE_EVENT: dict[str, Any] = {
    "titel": "U gaat verhuizen",
    "kort": "U krijgt een nieuw adres.",
    "meeleven": "Een nieuw huis is leuk.",
    "organisaties": {"regie": "gemeente", "betrokken": ["svb"], "mogelijk": ["duo"]},
    "samenhang": "Het een werkt door in het ander.",
    "overdracht": {"aanbieden": "bij_signaal", "waarom": "Een medewerker kijkt mee."},
    "stappen": [
        {
            "bij": "gemeente",
            "wat": "Geef uw nieuwe adres door.",
            "uitleg": "Dat kan ook online.",
            "wie": "u",
            "termijn": {
                "van": "4 weken voor",
                "tot": "5 dagen na",
                "binnen": "6 weken",
                "bezwaar": "6 weken",
                "vanaf": "dag van verhuizen",
                "schuift_op": True,
                "geldt_vanaf": "2026-01-01",
            },
            "duur": {"besluit_binnen": "6 weken"},
            "waar": {"loket": "burgerzaken", "link": PAGE, "telefoon": "14 020"},
            "nodig": ["identiteitsbewijs", "huurcontract"],
            "tip": "Doe het op tijd.",
            "wet": "Wet BRP artikel 2.39",
            **SOURCE,
        }
    ],
    "vanzelf": ["De SVB hoort het van de gemeente."],
    "verwarring": [{"niet": "svb", "maar": "gemeente", "zin": "Dat doet de gemeente."}],
    "vragen": [
        {
            "id": "wanneer_doorgeven",
            "vraag": "Wanneer geef ik mijn verhuizing door?",
            "ook_gevraagd_als": ["hoe lang van tevoren", "wanneer moet ik het zeggen"],
            "antwoord": "U mag het vier weken van tevoren doorgeven.",
            "organisaties": ["gemeente"],
            "bied_medewerker_aan": True,
            "link": PAGE,
            "gecontroleerd_op": "2026-11-23",
            "zekerheid": "redactie controleert",
        }
    ],
}
ORGANISATION: dict[str, Any] = {
    "naam": "Een organisatie",
    "kort": "de organisatie",
    "soort": "zbo",
    "tooi": "zbo/zb000143",
    "synoniemen": ["svb", "de bank"],
    "doet": ["van alles"],
    "doet_niet": [{"wat": "iets anders", "wie_wel": "duo"}],
    "verwarring": [{"met": "duo", "zin": "Dat doet DUO."}],
    "telefoon": "0800-0000",
    "telefoon_toelichting": "Houd uw brief bij de hand.",
    "website": PAGE,
    "professionallijn": {
        "telefoon": "000-0000000",
        "uren": "op werkdagen",
        "escalatie": "teamleider",
        "gecontroleerd_op": "2026-11-23",
        "voorbeeld": True,
    },
    **SOURCE,
}
MUNICIPALITY: dict[str, Any] = {
    "naam": "Amsterdam",
    "synoniemen": ["Mokum"],
    "telefoon": "14 020",
    "telefoon_van": "het Stadsloket",
    "website": PAGE,
    "openingstijden": dict.fromkeys(WEEKDAYS, "09:00-17:00"),
    "loketten": {desk: {"naam": "Loket", "link": PAGE} for desk in DESKS},
    **SOURCE,
}
CRISIS_LINES: dict[str, Any] = {
    "crisislijnen": [
        {
            "id": identifier,
            "naam": "Een lijn",
            "telefoon": ["0800-0000"],
            "wanneer": "Als u hulp nodig hebt.",
            "uren": "dag en nacht",
            "link": PAGE,
            **SOURCE,
        }
        for identifier in sorted(REQUIRED_LINES)
    ]
}
MUNICIPALITIES: dict[str, Any] = {
    "gemeenten": [
        {"id": "gm0363", "naam": "Amsterdam", "synoniemen": ["Mokum"]},
        {"id": "gm0014", "naam": "Groningen", "synoniemen": ["Stad"]},
    ]
}
ALL_THEMES: dict[str, Any] = {"themas": [{"titel": "Wonen", "levensgebeurtenissen": ["verhuizen"]}]}

KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "levensgebeurtenis": (MOVING, LIFE_EVENT),
    "organisatie": (SVB, ORGANISATION),
    "gemeente": (AMSTERDAM, MUNICIPALITY),
    "crisislijnen": (LINES, CRISIS_LINES),
    "gemeenten_lijst": (PLACES, MUNICIPALITIES),
    "themas": (THEMES, ALL_THEMES),
}
"""By name of the schema: the file, and what stands in it."""


def with_one_more_organisation(content: Content) -> Content:
    """The small folder with `duo` beside `svb`, to refer to."""
    content.write("organisaties/duo.yml", (content.folder / SVB).read_bytes())
    return content
