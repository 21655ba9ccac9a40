"""What happens to a citizen's message: kept, understood, answered, whatever goes wrong."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import secrets
import uuid
from collections.abc import Sequence
from weakref import WeakValueDictionary

from bot.answers.blocks import Bubble
from bot.clock import Clock
from bot.conversations import notices
from bot.conversations.assistant import Assistant, Turn
from bot.conversations.handoff import TAKING_BACK, HandoffDesk
from bot.conversations.incoming import Incoming
from bot.conversations.intake import Intake, Prepared
from bot.conversations.model import (
    Button,
    Conversation,
    Message,
    NewMessage,
    Sender,
    Speaker,
)
from bot.conversations.store import ConversationStore
from bot.privacy.retention import RetentionPolicy, conversation_expires_at

log = logging.getLogger(__name__)

PATIENCE = 8.0
"""Seconds a citizen waits for the assistant before the fixed sentence with a telephone number."""


class ConversationDesk:
    """Use cases of a conversation. One turn of a conversation at a time."""

    def __init__(
        self,
        store: ConversationStore,
        assistant: Assistant,
        handoff: HandoffDesk,
        clock: Clock,
        retention: RetentionPolicy,
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._store = store
        self._assistant = assistant
        self._handoff = handoff
        self._clock = clock
        self._retention = retention
        self._patience = patience
        self._intake = Intake(store, handoff)
        # A lock goes when nobody holds it or waits for it any more.
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
            expires_at=conversation_expires_at(moment, self._retention),
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
        prepared = await asyncio.to_thread(self._intake.prepare, conversation, incoming)
        message, is_new = await asyncio.to_thread(
            self._store.add_incoming, conversation.id, prepared.stored
        )
        if not is_new and message.text != prepared.text:
            # The key was used for other words, and those count.
            prepared = await asyncio.to_thread(self._intake.again, message)
        return message, prepared

    async def answer(
        self, conversation_id: str, message: Message, prepared: Prepared | None = None
    ) -> tuple[Message, ...]:
        """Answer a stored message, unless that was done already: then the same replies again."""
        turn = self._turns.setdefault(conversation_id, asyncio.Lock())
        async with turn:
            known = await asyncio.to_thread(self._store.replies_to, message.id)
            if known is not None:
                return known
            conversation = await asyncio.to_thread(self._store.get, conversation_id)
            if conversation is None:
                return ()
            bubbles = await self._some_answer(conversation, message, prepared)
            return await asyncio.to_thread(self._keep, conversation_id, message, bubbles)

    async def answer_unanswered(self) -> int:
        """Answer what was stored but not answered before a stop; returns how many."""
        waiting = await asyncio.to_thread(self._store.unanswered, self._clock())
        for message in waiting:
            await self.answer(message.conversation_id, message)
        return len(waiting)

    def _keep(
        self, conversation_id: str, message: Message, bubbles: Sequence[Bubble]
    ) -> tuple[Message, ...]:
        replies = self._store.add_replies(
            conversation_id, message.id, [_said(bubble) for bubble in bubbles]
        )
        # As it is now: a caseworker may have come in while the assistant was thinking.
        conversation = self._store.get(conversation_id)
        if conversation is not None:
            self._pass_on(conversation)
        return replies

    def _pass_on(self, conversation: Conversation) -> None:
        speaker = self._handoff.speaker_after(conversation)
        if speaker is conversation.speaker:
            return
        if conversation.speaker is Speaker.CASEWORKER:
            self._store.start_round(conversation.id, speaker)
        else:
            self._store.set_speaker(conversation.id, speaker)

    async def _some_answer(
        self, conversation: Conversation, message: Message, prepared: Prepared | None
    ) -> Sequence[Bubble]:
        try:
            if prepared is None:
                prepared = await asyncio.to_thread(self._intake.again, message)
            return await self._bubbles(conversation, prepared)
        except Exception as error:  # noqa: BLE001 - a citizen is waiting
            # Only its kind: what went wrong may quote what was said.
            log.error("message_failed", extra={"reason": type(error).__name__})
            return self._handoff.failure(conversation)

    async def _bubbles(self, conversation: Conversation, prepared: Prepared) -> Sequence[Bubble]:
        if prepared.act in TAKING_BACK:
            return await asyncio.to_thread(self._handoff.take_back, conversation, prepared.act)
        if prepared.form is not None:
            return await asyncio.to_thread(self._handoff.submit, conversation, prepared.form)
        if conversation.speaker is Speaker.CASEWORKER:
            return prepared.notices
        if not prepared.says_something:
            return (notices.nothing_said(),)
        if prepared.choice == notices.START_OVER:
            return await asyncio.to_thread(self._start_over, conversation)
        return (*prepared.notices, *await self._ask_assistant(conversation, prepared))

    async def _ask_assistant(
        self, conversation: Conversation, prepared: Prepared
    ) -> tuple[Bubble, ...]:
        received = await asyncio.to_thread(
            self._handoff.note_contact, conversation, prepared.details
        )
        turn = Turn(
            conversation_id=conversation.id,
            round=conversation.round,
            text=prepared.text,
            channel=conversation.channel,
            municipality=conversation.municipality,
            choice=prepared.choice,
            received=received,
        )
        bubbles = await self._patiently(turn)
        return bubbles or await asyncio.to_thread(
            self._handoff.without_assistant, conversation, turn
        )

    async def _patiently(self, turn: Turn) -> tuple[Bubble, ...]:
        """What the assistant says; nothing when it fails, in whatever way."""
        try:
            bubbles = await asyncio.wait_for(self._assistant.reply(turn), self._patience)
            reason = "empty"
        except Exception as error:  # noqa: BLE001 - a citizen is waiting
            bubbles, reason = (), type(error).__name__
        if not bubbles:
            log.warning("assistant_unavailable", extra={"reason": reason})
        return bubbles

    def _start_over(self, conversation: Conversation) -> tuple[Bubble, ...]:
        self._handoff.forget_draft(conversation)
        self._store.start_round(conversation.id, conversation.speaker)
        return (notices.fresh_start(),)


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
