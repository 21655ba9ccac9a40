"""What a citizen sends, made fit to be kept and read: cut, cleaned, masked, checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.answers.blocks import Bubble
from bot.conversations import notices
from bot.conversations.handoff import HandoffDesk
from bot.conversations.incoming import (
    ButtonInput,
    FormInput,
    Incoming,
    TextInput,
    UnknownButtonError,
)
from bot.conversations.model import Button, Conversation, Message, NewMessage, Sender
from bot.conversations.store import ConversationStore
from bot.privacy.contact import Contact
from bot.privacy.redaction import CONTACT_KINDS, redact
from bot.privacy.text import clean

_RECENT = 60
"""Messages in which a button is looked for first: it is nearly always one of the last few."""


@dataclass(frozen=True)
class Prepared:
    """A message after cutting, cleaning and masking."""

    stored: NewMessage
    choice: dict[str, str] | None = None
    form: FormInput | None = None
    details: Contact = field(default_factory=Contact)
    """The contact details that were taken out of it, for the draft."""
    notices: tuple[Bubble, ...] = ()

    @property
    def text(self) -> str:
        """What is kept, and what the assistant reads."""
        return self.stored.text

    @property
    def act(self) -> str:
        """What the pressed button means; nothing for typed words."""
        return (self.choice or {}).get("act", "")

    @property
    def says_something(self) -> bool:
        """Whether there is more than a single character to read."""
        return len(self.text.strip()) > 1


@dataclass(frozen=True)
class Intake:
    """Prepares messages. Nothing is stored here."""

    store: ConversationStore
    handoff: HandoffDesk

    def prepare(self, conversation: Conversation, incoming: Incoming) -> Prepared:
        """The message as it may be kept. Raises UnknownButtonError and InvalidFormError."""
        if isinstance(incoming, TextInput):
            return self._words(conversation, incoming)
        if isinstance(incoming, ButtonInput):
            button = self._button(conversation.id, incoming.button)
            stored = NewMessage(Sender.CITIZEN, button.label, incoming.key)
            return Prepared(stored, choice=dict(button.action))
        self.handoff.validate(conversation.id, incoming)
        stored = NewMessage(Sender.CITIZEN, notices.FORM_SENT, incoming.key)
        return Prepared(stored, form=incoming)

    def again(self, message: Message) -> Prepared:
        """A message that was kept before, as far as it can still be known what was meant.

        The values of a form are lost, so it is taken as sent empty and asked again.
        """
        stored = NewMessage(Sender.CITIZEN, message.text, message.key)
        if message.text == notices.FORM_SENT:
            return Prepared(stored, form=FormInput(message.key or "", "contact"))
        return Prepared(stored, choice=self._choice_labelled(message))

    def _words(self, conversation: Conversation, incoming: TextInput) -> Prepared:
        cleaned = clean(incoming.text, notices.MAXIMUM_LENGTH)
        redaction = redact(cleaned.text)
        surprising, details = redaction.found, Contact()
        if self.handoff.is_being_prepared(conversation.id):
            surprising = tuple(kind for kind in redaction.found if kind not in CONTACT_KINDS)
            details = self.handoff.with_name(conversation.id, cleaned.text, redaction.contact)
        warning = notices.masked(surprising)
        said = (warning, notices.cut_off() if cleaned.was_cut else None)
        return Prepared(
            NewMessage(Sender.CITIZEN, redaction.text, incoming.key),
            details=details,
            notices=tuple(bubble for bubble in said if bubble is not None),
        )

    def _button(self, conversation_id: str, button_id: str) -> Button:
        if button_id in notices.FIXED_BUTTONS:
            return Button(button_id, *notices.FIXED_BUTTONS[button_id])
        for button in self._buttons(conversation_id):
            if button.id == button_id:
                return button
        raise UnknownButtonError(button_id)

    def _buttons(self, conversation_id: str) -> Iterator[Button]:
        """All buttons that were shown, the newest first; few are read when few are needed."""
        yield from _newest_first(self.store.latest(conversation_id, _RECENT))
        yield from _newest_first(self.store.messages(conversation_id))

    def _choice_labelled(self, message: Message) -> dict[str, str] | None:
        recent = self.store.latest(message.conversation_id, _RECENT)
        earlier = tuple(item for item in recent if item.id < message.id)
        for button in _newest_first(earlier):
            if button.label == message.text:
                return dict(button.action)
        fixed = dict(notices.FIXED_BUTTONS.values())
        return dict(fixed[message.text]) if message.text in fixed else None


def _newest_first(messages: tuple[Message, ...]) -> Iterator[Button]:
    for message in reversed(messages):
        yield from message.buttons
