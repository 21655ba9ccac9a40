"""Loading the trained agent with our actions inside, and refusing to run half."""

from __future__ import annotations

from pathlib import Path

from rasa.core.agent import Agent, load_agent
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.core.tracker_store import TrackerStore as RasaTrackerStore
from rasa.core.utils import AvailableEndpoints

from bot.assistant.action_endpoint import InProcessActionEndpoint
from bot.assistant.patches import apply_patches
from bot.assistant.quiet import quieten_rasa
from bot.assistant.tracker_store import TrackerStore


class NotReadyError(RuntimeError):
    """The agent could not be loaded as it should be."""


async def load(root: Path, model: Path) -> Agent:
    """The agent for a process of ours: patched, with its actions inside. Raises NotReadyError.

    Rasa falls back to a store in memory when the one asked for cannot be made, and goes on
    without a model; here both are errors.
    """
    quieten_rasa()
    apply_patches()
    endpoints = AvailableEndpoints.read_endpoints(str(root / "endpoints.yml"))
    endpoints.action = InProcessActionEndpoint()
    agent = await load_agent(model_path=str(model), endpoints=endpoints)
    if not agent.is_ready():
        raise NotReadyError(f"The model {model.name} could not be loaded.")
    store = _innermost(agent.tracker_store)
    if not isinstance(store, TrackerStore):
        raise NotReadyError(f"Rasa keeps its state in {type(store).__name__}, not in ours.")
    return agent


def _innermost(store: RasaTrackerStore) -> RasaTrackerStore:
    while isinstance(store, FailSafeTrackerStore) or hasattr(store, "_tracker_store"):
        store = store._tracker_store
    return store
