"""Takes personal data out of a text before it is stored or understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.privacy.contact import CONTACT_KINDS, Contact, contact_among
from bot.privacy.detection import detect
from bot.privacy.kinds import Finding, Kind

__all__ = ["CONTACT_KINDS", "Kind", "Redaction", "mask", "mask_where", "redact"]

_MOST_PASSES = 4
"""A mask can bring two numbers apart that looked like one; in practice two passes are enough."""


@dataclass(frozen=True)
class Redaction:
    """A text with masks, what was masked, and the contact details that were in it."""

    text: str
    found: tuple[Kind, ...] = ()
    contact: Contact = field(default_factory=Contact)


def redact(text: str) -> Redaction:
    """Mask what is personal; the contact details come along for whoever prepares a handoff."""
    findings = detect(text)
    masked, found = _masked(text, findings)
    return Redaction(masked, found, contact_among(text, findings))


def mask(text: str) -> tuple[str, tuple[Kind, ...]]:
    """The text with masks, and the kinds that were found, each once."""
    return _masked(text, detect(text))


def mask_where(text: str, is_wanted: Callable[[Kind, str], bool]) -> str:
    """The text with masks for those findings, told by kind and words, that are wanted."""
    for _ in range(_MOST_PASSES):
        wanted = tuple(
            finding
            for finding in detect(text)
            if is_wanted(finding.kind, text[finding.span.start : finding.span.end])
        )
        if not wanted:
            break
        text = _with_masks(text, wanted)
    return text


def _masked(text: str, findings: tuple[Finding, ...]) -> tuple[str, tuple[Kind, ...]]:
    found: list[Kind] = []
    for _ in range(_MOST_PASSES):
        if not findings:
            break
        found += (finding.kind for finding in findings)
        text = _with_masks(text, findings)
        findings = detect(text)
    return text, tuple(dict.fromkeys(found))


def _with_masks(text: str, findings: tuple[Finding, ...]) -> str:
    parts: list[str] = []
    place = 0
    for kind, span in findings:
        parts += (text[place : span.start], kind.mask)
        place = span.end
    return "".join((*parts, text[place:]))
