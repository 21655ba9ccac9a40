"""Opens a content file; what is wrong with the file as a whole is said in an editor's words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node

from bot.knowledge.fields import Complaints, Fields
from bot.knowledge.problems import ContentProblem

_CAUSES = (
    ("'\\t'", "er staat een tab. Spring in met spaties."),
    ("cannot start any token", 'een waarde begint met een leesteken. Zet de waarde tussen “"”.'),
    ("mapping values are not allowed", "er staat een dubbele punt te veel, of hij springt in."),
    ("unexpected end of stream", "een aanhalingsteken of haakje wordt nergens gesloten."),
    ("could not find expected ':'", "er mist een dubbele punt, of de regel springt te weinig in."),
    ("expected ',' or", "een lijst tussen haken wordt niet gesloten, of er mist een komma."),
    ("another document", "er staat een losse regel met “---”. Haal die weg."),
)
_ANY_CAUSE = "kijk naar inspringen, dubbele punten en aanhalingstekens."


def read(path: Path, name: str, found: list[ContentProblem]) -> Fields | None:
    """The mapping in a file, or None with a problem noted when there is none to be had."""
    text = _text(path, name, found)
    if text is None:
        return None
    try:
        node = _node(text)
    except MarkedYAMLError as error:
        found.append(ContentProblem(name, _line(error), f"geen geldige YAML: {_cause(error)}"))
        return None
    except YAMLError:
        found.append(ContentProblem(name, 0, "er staat een onzichtbaar teken in dat niet mag."))
        return None
    return _mapping(node, name, found)


def node_of(path: Path) -> Node | None:
    """What stands in a file that was read before without a problem; None when it is gone."""
    try:
        return _node(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError):
        return None


def _node(text: str) -> Node | None:
    # The default (round-trip) loader keeps a bell character at every fold of a folded text.
    try:
        return cast("Node | None", YAML(typ="safe").compose(text))
    except YAMLError:
        # Fourteen times as slow, and its complaints can be put in an editor's words.
        return cast("Node | None", YAML(typ="safe", pure=True).compose(text))


def _text(path: Path, name: str, found: list[ContentProblem]) -> str | None:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found.append(ContentProblem(name, line, "bewaar het bestand als UTF-8."))
    except OSError:
        found.append(ContentProblem(name, 0, "het bestand is niet te lezen."))
    return None


def _mapping(node: Node | None, name: str, found: list[ContentProblem]) -> Fields | None:
    if node is None:
        found.append(ContentProblem(name, 0, "het bestand is leeg."))
        return None
    fields = Fields(node, Complaints(name, found), "het bestand")
    return fields if isinstance(node, MappingNode) else None


def _line(error: MarkedYAMLError) -> int:
    return error.problem_mark.line + 1 if error.problem_mark else 0


def _cause(error: MarkedYAMLError) -> str:
    said = str(error.problem)
    return next((words for sign, words in _CAUSES if sign in said), _ANY_CAUSE)
