"""What holds for every message in every conversation, whatever was read in it."""

from __future__ import annotations

import itertools
import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.triage.context import CAREFUL_TURNS, Context
from bot.triage.crisis import LINES
from bot.triage.decision import REASONS, Decision, DecisionKind, Move
from bot.triage.memory import remembered
from bot.triage.reading import Fragment, Reading, Scored
from bot.triage.situation import KnownQuestion
from tests.support.knowledge import LINES as TELEPHONES
from tests.support.triage import KNOWLEDGE, THRESHOLDS, codes, decided

ACTS = st.sampled_from(
    [
        "levensgebeurtenis", "overheidsvraag_overig", "crisis", "buiten_bereik",
        "groet", "bedanken", "afscheid", "bevestigen", "ontkennen", "mens_gevraagd", "geen_mens",
        "niet_bedoeld", "opnieuw_beginnen", "status_contactverzoek", "toestemming_intrekken",
        "over_assistent", "vervolgvraag", "contactgegevens", "onverstaanbaar", "belediging",
    ]
)  # fmt: skip
EVENTS = st.sampled_from([*KNOWLEDGE.life_events, "verdwenen"])
SHARES = st.floats(0, 1)
HANDOFF = tuple(f"H{number}" for number in range(1, 16))
SIGNALS = st.lists(st.sampled_from([*HANDOFF, *LINES]), max_size=3)
STAGES = ("geen", "gegevens", "samenvatting", "toestemming", "gereed", "verstuurd")
BUTTONS = st.sampled_from(
    [
        "accept_offer", "decline_offer", "want_person", "not_meant", "confirm_summary",
        "correct_summary", "consent_all", "consent_none", "ticket_status", "start_over",
    ]
)  # fmt: skip
CHOICES = st.one_of(
    st.none(),
    BUTTONS.map(lambda act: {"act": act}),
    EVENTS.map(lambda event: {"act": "choose_life_event", "life_event": event}),
    EVENTS.map(lambda event: {"act": "ask_question", "life_event": event, "question": "anw"}),
)


def _ranked(scores: dict[str, float]) -> tuple[Scored, ...]:
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    return tuple(Scored(*item) for item in ranked)


READINGS = st.builds(
    Reading,
    text=st.just("een vraag"),
    act=st.builds(Scored, ACTS, SHARES),
    life_events=st.dictionaries(EVENTS, SHARES, max_size=4).map(_ranked),
    signals=SIGNALS.map(lambda ids: tuple(Fragment(item, "") for item in ids)),
    organisations=st.lists(st.sampled_from(["svb", "uwv", "nasa"]), max_size=2).map(
        lambda ids: tuple(Fragment(item, item) for item in ids)
    ),
    municipality=st.sampled_from([None, "gm0363", "gm9999"]),
    decision_scores=st.dictionaries(
        st.sampled_from(["crisis", "handoff", "out_of_scope", "answer"]), SHARES
    ),
    language=st.sampled_from(["nl", "nl", "nl", "en", "ar"]),
)
CONTEXTS = st.builds(
    Context,
    life_events=st.lists(EVENTS, max_size=2, unique=True).map(tuple),
    signals=SIGNALS.map(tuple),
    was_offered=st.booleans(),
    was_declined=st.booleans(),
    was_asked=st.booleans(),
    choices=st.lists(EVENTS, max_size=2, unique=True).map(tuple),
    went_aside=st.booleans(),
    failures=st.integers(0, 3),
    careful_turns=st.integers(0, CAREFUL_TURNS),
    crisis_lines=st.sampled_from([("veilig_thuis",), ("noodnummer_112",)]),
    stage=st.sampled_from(STAGES),
)
KNOWN_QUESTIONS = st.one_of(
    st.none(),
    st.builds(KnownQuestion, st.sampled_from(list(KNOWLEDGE.life_events)), st.just("x"), SHARES),
)
DAYS = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))


@given(READINGS, CONTEXTS, CHOICES, DAYS, st.sampled_from([(), ("telefoon",)]), KNOWN_QUESTIONS)
def test_there_is_always_a_decision_with_reasons_people_understand(
    reading: Reading,
    context: Context,
    choice: dict[str, str] | None,
    day: date | None,
    received: tuple[str, ...],
    known: KnownQuestion | None,
) -> None:
    decision = decided(
        reading,
        context,
        choice=choice,
        latest_day=day,
        received=received,
        known_question=known,
    )
    assert decision.reasons
    assert all(item.text == REASONS[item.code] for item in decision.reasons)
    assert decision.priority in {"P1", "P2", "P3"}
    assert {item.role for item in decision.organisations} <= {"regie", "betrokken"}
    assert sum(item.role == "regie" for item in decision.organisations) <= 1


@given(READINGS, CONTEXTS)
def test_a_crisis_signal_is_always_a_crisis_with_a_number(
    reading: Reading, context: Context
) -> None:
    decision = decided(reading, context)
    is_unlikely = reading.decision_scores.get("crisis", 1.0) < THRESHOLDS.crisis_named
    if reading.has_signal(*LINES) and not is_unlikely:
        assert decision.kind is DecisionKind.CRISIS
        assert decision.move is Move.REPLY
        assert "noodnummer_112" in decision.crisis_lines
    if decision.kind is DecisionKind.CRISIS:
        assert decision.crisis_lines
        assert set(decision.crisis_lines) <= set(TELEPHONES)
        assert not decision.offers_person


@given(READINGS, CONTEXTS, CHOICES)
def test_after_a_refusal_nobody_is_offered_unless_the_citizen_asks(
    reading: Reading, context: Context, choice: dict[str, str] | None
) -> None:
    refused = Context(**{**vars(context), "was_declined": True})
    decision = decided(reading, refused, choice=choice)
    assert not decision.offers_person or codes(decision) == ("H13",)


@given(READINGS, CONTEXTS)
def test_a_citizen_who_asks_for_a_person_gets_one_unless_there_is_danger(
    reading: Reading, context: Context
) -> None:
    outside = Context(**{**vars(context), "stage": "geen"})
    asked = Reading(**{**vars(reading), "act": Scored("mens_gevraagd", 0.9)})
    decision = decided(asked, outside)
    is_danger = decision.kind is DecisionKind.CRISIS and "STAY_CAREFUL" not in codes(decision)
    assert is_danger or decision.act == "begin"


@given(READINGS, CONTEXTS, CHOICES)
def test_only_a_handoff_prepares_or_opens_a_ticket(
    reading: Reading, context: Context, choice: dict[str, str] | None
) -> None:
    decision = decided(reading, context, choice=choice)
    if decision.move is Move.OPEN_TICKET:
        assert context.stage not in ("geen", "verstuurd")
    if decision.move is Move.PREPARE_HANDOFF:
        assert decision.kind is DecisionKind.HANDOFF or decision.act == "withdraw_consent"


@given(st.lists(st.tuples(READINGS, CHOICES), min_size=2, max_size=6))
def test_in_no_conversation_is_a_question_asked_twice_in_a_row(
    turns: list[tuple[Reading, dict[str, str] | None]],
) -> None:
    context = Context()
    kinds = []
    for reading, choice in turns:
        decision = decided(reading, context, choice=choice)
        context = remembered(context, reading, decision)
        kinds.append(decision.kind)
    assert all(
        (first, second) != (DecisionKind.ASK, DecisionKind.ASK)
        for first, second in itertools.pairwise(kinds)
    )


@given(READINGS, CONTEXTS, CHOICES, DAYS)
def test_a_decision_survives_the_slot_it_travels_in(
    reading: Reading, context: Context, choice: dict[str, str] | None, day: date | None
) -> None:
    decision = decided(reading, context, choice=choice, latest_day=day)
    assert Decision.from_dict(json.loads(json.dumps(decision.as_dict()))) == decision


@given(READINGS)
def test_a_reading_survives_the_way_through_rasa(reading: Reading) -> None:
    assert Reading.from_dict(json.loads(json.dumps(reading.as_dict()))) == reading
