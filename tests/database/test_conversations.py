"""What `ConversationStore` promises about conversations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.conversations.model import Speaker
from bot.conversations.store import ConversationStore
from bot.database.conversations import SqlConversationStore
from bot.database.tables import messages as message_table
from bot.database.tables import ratings
from tests.database.samples import NOON, answer, conversation, question

Store = SqlConversationStore


@pytest.fixture(autouse=True)
def stored(conversations: Store) -> None:
    conversations.create(conversation())


def count(engine: Engine, table: sa.Table) -> int:
    with engine.connect() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def test_the_sql_store_is_a_conversation_store(conversations: Store) -> None:
    store: ConversationStore = conversations
    assert store.get("een") is not None


def test_a_conversation_comes_back_as_it_was_stored(conversations: Store) -> None:
    other = replace(conversation("twee"), municipality="gm0363", speaker=Speaker.WAITING, round=3)
    conversations.create(other)
    assert conversations.get("twee") == other


def test_a_conversation_nobody_started_is_none(conversations: Store) -> None:
    assert conversations.get("drie") is None


def test_moments_in_another_time_zone_come_back_as_the_same_moment_in_utc(
    conversations: Store,
) -> None:
    summer_time = timezone(timedelta(hours=2))
    local = datetime(2026, 7, 1, 0, 30, tzinfo=summer_time)
    conversations.create(replace(conversation("twee"), created_at=local))
    found = conversations.get("twee")
    assert found is not None
    assert found.created_at == local
    assert found.created_at.tzinfo is timezone.utc


def test_a_moment_without_time_zone_is_refused(conversations: Store) -> None:
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(sa.exc.StatementError, match="a moment needs a time zone"):
        conversations.create(replace(conversation("twee"), created_at=naive))


def test_a_message_of_the_citizen_makes_the_conversation_active(conversations: Store) -> None:
    conversations.add_incoming("een", question())
    found = conversations.get("een")
    assert found is not None
    assert found.last_active_at > NOON


def test_who_speaks_and_where_somebody_lives_are_remembered(conversations: Store) -> None:
    conversations.set_speaker("een", Speaker.CASEWORKER)
    conversations.set_municipality("een", "gm0599")
    expected = replace(conversation(), speaker=Speaker.CASEWORKER, municipality="gm0599")
    assert conversations.get("een") == expected


def test_a_new_round_has_the_next_number_and_its_own_speaker(conversations: Store) -> None:
    conversations.set_speaker("een", Speaker.CASEWORKER)
    assert conversations.start_round("een", Speaker.ASSISTANT) == 2
    assert conversations.start_round("een", Speaker.ASSISTANT) == 3
    assert conversations.get("een") == replace(conversation(), round=3)


def test_the_latest_thumb_for_an_answer_counts(conversations: Store, engine: Engine) -> None:
    reply = conversations.add("een", answer())
    assert conversations.rate("een", reply.id, helpful=True)
    assert conversations.rate("een", reply.id, helpful=False)
    with engine.connect() as connection:
        rows = connection.execute(sa.select(ratings.c.message_id, ratings.c.helpful)).all()
    assert rows == [(reply.id, False)]


def test_only_an_answer_of_this_conversation_can_be_rated(
    conversations: Store, engine: Engine
) -> None:
    conversations.create(conversation("twee"))
    incoming, _ = conversations.add_incoming("een", question())
    reply = conversations.add("een", answer())
    for conversation_id, message_id in (("een", incoming.id), ("twee", reply.id), ("een", 999)):
        assert not conversations.rate(conversation_id, message_id, helpful=True)
    assert count(engine, ratings) == 0


def test_erasing_a_conversation_erases_its_messages_and_thumbs_and_no_others(
    conversations: Store, engine: Engine
) -> None:
    conversations.create(conversation("twee"))
    kept = conversations.add("twee", answer())
    reply = conversations.add("een", answer())
    conversations.rate("een", reply.id, helpful=True)
    conversations.delete("een")
    assert conversations.get("een") is None
    assert conversations.messages("twee") == (kept,)
    assert count(engine, message_table) == 1
    assert count(engine, ratings) == 0


def test_erasing_twice_does_no_harm(conversations: Store) -> None:
    conversations.delete("een")
    conversations.delete("een")
    assert conversations.get("een") is None


def test_replies_for_a_conversation_that_was_erased_meanwhile_are_dropped(
    conversations: Store, engine: Engine
) -> None:
    incoming, _ = conversations.add_incoming("een", question())
    conversations.delete("een")
    assert conversations.add_replies("een", incoming.id, [answer()]) == ()
    assert count(engine, message_table) == 0


def test_conversations_go_when_their_end_date_has_passed(conversations: Store) -> None:
    conversations.create(conversation("oud", expires_at=NOON))
    conversations.add("oud", answer())
    conversations.create(conversation("jong", expires_at=NOON + timedelta(microseconds=1)))
    assert conversations.delete_expired(NOON) == ("oud",)
    assert conversations.delete_expired(NOON) == ()
    assert conversations.get("oud") is None
    assert conversations.messages("oud") == ()
    assert conversations.get("jong") is not None
