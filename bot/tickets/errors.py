"""What can go wrong with a ticket, in words for the person who tried."""

from __future__ import annotations


class TicketError(Exception):
    """A ticket cannot do what was asked. The message is Dutch and may be shown."""


class NoSuchTicketError(TicketError):
    """There is no such ticket, or not for this person."""


class TakenByColleagueError(TicketError):
    """A colleague owns this ticket."""


class PartsOpenError(TicketError):
    """A ticket cannot be solved while a part of it has no outcome."""
