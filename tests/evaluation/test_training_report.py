"""What there is to learn from, counted; and what stands too close to what is measured with."""

from __future__ import annotations

from bot.evaluation.training_report import (
    balance_text,
    near_to,
    near_to_each_other,
    too_few,
)
from bot.understanding.examples import Example
from bot.understanding.training_files import STYLES, Placed

LETTER = "Gisteren kreeg ik een brief over de huurtoeslag van mijn moeder in Breda"


def placed(
    text: str, line: int = 1, *, style: str = "clear", events: tuple[str, ...] = ()
) -> Placed:
    return Placed(Example(text, "levensgebeurtenis", events, style=style), "nlu/a.yml", line)


def test_a_message_that_resembles_one_to_measure_with_is_named() -> None:
    near = list(near_to([placed(LETTER + ".", 7)], [("meten.jsonl, m1", LETTER.upper())]))
    assert [str(item) for item in near] == [
        "nlu/a.yml, regel 7: lijkt voor 100 % op meten.jsonl, m1"
    ]


def test_another_message_about_the_same_is_no_likeness() -> None:
    other = placed("Mijn moeder woont in Breda en verliest haar huurtoeslag, waar bel ik?")
    assert list(near_to([other], [("m1", LETTER)])) == []


def test_a_short_greeting_may_be_alike() -> None:
    assert list(near_to([placed("goedemorgen")], [("m1", "goedemorgen")])) == []


def test_nothing_to_measure_with_is_no_likeness() -> None:
    assert list(near_to([placed(LETTER)], [])) == []


def test_of_two_messages_alike_the_later_one_is_named_once() -> None:
    near = list(near_to_each_other([placed(LETTER, 1), placed(LETTER + " zei ze", 2)]))
    assert [(item.placed.line, item.other) for item in near] == [(2, "nlu/a.yml, regel 1")]


def test_a_life_event_and_a_style_with_too_few_messages_are_named() -> None:
    messages = [placed(f"bericht {number}", events=("verhuizen",)) for number in range(24)]
    named = list(too_few(messages, ["verhuizen", "scheiden"]))
    assert "verhuizen: 24 berichten; schrijf er nog 1." in named
    assert "scheiden: 0 berichten; schrijf er nog 25." in named
    assert f"stijl {STYLES[1]}: 0 berichten; schrijf er nog wat." in named


def test_the_counts_begin_with_the_scarcest() -> None:
    text = balance_text([placed("a", events=("x", "y")), placed("b", events=("y",))])
    assert "2 berichten" in text
    assert "levensgebeurtenis: x 1, y 2" in text
    assert "aantal levensgebeurtenissen: 1 1, 2 1" in text
