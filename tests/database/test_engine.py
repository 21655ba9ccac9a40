"""How the database is opened, brought up to date, and made to forget."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy.engine import Engine

import bot.database.migrations
from bot.database.conversations import SqlConversationStore
from bot.database.dialogue_state import erase_dialogue_state
from bot.database.engine import make_engine, migrate, reading
from bot.database.tables import metadata
from bot.database.tickets import SqlTicketStore
from bot.privacy.contact import Contact
from bot.settings import ROOT
from tests.database.samples import conversation, draft, question
from tests.support.postgres import PostgresServer

MIGRATE_ON_SIGNAL = """
import sys
from bot.database.engine import make_engine, migrate
print("ready", flush=True)
sys.stdin.read()
migrate(make_engine(sys.argv[1]))
"""
SECRET = "koraalvlinder"  # a word that is nowhere else


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def is_made_by_us(name: str | None, *_: object) -> bool:
    return name != "sqlite_sequence"


def test_the_migrations_make_exactly_the_tables_of_the_code(empty_url: str) -> None:
    engine = make_engine(empty_url)
    migrate(engine)
    with engine.connect() as connection:
        options = {"compare_type": True, "include_name": is_made_by_us}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_going_back_leaves_no_table(empty_url: str) -> None:
    engine = make_engine(empty_url)
    migrate(engine)
    config = Config()
    config.set_main_option("script_location", bot.database.migrations.__path__[0])
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    tables = sa.inspect(engine).get_table_names()
    assert [table for table in tables if is_made_by_us(table)] == ["alembic_version"]
    engine.dispose()


def test_migrating_again_waits_for_nobody_and_keeps_what_is_there(engine: Engine) -> None:
    store = SqlConversationStore(engine)
    store.create(conversation())
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE conversations SET round = 7"))
        start = time.perf_counter()
        migrate(engine)
        assert time.perf_counter() - start < 1
    assert store.get("een") == replace(conversation(), round=7)


@pytest.mark.slow
def test_processes_that_migrate_at_once_do_no_harm(empty_url: str) -> None:
    command = [sys.executable, "-c", MIGRATE_ON_SIGNAL, empty_url]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.close()
    assert [process.wait(60) for process in started] == [0, 0, 0]
    engine = make_engine(empty_url)
    assert {"conversations", "tickets", "staff"} <= set(sa.inspect(engine).get_table_names())
    engine.dispose()


def test_one_open_ticket_per_conversation_is_a_key_of_the_database(engine: Engine) -> None:
    keys = sa.inspect(engine).get_unique_constraints("tickets")
    assert {key["name"]: key["column_names"] for key in keys} == {
        "uq_tickets_open_for": ["open_for"],
        "uq_tickets_number": ["number"],
    }


def test_no_words_of_citizens_are_in_an_index(engine: Engine) -> None:
    inspector = sa.inspect(engine)
    for name, table in metadata.tables.items():
        indexes = (*inspector.get_indexes(name), *inspector.get_unique_constraints(name))
        for column in {column for index in indexes for column in index["column_names"]}:
            assert not isinstance(table.c[column].type, (sa.Text, sa.JSON)), (name, column)
            assert not column.startswith("contact_"), (name, column)


@pytest.mark.slow
def test_who_reads_cannot_change_anything_on_postgresql(postgres: PostgresServer) -> None:
    engine = make_engine(postgres.new_database())
    with reading(engine) as connection, pytest.raises(sa.exc.InternalError, match="read-only"):
        connection.execute(sa.text("CREATE TABLE some_table (id INTEGER)"))
    engine.dispose()


def test_sqlite_keeps_what_it_confirmed_and_forgets_what_it_erased(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'loket.db'}")
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
    }
    with engine.connect() as connection:
        for pragma, value in expected.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    engine.dispose()


def test_a_change_on_sqlite_is_undone_as_a_whole(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'loket.db'}")
    with engine.connect() as connection:
        connection.execute(sa.text("CREATE TABLE some_table (id INTEGER)"))
        connection.rollback()
    assert sa.inspect(engine).get_table_names() == []
    engine.dispose()


def test_the_folder_of_the_database_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "100% van ons"
    folder.mkdir()
    engine = make_engine(f"sqlite:///{folder / 'loket.db'}")
    migrate(engine)
    assert sa.inspect(engine).has_table("conversations")
    engine.dispose()


def test_erased_words_are_nowhere_in_the_files_of_sqlite(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'loket.db'}")
    migrate(engine)
    conversations, tickets = SqlConversationStore(engine), SqlTicketStore(engine)
    conversations.create(conversation())
    conversations.add_incoming("een", question(f"{SECRET} " * 2_000))
    tickets.add(replace(draft(), contact=Contact(name=SECRET)))
    assert SECRET.encode() in bytes_in(tmp_path)
    tickets.delete_for("een")
    conversations.delete("een")
    assert SECRET.encode() not in bytes_in(tmp_path)
    engine.dispose()


def test_erased_dialogue_is_nowhere_in_the_files_while_rasa_has_them_open(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    rasa = make_engine(url)
    with rasa.begin() as connection:
        connection.execute(sa.text("CREATE TABLE events (sender_id TEXT, data TEXT)"))
        row = sa.text("INSERT INTO events VALUES (:sender, :data)")
        connection.execute(row, {"sender": "een.1", "data": SECRET})
        connection.execute(row, {"sender": "eenentwintig.1", "data": "blijft"})
    assert erase_dialogue_state(url, ["een"]) == 1
    assert SECRET.encode() not in bytes_in(tmp_path)
    assert b"blijft" in bytes_in(tmp_path)
    rasa.dispose()
