"""The schema of a life event."""

from __future__ import annotations

from collections.abc import Mapping

from bot.knowledge.model import Offer
from bot.knowledge.patterns import COUNTABLE, ID, TERM
from bot.knowledge.schema.common import certainty, source
from bot.knowledge.schema.shapes import (
    Schema,
    address,
    at_least_one,
    closed,
    day,
    document,
    flag,
    ids,
    list_of,
    mapping,
    matching,
    named,
    one_of_ids,
    text,
    texts,
)
from bot.knowledge.translate import DESKS

_OFFERS = {
    Offer.ALWAYS: "de assistent biedt uit zichzelf een medewerker aan",
    Offer.ON_SIGNAL: "alleen als het bericht daar aanleiding toe geeft",
}
_DESKS = {
    "burgerzaken": "paspoort, verhuizen, geboorte, huwelijk, overlijden",
    "sociaal_loket": "zorg, hulp thuis, bijstand",
    "schuldhulp": "hulp bij schulden",
    "belastingen": "gemeentelijke belastingen",
}
_SOMETHING = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def life_event(organisations: Mapping[str, str]) -> Schema:
    """`levensgebeurtenissen/<id>.yml`, with these organisations (id: name)."""
    whole = mapping(
        "Levensgebeurtenis",
        "Een verandering in iemands leven waar meer organisaties mee te maken hebben.",
        needed={
            "titel": text("Titel", "Wat er gebeurt, in de u-vorm: “U gaat verhuizen”."),
            "kort": text("Kort", "Eén of twee zinnen: voor wie dit is en wat u hier leest."),
            "meeleven": text("Meeleven", "De eerste zin tegen de inwoner: kort, warm en echt."),
            "organisaties": _involved(),
            "overdracht": _handoff(),
            "stappen": at_least_one(
                list_of(_step(), "Stappen", "Wat iemand regelt, in de goede volgorde.")
            ),
            "vragen": at_least_one(
                list_of(_question(), "Vragen", "De precieze vragen van mensen, met het antwoord.")
            ),
        },
        optional={
            "samenhang": text("Samenhang", "Welke keuze bij de één doorwerkt bij de ander."),
            "vanzelf": texts("Vanzelf", "Wat iemand niet hoeft te doen."),
            "verwarring": list_of(
                _confusion(), "Verwarring", "Welke organisaties mensen hier door elkaar halen."
            ),
        },
    )
    return document(whole, {"organisatie": one_of_ids(organisations)})


def _involved() -> Schema:
    return mapping(
        "Organisaties",
        "Wie ermee te maken heeft. Elke organisatie staat hier één keer.",
        needed={"regie": named("organisatie", "Regie", "Wie de meeste stappen doet.")},
        optional={
            "betrokken": ids("organisatie", "Betrokken", "Wie er altijd mee te maken heeft."),
            "mogelijk": ids("organisatie", "Mogelijk", "Wie er soms mee te maken heeft."),
        },
    )


def _handoff() -> Schema:
    values = {offer.value: _OFFERS[offer] for offer in Offer}
    return mapping(
        "Overdracht",
        "Wanneer een medewerker het van de assistent overneemt.",
        needed={
            "aanbieden": closed(values, "Aanbieden", "Wanneer de assistent een mens aanbiedt."),
            "waarom": text("Waarom", "Waarom een medewerker hier helpt. De inwoner leest dit."),
        },
    )


def _step() -> Schema:
    return mapping(
        "Stap",
        "Eén ding dat iemand regelt bij één organisatie.",
        needed={
            "bij": named("organisatie", "Bij", "De organisatie waar deze stap is."),
            "wat": text("Wat", "Wat iemand doet. Begin met het werkwoord: “Geef door …”."),
            "wie": text("Wie", "Wie het doet: u, uw partner, de instelling."),
            "waar": _where(),
            **source(),
        },
        optional={
            "termijn": _term(),
            "duur": _duration(),
            "nodig": texts("Nodig", "Wat iemand bij de hand moet hebben."),
            "uitleg": text("Uitleg", "Eén of twee zinnen extra bij deze stap."),
            "tip": text("Tip", "Een raad die iemand tijd of geld scheelt."),
            "wet": text("Wet", "Het wetsartikel, voor de redactie: Wet BRP artikel 2.39."),
            **certainty(),
        },
    )


def _where() -> Schema:
    desks = {desk: _DESKS[desk] for desk in DESKS}
    return mapping(
        "Waar",
        "Waar iemand deze stap zet.",
        needed={"link": address("Link", "De officiële pagina over deze stap.")},
        optional={
            "loket": closed(
                desks, "Loket", "Het loket van de gemeente, alleen bij een stap bij de gemeente."
            ),
            "telefoon": text("Telefoon", 'Het nummer voor deze stap. Zet het tussen “"”.'),
        },
    )


def _term() -> Schema:
    def moment(title: str, description: str) -> Schema:
        form = "Een getal met dag, week, maand, jaar of werkdag, en voor of na."
        return matching(TERM, title, f"{description} {form}")

    parts = {
        "van": moment("Van", "Vanaf wanneer het kan: 4 weken voor."),
        "tot": moment("Tot", "Tot wanneer het kan: 5 dagen na."),
        "binnen": moment("Binnen", "Hoeveel tijd er is: 6 weken."),
        "bezwaar": moment("Bezwaar", "Hoeveel tijd er is om bezwaar te maken: 6 weken."),
        "vanaf": text("Vanaf", "De dag waar alles van telt: dag van verhuizen."),
    }
    rules = {
        "schuift_op": flag("Schuift op", "In het weekend of op een feestdag telt de werkdag erna."),
        "geldt_vanaf": day("Geldt vanaf", "Voor een eerdere dag gold een andere termijn."),
    }
    whole = mapping("Termijn", "Wanneer het kan of moet.", needed={}, optional={**parts, **rules})
    return whole | {
        "anyOf": [{"required": [name], "properties": {name: _SOMETHING}} for name in parts],
        "if": {
            "required": ["van"],
            "properties": {"van": {"type": "string", "pattern": COUNTABLE}},
        },
        "then": {"required": ["vanaf"], "properties": {"vanaf": _SOMETHING}},
    }


def _duration() -> Schema:
    return mapping(
        "Duur",
        "Hoe lang het duurt voordat er een besluit is.",
        needed={
            "besluit_binnen": text("Besluit binnen", "Hoe lang de organisatie heeft: 6 weken.")
        },
    )


def _confusion() -> Schema:
    return mapping(
        "Verwarring",
        "Twee organisaties die mensen door elkaar halen.",
        needed={
            "niet": named("organisatie", "Niet", "Wie mensen noemen."),
            "maar": named("organisatie", "Maar", "Wie het is."),
            "zin": text("Zin", "Eén zin die het rechtzet, zonder verwijt."),
        },
    )


def _question() -> Schema:
    return mapping(
        "Vraag",
        "Eén precieze vraag met het antwoord.",
        needed={
            "id": matching(ID, "Id", "Een korte naam: kleine letters, cijfers en _.")
            | {"type": ["string", "integer", "boolean"], "minimum": 0},
            "vraag": text("Vraag", "De vraag zoals die op een knop staat, in de ik-vorm."),
            "antwoord": text("Antwoord", "De eerste zin beantwoordt. Dan: wat doen, en wanneer."),
            **source("link", "Link"),
        },
        optional={
            "ook_gevraagd_als": texts(
                "Ook gevraagd als", "Hoe mensen het zeggen, met fouten en al. Minstens vijf."
            ),
            "organisaties": ids("organisatie", "Organisaties", "Bij wie iemand moet zijn."),
            "bied_medewerker_aan": flag(
                "Bied medewerker aan", "Of een medewerker bij dit antwoord helpt."
            ),
            **certainty(),
        },
    )
