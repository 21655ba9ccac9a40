"""Learning from examples: one set of features, probabilities that add up."""

from __future__ import annotations

from pathlib import Path

import joblib
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.classifier import MessageClassifier, Scores
from bot.understanding.heads import MINIMUM_EXAMPLES, any_of, one_of
from tests.understanding.messages import EXAMPLES

CLASSIFIER = MessageClassifier.train(EXAMPLES)


def scores(text: str) -> Scores:
    return CLASSIFIER.scores(text)


def likeliest(found: dict[str, float]) -> str:
    return max(found, key=lambda name: found[name])


@pytest.mark.parametrize(
    ("text", "act", "decision"),
    [
        ("wij gaan verhuizen", "levensgebeurtenis", "answer"),
        ("WIJ GAAN   VERHUIZEN", "levensgebeurtenis", "answer"),
        ("wij gaan verhuisen naar n ander huis", "levensgebeurtenis", "answer"),
        ("hallo daar", "groet", "smalltalk"),
        ("ik zie geen uitweg", "crisis", "crisis"),
        ("de deurwaarder wil dat ik verhuis", "levensgebeurtenis", "handoff"),
    ],
)
def test_a_new_message_is_read_like_the_examples_it_resembles(
    text: str, act: str, decision: str
) -> None:
    found = scores(text)
    assert likeliest(found.acts) == act
    assert likeliest(found.decisions) == decision


def test_one_message_may_be_about_two_life_events() -> None:
    found = scores("na mijn pensioen gaan we verhuizen").life_events
    assert min(found["verhuizen"], found["met_pensioen"]) > 0.5
    assert scores("hallo").life_events["verhuizen"] < 0.3


def test_a_signal_is_learned_beside_the_subject() -> None:
    assert scores("de deurwaarder komt").signals["H4"] > 0.5
    assert scores("aow aanvragen").signals["H4"] < 0.3


def test_a_label_with_too_few_examples_is_not_learned() -> None:
    assert MINIMUM_EXAMPLES == 3
    assert set(scores("paspoort").signals) == {"H4", "C2"}


def test_examples_without_a_decision_do_not_teach_one() -> None:
    assert set(scores("paspoort").decisions) == {"answer", "handoff", "smalltalk", "crisis"}


@given(st.text(max_size=200))
def test_any_text_gets_probabilities(text: str) -> None:
    found = scores(text)
    assert sum(found.acts.values()) == pytest.approx(1.0, abs=1e-4)
    assert sum(found.decisions.values()) == pytest.approx(1.0, abs=1e-4)
    assert all(0.0 <= share <= 1.0 for share in found.life_events.values())
    assert all(0.0 <= share <= 1.0 for share in found.signals.values())


def test_the_classifier_survives_being_stored(tmp_path: Path) -> None:
    joblib.dump(CLASSIFIER, tmp_path / "classifier.joblib")
    loaded = joblib.load(tmp_path / "classifier.joblib")
    assert loaded.scores("wij verhuizen") == scores("wij verhuizen")


def test_two_labels_make_a_head_of_two() -> None:
    head = one_of(np.array([[1.0, 0.0], [0.0, 1.0]]), ["ja", "nee"])
    assert head.labels == ("ja", "nee")
    found = head.scores(np.array([[1.0, 0.0]]))
    assert found["ja"] > 0.5
    assert sum(found.values()) == pytest.approx(1.0)


def test_one_label_cannot_be_learned() -> None:
    with pytest.raises(ValueError, match="nothing to tell apart"):
        one_of(np.eye(2), ["ja", "ja"])


def test_a_head_without_any_label_says_nothing() -> None:
    assert any_of(np.eye(3), [(), (), ("zelden",)]).scores(np.eye(3)[:1]) == {}
