"""Words of life events with a slip of the finger in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.typing_errors import mended


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("verhuids", "verhuisd"),
        ("verhuuisd", "verhuisd"),
        ("overleeden", "overleden"),
        ("overledn", "overleden"),
        ("gtrouwd", "getrouwd"),
        ("ik ben vrehuisd en getoruwd", "ik ben verhuisd en getrouwd"),
    ],
)
def test_a_letter_too_many_too_few_or_swapped_is_mended(written: str, meant: str) -> None:
    assert mended(written) == meant


@pytest.mark.parametrize(
    "word", ["gevallen", "verhuis", "verhuist", "trouwens", "vertrouwd", "overleven", "geboden"]
)
def test_another_word_stays_what_it_is(word: str) -> None:
    assert mended(word) == word


@given(st.text())
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = mended(text)
    assert mended(once) == once
