"""Who sees what of a ticket."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from bot.tickets.disclosure import case_of, contact_values, outline_of, queue_row_of
from bot.tickets.model import TicketStatus
from tests.database.samples import full_ticket
from tests.support.loket import FATIMA, PROPOSAL, QUESTION, TRUUS, TicketOffice, outcomes

SECRETS = (TRUUS.telephone, TRUUS.email, TRUUS.name, TRUUS.preferred_time, QUESTION)


def test_the_owner_sees_how_to_reach_the_citizen(office: TicketOffice) -> None:
    case = office.claimed()
    assert (case.name, case.telephone) == (TRUUS.name, TRUUS.telephone)
    assert (case.email, case.preferred_time) == (TRUUS.email, TRUUS.preferred_time)
    assert case.summary.question == QUESTION


def test_of_a_withdrawn_ticket_nothing_is_shown_but_that_it_was_there(
    office: TicketOffice,
) -> None:
    number = office.claimed().number
    office.drafting.withdraw("een")
    shown = str(office.handling.case(number))
    assert [secret for secret in SECRETS if str(secret) in shown] == []
    assert office.handling.case(number).status is TicketStatus.WITHDRAWN
    assert office.drafting.contact_for_citizen("een") == {}


def test_a_withdrawn_ticket_that_still_holds_something_shows_nothing_of_it() -> None:
    ticket = full_ticket()
    shown = str(case_of(replace(ticket, status=TicketStatus.WITHDRAWN)))
    for secret in (*vars(ticket.contact).values(), "terugbetalen", "Klopt dit", "Ja, dat klopt"):
        assert str(secret) not in shown
    assert "terugbetalen" in str(case_of(ticket))


def test_a_row_of_the_queue_has_the_question_but_not_who_asks() -> None:
    ticket = full_ticket()
    row = str(queue_row_of(ticket))
    assert ticket.summary.question in row
    assert not any(str(value) in row for value in vars(ticket.contact).values())


def test_a_draft_is_nobodys_to_see(office: TicketOffice) -> None:
    draft = office.drafting.begin("een", PROPOSAL)
    for show in (case_of, queue_row_of):
        with pytest.raises(ValueError, match="never opened"):
            show(draft)


def test_a_consent_given_anew_is_the_one_that_is_shown() -> None:
    ticket = full_ticket()
    first, _ = ticket.consents
    again = replace(first, withdrawn_at=None)
    part = case_of(replace(ticket, consents=(first, again))).parts[0]
    assert part.may_share
    assert part.consent == again


def test_a_citizen_gets_their_own_details_back_while_the_ticket_is_open(
    office: TicketOffice,
) -> None:
    office.drafting.begin("een", PROPOSAL)
    assert office.drafting.contact_for_citizen("een") == {}
    office.drafting.note_contact("een", TRUUS)
    assert office.drafting.contact_for_citizen("een") == {
        "[naam]": TRUUS.name,
        "[telefoon]": TRUUS.telephone,
        "[e-mailadres]": TRUUS.email,
        "[tijd]": TRUUS.preferred_time,
    }
    assert contact_values(None) == {}


def test_a_solved_ticket_fills_in_nothing_any_more(office: TicketOffice) -> None:
    number = office.claimed().number
    assert office.drafting.contact_for_citizen("een")
    office.handling.solve(number, FATIMA, outcomes())
    assert office.drafting.contact_for_citizen("een") == {}


def test_an_outline_tells_what_is_there_without_showing_it(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    office.drafting.note_contact("een", replace(TRUUS, email=None))
    outline = office.drafting.outline("een")
    assert outline is not None
    assert outline.organisations == ("gemeente", "svb", "belastingdienst")
    assert outline.has == {"naam", "telefoon", "voorkeur_tijd"}
    assert [secret for secret in SECRETS if str(secret) in str(outline)] == []
    assert outline_of(None) is None


def test_only_what_is_open_has_an_outline(office: TicketOffice) -> None:
    office.solved()
    assert office.drafting.outline("een") is None


def test_an_error_of_the_database_quotes_nothing_about_the_citizen(office: TicketOffice) -> None:
    opened = office.opened("een")
    again = replace(opened, id="ander", conversation_id="twee")
    with pytest.raises(IntegrityError) as error:
        office.tickets.add(again)
    assert [secret for secret in SECRETS if str(secret) in str(error.value)] == []
