"""Errors as problem+json (RFC 9457, NL API Design Rules): 400 for anything wrong in a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

_TITLES = {
    400: "Dit verzoek klopt niet.",
    401: "U bent niet aangemeld.",
    403: "Dit mag niet.",
    404: "Dit is er niet.",
    405: "Deze methode kan hier niet.",
    409: "Dit is intussen veranderd.",
    413: "Dit verzoek is te groot.",
    500: "Er ging iets mis.",
    503: "De assistent is nu niet bereikbaar.",
}


class Problem(Exception):
    """A request that cannot be carried out. `detail` is Dutch; `errors` are per field."""

    def __init__(
        self, status: int, detail: str = "", errors: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = dict(errors or {})


def problem_response(
    status: int, detail: str = "", errors: Mapping[str, str] | None = None
) -> JSONResponse:
    """The response to a problem."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": _TITLES.get(status, "Er ging iets mis."),
        "status": status,
        "detail": detail or _TITLES.get(status, ""),
    }
    if errors:
        body["invalidParams"] = [{"name": name, "reason": text} for name, text in errors.items()]
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return JSONResponse(body, status, headers, media_type="application/problem+json")


async def on_problem(request: Request, error: Exception) -> Response:
    """Handler for Problem."""
    assert isinstance(error, Problem)
    return problem_response(error.status, error.detail, error.errors)


async def on_http_error(request: Request, error: Exception) -> Response:
    """Handler for what Starlette itself refuses: unknown address, wrong method."""
    assert isinstance(error, HTTPException)
    return problem_response(error.status_code)


async def on_failure(request: Request, error: Exception) -> Response:
    """Handler for anything unforeseen; the log has the details, the visitor has a sentence."""
    return problem_response(500, "Probeer het opnieuw. Lukt het niet, bel dan uw gemeente.")
