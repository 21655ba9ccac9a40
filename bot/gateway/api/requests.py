"""What callers of the API send, checked field by field before anything is done with it."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversations.incoming import ButtonInput, FormInput, Incoming, TextInput
from bot.gateway.bodies import unknown_fields
from bot.gateway.problems import Problem, invalid

CHANNELS = ("web", "telegram", "balie", "api")
KEY_PATTERN = "[A-Za-z0-9._:~-]{1,100}"
"""What a sender may use as its own key of a message; a UUID fits."""
FIELD_LENGTH = 1000
MOST_FIELDS = 30
LONGEST_ID = 15
"""Digits of the number of a message: more than there will ever be, and no database stumbles."""

_KEY = re.compile(KEY_PATTERN)
_CONTENTS = ("tekst", "knop", "formulier")
_NO_SUCH_PLACE = "Deze gemeente bestaat niet. Geef een TOOI-code, zoals gm0363."


@dataclass(frozen=True)
class Question:
    """A message to be read without being kept."""

    text: str
    municipality: str | None


def opening_from(body: Mapping[str, Any], places: Container[str]) -> tuple[str, str | None]:
    """(channel, municipality) of a new conversation. Raises Problem."""
    errors = unknown_fields(body, ("kanaal", "gemeente"))
    channel = body.get("kanaal", "web")
    if channel not in CHANNELS:
        errors["kanaal"] = f"Kies uit: {', '.join(CHANNELS)}."
    municipality = _municipality(body, places, errors)
    if errors:
        raise invalid(errors)
    return str(channel), municipality


def question_from(body: Mapping[str, Any], places: Container[str]) -> Question:
    """A message that staff want to have read. Raises Problem."""
    errors = unknown_fields(body, ("tekst", "gemeente"))
    text = body.get("tekst")
    if not isinstance(text, str) or not text.strip():
        errors["tekst"] = "Geef de vraag van de inwoner."
    municipality = _municipality(body, places, errors)
    if errors:
        raise invalid(errors)
    return Question(str(text), municipality)


def rating_from(body: Mapping[str, Any]) -> bool:
    """Whether an answer was helpful. Raises Problem."""
    errors = unknown_fields(body, ("nuttig",))
    helpful = body.get("nuttig")
    if not isinstance(helpful, bool):
        errors["nuttig"] = "Geef true of false."
    if errors:
        raise invalid(errors)
    return bool(helpful)


def incoming_from(body: Mapping[str, Any]) -> Incoming:
    """A citizen's message: `sleutel` with either `tekst`, `knop` or `formulier`. Raises Problem."""
    errors = unknown_fields(body, ("sleutel", *_CONTENTS))
    key = body.get("sleutel")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        errors["sleutel"] = "Geef 1 tot en met 100 letters, cijfers of tekens uit . _ : ~ en -."
    given = [name for name in _CONTENTS if name in body]
    if len(given) != 1:
        errors["tekst"] = "Geef precies één van tekst, knop of formulier."
    elif given[0] == "formulier":
        errors.update(_form_errors(body["formulier"]))
    elif not isinstance(body[given[0]], str):
        errors[given[0]] = "Dit moet tekst zijn."
    if errors:
        raise invalid(errors)
    return _incoming(str(key), body)


def message_id_from(value: str, name: str) -> int:
    """The number of a message in an address. Raises Problem."""
    if not (value.isascii() and value.isdecimal() and len(value) <= LONGEST_ID):
        raise invalid({name: "Geef een getal van 0 of hoger."})
    return int(value)


def flag_from(value: str, name: str) -> bool:
    """A yes or no in an address. Raises Problem."""
    if value not in ("true", "false"):
        raise invalid({name: "Geef true of false."})
    return value == "true"


def bearer_token(header: str) -> str:
    """The token in an Authorization header. Raises Problem 401 when there is none."""
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Problem(401, "Geef een token mee: Authorization: Bearer …")
    return token.strip()


def _municipality(
    body: Mapping[str, Any], places: Container[str], errors: dict[str, str]
) -> str | None:
    municipality = body.get("gemeente")
    if municipality is None:
        return None
    if not isinstance(municipality, str) or municipality not in places:
        errors["gemeente"] = _NO_SUCH_PLACE
        return None
    return municipality


def _incoming(key: str, body: Mapping[str, Any]) -> Incoming:
    if "tekst" in body:
        return TextInput(key, body["tekst"])
    if "knop" in body:
        return ButtonInput(key, body["knop"])
    form = body["formulier"]
    return FormInput(key, form["id"], dict(form["velden"]))


def _form_errors(form: Any) -> dict[str, str]:
    if not isinstance(form, dict) or not isinstance(form.get("id"), str):
        return {"formulier": "Geef een object met id en velden."}
    if set(form) - {"id", "velden"}:
        return {"formulier": "Geef alleen id en velden."}
    fields = form.get("velden")
    if not isinstance(fields, dict) or len(fields) > MOST_FIELDS:
        return {"formulier": "Geef velden als een object van namen en teksten."}
    if not all(isinstance(value, str) for value in fields.values()):
        return {"formulier": "Elk veld moet tekst zijn."}
    if any(len(value) > FIELD_LENGTH for value in fields.values()):
        return {"formulier": f"Een veld mag ten hoogste {FIELD_LENGTH} tekens hebben."}
    return {}
