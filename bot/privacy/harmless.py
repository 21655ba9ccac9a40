"""Numbers that say nothing about a person and stay: dates, times, amounts, service lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.kinds import Kind, Span

_ALONE = r"(?!\W{0,2}\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19\d\d|20[0-4]\d)"
_TIME = r"(?:[01]?\d|2[0-4])[:.][0-5]\d"
_AT_TIME = rf"(?:,?\s{{1,2}}(?:om\s)?{_TIME})?"
_FULL_DATE = (
    rf"(?<![\d/.-]){_DAY}([-/.])\s?{_MONTH}\1\s?{_YEAR}{_AT_TIME}(?![-/.]?\d)",
    rf"(?<![\d/.-]){_YEAR}([-/.]){_MONTH}\1{_DAY}(?:t?\s?{_TIME})?(?![-/.]?\d)",
    rf"(?<!\d)(?<!\d\W){_DAY} {_MONTH} {_YEAR}{_ALONE}",
    rf"(?<!\d)(?<!\d\W){_DAY}([-/.]){_MONTH}\1\d\d(?:{_AT_TIME}){_ALONE}",
    rf"(?<![\d/.-]){_YEAR}\s?(?:[-/,]|en|tot)\s?{_YEAR}(?![-/.]?\d)",
)
_TIMES = (
    rf"(?<![\d.,/-]){_TIME}\s?(?:uur|u)?\s?(?:-|tot|en)\s?{_TIME}(?![-/.]?\d)",
    rf"(?<![\d.,/-]){_TIME}\s?(?:uur|u)\b",
)
_WHOLE = r"(?:0|[1-9]\d{0,2}(?:\.\d{3})*)"
_AMOUNTS = (
    rf"(?:€|\beuro?)\s?{_WHOLE}(?:,(?:\d\d|-{{1,2}}))?(?![.,]?\d)",
    r"(?:€|\beuro?)\s?\d{1,7}(?:[.,]\d\d|,-{1,2})?(?![.,]?\d)",
    rf"(?<![\d.,]){_WHOLE},(?:\d\d|-{{1,2}})(?![.,]?\d)(?!\s\d)",
    r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+\s?(?:euro?|€)",
)
_APART = r"(?<![\d+])(?<!\d\W)(?<!\d\W\W)(?<!\d\W\W\W)"
"""Not part of a longer number, whatever separates its groups."""
_SERVICE_LINES = (
    rf"{_APART}0(?:800|90[069])[ .-]{{0,3}}"
    r"(?:\d{7}|\d{3}[ -]\d{4}|\d{3}[ -]\d\d[ -]\d\d|\d{4}|\d\d[ -]\d\d)(?!\W{0,3}\d)",
    rf"{_APART}088[ .-]{{0,3}}(?:\d{{7}}|\d{{3}}[ -]\d{{4}}|\d{{3}}[ -]\d\d[ -]\d\d)(?!\d)",
    rf"{_APART}14[ -]?0\d{{2,4}}(?!\W{{0,3}}\d)",
    rf"{_APART}116[ -]?\d{{3}}(?!\W{{0,3}}\d)",
)
_MASKS = "|".join(re.escape(kind.mask) for kind in Kind)


def _any_of(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """A look ahead for a digit first: at most places that settles it, and it is cheap."""
    return tuple(
        re.compile(rf"(?=\d){pattern}" if pattern.startswith("(?<!") else pattern)
        for pattern in patterns
    )


_PATTERNS = _any_of(*_FULL_DATE, *_TIMES, *_AMOUNTS, *_SERVICE_LINES)
_EARLIER_MASKS = re.compile(_MASKS)


def find_masks(view: str) -> Iterator[Span]:
    """Masks that are already in the text."""
    for match in _EARLIER_MASKS.finditer(view):
        yield Span(*match.span())


def find_harmless(view: str) -> Iterator[Span]:
    """Stretches of digits that may stay."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(view):
            yield Span(*match.span())
