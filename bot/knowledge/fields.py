"""Reads fields out of a YAML node and remembers what is wrong with them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.patterns import ADDRESS
from bot.knowledge.problems import ContentProblem

_NOTHING = MappingNode("tag:yaml.org,2002:map", [])


@dataclass
class Complaints:
    """The problems of one file."""

    file: str
    found: list[ContentProblem]

    def add(self, node: Node | None, message: str) -> None:
        """A problem at this place."""
        mark = node.start_mark if node is not None else None
        self.found.append(ContentProblem(self.file, mark.line + 1 if mark else 0, message))

    def silent(self) -> Complaints:
        """Complaints nobody hears: what is inside something that is wrong as a whole."""
        return Complaints(self.file, [])


class Fields:
    """A mapping in a content file. Every key must be asked for; the rest is a mistake."""

    def __init__(self, node: Node | None, complaints: Complaints, what: str) -> None:
        self._node = node
        self._complaints = complaints
        self._what = what
        self._keys: dict[str, Node] = {}
        self._values: dict[str, Node] = {}
        self._asked: set[str] = set()
        if isinstance(node, MappingNode):
            self._fill(node)
        else:
            complaints.add(node, f"{what}: hier moeten namen met waarden staan.")
            self._complaints = complaints.silent()

    def _fill(self, node: MappingNode) -> None:
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self._complaints.add(key, f"{self._what}: een naam moet één woord zijn.")
            elif key.value in self._values:
                self._complaints.add(key, f"{self._what}: “{key.value}” staat er twee keer.")
            else:
                self._keys[key.value], self._values[key.value] = key, value

    @property
    def line(self) -> int:
        """The line in the file where this begins, from 1; 0 when it is not there."""
        mark = self._node.start_mark if self._node is not None else None
        return mark.line + 1 if mark else 0

    def has(self, key: str) -> bool:
        """Whether the key is there and not empty."""
        self._asked.add(key)
        node = self._values.get(key)
        return node is not None and not _is_empty(node)

    def text(self, key: str) -> str:
        """A required text."""
        if not self.has(key):
            self.complain(key, f"{self._what} mist “{key}”. Vul het in.")
        return self.optional(key) or ""

    def optional(self, key: str) -> str | None:
        """A text, or None."""
        if not self.has(key):
            return None
        node = self._values[key]
        if not isinstance(node, ScalarNode):
            self.complain(key, f"“{key}” moet één tekst zijn.")
            return None
        return str(node.value).strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when it is not there."""
        return tuple(str(node.value).strip() for node in self._lines(key))

    def _lines(self, key: str) -> Iterator[ScalarNode]:
        for node in self.nodes(key):
            if not isinstance(node, ScalarNode):
                self._complaints.add(node, f"In “{key}” moet elke regel een tekst zijn.")
            elif _is_empty(node):
                self._complaints.add(node, f"In “{key}” staat een lege regel.")
            else:
                yield node

    def flag(self, key: str) -> bool:
        """Yes or no, written as true or false; no when it is not there."""
        found = self.optional(key)
        if found not in (None, "true", "false"):
            self.complain(key, f"“{key}” is true of false, niet “{found}”.")
        return found == "true"

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The items of a list."""
        if not self.has(key):
            return ()
        node = self._values[key]
        if not isinstance(node, SequenceNode):
            self.complain(key, f"“{key}” moet een lijst zijn.")
            return ()
        return tuple(node.value)

    def fields(self, key: str) -> Fields:
        """A mapping inside this one."""
        if self.has(key):
            return Fields(self._values[key], self._complaints, f"“{key}”")
        self.complain(key, f"{self._what} mist “{key}”. Vul het in.")
        return Fields(_NOTHING, self._complaints.silent(), f"“{key}”")

    def items(self, key: str, what: str) -> Iterator[Fields]:
        """The mappings of a list."""
        for node in self.nodes(key):
            yield Fields(node, self._complaints, what)

    def entries(self) -> Iterator[tuple[str, Fields]]:
        """Every key with its mapping, where keys are free."""
        for key, node in self._values.items():
            self._asked.add(key)
            yield key, Fields(node, self._complaints, f"“{key}”")

    def scalars(self) -> dict[str, str]:
        """Every key with its text, where keys are free."""
        self._asked.update(self._values)
        return {key: self.optional(key) or "" for key in self._values}

    def url(self, key: str) -> str:
        """A required web address."""
        found = self.text(key)
        if found and not re.search(ADDRESS, found):
            self.complain(key, f"“{found}” is geen volledig webadres. Begin met https://.")
        return found

    def day(self, key: str) -> date:
        """A required date, as 2026-11-23."""
        found = self.text(key)
        try:
            return date.fromisoformat(found)
        except ValueError:
            if found:
                self.complain(key, f"“{found}” is geen datum. Schrijf bijvoorbeeld 2026-11-23.")
            return date.min

    def one_of(self, key: str, known: Iterable[str]) -> str:
        """A required text out of a closed list."""
        found = self.text(key)
        options = sorted(known)
        if found and found not in options:
            self.complain(key, f"“{found}” bestaat niet.{_nearest(found, options)}")
        return found

    def optional_one_of(self, key: str, known: Iterable[str]) -> str | None:
        """A text out of a closed list, or None."""
        return self.one_of(key, known) if self.has(key) else None

    def all_of(self, key: str, known: Iterable[str]) -> tuple[str, ...]:
        """A list of texts out of a closed list."""
        options = sorted(known)
        found: list[str] = []
        for node in self._lines(key):
            item = str(node.value).strip()
            if item not in options:
                self._complaints.add(node, f"“{item}” bestaat niet.{_nearest(item, options)}")
            elif item in found:
                self._complaints.add(node, f"“{item}” staat twee keer in “{key}”.")
            else:
                found.append(item)
        return tuple(found)

    def complain(self, key: str, message: str) -> None:
        """A problem at this key, or at the mapping when the key is not there."""
        self._complaints.add(self._keys.get(key, self._node), message)

    def finish(self) -> None:
        """Complain about every key nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                nearest = _nearest(key, sorted(self._asked))
                self.complain(key, f"{self._what}: “{key}” ken ik niet.{nearest}")


def _is_empty(node: Node) -> bool:
    if not isinstance(node, ScalarNode):
        return False
    return not node.value.strip() or node.tag == "tag:yaml.org,2002:null"


def _nearest(word: str, options: list[str]) -> str:
    near = difflib.get_close_matches(word, options, 1)
    return f" Bedoelt u “{near[0]}”?" if near else ""
