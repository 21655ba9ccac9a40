"""What is done to Rasa's own table of dialogue state: shared safely, and erased in time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.database.engine import wipe_journal

_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "busy_timeout=5000")


def share_safely(engine: Engine) -> None:
    """Let a second process erase while Rasa reads and writes (SQLite only)."""
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _set_pragmas)
        engine.dispose()


def erase_dialogue_state(tracker_url: str, conversation_ids: Iterable[str]) -> int:
    """Erase Rasa's memory of these conversations; returns how many events went."""
    engine = sa.create_engine(tracker_url, future=True)
    share_safely(engine)
    try:
        if not sa.inspect(engine).has_table("events"):
            return 0
        with engine.begin() as connection:
            count = sum(_erase(connection, item) for item in conversation_ids)
        wipe_journal(engine)
        return count
    finally:
        engine.dispose()


def _erase(connection: Any, conversation_id: str) -> int:
    events = sa.table("events", sa.column("sender_id"))
    # A round follows the id after a dot; ids are hexadecimal, so nothing needs escaping.
    statement = sa.delete(events).where(events.c.sender_id.like(f"{conversation_id}.%"))
    return int(connection.execute(statement).rowcount)


def _set_pragmas(connection: Any, _: Any) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
