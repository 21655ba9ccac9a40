"""Finds payment card numbers and the numbers of identity documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import luhn

from bot.privacy.clusters import cluster_at
from bot.privacy.kinds import Span

_CARD = re.compile(
    r"(?<!\d)(?:[2-6]\d{12,18}"
    r"|[2-6]\d{3}([ .-]{1,2})\d{4}\1\d{4}\1\d{1,7}"
    r"|3\d{3}[ .-]\d{6}[ .-]\d{4,5})(?!\d)"
)
_REFERENCE = re.compile(r"(?:kenmerk|factuur|zaak|dossier|acceptgiro)[^\d_]{0,20}$")
_LOOK_BACK = 40
_ANNOUNCED_CARD = re.compile(
    r"(?:kaart\W?nummer|credit\W?card(?:\W?nummer)?|(?:bank)?pas\W?nummer)\W{0,3}"
    r"(?:(?:is|van|mijn|nummer)\W{1,2}){0,3}"
)
_DOCUMENT = re.compile(
    r"(?:paspoort|id\W?kaart|identiteitskaart|identiteitsbewijs|rijbewijs|document|id"
    r"|verblijfsdocument|verblijfsvergunning|vreemdelingen|(?<![a-z])v)\W?"
    r"(?:nummer|nr\.?|no\.?)?\W{0,3}(?:(?:is|van|mijn|m'n|met|heeft|nummer|nr|het)\W{1,2}){0,4}"
    r"((?=[a-z]{0,9}\d[a-z]{0,9}\d)[a-z0-9]{8,10})(?![a-z0-9])"
)


def find_cards(view: str) -> Iterator[Span]:
    """Payment cards: the right check digit, or called a card number."""
    for match in _CARD.finditer(view):
        before = view[max(0, match.start() - _LOOK_BACK) : match.start()]
        digits = re.sub(r"\D", "", match.group())
        if luhn.is_valid(digits) and not _REFERENCE.search(before):
            yield Span(*match.span())
    for match in _ANNOUNCED_CARD.finditer(view):
        cluster = cluster_at(view, match.end())
        last = cluster.prefix_of((16, 19, 18, 17, 15, 14, 13, 12, 10, 9, 8)) if cluster else None
        if cluster and last is not None:
            yield cluster.span(0, last)


def find_documents(view: str) -> Iterator[Span]:
    """The number of a passport, identity card, driving or residence permit that is called so."""
    for match in _DOCUMENT.finditer(view):
        yield Span(*match.span(1))
