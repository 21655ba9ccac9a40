"""Which organisations have a part in a question, and with which role."""

from __future__ import annotations

from collections.abc import Iterable

from bot.knowledge.model import Knowledge
from bot.triage.decision import OrganisationRole


def organisations_involved(
    knowledge: Knowledge, life_events: Iterable[str], named: Iterable[str]
) -> tuple[OrganisationRole, ...]:
    """Organisations of the life events (who leads first), then those the citizen named."""
    roles: dict[str, str] = {}
    for identifier in life_events:
        event = knowledge.life_events.get(identifier)
        if event is None:
            continue
        roles.setdefault(event.lead, "regie" if not roles else "betrokken")
        for organisation in event.involved:
            roles.setdefault(organisation, "betrokken")
    for organisation in named:
        if organisation in knowledge.organisations:
            roles.setdefault(organisation, "betrokken" if roles else "regie")
    return tuple(OrganisationRole(identifier, role) for identifier, role in roles.items())
