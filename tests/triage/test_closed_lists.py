"""The lists others build on: they change only together with the API and its documentation."""

from __future__ import annotations

from bot.triage.decision import REASONS, DecisionKind, Move, reason
from bot.triage.rules import RULES

ORDER = [
    "crisis",
    "handoff_under_way",
    "stay_careful",
    "asks_for_status",
    "withdraws_consent",
    "refuses_person",
    "asks_for_person",
    "chosen",
    "agrees_with_choice",
    "not_meant",
    "language",
    "out_of_scope",
    "courtesy",
    "needs_person",
    "answer",
    "follow_up",
    "known_question",
    "settled_by_asking",
    "nothing_recognised",
    "unknown_subject",
    "ask",
]


def test_the_kinds_of_decisions_are_those_of_the_api() -> None:
    assert [item.value for item in DecisionKind] == [
        "answer",
        "ask",
        "handoff",
        "crisis",
        "out_of_scope",
        "smalltalk",
    ]


def test_the_rules_stand_in_the_order_that_was_agreed() -> None:
    assert [rule.__name__ for rule in RULES] == ORDER


def test_every_rule_says_in_one_sentence_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in RULES)


def test_there_is_a_reason_for_every_signal_and_each_is_a_sentence() -> None:
    signals = {*(f"C{number}" for number in range(1, 11)), *(f"H{n}" for n in range(1, 16))}
    assert signals <= set(REASONS)
    assert all(text[0].isupper() and text.endswith(".") for text in REASONS.values())
    assert reason("H13").text == REASONS["H13"]


def test_what_comes_next_is_one_of_four_moves() -> None:
    assert {item.value for item in Move} == {
        "antwoorden",
        "overdracht_voorbereiden",
        "contactverzoek_openen",
        "contactverzoek_status",
    }
