"""The municipality a citizen speaks of, also when its name is an ordinary word."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.knowledge.model import Knowledge
from bot.understanding.gazetteer import Found, Gazetteer

_BEFORE_PLACE = re.compile(r"\b(?:in|uit|te|naar|bij|gemeente|stad|regio|omgeving)\s+$", re.I)
_NOT_A_VERB = re.compile(r"\b(?:in|uit|naar|bij|gemeente|stad|regio|omgeving)\s+$", re.I)
_LIVES = re.compile(
    r"\b(?:gemeente|stad|gemeentehuis|stadhuis)\s+$"
    r"|\b(?:woon|woont|woonde|wonen|verhuis|verhuist|verhuizen|verhuisd|kom|komt|geboren"
    r"|ingeschreven)\b[^.!?]{0,30}\b(?:in|naar|uit|van|te)\s+$",
    re.I,
)
_WORDS = frozenset("best delft goes heerde hoorn kampen leek leiden losser weert".split())
""" "Te kampen met", "leiden tot": places only after a preposition, or with a capital."""
_THINGS = frozenset(
    "assen beek bergen buren duiven houten huizen hulst laren putten sluis stein waterland "
    "westland".split()
)
""" "Bij buren", "in houten huizen": places only where somebody lives, or with a capital."""
_SHORT = 4
_SENTENCE_ENDS = ".!?:\n"


class PlaceFinder:
    """Finds the municipalities of one version of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        names = {item.id: {item.name, *item.synonyms} for item in knowledge.places.values()}
        for municipality in knowledge.municipalities.values():
            names.setdefault(municipality.id, set()).update(municipality.synonyms)
        self._places = Gazetteer(names)

    def find(self, text: str) -> str | None:
        """The code of the municipality after "in" or "gemeente" if there is one, else of any."""
        found = self._places.find(text)
        for is_meant in (_stands_after_preposition, _stands_out):
            if (place := _first(found, text, is_meant)) is not None:
                return place
        return None


def _first(
    found: tuple[Found, ...], text: str, is_meant: Callable[[Found, str], bool]
) -> str | None:
    return next((item.id for item in found if is_meant(item, text)), None)


def _stands_after_preposition(item: Found, text: str) -> bool:
    word, before = item.fragment.lower(), text[: item.start]
    if word in _THINGS:
        return bool(_LIVES.search(before))
    return bool((_NOT_A_VERB if word in _WORDS else _BEFORE_PLACE).search(before))


def _stands_out(item: Found, text: str) -> bool:
    if item.fragment.lower() in _WORDS | _THINGS:
        return _has_capital_inside(item, text)
    return len(item.fragment) > _SHORT


def _has_capital_inside(item: Found, text: str) -> bool:
    before = text[: item.start].rstrip(" ")
    is_name = item.fragment[0].isupper() and not item.fragment.isupper()
    return is_name and bool(before) and before[-1] not in _SENTENCE_ENDS
