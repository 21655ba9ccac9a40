"""The days of a term, counted from the day that a citizen named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.knowledge.day_roles import DayRole
from bot.knowledge.model import Offset, Term, Unit
from bot.triage.named_days import NamedDay
from bot.triage.working_days import next_working_day


@dataclass(frozen=True)
class TermDays:
    """The first and the last day of a term. `named` is the day that the citizen named.

    `may_be_over` only says that the last day lies behind: whether anything is still possible is
    for the organisation to say.
    """

    named: date
    earliest: date | None
    latest: date | None
    may_be_over: bool


TermCounter = Callable[["Term | None"], "TermDays | None"]

_COUNTS_AS: dict[DayRole, dict[DayRole, int]] = {
    # Who leaves the country calls that moving, and a step about leaving is shown to nobody else.
    DayRole.DEPARTURE: {DayRole.DEPARTURE: 0, DayRole.MOVE: 0},
    DayRole.FIRST_DAY_WITHOUT_WORK: {
        DayRole.FIRST_DAY_WITHOUT_WORK: 0,
        DayRole.LAST_WORKING_DAY: 1,
    },
}
"""By the kind of day that a term counts from: which named days give it, how many days later."""


def counter(named: Sequence[NamedDay], today: date) -> TermCounter:
    """Counts terms from these days."""
    return lambda term: term_days(term, named, today)


def nothing_counted(_term: Term | None) -> None:
    """Counts nothing: nobody named a day."""


def term_days(term: Term | None, named: Sequence[NamedDay], today: date) -> TermDays | None:
    """The days of a term, or None when they are not certain.

    Weekends and holidays move a last day only where the term says so: to object it always does.
    """
    if term is None or term.day_role is None or not (term.earliest or term.latest):
        return None
    days = _days_to_count_from(term.day_role, named)
    if len(set(days.values())) != 1:
        return None
    said, start = next(iter(days.items()))
    if term.holds_from and start < term.holds_from:
        return None
    latest = shifted(start, term.latest) if term.latest else None
    if latest and term.ends_on_working_day:
        latest = next_working_day(latest)
    return TermDays(
        named=said,
        earliest=shifted(start, term.earliest) if term.earliest else None,
        latest=latest,
        may_be_over=latest is not None and latest < today,
    )


def shifted(day: date, offset: Offset) -> date:
    """The day this much later, or earlier; a month from the 31st ends on the month's last day."""
    number = -offset.amount if offset.before else offset.amount
    if offset.unit is Unit.DAYS:
        return day + timedelta(days=number)
    if offset.unit is Unit.WEEKS:
        return day + timedelta(weeks=number)
    if offset.unit is Unit.MONTHS:
        return day + relativedelta(months=number)
    return day + relativedelta(years=number)


def _days_to_count_from(role: DayRole, named: Sequence[NamedDay]) -> dict[date, date]:
    """By the day as it was named: the day that the term counts from."""
    later = _COUNTS_AS.get(role, {role: 0})
    return {
        item.day: item.day + timedelta(days=later[item.role])
        for item in named
        if item.role in later
    }
