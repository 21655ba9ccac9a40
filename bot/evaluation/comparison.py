"""The assistant beside its rivals, and with less to learn from: `make evaluate`.

Everything is trained and measured in one run on the same messages, so that the figures may be
compared. `RIVALS=all` adds Rasa's default pipeline, which takes long.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from bot.evaluation.engine import throw_away
from bot.evaluation.learning import material, predictions_of
from bot.evaluation.messages import LABELS, read_lines
from bot.evaluation.rivals import rivals
from bot.evaluation.scores import scores
from bot.settings import Settings

SHARES = (10, 25, 50, 100)
"""Per cent of the training messages, for the learning curve."""
_HEADINGS = ("eerste goed", "micro-F1", "org gev.", "org juist", "besluit", "crisis", "vals alarm")
_WIDTH = 28

Item = dict[str, Any]


def compared(settings: Settings, file: Path, with_default: bool) -> Iterator[tuple[str, Item]]:
    """Name and figures of each rival, then of the assistant with more and more to learn from."""
    messages = read_lines(file, LABELS)
    with throw_away(settings) as services:
        knowledge = services.knowledge.current()
        learned = material(settings, knowledge)
        for name, guesses in rivals(learned.messages, knowledge, messages).items():
            yield name, scores(messages, guesses)
        if with_default:
            from bot.evaluation.default_pipeline import default_pipeline

            guesses = default_pipeline(learned.messages, knowledge, messages)
            yield "standaard van Rasa (DIET)", scores(messages, guesses)
        for percent in SHARES:
            part = learned.share(percent)
            guesses = predictions_of(part.all, services.consultation, messages)
            name = f"Juiste Deur, {percent} % ({len(part.messages)})"
            yield name, scores(messages, guesses)


def row(name: str, result: Item) -> str:
    """One line of the table."""
    events, organisations, crisis = result["life_events"], result["organisations"], result["crisis"]
    figures = (
        events["first_right"],
        events["micro_f1"],
        organisations["recall"],
        organisations["precision"],
        result["decision"]["right"],
        crisis["recall"]["share"],
        crisis["false_alarms"]["share"],
    )
    cells = ("-" if figure is None else f"{figure:.3f}" for figure in figures)
    return name.ljust(_WIDTH) + "".join(
        cell.rjust(len(heading) + 2) for cell, heading in zip(cells, _HEADINGS, strict=True)
    )


def main(file: Path) -> None:
    """Print the table, a line as soon as it is known."""
    click.echo(" " * _WIDTH + "".join(heading.rjust(len(heading) + 2) for heading in _HEADINGS))
    with_default = os.environ.get("RIVALS") == "all"
    for name, result in compared(Settings.from_environment(), file, with_default):
        click.echo(row(name, result))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
