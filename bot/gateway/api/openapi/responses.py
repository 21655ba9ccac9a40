"""The responses and security schemes that operations share."""

from __future__ import annotations

from bot.gateway.api.openapi.operations import Operation
from bot.gateway.api.openapi.shapes import Schema, many, number, record, ref, text
from bot.gateway.problems import MEDIA_TYPE, TITLES

CONVERSATION_TOKEN, STAFF_TOKEN = "gesprekstoken", "medewerkerstoken"

_VERSION = {"API-Version": {"$ref": "#/components/headers/API-Version"}}
_MORE_HEADERS: dict[int, Schema] = {
    401: {"WWW-Authenticate": {"schema": text()}},
    429: {"Retry-After": {"description": "Seconden om te wachten.", "schema": number(minimum=1)}},
}


def components(schemas: dict[str, Schema]) -> Schema:
    """Everything the paths refer to."""
    return {
        "schemas": {**schemas, "Probleem": _problem()},
        "headers": {
            "API-Version": {"description": "Volledige versie van deze API.", "schema": text()}
        },
        "responses": {f"Probleem{status}": _problem_response(status) for status in TITLES},
        "securitySchemes": {
            CONVERSATION_TOKEN: _bearer("Het token uit het antwoord op het begin van het gesprek."),
            STAFF_TOKEN: _bearer("Een token van `./loket staff add NAAM --token`."),
        },
    }


def success(operation: Operation) -> Schema:
    """The response when all goes well."""
    response: Schema = {"description": operation.summary, "headers": dict(_VERSION)}
    if operation.gives_location:
        response["headers"]["Location"] = {"schema": text(format="uri-reference")}
    if operation.status == 204:
        return response
    is_text = operation.media_type.startswith("text/")
    schema = text() if is_text else {"type": "object"}
    content = ref(operation.result) if operation.result else schema
    return {**response, "content": {operation.media_type: {"schema": content}}}


def problem(status: int) -> Schema:
    """A reference to the response of this status."""
    return {"$ref": f"#/components/responses/Probleem{status}"}


def _problem_response(status: int) -> Schema:
    return {
        "description": TITLES[status],
        "headers": {**_VERSION, **_MORE_HEADERS.get(status, {})},
        "content": {MEDIA_TYPE: {"schema": ref("Probleem")}},
    }


def _problem() -> Schema:
    wrong_fields = many(record({"name": text(), "reason": text()}), "Wat er per veld niet klopt.")
    return record(
        {
            "type": text(format="uri-reference"),
            "title": text(),
            "status": number(minimum=400, maximum=599),
            "detail": text("In het Nederlands, voor een mens."),
            "invalidParams": wrong_fields,
        },
        "Wat er misging (RFC 9457).",
        optional=("invalidParams",),
    )


def _bearer(description: str) -> Schema:
    return {"type": "http", "scheme": "bearer", "description": description}
