"""What an editor is told about a text, and what is rightly left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.knowledge.checks import check_knowledge, sentences
from bot.knowledge.model import Confusion, Knowledge, Organisation, Source
from tests.support.knowledge import SOURCE, small_knowledge

TODAY = date(2026, 12, 1)
TWENTY_ONE_WORDS = "Wij " + "heel " * 19 + "lang."


def with_answer(text: str) -> Knowledge:
    """A knowledge in which the answer to the first question about moving is this text."""
    knowledge = small_knowledge()
    moving = knowledge.life_events["verhuizen"]
    first, *others = moving.questions
    moving = replace(moving, questions=(replace(first, answer=text), *others))
    return replace(knowledge, life_events={**knowledge.life_events, "verhuizen": moving})


def with_confusion(organisation: Organisation, sentence: str) -> Knowledge:
    """A knowledge with one organisation that is mixed up with the municipality."""
    confusions = (Confusion("gemeente", organisation.id, sentence),)
    return replace(
        small_knowledge(),
        organisations={organisation.id: replace(organisation, confusions=confusions)},
    )


def advice(knowledge: Knowledge) -> list[str]:
    """What the editor reads."""
    return [item.message for item in check_knowledge(knowledge, TODAY)]


def driving_tests() -> Organisation:
    """An organisation known by its letters."""
    return replace(
        small_knowledge().organisations["svb"],
        id="cbr",
        name="Centraal Bureau Rijvaardigheidsbewijzen (CBR)",
        short_name="het CBR",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U geeft het door.  Dat kan online.", ["U geeft het door.", "Dat kan online."]),
        ("Dat duurt 6 weken. Bel 14 020. Klaar?", ["Dat duurt 6 weken.", "Bel 14 020.", "Klaar?"]),
        ("Kijk op svb.nl/contact. Bel 0800-0543.", ["Kijk op svb.nl/contact.", "Bel 0800-0543."]),
        ("Dat heet ‘aanmaning.’ Betaal op tijd.", ["Dat heet ‘aanmaning.’", "Betaal op tijd."]),
        ("Doe dit:\nBel uw gemeente.", ["Doe dit:", "Bel uw gemeente."]),
        ("4 weken ervoor. 5 dagen erna.", ["4 weken ervoor.", "5 dagen erna."]),
    ],
)
def test_a_text_is_cut_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Allebei kan: online met DigiD of aan de balie.",
        "U belt de gemeente; die helpt u verder.",
        "Neem papieren mee, bijv. een loonstrook.",
        "Lees art. 4 van de wet.",
        "Vraag naar dhr. De Wit van het loket.",
    ],
)
def test_a_colon_or_a_shortened_word_does_not_end_a_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_a_sentence_of_twenty_words_is_fine_and_of_twenty_one_is_long() -> None:
    assert advice(with_answer(TWENTY_ONE_WORDS.replace("heel ", "", 1))) == []
    [found] = advice(with_answer(TWENTY_ONE_WORDS))
    assert "een zin van 21 woorden" in found


def test_a_long_sentence_is_not_hidden_by_a_colon() -> None:
    halved = TWENTY_ONE_WORDS.replace("heel heel", "heel: heel", 1)

    assert "een zin van 21 woorden" in advice(with_answer(halved))[0]


def test_a_dash_between_words_is_not_counted_as_a_word() -> None:
    assert advice(with_answer(TWENTY_ONE_WORDS.replace("heel heel", "heel – ", 1))) == []


def test_an_organisation_known_by_its_letters_may_use_them_in_its_own_file() -> None:
    sentence = "Het CBR gaat over het rijexamen. Het rijbewijs haalt u bij de gemeente."

    assert advice(with_confusion(driving_tests(), sentence)) == []


def test_the_letters_of_another_organisation_are_explained() -> None:
    confused = with_confusion(driving_tests(), "Het CBR gaat niet over zorg, dat doet het CIZ.")
    explained = with_confusion(driving_tests(), "Voor zorg gaat u naar het CIZ (langdurige zorg).")

    assert advice(confused) == ["verwarring met gemeente: leg “CIZ” één keer uit."]
    assert advice(explained) == []


def test_letters_joined_by_an_ampersand_are_one_abbreviation() -> None:
    assert "leg “DT&V” één keer uit" in advice(with_answer("De DT&V begeleidt u."))[0]


def test_letters_everybody_knows_need_no_explanation() -> None:
    assert advice(with_answer("De AOW komt van de SVB. Uw CAK-rekening niet.")) == []


@pytest.mark.parametrize("word", ["bijv.", "o.a.", "i.v.m.", "enz."])
def test_a_shortened_word_is_to_be_written_in_full(word: str) -> None:
    assert f"schrijf “{word}” voluit" in advice(with_answer(f"Neem {word} uw loonstrook mee."))[0]


@pytest.mark.parametrize("amount", ["€ 325", "€325", "325 euro", "2.300,50 euro"])
def test_an_amount_is_pointed_out_because_it_changes(amount: str) -> None:
    assert "een bedrag" in advice(with_answer(f"U betaalt {amount}."))[0]


def test_terms_numbers_and_percentages_are_no_amounts() -> None:
    text = "Dat kan binnen 6 weken. Bel 0800-8020. Ook als u 45% ziek bent."

    assert advice(with_answer(text)) == []


def test_a_tip_with_a_step_is_read_as_critically_as_an_answer() -> None:
    knowledge = small_knowledge()
    pension = knowledge.life_events["met_pensioen"]
    steps = (replace(pension.steps[0], tip=TWENTY_ONE_WORDS),)
    events = {"met_pensioen": replace(pension, steps=steps)}

    [found] = advice(replace(knowledge, life_events=events))

    assert found.startswith("stap bij svb: een zin van 21 woorden")


def test_difficult_words_are_pointed_out() -> None:
    text = (
        "Verantwoordelijkheidsverdeling belemmert schuldhulpverleningsinstanties. "
        "Betalingsachterstanden veroorzaken invorderingsmaatregelen. "
        "Belanghebbenden raadplegen ondersteuningsorganisaties."
    )

    assert any("moeilijk te lezen" in item for item in advice(with_answer(text)))


def test_a_fact_checked_over_a_year_ago_is_advice_and_one_of_tomorrow_blocks() -> None:
    knowledge = small_knowledge()
    line = knowledge.crisis_lines["kindertelefoon"]

    def problems(checked_on: date) -> list[bool]:
        lines = {"kindertelefoon": replace(line, source=Source(SOURCE.url, checked_on))}
        found = check_knowledge(replace(knowledge, crisis_lines=lines), TODAY)
        return [item.is_blocking for item in found]

    assert problems(date(2025, 11, 1)) == [False]
    assert problems(date(2026, 12, 2)) == [True]
    assert problems(TODAY) == []


def test_a_question_without_phrasings_blocks() -> None:
    knowledge = small_knowledge()
    moving = knowledge.life_events["verhuizen"]
    bare = replace(moving, questions=(replace(moving.questions[0], phrasings=()),))

    [found] = check_knowledge(replace(knowledge, life_events={"verhuizen": bare}), TODAY)

    assert found.is_blocking
    assert "ook_gevraagd_als" in found.message
