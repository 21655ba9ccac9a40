"""The handoff as a conversation: what the citizen is asked next, and the number at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from bot.clock import day_in_words
from bot.knowledge.model import Knowledge, Municipality
from bot.knowledge.places import municipality_for
from bot.privacy.consent import WORDING_VERSION, consent_wording
from bot.tickets.drafting import Drafting
from bot.tickets.forms import contact_form, summary_form
from bot.tickets.model import Ticket, TicketStatus
from bot.tickets.proposal import Proposal
from bot.tickets.stages import Stage, missing_contact, organisations_to_share_with, stage_of
from bot.tickets.status import pick_up_sentence, status_sentence

CONFIRM = {"act": "confirm_summary"}
CORRECT = {"act": "correct_summary"}
AGREE_ALL = {"act": "consent_all"}
AGREE_NONE = {"act": "consent_none"}
DECLINE = {"act": "decline_offer"}
STATUS = {"act": "ticket_status"}
ASK_WITHDRAWAL = {"act": "ask_withdrawal"}
WITHDRAW = {"act": "withdraw_ticket"}
WITHDRAW_CONSENT = {"act": "withdraw_consent"}

_NOTHING_OPEN = "Er staat geen contactverzoek meer open."
_CONTACT_QUESTION = (
    "Hoe mag de medewerker u noemen? En op welk telefoonnummer bent u bereikbaar? "
    "Zeg er gerust bij wanneer bellen uitkomt."
)
_CONTACT_QUESTIONS: dict[tuple[str, ...], str] = {
    ("naam",): "Hoe mag de medewerker u noemen?",
    ("telefoon",): "Op welk telefoonnummer bent u bereikbaar? Een e-mailadres mag ook.",
}
"""What to ask when only one thing is missing."""


@dataclass(frozen=True)
class HandoffDialogue:
    """Leads a citizen from "ja, graag" to a number, one question at a time."""

    drafting: Drafting
    knowledge: Callable[[], Knowledge]

    def begin(self, conversation_id: str, proposal: Proposal) -> tuple[Bubble, ...]:
        """The citizen wants a person: start or go on with the draft."""
        self.drafting.begin(conversation_id, proposal)
        return self.go_on(conversation_id)

    def go_on(self, conversation_id: str) -> tuple[Bubble, ...]:
        """Ask what is still needed; with everything there, open the ticket and name its number."""
        ticket = self.drafting.store.open_for(conversation_id)
        stage = stage_of(ticket)
        if ticket is None:
            return (text_bubble(_NOTHING_OPEN),)
        if stage is Stage.CONTACT:
            return (self._ask_contact(ticket),)
        if stage is Stage.SUMMARY:
            return (self._show_summary(ticket),)
        if stage is Stage.CONSENT:
            return (self._ask_consent(ticket),)
        if stage is Stage.READY:
            return self._opened(self.drafting.open(conversation_id))
        return self.status(conversation_id)

    def confirm(self, conversation_id: str) -> tuple[Bubble, ...]:
        """The summary is right."""
        if self.drafting.stage(conversation_id) is Stage.SUMMARY:
            self.drafting.confirm(conversation_id)
        return self.go_on(conversation_id)

    def agree(
        self, conversation_id: str, organisations: Sequence[str] | None, channel: str
    ) -> tuple[Bubble, ...]:
        """Consent for these organisations, or for all that are asked for when None."""
        ticket = self.drafting.store.open_for(conversation_id)
        if ticket is not None and stage_of(ticket) is Stage.CONSENT:
            agreed = organisations_to_share_with(ticket) if organisations is None else organisations
            self.drafting.agree(conversation_id, agreed, channel)
        return self.go_on(conversation_id)

    def ask_correction(self, conversation_id: str) -> tuple[Bubble, ...]:
        """The summary is not right: show the form with what is known."""
        ticket = self.drafting.store.open_for(conversation_id)
        if ticket is None or ticket.status is not TicketStatus.DRAFT:
            return self.go_on(conversation_id)
        return (
            Bubble(
                BlockKind.SUMMARY,
                "Wat wilt u veranderen? Pas het hieronder aan, of typ het gewoon.",
                {"regels": self._summary_lines(ticket), "formulier": summary_form(ticket, True)},
            ),
        )

    def decline(self, conversation_id: str) -> tuple[Bubble, ...]:
        """The citizen does not want a person after all. What was sent already stays."""
        self.drafting.discard(conversation_id)
        if self.drafting.stage(conversation_id) is Stage.OPEN:
            return self.status(conversation_id)
        return (
            text_bubble(
                "Goed, dan houd ik het bij informatie. Ik heb niets doorgestuurd en uw naam en "
                "telefoonnummer niet bewaard. Verandert u van gedachten? Zeg het gerust."
            ),
        )

    def ask_withdrawal(self, conversation_id: str) -> tuple[Bubble, ...]:
        """Whether the citizen is sure: what is withdrawn does not come back."""
        if self.drafting.stage(conversation_id) is not Stage.OPEN:
            return (text_bubble(_NOTHING_OPEN),)
        return (
            text_bubble(
                "Wilt u uw contactverzoek intrekken? Dan wissen we uw naam, telefoonnummer en "
                "vraag daaruit. Een medewerker kan u dan niet meer helpen.",
                Choice("Ja, intrekken", WITHDRAW),
                Choice("Nee, laat het staan", STATUS),
            ),
        )

    def withdraw(self, conversation_id: str) -> tuple[Bubble, ...]:
        """The citizen takes back a ticket that was sent."""
        if self.drafting.withdraw(conversation_id) is None:
            return (text_bubble(_NOTHING_OPEN),)
        return (
            text_bubble(
                "Uw contactverzoek is ingetrokken. "
                "Uw naam, telefoonnummer en vraag zijn daaruit gewist."
            ),
        )

    def withdraw_consent(self, conversation_id: str) -> tuple[Bubble, ...]:
        """The citizen takes back the permission to share."""
        ticket = self.drafting.withdraw_consent(conversation_id)
        if ticket is None:
            return (text_bubble("Er staat geen contactverzoek open. Er wordt niets gedeeld."),)
        if not ticket.consents:
            return (
                text_bubble(
                    "U hebt geen toestemming gegeven. De medewerker mag uw gegevens niet "
                    "met andere organisaties bespreken."
                ),
            )
        return (
            text_bubble(
                "Uw toestemming is ingetrokken. De medewerker mag uw gegevens niet meer "
                "met andere organisaties bespreken."
            ),
        )

    def status(self, conversation_id: str) -> tuple[Bubble, ...]:
        """How the citizen's ticket stands."""
        ticket = self.drafting.store.latest_for(conversation_id)
        if ticket is None:
            return (text_bubble("In dit gesprek staat geen contactverzoek."),)
        if ticket.status is TicketStatus.DRAFT:
            return self.go_on(conversation_id)
        sentence = status_sentence(ticket, self._desk(ticket), self.drafting.clock())
        return (text_bubble(sentence, *_ways_back(ticket)),)

    def _ask_contact(self, ticket: Ticket) -> Bubble:
        missing = missing_contact(ticket)
        question = _CONTACT_QUESTIONS.get(missing, _CONTACT_QUESTION)
        opening = "Goed, een medewerker kijkt met u mee en kan met u bellen. "
        purpose = (
            " We gebruiken dit alleen voor uw vraag. "
            "We wissen het uiterlijk 1 jaar nadat uw vraag is opgelost."
        )
        text = question if len(missing) == 1 else opening + question + purpose
        return Bubble(
            BlockKind.OFFER,
            text,
            {"fase": "gegevens", "formulier": contact_form(ticket)},
            (Choice("Toch liever niet", DECLINE),),
        )

    def _show_summary(self, ticket: Ticket) -> Bubble:
        lines = self._summary_lines(ticket)
        written = "\n".join(f"{line['label']}: {line['waarde']}" for line in lines)
        return Bubble(
            BlockKind.SUMMARY,
            f"Dit geef ik door aan de medewerker. Klopt het?\n{written}",
            {"regels": lines, "formulier": summary_form(ticket, False)},
            (
                Choice("Ja, dit klopt", CONFIRM),
                Choice("Nee, ik wil iets veranderen", CORRECT),
                Choice("Toch liever niet", DECLINE),
            ),
        )

    def _summary_lines(self, ticket: Ticket) -> list[dict[str, str]]:
        knowledge = self.knowledge()
        titles = [
            knowledge.life_events[item].title
            for item in ticket.summary.life_events
            if item in knowledge.life_events
        ]
        organisations = [self._name(part.organisation) for part in ticket.parts]
        day = ticket.latest_day and day_in_words(ticket.latest_day)
        values = (
            ("Uw vraag", ticket.summary.question),
            ("Waar het om gaat", "; ".join(titles)),
            ("Organisaties", ", ".join(organisations)),
            ("Vóór deze dag", day or ""),
            ("Waarom het haast heeft", ticket.summary.urgency),
            ("Naam", "[naam]" if ticket.contact.name else ""),
            ("Telefoon", "[telefoon]" if ticket.contact.telephone else ""),
            ("E-mail", "[e-mailadres]" if ticket.contact.email else ""),
            ("Wanneer bellen", "[tijd]" if ticket.contact.preferred_time else ""),
        )
        return [{"label": label, "waarde": value} for label, value in values if value]

    def _ask_consent(self, ticket: Ticket) -> Bubble:
        asked = [
            {"id": item, "naam": self._name(item), "tekst": consent_wording(self._name(item))}
            for item in organisations_to_share_with(ticket)
        ]
        names = ", ".join(str(item["naam"]) for item in asked)
        return Bubble(
            BlockKind.CONSENT,
            "Mag de medewerker uw vraag en uw gegevens bespreken met deze organisaties? "
            f"Het gaat om: {names}. U kiest zelf, en u kunt het altijd intrekken.",
            {"organisaties": asked, "versie": WORDING_VERSION, "formulier": _consent_form(asked)},
            (
                Choice("Ja, met allemaal", AGREE_ALL),
                Choice("Nee, met geen enkele", AGREE_NONE),
            ),
        )

    def _opened(self, ticket: Ticket) -> tuple[Bubble, ...]:
        when = pick_up_sentence(ticket, self._desk(ticket), self.drafting.clock())
        return (
            text_bubble(
                f"Uw contactverzoek is verstuurd. Uw nummer is {ticket.number}. "
                f"{when} Diegene blijft uw vaste contactpersoon tot het is "
                "opgelost. U hoeft uw verhaal niet opnieuw te vertellen.",
                Choice("Hoe staat het met mijn vraag?", STATUS),
            ),
        )

    def _desk(self, ticket: Ticket) -> Municipality:
        return municipality_for(self.knowledge(), ticket.municipality)

    def _name(self, organisation: str) -> str:
        found = self.knowledge().organisations.get(organisation)
        # An editor may have taken it out since; the ticket still names it.
        return found.short_name if found else organisation


def _consent_form(asked: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "id": "toestemming",
        "knop": "Deze keuze doorgeven",
        "velden": [
            {"naam": item["id"], "label": item["tekst"], "soort": "vinkje", "verplicht": False}
            for item in asked
        ],
    }


def _ways_back(ticket: Ticket) -> tuple[Choice, ...]:
    if not ticket.is_open:
        return ()
    withdraw = Choice("Contactverzoek intrekken", ASK_WITHDRAWAL)
    if not any(consent.is_active for consent in ticket.consents):
        return (withdraw,)
    return (withdraw, Choice("Toestemming intrekken", WITHDRAW_CONSENT))
