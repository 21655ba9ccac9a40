"""The kinds of personal data that are taken out of a text."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What was found; the value is the Dutch label in its mask."""

    BSN = "bsn"
    IBAN = "iban"
    DIGID_CODE = "code"
    PASSWORD = "wachtwoord"  # noqa: S105 - a label, not a secret
    TELEPHONE = "telefoon"
    EMAIL = "e-mailadres"
    CARD = "kaartnummer"
    DOCUMENT = "documentnummer"

    @property
    def mask(self) -> str:
        """What stands in the text instead."""
        return f"[{self.value}]"


class Span(NamedTuple):
    """A stretch of text, end not included."""

    start: int
    end: int


class Finding(NamedTuple):
    """Personal data of one kind at one place."""

    kind: Kind
    span: Span
