"""What people say in so many words about a human: no thanks, and whom they already spoke."""

from __future__ import annotations

import pytest

from bot.understanding.phrases import (
    asks_for_overview,
    only_tells,
    refuses_person,
    says_not_meant,
    tells_of_earlier_contact,
    without_figures_of_speech,
)


@pytest.mark.parametrize(
    "text",
    [
        "geen mens aub, zeg het hier maar",
        "Nee dank u, ik hoef niet te bellen met iemand",
        "ik wil niemand spreken, alleen weten wanneer",
        "hoeft geen medewerker bij",
    ],
)
def test_a_refusal_in_so_many_words_is_heard(text: str) -> None:
    assert refuses_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik krijg geen mens te pakken",
        "er is geen medewerker bereikbaar",
        "kan ik een mens spreken",
        "ik wil niet verhuizen",
        "geen mensen in huis meer nu de kinderen weg zijn",
    ],
)
def test_complaining_that_nobody_can_be_reached_is_no_refusal(text: str) -> None:
    assert not refuses_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "nee dat bedoel ik niet",
        "Nee, dat bedoelde ik helemaal niet. Het gaat om mijn auto.",
        "dat was niet mijn vraag",
        "Dit is niet wat ik zoek",
        "u begrijpt me verkeerd",
        "ik bedoel iets anders",
    ],
)
def test_a_misunderstanding_told_in_so_many_words_is_heard(text: str) -> None:
    assert says_not_meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "nee",
        "ik begrijp de brief niet",
        "ik bedoel de huurtoeslag, niet de zorgtoeslag",
        "wat bedoelt u niet",
        "mijn man zegt dat hij het niet zo bedoelde",
    ],
)
def test_speaking_of_meaning_is_no_misunderstanding(text: str) -> None:
    assert not says_not_meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik heb al drie keer gebeld",
        "we zijn teruggestuurd naar de gemeente",
        "heb ze vorige week gemaild",
        "van het kastje naar de muur",
    ],
)
def test_earlier_contact_is_heard(text: str) -> None:
    assert tells_of_earlier_contact(text)


@pytest.mark.parametrize("text", ["ik wil bellen", "hoe vaak mag ik verhuizen", "drie kinderen"])
def test_plans_and_numbers_are_no_earlier_contact(text: str) -> None:
    assert not tells_of_earlier_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik weet niet waar ik moet beginnen",
        "wat moet ik nu allemaal regelen?",
        "ik weet echt niet wat ik moet doen",
        "waar te beginnen",
        "ik zie door de bomen het bos niet meer",
    ],
)
def test_who_does_not_know_where_to_begin_asks_for_the_overview(text: str) -> None:
    assert asks_for_overview(text)


@pytest.mark.parametrize("text", ["waar moet ik tekenen", "wanneer begint mijn ww", "wat kost dat"])
def test_a_precise_question_is_no_wish_for_the_overview(text: str) -> None:
    assert not asks_for_overview(text)


@pytest.mark.parametrize("text", ["Mijn man ging naar een verpleeghuis.", "ben mijn baan kwijt"])
def test_telling_is_not_asking(text: str) -> None:
    assert only_tells(text)


@pytest.mark.parametrize(
    "text", ["wanneer krijg ik aow", "Mag dat?", "moet mijn man ook tekenen", "paspoort kwijt"]
)
def test_a_question_without_its_mark_and_search_words_do_ask(text: str) -> None:
    assert not only_tells(text)


def test_a_figure_of_speech_is_taken_out_before_danger_is_looked_for() -> None:
    assert "bos" not in without_figures_of_speech("Ik zie door de bomen het bos niet meer")
    assert without_figures_of_speech("Ik wil verhuizen") == "Ik wil verhuizen"
