"""Which question with an answer is asked: learned per life event from messages that ask it."""

from __future__ import annotations

from bot.understanding.classifier import MessageClassifier
from bot.understanding.examples import Example
from bot.understanding.questions import QuestionReader
from tests.understanding.messages import EXAMPLES


def asks(text: str, *questions: str, event: str = "verhuizen") -> Example:
    return Example(text, "levensgebeurtenis", (event,), questions=questions)


LEARNED = [
    *(asks(f"wanneer moet ik mijn verhuizing melden {extra}", "wanneer") for extra in "abcdef"),
    *(asks(f"wat kost het om adres te wijzigen {extra}", "kosten") for extra in "abcdef"),
    *(asks(f"de verhuiswagen is te laat {extra}") for extra in "abcdef"),
]


def test_the_question_that_is_asked_like_this_is_the_likeliest() -> None:
    reader = QuestionReader.train(LEARNED)
    scores = reader.scores("Wanneer melden dat we verhuizen?", "verhuizen")
    assert max(scores, key=lambda name: scores[name]) == "wanneer"
    assert scores["wanneer"] > 0.3 > scores["kosten"]


def test_a_message_that_asks_none_of_them_resembles_none() -> None:
    scores = QuestionReader.train(LEARNED).scores("de wagen is te laat", "verhuizen")
    assert max(scores.values()) < 0.3


def test_of_a_life_event_nothing_was_learned_of_no_question_is_read() -> None:
    assert QuestionReader.train(LEARNED).scores("wanneer", "scheiden") == {}


def test_a_message_of_which_nobody_said_what_it_asks_is_not_learned_from() -> None:
    unsaid = [Example(item.text, item.act, item.life_events) for item in LEARNED]
    assert QuestionReader.train(unsaid).by_life_event == {}


def test_a_classifier_without_any_question_still_reads_the_rest() -> None:
    classifier = MessageClassifier.train(EXAMPLES)
    assert classifier.questions.scores("ik ga verhuizen", "verhuizen") == {}
    assert classifier.scores("ik ga verhuizen").life_events
