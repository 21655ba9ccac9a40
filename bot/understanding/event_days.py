"""The days on which citizens say that something happened or will happen to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.knowledge.day_roles import DayRole
from bot.triage.named_days import NamedDay
from bot.understanding.clauses import MARK, Clause, clauses_of
from bot.understanding.date_match import DayMatch
from bot.understanding.date_words import folded
from bot.understanding.deadlines import day_matches
from bot.understanding.event_cues import Cue
from bot.understanding.event_words import CLAIMED, CUES
from bot.understanding.tense import Tense, tense_around

_FARTHEST = timedelta(days=3 * 366)
_OLDEST = {DayRole.BIRTH: timedelta(days=366), DayRole.LETTER: timedelta(days=366)}
"""An older day of birth is that of somebody who was born long ago."""
_CLEAR = timedelta(days=65)
"""Without a year and without a tense only a day this near leaves no doubt about its year."""
_HALF_A_YEAR = timedelta(days=183)
_FAR, _SO_NEAR = timedelta(days=300), timedelta(days=31)
"""A day that must be far away to fit its verb, while on the other side of today it would be near,
may be a slip of the pen."""
_NOT_ON_IT = re.compile(
    r"(?:\bvoor|\bvóór|\buiterlijk|\btot|\bt/m|\bna|\brond|\bomstreeks|\btussen|\bof|\bongeveer"
    r"|\bcirca|\bniet|\b(?:later|eerder) dan|\bbinnen)(?: op)?(?: de)?$"
)
""" "Voor 3 maart" is some other day than 3 March."""
_SINCE = re.compile(r"\bsinds(?: de)? $")
_UP_TO_ANOTHER = re.compile(r"(?:tot|t/m|of|à|a|-|/)(?!\w)")
_STILL_TO_COME = re.compile(
    r"\b(?:wil|wilt|willen|moet|moeten|zal|zullen|mag|kan|hoop)\b.*\b(?:zijn|hebben)\b"
    r"|\b(?:word|worden|wordt)\b"
)
""" "Ik wil dan verhuisd zijn" lies ahead."""
_PENAL_ORDER = "strafbeschikking"
"""It leaves less time than a decision, so its date is not taken for that of one."""
_MOST_DATES = 4
"""In one clause. More of them are a list, and reading it would take as long as it is wide."""
_LITTLE = 2
"""So few words beside a date ("mijn man op 10 maart") leave the rest to be guessed."""


@dataclass(frozen=True)
class _Outcome:
    """What the words make of one date: the day by role, None where it is in doubt.

    `loose` is a day that may belong to anything that is told.
    """

    days: Mapping[DayRole, date | None]
    loose: date | None = None


@dataclass(frozen=True)
class _Message:
    """A message, folded, with its dates as of a day."""

    text: str
    plain: str
    matches: Sequence[DayMatch]
    today: date


def named_days(text: str, today: date) -> tuple[NamedDay, ...] | None:
    """Per kind of day the one day that a message names; None when it names no day at all.

    A kind is left out when two days compete for it, when a day is not exact or lies on the other
    side of today than the verb says, or when something else in the clause claims the day.
    """
    plain = folded(text)
    message = _Message(text, plain, day_matches(plain, today), today)
    if not message.matches:
        return None
    found: dict[DayRole, set[date | None]] = defaultdict(set)
    outcomes = list(_outcomes(message))
    for outcome in outcomes:
        for role, day in outcome.days.items():
            found[role].add(day if len(outcome.days) == 1 else None)
    loose = {outcome.loose for outcome in outcomes if outcome.loose}
    single = ((role, days | loose) for role, days in found.items())
    return tuple(NamedDay(role, day) for role, days in single if (day := _only(days)))


def _only(days: set[date | None]) -> date | None:
    return next(iter(days)) if len(days) == 1 else None


def _outcomes(message: _Message) -> Iterator[_Outcome]:
    clauses = clauses_of(message.text, message.plain, message.matches)
    for place, clause in enumerate(clauses):
        for number in clause.marks:
            whole = _with_neighbours(clauses, place) if clause.is_bare else [clause]
            days: dict[DayRole, date | None] = {}
            for part in whole:
                days.update(_days(part, number, message))
            is_loose = not days and _is_loose(clause, number)
            yield _Outcome(days, message.matches[number].day if is_loose else None)


def _with_neighbours(clauses: Sequence[Clause], place: int) -> list[Clause]:
    """A bare date with the clause before it, and with the one after it."""
    clause = clauses[place]
    before = [item.joined(clause) for item in clauses[max(place - 1, 0) : place] if not item.marks]
    after = [clause.joined(item) for item in clauses[place + 1 : place + 2] if not item.marks]
    return before + after


def _is_loose(clause: Clause, number: int) -> bool:
    says_little = clause.weight <= _LITTLE
    return says_little and not CLAIMED.search(clause.text) and not _is_another_day(clause, number)


def _is_another_day(clause: Clause, number: int) -> bool:
    before, _, after = clause.text.partition(f"{MARK}{number}")
    return bool(_NOT_ON_IT.search(before.rstrip()) or _UP_TO_ANOTHER.match(after.lstrip()))


def _days(clause: Clause, number: int, message: _Message) -> dict[DayRole, date | None]:
    """The date for every kind of day that the clause makes of it."""
    if len(clause.marks) > _MOST_DATES or _is_another_day(clause, number):
        return {}
    rest, cues = clause.text, dict[DayRole, Cue]()
    for cue in CUES:
        left = cue.taken_from(rest, number)
        if left is not None:
            rest = left
            cues.setdefault(cue.role, cue)
    is_claimed = CLAIMED.search(rest) is not None
    match = message.matches[number]
    return {
        role: _day(cue, clause, match, message)
        for role, cue in cues.items()
        if (cue.is_bound or not is_claimed) and _is_believable(role, match.day, message)
    }


def _is_believable(role: DayRole, day: date, message: _Message) -> bool:
    if role is DayRole.LETTER and _PENAL_ORDER in message.plain:
        return False
    oldest = message.today - _OLDEST.get(role, _FARTHEST)
    return oldest <= day <= message.today + _FARTHEST


def _day(cue: Cue, clause: Clause, match: DayMatch, message: _Message) -> date | None:
    """The day, on the side of today that fits the words; None when it does not fit them."""
    is_since = cue.tense is Tense.UNKNOWN and _SINCE.search(message.plain[: match.start])
    tense = Tense.PAST if is_since else cue.tense
    day = _on_its_side(tense, match, message)
    if day is None or (cue.unless and cue.unless(day)):
        return None
    is_past, is_future = tense is Tense.PAST, tense is Tense.FUTURE
    if (is_past and day > message.today) or (is_future and day < message.today):
        return None
    is_to_come = is_past and not cue.is_bound and _STILL_TO_COME.search(clause.text)
    return None if is_to_come else day


def _on_its_side(tense: Tense, match: DayMatch, message: _Message) -> date | None:
    if match.behind is None and match.ahead is None:
        return match.day if match.exact else None
    if tense is not Tense.UNKNOWN:
        is_past = tense is Tense.PAST
        day, other = (match.behind, match.ahead) if is_past else (match.ahead, match.behind)
        is_slip = other and abs(other - message.today) <= _SO_NEAR
        is_far = day and abs(day - message.today) > _FAR
        return None if is_slip and is_far else day
    is_told = tense_around(message.plain, match.start, match.end) is not Tense.UNKNOWN
    is_clear = abs(match.day - message.today) <= (_HALF_A_YEAR if is_told else _CLEAR)
    return match.day if match.exact and is_clear else None
