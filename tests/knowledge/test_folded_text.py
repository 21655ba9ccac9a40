"""What an editor folds over several lines is one text, with only spaces between the words."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.loading import load_knowledge

KNOWLEDGE = Path(__file__).parents[2] / "data" / "kennis"


def test_no_text_a_citizen_reads_holds_a_control_character() -> None:
    knowledge = load_knowledge(KNOWLEDGE)

    texts = [
        text
        for event in knowledge.life_events.values()
        for text in (
            event.coherence or "",
            event.offer_reason,
            *(step.what for step in event.steps),
            *(question.answer for question in event.questions),
        )
    ]

    assert texts
    assert [text for text in texts if not text.isprintable()] == []
