"""Which parts of the content an editor is told about, and when that blocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.knowledge.checks import FEWEST_PHRASINGS, check_knowledge
from bot.knowledge.findings import Finding
from bot.knowledge.model import Confusion, Knowledge, LifeEvent, Organisation, Question, Source
from tests.support.knowledge import MOVING, SOURCE, small_knowledge

TODAY = date(2026, 12, 1)
TWENTY_ONE_WORDS = "Wij " + "heel " * 19 + "lang."


def with_event(event: LifeEvent) -> Knowledge:
    """A knowledge with one life event in which every question is asked in ways enough."""
    questions = tuple(replace(item, phrasings=("zo",) * 5) for item in event.questions)
    return replace(small_knowledge(), life_events={event.id: replace(event, questions=questions)})


def with_question(**changes: Any) -> Knowledge:
    """A knowledge in which the first question about moving is different."""
    first, *others = with_event(MOVING).life_events["verhuizen"].questions
    changed: Question = replace(first, **changes)
    event = replace(MOVING, questions=(changed, *others))
    return replace(with_event(MOVING), life_events={"verhuizen": event})


def with_organisation(organisation: Organisation) -> Knowledge:
    """A knowledge in which an organisation is different, and nothing else is to be mended."""
    known = with_event(MOVING)
    return replace(known, organisations={**known.organisations, organisation.id: organisation})


def advice(knowledge: Knowledge) -> list[str]:
    """What the editor reads."""
    return [item.message for item in check_knowledge(knowledge, TODAY)]


def of_phrasings(knowledge: Knowledge) -> list[Finding]:
    """What is said of how often a question is asked."""
    found = check_knowledge(knowledge, TODAY)
    return [item for item in found if "ook_gevraagd_als" in item.message]


def driving_tests() -> Organisation:
    """An organisation known by its letters."""
    return replace(
        small_knowledge().organisations["svb"],
        id="cbr",
        name="Centraal Bureau Rijvaardigheidsbewijzen (CBR)",
        short_name="het CBR",
    )


def test_content_in_plain_words_gives_nothing_to_mend() -> None:
    assert advice(with_event(MOVING)) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": TWENTY_ONE_WORDS}, "titel"),
        ({"summary": TWENTY_ONE_WORDS}, "kort"),
        ({"sympathy": TWENTY_ONE_WORDS}, "meeleven"),
        ({"coherence": TWENTY_ONE_WORDS}, "samenhang"),
        ({"offer_reason": TWENTY_ONE_WORDS}, "overdracht"),
        ({"automatic": (TWENTY_ONE_WORDS,)}, "vanzelf"),
        ({"confusions": (Confusion("uwv", "svb", TWENTY_ONE_WORDS),)}, "verwarring"),
    ],
)
def test_every_text_of_a_life_event_is_read(change: dict[str, Any], place: str) -> None:
    changed: LifeEvent = replace(MOVING, **change)
    assert advice(with_event(changed))[0].startswith(f"{place}: een zin van 21 woorden")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"what": TWENTY_ONE_WORDS}, "stap bij gemeente"),
        ({"explanation": TWENTY_ONE_WORDS}, "stap bij gemeente"),
        ({"tip": TWENTY_ONE_WORDS}, "stap bij gemeente"),
        ({"who": TWENTY_ONE_WORDS}, "stap bij gemeente, wie"),
        ({"needed": ("paspoort", TWENTY_ONE_WORDS)}, "stap bij gemeente, nodig"),
    ],
)
def test_every_text_of_a_step_is_read(change: dict[str, Any], place: str) -> None:
    first, *others = MOVING.steps
    changed = replace(first, **change)
    [found] = advice(with_event(replace(MOVING, steps=(changed, *others))))
    assert found.startswith(f"{place}: een zin van 21 woorden")


def test_a_list_of_things_to_bring_is_not_read_as_one_text() -> None:
    things = ("identiteitsbewijs", "arbeidsovereenkomst", "loonspecificaties")
    first, *others = MOVING.steps
    changed = replace(MOVING, steps=(replace(first, needed=things), *others))
    assert advice(with_event(changed)) == []


def test_letters_in_a_question_may_be_explained_in_its_answer() -> None:
    asked = "Hoe vraag ik WIA aan?"
    explained = with_question(question=asked, answer="WIA (als u lang ziek bent) komt van UWV.")
    unexplained = with_question(question=asked, answer="Bel UWV.")
    assert advice(explained) == []
    assert advice(unexplained) == ["vraag huurtoeslag: leg “WIA” één keer uit."]


def test_letters_in_an_answer_are_explained_in_the_answer_itself() -> None:
    found = advice(
        with_question(question="Wat is de WIA (bij ziekte)?", answer="WIA komt van UWV.")
    )
    assert found == ["vraag huurtoeslag: leg “WIA” één keer uit."]


def test_an_organisation_known_by_its_letters_may_use_them_in_its_own_file() -> None:
    sentence = "Het CBR gaat over het rijexamen. Het rijbewijs haalt u bij de gemeente."
    confusions = (Confusion("gemeente", "cbr", sentence),)
    organisation = replace(driving_tests(), does=("het CBR neemt af",), confusions=confusions)

    assert advice(with_organisation(organisation)) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"confusions": (Confusion("gemeente", "cbr", "Voor zorg: het CIZ."),)}, "verwarring met"),
        ({"does": ("zorg van het CIZ",)}, "doet"),
        ({"does_not": (("zorg van het CIZ", "gemeente"),)}, "doet niet"),
        ({"telephone_note": "Bel het CIZ."}, "telefoon"),
    ],
)
def test_the_letters_of_another_organisation_are_explained(
    change: dict[str, Any], place: str
) -> None:
    changed: Organisation = replace(driving_tests(), **change)
    [found] = advice(with_organisation(changed))
    assert found.startswith(place)
    assert found.endswith("leg “CIZ” één keer uit.")


def test_a_crisis_line_is_read_too() -> None:
    knowledge = with_event(MOVING)
    line = replace(knowledge.crisis_lines["kindertelefoon"], when=TWENTY_ONE_WORDS)
    [found] = advice(replace(knowledge, crisis_lines={"kindertelefoon": line}))
    assert found.startswith("De Kindertelefoon: een zin van 21 woorden")


def test_sentences_that_are_long_all_together_are_pointed_out_once() -> None:
    sixteen = " ".join(["U geeft dat door bij de balie van uw gemeente en ook aan uw bank."] * 30)
    [found] = advice(with_question(answer=sixteen))
    assert found.startswith("zinnen van gemiddeld 1")


def test_a_fact_checked_over_a_year_ago_is_advice_and_one_of_tomorrow_blocks() -> None:
    knowledge = with_event(MOVING)
    line = knowledge.crisis_lines["kindertelefoon"]

    def problems(checked_on: date) -> list[bool]:
        lines = {"kindertelefoon": replace(line, source=Source(SOURCE.url, checked_on))}
        found = check_knowledge(replace(knowledge, crisis_lines=lines), TODAY)
        return [item.is_blocking for item in found]

    assert problems(date(2025, 11, 1)) == [False]
    assert problems(date(2026, 12, 2)) == [True]
    assert problems(TODAY) == []


def test_a_question_without_phrasings_blocks() -> None:
    [found] = of_phrasings(with_question(phrasings=()))

    assert found.is_blocking
    assert "geen voorbeelden" in found.message


@pytest.mark.parametrize(("count", "said"), [(1, "1 voorbeeld in"), (4, "4 voorbeelden in")])
def test_a_question_asked_in_few_ways_is_advice(count: int, said: str) -> None:
    [found] = of_phrasings(with_question(phrasings=("zo",) * count))

    assert not found.is_blocking
    assert said in found.message
    assert of_phrasings(with_question(phrasings=("zo",) * FEWEST_PHRASINGS)) == []
