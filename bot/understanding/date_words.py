"""Dutch words for days, months, numbers and units, as people type them."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from functools import lru_cache

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "maa": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_CLOSE = 0.8
_SHORTEST_TYPO = 5

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "een één 'n",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
        ),
        start=1,
    )
    for word in words.split()
}
"""A few weeks is taken as three: enough to tell near from far, and never called exact."""
VAGUE_NUMBERS = {"paar": 3, "aantal": 3, "enkele": 3, "anderhalve": 2, "anderhalf": 2}

UNITS = {
    "dag": "days",
    "dagen": "days",
    "dgn": "days",
    "week": "weeks",
    "weken": "weeks",
    "wk": "weeks",
    "wkn": "weeks",
    "maand": "months",
    "maanden": "months",
    "mnd": "months",
    "mnden": "months",
    "jaar": "years",
    "jaren": "years",
    "jr": "years",
}


def folded(text: str) -> str:
    """Lower case of the same length, with accents kept and every blank a plain space."""
    return "".join(_folded(char) for char in text)


def _folded(char: str) -> str:
    if char.isspace():
        return " "
    if char in "’‘`´":
        return "'"
    if unicodedata.category(char) == "Pd":
        return "-"
    low = char.lower()
    return low if len(low) == 1 else char


@lru_cache(maxsize=512)
def month_number(word: str) -> int | None:
    """1 to 12 for a month, its abbreviation or a near miss ("septemer"); None otherwise."""
    plain = word.rstrip(".")
    if plain in MONTHS:
        return MONTHS.index(plain) + 1
    if plain in _SHORT_MONTHS:
        return _SHORT_MONTHS[plain]
    if len(plain) < _SHORTEST_TYPO:
        return None
    close = get_close_matches(plain, MONTHS, 1, _CLOSE)
    return MONTHS.index(close[0]) + 1 if close else None
