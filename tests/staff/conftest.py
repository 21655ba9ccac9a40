"""Accounts on a real database, with passwords that are quick to check."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from sqlalchemy.engine import Engine

from bot.database.staff import SqlStaffStore
from bot.privacy.retention import RetentionPolicy
from bot.staff.accounts import Accounts
from tests.support import sqlite
from tests.support.clock import HandClock

engine = sqlite.engine


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def accounts(engine: Engine, clock: HandClock) -> Accounts:
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return Accounts(SqlStaffStore(engine), clock, RetentionPolicy(), quick)
