"""Each action hands over from tracker to core, and from core to dispatcher."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions import turn
from bot.assembly import Services
from bot.privacy.contact import Contact
from bot.tickets.stages import Stage
from bot.triage.context import Context
from bot.triage.decision import Decision, DecisionKind, Move, reason
from bot.triage.reading import Scored
from tests.actions.conftest import Run
from tests.support.triage import a_reading

QUESTION = "Mijn vrouw is overleden en ik weet niet wat ik moet regelen."


def a_decision(act: str = "begin", kind: DecisionKind = DecisionKind.HANDOFF) -> Decision:
    return Decision(
        kind,
        (reason("H13"),),
        Move.PREPARE_HANDOFF,
        act,
        life_events=(Scored("overlijden_partner", 0.9),),
        priority="P2",
        latest_day=date(2026, 12, 1),
    )


def slots(decision: Decision, **context: Any) -> dict[str, Any]:
    return {
        turn.DECISION_SLOT: decision.as_dict(),
        turn.CONTEXT_SLOT: Context(**context).as_dict(),
    }


def set_by(result: dict[str, Any]) -> dict[str, Any]:
    return {event["name"]: event["value"] for event in result["events"]}


def words(result: dict[str, Any]) -> str:
    return " ".join(response["text"] for response in result["responses"])


async def test_a_session_starts_with_nothing_said_and_nothing_remembered(run: Run) -> None:
    result = await run("action_session_start")
    assert [event["event"] for event in result["events"]] == ["session_started", "action"]
    assert result["responses"] == []


async def test_triage_stores_the_decision_and_says_nothing(run: Run) -> None:
    reading = a_reading(events={"overlijden_partner": 0.95}, text=QUESTION)
    result = await run("action_triage", text=QUESTION, duiding=reading.as_dict())
    stored = set_by(result)
    assert set(stored) == {
        turn.DECISION_SLOT, turn.CONTEXT_SLOT, turn.KIND_SLOT, turn.MOVE_SLOT,
    }  # fmt: skip
    decision = Decision.from_dict(stored[turn.DECISION_SLOT])
    assert decision.life_events[0].id == "overlijden_partner"
    assert stored[turn.KIND_SLOT] == decision.kind.value
    assert stored[turn.MOVE_SLOT] == decision.move.value
    assert Context.from_dict(stored[turn.CONTEXT_SLOT]).life_events == ("overlijden_partner",)
    assert result["responses"] == []


async def test_triage_hears_the_button_and_the_municipality_from_the_channel(run: Run) -> None:
    metadata = {"choice": {"act": "want_person"}, "received": [], "municipality": "gm0363"}
    result = await run(
        "action_triage",
        text="Liever een mens",
        duiding=a_reading("groet").as_dict(),
        metadata=metadata,
    )
    stored = set_by(result)
    assert stored[turn.MOVE_SLOT] == Move.PREPARE_HANDOFF.value
    assert Context.from_dict(stored[turn.CONTEXT_SLOT]).municipality == "gm0363"


async def test_triage_looks_at_the_ticket_for_where_the_handoff_stands(
    run: Run, services: Services
) -> None:
    await run("action_prepare_handoff", slots=slots(a_decision()))
    services.drafting.note_contact("een", Contact(name="Truus", telephone="06 12345678"))
    assert services.drafting.stage("een") is Stage.SUMMARY
    confirmed = await run(
        "action_triage",
        text="ja dat klopt",
        slots=slots(a_decision()),
        duiding=a_reading("bevestigen").as_dict(),
    )
    assert set_by(confirmed)[turn.MOVE_SLOT] == Move.OPEN_TICKET.value


async def test_without_a_reading_the_intent_counts(run: Run) -> None:
    result = await run("action_triage", text="/groet", intent={"name": "groet", "confidence": 1.0})
    assert set_by(result)[turn.KIND_SLOT] == DecisionKind.SMALLTALK.value


async def test_an_answer_is_a_text_for_the_shell_and_a_block_for_our_channels(run: Run) -> None:
    decision = a_decision("", DecisionKind.ANSWER)
    result = await run("action_answer", text=QUESTION, slots=slots(decision))
    assert result["events"] == []
    assert result["responses"]
    for response in result["responses"]:
        assert response["text"]
        block = response["blok"]
        assert block["gegevens"]["soort"]
        assert block["taal"] == "nl"
        labels = [choice["label"] for choice in block["keuzes"]]
        assert [button["title"] for button in response["buttons"]] == labels


async def test_a_handoff_is_drafted_from_what_the_citizen_told(
    run: Run, services: Services
) -> None:
    told = [{"event": "user", "text": QUESTION}, {"event": "bot", "text": "Gecondoleerd."}]
    result = await run(
        "action_prepare_handoff",
        text="ja graag",
        slots=slots(a_decision(), life_events=("overlijden_partner",), municipality="gm0363"),
        events=[*told, {"event": "user", "text": "ja graag"}],
        sender="een.3",
    )
    assert result["responses"][0]["blok"]["gegevens"]["fase"] == "gegevens"
    draft = services.stores.tickets.open_for("een")
    assert draft is not None
    assert draft.summary.question == QUESTION
    assert (draft.municipality, draft.latest_day) == ("gm0363", date(2026, 12, 1))
    assert draft.parts
    assert services.stores.tickets.open_for("een.3") is None


async def test_one_name_in_the_answer_is_the_citizens_name(run: Run, services: Services) -> None:
    await run("action_prepare_handoff", slots=slots(a_decision()))
    for names, known in ((["Truus", "Jan"], None), (["Truus Bakker"], "Truus Bakker")):
        await run(
            "action_prepare_handoff",
            slots=slots(a_decision("go_on")),
            entities=[{"entity": "persoon", "value": name} for name in names],
        )
        draft = services.stores.tickets.open_for("een")
        assert draft is not None
        assert draft.contact.name == known


async def test_a_number_is_named_only_when_the_ticket_is_in_the_database(
    run: Run, services: Services
) -> None:
    context = {"life_events": ("overlijden_partner",)}
    await run("action_prepare_handoff", slots=slots(a_decision(), **context))
    services.drafting.note_contact("een", Contact(name="Truus", telephone="06 12345678"))
    asked = await run("action_open_ticket", slots=slots(a_decision("confirm"), **context))
    assert asked["responses"][0]["blok"]["gegevens"]["soort"] == "toestemming"
    assert "Uw nummer is" not in words(asked)
    opened = await run(
        "action_open_ticket",
        slots=slots(a_decision("consent_all"), **context),
        metadata={"channel": "balie"},
    )
    ticket = services.stores.tickets.open_for("een")
    assert ticket is not None
    assert f"Uw nummer is {ticket.number}." in words(opened)
    assert {consent.channel for consent in ticket.consents} == {"balie"}


async def test_who_shares_with_nobody_gets_a_number_too(run: Run, services: Services) -> None:
    context = {"life_events": ("overlijden_partner",)}
    await run("action_prepare_handoff", slots=slots(a_decision(), **context))
    services.drafting.note_contact("een", Contact(name="Truus", telephone="06 12345678"))
    await run("action_open_ticket", slots=slots(a_decision("confirm"), **context))
    opened = await run("action_open_ticket", slots=slots(a_decision("consent_none"), **context))
    assert "Uw nummer is" in words(opened)
    ticket = services.stores.tickets.open_for("een")
    assert ticket is not None
    assert ticket.consents == ()


@pytest.mark.parametrize(
    ("act", "said"),
    [("withdraw", "niets doorgestuurd"), ("withdraw_consent", "geen toestemming gegeven")],
)
async def test_what_is_taken_back_is_said(run: Run, act: str, said: str) -> None:
    await run("action_prepare_handoff", slots=slots(a_decision()))
    assert said in words(await run("action_prepare_handoff", slots=slots(a_decision(act))))


async def test_the_status_is_that_of_the_stored_ticket(run: Run) -> None:
    assert "geen contactverzoek" in words(await run("action_ticket_status"))
    await run("action_prepare_handoff", slots=slots(a_decision()))
    assert "noemen" in words(await run("action_ticket_status"))


async def test_no_action_puts_a_contact_detail_in_the_tracker(run: Run, services: Services) -> None:
    await run("action_prepare_handoff", slots=slots(a_decision()))
    details = Contact("06 12345678", "truus@voorbeeld.nl", "Truus Bakker", "na vijven")
    services.drafting.note_contact("een", details)
    results = [
        await run("action_prepare_handoff", slots=slots(a_decision("go_on"))),
        await run("action_prepare_handoff", slots=slots(a_decision("correct"))),
        await run("action_open_ticket", slots=slots(a_decision("confirm"))),
        await run("action_ticket_status"),
        await run("action_triage", duiding=a_reading("bevestigen").as_dict()),
    ]
    assert not any(str(value) in str(results) for value in vars(details).values())


async def test_an_action_without_a_decision_fails_instead_of_guessing(run: Run) -> None:
    with pytest.raises(TypeError):
        await run("action_answer")
