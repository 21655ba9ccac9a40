"""What a conversation remembers from turn to turn."""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge.day_roles import DayRole
from bot.triage.context import CAREFUL_TURNS, Context
from bot.triage.decision import Decision, DecisionKind
from bot.triage.memory import remembered
from bot.triage.named_days import NamedDay
from bot.triage.reading import Reading
from tests.support.triage import a_reading, codes, decided


def turn(reading: Reading, context: Context, **rest: object) -> tuple[Decision, Context]:
    """The decision on a message, and the context after it."""
    decision = decided(reading, context, **rest)
    return decision, remembered(context, reading, decision)


def after(*readings: Reading, start: Context | None = None) -> Context:
    """The context after these messages."""
    context = start or Context()
    for reading in readings:
        context = turn(reading, context)[1]
    return context


MOVING = a_reading(events={"verhuizen": 0.95})
UNCLEAR = a_reading("iets")


def test_life_events_are_remembered_the_last_first() -> None:
    context = after(MOVING, a_reading(events={"met_pensioen": 0.95}))
    assert context.life_events == ("met_pensioen", "verhuizen")


def test_signals_organisations_and_place_are_gathered() -> None:
    context = after(
        a_reading(events={"verhuizen": 0.95}, signals=("H4",), municipality="gm0363"),
        a_reading(organisations=("svb",), signals=("H3",)),
    )
    assert context.signals == ("H4", "H3")
    assert set(context.organisations) >= {"gemeente", "svb"}
    assert context.municipality == "gm0363"


def test_after_a_crisis_the_conversation_is_careful_for_some_turns_and_then_goes_on() -> None:
    context = after(a_reading(signals=("C3",)))
    seen = []
    for _ in range(CAREFUL_TURNS + 1):
        decision, context = turn(MOVING, context)
        seen.append(codes(decision)[0])
    assert seen == [*["STAY_CAREFUL"] * CAREFUL_TURNS, "QUESTION"]


def test_new_danger_makes_the_careful_turns_start_again() -> None:
    context = after(a_reading(signals=("C3",)), MOVING, a_reading(signals=("C2",)))
    assert context.careful_turns == CAREFUL_TURNS
    assert context.crisis_lines[0] == "zelfmoordpreventie_113"


def test_an_offer_can_be_accepted_only_in_the_turn_after_it() -> None:
    offered = after(a_reading(events={"overlijden_partner": 0.95}))
    assert offered.was_offered
    accepted, _ = turn(a_reading("bevestigen"), offered)
    assert codes(accepted) == ("H13",)
    later, _ = turn(a_reading("bevestigen"), after(a_reading("bedanken"), start=offered))
    assert codes(later) == ("COURTESY",)


def test_a_refusal_lasts_until_the_citizen_asks_for_a_person() -> None:
    offer = a_reading(events={"overlijden_partner": 0.95}, signals=("H4",))
    refused = after(offer, a_reading("ontkennen"))
    assert refused.was_declined
    assert after(offer, MOVING, offer, start=refused).was_declined
    assert not after(a_reading("mens_gevraagd"), start=refused).was_declined


def test_an_offer_after_answers_that_missed_does_not_undo_a_refusal() -> None:
    refused = Context(was_declined=True, was_asked=True, failures=1)
    decision, context = turn(a_reading("niet_bedoeld"), refused)
    assert codes(decision) == ("H13",)
    assert context.was_declined


def test_breaking_off_a_handoff_is_a_refusal_as_well() -> None:
    context = after(a_reading("geen_mens"), start=Context(stage="gegevens"))
    assert context.was_declined


def test_an_unclear_message_is_asked_about_once_and_then_a_person_is_offered() -> None:
    first, context = turn(UNCLEAR, Context())
    second, context = turn(UNCLEAR, context)
    assert (first.kind, second.kind) == (DecisionKind.ASK, DecisionKind.HANDOFF)
    assert (context.was_asked, context.failures) == (False, 0)


def test_an_answer_in_between_makes_asking_possible_again() -> None:
    context = after(UNCLEAR, MOVING)
    assert turn(a_reading("niet_bedoeld"), context)[0].kind is DecisionKind.ASK


def test_starting_over_forgets_everything_but_the_municipality() -> None:
    before = Context(
        life_events=("verhuizen",), signals=("H4",), municipality="gm0363", was_declined=True
    )
    assert after(a_reading("opnieuw_beginnen"), start=before) == Context(municipality="gm0363")


@pytest.mark.parametrize(
    "readings",
    [
        (),
        (MOVING, UNCLEAR),
        (a_reading(signals=("C3", "H4")), a_reading("geen_mens")),
        (a_reading(events={"overlijden_partner": 0.9}, municipality="gm0344"),),
    ],
)
def test_a_context_survives_the_slot_it_travels_in(readings: tuple[Reading, ...]) -> None:
    context = after(*readings)
    assert Context.from_dict(context.as_dict()) == context


def test_the_stage_of_the_handoff_is_asked_of_the_ticket_and_never_kept_in_a_slot() -> None:
    assert "stage" not in Context(stage="gegevens").as_dict()
    assert Context().at_stage("gegevens").stage == "gegevens"
    assert Context.from_dict(None) == Context()


MOVED = NamedDay(DayRole.MOVE, date(2026, 12, 4))


def test_a_day_that_was_named_stays_as_long_as_the_subject_stays() -> None:
    _, context = turn(MOVING, Context(), named_days=(MOVED,))
    for reading in (a_reading("vervolgvraag"), a_reading("bedanken"), MOVING):
        decision, context = turn(reading, context)
        assert decision.named_days == (MOVED,)


def test_a_day_is_kept_for_the_answer_to_a_question_in_return() -> None:
    _, context = turn(UNCLEAR, Context(), named_days=(MOVED,))
    assert turn(MOVING, context)[0].named_days == (MOVED,)


def test_another_subject_lets_go_of_the_day() -> None:
    _, context = turn(MOVING, Context(), named_days=(MOVED,))
    decision, context = turn(a_reading(events={"met_pensioen": 0.95}), context)
    assert decision.named_days == ()
    assert turn(MOVING, context)[0].named_days == ()


def test_a_message_with_days_of_its_own_or_doubtful_ones_replaces_those_before() -> None:
    other = NamedDay(DayRole.MOVE, date(2026, 12, 11))
    _, context = turn(MOVING, Context(), named_days=(MOVED,))
    assert turn(MOVING, context, named_days=(other,))[0].named_days == (other,)
    assert turn(MOVING, context, named_days=())[1].named_days == ()


def test_the_days_travel_in_the_slot_and_a_slot_from_before_has_none() -> None:
    context = Context(named_days=(MOVED,))
    assert Context.from_dict(context.as_dict()) == context
    before = {key: value for key, value in Context().as_dict().items() if key != "named_days"}
    assert Context.from_dict(before).named_days == ()
