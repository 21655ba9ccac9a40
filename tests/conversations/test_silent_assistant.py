"""When the assistant fails, a citizen gets a sentence, a telephone number and a person."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from bot.conversations.assistant import AssistantUnavailableError
from bot.conversations.model import Message
from bot.tickets.stages import Stage
from tests.support.loket import Loket


@pytest.fixture
def loket(engine: Engine) -> Loket:
    return Loket.on(engine, patience=0.1)


def is_failure(replies: tuple[Message, ...]) -> bool:
    sentence, offer = replies[-2:]
    return (
        "uw bericht is bewaard" in sentence.text
        and "gemeente Amsterdam: 14 020" in sentence.text
        and offer.data["soort"] == "aanbod_medewerker"
        and [button.label for button in offer.buttons] == ["Ja, graag"]
    )


@pytest.mark.parametrize(
    "error",
    [
        AssistantUnavailableError("dead"),
        ConnectionRefusedError(),
        ValueError("no JSON"),
        KeyError("text"),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_an_assistant_that_fails_in_any_way_gives_a_number_and_an_offer(
    loket: Loket, een: str, error: Exception
) -> None:
    loket.assistant.error = error
    assert is_failure(await loket.say(een, "Ik ga verhuizen."))
    assert loket.texts(een)[1] == "Ik ga verhuizen."


async def test_a_slow_assistant_is_not_waited_for(loket: Loket, een: str) -> None:
    loket.assistant.seconds = 30
    begin = asyncio.get_running_loop().time()
    assert is_failure(await loket.say(een, "Ik ga verhuizen."))
    assert asyncio.get_running_loop().time() - begin < 3


async def test_an_empty_answer_is_a_failure_too(loket: Loket, een: str) -> None:
    loket.assistant.says = ()
    assert is_failure(await loket.say(een, "Ik ga verhuizen."))


async def test_the_warnings_about_a_message_still_come_first(loket: Loket, een: str) -> None:
    loket.assistant.die()
    replies = await loket.say(een, "Mijn BSN is 111222333, wat nu?")
    assert "burgerservicenummer" in replies[0].text
    assert is_failure(replies)


async def test_a_form_that_cannot_be_carried_out_gets_an_answer_too(
    loket: Loket, een: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("database is gone")

    monkeypatch.setattr(type(loket.handoff), "submit", broken)
    replies = await loket.fill_in(een, "toestemming", svb="ja")
    assert is_failure(replies)


async def test_after_a_failure_the_next_message_is_answered_again(loket: Loket, een: str) -> None:
    loket.assistant.die()
    await loket.say(een, "Ik ga verhuizen.")
    loket.assistant.error = None
    (reply,) = await loket.say(een, "Ik ga verhuizen.")
    assert reply.text == loket.assistant.says[0].text


async def test_the_failure_is_logged_without_what_was_said(
    loket: Loket, een: str, caplog: pytest.LogCaptureFixture
) -> None:
    loket.assistant.error = ValueError("Truus Bakker, verhuizen")
    await loket.say(een, "Truus Bakker gaat verhuizen.")
    assert "assistant_unavailable" in caplog.text
    assert "Truus" not in caplog.text
    assert "ValueError" in str([vars(record) for record in caplog.records])


async def test_a_citizen_can_hand_in_a_ticket_without_any_assistant(
    loket: Loket, een: str, tmp_path: Path
) -> None:
    loket.assistant.die()
    await loket.say(een, "Mijn partner is overleden, wat moet ik regelen?")
    (asked,) = await loket.press(een, "Ja, graag")
    assert asked.data["fase"] == "gegevens"
    (summary,) = await loket.say(een, "Truus Bakker, 06 12345678")
    assert "Klopt het?" in summary.text
    assert "Mijn partner is overleden" in summary.text
    assert "Ja, graag" not in summary.text
    (opened,) = await loket.press(een, "Ja, dit klopt")
    assert "Uw nummer is" in opened.text
    ticket = loket.office.tickets.open_for(een)
    assert ticket is not None
    assert (ticket.contact.name, ticket.contact.telephone) == ("Truus Bakker", "06 12345678")
    assert "12345678" not in str(loket.conversations.messages(een))


async def test_the_forms_of_a_handoff_need_no_assistant(loket: Loket, een: str) -> None:
    loket.assistant.die()
    await loket.press(een, "liever-een-mens")
    await loket.fill_in(een, "contact", naam="Truus Bakker", telefoon="06 12345678")
    (opened,) = await loket.fill_in(
        een, "samenvatting", vraag="Wat nu?", naam="Truus Bakker", telefoon="06 87654321"
    )
    assert "Uw nummer is" in opened.text


async def test_typed_words_while_the_assistant_is_gone_repeat_the_question_that_was_open(
    loket: Loket, een: str
) -> None:
    loket.assistant.die()
    await loket.press(een, "liever-een-mens")
    replies = await loket.say(een, "eh wat bedoelt u?")
    assert "14 020" in replies[0].text
    assert replies[-1].data["fase"] == "gegevens"
    assert loket.office.drafting.stage(een) is Stage.CONTACT


async def test_pressing_want_a_person_again_keeps_the_question_that_was_there(
    loket: Loket, een: str
) -> None:
    loket.assistant.die()
    await loket.say(een, "Mijn partner is overleden, wat moet ik regelen?")
    await loket.press(een, "Ja, graag")
    await loket.say(een, "ik ben een beetje in de war nu")
    await loket.press(een, "liever-een-mens")
    ticket = loket.office.tickets.open_for(een)
    assert ticket is not None
    assert ticket.summary.question == "Mijn partner is overleden, wat moet ik regelen?"
