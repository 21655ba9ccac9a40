"""What stays true when a citizen and caseworkers act in the same moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.tickets.errors import TakenByColleagueError, TicketError
from bot.tickets.handling import Worker
from bot.tickets.model import Ticket, TicketStatus
from bot.tickets.saving import change
from bot.tickets.store import StaleTicketError
from tests.database.samples import at_once
from tests.support.loket import BRAM, FATIMA, PROPOSAL, TRUUS, TicketOffice, outcomes

MANY = 8


def just_before(office: TicketOffice, happens: Callable[[], object]) -> None:
    """Let this happen between the next reading of a ticket and the saving of it."""
    save = office.tickets.save

    def saved(ticket: Ticket) -> Ticket:
        office.tickets.save = save  # type: ignore[method-assign]
        happens()
        return save(ticket)

    office.tickets.save = saved  # type: ignore[method-assign]


def test_many_who_begin_at_once_get_one_draft(office: TicketOffice) -> None:
    drafts = at_once(MANY, lambda _: office.drafting.begin("een", PROPOSAL))
    assert len({draft.id for draft in drafts}) == 1
    assert office.tickets.delete_for("een") == 1


def test_many_who_open_at_once_get_one_number(office: TicketOffice) -> None:
    office.complete("een")
    numbers = at_once(MANY, lambda _: office.drafting.open("een").number)
    assert len(set(numbers)) == 1
    assert [row.number for row in office.handling.queue()] == numbers[:1]


def test_of_many_who_claim_at_once_one_gets_the_ticket(office: TicketOffice) -> None:
    number = str(office.opened().number)

    def claim(serial: int) -> bool:
        try:
            office.handling.claim(number, Worker(f"m{serial}", "Iemand"))
        except TakenByColleagueError:
            return False
        return True

    assert sum(at_once(MANY, claim)) == 1
    assert [entry.text for entry in office.handling.case(number).timeline][1:] == ["Opgepakt"]


def test_consent_taken_back_during_a_claim_stays_taken_back(office: TicketOffice) -> None:
    number = str(office.opened().number)
    just_before(office, lambda: office.drafting.withdraw_consent("een"))
    case = office.handling.claim(number, FATIMA)
    assert case.owner == FATIMA.id
    assert not any(part.may_share for part in case.parts if part.organisation != "gemeente")


def test_a_claim_during_taking_back_consent_does_not_stop_it(office: TicketOffice) -> None:
    number = str(office.opened().number)
    just_before(office, lambda: office.handling.claim(number, FATIMA))
    office.drafting.withdraw_consent("een")
    case = office.handling.case(number)
    assert case.owner == FATIMA.id
    assert not any(part.may_share for part in case.parts if part.organisation != "gemeente")


def test_a_ticket_withdrawn_during_solving_stays_withdrawn(office: TicketOffice) -> None:
    number = office.claimed().number
    just_before(office, lambda: office.drafting.withdraw("een"))
    with pytest.raises(TicketError, match="ingetrokken"):
        office.handling.solve(number, FATIMA, outcomes())
    assert office.handling.case(number).status is TicketStatus.WITHDRAWN


def test_a_ticket_solved_during_withdrawing_stays_solved(office: TicketOffice) -> None:
    number = office.claimed().number
    just_before(office, lambda: office.handling.solve(number, FATIMA, outcomes()))
    assert office.drafting.withdraw("een") is None
    assert office.handling.case(number).status is TicketStatus.SOLVED


def test_a_ticket_claimed_by_another_during_a_claim_is_theirs(office: TicketOffice) -> None:
    number = str(office.opened().number)
    just_before(office, lambda: office.handling.claim(number, BRAM))
    with pytest.raises(TakenByColleagueError):
        office.handling.claim(number, FATIMA)
    assert office.handling.case(number).owner == BRAM.id


def test_a_draft_erased_during_a_change_stays_erased(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    just_before(office, lambda: office.drafting.discard("een"))
    assert office.drafting.note_contact("een", TRUUS) is None
    assert office.tickets.latest_for("een") is None


def test_nobody_loses_a_detail_that_another_adds(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    just_before(office, lambda: office.drafting.note_contact("een", TRUUS))
    office.drafting.confirm("een")
    ticket = office.tickets.open_for("een")
    assert ticket is not None
    assert ticket.contact == TRUUS
    assert ticket.summary_confirmed_at is not None


def test_who_is_always_too_late_hears_so(office: TicketOffice) -> None:
    office.opened()

    def find() -> Ticket | None:
        ticket = office.tickets.open_for("een")
        assert ticket is not None
        office.tickets.save(ticket)
        return ticket

    with pytest.raises(StaleTicketError):
        change(office.tickets, find, lambda ticket: ticket.__class__(**vars(ticket)))
