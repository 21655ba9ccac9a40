"""Whether answers hold what they must, and nothing they must not (`./loket evaluate-answers`)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bot.conversations.interpretation import interpretation
from bot.evaluation.engine import reader_for, throw_away
from bot.evaluation.messages import read_lines, reply_text
from bot.privacy.redaction import redact
from bot.privacy.text import clean
from bot.settings import Settings


def evaluate_answers(settings: Settings, file: Path) -> dict[str, Any]:
    """Lines `{id, text, must_any: [[regex, …], …], must_not: [regex, …]}` against whole replies."""
    questions = read_lines(file, ("id", "text", "must_any"))
    with throw_away(settings) as services:
        reader = reader_for(settings, services)
        outcomes = []
        for question in questions:
            masked = redact(clean(question["text"]).text).text
            found = interpretation(services.consultation, reader.read(masked))
            reply = reply_text(found["antwoord"])
            outcomes.append({"id": question["id"], **_outcome(question, found["besluit"], reply)})
    counts = {kind: sum(item["outcome"] == kind for item in outcomes) for kind in _OUTCOMES}
    return {
        "questions": len(questions),
        **counts,
        "forbidden": [item["id"] for item in outcomes if item["forbidden"]],
        "outcomes": outcomes,
    }


_OUTCOMES = ("right", "asked", "wrong", "not_understood")


def _outcome(question: dict[str, Any], decision: str, reply: str) -> dict[str, Any]:
    forbidden = [text for text in question.get("must_not", ()) if _found(text, reply)]
    holds = all(any(_found(text, reply) for text in group) for group in question["must_any"])
    if holds and not forbidden:
        outcome = "right"
    elif decision == "ask":
        outcome = "asked"
    elif decision in ("out_of_scope", "smalltalk"):
        outcome = "not_understood"
    else:
        outcome = "wrong"
    return {"outcome": outcome, "forbidden": forbidden}


def _found(pattern: str, reply: str) -> bool:
    return re.search(pattern, reply, re.IGNORECASE) is not None


def answers_text(result: dict[str, Any]) -> str:
    """Readable lines."""
    names = {
        "right": "meteen goed",
        "asked": "wedervraag",
        "wrong": "fout",
        "not_understood": "niet begrepen",
    }
    lines = [f"{result['questions']} vragen"]
    lines += [f"{names[kind]}: {result[kind]}" for kind in _OUTCOMES]
    lines.append(f"verboden uitspraken in: {', '.join(result['forbidden']) or 'geen'}")
    return "\n".join(lines)
