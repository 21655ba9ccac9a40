"""The use cases of the core on a real database, with a small knowledge and a scripted assistant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import Engine

from bot.clock import now
from bot.conversations.caseworker import CaseworkerDesk
from bot.conversations.desk import PATIENCE, ConversationDesk
from bot.conversations.erasure import Erasure
from bot.conversations.handoff import HandoffDesk
from bot.conversations.incoming import ButtonInput, FormInput, Incoming, TextInput
from bot.conversations.model import Conversation, Message
from bot.database.conversations import SqlConversationStore
from bot.database.dialogue_state import SqlDialogueMemory
from bot.database.staff import SqlStaffStore
from bot.database.tickets import SqlTicketStore
from bot.privacy.contact import Contact
from bot.privacy.retention import RetentionPolicy
from bot.tickets.dialogue import HandoffDialogue
from bot.tickets.disclosure import Case
from bot.tickets.drafting import Drafting
from bot.tickets.handling import Handling, Outcome, Worker
from bot.tickets.model import PartStatus, Priority, Role, Summary, Ticket
from bot.tickets.proposal import Proposal
from tests.support.assistant import ScriptedAssistant
from tests.support.clock import HandClock
from tests.support.knowledge import small_knowledge

FATIMA = Worker("m1", "Fatima de Wit")
BRAM = Worker("m2", "Bram Visser")
TRUUS = Contact("06 12345678", "truus@voorbeeld.nl", "Truus Bakker", "na vijven")
QUESTION = "Mijn partner is overleden, wat moet ik regelen?"
KNOWLEDGE = small_knowledge()
PROPOSAL = Proposal(
    Summary(QUESTION, ("overlijden_partner",), ("H7",)),
    (
        ("gemeente", Role.LEADS, QUESTION),
        ("svb", Role.INVOLVED, QUESTION),
        ("belastingdienst", Role.INVOLVED, QUESTION),
    ),
    Priority.P2,
    municipality="gm0363",
)


def proposal_for(*organisations: str, priority: Priority = Priority.P3) -> Proposal:
    """A proposal with a part for each of these organisations."""
    parts = tuple((item, Role.INVOLVED, QUESTION) for item in organisations)
    return Proposal(Summary(QUESTION), parts, priority, municipality="gm0363")


@dataclass(frozen=True)
class TicketOffice:
    """The two sides of a ticket on one database."""

    tickets: SqlTicketStore
    clock: Callable[[], datetime]
    drafting: Drafting
    dialogue: HandoffDialogue
    handling: Handling

    @classmethod
    def on(cls, engine: Engine, clock: Callable[[], datetime] | None = None) -> TicketOffice:
        """The office on this database, where time stands still unless a clock says otherwise."""
        store, time, policy = SqlTicketStore(engine), clock or HandClock(), RetentionPolicy()
        drafting = Drafting(
            store,
            time,
            policy,
            hours_of=lambda code: KNOWLEDGE.municipality(code).opening_hours,
            name_of=lambda organisation: KNOWLEDGE.organisations[organisation].short_name,
        )
        dialogue = HandoffDialogue(drafting, lambda: KNOWLEDGE)
        return cls(store, time, drafting, dialogue, Handling(store, time, policy))

    def complete(self, conversation_id: str, agreed: tuple[str, ...] = ("svb",)) -> None:
        """A draft that only waits to be opened."""
        self.drafting.begin(conversation_id, PROPOSAL)
        self.drafting.note_contact(conversation_id, TRUUS)
        self.drafting.confirm(conversation_id)
        self.drafting.agree(conversation_id, agreed, "web")

    def opened(self, conversation_id: str = "een", agreed: tuple[str, ...] = ("svb",)) -> Ticket:
        """A ticket that was sent."""
        self.complete(conversation_id, agreed)
        return self.drafting.open(conversation_id)

    def claimed(self, conversation_id: str = "een", worker: Worker = FATIMA) -> Case:
        """A ticket somebody works on."""
        return self.handling.claim(str(self.opened(conversation_id).number), worker)

    def solved(self, conversation_id: str = "een", worker: Worker = FATIMA) -> Case:
        """A ticket that is done with."""
        number = self.claimed(conversation_id, worker).number
        return self.handling.solve(number, worker, outcomes())


def outcomes(
    *organisations: str, status: PartStatus = PartStatus.SOLVED, text: str = "Geregeld."
) -> dict[str, Outcome]:
    """An outcome for each of these organisations, or for all of the usual proposal."""
    wanted = organisations or tuple(item[0] for item in PROPOSAL.organisations)
    return dict.fromkeys(wanted, Outcome(status, text))


@dataclass(frozen=True)
class Loket:
    """Everything a citizen and a caseworker do together, on one database."""

    office: TicketOffice
    conversations: SqlConversationStore
    handoff: HandoffDesk
    caseworkers: CaseworkerDesk
    assistant: ScriptedAssistant
    desk: ConversationDesk
    staff: SqlStaffStore
    _keys: list[str] = field(default_factory=list)

    @classmethod
    def on(
        cls, engine: Engine, clock: Callable[[], datetime] = now, patience: float = PATIENCE
    ) -> Loket:
        """A loket on this database."""
        office, store = TicketOffice.on(engine, clock), SqlConversationStore(engine)
        handoff = HandoffDesk(store, office.dialogue, KNOWLEDGE.municipality)
        assistant = ScriptedAssistant()
        return cls(
            office=office,
            conversations=store,
            handoff=handoff,
            caseworkers=CaseworkerDesk(office.handling, store),
            assistant=assistant,
            desk=ConversationDesk(
                store, assistant, handoff, clock, RetentionPolicy(), patience=patience
            ),
            staff=SqlStaffStore(engine),
        )

    async def start(self) -> Conversation:
        """A new conversation with somebody in Amsterdam."""
        conversation, _, _ = await self.desk.start("web", "gm0363")
        return conversation

    async def send(self, conversation_id: str, incoming: Incoming) -> tuple[Message, ...]:
        """The replies to what a citizen sends."""
        conversation = self.conversations.get(conversation_id)
        assert conversation is not None
        message, prepared = await self.desk.receive(conversation, incoming)
        return await self.desk.answer(conversation_id, message, prepared)

    async def say(self, conversation_id: str, text: str) -> tuple[Message, ...]:
        """The replies to typed words."""
        return await self.send(conversation_id, TextInput(self._key(), text))

    async def press(self, conversation_id: str, button: str) -> tuple[Message, ...]:
        """The replies to a button: a fixed id, or the label of the newest one that has it."""
        found = [
            item.id
            for message in self.conversations.messages(conversation_id)
            for item in message.buttons
            if item.label == button
        ]
        return await self.send(
            conversation_id, ButtonInput(self._key(), found[-1] if found else button)
        )

    async def fill_in(self, conversation_id: str, form: str, **values: str) -> tuple[Message, ...]:
        """The replies to a form."""
        return await self.send(conversation_id, FormInput(self._key(), form, values))

    def erasure(self, folder: Path | None = None, clock: Callable[[], datetime] = now) -> Erasure:
        """What erases here, and in Rasa's file `tracker.db` in this folder if there is one."""
        url = f"sqlite:///{folder / 'tracker.db'}" if folder else "sqlite://"
        return Erasure(
            self.conversations, self.office.tickets, self.staff, SqlDialogueMemory(url), clock
        )

    def texts(self, conversation_id: str) -> list[str]:
        """Everything that was stored of a conversation, in words."""
        return [message.text for message in self.conversations.messages(conversation_id)]

    def _key(self) -> str:
        self._keys.append(f"sleutel-{len(self._keys)}")
        return self._keys[-1]
