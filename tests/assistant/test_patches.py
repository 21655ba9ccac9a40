"""The patches on Rasa: quicker, and the same in all else."""

from __future__ import annotations

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event, SlotSet, UserUttered

from bot.assistant import patches

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.fixture(autouse=True)
def patched() -> None:
    patches.apply_patches()


def test_an_answer_that_rasa_can_use_is_accepted() -> None:
    action = RemoteAction("action_answer", None)
    answer = {"events": [{"event": "slot", "name": "besluit", "value": "answer"}], "responses": []}
    assert action._validate_action_result(answer)


def test_an_answer_that_rasa_cannot_use_is_refused() -> None:
    action = RemoteAction("action_answer", None)
    with pytest.raises(ValidationError, match="action_answer"):
        action._validate_action_result({"events": "none", "responses": []})


def test_events_are_still_found_by_their_type() -> None:
    assert Event.resolve_by_type("slot") is SlotSet
    assert Event.resolve_by_type("user") is UserUttered


def test_an_unknown_event_is_still_an_error() -> None:
    with pytest.raises(ValueError, match="Unknown event"):
        Event.resolve_by_type("no such event")


def test_patching_twice_changes_nothing_more() -> None:
    once = RemoteAction._validate_action_result
    patches.apply_patches()
    assert RemoteAction._validate_action_result is once


def test_another_version_of_rasa_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patches.rasa, "__version__", "3.7.0")
    with pytest.raises(patches.UnsupportedRasaError, match=r"3\.7\.0"):
        patches.apply_patches()
