"""A PostgreSQL server of our own: started for the tests, gone afterwards."""

from __future__ import annotations

import contextlib
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg2

from setup.tools_for_tests import find_postgres

_USERS_FOR_ROOT = ("postgres", "nobody")
"""PostgreSQL refuses to run as root; the first of these that exists runs it then."""
_OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=100"
_OWNER = "loket"


@dataclass(frozen=True)
class PostgresServer:
    """A running server that listens on a socket in its own folder, so never in anybody's way."""

    folder: Path
    _serial: Iterator[int] = field(default_factory=itertools.count)

    def new_database(self, template: str = "template0") -> str:
        """The address of a fresh database, empty or like the named one."""
        name = f"test_{next(self._serial)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url_of(name)

    def url_of(self, database: str) -> str:
        """The SQLAlchemy address of a database."""
        return f"postgresql+psycopg2://{_OWNER}@/{database}?host={self.folder}"

    def run(self, statement: str) -> None:
        """Run one statement as administrator."""
        connection = psycopg2.connect(host=str(self.folder), user=_OWNER, dbname="postgres")
        connection.autocommit = True
        with contextlib.closing(connection), connection.cursor() as cursor:
            cursor.execute(statement)


@contextlib.contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a server, and stop it whatever happens. Raises RuntimeError when none can be had."""
    programs = find_postgres()
    if programs is None:
        raise RuntimeError("PostgreSQL is missing: run `make test-tools`")
    # Not the folder of the tests: the path of a socket may hold at most 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="loket-pg-", dir="/tmp"))
    if _runs_as_root():
        shutil.chown(folder, _account().pw_name)
    data = str(folder / "data")
    control = [str(programs / "pg_ctl"), "--pgdata", data, "--wait"]
    start = [*control, "--log", str(folder / "log"), "--options", f"{_OPTIONS} -k {folder}"]
    try:
        initialise = [str(programs / "initdb"), "--pgdata", data, "--username", _OWNER]
        _run([*initialise, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"], folder)
        try:
            _run([*start, "start"], folder)
            yield PostgresServer(folder)
        finally:
            _run([*control, "--mode", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _runs_as_root() -> bool:
    return os.geteuid() == 0


def _account() -> pwd.struct_passwd:
    """Who runs the server when root runs the tests."""
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next(known[name] for name in _USERS_FOR_ROOT if name in known)


def _run(command: list[str], folder: Path) -> None:
    identity: dict[str, Any] = {}
    if _runs_as_root():
        account = _account()
        identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    # Into a file, not a pipe: the server keeps the output open after `pg_ctl` is done.
    said = folder / "said"
    with said.open("w") as output:
        done = subprocess.run(
            command, cwd=folder, stdout=output, stderr=output, check=False, **identity
        )
    if done.returncode:
        logs = [place.read_text() for place in (said, folder / "log") if place.exists()]
        raise RuntimeError("\n".join((f"{Path(command[0]).name} failed", *logs)))
