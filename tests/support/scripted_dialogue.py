"""Triage, answers and handoff as the custom actions call them, behind readings a test wrote.

Only the understanding of words is scripted: what follows from it is the product itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.answers.blocks import Bubble
from bot.assembly import Services
from bot.conversations.assistant import Turn
from bot.triage.context import Context
from bot.triage.decision import Move
from bot.triage.reading import Reading
from tests.support.triage import a_reading

NURSING_HOME = "partner_naar_verpleeghuis"

READINGS: Mapping[str, Callable[[str], Reading]] = {
    "verpleeghuis": lambda text: a_reading(events={NURSING_HOME: 0.95}, text=text),
    "boete": lambda text: a_reading("overheidsvraag_overig", signals=("H5",), text=text),
    "dood": lambda text: a_reading(signals=("C2",), text=text),
    "mens": lambda text: a_reading("mens_gevraagd", text=text),
    "dag": lambda text: a_reading("groet", text=text),
    "ja": lambda text: a_reading("bevestigen", text=text),
}


def reading_of(text: str) -> Reading:
    """The reading of the first word of the script that is in the text."""
    for word, read in READINGS.items():
        if word in text.lower():
            return read(text)
    return a_reading("onverstaanbaar", text=text)


class ScriptedDialogue:
    """Speaks for the stand-in of Rasa."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._contexts: dict[tuple[str, int], Context] = {}
        self._said: dict[str, list[str]] = {}

    def __call__(self, turn: Turn) -> tuple[Bubble, ...]:
        """The bubbles of one turn."""
        place = (turn.conversation_id, turn.round)
        self._said.setdefault(turn.conversation_id, []).append(turn.text)
        reading = reading_of(turn.text)
        weighed = self._services.consultation.weigh(
            reading=reading,
            context=self._contexts.get(place, Context()),
            conversation_id=turn.conversation_id,
            choice=turn.choice,
            received=turn.received,
            municipality=turn.municipality,
        )
        self._contexts[place] = weighed.context
        decision, handoff = weighed.decision, self._services.handoff
        if decision.move is Move.PREPARE_HANDOFF:
            said = self._said[turn.conversation_id]
            return handoff.prepare(decision, turn.conversation_id, weighed.context, said)
        if decision.move is Move.OPEN_TICKET:
            return handoff.settle(decision, turn.conversation_id, turn.channel)
        if decision.move is Move.TICKET_STATUS:
            return handoff.status(turn.conversation_id)
        return self._services.consultation.answer(decision, turn.text)
