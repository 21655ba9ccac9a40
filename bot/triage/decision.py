"""The decision (besluit): a closed list of kinds, with reasons people understand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from bot.triage.named_days import NamedDay, days_as_lists, days_from_lists
from bot.triage.reading import Fragment, Scored


class DecisionKind(Enum):
    """`besluit` in the API, the command line and prediction files."""

    ANSWER = "answer"
    ASK = "ask"
    HANDOFF = "handoff"
    CRISIS = "crisis"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"


class Move(Enum):
    """What the dialogue does next; the value of the slot `vervolg` that the rules listen to."""

    REPLY = "antwoorden"
    PREPARE_HANDOFF = "overdracht_voorbereiden"
    OPEN_TICKET = "contactverzoek_openen"
    TICKET_STATUS = "contactverzoek_status"


@dataclass(frozen=True)
class Reason:
    """Why a decision was made: a code for machines, a sentence for people."""

    code: str
    text: str


@dataclass(frozen=True)
class OrganisationRole:
    """An organisation and its `rol`: regie, betrokken or informeren."""

    id: str
    role: str


@dataclass(frozen=True)
class Decision:
    """What happens in answer to a message, and why.

    `act` refines small talk and the handoff (which sentence, which step). `choices` are the life
    events to choose from when asking. `priority` and `latest_day` matter for a handoff. From
    `named_days` the terms of the steps are counted.
    """

    kind: DecisionKind
    reasons: tuple[Reason, ...]
    move: Move = Move.REPLY
    act: str = ""
    life_events: tuple[Scored, ...] = ()
    organisations: tuple[OrganisationRole, ...] = ()
    signals: tuple[Fragment, ...] = ()
    choices: tuple[str, ...] = ()
    crisis_lines: tuple[str, ...] = ()
    priority: str = "P3"
    latest_day: date | None = None
    named_days: tuple[NamedDay, ...] = ()
    municipality: str | None = None
    question: str | None = None
    """Id of a precise question of the first life event, when a button named it."""
    offers_person: bool = False
    is_follow_up: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The decision as plain JSON values, to travel through a Rasa slot."""
        return {
            "kind": self.kind.value,
            "reasons": [[item.code, item.text] for item in self.reasons],
            "move": self.move.value,
            "act": self.act,
            "life_events": [[item.id, item.score] for item in self.life_events],
            "organisations": [[item.id, item.role] for item in self.organisations],
            "signals": [[item.id, item.fragment] for item in self.signals],
            "choices": list(self.choices),
            "crisis_lines": list(self.crisis_lines),
            "priority": self.priority,
            "latest_day": self.latest_day.isoformat() if self.latest_day else None,
            "named_days": days_as_lists(self.named_days),
            "municipality": self.municipality,
            "question": self.question,
            "offers_person": self.offers_person,
            "is_follow_up": self.is_follow_up,
        }

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Decision:
        """The decision that `as_dict` wrote."""
        latest_day = values["latest_day"]
        return cls(
            kind=DecisionKind(values["kind"]),
            reasons=tuple(Reason(*item) for item in values["reasons"]),
            move=Move(values["move"]),
            act=values["act"],
            life_events=tuple(Scored(*item) for item in values["life_events"]),
            organisations=tuple(OrganisationRole(*item) for item in values["organisations"]),
            signals=tuple(Fragment(*item) for item in values["signals"]),
            choices=tuple(values["choices"]),
            crisis_lines=tuple(values["crisis_lines"]),
            priority=values["priority"],
            latest_day=date.fromisoformat(latest_day) if latest_day else None,
            named_days=days_from_lists(values["named_days"]),
            municipality=values["municipality"],
            question=values["question"],
            offers_person=values["offers_person"],
            is_follow_up=values["is_follow_up"],
        )


REASONS: dict[str, str] = {
    "C1": "Er kan levensgevaar zijn.",
    "C2": "Iemand denkt misschien aan de dood.",
    "C3": "Er kan geweld of mishandeling thuis zijn.",
    "C4": "Een kind vraagt zelf om hulp.",
    "C5": "Het kan om seksueel geweld gaan.",
    "C6": "Iemand heeft vannacht geen veilige slaapplek.",
    "C7": "Stroom of gas is weg terwijl dat gevaarlijk is.",
    "C8": "Het kan om uitbuiting gaan.",
    "C9": "Er wordt gedreigd.",
    "C10": "Een kind wordt misschien meegenomen.",
    "H1": "Keuzes bij de ene organisatie werken door bij de andere.",
    "H2": "Brieven of antwoorden spreken elkaar tegen.",
    "H3": "U bent al van de een naar de ander gestuurd.",
    "H4": "Er dreigt ontruiming, beslag of afsluiting, of er is geen geld voor eten.",
    "H5": "Er dreigt een boete of terugbetaling, of een uitkering stopt.",
    "H6": "Er loopt een termijn om bezwaar te maken.",
    "H7": "U hebt verlies en er is veel te regelen.",
    "H8": "Samen met een mens gaat dit makkelijker.",
    "H9": "De zorg voor u of een ander vraagt om persoonlijke hulp.",
    "H10": "Uw verblijfsrecht kan ervan afhangen.",
    "H11": "U bent misschien gedupeerd door de toeslagenaffaire.",
    "H12": "Er is geen vaste woonplek, of een kind mist school of opvang.",
    "H13": "U vraagt om een mens.",
    "H14": "De assistent weet dit niet zeker genoeg.",
    "H15": "Alleen een mens kan hierover met u meedenken.",
    "LIFE_EVENT_OFFER": "Bij deze gebeurtenis helpt het als een medewerker meekijkt.",
    "QUESTION_OFFER": "Bij deze vraag helpt het als een medewerker meekijkt.",
    "LEARNED": "Vergelijkbare vragen gingen naar een medewerker.",
    "QUESTION": "De vraag is duidelijk en er is een antwoord op.",
    "FOLLOW_UP": "Dit hoort bij wat u eerder vroeg.",
    "UNCLEAR": "Het is nog niet duidelijk waar de vraag over gaat.",
    "NOT_MEANT": "Het vorige antwoord was niet wat u bedoelde.",
    "NOT_GOVERNMENT": "Dit is geen vraag voor de overheid.",
    "COURTESY": "Dit is een gewone beurt in een gesprek.",
    "DECLINED": "U wilt nu geen medewerker.",
    "IN_HANDOFF": "Uw contactverzoek wordt voorbereid.",
    "STATUS": "U vraagt naar uw contactverzoek.",
    "STAY_CAREFUL": "Eerder in dit gesprek was er nood.",
}


def reason(code: str) -> Reason:
    """The reason with this code, in words."""
    return Reason(code, REASONS[code])
