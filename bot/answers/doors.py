"""The door for a step: an organisation as it is in one municipality."""

from __future__ import annotations

from dataclasses import dataclass

from bot.knowledge.model import Knowledge, Municipality, Step

MUNICIPALITY = "gemeente"
"""Id of the one organisation that is another in every municipality."""


@dataclass(frozen=True)
class Door:
    """Where to be for a step. `desk` is there only when the municipality is known."""

    organisation: str
    desk: str | None
    telephone: str | None
    link: str


def door_of(step: Step, knowledge: Knowledge, municipality: Municipality) -> Door:
    """The local desk for what the municipality does; the national page for all else."""
    if step.organisation != MUNICIPALITY or municipality.is_default:
        name = knowledge.organisations[step.organisation].name
        return Door(name, None, step.where.telephone, step.where.link)
    desk = municipality.desks.get(step.where.desk or "")
    return Door(
        full_name(municipality),
        desk.name if desk else None,
        municipality.telephone,
        desk.link if desk else step.where.link,
    )


def full_name(municipality: Municipality) -> str:
    """ "gemeente Amsterdam", also where an editor wrote only "Amsterdam"."""
    if municipality.is_default or municipality.name.startswith("gemeente "):
        return municipality.name
    return f"gemeente {municipality.name}"
