"""How soon somebody must be helped."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.triage.context import Context
from bot.triage.priority import priority_of
from tests.support.triage import TODAY, a_reading, decided

TABLE = [
    *((signal, "P1") for signal in ("C6", "C7", "H4", "H12")),
    *((signal, "P2") for signal in ("H5", "H7", "H10", "H11")),
    *((signal, "P3") for signal in ("H1", "H2", "H3", "H6", "H8", "H9", "H13", "H14", "H15", "C9")),
]


@pytest.mark.parametrize(("signal", "expected"), TABLE)
def test_each_signal_has_its_priority(signal: str, expected: str) -> None:
    assert priority_of([signal], None, TODAY) == expected
    assert decided(a_reading(signals=(signal,))).priority == expected


def test_the_most_urgent_signal_decides() -> None:
    assert priority_of(["H13", "H5", "H12"], None, TODAY) == "P1"
    assert priority_of(["H13", "H5"], None, TODAY) == "P2"
    assert priority_of([], None, TODAY) == "P3"


@pytest.mark.parametrize(("days", "expected"), [(0, "P2"), (14, "P2"), (15, "P3"), (42, "P3")])
def test_a_term_that_ends_within_two_weeks_is_urgent(days: int, expected: str) -> None:
    assert priority_of([], TODAY + timedelta(days=days), TODAY) == expected


def test_a_term_that_may_have_passed_is_no_less_urgent() -> None:
    assert priority_of([], date(2026, 11, 1), TODAY) == "P2"


def test_a_term_never_lowers_the_priority() -> None:
    assert priority_of(["H4"], TODAY + timedelta(days=40), TODAY) == "P1"


def test_what_was_said_earlier_in_the_conversation_still_counts() -> None:
    assert decided(a_reading("mens_gevraagd"), Context(signals=("C6",))).priority == "P1"
