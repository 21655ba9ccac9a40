"""A conversation's side of the handoff: contact details, forms, and what works without Rasa."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.answers.blocks import BlockKind, Bubble
from bot.conversations import notices
from bot.conversations.assistant import Turn
from bot.conversations.incoming import FormInput, InvalidFormError
from bot.conversations.model import Conversation, Sender, Speaker
from bot.conversations.own_words import question_in
from bot.conversations.store import ConversationStore
from bot.knowledge.model import Municipality
from bot.privacy.contact import Contact, validate_contact
from bot.privacy.redaction import mask, redact
from bot.privacy.text import clean
from bot.tickets.dialogue import HandoffDialogue
from bot.tickets.model import Summary
from bot.tickets.proposal import Proposal
from bot.tickets.stages import Stage

_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ '’-]+[^\W\d_][^\W\d_.'’-]*\.?){0,4}")
_NO_NAMES = frozenset(
    "ja nee graag klopt oke oké ok goed niet liever bedankt dank hallo hoi dag stop help weet "
    "waarom wie wat hoe wanneer waar ik u mag kan wil geen doe maar morgen vandaag".split()
)

TAKING_BACK = frozenset({"ask_withdrawal", "withdraw_ticket", "withdraw_consent"})
"""Acts of buttons that are carried out whoever speaks, and whether or not Rasa is there."""
_RECENT = 60
"""Messages that are looked back for the last offer or the question."""


@dataclass(frozen=True)
class HandoffDesk:
    """Keeps contact details out of the transcript and leads the forms of a handoff."""

    store: ConversationStore
    dialogue: HandoffDialogue
    municipality_of: Callable[[str | None], Municipality]

    def is_being_prepared(self, conversation_id: str) -> bool:
        """Whether contact details are expected: a draft exists, or a person was just offered."""
        stage = self.dialogue.drafting.stage(conversation_id)
        if stage is Stage.NONE:
            return self._has_pending_offer(conversation_id)
        return stage is not Stage.OPEN

    def with_name(self, conversation_id: str, text: str, contact: Contact) -> Contact:
        """The details in a message, with the name when a name was all that was asked for."""
        if contact.name or not self._only_name_is_missing(conversation_id):
            return contact
        name = text.strip(" .!")
        if _NAME.fullmatch(name) and not _NO_NAMES & set(name.lower().split()):
            return contact.merged(Contact(name=name))
        return contact

    def note_contact(self, conversation: Conversation, contact: Contact) -> tuple[str, ...]:
        """Put contact details in the draft; returns the names of the details received."""
        received = _received(contact)
        if not received:
            return ()
        drafting = self.dialogue.drafting
        if drafting.note_contact(conversation.id, contact) is None and (
            contact.telephone or contact.email
        ):
            drafting.begin(conversation.id, self._bare_proposal(conversation))
            drafting.note_contact(conversation.id, contact)
        return received

    def validate(self, conversation_id: str, form: FormInput) -> None:
        """Raises InvalidFormError with a Dutch message per field."""
        if form.form not in ("contact", "samenvatting", "toestemming"):
            raise InvalidFormError({"formulier": "Dit formulier bestaat niet."})
        if form.form == "toestemming":
            return
        _, errors = validate_contact(self._unmasked(conversation_id, form))
        if form.form == "samenvatting" and not form.values.get("vraag", "").strip():
            errors = {**errors, "vraag": "Vul in wat uw vraag is."}
        if errors:
            raise InvalidFormError(errors)

    def submit(self, conversation: Conversation, form: FormInput) -> tuple[Bubble, ...]:
        """Carry out a form that was validated, and ask what comes next."""
        drafting = self.dialogue.drafting
        if drafting.stage(conversation.id) in (Stage.NONE, Stage.OPEN):
            return self.dialogue.status(conversation.id)
        if form.form == "toestemming":
            agreed = [name for name, value in form.values.items() if value == "ja"]
            return self.dialogue.agree(conversation.id, agreed, conversation.channel)
        contact = self._contact_on(conversation.id, form)
        if form.form == "contact":
            drafting.note_contact(conversation.id, contact)
            return self.dialogue.go_on(conversation.id)
        question = redact(clean(form.values["vraag"]).text).text
        drafting.correct(conversation.id, question, contact)
        return self.dialogue.confirm(conversation.id)

    def take_back(self, conversation: Conversation, act: str) -> tuple[Bubble, ...]:
        """Withdraw a ticket or a consent (an act of TAKING_BACK): nobody is needed for that."""
        steps = {
            "ask_withdrawal": self.dialogue.ask_withdrawal,
            "withdraw_ticket": self.dialogue.withdraw,
            "withdraw_consent": self.dialogue.withdraw_consent,
        }
        return steps[act](conversation.id)

    def forget_draft(self, conversation: Conversation) -> None:
        """Who starts over starts without the draft of before."""
        self.dialogue.drafting.discard(conversation.id)

    def without_assistant(self, conversation: Conversation, turn: Turn) -> tuple[Bubble, ...]:
        """What can be done while Rasa is silent: the handoff goes on, the rest gets a number."""
        act = (turn.choice or {}).get("act", "")
        if act in ("want_person", "accept_offer"):
            return self._begin(conversation)
        if act in ("consent_all", "consent_none"):
            agreed = None if act == "consent_all" else ()
            return self.dialogue.agree(conversation.id, agreed, conversation.channel)
        steps = {
            "confirm_summary": self.dialogue.confirm,
            "correct_summary": self.dialogue.ask_correction,
            "decline_offer": self.dialogue.decline,
            "ticket_status": self.dialogue.status,
        }
        step = self.dialogue.go_on if turn.received else steps.get(act)
        if step is not None:
            return step(conversation.id)
        if self._is_under_way(conversation.id):
            return (self.failure(conversation)[0], *self.dialogue.go_on(conversation.id))
        return self.failure(conversation)

    def failure(self, conversation: Conversation) -> tuple[Bubble, ...]:
        """A sentence, a telephone number and a person."""
        return notices.failure(self.municipality_of(conversation.municipality))

    def speaker_after(self, conversation: Conversation) -> Speaker:
        """Who speaks, now that this turn may have sent or withdrawn a ticket."""
        if conversation.speaker is Speaker.CLOSED:
            return Speaker.CLOSED
        if self.dialogue.drafting.stage(conversation.id) is not Stage.OPEN:
            return Speaker.ASSISTANT
        is_taken = conversation.speaker is Speaker.CASEWORKER
        return Speaker.CASEWORKER if is_taken else Speaker.WAITING

    def for_citizen(
        self, conversation_id: str, data: Mapping[str, Any], text: str
    ) -> tuple[dict[str, Any], str]:
        """A stored block with the citizen's own contact details back in, for their eyes only."""
        if data.get("soort") not in (BlockKind.SUMMARY.value, BlockKind.OFFER.value):
            return dict(data), text
        values = self.dialogue.drafting.contact_for_citizen(conversation_id)
        filled = _filled(dict(data), values)
        return filled, _fill_text(text, values)

    def _begin(self, conversation: Conversation) -> tuple[Bubble, ...]:
        if self.dialogue.drafting.stage(conversation.id) is not Stage.NONE:
            return self.dialogue.go_on(conversation.id)
        return self.dialogue.begin(conversation.id, self._bare_proposal(conversation))

    def _bare_proposal(self, conversation: Conversation) -> Proposal:
        """What can be proposed without having understood anything."""
        said = [
            message.text
            for message in self.store.latest(conversation.id, _RECENT)
            if message.sender is Sender.CITIZEN and message.text != notices.FORM_SENT
        ]
        return Proposal(Summary(question_in(said)), municipality=conversation.municipality)

    def _contact_on(self, conversation_id: str, form: FormInput) -> Contact:
        contact, _ = validate_contact(self._unmasked(conversation_id, form))
        time = contact.preferred_time
        return replace(contact, preferred_time=mask(time)[0] if time else None)

    def _unmasked(self, conversation_id: str, form: FormInput) -> dict[str, str]:
        """The values of a form; one that still holds its mask means the detail that is known."""
        known = self.dialogue.drafting.contact_for_citizen(conversation_id)
        return {name: known.get(value, value) for name, value in form.values.items()}

    def _is_under_way(self, conversation_id: str) -> bool:
        stage = self.dialogue.drafting.stage(conversation_id)
        return stage not in (Stage.NONE, Stage.OPEN)

    def _has_pending_offer(self, conversation_id: str) -> bool:
        """Whether the last thing the assistant said holds an offer of a person."""
        said = [
            message
            for message in self.store.latest(conversation_id, _RECENT)
            if message.sender is not Sender.CITIZEN
        ]
        return any(
            message.data.get("soort") == BlockKind.OFFER.value
            for message in said
            if message.in_reply_to == said[-1].in_reply_to
        )

    def _only_name_is_missing(self, conversation_id: str) -> bool:
        return self.dialogue.drafting.missing_contact(conversation_id) == ("naam",)


def _received(contact: Contact) -> tuple[str, ...]:
    values = {
        "naam": contact.name,
        "telefoon": contact.telephone,
        "email": contact.email,
        "voorkeur_tijd": contact.preferred_time,
    }
    return tuple(name for name, value in values.items() if value)


def _filled(value: Any, values: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _fill_text(value, values)
    if isinstance(value, Mapping):
        return {key: _filled(item, values) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, values) for item in value]
    return value


def _fill_text(text: str, values: Mapping[str, str]) -> str:
    for masked, value in values.items():
        text = text.replace(masked, value)
    return text
