"""Who may come in where: no route is open that is not on the list of open routes."""

from __future__ import annotations

import pytest
from starlette.routing import Route

from bot.gateway.app import CONVERSATION, PUBLIC, STAFF_SESSION, STAFF_TOKEN
from tests.support.caseworker import Caseworker
from tests.support.citizen import Citizen, open_ticket
from tests.support.gateway import RunningGateway

_FILLED = {
    "gesprek": "0" * 32,
    "bericht": "1",
    "nummer": "2026-00042-5",
    "levensgebeurtenis": "verhuizen",
    "vraag": "wanneer_doorgeven",
}
_PRIVATE = (*CONVERSATION, *STAFF_TOKEN, *STAFF_SESSION)


def _calls(routes: tuple[object, ...]) -> list[tuple[str, str]]:
    return [
        (method, route.path.format(**_FILLED))
        for route in routes
        if isinstance(route, Route)
        for method in sorted(route.methods or ())
    ]


def test_every_route_is_on_exactly_one_list(running: RunningGateway) -> None:
    served = [route for route in running.app.routes if isinstance(route, Route)]
    assert served == [*PUBLIC, *_PRIVATE]
    others = [route.path for route in running.app.routes if not isinstance(route, Route)]  # type: ignore[attr-defined]
    assert others == ["/static/htmx", "/static"]


def test_the_list_of_open_routes_is_short_and_known() -> None:
    assert sorted(_calls(PUBLIC)) == [
        ("GET", "/"),
        ("GET", "/api/v1/openapi.json"),
        ("GET", "/gezondheid"),
        ("GET", "/metrics"),
        ("GET", "/regelen"),
        ("GET", "/regelen/verhuizen"),
        ("GET", "/regelen/verhuizen/wanneer_doorgeven"),
        ("GET", "/werkplek/aanmelden"),
        ("HEAD", "/"),
        ("HEAD", "/api/v1/openapi.json"),
        ("HEAD", "/gezondheid"),
        ("HEAD", "/metrics"),
        ("HEAD", "/regelen"),
        ("HEAD", "/regelen/verhuizen"),
        ("HEAD", "/regelen/verhuizen/wanneer_doorgeven"),
        ("HEAD", "/werkplek/aanmelden"),
        ("POST", "/api/v1/gesprekken"),
        ("POST", "/werkplek/aanmelden"),
    ]


@pytest.mark.parametrize("proof", [None, "Bearer", "Bearer  ", "Basic YTpi", "Bearer verzonnen"])
async def test_nothing_else_opens_without_proof(
    running: RunningGateway, citizen: Citizen, proof: str | None
) -> None:
    headers = {"Authorization": proof} if proof else {}
    for method, path in _calls(_PRIVATE):
        address = path.replace(_FILLED["gesprek"], citizen.id)
        answer = await running.call(method, address, headers=headers)
        if path.startswith("/werkplek"):
            assert answer.status == 303, (method, path)
            assert answer.headers["Location"].startswith("/werkplek/aanmelden")
        else:
            expected = (401, 404) if proof == "Bearer verzonnen" else (401,)
            assert answer.status in expected, (method, path)
        assert citizen.id not in answer.text


async def test_a_wrong_token_and_a_conversation_that_is_not_there_look_the_same(
    running: RunningGateway, citizen: Citizen
) -> None:
    nobody = f"/api/v1/gesprekken/{'f' * 32}"
    wrong = await running.call("GET", citizen.path, token="verzonnen")
    absent = await running.call("GET", nobody, token=citizen.token)
    assert wrong.status == absent.status == 404
    assert wrong.text == absent.text


async def test_the_token_of_one_conversation_opens_no_other(
    running: RunningGateway, citizen: Citizen
) -> None:
    other = await Citizen.start(running)
    for method, path in _calls(CONVERSATION):
        address = path.replace(_FILLED["gesprek"], citizen.id)
        assert (await running.call(method, address, token=other.token)).status == 404
    assert len(await citizen.messages()) == 1


async def test_a_citizens_token_is_no_staff_token(citizen: Citizen) -> None:
    for method, path in _calls(STAFF_TOKEN):
        answer = await citizen.running.call(method, path, token=citizen.token)
        assert answer.status == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.usefixtures("dialogue")
async def test_a_staff_token_opens_no_conversation_and_no_page(
    running: RunningGateway, citizen: Citizen, staff_token: str
) -> None:
    await open_ticket(citizen)
    assert (await citizen.call("GET", token=staff_token)).status == 404
    assert (await running.call("GET", "/werkplek", token=staff_token)).status == 303


async def test_a_cookie_of_the_werkplek_opens_nothing_of_the_api(
    caseworker: Caseworker, citizen: Citizen
) -> None:
    for path in ("/api/v1/contactverzoeken", citizen.path):
        assert (await caseworker.call("GET", path)).status == 401


@pytest.mark.parametrize(
    "identifier", ["x", "%00", "..%2f..", "'--", "0" * 31, "0" * 33, "%ff", "A" * 32, "a" * 5000]
)
async def test_an_impossible_id_is_simply_not_there(
    running: RunningGateway, citizen: Citizen, identifier: str
) -> None:
    answer = await running.call("GET", f"/api/v1/gesprekken/{identifier}", token=citizen.token)
    assert answer.status == 404


async def test_no_token_is_ever_taken_from_the_address(citizen: Citizen) -> None:
    for name in ("token", "access_token"):
        address = f"{citizen.path}?{name}={citizen.token}"
        assert (await citizen.running.call("GET", address)).status == 401
