"""A draft grows while a citizen talks, and becomes a ticket when they agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.privacy.contact import Contact
from bot.tickets.errors import NoSuchTicketError
from bot.tickets.model import Priority, Role, Summary, Ticket, TicketStatus
from bot.tickets.number import is_valid_number
from bot.tickets.proposal import Proposal
from bot.tickets.stages import Stage
from tests.support.clock import HandClock
from tests.support.loket import FATIMA, PROPOSAL, QUESTION, TRUUS, TicketOffice, proposal_for


def draft_of(office: TicketOffice) -> Ticket:
    ticket = office.tickets.open_for("een")
    assert ticket is not None
    return ticket


def test_a_draft_holds_what_was_proposed_and_has_no_number(office: TicketOffice) -> None:
    draft = office.drafting.begin("een", PROPOSAL)
    assert draft == draft_of(office)
    assert (draft.status, draft.number) == (TicketStatus.DRAFT, None)
    assert [part.organisation for part in draft.parts] == ["gemeente", "svb", "belastingdienst"]
    assert office.drafting.stage("een") is Stage.CONTACT


def test_a_draft_that_nobody_finishes_goes_after_a_day(
    office: TicketOffice, clock: HandClock
) -> None:
    draft = office.drafting.begin("een", PROPOSAL)
    assert draft.expires_at == clock.moment + timedelta(hours=24)


def test_what_is_said_later_is_added_to_the_draft(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    later = Proposal(
        Summary(
            "En ik moet ook verhuizen.", ("verhuizen",), ("H5",), urgency="Er dreigt een boete."
        ),
        (("svb", Role.LEADS, "weer"), ("dienst_toeslagen", Role.INVOLVED, "toeslag")),
        latest_day=date(2026, 12, 1),
    )
    grown = office.drafting.begin("een", later)
    assert grown.summary.question == "En ik moet ook verhuizen."
    assert grown.summary.life_events == ("overlijden_partner", "verhuizen")
    assert grown.summary.signals == ("H7", "H5")
    assert grown.summary.urgency == "Er dreigt een boete."
    assert grown.latest_day == date(2026, 12, 1)
    assert [part.organisation for part in grown.parts] == [
        "gemeente", "svb", "belastingdienst", "dienst_toeslagen",
    ]  # fmt: skip
    assert grown.parts[1].role is Role.INVOLVED


def test_a_draft_never_becomes_less_urgent(office: TicketOffice) -> None:
    office.drafting.begin("een", replace(PROPOSAL, priority=Priority.P1))
    assert office.drafting.begin("een", PROPOSAL).priority is Priority.P1
    office.drafting.begin("twee", PROPOSAL)
    assert (
        office.drafting.begin("twee", replace(PROPOSAL, priority=Priority.P1)).priority
        is Priority.P1
    )


def test_saying_nothing_new_changes_nothing(office: TicketOffice) -> None:
    first = office.drafting.begin("een", PROPOSAL)
    assert office.drafting.begin("een", PROPOSAL) == first
    office.drafting.note_contact("een", TRUUS)
    noted = draft_of(office)
    assert office.drafting.note_contact("een", TRUUS) == noted
    assert office.drafting.note_contact("een", Contact()) == noted


def test_contact_details_come_in_one_by_one(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    assert office.drafting.missing_contact("een") == ("naam", "telefoon")
    office.drafting.note_contact("een", Contact(telephone=TRUUS.telephone))
    assert office.drafting.missing_contact("een") == ("naam",)
    office.drafting.note_contact("een", Contact(name=TRUUS.name))
    assert office.drafting.missing_contact("een") == ()
    assert draft_of(office).contact == Contact(telephone=TRUUS.telephone, name=TRUUS.name)
    assert office.drafting.stage("een") is Stage.SUMMARY


def test_an_email_address_is_enough_to_be_reached(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    office.drafting.note_contact("een", Contact(name=TRUUS.name, email=TRUUS.email))
    assert office.drafting.stage("een") is Stage.SUMMARY


def test_without_a_draft_contact_details_are_kept_nowhere(office: TicketOffice) -> None:
    assert office.drafting.note_contact("een", TRUUS) is None
    assert office.tickets.latest_for("een") is None
    assert office.drafting.missing_contact("een") == ()


def test_a_corrected_summary_must_be_confirmed_again(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    office.drafting.confirm("een")
    assert office.drafting.stage("een") is Stage.CONSENT
    changed = Contact("06 87654321", None, "Truus Bakker", None)
    corrected = office.drafting.correct("een", " Wat regel ik voor de AOW? ", changed)
    assert corrected.summary.question == "Wat regel ik voor de AOW?"
    assert corrected.contact == changed
    assert office.drafting.stage("een") is Stage.SUMMARY


def test_a_question_is_never_corrected_into_nothing(office: TicketOffice) -> None:
    office.drafting.begin("een", PROPOSAL)
    assert office.drafting.correct("een", "  ", TRUUS).summary.question == QUESTION


def test_another_telephone_number_after_confirming_must_be_confirmed_again(
    office: TicketOffice,
) -> None:
    office.drafting.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    office.drafting.confirm("een")
    office.drafting.note_contact("een", Contact(telephone="06 87654321"))
    assert office.drafting.stage("een") is Stage.SUMMARY


def test_a_confirmed_summary_is_not_changed_by_what_is_said_afterwards(
    office: TicketOffice,
) -> None:
    office.drafting.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    confirmed = office.drafting.confirm("een")
    assert office.drafting.begin("een", proposal_for("uwv")) == confirmed
    assert office.drafting.confirm("een") == confirmed


def test_an_opened_ticket_has_a_number_that_the_database_knows(
    office: TicketOffice, clock: HandClock
) -> None:
    office.complete("een")
    assert office.drafting.stage("een") is Stage.READY
    opened = office.drafting.open("een")
    assert opened.number is not None
    assert is_valid_number(opened.number)
    assert office.tickets.by_number(opened.number) == opened
    assert (opened.status, opened.opened_at) == (TicketStatus.NEW, clock.moment)
    assert [entry.text for entry in opened.timeline] == ["Contactverzoek verstuurd"]


def test_an_opened_ticket_no_longer_goes_with_the_drafts(office: TicketOffice) -> None:
    assert office.opened().expires_at is None


def test_opening_twice_gives_the_same_ticket(office: TicketOffice) -> None:
    assert office.opened() == office.drafting.open("een")


@pytest.mark.parametrize("missing", ["everything", "contact", "summary", "consent"])
def test_an_incomplete_draft_is_not_opened_and_gets_no_number(
    office: TicketOffice, missing: str
) -> None:
    if missing != "everything":
        office.drafting.begin("een", PROPOSAL)
    if missing in ("summary", "consent"):
        office.drafting.note_contact("een", TRUUS)
    if missing == "consent":
        office.drafting.confirm("een")
    with pytest.raises(NoSuchTicketError):
        office.drafting.open("een")
    latest = office.tickets.latest_for("een")
    assert latest is None or latest.number is None


def test_a_sent_ticket_can_no_longer_be_drafted(office: TicketOffice) -> None:
    opened = office.opened()
    assert office.drafting.begin("een", proposal_for("uwv")) == opened
    assert office.drafting.note_contact("een", Contact(name="B. Jansen")) is None
    for change in (
        lambda: office.drafting.correct("een", "Iets anders", TRUUS),
        lambda: office.drafting.confirm("een"),
        lambda: office.drafting.agree("een", ["svb"], "web"),
    ):
        with pytest.raises(NoSuchTicketError):
            change()
    assert office.tickets.open_for("een") == opened


def test_somebody_who_does_not_want_a_person_after_all_leaves_nothing_behind(
    office: TicketOffice,
) -> None:
    office.complete("een")
    office.drafting.discard("een")
    office.drafting.discard("een")
    assert office.tickets.latest_for("een") is None
    assert office.drafting.stage("een") is Stage.NONE


def test_a_sent_ticket_is_not_discarded_by_accident(office: TicketOffice) -> None:
    opened = office.opened()
    office.drafting.discard("een")
    assert office.tickets.open_for("een") == opened


def test_withdrawing_closes_a_sent_ticket_once(office: TicketOffice, clock: HandClock) -> None:
    number = office.opened().number
    clock.move(hours=1)
    withdrawn = office.drafting.withdraw("een")
    assert withdrawn is not None
    assert (withdrawn.status, withdrawn.number) == (TicketStatus.WITHDRAWN, number)
    assert withdrawn.closed_at == clock.moment
    assert withdrawn.expires_at == clock.moment + timedelta(days=365)
    assert office.drafting.withdraw("een") is None
    assert office.tickets.latest_for("een") == withdrawn


def test_a_withdrawn_ticket_keeps_no_word_of_the_citizen(office: TicketOffice) -> None:
    office.opened()
    withdrawn = office.drafting.withdraw("een")
    assert withdrawn is not None
    assert withdrawn.contact == Contact()
    assert withdrawn.summary == Summary()
    assert {part.question for part in withdrawn.parts} == {""}
    assert office.tickets.latest_for("een") == withdrawn


def test_after_withdrawing_somebody_can_ask_again(office: TicketOffice) -> None:
    first = office.opened()
    office.drafting.withdraw("een")
    second = office.opened()
    assert second.number != first.number
    assert office.tickets.open_for("een") == second


def test_a_citizen_sees_the_number_and_the_state_of_the_newest_ticket(
    office: TicketOffice,
) -> None:
    assert office.drafting.ticket_for_citizen("een") is None
    office.drafting.begin("een", PROPOSAL)
    seen = office.drafting.ticket_for_citizen("een")
    assert seen is not None
    assert (seen.number, seen.status) == (None, TicketStatus.DRAFT)
    office.complete("een")
    number = office.drafting.open("een").number
    office.handling.claim(str(number), FATIMA)
    seen = office.drafting.ticket_for_citizen("een")
    assert seen is not None
    assert (seen.number, seen.status) == (number, TicketStatus.IN_PROGRESS)
