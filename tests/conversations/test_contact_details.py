"""Contact details go into the ticket, and never into what was said."""

from __future__ import annotations

import pytest

from bot.answers.blocks import text_bubble
from bot.conversations.incoming import ButtonInput, TextInput
from bot.conversations.model import Message
from bot.privacy.contact import Contact
from bot.tickets.stages import Stage
from tests.support.assistant import ANSWER, OFFER
from tests.support.loket import PROPOSAL, TRUUS, Loket


def contact_of(loket: Loket, conversation_id: str) -> Contact | None:
    ticket = loket.office.tickets.open_for(conversation_id)
    return ticket.contact if ticket else None


def warned(replies: tuple[Message, ...]) -> bool:
    return any("weggehaald" in reply.text for reply in replies)


async def test_during_a_handoff_details_go_into_the_draft_and_masks_into_the_log(
    loket: Loket, een: str
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    replies = await loket.say(een, "Truus Bakker, 06 12345678 of truus@voorbeeld.nl, na 17:00 uur")
    assert not warned(replies)
    contact = contact_of(loket, een)
    assert contact is not None
    assert (contact.name, contact.telephone) == ("Truus Bakker", "06 12345678")
    assert contact.email == "truus@voorbeeld.nl"
    assert contact.preferred_time
    said = loket.texts(een)[1]
    assert "[telefoon]" in said
    assert "[e-mailadres]" in said
    (turn,) = loket.assistant.turns
    assert turn.text == said
    assert set(turn.received) == {"naam", "telefoon", "email", "voorkeur_tijd"}


async def test_a_citizen_service_number_is_masked_also_during_a_handoff(
    loket: Loket, een: str
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    replies = await loket.say(een, "06 12345678, mijn BSN is 111222333")
    assert warned(replies)
    assert "telefoonnummer" not in replies[0].text
    assert "111222333" not in str(loket.conversations.messages(een))


async def test_only_a_name_is_a_name_when_only_the_name_is_missing(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, Contact(telephone="06 12345678"))
    for answer in ("ja graag", "waarom?", "12345", "wat bedoelt u precies met die vraag aan mij"):
        await loket.say(een, answer)
        assert contact_of(loket, een) == Contact(telephone="06 12345678")
    await loket.say(een, "Truus van den Berg.")
    assert contact_of(loket, een) == Contact(telephone="06 12345678", name="Truus van den Berg")


async def test_a_number_in_answer_to_an_offer_accepts_it(loket: Loket, een: str) -> None:
    loket.assistant.says = (ANSWER, OFFER)
    await loket.say(een, "Mijn partner is overleden, wat moet ik regelen?")
    replies = await loket.say(een, "ja graag, 06 12345678")
    assert not warned(replies)
    assert contact_of(loket, een) == Contact(telephone="06 12345678")
    assert loket.office.drafting.stage(een) is Stage.CONTACT
    assert loket.assistant.turns[-1].received == ("telefoon",)


async def test_a_name_alone_in_answer_to_an_offer_makes_no_ticket(loket: Loket, een: str) -> None:
    loket.assistant.says = (OFFER,)
    await loket.say(een, "Ik ga verhuizen.")
    await loket.say(een, "mijn naam is Truus Bakker")
    assert loket.office.tickets.latest_for(een) is None


async def test_an_offer_that_was_passed_by_is_no_reason_to_keep_a_number(
    loket: Loket, een: str
) -> None:
    loket.assistant.says = (OFFER,)
    await loket.say(een, "Ik ga verhuizen.")
    loket.assistant.says = (ANSWER,)
    await loket.say(een, "Hoe geef ik dat door?")
    assert warned(await loket.say(een, "06 12345678"))
    assert loket.office.tickets.latest_for(een) is None


async def test_an_offer_is_seen_also_in_the_middle_of_a_long_answer(loket: Loket, een: str) -> None:
    loket.assistant.says = (*[text_bubble("Nog iets.")] * 8, OFFER, text_bubble("Dag."))
    await loket.say(een, "Ik ga verhuizen.")
    assert loket.handoff.is_being_prepared(een)


async def test_no_turn_reads_the_whole_conversation(
    loket: Loket, een: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loket.assistant.says = (ANSWER, OFFER)
    await loket.say(een, "Ik ga verhuizen.")

    def read(*_: object) -> None:
        raise AssertionError("every message was read")

    monkeypatch.setattr(loket.conversations, "messages", read)
    (button,) = loket.conversations.latest(een, 1)[0].buttons[:1]
    await loket.send(een, ButtonInput("k1", button.id))
    replies = await loket.send(een, TextInput("k2", "ja graag, 06 12345678"))
    assert [reply.text for reply in replies] == [ANSWER.text, OFFER.text]


async def test_after_the_ticket_is_sent_details_are_masked_again(loket: Loket, een: str) -> None:
    loket.office.opened(een)
    assert warned(await loket.say(een, "Bel toch maar 06 87654321"))
    assert contact_of(loket, een) == TRUUS


async def test_a_citizen_sees_their_own_details_in_the_summary(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    (summary,) = loket.office.dialogue.go_on(een)
    data, text = loket.handoff.for_citizen(een, summary.as_data(), summary.text)
    assert TRUUS.telephone in text
    assert {"label": "Naam", "waarde": TRUUS.name} in data["regels"]
    assert "[telefoon]" not in str(data)
    assert TRUUS.telephone not in str(summary)


async def test_masks_stay_masks_once_the_ticket_is_gone(loket: Loket, een: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    (summary,) = loket.office.dialogue.go_on(een)
    loket.office.drafting.discard(een)
    _, text = loket.handoff.for_citizen(een, summary.as_data(), summary.text)
    assert text == summary.text


@pytest.mark.parametrize("kind", ["tekst", "stappen", "crisis"])
async def test_other_blocks_are_never_filled_in(loket: Loket, een: str, kind: str) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    assert loket.handoff.for_citizen(een, {"soort": kind}, "[naam]") == ({"soort": kind}, "[naam]")
