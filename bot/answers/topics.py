"""The index of all life events: in groups, or those in which certain words occur."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.knowledge.model import Knowledge, LifeEvent, Question

OTHERS = "Andere onderwerpen"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Topics:
    """Life events under one heading."""

    title: str
    life_events: tuple[LifeEvent, ...]


@dataclass(frozen=True)
class Hit:
    """A life event in which the words occur, and the questions that have a part in that."""

    life_event: LifeEvent
    questions: tuple[Question, ...]


def all_topics(knowledge: Knowledge) -> tuple[Topics, ...]:
    """Every life event once: by theme, and by title what is in no theme."""
    events = dict(knowledge.life_events)
    groups = [
        Topics(theme.title, tuple(events.pop(item) for item in theme.life_events if item in events))
        for theme in knowledge.themes
    ]
    rest = sorted(events.values(), key=lambda event: event.title)
    return tuple(group for group in (*groups, Topics(OTHERS, tuple(rest))) if group.life_events)


def search(knowledge: Knowledge, text: str) -> tuple[Hit, ...]:
    """Where every word of the text begins a word, the most telling places first."""
    wanted = _words(text)
    if not wanted:
        return ()
    hits = [_hit(event, wanted) for event in knowledge.life_events.values()]
    return tuple(sorted((hit for hit in hits if hit), key=lambda hit: _weight(hit, wanted)))


def _hit(event: LifeEvent, wanted: set[str]) -> Hit | None:
    said = _found(f"{event.title} {event.summary}", wanted)
    asked = [(item, _found(_wordings(item), wanted)) for item in event.questions]
    matching = [item for item, found in asked if found and found | said == wanted]
    matching.sort(key=lambda item: -len(_found(item.question, wanted)))
    return Hit(event, tuple(matching)) if matching or said == wanted else None


def _weight(hit: Hit, wanted: set[str]) -> tuple[int, ...]:
    """Lowest first: in the title, in the summary, in a question itself, in how it is asked."""
    event = hit.life_event
    in_questions = sum(len(_found(item.question, wanted)) for item in hit.questions)
    return (
        -len(_found(event.title, wanted)),
        -len(_found(event.summary, wanted)),
        -in_questions,
        -len(hit.questions),
    )


def _wordings(question: Question) -> str:
    return " ".join((question.question, *question.phrasings))


def _found(text: str, wanted: set[str]) -> set[str]:
    """Which of these words begin a word of the text."""
    words = _words(text)
    return {begin for begin in wanted if any(word.startswith(begin) for word in words)}


def _words(text: str) -> set[str]:
    """Its words in small letters, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return set(_WORD.findall("".join(char for char in apart if not unicodedata.combining(char))))
