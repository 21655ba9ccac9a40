"""A loket on a real database, with a scripted assistant behind it."""

from __future__ import annotations

import pytest
from sqlalchemy.engine import Engine

from tests.support import sqlite
from tests.support.loket import Loket

engine = sqlite.engine


@pytest.fixture
def loket(engine: Engine) -> Loket:
    return Loket.on(engine)


@pytest.fixture
async def een(loket: Loket) -> str:
    """The id of a conversation that has begun."""
    return (await loket.start()).id
