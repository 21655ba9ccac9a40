"""Organisations and municipalities that a citizen names."""

from __future__ import annotations

import re

from bot.knowledge.model import Knowledge
from bot.triage.reading import Fragment
from bot.understanding.gazetteer import Gazetteer

_BEFORE_PLACE = re.compile(r"\b(?:in|uit|te|naar|bij|gemeente|stad|regio|omgeving)\s+$", re.I)
_ORDINARY_WORDS = frozenset({"best", "hoorn", "bergen", "buren", "epe", "goes", "heerde", "leek"})
"""Municipalities whose name is an ordinary word too: they need a capital or a preposition."""
_SHORT = 4


class NameFinder:
    """Finds the names of one version of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.fingerprint = knowledge.fingerprint
        self._organisations = Gazetteer(
            {item.id: item.synonyms for item in knowledge.organisations.values()}
        )
        places = {item.id: {item.name} for item in knowledge.places.values()}
        for municipality in knowledge.municipalities.values():
            places.setdefault(municipality.id, set()).update(municipality.synonyms)
        self._places = Gazetteer(places)

    def organisations(self, text: str) -> tuple[Fragment, ...]:
        """Organisations named, each once in order of first mention, with the words used."""
        found: dict[str, str] = {}
        for item in self._organisations.find(text):
            found.setdefault(item.id, item.fragment)
        return tuple(Fragment(identifier, words) for identifier, words in found.items())

    def municipality(self, text: str) -> str | None:
        """The municipality the text speaks of: the one after "in" or "gemeente" if there is one."""
        found = self._places.find(text)
        for item in found:
            if _BEFORE_PLACE.search(text[: item.start]):
                return item.id
        for item in found:
            is_ordinary = item.fragment.lower() in _ORDINARY_WORDS
            if len(item.fragment) > _SHORT and not is_ordinary:
                return item.id
        return None
