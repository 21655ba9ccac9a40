"""How a citizen can be reached: found in what they type, or filled in on a form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.privacy.addresses import written_out
from bot.privacy.detection import detect
from bot.privacy.kinds import Finding, Kind
from bot.privacy.names import find_name
from bot.privacy.preferred_time import find_preferred_time
from bot.privacy.telephone import readable_telephone
from bot.privacy.text import clean

CONTACT_KINDS = (Kind.TELEPHONE, Kind.EMAIL)
"""Kinds that are kept for a handoff, and masked at any other moment."""
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+")
_LONGEST_NAME = 100
_LONGEST_TIME = 100
_FEWEST_DIGITS = 10


@dataclass(frozen=True)
class Contact:
    """Contact details for a handoff; what is not known is None."""

    telephone: str | None = None
    email: str | None = None
    name: str | None = None
    preferred_time: str | None = None

    def merged(self, other: Contact) -> Contact:
        """These details with the newer ones in `other` over them."""
        return Contact(
            telephone=other.telephone or self.telephone,
            email=other.email or self.email,
            name=other.name or self.name,
            preferred_time=other.preferred_time or self.preferred_time,
        )


def find_contact(text: str) -> Contact:
    """The contact details in a message as it was typed, before masking."""
    return contact_among(text, detect(text))


def contact_among(text: str, findings: tuple[Finding, ...]) -> Contact:
    """The contact details in a text of which the personal data was already found."""
    has_details = any(item.kind in CONTACT_KINDS for item in findings)
    rest = _without(text, findings)
    return Contact(
        telephone=_first_telephone(text, findings),
        email=_first_email(text, findings),
        name=find_name(rest, has_details),
        preferred_time=find_preferred_time(rest, has_details),
    )


def validate_contact(fields: Mapping[str, str]) -> tuple[Contact, dict[str, str]]:
    """The contact details of a form, and a Dutch message per field that is not right.

    Fields: naam, telefoon, email, voorkeur_tijd.
    """
    values = {name: clean(value).text.strip() for name, value in fields.items()}
    name = values.get("naam", "")
    telephone = values.get("telefoon", "")
    email = written_out(values.get("email", ""))
    time = values.get("voorkeur_tijd", "")
    errors = {
        "naam": _error_in_name(name),
        "telefoon": _error_in_telephone(telephone, email),
        "email": _error_in_email(email),
        "voorkeur_tijd": _too_long(time, _LONGEST_TIME),
    }
    found = {field: error for field, error in errors.items() if error}
    contact = Contact(
        telephone=readable_telephone(telephone) if telephone and "telefoon" not in found else None,
        email=email if email and "email" not in found else None,
        name=name if name and "naam" not in found else None,
        preferred_time=time if time and "voorkeur_tijd" not in found else None,
    )
    return contact, found


def is_same_detail(kind: Kind, written: str, contact: Contact) -> bool:
    """Whether these words are the telephone number or e-mail address of these details."""
    if kind is Kind.TELEPHONE and contact.telephone:
        return readable_telephone(written) == contact.telephone
    if kind is Kind.EMAIL and contact.email:
        return written_out(written).lower() == contact.email.lower()
    return False


def _error_in_name(name: str) -> str | None:
    if not name:
        return "Vul uw naam in, dan weet de medewerker wie hij spreekt."
    if not any(char.isalpha() for char in name) or detect(name):
        return "Vul hier alleen uw naam in. Voorbeeld: A. de Wit."
    return _too_long(name, _LONGEST_NAME)


def _error_in_telephone(telephone: str, email: str) -> str | None:
    if not telephone:
        return None if email else "Vul een telefoonnummer of een e-mailadres in."
    digits = sum(char.isdigit() for char in telephone)
    if digits == 0:
        return "Dit is geen telefoonnummer. Voorbeeld: 06 12345678."
    if readable_telephone(telephone):
        return None
    if digits < _FEWEST_DIGITS:
        return "Dit telefoonnummer heeft te weinig cijfers. Voorbeeld: 06 12345678."
    return "Dit telefoonnummer klopt niet. Voorbeeld: 06 12345678 of +32 470 12 34 56."


def _error_in_email(email: str) -> str | None:
    if not email or (_EMAIL.fullmatch(email) and len(email) <= 254):
        return None
    if "@" not in email:
        return "In dit e-mailadres mist het @-teken. Voorbeeld: naam@voorbeeld.nl."
    return "Dit e-mailadres is niet compleet. Voorbeeld: naam@voorbeeld.nl."


def _too_long(value: str, limit: int) -> str | None:
    return f"Gebruik hier ten hoogste {limit} tekens." if len(value) > limit else None


def _first_telephone(text: str, findings: tuple[Finding, ...]) -> str | None:
    for kind, span in findings:
        if kind is Kind.TELEPHONE and (found := readable_telephone(text[span.start : span.end])):
            return found
    return None


def _first_email(text: str, findings: tuple[Finding, ...]) -> str | None:
    for kind, span in findings:
        if kind is Kind.EMAIL:
            address = written_out(text[span.start : span.end])
            if _EMAIL.fullmatch(address):
                return address
    return None


def _without(text: str, findings: tuple[Finding, ...]) -> str:
    """The text with a new line for what is personal, so a number is never read as a time."""
    parts: list[str] = []
    place = 0
    for _, (start, end) in findings:
        parts += (text[place:start], "\n")
        place = end
    return "".join((*parts, text[place:]))
