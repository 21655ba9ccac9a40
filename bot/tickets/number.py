"""Reference numbers that people read out over the telephone: "2026-00042-7".

The last digit is a check digit (Luhn), so a single wrong digit or two swapped neighbours are
noticed before anybody looks for a ticket that is not there.
"""

from __future__ import annotations

import re

_FORM = re.compile(r"(\d{4})-(\d{5,})-(\d)")


def ticket_number(year: int, serial: int) -> str:
    """The reference number of the serial-th ticket of a year."""
    digits = f"{year:04d}{serial:05d}"
    return f"{year:04d}-{serial:05d}-{_check_digit(digits)}"


def is_valid_number(number: str) -> bool:
    """Whether this could be a reference number of ours."""
    match = _FORM.fullmatch(number.strip())
    return match is not None and _check_digit(match[1] + match[2]) == int(match[3])


def _check_digit(digits: str) -> int:
    total = 0
    for position, character in enumerate(reversed(digits)):
        doubled = int(character) * (2 if position % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return -total % 10
