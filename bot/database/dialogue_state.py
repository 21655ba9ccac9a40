"""What is done to Rasa's own table of dialogue state: shared safely, and erased in time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from bot.database.engine import wipe_journal

_events = sa.table("events", sa.column("sender_id"))
_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "busy_timeout=5000")


class SqlDialogueMemory:
    """The port `DialogueMemory` on the table in which Rasa keeps its trackers."""

    def __init__(self, tracker_url: str) -> None:
        self._url = tracker_url

    def forget(self, conversation_ids: Iterable[str]) -> int:
        """Erase what is remembered of these conversations; returns how many events went."""
        return erase_dialogue_state(self._url, conversation_ids)

    def remembered(self) -> frozenset[str]:
        """The ids of the conversations of which something is remembered."""
        with _connected(self._url) as connection:
            if connection is None:
                return frozenset()
            senders = connection.execute(sa.select(_events.c.sender_id).distinct()).scalars()
            # A round follows the id after a dot; who uses Rasa's own shell has no round.
            return frozenset(item.partition(".")[0] for item in senders if "." in item)


def share_safely(engine: Engine) -> None:
    """Let a second process erase while Rasa reads and writes (SQLite only)."""
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _set_pragmas)
        engine.dispose()


def erase_dialogue_state(tracker_url: str, conversation_ids: Iterable[str]) -> int:
    """Erase Rasa's memory of these conversations; returns how many events went."""
    with _connected(tracker_url) as connection:
        if connection is None:
            return 0
        count = sum(_erase(connection, item) for item in conversation_ids)
        connection.commit()
        wipe_journal(connection.engine)
        return count


@contextlib.contextmanager
def _connected(tracker_url: str) -> Iterator[Connection | None]:
    """A connection for one task; None as long as Rasa has not made its table."""
    engine = sa.create_engine(tracker_url, future=True, hide_parameters=True)
    share_safely(engine)
    try:
        if not sa.inspect(engine).has_table(_events.name):
            yield None
            return
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _erase(connection: Connection, conversation_id: str) -> int:
    # A round follows the id after a dot; ids are hexadecimal, so nothing needs escaping.
    statement = sa.delete(_events).where(_events.c.sender_id.like(f"{conversation_id}.%"))
    return int(connection.execute(statement).rowcount)


def _set_pragmas(connection: Any, _: Any) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
