"""Whether the addresses in the content still exist: one polite request each, a few at a time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator

import aiohttp

from bot.knowledge.model import Knowledge

_AT_ONCE = 4
_SECONDS = 15.0
_MOVED = range(300, 400)


def addresses(knowledge: Knowledge) -> dict[str, list[str]]:
    """Every web address in the content, with where it stands."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for place, url in _places(knowledge):
        if place not in found[url]:
            found[url].append(place)
    return dict(found)


def _places(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for event in knowledge.life_events.values():
        for step in event.steps:
            yield f"{event.id}, stap bij {step.organisation}", step.where.link
            yield f"{event.id}, stap bij {step.organisation}", step.source.url
        for question in event.questions:
            yield f"{event.id}, vraag {question.id}", question.source.url
    for organisation in knowledge.organisations.values():
        yield f"organisatie {organisation.id}", organisation.website
        yield f"organisatie {organisation.id}", organisation.source.url
    for municipality in (*knowledge.municipalities.values(), knowledge.default_municipality):
        yield f"gemeente {municipality.id}", municipality.website
        yield f"gemeente {municipality.id}", municipality.source.url
        for desk in municipality.desks.values():
            yield f"gemeente {municipality.id}, {desk.name}", desk.link
    for line in knowledge.crisis_lines.values():
        yield f"crisislijn {line.id}", line.link
        yield f"crisislijn {line.id}", line.source.url


async def check_links(knowledge: Knowledge, say: Callable[[str], None]) -> int:
    """Report addresses that do not answer well; returns how many."""
    places = addresses(knowledge)
    limit = asyncio.Semaphore(_AT_ONCE)
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        outcomes = await asyncio.gather(*(_check(session, limit, url) for url in sorted(places)))
    dead = 0
    for url, complaint in zip(sorted(places), outcomes, strict=True):
        if complaint:
            dead += 1
            say(f"{url}: {complaint} ({'; '.join(places[url][:3])})")
    say(f"{len(places)} adressen bekeken, {dead} met een probleem.")
    return dead


async def _check(session: aiohttp.ClientSession, limit: asyncio.Semaphore, url: str) -> str | None:
    async with limit:
        try:
            async with session.get(url, allow_redirects=False) as response:
                if response.status in _MOVED:
                    return f"verhuisd naar {response.headers.get('Location')}"
                return None if response.status < 400 else f"antwoordt met {response.status}"
        except (aiohttp.ClientError, asyncio.TimeoutError) as error:
            return f"niet bereikbaar ({type(error).__name__})"
