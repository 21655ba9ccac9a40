"""Measuring with a trained reader, on files as people hand them in."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import click
import joblib
import pytest

from bot.evaluation.answers import evaluate_answers
from bot.evaluation.engine import interpret
from bot.evaluation.messages import evaluate_messages, read_lines
from bot.settings import Settings
from bot.understanding.classifier import MessageClassifier
from tests.understanding.messages import EXAMPLES


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A loket with a reader that learned from a handful of messages."""
    folder = tmp_path_factory.mktemp("loket")
    settings = Settings.from_environment({"LOKET_DATA_DIR": str(folder)})
    content = io.BytesIO()
    joblib.dump(MessageClassifier.train(EXAMPLES), content)
    settings.models_dir.mkdir()
    with tarfile.open(settings.models_dir / "klein.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("components/reader/classifier.joblib")
        member.size = len(content.getvalue())
        archive.addfile(member, io.BytesIO(content.getvalue()))
    return settings


def written(path: Path, *lines: Any) -> Path:
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    return path


def a_line(identifier: str, text: str, decision: str, *events: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "text": text,
        "life_events": list(events),
        "organisations": [],
        "decision": decision,
    }


@pytest.mark.slow
def test_messages_are_read_scored_and_written_down(settings: Settings, tmp_path: Path) -> None:
    bsn = "123456782"
    lines = (
        a_line("m1", "wij gaan verhuizen naar een ander huis", "answer", "verhuizen"),
        a_line("m2", "ik wil niet meer leven", "crisis") | {"crisis_line_any": ["0800-0113"]},
        a_line("m3", f"wij gaan verhuizen, mijn bsn is {bsn}", "answer", "verhuizen")
        | {"must_not_echo": [bsn]},
    )
    predictions = tmp_path / "voorspeld.jsonl"
    result = evaluate_messages(settings, written(tmp_path / "b.jsonl", *lines), predictions)
    assert result["messages"] == 3
    assert result["crisis"]["recall"]["share"] == result["crisis"]["line_named"] == 1.0
    assert result["leaks"] == []
    found = read_lines(predictions)
    assert [item["id"] for item in found] == ["m1", "m2", "m3"]
    assert found[0]["life_events"][0] == found[2]["life_events"][0] == "verhuizen"
    assert {"decision", "life_events", "organisations", "reply", "ms"} <= set(found[0])
    assert bsn not in predictions.read_text("utf-8")


@pytest.mark.slow
def test_answers_are_held_against_what_they_must_and_must_not_say(
    settings: Settings, tmp_path: Path
) -> None:
    file = written(
        tmp_path / "v.jsonl",
        {"id": "q1", "text": "wij gaan verhuizen", "must_any": [["gemeente"]]},
        {"id": "q2", "text": "wij gaan verhuizen", "must_any": [["zeppelin"]]},
    )
    result = evaluate_answers(settings, file)
    assert [item["outcome"] for item in result["outcomes"]] == ["right", "wrong"]
    assert (result["questions"], result["right"], result["wrong"]) == (2, 1, 1)


@pytest.mark.slow
def test_one_message_can_be_read_in_a_municipality(settings: Settings) -> None:
    found = interpret(settings, "wij gaan verhuizen", "gm0363")
    assert found["levensgebeurtenissen"][0]["id"] == "verhuizen"
    assert any("Amsterdam" in block["tekst"] for block in found["antwoord"])


@pytest.mark.slow
def test_without_a_model_people_read_what_to_do(tmp_path: Path) -> None:
    nothing = Settings.from_environment({"LOKET_DATA_DIR": str(tmp_path)})
    with pytest.raises(click.ClickException, match="loket train"):
        interpret(nothing, "dag")
    with pytest.raises(click.ClickException, match="loket train"):
        evaluate_messages(nothing, written(tmp_path / "b.jsonl"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"id": 1}\n{kapot', "regel 2: geen geldige JSON"),
        ('{"id": 1}\n\n[1, 2]', "regel 3: hier moet een object staan"),
        ('{"id": 1}\n{"text": "x"}', "regel 2: mist id"),
    ],
)
def test_a_wrong_line_is_named_by_its_number(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "berichten.jsonl"
    file.write_text(text, "utf-8")
    with pytest.raises(click.ClickException, match=f"berichten.jsonl, {complaint}"):
        read_lines(file, ("id",))


def test_empty_lines_a_byte_order_mark_and_odd_separators_are_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "berichten.jsonl"
    file.write_text('\ufeff{"id": 1}\r\n\r\n{"id": "a\u2028b"}\r\n', "utf-8")
    assert [line["id"] for line in read_lines(file)] == [1, "a\u2028b"]
