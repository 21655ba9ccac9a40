"""`/api/v1/openapi.json`."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response


async def show(request: Request) -> Response:
    """GET: the description of this very API."""
    return JSONResponse(request.app.state.openapi)
