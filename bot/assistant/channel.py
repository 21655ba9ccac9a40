"""The door of the Rasa process: only the gateway, with its secret, may knock."""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.assistant.turns import take_turn
from bot.conversations.wire import SECRET_HEADER, bubble_as_json, turn_from_json


class GatewayInput(InputChannel):
    """Turns and readings for the gateway."""

    def __init__(self, secret: str) -> None:
        """`secret` is shared with the gateway alone."""
        self._secret = secret

    @classmethod
    def name(cls) -> str:
        """Part of the address: /webhooks/gateway/."""
        return "gateway"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """The secret comes from the environment; without one nobody can come in."""
        return cls(os.environ.get("LOKET_ASSISTANT_SECRET") or secrets.token_urlsafe(32))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes."""
        routes = Blueprint("gateway", "gateway")

        @routes.middleware("request")
        async def only_the_gateway(request: Request) -> HTTPResponse | None:
            given = request.headers.get(SECRET_HEADER, "")
            if hmac.compare_digest(given.encode(), self._secret.encode()):
                return None
            return response.json({"status": 403}, status=403)

        @routes.get("/gezondheid")
        async def health(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            is_ready = bool(agent and agent.is_ready())
            return response.json({"gereed": is_ready}, status=200 if is_ready else 503)

        @routes.post("/beurt")
        async def turn(request: Request) -> HTTPResponse:
            bubbles = await take_turn(on_new_message, turn_from_json(request.json))
            return response.json([bubble_as_json(bubble) for bubble in bubbles])

        @routes.post("/duiding")
        async def reading(request: Request) -> HTTPResponse:
            parsed = await request.app.ctx.agent.parse_message(request.json["text"])
            return response.json(parsed["duiding"])

        return routes
