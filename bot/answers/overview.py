"""The overview of a life event: where to begin, which steps, what hangs together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.answers.addresses import page_address
from bot.answers.blocks import BlockKind, Bubble, Choice, text_bubble
from bot.answers.counted_days import counted_days
from bot.answers.doors import door_of
from bot.answers.sentences import closed
from bot.knowledge.model import Knowledge, LifeEvent, Municipality, Question, Step
from bot.triage.term_days import TermCounter, nothing_counted

FIRST_STEPS = 5
_QUESTIONS = 3


def overview_bubbles(
    event: LifeEvent,
    knowledge: Knowledge,
    municipality: Municipality,
    questions: Sequence[Question] | None = None,
    limit: int = FIRST_STEPS,
    count: TermCounter = nothing_counted,
) -> list[Bubble]:
    """A short opening, the first steps in order, and how choices work through.

    The first of `questions`, or else of those of the life event, become buttons.
    """
    bubbles = [
        text_bubble(_opening(event, knowledge)),
        steps_bubble(event, knowledge, municipality, questions, limit, count),
    ]
    if event.automatic:
        listed = "\n".join(f"- {item.strip()}" for item in event.automatic)
        bubbles.append(text_bubble(f"Dit gaat vanzelf:\n{listed}"))
    if event.coherence:
        bubbles.append(
            Bubble(BlockKind.WARNING, event.coherence.strip(), {"titel": "Let op: dit hangt samen"})
        )
    return bubbles


def steps_bubble(
    event: LifeEvent,
    knowledge: Knowledge,
    municipality: Municipality,
    questions: Sequence[Question] | None = None,
    limit: int = FIRST_STEPS,
    count: TermCounter = nothing_counted,
) -> Bubble:
    """The first steps, the organisations that always have a part before the others.

    Beside a term stand the days that `count` makes of it.
    """
    chosen = _most_important(event, limit)
    rows = [
        _step_row(number, step, knowledge, municipality, count)
        for number, step in enumerate(chosen, start=1)
    ]
    title = f"Eerste stappen: {event.title}"
    written = "\n".join(_written(row) for row in rows)
    choices = tuple(
        Choice(
            question.question,
            {"act": "ask_question", "life_event": event.id, "question": question.id},
        )
        for question in (event.questions if questions is None else questions)[:_QUESTIONS]
    )
    data = {
        "titel": title,
        "stappen": rows,
        "levensgebeurtenis": event.id,
        "pagina": page_address(municipality, event.id),
    }
    return Bubble(BlockKind.STEPS, f"{title}\n{written}", data, choices)


def _opening(event: LifeEvent, knowledge: Knowledge) -> str:
    names = [knowledge.organisations[item].short_name for item in event.core_organisations]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"
    verb = "heeft" if len(names) == 1 else "hebben"
    return f"{event.sympathy.strip()} Hier {verb} meestal mee te maken: {listed}."


def _most_important(event: LifeEvent, limit: int) -> list[Step]:
    if len(event.steps) <= limit:
        return list(event.steps)
    core = set(event.core_organisations)
    first = [step for step in event.steps if step.organisation in core][:limit]
    for step in event.steps:
        if len(first) < limit and step not in first:
            first.append(step)
    return [step for step in event.steps if step in first]


def _step_row(
    number: int, step: Step, knowledge: Knowledge, municipality: Municipality, count: TermCounter
) -> dict[str, Any]:
    door, days = door_of(step, knowledge, municipality), count(step.term)
    return {
        "nummer": number,
        "organisatie": {"id": step.organisation, "naam": door.organisation},
        "wat": step.what.strip(),
        "wie": step.who,
        "termijn": step.term.text if step.term else None,
        "berekend": counted_days(step, days, knowledge, municipality) if days else None,
        "duur": step.decision_within,
        "nodig": list(step.needed),
        "tip": step.tip,
        "uitleg": step.explanation,
        "loket": door.desk,
        "telefoon": door.telephone,
        "link": door.link,
    }


def _written(row: dict[str, Any]) -> str:
    named = (
        ("Wanneer", " ".join(closed(item) for item in (row["termijn"], row["berekend"]) if item)),
        ("Beslissing binnen", row["duur"]),
        ("Bij de hand", ", ".join(row["nodig"])),
        ("Tip", row["tip"]),
        ("Loket", row["loket"]),
        ("Telefoon", row["telefoon"]),
    )
    parts = [f"{row['nummer']}. {row['organisatie']['naam']}: {closed(row['wat'])}", row["uitleg"]]
    parts += [f"{name}: {closed(value)}" for name, value in named if value]
    return " ".join(part for part in (*parts, row["link"]) if part)
