"""Which content and which municipality a page is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.requests import Request

from bot.answers.addresses import chat_address, code_of, page_address
from bot.gateway.context import gateway_of
from bot.knowledge.model import Knowledge, Municipality
from bot.knowledge.places import municipality_for


@dataclass(frozen=True)
class Visit:
    """A request for a page. An unknown municipality gets what holds everywhere, and a word."""

    request: Request
    knowledge: Knowledge
    municipality: Municipality
    is_unknown: bool

    def context(self) -> dict[str, Any]:
        """What every page shows."""
        known = self.knowledge.municipalities.values()
        return {
            "adres": partial(page_address, self.municipality),
            "chat": chat_address(self.municipality),
            "code": code_of(self.municipality),
            "gemeente": self.municipality,
            "gemeente_onbekend": self.is_unknown,
            "gemeenten": sorted(known, key=lambda item: item.name),
        }


def visit_of(request: Request) -> Visit:
    """The visit that this request is. Raises ContentError when there never was good content."""
    knowledge = gateway_of(request).services.knowledge.current()
    code = request.query_params.get("gemeente") or None
    is_known = code is None or code in knowledge.places or code in knowledge.municipalities
    return Visit(request, knowledge, municipality_for(knowledge, code), is_unknown=not is_known)
