"""Organisations and municipalities that a citizen names."""

from __future__ import annotations

from bot.knowledge.model import Knowledge
from bot.triage.reading import Fragment
from bot.understanding.gazetteer import Gazetteer
from bot.understanding.places import PlaceFinder


class NameFinder:
    """Finds the names of one version of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.fingerprint = knowledge.fingerprint
        self._organisations = Gazetteer(
            {item.id: item.synonyms for item in knowledge.organisations.values()}
        )
        self._places = PlaceFinder(knowledge)

    def organisations(self, text: str) -> tuple[Fragment, ...]:
        """Organisations named, each once in order of first mention, with the words used."""
        found: dict[str, str] = {}
        for item in self._organisations.find(text):
            found.setdefault(item.id, item.fragment)
        return tuple(Fragment(identifier, words) for identifier, words in found.items())

    def municipality(self, text: str) -> str | None:
        """The code of the municipality the text speaks of."""
        return self._places.find(text)
