"""Dates as citizens write them, and the terms that count from them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.deadlines import find_dates, objection_deadline

TODAY = date(2026, 11, 24)
"""A Tuesday."""
TODAY_LAST_WEEK = date(2026, 11, 17)

EXACT = [
    ("brief van 12 oktober jl.", "12 oktober jl.", date(2026, 10, 12)),
    ("uw besluit d.d. 12-10-2026", "12-10-2026", date(2026, 10, 12)),
    ("ontvangen op 12/10/2026", "12/10/2026", date(2026, 10, 12)),
    ("op 12.10.2026 kreeg ik post", "12.10.2026", date(2026, 10, 12)),
    ("op 5-3-26 begonnen", "5-3-26", date(2026, 3, 5)),
    ("geboren op 4-5-58", "4-5-58", date(1958, 5, 4)),
    ("dagtekening 2026-10-12", "2026-10-12", date(2026, 10, 12)),
    ("gisteren kreeg ik een brief", "gisteren", date(2026, 11, 23)),
    ("eergisteren is hij overleden", "eergisteren", date(2026, 11, 22)),
    ("Vandaag hoorde ik het", "Vandaag", TODAY),
    ("vanochtend lag de brief er", "vanochtend", TODAY),
    ("gisteravond ging het mis", "gisteravond", date(2026, 11, 23)),
    ("morgen moet ik eruit", "morgen", date(2026, 11, 25)),
    ("morgenochtend is de zitting", "morgenochtend", date(2026, 11, 25)),
    ("overmorgen word ik 18", "overmorgen", date(2026, 11, 26)),
    ("vorige week dinsdag", "vorige week dinsdag", date(2026, 11, 17)),
    ("dinsdag vorige week gebeld", "dinsdag vorige week", date(2026, 11, 17)),
    ("volgende week maandag is de zitting", "volgende week maandag", date(2026, 11, 30)),
    ("deze week vrijdag", "deze week vrijdag", date(2026, 11, 27)),
    ("brief van 2 weken geleden", "2 weken geleden", date(2026, 11, 10)),
    ("drie weken terug kreeg ik bericht", "drie weken terug", date(2026, 11, 3)),
    ("10 dagen geleden", "10 dagen geleden", date(2026, 11, 14)),
    ("een week geleden", "een week geleden", date(2026, 11, 17)),
    ("'n week geleden", "week geleden", date(2026, 11, 17)),
    ("over 2 weken moet ik weg", "over 2 weken", date(2026, 12, 8)),
    ("Over drie weken komt er een kind", "Over drie weken", date(2026, 12, 15)),
    ("over 10 dagen", "over 10 dagen", date(2026, 12, 4)),
    ("over een week verhuis ik", "over een week", date(2026, 12, 1)),
    ("afgelopen maandag gebeld", "afgelopen maandag", date(2026, 11, 23)),
    ("afgelopen dinsdag gebeld", "afgelopen dinsdag", date(2026, 11, 17)),
    ("komende vrijdag trouw ik", "komende vrijdag", date(2026, 11, 27)),
    ("maandag jl. gebeld", "maandag jl.", date(2026, 11, 23)),
    ("vrijdag a.s. ga ik erheen", "vrijdag a.s.", date(2026, 11, 27)),
    ("ik kreeg maandag een brief", "maandag", date(2026, 11, 23)),
    ("een besluit van 3 maart", "3 maart", date(2026, 3, 3)),
    ("ik kreeg op 1 dec een brief", "1 dec", date(2025, 12, 1)),
    ("ik verhuis 1 dec", "1 dec", date(2026, 12, 1)),
    ("per 1 januari stopt mijn huur", "1 januari", date(2027, 1, 1)),
    ("ik moet voor 15 feb. betalen", "15 feb.", date(2027, 2, 15)),
    ("3e maart gekregen", "3e maart", date(2026, 3, 3)),
    ("de 1ste van september begonnen", "1ste van september", date(2026, 9, 1)),
    ("brief van 4 septemer", "4 septemer", date(2026, 9, 4)),
    ("brief van 4 okt", "4 okt", date(2026, 10, 4)),
    ("brief van 4 febuari", "4 febuari", date(2026, 2, 4)),
    ("op 9 februari 2026 afgewezen", "9 februari 2026", date(2026, 2, 9)),
    ("30 december jongstleden", "30 december jongstleden", date(2025, 12, 30)),
    ("29 februari 2024 geboren", "29 februari 2024", date(2024, 2, 29)),
    ("vanaf 1 april de woning uit", "1 april", date(2027, 4, 1)),
    ("uiterlijk op 5 december", "5 december", date(2026, 12, 5)),
    ("een beschikking van 20-11", "20-11", date(2026, 11, 20)),
    ("de beslissing dateert van 20 januari. Wat nu?", "20 januari", date(2026, 1, 20)),
    ("De rechtbank heeft op 2 april uitspraak gedaan", "2 april", date(2026, 4, 2)),
    ("buiten behandeling gesteld op 11 maart.", "11 maart", date(2026, 3, 11)),
    ("mijn hulp is per 1 mei beëindigd", "1 mei", date(2026, 5, 1)),
    ("3 juni vorig jaar", "3 juni vorig jaar", date(2025, 6, 3)),
    ("BRIEF VAN 12 OKTOBER", "12 OKTOBER", date(2026, 10, 12)),
    ("vr\u00f3\u00f3r of v\u00f3\u00f3r 3 dec", "3 dec", date(2026, 12, 3)),
    ("Op 18\u00a0november kwam het", "18\u00a0november", date(2026, 11, 18)),
    ("een brief van dinsdag 3 november", "dinsdag 3 november", date(2026, 11, 3)),
    ("ik verhuis vrijdag, 4 december", "vrijdag, 4 december", date(2026, 12, 4)),
    ("ik trouw op maandag 3-5-2027", "maandag 3-5-2027", date(2027, 5, 3)),
    ("vorige week dinsdag 17 november gebeld", "vorige week dinsdag 17 november", TODAY_LAST_WEEK),
    ("ik verhuis op woensdag 3 maart", "woensdag 3 maart", date(2027, 3, 3)),
    ("donderdag 31 december verhuis ik", "donderdag 31 december", date(2026, 12, 31)),
    ("brief van dinsdag 1 december", "dinsdag 1 december", date(2026, 12, 1)),
    ("met ingang van 1 mei woont hij bij mij", "1 mei", date(2027, 5, 1)),
    ("mijn hulp is met ingang van 1 mei beëindigd", "1 mei", date(2026, 5, 1)),
    ("dinsdag over 2 weken", "dinsdag over 2 weken", date(2026, 12, 8)),
]

INEXACT = [
    ("eind oktober stopte mijn ww", "eind oktober", date(2026, 10, 31)),
    ("begin december moet ik eruit", "begin december", date(2026, 12, 1)),
    ("half november", "half november", date(2026, 11, 15)),
    ("medio maart 2026", "medio maart 2026", date(2026, 3, 15)),
    ("in oktober kreeg ik een brief", "oktober", date(2026, 10, 1)),
    ("sinds maart 2025 werkloos", "maart 2025", date(2025, 3, 1)),
    ("twee maanden geleden", "twee maanden geleden", date(2026, 9, 24)),
    ("een jaar geleden gescheiden", "een jaar geleden", date(2025, 11, 24)),
    ("over 3 maanden met pensioen", "over 3 maanden", date(2027, 2, 24)),
    ("een paar weken geleden", "een paar weken geleden", date(2026, 11, 3)),
    ("ongeveer 2 weken geleden", "ongeveer 2 weken geleden", date(2026, 11, 10)),
    ("vorige week overleden", "vorige week", date(2026, 11, 17)),
    ("volgende maand ga ik trouwen", "volgende maand", date(2026, 12, 24)),
    ("hij stierf in februari van dit jaar", "februari van dit jaar", date(2026, 2, 1)),
    ("in juli vorig jaar uit elkaar", "juli vorig jaar", date(2025, 7, 1)),
    ("vorig jaar", "vorig jaar", date(2025, 11, 24)),
    ("eind volgende maand", "eind volgende maand", date(2026, 12, 31)),
    ("eind van de maand moet ik weg", "eind van de maand", date(2026, 11, 30)),
    ("begin volgend jaar", "begin volgend jaar", date(2027, 1, 1)),
    ("eind deze week", "eind deze week", date(2026, 11, 27)),
    ("brief van vrijdag 3 november", "vrijdag 3 november", date(2026, 11, 3)),
    ("zaterdag over een week", "zaterdag over een week", date(2026, 12, 1)),
    ("ik verhuis 3 of 4 december", "4 december", date(2026, 12, 4)),
    ("tussen 3 en 5 december", "5 december", date(2026, 12, 5)),
    ("van 3 t/m 5 december", "5 december", date(2026, 12, 5)),
    ("van de 3e tot de 5e december", "5e december", date(2026, 12, 5)),
]

NO_DATES = [
    "mijn zaaknummer is 2024-000123456",
    "ik betaal 12 euro en heb 3 kinderen",
    "goede morgen, in de morgen ben ik thuis",
    "elke maandag werk ik",
    "ik ben 45 jaar",
    "bel mij op [telefoon]",
    "31-02-2026 bestaat niet",
    "99-99-2026",
    "12 maal gebeld, 3 keer gemaild, 5 merken",
    "1234 AB 12",
    "ik wacht al 6 weken",
    "het kost € 12.10",
    "over de maand heen",
    "",
]


@pytest.mark.parametrize(("text", "fragment", "day"), EXACT)
def test_an_expression_that_names_one_day_is_found_exactly(
    text: str, fragment: str, day: date
) -> None:
    (found,) = find_dates(text, TODAY)
    assert (found.fragment, found.day, found.exact) == (fragment, day, True)


@pytest.mark.parametrize(("text", "fragment", "day"), INEXACT)
def test_an_expression_that_leaves_room_is_found_but_not_called_exact(
    text: str, fragment: str, day: date
) -> None:
    (found,) = find_dates(text, TODAY)
    assert (found.fragment, found.day, found.exact) == (fragment, day, False)


@pytest.mark.parametrize("text", NO_DATES)
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    assert find_dates(text, TODAY) == ()


def test_several_dates_come_in_the_order_of_the_text() -> None:
    found = find_dates("Brief van 12 oktober, gisteren gekregen, per 1 januari eruit.", TODAY)
    assert [item.day for item in found] == [
        date(2026, 10, 12),
        date(2026, 11, 23),
        date(2027, 1, 1),
    ]


@given(st.dates(date(1990, 1, 1), date(2034, 12, 31)), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_a_full_date_means_the_same_whatever_day_it_is_today(day: date, today: date) -> None:
    (found,) = find_dates(f"op {day.day}-{day.month}-{day.year} gekregen", today)
    assert found.day == day


@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    for found in find_dates(text, TODAY):
        assert found.fragment in text


@pytest.mark.parametrize(
    ("letter", "deadline"),
    [
        (date(2026, 10, 12), date(2026, 11, 23)),
        (date(2026, 10, 10), date(2026, 11, 23)),
        (date(2026, 10, 11), date(2026, 11, 23)),
        (date(2026, 11, 13), date(2026, 12, 28)),
        (date(2026, 11, 20), date(2027, 1, 4)),
        (date(2026, 2, 20), date(2026, 4, 7)),
        (date(2026, 3, 24), date(2026, 5, 6)),
        (date(2026, 3, 16), date(2026, 4, 28)),
        (date(2026, 4, 2), date(2026, 5, 15)),
        (date(2026, 4, 13), date(2026, 5, 26)),
    ],
    ids=[
        "an ordinary Monday",
        "a Saturday moves to Monday",
        "a Sunday moves to Monday",
        "Christmas Day on a Friday moves to Monday",
        "New Year's Day on a Friday moves to Monday",
        "Good Friday moves past Easter Monday",
        "Liberation Day counts every year",
        "King's Day",
        "Ascension Day",
        "Whit Monday",
    ],
)
def test_the_objection_term_ends_on_a_working_day(letter: date, deadline: date) -> None:
    assert objection_deadline(letter) == deadline


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 13))
def test_a_term_never_ends_early_nor_in_a_weekend(letter: date, weeks: int) -> None:
    last = objection_deadline(letter, weeks)
    assert 0 <= (last - letter).days - 7 * weeks <= 4
    assert last.weekday() < 5
