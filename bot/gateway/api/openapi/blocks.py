"""A schema for each block (`soort`) a reply can be made of, and for the forms in them."""

from __future__ import annotations

from bot.answers.blocks import BlockKind
from bot.gateway.api.openapi.shapes import (
    Schema,
    day,
    many,
    maybe,
    number,
    one_of,
    record,
    ref,
    text,
    yes_or_no,
)

FIELD_KINDS = ("tekst", "tel", "email", "tekstvak", "vinkje")
FORMS = ("contact", "samenvatting", "toestemming")

_LINK = text(format="uri")
_STEP = record(
    {
        "nummer": number("Volgorde, vanaf 1.", minimum=1),
        "organisatie": record({"id": text(), "naam": text()}),
        "wat": text("Wat iemand moet doen."),
        "wie": text("Wie het doet."),
        "termijn": maybe(text("Wanneer het kan of moet.")),
        "berekend": maybe(text("Welke dagen dat zijn met de datum die de inwoner noemde.")),
        "duur": maybe(text("Hoe snel de organisatie beslist.")),
        "nodig": many(text(), "Wat iemand nodig heeft."),
        "tip": maybe(text()),
        "uitleg": maybe(text()),
        "loket": maybe(text("Het loket bij deze gemeente.")),
        "telefoon": maybe(text()),
        "link": maybe(text("De officiële pagina.", format="uri")),
    },
    # Messages that were kept from before days were counted do not have it.
    optional=("berekend",),
)
_OFFER_FORM = ("reden", "telefoon", "fase", "formulier")

_CONTENTS: dict[BlockKind, tuple[str, dict[str, Schema], tuple[str, ...]]] = {
    BlockKind.TEXT: ("Gewone tekst.", {}, ()),
    BlockKind.STEPS: (
        "Eerste stappen bij een levensgebeurtenis, in volgorde.",
        {
            "titel": text(),
            "stappen": many(_STEP),
            "levensgebeurtenis": text("De id ervan."),
            "pagina": text("Alle stappen om te lezen of te printen, op de site van het loket."),
        },
        # Messages that were kept from before there were pages do not have it.
        ("pagina",),
    ),
    BlockKind.TERM: (
        "De dagen van een termijn, berekend uit een datum die de inwoner noemde.",
        {
            "omschrijving": text(),
            "vroegste_dag": maybe(day("De eerste dag waarop het kan.")),
            "uiterlijke_dag": maybe(day("De laatste dag waarop het kan.")),
        },
        ("vroegste_dag",),
    ),
    BlockKind.LINKS: (
        "Officiële pagina's om verder te lezen.",
        {"koppelingen": many(record({"titel": text(), "url": _LINK}))},
        (),
    ),
    BlockKind.WARNING: ("Iets om op te letten.", {"titel": text()}, ("titel",)),
    BlockKind.OFFER: (
        "Het aanbod van een medewerker; met `fase` de vraag om contactgegevens.",
        {
            "reden": text("Waarom een mens hier helpt."),
            "telefoon": text("Nummer voor wie liever zelf belt."),
            "fase": one_of(("gegevens",)),
            "formulier": ref("Formulier"),
        },
        _OFFER_FORM,
    ),
    BlockKind.SUMMARY: (
        "Wat de medewerker krijgt, om te controleren en te verbeteren.",
        {
            "regels": many(record({"label": text(), "waarde": text()})),
            "formulier": ref("Formulier"),
        },
        (),
    ),
    BlockKind.CONSENT: (
        "De vraag met wie de medewerker mag overleggen, per organisatie.",
        {
            "organisaties": many(
                record({"id": text(), "naam": text(), "tekst": text("Wat iemand goedvindt.")})
            ),
            "versie": text("Versie van die woorden."),
            "formulier": ref("Formulier"),
        },
        (),
    ),
    BlockKind.CRISIS: (
        "Wie nu te bellen bij gevaar.",
        {
            "lijnen": many(
                record(
                    {
                        "naam": text(),
                        "telefoons": many(text()),
                        "wanneer": text(),
                        "link": maybe(_LINK),
                    }
                )
            )
        },
        (),
    ),
}


def block_schemas() -> dict[str, Schema]:
    """The blocks, the same with their words as an answer, and the forms."""
    schemas: dict[str, Schema] = {"Formulier": _form(), "Veld": _field()}
    for kind in BlockKind:
        schemas[_name("Blok", kind)] = _block(kind, {})
        schemas[_name("Antwoord", kind)] = _block(
            kind,
            {
                "tekst": text("Het hele antwoord in leesbare tekst."),
                "knoppen": many(text(), "Wat er op de knoppen staat."),
            },
        )
    return {**schemas, "Blok": _any_of("Blok"), "Antwoord": _any_of("Antwoord")}


def _block(kind: BlockKind, more: dict[str, Schema]) -> Schema:
    description, properties, optional = _CONTENTS[kind]
    fixed: Schema = {"type": "string", "const": kind.value}
    return record({"soort": fixed, **properties, **more}, description, optional)


def _any_of(prefix: str) -> Schema:
    names = {kind.value: _name(prefix, kind) for kind in BlockKind}
    return {
        "oneOf": [ref(name) for name in names.values()],
        "discriminator": {
            "propertyName": "soort",
            "mapping": {value: ref(name)["$ref"] for value, name in names.items()},
        },
    }


def _name(prefix: str, kind: BlockKind) -> str:
    return prefix + "".join(word.capitalize() for word in kind.value.split("_"))


def _form() -> Schema:
    return record(
        {
            "id": one_of(FORMS, "Stuur deze id mee als `formulier.id`."),
            "knop": text("Wat er op de knop staat."),
            "open": yes_or_no("Of de inwoner om het formulier vroeg."),
            "velden": many(ref("Veld")),
        },
        "Een formulier; stuur de velden als `formulier.velden` terug.",
        optional=("open",),
    )


def _field() -> Schema:
    return record(
        {
            "naam": text("De naam in `formulier.velden`."),
            "label": text(),
            "soort": one_of(FIELD_KINDS),
            "verplicht": yes_or_no(),
            "waarde": text("Wat al bekend is. Een vinkje heeft dit niet; aan is `ja`."),
        },
        optional=("waarde",),
    )
