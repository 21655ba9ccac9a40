"""Measures over a file of labelled messages (`./loket evaluate`)."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from bot.assembly import Services
from bot.conversations.interpretation import interpretation
from bot.evaluation.engine import reader_for, throw_away
from bot.evaluation.scores import scores
from bot.privacy.redaction import redact
from bot.privacy.text import clean
from bot.settings import Settings
from bot.understanding.reader import MessageReader

LABELS = ("id", "text", "life_events", "organisations", "decision")


def read_lines(file: Path, needed: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The objects in a JSON-lines file, each with the needed names.

    Raises click.ClickException with the number of the first line that is wrong.
    """
    # Not splitlines(): that also splits at characters that JSON allows inside a text.
    lines = file.read_text("utf-8-sig").split("\n")
    return [
        _object(line, needed, f"{file.name}, regel {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def _object(line: str, needed: Sequence[str], place: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise click.ClickException(f"{place}: geen geldige JSON.") from error
    if not isinstance(found, dict):
        raise click.ClickException(f"{place}: hier moet een object staan.")
    if missing := [name for name in needed if name not in found]:
        raise click.ClickException(f"{place}: mist {', '.join(missing)}.")
    return found


def evaluate_messages(
    settings: Settings, file: Path, predictions_file: Path | None = None
) -> dict[str, Any]:
    """Predict every message as the first of a conversation, and score against the labels."""
    messages = read_lines(file, LABELS)
    with throw_away(settings) as services:
        reader = reader_for(settings, services)
        with click.progressbar(
            messages, label="berichten", file=click.get_text_stream("stderr")
        ) as bar:
            predictions = [_predict(services, reader, message) for message in bar]
    if predictions_file is not None:
        lines = (json.dumps(item, ensure_ascii=False) for item in predictions)
        predictions_file.write_text("\n".join(lines) + "\n", "utf-8")
    return scores(messages, predictions)


def _predict(services: Services, reader: MessageReader, message: dict[str, Any]) -> dict[str, Any]:
    started = time.perf_counter()
    found = interpretation(services.consultation, reader.read(masked(message["text"])))
    milliseconds = (time.perf_counter() - started) * 1000
    return {
        "id": message["id"],
        "life_events": [item["id"] for item in found["levensgebeurtenissen"]],
        "organisations": [item["id"] for item in found["organisaties"]],
        "decision": found["besluit"],
        "reasons": [item["code"] for item in found["redenen"]],
        "reply": reply_text(found["antwoord"]),
        "ms": round(milliseconds, 2),
    }


def masked(text: str) -> str:
    """A text as the gateway hands it on: cut, cleaned, without what may not be kept."""
    return redact(clean(text).text).text


def reply_text(blocks: list[dict[str, Any]]) -> str:
    """All that a citizen sees of these blocks: text, buttons, links."""
    parts: list[str] = []
    for block in blocks:
        parts.append(block["tekst"])
        parts += block["knoppen"]
        parts += [item["url"] for item in block.get("koppelingen", ())]
    return "\n".join(parts)
