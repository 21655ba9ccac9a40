"""What the assistant learns from is read whole, or every mistake in it is named with its line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge.loading import load_knowledge
from bot.knowledge.problems import ContentError
from bot.settings import ROOT, Settings
from bot.understanding.training_files import Labels, labels_of, read_examples

LABELS = Labels(
    intents=("levensgebeurtenis", "crisis", "groet"),
    life_events=("verhuizen", "scheiden"),
    organisations=("gemeente", "svb"),
)
GOOD = """version: "3.1"
nlu:
- intent: levensgebeurtenis
  examples:
  - text: |
      Wij gaan verhuizen.
      Wat nu?
    metadata:
      levensgebeurtenissen: [verhuizen]
      besluit: answer
      stijl: b1
      organisaties: [gemeente]
"""


def written(folder: Path, text: str, name: str = "verhuizen.yml") -> Path:
    (folder / "nlu").mkdir(exist_ok=True)
    (folder / "nlu" / name).write_text(text, "utf-8")
    return folder / "nlu"


def complaints(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read_examples(folder, LABELS)
    return [str(problem) for problem in caught.value.problems]


def test_a_message_comes_with_all_that_is_read_in_it(tmp_path: Path) -> None:
    (found,) = read_examples(written(tmp_path, GOOD), LABELS)
    assert found.example.text == "Wij gaan verhuizen.\nWat nu?"
    assert found.example.life_events == ("verhuizen",)
    assert (found.example.decision, found.example.organisations) == ("answer", ("gemeente",))
    assert (found.file, found.line) == ("nlu/verhuizen.yml", 5)


def test_nobody_named_is_something_else_than_nobody_involved(tmp_path: Path) -> None:
    unsaid = GOOD.replace("      organisaties: [gemeente]\n", "")
    (found,) = read_examples(written(tmp_path, unsaid), LABELS)
    assert found.example.organisations is None
    nobody = GOOD.replace("[gemeente]", "[]")
    (found,) = read_examples(written(tmp_path, nobody), LABELS)
    assert found.example.organisations == ()


def test_the_questions_a_message_asks_are_those_of_its_main_life_event(tmp_path: Path) -> None:
    marked = GOOD.replace("stijl: b1", "stijl: b1\n      vragen: [hoe_melden]")
    labels = replace(LABELS, questions={"verhuizen": ("hoe_melden",)})
    (found,) = read_examples(written(tmp_path, marked), labels)
    assert found.example.questions == ("hoe_melden",)
    (unmarked,) = read_examples(written(tmp_path, GOOD), labels)
    assert unmarked.example.questions is None
    assert any("hoe_melden" in item for item in complaints(written(tmp_path, marked)))


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("[verhuizen]", "[verhuisen]", 9, "Bedoelt u “verhuizen”?"),
        ("[gemeente]", "[gementee]", 12, "Bedoelt u “gemeente”?"),
        ("levensgebeurtenis\n", "levensgebeurtenisje\n", 3, "bestaat niet"),
        ("besluit: answer", "besluit: misschien", 10, "bestaat niet"),
        ("stijl: b1", "stijl: B1", 11, "bestaat niet"),
        ("stijl: b1", "signalen: [H99]", 11, "bestaat niet"),
        ("besluit: answer", "besluit: crisis", 10, "horen bij elkaar"),
        ("stijl: b1", "stil: b1", 11, "Bedoelt u “stijl”?"),
        ("- text:", "- tekst:", 5, "mist “text”"),
        ("[verhuizen]", "[verhuizen", 0, "geen geldige YAML"),
        ("- intent", "\t- intent", 3, "tab"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_what_to_do(
    tmp_path: Path, right: str, wrong: str, line: int, says: str
) -> None:
    found = complaints(written(tmp_path, GOOD.replace(right, wrong)))
    assert any(says in problem and "nlu/verhuizen.yml" in problem for problem in found)
    if line:
        assert any(f"regel {line}:" in problem for problem in found)


def test_all_mistakes_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    folder = written(tmp_path, GOOD.replace("b1", "B1"))
    written(tmp_path, GOOD.replace("Wat nu", "En dan").replace("answer", "x"), "scheiden.yml")
    found = complaints(folder)
    assert any("verhuizen.yml" in problem for problem in found)
    assert any("scheiden.yml" in problem for problem in found)


def test_a_message_that_stands_twice_is_named_with_the_other_place(tmp_path: Path) -> None:
    folder = written(tmp_path, GOOD)
    written(tmp_path, GOOD.replace("Wij gaan verhuizen.", "wij gaan VERHUIZEN"), "zzz.yml")
    assert complaints(folder) == [
        "fout  nlu/zzz.yml, regel 5: dit bericht staat al in nlu/verhuizen.yml, regel 5."
    ]


def test_the_labels_are_those_of_the_project() -> None:
    knowledge = load_knowledge(Settings.from_environment({}).knowledge_dir)
    labels = labels_of(ROOT / "domain.yml", knowledge)
    assert "mens_gevraagd" in labels.intents
    assert len(labels.life_events) >= 46
    assert len(labels.organisations) >= 53
    assert len(read_examples(ROOT / "data" / "nlu", labels)) > 7000
