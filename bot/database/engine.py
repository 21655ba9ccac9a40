"""Connecting to the database, and bringing its tables up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection, Engine, make_url

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_LOCK = 20260101
"""Number of the advisory lock that keeps two migrations apart on PostgreSQL."""
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "secure_delete=ON",
)


def make_engine(url: str) -> Engine:
    """An engine for SQLite (a file) or PostgreSQL, usable from several threads."""
    if make_url(url).get_backend_name() == "sqlite":
        engine = sa.create_engine(url, future=True, connect_args={"check_same_thread": False})
        sa.event.listen(engine, "connect", _prepare_sqlite)
        sa.event.listen(engine, "begin", _begin)
        return engine
    return sa.create_engine(url, future=True, pool_pre_ping=True, pool_size=10, max_overflow=20)


def migrate(engine: Engine) -> None:
    """Bring the tables up to date. Two processes at once do no harm."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        head = ScriptDirectory.from_config(config).get_current_head()
        if MigrationContext.configure(connection).get_current_revision() == head:
            return
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # The driver's own transactions begin too late and leave reads outside; ours begin on "begin".
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def reading(engine: Engine) -> Connection:
    """A connection that only reads: on SQLite it waits for nobody and holds nobody up."""
    return engine.connect().execution_options(only_reads=True)


def _begin(connection: Connection) -> None:
    # A read that turns into a write would fail when somebody wrote in between, so whoever may
    # write says so at once.
    only_reads = connection.get_execution_options().get("only_reads")
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
