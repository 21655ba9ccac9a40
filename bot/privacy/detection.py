"""Runs every detector over a text, the surest first; what one takes the next does not see."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.privacy.addresses import find_addresses
from bot.privacy.bsn import find_bsn
from bot.privacy.cards import find_cards, find_documents
from bot.privacy.credentials import find_codes, find_passwords
from bot.privacy.harmless import find_harmless, find_masks
from bot.privacy.iban import find_iban
from bot.privacy.kinds import Finding, Kind, Span
from bot.privacy.telephone import find_incomplete_telephones, find_telephones
from bot.privacy.view import merged, view_of, without

Detector = Callable[[str], Iterator[Span]]

_STEPS: tuple[tuple[Kind | None, Detector], ...] = (
    (None, find_masks),
    (Kind.PASSWORD, find_passwords),
    (Kind.EMAIL, find_addresses),
    (Kind.IBAN, find_iban),
    (None, find_harmless),
    (Kind.DIGID_CODE, find_codes),
    (Kind.TELEPHONE, find_telephones),
    (Kind.CARD, find_cards),
    (Kind.BSN, find_bsn),
    (Kind.TELEPHONE, find_incomplete_telephones),
    (Kind.DOCUMENT, find_documents),
)
"""The kind is None for what stays in the text."""


def detect(text: str) -> tuple[Finding, ...]:
    """Everything personal in a text, in order of place, without overlap."""
    view = view_of(text)
    findings: list[Finding] = []
    for kind, detector in _STEPS:
        spans = merged(detector(view))
        if spans:
            view = without(view, spans)
        if kind is not None:
            findings += (Finding(kind, span) for span in spans)
    return tuple(sorted(findings, key=lambda finding: finding.span))
