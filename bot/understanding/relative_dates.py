"""Days counted from today: "gisteren", "2 weken geleden", "vorige week dinsdag"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.understanding.date_match import NEXT_WORD, PAST_WORD, SIDE, DayMatch, said_tense
from bot.understanding.date_words import NUMBERS, UNITS, VAGUE_NUMBERS, WEEKDAYS
from bot.understanding.tense import Tense, tense_around

_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_UNIT = "(?P<unit>" + "|".join(sorted(UNITS, key=len, reverse=True)) + r")\b"
_NUMBER = (
    r"(?P<number>\d{1,3}|een (?:paar|aantal)|"
    + "|".join(sorted({*NUMBERS, *VAGUE_NUMBERS}, key=len, reverse=True))
    + ")"
)
_ABOUT = r"(?P<about>(?:ongeveer|circa|ca\.?|zo'n|ruim|bijna|pakweg|meer dan) )?"
_RELATIVE_DAYS = {
    "eergisteren": -2,
    "gisteren": -1,
    "gister": -1,
    "vandaag": 0,
    "vanmorgen": 0,
    "vanochtend": 0,
    "vanmiddag": 0,
    "vanavond": 0,
    "overmorgen": 2,
    "morgen": 1,
}
_RELATIVE = re.compile(
    r"(?<!goede )(?<!goeie )(?<!in de )(?<!'s )(?<!elke )(?<!iedere )\b(?P<word>"
    + "|".join(sorted(_RELATIVE_DAYS, key=len, reverse=True))
    + r")(?:ochtend|morgen|middag|avond|nacht)?\b"
)
_AGO = re.compile(
    rf"\b{_ABOUT}(?:{_NUMBER} ?)?{_UNIT} (?:geleden|terug\b(?! (?:betal|naar|moet|krijg)))"
)
_AHEAD = re.compile(rf"\bover {_ABOUT}(?:{_NUMBER} ?|de )?{_UNIT}(?! (?:geleden|lang|heen)\b)")
_WEEK_AND_DAY = re.compile(
    rf"\b(?:(?P<past>{PAST_WORD})|(?P<future>{NEXT_WORD})|deze) week,? (?:op )?{_WEEKDAY}"
    rf"(?:ochtend|middag|avond)?\b"
)
_DAY_AND_WEEK = re.compile(
    rf"\b{_WEEKDAY}(?:ochtend|middag|avond)? (?:van )?"
    rf"(?:(?P<past>{PAST_WORD})|(?P<future>{NEXT_WORD})|deze) week\b"
)
_NEAR_WEEKDAY = re.compile(
    rf"\b(?:(?P<before>{PAST_WORD})|(?P<after>{NEXT_WORD})) {_WEEKDAY}(?:ochtend|middag|avond)?\b"
)
_WEEKDAY_SIDE = re.compile(
    rf"\b(?<!elke )(?<!iedere )(?<!niet op ){_WEEKDAY}(?:ochtend|middag|avond|nacht)?\b(?!en)"
    + SIDE
)
_PERIOD = re.compile(
    rf"\b(?:(?P<past>{PAST_WORD})|(?P<future>{NEXT_WORD})) (?P<period>week|maand|jaar)\b"
)
_LARGEST = {"days": 3660, "weeks": 530, "months": 120, "years": 100}


def days_by_name(text: str, today: date) -> Iterator[DayMatch]:
    """ "Gisteren", "overmorgen", "vanochtend"."""
    for match in _RELATIVE.finditer(text):
        yield DayMatch(
            match.start(), match.end(), today + timedelta(days=_RELATIVE_DAYS[match["word"]]), True
        )


def counted(text: str, today: date) -> Iterator[DayMatch]:
    """ "2 weken geleden", "over een maand"; days and weeks are exact."""
    for pattern, sign in ((_AGO, -1), (_AHEAD, 1)):
        for match in pattern.finditer(text):
            unit = UNITS[match["unit"]]
            amount, is_vague = _amount(match["number"])
            if amount > _LARGEST[unit]:
                continue
            day = today + relativedelta(**{unit: sign * amount})  # type: ignore[arg-type]
            exact = unit in ("days", "weeks") and not (is_vague or match["about"])
            yield DayMatch(match.start(), match.end(), day, exact)


def weekdays(text: str, today: date) -> Iterator[DayMatch]:
    """ "Vorige week dinsdag", "vrijdag a.s.", "maandag"."""
    monday = today - timedelta(days=today.weekday())
    for pattern in (_WEEK_AND_DAY, _DAY_AND_WEEK):
        for match in pattern.finditer(text):
            weeks = -1 if match["past"] else 1 if match["future"] else 0
            day = monday + timedelta(weeks=weeks, days=WEEKDAYS.index(match["weekday"]))
            yield DayMatch(match.start(), match.end(), day, True)
    for match in _NEAR_WEEKDAY.finditer(text):
        tense = Tense.PAST if match["before"] else Tense.FUTURE
        day = _weekday_near(WEEKDAYS.index(match["weekday"]), today, tense)
        yield DayMatch(match.start(), match.end(), day, True)
    for match in _WEEKDAY_SIDE.finditer(text):
        side, weekday = said_tense(match), WEEKDAYS.index(match["weekday"])
        tense = side or tense_around(text, match.start(), match.end())
        yield DayMatch(
            match.start(),
            match.start() + len(match.group().rstrip(" ,")),
            _weekday_near(weekday, today, tense),
            tense is not Tense.UNKNOWN,
            None if side else _weekday_near(weekday, today, Tense.PAST),
            None if side else _weekday_near(weekday, today, Tense.FUTURE),
        )


def periods(text: str, today: date) -> Iterator[DayMatch]:
    """ "Vorige week", "volgend jaar": never exact."""
    for match in _PERIOD.finditer(text):
        sign = -1 if match["past"] else 1
        day = today + relativedelta(**{UNITS[match["period"]]: sign})  # type: ignore[arg-type]
        yield DayMatch(match.start(), match.end(), day, False)


def _weekday_near(weekday: int, today: date, tense: Tense) -> date:
    """The last one before today, or the first one after; today itself only when not said."""
    ahead = (weekday - today.weekday()) % 7
    if tense is Tense.FUTURE:
        return today + timedelta(days=ahead or 7)
    return today - timedelta(days=(7 - ahead) % 7 or (7 if tense is Tense.PAST else 0))


def _amount(number: str | None) -> tuple[int, bool]:
    if number is None:
        return 1, False
    if number.isdigit():
        return int(number), False
    word = number.split()[-1]
    if word in VAGUE_NUMBERS:
        return VAGUE_NUMBERS[word], True
    return NUMBERS[word], False
