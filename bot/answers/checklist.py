"""A life event as a list to tick off, and a precise question as a page of its own.

What a page shows is copied here field by field: a professional line cannot come along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.answers.doors import MUNICIPALITY, Door, door_of, full_name
from bot.answers.opening_hours import hours_in_words
from bot.knowledge.model import (
    Desk,
    Knowledge,
    LifeEvent,
    Municipality,
    Organisation,
    Question,
    Step,
)

_RELATED = 5


@dataclass(frozen=True)
class Item:
    """A step to tick off; `number` counts from 1."""

    number: int
    step: Step
    door: Door


@dataclass(frozen=True)
class Contact:
    """How anybody reaches an organisation. Without `telephone` the note says where to look."""

    name: str
    telephone: str | None
    note: str | None
    website: str
    is_certain: bool


@dataclass(frozen=True)
class LocalContact:
    """How to reach the municipality; `hours` and `desks` are empty when it is not known which."""

    name: str
    telephone: str
    answered_by: str
    website: str
    hours: tuple[str, ...]
    desks: tuple[Desk, ...]
    is_known: bool
    is_certain: bool


@dataclass(frozen=True)
class Checklist:
    """All there is to arrange in a life event. `checked_on` is the day of the oldest check."""

    life_event: str
    title: str
    summary: str
    coherence: str | None
    items: tuple[Item, ...]
    automatic: tuple[str, ...]
    confusions: tuple[str, ...]
    local: LocalContact
    contacts: tuple[Contact, ...]
    questions: tuple[Question, ...]
    checked_on: date
    is_certain: bool


@dataclass(frozen=True)
class QuestionPage:
    """One answer. `local` is there when the municipality has a part in it."""

    life_event: str
    title: str
    question: Question
    local: LocalContact | None
    contacts: tuple[Contact, ...]
    related: tuple[Question, ...]


def checklist(event: LifeEvent, knowledge: Knowledge, municipality: Municipality) -> Checklist:
    """The list for a life event in this municipality."""
    steps = event.steps
    named = (*event.core_organisations, *(item.organisation for item in steps), *event.possible)
    return Checklist(
        life_event=event.id,
        title=event.title,
        summary=event.summary,
        coherence=event.coherence,
        items=tuple(
            Item(number, step, door_of(step, knowledge, municipality))
            for number, step in enumerate(steps, start=1)
        ),
        automatic=event.automatic,
        confusions=tuple(dict.fromkeys(item.sentence for item in event.confusions)),
        local=_local(municipality, (step.where.desk for step in steps)),
        contacts=_contacts(named, knowledge),
        questions=event.questions,
        checked_on=min(step.source.checked_on for step in steps),
        is_certain=all(step.source.certain for step in steps),
    )


def question_page(
    event: LifeEvent, question: Question, knowledge: Knowledge, municipality: Municipality
) -> QuestionPage:
    """The page of one question of a life event."""
    others = [item for item in event.questions if item.id != question.id]
    shared = set(question.organisations)
    return QuestionPage(
        life_event=event.id,
        title=event.title,
        question=question,
        local=_local(municipality, ()) if MUNICIPALITY in shared else None,
        contacts=_contacts(question.organisations, knowledge),
        related=tuple(sorted(others, key=lambda item: not shared & set(item.organisations)))[
            :_RELATED
        ],
    )


def _contacts(identifiers: Iterable[str], knowledge: Knowledge) -> tuple[Contact, ...]:
    """Everybody but the municipality, which is told about by itself."""
    found = dict.fromkeys(identifiers)
    found.pop(MUNICIPALITY, None)
    return tuple(_contact(knowledge.organisations[item]) for item in found)


def _contact(organisation: Organisation) -> Contact:
    return Contact(
        name=organisation.name,
        telephone=organisation.telephone,
        note=organisation.telephone_note,
        website=organisation.website,
        is_certain=organisation.source.certain,
    )


def _local(municipality: Municipality, needed: Iterable[str | None]) -> LocalContact:
    is_known = not municipality.is_default
    desks = [municipality.desks.get(item or "") for item in dict.fromkeys(needed)]
    return LocalContact(
        name=full_name(municipality),
        telephone=municipality.telephone,
        answered_by=municipality.answered_by,
        website=municipality.website,
        hours=hours_in_words(municipality.opening_hours) if is_known else (),
        desks=tuple(desk for desk in desks if desk and is_known),
        is_known=is_known,
        is_certain=municipality.source.certain,
    )
