"""What `ConversationStore` promises about messages."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from sqlalchemy.engine import Engine

from bot.clock import now
from bot.conversations.model import Button, Message, NewMessage, Sender
from bot.database.conversations import SqlConversationStore
from bot.database.tables import messages as message_table
from bot.privacy.text import clean
from tests.database.samples import NOON, answer, conversation, question

Store = SqlConversationStore


@pytest.fixture(autouse=True)
def stored(conversations: Store) -> None:
    conversations.create(conversation())


def test_a_message_comes_back_with_everything_in_it(conversations: Store) -> None:
    reply = NewMessage(
        sender=Sender.ASSISTANT,
        text="Kies:",
        data={"soort": "stappen", "stappen": [{"titel": "Bel", "dagen": 5, "klaar": None}]},
        buttons=(Button("b1", "Ja", {"soort": "keuze", "waarde": "ja"}),),
        language="ar",
        author="Fatima",
    )
    incoming, _ = conversations.add_incoming("een", question())
    (stored,) = conversations.add_replies("een", incoming.id, [reply])
    assert stored == Message(
        stored.id, "een", stored.sender, stored.text, stored.created_at, None, incoming.id,
        reply.data, reply.buttons, "ar", "Fatima",
    )  # fmt: skip
    assert conversations.messages("een") == (incoming, stored)
    assert timedelta() <= now() - stored.created_at < timedelta(minutes=1)


@pytest.mark.parametrize(
    "typed",
    [
        "Mijn moeder 👩🏽‍🦽 is verhuisd 🇳🇱",
        "أريد أن أنتقل إلى أمستردام",
        "nul\x00 teken\ud800",
        "O'Neil; %s --",
    ],
)
def test_cleaned_text_of_any_script_comes_back_letter_for_letter(
    conversations: Store, typed: str
) -> None:
    text = clean(typed).text
    stored, _ = conversations.add_incoming("een", question(text))
    assert text
    assert conversations.messages("een") == (stored,)
    assert stored.text == text


def test_the_same_key_again_gives_the_first_message_and_stores_nothing(
    conversations: Store,
) -> None:
    first, is_new = conversations.add_incoming("een", question("Ik ga verhuizen."))
    again, is_new_again = conversations.add_incoming("een", question("Iets anders."))
    assert (is_new, is_new_again) == (True, False)
    assert again == first
    assert conversations.messages("een") == (first,)


def test_the_same_key_in_another_conversation_is_another_message(conversations: Store) -> None:
    conversations.create(conversation("twee"))
    first, _ = conversations.add_incoming("een", question())
    second, is_new = conversations.add_incoming("twee", question())
    assert is_new
    assert second.id != first.id


def test_messages_without_a_key_are_all_kept(conversations: Store) -> None:
    for _ in range(2):
        _, is_new = conversations.add_incoming("een", question(key=None))
        assert is_new
    assert len(conversations.messages("een")) == 2


def test_a_message_has_no_replies_until_it_is_answered(conversations: Store) -> None:
    incoming, _ = conversations.add_incoming("een", question())
    assert conversations.replies_to(incoming.id) is None
    replies = conversations.add_replies("een", incoming.id, [answer("Een."), answer("Twee.")])
    assert [reply.text for reply in replies] == ["Een.", "Twee."]
    assert conversations.replies_to(incoming.id) == replies


def test_an_answered_message_keeps_its_first_replies(conversations: Store) -> None:
    incoming, _ = conversations.add_incoming("een", question())
    first = conversations.add_replies("een", incoming.id, [answer("Eerst.")])
    assert conversations.add_replies("een", incoming.id, [answer("Later.")]) == first
    assert conversations.messages("een") == (incoming, *first)


def test_silence_is_an_answer_too(conversations: Store) -> None:
    incoming, _ = conversations.add_incoming("een", question())
    assert conversations.add_replies("een", incoming.id, ()) == ()
    assert conversations.replies_to(incoming.id) == ()
    assert conversations.unanswered(now() + timedelta(minutes=1)) == ()


def test_a_message_of_another_conversation_cannot_be_answered(conversations: Store) -> None:
    conversations.create(conversation("twee"))
    incoming, _ = conversations.add_incoming("een", question())
    assert conversations.add_replies("twee", incoming.id, [answer()]) == ()
    assert conversations.replies_to(incoming.id) is None


def test_only_older_messages_of_citizens_without_answer_are_unanswered(
    conversations: Store,
) -> None:
    waiting, _ = conversations.add_incoming("een", question("Wacht."))
    answered, _ = conversations.add_incoming("een", question("Klaar.", key="s2"))
    conversations.add_replies("een", answered.id, [answer()])
    conversations.add("een", NewMessage(Sender.CASEWORKER, "Goedemiddag.", author="Fatima"))
    assert conversations.unanswered(now() + timedelta(minutes=1)) == (waiting,)
    assert conversations.unanswered(waiting.created_at) == ()


def test_a_reader_gets_only_what_came_after_the_last_message_it_has(
    conversations: Store,
) -> None:
    stored = [conversations.add("een", answer(str(number))) for number in range(3)]
    conversations.create(conversation("twee"))
    conversations.add("twee", answer("elders"))
    assert conversations.messages("een", after=stored[0].id) == tuple(stored[1:])
    assert conversations.messages("een", after=stored[2].id) == ()


def test_an_id_never_comes_back_after_its_message_is_erased(conversations: Store) -> None:
    erased = conversations.add("een", answer())
    conversations.delete("een")
    conversations.create(conversation("een"))
    assert conversations.add("een", answer()).id > erased.id


def test_the_end_of_a_long_conversation_is_read_at_once(
    conversations: Store, engine: Engine
) -> None:
    first = conversations.add("een", answer())
    row = {
        "conversation_id": "een",
        "sender": "assistent",
        "text": "Nog een stap. " * 20,
        "data": {"soort": "tekst"},
        "buttons": [],
        "language": "nl",
        "created_at": NOON,
    }
    with engine.begin() as connection:
        connection.execute(message_table.insert(), [row] * 5_000)
    last = conversations.add("een", answer("Klaar."))
    start = time.perf_counter()
    for _ in range(20):
        assert conversations.messages("een", after=last.id - 1) == (last,)
    assert (time.perf_counter() - start) / 20 < 0.02
    assert len(conversations.messages("een", after=first.id)) == 5_001
