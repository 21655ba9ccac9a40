"""Connecting to the database, and bringing its tables up to date."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.pool import QueuePool

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_LOCK = 20260101
"""Number of the advisory lock that keeps two migrations apart on PostgreSQL."""
_PRAGMAS = (
    # First, so that the others wait when another process is just making the file.
    "busy_timeout=5000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)
_OPTIONS: dict[str, Any] = {
    "future": True,
    # An error ends up in a log, and what was being stored is nobody's to read there.
    "hide_parameters": True,
    "pool_size": 10,
    "max_overflow": 20,
}


def make_engine(url: str) -> Engine:
    """An engine for SQLite (a file) or PostgreSQL, usable from several threads."""
    if make_url(url).get_backend_name() != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, **_OPTIONS)
    engine = sa.create_engine(
        url,
        # Opening the file anew for every transaction would cost more than the transaction.
        poolclass=QueuePool,
        connect_args={"check_same_thread": False},
        **_OPTIONS,
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin)
    return engine


def reading(engine: Engine) -> Connection:
    """A connection that only reads, and sees one moment however many questions it asks.

    On SQLite it waits for nobody and holds nobody up.
    """
    if engine.dialect.name == "sqlite":
        return engine.connect().execution_options(only_reads=True)
    return engine.connect().execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )


def migrate(engine: Engine) -> None:
    """Bring the tables up to date. Two processes at once do no harm."""
    config = Config()
    # A percent sign in the path would be read as a placeholder.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    head = ScriptDirectory.from_config(config).get_current_head()
    with reading(engine) as connection:
        if _revision(connection) == head:
            return
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        # Whoever had to wait finds the work done, and Alembic then does nothing.
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def wipe_journal(engine: Engine) -> None:
    """Make erased text leave SQLite's journal too, which otherwise keeps it for a while.

    PostgreSQL does this by itself when it vacuums.
    """
    if engine.dialect.name == "sqlite":
        with contextlib.closing(engine.raw_connection()) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _revision(connection: Connection) -> str | None:
    revision: str | None = MigrationContext.configure(connection).get_current_revision()
    return revision


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # The driver's own transactions begin too late and leave reads outside; ours begin on "begin".
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A read that turns into a write would fail when somebody wrote in between, so whoever may
    # write says so at once.
    only_reads = connection.get_execution_options().get("only_reads")
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
