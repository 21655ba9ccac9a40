"""The schemas that complete and explain content in an editor's program say what the loader says."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from bot.knowledge import loading, terms, translate
from bot.knowledge.loading import content_files, load_knowledge
from bot.knowledge.schema.files import FOLDER, outdated, schemas
from tests.support.content import Content
from tests.support.full_content import KINDS, with_one_more_organisation
from tests.support.yaml_values import values_in

KNOWLEDGE = Path(__file__).parents[2] / "data" / "kennis"
FOLDERS = {
    "levensgebeurtenissen": "levensgebeurtenis",
    "organisaties": "organisatie",
    "gemeenten": "gemeente",
}
FILES = [path.relative_to(KNOWLEDGE) for path in content_files(KNOWLEDGE)]


def kind_of(file: Path) -> str:
    """Which schema a content file belongs to."""
    return FOLDERS.get(file.parent.name, file.stem)


@pytest.fixture
def small(content: Content) -> Content:
    """The small folder with every kind of file filled in from top to bottom."""
    with_one_more_organisation(content)
    for file, values in KINDS.values():
        content.write(file, json.dumps(values, ensure_ascii=False))
    return content


@pytest.fixture
def validators(small: Content) -> dict[str, Draft202012Validator]:
    """Every schema with the organisations of the small folder."""
    checker = FormatChecker(["date"])
    return {
        name: Draft202012Validator(schema, format_checker=checker)
        for name, schema in schemas(small.load()).items()
    }


def mappings_in(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema of a mapping inside a schema."""
    if isinstance(schema, dict):
        if "properties" in schema and "additionalProperties" in schema:
            yield schema
        for value in schema.values():
            yield from mappings_in(value)
    if isinstance(schema, list):
        for item in schema:
            yield from mappings_in(item)


def names_in(values: Any) -> Iterator[str]:
    """Every name in a content file."""
    if isinstance(values, dict):
        for name, value in values.items():
            yield name
            yield from names_in(value)
    if isinstance(values, list):
        for item in values:
            yield from names_in(item)


def test_the_schemas_in_the_repository_belong_to_its_content() -> None:
    assert [item.message for item in outdated(KNOWLEDGE, load_knowledge(KNOWLEDGE))] == []


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_one_itself_also_for_programs_that_know_only_draft_7(name: str) -> None:
    schema = json.loads((KNOWLEDGE / FOLDER / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_explained(name: str) -> None:
    schema = json.loads((KNOWLEDGE / FOLDER / f"{name}.json").read_text("utf-8"))
    found = list(mappings_in(schema))
    assert found
    for mapping in found:
        for field, described in mapping["properties"].items():
            assert described["title"], field
            assert described["description"].endswith((".", "?", "”")), field


@pytest.mark.slow
def test_every_content_file_of_the_repository_fits_its_schema() -> None:
    found = schemas(load_knowledge(KNOWLEDGE))
    misfits = [
        f"{file}: {error.json_path} {error.message}"
        for file in FILES
        for error in Draft202012Validator(
            found[kind_of(file)], format_checker=FormatChecker(["date"])
        ).iter_errors(values_in(KNOWLEDGE / file))
    ]
    assert misfits == []
    assert {kind_of(file) for file in FILES} == set(found)


def test_every_content_file_names_its_schema_on_the_first_line() -> None:
    for file in FILES:
        first = (KNOWLEDGE / file).read_text("utf-8").partition("\n")[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert named, file
        schema = (KNOWLEDGE / file).parent / named[1]
        assert schema.resolve() == (KNOWLEDGE / FOLDER / f"{kind_of(file)}.json").resolve()


@pytest.mark.parametrize("name", KINDS)
def test_the_full_example_fills_in_every_field_there_is(
    name: str, validators: dict[str, Draft202012Validator]
) -> None:
    known = {
        field for mapping in mappings_in(validators[name].schema) for field in mapping["properties"]
    }
    assert set(names_in(KINDS[name][1])) == known


def test_the_full_example_is_right_for_both(
    small: Content, validators: dict[str, Draft202012Validator]
) -> None:
    assert small.problems() == ()
    for name, (_, values) in KINDS.items():
        assert list(validators[name].iter_errors(values)) == []


@pytest.mark.parametrize("name", KINDS)
def test_a_field_that_the_schema_lacks_is_unknown_to_the_loader(
    small: Content, validators: dict[str, Draft202012Validator], name: str
) -> None:
    """Every word in the code of the loader is tried in every place, so that none is forgotten."""
    source = "".join(Path(str(part.__file__)).read_text() for part in (translate, terms, loading))
    words = sorted(set(re.findall(r'"([a-z_]+)"', source)))
    assert len(words) > 60
    file, values = KINDS[name]
    filled = copy.deepcopy(values)
    tried = [word for place in mappings_of(filled) for word in fill(place, words)]
    small.write(file, json.dumps(filled, ensure_ascii=False))
    said = "\n".join(small.problems())
    refused = re.findall(r": “(\w+)” ken ik niet|“(\w+): x”: schrijf|“(\w+)” is geen loket", said)
    assert sorted("".join(found) for found in refused) == sorted(tried)


def mappings_of(values: Any) -> list[dict[str, Any]]:
    """Every mapping in a content file."""
    inner = list(values.values()) if isinstance(values, dict) else values
    found = [values] if isinstance(values, dict) else []
    for item in inner:
        if isinstance(item, (dict, list)):
            found += mappings_of(item)
    return found


def fill(place: dict[str, Any], words: list[str]) -> list[str]:
    """Add each word that is not there yet."""
    new = [word for word in words if word not in place]
    place.update(dict.fromkeys(new, "x"))
    return new
