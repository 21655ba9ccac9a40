"""Terms: from "4 weken voor" to something that can be counted with and something to read."""

from __future__ import annotations

import re

from bot.knowledge.fields import Fields
from bot.knowledge.model import Offset, Term, Unit

_FORM = re.compile(
    r"(\d+)\s+(dag|dagen|week|weken|maand|maanden|jaar|werkdag|werkdagen)(?:\s+(voor|vooraf|na))?"
)
_UNITS = {
    "dag": Unit.DAYS,
    "dagen": Unit.DAYS,
    "week": Unit.WEEKS,
    "weken": Unit.WEEKS,
    "maand": Unit.MONTHS,
    "maanden": Unit.MONTHS,
    "jaar": Unit.YEARS,
}
_NO_ARTICLE = re.compile(r"^(?:de|het|een|uw|\d)\b", re.I)


def read_term(fields: Fields) -> Term:
    """The term of a step. What cannot be counted is kept as words."""
    values = {key: fields.optional(key) for key in ("van", "tot", "binnen", "bezwaar", "vanaf")}
    fields.finish()
    latest = values["tot"] or values["binnen"] or values["bezwaar"]
    if not any(values.values()):
        fields.complain("tot", "De termijn is leeg. Vul tot, binnen of bezwaar in.")
    for key in ("van", "tot", "binnen", "bezwaar"):
        if values[key] and not re.search(r"\d", str(values[key])):
            fields.complain(key, f"“{values[key]}” is geen termijn. Schrijf “5 dagen na”.")
    return Term(
        text=_in_words(values),
        earliest=_offset(values["van"]),
        latest=_offset(latest),
        counted_from=values["vanaf"],
        is_objection=values["bezwaar"] is not None,
    )


def _offset(text: str | None) -> Offset | None:
    match = _FORM.fullmatch(text.strip()) if text else None
    if match is None or match[2] not in _UNITS:
        return None
    return Offset(int(match[1]), _UNITS[match[2]], before=match[3] in ("voor", "vooraf"))


def _in_words(values: dict[str, str | None]) -> str:
    day = values["vanaf"]
    if day and not _NO_ARTICLE.match(day):
        day = f"de {day}"
    if values["bezwaar"]:
        return _joined(f"bezwaar binnen {_bare(values['bezwaar'])}", "na", day)
    if values["binnen"]:
        return _joined(f"binnen {_bare(values['binnen'])}", "na", day)
    if values["van"] and values["tot"]:
        return f"van {values['van']} tot en met {values['tot']}" + (f" {day}" if day else "")
    if values["tot"]:
        before = _offset(values["tot"])
        if before is not None and before.before:
            return _joined(f"uiterlijk {values['tot']}", "", day)
        return _joined(f"binnen {_bare(values['tot'])}", "na", day)
    if values["van"]:
        return _joined(f"vanaf {values['van']}", "", day)
    return f"vanaf {day}" if day else ""


def _bare(text: str | None) -> str:
    return re.sub(r"\s+na$", "", text or "")


def _joined(start: str, preposition: str, day: str | None) -> str:
    return " ".join(part for part in (start, preposition if day else "", day) if part)
