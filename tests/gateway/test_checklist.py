"""The pages people read, tick off and print, over the real content."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.answers.topics import all_topics
from bot.gateway.checklist.freshness import unless_known
from tests.support.caseworker import Caseworker
from tests.support.citizen import NURSING_HOME, Citizen, open_ticket
from tests.support.gateway import Answer, RunningGateway
from tests.support.triage import KNOWLEDGE

KILOBYTE = 1024
MOVING = "/regelen/verhuizen"
LATE = f"{MOVING}/te_laat_doorgegeven"


async def read(running: RunningGateway, path: str, status: int = 200, **options: object) -> str:
    """A page as a person sees it in the source, with its signs written out."""
    answer = await running.call("GET", path, **options)
    assert answer.status == status, path
    _is_page(answer)
    return unescape(answer.text)


def links_in(page: str, begin: str = "/regelen") -> list[str]:
    return [link for link in re.findall(r'href="([^"]*)"', page) if link.startswith(begin)]


async def test_the_index_names_every_life_event_once(running: RunningGateway) -> None:
    page = await read(running, "/regelen")
    events = running.services.knowledge.current().life_events
    assert sorted(links_in(page, "/regelen/")) == sorted(f"/regelen/{item}" for item in events)
    for event in events.values():
        assert event.title in page
    for group in all_topics(running.services.knowledge.current()):
        assert f"<h2>{group.title}</h2>" in page


async def test_every_link_of_every_page_of_a_life_event_leads_somewhere(
    running: RunningGateway,
) -> None:
    knowledge = running.services.knowledge.current()
    known = {f"/regelen/{event.id}" for event in knowledge.life_events.values()}
    known |= {
        f"/regelen/{event.id}/{question.id}"
        for event in knowledge.life_events.values()
        for question in event.questions
    }
    for event in knowledge.life_events.values():
        page = await read(running, f"/regelen/{event.id}")
        assert len(page.encode()) < 100 * KILOBYTE
        links = links_in(page)
        assert set(links) <= {*known, "/regelen"}
        for question in event.questions:
            assert f"/regelen/{event.id}/{question.id}" in links


async def test_the_list_has_all_that_the_editor_wrote_of_every_step(
    running: RunningGateway,
) -> None:
    for event in running.services.knowledge.current().life_events.values():
        page = await read(running, f"/regelen/{event.id}")
        written = [event.title, event.summary, event.coherence, *event.automatic]
        written += [item.sentence for item in event.confusions]
        for step in event.steps:
            written += [step.what, step.who, step.tip, step.explanation, step.law, *step.needed]
            written += [step.decision_within, step.where.link, step.source.url]
            written += [step.term.text if step.term else None, step.where.telephone]
        missing = [text for text in written if text and text.strip() not in page]
        assert missing == [], event.id
        assert page.count('type="checkbox"') == len(event.steps)


async def test_a_term_that_is_new_says_from_when_it_holds(running: RunningGateway) -> None:
    for event in running.services.knowledge.current().life_events.values():
        page = await read(running, f"/regelen/{event.id}")
        new = [step for step in event.steps if step.term and step.term.holds_from]
        assert page.count("Dan geldt een andere termijn") == len(new), event.id


async def test_every_box_has_a_label(running: RunningGateway) -> None:
    page = await read(running, MOVING)
    boxes = re.findall(r'type="checkbox" id="([^"]+)"', page)
    assert boxes
    for box in boxes:
        assert page.count(f'<label for="{box}">') == 1
        assert page.count(f'id="{box}"') == 1


async def test_doubt_is_shown_at_the_step_it_is_about(running: RunningGateway) -> None:
    event = running.services.knowledge.current().life_events["verhuizen"]
    page = await read(running, MOVING)
    rows = page.partition('<ol class="stappen">')[2].partition("</ol>")[0].split("<li class")[1:]
    assert len(rows) == len(event.steps)
    for row, step in zip(rows, event.steps, strict=True):
        assert ("De redactie controleert dit nog" in row) is not step.source.certain
        assert ("Gecontroleerd op" in row) is step.source.certain


async def test_the_day_of_the_check_is_written_out(running: RunningGateway) -> None:
    checked = running.services.knowledge.current().life_events["verhuizen"].steps[0].source
    page = await read(running, MOVING)
    assert f'<time datetime="{checked.checked_on.isoformat()}">' in page
    assert f" {checked.checked_on.year}</time>" in page


async def test_every_organisation_of_the_life_event_comes_with_its_public_number(
    running: RunningGateway,
) -> None:
    knowledge = running.services.knowledge.current()
    page = await read(running, "/regelen/partner_naar_verpleeghuis")
    event = knowledge.life_events["partner_naar_verpleeghuis"]
    for identifier in {*event.core_organisations, *event.possible} - {"gemeente"}:
        organisation = knowledge.organisations[identifier]
        assert f"<h3>{organisation.name}</h3>" in page
        assert (organisation.telephone or organisation.telephone_note or "") in page


async def test_no_page_has_a_professional_line(running: RunningGateway) -> None:
    knowledge = running.services.knowledge.current()
    lines = [item.professional_line for item in knowledge.organisations.values()]
    secrets = {text for line in lines for text in (line.telephone, line.hours, line.escalation)}
    assert secrets
    for event in knowledge.life_events.values():
        for path in (event.id, f"{event.id}/{event.questions[0].id}"):
            page = await read(running, f"/regelen/{path}")
            assert [text for text in secrets if text in page] == []


async def test_a_question_has_its_answer_its_source_related_questions_and_a_way_back(
    running: RunningGateway,
) -> None:
    event = running.services.knowledge.current().life_events["verhuizen"]
    question = next(item for item in event.questions if item.id == "te_laat_doorgegeven")
    page = await read(running, LATE)
    assert f"<h1>{question.question}</h1>" in page
    assert question.answer in page
    assert f'href="{question.source.url}"' in page
    assert "De redactie controleert dit nog" in page
    links = links_in(page, f"{MOVING}/")
    assert len(links) == 5
    assert LATE not in links
    assert MOVING in links_in(page)


async def test_the_offer_of_a_person_leads_to_the_chat(running: RunningGateway) -> None:
    event = running.services.knowledge.current().life_events["verhuizen"]
    for question in event.questions:
        page = await read(running, f"{MOVING}/{question.id}")
        assert ("Vraag in de chat om een medewerker" in page) is question.offers_person


async def test_every_answer_has_a_page(running: RunningGateway) -> None:
    for event in running.services.knowledge.current().life_events.values():
        for question in event.questions:
            page = await read(running, f"/regelen/{event.id}/{question.id}")
            assert question.answer in page
            assert len(page.encode()) < 100 * KILOBYTE


class TestTheMunicipality:
    async def test_a_known_one_brings_its_desk_its_number_and_its_hours(
        self, running: RunningGateway
    ) -> None:
        page = await read(running, f"{MOVING}?gemeente=gm0363")
        for text in ("Gemeente Amsterdam", "Stadsloket", "14 020", "9.00 tot 17.00 uur"):
            assert text in page
        assert "kennen wij niet" not in page

    async def test_it_stays_known_on_every_page_that_follows(self, running: RunningGateway) -> None:
        for path in ("/regelen", MOVING, LATE):
            page = await read(running, f"{path}?gemeente=gm0363")
            links = links_in(page)
            assert links
            assert [link for link in links if not link.endswith("?gemeente=gm0363")] == []
            assert 'href="/?gemeente=gm0363"' in page

    async def test_one_without_a_file_has_its_name_and_the_national_number(
        self, running: RunningGateway
    ) -> None:
        page = await read(running, f"{MOVING}?gemeente=gm0014")
        assert "Het loket van gemeente Groningen kennen wij nog niet." in page
        assert "14 en dan uw netnummer" in page
        assert "kennen wij niet" not in page

    async def test_none_is_asked_for_with_no_word_about_it(self, running: RunningGateway) -> None:
        for path in (MOVING, f"{MOVING}?gemeente="):
            page = await read(running, path)
            assert "kennen wij niet" not in page
            assert "14 en dan uw netnummer" in page

    @pytest.mark.parametrize(
        "code",
        [
            "gm9999",
            "amsterdam",
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "{{ 7*7 }}",
            "landelijk",
            "../landelijk",
            "\x00",
            "\udcff",
            "é" * 50,
            "x" * 5000,
        ],
    )
    async def test_an_unknown_one_gets_what_holds_everywhere_and_a_kind_word(
        self, running: RunningGateway, code: str
    ) -> None:
        written = quote(code.encode("utf-8", "surrogateescape"))
        for path in (MOVING, LATE, "/regelen"):
            answer = await running.call("GET", f"{path}?gemeente={written}")
            assert answer.status == 200
            if path != "/regelen":
                assert "Deze gemeente kennen wij niet" in answer.text
            assert "14 en dan uw netnummer" in answer.text
            assert "alert(1)" not in answer.text
            assert len(answer.text.encode()) < 100 * KILOBYTE
            assert links_in(answer.text, "/regelen?") == []

    async def test_the_last_of_two_counts(self, running: RunningGateway) -> None:
        page = await read(running, f"{MOVING}?gemeente=gm9999&gemeente=gm0363")
        assert "Gemeente Amsterdam" in page


class TestWhatIsNotThere:
    @pytest.mark.parametrize(
        "path",
        [
            "/regelen/onbekend",
            "/regelen/VERHUIZEN",
            "/regelen/%00",
            "/regelen/%ff%fe",
            "/regelen/<script>alert(1)",
            "/regelen/%7B%7B7*7%7D%7D",
            "/regelen/" + "x" * 5000,
            "/regelen/onbekend/onbekend",
            "/regelen/verhuizen/onbekend",
            "/regelen/verhuizen/%3Cscript%3Ealert(1)%3Cscript%3E",
            "/regelen/verhuizen/" + "y" * 5000,
        ],
    )
    async def test_it_says_so_and_shows_the_index(self, running: RunningGateway, path: str) -> None:
        answer = await running.call("GET", path)
        assert answer.status == 404
        _is_page(answer)
        assert "<h1>Deze pagina bestaat niet</h1>" in answer.text
        assert "alert(1)" not in answer.text
        assert "ETag" not in answer.headers
        events = running.services.knowledge.current().life_events
        assert {f"/regelen/{item}" for item in events} <= set(links_in(answer.text))

    async def test_an_unknown_question_leads_back_to_its_life_event(
        self, running: RunningGateway
    ) -> None:
        page = await read(running, f"{MOVING}/onbekend", status=404)
        assert "Kijk bij" in page

    async def test_an_address_with_a_slash_at_the_end_leads_to_the_page(
        self, running: RunningGateway
    ) -> None:
        answer = await running.call("GET", f"{MOVING}/")
        assert answer.status == 307
        assert answer.headers["Location"].endswith(MOVING)

    async def test_pages_are_only_read(self, running: RunningGateway) -> None:
        for path in ("/regelen", MOVING, LATE):
            assert (await running.call("POST", path)).status == 405

    async def test_a_citizen_at_any_wrong_address_is_shown_the_way_to_the_index(
        self, running: RunningGateway
    ) -> None:
        for path in ("/regelen/a/b/c", "/regelen/..%2f..%2fetc%2fpasswd", "/hulp"):
            answer = await running.call("GET", path, headers={"Accept": "text/html"})
            assert answer.status == 404
            assert links_in(answer.text) == ["/regelen"]


class TestSearching:
    async def test_it_finds_by_a_word_and_shows_the_questions(
        self, running: RunningGateway
    ) -> None:
        page = await read(running, "/regelen?zoek=meterstanden&gemeente=gm0363")
        assert "Niets gevonden" in page
        page = await read(running, "/regelen?zoek=huurtoeslag&gemeente=gm0363")
        assert f"{MOVING}/huurtoeslag_verhuizen?gemeente=gm0363" in links_in(page)
        assert 'name="gemeente" value="gm0363"' in page

    async def test_what_was_found_is_not_kept_by_anybody(self, running: RunningGateway) -> None:
        answer = await running.call("GET", "/regelen?zoek=huurtoeslag")
        assert answer.headers["Cache-Control"] == "no-store"
        assert "ETag" not in answer.headers

    async def test_nothing_found_says_so_and_offers_the_chat(self, running: RunningGateway) -> None:
        page = await read(running, "/regelen?zoek=xyzzy")
        assert "Niets gevonden met “xyzzy”" in page
        assert 'href="/"' in page

    async def test_no_words_is_the_whole_index(self, running: RunningGateway) -> None:
        whole = await read(running, "/regelen")
        for words in ("", "%20%20", "%00"):
            assert await read(running, f"/regelen?zoek={words}") == whole

    @pytest.mark.parametrize(
        "words",
        ["<script>alert(1)</script>", '" onfocus="alert(1)', "{{7*7}}", "(.*+", "é" * 3000, "%%%"],
    )
    async def test_strange_words_are_shown_as_words(
        self, running: RunningGateway, words: str
    ) -> None:
        answer = await running.call("GET", f"/regelen?zoek={quote(words)}")
        assert answer.status == 200
        _is_page(answer)
        assert "<script>alert" not in answer.text
        assert 'onfocus="alert' not in answer.text
        assert f"“{words[:100]}”" in unescape(answer.text)
        assert len(answer.text.encode()) < 100 * KILOBYTE


class TestKeeping:
    async def test_who_has_this_version_gets_nothing_again(self, running: RunningGateway) -> None:
        for path in ("/regelen", MOVING, LATE, f"{MOVING}?gemeente=gm0363"):
            first = await running.call("GET", path)
            tag = first.headers["ETag"]
            assert first.headers["Cache-Control"] == "no-cache"
            for shown in (tag, f"W/{tag}", f'"anders", {tag}'):
                again = await running.call("GET", path, headers={"If-None-Match": shown})
                assert again.status == 304
                assert again.text == ""
                assert again.headers["ETag"] == tag
                assert again.headers["Cache-Control"] == "no-cache"

    async def test_who_has_another_version_gets_the_page(self, running: RunningGateway) -> None:
        for shown in ("", '"anders"', "onzin", ",,,"):
            answer = await running.call("GET", MOVING, headers={"If-None-Match": shown})
            assert answer.status == 200

    async def test_a_page_that_is_not_there_is_never_unchanged(
        self, running: RunningGateway
    ) -> None:
        tag = (await running.call("GET", MOVING)).headers["ETag"]
        answer = await running.call("GET", "/regelen/onbekend", headers={"If-None-Match": tag})
        assert answer.status == 404

    def test_other_content_has_another_tag(self) -> None:
        tags = {
            unless_known(_asking(), replace(KNOWLEDGE, fingerprint=version), _made).headers["ETag"]
            for version in ("a" * 64, "b" * 64)
        }
        assert len(tags) == 2


async def test_the_steps_in_the_chat_lead_to_the_page_with_the_municipality(
    citizen: Citizen, dialogue: None
) -> None:
    sent = await citizen.say(NURSING_HOME)
    steps = [item["gegevens"] for item in sent["antwoorden"]]
    (page,) = [item["pagina"] for item in steps if item["soort"] == "stappen"]
    assert page == "/regelen/partner_naar_verpleeghuis?gemeente=gm0363"
    assert "Gemeente Amsterdam" in await read(citizen.running, page)


async def test_a_caseworker_prints_the_steps_from_the_case(
    citizen: Citizen, caseworker: Caseworker, dialogue: None
) -> None:
    number = await open_ticket(citizen)
    case = unescape((await caseworker.call("GET", f"/werkplek/{number}")).text)
    (link,) = links_in(case)
    assert link == "/regelen/partner_naar_verpleeghuis?gemeente=gm0363"
    assert "Print de stappen" in case
    assert await read(citizen.running, link)


async def test_the_example_page_leads_to_the_index(running: RunningGateway) -> None:
    assert links_in(await read(running, "/")) == ["/regelen"]
    page = await read(running, "/?gemeente=gm0363")
    assert links_in(page) == ["/regelen?gemeente=gm0363"]


def _is_page(answer: Answer) -> None:
    assert answer.headers["Content-Type"].startswith("text/html")
    assert '<html lang="nl">' in answer.text
    assert answer.text.count("<h1") == 1
    assert "<style" not in answer.text
    assert " style=" not in answer.text
    assert "<script>" not in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def _asking() -> Request:
    return Request({"type": "http", "method": "GET", "path": MOVING, "headers": []})


def _made() -> Response:
    return PlainTextResponse("blad")
