"""Content, training data, domain and rules speak of the same things by the same names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions import turn
from bot.answers.sentences import COURTESIES, CRISIS
from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Knowledge
from bot.settings import ROOT
from bot.triage.crisis import LINES
from bot.triage.decision import REASONS, DecisionKind, Move
from bot.triage.rules import COURTESIES as COURTESY_ACTS

TRAINING = sorted((ROOT / "data" / "nlu").rglob("*.yml"))
LIFE_EVENTS = "levensgebeurtenissen"
SPOKEN = {path.stem for path in TRAINING if path.parent.name == LIFE_EVENTS}
"""The life events that are heard, also those nobody wrote an answer to yet."""
METADATA = {"besluit", "stijl", "organisaties", "signalen", "levensgebeurtenissen", "vragen"}


@cache
def read(path: Path) -> Any:
    """A YAML file."""
    return YAML(typ="safe").load(path)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(ROOT / "data" / "kennis")


@pytest.fixture(scope="module")
def domain() -> dict[str, Any]:
    return dict(read(ROOT / "domain.yml"))


def intents_in(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """(intent, example) of every example in a file of training data."""
    for group in read(file)["nlu"]:
        for example in group["examples"]:
            yield group["intent"], example


def names_in(metadata: dict[str, Any], key: str) -> set[str]:
    """One name or a list of them, as a set."""
    found = metadata.get(key) or ()
    return {found} if isinstance(found, str) else set(found)


def intents_of(domain: dict[str, Any]) -> set[str]:
    return {item if isinstance(item, str) else next(iter(item)) for item in domain["intents"]}


def rule_steps() -> Iterator[dict[str, Any]]:
    for rule in read(ROOT / "data" / "rules" / "beurten.yml")["rules"]:
        for step in rule["steps"]:
            yield from step.get("or", [step])


@pytest.mark.parametrize("file", TRAINING, ids=lambda path: path.stem)
def test_every_message_says_what_it_is_in_names_that_exist(
    file: Path, domain: dict[str, Any], knowledge: Knowledge
) -> None:
    known = {
        "besluit": {kind.value for kind in DecisionKind},
        "organisaties": set(knowledge.organisations),
        "signalen": set(REASONS),
        "levensgebeurtenissen": SPOKEN,
    }
    intents = intents_of(domain)
    wrong = []
    for intent, example in intents_in(file):
        metadata, text = example["metadata"], example["text"].strip()
        is_wrong = (
            intent not in intents
            or not text
            # Rasa would keep this dash in the text.
            or text.startswith("- ")
            or not {"besluit"} <= set(metadata) <= METADATA
            or any(not names_in(metadata, key) <= names for key, names in known.items())
        )
        wrong += [f"{intent}: {text[:60]} {metadata}"] * is_wrong
    assert wrong == []


def test_every_life_event_with_an_answer_can_be_heard(knowledge: Knowledge) -> None:
    written = {path.stem for path in (ROOT / "data/kennis/levensgebeurtenissen").glob("*.yml")}
    assert written == set(knowledge.life_events)
    assert written <= SPOKEN


def test_every_file_of_a_life_event_teaches_that_life_event_and_no_other_is_taught() -> None:
    for file in TRAINING:
        taught = [example["metadata"] for _, example in intents_in(file)]
        about = {name for item in taught for name in item.get("levensgebeurtenissen", ())}
        assert about <= SPOKEN
        if file.parent.name == LIFE_EVENTS:
            assert file.stem in about


def test_every_intent_of_the_domain_can_be_learned(domain: dict[str, Any]) -> None:
    taught = {intent for file in TRAINING for intent, _ in intents_in(file)}
    assert taught == intents_of(domain)


def test_no_message_is_taught_with_two_intents() -> None:
    taught: dict[str, set[str]] = {}
    for file in TRAINING:
        for intent, example in intents_in(file):
            taught.setdefault(example["text"].strip().lower(), set()).add(intent)
    assert {text: intents for text, intents in taught.items() if len(intents) > 1} == {}


def test_every_rule_hears_every_intent(domain: dict[str, Any]) -> None:
    rules = read(ROOT / "data" / "rules" / "beurten.yml")["rules"]
    for rule in rules:
        heard = [step["intent"] for step in rule["steps"][0]["or"]]
        assert sorted(heard) == sorted(intents_of(domain)), rule["rule"]


def test_there_is_a_rule_for_every_move_and_its_slot_knows_it(domain: dict[str, Any]) -> None:
    routed = [step["slot_was_set"][0]["vervolg"] for step in rule_steps() if "slot_was_set" in step]
    moves = sorted(move.value for move in Move)
    assert sorted(routed) == moves
    assert sorted(domain["slots"]["vervolg"]["values"]) == moves


def test_rules_run_only_actions_of_the_domain(domain: dict[str, Any]) -> None:
    run = {step["action"] for step in rule_steps() if "action" in step}
    assert run <= set(domain["actions"])
    assert set(domain["actions"]) - run == {"action_session_start"}


def test_every_courtesy_is_an_intent_with_a_sentence(domain: dict[str, Any]) -> None:
    assert intents_of(domain) >= COURTESY_ACTS
    assert set(COURTESIES) >= COURTESY_ACTS


def test_every_danger_has_lines_that_exist_and_words(knowledge: Knowledge) -> None:
    for signal, lines in LINES.items():
        assert signal in REASONS
        assert signal in CRISIS
        assert set(lines) <= set(knowledge.crisis_lines)


def test_the_slots_are_those_the_actions_write(domain: dict[str, Any]) -> None:
    written = {turn.CONTEXT_SLOT, turn.DECISION_SLOT, turn.MOVE_SLOT, turn.KIND_SLOT}
    assert set(domain["slots"]) == written
