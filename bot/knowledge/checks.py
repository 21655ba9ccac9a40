"""Editorial checks: what blocks, and what an editor is advised to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import textstat

from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Knowledge, LifeEvent, Organisation, Source
from bot.knowledge.problems import ContentError, ContentProblem

LONGEST_SENTENCE = 20
LOWEST_READABILITY = 60.0
"""Flesch-Douma; texts at B1 score 86 to 107, legal texts under 30."""
CHECKED_WITHIN = timedelta(days=365)
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?![a-z])|\n+")
_SHORTENED = re.compile(
    r"(?<!\w)(?:[a-z](?:\.[a-z])+|art|bijv|ca|dhr|enz|etc|evt|excl|incl|max|mevr|min|mw|nr|tel)\."
    r"(?!\w)",
    re.I,
)
"""Abbreviations of words. Written in full a text is easier to read, and to hear."""
_AMOUNT = re.compile(r"€\s*\d|\b\d+(?:[.,]\d+)*\s*euro\b", re.I)
_LETTERS = re.compile(r"\b[A-Z]{2,6}(?:&[A-Z]+)?\b")
_KNOWN = frozenset({"AOW", "WW", "ID", "BSN", "CAK", "SVB", "UWV", "CJIB", "DUO", "IND", "RDW"})
"""So common that spelling them out makes a text harder; the rest is explained once per text."""


def check_content(folder: Path, today: date) -> list[ContentProblem]:
    """All problems of all files, in order."""
    try:
        knowledge = load_knowledge(folder)
    except ContentError as error:
        return list(error.problems)
    return sorted(check_knowledge(knowledge, today))


def check_knowledge(knowledge: Knowledge, today: date) -> list[ContentProblem]:
    """The editorial problems of knowledge that could be loaded."""
    found: list[ContentProblem] = []
    for event in knowledge.life_events.values():
        found += _event(event, today)
    for organisation in knowledge.organisations.values():
        file = f"organisaties/{organisation.id}.yml"
        found += _date(file, "de organisatie", organisation.source, today)
        found += _confusions(file, organisation)
    for municipality in (*knowledge.municipalities.values(), knowledge.default_municipality):
        file = f"gemeenten/{municipality.id}.yml"
        found += _date(file, "de gemeente", municipality.source, today)
    for line in knowledge.crisis_lines.values():
        found += _date("crisislijnen.yml", line.name, line.source, today)
    return found


def _event(event: LifeEvent, today: date) -> Iterator[ContentProblem]:
    file = f"levensgebeurtenissen/{event.id}.yml"
    for name, text in (
        ("kort", event.summary),
        ("meeleven", event.sympathy),
        ("samenhang", event.coherence or ""),
        ("overdracht", event.offer_reason),
        *(("vanzelf", text) for text in event.automatic),
        *(("verwarring", item.sentence) for item in event.confusions),
    ):
        yield from _text(file, name, text)
    for step in event.steps:
        place = f"stap bij {step.organisation}"
        yield from _text(file, place, _together(step.what, step.explanation, step.tip))
        yield from _date(file, place, step.source, today)
    for question in event.questions:
        place = f"vraag {question.id}"
        yield from _text(file, place, question.answer)
        yield from _date(file, place, question.source, today)
        if not question.phrasings:
            yield ContentProblem(
                file, 0, f"{place}: geen voorbeelden in “ook_gevraagd_als”. Schrijf er een paar."
            )


def _confusions(file: str, organisation: Organisation) -> Iterator[ContentProblem]:
    # The name of the organisation stands above these sentences, so its letters are explained.
    own = frozenset(_LETTERS.findall(organisation.name))
    for confusion in organisation.confusions:
        yield from _text(
            file, f"verwarring met {confusion.mistaken}", confusion.sentence, _KNOWN | own
        )


def _date(file: str, place: str, source: Source, today: date) -> Iterator[ContentProblem]:
    if source.checked_on > today:
        yield ContentProblem(file, 0, f"{place}: de controledatum ligt in de toekomst.")
    elif source.checked_on < today - CHECKED_WITHIN:
        yield ContentProblem(
            file, 0, f"{place}: meer dan een jaar geleden gecontroleerd. Kijk het na.", False
        )


def _text(
    file: str, place: str, text: str, explained: frozenset[str] = _KNOWN
) -> Iterator[ContentProblem]:
    for message in (
        *_long_sentences(text),
        *_amounts(text),
        *_unexplained(text, explained),
        *_shortened(text),
        *_difficult(text),
    ):
        yield ContentProblem(file, 0, f"{place}: {message}", False)


def _long_sentences(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        count = sum(any(map(str.isalnum, word)) for word in sentence.split())
        if count > LONGEST_SENTENCE:
            yield f"een zin van {count} woorden. Maak er twee van: “{sentence[:60]}…”"


def _amounts(text: str) -> Iterator[str]:
    if _AMOUNT.search(text):
        yield "een bedrag. Dat verandert elk jaar; verwijs naar de bron."


def _unexplained(text: str, explained: frozenset[str]) -> Iterator[str]:
    for letters in sorted(set(_LETTERS.findall(text)) - explained):
        if f"({letters})" not in text and f"{letters} (" not in text:
            yield f"leg “{letters}” één keer uit."


def _shortened(text: str) -> Iterator[str]:
    for word in sorted(set(_SHORTENED.findall(text))):
        yield f"schrijf “{word}” voluit."


def _difficult(text: str) -> Iterator[str]:
    if len(sentences(text)) >= 3:
        score = readability(text)
        if score < LOWEST_READABILITY:
            yield f"moeilijk te lezen ({score:.0f}). Kortere woorden."


def sentences(text: str) -> list[str]:
    """The sentences of a text. A colon, a semicolon or a shortened word does not end one."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        sentence = text[start : end.end()].strip()
        if "\n" in end[0] or not _ends_shortened(sentence):
            found.append(sentence)
            start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def _ends_shortened(sentence: str) -> bool:
    return any(match.end() == len(sentence) for match in _SHORTENED.finditer(sentence))


def _together(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def readability(text: str) -> float:
    """Flesch-Douma: the higher, the easier."""
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(text))
