"""Terms: from "4 weken voor" to something that can be counted with and something to read."""

from __future__ import annotations

import re

from bot.knowledge.day_roles import role_of
from bot.knowledge.fields import Fields
from bot.knowledge.model import Offset, Term, Unit
from bot.knowledge.patterns import COUNTABLE, TERM

_FORM = re.compile(COUNTABLE)
_UNITS = {
    "dag": Unit.DAYS,
    "dagen": Unit.DAYS,
    "week": Unit.WEEKS,
    "weken": Unit.WEEKS,
    "maand": Unit.MONTHS,
    "maanden": Unit.MONTHS,
    "jaar": Unit.YEARS,
}
_BEFORE = ("voor", "vooraf")
_NO_ARTICLE = re.compile(r"(?:de|het|een|uw)\b|\d", re.I)


def read_term(fields: Fields) -> Term:
    """The term of a step. What cannot be counted is kept as words."""
    values = {key: fields.optional(key) for key in ("van", "tot", "binnen", "bezwaar", "vanaf")}
    moves_on = fields.flag("schuift_op")
    holds_from = fields.day("geldt_vanaf") if fields.has("geldt_vanaf") else None
    fields.finish()
    latest = values["tot"] or values["binnen"] or values["bezwaar"]
    if not any(values.values()):
        fields.complain("tot", "De termijn is leeg. Vul tot, binnen of bezwaar in.")
    for key in ("van", "tot", "binnen", "bezwaar"):
        if values[key] and not re.search(TERM, str(values[key])):
            fields.complain(
                key, f"“{values[key]}” is geen termijn. Schrijf “5 dagen na”, of “1 mei”."
            )
    if values["van"] and not values["vanaf"] and _FORM.fullmatch(values["van"]):
        fields.complain("van", "Vul “vanaf” in: vanaf welke dag telt deze termijn?")
    return Term(
        text=_in_words(values),
        earliest=_offset(values["van"]),
        latest=_offset(latest),
        counted_from=values["vanaf"],
        is_objection=values["bezwaar"] is not None,
        day_role=role_of(values["vanaf"]),
        ends_on_working_day=moves_on or values["bezwaar"] is not None,
        holds_from=holds_from,
    )


def _offset(text: str | None) -> Offset | None:
    match = _FORM.fullmatch(text) if text else None
    if match is None or match[2] not in _UNITS:
        return None
    return Offset(int(match[1]), _UNITS[match[2]], before=match[3] in _BEFORE)


def _in_words(values: dict[str, str | None]) -> str:
    day = values["vanaf"]
    if day and not _NO_ARTICLE.match(day):
        day = f"de {day}"
    if values["bezwaar"]:
        return _joined("bezwaar binnen", _length(values["bezwaar"]), "na" if day else None, day)
    if values["binnen"]:
        return _at_latest("binnen", values["binnen"], day)
    if values["van"] and values["tot"]:
        return _joined("van", _distance(values["van"]), "tot en met", _distance(values["tot"]), day)
    if values["tot"]:
        return _at_latest("uiterlijk", values["tot"], day)
    if values["van"]:
        return _joined("vanaf", _distance(values["van"]), day)
    return f"vanaf {day}" if day else ""


def _at_latest(word: str, text: str, day: str | None) -> str:
    """ "Uiterlijk 3 maanden voor ..." before the day, "binnen 5 dagen na ..." after it.

    What is no distance, such as 1 mei, keeps the word it was written under.
    """
    match = _FORM.fullmatch(text)
    if match is not None and match[3] in _BEFORE:
        return _joined("uiterlijk", _distance(text) if day else text, day)
    if match is None:
        return _joined(word, text, "na" if day else None, day)
    return _joined("binnen", _length(text), "na" if day else None, day)


def _distance(text: str) -> str:
    """ "4 weken voor" or "5 dagen na", ready for the day that follows."""
    match = _FORM.fullmatch(text)
    if match is None:
        return text
    return f"{match[1]} {match[2]} {'voor' if match[3] in _BEFORE else 'na'}"


def _length(text: str) -> str:
    return re.sub(r"\s+na$", "", text)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
