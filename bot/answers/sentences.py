"""Fixed sentences of the assistant, in plain Dutch (B1)."""

from __future__ import annotations

OUT_OF_SCOPE = (
    "Daar kan ik u niet mee helpen. Ik weet alleen iets van vragen aan de overheid, "
    "zoals verhuizen, een overlijden, werk, geld of zorg. Hebt u zo'n vraag? Stel hem gerust."
)
NO_SOURCE = "Hierover heb ik zelf geen goede uitleg. Ik wil niet gokken."
ASK_CHOICE = "Ik wil u goed begrijpen. Gaat uw vraag hierover?"
ASK_OPEN = (
    "Ik begrijp het nog niet goed. Kunt u in een paar woorden zeggen wat er is veranderd? "
    "Bijvoorbeeld: “mijn man is overleden” of “ik ben mijn baan kwijt”."
)

WHY_A_PERSON: dict[str, str] = {
    "H13": "Mijn antwoorden hielpen u niet.",
    "H14": "Dit weet ik niet zeker genoeg.",
    "LEARNED": "Een mens kan u hier beter mee helpen.",
}
"""Said to the citizen in place of the reason that a caseworker reads."""
CALL_MUNICIPALITY = "Voor opvang of andere hulp van de gemeente."
AFTER_CRISIS = "Uw andere vraag pakken we daarna op. U kunt hier gewoon verder schrijven."

COURTESIES: dict[str, str] = {
    "groet": "Dag. Vertel gerust wat er aan de hand is. Ik zoek met u uit waar u moet zijn.",
    "bedanken": "Graag gedaan. Is er nog iets? Stel het gerust.",
    "afscheid": "Dag, het beste. U kunt altijd terugkomen.",
    "over_assistent": (
        "Ik ben een automatische assistent, geen mens. Ik kan fouten maken en ik kan niet in uw "
        "gegevens kijken. Ik leg uit waar u moet zijn. Wilt u liever een mens? Zeg het gerust."
    ),
    "belediging": (
        "Ik merk dat u boos bent. Dat mag. Ik wil u graag helpen. "
        "Zeg wat er aan de hand is, of vraag om een medewerker."
    ),
    "onverstaanbaar": (
        "Dat begrijp ik niet. Kunt u in een paar woorden zeggen wat er aan de hand is?"
    ),
    "opnieuw_beginnen": "Goed, we beginnen opnieuw. Waarmee kan ik u helpen?",
    "bevestigen": "Goed. Waarmee kan ik u verder helpen?",
    "ontkennen": "Goed. Is er iets anders waarmee ik u kan helpen?",
    "contactgegevens": (
        "U hoeft mij nu geen gegevens te geven. Wilt u dat een medewerker u helpt? Zeg het gerust."
    ),
    "declined": (
        "Dat is goed, dan blijft het bij informatie. Stel uw vraag gerust. "
        "Verandert u van gedachten? Vraag dan om een medewerker."
    ),
}

CRISIS: dict[str, str] = {
    "C1": "Is er nu gevaar? Bel meteen 112.",
    "C2": (
        "Wat u schrijft neem ik serieus. U hoeft hier niet alleen mee te zijn. "
        "Bel nu met iemand die luistert."
    ),
    "C3": "Dit is ernstig, en het is niet uw schuld. Bel bij gevaar meteen 112.",
    "C4": "Goed dat je dit vertelt. Het is niet jouw schuld. Je kunt nu met iemand praten.",
    "C5": "Wat erg. Het is niet uw schuld. U kunt nu hulp krijgen.",
    "C6": (
        "U staat er niet alleen voor. Bel vandaag uw gemeente en vraag om opvang. "
        "Is iemand onderkoeld of in gevaar, bel dan meteen 112."
    ),
    "C7": (
        "Is iemand in gevaar zonder stroom of warmte? Bel meteen 112. "
        "Bel daarna uw energieleverancier en uw gemeente."
    ),
    "C8": (
        "Bent u in gevaar of mag u niet weg? Bel 112. U hoeft dit niet aan uw werkgever te zeggen."
    ),
    "C9": (
        "Ik merk dat u boos bent, maar dreigen mag niet. "
        "Is er gevaar voor u of een ander, bel dan 112. Wilt u praten, dan kan dat ook."
    ),
    "C10": "Wordt een kind nu meegenomen? Bel meteen 112.",
    "STAY_CAREFUL": (
        "Uw veiligheid gaat voor. Deze mensen kunnen u nu helpen, ook met een veilige plek. "
        "Ik blijf hier voor uw andere vragen."
    ),
}


def closed(text: str) -> str:
    """The text with a full stop where it has no end."""
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
