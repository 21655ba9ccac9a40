"""What people do on our pages, in their words: the chat of a citizen, the desk of a caseworker."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page, expect

ANNIE = "dag, mijn man is naar een verpleeghuis verhuisd en ik weet niet waar ik moet beginnen"
OPENING = "Ik ben een automatische assistent"
NUMBER = re.compile(r"Uw nummer is (\d{4}-\d{5}-\d)")
TARGET = 44
"""Pixels a thing to press is high and wide, at the least; a link in a text may be smaller."""
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@dataclass(frozen=True)
class Chat:
    """The citizen's page."""

    page: Page
    url: str

    @property
    def log(self) -> Locator:
        """What was said."""
        return self.page.get_by_role("log", name="Gesprek")

    @property
    def field(self) -> Locator:
        """Where one types."""
        return self.page.get_by_label("Uw vraag of antwoord")

    @property
    def status(self) -> Locator:
        """What is told beside the conversation, politely."""
        return self.page.locator("juiste-deur-chat").locator(".status")

    def open(self, path: str = "/") -> None:
        """Go to the page and wait for the greeting."""
        self.page.goto(self.url + path)
        expect(self.log).to_contain_text(OPENING)

    def say(self, text: str) -> None:
        """Type and send with Enter."""
        self.field.fill(text)
        self.field.press("Enter")

    def button(self, name: str) -> Locator:
        """The newest button with this label."""
        return self.page.get_by_role("button", name=name, exact=True).last

    def press(self, name: str) -> None:
        """Press the newest button with this label."""
        self.button(name).click()

    def said_by(self, sender: str) -> Locator:
        """The messages of "assistent", "inwoner", "medewerker" or "systeem"."""
        return self.log.locator(f"li.bericht--{sender}")

    def tell_contact(self, name: str = "Annie de Vries", telephone: str = "0612345678") -> None:
        """Fill in who to call, and when."""
        self.page.get_by_label("Uw naam").fill(name)
        self.page.get_by_label("Telefoonnummer").fill(telephone)
        self.page.get_by_label("Wanneer komt bellen uit?").fill("na twee uur 's middags")
        self.press("Verder")
        expect(self.log).to_contain_text("Klopt het?")

    def reach_consent(self) -> None:
        """From the first question to the question about sharing."""
        self.say(ANNIE)
        self.press("Ja, graag")
        self.tell_contact()
        self.press("Ja, dit klopt")
        expect(self.log).to_contain_text("Mag de medewerker")

    def number(self) -> str:
        """The number of the ticket that was sent."""
        expect(self.log).to_contain_text(NUMBER)
        found = NUMBER.search(self.log.inner_text())
        assert found
        return found[1]

    def send_ticket(self) -> str:
        """The whole way to a number, sharing with everybody."""
        self.reach_consent()
        self.press("Ja, met allemaal")
        return self.number()


@dataclass(frozen=True)
class Desk:
    """The caseworker's pages."""

    page: Page
    url: str

    @property
    def log(self) -> Locator:
        """The conversation of a case."""
        return self.page.get_by_role("log", name="Gesprek")

    def log_in(self, login: str, password: str) -> None:
        """From any page of the werkplek to the queue."""
        self.page.goto(f"{self.url}/werkplek")
        self.page.get_by_label("Gebruikersnaam").fill(login)
        self.page.get_by_label("Wachtwoord").fill(password)
        self.page.get_by_role("button", name="Aanmelden").click()
        expect(self.page.get_by_role("heading", name="Werkvoorraad")).to_be_visible()

    def row(self, number: str) -> Locator:
        """A ticket in the queue."""
        return self.page.get_by_role("row").filter(has=self.page.get_by_role("link", name=number))

    def open_case(self, number: str) -> None:
        """From the queue to a case."""
        self.page.get_by_role("link", name=number).click()
        expect(self.page.get_by_role("heading", name=number)).to_be_visible()

    def claim(self) -> None:
        """Own the case that is shown."""
        self.page.get_by_role("button", name="Oppakken").click()

    def say(self, text: str) -> None:
        """Write to the citizen."""
        self.page.get_by_label("Schrijf aan de inwoner").fill(text)
        self.page.get_by_role("button", name="Versturen").click()

    def solve(self) -> None:
        """Give every organisation's part the same outcome and close the case."""
        for choice in self.page.get_by_role("combobox").all():
            choice.select_option("opgelost")
        self.page.get_by_role("button", name="Opgelost, afsluiten").click()
        expect(self.page.locator("#stand")).to_contain_text("Opgelost")


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice: a line for every element."""
    page.wait_for_load_state()
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", list(_RULES)
    )
    return [
        f"{item['id']}: {node['target']} {node['failureSummary']}"
        for item in found["violations"]
        for node in item["nodes"]
    ]


def is_too_wide(page: Page) -> bool:
    """Whether one must scroll sideways to read this page."""
    # A page is there before its style sheet is.
    page.wait_for_load_state()
    return bool(
        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    )


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until this has the focus."""
    expect(wanted).to_be_visible()
    for _ in range(120):
        if wanted.evaluate("it => it === it.getRootNode().activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("Tab does not lead there")


def too_small(page: Page) -> list[str]:
    """The names of what is hard to hit with a finger."""
    things = page.get_by_role("button").or_(page.get_by_role("textbox")).all()
    boxes = [(thing, thing.bounding_box()) for thing in things if thing.is_visible()]
    return [
        thing.inner_text()
        for thing, box in boxes
        if box is None or box["height"] < TARGET or box["width"] < TARGET
    ]
