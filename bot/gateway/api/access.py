"""Who may come in: the citizen with the token of a conversation, staff with their own."""

from __future__ import annotations

import asyncio
import re

from starlette.requests import Request

from bot.conversations.desk import is_token_of
from bot.conversations.model import Conversation
from bot.gateway.api.requests import bearer_token
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.problems import Problem
from bot.staff.model import StaffMember

_ID = re.compile("[0-9a-f]{32}")


async def authorised(request: Request) -> tuple[Gateway, Conversation]:
    """The conversation of the address, for who shows its token. Raises Problem 401 or 404.

    A wrong token and a conversation that does not exist look the same.
    """
    gateway = gateway_of(request)
    token = bearer_token(request.headers.get("authorization", ""))
    identifier = request.path_params["gesprek"]
    found = await gateway.conversation(identifier) if _ID.fullmatch(identifier) else None
    if found is None or not is_token_of(found, token):
        raise Problem(404, "Dit gesprek is er niet, of het token klopt niet.")
    return gateway, found


async def staff_only(request: Request) -> tuple[Gateway, StaffMember]:
    """The member of staff whose token this is. Raises Problem 401."""
    gateway = gateway_of(request)
    token = bearer_token(request.headers.get("authorization", ""))
    member = await asyncio.to_thread(gateway.accounts.by_token, token)
    if member is None:
        raise Problem(401, "Geef een geldig token voor medewerkers mee.")
    return gateway, member
