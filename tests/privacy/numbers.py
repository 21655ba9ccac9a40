"""Made-up numbers that pass their checks, and the ways in which people write them."""

from __future__ import annotations

from hypothesis import strategies as st

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)
SCRIPTS = (
    "0123456789",
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
)
SEPARATORS = (
    "",
    " ",
    ".",
    "-",
    "/",
    "–",
    "\u00a0",
    "\n",
    "\u200b",
    " - ",
    ". ",
    "_",
    ",",
    "·",
    "\r\n",
)
GROUPINGS = ((9,), (3, 3, 3), (4, 2, 3), (2, 3, 4), (4, 5), (2, 2, 2, 3), (1,) * 9, (1, 2, 3, 3))


def bsn_of(first_eight: int) -> str | None:
    """The number with its check digit; None where the check digit would be ten."""
    digits = f"{first_eight:08d}"
    check = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11
    return None if check == 10 else f"{digits}{check}"


def bsns() -> st.SearchStrategy[str]:
    """Valid BSNs, with and without a leading zero."""
    numbers = st.integers(1_000_000, 99_999_999).map(bsn_of)
    return numbers.filter(lambda number: number is not None).map(str)


def written(digits: str, sizes: tuple[int, ...], separator: str, script: str) -> str:
    """Digits in groups of these sizes, in another script."""
    groups = []
    place = 0
    for size in sizes:
        groups.append(digits[place : place + size])
        place += size
    return separator.join(groups).translate(str.maketrans("0123456789", script))


def digits_of(text: str) -> str:
    """All digits of a text, of any script, without what stands between."""
    return "".join(str(int(char)) for char in text if char.isdecimal())
