"""Whatever is changed in a content file, the schema and the loader say the same of it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.knowledge import translate
from bot.knowledge.fields import Fields
from bot.knowledge.files import read
from bot.knowledge.problems import ContentProblem
from bot.knowledge.schema.files import schemas
from tests.support.content import Content
from tests.support.full_content import KINDS, with_one_more_organisation

Path = tuple["str | int", ...]

ORGANISATIONS = ("duo", "gemeente", "svb")

BEYOND_A_SCHEMA = (
    "heeft de regie al",
    "staat er twee keer",
    "“17:00-09:00”: schrijf bijvoorbeeld",
    ": 17:00-09:00”: schrijf bijvoorbeeld",
)
"""What only the loader can see: it compares two places."""
VALUES: tuple[Any, ...] = (
    None, [], {}, ["x"], [["x"]], [{"x": "y"}], {"x": "y"}, 7, 1234, -1, 1.5, True, False, "x",
    "altijd", "nee", "svb", "sbv", "uwv", "gemeente", "duo", "verhuizen", "verhuisen",
    "burgerzaken", "balie", "redactie controleert", "zeker", "kindertelefoon",
    "2026-11-23", "2026-02-30", "23-11-2026", "2026-1-3", "20261123",
    "https://www.x.nl", "https://www.x.nl/a?b#c", "http://www.x.nl", "www.x.nl", "https://",
    "https://x", "https://www.x.nl/a b", "https://x@y.nl", "https://[x", "ftp://x.nl",
    "6 weken", "5 dagen na", "4 weken voor", "1 mei", "8 tot 13 weken", "week 93 van uw ziekte",
    "5 dgaen na", "8 tot 13 wekn", "zo snel mogelijk", "6", "6weken",
    "gm0363", "gm0014", "gm36", "0363", "14 020", "0800-0000", "nul achthonderd",
    "09:00-17:00", "9:00-17:00", "17:00-09:00", "24:00-25:00", "Een Id", "een_id",
)  # fmt: skip
"""Values that are right somewhere, and look-alikes of them that are right nowhere."""


def places_in(values: Any, before: Path = ()) -> Iterator[Path]:
    """The way to everything in a content file; of a list only the first two items."""
    inside = values.items() if isinstance(values, dict) else enumerate(values[:2])
    for name, value in inside:
        yield (*before, name)
        if isinstance(value, (dict, list)):
            yield from places_in(value, (*before, name))


def at(values: Any, path: Path) -> Any:
    """What stands at the end of a way."""
    for name in path:
        values = values[name]
    return values


def changes_of(original: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every way of changing one thing, told in words, with the result."""
    for path in places_in(original):
        for value in VALUES:
            changed = copy.deepcopy(original)
            at(changed, path[:-1])[path[-1]] = value
            yield f"{path} = {value!r}", changed
        changed = copy.deepcopy(original)
        del at(changed, path[:-1])[path[-1]]
        yield f"{path} taken out", changed
        found = at(original, path)
        if isinstance(found, list):
            changed = copy.deepcopy(original)
            at(changed, path).append(copy.deepcopy(found[0]))
            yield f"{path} with its first item twice", changed
        if isinstance(found, dict):
            changed = copy.deepcopy(original)
            at(changed, path)["onbekend"] = "x"
            yield f"{path} with an unknown name", changed


TRANSLATED: dict[str, Callable[[Fields], object]] = {
    "levensgebeurtenis": lambda fields: translate.life_event("verhuizen", fields, ORGANISATIONS),
    "organisatie": lambda fields: translate.organisation("svb", fields, ORGANISATIONS),
    "gemeente": lambda fields: translate.municipality("gm0363", fields, ("gm0363", "gm0014")),
}


def problems_of(content: Content, name: str) -> list[str]:
    """What the loader says of a file of this kind; of that file alone where it can."""
    file, _ = KINDS[name]
    if name not in TRANSLATED:
        return [item for item in content.problems() if f"  {file}" in item]
    found: list[ContentProblem] = []
    fields = read(content.folder / file, file, found)
    if fields is not None:
        TRANSLATED[name](fields)
    return [str(item) for item in found]


@pytest.mark.slow
@pytest.mark.parametrize("name", KINDS)
def test_the_schema_and_the_loader_refuse_the_same(content: Content, name: str) -> None:
    with_one_more_organisation(content)
    file, original = KINDS[name]
    content.write(file, json.dumps(original, ensure_ascii=False))
    validator = Draft202012Validator(
        schemas(content.load())[name], format_checker=FormatChecker(["date"])
    )
    differences, refused, tried = [], 0, 0
    for told, changed in changes_of(original):
        content.write(file, json.dumps(changed, ensure_ascii=False))
        problems = problems_of(content, name)
        fits = validator.is_valid(changed)
        beyond = all(any(rule in item for rule in BEYOND_A_SCHEMA) for item in problems)
        tried, refused = tried + 1, refused + (not fits)
        if fits is bool(problems) and not (fits and beyond):
            differences.append(f"{told}: {problems or 'refused by the schema alone'}")
    assert differences == []
    assert tried > 200
    assert tried / 4 < refused < tried
