"""What the chat does besides answering: begin, remember, forget, and stay out of the way."""

from __future__ import annotations

import contextlib
import gzip
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.settings import ROOT
from tests.browser.conftest import Windows
from tests.support.screens import ANNIE, OPENING, Chat

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

WIDGET = ROOT / "bot" / "gateway" / "static" / "widget"
KILOBYTE = 1024
BSN = "111222333"
HOST_PAGE = """<!doctype html><html lang="nl"><title>Gemeente</title><h1>Gemeente</h1>
<script type="module" src="{url}/static/widget/juiste-deur-chat.js"></script>
<juiste-deur-chat gemeente="gm0363">Bel <a href="tel:14020">14 020</a></juiste-deur-chat>"""


def test_it_says_at_once_what_it_is_and_what_not_to_type(chat: Chat) -> None:
    opening = chat.said_by("assistent").first
    for promise in (
        "geen mens",
        "fouten maken",
        "geen BSN",
        "geen wachtwoorden",
        "liever een mens",
    ):
        expect(opening).to_contain_text(promise)
    expect(chat.page.get_by_role("region", name="Chat met de assistent")).to_contain_text(
        "Automatische assistent, geen mens. Kan fouten maken."
    )


def test_the_log_is_there_before_the_first_message(windows: Windows) -> None:
    page = windows.page()
    page.route("**/api/v1/gesprekken", lambda route: None)
    page.goto(windows.loket.url)
    chat = Chat(page, windows.loket.url)
    expect(chat.log).to_be_visible()
    assert chat.log.get_by_role("listitem").count() == 0


def test_the_focus_stays_where_it_was_when_messages_arrive(chat: Chat) -> None:
    assert chat.page.evaluate("document.activeElement === document.body")
    chat.say(ANNIE)
    expect(chat.button("Ja, graag")).to_be_visible()
    expect(chat.field).to_be_focused()


def test_escape_makes_it_small_and_the_button_brings_it_back(chat: Chat) -> None:
    chat.field.focus()
    chat.page.keyboard.press("Escape")
    expect(chat.log).to_be_hidden()
    expect(chat.button("Terug naar uw gesprek")).to_be_focused()
    chat.page.keyboard.press("Enter")
    expect(chat.field).to_be_focused()
    expect(chat.log).to_contain_text(OPENING)


def test_without_scripts_there_is_a_telephone_number(windows: Windows) -> None:
    page = windows.page(java_script_enabled=False)
    page.goto(f"{windows.loket.url}/?gemeente=gm0363")
    fallback = page.locator("juiste-deur-chat")
    expect(fallback).to_contain_text("Bel met Amsterdam: 14 020")
    expect(fallback.get_by_role("link", name="14 020")).to_have_attribute("href", "tel:14020")


def test_a_reload_keeps_the_conversation(chat: Chat) -> None:
    chat.say(ANNIE)
    expect(chat.button("Ja, graag")).to_be_visible()
    before = chat.log.inner_text()
    chat.page.reload()
    expect(chat.button("Ja, graag")).to_be_visible()
    assert chat.log.inner_text() == before


def test_a_form_that_was_sent_is_gone_after_a_reload(chat: Chat) -> None:
    number = chat.send_ticket()
    chat.page.reload()
    expect(chat.log).to_contain_text(number)
    expect(chat.page.get_by_text(f"Uw nummer: {number}")).to_be_visible()
    expect(chat.page.get_by_role("checkbox")).to_have_count(0)
    expect(chat.button("Ja, graag")).to_have_count(0)


def test_a_second_window_is_a_conversation_of_its_own(windows: Windows, chat: Chat) -> None:
    chat.say("goedemorgen")
    expect(chat.said_by("inwoner")).to_have_count(1)
    other = chat.page.context.new_page()
    other.goto(windows.loket.url)
    expect(Chat(other, chat.url).log).to_contain_text(OPENING)
    expect(Chat(other, chat.url).said_by("inwoner")).to_have_count(0)


def test_erasing_asks_first_and_then_leaves_nothing(chat: Chat) -> None:
    chat.say("goedemorgen")
    expect(chat.said_by("inwoner")).to_have_count(1)
    kept = stored(chat.page)
    chat.press("Gesprek wissen")
    chat.press("Nee, bewaar het")
    expect(chat.said_by("inwoner")).to_have_count(1)
    chat.press("Gesprek wissen")
    chat.press("Ja, wis het gesprek")
    expect(chat.status).to_contain_text("Het gesprek is gewist")
    expect(chat.said_by("inwoner")).to_have_count(0)
    expect(chat.said_by("assistent")).to_contain_text(OPENING)
    gone = chat.page.request.get(
        f"{chat.url}/api/v1/gesprekken/{kept['id']}",
        headers={"Authorization": f"Bearer {kept['token']}"},
    )
    assert gone.status == 404


def test_a_conversation_erased_elsewhere_makes_way_for_a_new_one(chat: Chat) -> None:
    kept = stored(chat.page)
    chat.say("goedemorgen")
    expect(chat.said_by("inwoner")).to_have_count(1)
    chat.page.request.delete(
        f"{chat.url}/api/v1/gesprekken/{kept['id']}",
        headers={"Authorization": f"Bearer {kept['token']}"},
    )
    expect(chat.status).to_contain_text("Dit is een nieuw gesprek")
    chat.say("dank u wel")
    expect(chat.said_by("assistent").last).to_contain_text("Graag gedaan")
    assert stored(chat.page)["id"] != kept["id"]


def test_the_conversation_can_be_kept_as_a_file(chat: Chat) -> None:
    chat.say("goedemorgen")
    expect(chat.said_by("assistent")).to_have_count(2)
    with chat.page.expect_download() as download:
        chat.press("Gesprek bewaren")
    assert download.value.suggested_filename == "gesprek.txt"
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert OPENING in text
    assert "goedemorgen" in text


def test_an_answer_is_rated_once_and_says_thanks(chat: Chat) -> None:
    chat.say(ANNIE)
    useful = chat.page.get_by_role("button", name="Nuttig", exact=True)
    expect(useful).to_have_count(1)
    with chat.page.expect_response("**/oordeel") as told:
        useful.click()
    assert told.value.request.post_data_json == {"nuttig": True}
    assert told.value.status == 204
    expect(useful).to_have_attribute("aria-pressed", "true")
    expect(chat.log.get_by_text("Dank u wel.")).to_be_visible()
    chat.press("Niet nuttig")
    expect(useful).to_have_attribute("aria-pressed", "false")


def test_that_is_not_what_i_meant_gets_another_try(chat: Chat) -> None:
    chat.say(ANNIE)
    expect(chat.button("Dat bedoel ik niet")).to_be_visible()
    said = chat.said_by("assistent").count()
    chat.press("Dat bedoel ik niet")
    expect(chat.said_by("inwoner").last).to_contain_text("Dat bedoel ik niet")
    expect(chat.said_by("assistent").nth(said)).to_be_visible()


def test_beginning_anew_keeps_what_was_said(chat: Chat) -> None:
    chat.say("goedemorgen")
    expect(chat.said_by("assistent")).to_have_count(2)
    chat.press("Opnieuw beginnen")
    expect(chat.said_by("assistent").last).to_contain_text("we beginnen opnieuw")
    expect(chat.said_by("inwoner").first).to_contain_text("goedemorgen")


def test_who_rather_wants_a_person_gets_the_form_at_once(chat: Chat) -> None:
    chat.press("Liever een mens?")
    expect(chat.page.get_by_label("Uw naam")).to_be_visible()


def test_a_field_says_itself_what_is_wrong_with_it(chat: Chat) -> None:
    chat.press("Liever een mens?")
    chat.page.get_by_label("Uw naam").fill("Annie de Vries")
    chat.page.get_by_label("Telefoonnummer").fill("12")
    chat.press("Verder")
    telephone = chat.page.get_by_label("Telefoonnummer")
    expect(telephone).to_be_focused()
    expect(telephone).to_have_attribute("aria-invalid", "true")
    expect(telephone).to_have_accessible_description(re.compile("telefoonnummer"))
    telephone.fill("0612345678")
    chat.press("Verder")
    expect(chat.log).to_contain_text("Klopt het?")


def test_the_field_that_gets_the_focus_is_shown_with_its_label_and_its_error(chat: Chat) -> None:
    chat.press("Liever een mens?")
    chat.press("Verder")
    expect(chat.page.get_by_label("Uw naam")).to_be_focused()
    expect(chat.log.get_by_text("Uw naam", exact=True)).to_be_in_viewport(ratio=1)
    expect(chat.log.get_by_text("Vul uw naam in")).to_be_in_viewport(ratio=1)


def test_an_empty_message_is_not_sent(chat: Chat) -> None:
    chat.say("   ")
    expect(chat.status).to_have_text("Typ eerst uw vraag.")
    expect(chat.said_by("inwoner")).to_have_count(0)


def test_a_bsn_is_never_shown_back(chat: Chat) -> None:
    chat.say(f"mijn bsn is {BSN} en ik ga verhuizen")
    expect(chat.log).to_contain_text("burgerservicenummer weggehaald")
    assert BSN not in chat.page.content()
    assert BSN not in chat.log.inner_text()
    expect(chat.field).to_have_value("")
    chat.page.reload()
    expect(chat.said_by("inwoner")).to_contain_text("ik ga verhuizen")
    assert BSN not in chat.log.inner_text()
    assert BSN not in chat.page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")


def test_every_bubble_says_its_language_and_direction(chat: Chat) -> None:
    chat.say("goedemorgen")
    expect(chat.said_by("assistent")).to_have_count(2)
    for bubble in chat.log.locator(".blok").all():
        assert bubble.get_attribute("lang")
        assert bubble.get_attribute("dir")


def test_typed_html_is_text(chat: Chat) -> None:
    chat.say("<img src=x onerror=alert(1)> <b>verhuizen</b>")
    expect(chat.said_by("inwoner")).to_contain_text("<b>verhuizen</b>")
    assert chat.log.locator("img, b").count() == 0


def test_it_works_on_the_page_of_another_site_with_one_script_tag(windows: Windows) -> None:
    with chat_elsewhere(windows) as chat:
        chat.say("goedemorgen")
        expect(chat.said_by("assistent")).to_have_count(2)


def test_the_steps_lead_to_their_page_on_the_loket_whatever_site_the_chat_stands_on(
    windows: Windows,
) -> None:
    with chat_elsewhere(windows) as chat:
        chat.say(ANNIE)
        with chat.page.expect_popup() as opened:
            chat.log.get_by_role("link", name="Bekijk of print deze stappen").click()
    steps = opened.value
    assert steps.url == f"{chat.url}/regelen/partner_naar_verpleeghuis?gemeente=gm0363"
    expect(steps.get_by_role("heading", level=1)).to_have_text(
        "Uw partner gaat naar een verpleeghuis"
    )


def test_everything_a_page_loads_for_it_is_small() -> None:
    files = [path.read_bytes() for path in WIDGET.glob("*.js")]
    assert files
    assert sum(len(gzip.compress(content)) for content in files) < 30 * KILOBYTE


@contextlib.contextmanager
def chat_elsewhere(windows: Windows) -> Iterator[Chat]:
    """The chat on a page of a municipality's own site, greeted."""
    with other_site(HOST_PAGE.format(url=windows.loket.url)) as address:
        windows.may_ask = address
        chat = Chat(windows.page(), windows.loket.url)
        chat.page.goto(address)
        expect(chat.log).to_contain_text(OPENING)
        yield chat


@contextlib.contextmanager
def other_site(html: str) -> Iterator[str]:
    """A site that is not ours, with one page; yields its address."""

    class OnePage(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), OnePage) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def stored(page: Page) -> dict[str, str]:
    """What the browser keeps of the conversation: its id and token, no words."""
    kept = page.evaluate("JSON.parse(sessionStorage.getItem('juiste-deur'))")
    assert set(kept) == {"id", "token"}
    return dict(kept)
