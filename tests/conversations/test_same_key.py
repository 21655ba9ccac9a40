"""The same message sent twice is one message, with one answer."""

from __future__ import annotations

import asyncio

from bot.conversations.incoming import ButtonInput, TextInput
from bot.conversations.model import Conversation, Message, Sender
from tests.support.assistant import OFFER
from tests.support.loket import Loket


def questions(loket: Loket, conversation_id: str) -> list[str]:
    return [
        message.text
        for message in loket.conversations.messages(conversation_id)
        if message.sender is Sender.CITIZEN
    ]


async def test_the_same_key_again_gives_the_same_answer_and_does_nothing(
    loket: Loket, een: str
) -> None:
    first = await loket.send(een, TextInput("k", "Ik ga verhuizen."))
    again = await loket.send(een, TextInput("k", "Ik ga verhuizen."))
    assert again == first
    assert questions(loket, een) == ["Ik ga verhuizen."]
    assert len(loket.assistant.turns) == 1


async def test_the_same_key_at_once_is_answered_once(loket: Loket, een: str) -> None:
    loket.assistant.seconds = 0.05
    sent = [loket.send(een, TextInput("k", "Ik ga verhuizen.")) for _ in range(6)]
    replies = await asyncio.gather(*sent)
    assert len(set(map(repr, replies))) == 1
    assert len(replies[0]) == 1
    assert len(loket.conversations.messages(een)) == 3
    assert len(loket.assistant.turns) == 1


async def test_other_words_with_a_key_that_was_used_are_not_read(loket: Loket, een: str) -> None:
    conversation = loket.conversations.get(een)
    assert conversation is not None
    await loket.desk.receive(conversation, TextInput("k", "Ik ga verhuizen."))
    await loket.send(een, TextInput("k", "Ik ga scheiden, 06 12345678."))
    assert questions(loket, een) == ["Ik ga verhuizen."]
    assert [turn.text for turn in loket.assistant.turns] == ["Ik ga verhuizen."]


async def test_a_button_pressed_twice_counts_once(loket: Loket, een: str) -> None:
    loket.assistant.says = (OFFER,)
    (offer,) = await loket.say(een, "Ik ga verhuizen.")
    button = ButtonInput("k", offer.buttons[0].id)
    assert await loket.send(een, button) == await loket.send(een, button)
    assert len(loket.assistant.turns) == 2


async def test_two_messages_at_once_are_answered_one_after_the_other(
    loket: Loket, een: str
) -> None:
    busy = 0
    most = 0
    reply = loket.assistant.reply

    async def counted(turn: object) -> object:
        nonlocal busy, most
        busy += 1
        most = max(most, busy)
        try:
            return await reply(turn)  # type: ignore[arg-type]
        finally:
            busy -= 1

    loket.assistant.seconds = 0.02
    loket.assistant.reply = counted  # type: ignore[method-assign, assignment]
    await asyncio.gather(*(loket.say(een, f"Vraag nummer {number}") for number in range(4)))
    assert most == 1
    assert len(questions(loket, een)) == 4


async def test_conversations_do_not_wait_for_each_other(loket: Loket) -> None:
    loket.assistant.seconds = 0.2
    started = [await loket.start() for _ in range(5)]
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await asyncio.gather(*(loket.say(item.id, "Ik ga verhuizen.") for item in started))
    assert loop.time() - begin < 0.8


async def test_a_desk_remembers_nothing_of_conversations_that_are_quiet(loket: Loket) -> None:
    async def talk(conversation: Conversation) -> tuple[Message, ...]:
        return await loket.say(conversation.id, "Ik ga verhuizen.")

    for _ in range(5):
        await talk(await loket.start())
    assert len(loket.desk._turns) == 0
