"""Templates, and the citizen's example page."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.templating import Jinja2Templates

from bot.clock import AMSTERDAM, day_in_words
from bot.gateway.context import gateway_of

HERE = Path(__file__).resolve().parent
templates = Jinja2Templates(directory=HERE / "templates")
templates.env.filters["dag"] = lambda value: day_in_words(
    value.astimezone(AMSTERDAM).date() if hasattr(value, "astimezone") else value
)
templates.env.filters["tijd"] = lambda value: value.astimezone(AMSTERDAM).strftime("%H:%M")


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
    """Whether the gateway, its database and its assistant work."""
    gateway = gateway_of(request)
    is_ready = await gateway.assistant.is_ready()
    body = {
        "gateway": "gereed",
        "assistent": "gereed" if is_ready else "niet bereikbaar",
        "inhoud": "gereed" if not gateway.services.knowledge.problems else "fouten, oude inhoud",
    }
    return JSONResponse(body, 200 if is_ready else 503)


async def metrics(request: Request) -> Response:
    """Figures for Prometheus."""
    return Response(
        gateway_of(request).metrics.exposition(), media_type="text/plain; version=0.0.4"
    )
