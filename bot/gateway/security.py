"""Security headers on every response (NL API Design Rules; NCSC web guidelines)."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": browsers then say "Origin: null" with our own forms, and log-in checks it.
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
API_VERSION = "1.0.0"


class SecurityHeaders:
    """Adds the headers; what is personal is never cached."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                is_static = path.startswith("/static/")
                headers.setdefault("Cache-Control", "no-cache" if is_static else "no-store")
                if path.startswith("/static/widget"):
                    headers["Cross-Origin-Resource-Policy"] = "cross-origin"
                if path.startswith("/api/"):
                    headers["API-Version"] = API_VERSION
            await send(message)

        await self._app(scope, receive, with_headers)
