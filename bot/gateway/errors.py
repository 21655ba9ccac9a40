"""What went wrong, told to whoever asked: a page for people, problem+json for machines."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from bot.gateway.problems import TITLES, Problem, problem_response
from bot.gateway.templating import templates

_SENTENCES = {
    403: "Dit formulier is verlopen. Ga terug, laad de pagina opnieuw en probeer het nog eens.",
    404: "Deze pagina is er niet (meer).",
    500: "Probeer het opnieuw. Lukt het niet, bel dan uw gemeente.",
}


async def on_problem(request: Request, error: Exception) -> Response:
    """Handler for Problem."""
    assert isinstance(error, Problem)
    return told(request, error)


async def on_http_error(request: Request, error: Exception) -> Response:
    """Handler for what Starlette itself refuses: unknown address, wrong method."""
    assert isinstance(error, HTTPException)
    headers = {"Allow": _allowed(request)} if error.status_code == 405 else None
    return told(request, Problem(error.status_code, headers=headers))


def told(request: Request, problem: Problem) -> Response:
    """The response to a problem."""
    if not _wants_page(request):
        return problem_response(problem)
    context = {
        "titel": TITLES.get(problem.status, TITLES[500]),
        "uitleg": problem.detail or _SENTENCES.get(problem.status, ""),
        "is_werkplek": _is_werkplek(request),
    }
    return templates.TemplateResponse(
        request, "fout.html", context, status_code=problem.status, headers=problem.headers
    )


def _wants_page(request: Request) -> bool:
    if request.url.path.startswith("/api/"):
        return False
    return _is_werkplek(request) or "text/html" in request.headers.get("accept", "")


def _is_werkplek(request: Request) -> bool:
    path = request.url.path
    return path == "/werkplek" or path.startswith("/werkplek/")


def _allowed(request: Request) -> str:
    """Every method of this address; Starlette itself names those of one route only."""
    methods: set[str] = set()
    for route in request.app.routes:
        if route.matches(request.scope)[0] is not Match.NONE:
            methods |= getattr(route, "methods", None) or set()
    return ", ".join(sorted(methods))
