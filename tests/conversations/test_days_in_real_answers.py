"""From what a citizen writes to the days beside the steps, with the content of this project."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from bot.answers.blocks import BlockKind
from bot.answers.composer import Composer
from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Knowledge
from bot.triage.context import Context
from bot.triage.rules import decide
from bot.triage.situation import Situation
from bot.understanding.event_days import named_days
from tests.support.triage import THRESHOLDS, a_reading


@lru_cache(maxsize=1)
def content() -> Knowledge:
    return load_knowledge(Path(__file__).parents[2] / "data" / "kennis")


@lru_cache(maxsize=1)
def composer() -> Composer:
    return Composer(content)


def counted(life_event: str, text: str, today: date) -> dict[str, str]:
    """What is counted, by organisation and term."""
    reading = a_reading(events={life_event: 0.95}, text=text)
    decision = decide(
        Situation(
            reading,
            Context(),
            content(),
            today,
            named_days=named_days(text, today),
            thresholds=THRESHOLDS,
        )
    )
    bubbles = composer().compose(decision, text, today)
    (steps,) = [item for item in bubbles if item.kind is BlockKind.STEPS]
    return {
        f"{row['organisatie']['id']}: {row['termijn']}": row["berekend"]
        for row in steps.data["stappen"]
        if row["berekend"]
    }


@pytest.mark.parametrize(
    ("life_event", "text", "today", "organisation", "days"),
    [
        (
            "verhuizen",
            "ik ben verhuisd op 3 maart",
            date(2026, 3, 4),
            "gemeente",
            "van 3 februari tot en met 8 maart 2026",
        ),
        (
            "verhuizen",
            "ik verhuis op 27 februari 2028",
            date(2028, 1, 31),
            "gemeente",
            "van 30 januari tot en met 3 maart 2028",
        ),
        (
            "verhuizen",
            "over drie weken gaan we verhuizen",
            date(2026, 12, 21),
            "gemeente",
            "van 14 december 2026 tot en met 16 januari 2027",
        ),
        (
            "overlijden_naaste",
            "mijn moeder is vorige week dinsdag overleden",
            date(2026, 11, 24),
            "belastingdienst",
            "uiterlijk 17 juli 2028",
        ),
        (
            "baan_kwijt",
            "mijn laatste werkdag is 31 december",
            date(2026, 11, 24),
            "uwv",
            "van 25 december 2026 tot en met 8 januari 2027",
        ),
        (
            "trouwen_geregistreerd_partnerschap",
            "wij trouwen zaterdag 29 mei",
            date(2026, 11, 24),
            "gemeente",
            "uiterlijk 15 mei 2027",
        ),
        (
            "scheiden",
            "de uitspraak is sinds 31 augustus definitief",
            date(2026, 9, 10),
            "gemeente",
            "uiterlijk 28 februari 2027",
        ),
    ],
)
def test_a_named_day_becomes_the_days_of_the_step(
    life_event: str, text: str, today: date, organisation: str, days: str
) -> None:
    found = counted(life_event, text, today)
    assert any(
        name.startswith(f"{organisation}: ") and f": {days}. Controleer de datum." in said
        for name, said in found.items()
    ), found


def test_a_birth_is_reported_on_a_working_day_when_the_last_day_is_in_a_weekend() -> None:
    found = counted("geboorte_kind", "onze dochter is gisteren geboren", date(2026, 11, 26))
    assert any("uiterlijk 30 november 2026" in said for said in found.values())


@pytest.mark.parametrize(
    ("life_event", "text", "today"),
    [
        ("overlijden_naaste", "mijn vader overleed op 30 december 2025", date(2026, 3, 1)),
        ("verhuizen", "ik ben geboren op 3 maart 1980 en ga verhuizen", date(2026, 3, 1)),
        ("verhuizen", "brief van 3 februari over mijn verhuizing", date(2026, 3, 1)),
        ("verhuizen", "ik verhuis 3 maart, of toch 10 maart", date(2026, 2, 1)),
        ("verhuizen", "mijn man is 3 februari overleden, moet ik nu verhuizen", date(2026, 3, 1)),
        ("baan_kwijt", "ik ben op 3 februari ontslagen", date(2026, 3, 1)),
        ("verhuizen", "ik heb op 3 februari mijn verhuizing doorgegeven", date(2026, 3, 1)),
    ],
    ids=[
        "a term that did not hold yet",
        "a date of birth",
        "a letter",
        "two dates",
        "another event",
        "a notice or a last day",
        "the day it was reported",
    ],
)
def test_what_does_not_fit_the_term_is_not_counted(life_event: str, text: str, today: date) -> None:
    assert counted(life_event, text, today) == {}


def test_a_day_long_gone_is_no_reproach() -> None:
    found = counted("verhuizen", "ik ben 3 december verhuisd", date(2026, 3, 1))
    (said,) = found.values()
    assert said.endswith("Die dag is misschien voorbij. Bel uw gemeente en vraag wat nog kan.")
