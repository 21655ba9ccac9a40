"""Every answer that the content of this project can give."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.finder import QuestionFinder
from bot.answers.overview import overview_bubbles
from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Knowledge
from tests.support.blocks import check_block

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(Path(__file__).parents[2] / "data" / "kennis")


def test_every_overview_is_of_the_right_form_in_every_municipality(knowledge: Knowledge) -> None:
    municipalities = (*knowledge.municipalities.values(), knowledge.default_municipality)
    for event in knowledge.life_events.values():
        for municipality in municipalities:
            for bubble in overview_bubbles(event, knowledge, municipality):
                check_block(bubble)
                assert bubble.text.isprintable() or "\n" in bubble.text


def test_of_wordings_nobody_wrote_down_most_lead_to_their_question_or_to_none(
    knowledge: Knowledge,
) -> None:
    found = right = asked = 0
    for left_out in range(4):
        finder = QuestionFinder(_without_a_wording(knowledge, left_out))
        for event in knowledge.life_events.values():
            for question in event.questions:
                if len(question.phrasings) <= left_out:
                    continue
                match = finder.find(question.phrasings[left_out], [event.id])
                asked += 1
                found += match is not None
                right += match is not None and match.question.id == question.id
    assert right / found > 0.6
    assert found / asked > 0.4


def _without_a_wording(knowledge: Knowledge, index: int) -> Knowledge:
    """The knowledge as it is, but for one wording of every question."""
    events = {
        event.id: replace(
            event,
            questions=tuple(
                replace(item, phrasings=item.phrasings[:index] + item.phrasings[index + 1 :])
                for item in event.questions
            ),
        )
        for event in knowledge.life_events.values()
    }
    return replace(knowledge, life_events=events)


def test_every_wording_leads_to_its_own_question(knowledge: Knowledge) -> None:
    finder = QuestionFinder(knowledge)
    astray = []
    for event in knowledge.life_events.values():
        for question in event.questions:
            for wording in (question.question, *question.phrasings):
                match = finder.find(wording, [event.id])
                if match is None or match.question.id != question.id:
                    astray.append((event.id, question.id, wording))
    assert astray == []
