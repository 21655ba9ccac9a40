"""The custom actions as Rasa runs them: by name, with a tracker as JSON, on a real database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk.executor import ActionExecutor

from bot.assembly import Services, assistant_services
from tests.support.gateway import share_knowledge
from tests.support.sqlite import new_engine

Run = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """What the actions themselves work with, on a throw-away database."""
    share_knowledge(monkeypatch)
    new_engine(tmp_path).dispose()
    monkeypatch.setenv("LOKET_DATA_DIR", str(tmp_path))
    for name in ("DATABASE_URL", "LOKET_TRACKER_URL"):
        monkeypatch.delenv(name, raising=False)
    assistant_services.cache_clear()
    yield assistant_services()
    assistant_services.cache_clear()


@pytest.fixture(scope="session")
def executor() -> ActionExecutor:
    """Rasa's own executor with all actions registered, as at the start of the process."""
    executor = ActionExecutor()
    executor.register_package("actions")
    return executor


@pytest.fixture
def run(executor: ActionExecutor, services: Services) -> Run:
    """Run an action: `await run("action_answer", text=…, slots=…)`."""

    async def run_action(
        name: str,
        *,
        text: str = "",
        slots: dict[str, Any] | None = None,
        sender: str = "een.1",
        events: list[dict[str, Any]] | None = None,
        **latest: Any,
    ) -> dict[str, Any]:
        tracker = {
            "sender_id": sender,
            "slots": slots or {},
            "latest_message": {"text": text, "intent": {"name": None}, "entities": [], **latest},
            "events": events or [],
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": None,
        }
        call = {"next_action": name, "sender_id": sender, "tracker": tracker, "domain": {}}
        return dict(await executor.run(call))

    return run_action
