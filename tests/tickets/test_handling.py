"""A caseworker picks a ticket up, gives every part an outcome, and closes it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.tickets.errors import (
    NoSuchTicketError,
    PartsOpenError,
    TakenByColleagueError,
    TicketError,
)
from bot.tickets.handling import Outcome
from bot.tickets.model import PartStatus, Priority, TicketStatus
from tests.support.clock import HandClock
from tests.support.loket import (
    BRAM,
    FATIMA,
    PROPOSAL,
    TRUUS,
    TicketOffice,
    outcomes,
    proposal_for,
)


def test_a_draft_is_in_nobodys_queue_and_has_no_case(office: TicketOffice) -> None:
    office.complete("een")
    assert office.handling.queue() == ()
    with pytest.raises(NoSuchTicketError):
        office.handling.case("2026-00001-0")


def test_the_queue_has_the_most_urgent_first_and_shows_no_contact_details(
    office: TicketOffice,
) -> None:
    numbers = {}
    for name, priority in (("een", Priority.P3), ("twee", Priority.P1), ("drie", Priority.P2)):
        office.drafting.begin(name, proposal_for("gemeente", priority=priority))
        office.drafting.note_contact(name, TRUUS)
        office.drafting.confirm(name)
        numbers[name] = office.drafting.open(name).number
    rows = office.handling.queue()
    assert [row.number for row in rows] == [numbers["twee"], numbers["drie"], numbers["een"]]
    assert not any(str(value) in str(rows) for value in vars(TRUUS).values())


def test_a_claimed_ticket_has_one_owner_and_stays_in_the_queue(office: TicketOffice) -> None:
    case = office.claimed()
    assert (case.owner, case.status) == (FATIMA.id, TicketStatus.IN_PROGRESS)
    assert [entry.text for entry in case.timeline] == ["Contactverzoek verstuurd", "Opgepakt"]
    assert case.timeline[-1].actor == FATIMA.name
    assert [row.owner for row in office.handling.queue()] == [FATIMA.id]


def test_claiming_twice_is_claiming_once(office: TicketOffice) -> None:
    case = office.claimed()
    assert office.handling.claim(case.number, FATIMA) == case


def test_of_two_caseworkers_the_first_gets_the_ticket(office: TicketOffice) -> None:
    case = office.claimed()
    with pytest.raises(TakenByColleagueError):
        office.handling.claim(case.number, BRAM)
    assert office.handling.case(case.number) == case


def test_a_ticket_that_is_done_with_cannot_be_claimed_again(office: TicketOffice) -> None:
    number = office.solved().number
    for worker in (FATIMA, BRAM):
        with pytest.raises(TicketError):
            office.handling.claim(number, worker)
    withdrawn = office.opened("twee").number
    office.drafting.withdraw("twee")
    with pytest.raises(TicketError):
        office.handling.claim(str(withdrawn), BRAM)


def test_a_ticket_is_solved_only_when_every_part_has_an_outcome(office: TicketOffice) -> None:
    number = office.claimed().number
    for known in ((), ("gemeente",), ("gemeente", "svb")):
        with pytest.raises(PartsOpenError):
            office.handling.solve(number, FATIMA, outcomes(*known) if known else {})
        assert office.handling.case(number).status is TicketStatus.IN_PROGRESS
    solved = office.handling.solve(number, FATIMA, outcomes())
    assert solved.status is TicketStatus.SOLVED


def test_an_open_part_is_no_outcome(office: TicketOffice) -> None:
    number = office.claimed().number
    with pytest.raises(PartsOpenError):
        office.handling.solve(number, FATIMA, outcomes(status=PartStatus.OPEN))


def test_every_part_keeps_its_own_outcome(office: TicketOffice, clock: HandClock) -> None:
    number = office.claimed().number
    clock.move(days=2)
    solved = office.handling.solve(
        number,
        FATIMA,
        {
            "gemeente": Outcome(PartStatus.SOLVED, "Uitvaart geregeld."),
            "svb": Outcome(PartStatus.NOT_POSSIBLE, "Geen recht op Anw."),
            "belastingdienst": Outcome(PartStatus.REFERRED),
        },
    )
    assert [(part.status, part.outcome) for part in solved.parts] == [
        ("opgelost", "Uitvaart geregeld."),
        ("niet_mogelijk", "Geen recht op Anw."),
        ("doorverwezen", None),
    ]
    assert solved.closed_at == clock.moment
    stored = office.tickets.by_number(number)
    assert stored is not None
    assert stored.expires_at == clock.moment + timedelta(days=365)
    assert office.handling.queue() == ()


def test_solving_twice_is_solving_once(office: TicketOffice) -> None:
    solved = office.solved()
    again = office.handling.solve(solved.number, FATIMA, outcomes(text="Iets anders."))
    assert again == solved


def test_only_the_owner_solves(office: TicketOffice) -> None:
    number = str(office.opened().number)
    with pytest.raises(TicketError, match="Pak dit"):
        office.handling.solve(number, FATIMA, outcomes())
    office.handling.claim(number, FATIMA)
    with pytest.raises(TakenByColleagueError):
        office.handling.solve(number, BRAM, outcomes())


def test_a_withdrawn_ticket_cannot_be_solved(office: TicketOffice) -> None:
    number = office.claimed().number
    office.drafting.withdraw("een")
    with pytest.raises(TicketError, match="ingetrokken"):
        office.handling.solve(number, FATIMA, outcomes())
    assert office.handling.case(number).status is TicketStatus.WITHDRAWN


def test_a_ticket_without_organisations_can_be_solved(office: TicketOffice) -> None:
    office.drafting.begin("een", proposal_for())
    office.drafting.note_contact("een", TRUUS)
    office.drafting.confirm("een")
    number = str(office.drafting.open("een").number)
    office.handling.claim(number, FATIMA)
    assert office.handling.solve(number, FATIMA, {}).status is TicketStatus.SOLVED


def test_an_outcome_keeps_no_citizen_service_number(office: TicketOffice) -> None:
    number = office.claimed().number
    text = "SVB weet ervan, BSN 111222333, IBAN NL91 ABNA 0417 1643 00."
    solved = office.handling.solve(number, FATIMA, outcomes(text=text))
    assert "111222333" not in str(solved.parts)
    assert "0417" not in str(solved.parts)
    assert "SVB weet ervan" in str(solved.parts)


def test_who_looks_for_an_erased_ticket_hears_why_it_may_be_gone(office: TicketOffice) -> None:
    number = office.claimed().number
    office.tickets.delete_for("een")
    with pytest.raises(NoSuchTicketError, match="gewist"):
        office.handling.case(number)


def test_the_usual_proposal_asks_something_of_three_organisations() -> None:
    assert len(outcomes()) == len(PROPOSAL.organisations) == 3
