"""A term as an editor writes it: counted with by the code, read by a citizen."""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge.model import Offset, Term, Unit
from tests.support.content import MOVING, Content

WRITTEN = "{van: 4 weken voor, tot: 5 dagen na, vanaf: dag van verhuizen}"

IN_WORDS = [
    (WRITTEN, "van 4 weken voor tot en met 5 dagen na de dag van verhuizen"),
    (
        "{van: 1 week voor, tot: 1 week, vanaf: de eerste dag}",
        "van 1 week voor tot en met 1 week na de eerste dag",
    ),
    ("{tot: 5 dagen na, vanaf: dag van verhuizen}", "binnen 5 dagen na de dag van verhuizen"),
    ("{tot: 3 maanden voor, vanaf: uw verjaardag}", "uiterlijk 3 maanden voor uw verjaardag"),
    ("{tot: 2 werkdagen voor, vanaf: dag}", "uiterlijk 2 werkdagen voor de dag"),
    ("{tot: 3 maanden vooraf, vanaf: reis}", "uiterlijk 3 maanden voor de reis"),
    ("{tot: 3 maanden vooraf}", "uiterlijk 3 maanden vooraf"),
    ("{tot: 1 mei}", "uiterlijk 1 mei"),
    ("{tot: 31 december, vanaf: 2026}", "uiterlijk 31 december na 2026"),
    ("{binnen: 6 weken na, vanaf: het besluit}", "binnen 6 weken na het besluit"),
    ("{binnen: 2 maanden}", "binnen 2 maanden"),
    ("{binnen: 8 tot 13 weken}", "binnen 8 tot 13 weken"),
    ("{bezwaar: 6 weken, vanaf: de brief}", "bezwaar binnen 6 weken na de brief"),
    ("{bezwaar: 6 weken}", "bezwaar binnen 6 weken"),
    ("{van: 6 maanden voor, vanaf: de AOW-leeftijd}", "vanaf 6 maanden voor de AOW-leeftijd"),
    ("{van: 1 januari}", "vanaf 1 januari"),
    ("{vanaf: eerste dag}", "vanaf de eerste dag"),
    ("{vanaf: 18 jaar}", "vanaf 18 jaar"),
]


def _term(content: Content, written: str) -> Term:
    content.replace(MOVING, WRITTEN, written)
    term = content.load().life_events["verhuizen"].steps[0].term
    assert term is not None
    return term


@pytest.mark.parametrize(("written", "words"), IN_WORDS)
def test_a_term_reads_as_a_sentence(content: Content, written: str, words: str) -> None:
    assert _term(content, written).text == words


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        ("5 dagen na", Offset(5, Unit.DAYS)),
        ("1 dag", Offset(1, Unit.DAYS)),
        ("6 weken", Offset(6, Unit.WEEKS)),
        ("3 maanden voor", Offset(3, Unit.MONTHS, before=True)),
        ("2 jaar vooraf", Offset(2, Unit.YEARS, before=True)),
        ("2 werkdagen na", None),
        ("1 mei", None),
    ],
)
def test_what_can_be_counted_is_counted(
    content: Content, written: str, offset: Offset | None
) -> None:
    assert _term(content, f"{{tot: {written}, vanaf: dag}}").latest == offset


def test_an_objection_is_told_apart_from_another_term(content: Content) -> None:
    term = _term(content, "{bezwaar: 6 weken, vanaf: datum van de brief}")
    assert term.is_objection
    assert term.ends_on_working_day
    assert term.latest == Offset(6, Unit.WEEKS)
    assert term.counted_from == "datum van de brief"


def test_a_term_with_both_ends_counts_from_and_until(content: Content) -> None:
    term = _term(content, WRITTEN)
    assert (term.earliest, term.latest) == (
        Offset(4, Unit.WEEKS, before=True),
        Offset(5, Unit.DAYS),
    )
    assert not term.is_objection
    assert not term.ends_on_working_day
    assert term.holds_from is None


def test_a_term_says_that_its_last_day_moves_on_and_from_when_it_holds(content: Content) -> None:
    term = _term(
        content, "{tot: 3 dagen na, vanaf: dag, schuift_op: true, geldt_vanaf: 2026-01-01}"
    )
    assert term.ends_on_working_day
    assert term.holds_from == date(2026, 1, 1)
    assert term.text == "binnen 3 dagen na de dag"


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("{tot: 3 dagen na, vanaf: dag, schuift_op: soms}", "“schuift_op” is true of false"),
        ("{tot: 3 dagen na, vanaf: dag, geldt_vanaf: 2026}", "“2026” is geen datum"),
        ("{geldt_vanaf: 2026-01-01}", "De termijn is leeg"),
    ],
)
def test_a_rule_of_a_term_that_cannot_be_read_is_told(
    content: Content, written: str, complaint: str
) -> None:
    content.replace(MOVING, WRITTEN, written)
    assert any(complaint in item for item in content.problems())
