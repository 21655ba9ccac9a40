"""What an editor is told about content that loads, and the line it is about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.files import node_of
from bot.knowledge.problems import ContentProblem

Trail = tuple["str | int", ...]
"""The way to a place in a file: names, and places in a list from 0."""


@dataclass(frozen=True)
class Finding:
    """One thing to mend; advice does not block."""

    file: str
    trail: Trail
    message: str
    is_blocking: bool = False


class Lines:
    """Finds the lines of findings in the files of a folder; a file is opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._nodes: dict[str, Node | None] = {}

    def problem(self, finding: Finding) -> ContentProblem:
        """The finding with its line; that of what it stands in when the key itself is absent."""
        if finding.file not in self._nodes:
            self._nodes[finding.file] = node_of(self._folder / finding.file)
        line = _line_of(self._nodes[finding.file], finding.trail)
        return ContentProblem(finding.file, line, finding.message, finding.is_blocking)


def _line_of(node: Node | None, trail: Trail) -> int:
    line = 0
    for name in trail:
        key, node = _inside(node, name)
        if key is None:
            break
        line = key.start_mark.line + 1
    return line


def _inside(node: Node | None, name: str | int) -> tuple[Node | None, Node | None]:
    """The place of a name or an item, and what stands there."""
    if isinstance(node, SequenceNode) and isinstance(name, int) and name < len(node.value):
        return node.value[name], node.value[name]
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == name:
                return key, value
    return None, None
