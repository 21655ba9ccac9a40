"""The few shapes that content is made of, as JSON Schema (draft 2020-12).

The words used mean the same in draft 7, which is what editors' programs know best.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.knowledge.patterns import ADDRESS, DAY

Schema = dict[str, Any]

_WRITTEN = ["string", "number", "boolean"]
"""YAML reads 14 or true as more than text; the loader takes them as they are written."""
_ANYTHING = r"\S"


def text(title: str, description: str) -> Schema:
    """Words."""
    return {"title": title, "description": description, "type": _WRITTEN, "pattern": _ANYTHING}


def matching(pattern: str, title: str, description: str) -> Schema:
    """Words in one fixed form."""
    return {"title": title, "description": description, "type": "string", "pattern": pattern}


def address(title: str, description: str) -> Schema:
    """A web address."""
    return matching(ADDRESS, title, f"{description} Begin met https://.")


def day(title: str, description: str) -> Schema:
    """A date."""
    written = f"{description} Schrijf jaar-maand-dag, zoals 2026-11-23."
    return matching(DAY, title, written) | {"format": "date"}


def flag(title: str, description: str) -> Schema:
    """Yes or no."""
    return {"title": title, "description": f"{description} true of false.", "type": "boolean"}


def closed(values: Mapping[str, str], title: str, description: str) -> Schema:
    """One of a few values, each with what it means."""
    return {
        "title": title,
        "description": description,
        "enum": list(values),
        "enumDescriptions": list(values.values()),
    }


def named(definition: str, title: str, description: str) -> Schema:
    """What a definition of the same file says."""
    return {"title": title, "description": description, "$ref": f"#/$defs/{definition}"}


def list_of(item: Schema, title: str, description: str) -> Schema:
    """A list, possibly empty."""
    return {"title": title, "description": description, "type": "array", "items": item}


def texts(title: str, description: str) -> Schema:
    """A list of words."""
    return list_of({"type": _WRITTEN, "pattern": _ANYTHING}, title, description)


def ids(definition: str, title: str, description: str) -> Schema:
    """A list of ids of which each occurs once."""
    return list_of({"$ref": f"#/$defs/{definition}"}, title, description) | {"uniqueItems": True}


def at_least_one(listed: Schema) -> Schema:
    """The same list, not empty."""
    return listed | {"minItems": 1}


def mapping(
    title: str,
    description: str,
    needed: Mapping[str, Schema],
    optional: Mapping[str, Schema] | None = None,
) -> Schema:
    """Names with values, of which the optional ones may be left out or left empty."""
    rest = {name: _or_empty(schema) for name, schema in (optional or {}).items()}
    return {
        "title": title,
        "description": description,
        "type": "object",
        "properties": {**needed, **rest},
        "required": list(needed),
        "additionalProperties": False,
    }


def any_of_these(schema: Schema) -> Schema:
    """The same names with values, of which none is needed by itself."""
    return schema | {"required": []}


def document(schema: Schema, definitions: Mapping[str, Schema] | None = None) -> Schema:
    """A whole file."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**head, **schema, **({"$defs": dict(definitions)} if definitions else {})}


def one_of_ids(values: Mapping[str, str]) -> Schema:
    """A definition: ids that exist, each with a name."""
    chosen = sorted(values)
    return {"enum": chosen, "enumDescriptions": [values[item] for item in chosen]}


def _or_empty(schema: Schema) -> Schema:
    if "enum" in schema:
        described = [*schema["enumDescriptions"], "niets"]
        return schema | {"enum": [*schema["enum"], None], "enumDescriptions": described}
    changed = schema | {"type": [*_listed(schema["type"]), "null"]}
    pattern = changed.pop("pattern", _ANYTHING)
    return changed if pattern == _ANYTHING else changed | {"pattern": rf"^\s*$|{pattern}"}


def _listed(kinds: str | Iterable[str]) -> list[str]:
    return [kinds] if isinstance(kinds, str) else list(kinds)
