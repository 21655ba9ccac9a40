"""What is done to a message before anybody reads it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.text import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  hallo   daar ", "hallo daar"),
        ("regel een\r\nregel twee", "regel een\nregel twee"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("naam:\tAnnie", "naam: Annie"),
        ("nul\x00teken \x07bel", "nulteken bel"),
        ("omge\u202edraaid\u202c", "omgedraaid"),
        ("e\u0301e\u0301n", "één"),
        ("\ufeffhallo\u200b", "hallo"),
        ("\ud800", ""),
        ("", ""),
    ],
)
def test_a_message_is_tidied(typed: str, kept: str) -> None:
    assert clean(typed).text == kept


def test_a_family_emoji_stays_whole() -> None:
    family = "👨\u200d👩\u200d👧"
    assert clean(family).text == family


def test_a_long_message_is_cut_between_words() -> None:
    assert clean("een twee drie vier", 11) == clean("een twee ", 11).__class__("een twee", True)


def test_a_message_of_exactly_the_limit_is_not_cut() -> None:
    assert not clean("x" * 1000).was_cut


def test_a_cut_never_splits_a_visible_character() -> None:
    accented = "x\u0323\u0302"
    assert clean(accented * 10, 10).text in {accented * count for count in range(10)}
    family = "👨\u200d👩\u200d👧"
    assert clean("a" * 8 + family, 10).text == "a" * 8


@given(st.text(max_size=300), st.integers(1, 100))
def test_what_is_kept_fits_and_is_safe(text: str, limit: int) -> None:
    kept = clean(text, limit)
    assert len(kept.text) <= limit
    assert unicodedata.is_normalized("NFC", kept.text)
    assert not {char for char in kept.text if unicodedata.category(char) == "Cc"} - {"\n"}
    assert not any("\u202a" <= char <= "\u202e" for char in kept.text)
    assert not any("\u2066" <= char <= "\u2069" for char in kept.text)


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
