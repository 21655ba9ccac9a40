"""The ordered rules of triage: the first that says something decides.

The order is fixed by the triage rules: crisis, data safety (done before triage, in the gateway),
language, handoff, answer, small talk and out of scope. A handoff that is under way comes right
after crisis, since "ja" means something else then.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.knowledge.model import Offer
from bot.triage.crisis import crisis_signals, is_crisis, lines_for, lines_when_unsure
from bot.triage.decision import Decision, DecisionKind, Move
from bot.triage.handoff_rules import handoff_under_way
from bot.triage.reading import Scored
from bot.triage.situation import Situation

Rule = Callable[[Situation], "Decision | None"]

COURTESIES = frozenset(
    {
        "groet",
        "bedanken",
        "afscheid",
        "over_assistent",
        "belediging",
        "onverstaanbaar",
        "opnieuw_beginnen",
        "bevestigen",
        "ontkennen",
        "contactgegevens",
    }
)
UNHINDERED = frozenset(
    {
        "bedanken",
        "afscheid",
        "bevestigen",
        "mens_gevraagd",
        "status_contactverzoek",
        "toestemming_intrekken",
    }
)
"""What is answered as always in the turns after a crisis."""
ALWAYS_HANDOFF = ("H3", "H4", "H11", "H12", "H2", "H10")
"""Signals that call for a person by themselves when somebody says them in so many words; all others
weigh in with what was learned."""
MAXIMUM_FAILURES = 2


def crisis(situation: Situation) -> Decision | None:
    """Danger comes before everything."""
    if situation.choice or not is_crisis(situation.reading, situation.thresholds):
        return None
    signals = crisis_signals(situation.reading)
    likely = situation.reading.likely_danger
    return situation.decide(
        DecisionKind.CRISIS,
        *(signals or (likely or "C1",)),
        crisis_lines=lines_for(signals) if signals else lines_when_unsure(likely),
    )


def stay_careful(situation: Situation) -> Decision | None:
    """Shortly after a crisis every turn that is no courtesy keeps the numbers in sight.

    What nobody may be kept from goes on: asking for a person, a status, taking consent back.
    """
    if not situation.context.careful_turns or situation.choice:
        return None
    if situation.act in UNHINDERED or situation.reading.has_signal("H13"):
        return None
    return situation.decide(
        DecisionKind.CRISIS,
        "STAY_CAREFUL",
        act="stay_careful",
        crisis_lines=situation.context.crisis_lines,
    )


def asks_for_status(situation: Situation) -> Decision | None:
    """The citizen wants to know how a ticket stands."""
    if situation.act not in ("status_contactverzoek", "ticket_status"):
        return None
    return situation.decide(DecisionKind.SMALLTALK, "STATUS", move=Move.TICKET_STATUS)


def withdraws_consent(situation: Situation) -> Decision | None:
    """Consent can be taken back at any time."""
    if situation.act != "toestemming_intrekken":
        return None
    return situation.decide(
        DecisionKind.SMALLTALK, "STATUS", move=Move.PREPARE_HANDOFF, act="withdraw_consent"
    )


def refuses_person(situation: Situation) -> Decision | None:
    """No person is wanted: the information goes on, the offer stops."""
    pending_no = situation.context.was_offered and situation.act == "ontkennen"
    if situation.act == "decline_offer" or (pending_no and not situation.sure_life_events):
        return situation.decide(DecisionKind.SMALLTALK, "DECLINED", act="declined")
    if situation.act == "geen_mens" and situation.topic:
        return situation.decide(
            DecisionKind.ANSWER, "DECLINED", life_events=situation.topic, is_follow_up=True
        )
    if situation.act == "geen_mens":
        return situation.decide(DecisionKind.SMALLTALK, "DECLINED", act="declined")
    return None


def asks_for_person(situation: Situation) -> Decision | None:
    """H13: always, at once, without a threshold."""
    accepted = situation.context.was_offered and situation.act in ("bevestigen", "contactgegevens")
    asked = situation.act in ("mens_gevraagd", "want_person", "accept_offer")
    read = situation.reading.has_signal("H13") and situation.act != "geen_mens"
    if not (accepted or asked or read or situation.received):
        return None
    return situation.decide(
        DecisionKind.HANDOFF,
        "H13",
        move=Move.PREPARE_HANDOFF,
        act="begin",
        life_events=situation.topic,
    )


def chosen(situation: Situation) -> Decision | None:
    """A button named a life event or a question."""
    choice = situation.choice or {}
    if choice.get("life_event") not in situation.knowledge.life_events:
        return None  # also a button of before the content changed
    question = f"{choice['life_event']}/{choice['question']}" if "question" in choice else None
    return _answer_or_offer(situation, (Scored(choice["life_event"], 1.0),), question)


def agrees_with_choice(situation: Situation) -> Decision | None:
    """ "Ja" to the one life event that was asked about."""
    choices = situation.context.choices
    if len(choices) != 1 or situation.act != "bevestigen":
        return None
    if choices[0] not in situation.knowledge.life_events:
        return None
    return _answer_or_offer(situation, (Scored(choices[0], 1.0),), None)


def not_meant(situation: Situation) -> Decision | None:
    """The last answer missed: other life events to choose from, and then a person."""
    says_no = situation.context.was_asked and situation.act == "ontkennen"
    if situation.act not in ("niet_bedoeld", "not_meant") and not says_no:
        return None
    if situation.context.failures + 1 >= MAXIMUM_FAILURES:
        return situation.decide(DecisionKind.HANDOFF, "H13", offers_person=True)
    return situation.decide(DecisionKind.ASK, "NOT_MEANT", choices=_other_choices(situation))


def out_of_scope(situation: Situation) -> Decision | None:
    """Not a question for the government."""
    score = situation.reading.decision_scores.get("out_of_scope", 0.0)
    if situation.act != "buiten_bereik" or situation.handoff_signals:
        return None
    if score < situation.thresholds.out_of_scope and situation.named_organisations:
        return None
    return situation.decide(DecisionKind.OUT_OF_SCOPE, "NOT_GOVERNMENT", life_events=())


def courtesy(situation: Situation) -> Decision | None:
    """A greeting, a thank-you, a question about the assistant itself."""
    if situation.act not in COURTESIES:
        return None
    if situation.sure_life_events and not situation.is_chatter:
        return None
    return situation.decide(DecisionKind.SMALLTALK, "COURTESY", act=situation.act)


def language(situation: Situation) -> Decision | None:
    """Somebody who does not write Dutch is helped by a person, with an interpreter."""
    if situation.reading.language == "nl":
        return None
    return _offer(situation, ("H8",))


def needs_person(situation: Situation) -> Decision | None:
    """H1 to H12, H14, H15: the answer comes with the offer of a person."""
    found = situation.handoff_signals
    if set(situation.spoken_signals) & set(ALWAYS_HANDOFF):
        return _offer(situation, found)
    is_likely = situation.needs_person >= situation.thresholds.handoff_learned
    if is_likely and situation.act != "vervolgvraag":
        return _offer(situation, found or ("LEARNED",))
    return None


def follow_up(situation: Situation) -> Decision | None:
    """A question that only makes sense with what went before."""
    if not situation.context.life_events or situation.sure_life_events:
        return None
    if situation.act not in ("vervolgvraag", "levensgebeurtenis", "overheidsvraag_overig"):
        return None
    return situation.decide(
        DecisionKind.ANSWER, "FOLLOW_UP", life_events=situation.topic, is_follow_up=True
    )


def answer(situation: Situation) -> Decision | None:
    """A life event is clear: answer, and offer a person where the life event asks for it."""
    if not situation.sure_life_events:
        return None
    return _answer_or_offer(situation, situation.sure_life_events, None)


def known_question(situation: Situation) -> Decision | None:
    """The message is a question that has an answer, though no life event stands out."""
    known = situation.sure_question
    if known is None:
        return None
    return _answer_or_offer(situation, (Scored(known.life_event, known.score),), None)


def settled_by_asking(situation: Situation) -> Decision | None:
    """After a question in return the likeliest of what is possible is taken: no second one."""
    if not situation.context.was_asked or not situation.possible_life_events:
        return None
    first = situation.possible_life_events[0]
    score = next(item.score for item in situation.reading.life_events if item.id == first)
    return _answer_or_offer(situation, (Scored(first, score),), None)


def unknown_subject(situation: Situation) -> Decision | None:
    """A government question the knowledge does not cover: a person, not a guess."""
    if situation.act != "overheidsvraag_overig":
        return None
    if situation.possible_life_events and not situation.context.was_asked:
        return None
    return _offer(situation, ("H14",))


def nothing_recognised(situation: Situation) -> Decision | None:
    """No life event comes near, and it is more like chatter than like a question about one."""
    if situation.possible_life_events or situation.context.life_events:
        return None
    scores = situation.reading.decision_scores
    least = situation.thresholds.out_of_scope_unknown
    chatter, elsewhere = scores.get("smalltalk", 0.0), scores.get("out_of_scope", 0.0)
    if max(chatter, elsewhere) < least or situation.named_organisations:
        return None
    if chatter > elsewhere:
        return situation.decide(DecisionKind.SMALLTALK, "COURTESY", act="onverstaanbaar")
    return situation.decide(DecisionKind.OUT_OF_SCOPE, "NOT_GOVERNMENT", life_events=())


def ask(situation: Situation) -> Decision | None:
    """Not clear: one question, never twice in a row; then a person."""
    failures = situation.context.failures + 1
    if situation.context.was_asked or failures >= MAXIMUM_FAILURES:
        return _offer(situation, ("H14",))
    return situation.decide(DecisionKind.ASK, "UNCLEAR", choices=situation.possible_life_events)


RULES: tuple[Rule, ...] = (
    crisis,
    handoff_under_way,
    stay_careful,
    asks_for_status,
    withdraws_consent,
    refuses_person,
    asks_for_person,
    chosen,
    agrees_with_choice,
    not_meant,
    language,
    out_of_scope,
    courtesy,
    needs_person,
    answer,
    follow_up,
    known_question,
    settled_by_asking,
    nothing_recognised,
    unknown_subject,
    ask,
)


def decide(situation: Situation) -> Decision:
    """The decision of the first rule that says something; `ask` always does."""
    for rule in RULES:
        decision = rule(situation)
        if decision is not None:
            return decision
    raise AssertionError("the last rule always decides")


def _answer_or_offer(
    situation: Situation, events: tuple[Scored, ...], question: str | None
) -> Decision:
    why = _why_a_person(situation, events[0].id, question)
    if why is not None and not situation.context.was_declined:
        return situation.decide(
            DecisionKind.HANDOFF,
            why,
            life_events=events,
            question=question,
            offers_person=True,
        )
    return situation.decide(
        DecisionKind.ANSWER,
        "QUESTION",
        life_events=events,
        question=question,
    )


def _why_a_person(situation: Situation, life_event: str, question: str | None) -> str | None:
    """What editors say: with this life event, or with the answer to this chosen question."""
    event = situation.knowledge.life_events[life_event]
    if question is not None:
        chosen = (item for item in event.questions if question == f"{event.id}/{item.id}")
        return "QUESTION_OFFER" if any(item.offers_person for item in chosen) else None
    is_new = event.id not in situation.context.life_events
    return "LIFE_EVENT_OFFER" if event.offer is Offer.ALWAYS and is_new else None


def _offer(situation: Situation, reasons: tuple[str, ...]) -> Decision:
    if situation.context.was_declined:
        return situation.decide(DecisionKind.ANSWER, *reasons, life_events=situation.topic)
    return situation.decide(
        DecisionKind.HANDOFF, *reasons, life_events=situation.topic, offers_person=True
    )


def _other_choices(situation: Situation) -> tuple[str, ...]:
    previous = {*situation.context.life_events, *situation.context.choices}
    return tuple(item for item in situation.possible_life_events if item not in previous)
