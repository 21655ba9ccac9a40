"""How a text reads: what makes it long, difficult, or true for one year only."""

from __future__ import annotations

import re
from collections.abc import Iterator

import textstat

LONGEST_SENTENCE = 20
LONGEST_AVERAGE = 12.0
"""Words in a sentence, over all texts of one file."""
LOWEST_READABILITY = 60.0
"""Flesch-Douma; texts at B1 score 86 to 107, legal texts under 30."""
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?![a-z])|\n+")
_SHORTENED = re.compile(
    r"(?<!\w)(?:[a-z](?:\.[a-z])+|art|bijv|ca|dhr|enz|etc|evt|excl|incl|max|mevr|min|mw|nr|tel)\."
    r"(?!\w)",
    re.I,
)
"""Abbreviations of words. Written in full a text is easier to read, and to hear."""
_NUMBER_WORD = (
    r"\w*(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig|honderd|duizend|miljoen)"
)
_AMOUNT = re.compile(
    rf"€\s*\d|\bEUR\s*\d|\b\d+(?:[.,]\d+)*\s*euro\b|\b{_NUMBER_WORD}\s+euro\b", re.I
)
_LETTERS = re.compile(r"\b(?:[A-Z]{2,6}(?:&[A-Z]+)?|Anw|Bbz|Wlz|Wmo|Wsnp|Zvw|pgb)\b")
_KNOWN = frozenset("AOW APK BSN CAK CJIB DUO ID IND OV RDW SVB UWV WW".split())
"""So common that spelling them out makes a text harder; the rest is explained once per text."""
_EXPLAINS = r"(?: \(| is |: |, (?:de|het|een) )"
_BETWEEN_BRACKETS = re.compile(r"\([^)]*\)")
_AVOIDED = (
    (re.compile(r"\bhelaas\b", re.I), "zonder “helaas”: zeg wat wel kan."),
    (
        re.compile(r"\bu dient\b|\bdient u\b", re.I),
        "schrijf “u moet” of “doe dit”, niet “u dient”.",
    ),
    (
        re.compile(
            r"\bu (?:hebt|heeft) (?:altijd |zeker |gewoon )?recht op\b"
            r"|\bu krijgt (?:altijd|zeker|gegarandeerd|sowieso)\b",
            re.I,
        ),
        "een belofte. Zeg wie beslist en waar het staat.",
    ),
)


def remarks(text: str, explained: frozenset[str] = frozenset()) -> Iterator[str]:
    """What an editor could mend in a text. `explained` are letters the reader knows here."""
    yield from _long_sentences(text)
    if _AMOUNT.search(text):
        yield "een bedrag. Dat verandert elk jaar; verwijs naar de bron."
    for letters in unexplained(text, explained):
        yield f"leg “{letters}” één keer uit."
    for word in sorted(set(_SHORTENED.findall(text))):
        yield f"schrijf “{word}” voluit."
    yield from (advice for avoided, advice in _AVOIDED if avoided.search(text))
    yield from _difficult(text)


def letters_in(text: str) -> frozenset[str]:
    """The abbreviations in a text."""
    return frozenset(_LETTERS.findall(text))


def unexplained(text: str, explained: frozenset[str] = frozenset()) -> list[str]:
    """Abbreviations that the text does not explain.

    It does so between brackets, "de lijst (LRK)", or right after the letters, "LRK (de lijst)",
    "de LRK is de lijst", "de LRK, de lijst".
    """
    between = letters_in(" ".join(_BETWEEN_BRACKETS.findall(text)))
    unknown = letters_in(text) - _KNOWN - explained - between
    return sorted(letters for letters in unknown if not re.search(rf"\b{letters}{_EXPLAINS}", text))


def _long_sentences(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        count = words(sentence)
        if count > LONGEST_SENTENCE:
            yield f"een zin van {count} woorden. Maak er twee van: “{sentence[:60]}…”"


def _difficult(text: str) -> Iterator[str]:
    if len(sentences(text)) >= 3:
        score = readability(text)
        if score < LOWEST_READABILITY:
            yield f"moeilijk te lezen ({score:.0f}). Kortere woorden."


def words(sentence: str) -> int:
    """How many words a sentence has; a dash between words is none."""
    return sum(any(map(str.isalnum, word)) for word in sentence.split())


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


def readability(text: str) -> float:
    """Flesch-Douma: the higher, the easier."""
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(text))
