"""Everything that is understood of one message, and nothing decided."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.classifier import MessageClassifier
from bot.understanding.reader import MessageReader
from tests.support.knowledge import organisation, small_knowledge
from tests.understanding.messages import EXAMPLES

KNOWLEDGE = small_knowledge()
CLASSIFIER = MessageClassifier.train(EXAMPLES)
READER = MessageReader(CLASSIFIER, lambda: KNOWLEDGE)


def test_a_message_is_read_as_a_whole() -> None:
    reading = READER.read("Ik ga verhuizen in Amsterdam, moet de SVB dat weten?")
    assert reading.act.id == "levensgebeurtenis"
    assert reading.life_events[0].id == "verhuizen"
    assert [(item.id, item.fragment) for item in reading.organisations] == [("svb", "SVB")]
    assert (reading.municipality, reading.language) == ("gm0363", "nl")
    assert set(reading.decision_scores) == {"answer", "handoff", "smalltalk", "crisis"}
    assert reading.text == "Ik ga verhuizen in Amsterdam, moet de SVB dat weten?"


def test_life_events_come_with_the_likeliest_first_and_the_unlikely_left_out() -> None:
    shares = [item.score for item in READER.read("na mijn pensioen verhuizen").life_events]
    assert shares == sorted(shares, reverse=True)
    assert all(share >= 0.05 for share in shares)


def test_a_signal_that_was_said_carries_its_words_also_when_it_was_learned_too() -> None:
    signals = READER.read("de deurwaarder staat voor de deur").signals
    assert [(item.id, item.fragment) for item in signals] == [("H4", "deurwaarder")]


def test_a_learned_signal_has_no_words_to_show() -> None:
    signals = READER.read("geen uitweg meer").signals
    assert [(item.id, item.fragment) for item in signals] == [("C2", "")]


def test_danger_that_was_never_in_an_example_is_heard_by_its_words() -> None:
    assert READER.read("wij verhuizen, mijn man slaat mij").has_signal("C3")


def test_a_refusal_in_so_many_words_is_what_the_message_does() -> None:
    act = READER.read("ik ga verhuizen, geen medewerker aub").act
    assert (act.id, act.score) == ("geen_mens", 1.0)


def test_another_language_is_noticed() -> None:
    assert READER.read("my husband died, what do I have to do").language == "en"


def test_an_empty_message_can_be_read() -> None:
    reading = READER.read("")
    assert reading.signals == reading.organisations == ()


def test_a_name_that_an_editor_adds_is_found_without_a_restart() -> None:
    now = [KNOWLEDGE]
    reader = MessageReader(CLASSIFIER, lambda: now[0])
    assert reader.read("ik moet naar het cak").organisations == ()
    organisations = {**KNOWLEDGE.organisations, "cak": organisation("cak", "het CAK")}
    now[0] = replace(KNOWLEDGE, organisations=organisations, fingerprint="newer")
    assert [item.id for item in reader.read("ik moet naar het cak").organisations] == ["cak"]
