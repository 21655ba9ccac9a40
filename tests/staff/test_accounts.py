"""Who may come in at the werkplek, and how they prove it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy.engine import Engine

from bot.database.tables import staff as staff_table
from bot.staff.accounts import Accounts
from bot.staff.store import LoginTakenError
from tests.support.clock import HandClock


def switch_off(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(staff_table.update().values(is_active=False))


def everything_in(folder: Path) -> str:
    connection = sqlite3.connect(folder / "loket.db")
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


def test_a_new_account_gets_a_password_nobody_can_guess(accounts: Accounts) -> None:
    passwords = {accounts.create(f"m{number}", "Iemand")[1] for number in range(5)}
    assert len(passwords) == 5
    assert all(len(password) >= 16 for password in passwords)


def test_who_knows_the_password_comes_in_whatever_the_capitals_of_the_name(
    accounts: Accounts,
) -> None:
    member, password = accounts.create(" Fatima ", "Fatima de Wit")
    assert (member.login, member.name) == ("Fatima", "Fatima de Wit")
    for login in ("Fatima", "fatima", " FATIMA "):
        assert accounts.log_in(login, password) is not None


@pytest.mark.parametrize("wrong", ["", "geheim", "x" * 5_000])
def test_a_wrong_password_lets_nobody_in(accounts: Accounts, wrong: str) -> None:
    accounts.create("fatima", "Fatima")
    assert accounts.log_in("fatima", wrong) is None


def test_an_unknown_name_takes_as_long_as_a_wrong_password(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []

    def counted(self: PasswordHasher, password: str | bytes, **_: object) -> str:
        hashed.append(str(password))
        return "hash"

    monkeypatch.setattr(PasswordHasher, "hash", counted)
    assert accounts.log_in("niemand", "geheim") is None
    assert hashed == ["geheim"]


def test_a_name_can_be_taken_once(accounts: Accounts) -> None:
    accounts.create("fatima", "Fatima")
    with pytest.raises(LoginTakenError):
        accounts.create("Fatima", "Een ander")
    assert [member.name for member in accounts.store.all()] == ["Fatima"]


@pytest.mark.parametrize("nothing", ["", "   ", "x" * 101])
def test_an_account_needs_a_name(accounts: Accounts, nothing: str) -> None:
    with pytest.raises(ValueError, match="naam"):
        accounts.create(nothing, nothing)
    assert accounts.store.all() == ()


def test_a_session_lasts_a_working_day(accounts: Accounts, clock: HandClock) -> None:
    member, password = accounts.create("fatima", "Fatima")
    session, cookie = accounts.log_in("fatima", password) or pytest.fail("not let in")
    assert accounts.by_cookie(cookie) == (member, session)
    clock.move(hours=11, minutes=59)
    assert accounts.by_cookie(cookie) is not None
    clock.move(minutes=1)
    assert accounts.by_cookie(cookie) is None


def test_every_log_in_is_a_session_of_its_own(accounts: Accounts) -> None:
    _, password = accounts.create("fatima", "Fatima")
    first, cookie = accounts.log_in("fatima", password) or pytest.fail("not let in")
    second, other = accounts.log_in("fatima", password) or pytest.fail("not let in")
    assert cookie != other
    assert first.csrf_token != second.csrf_token
    accounts.log_out(cookie)
    accounts.log_out(cookie)
    assert accounts.by_cookie(cookie) is None
    assert accounts.by_cookie(other) is not None


@pytest.mark.parametrize("cookie", ["", "onzin", "0" * 64])
def test_a_cookie_of_nobody_is_nobodys(accounts: Accounts, cookie: str) -> None:
    assert accounts.by_cookie(cookie) is None


def test_a_reset_ends_the_old_password_and_every_session(accounts: Accounts) -> None:
    _, old = accounts.create("fatima", "Fatima")
    _, cookie = accounts.log_in("fatima", old) or pytest.fail("not let in")
    new = accounts.reset("FATIMA")
    assert new
    assert new != old
    assert accounts.by_cookie(cookie) is None
    assert accounts.log_in("fatima", old) is None
    assert accounts.log_in("fatima", new) is not None


def test_there_is_nothing_to_reset_for_nobody(accounts: Accounts) -> None:
    assert accounts.reset("niemand") is None
    assert accounts.make_token("niemand", "systeem") is None


def test_a_token_shows_who_it_belongs_to(accounts: Accounts) -> None:
    member, password = accounts.create("zaaksysteem", "Zaaksysteem")
    token = accounts.make_token("zaaksysteem", "koppeling") or ""
    assert accounts.by_token(token) == member
    for other in ("", "onzin", password, token[:-1]):
        assert accounts.by_token(other) is None


def test_an_account_that_is_switched_off_opens_nothing(accounts: Accounts, engine: Engine) -> None:
    member, password = accounts.create("fatima", "Fatima")
    _, cookie = accounts.log_in("fatima", password) or pytest.fail("not let in")
    token = accounts.make_token("fatima", "koppeling") or ""
    switch_off(engine)
    assert accounts.store.get(member.id) == replace(member, is_active=False)
    assert accounts.log_in("fatima", password) is None
    assert accounts.by_cookie(cookie) is None
    assert accounts.by_token(token) is None


def test_no_secret_is_in_the_database(accounts: Accounts, tmp_path: Path) -> None:
    _, password = accounts.create("fatima", "Fatima")
    _, cookie = accounts.log_in("fatima", password) or pytest.fail("not let in")
    token = accounts.make_token("fatima", "koppeling") or ""
    stored = everything_in(tmp_path)
    assert "fatima" in stored
    for secret in (password, cookie, token):
        assert secret not in stored


def test_a_hash_that_is_damaged_lets_nobody_in(accounts: Accounts) -> None:
    member, password = accounts.create("fatima", "Fatima")
    accounts.store.set_password(member.id, "geen hash")
    assert accounts.log_in("fatima", password) is None


def test_passwords_are_hashed_with_argon2id(accounts: Accounts) -> None:
    member, _ = accounts.create("fatima", "Fatima")
    assert member.password_hash.startswith("$argon2id$")
    strong = Accounts(accounts.store, accounts.clock, accounts.retention).hasher
    assert (strong.time_cost, strong.memory_cost) >= (3, 65_536)
