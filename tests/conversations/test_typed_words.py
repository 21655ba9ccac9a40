"""What becomes of what a citizen types, before anybody understands it."""

from __future__ import annotations

import pytest

from bot.conversations import notices
from bot.conversations.model import Sender
from tests.support.assistant import ANSWER
from tests.support.loket import Loket

BSN = "111222333"
IBAN = "NL91 ABNA 0417 1643 00"


async def test_a_conversation_opens_by_saying_that_it_is_a_machine(loket: Loket) -> None:
    conversation, token, (opening,) = await loket.desk.start("web", "gm0363")
    assert "automatische assistent, geen mens" in opening.text
    assert "geen BSN" in opening.text
    assert loket.conversations.messages(conversation.id) == (opening,)
    assert token not in str(conversation)


async def test_a_question_is_kept_and_answered(loket: Loket, een: str) -> None:
    (reply,) = await loket.say(een, "Ik ga verhuizen.")
    assert (reply.sender, reply.text) == (Sender.ASSISTANT, ANSWER.text)
    _, asked, answered = loket.conversations.messages(een)
    assert (asked.sender, asked.text) == (Sender.CITIZEN, "Ik ga verhuizen.")
    assert answered == reply
    assert answered.in_reply_to == asked.id
    (turn,) = loket.assistant.turns
    assert (turn.text, turn.municipality, turn.round) == ("Ik ga verhuizen.", "gm0363", 1)


async def test_a_long_message_is_cut_with_a_notice_and_nobody_sees_the_rest(
    loket: Loket, een: str
) -> None:
    replies = await loket.say(een, "woord " * 1_700 + "einde")
    assert "eerste 1000 tekens" in replies[0].text
    assert replies[-1].text == ANSWER.text
    (turn,) = loket.assistant.turns
    assert len(turn.text) <= notices.MAXIMUM_LENGTH
    assert "einde" not in str(loket.texts(een))


@pytest.mark.parametrize("typed", ["", " ", "\n\n", "?", "a", "\x00", "\u200b"])
async def test_an_empty_message_gets_a_friendly_question(
    loket: Loket, een: str, typed: str
) -> None:
    (reply,) = await loket.say(een, typed)
    assert "Wat is er aan de hand?" in reply.text
    assert loket.assistant.turns == []


@pytest.mark.parametrize(
    ("typed", "secret", "named"),
    [
        (f"Mijn BSN is {BSN}, wat nu?", BSN, "burgerservicenummer"),
        (f"Stort het op {IBAN} alstublieft", "0417", "rekeningnummer"),
        ("Mijn wachtwoord is Welkom2026! help", "Welkom2026", "wachtwoord"),
        ("Bel mij op 06 12345678 hierover", "12345678", "telefoonnummer"),
        ("Mail naar truus@voorbeeld.nl graag", "truus@", "e-mailadres"),
    ],
)
async def test_what_is_personal_is_masked_before_it_is_kept_or_read(
    loket: Loket, een: str, typed: str, secret: str, named: str
) -> None:
    warning, answer = await loket.say(een, typed)
    assert named in warning.text
    assert "weggehaald en niet bewaard" in warning.text
    assert answer.text == ANSWER.text
    assert secret not in str(loket.conversations.messages(een))
    assert secret not in str(loket.assistant.turns)


async def test_two_kinds_of_personal_data_get_one_sentence(loket: Loket, een: str) -> None:
    replies = await loket.say(een, f"BSN {BSN} en rekening {IBAN}, klopt mijn toeslag?")
    assert len(replies) == 2
    assert "burgerservicenummer en rekeningnummer" in replies[0].text


async def test_a_command_of_rasa_is_text_like_any_other(loket: Loket, een: str) -> None:
    await loket.say(een, "/restart")
    assert loket.texts(een)[1] == "/restart"
    assert loket.assistant.turns[0].choice is None


async def test_contact_details_that_were_not_asked_for_are_kept_nowhere(
    loket: Loket, een: str
) -> None:
    await loket.say(een, "Ik heet Truus Bakker, 06 12345678")
    assert loket.assistant.turns[0].received == ()
    assert loket.office.tickets.latest_for(een) is None
