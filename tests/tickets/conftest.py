"""The use cases of a ticket on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from tests.support.clock import HandClock
from tests.support.loket import TicketOffice
from tests.support.sqlite import new_engine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = new_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def office(engine: Engine, clock: HandClock) -> TicketOffice:
    return TicketOffice.on(engine, clock)
