"""Annie's story, from greeting to solved, in the browser of Annie and that of her caseworker."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Windows
from tests.support.screens import ANNIE, Chat, Desk

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

INVOLVED = (
    "Sociale Verzekeringsbank",
    "CAK",
    "Belastingdienst",
    "Dienst Toeslagen",
    "Gemeente",
)
SECOND = 1_000
"""Milliseconds in which an answer of the caseworker must be there."""


def test_annie_is_helped_from_greeting_to_solved(windows: Windows) -> None:
    annie = windows.chat()
    annie.say(ANNIE)
    steps = _steps_with_terms_and_links(annie)
    for organisation in INVOLVED:
        expect(steps).to_contain_text(organisation)
    expect(annie.log).to_contain_text("eigen bijdrage bij het CAK kan dan hoger worden")

    number = _accepts_a_person_and_corrects_the_summary(annie)
    caseworker = windows.desk()
    _sees_everything_about_the_case(caseworker, number)

    caseworker.claim()
    expect(annie.said_by("systeem").last).to_contain_text("doet nu mee in dit gesprek")
    caseworker.say("Dag mevrouw De Wit.\nIk bel u om half drie.")
    expect(annie.said_by("medewerker")).to_contain_text("half drie", timeout=SECOND)
    _the_assistant_is_silent(annie, caseworker)

    caseworker.solve()
    expect(annie.said_by("systeem").last).to_contain_text("De automatische assistent is er weer")
    annie.say("dank u wel")
    expect(annie.said_by("assistent").last).to_contain_text("Graag gedaan")


def _steps_with_terms_and_links(annie: Chat) -> Locator:
    steps = annie.log.get_by_role("list").filter(has_text="Lees meer bij")
    expect(steps.last).to_contain_text(re.compile(r"\d (weken|dagen)"))
    for link in steps.last.get_by_role("link").all():
        assert re.match(r"https://|tel:", link.get_attribute("href") or "")
    return steps.last


def _accepts_a_person_and_corrects_the_summary(annie: Chat) -> str:
    annie.press("Ja, graag")
    annie.tell_contact()
    for known in ("Annie de Vries", "06 12345678", "na twee uur", "verpleeghuis verhuisd"):
        expect(annie.said_by("assistent").last).to_contain_text(known)
    annie.press("Nee, ik wil iets veranderen")
    # Nothing has to be told twice: what is known is in the form already.
    expect(annie.page.get_by_label("Telefoonnummer")).to_have_value("06 12345678")
    annie.page.get_by_label("Uw naam").fill("Annie de Wit")
    annie.press("Opslaan")
    for organisation in ("de SVB", "het CAK"):
        annie.page.get_by_role("checkbox", name=organisation).check()
    annie.press("Deze keuze doorgeven")
    return annie.number()


def _sees_everything_about_the_case(caseworker: Desk, number: str) -> None:
    expect(caseworker.row(number)).to_contain_text("Nieuw")
    caseworker.open_case(number)
    summary = caseworker.page.get_by_role("region", name="Samenvatting")
    for known in ("Annie de Wit", "06 12345678", "na twee uur", "verpleeghuis"):
        expect(summary).to_contain_text(known)
    parts = caseworker.page.get_by_role("region", name="Organisaties").get_by_role("listitem")
    for shared in ("SVB", "CAK"):
        expect(parts.filter(has_text=shared)).to_contain_text("Delen mag")
    for kept in ("Dienst Toeslagen", "Belastingdienst"):
        expect(parts.filter(has_text=kept)).to_contain_text("Niet delen")
    expect(parts.filter(has_text="CAK")).to_contain_text("Professionele lijn")
    expect(caseworker.log).to_contain_text(ANNIE)
    # Contact details are in the summary only.
    expect(caseworker.log).not_to_contain_text("12345678")


def _the_assistant_is_silent(annie: Chat, caseworker: Desk) -> None:
    said = annie.said_by("assistent").count()
    annie.say("fijn, en wat moet ik met de AOW doen?")
    expect(caseworker.log).to_contain_text("wat moet ik met de AOW doen?", timeout=SECOND)
    # Lines that were typed stay lines.
    expect(caseworker.log).to_contain_text("Dag mevrouw De Wit.\nIk bel u om half drie.")
    annie.page.wait_for_timeout(1_500)
    assert annie.said_by("assistent").count() == said
