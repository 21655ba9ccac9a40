"""A caseworker takes over, the assistant is silent, and comes back when all is solved."""

from __future__ import annotations

import pytest

from bot.conversations.model import Sender, Speaker
from bot.tickets.errors import NoSuchTicketError, TicketError
from tests.support.loket import BRAM, FATIMA, TRUUS, Loket, outcomes


def speaker(loket: Loket, conversation_id: str) -> Speaker:
    conversation = loket.conversations.get(conversation_id)
    assert conversation is not None
    return conversation.speaker


async def taken(loket: Loket, conversation_id: str) -> str:
    """The number of a ticket that Fatima picked up."""
    number = str(loket.office.opened(conversation_id).number)
    loket.caseworkers.claim(number, FATIMA)
    return number


async def test_who_sends_a_ticket_waits_for_a_person_and_may_go_on_asking(
    loket: Loket, een: str
) -> None:
    loket.office.complete(een)
    loket.office.drafting.open(een)
    await loket.say(een, "Hoe lang duurt het?")
    assert speaker(loket, een) is Speaker.WAITING
    assert len(loket.assistant.turns) == 1


async def test_a_claim_is_announced_once_and_silences_the_assistant(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    loket.caseworkers.claim(number, FATIMA)
    assert speaker(loket, een) is Speaker.CASEWORKER
    assert [text for text in loket.texts(een) if "doet nu mee" in text] == [
        "Fatima de Wit doet nu mee in dit gesprek. De automatische assistent zwijgt."
    ]
    assert await loket.say(een, "Fijn dat u er bent.") == ()
    assert loket.assistant.turns == []
    assert loket.texts(een)[-1] == "Fijn dat u er bent."


async def test_a_citizen_and_a_caseworker_talk_in_the_same_log(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    said = loket.caseworkers.say(number, FATIMA, "  Goedemorgen,\n\n\n\nik help u. ")
    assert (said.sender, said.author) == (Sender.CASEWORKER, "Fatima de Wit")
    assert said.text == "Goedemorgen,\n\nik help u."
    await loket.say(een, "Dank u wel.")
    assert [message.text for message in loket.caseworkers.transcript(number, said.id)] == [
        "Dank u wel."
    ]


async def test_personal_data_is_masked_also_with_a_caseworker(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    (warning,) = await loket.say(een, "Mijn BSN is 111222333")
    assert "burgerservicenummer" in warning.text
    loket.caseworkers.say(number, FATIMA, "Klopt BSN 111222333, IBAN NL91 ABNA 0417 1643 00?")
    assert "111222333" not in str(loket.conversations.messages(een))
    assert "0417" not in str(loket.conversations.messages(een))


async def test_a_caseworker_can_give_a_number_but_does_not_write_down_the_citizens_own(
    loket: Loket, een: str
) -> None:
    number = await taken(loket, een)
    text = "De SVB is te bereiken op 020 656 5656 en info@svb.nl."
    assert loket.caseworkers.say(number, FATIMA, text).text == text
    said = loket.caseworkers.say(number, FATIMA, f"Ik bel u op 0612345678, of {TRUUS.email}.")
    assert said.text == "Ik bel u op [telefoon], of [e-mailadres]."


@pytest.mark.parametrize("nothing", ["", "  ", "\x00\n"])
async def test_a_caseworker_who_says_nothing_hears_so(loket: Loket, een: str, nothing: str) -> None:
    number = await taken(loket, een)
    with pytest.raises(TicketError, match="Typ eerst"):
        loket.caseworkers.say(number, FATIMA, nothing)


async def test_who_does_not_own_the_ticket_cannot_write(loket: Loket, een: str) -> None:
    number = str(loket.office.opened(een).number)
    with pytest.raises(TicketError, match="Pak dit"):
        loket.caseworkers.say(number, FATIMA, "Hallo")
    loket.caseworkers.claim(number, FATIMA)
    with pytest.raises(TicketError):
        loket.caseworkers.say(number, BRAM, "Hallo")
    assert "Hallo" not in loket.texts(een)


async def test_after_solving_the_assistant_is_back_in_a_new_round(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    for _ in range(2):
        loket.caseworkers.solve(number, FATIMA, outcomes())
        assert speaker(loket, een) is Speaker.ASSISTANT
    assert sum("is er weer" in text for text in loket.texts(een)) == 1
    await loket.say(een, "Nog een vraag.")
    assert [turn.round for turn in loket.assistant.turns] == [2]


async def test_an_unfinished_ticket_leaves_the_caseworker_speaking(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    with pytest.raises(TicketError):
        loket.caseworkers.solve(number, FATIMA, {})
    assert speaker(loket, een) is Speaker.CASEWORKER


async def test_a_solved_ticket_gives_no_right_to_speak(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    loket.caseworkers.solve(number, FATIMA, outcomes())
    with pytest.raises(TicketError):
        loket.caseworkers.say(number, FATIMA, "Nog even dit")
    with pytest.raises(TicketError):
        loket.caseworkers.claim(number, FATIMA)
    assert speaker(loket, een) is Speaker.ASSISTANT


async def test_the_owner_of_an_older_ticket_cannot_interfere_with_the_next(
    loket: Loket, een: str
) -> None:
    first = await taken(loket, een)
    loket.caseworkers.solve(first, FATIMA, outcomes())
    second = str(loket.office.opened(een).number)
    loket.caseworkers.claim(second, BRAM)
    with pytest.raises(TicketError):
        loket.caseworkers.say(first, FATIMA, "Nog even dit")
    loket.caseworkers.solve(first, FATIMA, outcomes())
    assert speaker(loket, een) is Speaker.CASEWORKER
    loket.caseworkers.say(second, BRAM, "Ik ben er nog.")


async def test_a_case_shows_nothing_of_what_is_said_after_it_was_closed(
    loket: Loket, een: str
) -> None:
    await loket.say(een, "Mijn partner is overleden.")
    number = await taken(loket, een)
    loket.caseworkers.solve(number, FATIMA, outcomes())
    await loket.say(een, "Ik ga ook scheiden.")
    shown = [message.text for message in loket.caseworkers.transcript(number)]
    assert "Mijn partner is overleden." in shown
    assert "Ik ga ook scheiden." not in shown


async def test_a_withdrawn_ticket_shows_no_conversation(loket: Loket, een: str) -> None:
    await loket.say(een, "Mijn partner is overleden.")
    number = await taken(loket, een)
    loket.office.drafting.withdraw(een)
    assert loket.caseworkers.transcript(number) == ()


async def test_who_withdraws_during_the_talk_gets_the_assistant_back(
    loket: Loket, een: str
) -> None:
    number = await taken(loket, een)
    await loket.press(een, "contactverzoek-intrekken")
    assert speaker(loket, een) is Speaker.CASEWORKER
    await loket.press(een, "Ja, intrekken")
    assert speaker(loket, een) is Speaker.ASSISTANT
    with pytest.raises(TicketError):
        loket.caseworkers.say(number, FATIMA, "Jammer")
    await loket.say(een, "Ik ga verhuizen.")
    assert loket.assistant.turns[-1].round == 2


async def test_consent_can_be_taken_back_during_the_talk(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    (done,) = await loket.press(een, "toestemming-intrekken")
    assert "ingetrokken" in done.text
    parts = loket.office.handling.case(number).parts
    assert not any(part.may_share for part in parts if part.organisation != "gemeente")
    assert speaker(loket, een) is Speaker.CASEWORKER


async def test_a_late_form_during_the_talk_gets_an_answer(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    (status,) = await loket.fill_in(een, "contact", naam="B. Jansen", telefoon="06 87654321")
    assert number in status.text
    assert "87654321" not in str(loket.office.handling.case(number))


async def test_a_claim_during_a_slow_answer_is_not_undone(loket: Loket, een: str) -> None:
    number = str(loket.office.opened(een).number)
    reply = loket.assistant.reply

    async def claimed_meanwhile(turn: object) -> object:
        loket.caseworkers.claim(number, FATIMA)
        return await reply(turn)  # type: ignore[arg-type]

    loket.assistant.reply = claimed_meanwhile  # type: ignore[method-assign, assignment]
    await loket.say(een, "Hoe lang duurt het?")
    assert speaker(loket, een) is Speaker.CASEWORKER


async def test_a_conversation_that_was_erased_has_no_caseworker(loket: Loket, een: str) -> None:
    number = await taken(loket, een)
    loket.erasure().erase(een)
    for act in (
        lambda: loket.caseworkers.say(number, FATIMA, "Hallo"),
        lambda: loket.caseworkers.transcript(number),
        lambda: loket.caseworkers.solve(number, FATIMA, outcomes()),
        lambda: loket.caseworkers.claim(number, FATIMA),
    ):
        with pytest.raises(NoSuchTicketError, match="gewist"):
            act()
