"""The measures, checked by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.scores import scores

Item = dict[str, Any]


def a_message(*events: str, decision: str = "answer", **rest: Any) -> Item:
    return {
        "id": "m1",
        "text": "een vraag",
        "life_events": list(events),
        "organisations": [],
        "decision": decision,
        **rest,
    }


def a_guess(*events: str, decision: str = "answer", **rest: Any) -> Item:
    return {
        "life_events": list(events),
        "organisations": [],
        "decision": decision,
        "reply": "",
        "ms": 1.0,
        **rest,
    }


def measured(*pairs: tuple[Item, Item]) -> Item:
    return scores([item for item, _ in pairs], [guess for _, guess in pairs])


def test_what_is_all_right_scores_one() -> None:
    result = measured((a_message("a", "b"), a_guess("b", "a")), (a_message(), a_guess()))
    events = result["life_events"]
    assert (events["first_right"], events["micro_f1"], events["macro_f1"]) == (1.0, 1.0, 1.0)
    assert result["decision"]["right"] == 1.0
    assert result["errors"] == []


def test_micro_f1_counts_labels_and_macro_f1_counts_life_events() -> None:
    often = [(a_message("a"), a_guess("a"))] * 3
    events = measured(*often, (a_message("b"), a_guess("a")))["life_events"]
    assert events["micro_f1"] == pytest.approx(2 * 3 / 8)
    assert events["f1_per_event"] == {"a": pytest.approx(2 * 3 / 7), "b": 0.0}
    assert events["macro_f1"] == pytest.approx((6 / 7 + 0) / 2)


def test_a_life_event_that_was_only_invented_lowers_both() -> None:
    events = measured((a_message("a"), a_guess("a", "c")))["life_events"]
    assert events["micro_f1"] == pytest.approx(2 / 3)
    assert events["f1_per_event"]["c"] == 0.0
    assert events["macro_f1"] == pytest.approx(0.5)


def test_the_first_is_right_when_it_is_any_of_the_labels() -> None:
    assert measured((a_message("a", "b"), a_guess("b")))["life_events"]["first_right"] == 1.0
    assert measured((a_message("a"), a_guess("c", "a")))["life_events"]["first_right"] == 0.0


def test_no_life_event_is_right_only_when_none_was_read() -> None:
    assert measured((a_message(), a_guess()))["life_events"]["first_right"] == 1.0
    assert measured((a_message(), a_guess("a")))["life_events"]["first_right"] == 0.0
    assert measured((a_message("a"), a_guess()))["life_events"]["first_right"] == 0.0


def test_a_decision_that_is_also_ok_counts_as_right() -> None:
    item = a_message("a", decision="handoff", also_ok=["answer", "ask"])
    for decision, share in (("handoff", 1.0), ("answer", 1.0), ("ask", 1.0), ("crisis", 0.0)):
        assert measured((item, a_guess("a", decision=decision)))["decision"]["right"] == share


def test_asking_is_counted_apart_whether_or_not_it_was_right() -> None:
    result = measured(
        (a_message("a", decision="ask"), a_guess("a", decision="ask")),
        (a_message("a"), a_guess("a", decision="ask")),
        (a_message("a"), a_guess("a")),
    )
    assert result["decision"] == {"right": pytest.approx(2 / 3), "asked": 2}


def test_crises_are_counted_with_their_interval() -> None:
    crisis = a_message(decision="crisis")
    pairs = [(crisis, a_guess(decision="crisis"))] * 9 + [(crisis, a_guess())]
    recall = measured(*pairs)["crisis"]["recall"]
    assert (recall["share"], recall["cases"]) == (0.9, 10)
    low, high = recall["interval"]
    # Wilson's interval for 9 of 10.
    assert low == pytest.approx(0.5958, abs=1e-3)
    assert high == pytest.approx(0.9821, abs=1e-3)


def test_a_false_alarm_is_a_crisis_that_was_neither_meant_nor_allowed() -> None:
    allowed = a_message(decision="handoff", also_ok=["crisis"])
    alarm = a_guess(decision="crisis")
    crisis = measured((allowed, alarm), (a_message(), alarm), (a_message(), a_guess()))["crisis"]
    assert (crisis["false_alarms"]["share"], crisis["false_alarms"]["cases"]) == (0.5, 2)
    assert crisis["recall"] == {"share": None, "cases": 0, "interval": None}


def test_the_number_counts_only_where_one_is_expected() -> None:
    expects = a_message(decision="crisis", crisis_line_any=["113", "0800-0113"])
    named = a_guess(decision="crisis", reply="Bel 0800-0113.")
    silent = a_guess(decision="crisis", reply="Wat erg.")
    crisis = measured((expects, named), (expects, silent), (a_message(decision="crisis"), silent))
    assert crisis["crisis"]["line_named"] == 0.5


def test_what_must_not_be_echoed_is_a_leak_with_the_id_of_the_message() -> None:
    secret = a_message("a", id="m7", must_not_echo=["123456782"])
    assert measured((secret, a_guess("a", reply="Uw nummer 123456782")))["leaks"] == ["m7"]
    assert measured((secret, a_guess("a", reply="Dag.")))["leaks"] == []


def test_organisations_have_a_recall_and_a_precision() -> None:
    item = a_message("a", organisations=["svb", "cak", "uwv"])
    guess = a_guess("a", organisations=["svb", "duo"])
    figures = measured((item, guess))["organisations"]
    assert figures == {"recall": pytest.approx(1 / 3), "precision": 0.5}


def test_figures_per_style_add_up_to_all_messages() -> None:
    result = measured(
        (a_message("a", style="typo"), a_guess("a")),
        (a_message("a", style="typo"), a_guess("b", decision="ask")),
        (a_message("a"), a_guess("a")),
    )["per_style"]
    assert result["typo"] == {"messages": 2, "first_right": 0.5, "decision_right": 0.5}
    assert sum(group["messages"] for group in result.values()) == 3


def test_times_are_the_middle_and_the_slow_end() -> None:
    pairs = [(a_message("a"), a_guess("a", ms=float(ms))) for ms in range(1, 101)]
    assert measured(*pairs)["milliseconds"] == {"p50": 51.0, "p95": 95.0}


def test_every_error_is_listed_with_what_was_wanted_and_what_came() -> None:
    pairs = [(a_message("a", text="x" * 300), a_guess("b", decision="ask"))] * 60
    errors = measured(*pairs)["errors"]
    assert len(errors) == 60
    assert errors[0]["wanted"] == ["answer", "a"]
    assert errors[0]["got"] == ["ask", "b"]
    assert len(errors[0]["text"]) == 120


def test_no_messages_give_no_figures_and_no_failure() -> None:
    result = scores([], [])
    assert result["messages"] == 0
    assert result["decision"]["right"] is None
    assert result["life_events"]["micro_f1"] is None
    assert result["milliseconds"] == {"p50": None, "p95": None}


def test_messages_and_predictions_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        scores([a_message("a")], [])


LABELS = st.lists(st.sampled_from("abc"), max_size=2, unique=True)
DECISIONS = st.sampled_from(["answer", "ask", "handoff", "crisis"])


@given(st.lists(st.tuples(LABELS, LABELS, DECISIONS, DECISIONS), min_size=1, max_size=12))
def test_every_figure_is_a_share(rows: list[tuple[list[str], list[str], str, str]]) -> None:
    result = measured(
        *((a_message(*w, decision=d), a_guess(*g, decision=e)) for w, g, d, e in rows)
    )
    events = result["life_events"]
    shares = [events["first_right"], events["micro_f1"], events["macro_f1"]]
    shares += [result["decision"]["right"], *events["f1_per_event"].values()]
    assert all(share is None or 0.0 <= share <= 1.0 for share in shares)
    for figure in (result["crisis"]["recall"], result["crisis"]["false_alarms"]):
        if figure["cases"]:
            low, high = figure["interval"]
            assert 0.0 <= low <= figure["share"] <= high <= 1.0
