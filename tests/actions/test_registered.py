"""Rasa finds the actions, and can make every one of them."""

from __future__ import annotations

import inspect
from pathlib import Path

from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor
from ruamel.yaml import YAML

import actions
from bot.settings import ROOT


def classes() -> set[type[Action]]:
    """Every concrete action that is loaded."""
    found = set(Action.__subclasses__())
    return {item for item in found if item.__module__.startswith("actions.")}


def test_the_actions_that_are_served_are_those_of_the_domain(executor: ActionExecutor) -> None:
    domain = YAML(typ="safe").load(ROOT / "domain.yml")
    assert set(executor.actions) == set(domain["actions"])


def test_every_action_is_built_without_arguments(executor: ActionExecutor) -> None:
    assert len(classes()) == len(executor.actions)
    for item in classes():
        assert item().name() in executor.actions
        assert "__init__" not in vars(item)


def test_every_action_has_a_file_of_its_own_name() -> None:
    for item in classes():
        assert item.__module__ == f"actions.{item().name()}"


def test_the_package_is_flat() -> None:
    folder = Path(inspect.getfile(actions)).parent
    inside = [item.name for item in folder.iterdir() if item.is_dir()]
    assert set(inside) <= {"__pycache__"}
