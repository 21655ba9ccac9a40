"""A real SQLite database with tables and nothing in them, quickly."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from bot.database.engine import make_engine, migrate


def new_engine(folder: Path) -> Engine:
    """An engine on a fresh database in this folder; who asks for it disposes of it."""
    file = folder / "loket.db"
    shutil.copy(_with_tables(), file)
    return make_engine(f"sqlite:///{file}")


def row_counts(file: Path) -> dict[str, int]:
    """How many rows each table of a database holds."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = sorted(str(row[0]) for row in tables)
        counts = (connection.execute(f"SELECT count(*) FROM {name}") for name in names)
        return {name: int(count.fetchone()[0]) for name, count in zip(names, counts, strict=True)}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Fixture for a conftest to take over: an engine on a fresh database of this test."""
    engine = new_engine(tmp_path)
    yield engine
    engine.dispose()


@lru_cache(maxsize=1)
def _with_tables() -> Path:
    folder = tempfile.mkdtemp(prefix="loket-sqlite-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = Path(folder) / "loket.db"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file
