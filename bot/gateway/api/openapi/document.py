"""The OpenAPI document, made from the very routes that are served."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from starlette.routing import BaseRoute, Route

from bot.gateway.api.openapi.blocks import block_schemas
from bot.gateway.api.openapi.conversation_schemas import conversation_schemas
from bot.gateway.api.openapi.operations import OPERATIONS, Operation
from bot.gateway.api.openapi.responses import (
    CONVERSATION_TOKEN,
    STAFF_TOKEN,
    components,
    problem,
    success,
)
from bot.gateway.api.openapi.shapes import Schema, ref, text
from bot.gateway.api.openapi.staff_schemas import staff_schemas
from bot.gateway.security import API_VERSION

BASE = "/api/v1"
_INFO = {
    "title": "Juiste Deur",
    "version": API_VERSION,
    "description": "Een vraag aan de overheid in gewone woorden wordt een antwoord, of een warme "
    "overdracht aan een mens. Moment en datum volgen ISO 8601, in UTC.",
    "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    # An organisation that runs this service fills in its own desk.
    "contact": {
        "name": "Beheerders van Juiste Deur",
        "email": "beheer@example.org",
        "url": "https://example.org/juiste-deur",
    },
}


def describe(
    public: Iterable[BaseRoute], conversation: Iterable[BaseRoute], staff: Iterable[BaseRoute]
) -> dict[str, Any]:
    """The document for these routes, by what they ask for.

    Raises KeyError when a handler was not described.
    """
    paths: dict[str, Schema] = {}
    _add(paths, public, None, ())
    _add(paths, conversation, CONVERSATION_TOKEN, (401, 404))
    _add(paths, staff, STAFF_TOKEN, (401,))
    schemas = {**block_schemas(), **conversation_schemas(), **staff_schemas()}
    return {
        "openapi": "3.1.0",
        "info": _INFO,
        "servers": [{"url": BASE}],
        "tags": [
            {"name": name} for name in dict.fromkeys(item.tag for item in OPERATIONS.values())
        ],
        "paths": paths,
        "components": components(schemas),
    }


def _add(
    paths: dict[str, Schema],
    routes: Iterable[BaseRoute],
    token: str | None,
    problems: Iterable[int],
) -> None:
    for route in routes:
        if not isinstance(route, Route) or not route.path.startswith(f"{BASE}/"):
            continue
        path = paths.setdefault(route.path.removeprefix(BASE), _place(route))
        for method in sorted((route.methods or set()) - {"HEAD"}):
            path[method.lower()] = _operation(OPERATIONS[route.endpoint], token, problems)


def _place(route: Route) -> Schema:
    names = list(route.param_convertors)
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": text()} for name in names
    ]
    return {"parameters": parameters} if parameters else {}


def _operation(operation: Operation, token: str | None, problems: Iterable[int]) -> Schema:
    statuses = {*problems, *operation.problems, 500}
    if operation.body:
        statuses |= {400, 413}
    if operation.parameters:
        statuses.add(400)
    described: Schema = {
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [operation.tag],
        "security": [{token: []}] if token else [],
        "responses": {
            str(operation.status): success(operation),
            **{str(status): problem(status) for status in sorted(statuses)},
        },
    }
    if operation.parameters:
        described["parameters"] = list(operation.parameters)
    if operation.body:
        content = {"application/json": {"schema": ref(operation.body)}}
        described["requestBody"] = {"required": operation.needs_body, "content": content}
    return described
