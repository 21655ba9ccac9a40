"""The citizen's example page, health and figures."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.context import Gateway, gateway_of
from bot.gateway.failures import report
from bot.gateway.templating import templates

_READY, _AWAY = "gereed", "niet bereikbaar"


async def home(request: Request) -> Response:
    """An example municipal page with the chat."""
    gateway = gateway_of(request)
    code = request.query_params.get("gemeente")
    municipality = gateway.services.municipality(code)
    return templates.TemplateResponse(
        request,
        "voorbeeld.html",
        {
            "gemeente": municipality,
            "code": code if code in gateway.services.knowledge.current().places else "",
        },
    )


async def health(request: Request) -> Response:
    """Whether the gateway, its database and its assistant work; 503 when one does not."""
    gateway = gateway_of(request)
    assistant, database = await asyncio.gather(gateway.assistant.is_ready(), _reads(gateway))
    body = {
        "gateway": _READY,
        "database": _READY if database else _AWAY,
        "assistent": _READY if assistant else _AWAY,
        "inhoud": _READY if not gateway.services.knowledge.problems else "fouten, oude inhoud",
    }
    return JSONResponse(body, 200 if assistant and database else 503)


async def metrics(request: Request) -> Response:
    """Figures for Prometheus."""
    return Response(
        gateway_of(request).metrics.exposition(), media_type="text/plain; version=0.0.4"
    )


async def _reads(gateway: Gateway) -> bool:
    try:
        await gateway.conversation("gezondheid")
    except Exception as error:  # noqa: BLE001 whatever it is, the answer is that it does not work
        report("database_unreachable", error)
        return False
    return True
