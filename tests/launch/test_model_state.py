"""When a model has to be made anew, and when not."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge.model import Knowledge
from bot.model_state import fingerprint, is_trained, note_trained
from bot.settings import ROOT
from tests.support.knowledge import MOVING, small_knowledge

MADE_FROM = ("config.yml", "domain.yml", "requirements.lock")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in MADE_FROM:
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("data/nlu", "data/rules", "bot/nlu", "bot/understanding"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def knowing(**changes: object) -> Knowledge:
    """The small knowledge with another first question about moving."""
    first, *others = MOVING.questions
    questions = (replace(first, **changes), *others)  # type: ignore[arg-type]
    knowledge = small_knowledge()
    moving = replace(MOVING, questions=questions)
    return replace(knowledge, life_events={**knowledge.life_events, MOVING.id: moving})


def test_another_answer_needs_no_training(root: Path) -> None:
    changed = knowing(answer="Dat hangt ervan af.")
    assert fingerprint(root, changed) == fingerprint(root, small_knowledge())


def test_another_wording_of_a_question_needs_training(root: Path) -> None:
    changed = knowing(phrasings=("huurtoeslag en verhuizen, hoe zit dat",))
    assert fingerprint(root, changed) != fingerprint(root, small_knowledge())


@pytest.mark.parametrize(
    "name",
    [*MADE_FROM, "data/nlu/gesprek.yml", "bot/nlu/training.py", "bot/understanding/heads.py"],
)
def test_other_data_configuration_or_code_needs_training(root: Path, name: str) -> None:
    before = fingerprint(root, small_knowledge())
    with (root / name).open("a") as file:
        file.write("\n# changed\n")
    assert fingerprint(root, small_knowledge()) != before


def test_a_model_is_known_by_what_it_was_made_from(tmp_path: Path) -> None:
    assert not is_trained(tmp_path, "abc")
    note_trained(tmp_path, "abc")
    assert not is_trained(tmp_path, "abc")
    (tmp_path / "juiste-deur.tar.gz").touch()
    assert is_trained(tmp_path, "abc")
    assert not is_trained(tmp_path, "abd")
