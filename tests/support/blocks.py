"""The form of every block, as channels count on it."""

from __future__ import annotations

from typing import Any

import jsonschema

from bot.answers.blocks import Bubble

_TEXT = {"type": "string", "minLength": 1}
_MAYBE = {"anyOf": [_TEXT, {"type": "null"}]}
_ADDRESS = {"type": "string", "pattern": r"^https://\S+$"}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _list(item: dict[str, Any], at_least: int = 1) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": at_least}


_STEP = _object(
    {
        "nummer": {"type": "integer", "minimum": 1},
        "organisatie": _object({"id": _TEXT, "naam": _TEXT}),
        "wat": _TEXT,
        "wie": _TEXT,
        "termijn": _MAYBE,
        "duur": _MAYBE,
        "nodig": _list(_TEXT, 0),
        "tip": _MAYBE,
        "uitleg": _MAYBE,
        "loket": _MAYBE,
        "telefoon": _MAYBE,
        "link": _ADDRESS,
    }
)
_LINE = _object({"naam": _TEXT, "telefoons": _list(_TEXT), "wanneer": _TEXT, "link": _ADDRESS})
FORMS: dict[str, dict[str, Any]] = {
    "tekst": _object({}),
    "stappen": _object({"titel": _TEXT, "stappen": _list(_STEP), "levensgebeurtenis": _TEXT}),
    "termijn": _object(
        {"omschrijving": _TEXT, "uiterlijke_dag": {"pattern": r"^\d{4}-\d\d-\d\d$"}}
    ),
    "koppelingen": _object({"koppelingen": _list(_object({"titel": _TEXT, "url": _ADDRESS}))}),
    "waarschuwing": _object({}, {"titel": _TEXT}),
    "aanbod_medewerker": _object({"reden": _TEXT, "telefoon": _TEXT}),
    "crisis": _object({"lijnen": _list(_LINE)}),
}


def check_block(bubble: Bubble) -> None:
    """Raise jsonschema.ValidationError when the block is not of the form of its kind."""
    data = bubble.as_data()
    jsonschema.validate({k: v for k, v in data.items() if k != "soort"}, FORMS[data["soort"]])
