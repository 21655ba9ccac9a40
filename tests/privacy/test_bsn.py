"""No citizen service number gets through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn as reference

from bot.privacy.bsn import passes_elfproef
from bot.privacy.redaction import Kind, redact
from tests.privacy.numbers import GROUPINGS, SCRIPTS, SEPARATORS, bsns, digits_of, written

AROUND = st.sampled_from(
    [
        "",
        " ",
        "bsn",
        "bsn:",
        "Mijn BSN is ",
        "x",
        "(",
        '"',
        "en",
        ". Groet",
        "\n",
        "? ",
        ", en ",
        "Ж",
        "é",
        "[",
    ]
)


@given(
    bsns(),
    st.sampled_from(GROUPINGS),
    st.sampled_from(SEPARATORS),
    st.sampled_from(SCRIPTS),
    AROUND,
    AROUND,
)
def test_a_bsn_is_masked_however_it_is_written(
    number: str, sizes: tuple[int, ...], separator: str, script: str, before: str, after: str
) -> None:
    result = redact(before + written(number, sizes, separator, script) + after)
    assert digits_of(result.text) == ""
    # A number that begins with a zero may be taken for a telephone number; masked is what counts.
    assert set(result.found) & {Kind.BSN, Kind.TELEPHONE}


@given(bsns(), st.text(max_size=60), st.text(max_size=60))
def test_a_bsn_is_masked_in_any_text_without_other_digits(
    number: str, before: str, after: str
) -> None:
    around = [
        "".join(char for char in part if not (char.isdigit() or char.isdecimal()))
        for part in (before, after)
    ]
    assert number not in redact(f"{around[0]} {number} {around[1]}").text


@given(bsns(), bsns())
def test_two_numbers_in_one_text_are_both_masked(first: str, second: str) -> None:
    assert digits_of(redact(f"{first} en van mijn man {second}").text) == ""


@given(bsns().filter(lambda number: number[0] == "0" and number[1] != "0"))
def test_the_leading_zero_may_be_left_out(number: str) -> None:
    assert number[1:] not in redact(f"nummer {number[1:]} graag").text


@given(
    st.integers(10_000_000, 999_999_999),
    st.sampled_from(["bsn", "burgerservicenummer: ", "BSN-nummer is ", "sofinummer van mijn man "]),
)
def test_an_announced_number_is_masked_even_with_a_typing_error(number: int, word: str) -> None:
    assert digits_of(redact(f"mijn {word} {number}").text) == ""


@given(st.integers(0, 999_999_999))
def test_the_elfproef_agrees_with_the_reference(number: int) -> None:
    digits = f"{number:09d}"
    assert passes_elfproef(digits) == reference.is_valid(digits)


@pytest.mark.parametrize(
    "text",
    [
        "mijn bsn is 123456782",
        "bsn:123456782en nog wat",
        "123456789 is mijn bsn",
        "burger service nummer 12 34 56 789",
        "BTW NL123456782B01",
        "aanslagnummer 1234.56.782.H.26",
        "bsn\u2060123456782",
        "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣2️⃣",
        "①②③④⑤⑥⑦⑧②",
        "huisnummer 12, 123456782",
        "01-01-1980/123456782",
        "mijn zaaknummer is 123456782",
        "bsn 12345678",
        "𝐛𝐬𝐧 123456789",
    ],
)
def test_a_bsn_in_an_ordinary_sentence_is_masked(text: str) -> None:
    assert "[bsn]" in redact(text).text


@pytest.mark.parametrize(
    "text",
    [
        "zaaknummer 2024-000123456",
        "kenmerk Z/2024/123456782",
        "dossier 12-123456782-01",
        "ik moet € 1.234.567,89 betalen",
        "€123.456.782",
        "het is 123.456.782 euro",
        "op 12-10-2026 en 01.02.2025 kreeg ik een brief",
        "12 10 2026",
        "2026-10-12 14:30",
        "schooljaar 2023-2024 of 2024/2025",
        "1234 AB, huisnummer 12a",
        "1012 AB 345",
        "van 9.00-17.00 of 09:00 - 17:30 uur",
        "ik ben 45, mijn man 67, kinderen 12, 9 en 7",
        "in 1998 en 2004 woonden wij op nummer 110",
        "betalingskenmerk 1234 5678 9012 3456",
        "de huur is 1.234,56 en de zorgtoeslag 131,00",
        "IBAN noch bsn hoef ik te geven, toch? Ik belde 3 keer.",
        "bel 0800-1234 of 14 020",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert redact(text).text == text
