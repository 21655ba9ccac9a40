"""Organisations and municipalities, as people really write them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Place
from bot.understanding.gazetteer import Gazetteer
from bot.understanding.names import NameFinder
from tests.support.knowledge import small_knowledge

WORDS = {
    "gm0106": "Assen", "gm0166": "Kampen", "gm0321": "Houten", "gm0406": "Huizen",
    "gm0503": "Delft", "gm0546": "Leiden", "gm0664": "Goes", "gm0753": "Best",
}  # fmt: skip
PLACES = {
    "gm0363": Place("gm0363", "Amsterdam"),
    "gm0405": Place("gm0405", "Hoorn"),
    "gm0228": Place("gm0228", "Ede"),
    "gm0344": Place("gm0344", "Utrecht"),
    "gm0518": Place("gm0518", "'s-Gravenhage", ("Den Haag",)),
    "gm0748": Place("gm0748", "Bergen op Zoom"),
    **{code: Place(code, name) for code, name in WORDS.items()},
}
FINDER = NameFinder(replace(small_knowledge(), places=PLACES))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ik woon in amsterdam", "gm0363"),
        ("AMSTERDAM", "gm0363"),
        ("we verhuizen van Utrecht naar Hoorn", "gm0405"),
        ("mijn moeder in Utrecht, ikzelf woon in Ede", "gm0344"),
        ("Amsterdam belt niet terug, ik woon nu in Utrecht", "gm0344"),
        ("ik woon in best", "gm0753"),
        ("gemeente best", "gm0753"),
        ("wij wonen al tien jaar in hoorn", "gm0405"),
        ("wij wonen sinds mei te Hoorn", "gm0405"),
        ("naar ede verhuisd", "gm0228"),
        ("ik sta ingeschreven in leiden", "gm0546"),
        ("ik kom uit goes", "gm0664"),
        ("mijn broer in Kampen", "gm0166"),
        ("de gemeente Houten stuurde een brief", "gm0321"),
        ("we gaan verhuizen naar huizen", "gm0406"),
        ("ik woon nu drie jaar in assen", "gm0106"),
        ("ik woon in den haag", "gm0518"),
        ("'s-Gravenhage", "gm0518"),
        ("s-gravenhage", "gm0518"),
        ("ik woon in bergen op zoom", "gm0748"),
    ],
)
def test_a_municipality_is_found(text: str, code: str) -> None:
    assert FINDER.municipality(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "het is best moeilijk",
        "Best lastig allemaal",
        "ik doe mijn best",
        "zo hoorn wij het ook",
        "wij hebben te kampen met schulden",
        "wij kampen met schulden",
        "dat kan leiden tot een boete",
        "dat lijkt te leiden tot een boete",
        "in houten huizen",
        "er zijn geen huizen",
        "de assen van mijn auto",
        "een goes idee",
        "EEN BEST LASTIGE VRAAG",
        "",
    ],
)
def test_an_ordinary_word_is_no_municipality(text: str) -> None:
    assert FINDER.municipality(text) is None


def test_an_ordinary_word_with_a_capital_inside_a_sentence_is_a_municipality() -> None:
    assert FINDER.municipality("wij zitten nu Leiden, tweede straat") == "gm0546"
    assert FINDER.municipality("adres: Leiden") is None


@pytest.mark.parametrize(
    ("text", "identifier", "words"),
    [
        ("ik belde de svb", "svb", "svb"),
        ("Sociale Verzekeringsbank", "svb", "Sociale Verzekeringsbank"),
        ("moet ik naar de Dienst Toeslagen", "dienst_toeslagen", "Dienst Toeslagen"),
        ("de belasting", "belastingdienst", "belasting"),
        ("mail naar UWV.", "uwv", "UWV"),
    ],
)
def test_an_organisation_is_found_with_the_words_used(
    text: str, identifier: str, words: str
) -> None:
    (found,) = FINDER.organisations(text)
    assert (found.id, found.fragment) == (identifier, words)


def test_organisations_come_once_in_order_of_first_mention() -> None:
    found = FINDER.organisations("de SVB wijst naar UWV en het uwv weer naar de svb")
    assert [(item.id, item.fragment) for item in found] == [("svb", "SVB"), ("uwv", "UWV")]


def test_a_part_of_a_word_is_no_organisation() -> None:
    assert FINDER.organisations("uwvader en svbrief") == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("de sbv reageert niet", "svb"),
        ("ik heb s.v.b. gebeld", "svb"),
        ("de uvw zegt van niet", "uwv"),
        ("van het u.w.v.", "uwv"),
        ("belastingdient", "belastingdienst"),
        ("belasting dienst", "belastingdienst"),
        ("ik krijg huurtoeslag", "dienst_toeslagen"),
        ("een boete van het cjib", "cjib"),
    ],
)
def test_the_real_names_cover_how_people_misspell_them(
    real_names: NameFinder, text: str, identifier: str
) -> None:
    assert identifier in [item.id for item in real_names.organisations(text)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("wij wonen in den haag", "gm0518"),
        ("den bosch", "gm0796"),
        ("ik woon in nuenen", "gm0820"),
        ("ik woon in Sudwest Fryslan", "gm1900"),
        ("gemeente enschede", "gm0153"),
    ],
)
def test_the_real_places_cover_what_people_call_them(
    real_names: NameFinder, text: str, code: str
) -> None:
    assert real_names.municipality(text) == code


@pytest.fixture(scope="module")
def real_names() -> NameFinder:
    return NameFinder(load_knowledge(Path(__file__).parents[2] / "data" / "kennis"))


def test_the_longest_name_wins() -> None:
    names = Gazetteer({"a": ["toeslagen"], "b": ["dienst toeslagen"]})
    assert [item.id for item in names.find("dienst toeslagen of toeslagen")] == ["b", "a"]


def test_a_found_name_says_where_it_stood() -> None:
    text = "Bel, als het kan, de  SVB!"
    (found,) = Gazetteer({"svb": ["de svb"]}).find(text)
    assert found.fragment == "de  SVB"
    assert text[found.start : found.end] == found.fragment


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("'s-Gravenhage", "in 's-gravenhage"),
        ("s.v.b.", "S.V.B. belde"),
        ("Den Haag", "den\nhaag"),
        ("werk.nl", "op werk.nl staat"),
        ("Súdwest-Fryslân", "SÚDWEST-FRYSLÂN"),
    ],
)
def test_names_with_points_dashes_and_accents_are_found(name: str, text: str) -> None:
    assert [item.id for item in Gazetteer({"x": [name]}).find(text)] == ["x"]


@pytest.mark.parametrize("name", ["", "...", "een naam van meer dan zes woorden lang"])
def test_a_name_that_cannot_be_looked_up_is_left_out(name: str) -> None:
    assert Gazetteer({"x": [name]}).find(f"dit is {name} hier") == ()
