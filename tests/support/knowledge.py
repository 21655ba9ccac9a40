"""A small knowledge for tests of the core: three life events, six organisations, two desks."""

from __future__ import annotations

from datetime import date

from bot.knowledge.model import (
    Confusion,
    CrisisLine,
    Desk,
    Knowledge,
    LifeEvent,
    Municipality,
    Offer,
    OpeningHours,
    Organisation,
    Place,
    ProfessionalLine,
    Question,
    Source,
    Step,
    Term,
    Where,
)

SOURCE = Source("https://www.voorbeeld.nl", date(2026, 11, 1))
OFFICE_HOURS = OpeningHours(dict.fromkeys(range(5), ("09:00", "17:00")))


def organisation(identifier: str, short_name: str, *synonyms: str) -> Organisation:
    """An organisation with a telephone number and a site."""
    return Organisation(
        id=identifier,
        name=short_name.removeprefix("de ").removeprefix("het ").capitalize(),
        short_name=short_name,
        kind="uitvoering",
        tooi=None,
        synonyms=(short_name.rsplit(maxsplit=1)[-1], *synonyms),
        does=("van alles",),
        does_not=(),
        confusions=(),
        telephone="0800 0000",
        telephone_note=None,
        website=f"https://www.{identifier}.nl",
        professional_line=ProfessionalLine("0900 0000", "werkdagen", "teamleider", None, True),
        source=SOURCE,
    )


def step(organisation_id: str, what: str, desk: str | None = None, term: str | None = None) -> Step:
    """A step with one organisation."""
    return Step(
        organisation=organisation_id,
        what=what,
        who="u",
        where=Where(f"https://www.{organisation_id}.nl/{what.split(maxsplit=1)[0].lower()}", desk),
        source=SOURCE,
        term=Term(term) if term else None,
    )


def question(identifier: str, wording: str, answer: str, *organisations: str) -> Question:
    """A precise question with one more phrasing of it."""
    return Question(
        id=identifier,
        question=wording,
        phrasings=(wording.lower().rstrip("?"),),
        answer=answer,
        organisations=organisations,
        source=Source(f"https://www.voorbeeld.nl/{identifier}", date(2026, 11, 1)),
    )


PARTNER_DIED = LifeEvent(
    id="overlijden_partner",
    title="Uw partner is overleden",
    summary="Wat u regelt na het overlijden van uw partner.",
    sympathy="Gecondoleerd met uw verlies.",
    lead="gemeente",
    involved=("svb", "belastingdienst"),
    possible=("zorgverzekeraar",),
    offer=Offer.ALWAYS,
    offer_reason="Er komt nu veel op u af.",
    steps=(
        step("gemeente", "Aangifte doen van het overlijden", "burgerzaken", "binnen zes werkdagen"),
        step("zorgverzekeraar", "Polis van uw partner stopzetten"),
        step("svb", "Nabestaandenuitkering aanvragen"),
        step("zorgverzekeraar", "Gezinspolis aanpassen"),
        step("zorgverzekeraar", "Eigen risico nakijken"),
        step("zorgverzekeraar", "Machtiging regelen"),
        step("belastingdienst", "Aangifte doen voor het hele jaar"),
    ),
    questions=(
        question(
            "anw",
            "Krijg ik een nabestaandenuitkering?",
            "U krijgt een Anw-uitkering als u een kind onder de 18 hebt.",
            "svb",
        ),
        question(
            "aangifte",
            "Wie doet aangifte van het overlijden?",
            "De uitvaartondernemer doet dit meestal.",
            "gemeente",
        ),
        question(
            "erfbelasting",
            "Moet ik erfbelasting betalen?",
            "U betaalt pas boven de vrijstelling.",
            "belastingdienst",
        ),
    ),
    coherence="Uw Anw-uitkering telt mee voor uw toeslagen.",
    confusions=(Confusion("uwv", "svb", "De nabestaandenuitkering is van de SVB, niet van UWV."),),
)

MOVING = LifeEvent(
    id="verhuizen",
    title="U gaat verhuizen",
    summary="Wat u regelt bij een verhuizing.",
    sympathy="Fijn dat u een nieuwe plek hebt.",
    lead="gemeente",
    involved=("dienst_toeslagen",),
    possible=(),
    offer=Offer.ON_SIGNAL,
    offer_reason="Een medewerker kijkt graag mee.",
    steps=(
        step("gemeente", "Verhuizing doorgeven", "burgerzaken", "uiterlijk vijf dagen erna"),
        step("dienst_toeslagen", "Nieuwe huur doorgeven voor huurtoeslag"),
    ),
    questions=(
        question(
            "huurtoeslag",
            "Houd ik mijn huurtoeslag als ik verhuis?",
            "U geeft uw nieuwe huur zelf door.",
            "dienst_toeslagen",
        ),
        question(
            "doorgeven",
            "Wanneer moet ik mijn verhuizing doorgeven?",
            "Van vier weken ervoor tot vijf dagen erna.",
            "gemeente",
        ),
    ),
)

PENSION = LifeEvent(
    id="met_pensioen",
    title="U gaat met pensioen",
    summary="Wat u regelt als u met pensioen gaat.",
    sympathy="Een nieuwe tijd breekt aan.",
    lead="svb",
    involved=(),
    possible=("belastingdienst",),
    offer=Offer.ON_SIGNAL,
    offer_reason="Een medewerker kijkt graag mee.",
    steps=(step("svb", "AOW aanvragen"),),
    questions=(),
)

LINES = {
    "noodnummer_112": ("Noodnummer", "112"),
    "zelfmoordpreventie_113": ("113 Zelfmoordpreventie", "113", "0800 0113"),
    "veilig_thuis": ("Veilig Thuis", "0800 2000"),
    "kindertelefoon": ("De Kindertelefoon", "0800 0432"),
    "centrum_seksueel_geweld": ("Centrum Seksueel Geweld", "0800 0188"),
    "politie_geen_spoed": ("Politie, geen spoed", "0900 8844"),
    "luisterlijn": ("De Luisterlijn", "088 0767 000"),
}
PLACES = {
    "gm0363": "Amsterdam",
    "gm0753": "Best",
    "gm0405": "Hoorn",
    "gm0228": "Ede",
    "gm0344": "Utrecht",
    "gm0518": "'s-Gravenhage",
}


def crisis_line(identifier: str) -> CrisisLine:
    """The line with this id."""
    name, *telephones = LINES[identifier]
    return CrisisLine(
        identifier, name, tuple(telephones), "dag en nacht", "24/7", "https://lijn.nl", SOURCE
    )


def municipality(identifier: str, name: str, telephone: str) -> Municipality:
    """A municipality with one desk."""
    return Municipality(
        id=identifier,
        name=name,
        synonyms=(name.removeprefix("gemeente "),),
        telephone=telephone,
        website=f"https://www.{identifier}.nl",
        opening_hours=OFFICE_HOURS,
        desks={"burgerzaken": Desk("Loket Burgerzaken", f"https://www.{identifier}.nl/balie")},
        source=SOURCE,
        is_default=identifier == "landelijk",
    )


def small_knowledge() -> Knowledge:
    """Everything together, of one fixed version."""
    organisations = (
        organisation("gemeente", "de gemeente"),
        organisation("svb", "de SVB", "sociale verzekeringsbank"),
        organisation("belastingdienst", "de Belastingdienst", "belasting"),
        organisation("dienst_toeslagen", "Dienst Toeslagen", "dienst toeslagen"),
        organisation("zorgverzekeraar", "de zorgverzekeraar"),
        organisation("uwv", "het UWV"),
    )
    events = (PARTNER_DIED, MOVING, PENSION)
    amsterdam = municipality("gm0363", "gemeente Amsterdam", "14 020")
    return Knowledge(
        life_events={item.id: item for item in events},
        organisations={item.id: item for item in organisations},
        municipalities={amsterdam.id: amsterdam},
        default_municipality=municipality("landelijk", "uw gemeente", "14 + netnummer"),
        places={code: Place(code, name) for code, name in PLACES.items()},
        crisis_lines={identifier: crisis_line(identifier) for identifier in LINES},
        fingerprint="small",
    )
