"""The index of life events, one as a list to tick off, and a precise question with its answer.

The handlers are no coroutines: reading changed content takes a while, so each runs in a thread.
"""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.answers.checklist import checklist, question_page
from bot.answers.topics import all_topics, search
from bot.gateway.checklist.freshness import unless_known
from bot.gateway.checklist.visit import Visit, visit_of
from bot.gateway.templating import templates
from bot.knowledge.model import LifeEvent
from bot.privacy.text import clean

LONGEST_SEARCH = 100
"""Characters; a search is for a few words."""
_QUESTIONS_PER_HIT = 5


def index(request: Request) -> Response:
    """All life events, or with `zoek` those in which these words occur."""
    visit = visit_of(request)
    words = clean(request.query_params.get("zoek", ""), LONGEST_SEARCH).text
    if words:
        found = {"gevonden": search(visit.knowledge, words), "hoogstens": _QUESTIONS_PER_HIT}
        return _page(visit, "index.html", {"zoek": words, **found})
    return unless_known(
        request,
        visit.knowledge,
        lambda: _page(visit, "index.html", {"groepen": all_topics(visit.knowledge)}),
    )


def life_event(request: Request) -> Response:
    """What to arrange in a life event."""
    visit = visit_of(request)
    event = _event(visit)
    if event is None:
        return _not_found(visit)
    return unless_known(
        request,
        visit.knowledge,
        lambda: _page(
            visit,
            "levensgebeurtenis.html",
            {"lijst": checklist(event, visit.knowledge, visit.municipality)},
        ),
    )


def question(request: Request) -> Response:
    """A question and its answer."""
    visit = visit_of(request)
    event = _event(visit)
    wanted = str(request.path_params["vraag"])
    asked = next((item for item in event.questions if item.id == wanted), None) if event else None
    if event is None or asked is None:
        return _not_found(visit, event)
    return unless_known(
        request,
        visit.knowledge,
        lambda: _page(
            visit,
            "vraag.html",
            {"blad": question_page(event, asked, visit.knowledge, visit.municipality)},
        ),
    )


def _event(visit: Visit) -> LifeEvent | None:
    identifier = str(visit.request.path_params["levensgebeurtenis"])
    return visit.knowledge.life_events.get(identifier)


def _not_found(visit: Visit, event: LifeEvent | None = None) -> Response:
    context = {"groepen": all_topics(visit.knowledge), "onderwerp": event}
    return _page(visit, "niet_gevonden.html", context, 404)


def _page(visit: Visit, name: str, context: dict[str, Any], status: int = 200) -> Response:
    return templates.TemplateResponse(
        visit.request, f"regelen/{name}", {**visit.context(), **context}, status_code=status
    )
