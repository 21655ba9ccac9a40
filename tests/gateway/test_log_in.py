"""Logging in at the werkplek, staying logged in, and all that somebody else might try."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.gateway.werkplek.session import COOKIE, safe_return
from tests.support.caseworker import Caseworker, browser_of
from tests.support.citizen import Citizen, open_ticket
from tests.support.clock import HandClock
from tests.support.gateway import RunningGateway, running_gateway, share_knowledge

ELSEWHERE = [
    "",
    "//evil.example",
    "///evil.example",
    "https://evil.example/werkplek",
    "http:/evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "/werkplek\\@evil.example",
    "/werkplek@evil.example",
    "/werkplek.evil.example",
    "/werkplek//evil.example",
    "/werkplek/..//evil.example",
    "/werkplek/%2e%2e//evil.example",
    "/werkplek/2026-00042-5/../../evil",
    "/werkplek?x=//evil.example",
    "/werkplek\r\nSet-Cookie: a=b",
    "/werkplek\t",
    " /werkplek",
    "javascript:alert(1)",
    "/werkplek/afmelden",
    "/",
]


async def test_who_gives_the_right_password_is_in(browser: Caseworker) -> None:
    answer = await browser.log_in()
    assert (answer.status, answer.headers["Location"]) == (303, "/werkplek")
    page = await browser.call("GET", "/werkplek")
    assert page.status == 200
    assert "Fatima de Wit" in page.text


async def test_a_name_is_the_same_in_any_capitals(browser: Caseworker) -> None:
    browser.login = " FATIMA "
    assert (await browser.log_in()).status == 303


async def test_who_must_log_in_first_comes_back_where_they_were_going(
    browser: Caseworker,
) -> None:
    answer = await browser.call("GET", "/werkplek/2026-00042-5")
    assert answer.headers["Location"] == "/werkplek/aanmelden?terug=/werkplek/2026-00042-5"
    page = await browser.call("GET", answer.headers["Location"])
    assert 'name="terug" value="/werkplek/2026-00042-5"' in page.text


async def test_htmx_is_told_to_go_to_the_log_in_page(browser: Caseworker) -> None:
    answer = await browser.call("GET", "/werkplek", headers={"HX-Request": "true"})
    assert answer.status == 204
    assert answer.headers["HX-Redirect"] == "/werkplek/aanmelden?terug=/werkplek"


@pytest.mark.parametrize("address", ELSEWHERE)
async def test_logging_in_leads_to_no_other_site(browser: Caseworker, address: str) -> None:
    form = {"naam": browser.login, "wachtwoord": browser.password, "terug": address}
    answer = await browser.call("POST", "/werkplek/aanmelden", data=form)
    assert (answer.status, answer.headers["Location"]) == (303, "/werkplek")


@pytest.mark.parametrize("address", ["/werkplek", "/werkplek/2026-00042-5"])
def test_our_own_pages_may_be_gone_back_to(address: str) -> None:
    assert safe_return(address) == address


class TestTheCookie:
    async def test_no_script_and_no_other_site_can_use_it(self, browser: Caseworker) -> None:
        cookie = (await browser.log_in()).headers["Set-Cookie"]
        assert cookie.startswith(f"{COOKIE}=")
        parts = {item.strip().lower() for item in cookie.split(";")[1:]}
        assert {"httponly", "samesite=strict", "path=/werkplek", "max-age=43200"} <= parts

    async def test_behind_https_it_never_travels_in_the_clear(self, browser: Caseworker) -> None:
        proxy = {"X-Forwarded-Proto": "https"}
        assert "Secure" in (await browser.log_in(headers=proxy)).headers["Set-Cookie"]

    async def test_without_https_it_still_works(self, browser: Caseworker) -> None:
        assert "Secure" not in (await browser.log_in()).headers["Set-Cookie"]

    async def test_only_its_hash_is_kept(
        self, running: RunningGateway, caseworker: Caseworker
    ) -> None:
        value = _cookie(caseworker)
        folder = running.services.settings.data_dir
        stored = b"".join(file.read_bytes() for file in folder.glob("loket.db*"))
        assert value.encode() not in stored
        assert caseworker.password.encode() not in stored

    async def test_every_log_in_has_a_new_one(self, browser: Caseworker) -> None:
        await browser.log_in()
        first = _cookie(browser)
        await browser.log_in()
        assert _cookie(browser) != first

    @pytest.mark.parametrize("value", ["", "verzonnen", "a" * 5000, "ë"])
    async def test_a_made_up_one_is_nothing_worth(
        self, running: RunningGateway, value: str
    ) -> None:
        headers = {"Cookie": f"{COOKIE}={value}"}
        assert (await running.call("GET", "/werkplek", headers=headers)).status == 303


class TestTheEndOfASession:
    async def test_who_logs_out_is_out_with_every_copy_of_the_cookie(
        self, running: RunningGateway, caseworker: Caseworker
    ) -> None:
        copy = {"Cookie": f"{COOKIE}={_cookie(caseworker)}"}
        assert (await caseworker.post("/werkplek/afmelden")).status == 303
        assert (await caseworker.call("GET", "/werkplek")).status == 303
        assert (await running.call("GET", "/werkplek", headers=copy)).status == 303

    async def test_a_new_password_ends_what_was_open(
        self, running: RunningGateway, caseworker: Caseworker
    ) -> None:
        running.gateway.accounts.reset(caseworker.login)
        assert (await caseworker.call("GET", "/werkplek")).status == 303

    async def test_a_session_ends_after_half_a_day(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        share_knowledge(monkeypatch)
        clock = HandClock()
        async with (
            running_gateway(tmp_path, clock) as running,
            browser_of(running, "bram", "Bram Visser") as browser,
        ):
            await browser.log_in()
            clock.move(hours=11, minutes=59)
            assert (await browser.call("GET", "/werkplek")).status == 200
            clock.move(minutes=2)
            assert (await browser.call("GET", "/werkplek")).status == 303

    async def test_an_open_stream_ends_with_it(
        self, running: RunningGateway, caseworker: Caseworker
    ) -> None:
        async with caseworker.stream("/werkplek/stroom") as events:
            await events.next("werkvoorraad")
            await caseworker.post("/werkplek/afmelden")
            running.gateway.news.publish("werkvoorraad")
            assert await events.rest() == []


class TestForms:
    @pytest.mark.parametrize("secret", [None, "", "verzonnen", "ë"])
    async def test_a_form_without_the_secret_of_the_session_does_nothing(
        self, caseworker: Caseworker, secret: str | None
    ) -> None:
        form = {} if secret is None else {"csrf": secret}
        answer = await caseworker.call("POST", "/werkplek/afmelden", data=form)
        assert answer.status == 403
        assert "Ga terug" in answer.text
        assert (await caseworker.call("GET", "/werkplek")).status == 200

    async def test_the_secret_of_a_colleague_does_not_count(
        self, running: RunningGateway, caseworker: Caseworker
    ) -> None:
        async with browser_of(running, "bram", "Bram Visser") as colleague:
            await colleague.log_in()
            form = {"csrf": await colleague.csrf()}
        assert (await caseworker.call("POST", "/werkplek/afmelden", data=form)).status == 403

    @pytest.mark.usefixtures("dialogue")
    async def test_every_form_of_the_werkplek_asks_for_it(
        self, citizen: Citizen, caseworker: Caseworker
    ) -> None:
        number = await open_ticket(citizen)
        for what in ("oppakken", "berichten", "oplossen"):
            path = f"/werkplek/{number}/{what}"
            assert (await caseworker.call("POST", path, data={"tekst": "x"})).status == 403
        ticket = caseworker.running.services.handling.case(number)
        assert ticket.owner is None

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://evil.example"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
        ],
    )
    async def test_another_site_cannot_log_somebody_in(
        self, browser: Caseworker, headers: dict[str, str]
    ) -> None:
        assert (await browser.log_in(headers=headers)).status == 403

    @pytest.mark.parametrize("browser_says", [{}, {"Sec-Fetch-Site": "same-origin"}])
    async def test_our_own_page_can(
        self, browser: Caseworker, browser_says: dict[str, str]
    ) -> None:
        headers = {"Origin": browser.running.url, **browser_says}
        assert (await browser.log_in(headers=headers)).status == 303

    async def test_our_own_page_can_behind_a_proxy_that_has_another_name(
        self, browser: Caseworker
    ) -> None:
        headers = {"Origin": "https://loket.example.org", "Sec-Fetch-Site": "same-origin"}
        assert (await browser.log_in(headers=headers)).status == 303

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            (b"naam=" + b"a" * 100_000, 413),
            (b"naam=%ff%fe", 400),
            (b"naam=\xff", 400),
            (b"&".join(b"v%d=" % number for number in range(500)), 400),
            (b"", 401),
        ],
        ids=["too large", "escaped bytes", "raw bytes", "too many fields", "empty"],
    )
    async def test_a_strange_form_is_refused_with_a_page(
        self, browser: Caseworker, body: bytes, status: int
    ) -> None:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = await browser.call("POST", "/werkplek/aanmelden", data=body, headers=headers)
        assert answer.status == status
        assert answer.headers["Content-Type"].startswith("text/html")

    async def test_a_form_in_another_shape_is_refused(self, browser: Caseworker) -> None:
        for options in ({"json": {"naam": "x"}}, {"data": b"x", "headers": _MULTIPART}):
            answer = await browser.call("POST", "/werkplek/aanmelden", **options)
            assert answer.status == 400


_MULTIPART = {"Content-Type": "multipart/form-data; boundary=x"}


def _cookie(browser: Caseworker) -> str:
    return next(item.value for item in browser.session.cookie_jar if item.key == COOKIE)
