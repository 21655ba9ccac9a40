"""A caseworker in the conversation: claims it, talks, and hands back when all is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.blocks import Bubble
from bot.conversations import notices
from bot.conversations.model import Message, NewMessage, Sender, Speaker
from bot.conversations.store import ConversationStore
from bot.privacy.text import clean
from bot.tickets.disclosure import Case
from bot.tickets.errors import TicketError
from bot.tickets.handling import Handling, Outcome, Worker
from bot.tickets.model import TicketStatus

_MAXIMUM_LENGTH = 4000


@dataclass(frozen=True)
class CaseworkerDesk:
    """What a caseworker does with a ticket and its conversation, together."""

    handling: Handling
    conversations: ConversationStore

    def claim(self, number: str, worker: Worker) -> Case:
        """Own the ticket; from now on the caseworker speaks and the assistant is silent."""
        case = self.handling.claim(number, worker)
        conversation = self.conversations.get(case.conversation_id)
        if conversation is not None and conversation.speaker is not Speaker.CASEWORKER:
            self.conversations.set_speaker(case.conversation_id, Speaker.CASEWORKER)
            self._tell(case.conversation_id, notices.person_listens(worker.name))
        return case

    def say(self, number: str, worker: Worker, text: str) -> Message:
        """Write to the citizen. Raises TicketError when the conversation is not this person's."""
        case = self.handling.case(number)
        if case.owner != worker.id:
            raise TicketError("Pak dit contactverzoek eerst op.")
        if case.status is not TicketStatus.IN_PROGRESS:
            raise TicketError(f"Dit contactverzoek is {case.status.value}.")
        words = self.handling.masked(number, clean(text, _MAXIMUM_LENGTH).text)
        if not words:
            raise TicketError("Typ eerst een bericht.")
        return self.conversations.add(
            case.conversation_id, NewMessage(Sender.CASEWORKER, words, author=worker.name)
        )

    def solve(self, number: str, worker: Worker, outcomes: Mapping[str, Outcome]) -> Case:
        """Close the ticket; the assistant is back, with a fresh session."""
        case = self.handling.solve(number, worker, outcomes)
        conversation = self.conversations.get(case.conversation_id)
        is_speaking = conversation is not None and conversation.speaker is Speaker.CASEWORKER
        # A colleague may be busy with a newer ticket of the same citizen.
        if is_speaking and not self.handling.is_being_helped(case.conversation_id):
            self.conversations.start_round(case.conversation_id, Speaker.ASSISTANT)
            self._tell(case.conversation_id, notices.assistant_back())
        return case

    def transcript(self, number: str, after: int = 0) -> tuple[Message, ...]:
        """What was said while the ticket was open; of a withdrawn one nothing."""
        case = self.handling.case(number)
        if case.status is TicketStatus.WITHDRAWN:
            return ()
        said = self.conversations.messages(case.conversation_id, after)
        closed_at = case.closed_at
        return said if closed_at is None else tuple(x for x in said if x.created_at <= closed_at)

    def _tell(self, conversation_id: str, bubble: Bubble) -> None:
        self.conversations.add(
            conversation_id, NewMessage(Sender.SYSTEM, bubble.text, data=bubble.as_data())
        )
