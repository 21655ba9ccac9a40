"""Permission to discuss a question with one organisation; it can be taken back at any time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

WORDING_VERSION = "1"
"""Grows whenever the wording changes, so that it stays clear who agreed to what."""


@dataclass(frozen=True)
class Consent:
    """What somebody agreed to, in the words that were on the screen."""

    organisation: str
    wording: str
    version: str
    channel: str
    given_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Whether it was not taken back."""
        return self.withdrawn_at is None


def consent_wording(organisation_short_name: str) -> str:
    """The sentence somebody agrees to, for one organisation ("de SVB")."""
    return f"De medewerker mag mijn vraag en mijn gegevens bespreken met {organisation_short_name}."


def may_share(consents: Iterable[Consent], organisation: str) -> bool:
    """Whether a citizen's data may be discussed with this organisation now."""
    return any(item.organisation == organisation and item.is_active for item in consents)
