"""People who go wrong get a page that tells what to do; machines get problem+json."""

from __future__ import annotations

import pytest

from tests.support.caseworker import Caseworker
from tests.support.gateway import RunningGateway


@pytest.mark.parametrize(
    "path",
    [
        "/werkplek/onbekend",
        "/werkplek/2026-00042-5",
        "/werkplek/2026-00042-4",
        "/werkplek/%00",
        "/werkplek/2026-00042-5/onbekend",
        "/werkplek/a/b/c",
    ],
)
async def test_an_unknown_page_says_so(caseworker: Caseworker, path: str) -> None:
    answer = await caseworker.call("GET", path)
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "<h1>" in answer.text
    assert 'href="/werkplek"' in answer.text


@pytest.mark.parametrize("number", ["2026-00042-5", "2026-00042-4", "onbekend", "%00"])
async def test_an_unknown_case_has_no_stream_and_no_forms(
    caseworker: Caseworker, number: str
) -> None:
    assert (await caseworker.call("GET", f"/werkplek/{number}/stroom")).status == 404
    for what in ("oppakken", "berichten", "oplossen"):
        answer = await caseworker.post(f"/werkplek/{number}/{what}", tekst="Dag.")
        assert answer.status == 404


async def test_a_wrong_method_says_so(caseworker: Caseworker) -> None:
    answer = await caseworker.call("DELETE", "/werkplek")
    assert answer.status == 405
    assert answer.headers["Content-Type"].startswith("text/html")


async def test_a_failure_is_a_page_with_what_to_do(
    running: RunningGateway, caseworker: Caseworker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(running.services.handling.__class__, "queue")
    answer = await caseworker.call("GET", "/werkplek")
    assert answer.status == 500
    assert "Probeer het opnieuw" in answer.text
    assert "Traceback" not in answer.text


async def test_a_citizen_at_a_wrong_address_gets_a_page_too(
    running: RunningGateway,
) -> None:
    answer = await running.call("GET", "/hulp", headers={"Accept": "text/html"})
    assert answer.status == 404
    assert 'href="/"' in answer.text
    assert "112" in answer.text


async def test_a_machine_at_a_wrong_address_gets_a_problem(
    running: RunningGateway,
) -> None:
    answer = await running.call("GET", "/hulp", headers={"Accept": "application/json"})
    assert answer.headers["Content-Type"] == "application/problem+json"
