"""What of a conversation goes into the summary for a caseworker."""

from __future__ import annotations

from bot.conversations.own_words import LONGEST, question_in, tried_in

STORY = "Mijn vrouw is vorige week overleden en ik weet niet waar ik moet beginnen."


def test_the_story_is_told_in_the_citizens_own_words() -> None:
    assert question_in(["dag", STORY, "ja graag", "ok"]) == STORY


def test_asking_for_somebody_is_no_part_of_the_question() -> None:
    assert question_in([STORY, "kan iemand van de gemeente mij bellen"]) == STORY


def test_every_telling_message_has_its_line_once() -> None:
    more = "De bank heeft de rekening ook al geblokkeerd."
    assert question_in([STORY, more, STORY]) == f"{STORY}\n{more}"


def test_who_told_nothing_is_quoted_as_they_are() -> None:
    assert question_in(["help mij", "ja"]) == "help mij"
    assert question_in([]) == ""


def test_a_summary_is_short() -> None:
    assert len(question_in([f"{STORY} {number}" for number in range(50)])) == LONGEST


def test_earlier_contact_is_what_was_tried() -> None:
    sent_on = "Ik heb al drie keer met de SVB gebeld en niemand weet het."
    assert tried_in([STORY, sent_on]) == sent_on
    assert tried_in([STORY]) == ""
