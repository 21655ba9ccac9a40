"""What a term comes down to with the day that the citizen named, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.answers.blocks import BlockKind, Bubble
from bot.answers.doors import MUNICIPALITY, door_of
from bot.answers.sentences import closed
from bot.clock import date_in_words
from bot.knowledge.model import Knowledge, Municipality, Step
from bot.triage.term_days import TermCounter, TermDays


def term_bubbles(
    steps: Iterable[Step], knowledge: Knowledge, municipality: Municipality, count: TermCounter
) -> list[Bubble]:
    """Each step of which the days can be counted, by itself."""
    return [
        _term_bubble(step, days, counted_days(step, days, knowledge, municipality))
        for step in steps
        if (days := count(step.term))
    ]


def counted_days(
    step: Step, days: TermDays, knowledge: Knowledge, municipality: Municipality
) -> str:
    """The days in words, and what to do about them. It never says that it is too late."""
    said = f"Met de datum die u noemt ({date_in_words(days.named)}): {_from_until(days)}."
    if not days.may_be_over:
        return f"{said} Controleer de datum."
    whom = _whom_to_call(step, knowledge, municipality)
    over = f"Die dag is misschien voorbij. Bel {whom} en vraag wat nog kan."
    return f"{said} Controleer de datum. {over}"


def _whom_to_call(step: Step, knowledge: Knowledge, municipality: Municipality) -> str:
    """The number for a step; a name where there is no number that is theirs."""
    organisation = knowledge.organisations[step.organisation]
    number = door_of(step, knowledge, municipality).telephone or organisation.telephone
    name = municipality.name if step.organisation == MUNICIPALITY else organisation.short_name
    return number or name


def _term_bubble(step: Step, days: TermDays, counted: str) -> Bubble:
    what = " ".join(step.what.split())
    ends = {"vroegste_dag": days.earliest, "uiterlijke_dag": days.latest}
    data = {name: day.isoformat() if day else None for name, day in ends.items()}
    return Bubble(BlockKind.TERM, f"{closed(what)} {counted}", {"omschrijving": what, **data})


def _from_until(days: TermDays) -> str:
    earliest, latest = days.earliest, days.latest
    if latest is None:
        return f"vanaf {date_in_words(earliest)}" if earliest else ""
    if earliest is None:
        return f"uiterlijk {date_in_words(latest)}"
    return f"van {_beside(earliest, latest)} tot en met {date_in_words(latest)}"


def _beside(day: date, other: date) -> str:
    """The day without the year that the other one already has."""
    words = date_in_words(day)
    return words.removesuffix(f" {day.year}") if day.year == other.year else words
