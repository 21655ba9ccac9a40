"""What a citizen is asked on the way to a number, and what they are told afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.blocks import BlockKind, Bubble
from bot.privacy.contact import Contact
from bot.tickets.stages import Stage
from tests.support.clock import HandClock
from tests.support.loket import (
    FATIMA,
    PROPOSAL,
    QUESTION,
    TRUUS,
    TicketOffice,
    outcomes,
    proposal_for,
)


def labels(bubbles: tuple[Bubble, ...]) -> list[str]:
    return [choice.label for bubble in bubbles for choice in bubble.choices]


def words(bubbles: tuple[Bubble, ...]) -> str:
    return " ".join(bubble.text for bubble in bubbles)


def test_the_way_to_a_number_has_four_steps(office: TicketOffice) -> None:
    dialogue = office.dialogue
    (asked,) = dialogue.begin("een", PROPOSAL)
    assert (asked.kind, asked.data["fase"]) == (BlockKind.OFFER, "gegevens")
    office.drafting.note_contact("een", TRUUS)
    (summary,) = dialogue.go_on("een")
    assert summary.kind is BlockKind.SUMMARY
    (consent,) = dialogue.confirm("een")
    assert consent.kind is BlockKind.CONSENT
    opened = dialogue.agree("een", None, "web")
    ticket = office.tickets.open_for("een")
    assert ticket is not None
    assert f"Uw nummer is {ticket.number}." in words(opened)
    assert "uiterlijk woensdag 25 november" in words(opened)


def test_a_step_that_was_taken_may_be_taken_again(office: TicketOffice) -> None:
    office.dialogue.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    office.dialogue.confirm("een")
    assert office.dialogue.confirm("een") == office.dialogue.go_on("een")
    first = office.dialogue.agree("een", None, "web")
    ticket = office.tickets.open_for("een")
    again = office.dialogue.agree("een", (), "web")
    assert office.tickets.open_for("een") == ticket
    assert str(ticket and ticket.number) in words(first)
    assert str(ticket and ticket.number) in words(again)


def test_nothing_is_confirmed_before_it_was_shown(office: TicketOffice) -> None:
    office.dialogue.begin("een", PROPOSAL)
    (asked,) = office.dialogue.confirm("een")
    assert asked.kind is BlockKind.OFFER
    (asked,) = office.dialogue.agree("een", None, "web")
    assert asked.kind is BlockKind.OFFER
    assert office.drafting.stage("een") is Stage.CONTACT


def test_who_is_asked_for_details_reads_why_and_how_long(office: TicketOffice) -> None:
    (asked,) = office.dialogue.begin("een", PROPOSAL)
    assert "alleen voor uw vraag" in asked.text
    assert "1 jaar" in asked.text
    assert labels((asked,)) == ["Toch liever niet"]


@pytest.mark.parametrize(
    ("known", "question"),
    [
        (Contact(telephone="06 12345678"), "Hoe mag de medewerker u noemen?"),
        (Contact(name="Truus Bakker"), "Op welk telefoonnummer bent u bereikbaar?"),
    ],
)
def test_only_what_is_missing_is_asked(office: TicketOffice, known: Contact, question: str) -> None:
    office.dialogue.begin("een", PROPOSAL)
    office.drafting.note_contact("een", known)
    (asked,) = office.dialogue.go_on("een")
    assert asked.text.startswith(question)


def test_the_summary_says_everything_but_hides_the_details(office: TicketOffice) -> None:
    office.dialogue.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    (summary,) = office.dialogue.go_on("een")
    for part in (QUESTION, "Uw partner is overleden", "de gemeente, de SVB", "[naam]", "[tijd]"):
        assert part in summary.text
    assert not any(str(value) in str(summary) for value in vars(TRUUS).values())
    assert labels((summary,))[:2] == ["Ja, dit klopt", "Nee, ik wil iets veranderen"]


def test_why_it_is_urgent_is_not_passed_on_behind_the_citizens_back(office: TicketOffice) -> None:
    urgent = replace(PROPOSAL.summary, urgency="Er dreigt een boete.")
    office.dialogue.begin("een", replace(PROPOSAL, summary=urgent))
    office.drafting.note_contact("een", TRUUS)
    (summary,) = office.dialogue.go_on("een")
    assert "Er dreigt een boete." in summary.text


def test_a_correction_starts_from_what_is_known(office: TicketOffice) -> None:
    office.dialogue.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    (form,) = office.dialogue.ask_correction("een")
    assert form.data["formulier"]["open"] is True
    office.complete("een")
    number = office.drafting.open("een").number
    assert str(number) in words(office.dialogue.ask_correction("een"))


def test_consent_is_asked_per_organisation_in_the_words_that_are_kept(
    office: TicketOffice,
) -> None:
    office.dialogue.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    (asked,) = office.dialogue.confirm("een")
    shown = {item["id"]: item["tekst"] for item in asked.data["organisaties"]}
    assert set(shown) == {"svb", "belastingdienst"}
    office.dialogue.agree("een", ["svb"], "web")
    ticket = office.tickets.open_for("een")
    assert ticket is not None
    (consent,) = ticket.consents
    assert consent.wording == shown["svb"]
    assert consent.version == asked.data["versie"]


def test_without_other_organisations_no_consent_is_asked(office: TicketOffice) -> None:
    office.dialogue.begin("een", proposal_for("gemeente"))
    office.drafting.note_contact("een", TRUUS)
    assert "Uw nummer is" in words(office.dialogue.confirm("een"))


def test_who_declines_gets_no_ticket_and_no_call(office: TicketOffice) -> None:
    office.dialogue.begin("een", PROPOSAL)
    office.drafting.note_contact("een", TRUUS)
    assert "niets doorgestuurd" in words(office.dialogue.decline("een"))
    assert office.tickets.latest_for("een") is None


def test_an_old_button_does_not_withdraw_what_was_sent(office: TicketOffice) -> None:
    opened = office.opened()
    assert str(opened.number) in words(office.dialogue.decline("een"))
    assert office.tickets.open_for("een") == opened


def test_what_was_sent_is_withdrawn_after_asking_once_more(office: TicketOffice) -> None:
    office.opened()
    assert "Contactverzoek intrekken" in labels(office.dialogue.status("een"))
    assert labels(office.dialogue.ask_withdrawal("een"))[0] == "Ja, intrekken"
    assert office.drafting.stage("een") is Stage.OPEN
    assert "is ingetrokken" in words(office.dialogue.withdraw("een"))
    assert office.drafting.stage("een") is Stage.NONE
    for step in (office.dialogue.ask_withdrawal, office.dialogue.withdraw):
        assert words(step("een")) == "Er staat geen contactverzoek meer open."


def test_who_agreed_can_take_that_back_and_is_told_what_it_means(office: TicketOffice) -> None:
    office.opened(agreed=("svb",))
    assert "Toestemming intrekken" in labels(office.dialogue.status("een"))
    assert "ingetrokken" in words(office.dialogue.withdraw_consent("een"))
    assert "Toestemming intrekken" not in labels(office.dialogue.status("een"))


def test_nobody_is_told_that_a_consent_was_withdrawn_that_was_never_given(
    office: TicketOffice,
) -> None:
    assert "geen contactverzoek" in words(office.dialogue.withdraw_consent("een"))
    office.opened(agreed=())
    assert "geen toestemming gegeven" in words(office.dialogue.withdraw_consent("een"))


def test_the_status_follows_the_ticket(office: TicketOffice) -> None:
    assert "geen contactverzoek" in words(office.dialogue.status("een"))
    office.dialogue.begin("een", PROPOSAL)
    assert office.dialogue.status("een") == office.dialogue.go_on("een")
    number = office.claimed().number
    assert "werkt aan" in words(office.dialogue.status("een"))
    office.handling.solve(number, FATIMA, outcomes())
    assert words(office.dialogue.status("een")) == f"Uw contactverzoek {number} is opgelost."
    assert labels(office.dialogue.status("een")) == []


def test_a_promise_that_was_not_kept_is_not_repeated(
    office: TicketOffice, clock: HandClock
) -> None:
    office.opened()
    assert "uiterlijk woensdag 25 november" in words(office.dialogue.status("een"))
    clock.move(days=4)
    late = words(office.dialogue.status("een"))
    assert "onze excuses" in late
    assert "gemeente Amsterdam: 14 020" in late


def test_an_organisation_that_left_the_content_is_still_named(office: TicketOffice) -> None:
    office.drafting.begin("een", proposal_for("opgeheven_dienst"))
    office.drafting.note_contact("een", TRUUS)
    (summary,) = office.dialogue.go_on("een")
    assert "opgeheven_dienst" in summary.text
