"""Guessing passwords is slow work, and locks nobody else out."""

from __future__ import annotations

import asyncio
import re

import pytest

from bot.gateway import limits
from tests.support.caseworker import Caseworker


async def test_a_wrong_password_tells_nothing_about_the_name(browser: Caseworker) -> None:
    wrong = await browser.log_in("verkeerd")
    browser.login = "bestaat-niet"
    unknown = await browser.log_in("verkeerd")
    assert wrong.status == unknown.status == 401
    assert _message(wrong.text) == _message(unknown.text)


async def test_after_five_wrong_tries_even_the_right_password_must_wait(
    browser: Caseworker,
) -> None:
    for _ in range(limits.FAILURES):
        assert (await browser.log_in("verkeerd")).status == 401
    blocked = await browser.log_in()
    assert blocked.status == 429
    assert "Wacht vijf minuten" in blocked.text
    assert int(blocked.headers["Retry-After"]) <= limits.FAILURES_SECONDS


async def test_after_the_wait_the_right_password_works(
    browser: Caseworker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser.running.gateway.limits.failures, "_seconds", 0.0)
    for _ in range(limits.FAILURES + 1):
        await browser.log_in("verkeerd")
    assert (await browser.log_in()).status == 303


async def test_somebody_elsewhere_cannot_lock_a_caseworker_out(
    browser: Caseworker,
) -> None:
    elsewhere = {"X-Forwarded-For": "192.0.2.66"}
    for _ in range(limits.FAILURES + 1):
        await browser.log_in("verkeerd", headers=elsewhere)
    assert (await browser.log_in()).status == 303


async def test_a_success_wipes_the_slate(browser: Caseworker) -> None:
    for _ in range(2):
        for _ in range(limits.FAILURES - 1):
            assert (await browser.log_in("verkeerd")).status == 401
        assert (await browser.log_in()).status == 303


async def test_guessing_at_the_same_moment_is_guessing_too(browser: Caseworker) -> None:
    answers = await asyncio.gather(*(browser.log_in("verkeerd") for _ in range(12)))
    statuses = [answer.status for answer in answers]
    assert statuses.count(401) <= limits.FAILURES
    assert set(statuses) <= {401, 429}


async def test_what_was_typed_as_a_name_comes_back_harmless(browser: Caseworker) -> None:
    browser.login = '"><script>alert(1)</script>'
    assert "<script>alert" not in (await browser.log_in("x")).text


def _message(page: str) -> str:
    found = re.search(r'role="alert"[^>]*>([^<]*)', page)
    assert found, page
    return found[1]
