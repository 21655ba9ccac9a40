"""What happens to a citizen's message: cut, cleaned, masked, stored, understood, answered."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from bot.answers.blocks import Bubble
from bot.clock import Clock
from bot.conversations import notices
from bot.conversations.assistant import Assistant, AssistantUnavailableError, Turn
from bot.conversations.handoff import HandoffDesk
from bot.conversations.incoming import (
    ButtonInput,
    FormInput,
    Incoming,
    TextInput,
    UnknownButtonError,
)
from bot.conversations.model import (
    Button,
    Conversation,
    Message,
    NewMessage,
    Sender,
    Speaker,
)
from bot.conversations.store import ConversationStore
from bot.privacy.contact import Contact
from bot.privacy.redaction import Kind, redact
from bot.privacy.retention import RetentionPolicy
from bot.privacy.text import clean

log = logging.getLogger(__name__)

PATIENCE = 8.0
"""Seconds a citizen waits for the assistant before the fixed sentence with a telephone number."""

CONTACT_KINDS = (Kind.TELEPHONE, Kind.EMAIL)


@dataclass(frozen=True)
class Prepared:
    """A message after cutting, cleaning and masking."""

    stored: NewMessage
    turn_text: str
    choice: dict[str, str] | None = None
    form: FormInput | None = None
    contact: Contact = field(default_factory=Contact)
    notices: tuple[Bubble, ...] = ()
    says_something: bool = True


class ConversationDesk:
    """Use cases of a conversation. One turn of a conversation at a time."""

    def __init__(
        self,
        store: ConversationStore,
        assistant: Assistant,
        handoff: HandoffDesk,
        clock: Clock,
        retention: RetentionPolicy,
    ) -> None:
        self._store = store
        self._assistant = assistant
        self._handoff = handoff
        self._clock = clock
        self._retention = retention
        # Weak, or every conversation there ever was would leave a lock behind.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def start(
        self, channel: str, municipality: str | None
    ) -> tuple[Conversation, str, tuple[Message, ...]]:
        """Begin a conversation: (conversation, its secret token, the opening notice)."""
        token = secrets.token_urlsafe(32)
        moment = self._clock()
        conversation = Conversation(
            id=uuid.uuid4().hex,
            token_hash=hash_token(token),
            channel=channel,
            speaker=Speaker.ASSISTANT,
            created_at=moment,
            last_active_at=moment,
            expires_at=moment + self._retention.conversation,
            municipality=municipality,
        )

        def store() -> Message:
            self._store.create(conversation)
            return self._store.add(conversation.id, _said(notices.opening()))

        opening = await asyncio.to_thread(store)
        return conversation, token, (opening,)

    async def receive(
        self, conversation: Conversation, incoming: Incoming
    ) -> tuple[Message, Prepared]:
        """Store a citizen's message once per key, before any work is done for it.

        Raises UnknownButtonError and InvalidFormError; then nothing was stored.
        """
        prepared = await asyncio.to_thread(self._prepare, conversation, incoming)
        message, _ = await asyncio.to_thread(
            self._store.add_incoming, conversation.id, prepared.stored
        )
        return message, prepared

    async def answer(
        self, conversation_id: str, message: Message, prepared: Prepared | None = None
    ) -> tuple[Message, ...]:
        """Answer a stored message, unless that was done already: then the same replies again."""
        async with self._turns.setdefault(conversation_id, asyncio.Lock()):
            known = await asyncio.to_thread(self._store.replies_to, message.id)
            if known is not None:
                return known
            conversation = await asyncio.to_thread(self._store.get, conversation_id)
            if conversation is None:
                return ()
            bubbles = await self._bubbles(conversation, message, prepared)
            return await asyncio.to_thread(self._keep, conversation, message, bubbles)

    async def answer_unanswered(self) -> int:
        """Answer what was stored but not answered before a stop; returns how many."""
        waiting = await asyncio.to_thread(self._store.unanswered, self._clock())
        for message in waiting:
            await self.answer(message.conversation_id, message)
        return len(waiting)

    def _keep(
        self, conversation: Conversation, message: Message, bubbles: Sequence[Bubble]
    ) -> tuple[Message, ...]:
        replies = self._store.add_replies(
            conversation.id, message.id, [_said(bubble) for bubble in bubbles]
        )
        speaker = self._handoff.speaker_after(conversation)
        if speaker is not conversation.speaker:
            self._store.set_speaker(conversation.id, speaker)
        return replies

    def _prepare(self, conversation: Conversation, incoming: Incoming) -> Prepared:
        if isinstance(incoming, TextInput):
            return self._prepare_text(conversation, incoming)
        if isinstance(incoming, ButtonInput):
            button = self._button(conversation.id, incoming.button)
            stored = NewMessage(Sender.CITIZEN, button.label, incoming.key)
            return Prepared(stored, button.label, dict(button.action))
        self._handoff.validate(incoming)
        stored = NewMessage(Sender.CITIZEN, "Ik heb het formulier ingevuld.", incoming.key)
        return Prepared(stored, stored.text, form=incoming)

    def _prepare_text(self, conversation: Conversation, incoming: TextInput) -> Prepared:
        cleaned = clean(incoming.text, notices.MAXIMUM_LENGTH)
        redaction = redact(cleaned.text)
        is_preparing = self._handoff.is_being_prepared(conversation.id)
        contact = (
            self._handoff.contact_in(conversation.id, cleaned.text) if is_preparing else Contact()
        )
        surprising = tuple(
            kind for kind in redaction.found if not (is_preparing and kind in CONTACT_KINDS)
        )
        said: list[Bubble] = []
        if warning := notices.masked(surprising):
            said.append(warning)
        if cleaned.was_cut:
            said.append(notices.cut_off())
        return Prepared(
            NewMessage(Sender.CITIZEN, redaction.text, incoming.key),
            redaction.text,
            contact=contact,
            notices=tuple(said),
            says_something=len(redaction.text.strip()) > 1,
        )

    async def _bubbles(
        self, conversation: Conversation, message: Message, prepared: Prepared | None
    ) -> Sequence[Bubble]:
        if prepared is None:
            stored = NewMessage(Sender.CITIZEN, message.text, message.key)
            prepared = Prepared(stored, message.text)
        if conversation.speaker is Speaker.CASEWORKER:
            return prepared.notices
        if not prepared.says_something:
            return (notices.nothing_said(),)
        if prepared.form is not None:
            return await asyncio.to_thread(self._handoff.submit, conversation, prepared.form)
        if prepared.choice == notices.START_OVER:
            return await self._start_over(conversation)
        return (*prepared.notices, *await self._ask_assistant(conversation, prepared))

    async def _ask_assistant(
        self, conversation: Conversation, prepared: Prepared
    ) -> tuple[Bubble, ...]:
        received = await asyncio.to_thread(
            self._handoff.note_contact, conversation, prepared.contact
        )
        turn = Turn(
            conversation_id=conversation.id,
            round=conversation.round,
            text=prepared.turn_text,
            channel=conversation.channel,
            municipality=conversation.municipality,
            choice=prepared.choice,
            received=received,
        )
        try:
            return await asyncio.wait_for(self._assistant.reply(turn), PATIENCE)
        except (AssistantUnavailableError, asyncio.TimeoutError) as error:
            log.warning("assistant_unavailable", extra={"reason": type(error).__name__})
            return await asyncio.to_thread(self._handoff.without_assistant, conversation, turn)

    async def _start_over(self, conversation: Conversation) -> tuple[Bubble, ...]:
        await asyncio.to_thread(self._store.start_round, conversation.id, conversation.speaker)
        return (notices.fresh_start(),)

    def _button(self, conversation_id: str, button_id: str) -> Button:
        if button_id in notices.FIXED_BUTTONS:
            return Button(button_id, *notices.FIXED_BUTTONS[button_id])
        for message in reversed(self._store.messages(conversation_id)):
            for button in message.buttons:
                if button.id == button_id:
                    return button
        raise UnknownButtonError(button_id)


def hash_token(token: str) -> str:
    """What is stored of a secret token."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_token_of(conversation: Conversation, token: str) -> bool:
    """Whether this is the secret of this conversation, compared in constant time."""
    return hmac.compare_digest(conversation.token_hash, hash_token(token))


def _said(bubble: Bubble) -> NewMessage:
    return NewMessage(
        sender=Sender.ASSISTANT,
        text=bubble.text,
        data=bubble.as_data(),
        buttons=tuple(
            Button(secrets.token_urlsafe(9), choice.label, choice.action)
            for choice in bubble.choices
        ),
        language=bubble.language,
    )
