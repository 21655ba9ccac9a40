"""Telephone numbers of people are masked, those of services stay."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.redaction import redact
from bot.privacy.telephone import readable_telephone
from tests.privacy.numbers import SCRIPTS, digits_of, written

SEPARATOR = st.sampled_from(["", " ", "-", ".", "/", " - ", "\u00a0"])
AFTER_PREFIX = st.sampled_from([(8,), (4, 4), (2, 2, 2, 2), (3, 2, 3), (1,) * 8, (2, 3, 3)])
PREFIX = st.sampled_from(
    ["06", "(06) ", "06-", "+316", "+31 6 ", "+31 (0)6 ", "0031 6 ", "00316", "+31(0)6-", "(+31)6"]
)
AROUND = st.sampled_from(["", " ", "bel ", "tel:", "nr.", " graag", ".", ", groet", "\n", "x"])


@given(
    PREFIX,
    st.integers(10_000_000, 99_999_999).map(str),
    AFTER_PREFIX,
    SEPARATOR,
    st.sampled_from(SCRIPTS),
    AROUND,
    AROUND,
)
def test_a_mobile_number_is_masked_however_it_is_written(
    prefix: str,
    number: str,
    sizes: tuple[int, ...],
    separator: str,
    script: str,
    before: str,
    after: str,
) -> None:
    text = before + prefix + written(number, sizes, separator, script) + after
    result = redact(text)
    assert digits_of(result.text) == ""
    assert result.contact.telephone == f"06 {number}"


@given(
    st.sampled_from(["10", "20", "70", "592", "182", "85"]), st.integers(0, 9_999_999), SEPARATOR
)
def test_a_landline_number_is_masked(area: str, number: int, separator: str) -> None:
    subscriber = f"{number:07d}"[: 9 - len(area)].replace("0", "1")
    assert digits_of(redact(f"bel 0{area}{separator}{subscriber}").text) == ""


@given(st.sampled_from(["BE", "DE", "PL", "TR", "MA", "UA", "GB", "SR", "SY", "ES"]))
def test_a_foreign_number_is_masked_and_kept_for_the_caseworker(region: str) -> None:
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    assert example
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    number = phonenumbers.format_number(example, style)
    result = redact(f"mijn nummer is {number}, bel gerust")
    assert result.text == "mijn nummer is [telefoon], bel gerust"
    assert result.contact.telephone == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("612345678 is mijn nummer", "[telefoon] is mijn nummer"),
        ("06 1234567", "[telefoon]"),
        ("tel. 1234567", "tel. [telefoon]"),
        ("mijn 06 is 12345678", "mijn 06 is [telefoon]"),
        ("31612345678", "[telefoon]"),
        ("06-12345678/020-6241111", "[telefoon]/[telefoon]"),
        ("(020) 624 11 11", "[telefoon]"),
    ],
)
def test_unusual_ways_to_write_a_number_are_masked(text: str, expected: str) -> None:
    assert redact(text).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "bel 112 of 113",
        "0800-0113 is gratis",
        "0800 2000",
        "Belastingtelefoon 0800-0543",
        "0900-8844",
        "14 020 of 14 0592 of 14070",
        "088 123 45 67",
        "116 123",
        "bel 112, 113, 0800-0113, 0900 8844, 14 020, 088 1234567",
        "1400",
        "bel mij op 12 oktober",
        "bereikbaar op 12-10-2026",
        "06-12-2026 is de datum",
    ],
)
def test_service_numbers_and_dates_stay(text: str) -> None:
    assert redact(text).text == text


@pytest.mark.parametrize(
    ("typed", "readable"),
    [
        ("0612345678", "06 12345678"),
        ("+31 (0)6 12 34 56 78", "06 12345678"),
        ("612345678", "06 12345678"),
        ("0031612345678", "06 12345678"),
        ("0206241111", "020 624 1111"),
        ("06 1234", None),
        ("hallo", None),
        ("", None),
    ],
)
def test_a_number_is_written_out_for_reading(typed: str, readable: str | None) -> None:
    assert readable_telephone(typed) == readable
