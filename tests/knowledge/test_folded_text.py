"""What an editor folds over several lines is one text, with only spaces between the words."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.fields import read
from bot.knowledge.loading import load_knowledge
from bot.knowledge.problems import ContentProblem

KNOWLEDGE = Path(__file__).parents[2] / "data" / "kennis"
FOLDED = """\
antwoord: >
  U geeft het door aan uw nieuwe gemeente.
  Bij uw oude gemeente hoeft u niets te doen.
"""


def test_a_folded_answer_is_read_as_sentences_with_spaces(tmp_path: Path) -> None:
    file = tmp_path / "verhuizen.yml"
    file.write_text(FOLDED, "utf-8")
    found: list[ContentProblem] = []

    fields = read(file, file.name, found)

    assert fields is not None
    assert fields.text("antwoord") == (
        "U geeft het door aan uw nieuwe gemeente. Bij uw oude gemeente hoeft u niets te doen."
    )


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
