"""The caseworker's pages: see the queue, claim, talk, solve; the citizen sees it at once."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import replace

import pytest

from bot.answers.blocks import text_bubble
from tests.support.caseworker import Caseworker, browser_of
from tests.support.citizen import NURSING_HOME, Citizen, open_ticket, texts
from tests.support.gateway import Answer, RunningGateway
from tests.support.rasa_stand_in import ANSWER

pytestmark = pytest.mark.usefixtures("dialogue")

BSN, IBAN = "123456782", "NL91ABNA0417164300"


@pytest.fixture
async def number(citizen: Citizen) -> str:
    """A ticket that waits."""
    return await open_ticket(citizen)


@pytest.fixture
async def claimed(number: str, caseworker: Caseworker) -> str:
    """A ticket of this caseworker."""
    assert (await caseworker.post(f"/werkplek/{number}/oppakken")).status == 303
    return number


async def test_the_queue_shows_what_waits(number: str, caseworker: Caseworker) -> None:
    page = (await caseworker.call("GET", "/werkplek")).text
    assert f'href="/werkplek/{number}"' in page
    assert "Uw partner gaat naar een verpleeghuis" in page
    assert "Annie" not in page
    assert "06 12345678" not in page


async def test_htmx_gets_the_rows_alone(number: str, caseworker: Caseworker) -> None:
    page = (await caseworker.call("GET", "/werkplek", headers={"HX-Request": "true"})).text
    assert number in page
    assert "<html" not in page


async def test_a_case_shows_summary_organisations_lines_consent_and_transcript(
    number: str, caseworker: Caseworker
) -> None:
    page = (await caseworker.call("GET", f"/werkplek/{number}")).text
    for shown in (NURSING_HOME, "Annie de Boer", "06 12345678", "na vijven", "Professionele lijn"):
        assert shown in page
    assert "Toestemming van" in page
    assert "Oppakken" in page


async def test_a_claimed_ticket_is_out_of_reach_of_a_colleague(
    running: RunningGateway, claimed: str
) -> None:
    async with browser_of(running, "bram", "Bram Visser") as colleague:
        await colleague.log_in()
        for what in ("oppakken", "berichten", "oplossen"):
            answer = await colleague.post(f"/werkplek/{claimed}/{what}", tekst="Dag.")
            assert answer.status == 409
            assert 'role="alert"' in answer.text


async def test_from_the_claim_on_the_assistant_is_silent(
    running: RunningGateway, citizen: Citizen, claimed: str
) -> None:
    assert (await citizen.call("GET")).json["status"] == "medewerker"
    turns = len(running.rasa.turns)
    assert (await citizen.say("Bent u daar?"))["antwoorden"] == []
    assert len(running.rasa.turns) == turns


async def test_the_citizen_sees_a_caseworkers_words_within_a_second(
    citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        started = time.perf_counter()
        await caseworker.post(f"/werkplek/{claimed}/berichten", tekst="Goedemiddag Annie.")
        message = (await events.next("bericht", 1.0)).json
        assert time.perf_counter() - started < 1.0
    assert message["tekst"] == "Goedemiddag Annie."
    assert (message["van"], message["medewerker"]) == ("medewerker", "Fatima de Wit")


async def test_the_citizen_sees_at_once_that_somebody_came_in(
    citizen: Citizen, caseworker: Caseworker, number: str
) -> None:
    async with citizen.stream() as events:
        await events.next("gesprek")
        await caseworker.post(f"/werkplek/{number}/oppakken")
        assert "Fatima de Wit doet nu mee" in (await events.next("bericht", 1.0)).json["tekst"]
        assert (await events.next("gesprek", 1.0)).json["status"] == "medewerker"


async def test_the_caseworker_sees_a_citizens_words_within_a_second(
    citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    last = (await citizen.messages())[-1]["id"]
    async with caseworker.stream(f"/werkplek/{claimed}/stroom?na={last}") as events:
        started = time.perf_counter()
        await citizen.say("Bent u <b>daar</b>?\nEn morgen?")
        event = await events.next("bericht", 1.0)
        assert time.perf_counter() - started < 1.0
    assert "Bent u &lt;b&gt;daar&lt;/b&gt;?\nEn morgen?" in event.data
    assert event.data.startswith('<li class="regel regel--inwoner"')


async def test_a_case_stream_goes_on_where_the_page_left_off(
    citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    page = (await caseworker.call("GET", f"/werkplek/{claimed}")).text
    found = re.search(r'sse-connect="([^"]+)"', page)
    assert found
    await citizen.say("Dit kwam ertussen.")
    async with caseworker.stream(found[1]) as events:
        assert "Dit kwam ertussen." in (await events.next()).data


async def test_a_case_stream_comes_back_without_repeating(
    citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    await citizen.say("een")
    sent = await citizen.say("twee")
    headers = {"Last-Event-ID": str(sent["bericht"]["id"] - 1)}
    async with caseworker.stream(f"/werkplek/{claimed}/stroom?na=0", headers=headers) as events:
        event = await events.next()
    assert event.id == str(sent["bericht"]["id"])


async def test_the_queue_is_told_when_a_ticket_comes_and_when_it_is_taken(
    citizen: Citizen, caseworker: Caseworker
) -> None:
    async with caseworker.stream("/werkplek/stroom") as events:
        await events.next("werkvoorraad")
        number = await open_ticket(citizen)
        await events.next("werkvoorraad", 1.0)
        await caseworker.post(f"/werkplek/{number}/oppakken")
        await events.next("werkvoorraad", 1.0)


async def test_the_queue_is_left_in_peace_by_ordinary_talk(
    running: RunningGateway, citizen: Citizen, caseworker: Caseworker
) -> None:
    async with caseworker.stream("/werkplek/stroom") as events:
        await events.next("werkvoorraad")
        await citizen.say(NURSING_HOME)
        await running.settled()
        with pytest.raises(asyncio.TimeoutError):
            await events.next("werkvoorraad", 0.3)


async def test_secrets_a_caseworker_types_are_masked_before_they_are_stored(
    citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    words = f"Klopt uw BSN {BSN} en rekening {IBAN}? Uw wachtwoord is: Welkom2026!"
    await caseworker.post(f"/werkplek/{claimed}/berichten", tekst=words)
    said = (await citizen.messages())[-1]["tekst"]
    for secret in (BSN, IBAN, "Welkom2026!"):
        assert secret not in said
    assert "[bsn]" in said


async def test_htmx_gets_an_empty_field_back_and_the_stream_brings_the_words(
    caseworker: Caseworker, claimed: str
) -> None:
    form = {"csrf": await caseworker.csrf(), "tekst": "Goedemiddag."}
    answer = await caseworker.call(
        "POST", f"/werkplek/{claimed}/berichten", data=form, headers={"HX-Request": "true"}
    )
    assert answer.status == 200
    assert 'id="schrijven"' in answer.text
    assert "Goedemiddag" not in answer.text


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
async def test_nothing_typed_is_not_sent(
    citizen: Citizen, caseworker: Caseworker, claimed: str, typed: str
) -> None:
    before = len(await citizen.messages())
    answer = await caseworker.post(f"/werkplek/{claimed}/berichten", tekst=typed)
    assert answer.status == 409
    assert "Typ eerst een bericht." in answer.text
    assert len(await citizen.messages()) == before


async def test_solving_asks_for_an_outcome_of_every_organisation(
    caseworker: Caseworker, claimed: str
) -> None:
    answer = await caseworker.post(f"/werkplek/{claimed}/oplossen", **{"uitkomst-cak": "opgelost"})
    assert answer.status == 409
    assert "bij elke organisatie" in answer.text


async def test_after_solving_the_assistant_is_back_and_remembers_nothing_of_before(
    running: RunningGateway, citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    assert (await _solved(caseworker, claimed)).status == 303
    state = (await citizen.call("GET")).json
    assert state["status"] == "assistent"
    assert state["contactverzoek"]["status"] == "opgelost"
    assert "assistent is er weer" in (await citizen.messages())[-1]["tekst"]
    running.rasa.speaks = lambda turn: (text_bubble(ANSWER),)
    assert texts(await citizen.say("Nog een vraag.")) == ANSWER
    assert running.rasa.turns[-1].round == 2


async def test_secrets_in_an_outcome_are_masked(
    running: RunningGateway, caseworker: Caseworker, claimed: str
) -> None:
    await _solved(caseworker, claimed, f"Geregeld met {BSN} en {IBAN}.")
    case = running.services.handling.case(claimed)
    stored = " ".join(str(part.outcome) for part in case.parts)
    assert BSN not in stored
    assert IBAN not in stored


async def test_what_the_citizen_erased_is_gone_for_the_caseworker_too(
    citizen: Citizen, caseworker: Caseworker, claimed: str
) -> None:
    async with caseworker.stream(f"/werkplek/{claimed}/stroom?na=999999") as events:
        await citizen.call("DELETE")
        assert await events.rest(1.0) == []
    answer = await caseworker.call("GET", f"/werkplek/{claimed}")
    assert answer.status == 404
    assert claimed not in (await caseworker.call("GET", "/werkplek")).text


async def test_a_ticket_outlives_an_organisation_that_left_the_content(
    running: RunningGateway, caseworker: Caseworker, number: str
) -> None:
    knowledge = running.services.knowledge.current()
    left = {name: item for name, item in knowledge.organisations.items() if name != "cak"}
    running.services.knowledge._knowledge = replace(knowledge, organisations=left)
    running.services.knowledge._looked_at = time.monotonic() + 60
    assert (await caseworker.call("GET", f"/werkplek/{number}")).status == 200
    assert (await caseworker.call("GET", "/werkplek")).status == 200


async def _solved(caseworker: Caseworker, number: str, remark: str = "Geregeld.") -> Answer:
    page = (await caseworker.call("GET", f"/werkplek/{number}")).text
    names = re.findall(r'name="uitkomst-([a-z_]+)"', page)
    fields = {f"uitkomst-{name}": "opgelost" for name in names}
    remarks = {f"toelichting-{name}": remark for name in names}
    return await caseworker.post(f"/werkplek/{number}/oplossen", **fields, **remarks)
