"""A conversation over the API, from its start to its erasure."""

from __future__ import annotations

import pytest

from tests.support.citizen import Citizen, open_ticket, texts
from tests.support.gateway import RunningGateway
from tests.support.rasa_stand_in import ANSWER


async def test_a_conversation_begins_with_the_notice_that_this_is_a_machine(
    running: RunningGateway,
) -> None:
    answer = await running.call("POST", "/api/v1/gesprekken")
    (opening,) = answer.json["berichten"]
    assert "automatische assistent" in opening["tekst"]
    assert answer.headers["Location"] == f"/api/v1/gesprekken/{answer.json['id']}"
    assert answer.json["gesprek"]["status"] == "assistent"


@pytest.mark.parametrize("channel", ["web", "telegram", "balie", "api"])
async def test_every_channel_of_the_closed_list_may_start(
    running: RunningGateway, channel: str
) -> None:
    citizen = await Citizen.start(running, kanaal=channel, gemeente="gm0363")
    sent = await citizen.say("Ik ga verhuizen.")
    assert sent["gesprek"]["gemeente"] == "gm0363"
    assert running.rasa.turns[0].channel == channel
    assert running.rasa.turns[0].municipality == "gm0363"


async def test_no_two_conversations_share_an_id_or_a_token(running: RunningGateway) -> None:
    one, two = await Citizen.start(running), await Citizen.start(running)
    assert one.id != two.id
    assert one.token != two.token
    assert len(one.token) >= 43, "256 bits in base64"


async def test_only_the_hash_of_a_token_is_kept(running: RunningGateway, citizen: Citizen) -> None:
    stored = running.services.stores.conversations.get(citizen.id)
    assert stored is not None
    assert citizen.token not in repr(stored)


async def test_who_waits_gets_the_answers_along(citizen: Citizen) -> None:
    sent = await citizen.say("Ik ga verhuizen.")
    assert texts(sent) == ANSWER
    assert sent["bericht"]["tekst"] == "Ik ga verhuizen."
    assert sent["antwoorden"][0]["antwoordOp"] == sent["bericht"]["id"]


async def test_who_does_not_wait_finds_the_answers_later(citizen: Citizen) -> None:
    sent = (await citizen.send(tekst="Ik ga verhuizen.", wait=False)).json
    assert sent["antwoorden"] == []
    async with citizen.stream(after=sent["bericht"]["id"]) as events:
        assert (await events.next("bericht")).json["tekst"] == ANSWER


async def test_messages_can_be_asked_for_from_one_on(citizen: Citizen) -> None:
    first = await citizen.say("een")
    await citizen.say("twee")
    later = await citizen.messages(after=first["antwoorden"][-1]["id"])
    assert [item["tekst"] for item in later] == ["twee", ANSWER]
    assert await citizen.messages(after=later[-1]["id"]) == []


async def test_a_conversation_shows_who_speaks(citizen: Citizen) -> None:
    shown = (await citizen.call("GET")).json
    assert shown == {
        "id": citizen.id,
        "status": "assistent",
        "gemeente": "gm0363",
        "contactverzoek": None,
    }


async def test_the_transcript_is_readable_text(citizen: Citizen) -> None:
    await citizen.say("Ik ga verhuizen.")
    answer = await citizen.call("GET", "/afschrift")
    assert "U (" in answer.text
    assert "Ik ga verhuizen." in answer.text
    assert ANSWER in answer.text
    assert "attachment" in answer.headers["Content-Disposition"]


async def test_an_answer_can_be_rated_and_rated_again(citizen: Citizen) -> None:
    sent = await citizen.say("Ik ga verhuizen.")
    address = f"/berichten/{sent['antwoorden'][0]['id']}/oordeel"
    for helpful in (True, False, False):
        assert (await citizen.call("PUT", address, json={"nuttig": helpful})).status == 204


async def test_only_an_answer_of_this_conversation_can_be_rated(
    running: RunningGateway, citizen: Citizen
) -> None:
    own = await citizen.say("Ik ga verhuizen.")
    other = await (await Citizen.start(running)).say("Ik ook.")
    for message_id in (own["bericht"]["id"], other["antwoorden"][0]["id"], 999_999):
        address = f"/berichten/{message_id}/oordeel"
        assert (await citizen.call("PUT", address, json={"nuttig": True})).status == 404


async def test_an_erased_conversation_is_gone_with_all_that_was_said(
    running: RunningGateway, citizen: Citizen
) -> None:
    await citizen.say("Ik ga verhuizen.")
    assert (await citizen.call("DELETE")).status == 204
    for method, rest in (("GET", ""), ("GET", "/berichten"), ("GET", "/afschrift"), ("DELETE", "")):
        assert (await citizen.call(method, rest)).status == 404
    assert running.services.stores.conversations.messages(citizen.id) == ()


@pytest.mark.usefixtures("dialogue")
async def test_erasing_takes_the_ticket_along(running: RunningGateway, citizen: Citizen) -> None:
    number = await open_ticket(citizen)
    await citizen.call("DELETE")
    assert running.services.stores.tickets.by_number(number) is None


async def test_an_answer_under_way_while_all_is_erased_comes_to_nothing(
    running: RunningGateway, citizen: Citizen
) -> None:
    running.rasa.seconds = 0.2
    await citizen.send(tekst="Ik ga verhuizen.", wait=False)
    await citizen.call("DELETE")
    await running.settled()
    assert running.services.stores.conversations.messages(citizen.id) == ()


async def test_a_conversation_that_rests_takes_no_memory(
    running: RunningGateway, citizen: Citizen
) -> None:
    await citizen.say("Ik ga verhuizen.")
    await running.settled()
    assert len(running.gateway.desk._turns) == 0
    assert len(running.gateway.limits.turns) == 0


async def test_starting_over_gives_the_assistant_a_new_session(
    running: RunningGateway, citizen: Citizen
) -> None:
    await citizen.say("Ik ga verhuizen.")
    await citizen.press("opnieuw-beginnen")
    await citizen.say("Ik krijg een kind.")
    assert [turn.round for turn in running.rasa.turns] == [1, 2]


async def test_a_long_message_is_cut_with_a_notice_and_the_rest_goes_nowhere(
    running: RunningGateway, citizen: Citizen
) -> None:
    sent = await citizen.say("woord " * 2000)
    assert "1000 tekens" in texts(sent)
    assert len(sent["bericht"]["tekst"]) <= 1000
    assert len(running.rasa.turns[0].text) <= 1000


@pytest.mark.parametrize("typed", ["", " ", "?", "\n\t"])
async def test_who_says_nothing_gets_a_friendly_question(
    running: RunningGateway, citizen: Citizen, typed: str
) -> None:
    assert "geen vraag" in texts(await citizen.say(typed))
    assert running.rasa.turns == []
