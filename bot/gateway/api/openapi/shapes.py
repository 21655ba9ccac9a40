"""Words to write JSON schemas with, so that they read as a description of the data."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import Enum
from typing import Any

Schema = dict[str, Any]


def text(description: str = "", **more: Any) -> Schema:
    """A string."""
    return _described({"type": "string", **more}, description)


def number(description: str = "", **more: Any) -> Schema:
    """A whole number."""
    return _described({"type": "integer", **more}, description)


def yes_or_no(description: str = "") -> Schema:
    """A boolean."""
    return _described({"type": "boolean"}, description)


def moment(description: str = "") -> Schema:
    """A moment in UTC."""
    return text(description, format="date-time")


def day(description: str = "") -> Schema:
    """A day."""
    return text(description, format="date")


def one_of(values: type[Enum] | Iterable[str], description: str = "") -> Schema:
    """A string of a closed list."""
    listed = [item.value for item in values] if isinstance(values, type) else list(values)
    return text(description, enum=listed)


def many(items: Schema, description: str = "") -> Schema:
    """An array."""
    return _described({"type": "array", "items": items}, description)


def maybe(schema: Schema) -> Schema:
    """This, or null when there is none."""
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"oneOf": [schema, {"type": "null"}]}


def record(
    properties: dict[str, Schema],
    description: str = "",
    optional: Collection[str] = (),
    **more: Any,
) -> Schema:
    """An object. What is not optional is always there."""
    required = [name for name in properties if name not in optional]
    schema: Schema = {"type": "object", "properties": properties, **more}
    if required:
        schema["required"] = required
    return _described(schema, description)


def closed(schema: Schema) -> Schema:
    """An object in which nothing else is accepted."""
    return {**schema, "additionalProperties": False}


def ref(name: str) -> Schema:
    """The named schema of this document."""
    return {"$ref": f"#/components/schemas/{name}"}


def _described(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description} if description else schema
