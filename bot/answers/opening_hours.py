"""Opening hours as people read them."""

from __future__ import annotations

from itertools import groupby

from bot.knowledge.model import OpeningHours
from bot.knowledge.translate import WEEKDAYS


def hours_in_words(hours: OpeningHours) -> tuple[str, ...]:
    """A line for days in a row with the same hours: "maandag en dinsdag: 9.00 tot 17.00 uur"."""
    days = sorted(hours.by_weekday)
    # Days in a row keep the same distance to their place in the list.
    runs = groupby(enumerate(days), key=lambda item: (item[1] - item[0], hours.by_weekday[item[1]]))
    return tuple(_line([day for _, day in run], *times) for (_, times), run in runs)


def _line(days: list[int], opens: str, closes: str) -> str:
    return f"{_days(days)}: {_time(opens)} tot {_time(closes)} uur"


def _days(days: list[int]) -> str:
    first, last = WEEKDAYS[days[0]], WEEKDAYS[days[-1]]
    if len(days) < 3:
        return " en ".join(dict.fromkeys((first, last)))
    return f"{first} tot en met {last}"


def _time(written: str) -> str:
    return written.removeprefix("0").replace(":", ".")
