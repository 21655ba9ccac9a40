"""When the network or the server fails: nothing is lost, nothing is done twice, and it is told."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Windows
from tests.support.screens import OPENING, Chat

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

MESSAGES = "**/berichten?wacht=true"


def test_a_message_typed_offline_is_sent_once_when_the_connection_is_back(chat: Chat) -> None:
    chat.page.context.set_offline(True)
    chat.say("goedemorgen")
    expect(chat.status).to_contain_text("Uw bericht gaat mee zodra het kan")
    # The words stay where they were typed until they have arrived.
    expect(chat.field).to_have_value("goedemorgen")
    chat.field.press("Enter")
    chat.page.context.set_offline(False)
    expect(chat.said_by("inwoner")).to_have_count(1)
    expect(chat.said_by("assistent")).to_have_count(2)
    expect(chat.field).to_have_value("")
    expect(chat.status).to_be_empty()
    chat.page.reload()
    expect(chat.said_by("inwoner")).to_have_count(1)


def test_a_reply_that_was_lost_on_the_way_does_not_send_the_message_twice(chat: Chat) -> None:
    keys: list[str] = []

    def lose_the_first(route: Route) -> None:
        keys.append(route.request.post_data_json["sleutel"])
        if len(keys) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    chat.page.route(MESSAGES, lose_the_first)
    chat.say("goedemorgen")
    expect_attempts(chat, keys, 2)
    assert len(set(keys)) == 1
    expect(chat.status).to_be_empty()
    chat.page.reload()
    expect(chat.said_by("inwoner")).to_have_count(1)
    expect(chat.said_by("assistent")).to_have_count(2)


def test_a_button_pressed_twice_is_one_message(chat: Chat) -> None:
    chat.button("Liever een mens?").dblclick()
    expect(chat.page.get_by_label("Uw naam")).to_be_visible()
    chat.page.wait_for_timeout(500)
    expect(chat.said_by("inwoner")).to_have_count(1)


def test_when_sending_fails_there_is_a_number_and_the_words_can_be_sent_again(chat: Chat) -> None:
    keys: list[str] = []

    def fail(route: Route) -> None:
        keys.append(route.request.post_data_json["sleutel"])
        route.fulfill(status=500, json={"status": 500})

    # The pauses between attempts are long; a sign that there is a connection ends them.
    chat.page.route(MESSAGES, fail)
    chat.say("goedemorgen")
    for attempt in range(1, 4):
        expect_attempts(chat, keys, attempt)
        chat.page.evaluate("dispatchEvent(new Event('online'))")
    expect(chat.status).to_contain_text("Dit lukt nu niet")
    expect(chat.status.get_by_role("link")).to_have_attribute("href", "tel:1400")
    expect(chat.field).to_have_value("goedemorgen")
    chat.page.unroute(MESSAGES)
    with chat.page.expect_request(MESSAGES) as sent:
        chat.press("Versturen")
    keys.append(sent.value.post_data_json["sleutel"])
    expect(chat.said_by("inwoner")).to_have_count(1)
    assert len(set(keys)) == 1


def test_when_it_cannot_begin_there_is_a_telephone_number_until_it_can(windows: Windows) -> None:
    page = windows.page()
    start = "**/api/v1/gesprekken"
    page.route(start, lambda route: route.abort())
    page.goto(windows.loket.url)
    chat = Chat(page, windows.loket.url)
    fallback = page.locator("juiste-deur-chat").get_by_text("De chat werkt nu niet")
    expect(fallback).to_be_visible()
    expect(fallback.get_by_role("link", name="1400")).to_be_visible()
    expect(chat.field).to_be_hidden()
    page.unroute(start)
    chat.press("Opnieuw proberen")
    expect(chat.log).to_contain_text(OPENING)
    expect(fallback).to_be_hidden()
    expect(chat.field).to_be_visible()


def test_what_a_caseworker_wrote_during_a_gap_arrives_afterwards(windows: Windows) -> None:
    chat = windows.chat()
    desk = windows.desk()
    desk.open_case(chat.send_ticket())
    desk.claim()
    expect(chat.said_by("systeem")).to_have_count(1)
    chat.page.context.set_offline(True)
    expect(chat.status).to_contain_text("even geen verbinding")
    desk.say("Ik bel u morgen.")
    expect(desk.log).to_contain_text("Ik bel u morgen.")
    chat.page.context.set_offline(False)
    expect(chat.said_by("medewerker")).to_contain_text("Ik bel u morgen.")
    expect(chat.status).to_be_empty()


def expect_attempts(chat: Chat, keys: list[str], count: int) -> None:
    """Wait until the widget tried so many times."""
    for _ in range(100):
        if len(keys) >= count:
            return
        chat.page.wait_for_timeout(50)
    pytest.fail(f"tried only {len(keys)} times")
