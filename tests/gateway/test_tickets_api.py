"""`contactverzoeken`: for staff and their systems."""

from __future__ import annotations

import pytest

from tests.support.citizen import NURSING_HOME, Citizen, open_ticket
from tests.support.gateway import RunningGateway

PATH = "/api/v1/contactverzoeken"

pytestmark = pytest.mark.usefixtures("dialogue")


async def test_the_queue_shows_what_waits_without_contact_details(
    running: RunningGateway, citizen: Citizen, staff_token: str
) -> None:
    number = await open_ticket(citizen)
    answer = await running.call("GET", PATH, token=staff_token)
    (row,) = answer.json["contactverzoeken"]
    assert (row["nummer"], row["status"], row["opgepakt"]) == (number, "nieuw", False)
    assert row["levensgebeurtenissen"] == ["partner_naar_verpleeghuis"]
    for personal in ("Annie", "06 12345678", "na vijven"):
        assert personal not in answer.text


async def test_a_draft_is_nobodys_business(
    running: RunningGateway, citizen: Citizen, staff_token: str
) -> None:
    await citizen.say(NURSING_HOME)
    await citizen.press("Ja, graag")
    answer = await running.call("GET", PATH, token=staff_token)
    assert answer.json == {"contactverzoeken": []}


async def test_one_ticket_is_shown_whole(
    running: RunningGateway, citizen: Citizen, staff_token: str
) -> None:
    number = await open_ticket(citizen)
    ticket = (await running.call("GET", f"{PATH}/{number}", token=staff_token)).json
    assert ticket["contact"] == {
        "naam": "Annie de Boer",
        "telefoon": "06 12345678",
        "email": "",
        "voorkeurTijd": "na vijven",
    }
    shared = [part for part in ticket["deelvragen"] if part["organisatie"] == "cak"]
    assert shared[0]["magDelen"] is True
    assert "het CAK" in shared[0]["toestemming"]["tekst"]
    assert shared[0]["toestemming"]["ingetrokken"] is None
    assert ticket["tijdlijn"][0]["wat"] == "Contactverzoek verstuurd"


async def test_a_withdrawn_consent_shows_as_withdrawn(
    running: RunningGateway, citizen: Citizen, staff_token: str
) -> None:
    number = await open_ticket(citizen)
    running.services.drafting.withdraw_consent(citizen.id)
    ticket = (await running.call("GET", f"{PATH}/{number}", token=staff_token)).json
    asked = [part for part in ticket["deelvragen"] if part["organisatie"] != "gemeente"]
    assert not any(part["magDelen"] for part in asked)
    assert all(part["toestemming"]["ingetrokken"] for part in asked)


async def test_a_withdrawn_ticket_shows_nothing_of_the_citizen(
    running: RunningGateway, citizen: Citizen, staff_token: str
) -> None:
    number = await open_ticket(citizen)
    running.services.drafting.withdraw(citizen.id)
    answer = await running.call("GET", f"{PATH}/{number}", token=staff_token)
    assert answer.json["status"] == "ingetrokken"
    for personal in ("Annie", "06 12345678", "na vijven", "verpleeghuis"):
        assert personal not in answer.text


@pytest.mark.parametrize("number", ["2026-00042-5", "2026-00042-4", "x", "%00", "9" * 3000])
async def test_an_unknown_number_is_not_there(
    running: RunningGateway, staff_token: str, number: str
) -> None:
    answer = await running.call("GET", f"{PATH}/{number}", token=staff_token)
    assert answer.status == 404
    assert "geen contactverzoek met dit nummer" in answer.json["detail"]
