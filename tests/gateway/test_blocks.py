"""Every block a reply can be made of, from the real knowledge, is as the description says.

The client of these tests holds each response against the description, so a walk along all blocks
is enough.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.answers.blocks import BlockKind
from bot.clock import now
from tests.support.citizen import CONTACT, NURSING_HOME, Citizen, kinds, open_ticket, texts
from tests.support.gateway import RunningGateway

pytestmark = pytest.mark.usefixtures("dialogue")


async def test_a_life_event_gives_steps_a_warning_and_the_offer_of_a_person(
    citizen: Citizen,
) -> None:
    sent = await citizen.say(NURSING_HOME)
    assert {"tekst", "stappen", "waarschuwing", "aanbod_medewerker"} <= set(kinds(sent))


async def test_a_follow_up_question_gives_an_answer_with_links(citizen: Citizen) -> None:
    sent = await citizen.say(NURSING_HOME)
    steps = next(item for item in sent["antwoorden"] if item["gegevens"]["soort"] == "stappen")
    sent = await citizen.press(steps["knoppen"][0]["label"])
    assert "koppelingen" in kinds(sent)


async def test_a_crisis_names_who_to_call(citizen: Citizen) -> None:
    sent = await citizen.say("Ik wil dood.")
    assert kinds(sent) == ["crisis"]
    assert "113" in texts(sent)


async def test_masked_data_come_with_a_warning(citizen: Citizen) -> None:
    sent = await citizen.say("dag, mijn BSN is 123456782")
    assert kinds(sent)[0] == "waarschuwing"
    assert "[bsn]" in sent["bericht"]["tekst"]


async def test_a_date_gives_the_last_day(citizen: Citizen) -> None:
    day = f"{now() - timedelta(days=7):%d-%m-%Y}"
    sent = await citizen.say(f"Ik wil bezwaar maken tegen een boete. De brief is van {day}.")
    assert "termijn" in kinds(sent), texts(sent)


async def test_a_handoff_goes_through_contact_summary_and_consent(citizen: Citizen) -> None:
    await citizen.say(NURSING_HOME)
    asked = await citizen.press("Ja, graag")
    assert asked["antwoorden"][-1]["gegevens"]["fase"] == "gegevens"
    summary = await citizen.fill_in("contact", **CONTACT)
    assert kinds(summary) == ["samenvatting"]
    assert "06 12345678" in texts(summary), "the citizen sees what will be passed on"
    correction = await citizen.press("Nee, ik wil iets veranderen")
    assert correction["antwoorden"][0]["gegevens"]["formulier"]["open"] is True
    consent = await citizen.fill_in("samenvatting", **CONTACT, vraag="Wat verandert er?")
    assert kinds(consent) == ["toestemming"]
    opened = await citizen.fill_in("toestemming", svb="ja")
    assert opened["gesprek"]["contactverzoek"]["status"] == "nieuw"
    assert opened["gesprek"]["contactverzoek"]["nummer"] in texts(opened)


async def test_contact_details_are_nowhere_in_what_is_stored(
    running: RunningGateway, citizen: Citizen
) -> None:
    await open_ticket(citizen)
    stored = repr(running.services.stores.conversations.messages(citizen.id))
    for value in CONTACT.values():
        assert value not in stored
    assert all(value not in repr(running.rasa.turns) for value in CONTACT.values())


async def test_a_walk_like_this_passes_every_block(citizen: Citizen) -> None:
    day = f"{now() - timedelta(days=7):%d-%m-%Y}"
    await citizen.say("Ik wil dood.")
    other = await Citizen.start(citizen.running, gemeente="gm0363")
    await other.say(f"Ik wil bezwaar maken tegen een boete. De brief is van {day}.")
    third = await Citizen.start(citizen.running)
    sent = await third.say(NURSING_HOME)
    steps = next(item for item in sent["antwoorden"] if item["gegevens"]["soort"] == "stappen")
    await third.press(steps["knoppen"][0]["label"])
    await open_ticket(third)
    seen = {
        message["gegevens"]["soort"]
        for somebody in (citizen, other, third)
        for message in await somebody.messages()
    }
    assert seen == {kind.value for kind in BlockKind}
