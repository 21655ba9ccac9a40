"""Which organisations have a part in a question, and with which role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.knowledge.model import Knowledge
from bot.triage.decision import OrganisationRole


def organisations_involved(
    knowledge: Knowledge, life_events: Sequence[str], organisations: Iterable[str]
) -> tuple[OrganisationRole, ...]:
    """The organisations a question concerns, who leads (`regie`) first.

    When the question itself points to nobody, those that always have a part in its life events.
    """
    events = [knowledge.life_events[item] for item in life_events if item in knowledge.life_events]
    known = dict.fromkeys(item for item in organisations if item in knowledge.organisations)
    concerned = known or dict.fromkeys(x for event in events for x in event.core_organisations)
    leads = next((event.lead for event in events if event.lead in concerned), None)
    ordered = dict.fromkeys((leads, *concerned)) if leads else concerned
    return tuple(
        OrganisationRole(item, "betrokken" if place else "regie")
        for place, item in enumerate(ordered)
    )
