"""The use cases of a ticket on a real database."""

from __future__ import annotations

import pytest
from sqlalchemy.engine import Engine

from tests.support import sqlite
from tests.support.clock import HandClock
from tests.support.loket import TicketOffice

engine = sqlite.engine


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def office(engine: Engine, clock: HandClock) -> TicketOffice:
    return TicketOffice.on(engine, clock)
