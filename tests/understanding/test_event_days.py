"""The day on which something happened or will happen, named only when the words leave no doubt."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.day_roles import DayRole
from bot.understanding.date_words import MONTHS
from bot.understanding.deadlines import find_dates
from bot.understanding.event_days import named_days

TODAY = date(2026, 11, 24)
"""A Tuesday."""


def days(text: str, today: date = TODAY) -> dict[DayRole, date]:
    return {item.role: item.day for item in named_days(text, today) or ()}


@pytest.mark.parametrize(
    ("text", "role", "day"),
    [
        ("Ik ben op 3 maart verhuisd, wat nu?", DayRole.MOVE, date(2026, 3, 3)),
        ("verhuisd op 3 maart", DayRole.MOVE, date(2026, 3, 3)),
        ("Op 3 maart gaan we verhuizen", DayRole.MOVE, date(2027, 3, 3)),
        ("Wij verhuizen op 3 maart", DayRole.MOVE, date(2027, 3, 3)),
        ("Mijn verhuizing is op 4 december", DayRole.MOVE, date(2026, 12, 4)),
        ("verhuisdatum: 4-12-2026", DayRole.MOVE, date(2026, 12, 4)),
        ("Sinds 2 november woon ik in Zwolle", DayRole.MOVE, date(2026, 11, 2)),
        ("we gaan 1 januari samenwonen", DayRole.LIVING_TOGETHER, date(2027, 1, 1)),
        ("mijn vriend trekt 1 december bij mij in", DayRole.LIVING_TOGETHER, date(2026, 12, 1)),
        ("mijn vader is 12 november overleden", DayRole.DEATH, date(2026, 11, 12)),
        ("mijn moeder overleed vorige week dinsdag", DayRole.DEATH, date(2026, 11, 17)),
        ("het overlijden van mijn man op 12 november", DayRole.DEATH, date(2026, 11, 12)),
        ("onze zoon is zaterdag geboren", DayRole.BIRTH, date(2026, 11, 21)),
        ("ik ben gisteren bevallen", DayRole.BIRTH, date(2026, 11, 23)),
        ("over drie weken trouw ik", DayRole.WEDDING, date(2026, 12, 15)),
        ("bruiloft: 11 december", DayRole.WEDDING, date(2026, 12, 11)),
        ("ons huwelijk is op 11 december", DayRole.WEDDING, date(2026, 12, 11)),
        ("de echtscheiding is 2 november ingeschreven", DayRole.DIVORCE, date(2026, 11, 2)),
        ("sinds 2 november zijn wij gescheiden", DayRole.DIVORCE, date(2026, 11, 2)),
        ("de uitspraak is sinds 2 november definitief", DayRole.FINAL_JUDGMENT, date(2026, 11, 2)),
        ("wij emigreren op 1 februari", DayRole.DEPARTURE, date(2027, 2, 1)),
        ("mijn vertrek is 4 december", DayRole.DEPARTURE, date(2026, 12, 4)),
        ("ik ben 9 november aangekomen", DayRole.ARRIVAL, date(2026, 11, 9)),
        ("ik ben sinds 9 november in Nederland", DayRole.ARRIVAL, date(2026, 11, 9)),
        ("mijn laatste werkdag is 31 december", DayRole.LAST_WORKING_DAY, date(2026, 12, 31)),
        ("mijn contract loopt 31 december af", DayRole.LAST_WORKING_DAY, date(2026, 12, 31)),
        ("ontslag per 1 januari", DayRole.FIRST_DAY_WITHOUT_WORK, date(2027, 1, 1)),
        ("mijn baan stopt per 1 januari", DayRole.FIRST_DAY_WITHOUT_WORK, date(2027, 1, 1)),
        ("werkloos sinds 2 november", DayRole.FIRST_DAY_WITHOUT_WORK, date(2026, 11, 2)),
        ("mijn verlof begint 4 januari", DayRole.LEAVE_START, date(2027, 1, 4)),
        ("ik begin 4 januari als zzp'er", DayRole.BUSINESS_START, date(2027, 1, 4)),
        ("ik ben 2 november gestopt met mijn zaak", DayRole.BUSINESS_END, date(2026, 11, 2)),
        ("mijn opleiding start 1 februari", DayRole.STUDY_START, date(2027, 2, 1)),
        ("zij gaat vanaf 4 januari naar de opvang", DayRole.CHILDCARE_START, date(2027, 1, 4)),
        ("de opvang stopt per 1 januari", DayRole.CHILDCARE_END, date(2027, 1, 1)),
        ("mijn huurcontract is 2 november ingegaan", DayRole.RENT_START, date(2026, 11, 2)),
        ("overmorgen word ik achttien", DayRole.EIGHTEENTH_BIRTHDAY, date(2026, 11, 26)),
        ("mijn AOW gaat in op 12 mei 2027", DayRole.AOW_START, date(2027, 5, 12)),
        ("ik ga 1 april met pensioen", DayRole.PENSION_START, date(2027, 4, 1)),
        ("hij komt dinsdag vrij", DayRole.RELEASE, date(2026, 12, 1)),
        ("mijn rijbewijs verloopt 12 mei 2027", DayRole.LICENCE_EXPIRY, date(2027, 5, 12)),
        ("ik kreeg een besluit van UWV van 2 november", DayRole.LETTER, date(2026, 11, 2)),
        ("dagtekening: 2 november", DayRole.LETTER, date(2026, 11, 2)),
    ],
)
def test_what_happens_on_a_day_is_read(text: str, role: DayRole, day: date) -> None:
    assert days(text) == {role: day}


def test_every_kind_of_day_is_read_somewhere_above() -> None:
    (mark,) = (
        mark
        for mark in test_what_happens_on_a_day_is_read.pytestmark  # type: ignore[attr-defined]
        if mark.name == "parametrize"
    )
    assert {role for _, role, _ in mark.args[1]} == set(DayRole)


@pytest.mark.parametrize(
    "text",
    [
        "ik ben verhuist op 3 november",
        "ik ben verhuids op 3 novenber",
        "verhuisdd op 3 nov",
        "IK BEN OP 3 NOVEMBER VERHUISD!!",
        "ben op 3-11 verhuisd",
        "ik ben op dinsdag 3 november verhuisd",
        "ik ben verhuisd. Dat was op 3 november",
        "ik ben verhuisd, en wel op 3 november",
        "drie weken geleden ben ik verhuisd",
        "verhuisd op 3 november hoe geef ik dat door",
        "ik ben 3 november verhuisd maar heb het pas 20 november doorgegeven",
        "ik ben 3 november verhuisd. Ik ben geboren op 4-5-1980",
        "ik ben 3 november verhuisd\nkan ik vandaag nog bij u terecht?",
        "ik ben 3 november verhuisd, ja 3 november",
    ],
)
def test_typing_errors_and_other_sentences_do_not_get_in_the_way(text: str) -> None:
    assert days(text) == {DayRole.MOVE: date(2026, 11, 3)}


@pytest.mark.parametrize(
    "text",
    [
        "ik verhuis op 3 december of 10 december",
        "ik verhuis op 3 of 4 december",
        "we verhuizen tussen 3 december en 5 december",
        "ik verhuis van 3 december tot 5 december",
        "ik verhuis op 3 december, mijn man op 10 december",
        "ik verhuis op 3 december. Nee, op 10 december",
        "ik verhuis op 3 december. Ik verhuis op 10 december",
    ],
)
def test_of_two_days_that_compete_none_is_taken(text: str) -> None:
    assert days(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "ik heb op 3 november mijn verhuizing doorgegeven",
        "ik heb op 3 november een afspraak over mijn verhuizing",
        "op 3 december bel ik de gemeente over verhuizen",
        "op 3 december krijg ik de sleutel en dan verhuizen we",
        "de verhuiswagen komt op 3 december",
        "ik moet voor 3 december verhuisd zijn",
        "uiterlijk 3 december verhuis ik",
        "na 3 december verhuis ik",
        "ik wil 3 december verhuisd zijn",
        "ik verhuis niet op 3 december",
        "op 3 november zouden we verhuizen",
        "ik verhuis eind december",
        "vorige week ben ik verhuisd",
        "ik verhuis over een paar weken",
        "op 31 april verhuis ik",
    ],
)
def test_a_day_of_something_else_or_of_no_one_day_is_not_that_of_the_move(text: str) -> None:
    assert days(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "ik ben geboren op 3 november 1980",
        "ik ben geboren op 3 november",
        "geboortedatum 3-11-1980",
        "mijn dochter is geboren op 4-5-2015",
        "ik ben op 20 november gevallen",
        "ik ben uitgerekend op 3 december",
    ],
)
def test_a_date_of_birth_is_not_the_day_on_which_a_child_came(text: str) -> None:
    assert days(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "ik kreeg op 2 november een brief van UWV",
        "strafbeschikking van 2 november",
        "ik kreeg een strafbeschikking. De brief is van 2 november",
        "een brief van 2 november 2019",
        "een brief van 2 december 2026",
    ],
)
def test_the_day_a_letter_came_or_that_of_a_penal_order_is_no_date_of_a_letter(text: str) -> None:
    assert days(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "ik ben op 3 november ontslagen",
        "ontslagen per 31 december",
        "mijn contract eindigt op 1 januari",
        "we leven sinds 3 november gescheiden",
        "de rechter heeft de scheiding op 3 november uitgesproken",
        "de begrafenis van mijn man is op 27 november",
        "de rekening van mijn overleden man van 3 november",
        "aangifte van overlijden op 3 november",
        "hij gaat donderdag naar de opvang",
    ],
)
def test_words_that_may_mean_two_days_name_none(text: str) -> None:
    assert days(text) == {}


def test_two_things_in_one_message_each_keep_their_day() -> None:
    text = "Mijn man is op 2 november overleden en ik ga 1 januari verhuizen."
    assert days(text) == {DayRole.DEATH: date(2026, 11, 2), DayRole.MOVE: date(2027, 1, 1)}


def test_two_things_that_claim_one_date_both_lose_it() -> None:
    assert days("na mijn huwelijk verhuis ik op 3 december") == {}


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("ik verhuis 3 januari", date(2026, 12, 28), date(2027, 1, 3)),
        ("ik ben 28 december verhuisd", date(2027, 1, 4), date(2026, 12, 28)),
        ("verhuisd 28 december", date(2027, 1, 4), date(2026, 12, 28)),
        ("ik ben 4 januari verhuisd", date(2027, 1, 4), date(2027, 1, 4)),
        ("ik ben op 29 februari verhuisd", date(2028, 3, 2), date(2028, 2, 29)),
        ("ik verhuis op 29 februari", date(2027, 12, 1), date(2028, 2, 29)),
        ("ik ben op 29 februari verhuisd", date(2027, 3, 2), date(2024, 2, 29)),
        ("ik verhuis op maandag 1 maart", date(2026, 11, 24), date(2027, 3, 1)),
    ],
)
def test_a_day_without_a_year_gets_the_one_that_fits_the_verb(
    text: str, today: date, day: date
) -> None:
    assert days(text, today) == {DayRole.MOVE: day}


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("ik verhuis 3 januari", date(2027, 1, 4)),
        ("ik ben 3 januari verhuisd", date(2026, 12, 28)),
        ("ik ben op 3 maart 2029 verhuisd", TODAY),
        ("ik verhuis op 3 maart 2019", TODAY),
        ("ik verhuis op dinsdag 1 maart", TODAY),
        ("de verhuizing 20 juni", TODAY),
    ],
    ids=["yesterday", "next week", "typed year", "past year", "other weekday", "which year"],
)
def test_a_day_on_the_wrong_side_of_today_is_not_taken(text: str, today: date) -> None:
    assert days(text, today) == {}


def test_a_message_without_any_day_is_told_apart_from_one_with_a_doubtful_day() -> None:
    assert named_days("ik ga verhuizen", TODAY) is None
    assert named_days("ik verhuis eind december", TODAY) == ()


FORMS = st.sampled_from(
    [
        "ik ben op {day} verhuisd",
        "op {day} ben ik verhuisd naar een ander huis",
        "Verhuisd op {day}.",
        "dag, ik ben {day} verhuisd en wil weten wat ik moet doen",
    ]
)
PAST_DAYS = st.dates(TODAY - timedelta(days=1000), TODAY)


def in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@given(FORMS, PAST_DAYS)
def test_a_full_date_beside_a_past_verb_is_always_read(form: str, day: date) -> None:
    assert days(form.format(day=in_words(day))) == {DayRole.MOVE: day}


@given(FORMS, PAST_DAYS, PAST_DAYS)
def test_two_different_days_for_one_thing_never_give_a_day(
    form: str, one: date, other: date
) -> None:
    text = f"{form.format(day=in_words(one))} Ik ben {in_words(other)} verhuisd."
    assert days(text) == ({DayRole.MOVE: one} if one == other else {})


@given(FORMS, st.dates(TODAY + timedelta(days=1), TODAY + timedelta(days=1000)))
def test_a_day_ahead_never_goes_with_a_past_verb(form: str, day: date) -> None:
    assert days(form.format(day=in_words(day))) == {}


@pytest.mark.parametrize("text", ["3 mei ", "ik verhuis 3 mei ", "gisteren ", "3 mei, "])
def test_a_message_full_of_dates_is_read_as_quickly_as_any_other(text: str) -> None:
    begin = time.process_time()
    named_days((text * 200)[:1000], TODAY)
    assert time.process_time() - begin < 0.5


WORDS = st.lists(
    st.sampled_from(
        "ik ben verhuisd ga verhuizen op 3 maart december 2026 , . overleden de brief van geboren"
        " trouwen niet gisteren over weken 2 § contract per 1 januari stopt mijn zoon en of".split()
    ),
    max_size=20,
).map(" ".join)


@given(st.one_of(st.text(max_size=200), WORDS), st.dates(date(2024, 1, 1), date(2032, 1, 1)))
def test_any_text_is_read_without_failing_and_no_kind_of_day_is_named_twice(
    text: str, today: date
) -> None:
    found = named_days(text, today)
    assert (found is None) == (not find_dates(text, today))
    roles = [item.role for item in found or ()]
    assert len(roles) == len(set(roles))
