"""Finding the precise question: in other words, with typing errors, and not at all costs."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from bot.answers.composer import Composer
from bot.answers.finder import CLEARLY, FLOOR, OUTSIDE_FLOOR, QuestionFinder
from bot.knowledge.model import Knowledge
from tests.support.knowledge import MOVING, PARTNER_DIED, question
from tests.support.triage import KNOWLEDGE

FINDER = QuestionFinder(KNOWLEDGE)


def found(text: str, *life_events: str) -> str | None:
    match = FINDER.find(text, life_events)
    return match.question.id if match else None


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Houd ik mijn huurtoeslag als ik verhuis?", "huurtoeslag"),
        ("HOUD IK MIJN HUURTOESLAG ALS IK VERHUIS", "huurtoeslag"),
        ("hou ik me huurtoeslach als ik verhuis", "huurtoeslag"),
        ("ik ga verhuizen, houd ik dan huurtoeslag", "huurtoeslag"),
        ("wanneer moet ik de verhuizing doorgeven", "doorgeven"),
        ("waneer moet ik men verhuising doorgeve", "doorgeven"),
    ],
)
def test_a_question_is_found_in_other_words_and_with_typing_errors(
    text: str, identifier: str
) -> None:
    assert found(text, "verhuizen") == identifier


@pytest.mark.parametrize("text", ["", "?", "de hond blaft", "zzzz", "we krijgen een ander huis"])
def test_under_the_floor_the_assistant_does_not_pretend_to_know(text: str) -> None:
    assert found(text, "verhuizen") is None


def test_the_score_of_the_same_words_is_one() -> None:
    match = FINDER.find("Moet ik erfbelasting betalen?", ["overlijden_partner"])
    assert match is not None
    assert match.score == pytest.approx(1.0)
    assert FLOOR < OUTSIDE_FLOOR < match.score
    assert CLEARLY > 1


@pytest.mark.parametrize("life_events", [(), ("verhuizen",), ("met_pensioen",), ("verdwenen",)])
def test_a_question_of_a_life_event_that_was_not_recognised_has_to_be_clear(
    life_events: tuple[str, ...],
) -> None:
    assert found("moet ik erfbelasting betalen", *life_events) == "erfbelasting"
    assert found("een erfstuk, een caravan, een zeilboot, de fiets en de kat", *life_events) is None


def test_a_question_of_the_recognised_life_event_goes_before_a_better_one_elsewhere() -> None:
    text = "Wie doet aangifte van het overlijden, en wanneer moet ik de verhuizing doorgeven?"
    assert found(text, "overlijden_partner") == "aangifte"
    assert found(text, "verhuizen") == "doorgeven"


def test_knowledge_without_any_question_finds_nothing() -> None:
    bare = replace(KNOWLEDGE, life_events={"met_pensioen": KNOWLEDGE.life_events["met_pensioen"]})
    assert QuestionFinder(bare).find("moet ik erfbelasting betalen", []) is None


def test_the_questions_of_a_life_event_come_with_the_likeliest_first() -> None:
    ids = [item.id for item in FINDER.nearest("en hoe zit het met erfbelasting", PARTNER_DIED)]
    assert ids == ["erfbelasting", "anw", "aangifte"]
    assert FINDER.nearest("zzzz", PARTNER_DIED) == PARTNER_DIED.questions


def test_a_question_that_an_editor_adds_is_found_without_a_restart() -> None:
    now = [KNOWLEDGE]
    composer = Composer(lambda: now[0])
    text = "Parkeren in de straat met een vergunning"
    assert composer.finder().find(text, ["verhuizen"]) is None
    now[0] = _with_question("parkeren", text)
    match = composer.finder().find(text, ["verhuizen"])
    assert match is not None
    assert match.question.id == "parkeren"


def test_the_finder_is_made_once_for_one_version_of_the_knowledge() -> None:
    composer = Composer(lambda: KNOWLEDGE)
    assert composer.finder() is composer.finder()


@pytest.mark.slow
def test_a_question_is_found_within_some_milliseconds_among_thousands() -> None:
    finder = QuestionFinder(_with_many_questions(3000))
    text = "wanneer moet ik mijn verhuizing nummer 17 doorgeven " * 18
    started = time.process_time()
    for _ in range(10):
        finder.find(text, ["verhuizen"])
    assert (time.process_time() - started) / 10 < 0.1


def _with_question(identifier: str, wording: str) -> Knowledge:
    event = replace(MOVING, questions=(*MOVING.questions, question(identifier, wording, "Ja.")))
    events = {**KNOWLEDGE.life_events, event.id: event}
    return replace(KNOWLEDGE, life_events=events, fingerprint=identifier)


def _with_many_questions(count: int) -> Knowledge:
    many = tuple(
        question(f"vraag_{number}", f"Wanneer moet ik verhuizing nummer {number} doorgeven?", "Nu.")
        for number in range(count)
    )
    events = {"verhuizen": replace(MOVING, questions=many)}
    return replace(KNOWLEDGE, life_events=events, fingerprint="many")
