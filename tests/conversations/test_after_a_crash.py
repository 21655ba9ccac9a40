"""A message that was kept is answered, also when the gateway stopped in between."""

from __future__ import annotations

from sqlalchemy.engine import Engine

from bot.conversations.incoming import ButtonInput, FormInput, Incoming, TextInput
from bot.conversations.model import Message
from bot.tickets.stages import Stage
from tests.support.assistant import ANSWER, OFFER
from tests.support.loket import PROPOSAL, TRUUS, Loket


async def left_waiting(loket: Loket, conversation_id: str, incoming: Incoming) -> Message:
    """A message that was stored, after which everything stopped."""
    conversation = loket.conversations.get(conversation_id)
    assert conversation is not None
    message, _ = await loket.desk.receive(conversation, incoming)
    return message


async def test_what_was_left_waiting_is_answered_once(
    loket: Loket, een: str, engine: Engine
) -> None:
    message = await left_waiting(loket, een, TextInput("k", "Ik ga verhuizen."))
    after = Loket.on(engine)
    assert await after.desk.answer_unanswered() == 1
    assert await after.desk.answer_unanswered() == 0
    (reply,) = after.conversations.replies_to(message.id) or ()
    assert reply.text == ANSWER.text


async def test_the_same_message_sent_again_after_the_crash_gets_that_answer(
    loket: Loket, een: str, engine: Engine
) -> None:
    await left_waiting(loket, een, TextInput("k", "Ik ga verhuizen."))
    after = Loket.on(engine)
    await after.desk.answer_unanswered()
    (reply,) = await after.send(een, TextInput("k", "Ik ga verhuizen."))
    assert reply.text == ANSWER.text
    assert len(after.assistant.turns) == 1


async def test_an_empty_message_is_still_a_friendly_question(
    loket: Loket, een: str, engine: Engine
) -> None:
    message = await left_waiting(loket, een, TextInput("k", " "))
    after = Loket.on(engine)
    await after.desk.answer_unanswered()
    assert after.assistant.turns == []
    (reply,) = after.conversations.replies_to(message.id) or ()
    assert "Wat is er aan de hand?" in reply.text


async def test_a_button_is_still_a_button(loket: Loket, een: str, engine: Engine) -> None:
    loket.assistant.says = (OFFER,)
    (offer,) = await loket.say(een, "Ik ga verhuizen.")
    await left_waiting(loket, een, ButtonInput("k", offer.buttons[0].id))
    after = Loket.on(engine)
    await after.desk.answer_unanswered()
    (turn,) = after.assistant.turns
    assert turn.choice == {"act": "accept_offer"}


async def test_starting_over_is_still_starting_over(loket: Loket, een: str, engine: Engine) -> None:
    await left_waiting(loket, een, ButtonInput("k", "opnieuw-beginnen"))
    after = Loket.on(engine)
    await after.desk.answer_unanswered()
    found = after.conversations.get(een)
    assert found is not None
    assert found.round == 2


async def test_a_form_that_was_lost_is_asked_again(loket: Loket, een: str, engine: Engine) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    await left_waiting(
        loket, een, FormInput("k", "contact", {"naam": "T", "telefoon": "0612345678"})
    )
    after = Loket.on(engine)
    await after.desk.answer_unanswered()
    assert after.assistant.turns == []
    assert after.conversations.messages(een)[-1].data["fase"] == "gegevens"
    assert after.office.drafting.stage(een) is Stage.CONTACT


async def test_an_assistant_that_is_still_dead_leaves_nobody_without_an_answer(
    loket: Loket, een: str, engine: Engine
) -> None:
    other = (await loket.start()).id
    for conversation_id in (een, other):
        await left_waiting(loket, conversation_id, TextInput("k", "Ik ga verhuizen."))
    after = Loket.on(engine)
    after.assistant.die()
    assert await after.desk.answer_unanswered() == 2
    for conversation_id in (een, other):
        assert any("14 020" in text for text in after.texts(conversation_id))


async def test_a_ticket_that_was_complete_when_all_stopped_can_still_be_sent(
    loket: Loket, een: str
) -> None:
    loket.office.complete(een)
    assert loket.office.drafting.stage(een) is Stage.READY
    loket.assistant.die()
    replies = await loket.say(een, "ja")
    assert any("Uw nummer is" in reply.text for reply in replies)
    ticket = loket.office.tickets.open_for(een)
    assert ticket is not None
    assert ticket.contact == TRUUS
