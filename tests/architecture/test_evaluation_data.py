"""Evaluation data stays what it was, and stays out of the training data."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from bot.evaluation.training_report import near_to
from bot.knowledge.loading import load_knowledge
from bot.settings import ROOT
from bot.understanding.training_files import labels_of, read_examples

FOLDER = ROOT / "data" / "evaluatie"
SETS = ("afstellen.jsonl", "meten.jsonl")
ANSWERS = "antwoorden.jsonl"


def messages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines()]


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


def test_no_message_to_measure_with_stands_nearly_so_in_the_training_data() -> None:
    labels = labels_of(ROOT / "domain.yml", load_knowledge(ROOT / "data" / "kennis"))
    placed = read_examples(ROOT / "data" / "nlu", labels)
    measured = [
        (f"{name}, {item['id']}", item["text"])
        for name in (*SETS, ANSWERS)
        for item in messages(name)
    ]
    assert [str(item) for item in near_to(placed, measured)] == []
