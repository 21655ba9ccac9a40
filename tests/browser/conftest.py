"""A browser that really drives, against servers that really run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from setup.tools_for_tests import find_chromium
from tests.support.screens import Chat, Desk
from tests.support.served_loket import ServedLoket, served_loket

PATIENCE = 10_000
"""Milliseconds a page may take under load before a test gives up."""
_TOLD_ANYWAY = ("Failed to load resource", "[object Event]")
"""The browser reports every answer that is not 200, and HTMX every broken stream; some tests ask
for those."""
_REPORT_POLICY = """addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`);
});"""


# Not for the whole session: as long as Playwright runs, no test can run an event loop of its own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    program = find_chromium()
    assert program, "Chromium is missing: run `make test-tools`"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def loket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedLoket]:
    with served_loket(tmp_path_factory.mktemp("loket")) as loket:
        yield loket


@dataclass
class Windows:
    """Opens windows of separate people, and notes what no window may ever do."""

    browser: Browser
    loket: ServedLoket
    problems: list[str] = field(default_factory=list)
    may_ask: str = "data:"
    """An address outside the loket that a test provides itself."""

    def page(self, **options: Any) -> Page:
        """A window of its own, as if of another person."""
        # A button that scrolls into view smoothly is waited for: most tests are not about that.
        options.setdefault("reduced_motion", "reduce")
        context = self.browser.new_context(locale="nl-NL", **options)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(_REPORT_POLICY)
        page = context.new_page()
        page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        page.on("console", self._heard)
        page.on("request", self._asked)
        return page

    def chat(self, **options: Any) -> Chat:
        """A citizen on the page with the chat."""
        chat = Chat(self.page(**options), self.loket.url)
        chat.open()
        return chat

    def desk(self, login: str = "", password: str = "", **options: Any) -> Desk:
        """A caseworker who is logged in, as the first account unless another is given."""
        desk = Desk(self.page(**options), self.loket.url)
        desk.log_in(login or self.loket.login, password or self.loket.password)
        return desk

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(_TOLD_ANYWAY):
            self.problems.append(message.text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.loket.url, "blob:", self.may_ask)):
            self.problems.append(f"asks another site: {request.url}")


@pytest.fixture
def windows(browser: Browser, loket: ServedLoket) -> Iterator[Windows]:
    windows = Windows(browser, loket)
    yield windows
    for context in browser.contexts:
        context.close()
    assert windows.problems == []


@pytest.fixture
def chat(windows: Windows) -> Chat:
    return windows.chat()


@pytest.fixture(scope="package")
def colleague(loket: ServedLoket) -> tuple[str, str]:
    """A second account: log-in name and password."""
    return "fatima", loket.new_account("fatima")


@pytest.fixture
def new_chat(windows: Windows) -> Callable[..., Chat]:
    return windows.chat
