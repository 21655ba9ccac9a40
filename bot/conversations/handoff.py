"""A conversation's side of the handoff: contact details, forms, and what works without Rasa."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.answers.blocks import BlockKind, Bubble
from bot.conversations import notices
from bot.conversations.assistant import Turn
from bot.conversations.incoming import FormInput, InvalidFormError
from bot.conversations.model import Conversation, Sender, Speaker
from bot.conversations.store import ConversationStore
from bot.knowledge.model import Municipality
from bot.privacy.contact import Contact, find_contact, validate_contact
from bot.privacy.redaction import redact
from bot.privacy.text import clean
from bot.tickets.dialogue import HandoffDialogue
from bot.tickets.proposal import Proposal
from bot.tickets.model import Summary
from bot.tickets.stages import Stage

_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ '’-]+[^\W\d_][^\W\d_.'’-]*\.?){0,4}")
_NO_NAMES = frozenset(
    "ja nee graag klopt oke oké ok goed niet liever bedankt dank hallo hoi dag stop help weet "
    "waarom wie wat hoe wanneer waar ik u mag kan wil geen doe maar morgen vandaag".split()
)


@dataclass(frozen=True)
class HandoffDesk:
    """Keeps contact details out of the transcript and leads the forms of a handoff."""

    store: ConversationStore
    dialogue: HandoffDialogue
    municipality_of: Callable[[str | None], Municipality]

    def is_being_prepared(self, conversation_id: str) -> bool:
        """Whether contact details are expected: a draft exists, or a person was just offered."""
        stage = self.dialogue.drafting.stage(conversation_id)
        if stage in (Stage.CONTACT, Stage.SUMMARY, Stage.CONSENT, Stage.READY):
            return True
        return stage is Stage.NONE and self._has_pending_offer(conversation_id)

    def contact_in(self, conversation_id: str, text: str) -> Contact:
        """The contact details in a message of somebody who was asked for them."""
        contact = find_contact(text)
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

    def validate(self, form: FormInput) -> None:
        """Raises InvalidFormError with a Dutch message per field."""
        if form.form not in ("contact", "samenvatting", "toestemming"):
            raise InvalidFormError({"formulier": "Dit formulier bestaat niet."})
        if form.form == "toestemming":
            return
        _, errors = validate_contact(form.values)
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
        contact, _ = validate_contact(form.values)
        if form.form == "contact":
            drafting.note_contact(conversation.id, contact)
            return self.dialogue.go_on(conversation.id)
        question = redact(clean(form.values["vraag"]).text).text
        drafting.correct(conversation.id, question, contact)
        return self.dialogue.confirm(conversation.id)

    def without_assistant(self, conversation: Conversation, turn: Turn) -> tuple[Bubble, ...]:
        """What can be done while Rasa is silent: the handoff goes on, the rest gets a number."""
        act = (turn.choice or {}).get("act")
        dialogue = self.dialogue
        if act in ("want_person", "accept_offer"):
            return dialogue.begin(conversation.id, self._bare_proposal(conversation))
        if act == "confirm_summary":
            return dialogue.confirm(conversation.id)
        if act == "correct_summary":
            return dialogue.ask_correction(conversation.id)
        if act == "consent_all":
            return dialogue.agree(conversation.id, None, conversation.channel)
        if act == "consent_none":
            return dialogue.agree(conversation.id, (), conversation.channel)
        if act == "decline_offer":
            return dialogue.withdraw(conversation.id)
        if act == "ticket_status":
            return dialogue.status(conversation.id)
        if turn.received:
            return dialogue.go_on(conversation.id)
        return notices.failure(self.municipality_of(conversation.municipality))

    def speaker_after(self, conversation: Conversation) -> Speaker:
        """Who speaks, now that this turn may have sent or withdrawn a ticket."""
        if conversation.speaker in (Speaker.CASEWORKER, Speaker.CLOSED):
            return conversation.speaker
        is_sent = self.dialogue.drafting.stage(conversation.id) is Stage.OPEN
        return Speaker.WAITING if is_sent else Speaker.ASSISTANT

    def for_citizen(
        self, conversation_id: str, data: Mapping[str, Any], text: str
    ) -> tuple[dict[str, Any], str]:
        """A stored block with the citizen's own contact details back in, for their eyes only."""
        if data.get("soort") not in (BlockKind.SUMMARY.value, BlockKind.OFFER.value):
            return dict(data), text
        values = self.dialogue.drafting.contact_for_citizen(conversation_id)
        filled = _filled(dict(data), values)
        return filled, _fill_text(text, values)

    def _bare_proposal(self, conversation: Conversation) -> Proposal:
        said = [
            message.text
            for message in self.store.messages(conversation.id)
            if message.sender is Sender.CITIZEN
        ]
        question = " ".join(said[-3:])[:400]
        return Proposal(Summary(question=question), municipality=conversation.municipality)

    def _has_pending_offer(self, conversation_id: str) -> bool:
        messages = self.store.messages(conversation_id)
        last = [item for item in messages if item.sender is not Sender.CITIZEN][-6:]
        latest_reply = last[-1].in_reply_to if last else None
        return any(
            item.data.get("soort") == BlockKind.OFFER.value
            for item in last
            if item.in_reply_to == latest_reply
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
    for mask, value in values.items():
        text = text.replace(mask, value)
    return text
