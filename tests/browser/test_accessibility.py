"""WCAG 2.2 AA: axe in every state, the keyboard alone, small screens and much zoom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Windows
from tests.support.screens import ANNIE, Chat, Desk, is_too_wide, tab_to, too_small, violations

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

DESPAIR = "ik ga scheiden en ik wil niet meer leven"
SMALLEST = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %."""


def walk_through(chat: Chat, look: Callable[[Page, str], None]) -> str:
    """Show every state of the chat on the way to a number, and look at each."""

    def now(state: str) -> None:
        look(chat.page, state)

    now("start")
    chat.say(ANNIE)
    expect(chat.button("Ja, graag")).to_be_visible()
    now("answer")
    chat.press("Ja, graag")
    expect(chat.page.get_by_label("Uw naam")).to_be_visible()
    now("contact")
    chat.press("Verder")
    expect(chat.page.get_by_label("Uw naam")).to_be_focused()
    now("contact with errors")
    chat.tell_contact()
    now("summary")
    chat.press("Nee, ik wil iets veranderen")
    expect(chat.button("Opslaan")).to_be_visible()
    now("correction")
    chat.press("Opslaan")
    expect(chat.button("Deze keuze doorgeven")).to_be_visible()
    now("consent")
    chat.page.get_by_role("checkbox", name="het CAK").check()
    chat.press("Deze keuze doorgeven")
    number = chat.number()
    now("sent")
    return number


def walk_at_the_desk(desk: Desk, number: str, look: Callable[[Page, str], None]) -> None:
    """Show the queue and a case before it is claimed, while it is worked on, and solved."""
    look(desk.page, "queue")
    desk.open_case(number)
    look(desk.page, "new case")
    desk.claim()
    desk.say("Dag, ik kijk met u mee.")
    expect(desk.log).to_contain_text("Dag, ik kijk met u mee.")
    look(desk.page, "case")
    desk.solve()
    look(desk.page, "solved case")


def test_axe_finds_nothing_in_any_state_from_greeting_to_solved(windows: Windows) -> None:
    found: dict[str, list[str]] = {}

    def look(page: Page, state: str) -> None:
        found[state] = violations(page)

    number = walk_through(windows.chat(), look)
    stranger = Desk(windows.page(), windows.loket.url)
    stranger.page.goto(f"{stranger.url}/werkplek")
    look(stranger.page, "log-in")
    stranger.page.get_by_label("Gebruikersnaam").fill("niemand")
    stranger.page.get_by_label("Wachtwoord").fill("onzin")
    stranger.page.get_by_role("button", name="Aanmelden").click()
    expect(stranger.page.get_by_role("alert")).to_be_visible()
    look(stranger.page, "refused log-in")
    walk_at_the_desk(windows.desk(), number, look)
    assert {state: lines for state, lines in found.items() if lines} == {}
    assert len(found) == 14


def test_axe_finds_nothing_in_a_crisis_card_or_the_question_before_erasing(chat: Chat) -> None:
    chat.say(DESPAIR)
    call = chat.log.get_by_role("link", name="Bel 113")
    expect(call).to_have_attribute("href", "tel:113")
    assert violations(chat.page) == []
    chat.press("Gesprek wissen")
    expect(chat.page.get_by_role("dialog")).to_be_visible()
    assert violations(chat.page) == []


def test_a_ticket_is_sent_and_solved_with_the_keyboard_alone(windows: Windows) -> None:
    chat = windows.chat()
    tab_to(chat.page, chat.field)
    chat.page.keyboard.type(ANNIE)
    chat.page.keyboard.press("Enter")
    press_with_keyboard(chat, "Ja, graag")
    # What comes next stands after the button that was pressed.
    tab_to(chat.page, chat.page.get_by_label("Uw naam"))
    chat.page.keyboard.type("Annie de Vries")
    chat.page.keyboard.press("Tab")
    chat.page.keyboard.type("0612345678")
    chat.page.keyboard.press("Enter")
    press_with_keyboard(chat, "Ja, dit klopt")
    tab_to(chat.page, chat.page.get_by_role("checkbox", name="het CAK"))
    chat.page.keyboard.press("Space")
    press_with_keyboard(chat, "Deze keuze doorgeven")
    number = chat.number()

    desk = windows.desk()
    tab_to(desk.page, desk.page.get_by_role("link", name=number))
    desk.page.keyboard.press("Enter")
    tab_to(desk.page, desk.page.get_by_role("button", name="Oppakken"))
    desk.page.keyboard.press("Enter")
    tab_to(desk.page, desk.page.get_by_label("Schrijf aan de inwoner"))
    desk.page.keyboard.type("Dag, ik kijk met u mee.")
    desk.page.keyboard.press("Control+Enter")
    expect(chat.said_by("medewerker")).to_contain_text("ik kijk met u mee")
    # One goes on where one was.
    expect(desk.page.get_by_label("Schrijf aan de inwoner")).to_be_focused()
    for choice in desk.page.get_by_role("combobox").all():
        tab_to(desk.page, choice)
        desk.page.keyboard.press("ArrowDown")
    tab_to(desk.page, desk.page.get_by_role("button", name="Opgelost, afsluiten"))
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#stand")).to_contain_text("Opgelost")


def test_nothing_scrolls_sideways_at_320_pixels_and_everything_can_be_hit(
    windows: Windows,
) -> None:
    found: list[str] = []

    def look(page: Page, state: str) -> None:
        if is_too_wide(page):
            found.append(f"{state}: too wide")
        found.extend(f"{state}: {name}" for name in too_small(page))

    number = walk_through(windows.chat(viewport=SMALLEST), look)
    walk_at_the_desk(windows.desk(viewport=SMALLEST), number, look)
    assert found == []


def test_at_400_percent_the_answer_is_read_by_scrolling_the_page(windows: Windows) -> None:
    chat = windows.chat(viewport=ZOOMED)
    chat.say(ANNIE)
    expect(chat.button("Ja, graag")).to_be_visible()
    assert not is_too_wide(chat.page)
    # No second scroll bar inside the first, on a screen of nine lines.
    assert chat.log.evaluate("log => log.scrollHeight === log.clientHeight")
    expect(chat.said_by("inwoner").last).to_be_in_viewport()


def test_buttons_keep_their_edge_in_forced_colours(windows: Windows) -> None:
    chat = windows.chat(forced_colors="active")
    border = chat.button("Versturen").evaluate("it => getComputedStyle(it).borderStyle")
    assert border == "solid"
    assert violations(chat.page) == []


def test_nothing_moves_for_who_asked_for_less_motion(windows: Windows) -> None:
    behaviour = "log => getComputedStyle(log).scrollBehavior"
    assert windows.chat(reduced_motion="reduce").log.evaluate(behaviour) == "auto"
    assert windows.chat(reduced_motion="no-preference").log.evaluate(behaviour) == "smooth"


def press_with_keyboard(chat: Chat, name: str) -> None:
    """Tab to the newest button with this label, and press it."""
    tab_to(chat.page, chat.button(name))
    chat.page.keyboard.press("Enter")
