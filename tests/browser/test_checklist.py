"""The pages to read, tick off and print: for everybody, on any screen, and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Windows
from tests.support.screens import is_too_wide, tab_to, too_small, violations

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

MOVING = "/regelen/verhuizen"
PAGES = (
    "/regelen",
    "/regelen?zoek=huurtoeslag",
    "/regelen?zoek=xyzzy",
    MOVING,
    f"{MOVING}?gemeente=gm0363",
    f"{MOVING}?gemeente=onbekend",
    "/regelen/partner_naar_verpleeghuis?gemeente=gm0014",
    f"{MOVING}/te_laat_doorgegeven?gemeente=gm0363",
    f"{MOVING}/onbekend",
)
SCREENS = {
    "a desk": {"width": 1280, "height": 900},
    "a desk at 200 %": {"width": 640, "height": 450},
    "a phone": {"width": 320, "height": 640},
    "a desk at 400 %": {"width": 320, "height": 256},
}
PAPER = {"width": 680, "height": 990}
"""What an A4 leaves between its margins, in pixels of 1/96 inch."""


@pytest.fixture
def steps(windows: Windows) -> Page:
    """The steps of a move in Amsterdam."""
    return opened(windows, f"{MOVING}?gemeente=gm0363")


@pytest.fixture
def plain(windows: Windows) -> Page:
    """The same in a browser without JavaScript."""
    return opened(windows, f"{MOVING}?gemeente=gm0363", java_script_enabled=False)


def opened(windows: Windows, path: str, **options: object) -> Page:
    page = windows.page(**options)
    page.goto(windows.loket.url + path)
    return page


def css(page: Page, selector: str, name: str, part: str | None = None) -> str:
    """A property as it is computed for the first element, or for a part as "::after" of it."""
    read = "(it, [name, part]) => getComputedStyle(it, part).getPropertyValue(name)"
    return str(page.locator(selector).first.evaluate(read, [name, part]))


def test_axe_finds_nothing_on_any_page(windows: Windows) -> None:
    found = {path: violations(opened(windows, path)) for path in PAGES}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_no_page_scrolls_sideways_and_everything_can_be_hit(
    windows: Windows, screen: dict[str, int]
) -> None:
    for path in PAGES:
        page = opened(windows, path, viewport=screen)
        assert not is_too_wide(page), path
        assert too_small(page) == [], path


def test_axe_finds_nothing_on_a_phone_or_in_forced_colours(windows: Windows) -> None:
    assert violations(opened(windows, MOVING, viewport=SCREENS["a phone"])) == []
    assert violations(opened(windows, MOVING, forced_colors="active")) == []


def test_a_step_is_ticked_off_at_its_box_or_its_words(steps: Page) -> None:
    first = steps.get_by_role("checkbox", name="Stap 1: gemeente Amsterdam")
    expect(first).to_have_accessible_description(re.compile("Geef uw nieuwe adres door"))
    first.check()
    expect(first).to_be_checked()
    second = steps.get_by_role("checkbox", name="Stap 2")
    steps.get_by_text("Stap 2: Dienst Toeslagen").click()
    expect(second).to_be_checked()
    box = second.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


def test_with_the_keyboard_alone_one_skips_to_the_steps_and_ticks_them(steps: Page) -> None:
    steps.keyboard.press("Tab")
    skip = steps.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    steps.keyboard.press("Enter")
    expect(steps.get_by_role("main")).to_be_focused()
    first = steps.get_by_role("checkbox").first
    tab_to(steps, first)
    assert css(steps, "#klaar-1", "outline-style") == "solid"
    assert css(steps, "#klaar-1", "outline-width") == "3px"
    steps.keyboard.press("Space")
    expect(first).to_be_checked()


def test_one_finds_a_life_event_and_an_answer_by_a_word(windows: Windows) -> None:
    page = opened(windows, "/regelen")
    page.get_by_role("searchbox", name="Zoek op een woord").fill("meterstanden")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Niets gevonden met “meterstanden”")).to_be_visible()
    page.get_by_role("searchbox").fill("briefadres")
    page.get_by_role("button", name="Zoeken").click()
    expect(page.get_by_role("heading", name="met “briefadres”")).to_be_visible()
    page.get_by_role("link", name="U hebt geen huis of raakt uw huis kwijt").click()
    expect(page.get_by_role("heading", name="Stap voor stap")).to_be_visible()


def test_the_local_desk_is_chosen_on_the_page_and_stays(windows: Windows) -> None:
    page = opened(windows, MOVING)
    expect(page.get_by_text("14 en dan uw netnummer").first).to_be_visible()
    page.get_by_label("Toon het loket van een gemeente").select_option("Utrecht")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_role("heading", name="Gemeente Utrecht", exact=True)).to_be_visible()
    page.get_by_role("link", name="Ik ben te laat met doorgeven. Wat nu?").click()
    expect(page.get_by_role("heading", name="Gemeente Utrecht", exact=True)).to_be_visible()


def test_the_button_prints(steps: Page) -> None:
    steps.evaluate("window.print = () => { window.printed = true; }")
    steps.get_by_role("button", name="Print deze stappen").click()
    expect(steps.get_by_text("Kies “Afdrukken” in het menu")).to_be_hidden()
    assert steps.evaluate("window.printed")


class TestWithoutJavaScript:
    def test_everything_is_read_and_ticked_and_nothing_promises_what_does_not_work(
        self, plain: Page
    ) -> None:
        expect(plain.get_by_role("heading", level=1)).to_have_text("U gaat verhuizen")
        expect(plain.get_by_role("button", name="Print deze stappen")).to_be_hidden()
        expect(plain.get_by_text("Kies “Afdrukken” in het menu")).to_be_visible()
        plain.get_by_role("checkbox").first.check()
        expect(plain.get_by_role("checkbox").first).to_be_checked()

    def test_the_forms_and_links_lead_on(self, plain: Page) -> None:
        plain.get_by_label("Toon het loket van een gemeente").select_option("Hoorn")
        plain.get_by_role("button", name="Toon").click()
        expect(plain.get_by_role("heading", name="Gemeente Hoorn", exact=True)).to_be_visible()
        plain.get_by_role("link", name="Alle onderwerpen").click()
        plain.get_by_label("Zoek op een woord").fill("paspoort")
        plain.get_by_role("button", name="Zoeken").click()
        link = plain.get_by_role("link", name="Uw paspoort, ID-kaart of rijbewijs")
        expect(link.first).to_have_attribute("href", re.compile(r"\?gemeente=gm0405$"))


class TestOnPaper:
    def test_it_is_black_on_white_without_what_only_works_on_a_screen(self, steps: Page) -> None:
        steps.emulate_media(media="print")
        for gone in ("Alle onderwerpen", "Naar de inhoud", "Stel uw vraag in de chat"):
            expect(steps.get_by_role("link", name=gone)).to_be_hidden()
        expect(steps.get_by_role("button")).to_have_count(0)
        expect(steps.get_by_role("combobox")).to_have_count(0)
        expect(steps.get_by_role("heading", name="Vragen en antwoorden")).to_be_hidden()
        for selector in ("body", "h1", ".let-op", ".bron", ".onzeker", ".stap a", "footer p"):
            assert css(steps, selector, "color") == "rgb(0, 0, 0)", selector
            assert css(steps, selector, "background-color") == "rgba(0, 0, 0, 0)", selector

    def test_the_boxes_and_what_was_ticked_can_be_seen(self, steps: Page) -> None:
        steps.get_by_role("checkbox").first.check()
        steps.emulate_media(media="print")
        assert css(steps, "#klaar-2", "border-style") == "solid"
        assert css(steps, "#klaar-2", "border-color") == "rgb(0, 0, 0)"
        assert css(steps, "#klaar-1", "content", "::before") == '"✓"'
        assert css(steps, "#klaar-2", "content", "::before") == "none"
        box = steps.locator("#klaar-2").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 18

    def test_every_address_is_written_out(self, steps: Page) -> None:
        steps.emulate_media(media="print")
        written = steps.locator('.blad a[href^="https:"]:visible').evaluate_all(
            "links => links.map(it => [it.href, getComputedStyle(it, '::after').content])"
        )
        assert len(written) > 8
        assert [href for href, text in written if href.rstrip("/") not in text] == []

    def test_room_for_notes_is_there_only_on_paper(self, steps: Page) -> None:
        notes = steps.get_by_role("heading", name="Aantekeningen")
        expect(notes).to_be_hidden()
        steps.emulate_media(media="print")
        expect(notes).to_be_visible()

    def test_no_step_of_any_life_event_is_cut_in_two(self, windows: Windows) -> None:
        index = opened(windows, "/regelen", viewport=PAPER)
        links = index.locator(".groepen a").evaluate_all("links => links.map(it => it.href)")
        assert len(links) >= 46
        index.emulate_media(media="print")
        for link in links:
            index.goto(link)
            assert css(index, ".stap", "break-inside") == "avoid"
            tallest = index.locator(".stap").evaluate_all(
                "steps => Math.max(...steps.map(it => it.offsetHeight))"
            )
            # What may not be cut and is longer than a page would be cut after all.
            assert 0 < tallest < PAPER["height"], link

    def test_it_is_an_a4(self, steps: Page) -> None:
        paper = steps.pdf(prefer_css_page_size=True)
        sizes = set(re.findall(rb"/MediaBox \[0 0 (\d+)\.?\d* (\d+)\.?\d*\]", paper))
        assert sizes == {(b"594", b"841")}
