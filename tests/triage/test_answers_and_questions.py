"""When the assistant answers, when it asks, and when it only chats."""

from __future__ import annotations

import pytest

from bot.triage.context import Context
from bot.triage.decision import Decision, DecisionKind
from bot.triage.reading import Scored
from bot.triage.rules import COURTESIES
from bot.triage.situation import KnownQuestion
from tests.support.triage import a_reading, codes, decided

SURE = {"verhuizen": 0.95}
UNSURE = {"verhuizen": 0.3, "overlijden_partner": 0.2}


def _ids(decision: Decision) -> list[str]:
    return [item.id for item in decision.life_events]


def test_a_clear_life_event_is_answered() -> None:
    decision = decided(a_reading(events=SURE))
    assert (decision.kind, codes(decision)) == (DecisionKind.ANSWER, ("QUESTION",))
    assert _ids(decision) == ["verhuizen"]
    assert not decision.offers_person


def test_two_clear_life_events_are_both_answered_the_likeliest_first() -> None:
    decision = decided(a_reading(events={"verhuizen": 0.9, "met_pensioen": 0.8}))
    assert _ids(decision) == ["verhuizen", "met_pensioen"]


def test_a_life_event_the_knowledge_does_not_have_is_never_answered() -> None:
    decision = decided(a_reading(events={"naar_de_maan": 0.99, "verhuizen": 0.9}))
    assert _ids(decision) == ["verhuizen"]


def _roles(decision: Decision) -> list[tuple[str, str]]:
    return [(item.id, item.role) for item in decision.organisations]


def test_a_message_that_points_to_nobody_concerns_all_of_the_life_event() -> None:
    decision = decided(a_reading(events=SURE))
    assert _roles(decision) == [("gemeente", "regie"), ("dienst_toeslagen", "betrokken")]


def test_a_message_concerns_who_is_named_and_who_had_a_part_in_messages_like_it() -> None:
    likely = (Scored("dienst_toeslagen", 0.8), Scored("duo", 0.1))
    decision = decided(a_reading(events=SURE, organisations=("svb",), likely_organisations=likely))
    assert _roles(decision) == [("svb", "regie"), ("dienst_toeslagen", "betrokken")]


def test_who_leads_in_the_life_event_comes_first() -> None:
    likely = (Scored("svb", 0.8), Scored("gemeente", 0.6))
    decision = decided(a_reading(events=SURE, likely_organisations=likely))
    assert _roles(decision) == [("gemeente", "regie"), ("svb", "betrokken")]


def test_without_a_life_event_the_named_organisation_leads() -> None:
    decision = decided(a_reading("overheidsvraag_overig", organisations=("uwv", "svb")))
    assert _roles(decision) == [("uwv", "regie"), ("svb", "betrokken")]


def test_an_unknown_organisation_is_left_out() -> None:
    decision = decided(a_reading("overheidsvraag_overig", organisations=("nasa",)))
    assert decision.organisations == ()


def test_an_unclear_message_gets_one_question_with_life_events_to_choose_from() -> None:
    decision = decided(a_reading(events=UNSURE))
    assert (decision.kind, codes(decision)) == (DecisionKind.ASK, ("UNCLEAR",))
    assert decision.choices == ("verhuizen", "overlijden_partner")


def test_no_more_than_three_choices_are_given() -> None:
    events = {"verhuizen": 0.3, "overlijden_partner": 0.3, "met_pensioen": 0.3}
    assert len(decided(a_reading(events={**events, "naar_de_maan": 0.3})).choices) == 3


def test_chatter_with_a_word_of_a_life_event_in_it_stays_chatter() -> None:
    chatter = {"smalltalk": 0.7, "answer": 0.2}
    question = {"smalltalk": 0.3, "answer": 0.6}
    assert decided(a_reading("groet", events=SURE, scores=chatter)).act == "groet"
    assert decided(a_reading("groet", events=SURE, scores=question)).kind is DecisionKind.ANSWER


def test_where_no_life_event_comes_near_it_is_what_it_resembles_most() -> None:
    elsewhere = decided(a_reading(scores={"out_of_scope": 0.4, "smalltalk": 0.1}))
    chatter = decided(a_reading(scores={"out_of_scope": 0.1, "smalltalk": 0.4}))
    assert (elsewhere.kind, chatter.kind) == (DecisionKind.OUT_OF_SCOPE, DecisionKind.SMALLTALK)


def test_a_life_event_that_comes_near_or_an_organisation_that_is_named_is_asked_about() -> None:
    scores = {"out_of_scope": 0.4}
    assert decided(a_reading(events=UNSURE, scores=scores)).kind is DecisionKind.ASK
    assert decided(a_reading(organisations=("svb",), scores=scores)).kind is DecisionKind.ASK


def test_a_message_nothing_is_known_of_gets_an_open_question() -> None:
    decision = decided(a_reading(events={}))
    assert (decision.kind, decision.choices) == (DecisionKind.ASK, ())


def test_the_assistant_never_asks_twice_in_a_row() -> None:
    decision = decided(a_reading(events={}), Context(was_asked=True, failures=1))
    assert (decision.kind, codes(decision)) == (DecisionKind.HANDOFF, ("H14",))
    assert decision.offers_person


def test_after_a_question_in_return_the_likeliest_life_event_is_taken() -> None:
    decision = decided(a_reading(events=UNSURE), Context(was_asked=True, failures=1))
    assert (decision.kind, codes(decision)) == (DecisionKind.ANSWER, ("QUESTION",))
    assert [item.id for item in decision.life_events] == ["verhuizen"]


def test_yes_to_the_one_life_event_that_was_asked_about_chooses_it() -> None:
    context = Context(was_asked=True, failures=1, choices=("verhuizen",))
    decision = decided(a_reading("bevestigen"), context)
    assert [item.id for item in decision.life_events] == ["verhuizen"]


def test_no_to_what_was_asked_about_never_brings_it_up_again() -> None:
    context = Context(was_asked=True, choices=("verhuizen",))
    decision = decided(a_reading("ontkennen", events=UNSURE), context)
    assert (decision.kind, decision.choices) == (DecisionKind.ASK, ("overlijden_partner",))


def test_yes_to_a_life_event_that_left_the_content_does_not_break_the_conversation() -> None:
    context = Context(was_asked=True, failures=1, choices=("verdwenen",))
    assert decided(a_reading("bevestigen"), context).kind is DecisionKind.SMALLTALK


def test_a_message_that_resembles_a_known_question_is_answered_without_a_sure_life_event() -> None:
    known = KnownQuestion("verhuizen", "doorgeven", 0.7)
    decision = decided(a_reading(events={}), known_question=known)
    assert (decision.kind, decision.question) == (DecisionKind.ANSWER, "verhuizen/doorgeven")


def test_a_faint_resemblance_to_a_known_question_decides_nothing() -> None:
    known = KnownQuestion("verhuizen", "doorgeven", 0.4)
    assert decided(a_reading(events={}), known_question=known).kind is DecisionKind.ASK


def test_dat_bedoel_ik_niet_gives_other_choices() -> None:
    context = Context(life_events=("verhuizen",))
    reading = a_reading("niet_bedoeld", events=UNSURE)
    decision = decided(reading, context)
    assert (decision.kind, codes(decision)) == (DecisionKind.ASK, ("NOT_MEANT",))
    assert decision.choices == ("overlijden_partner",)


def test_an_answer_that_missed_after_a_question_that_missed_brings_a_person() -> None:
    context = Context(was_asked=True, failures=1)
    decision = decided(a_reading(), context, choice={"act": "not_meant"})
    assert (decision.kind, codes(decision)) == (DecisionKind.HANDOFF, ("H13",))
    assert decision.offers_person


def test_a_chosen_life_event_is_answered_even_when_the_words_said_something_else() -> None:
    choice = {"act": "choose_life_event", "life_event": "verhuizen"}
    decision = decided(a_reading(events={"met_pensioen": 0.9}), choice=choice)
    assert _ids(decision) == ["verhuizen"]


def test_a_chosen_question_is_answered_without_an_offer() -> None:
    choice = {"act": "ask_question", "life_event": "overlijden_partner", "question": "anw"}
    decision = decided(a_reading(), choice=choice)
    assert (decision.kind, decision.question) == (DecisionKind.ANSWER, "overlijden_partner/anw")


@pytest.mark.parametrize("act", ["choose_life_event", "ask_question"])
def test_a_button_of_a_life_event_that_is_gone_does_not_break_the_conversation(act: str) -> None:
    choice = {"act": act, "life_event": "verdwenen", "question": "weg"}
    assert decided(a_reading(), choice=choice).kind is DecisionKind.ASK


@pytest.mark.parametrize("act", ["vervolgvraag", "levensgebeurtenis", "overheidsvraag_overig"])
def test_a_follow_up_belongs_to_what_went_before(act: str) -> None:
    decision = decided(a_reading(act), Context(life_events=("verhuizen",)))
    assert (decision.kind, codes(decision)) == (DecisionKind.ANSWER, ("FOLLOW_UP",))
    assert decision.is_follow_up
    assert _ids(decision) == ["verhuizen"]


def test_a_follow_up_that_names_a_new_life_event_changes_the_subject() -> None:
    decision = decided(
        a_reading("vervolgvraag", events={"verhuizen": 0.9}), Context(life_events=("met_pensioen",))
    )
    assert _ids(decision) == ["verhuizen"]
    assert not decision.is_follow_up


def test_a_follow_up_without_anything_before_is_unclear() -> None:
    assert decided(a_reading("vervolgvraag")).kind is DecisionKind.ASK


@pytest.mark.parametrize("act", sorted(COURTESIES))
def test_a_courtesy_is_answered_in_kind(act: str) -> None:
    decision = decided(a_reading(act))
    assert (decision.kind, decision.act) == (DecisionKind.SMALLTALK, act)


def test_a_greeting_with_a_question_is_a_question() -> None:
    assert decided(a_reading("groet", events=SURE)).kind is DecisionKind.ANSWER


def test_a_question_that_is_not_for_the_government_is_declined_kindly() -> None:
    decision = decided(a_reading("buiten_bereik", scores={"out_of_scope": 0.9}))
    assert (decision.kind, codes(decision)) == (DecisionKind.OUT_OF_SCOPE, ("NOT_GOVERNMENT",))
    assert decision.life_events == ()


def test_a_named_organisation_makes_out_of_scope_less_likely() -> None:
    unsure = a_reading("buiten_bereik", scores={"out_of_scope": 0.2}, organisations=("svb",))
    assert decided(unsure).kind is not DecisionKind.OUT_OF_SCOPE


def test_need_is_never_out_of_scope() -> None:
    reading = a_reading("buiten_bereik", scores={"out_of_scope": 0.9}, signals=("H4",))
    assert decided(reading).kind is DecisionKind.HANDOFF


def test_the_municipality_is_that_of_the_message_or_else_of_the_conversation() -> None:
    context = Context(municipality="gm0344")
    assert decided(a_reading(municipality="gm0363"), context).municipality == "gm0363"
    assert decided(a_reading(), context).municipality == "gm0344"


def test_where_a_person_is_always_offered_a_precise_question_brings_its_answer_and_the_offer() -> (
    None
):
    reading = a_reading(events={"overlijden_partner": 0.9})
    decision = decided(reading, known_question=KnownQuestion("overlijden_partner", "anw", 0.8))
    assert (decision.kind, decision.question) == (DecisionKind.HANDOFF, "overlijden_partner/anw")
    assert decision.offers_person


def test_the_subject_of_a_conversation_stays_when_the_message_may_be_about_it_too() -> None:
    reading = a_reading(events={"met_pensioen": 0.6, "verhuizen": 0.4})
    context = Context(life_events=("verhuizen",))
    assert decided(reading, context).life_events[0].id == "verhuizen"
    assert decided(reading).life_events[0].id == "met_pensioen"


def test_another_subject_that_is_clear_replaces_the_one_before() -> None:
    reading = a_reading(events={"met_pensioen": 0.9, "verhuizen": 0.1})
    decision = decided(reading, Context(life_events=("verhuizen",)))
    assert [item.id for item in decision.life_events] == ["met_pensioen"]


def test_a_question_that_leans_on_what_went_before_stays_with_it() -> None:
    reading = a_reading("vervolgvraag", events={"met_pensioen": 0.6})
    decision = decided(reading, Context(life_events=("verhuizen",)))
    assert [item.id for item in decision.life_events] == ["verhuizen"]
    assert decision.is_follow_up
