"""The gateway: all its routes in one list, each public or behind a named kind of proof."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.gateway import pages
from bot.gateway.api import conversations, messages, staff, stream
from bot.gateway.api.openapi import handler as description
from bot.gateway.api.openapi.document import describe
from bot.gateway.checklist import pages as checklist
from bot.gateway.context import Gateway
from bot.gateway.errors import on_http_error, on_problem
from bot.gateway.failures import Failures, report
from bot.gateway.problems import Problem
from bot.gateway.security import SecurityHeaders
from bot.gateway.templating import HERE
from bot.gateway.werkplek import login
from bot.gateway.werkplek import pages as werkplek
from bot.gateway.werkplek import stream as werkplek_stream
from bot.gateway.werkplek.session import LogInFirst, on_log_in_first
from bot.settings import ROOT

HTMX = ROOT / "vendor" / "htmx"

log = logging.getLogger(__name__)

ERASE_EVERY = 3600.0
"""Seconds between looks at what has passed its end date."""
FINISH_WITHIN = 0.5
"""Seconds an answer may still take when the gateway stops; later it is given at the next start."""

_CONVERSATION = "/api/v1/gesprekken/{gesprek}"

PUBLIC: tuple[BaseRoute, ...] = (
    Route("/", pages.home),
    Route("/regelen", checklist.index),
    Route("/regelen/{levensgebeurtenis}", checklist.life_event),
    Route("/regelen/{levensgebeurtenis}/{vraag}", checklist.question),
    Route("/gezondheid", pages.health),
    Route("/metrics", pages.metrics),
    Route("/api/v1/openapi.json", description.show),
    Route("/api/v1/gesprekken", conversations.start, methods=["POST"]),
    Route("/werkplek/aanmelden", login.show, methods=["GET"]),
    Route("/werkplek/aanmelden", login.log_in, methods=["POST"]),
)
"""Open to everybody."""

CONVERSATION: tuple[BaseRoute, ...] = (
    Route(_CONVERSATION, conversations.show, methods=["GET"]),
    Route(_CONVERSATION, conversations.delete, methods=["DELETE"]),
    Route(f"{_CONVERSATION}/berichten", messages.messages, methods=["GET"]),
    Route(f"{_CONVERSATION}/berichten", messages.send, methods=["POST"]),
    Route(f"{_CONVERSATION}/berichten/{{bericht}}/oordeel", messages.rate, methods=["PUT"]),
    Route(f"{_CONVERSATION}/stroom", stream.stream),
    Route(f"{_CONVERSATION}/afschrift", conversations.transcript),
)
"""For who shows the token of the conversation."""

STAFF_TOKEN: tuple[BaseRoute, ...] = (
    Route("/api/v1/duidingen", staff.interpret, methods=["POST"]),
    Route("/api/v1/contactverzoeken", staff.tickets),
    Route("/api/v1/contactverzoeken/{nummer}", staff.ticket),
)
"""For who shows a staff token."""

STAFF_SESSION: tuple[BaseRoute, ...] = (
    Route("/werkplek", werkplek.queue),
    Route("/werkplek/stroom", werkplek_stream.queue_stream),
    Route("/werkplek/afmelden", login.log_out, methods=["POST"]),
    Route("/werkplek/{nummer}", werkplek.case),
    Route("/werkplek/{nummer}/stroom", werkplek_stream.case_stream),
    Route("/werkplek/{nummer}/oppakken", werkplek.claim, methods=["POST"]),
    Route("/werkplek/{nummer}/berichten", werkplek.say, methods=["POST"]),
    Route("/werkplek/{nummer}/oplossen", werkplek.solve, methods=["POST"]),
)
"""For who is logged in at the werkplek."""


def create_app(gateway: Gateway) -> Starlette:
    """The ASGI application of a gateway."""
    app = Starlette(
        routes=[
            *PUBLIC,
            *CONVERSATION,
            *STAFF_TOKEN,
            *STAFF_SESSION,
            Mount("/static/htmx", StaticFiles(directory=HTMX)),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "POST", "PUT", "DELETE"],
                allow_headers=["authorization", "content-type", "last-event-id"],
                expose_headers=["API-Version", "Location", "Retry-After"],
            ),
            Middleware(Failures),
        ],
        exception_handlers={
            Problem: on_problem,
            LogInFirst: on_log_in_first,
            HTTPException: on_http_error,
        },
        lifespan=_lifespan,
    )
    app.state.gateway = gateway
    app.state.openapi = describe(PUBLIC, CONVERSATION, STAFF_TOKEN)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    gateway: Gateway = app.state.gateway
    gateway.in_background(_answer_what_waits(gateway))
    gateway.assistant.on_failure = gateway.metrics.failures.inc
    erasing = asyncio.create_task(_erase_regularly(gateway))
    try:
        yield
    finally:
        gateway.news.close()
        erasing.cancel()
        await gateway.finish(FINISH_WITHIN)


async def _answer_what_waits(gateway: Gateway) -> None:
    count = await gateway.desk.answer_unanswered()
    if count:
        gateway.news.publish_all()
        log.info("answered_after_restart", extra={"count": count})


async def _erase_regularly(gateway: Gateway) -> None:
    while True:
        try:
            erased = await asyncio.to_thread(gateway.services.erasure.erase_expired)
            log.info("erased", extra={"conversations": erased.conversations})
        except Exception as error:  # noqa: BLE001 one bad hour must not end all erasing
            report("erasing_failed", error)
        await asyncio.sleep(ERASE_EVERY)
