"""The kinds of days that terms count from, and how the content writes them."""

from __future__ import annotations

import re
from enum import Enum


class DayRole(Enum):
    """What happens on a day. The values travel in slots."""

    MOVE = "move"
    LIVING_TOGETHER = "living_together"
    DEATH = "death"
    BIRTH = "birth"
    WEDDING = "wedding"
    DIVORCE = "divorce"
    FINAL_JUDGMENT = "final_judgment"
    DEPARTURE = "departure"
    ARRIVAL = "arrival"
    LAST_WORKING_DAY = "last_working_day"
    FIRST_DAY_WITHOUT_WORK = "first_day_without_work"
    LEAVE_START = "leave_start"
    BUSINESS_START = "business_start"
    BUSINESS_END = "business_end"
    STUDY_START = "study_start"
    CHILDCARE_START = "childcare_start"
    CHILDCARE_END = "childcare_end"
    RENT_START = "rent_start"
    EIGHTEENTH_BIRTHDAY = "eighteenth_birthday"
    AOW_START = "aow_start"
    PENSION_START = "pension_start"
    RELEASE = "release"
    LICENCE_EXPIRY = "licence_expiry"
    LETTER = "letter"


WORDINGS = {
    "dag van verhuizen": DayRole.MOVE,
    "dag van verhuizing": DayRole.MOVE,
    "dag van samenwonen": DayRole.LIVING_TOGETHER,
    "dag van overlijden": DayRole.DEATH,
    "dag van geboorte": DayRole.BIRTH,
    "trouwdag": DayRole.WEDDING,
    "dag van scheiding": DayRole.DIVORCE,
    "dag waarop uitspraak definitief is": DayRole.FINAL_JUDGMENT,
    "dag van vertrek": DayRole.DEPARTURE,
    "dag van aankomst": DayRole.ARRIVAL,
    "laatste werkdag": DayRole.LAST_WORKING_DAY,
    "eerste dag zonder werk": DayRole.FIRST_DAY_WITHOUT_WORK,
    "eerste dag van verlof": DayRole.LEAVE_START,
    "start van bedrijf": DayRole.BUSINESS_START,
    "dag waarop u stopt": DayRole.BUSINESS_END,
    "start van opleiding": DayRole.STUDY_START,
    "eerste dag van opvang": DayRole.CHILDCARE_START,
    "laatste dag van opvang": DayRole.CHILDCARE_END,
    "eerste dag van contract": DayRole.RENT_START,
    "18e verjaardag": DayRole.EIGHTEENTH_BIRTHDAY,
    "dag waarop AOW begint": DayRole.AOW_START,
    "dag waarop pensioen begint": DayRole.PENSION_START,
    "dag van vrijlating": DayRole.RELEASE,
    "dag dat rijbewijs verloopt": DayRole.LICENCE_EXPIRY,
    "datum op brief": DayRole.LETTER,
    "datum van brief": DayRole.LETTER,
}
"""How `vanaf` is written in the content, without articles. What is not here is never counted with:
"dag van de verandering" may be any of several days."""

_ARTICLE = re.compile(r"\b(?:de|het|een|uw) ")


def role_of(counted_from: str | None) -> DayRole | None:
    """The kind of day that a term counts from; None when that is no day a citizen would name."""
    if counted_from is None:
        return None
    return WORDINGS.get(_ARTICLE.sub("", " ".join(counted_from.split())))
