"""Money in a message, as people write it; and numbers that are no money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.amounts import amounts_in, in_words


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("ik moet € 1.214 terugbetalen", "1214"),
        ("€1.214,50 voor 1 maart", "1214.50"),
        ("1200 euro huur", "1200"),
        ("875,- euro per maand", "875"),
        ("boete van 95 eur", "95"),
        ("een schuld van 12.500 euro", "12500"),
        ("ongeveer 3 duizend euro", "3000"),
        ("2 ton hypotheek", "200000"),
        ("€ 15k aan schulden", "15000"),
        ("1,5 miljoen euro", "1500000"),
        ("dertigduizend euro compensatie", "30000"),
        ("anderhalve ton euro", "150000"),
        ("10 000 euro spaargeld", "10000"),
        ("50 € per week", "50"),
        ("19.95 euro", "19.95"),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, euros: str) -> None:
    assert [item.euros for item in amounts_in(text)] == [Decimal(euros)]


@pytest.mark.parametrize(
    "text",
    [
        "ik ben 67 en woon op nummer 12",
        "sinds 2024 geen werk",
        "brief van 3 maart 2026",
        "1234 AB Utrecht",
        "ik weeg 80 kilo en heb 2 tonnen in de tuin",
        "duizend excuses",
        "mijn eurokoers en 5 eurootjes",
        "",
    ],
)
def test_a_number_that_is_no_money_is_no_amount(text: str) -> None:
    assert amounts_in(text) == ()


def test_amounts_come_in_reading_order_with_their_own_words() -> None:
    found = amounts_in("eerst € 300, later nog 1.000 euro")
    assert [(item.euros, item.fragment) for item in found] == [
        (Decimal(300), "€ 300"),
        (Decimal(1000), "1.000 euro"),
    ]


def test_a_number_beyond_all_money_is_left_out() -> None:
    assert amounts_in(f"€ {'9' * 40}") == ()


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_what_is_written_in_dutch_is_read_back(euros: Decimal) -> None:
    (found,) = amounts_in(f"het is {in_words(euros)} samen")
    assert found.euros == euros


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_look_for_money_in(text: str) -> None:
    assert all(item.euros >= 0 for item in amounts_in(text))
