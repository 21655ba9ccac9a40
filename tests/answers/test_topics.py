"""The index of life events: everything once, and found back by its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.topics import OTHERS, all_topics, search
from bot.knowledge.model import Theme
from tests.support.triage import KNOWLEDGE

THEMES = (
    Theme("Wonen", ("verhuizen",)),
    Theme("Later", ("met_pensioen", "verhuizen")),
)


def test_every_life_event_stands_under_one_theme_and_the_rest_comes_last() -> None:
    groups = all_topics(replace(KNOWLEDGE, themes=THEMES))
    assert [(item.title, [event.id for event in item.life_events]) for item in groups] == [
        ("Wonen", ["verhuizen"]),
        ("Later", ["met_pensioen"]),
        (OTHERS, ["overlijden_partner"]),
    ]


def test_without_themes_there_is_one_list_by_title() -> None:
    (only,) = all_topics(KNOWLEDGE)
    assert [event.title for event in only.life_events] == [
        "U gaat met pensioen",
        "U gaat verhuizen",
        "Uw partner is overleden",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("verhuizen", ["verhuizen"]),
        ("VERHUIZ", ["verhuizen"]),
        ("huurtoeslag", ["verhuizen"]),
        ("huurtoeslag verhuizen", ["verhuizen"]),
        ("pensioen huurtoeslag", []),
        ("zeldzaam", []),
        ("óverlijd", ["overlijden_partner"]),
        ("verhuizen?!", ["verhuizen"]),
        ("?!", []),
        ("", []),
    ],
)
def test_every_word_must_begin_a_word_of_the_life_event(text: str, found: list[str]) -> None:
    assert [hit.life_event.id for hit in search(KNOWLEDGE, text)] == found


def test_the_questions_that_have_the_word_come_along() -> None:
    (hit,) = search(KNOWLEDGE, "huurtoeslag")
    assert [item.id for item in hit.questions] == ["huurtoeslag"]


def test_a_word_of_the_title_and_one_of_a_question_go_together() -> None:
    (hit,) = search(KNOWLEDGE, "partner erfbelasting")
    assert [item.id for item in hit.questions] == ["erfbelasting"]


def test_a_word_in_the_title_goes_before_a_word_in_a_question() -> None:
    event = KNOWLEDGE.life_events["met_pensioen"]
    asked = replace(KNOWLEDGE.life_events["verhuizen"].questions[0], question="Telt pensioen mee?")
    moving = replace(KNOWLEDGE.life_events["verhuizen"], questions=(asked,))
    knowledge = replace(KNOWLEDGE, life_events={"verhuizen": moving, "met_pensioen": event})
    hits = search(knowledge, "pensioen")
    assert [hit.life_event.id for hit in hits] == ["met_pensioen", "verhuizen"]
