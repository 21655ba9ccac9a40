"""Finds the name somebody gives for themselves. Rather no name than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_PART_ENDS = re.compile(
    r"[!?\n,;:|/()]+|\.{2,}|\s-\s"
    r"|(?<!\b[^\W\d_])(?<!\bdhr)(?<!\bmevr)(?<!\bmw)(?<!\bdr)(?<!\bfam)\.(?=\s|$)",
    re.IGNORECASE,
)


def find_name(text: str, is_beside_contact: bool = False) -> str | None:
    """The name in a text; one that is not announced counts only beside contact details."""
    return (
        _announced(text)
        or _introduced(text)
        or _signed(text)
        or (_standing_alone(text) if is_beside_contact else None)
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
        if name and not name[0].isupper() and name.split()[0].rstrip(".").lower() not in TITLES:
            continue
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
    return [part.strip() for part in _PART_ENDS.split(text) if part.strip()]


def _words_at(text: str, place: int) -> list[str]:
    """The words from here up to punctuation that ends them."""
    words: list[str] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, place)):
        word = match.group()
        is_end = word.endswith(".") and not _INITIALS.fullmatch(word)
        if is_end and word[:-1].lower() not in TITLES:
            words.append(word[:-1])
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
        is_title = word.lower().rstrip(".") in TITLES and not taken
        is_surname = _is_capital(word) and not _is_ordinary(word)
        if is_title or is_surname or word.lower() in PARTICLES:
            taken.append(word)
        elif _is_capital(word):
            return None
        else:
            break
    while taken and taken[-1].lower().rstrip(".") in PARTICLES | TITLES:
        taken.pop()
    return " ".join(taken) if any(_is_telling(word) for word in taken) else None


def _is_telling(word: str) -> bool:
    """Whether a name is more than titles, initials and particles."""
    plain = word.lower().rstrip(".")
    return (
        _is_capital(word)
        and plain not in PARTICLES | TITLES
        and len(plain) > 1
        and not _INITIALS.fullmatch(word)
    )


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


def _is_whole_answer(text: str, place: int) -> bool:
    """Whether at most four words follow, to the end of the line."""
    line = text[place : place + _LONGEST].strip(" \t.!").split("\n")[0]
    return len(line.split()) <= 4


def _has_more_words(text: str, place: int, name: str) -> bool:
    rest = text[place : place + _LONGEST].lstrip()[len(name) :]
    return bool(re.match(r"[ \t]+[^\W\d_]", rest))


def _rest_of(part: str, name: str) -> str:
    return part.strip(" .")[len(name.rstrip(".")) :].strip(" .") if part.startswith(name) else part
