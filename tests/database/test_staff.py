"""What `StaffStore` promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.database.staff import SqlStaffStore
from bot.staff.model import ApiToken, StaffSession
from bot.staff.store import LoginTakenError, StaffStore
from tests.database.samples import NOON, member

Store = SqlStaffStore
SOON = NOON + timedelta(hours=1)


def session(token_hash: str = "s1", staff_id: str = "m1") -> StaffSession:
    return StaffSession(token_hash, staff_id, "csrf", SOON)


def test_the_sql_store_is_a_staff_store(staff: Store) -> None:
    store: StaffStore = staff
    assert store.all() == ()


def test_an_account_is_found_by_its_id_and_by_its_name_whatever_the_capitals(
    staff: Store,
) -> None:
    staff.add(member())
    assert staff.get("m1") == member()
    for typed in ("Fatima", "fatima", "FATIMA", " fatima "):
        assert staff.by_login(typed) == member()
    assert staff.by_login("fatim") is None
    assert staff.get("m2") is None


def test_a_name_is_taken_whatever_its_capitals(staff: Store) -> None:
    staff.add(member("m1", "Fatima"))
    with pytest.raises(LoginTakenError):
        staff.add(member("m2", "fATIMA"))
    assert staff.all() == (member("m1", "Fatima"),)


def test_accounts_are_listed_by_name(staff: Store) -> None:
    for name, login in (("m1", "Zeynep"), ("m2", "anna"), ("m3", "Bas")):
        staff.add(member(name, login))
    assert [account.login for account in staff.all()] == ["anna", "Bas", "Zeynep"]


def test_a_new_password_ends_every_session_of_that_account_and_no_other(staff: Store) -> None:
    staff.add(member("m1", "fatima"))
    staff.add(member("m2", "bas"))
    for token_hash, staff_id in (("s1", "m1"), ("s2", "m1"), ("s3", "m2")):
        staff.add_session(session(token_hash, staff_id))
    staff.set_password("m1", "nieuw")
    assert staff.get("m1") == replace(member("m1", "fatima"), password_hash="nieuw")
    assert staff.get("m2") == member("m2", "bas")
    assert staff.session("s1", NOON) is None
    assert staff.session("s2", NOON) is None
    assert staff.session("s3", NOON) == session("s3", "m2")


def test_a_session_is_there_until_it_ends(staff: Store) -> None:
    staff.add(member())
    staff.add_session(session())
    assert staff.session("s1", SOON - timedelta(microseconds=1)) == session()
    assert staff.session("s1", SOON) is None


def test_a_session_can_be_ended_twice(staff: Store) -> None:
    staff.add(member())
    staff.add_session(session())
    staff.end_session("s1")
    staff.end_session("s1")
    assert staff.session("s1", NOON) is None


def test_a_token_leads_to_its_account_while_that_is_active(staff: Store) -> None:
    staff.add(member("m1", "fatima"))
    staff.add(replace(member("m2", "bas"), is_active=False))
    staff.add_token(ApiToken("t1", "m1", "zaaksysteem", NOON))
    staff.add_token(ApiToken("t2", "m2", "zaaksysteem", NOON))
    assert staff.by_token("t1") == member("m1", "fatima")
    assert staff.by_token("t2") is None
    assert staff.by_token("t3") is None


def test_sessions_go_when_they_have_ended(staff: Store) -> None:
    staff.add(member())
    staff.add_session(session("s1"))
    staff.add_session(replace(session("s2"), expires_at=SOON + timedelta(hours=1)))
    assert staff.delete_expired(SOON) == 1
    assert staff.delete_expired(SOON) == 0
    assert staff.session("s2", SOON) is not None
