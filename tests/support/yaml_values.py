"""What an editor's program sees in a YAML file: JSON values, with dates as text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_PLAIN = {
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
    "tag:yaml.org,2002:int": lambda text: int(text, 10),
    "tag:yaml.org,2002:float": float,
}


def values_in(file: Path) -> Any:
    """The content of a file."""
    return _value(YAML(typ="safe").compose(file.read_text("utf-8")))


def _value(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_value(item) for item in node.value]
    assert isinstance(node, ScalarNode)
    return _PLAIN.get(node.tag, str)(node.value)
