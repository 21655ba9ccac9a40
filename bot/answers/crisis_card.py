"""The card with numbers for somebody in danger or despair."""

from __future__ import annotations

from typing import Any

from bot.answers import sentences
from bot.answers.blocks import BlockKind, Bubble
from bot.knowledge.model import CrisisLine, Knowledge, Municipality
from bot.triage.decision import Decision

_NEEDS_MUNICIPALITY = frozenset({"C6", "C7"})
"""No bed tonight, no power: beside the lines the municipality has to be called."""


def crisis_card(decision: Decision, knowledge: Knowledge, municipality: Municipality) -> Bubble:
    """A short opening and whom to call; no questions and no buttons."""
    rows = [_row(knowledge.crisis_lines[item]) for item in decision.crisis_lines]
    if _NEEDS_MUNICIPALITY & {item.code for item in decision.reasons}:
        rows.append(_municipality_row(municipality))
    code = "STAY_CAREFUL" if decision.act == "stay_careful" else decision.reasons[0].code
    written = "\n".join(_written(row) for row in rows)
    return Bubble(BlockKind.CRISIS, f"{sentences.CRISIS[code]}\n{written}", {"lijnen": rows})


def _row(line: CrisisLine) -> dict[str, Any]:
    return {
        "naam": line.name,
        "telefoons": list(line.telephones),
        "wanneer": f"{line.when} Bereikbaar: {line.hours}.",
        "link": line.link,
    }


def _municipality_row(municipality: Municipality) -> dict[str, Any]:
    return {
        "naam": municipality.answered_by[:1].upper() + municipality.answered_by[1:],
        "telefoons": [municipality.telephone],
        "wanneer": sentences.CALL_MUNICIPALITY,
        "link": municipality.website,
    }


def _written(row: dict[str, Any]) -> str:
    return f"{row['naam']}: bel {' of '.join(row['telefoons'])}. {row['wanneer']}"
