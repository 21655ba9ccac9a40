"""The reference number in an address."""

from __future__ import annotations

from starlette.requests import Request

from bot.gateway.problems import Problem
from bot.tickets.number import is_valid_number


def number_of(request: Request) -> str:
    """The number of the ticket in the address. Raises Problem 404 when it cannot be one."""
    number = str(request.path_params["nummer"])
    if not is_valid_number(number):
        raise Problem(404, "Er is geen contactverzoek met dit nummer.")
    return number
