"""Finds the name somebody gives for themselves. Rather no name than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.privacy.kinds import Span
from bot.privacy.name_words import NEVER_A_NAME, PARTICLES, TITLES

_WORD = re.compile(
    r"(?:[^\W\d_]\.){1,4}|[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){0,30}\.?|['’][ts]\b"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}")
_MOST_WORDS = 7
_LONGEST = 150
"""How far after "mijn naam is" is looked, so that a long text stays quick."""
_ANNOUNCED = re.compile(
    r"\b(?:mijn naam is|m'n naam is|mn naam is|me naam is|naam is|ik heet|(?:mijn )?naam\s?[:=]"
    r"|u spreekt met|je spreekt met|spreekt u met)[ \t]+",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:ik ben|dit is|(?:^|(?<=[.!?,\n] )|(?<=\n)|(?<=dag )|(?<=hallo ))met)[ \t]+",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:\b(?:groetjes|groeten|groet|hoogachtend|mvg|m\.v\.g\.?|grtjs|grtz|gr|liefs"
    r"|bij voorbaat dank|alvast bedankt))(?:[ \t]+van)?[ \t]*[.,!:-]?\s+",
    re.IGNORECASE,
)


def find_name(text: str, contact_spans: Sequence[Span] = ()) -> str | None:
    """The name in a text; the spans are its telephone numbers and e-mail addresses.

    A name that is not announced counts only beside contact details.
    """
    for start, end in contact_spans:
        text = text[:start] + "\n" * (end - start) + text[end:]
    return (
        _announced(text)
        or _introduced(text)
        or _signed(text)
        or (_standing_alone(text) if contact_spans else None)
    )


def _announced(text: str) -> str | None:
    for match in _ANNOUNCED.finditer(text):
        words = _words_at(text, match.end())
        name = _name_of(words)
        if name:
            return name
        if "naam is" not in match.group().lower() or _is_whole_answer(text, match.end()):
            lowered = _lower_case_name(words)
            if lowered:
                return lowered
        elif len(words) > 1 and (lowered := _lower_case_name(words)):
            return lowered
    return None


def _introduced(text: str) -> str | None:
    """ "Ik ben Annie de Wit", "met Annie": for "ik ben" one word could be anything."""
    for match in _INTRODUCED.finditer(text):
        name = _name_of(_words_at(text, match.end()))
        is_greeting = match.group().strip().lower() == "met"
        if name and (is_greeting or len(name.split()) > 1):
            return name
    return None


def _signed(text: str) -> str | None:
    for match in _SIGNED.finditer(text):
        words = _words_at(text, match.end())
        name = _name_of(words)
        if name and not _has_more_words(text, match.end(), name):
            return name
        if words and _is_whole_answer(text, match.end()) and (low := _lower_case_name(words)):
            return low
    return None


def _standing_alone(text: str) -> str | None:
    """A part of the message, between punctuation, that is a full name and nothing else."""
    for part in _parts(text):
        words = _words_at(part, 0)
        name = _name_of(words)
        if name and len(words) > 1 and _rest_of(part, name) == "":
            return name
    return None


def _parts(text: str) -> list[str]:
    """Parts between punctuation; the full stop of an initial ends nothing."""
    parts = re.split(r"[!?\n,;:|/()]+|(?<!\b[^\W\d_])\.(?=\s|$)|\.{2,}|\s-\s", text)
    return [part.strip() for part in parts if part.strip()]


def _words_at(text: str, place: int) -> list[str]:
    """The words from here up to punctuation that ends them."""
    words: list[str] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, place)):
        word = match.group()
        if word.endswith(".") and not _INITIALS.fullmatch(word):
            stripped = word[:-1]
            if stripped.lower() not in TITLES:
                words.append(stripped)
                break
        words.append(word)
        place = match.end()
        while place < len(text) and text[place] in " \t":
            place += 1
    return words


def _name_of(words: Sequence[str]) -> str | None:
    """The leading words that are a name in capitals: title, initials, particles, surnames."""
    taken: list[str] = []
    for word in words:
        if (
            (word.lower().rstrip(".") in TITLES and not taken)
            or word.lower() in PARTICLES
            or (_is_capital(word) and not _is_ordinary(word))
        ):
            taken.append(word)
        elif _is_capital(word):
            return None
        else:
            break
    while taken and (taken[-1].lower() in PARTICLES or taken[-1].lower() in TITLES):
        taken.pop()
    has_name = any(
        _is_capital(word) and word.lower() not in PARTICLES and len(word) > 1 for word in taken
    )
    return " ".join(taken) if has_name and not _is_only_initials(taken) else None


def _lower_case_name(words: Sequence[str]) -> str | None:
    """ "annie de wit" after "ik heet": up to the first ordinary word."""
    taken: list[str] = []
    for word in words:
        if word.lower() not in PARTICLES and _is_ordinary(word):
            break
        taken.append(word)
    while taken and taken[-1].lower() in PARTICLES:
        taken.pop()
    is_likely = (
        1 <= len(taken) <= 5
        and len(taken[0]) > 1
        and taken[0].lower() not in ("de", "het", "in", "op", "te")
    )
    return " ".join(taken) if is_likely else None


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word[0] in "'’" and len(word) > 2 and word[2].isupper())


def _is_ordinary(word: str) -> bool:
    plain = word.lower().strip(".'’")
    if plain in NEVER_A_NAME or any(part in NEVER_A_NAME for part in plain.split("-")):
        return True
    is_abbreviation = len(word) > 2 and word.isupper() and not _INITIALS.fullmatch(word)
    return is_abbreviation or plain.startswith(("gemeente", "belasting", "zorg", "provincie"))


def _is_only_initials(words: Sequence[str]) -> bool:
    return all(_INITIALS.fullmatch(word) or word.lower() in PARTICLES for word in words)


def _is_whole_answer(text: str, place: int) -> bool:
    """Whether at most four words follow, to the end of the line."""
    line = text[place : place + _LONGEST].strip(" \t.!").split("\n")[0]
    return len(line.split()) <= 4


def _has_more_words(text: str, place: int, name: str) -> bool:
    rest = text[place : place + _LONGEST].lstrip()[len(name) :]
    return bool(re.match(r"[ \t]+[^\W\d_]", rest))


def _rest_of(part: str, name: str) -> str:
    return part.strip(" .")[len(name.rstrip(".")) :].strip(" .") if part.startswith(name) else part
