"""Reference numbers that people read out over the telephone: "2026-00042-5".

The last digit is a check digit: every single wrong digit and every two swapped neighbours are
noticed before anybody looks for a ticket that is not there.
"""

from __future__ import annotations

import re

_FORM = re.compile(r"([0-9]{4})-([0-9]{5,})-([0-9])")
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""H. M. Damm's quasigroup of order 10: row by what came before, column by the next digit."""


def ticket_number(year: int, serial: int) -> str:
    """The reference number of the serial-th ticket of a year."""
    return f"{year:04d}-{serial:05d}-{_check_digit(f'{year:04d}{serial:05d}')}"


def is_valid_number(number: str) -> bool:
    """Whether this could be a reference number of ours."""
    match = _FORM.fullmatch(number)
    return match is not None and _check_digit(match[1] + match[2]) == match[3]


def _check_digit(digits: str) -> str:
    interim = "0"
    for digit in digits:
        interim = _DAMM[int(interim)][int(digit)]
    return interim
