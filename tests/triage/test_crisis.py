"""Danger comes before everything, and every danger has its number."""

from __future__ import annotations

import pytest

from bot.triage.context import Context
from bot.triage.crisis import LINES, lines_for
from bot.triage.decision import DecisionKind, Move
from tests.support.triage import KNOWLEDGE, a_reading, codes, decided

FIRST_LINE = {
    "C1": "noodnummer_112",
    "C2": "zelfmoordpreventie_113",
    "C3": "veilig_thuis",
    "C4": "kindertelefoon",
    "C5": "centrum_seksueel_geweld",
    "C6": "noodnummer_112",
    "C7": "noodnummer_112",
    "C8": "noodnummer_112",
    "C9": "noodnummer_112",
    "C10": "noodnummer_112",
}


@pytest.mark.parametrize(("signal", "line"), FIRST_LINE.items())
def test_each_danger_names_its_own_line_first(signal: str, line: str) -> None:
    decision = decided(a_reading(signals=(signal,)))
    assert decision.kind is DecisionKind.CRISIS
    assert codes(decision) == (signal,)
    assert decision.crisis_lines[0] == line
    assert set(FIRST_LINE) == set(LINES)


@pytest.mark.parametrize("signal", FIRST_LINE)
def test_112_is_always_within_reach(signal: str) -> None:
    assert "noodnummer_112" in lines_for((signal,))
    assert set(lines_for((signal,))) <= set(KNOWLEDGE.crisis_lines)


def test_two_dangers_name_the_lines_of_both_without_doubles() -> None:
    decision = decided(a_reading(signals=("C3", "C2")))
    assert codes(decision) == ("C3", "C2")
    assert decision.crisis_lines == ("veilig_thuis", "noodnummer_112", "zelfmoordpreventie_113")


def test_danger_in_an_ordinary_question_is_a_crisis_that_keeps_the_subject() -> None:
    decision = decided(a_reading(events={"verhuizen": 0.97}, signals=("H4", "C2")))
    assert decision.kind is DecisionKind.CRISIS
    assert codes(decision) == ("C2",)
    assert [item.id for item in decision.life_events] == ["verhuizen"]


def test_a_message_like_those_of_people_in_danger_is_a_crisis_without_a_word_for_it() -> None:
    decision = decided(a_reading(scores={"crisis": 0.9}))
    assert decision.kind is DecisionKind.CRISIS
    assert decision.crisis_lines == ("noodnummer_112", "zelfmoordpreventie_113", "veilig_thuis")


def test_the_line_of_the_likeliest_danger_comes_before_the_broad_ones() -> None:
    decision = decided(a_reading(scores={"crisis": 0.9}, likely_danger="C5"))
    assert codes(decision) == ("C5",)
    assert decision.crisis_lines[0] == "centrum_seksueel_geweld"
    assert {"noodnummer_112", "zelfmoordpreventie_113", "veilig_thuis"} < set(decision.crisis_lines)


def test_a_word_of_danger_in_a_message_that_resembles_none_is_no_crisis() -> None:
    text = "mijn zwager is vorig jaar door zelfdoding overleden, hoe zit het met zijn pensioen"
    past = a_reading(
        events={"met_pensioen": 0.9}, signals=("C2",), scores={"crisis": 0.02}, text=text
    )
    now = a_reading(events={"met_pensioen": 0.9}, signals=("C2",), scores={"crisis": 0.1})
    assert decided(past).kind is not DecisionKind.CRISIS
    assert decided(now).kind is DecisionKind.CRISIS


def test_a_little_likeness_to_danger_is_no_crisis() -> None:
    assert decided(a_reading(scores={"crisis": 0.05})).kind is not DecisionKind.CRISIS


@pytest.mark.parametrize("stage", ["gegevens", "samenvatting", "toestemming", "verstuurd"])
def test_danger_comes_before_a_handoff_under_way(stage: str) -> None:
    decision = decided(a_reading("bevestigen", signals=("C2",)), Context(stage=stage))
    assert decision.kind is DecisionKind.CRISIS


@pytest.mark.parametrize(
    "act", ["mens_gevraagd", "geen_mens", "groet", "buiten_bereik", "status_contactverzoek"]
)
def test_danger_comes_before_whatever_else_the_message_does(act: str) -> None:
    decision = decided(a_reading(act, signals=("C1", "H13"), language="en"))
    assert decision.kind is DecisionKind.CRISIS


def test_danger_opens_no_form_and_offers_nobody_in_the_same_turn() -> None:
    decision = decided(a_reading(signals=("C6", "H12", "H13")))
    assert decision.move is Move.REPLY
    assert not decision.offers_person
    assert decision.choices == ()


def test_a_pressed_button_is_not_read_for_danger() -> None:
    decision = decided(
        a_reading(signals=("C2",)), choice={"act": "choose_life_event", "life_event": "verhuizen"}
    )
    assert decision.kind is not DecisionKind.CRISIS


AFTER_CRISIS = Context(careful_turns=3, crisis_lines=("veilig_thuis", "noodnummer_112"))


@pytest.mark.parametrize("act", ["levensgebeurtenis", "vervolgvraag", "ontkennen", "geen_mens"])
def test_after_a_crisis_the_numbers_stay_in_sight(act: str) -> None:
    decision = decided(a_reading(act, events={"verhuizen": 0.9}), AFTER_CRISIS)
    assert decision.kind is DecisionKind.CRISIS
    assert codes(decision) == ("STAY_CAREFUL",)
    assert decision.crisis_lines == AFTER_CRISIS.crisis_lines


def test_new_danger_after_a_crisis_is_a_crisis_of_its_own() -> None:
    decision = decided(a_reading(signals=("C2",)), AFTER_CRISIS)
    assert codes(decision) == ("C2",)


@pytest.mark.parametrize("act", ["bedanken", "afscheid"])
def test_thanks_after_a_crisis_are_just_thanks(act: str) -> None:
    assert decided(a_reading(act), AFTER_CRISIS).kind is DecisionKind.SMALLTALK


def test_who_asks_for_a_person_after_a_crisis_gets_one() -> None:
    by_intent = decided(a_reading("mens_gevraagd"), AFTER_CRISIS)
    in_passing = decided(a_reading(events={"verhuizen": 0.9}, signals=("H13",)), AFTER_CRISIS)
    assert by_intent.move is in_passing.move is Move.PREPARE_HANDOFF


def test_who_gives_details_for_a_handoff_after_a_crisis_goes_on_with_it() -> None:
    reading = a_reading("contactgegevens")
    context = Context(careful_turns=2, crisis_lines=("veilig_thuis",), stage="gegevens")
    decision = decided(reading, context, received=("telefoon",))
    assert (decision.move, decision.act) == (Move.PREPARE_HANDOFF, "go_on")


def test_consent_can_be_taken_back_and_a_status_asked_right_after_a_crisis() -> None:
    assert decided(a_reading("toestemming_intrekken"), AFTER_CRISIS).act == "withdraw_consent"
    status = decided(a_reading("status_contactverzoek"), AFTER_CRISIS)
    assert status.move is Move.TICKET_STATUS


def test_a_button_after_a_crisis_does_what_it_says() -> None:
    choice = {"act": "ask_question", "life_event": "verhuizen", "question": "doorgeven"}
    decision = decided(a_reading(), AFTER_CRISIS, choice=choice)
    assert (decision.kind, decision.question) == (DecisionKind.ANSWER, "verhuizen/doorgeven")
