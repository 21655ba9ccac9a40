"""Buttons carry ids of the server; forms are checked before anything is kept."""

from __future__ import annotations

import pytest

from bot.conversations.incoming import InvalidFormError, UnknownButtonError
from bot.privacy.contact import Contact
from bot.tickets.model import Ticket, TicketStatus
from bot.tickets.stages import Stage
from tests.support.assistant import OFFER
from tests.support.loket import PROPOSAL, TRUUS, Loket


def draft_of(loket: Loket, conversation_id: str) -> Ticket:
    ticket = loket.office.tickets.open_for(conversation_id)
    assert ticket is not None
    return ticket


async def test_a_button_means_what_the_assistant_meant_by_it(loket: Loket, een: str) -> None:
    loket.assistant.says = (OFFER,)
    (offer,) = await loket.say(een, "Ik ga verhuizen.")
    assert "accept_offer" not in offer.buttons[0].id
    await loket.press(een, "Ja, graag")
    turn = loket.assistant.turns[-1]
    assert (turn.text, turn.choice) == ("Ja, graag", {"act": "accept_offer"})


@pytest.mark.parametrize(
    ("button", "act"), [("liever-een-mens", "want_person"), ("niet-bedoeld", "not_meant")]
)
async def test_fixed_buttons_are_always_there(
    loket: Loket, een: str, button: str, act: str
) -> None:
    await loket.press(een, button)
    assert loket.assistant.turns[-1].choice == {"act": act}


async def test_a_button_of_nobody_is_refused_and_nothing_is_kept(loket: Loket, een: str) -> None:
    before = loket.conversations.messages(een)
    for button in ("bestaat-niet", "", "accept_offer"):
        with pytest.raises(UnknownButtonError):
            await loket.press(een, button)
    assert loket.conversations.messages(een) == before


async def test_a_button_of_another_conversation_is_refused(loket: Loket, een: str) -> None:
    loket.assistant.says = (OFFER,)
    (offer,) = await loket.say(een, "Ik ga verhuizen.")
    other = await loket.start()
    with pytest.raises(UnknownButtonError):
        await loket.press(other.id, offer.buttons[0].id)


async def test_an_old_button_still_works_far_up_in_a_long_conversation(
    loket: Loket, een: str
) -> None:
    loket.assistant.says = (OFFER,)
    (offer,) = await loket.say(een, "Ik ga verhuizen.")
    loket.assistant.says = loket.assistant.says * 3
    for number in range(40):
        await loket.say(een, f"Vraag nummer {number}")
    await loket.press(een, offer.buttons[1].id)
    assert loket.assistant.turns[-1].choice == {"act": "decline_offer"}


@pytest.mark.parametrize(
    ("form", "values", "wrong"),
    [
        ("contact", {}, {"naam", "telefoon"}),
        ("contact", {"naam": "Truus", "telefoon": "06 123"}, {"telefoon"}),
        ("contact", {"naam": "Truus", "email": "truus"}, {"email"}),
        ("samenvatting", {"naam": "Truus", "telefoon": "06 12345678", "vraag": " "}, {"vraag"}),
        ("paspoort", {}, {"formulier"}),
    ],
)
async def test_a_form_that_is_wrong_says_where_and_keeps_nothing(
    loket: Loket, een: str, form: str, values: dict[str, str], wrong: set[str]
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    draft = loket.office.tickets.open_for(een)
    with pytest.raises(InvalidFormError) as error:
        await loket.fill_in(een, form, **values)
    assert set(error.value.errors) == wrong
    assert len(loket.conversations.messages(een)) == 1
    assert loket.office.tickets.open_for(een) == draft


async def test_a_form_goes_into_the_draft_and_not_into_the_log(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    (summary,) = await loket.fill_in(een, "contact", naam="Truus Bakker", telefoon="0612345678")
    assert "Klopt het?" in summary.text
    ticket = draft_of(loket, een)
    assert ticket.contact == Contact("06 12345678", None, "Truus Bakker", None)
    assert "Truus" not in str(loket.conversations.messages(een))
    assert loket.assistant.turns == []


async def test_a_field_that_still_holds_its_mask_was_not_changed(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    await loket.fill_in(
        een,
        "samenvatting",
        vraag="Wat regel ik?",
        naam="[naam]",
        telefoon="[telefoon]",
        email="",
        voorkeur_tijd="[tijd]",
    )
    ticket = draft_of(loket, een)
    assert ticket.contact == Contact(TRUUS.telephone, None, TRUUS.name, TRUUS.preferred_time)


async def test_no_field_of_a_form_keeps_a_citizen_service_number(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    await loket.fill_in(
        een,
        "samenvatting",
        vraag="Mijn BSN is 111222333, wat nu?",
        naam="Truus Bakker",
        telefoon="06 12345678",
        voorkeur_tijd="na vijven, bsn 111222333",
    )
    ticket = loket.office.tickets.open_for(een)
    assert "111222333" not in str(ticket)
    assert "na vijven" in str(ticket)


async def test_a_corrected_summary_goes_on_to_consent(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    (consent,) = await loket.fill_in(
        een, "samenvatting", vraag="Alleen over de AOW", naam="Truus", telefoon="06 87654321"
    )
    assert consent.data["soort"] == "toestemming"
    ticket = draft_of(loket, een)
    assert ticket.summary.question == "Alleen over de AOW"
    assert ticket.contact == Contact("06 87654321", None, "Truus", None)


async def test_ticked_boxes_are_consent_for_those_organisations_only(
    loket: Loket, een: str
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    loket.office.drafting.confirm(een)
    (opened,) = await loket.fill_in(een, "toestemming", svb="ja", belastingdienst="", uwv="ja")
    ticket = draft_of(loket, een)
    assert str(ticket.number) in opened.text
    assert [consent.organisation for consent in ticket.consents] == ["svb"]


async def test_a_consent_form_before_its_time_gives_no_consent(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    (asked,) = await loket.fill_in(een, "toestemming", svb="ja")
    assert asked.data["fase"] == "gegevens"
    ticket = draft_of(loket, een)
    assert ticket.consents == ()


async def test_a_form_of_a_ticket_that_was_sent_changes_nothing(loket: Loket, een: str) -> None:
    opened = loket.office.opened(een)
    for form in ("contact", "samenvatting", "toestemming"):
        values = {"naam": "B. Jansen", "telefoon": "06 87654321", "vraag": "Iets anders"}
        (status,) = await loket.fill_in(een, form, **values)
        assert str(opened.number) in status.text
    assert loket.office.tickets.open_for(een) == opened


async def test_a_form_without_a_ticket_makes_none(loket: Loket, een: str) -> None:
    await loket.fill_in(een, "contact", naam="Truus Bakker", telefoon="06 12345678")
    assert loket.office.tickets.latest_for(een) is None


async def test_a_ticket_can_be_withdrawn_without_the_assistant(loket: Loket, een: str) -> None:
    loket.office.opened(een)
    loket.assistant.die()
    await loket.press(een, "hoe-staat-het")
    await loket.press(een, "Contactverzoek intrekken")
    assert loket.office.drafting.stage(een) is Stage.OPEN
    await loket.press(een, "Ja, intrekken")
    ticket = loket.office.tickets.latest_for(een)
    assert ticket is not None
    assert ticket.status is TicketStatus.WITHDRAWN


async def test_consent_can_be_taken_back_without_the_assistant(loket: Loket, een: str) -> None:
    loket.office.opened(een)
    loket.assistant.die()
    await loket.press(een, "hoe-staat-het")
    (done,) = await loket.press(een, "Toestemming intrekken")
    assert "ingetrokken" in done.text
    assert loket.office.drafting.stage(een) is Stage.OPEN


async def test_starting_over_is_a_new_round_with_the_old_transcript(loket: Loket, een: str) -> None:
    await loket.say(een, "Ik ga verhuizen.")
    (fresh,) = await loket.press(een, "opnieuw-beginnen")
    assert "we beginnen opnieuw" in fresh.text
    await loket.say(een, "Ik ga scheiden.")
    assert [turn.round for turn in loket.assistant.turns] == [1, 2]
    assert "Ik ga verhuizen." in loket.texts(een)


async def test_starting_over_forgets_a_draft_but_not_a_ticket_that_was_sent(
    loket: Loket, een: str
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    await loket.press(een, "opnieuw-beginnen")
    assert loket.office.tickets.latest_for(een) is None
    opened = loket.office.opened(een)
    await loket.press(een, "opnieuw-beginnen")
    assert loket.office.tickets.open_for(een) == opened
