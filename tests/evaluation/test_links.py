"""Whether the addresses in the content still exist, asked of a real server."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import web

from bot.evaluation.links import addresses, check_links
from bot.knowledge.model import Knowledge
from tests.support.knowledge import crisis_line, organisation, small_knowledge

Site = tuple[str, Counter[str]]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site that counts what it is asked; its address, and the counts."""
    asked: Counter[str] = Counter()

    async def answer(request: web.Request) -> web.Response:
        asked[request.path] += 1
        if request.path == "/weg":
            return web.Response(status=404)
        if request.path == "/verhuisd":
            return web.Response(status=301, headers={"Location": "https://elders.nl"})
        return web.Response(text="ja")

    app = web.Application()
    app.router.add_route("GET", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", asked
    await runner.cleanup()


def knowledge_of(*urls: str) -> Knowledge:
    """Knowledge that names these addresses and no others."""
    full = small_knowledge()
    named = {
        f"o{number}": replace(
            organisation(f"o{number}", "de o"),
            website=url,
            source=replace(full.default_municipality.source, url=url),
        )
        for number, url in enumerate(urls)
    }
    nowhere = replace(
        full.default_municipality,
        website=urls[0],
        desks={},
        source=replace(full.default_municipality.source, url=urls[0]),
    )
    return replace(
        full,
        life_events={},
        organisations=named,
        municipalities={},
        default_municipality=nowhere,
        crisis_lines={},
    )


def test_no_address_in_the_content_is_passed_over() -> None:
    found = addresses(small_knowledge())
    assert found["https://lijn.nl"][0].startswith("crisislijn ")
    assert found["https://www.landelijk.nl"] == ["gemeente landelijk"]
    assert found["https://www.gm0363.nl/balie"] == ["gemeente gm0363, Loket Burgerzaken"]
    assert found["https://www.svb.nl/aow"] == ["met_pensioen, stap bij svb"]
    assert found["https://www.voorbeeld.nl/anw"] == ["overlijden_partner, vraag anw"]
    assert len(found["https://lijn.nl"]) == len(small_knowledge().crisis_lines)
    assert crisis_line("luisterlijn").link in found


async def test_each_address_is_asked_once_and_dead_ones_are_named(site: Site) -> None:
    base, asked = site
    said: list[str] = []
    paths = ("/goed", "/weg", "/verhuisd", "/goed")
    dead = await check_links(knowledge_of(*(base + path for path in paths)), said.append)
    assert dead == 2
    assert asked == {"/goed": 1, "/weg": 1, "/verhuisd": 1}
    assert f"{base}/weg: antwoordt met 404 (organisatie o1)" in said
    assert f"{base}/verhuisd: verhuisd naar https://elders.nl (organisatie o2)" in said
    assert said[-1] == "3 adressen bekeken, 2 met een probleem."


async def test_a_site_that_cannot_be_reached_is_named_as_such() -> None:
    said: list[str] = []
    assert await check_links(knowledge_of("http://127.0.0.1:9/niets"), said.append) == 1
    assert "niet bereikbaar" in said[0]
