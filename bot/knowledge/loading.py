"""Loads all content of `data/kennis`: whole, or not at all with every problem listed."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from bot.knowledge import translate
from bot.knowledge.fields import Fields
from bot.knowledge.files import read
from bot.knowledge.model import CrisisLine, Knowledge, Municipality, Place, Theme
from bot.knowledge.problems import ContentError, ContentProblem

__all__ = ["ContentError", "ContentProblem", "content_files", "load_knowledge"]

Found = TypeVar("Found")
Listed = TypeVar("Listed", Place, CrisisLine)

REQUIRED_LINES = frozenset(
    {
        "centrum_seksueel_geweld",
        "kindertelefoon",
        "luisterlijn",
        "noodnummer_112",
        "politie_geen_spoed",
        "veilig_thuis",
        "zelfmoordpreventie_113",
    }
)
"""Crisis lines that triage names; without them somebody in danger would get no number."""


def content_files(folder: Path) -> tuple[Path, ...]:
    """Every content file, in a fixed order."""
    return tuple(sorted(folder.rglob("*.yml")))


def load_knowledge(folder: Path) -> Knowledge:
    """The knowledge in a folder. Raises ContentError with all problems of all files."""
    # Before the files are read: should one change meanwhile, the next look reads all anew.
    fingerprint = _fingerprint(folder)
    problems = _wrongly_named(folder)
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
    places = _places(folder / "gemeenten_lijst.yml", problems)
    municipalities = _each(
        folder / "gemeenten",
        problems,
        lambda name, fields: translate.municipality(name, fields, places),
    )
    lines = _crisis_lines(folder / "crisislijnen.yml", problems)
    themes = _themes(folder / "themas.yml", life_events, problems)
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
        themes=themes,
        fingerprint=fingerprint,
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
    default = municipalities.pop(translate.DEFAULT_MUNICIPALITY, None)
    file = f"gemeenten/{translate.DEFAULT_MUNICIPALITY}.yml"
    if default is None and not any(item.file == file for item in problems):
        problems.append(ContentProblem(file, 0, "dit bestand is nodig en mist."))
    return default


def _places(path: Path, problems: list[ContentProblem]) -> dict[str, Place]:
    fields = _required(path, problems)
    if fields is None:
        return {}
    found = _listed(fields, "gemeenten", "een gemeente", translate.place)
    if not found:
        fields.complain("gemeenten", "Er staat geen enkele gemeente in de lijst.")
    return found


def _crisis_lines(path: Path, problems: list[ContentProblem]) -> dict[str, CrisisLine]:
    fields = _required(path, problems)
    if fields is None:
        return {}
    found = _listed(fields, "crisislijnen", "een lijn", translate.crisis_line)
    for identifier in sorted(REQUIRED_LINES - set(found)):
        fields.complain("crisislijnen", f"“{identifier}” mist. Deze lijn is nodig bij nood.")
    return found


def _themes(
    path: Path, life_events: Collection[str], problems: list[ContentProblem]
) -> tuple[Theme, ...]:
    fields = read(path, path.name, problems) if path.exists() else None
    if fields is None:
        return ()
    found = [translate.theme(item, life_events) for item in fields.items("themas", "een thema")]
    fields.finish()
    return tuple(found)


def _listed(
    fields: Fields, key: str, what: str, translated: Callable[[Fields], Listed]
) -> dict[str, Listed]:
    found: dict[str, Listed] = {}
    for item in fields.items(key, what):
        entry = translated(item)
        if entry.id in found:
            item.complain("id", f"“{entry.id}” staat er twee keer.")
        found[entry.id] = entry
    fields.finish()
    return found


def _required(path: Path, problems: list[ContentProblem]) -> Fields | None:
    if path.exists():
        return read(path, path.name, problems)
    problems.append(ContentProblem(path.name, 0, "dit bestand is nodig en mist."))
    return None


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in content_files(folder):
        digest.update(str(path.relative_to(folder)).encode())
        with contextlib.suppress(OSError):  # reading it as content says what is wrong
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _wrongly_named(folder: Path) -> list[ContentProblem]:
    return [
        ContentProblem(f"{path.parent.name}/{path.name}", 0, "laat de naam op .yml eindigen.")
        for path in sorted(folder.rglob("*.yaml"))
    ]
