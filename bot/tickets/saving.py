"""Changing a stored ticket while others may be changing it too."""

from __future__ import annotations

from collections.abc import Callable

from bot.tickets.model import Ticket
from bot.tickets.store import StaleTicketError, TicketStore

_ATTEMPTS = 10


def change(
    store: TicketStore,
    find: Callable[[], Ticket | None],
    changed: Callable[[Ticket], Ticket],
) -> Ticket | None:
    """Find a ticket, change it and save it; from the start when somebody else was just before.

    None when there is no such ticket. A change that gives back what it got saves nothing. Raises
    StaleTicketError when others keep coming first.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        ticket = find()
        if ticket is None:
            return None
        wanted = changed(ticket)
        if wanted is ticket:
            return ticket
        try:
            return store.save(wanted)
        except StaleTicketError:
            if attempt == _ATTEMPTS:
                raise
    raise AssertionError("the last attempt returns or raises")
