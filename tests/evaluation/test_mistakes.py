"""What went wrong, the worst first, and which life events are taken for which."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from bot.evaluation.picture import draw_confusions
from bot.evaluation.scores import scores
from tests.evaluation.test_scores import a_guess, a_message, measured


def test_the_most_frequent_confusion_comes_first() -> None:
    often = [(a_message("a"), a_guess("b"))] * 2
    seldom = [(a_message("a"), a_guess()), (a_message(), a_guess("c"))]
    assert measured(*seldom, *often)["confusions"] == [
        {"wanted": "a", "got": "b", "count": 2},
        {"wanted": "a", "got": "geen", "count": 1},
        {"wanted": "geen", "got": "c", "count": 1},
    ]


def test_what_was_read_rightly_is_no_confusion() -> None:
    assert measured((a_message("a", "b"), a_guess("b")))["confusions"] == []


def test_a_missed_crisis_is_the_worst_error_and_a_wrong_life_event_the_least() -> None:
    result = measured(
        (a_message("a", id="event"), a_guess("b")),
        (a_message("a", id="alarm"), a_guess("a", decision="crisis")),
        (a_message("a", id="person", decision="handoff"), a_guess("a")),
        (a_message("a", id="danger", decision="crisis"), a_guess("a")),
    )
    assert [error["id"] for error in result["errors"]] == ["danger", "person", "alarm", "event"]


def test_an_error_comes_with_the_reasons_of_the_decision() -> None:
    (error,) = measured((a_message("a"), a_guess("b", reasons=["QUESTION"])))["errors"]
    assert error["reasons"] == ["QUESTION"]


def test_the_picture_names_the_life_events_that_were_confused(tmp_path: Path) -> None:
    result = measured(
        (a_message("verhuizen"), a_guess("emigreren")), (a_message("x"), a_guess("x"))
    )
    file = tmp_path / "verward.svg"
    draw_confusions(result["confusions"], file)
    written = file.read_text("utf-8")
    ET.fromstring(written)
    assert "verhuizen" in written
    assert "emigreren" in written


def test_the_same_figures_give_the_same_picture(tmp_path: Path) -> None:
    result = measured((a_message("verhuizen"), a_guess("emigreren")))
    for name in ("een.svg", "twee.svg"):
        draw_confusions(result["confusions"], tmp_path / name)
    assert (tmp_path / "een.svg").read_bytes() == (tmp_path / "twee.svg").read_bytes()


def test_without_mistakes_there_is_still_a_picture(tmp_path: Path) -> None:
    draw_confusions(scores([], [])["confusions"], tmp_path / "leeg.png")
    assert (tmp_path / "leeg.png").read_bytes().startswith(b"\x89PNG")
