"""The addresses of the pages that citizens read and print, within the site of the loket."""

from __future__ import annotations

from bot.knowledge.model import Municipality
from bot.knowledge.translate import DEFAULT_MUNICIPALITY

INDEX = "/regelen"


def page_address(municipality: Municipality, *parts: str) -> str:
    """Of the index, of a life event, or of a question of one, by their ids.

    The municipality comes along when it is known which it is.
    """
    path = "/".join((INDEX, *parts))
    is_known = municipality.id != DEFAULT_MUNICIPALITY
    return f"{path}?gemeente={municipality.id}" if is_known else path
