"""A page that a browser still has is not sent again, until the content or its look changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.templating import HERE
from bot.knowledge.model import Knowledge


def unless_known(request: Request, knowledge: Knowledge, make: Callable[[], Response]) -> Response:
    """The page, or 304 for who shows the tag of this very version."""
    tag = f'"{knowledge.fingerprint[:16]}-{_look()}"'
    # Asked for again every time: what an editor mends is read at once.
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in _shown(request):
        return Response(status_code=304, headers=headers)
    response = make()
    response.headers.update(headers)
    return response


def _shown(request: Request) -> set[str]:
    given = request.headers.get("if-none-match", "").split(",")
    return {item.strip().removeprefix("W/") for item in given}


@lru_cache(maxsize=1)
def _look() -> str:
    """Changes with a new release of the templates."""
    digest = hashlib.sha256()
    for path in sorted((HERE / "templates").rglob("*.html")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
