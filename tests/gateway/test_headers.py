"""What every response carries, whatever the address and whatever went wrong."""

from __future__ import annotations

from typing import ClassVar

import pytest

from tests.support.citizen import Citizen
from tests.support.gateway import Answer, RunningGateway

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
ADDRESSES = [
    ("GET", "/", 200),
    ("GET", "/?gemeente=gm0363", 200),
    ("GET", "/regelen", 200),
    ("GET", "/regelen/verhuizen", 200),
    ("GET", "/regelen/onbekend", 404),
    ("GET", "/gezondheid", 200),
    ("GET", "/metrics", 200),
    ("GET", "/api/v1/openapi.json", 200),
    ("POST", "/api/v1/gesprekken", 201),
    ("GET", "/api/v1/gesprekken", 405),
    ("GET", "/api/v1/onbekend", 404),
    ("GET", "/api/v1/contactverzoeken", 401),
    ("GET", "/onbekend", 404),
    ("GET", "/werkplek", 303),
    ("GET", "/werkplek/aanmelden", 200),
    ("POST", "/werkplek/aanmelden", 400),
    ("GET", "/static/werkplek.css", 200),
    ("GET", "/static/htmx/htmx.min.js", 200),
    ("GET", "/static/widget/juiste-deur-chat.js", 200),
    ("GET", "/static/onbekend.js", 404),
    ("GET", "/static/..%2fapp.py", 404),
    ("HEAD", "/", 200),
    ("OPTIONS", "/", 405),
]


@pytest.mark.parametrize(("method", "path", "status"), ADDRESSES)
async def test_every_response_is_safe_to_show(
    running: RunningGateway, method: str, path: str, status: int
) -> None:
    answer = await running.call(method, path)
    assert answer.status == status
    _is_safe(answer)


async def test_even_a_failure_nobody_foresaw(
    running: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(running.services.stores.conversations.__class__, "create")
    answer = await running.call("POST", "/api/v1/gesprekken")
    assert answer.status == 500
    _is_safe(answer)
    assert answer.headers["API-Version"]


async def test_the_policy_allows_no_script_or_style_in_the_page(running: RunningGateway) -> None:
    policy = _policy(await running.call("GET", "/"))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["base-uri"] == "'none'"
    for directive in ("script-src", "style-src", "connect-src", "form-action"):
        assert policy[directive] == "'self'"
    assert "unsafe" not in " ".join(policy.values())


@pytest.mark.parametrize(
    "path", ["/", "/regelen/verhuizen", "/werkplek/aanmelden", "/werkplek/onbekend", "/onbekend"]
)
async def test_no_page_has_script_or_style_in_it(running: RunningGateway, path: str) -> None:
    page = (await running.call("GET", path, headers={"Accept": "text/html"})).text
    assert "<style" not in page
    assert " style=" not in page
    assert " on" not in "".join(page.partition("<body")[2].split(">")[:1])
    assert "<script>" not in page


async def test_what_is_personal_is_never_kept_by_a_browser_or_proxy(
    running: RunningGateway, citizen: Citizen
) -> None:
    for answer in (
        await citizen.call("GET"),
        await citizen.call("GET", "/afschrift"),
        await running.call("GET", "/werkplek/aanmelden"),
    ):
        assert answer.headers["Cache-Control"] == "no-store"


async def test_files_are_checked_before_they_are_used_again(running: RunningGateway) -> None:
    answer = await running.call("GET", "/static/widget/juiste-deur-chat.js")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["ETag"]


async def test_the_server_does_not_tell_what_it_is_made_of(running: RunningGateway) -> None:
    for path in ("/", "/onbekend", "/api/v1/onbekend"):
        answer = await running.call("GET", path)
        assert "Server" not in answer.headers
        assert "X-Powered-By" not in answer.headers


class TestOnAnotherSite:
    """The widget stands on the page of a municipality, which is another origin."""

    ORIGIN: ClassVar = {"Origin": "https://www.gemeente.example.org"}

    @pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
    async def test_a_browser_that_asks_first_is_told_yes(
        self, running: RunningGateway, citizen: Citizen, method: str
    ) -> None:
        answer = await citizen.call(
            "OPTIONS",
            "/berichten",
            token=None,
            headers={
                **self.ORIGIN,
                "Access-Control-Request-Method": method,
                "Access-Control-Request-Headers": "authorization,content-type,last-event-id",
            },
        )
        assert answer.status == 200
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert method in answer.headers["Access-Control-Allow-Methods"]
        allowed = answer.headers["Access-Control-Allow-Headers"].lower()
        for name in ("authorization", "content-type", "last-event-id"):
            assert name in allowed
        _is_safe(answer)

    async def test_answers_and_refusals_can_be_read_there(
        self, running: RunningGateway, citizen: Citizen
    ) -> None:
        for token in (citizen.token, "verzonnen"):
            answer = await citizen.call("GET", token=token, headers=self.ORIGIN)
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
            assert "API-Version" in answer.headers["Access-Control-Expose-Headers"]

    async def test_the_widget_may_be_fetched_from_there(self, running: RunningGateway) -> None:
        path = "/static/widget/juiste-deur-chat.js"
        answer = await running.call("GET", path, headers=self.ORIGIN)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"

    async def test_no_other_site_ever_gets_along_with_the_cookies_of_staff(
        self, running: RunningGateway
    ) -> None:
        answer = await running.call("GET", "/werkplek/aanmelden", headers=self.ORIGIN)
        assert "Access-Control-Allow-Credentials" not in answer.headers


def _is_safe(answer: Answer) -> None:
    for name, value in EVERYWHERE.items():
        assert answer.headers.getall(name) == [value]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def _policy(answer: Answer) -> dict[str, str]:
    directives = answer.headers["Content-Security-Policy"].split("; ")
    return {name: value for name, _, value in (item.partition(" ") for item in directives)}
