"""Evaluation data stays what it was, and stays out of the training data."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz, process
from ruamel.yaml import YAML

from bot.settings import ROOT

FOLDER = ROOT / "data" / "evaluatie"
SETS = ("afstellen.jsonl", "meten.jsonl")
ANSWERS = "antwoorden.jsonl"
NEAR = 85.0
"""Similarity, 0 to 100, from which two messages say the same in nearly the same words."""
LONG_ENOUGH = 25
"""Characters from which a likeness is no coincidence: people greet alike."""


def messages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines()]


def training_texts() -> list[str]:
    files = sorted((ROOT / "data" / "nlu").rglob("*.yml"))
    return [example for file in files for example in _examples(file)]


def _examples(file: Path) -> list[str]:
    blocks = YAML(typ="safe").load(file)["nlu"]
    return [_normalised(item["text"]) for block in blocks for item in block["examples"]]


def _normalised(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("name", [*SETS, ANSWERS])
def test_an_evaluation_set_is_the_one_that_was_written_down(name: str) -> None:
    digest = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()
    assert f"`{name}`" in (FOLDER / "README.md").read_text("utf-8")
    assert digest in (FOLDER / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", SETS)
def test_every_message_was_labelled_twice(name: str) -> None:
    assert all(
        {"decision", "life_events", "organisations"} <= set(item["second"])
        for item in messages(name)
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", [*SETS, ANSWERS])
def test_no_message_stands_nearly_so_in_the_training_data(name: str) -> None:
    training = training_texts()
    near = []
    for item in messages(name):
        text = _normalised(item["text"])
        found = process.extractOne(text, training, scorer=fuzz.ratio, score_cutoff=NEAR)
        if found and len(text) >= LONG_ENOUGH:
            near.append((item["id"], text, found[0]))
    assert near == []
