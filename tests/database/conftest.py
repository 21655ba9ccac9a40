"""Every test here runs on SQLite and on a PostgreSQL server that was really started."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine, make_url

from bot.database.conversations import SqlConversationStore
from bot.database.engine import make_engine, migrate
from bot.database.staff import SqlStaffStore
from bot.database.tickets import SqlTicketStore
from tests.support.postgres import PostgresServer, running_postgres

BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.slow))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_postgres(postgres: PostgresServer) -> str:
    """The name of a database with all tables, to be copied."""
    url = postgres.new_database()
    _migrated(url)
    return str(make_url(url).database)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "loket.db"
    _migrated(f"sqlite:///{file}")
    return file


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'loket.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine on a database with tables and nothing in them."""
    if request.param == "sqlite":
        file = tmp_path / "loket.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), file)
        url = f"sqlite:///{file}"
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.new_database(request.getfixturevalue("migrated_postgres"))
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def conversations(engine: Engine) -> SqlConversationStore:
    return SqlConversationStore(engine)


@pytest.fixture
def tickets(engine: Engine) -> SqlTicketStore:
    return SqlTicketStore(engine)


@pytest.fixture
def staff(engine: Engine) -> SqlStaffStore:
    return SqlStaffStore(engine)


def _migrated(url: str) -> None:
    engine = make_engine(url)
    migrate(engine)
    engine.dispose()
