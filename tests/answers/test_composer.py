"""What a citizen reads in reply to a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.answers import sentences
from bot.answers.blocks import BlockKind, Bubble
from bot.answers.composer import ACCEPT, DECLINE, Composer
from bot.triage.context import Context
from bot.triage.crisis import LINES
from tests.answers.conftest import Reply
from tests.support.knowledge import MOVING, PARTNER_DIED, crisis_line
from tests.support.triage import KNOWLEDGE, TODAY, a_reading, decided

MOVES = {"verhuizen": 0.95}
DIED = {"overlijden_partner": 0.95}


def kinds(bubbles: tuple[Bubble, ...]) -> list[str]:
    return [item.kind.value for item in bubbles]


def test_a_life_event_without_a_precise_question_gives_the_overview(reply: Reply) -> None:
    bubbles = reply(a_reading(events=MOVES, text="we krijgen een ander huis"))
    assert kinds(bubbles) == ["tekst", "stappen"]
    assert bubbles[1].data["levensgebeurtenis"] == "verhuizen"


def test_two_life_events_give_two_overviews(reply: Reply) -> None:
    bubbles = reply(a_reading(events={**MOVES, "met_pensioen": 0.9}, text="van alles"))
    assert kinds(bubbles) == ["tekst", "stappen", "tekst", "stappen"]


def test_a_precise_question_gets_its_answer_first_and_then_where_to_read_on(reply: Reply) -> None:
    bubbles = reply(a_reading(events=MOVES, text="houd ik mijn huurtoeslag als ik verhuis"))
    assert kinds(bubbles) == ["tekst", "koppelingen"]
    assert bubbles[0].text == "U geeft uw nieuwe huur zelf door."
    assert bubbles[1].data["koppelingen"] == [
        {"titel": "Lees meer bij Dienst toeslagen", "url": "https://www.voorbeeld.nl/huurtoeslag"}
    ]
    assert [item.label for item in bubbles[1].choices] == [MOVING.questions[1].question]


def test_a_link_of_the_own_municipality_comes_with_its_number(reply: Reply) -> None:
    text = "Wanneer moet ik mijn verhuizing doorgeven?"
    bubbles = reply(a_reading(events=MOVES, text=text, municipality="gm0363"))
    assert bubbles[1].data["koppelingen"][1] == {
        "titel": "gemeente Amsterdam, telefoon 14 020",
        "url": "https://www.gm0363.nl",
    }
    assert "14 020" in bubbles[1].text


def test_follow_up_questions_about_the_same_organisation_come_first(reply: Reply) -> None:
    text = "moet ik erfbelasting betalen"
    links = reply(a_reading(events=DIED, text=text), Context(life_events=("overlijden_partner",)))[
        1
    ]
    assert [item.action["question"] for item in links.choices] == ["anw", "aangifte"]


def test_a_precise_question_with_an_offer_still_shows_the_first_three_steps(reply: Reply) -> None:
    asked = "krijg ik een nabestaandenuitkering"
    bubbles = reply(a_reading(events=DIED, text=asked, signals=("H3",)))
    assert kinds(bubbles) == ["tekst", "koppelingen", "stappen", "aanbod_medewerker"]
    assert len(bubbles[2].data["stappen"]) == 3


def test_a_chosen_question_is_answered_whatever_the_words(reply: Reply) -> None:
    choice = {"act": "ask_question", "life_event": "overlijden_partner", "question": "aangifte"}
    bubbles = reply(a_reading(text="Wie doet aangifte van het overlijden?"), choice=choice)
    assert bubbles[0].text == "De uitvaartondernemer doet dit meestal."


def test_a_chosen_question_with_an_offer_does_not_repeat_the_steps() -> None:
    hard = replace(PARTNER_DIED.questions[1], offers_person=True)
    event = replace(PARTNER_DIED, questions=(hard,))
    knowledge = replace(KNOWLEDGE, life_events={event.id: event}, fingerprint="hard")
    choice = {"act": "ask_question", "life_event": event.id, "question": hard.id}
    decision = decided(a_reading(text=hard.question), choice=choice, knowledge=knowledge)
    bubbles = Composer(lambda: knowledge).compose(decision, hard.question, TODAY)
    assert kinds(bubbles) == ["tekst", "koppelingen", "aanbod_medewerker"]
    assert bubbles[-1].text.startswith(f"{event.offer_reason} Wilt u dat een medewerker")


def test_a_chosen_question_that_is_gone_gives_the_overview(reply: Reply) -> None:
    choice = {"act": "ask_question", "life_event": "verhuizen", "question": "weg"}
    assert kinds(reply(a_reading(text="zomaar"), choice=choice)) == ["tekst", "stappen"]


def test_content_that_changed_between_decision_and_reply_breaks_nothing() -> None:
    choice = {"act": "ask_question", "life_event": "verhuizen", "question": "doorgeven"}
    decision = decided(a_reading(text="zomaar"), choice=choice)
    without = replace(KNOWLEDGE, life_events={"overlijden_partner": PARTNER_DIED}, fingerprint="x")
    assert (
        Composer(lambda: without).compose(decision, "zomaar", TODAY)[0].text
        == sentences.NO_SOURCE
        + " Deze organisaties horen erbij: Gemeente: 0800 0000, https://www.gemeente.nl; "
        "Dienst toeslagen: 0800 0000, https://www.dienst_toeslagen.nl."
    )


def test_a_follow_up_shows_the_steps_again_without_the_opening(reply: Reply) -> None:
    bubbles = reply(a_reading("vervolgvraag", text="en dan"), Context(life_events=("verhuizen",)))
    assert kinds(bubbles) == ["stappen"]


def test_an_organisation_that_is_mixed_up_is_set_right_without_blame(reply: Reply) -> None:
    bubbles = reply(a_reading(events=DIED, organisations=("uwv",), text="bel ik het uwv"))
    assert "De nabestaandenuitkering is van de SVB, niet van UWV." in [b.text for b in bubbles]


def test_an_organisation_that_belongs_there_is_not_set_right(reply: Reply) -> None:
    bubbles = reply(a_reading(events=DIED, organisations=("svb",), text="bel ik de svb"))
    assert not any("niet van UWV" in item.text for item in bubbles)


def test_a_term_names_the_day_with_its_year_and_stays_careful(reply: Reply) -> None:
    bubbles = reply(a_reading(events=MOVES, text="zomaar"), latest_day=date(2026, 12, 4))
    (term,) = [item for item in bubbles if item.kind is BlockKind.TERM]
    assert "waarschijnlijk vrijdag 4 december 2026" in term.text
    assert "Controleer de datum op uw brief." in term.text
    assert "Laat dan toch bekijken of bezwaar nog kan." in term.text
    assert term.data["uiterlijke_dag"] == "2026-12-04"


def test_without_a_source_the_assistant_says_so_and_says_where_to_look(reply: Reply) -> None:
    bubbles = reply(a_reading("overheidsvraag_overig", organisations=("svb",), text="AIO?"))
    assert kinds(bubbles) == ["tekst", "aanbod_medewerker"]
    assert bubbles[0].text == (
        f"{sentences.NO_SOURCE} Deze organisaties horen erbij: Svb: 0800 0000, https://www.svb.nl."
    )


def test_without_a_source_and_without_a_name_there_is_still_an_offer(reply: Reply) -> None:
    bubbles = reply(a_reading("overheidsvraag_overig", text="hoe zit dat"))
    assert bubbles[0].text == sentences.NO_SOURCE
    assert bubbles[1].kind is BlockKind.OFFER


def test_an_organisation_without_a_number_gives_its_site(reply: Reply) -> None:
    svb = replace(KNOWLEDGE.organisations["svb"], telephone=None)
    knowledge = replace(KNOWLEDGE, organisations={**KNOWLEDGE.organisations, "svb": svb})
    decision = decided(a_reading("overheidsvraag_overig", organisations=("svb",)))
    text = Composer(lambda: knowledge).compose(decision, "AIO?", TODAY)[0].text
    assert text.endswith("Svb: zie de site, https://www.svb.nl.")


def test_an_offer_says_why_and_can_be_taken_or_left(reply: Reply) -> None:
    offer = reply(a_reading(events=DIED, text="mijn man is overleden"))[-1]
    assert offer.data == {"reden": "Er komt nu veel op u af.", "telefoon": "14 + netnummer"}
    assert [item.action for item in offer.choices] == [ACCEPT, DECLINE]
    assert "Wilt u dat een medewerker met u meekijkt?" in offer.text


def test_an_offer_names_the_number_of_the_own_municipality(reply: Reply) -> None:
    offer = reply(a_reading(events=DIED, municipality="gm0363", text="mijn man is overleden"))[-1]
    assert offer.data["telefoon"] == "14 020"


def test_an_offer_after_answers_that_missed_does_not_say_that_the_citizen_asked(
    reply: Reply,
) -> None:
    context = Context(was_asked=True, failures=1)
    offer = reply(a_reading("niet_bedoeld", text="nee dat niet"), context)[-1]
    assert offer.text.startswith("Mijn antwoorden hielpen u niet. Wilt u")


def test_a_question_in_return_shows_life_events_as_buttons(reply: Reply) -> None:
    (bubble,) = reply(a_reading(events={"verhuizen": 0.3, "met_pensioen": 0.2}))
    assert bubble.text == sentences.ASK_CHOICE
    assert [item.label for item in bubble.choices] == ["U gaat verhuizen", "U gaat met pensioen"]


def test_an_open_question_in_return_has_no_buttons(reply: Reply) -> None:
    (bubble,) = reply(a_reading())
    assert (bubble.text, bubble.choices) == (sentences.ASK_OPEN, ())


@pytest.mark.parametrize("act", ["groet", "bedanken", "afscheid", "over_assistent", "belediging"])
def test_a_courtesy_is_one_sentence_of_its_own(reply: Reply, act: str) -> None:
    (bubble,) = reply(a_reading(act))
    assert bubble.text == sentences.COURTESIES[act]


def test_out_of_scope_is_declined_in_one_bubble(reply: Reply) -> None:
    (bubble,) = reply(a_reading("buiten_bereik", scores={"out_of_scope": 0.9}))
    assert bubble.text == sentences.OUT_OF_SCOPE


@pytest.mark.parametrize("signal", LINES)
def test_a_crisis_card_has_numbers_and_asks_nothing(reply: Reply, signal: str) -> None:
    (card,) = reply(a_reading(signals=(signal,)))
    assert card.kind is BlockKind.CRISIS
    assert card.choices == ()
    opening, *lines = card.text.split("\n")
    assert opening == sentences.CRISIS[signal]
    assert len(lines) == len(card.data["lijnen"]) >= len(LINES[signal])
    for line, row in zip(lines, card.data["lijnen"], strict=True):
        assert all(number in line for number in row["telefoons"])


def test_a_crisis_card_says_when_somebody_answers() -> None:
    by_day = replace(
        crisis_line("kindertelefoon"), when="Als je wilt praten.", hours="van 11 tot 21 uur"
    )
    knowledge = replace(
        KNOWLEDGE, crisis_lines={**KNOWLEDGE.crisis_lines, "kindertelefoon": by_day}
    )
    decision = decided(a_reading(signals=("C4",)))
    (card,) = Composer(lambda: knowledge).compose(decision, "", TODAY)
    assert "bel 0800 0432. Als je wilt praten. Bereikbaar: van 11 tot 21 uur." in card.text
    assert card.data["lijnen"][0]["wanneer"].endswith("Bereikbaar: van 11 tot 21 uur.")


@pytest.mark.parametrize("signal", ["C6", "C7"])
def test_who_must_call_the_municipality_gets_its_number(reply: Reply, signal: str) -> None:
    for municipality, number in (("gm0363", "14 020"), (None, "14 + netnummer")):
        (card,) = reply(a_reading(signals=(signal,), municipality=municipality))
        assert card.data["lijnen"][-1]["telefoons"] == [number]
        assert f"bel {number}. Voor opvang" in card.text


def test_another_question_beside_danger_is_not_forgotten_and_not_guessed(reply: Reply) -> None:
    card, after = reply(a_reading(events=DIED, signals=("C2",)))
    assert card.kind is BlockKind.CRISIS
    assert after.text == sentences.AFTER_CRISIS
    assert after.choices == ()


def test_danger_by_likeness_alone_shows_the_three_broad_lines(reply: Reply) -> None:
    card = reply(a_reading(scores={"crisis": 0.9}))[0]
    assert [len(row["telefoons"]) for row in card.data["lijnen"]] == [1, 2, 1]
    assert card.text.startswith(sentences.CRISIS["C1"])


def test_the_turns_after_a_crisis_show_the_same_numbers_with_a_calmer_opening(
    reply: Reply,
) -> None:
    context = Context(careful_turns=2, crisis_lines=("veilig_thuis", "noodnummer_112"))
    (card,) = reply(a_reading(events=MOVES), context)
    assert card.text.startswith(sentences.CRISIS["STAY_CAREFUL"])
    assert [row["naam"] for row in card.data["lijnen"]] == ["Veilig Thuis", "Noodnummer"]
