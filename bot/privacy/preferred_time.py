"""Finds when somebody likes to be called, in their own words."""

from __future__ import annotations

import re

_DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_PART = r"(?:ochtend|morgen|middag|namiddag|avond)"
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?|half (?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
    r"|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?:en)?)"
)
_NO_TERM = r"(?!\s?(?:dag|week|wek|maand|jaar|keer|x\b|%|euro|kind|\d|[-/.]\d))"
_HOUR = rf"{_CLOCK}(?:\s?(?:uur|u\b))?{_NO_TERM}"
_FRAGMENT = (
    rf"(?:op |elke |iedere |alleen |alle )?{_DAY}(?:{_PART})?(?:en|s)?\b(?:\s?{_PART}(?:en|s)?\b)?",
    rf"(?:in de |de hele |'s |’s |s')(?:vroege |late )?{_PART}s?\b",
    r"s?(?:ochtend|morgen|middag|avond)s\b|\b(?:morgen|overmorgen|van)(?:ochtend|middag|avond)\b",
    r"overmorgen\b|vandaag\b|morgen\b|vanavond\b",
    r"overdag\b|doordeweeks\b|door de week\b|in het weekend\b|in 't weekend\b",
    rf"tussen {_HOUR} ?(?:en|-|–|tot) ?{_HOUR}|van {_HOUR} ?tot ?{_HOUR}",
    rf"(?:na|voor|vóór|vanaf|tot|om|rond|tegen) {_HOUR}",
    rf"{_CLOCK} ?(?:-|–|tot) ?{_CLOCK} ?uur\b",
    r"(?:na|onder|tijdens|voor) (?:het werk|werktijd|school(?:tijd)?|de lunch)\b",
    r"in (?:de|mijn) (?:lunch)?pauze\b|de hele dag\b|hele dag\b|elke dag\b|iedere dag\b",
    r"kantooruren\b|tijdens kantooruren\b|deze week\b|volgende week\b",
    r"(?:het )?maakt (?:me |mij |voor mij )?niet(?:s)? uit\b|wanneer u wilt\b|alle tijden\b",
    r"(?:kan )?altijd\b",
)
_START = r"(?<![\w'’])"
_LEAD = r"(?:(?:het )?liefst |bij voorkeur |liever |niet |graag |alleen |vooral )?"
_ONE = re.compile(_START + "(?:" + _LEAD + "(?:" + "|".join(_FRAGMENT) + "))", re.IGNORECASE)
_BETWEEN = re.compile(r"[ \t]{0,2},?[ \t]{0,2}(?:(?:en|of|maar)[ \t]{1,2})?")
_ABOUT_CALLING = re.compile(
    r"bel|bereikbaar|contact|mail|\btel|app(?:en)?\b|spreken|liefst|voorkeur|uitkom|komt uit"
    r"|schikt",
    re.IGNORECASE,
)
_SHORT = 8
_LONGEST = 80


def find_preferred_time(text: str, has_contact_details: bool = False) -> str | None:
    """When it suits, as the citizen said it; only where the message is about being reached."""
    is_answer = len(text.split()) <= _SHORT
    if not (has_contact_details or is_answer or _ABOUT_CALLING.search(text)):
        return None
    chains = _chains(text)
    if not chains:
        return None
    start, end = max(chains, key=lambda chain: chain[1] - chain[0])
    return re.sub(r"\s+", " ", text[start:end])[:_LONGEST].strip(" ,")


def _chains(text: str) -> list[tuple[int, int]]:
    """Fragments that follow each other belong together: "dinsdag of donderdag na 18 uur"."""
    chains: list[tuple[int, int]] = []
    for match in _ONE.finditer(text):
        if chains and _BETWEEN.fullmatch(text, chains[-1][1], match.start()):
            chains[-1] = (chains[-1][0], match.end())
        else:
            chains.append(match.span())
    return chains
