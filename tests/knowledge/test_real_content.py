"""The content of this project: what the code counts on."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.loading import content_files, load_knowledge
from bot.knowledge.model import Knowledge
from bot.knowledge.places import municipality_for
from bot.knowledge.references import dead_references
from bot.triage.crisis import LINES

pytestmark = pytest.mark.slow
FOLDER = Path(__file__).parents[2] / "data" / "kennis"
PILOTS = {"gm0153", "gm0344", "gm0363", "gm0405", "gm0753"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(FOLDER)


def test_there_is_a_file_for_every_thing_that_is_known(knowledge: Knowledge) -> None:
    files = {path.stem for path in content_files(FOLDER)}
    known = {*knowledge.life_events, *knowledge.organisations, *knowledge.municipalities}
    assert files == {*known, "landelijk", "gemeenten_lijst", "crisislijnen", "themas"}


def test_all_342_municipalities_have_a_name_of_their_own(knowledge: Knowledge) -> None:
    assert len(knowledge.places) == 342
    assert len({place.name for place in knowledge.places.values()}) == 342


def test_the_pilot_municipalities_have_desks_and_hours(knowledge: Knowledge) -> None:
    assert set(knowledge.municipalities) >= PILOTS
    for municipality in knowledge.municipalities.values():
        assert municipality.desks
        assert municipality.opening_hours.by_weekday


def test_the_crisis_lines_have_the_numbers_people_know(knowledge: Knowledge) -> None:
    numbers = {
        line: {number.replace("-", "").replace(" ", "") for number in found.telephones}
        for line, found in knowledge.crisis_lines.items()
    }
    assert numbers == {
        "noodnummer_112": {"112"},
        "zelfmoordpreventie_113": {"113", "08000113"},
        "veilig_thuis": {"08002000"},
        "kindertelefoon": {"08000432"},
        "centrum_seksueel_geweld": {"08000188"},
        "luisterlijn": {"0880767000"},
        "politie_geen_spoed": {"09008844"},
    }


def test_triage_and_content_name_the_same_lines(knowledge: Knowledge) -> None:
    assert {line for lines in LINES.values() for line in lines} == set(knowledge.crisis_lines)


def test_no_reference_leads_nowhere(knowledge: Knowledge) -> None:
    assert list(dead_references(knowledge)) == []


def test_a_municipality_without_a_file_is_the_default_under_its_own_name(
    knowledge: Knowledge,
) -> None:
    ede = municipality_for(knowledge, "gm0228")
    assert (ede.id, ede.name, ede.is_default) == ("gm0228", "gemeente Ede", True)
    assert ede.telephone == knowledge.default_municipality.telephone


def test_a_pilot_is_found_by_its_code(knowledge: Knowledge) -> None:
    hoorn = municipality_for(knowledge, "gm0405")
    assert not hoorn.is_default
    assert "Hoorn" in hoorn.name


@pytest.mark.parametrize("code", [None, "", "gm9999", "Amsterdam"])
def test_an_unknown_code_gives_the_national_default(knowledge: Knowledge, code: str | None) -> None:
    assert municipality_for(knowledge, code) is knowledge.default_municipality
