"""What a dialogue file expects of a turn, and whether it held."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from bot.conversations.model import Button, Message, Sender
from bot.evaluation.expectations import Heard, unmet
from bot.tickets.disclosure import Outline

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.utc)


def bubble(text: str, kind: str = "tekst", *labels: str) -> Message:
    return Message(
        id=1,
        conversation_id="c",
        sender=Sender.ASSISTANT,
        text=text,
        created_at=NOW,
        data={"soort": kind},
        buttons=tuple(Button(label, label, {"act": "x"}) for label in labels),
    )


def heard(*replies: Message, decision: Any = None, ticket: Outline | None = None) -> Heard:
    return Heard(replies, decision or {}, ticket)


TICKET = Outline(("svb", "gemeente"), frozenset({"naam", "telefoon"}))
DECISION = {"kind": "answer", "life_events": [["verhuizen", 0.9]], "organisations": [["svb", "x"]]}


@pytest.mark.parametrize(
    ("expected", "turn"),
    [
        ({}, heard()),
        ({"mentions_any": ["SVB", "uwv"]}, heard(bubble("Bel de svb."))),
        ({"mentions_any": ["ja, graag"]}, heard(bubble("Wilt u?", "tekst", "Ja, graag"))),
        ({"mentions_any": []}, heard()),
        ({"must_not": ["u krijgt"]}, heard(bubble("U vraagt het aan."))),
        ({"ticket": True}, heard(bubble("Wilt u?", "aanbod_medewerker"))),
        ({"ticket": True}, heard(bubble("Dag."), ticket=TICKET)),
        ({"ticket": False}, heard(bubble("Dag.", "tekst", "Liever een mens"))),
        ({"offers_human": True}, heard(bubble("Wilt u?", "aanbod_medewerker"))),
        ({"life_events": ["verhuizen"]}, heard(decision=DECISION)),
        ({"organisations_any": ["cak", "svb"]}, heard(decision=DECISION)),
        ({"decision": "answer"}, heard(decision=DECISION)),
        ({"ticket_has": ["naam"]}, heard(ticket=TICKET)),
        ({"ticket_orgs_any": ["gemeente"]}, heard(ticket=TICKET)),
        ({"ticket_orgs_any": None}, heard()),
    ],
)
def test_an_expectation_that_holds_is_not_mentioned(expected: dict[str, Any], turn: Heard) -> None:
    assert unmet(expected, turn) == []


@pytest.mark.parametrize(
    ("expected", "turn", "complaint"),
    [
        ({"mentions_any": ["svb", "cak"]}, heard(bubble("Dag.")), "noemt niets van: svb, cak"),
        ({"must_not": ["Dag"]}, heard(bubble("dag.")), "zegt wat niet mag: Dag"),
        ({"ticket": True}, heard(bubble("Dag.")), "biedt geen mens aan"),
        ({"ticket": False}, heard(ticket=TICKET), "biedt een mens aan terwijl dat niet hoort"),
        ({"offers_human": True}, heard(), "biedt geen mens aan"),
        ({"life_events": ["verhuizen", "x"]}, heard(decision=DECISION), "leest niet: x"),
        ({"organisations_any": ["cak"]}, heard(), "noemt geen van de organisaties cak"),
        ({"decision": "crisis"}, heard(decision=DECISION), "besluit answer in plaats van crisis"),
        ({"decision": "crisis"}, heard(), "besluit None in plaats van crisis"),
        ({"ticket_has": ["naam", "email"]}, heard(ticket=TICKET), "contactverzoek mist: email"),
        ({"ticket_has": ["naam"]}, heard(), "contactverzoek mist: naam"),
        ({"ticket_orgs_any": ["uwv"]}, heard(ticket=TICKET), "mist organisaties uwv"),
        ({"tone": "warm"}, heard(), "onbekende verwachting: tone"),
    ],
)
def test_an_expectation_that_does_not_hold_is_a_sentence(
    expected: dict[str, Any], turn: Heard, complaint: str
) -> None:
    (found,) = unmet(expected, turn)
    assert complaint in found


def test_every_expectation_that_fails_is_named() -> None:
    expected = {"mentions_any": ["svb"], "ticket": True, "decision": "crisis", "tone": "warm"}
    assert len(unmet(expected, heard(bubble("Dag."), decision=DECISION))) == 4
