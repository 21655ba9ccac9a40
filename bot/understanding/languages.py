"""Is this Dutch? Tells the languages apart in which people ask most often."""

from __future__ import annotations

import re

_SCRIPTS = (
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ti", re.compile(r"[\u1200-\u137f]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("und", re.compile(r"[^\W\d_\u0000-\u024f]")),
)
_WORDS: dict[str, frozenset[str]] = {
    "nl": frozenset(
        "de het een en van ik is niet mijn voor met op dat wat hoe moet heb ben aan er als maar "
        "we wij u te naar om bij waar wie geen nog wel kan ze zijn door je jij dan ook wil nu uit "
        "hij zij me mn t n ja nee graag dag hallo hoi bedankt oke goed in die was dit deze of na "
        "do had heeft hebt bent ons haar over want dus toch meer weer al".split()
    ),
    "en": frozenset(
        "the and is my i to of what how do have not for you can where with are was need am it "
        "please died help who does this that in".split()
    ),
    "tr": frozenset(
        "ve bir bu için ne ben çok var yok mı mi nasıl lütfen evet hayır eşim öldü değil daha "
        "gibi nerede telefon zor gideyim yardım teşekkür benim oldu".split()
    ),
    "pl": frozenset(
        "i w nie jest na się z do że co jak mój moja mam czy gdzie dla proszę pomoc po od mąż "
        "pracę muszę".split()
    ),
    "de": frozenset(
        "der die das und ist nicht ich mein meine für mit auf wie wo muss habe bin ein eine zu "
        "wir wurde".split()
    ),
    "fr": frozenset(
        "le la les et est je mon ma pour avec que où comment ne pas un une des mari suis ai "
        "j'ai".split()
    ),
    "es": frozenset(
        "el los y es mi para con que dónde cómo no un una qué tengo soy esposo por favor necesito "
        "ayuda marido gracias".split()
    ),
}
_TELLING = {code: known if code == "nl" else known - _WORDS["nl"] for code, known in _WORDS.items()}
"""Without the words that are Dutch too: "was in" is no sign of English."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FOREIGN_SHARE = 0.5


def language_of(text: str) -> str:
    """ISO 639-1 code of the language of a message; "nl" when in doubt.

    A script of its own decides ("und" for one we do not know). Otherwise the common words are
    counted: another language must have at least two that Dutch has not, and clearly more.
    """
    letters = sum(character.isalpha() for character in text)
    for code, script in _SCRIPTS:
        if letters and len(script.findall(text)) / letters > (
            0.02 if code == "uk" else _FOREIGN_SHARE
        ):
            return code
    words = [word.lower() for word in _TOKEN.findall(text)]
    counts = {code: sum(word in known for word in words) for code, known in _TELLING.items()}
    best = max(counts, key=lambda code: counts[code])
    is_foreign = best != "nl" and counts[best] >= 2 and counts[best] >= 2 * counts["nl"]
    return best if is_foreign else "nl"
