"""Errors as problem+json (RFC 9457, NL API Design Rules): 400 for anything wrong in a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import JSONResponse

TITLES = {
    400: "Dit verzoek klopt niet.",
    401: "U bent niet aangemeld.",
    403: "Dit mag niet.",
    404: "Dit is er niet.",
    405: "Deze methode kan hier niet.",
    409: "Dit is intussen veranderd.",
    413: "Dit verzoek is te groot.",
    429: "Dit gaat te snel.",
    500: "Er ging iets mis.",
    503: "De assistent is nu niet bereikbaar.",
}
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that cannot be carried out. `detail` is Dutch; `errors` are per field."""

    def __init__(
        self,
        status: int,
        detail: str = "",
        errors: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = dict(errors or {})
        self.headers = dict(headers or {})


def invalid(errors: Mapping[str, str]) -> Problem:
    """The problem of a request with wrong fields: name -> what is wrong."""
    return Problem(400, "Niet alle velden kloppen.", errors)


def problem_response(problem: Problem) -> JSONResponse:
    """A problem for a machine."""
    title = TITLES.get(problem.status, TITLES[500])
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": problem.status,
        "detail": problem.detail or title,
    }
    if problem.errors:
        body["invalidParams"] = [
            {"name": name, "reason": text} for name, text in problem.errors.items()
        ]
    headers = dict(problem.headers)
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(body, problem.status, headers, media_type=MEDIA_TYPE)
