"""The content of `data/kennis` as the rest of the code sees it: typed, immutable, in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from bot.knowledge.day_roles import DayRole


class Unit(Enum):
    """The unit of a term."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True)
class Offset:
    """A distance in time to a named day: 4 weeks before, 5 days after."""

    amount: int
    unit: Unit
    before: bool = False


@dataclass(frozen=True)
class Term:
    """When something can or must be done.

    `text` is the term in the words of the content file, ready for a citizen to read. `day_role`
    is the kind of day that `counted_from` names, when it is one that citizens name. With
    `ends_on_working_day` the last day is never in a weekend or on a holiday. Before `holds_from`
    another term held.
    """

    text: str
    earliest: Offset | None = None
    latest: Offset | None = None
    counted_from: str | None = None
    is_objection: bool = False
    day_role: DayRole | None = None
    ends_on_working_day: bool = False
    holds_from: date | None = None


@dataclass(frozen=True)
class Source:
    """Where a fact comes from, when it was checked, and whether an editor must still check it."""

    url: str
    checked_on: date
    certain: bool = True


@dataclass(frozen=True)
class Where:
    """Where a step is taken: an official page, a municipal desk, a public telephone number."""

    link: str
    desk: str | None = None
    telephone: str | None = None


@dataclass(frozen=True)
class Step:
    """One thing to arrange with one organisation."""

    organisation: str
    what: str
    who: str
    where: Where
    source: Source
    term: Term | None = None
    decision_within: str | None = None
    needed: tuple[str, ...] = ()
    tip: str | None = None
    explanation: str | None = None
    law: str | None = None


@dataclass(frozen=True)
class Question:
    """A precise question citizens ask, with the answer to it."""

    id: str
    question: str
    phrasings: tuple[str, ...]
    answer: str
    organisations: tuple[str, ...]
    source: Source
    offers_person: bool = False


@dataclass(frozen=True)
class Confusion:
    """Two organisations people mix up, and the sentence that sets it right without blame."""

    mistaken: str
    meant: str
    sentence: str


class Offer(Enum):
    """When a life event comes with the offer of a person."""

    ALWAYS = "altijd"
    ON_SIGNAL = "bij_signaal"


@dataclass(frozen=True)
class LifeEvent:
    """A change in somebody's life and all that it asks of several organisations."""

    id: str
    title: str
    summary: str
    sympathy: str
    lead: str
    involved: tuple[str, ...]
    possible: tuple[str, ...]
    offer: Offer
    offer_reason: str
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    coherence: str | None = None
    automatic: tuple[str, ...] = ()
    confusions: tuple[Confusion, ...] = ()

    @property
    def core_organisations(self) -> tuple[str, ...]:
        """Ids of the organisations that always have a part, the leading one first."""
        return (self.lead, *self.involved)


@dataclass(frozen=True)
class ProfessionalLine:
    """A direct line between professionals. Never shown to a citizen."""

    telephone: str
    hours: str
    escalation: str
    checked_on: date | None
    is_example: bool


@dataclass(frozen=True)
class Organisation:
    """A body somebody may have to do with."""

    id: str
    name: str
    short_name: str
    kind: str
    tooi: str | None
    synonyms: tuple[str, ...]
    does: tuple[str, ...]
    does_not: tuple[tuple[str, str], ...]
    """Pairs of (what, id of the organisation that does)."""
    confusions: tuple[Confusion, ...]
    telephone: str | None
    telephone_note: str | None
    website: str
    professional_line: ProfessionalLine
    source: Source


@dataclass(frozen=True)
class Desk:
    """A desk of a municipality: civil affairs, social affairs, debt help, taxes."""

    name: str
    link: str


@dataclass(frozen=True)
class OpeningHours:
    """By weekday, Monday is 0: (opens, closes) as "HH:MM"; a missing day is closed."""

    by_weekday: Mapping[int, tuple[str, str]]


@dataclass(frozen=True)
class Municipality:
    """A municipality whose desks, links and hours are known; its id is the TOOI code `gm0363`."""

    id: str
    name: str
    synonyms: tuple[str, ...]
    telephone: str
    website: str
    opening_hours: OpeningHours
    desks: Mapping[str, Desk]
    source: Source
    is_default: bool = False
    telephone_of: str | None = None
    """Who answers the telephone, when that is not the municipality itself."""

    @property
    def answered_by(self) -> str:
        """Whom somebody gets who calls the number."""
        return self.telephone_of or self.name


@dataclass(frozen=True)
class Place:
    """Any of the 342 municipalities, by TOOI code and name, and what else people call it."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True)
class CrisisLine:
    """A telephone line for somebody in danger or despair."""

    id: str
    name: str
    telephones: tuple[str, ...]
    when: str
    hours: str
    link: str
    source: Source


@dataclass(frozen=True)
class Theme:
    """A group of life events, in the order in which people are shown them."""

    title: str
    life_events: tuple[str, ...]


@dataclass(frozen=True)
class Knowledge:
    """All content together. Loaded whole or not at all."""

    life_events: Mapping[str, LifeEvent]
    organisations: Mapping[str, Organisation]
    municipalities: Mapping[str, Municipality]
    default_municipality: Municipality
    places: Mapping[str, Place]
    crisis_lines: Mapping[str, CrisisLine]
    themes: tuple[Theme, ...] = ()
    fingerprint: str = field(default="", compare=False)
    """Hash of the files read; changes when any of them does."""

    def wordings(self) -> Iterator[tuple[LifeEvent, Question, str]]:
        """Every way in which every question with an answer is asked."""
        for event in self.life_events.values():
            for question in event.questions:
                for wording in (question.question, *question.phrasings):
                    yield event, question, wording

    def municipality(self, code: str | None) -> Municipality:
        """The municipality with this TOOI code, or the national default under its own name."""
        if code is None:
            return self.default_municipality
        return self.municipalities.get(code, self.default_municipality)
