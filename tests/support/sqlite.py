"""A real SQLite database with tables and nothing in them, quickly."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from sqlalchemy.engine import Engine

from bot.database.engine import make_engine, migrate


def new_engine(folder: Path) -> Engine:
    """An engine on a fresh database in this folder; who asks for it disposes of it."""
    file = folder / "loket.db"
    shutil.copy(_with_tables(), file)
    return make_engine(f"sqlite:///{file}")


@lru_cache(maxsize=1)
def _with_tables() -> Path:
    folder = tempfile.mkdtemp(prefix="loket-sqlite-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = Path(folder) / "loket.db"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file
