"""Finds passwords and one-time codes: they can only be known by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.kinds import Span

_PASSWORD = re.compile(
    r"(?:wacht\W?woord(?:en)?|wachtwoor|pass?wo?o?rd|wwoord|passphrase)(?![a-z])"
)
_ABBREVIATION = re.compile(r"(?<![\w-])(?:ww|pw|pwd)(?=\s{0,2}(?:[:=]|is\b))")
"""WW and PW are also acts (Werkloosheidswet, Participatiewet), so these need more evidence."""
_CODE = re.compile(
    r"(?:sms|digid|activerings?|activatie|inlog|verificatie|beveiligings|controle|koppel|tan"
    r"|toegangs|bevestigings|login|herstel)\W{0,2}code(?![a-z])"
    r"|(?<![a-z])(?<!post )code(?![a-z])|(?<![a-z])pin(?:\W?code|\W?nummer)?(?![a-z])"
)
_TOKEN = re.compile(r"\s{0,3}([:=]|[^\s:=_]{1,200})")
_VALUE = re.compile(r"\s{0,3}(\"[^\"_\n]{1,64}\"|'[^'_\n]{1,64}'|[^\s_]{1,200})")
_CODE_VALUE = re.compile(
    r"\W{0,3}(\d(?:[ .-]?\d){3,8}(?!\d)|(?=[a-z]{0,9}\d)[a-z0-9]{6,10}(?![a-z0-9]))"
)
_CONNECTORS = frozenset(("is", "=", ":", "was", "luidt", "wordt"))
_FILLERS = _CONNECTORS | frozenset(
    "van voor mijn m'n mn me de het die dat ik kreeg krijg heb net per via sms ontvangen binnen "
    "nummer dus nu app bank bankpas pas digid account mail email en bij op deze nieuwe".split()
)
_ORDINARY = frozenset(
    "hoe wat waar wie wanneer waarom welke kan kun mag moet ik u je jij wij we ze zij hij mij me "
    "niet geen wel al ook nu nog te weer steeds altijd toch gewoon door de het een mijn uw dat dit "
    "die er hier daar als of en maar want om op in aan bij naar met zonder voor na kwijt weg fout "
    "onjuist verkeerd goed juist verlopen ongeldig onbekend bekend opnieuw anders hetzelfde oud "
    "nieuw stuk lastig moeilijk nodig help graag iets via vergeten veranderen wijzigen resetten "
    "aanvragen instellen herstellen ophalen verandert werkt doet klopt wijzigt".split()
)
_PARTICIPLE = re.compile(r"(?:ge|ver|ont|be|her|uitge|inge|doorge|aange)[a-z]{2,}(?:d|t|en)")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT_OR_SIGN = re.compile(r"[\d!@#$%^&*+?]")
_LOGIN_WORD = re.compile(r"gebruikersnaam|inlog|login|wachtwoord|account|digid")


def find_passwords(view: str) -> Iterator[Span]:
    """What follows "wachtwoord is", "ww:" and the like, unless it is an ordinary word."""
    yield from _passwords(view, _PASSWORD, always_telling=True)
    yield from _passwords(view, _ABBREVIATION, always_telling=bool(_LOGIN_WORD.search(view)))


def find_codes(view: str) -> Iterator[Span]:
    """Digits or a mix after "sms-code", "pincode is" and the like."""
    for match in _CODE.finditer(view):
        place, _ = _past_fillers(view, match.end())
        value = _CODE_VALUE.match(view, place)
        if value:
            yield Span(*value.span(1))


def _passwords(view: str, word: re.Pattern[str], always_telling: bool) -> Iterator[Span]:
    """What follows the word; an ordinary looking value only after "is", and if that is telling."""
    place = 0
    while match := word.search(view, place):
        place, has_connector = _past_fillers(view, match.end())
        value = _VALUE.match(view, place)
        if value is None:
            continue
        is_plain_telling = always_telling and has_connector and _is_telling(value[1])
        if is_plain_telling or _looks_secret(value[1]):
            yield _tight(value)
            place = value.end()


def _past_fillers(view: str, place: int) -> tuple[int, bool]:
    """(where the value may begin, whether something said "is")."""
    has_connector = False
    for _ in range(7):
        token = _TOKEN.match(view, place)
        if token is None or token[1].strip(",") not in _FILLERS:
            break
        has_connector = has_connector or token[1] in _CONNECTORS
        place = token.end()
    return place, has_connector


def _is_telling(value: str) -> bool:
    word = value.strip(".,;:!?()'\"")
    return bool(word) and word not in _ORDINARY and not _PARTICIPLE.fullmatch(word)


def _looks_secret(value: str) -> bool:
    word = value.rstrip(".,;:!?)")
    return bool(_LETTER.search(word) and _DIGIT_OR_SIGN.search(word))


def _tight(value: re.Match[str]) -> Span:
    start, end = value.span(1)
    return Span(start, start + max(1, len(value[1].rstrip(".,;)"))) if end > start else end)
