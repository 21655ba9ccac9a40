"""Whatever order citizen and caseworkers do things in, these promises hold."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.privacy.contact import Contact
from bot.tickets.errors import TicketError
from bot.tickets.handling import Outcome, Worker
from bot.tickets.model import OPEN_STATUSES, PartStatus, Ticket, TicketStatus
from bot.tickets.stages import Stage
from tests.support.clock import HandClock
from tests.support.loket import BRAM, FATIMA, TRUUS, TicketOffice, proposal_for
from tests.support.sqlite import new_engine

ORGANISATIONS = ("gemeente", "svb", "uwv", "belastingdienst")
CHOSEN = st.sets(st.sampled_from(ORGANISATIONS))
WORKERS = st.sampled_from((FATIMA, BRAM))
NAME = "een"


class TicketLife(RuleBasedStateMachine):
    """One conversation with one citizen, two caseworkers and no plan."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.engine = new_engine(Path(self.folder.name))
        self.office = TicketOffice.on(self.engine, HandClock())
        self.ids: set[str] = set()
        self.numbers: dict[str, str] = {}
        self.allowed: dict[str, set[str]] = {}
        """By ticket: the organisations agreed to and not taken back since."""

    def teardown(self) -> None:
        self.engine.dispose()
        self.folder.cleanup()

    @property
    def ticket(self) -> Ticket | None:
        return self.office.tickets.latest_for(NAME)

    @rule(organisations=CHOSEN)
    def begins(self, organisations: set[str]) -> None:
        proposal = proposal_for(*sorted(organisations))
        self.ids.add(self.office.drafting.begin(NAME, proposal).id)

    @rule(contact=st.sampled_from((TRUUS, Contact(name="Jan"), Contact(email="j@voorbeeld.nl"))))
    def gives_details(self, contact: Contact) -> None:
        self.office.drafting.note_contact(NAME, contact)

    @rule()
    def corrects(self) -> None:
        with contextlib.suppress(TicketError):
            self.office.drafting.correct(NAME, "Toch iets anders", TRUUS)

    @rule()
    def confirms(self) -> None:
        with contextlib.suppress(TicketError):
            self.office.drafting.confirm(NAME)

    @rule(organisations=CHOSEN)
    def agrees(self, organisations: set[str]) -> None:
        with contextlib.suppress(TicketError):
            ticket = self.office.drafting.agree(NAME, sorted(organisations), "web")
            self.allowed[ticket.id] = organisations & {item.organisation for item in ticket.parts}

    @rule()
    def opens(self) -> None:
        with contextlib.suppress(TicketError):
            ticket = self.office.drafting.open(NAME)
            assert ticket.number
            self.numbers.setdefault(ticket.id, ticket.number)

    @rule(organisations=CHOSEN)
    def goes_all_the_way(self, organisations: set[str]) -> None:
        self.begins(set(ORGANISATIONS))
        self.gives_details(TRUUS)
        self.confirms()
        self.agrees(organisations)
        self.opens()

    @rule()
    def agrees_with_everything_and_thinks_again(self) -> None:
        self.goes_all_the_way(set(ORGANISATIONS))
        self.takes_consent_back(None)

    @rule(organisation=st.sampled_from((None, *ORGANISATIONS)))
    def takes_consent_back(self, organisation: str | None) -> None:
        ticket = self.office.drafting.withdraw_consent(NAME, organisation)
        if ticket is not None:
            taken = set(ORGANISATIONS) if organisation is None else {organisation}
            self.allowed[ticket.id] = self.allowed.get(ticket.id, set()) - taken

    @rule()
    def withdraws(self) -> None:
        ticket = self.office.drafting.withdraw(NAME)
        if ticket is not None:
            self.allowed[ticket.id] = set()

    @rule()
    def declines(self) -> None:
        self.office.drafting.discard(NAME)

    @rule(worker=WORKERS)
    def is_claimed(self, worker: Worker) -> None:
        with contextlib.suppress(TicketError):
            self.office.handling.claim(self._number(), worker)

    @rule(worker=WORKERS, done=CHOSEN)
    def is_solved(self, worker: Worker, done: set[str]) -> None:
        outcomes = dict.fromkeys(done, Outcome(PartStatus.SOLVED, "Geregeld"))
        with contextlib.suppress(TicketError):
            case = self.office.handling.solve(self._number(), worker, outcomes)
            assert case.owner == worker.id
            assert all(part.status != "open" for part in case.parts)

    @rule(worker=WORKERS)
    def is_dealt_with(self, worker: Worker) -> None:
        self.is_claimed(worker)
        self.is_solved(worker, set(ORGANISATIONS))

    @invariant()
    def a_number_exists_exactly_when_the_ticket_was_opened(self) -> None:
        ticket = self.ticket
        if ticket is not None:
            was_opened = ticket.status is not TicketStatus.DRAFT
            assert (ticket.number is not None) is was_opened
            assert (ticket.opened_at is not None) is was_opened

    @invariant()
    def a_number_never_changes_and_belongs_to_one_ticket(self) -> None:
        assert len(set(self.numbers.values())) == len(self.numbers)
        for identifier, number in self.numbers.items():
            found = self.office.tickets.by_number(number)
            assert found is not None
            assert found.id == identifier

    @invariant()
    def at_most_one_ticket_is_open(self) -> None:
        tickets = [
            item for item in self.office.tickets.with_status(OPEN_STATUSES) if item.id in self.ids
        ]
        assert len(tickets) <= 1

    @invariant()
    def nothing_may_be_shared_that_was_not_agreed_to(self) -> None:
        for identifier, number in self.numbers.items():
            for part in self.office.handling.case(number).parts:
                if part.may_share and part.organisation != "gemeente":
                    assert part.organisation in self.allowed[identifier]

    @invariant()
    def a_withdrawn_ticket_shows_nothing(self) -> None:
        for number in self.numbers.values():
            case = self.office.handling.case(number)
            if case.status is TicketStatus.WITHDRAWN:
                assert (case.name, case.telephone, case.email, case.summary.question) == ("",) * 4
                assert not any(part.question or part.may_share for part in case.parts)

    @invariant()
    def only_a_complete_draft_is_ready(self) -> None:
        ticket = self.ticket
        if ticket is not None and self.office.drafting.stage(NAME) is Stage.READY:
            assert ticket.contact.name
            assert ticket.contact.telephone or ticket.contact.email
            assert ticket.summary_confirmed_at

    def _number(self) -> str:
        ticket = self.ticket
        return (ticket and ticket.number) or "2026-00000-0"


TestTicketLife = TicketLife.TestCase
TestTicketLife.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestTicketLife.pytestmark = [pytest.mark.slow]
