"""Rasa's dialogue state in the same kind of database as everything else."""

from __future__ import annotations

from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain

from bot.database.dialogue_state import share_safely
from bot.settings import Settings


class TrackerStore(SQLTrackerStore):
    """Rasa's SQL store at the address of the settings, safe for SQLite with several readers."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        """`host` may be a whole address; without one the settings say where."""
        url = host or Settings.from_environment().tracker_url
        super().__init__(domain=domain, host=url, event_broker=event_broker, **kwargs)
        share_safely(self.engine)
