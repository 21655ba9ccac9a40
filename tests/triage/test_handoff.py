"""When a person is offered, when one is fetched at once, and when a no is a no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.knowledge.model import Knowledge
from bot.triage.context import Context
from bot.triage.decision import DecisionKind, Move
from bot.triage.reading import Fragment, Reading
from bot.triage.rules import ALWAYS_HANDOFF
from bot.triage.situation import KnownQuestion
from tests.support.triage import KNOWLEDGE, a_reading, codes, decided

SURE = {"verhuizen": 0.95}


@pytest.mark.parametrize("signal", ["H2", "H3", "H4", "H10", "H11", "H12"])
def test_some_signals_call_for_a_person_by_themselves(signal: str) -> None:
    decision = decided(a_reading(events=SURE, signals=(signal,)))
    assert (decision.kind, decision.offers_person) == (DecisionKind.HANDOFF, True)
    assert codes(decision) == (signal,)
    assert set(ALWAYS_HANDOFF) == {"H2", "H3", "H4", "H10", "H11", "H12"}


def test_all_signals_are_named_as_reasons_next_to_a_strong_one() -> None:
    assert codes(decided(a_reading(signals=("H5", "H4")))) == ("H5", "H4")


def test_a_weak_signal_needs_the_learned_score_beside_it() -> None:
    plain, heavy = {"handoff": 0.1, "answer": 0.8}, {"handoff": 0.9, "answer": 0.1}
    alone = decided(a_reading(events=SURE, signals=("H7",), scores=plain))
    beside = decided(a_reading(events=SURE, signals=("H7",), scores=heavy))
    assert (alone.kind, beside.kind) == (DecisionKind.ANSWER, DecisionKind.HANDOFF)
    assert codes(beside) == ("H7",)


def test_a_strong_signal_counts_by_itself_only_when_somebody_said_it_in_so_many_words() -> None:
    plain = {"handoff": 0.1, "answer": 0.8}
    spoken = a_reading(events=SURE, signals=("H3",), scores=plain)
    learned = replace(spoken, signals=(Fragment("H3", ""),))
    assert decided(spoken).kind is DecisionKind.HANDOFF
    assert decided(learned).kind is DecisionKind.ANSWER


def test_the_learned_score_alone_says_so_as_its_reason() -> None:
    decision = decided(a_reading(events=SURE, scores={"handoff": 0.95}))
    assert (decision.kind, codes(decision)) == (DecisionKind.HANDOFF, ("LEARNED",))


def test_an_offer_comes_with_the_answer_to_the_question() -> None:
    decision = decided(a_reading(events=SURE, signals=("H4",)))
    assert [item.id for item in decision.life_events] == ["verhuizen"]
    assert decision.move is Move.REPLY


def test_a_life_event_that_always_needs_a_person_comes_with_the_offer() -> None:
    decision = decided(a_reading(events={"overlijden_partner": 0.95}))
    assert (decision.kind, decision.offers_person) == (DecisionKind.HANDOFF, True)
    assert codes(decision) == ("LIFE_EVENT_OFFER",)


def test_that_offer_is_made_once_per_life_event() -> None:
    again = decided(
        a_reading(events={"overlijden_partner": 0.95}), Context(life_events=("overlijden_partner",))
    )
    assert (again.kind, again.offers_person) == (DecisionKind.ANSWER, False)


HARD = {"act": "ask_question", "life_event": "verhuizen", "question": "huurtoeslag"}
EASY = {**HARD, "question": "doorgeven"}


def with_a_hard_question() -> Knowledge:
    """A knowledge in which an editor wants a person with one answer about moving."""
    event = KNOWLEDGE.life_events["verhuizen"]
    hard, *others = event.questions
    event = replace(event, questions=(replace(hard, offers_person=True), *others))
    return replace(KNOWLEDGE, life_events={**KNOWLEDGE.life_events, "verhuizen": event})


def test_a_chosen_question_brings_the_person_that_an_editor_wants_with_its_answer() -> None:
    knowledge = with_a_hard_question()
    hard = decided(a_reading(), choice=HARD, knowledge=knowledge)
    assert (hard.kind, hard.question) == (DecisionKind.HANDOFF, "verhuizen/huurtoeslag")
    assert (hard.offers_person, codes(hard)) == (True, ("QUESTION_OFFER",))
    easy = decided(a_reading(), choice=EASY, knowledge=knowledge)
    assert (easy.kind, easy.offers_person) == (DecisionKind.ANSWER, False)


def test_who_wants_no_person_gets_the_answer_to_a_hard_question_alone() -> None:
    refused = Context(was_declined=True)
    decision = decided(a_reading(), refused, choice=HARD, knowledge=with_a_hard_question())
    assert (decision.kind, decision.offers_person) == (DecisionKind.ANSWER, False)
    assert decision.question == "verhuizen/huurtoeslag"


def test_of_a_question_in_own_words_the_words_decide_about_a_person() -> None:
    known = KnownQuestion("verhuizen", "huurtoeslag", 0.9)
    reading = a_reading(events=SURE)
    decision = decided(reading, known_question=known, knowledge=with_a_hard_question())
    assert (decision.kind, decision.question) == (DecisionKind.ANSWER, "verhuizen/huurtoeslag")


def test_another_language_gets_a_person_with_an_interpreter() -> None:
    decision = decided(a_reading(language="tr"))
    assert (decision.kind, codes(decision)) == (DecisionKind.HANDOFF, ("H8",))
    assert decision.offers_person


def test_a_question_the_knowledge_does_not_cover_gets_a_person_and_no_guess() -> None:
    decision = decided(a_reading("overheidsvraag_overig"))
    assert (decision.kind, codes(decision)) == (DecisionKind.HANDOFF, ("H14",))


@pytest.mark.parametrize(
    "reading",
    [
        a_reading("mens_gevraagd"),
        a_reading("mens_gevraagd", events=SURE),
        a_reading("levensgebeurtenis", events=SURE, signals=("H13",)),
        a_reading("groet", signals=("H13",)),
        a_reading("buiten_bereik", signals=("H13",), scores={"out_of_scope": 0.99}),
        a_reading("mens_gevraagd", language="en"),
    ],
)
@pytest.mark.parametrize(
    "context",
    [Context(), Context(was_declined=True), Context(was_asked=True, failures=1)],
)
def test_who_asks_for_a_person_gets_one_at_once(reading: Reading, context: Context) -> None:
    decision = decided(reading, context)
    assert (decision.kind, decision.move, decision.act) == (
        DecisionKind.HANDOFF,
        Move.PREPARE_HANDOFF,
        "begin",
    )
    assert codes(decision) == ("H13",)


@pytest.mark.parametrize("act", ["want_person", "accept_offer"])
def test_the_buttons_for_a_person_work_at_any_moment(act: str) -> None:
    decision = decided(a_reading(), choice={"act": act})
    assert (decision.move, codes(decision)) == (Move.PREPARE_HANDOFF, ("H13",))


@pytest.mark.parametrize("act", ["bevestigen", "contactgegevens"])
def test_yes_or_a_number_after_an_offer_accepts_it(act: str) -> None:
    context = Context(was_offered=True, life_events=("verhuizen",))
    decision = decided(a_reading(act), context)
    assert decision.move is Move.PREPARE_HANDOFF
    assert [item.id for item in decision.life_events] == ["verhuizen"]


def test_yes_without_an_offer_is_just_yes() -> None:
    assert decided(a_reading("bevestigen")).kind is DecisionKind.SMALLTALK


def test_no_after_an_offer_declines_it() -> None:
    decision = decided(a_reading("ontkennen"), Context(was_offered=True))
    assert (decision.kind, codes(decision)) == (DecisionKind.SMALLTALK, ("DECLINED",))


def test_no_that_brings_a_new_subject_is_answered() -> None:
    decision = decided(a_reading("ontkennen", events=SURE), Context(was_offered=True))
    assert (decision.kind, codes(decision)) == (DecisionKind.ANSWER, ("QUESTION",))


def test_who_wants_no_person_keeps_getting_information() -> None:
    context = Context(life_events=("verhuizen",))
    decision = decided(a_reading("geen_mens"), context)
    assert (decision.kind, codes(decision)) == (DecisionKind.ANSWER, ("DECLINED",))
    assert not decision.offers_person


def test_who_wants_no_person_before_saying_anything_is_believed() -> None:
    decision = decided(a_reading("geen_mens", signals=("H13",)))
    assert (decision.kind, codes(decision)) == (DecisionKind.SMALLTALK, ("DECLINED",))


REFUSED = Context(was_declined=True)


@pytest.mark.parametrize(
    "reading",
    [
        a_reading(events={"overlijden_partner": 0.95}),
        a_reading(events=SURE, signals=("H4",)),
        a_reading(signals=("H4", "H12")),
        a_reading("overheidsvraag_overig"),
        a_reading("overheidsvraag_overig", scores={"handoff": 0.99}),
        a_reading(language="pl"),
    ],
)
def test_after_a_refusal_there_is_information_and_no_offer(reading: Reading) -> None:
    for context in (REFUSED, Context(was_declined=True, life_events=("verhuizen",))):
        decision = decided(reading, context)
        assert decision.kind is DecisionKind.ANSWER
        assert not decision.offers_person


def test_after_a_refusal_a_second_unclear_message_gets_no_offer_either() -> None:
    context = Context(was_declined=True, was_asked=True, failures=1)
    decision = decided(a_reading("onverstaanbaar_voor_ons"), context)
    assert (decision.kind, decision.offers_person) == (DecisionKind.ANSWER, False)


UNDER_WAY = [
    ("gegevens", "bevestigen", "go_on", Move.PREPARE_HANDOFF),
    ("gegevens", "contactgegevens", "go_on", Move.PREPARE_HANDOFF),
    ("gegevens", "mens_gevraagd", "go_on", Move.PREPARE_HANDOFF),
    ("gegevens", "ontkennen", "withdraw", Move.PREPARE_HANDOFF),
    ("gegevens", "geen_mens", "withdraw", Move.PREPARE_HANDOFF),
    ("samenvatting", "bevestigen", "confirm", Move.OPEN_TICKET),
    ("samenvatting", "ontkennen", "correct", Move.PREPARE_HANDOFF),
    ("samenvatting", "niet_bedoeld", "correct", Move.PREPARE_HANDOFF),
    ("samenvatting", "geen_mens", "withdraw", Move.PREPARE_HANDOFF),
    ("samenvatting", "mens_gevraagd", "go_on", Move.PREPARE_HANDOFF),
    ("toestemming", "bevestigen", "consent_all", Move.OPEN_TICKET),
    ("toestemming", "ontkennen", "consent_none", Move.OPEN_TICKET),
    ("toestemming", "geen_mens", "withdraw", Move.PREPARE_HANDOFF),
    ("toestemming", "mens_gevraagd", "go_on", Move.PREPARE_HANDOFF),
]


@pytest.mark.parametrize(("stage", "act", "step", "move"), UNDER_WAY)
def test_while_a_handoff_is_prepared_a_turn_answers_what_was_asked(
    stage: str, act: str, step: str, move: Move
) -> None:
    decision = decided(a_reading(act), Context(stage=stage))
    assert (decision.act, decision.move) == (step, move)
    assert (decision.kind, codes(decision)) == (DecisionKind.HANDOFF, ("IN_HANDOFF",))


@pytest.mark.parametrize(
    ("button", "step", "move"),
    [
        ("confirm_summary", "confirm", Move.OPEN_TICKET),
        ("correct_summary", "correct", Move.PREPARE_HANDOFF),
        ("consent_all", "consent_all", Move.OPEN_TICKET),
        ("consent_none", "consent_none", Move.OPEN_TICKET),
        ("decline_offer", "withdraw", Move.PREPARE_HANDOFF),
        ("want_person", "go_on", Move.PREPARE_HANDOFF),
    ],
)
def test_a_button_of_the_handoff_takes_its_step(button: str, step: str, move: Move) -> None:
    decision = decided(a_reading(), Context(stage="samenvatting"), choice={"act": button})
    assert (decision.act, decision.move) == (step, move)


def test_a_real_question_in_the_middle_of_a_handoff_gets_its_answer() -> None:
    decision = decided(a_reading(events=SURE), Context(stage="gegevens"))
    assert (decision.kind, codes(decision)) == (DecisionKind.ANSWER, ("QUESTION",))


def test_details_given_in_a_sentence_go_on_with_the_handoff() -> None:
    decision = decided(
        a_reading("levensgebeurtenis"), Context(stage="gegevens"), received=("naam", "telefoon")
    )
    assert decision.act == "go_on"


@pytest.mark.parametrize("stage", ["geen", "verstuurd"])
def test_without_a_handoff_in_preparation_yes_confirms_nothing(stage: str) -> None:
    assert decided(a_reading("bevestigen"), Context(stage=stage)).move is Move.REPLY


def test_the_status_of_a_ticket_can_be_asked_in_words_and_by_button() -> None:
    in_words = decided(a_reading("status_contactverzoek"))
    by_button = decided(a_reading(), choice={"act": "ticket_status"})
    assert in_words.move is by_button.move is Move.TICKET_STATUS


def test_consent_can_be_taken_back_at_any_time() -> None:
    decision = decided(a_reading("toestemming_intrekken"), Context(stage="verstuurd"))
    assert (decision.move, decision.act) == (Move.PREPARE_HANDOFF, "withdraw_consent")
