"""Loads all content of `data/kennis`: whole, or not at all with every problem listed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot.knowledge import translate
from bot.knowledge.fields import Fields, read
from bot.knowledge.model import CrisisLine, Knowledge, Municipality, Place
from bot.knowledge.problems import ContentError, ContentProblem

__all__ = ["ContentError", "ContentProblem", "content_files", "load_knowledge"]

Found = TypeVar("Found")


def content_files(folder: Path) -> tuple[Path, ...]:
    """Every content file, in a fixed order."""
    return tuple(sorted(folder.rglob("*.yml")))


def load_knowledge(folder: Path) -> Knowledge:
    """The knowledge in a folder. Raises ContentError with all problems of all files."""
    problems: list[ContentProblem] = []
    organisation_ids = {path.stem for path in (folder / "organisaties").glob("*.yml")}
    organisations = _each(
        folder / "organisaties",
        problems,
        lambda name, fields: translate.organisation(name, fields, organisation_ids),
    )
    life_events = _each(
        folder / "levensgebeurtenissen",
        problems,
        lambda name, fields: translate.life_event(name, fields, organisation_ids),
    )
    municipalities = _each(folder / "gemeenten", problems, translate.municipality)
    places = _places(folder / "gemeenten_lijst.yml", problems)
    lines = _crisis_lines(folder / "crisislijnen.yml", problems)
    default = _default(municipalities, problems)
    if problems:
        raise ContentError(tuple(sorted(problems)))
    assert default is not None
    return Knowledge(
        life_events=life_events,
        organisations=organisations,
        municipalities=municipalities,
        default_municipality=default,
        places=places,
        crisis_lines=lines,
        fingerprint=_fingerprint(folder),
    )


def _each(
    folder: Path, problems: list[ContentProblem], translated: Callable[[str, Fields], Found]
) -> dict[str, Found]:
    found: dict[str, Found] = {}
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        problems.append(ContentProblem(folder.name, 0, "in deze map staat geen enkel bestand."))
    for path in paths:
        fields = read(path, f"{folder.name}/{path.name}", problems)
        if fields is not None:
            found[path.stem] = translated(path.stem, fields)
    return found


def _default(
    municipalities: dict[str, Municipality], problems: list[ContentProblem]
) -> Municipality | None:
    default = municipalities.pop("landelijk", None)
    if default is None and not any("landelijk" in item.file for item in problems):
        problems.append(
            ContentProblem("gemeenten/landelijk.yml", 0, "dit bestand is nodig en mist.")
        )
    return default


def _places(path: Path, problems: list[ContentProblem]) -> dict[str, Place]:
    fields = _required(path, problems)
    if fields is None:
        return {}
    found = [translate.place(item) for item in fields.items("gemeenten", "een gemeente")]
    fields.finish()
    return {place.id: place for place in found}


def _crisis_lines(path: Path, problems: list[ContentProblem]) -> dict[str, CrisisLine]:
    fields = _required(path, problems)
    if fields is None:
        return {}
    found = [translate.crisis_line(item) for item in fields.items("crisislijnen", "een lijn")]
    fields.finish()
    return {line.id: line for line in found}


def _required(path: Path, problems: list[ContentProblem]) -> Fields | None:
    if path.exists():
        return read(path, path.name, problems)
    problems.append(ContentProblem(path.name, 0, "dit bestand is nodig en mist."))
    return None


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in content_files(folder):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
