"""Fixed sentences of the gateway itself: at the start, on bad input and when something fails."""

from __future__ import annotations

from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from bot.knowledge.model import Municipality
from bot.privacy.redaction import Kind

START_OVER = {"act": "start_over"}
WANT_PERSON = {"act": "want_person"}

FIXED_BUTTONS = {
    "liever-een-mens": ("Liever een mens", WANT_PERSON),
    "opnieuw-beginnen": ("Opnieuw beginnen", START_OVER),
    "niet-bedoeld": ("Dat bedoel ik niet", {"act": "not_meant"}),
    "hoe-staat-het": ("Hoe staat het met mijn vraag?", {"act": "ticket_status"}),
    "contactverzoek-intrekken": ("Contactverzoek intrekken", {"act": "ask_withdrawal"}),
    "toestemming-intrekken": ("Toestemming intrekken", {"act": "withdraw_consent"}),
}
"""Buttons every channel may always show: id -> (label, action)."""

MAXIMUM_LENGTH = 1000

FORM_SENT = "Ik heb het formulier ingevuld."
"""What the log says of a form: its values are in the ticket, not in the log."""

_MASKED_ALWAYS = {
    Kind.BSN: "burgerservicenummer",
    Kind.IBAN: "rekeningnummer",
    Kind.PASSWORD: "wachtwoord",
    Kind.DIGID_CODE: "code",
    Kind.CARD: "kaartnummer",
    Kind.DOCUMENT: "documentnummer",
}


def opening() -> Bubble:
    """Before the first answer people know that they talk to a machine (AI Act, article 50)."""
    return text_bubble(
        "Dag. Ik ben een automatische assistent, geen mens. Ik kan fouten maken. "
        "Vertel in uw eigen woorden wat er aan de hand is. "
        "Geef hier geen BSN (burgerservicenummer) en geen wachtwoorden. "
        "Wilt u liever een mens? Zeg het gerust.",
    )


def masked(kinds: tuple[Kind, ...]) -> Bubble | None:
    """Why something was taken out of a message; None when nothing was."""
    names = [_MASKED_ALWAYS.get(kind, "telefoonnummer of e-mailadres") for kind in kinds]
    if not names:
        return None
    listed = " en ".join(dict.fromkeys(names))
    return Bubble(
        BlockKind.WARNING,
        f"Ik heb uw {listed} weggehaald en niet bewaard. "
        "Deel dit niet hier, ik heb het niet nodig.",
    )


def cut_off() -> Bubble:
    """A message was longer than is read."""
    return Bubble(
        BlockKind.WARNING,
        f"Uw bericht was lang. Ik heb de eerste {MAXIMUM_LENGTH} tekens gelezen. "
        "Schrijf de rest gerust in een volgend bericht.",
    )


def nothing_said() -> Bubble:
    """An empty message."""
    return text_bubble("Ik zie nog geen vraag. Wat is er aan de hand? Een paar woorden is genoeg.")


def fresh_start() -> Bubble:
    """The citizen begins anew; the transcript stays, what was understood is forgotten."""
    return text_bubble("Goed, we beginnen opnieuw. Waarmee kan ik u helpen?")


def failure(municipality: Municipality) -> tuple[Bubble, ...]:
    """The assistant failed: a sentence, a telephone number and a person."""
    return (
        text_bubble(
            "Het lukt mij nu niet om te antwoorden. Dat ligt niet aan u, en uw bericht is bewaard. "
            f"U kunt bellen met {municipality.answered_by}: {municipality.telephone}. "
            "Of laat een medewerker contact met u opnemen."
        ),
        Bubble(
            BlockKind.OFFER,
            "Wilt u dat een medewerker naar uw vraag kijkt?",
            {"reden": "De assistent werkt even niet."},
            (Choice("Ja, graag", WANT_PERSON),),
        ),
    )


def person_listens(name: str) -> Bubble:
    """A caseworker took over."""
    return text_bubble(f"{name} doet nu mee in dit gesprek. De automatische assistent zwijgt.")


def assistant_back() -> Bubble:
    """The caseworker is done."""
    return text_bubble(
        "Het gesprek met de medewerker is afgerond. De automatische assistent is er weer."
    )
