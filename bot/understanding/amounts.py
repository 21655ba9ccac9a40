"""Amounts of money in a message: "€ 1.214,50", "1200 euro", "anderhalve ton", "12 duizend"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_FIGURES = r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_EURO = r"(?:euro'?s?|eur|€)"
_TIMES = {
    "duizend": 1_000,
    "mille": 1_000,
    "k": 1_000,
    "ton": 100_000,
    "miljoen": 1_000_000,
}
_WORDS = {
    "honderd": Decimal(100),
    "tweehonderd": Decimal(200),
    "vijfhonderd": Decimal(500),
    "duizend": Decimal(1_000),
    "tweeduizend": Decimal(2_000),
    "vijfduizend": Decimal(5_000),
    "tienduizend": Decimal(10_000),
    "dertigduizend": Decimal(30_000),
    "anderhalve ton": Decimal(150_000),
    "een halve ton": Decimal(50_000),
    "een ton": Decimal(100_000),
}
_TIMES_AFTER = rf"(?:\s?(?P<times>{'|'.join(_TIMES)})\b)?"
_AMOUNT = re.compile(
    rf"€\s?(?P<after_sign>{_FIGURES}){_TIMES_AFTER}(?:,-|,=)?"
    rf"|\b(?P<before>{_FIGURES})(?:,-|,=)?\s?(?:(?P<many>{'|'.join(_TIMES)})\s?{_EURO}?"
    rf"|{_EURO})(?!\w)"
    rf"|\b(?P<words>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b(?:\s(?:euro|ballen|piek))",
    re.IGNORECASE,
)
_LARGEST = Decimal(1_000_000_000)


@dataclass(frozen=True)
class Amount:
    """Euros, with the words they stood in."""

    euros: Decimal
    fragment: str


def amounts_in(text: str) -> tuple[Amount, ...]:
    """The amounts of money in a text, in reading order.

    A number without a sign that it is money (a year, an age, a house number) is none.
    """
    found = (_amount(match) for match in _AMOUNT.finditer(text))
    return tuple(item for item in found if item.euros <= _LARGEST)


def in_words(euros: Decimal) -> str:
    """As it is written in Dutch: "€ 1.214" or "€ 1.214,50"."""
    whole = f"{euros:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"€ {whole.removesuffix(',00')}"


def _amount(match: re.Match[str]) -> Amount:
    groups = match.groupdict()
    words = groups["words"]
    if words:
        return Amount(_WORDS[words.lower()], match.group())
    figures = groups["after_sign"] or groups["before"]
    times = _TIMES.get((groups["times"] or groups["many"] or "").lower(), 1)
    return Amount(_number(figures) * times, match.group().strip())


def _number(figures: str) -> Decimal:
    """A point or space before three figures groups; a comma, or a point before two, divides."""
    grouped = re.sub(r"[. ](?=\d{3}(?:\D|$))", "", figures)
    return Decimal(grouped.replace(",", "."))
