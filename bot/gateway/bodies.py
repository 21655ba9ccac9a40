"""Reads the body of a request, and says exactly what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from bot.conversations.incoming import ButtonInput, FormInput, Incoming, TextInput
from bot.gateway.problems import Problem

MAXIMUM_BYTES = 64 * 1024
_KEY_LENGTH = 100
_FIELD_LENGTH = 1000
_FIELDS = 30


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object in a request. Raises Problem 400 or 413."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAXIMUM_BYTES:
            raise Problem(413, "Een bericht mag ten hoogste 64 kB groot zijn.")
    if not body:
        return {}
    try:
        value = json.loads(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Problem(400, "De tekst is geen geldige UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise Problem(400, "De inhoud is geen geldige JSON.") from error
    if not isinstance(value, dict):
        raise Problem(400, "De inhoud moet een JSON-object zijn.")
    return value


def incoming_from(body: Mapping[str, Any]) -> Incoming:
    """A citizen's message: `sleutel` with either `tekst`, `knop` or `formulier`. Raises Problem."""
    errors: dict[str, str] = {}
    unknown = set(body) - {"sleutel", "tekst", "knop", "formulier"}
    errors.update(dict.fromkeys(sorted(unknown), "Dit veld bestaat niet."))
    key = body.get("sleutel")
    if not isinstance(key, str) or not 0 < len(key) <= _KEY_LENGTH:
        errors["sleutel"] = f"Geef een tekst van 1 tot en met {_KEY_LENGTH} tekens."
    given = [name for name in ("tekst", "knop", "formulier") if name in body]
    if len(given) != 1:
        errors["tekst"] = "Geef precies één van tekst, knop of formulier."
    elif given[0] != "formulier" and not isinstance(body[given[0]], str):
        errors[given[0]] = "Dit moet tekst zijn."
    elif given[0] == "formulier":
        errors.update(_form_errors(body["formulier"]))
    if errors:
        raise Problem(400, "Niet alle velden kloppen.", errors)
    key = str(key)
    if "tekst" in body:
        return TextInput(key, body["tekst"])
    if "knop" in body:
        return ButtonInput(key, body["knop"])
    form = body["formulier"]
    return FormInput(key, form["id"], dict(form["velden"]))


def _form_errors(form: Any) -> dict[str, str]:
    if not isinstance(form, dict) or not isinstance(form.get("id"), str):
        return {"formulier": "Geef een object met id en velden."}
    fields = form.get("velden")
    if not isinstance(fields, dict) or len(fields) > _FIELDS:
        return {"formulier": "Geef velden als een object van namen en teksten."}
    if not all(isinstance(value, str) for value in fields.values()):
        return {"formulier": "Elk veld moet tekst zijn."}
    if any(len(value) > _FIELD_LENGTH for value in fields.values()):
        return {"formulier": f"Een veld mag ten hoogste {_FIELD_LENGTH} tekens hebben."}
    return {}
