"""What an editor is told about a text, and what is rightly left alone."""

from __future__ import annotations

import pytest

from bot.knowledge.wording import remarks, sentences

TWENTY_ONE_WORDS = "Wij " + "heel " * 19 + "lang."


def told(text: str, *explained: str) -> list[str]:
    """What the editor reads about a text."""
    return list(remarks(text, frozenset(explained)))


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
    assert told(TWENTY_ONE_WORDS.replace("heel ", "", 1)) == []
    [found] = told(TWENTY_ONE_WORDS)
    assert "een zin van 21 woorden" in found


def test_a_long_sentence_is_not_hidden_by_a_colon() -> None:
    halved = TWENTY_ONE_WORDS.replace("heel heel", "heel: heel", 1)

    assert "een zin van 21 woorden" in told(halved)[0]


def test_a_dash_between_words_is_not_counted_as_a_word() -> None:
    assert told(TWENTY_ONE_WORDS.replace("heel heel", "heel – ", 1)) == []


@pytest.mark.parametrize("letters", ["CIZ", "DT&V", "WIA", "Wlz", "Wsnp", "pgb"])
def test_letters_are_to_be_explained(letters: str) -> None:
    assert told(f"Dit gaat over {letters}.") == [f"leg “{letters}” één keer uit."]
    assert told(f"Dit gaat over {letters}.", letters) == []


@pytest.mark.parametrize(
    "text",
    [
        "Voor zorg gaat u naar het CIZ (langdurige zorg).",
        "Voor zorg gaat u naar het centrum voor indicaties (CIZ).",
        "Er is geld als u lang ziek bent (WIA of WAO).",
        "De Wsnp is de wet voor schulden.",
        "Dit valt onder de Wlz, de wet voor langdurige zorg.",
        "BIG: de lijst van zorgverleners.",
        "De AOW komt van de SVB. Uw CAK-rekening niet. Ook een OV-kaart en de APK kent u.",
    ],
)
def test_letters_that_are_explained_or_that_everybody_knows_are_fine(text: str) -> None:
    assert told(text) == []


def test_letters_joined_by_an_ampersand_are_one_abbreviation() -> None:
    assert told("De DT&V begeleidt u.") == ["leg “DT&V” één keer uit."]


@pytest.mark.parametrize("word", ["bijv.", "o.a.", "i.v.m.", "enz."])
def test_a_shortened_word_is_to_be_written_in_full(word: str) -> None:
    assert told(f"Neem {word} uw loonstrook mee.") == [f"schrijf “{word}” voluit."]


@pytest.mark.parametrize(
    "amount",
    ["€ 325", "€325", "325 euro", "2.300,50 euro", "EUR 40", "vijftig euro", "tweeduizend euro"],
)
def test_an_amount_is_pointed_out_because_it_changes(amount: str) -> None:
    assert "een bedrag" in told(f"U betaalt {amount}.")[0]


def test_terms_numbers_and_percentages_are_no_amounts() -> None:
    assert told("Dat kan binnen 6 weken. Bel 0800-8020. Ook als u 45% ziek bent.") == []
    assert told("U betaalt in euro. Het duurt acht weken.") == []


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Helaas kan dat niet.", "zonder “helaas”"),
        ("U dient dit te melden.", "niet “u dient”"),
        ("Bij verhuizing dient u dit te melden.", "niet “u dient”"),
        ("U hebt recht op zorgtoeslag.", "een belofte"),
        ("U krijgt zeker een uitkering.", "een belofte"),
    ],
)
def test_what_sounds_harsh_or_promises_something_is_pointed_out(text: str, advice: str) -> None:
    [found] = told(text)
    assert advice in found


@pytest.mark.parametrize(
    "text",
    [
        "Hebt u geen recht op die toeslag? Bel de gemeente.",
        "Deze brief dient als bewijs.",
        "Weet u het niet zeker? Vraag het na.",
        "U krijgt een brief.",
    ],
)
def test_words_that_only_look_like_it_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_difficult_words_are_pointed_out() -> None:
    text = (
        "Verantwoordelijkheidsverdeling belemmert schuldhulpverleningsinstanties. "
        "Betalingsachterstanden veroorzaken invorderingsmaatregelen. "
        "Belanghebbenden raadplegen ondersteuningsorganisaties."
    )

    assert any("moeilijk te lezen" in item for item in told(text))
