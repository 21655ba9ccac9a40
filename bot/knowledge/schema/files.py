"""The schemas as files beside the content, so that an editor's program can read them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.knowledge.findings import Finding
from bot.knowledge.model import Knowledge
from bot.knowledge.schema import lists
from bot.knowledge.schema.life_event import life_event
from bot.knowledge.schema.municipality import municipality
from bot.knowledge.schema.organisation import organisation
from bot.knowledge.schema.shapes import Schema

FOLDER = "schema"
COMMAND = "./loket content-schema"


def schemas(knowledge: Knowledge) -> Mapping[str, Schema]:
    """Each kind of content file with its schema. The closed lists are those of this knowledge."""
    organisations = {item.id: item.name for item in knowledge.organisations.values()}
    return {
        "levensgebeurtenis": life_event(organisations),
        "organisatie": organisation(organisations),
        "gemeente": municipality(),
        "crisislijnen": lists.crisis_lines(),
        "gemeenten_lijst": lists.all_municipalities(),
        "themas": lists.themes({item.id: item.title for item in knowledge.life_events.values()}),
    }


def write(folder: Path, knowledge: Knowledge) -> tuple[Path, ...]:
    """Write all schemas in the content folder; returns the files."""
    texts = _texts(folder, knowledge)
    for path, text in texts.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tuple(texts)


def outdated(folder: Path, knowledge: Knowledge) -> Iterator[Finding]:
    """The schemas that do not belong to the content as it is."""
    for path, text in _texts(folder, knowledge).items():
        if not path.exists() or path.read_text("utf-8") != text:
            message = f"hoort niet meer bij de inhoud. Voer uit: {COMMAND}"
            yield Finding(f"{FOLDER}/{path.name}", (), message)


def _texts(folder: Path, knowledge: Knowledge) -> dict[Path, str]:
    return {
        folder / FOLDER / f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas(knowledge).items()
    }
