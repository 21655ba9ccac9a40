"""Days with a date: "12 oktober jl.", "12-10-2026", "eind oktober", "begin volgende maand"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.understanding.date_match import (
    NEXT_WORD,
    PAST_WORD,
    SIDE,
    DayMatch,
    existing_day,
    part_of_month,
    said_tense,
)
from bot.understanding.date_words import MONTHS, month_number
from bot.understanding.tense import Tense, nearest_year, tense_around

_MONTH = r"(?P<month>[a-z]{3,10}\b)"
_YEAR = (
    r"(?:,? (?P<year>(?:19|20)\d\d)(?!\d)|,? (?P<short_year>'\d\d)(?!\d)"
    r"|(?: van)? (?P<which>dit|vorig|afgelopen|volgend|komend) jaar\b)?"
)
_YEARS_AHEAD = {"dit": 0, "vorig": -1, "afgelopen": -1, "volgend": 1, "komend": 1}
_LATEST_SHORT_YEAR = 10
"""A short year at most this far ahead is of this century."""

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?P<day>\d{1,2})(?P<by>[-/.]| (?=\d{1,2} \d{4}))(?P<month>\d{1,2})(?P=by)"
    r"(?P<year>\d{4}|\d\d)(?![\d/]|[-.,]\d)"
)
_ISO = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!-?\d)")
_WITHOUT_YEAR = re.compile(
    r"(?:van|op|voor|vóór|tot|per|sinds|d\.d\.|dd|dd\.|uiterlijk|vanaf) "
    r"(?P<whole>(?P<day>\d{1,2})[-/](?P<month>\d{1,2}))"
    r"(?![\d.,/-])(?! (?:jaar|uur|euro|dagen|weken))"
)
_WRITTEN = re.compile(
    rf"(?<![\d.,/-])(?P<day>\d{{1,2}})(?:e|ste|de)? ?(?:van )?{_MONTH}\.?{_YEAR}{SIDE}"
)
_PART = r"\b(?P<part>begin|half|medio|midden|eind|einde)(?: van)?"
_PARTLY = re.compile(rf"{_PART}(?: de)? {_MONTH}\.?{_YEAR}")
_IN_MONTH = re.compile(
    rf"\b(?:in|sinds|vanaf|tot|van|per|{PAST_WORD}|{NEXT_WORD}) "
    rf"(?P<whole>(?P<month>{'|'.join(MONTHS)})\b{_YEAR})"
)
_PART_OF_PERIOD = re.compile(
    rf"{_PART} (?:(?P<past>{PAST_WORD})|(?P<future>{NEXT_WORD})|deze|dit|de) "
    r"(?P<period>week|maand|jaar)\b"
)


def numeric(text: str, today: date) -> Iterator[DayMatch]:
    """ "12-10-2026", "5-3-26", "2026-10-12"."""
    for pattern in (_NUMERIC, _ISO):
        for match in pattern.finditer(text):
            year = int(match["year"])
            if len(match["year"]) == 2:
                is_recent = year <= today.year % 100 + _LATEST_SHORT_YEAR
                year += 2000 if is_recent else 1900
            day = existing_day(year, int(match["month"]), int(match["day"]))
            if day:
                yield DayMatch(match.start(), match.end(), day, True)


def numeric_without_year(text: str, today: date) -> Iterator[DayMatch]:
    """ "van 12-10", only after a word that leads to a date."""
    for match in _WITHOUT_YEAR.finditer(text):
        start, end = match.span("whole")
        yield from _without_year(text, start, end, int(match["month"]), int(match["day"]), today)


def written(text: str, today: date) -> Iterator[DayMatch]:
    """ "12 oktober jl.", "1 dec", "3e van maart 2026"."""
    for match in _WRITTEN.finditer(text):
        month = month_number(match["month"])
        if month is None:
            continue
        year, side, number = _said_year(match, today), said_tense(match), int(match["day"])
        if year is None and side is None:
            yield from _without_year(text, match.start(), _end(match), month, number, today)
            continue
        day = (
            existing_day(year, month, number)
            if year
            else nearest_year(month, number, today, side or Tense.UNKNOWN)
        )
        if day:
            yield DayMatch(match.start(), _end(match), day, True)


def months(text: str, today: date) -> Iterator[DayMatch]:
    """ "Eind oktober", and "in oktober" as its first day."""
    for match in _PARTLY.finditer(text):
        yield from _month(text, match, today, match["part"], match.start())
    for match in _IN_MONTH.finditer(text):
        yield from _month(text, match, today, "begin", match.start("whole"))


def parts_of_periods(text: str, today: date) -> Iterator[DayMatch]:
    """ "Begin volgende maand", "eind van de week"."""
    for match in _PART_OF_PERIOD.finditer(text):
        steps = -1 if match["past"] else 1 if match["future"] else 0
        day = _part_of_period(match["part"], match["period"], steps, today)
        yield DayMatch(match.start(), match.end(), day, False)


def _without_year(
    text: str, start: int, end: int, month: int, day: int, today: date
) -> Iterator[DayMatch]:
    found = nearest_year(month, day, today, tense_around(text, start, end))
    if found:
        behind = nearest_year(month, day, today, Tense.PAST)
        ahead = nearest_year(month, day, today, Tense.FUTURE)
        yield DayMatch(start, end, found, True, behind, ahead)


def _month(
    text: str, match: re.Match[str], today: date, part: str, start: int
) -> Iterator[DayMatch]:
    month = month_number(match["month"])
    if month is None:
        return
    year = _said_year(match, today)
    if year is None:
        tense = tense_around(text, match.start("month"), match.end())
        some_day = nearest_year(month, 15, today, tense)
        year = some_day.year if some_day else today.year
    yield DayMatch(start, _end(match), part_of_month(year, month, part), False)


def _part_of_period(part: str, period: str, steps: int, today: date) -> date:
    initial = part[0]
    if period == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
        return monday + timedelta(days={"b": 0, "e": 4}.get(initial, 2))
    if period == "maand":
        month = today + relativedelta(months=steps)
        return part_of_month(month.year, month.month, part)
    month_of_year = {"b": 1, "e": 12}.get(initial, 7)
    return part_of_month(today.year + steps, month_of_year, "eind" if initial == "e" else "begin")


def _said_year(match: re.Match[str], today: date) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["short_year"]:
        return 2000 + int(match["short_year"][1:])
    return today.year + _YEARS_AHEAD[match["which"]] if match["which"] else None


def _end(match: re.Match[str]) -> int:
    """The full stop belongs to an abbreviated month, not to a whole one."""
    end = match.end()
    if match.group().endswith(".") and match["month"] in MONTHS and match.end("month") == end - 1:
        return end - 1
    return end
