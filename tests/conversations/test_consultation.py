"""A turn of the assistant in the light of the ticket, over several turns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.answers.composer import Composer
from bot.clock import today
from bot.conversations.consultation import Consultation
from bot.knowledge.day_roles import DayRole
from bot.tickets.stages import Stage
from bot.triage.context import Context
from bot.triage.decision import Decision, Move
from bot.triage.named_days import NamedDay
from bot.triage.reading import Reading, Scored
from tests.support.loket import KNOWLEDGE, PROPOSAL, TRUUS, Loket
from tests.support.triage import a_reading

YES, NO = a_reading("bevestigen"), a_reading("ontkennen")
ASIDE = a_reading(events={"verhuizen": 0.95}, text="En hoe geef ik mijn verhuizing door?")


class Talk:
    """One conversation with the assistant, as Rasa's slots carry it from turn to turn."""

    def __init__(self, loket: Loket, conversation_id: str) -> None:
        self.consultation = Consultation(
            lambda: KNOWLEDGE,
            Composer(lambda: KNOWLEDGE),
            loket.office.drafting,
            loket.office.clock,
        )
        self.conversation_id = conversation_id
        self.slot: dict[str, object] | None = None

    def hears(self, reading: Reading, act: str | None = None) -> Decision:
        """The decision on a message, or on a button with this act."""
        weighed = self.consultation.weigh(
            reading,
            Context.from_dict(self.slot),
            self.conversation_id,
            {"act": act} if act else None,
        )
        self.slot = weighed.context.as_dict()
        return weighed.decision


@pytest.fixture
def talk(loket: Loket, een: str) -> Talk:
    return Talk(loket, een)


def at_consent(loket: Loket, conversation_id: str) -> None:
    loket.office.drafting.begin(conversation_id, PROPOSAL)
    loket.office.drafting.note_contact(conversation_id, TRUUS)
    loket.office.drafting.confirm(conversation_id)


def test_a_yes_to_the_question_about_sharing_is_consent(loket: Loket, een: str, talk: Talk) -> None:
    at_consent(loket, een)
    assert talk.hears(YES).act == "consent_all"


@pytest.mark.parametrize("answer", [YES, NO], ids=["yes", "no"])
def test_an_answer_to_something_else_is_no_answer_to_the_question_about_sharing(
    loket: Loket, een: str, talk: Talk, answer: Reading
) -> None:
    at_consent(loket, een)
    assert talk.hears(ASIDE).move is Move.REPLY
    assert talk.hears(answer).act == "go_on"
    assert talk.hears(YES).act == "consent_all"


def test_a_button_means_what_it_says_also_after_something_else(
    loket: Loket, een: str, talk: Talk
) -> None:
    at_consent(loket, een)
    talk.hears(ASIDE)
    assert talk.hears(YES, act="consent_none").act == "consent_none"


def test_a_no_to_something_else_does_not_erase_the_draft(
    loket: Loket, een: str, talk: Talk
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    talk.hears(ASIDE)
    assert talk.hears(NO).act == "go_on"
    assert talk.hears(NO).act == "withdraw"


def test_not_what_i_meant_is_about_the_answer_that_was_just_given(
    loket: Loket, een: str, talk: Talk
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    loket.office.drafting.note_contact(een, TRUUS)
    talk.hears(ASIDE)
    assert talk.hears(a_reading("niet_bedoeld")).act != "correct"


def test_a_complete_draft_that_was_left_is_sent_at_a_yes(
    loket: Loket, een: str, talk: Talk
) -> None:
    loket.office.complete(een)
    assert loket.office.drafting.stage(een) is Stage.READY
    decision = talk.hears(YES)
    assert (decision.move, decision.act) == (Move.PREPARE_HANDOFF, "go_on")


@pytest.mark.parametrize("act", [None, "decline_offer"])
def test_who_no_longer_wants_a_person_is_shown_the_ticket_that_was_sent(
    loket: Loket, een: str, talk: Talk, act: str | None
) -> None:
    loket.office.opened(een)
    assert talk.hears(a_reading("geen_mens"), act).move is Move.TICKET_STATUS


def test_starting_over_in_words_forgets_the_draft_and_not_the_ticket(
    loket: Loket, een: str, talk: Talk
) -> None:
    loket.office.drafting.begin(een, PROPOSAL)
    assert talk.hears(a_reading("opnieuw_beginnen")).act == "opnieuw_beginnen"
    assert loket.office.tickets.latest_for(een) is None
    opened = loket.office.opened(een)
    talk.hears(a_reading("opnieuw_beginnen"))
    assert loket.office.tickets.open_for(een) == opened


def test_looking_up_a_message_touches_no_ticket(loket: Loket, talk: Talk) -> None:
    weighed = talk.consultation.weigh(a_reading("opnieuw_beginnen"), Context())
    assert weighed.decision.act == "opnieuw_beginnen"
    assert loket.office.handling.queue() == ()


def test_a_question_that_was_learned_to_be_asked_like_this_is_answered(talk: Talk) -> None:
    event = KNOWLEDGE.life_events["verhuizen"]
    address = f"verhuizen/{event.questions[0].id}"
    asked = a_reading(
        events={"verhuizen": 0.95}, text="zomaar iets", questions=(Scored(address, 0.8),)
    )
    assert talk.hears(asked).question == address


@pytest.mark.parametrize(
    "read", [("verhuizen/bestaat_niet", 0.9), ("naar_de_maan/hoe", 0.9), ("verhuizen/hoe", 0.1)]
)
def test_a_question_that_has_no_answer_any_more_or_is_doubtful_is_not_answered(
    talk: Talk, read: tuple[str, float]
) -> None:
    asked = a_reading(events={"verhuizen": 0.95}, text="zomaar iets", questions=(Scored(*read),))
    assert talk.hears(asked).question is None


def test_a_conversation_of_before_an_update_goes_on(talk: Talk) -> None:
    talk.hears(ASIDE)
    assert talk.slot is not None
    del talk.slot["went_aside"]
    assert talk.hears(YES)


def test_a_day_that_is_named_goes_along_to_the_next_message(talk: Talk) -> None:
    moves, yesterday = {"verhuizen": 0.95}, today(talk.consultation.clock) - timedelta(days=1)
    first = talk.hears(a_reading(events=moves, text="Ik ben gisteren verhuisd."))
    assert first.named_days == (NamedDay(DayRole.MOVE, yesterday),)
    then = talk.hears(a_reading("vervolgvraag", text="En wanneer geef ik dat door?"))
    assert then.named_days == first.named_days
    doubtful = talk.hears(a_reading("vervolgvraag", text="Of was het eergisteren?"))
    assert doubtful.named_days == ()
