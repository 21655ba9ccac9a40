"""What triage proposes to put in a ticket, and how a draft grows by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.tickets.model import Priority, Role, Summary, Ticket, TicketPart
from bot.tickets.stages import organisations_to_share_with


@dataclass(frozen=True)
class Proposal:
    """What triage proposes to put in a ticket. Organisations are (id, role, what is asked)."""

    summary: Summary
    organisations: tuple[tuple[str, Role, str], ...] = ()
    priority: Priority = Priority.P3
    latest_day: date | None = None
    municipality: str | None = None


def grown(draft: Ticket, proposal: Proposal) -> Ticket:
    """The draft with what is new in the proposal; the same draft when nothing is.

    Consent was given for the organisations that were on the screen, so with another one it has to
    be asked again.
    """
    wider = replace(
        draft,
        priority=min(draft.priority, proposal.priority, key=lambda item: item.value),
        latest_day=proposal.latest_day or draft.latest_day,
        municipality=proposal.municipality or draft.municipality,
        parts=_merged_parts(draft.parts, parts_of(proposal)),
        summary=_merged_summary(draft.summary, proposal.summary),
    )
    if organisations_to_share_with(wider) != organisations_to_share_with(draft):
        return replace(wider, consent_asked_at=None)
    return draft if wider == draft else wider


def parts_of(proposal: Proposal) -> tuple[TicketPart, ...]:
    """A part for each organisation of the proposal."""
    return tuple(
        TicketPart(organisation, role, question)
        for organisation, role, question in proposal.organisations
    )


def _merged_parts(
    old: tuple[TicketPart, ...], new: tuple[TicketPart, ...]
) -> tuple[TicketPart, ...]:
    known = {part.organisation for part in old}
    return (*old, *(part for part in new if part.organisation not in known))


def _merged_summary(old: Summary, new: Summary) -> Summary:
    return replace(
        old,
        question=new.question or old.question,
        life_events=tuple(dict.fromkeys((*old.life_events, *new.life_events))),
        signals=tuple(dict.fromkeys((*old.signals, *new.signals))),
        already_tried=new.already_tried or old.already_tried,
        already_answered=new.already_answered or old.already_answered,
        urgency=new.urgency or old.urgency,
    )
