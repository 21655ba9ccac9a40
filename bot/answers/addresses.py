"""The addresses of the pages that citizens read and print, within the site of the loket."""

from __future__ import annotations

from bot.knowledge.model import Municipality
from bot.knowledge.translate import DEFAULT_MUNICIPALITY

INDEX = "/regelen"


def page_address(municipality: Municipality, *parts: str) -> str:
    """Of the index, of a life event, or of a question of one, by their ids.

    The municipality comes along when it is known which it is.
    """
    return _for(municipality, "/".join((INDEX, *parts)))


def chat_address(municipality: Municipality) -> str:
    """Of the page with the chat."""
    return _for(municipality, "/")


def code_of(municipality: Municipality) -> str | None:
    """Its TOOI code; None for the national default under no name of its own."""
    return None if municipality.id == DEFAULT_MUNICIPALITY else municipality.id


def _for(municipality: Municipality, path: str) -> str:
    code = code_of(municipality)
    return f"{path}?gemeente={code}" if code else path
