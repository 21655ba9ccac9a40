"""How a message is read and decided, as one object for machines (`duiding`)."""

from __future__ import annotations

from typing import Any

from bot.conversations.consultation import Consultation
from bot.triage.context import Context
from bot.triage.reading import Reading
from bot.understanding.amounts import amounts_in, in_words


def interpretation(
    consultation: Consultation, reading: Reading, municipality: str | None = None
) -> dict[str, Any]:
    """The `duidingen` object of the API, for a message that stands alone."""
    context = Context(municipality=municipality)
    decision = consultation.weigh(reading, context).decision
    bubbles = consultation.answer(decision, reading.text)
    return {
        "levensgebeurtenissen": [
            {"id": item.id, "score": round(item.score, 3)} for item in decision.life_events
        ],
        "organisaties": [{"id": item.id, "rol": item.role} for item in decision.organisations],
        "signalen": [{"id": item.id, "fragment": item.fragment} for item in decision.signals],
        "besluit": decision.kind.value,
        "redenen": [{"code": item.code, "tekst": item.text} for item in decision.reasons],
        "prioriteit": decision.priority,
        "uiterste_dag": decision.latest_day.isoformat() if decision.latest_day else None,
        "bedragen": [in_words(item.euros) for item in amounts_in(reading.text)],
        "antwoord": [
            {
                **bubble.as_data(),
                "tekst": bubble.text,
                "knoppen": [choice.label for choice in bubble.choices],
            }
            for bubble in bubbles
        ],
    }
