"""What nobody foresaw: the log says where, the visitor gets a sentence, nothing personal leaks.

The message of an exception may quote what somebody typed, so it is never logged.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.errors import told
from bot.gateway.problems import Problem

log = logging.getLogger(__name__)

_FRAMES = 6
APOLOGY = "Probeer het opnieuw. Lukt het niet, bel dan uw gemeente."


def report(what: str, error: BaseException) -> None:
    """One log line: the kind of exception and the last places it passed."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = [f"{Path(item.filename).name}:{item.lineno} {item.name}" for item in frames]
    log.error(what, extra={"error": type(error).__name__, "places": places})


class Failures:
    """Turns an unforeseen exception into a response that passes the other middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        has_begun = False

        async def noticed(message: Message) -> None:
            nonlocal has_begun
            has_begun = has_begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noticed)
        except Exception as error:  # noqa: BLE001 whoever asked waits for an answer
            report("request_failed", error)
            if has_begun:
                # The connection must break, or half an answer would look like a whole one.
                raise ConnectionAbortedError("half-way a response") from None
            response = told(Request(scope), Problem(500, APOLOGY))
            await response(scope, receive, send)
