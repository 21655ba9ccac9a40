"""Reads fields out of a YAML node and remembers what is wrong with them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.problems import ContentProblem


@dataclass
class Complaints:
    """The problems of one file."""

    file: str
    found: list[ContentProblem]

    def add(self, node: Node | None, message: str) -> None:
        """A problem at this place."""
        line = node.start_mark.line + 1 if node is not None else 0
        self.found.append(ContentProblem(self.file, line, message))


class Fields:
    """A mapping in a content file. Every key must be asked for; the rest is a mistake."""

    def __init__(self, node: Node | None, complaints: Complaints, what: str) -> None:
        self._node = node
        self._complaints = complaints
        self._what = what
        self._values: dict[str, Node] = {}
        self._asked: set[str] = set()
        if isinstance(node, MappingNode):
            self._values = {str(key.value): value for key, value in node.value}
        else:
            complaints.add(node, f"{what}: hier moeten namen met waarden staan.")

    def has(self, key: str) -> bool:
        """Whether the key is there and not empty."""
        self._asked.add(key)
        node = self._values.get(key)
        return node is not None and not _is_null(node)

    def text(self, key: str) -> str:
        """A required text."""
        found = self.optional(key)
        if found is None:
            self.complain(key, f"{self._what} mist “{key}”. Vul het in.")
            return ""
        return found

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
        found = []
        for node in self.nodes(key):
            if isinstance(node, ScalarNode):
                found.append(str(node.value).strip())
            else:
                self._complaints.add(node, f"In “{key}” moet elke regel een tekst zijn.")
        return tuple(found)

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
        self._asked.add(key)
        node = self._values.get(key)
        if node is None:
            self.complain(key, f"{self._what} mist “{key}”. Vul het in.")
            node = MappingNode("tag:yaml.org,2002:map", [], *_marks(self._node))
        return Fields(node, self._complaints, f"“{key}”")

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
        return {key: str(node.value) for key, node in self._values.items()}

    def url(self, key: str) -> str:
        """A required web address."""
        found = self.text(key)
        if found and (urlsplit(found).scheme != "https" or "." not in urlsplit(found).netloc):
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

    def one_of(self, key: str, known: Iterator[str] | Any) -> str:
        """A required text out of a closed list."""
        found = self.text(key)
        options = sorted(known)
        if found and found not in options:
            self.complain(key, f"“{found}” bestaat niet.{_nearest(found, options)}")
        return found

    def all_of(self, key: str, known: Any) -> tuple[str, ...]:
        """A list of texts out of a closed list."""
        found = self.texts(key)
        options = sorted(known)
        for item in found:
            if item not in options:
                self.complain(key, f"“{item}” bestaat niet.{_nearest(item, options)}")
        return tuple(item for item in found if item in options)

    def complain(self, key: str, message: str) -> None:
        """A problem at this key, or at the mapping when the key is not there."""
        self._complaints.add(self._values.get(key, self._node), message)

    def finish(self) -> None:
        """Complain about every key nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                nearest = _nearest(key, sorted(self._asked))
                self.complain(key, f"{self._what}: “{key}” ken ik niet.{nearest}")


def read(path: Path, name: str, found: list[ContentProblem]) -> Fields | None:
    """The mapping in a file, or None with a problem noted when it is no YAML."""
    complaints = Complaints(name, found)
    # The default (round-trip) loader keeps a bell character at every fold of a folded text.
    yaml = YAML(typ="safe", pure=True)
    try:
        node = yaml.compose(path.read_text("utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        found.append(
            ContentProblem(
                name,
                line,
                f"dit is geen geldige YAML ({error.problem}). "
                "Kijk naar inspringen, dubbele punten en aanhalingstekens.",
            )
        )
        return None
    except (UnicodeDecodeError, OSError) as error:
        found.append(ContentProblem(name, 0, f"het bestand is niet te lezen ({error})."))
        return None
    return Fields(node, complaints, "het bestand")


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style is None and node.value in ("", "null", "~")


def _nearest(word: str, options: list[str]) -> str:
    near = difflib.get_close_matches(word, options, 1)
    return f" Bedoelt u “{near[0]}”?" if near else ""


def _marks(node: Node | None) -> tuple[Any, Any]:
    return (node.start_mark, node.end_mark) if node is not None else (None, None)
