"""Whether a day without a year lies behind or ahead, by the words around it."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum


class Tense(Enum):
    """Behind, ahead, or not said."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_BEFORE = 70
_AFTER = 50
_ENDS = re.compile(r"[.!?;](?= |$)")
_RIGHT_BEFORE = (
    (
        Tense.PAST,
        re.compile(
            r"(?:(?<!ingang )\bvan|\bd\.d\.?|\bdd\.?|\bsinds|\bafgelopen|\bvorige|\bdatum:?)"
            r" (?:de )?$"
        ),
    ),
    (
        Tense.FUTURE,
        re.compile(
            r"(?:\bvóór|\bvoor|\buiterlijk|\btot|\bper|\bvanaf|\bkomende|\baankomende|\bvolgende"
            r"|\buiterlijk op|\bt/m|\btot en met|\bmet ingang van) (?:de )?$"
        ),
    ),
)
_FROM = re.compile(r"(?:\bper|\bvanaf|\bmet ingang van) (?:de )?$")
""" "Per 1 mei beëindigd" lies behind, "per 1 mei" alone ahead."""
_PAST_WORDS = re.compile(
    r"\b(?:kreeg|kregen|gekregen|ontving|ontvangen|kwam|gekomen|was|waren|had|hadden|ben|is|heb"
    r"|hebt|heeft|hebben) (?:[^ ]+ ){0,8}(?:ge[a-z]+(?:d|t|n)|ver[a-z]+(?:d|t|en)"
    r"|be[a-z]+(?:d|t|en)|ont[a-z]+(?:d|t|en)|over[a-z]+(?:d|t|en)|[a-z]+ge[a-z]+(?:d|t|en))\b"
    r"|\bge(?!pland|boekt|regeld)(?:[a-z]{3,}(?:d|t))\b|\b(?:beëindigd|betekend|verstreken)\b"
    r"|\b(?:kreeg|kregen|gekregen|ontving|ontvangen|kwam|was|waren|werd|werden|had|hadden|stond"
    r"|ging|verzonden|verstuurd|gestuurd|overleden|overleed|geboren|dagtekening|gedateerd|toen"
    r"|afgewezen|besloten|verhuisde|stopte|begon|besluit van|brief van|beschikking van)\b"
)
_FUTURE_WORDS = re.compile(
    r"\b(?:moet|moeten|ga|gaat|gaan|word|wordt|worden|zal|zullen|verhuis|verhuizen|trouw|trouwen"
    r"|begin ik|start|stopt|krijg ik|uitgerekend|straks|afspraak|zitting|hoorzitting|uiterlijk"
    r"|deadline|binnenkort|vertrek|vertrekken|aanstaande|komt er|loopt af|verloopt|wil|willen"
    r"|kan ik|mag ik|eindigt|gepland|ingaan|ingaat)\b"
)


def tense_around(text: str, start: int, end: int) -> Tense:
    """What the words say: the word right before it first, then the rest of the sentence."""
    before = _ENDS.split(text[max(0, start - _BEFORE) : start])[-1]
    after = _ENDS.split(text[end : end + _AFTER])[0]
    around = f"{before}#{after}"
    is_past = bool(_PAST_WORDS.search(around))
    is_future = bool(_FUTURE_WORDS.search(around))
    if _FROM.search(before) and _PAST_WORDS.search(after) and not is_future:
        return Tense.PAST
    for tense, pattern in _RIGHT_BEFORE:
        if pattern.search(before):
            return tense
    if is_past == is_future:
        return Tense.UNKNOWN
    return Tense.PAST if is_past else Tense.FUTURE


def nearest_year(month: int, day: int, today: date, tense: Tense) -> date | None:
    """This day in the year that fits; None when there is no such day.

    Not said: the nearest one. "Van 1 maart" today counts as past and as future.
    """
    days = [found for step in range(-4, 5) if (found := _in_year(today.year + step, month, day))]
    if tense is Tense.PAST:
        days = [found for found in days if found <= today]
    elif tense is Tense.FUTURE:
        days = [found for found in days if found >= today]
    return min(days, key=lambda found: (abs((found - today).days), found), default=None)


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
