"""The groups in which people are shown the life events."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Theme
from tests.support.content import Content

THEMES = "themas.yml"
GOOD = "themas:\n  - titel: Wonen\n    levensgebeurtenissen: [verhuizen]\n"


def test_content_without_themes_is_whole(content: Content) -> None:
    assert content.load().themes == ()


def test_a_theme_names_its_life_events_in_order(content: Content) -> None:
    content.write(THEMES, GOOD)
    assert content.load().themes == (Theme("Wonen", ("verhuizen",)),)


def test_a_life_event_that_does_not_exist_is_told_with_the_nearest(content: Content) -> None:
    content.write(THEMES, GOOD.replace("[verhuizen]", "[verhuisen]"))
    (problem,) = content.problems()
    assert "themas.yml, regel 3" in problem
    assert "“verhuisen” bestaat niet. Bedoelt u “verhuizen”?" in problem


def test_a_theme_needs_a_title(content: Content) -> None:
    content.write(THEMES, GOOD.replace("titel: Wonen", "naam: Wonen"))
    told = " ".join(content.problems())
    assert "een thema mist “titel”" in told
    assert "“naam” ken ik niet" in told


def test_no_life_event_of_this_project_stands_in_two_themes() -> None:
    knowledge = load_knowledge(Path(__file__).parents[2] / "data" / "kennis")
    listed = [item for theme in knowledge.themes for item in theme.life_events]
    assert listed
    assert len(set(listed)) == len(listed)
