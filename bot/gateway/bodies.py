"""Reads the body of a request, never more than fits in memory, and says what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from bot.gateway.problems import Problem

MAXIMUM_BYTES = 64 * 1024
_MOST_FIELDS = 200
_FORM = "application/x-www-form-urlencoded"


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object in a request, empty without a body. Raises Problem 400 or 413."""
    text = await _text_of(request)
    if not text:
        return {}
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "De inhoud is geen geldige JSON.") from error
    if not isinstance(value, dict):
        raise Problem(400, "De inhoud moet een JSON-object zijn.")
    return value


async def form_fields(request: Request) -> dict[str, str]:
    """The fields of a form of our own pages. Raises Problem 400 or 413."""
    if request.headers.get("content-type", _FORM).partition(";")[0].strip().lower() != _FORM:
        raise Problem(400, "Dit formulier heeft een vorm die wij niet lezen.")
    text = await _text_of(request)
    try:
        pairs = parse_qsl(
            text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except ValueError as error:
        raise Problem(400, "Dit formulier is niet te lezen.") from error
    return dict(pairs)


def unknown_fields(body: Mapping[str, Any], known: Collection[str]) -> dict[str, str]:
    """An error for every field that does not exist, so that a typing error is noticed."""
    return dict.fromkeys(sorted(set(body) - set(known)), "Dit veld bestaat niet.")


async def _text_of(request: Request) -> str:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAXIMUM_BYTES:
                raise Problem(413, "Een verzoek mag ten hoogste 64 kB groot zijn.")
    except ClientDisconnect as error:
        raise Problem(400, "Het verzoek brak af.") from error
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem(400, "De tekst is geen geldige UTF-8.") from error
