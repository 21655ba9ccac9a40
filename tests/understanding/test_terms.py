"""The last day to object: named when it is certain enough, and otherwise not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.triage.reading import Reading, Scored
from bot.understanding.terms import latest_day

TODAY = date(2026, 11, 24)


def last_day(text: str) -> date | None:
    return latest_day(Reading(text, Scored("levensgebeurtenis", 0.9)), TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("brief van 12 oktober, ik wil bezwaar maken", date(2026, 11, 23)),
        ("besluit van 3 november, ik ben het er niet mee eens", date(2026, 12, 15)),
        ("in beroep tegen de uitspraak van 2 november", date(2026, 12, 14)),
        ("om tegen op te komen: beschikking van 2 november", date(2026, 12, 14)),
        ("bezwaarschrift, brief 2 nov", date(2026, 12, 14)),
        ("bezwaar: brief van 2 november, ja van 2-11-2026", date(2026, 12, 14)),
        ("bezwaar tegen de boete van 3 november, de zitting is 3 december", date(2026, 12, 15)),
        ("geboren op 4-5-1958, bezwaar tegen de brief van 3 november", date(2026, 12, 15)),
        ("ik ben sinds 1 mei ziek, bezwaar tegen besluit van 3 november", date(2026, 12, 15)),
        ("gisteren kreeg ik een brief, hoe maak ik bezwaar", date(2027, 1, 4)),
        ("bezwaar tegen het besluit van dinsdag 3 november", date(2026, 12, 15)),
        ("bezwaar tegen de brief van 3 november, ik ben 9 november verhuisd", date(2026, 12, 15)),
        ("bezwaar tegen de brief van 3 november, die dag ben ik verhuisd", date(2026, 12, 15)),
        ("bezwaar tegen een besluit van 5 juni, ik lag in het ziekenhuis", date(2026, 7, 17)),
    ],
)
def test_a_letter_with_a_day_and_the_wish_to_object_give_a_last_day(text: str, day: date) -> None:
    assert last_day(text) == day


def test_a_penal_order_leaves_two_weeks() -> None:
    assert last_day("strafbeschikking van 20 november, niet mee eens") == date(2026, 12, 4)


def test_a_term_that_ends_on_a_free_day_moves_on() -> None:
    assert last_day("bezwaar tegen de brief van 14 november") == date(2026, 12, 28)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil bezwaar maken",
        "brief van 12 oktober",
        "een brief van 12 oktober en een van 3 november, bezwaar",
        "eind oktober kreeg ik een besluit, ik wil bezwaar maken",
        "vorige maand kreeg ik een brief, bezwaar?",
        "ik ben sinds 1 november ziek en het er niet mee eens",
        "in 2020 afgewezen op 1 januari 2020, daar ben ik het niet mee eens",
        "bezwaar maken kan tot 3 december 2026",
        "bezwaar tegen de brief van 2 of 3 november",
        "ik ben op 3 november verhuisd en wil bezwaar maken tegen de aanslag",
        "mijn man overleed op 3 november, ik ben het niet eens met zijn laatste boete",
        "bezwaar tegen de brief van maandag 3 november",
    ],
)
def test_in_doubt_no_day_is_named(text: str) -> None:
    assert last_day(text) is None
