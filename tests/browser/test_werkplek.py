"""The caseworker's pages: live, honest about who is doing what, and closed to others."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Windows
from tests.support.screens import Desk, is_too_wide

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

PHONE = {"width": 360, "height": 740}


def test_a_new_ticket_appears_in_an_open_queue_by_itself(windows: Windows) -> None:
    desk = windows.desk()
    waiting = _waiting(desk)
    number = windows.chat().send_ticket()
    expect(desk.row(number)).to_contain_text("Nieuw")
    expect(desk.row(number)).to_contain_text("Uw partner gaat naar een verpleeghuis")
    expect(desk.page.get_by_role("status").first).to_contain_text("nog niet opgepakt")
    # Also seen from another tab.
    expect(desk.page).to_have_title(re.compile(rf"^\({waiting + 1}\) Werkvoorraad"))


def test_the_focus_stays_on_the_ticket_when_the_queue_changes(windows: Windows) -> None:
    chat, other = windows.chat(), windows.chat()
    first = chat.send_ticket()
    desk = windows.desk()
    desk.page.get_by_role("link", name=first).focus()
    second = other.send_ticket()
    expect(desk.row(second)).to_be_visible()
    expect(desk.page.get_by_role("link", name=first)).to_be_focused()


def test_who_claims_second_reads_that_a_colleague_was_first(
    windows: Windows, colleague: tuple[str, str]
) -> None:
    number = windows.chat().send_ticket()
    first, second = windows.desk(), windows.desk(*colleague)
    first.open_case(number)
    second.open_case(number)
    first.claim()
    expect(first.page.locator("#stand")).to_contain_text("bij Medewerker")
    second.claim()
    expect(second.page.get_by_role("alert")).to_contain_text("Een collega heeft dit")
    expect(second.page.locator("#stand")).to_contain_text("bij Medewerker")
    # Who does not own the case cannot write in it.
    expect(second.page.get_by_label("Schrijf aan de inwoner")).to_have_count(0)


def test_a_case_is_not_closed_while_an_organisation_has_no_outcome(windows: Windows) -> None:
    chat = windows.chat()
    desk = windows.desk()
    desk.open_case(chat.send_ticket())
    desk.claim()
    desk.page.get_by_role("button", name="Opgelost, afsluiten").click()
    expect(desk.page.get_by_role("combobox").first).to_be_focused()
    expect(desk.page.locator("#stand")).to_contain_text("In behandeling")


def test_a_withdrawn_consent_is_seen_at_once_on_a_page_that_is_open(windows: Windows) -> None:
    chat = windows.chat()
    desk = windows.desk()
    desk.open_case(chat.send_ticket())
    notice = desk.page.locator("#toestemming-cak")
    expect(notice).to_contain_text("Delen mag")
    chat.say("ik trek mijn toestemming in")
    expect(chat.said_by("assistent").last).to_contain_text("toestemming is ingetrokken")
    expect(notice).to_contain_text("Niet delen")
    expect(notice).to_contain_text("Ingetrokken op")


def test_a_wrong_password_is_told_at_the_form_and_the_name_stays(windows: Windows) -> None:
    page = windows.page()
    page.goto(f"{windows.loket.url}/werkplek")
    page.get_by_label("Gebruikersnaam").fill("iemand")
    page.get_by_label("Wachtwoord").fill("zomaar")
    page.get_by_role("button", name="Aanmelden").click()
    expect(page.get_by_role("alert")).to_contain_text("klopt niet")
    expect(page.get_by_label("Gebruikersnaam")).to_have_value("iemand")
    expect(page.get_by_label("Wachtwoord")).to_have_value("")


def test_logging_in_leads_to_the_page_that_was_asked_for(windows: Windows) -> None:
    number = windows.chat().send_ticket()
    page = windows.page()
    page.goto(f"{windows.loket.url}/werkplek/{number}")
    page.get_by_label("Gebruikersnaam").fill(windows.loket.login)
    page.get_by_label("Wachtwoord").fill(windows.loket.password)
    page.get_by_role("button", name="Aanmelden").click()
    expect(page.get_by_role("heading", name=number)).to_be_visible()


def test_after_logging_out_nothing_can_be_seen_any_more(windows: Windows) -> None:
    desk = windows.desk()
    desk.page.get_by_role("button", name="Afmelden").click()
    expect(desk.page.get_by_role("heading", name="Aanmelden")).to_be_visible()
    desk.page.goto(f"{desk.url}/werkplek")
    expect(desk.page.get_by_role("heading", name="Aanmelden")).to_be_visible()


def test_a_number_that_does_not_exist_is_a_page_with_a_way_back(windows: Windows) -> None:
    desk = windows.desk()
    desk.page.goto(f"{desk.url}/werkplek/2026-99999-9")
    expect(desk.page.get_by_role("heading", name="Dit is er niet")).to_be_visible()
    desk.page.get_by_role("link", name="Naar de werkvoorraad").click()
    expect(desk.page.get_by_role("heading", name="Werkvoorraad")).to_be_visible()


def test_a_case_is_readable_on_a_phone(windows: Windows) -> None:
    chat = windows.chat()
    desk = windows.desk(viewport=PHONE)
    assert not is_too_wide(desk.page)
    number = chat.send_ticket()
    expect(desk.row(number)).to_contain_text("Nieuw")
    desk.open_case(number)
    assert not is_too_wide(desk.page)
    telephone = desk.page.get_by_role("link", name="06 12345678")
    expect(telephone).to_have_attribute("href", "tel:0612345678")


def test_many_cases_can_be_open_in_windows_of_one_browser(windows: Windows) -> None:
    chat = windows.chat()
    desk = windows.desk()
    number = chat.send_ticket()
    look_away = "isHidden => { Object.defineProperty(document, 'hidden', {value: isHidden,"
    look_away += " configurable: true}); document.dispatchEvent(new Event('visibilitychange')); }"
    opened = []
    for _ in range(8):
        case = Desk(desk.page.context.new_page(), desk.url)
        case.page.goto(f"{desk.url}/werkplek/{number}")
        expect(case.page.get_by_role("heading", name=number)).to_be_visible()
        case.page.evaluate(look_away, True)
        opened.append(case)
    chat.say("ik heb nog een vraag over de verhuizing")
    expect(chat.said_by("inwoner").last).to_contain_text("nog een vraag")
    first = opened[0]
    expect(first.log).not_to_contain_text("nog een vraag")
    first.page.evaluate(look_away, False)
    expect(first.log.get_by_text("nog een vraag")).to_have_count(1)


def test_a_lost_connection_is_told_and_the_queue_catches_up(windows: Windows) -> None:
    desk = windows.desk()
    desk.page.route("**/werkplek/stroom", lambda route: route.abort())
    desk.page.reload()
    expect(desk.page.get_by_text("De verbinding is weg")).to_be_visible()
    number = windows.chat().send_ticket()
    expect(desk.row(number)).to_have_count(0)
    desk.page.unroute("**/werkplek/stroom")
    expect(desk.row(number)).to_be_visible()
    expect(desk.page.get_by_text("De verbinding is weg")).to_be_hidden()


def _waiting(desk: Desk) -> int:
    found = re.match(r"\((\d+)\)", desk.page.title())
    return int(found[1]) if found else 0
