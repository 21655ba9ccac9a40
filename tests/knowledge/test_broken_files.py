"""A file that cannot be read, is empty, missing or wrongly named gives one clear problem."""

from __future__ import annotations

import pytest

from tests.support.content import AMSTERDAM, LINES, MOVING, PLACES, SVB, Content


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("titel: 'x\n", 2, "aanhalingsteken of haakje"),
        ("titel: x\nkort:\n\tx: 1\n", 3, "een tab"),
        ("titel: x: y\n", 1, "dubbele punt te veel"),
        ("titel: x\nkort y\n", 3, "mist een dubbele punt"),
        ("titel: @x\n", 1, "leesteken"),
        ("titel: [a, b\nkort: x\n", 2, "komma"),
        ("titel: x\n---\nkort: y\n", 2, "losse regel"),
        ("titel: *niemand\n", 1, "inspringen"),
    ],
)
def test_broken_yaml_says_where_and_what_to_look_for(
    content: Content, text: str, line: int, expected: str
) -> None:
    content.write(MOVING, text)
    (problem,) = content.problems()
    assert problem.startswith(f"fout  {MOVING}, regel {line}: geen geldige YAML: ")
    assert expected in problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "het bestand is leeg"),
        ("# alleen uitleg\n", "het bestand is leeg"),
        ("- een\n- lijst\n", "regel 1: het bestand: hier moeten namen met waarden staan"),
        ("gewoon een zin\n", "regel 1: het bestand: hier moeten namen met waarden staan"),
        ("titel: \x07\n", "onzichtbaar teken"),
        ("titel: x\nkort: café\n".encode("latin-1"), "regel 2: bewaar het bestand als UTF-8"),
    ],
)
@pytest.mark.parametrize("file", [MOVING, SVB, AMSTERDAM, LINES, PLACES])
def test_a_file_that_holds_no_content_gives_one_clear_problem(
    content: Content, file: str, text: str | bytes, expected: str
) -> None:
    content.write(file, text)
    problems = [problem for problem in content.problems() if file in problem]
    assert len(problems) == 1
    assert expected in problems[0]


def test_an_organisation_with_a_broken_file_is_no_dead_reference_elsewhere(
    content: Content,
) -> None:
    content.write(SVB, "naam: 'x")
    assert all(SVB in problem for problem in content.problems())


@pytest.mark.parametrize("file", ["gemeenten/landelijk.yml", LINES, PLACES])
def test_a_file_that_has_to_be_there_is_missed(content: Content, file: str) -> None:
    (content.folder / file).unlink()
    assert f"fout  {file}: dit bestand is nodig en mist." in content.problems()


def test_a_broken_default_municipality_is_not_called_missing_as_well(content: Content) -> None:
    content.write("gemeenten/landelijk.yml", "naam: 'x")
    (problem,) = content.problems()
    assert "geen geldige YAML" in problem


def test_an_empty_folder_says_so(content: Content) -> None:
    (content.folder / MOVING).unlink()
    assert content.problems() == (
        "fout  levensgebeurtenissen: in deze map staat geen enkel bestand.",
    )


def test_a_municipality_under_a_code_that_does_not_exist_is_named(content: Content) -> None:
    text = (content.folder / AMSTERDAM).read_text("utf-8")
    content.write("gemeenten/gm9999.yml", text)
    (problem,) = content.problems()
    assert "gemeenten/gm9999.yml" in problem
    assert "“gm9999” staat niet in gemeenten_lijst.yml" in problem


def test_a_file_with_another_ending_is_not_passed_over_in_silence(content: Content) -> None:
    content.write("levensgebeurtenissen/scheiden.yaml", "titel: x")
    assert content.problems() == (
        "fout  levensgebeurtenissen/scheiden.yaml: laat de naam op .yml eindigen.",
    )


def test_a_list_without_a_single_municipality_is_not_a_list(content: Content) -> None:
    content.write(PLACES, "gemeenten: []\n")
    assert any("Er staat geen enkele gemeente in de lijst." in item for item in content.problems())
