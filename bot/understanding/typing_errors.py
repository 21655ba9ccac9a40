"""Words of life events with a typing error in them, mended."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

_KNOWN = (
    "aangekomen",
    "bevallen",
    "bruiloft",
    "geboren",
    "geboorte",
    "gescheiden",
    "getrouwd",
    "huwelijk",
    "kinderopvang",
    "overleden",
    "overlijden",
    "pensioen",
    "rijbewijs",
    "samenwonen",
    "scheiding",
    "trouwdag",
    "verhuisd",
    "verhuizen",
    "verhuizing",
    "vertrokken",
    "werkloos",
    "zwangerschapsverlof",
)
_WORDS_OF_THEIR_OWN = frozenset(
    "verhuis verhuist verhuisde verhuizend overledene getrouw geboorten scheidingen".split()
)
_WORD = re.compile(r"[a-zà-ÿ]{6,}")


def mended(text: str) -> str:
    """The folded text, with a letter too many, too few or two swapped put right.

    Another letter in place of one is left alone: "gevallen" is no "bevallen".
    """
    return _WORD.sub(lambda match: _mended_word(match[0]), text)


def _mended_word(word: str) -> str:
    if word in _WORDS_OF_THEIR_OWN or word in _KNOWN:
        return word
    near = (known for known in _KNOWN if _is_slip(word, known))
    return next(near, word)


def _is_slip(word: str, known: str) -> bool:
    has_other_letters = len(word) == len(known) and sorted(word) != sorted(known)
    return not has_other_letters and OSA.distance(word, known, score_cutoff=1) <= 1
