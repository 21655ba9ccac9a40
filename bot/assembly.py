"""The one place where everything is wired together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.answers.composer import Composer
from bot.clock import Clock, now
from bot.conversations.caseworker import CaseworkerDesk
from bot.conversations.consultation import Consultation
from bot.conversations.erasure import Erasure
from bot.conversations.handoff import HandoffDesk
from bot.conversations.preparation import HandoffPreparation
from bot.database.conversations import SqlConversationStore
from bot.database.dialogue_state import SqlDialogueMemory
from bot.database.engine import make_engine
from bot.database.staff import SqlStaffStore
from bot.database.tickets import SqlTicketStore
from bot.knowledge.model import Knowledge, Municipality, OpeningHours
from bot.knowledge.places import municipality_for
from bot.knowledge.store import KnowledgeStore
from bot.privacy.retention import RetentionPolicy
from bot.settings import Settings
from bot.tickets.dialogue import HandoffDialogue
from bot.tickets.drafting import Drafting
from bot.tickets.handling import Handling


@dataclass(frozen=True)
class Stores:
    """The three stores on one database."""

    conversations: SqlConversationStore
    tickets: SqlTicketStore
    staff: SqlStaffStore


@dataclass(frozen=True)
class Services:
    """The use cases, ready for a process to offer them."""

    settings: Settings
    knowledge: KnowledgeStore
    stores: Stores
    clock: Clock
    retention: RetentionPolicy
    drafting: Drafting
    dialogue: HandoffDialogue
    handling: Handling
    consultation: Consultation
    handoff: HandoffPreparation
    handoff_desk: HandoffDesk
    caseworkers: CaseworkerDesk
    erasure: Erasure

    def municipality(self, code: str | None) -> Municipality:
        """The municipality with this code, or the national default."""
        return municipality_for(self.knowledge.current(), code)


def assemble(settings: Settings, clock: Clock = now) -> Services:
    """Wire everything for these settings. The database must have been migrated."""
    knowledge = KnowledgeStore(settings.knowledge_dir)
    engine = make_engine(settings.database_url)
    stores = Stores(SqlConversationStore(engine), SqlTicketStore(engine), SqlStaffStore(engine))
    retention = RetentionPolicy()
    drafting = Drafting(
        store=stores.tickets,
        clock=clock,
        retention=retention,
        hours_of=lambda code: _hours(knowledge.current(), code),
        name_of=lambda organisation: knowledge.current().organisations[organisation].short_name,
    )
    dialogue = HandoffDialogue(drafting, knowledge.current)
    handling = Handling(stores.tickets, clock, retention)
    return Services(
        settings=settings,
        knowledge=knowledge,
        stores=stores,
        clock=clock,
        retention=retention,
        drafting=drafting,
        dialogue=dialogue,
        handling=handling,
        consultation=Consultation(knowledge.current, Composer(knowledge.current), drafting, clock),
        handoff=HandoffPreparation(dialogue, knowledge.current),
        handoff_desk=HandoffDesk(
            stores.conversations,
            dialogue,
            lambda code: municipality_for(knowledge.current(), code),
        ),
        caseworkers=CaseworkerDesk(handling, stores.conversations),
        erasure=Erasure(
            stores.conversations,
            stores.tickets,
            stores.staff,
            SqlDialogueMemory(settings.tracker_url),
            clock,
        ),
    )


@lru_cache(maxsize=1)
def assistant_services() -> Services:
    """The services of the process that runs the custom actions, made at the first action."""
    return assemble(Settings.from_environment())


def _hours(knowledge: Knowledge, code: str | None) -> OpeningHours:
    return municipality_for(knowledge, code).opening_hours
