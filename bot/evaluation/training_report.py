"""What there is to learn from, counted; and what stands too close to a message to measure with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from bot.evaluation.messages import read_lines
from bot.knowledge.loading import load_knowledge
from bot.settings import Settings
from bot.understanding.training_files import STYLES, Placed, labels_of, read_examples, words_of

FEWEST = 25
"""Messages that every life event and every signal must have."""
_NEAR = 85.0
"""Similarity, 0 to 100, from which two messages say the same in nearly the same words."""
_LONG_ENOUGH = 25
"""Characters from which a likeness is no coincidence: people greet alike."""
_AT_A_TIME = 500
"""Messages compared at once: the table of all of them would not fit in memory."""


@dataclass(frozen=True)
class Near:
    """A training message and what it resembles, with their similarity."""

    placed: Placed
    other: str
    similarity: float

    def __str__(self) -> str:
        """As it is printed."""
        place = f"{self.placed.file}, regel {self.placed.line}"
        return f"{place}: lijkt voor {self.similarity:.0f} % op {self.other}"


def checked(settings: Settings, with_alike: bool = False) -> tuple[str, bool]:
    """The report on this project's training messages, and whether nothing needs mending.

    `with_alike` looks for messages that resemble each other too: that takes minutes.

    Raises ContentError when a message cannot be read.
    """
    knowledge = load_knowledge(settings.knowledge_dir)
    labels = labels_of(settings.root / "domain.yml", knowledge)
    placed = read_examples(settings.root / "data" / "nlu", labels)
    measured = [
        (f"{file.name}, {item['id']}", str(item["text"]))
        for file in sorted((settings.root / "data" / "evaluatie").glob("*.jsonl"))
        for item in read_lines(file)
    ]
    wrong = [*map(str, near_to(placed, measured)), *too_few(placed, labels.life_events)]
    alike = [str(near) for near in near_to_each_other(placed)] if with_alike else []
    lines = [
        balance_text(placed),
        *(f"fout  {item}" for item in wrong),
        *(f"advies  {item}" for item in alike),
        f"{len(wrong)} fouten, {len(alike)} adviezen.",
    ]
    return "\n".join(lines), not wrong


def near_to(placed: Sequence[Placed], measured: Sequence[tuple[str, str]]) -> Iterator[Near]:
    """Training messages that resemble one of the (name, text) that is measured with."""
    texts = [words_of(text) for _, text in measured]
    for item, index, similarity in _nearest(placed, texts):
        yield Near(item, measured[index][0], similarity)


def near_to_each_other(placed: Sequence[Placed]) -> Iterator[Near]:
    """Training messages that resemble one that stands before them."""
    texts = [words_of(item.example.text) for item in placed]
    for start in range(0, len(placed), _AT_A_TIME):
        rows = texts[start : start + _AT_A_TIME]
        table = process.cdist(rows, texts, scorer=fuzz.ratio, score_cutoff=_NEAR, workers=-1)
        for row, column in zip(*table.nonzero(), strict=True):
            index = start + row
            if column < index and len(texts[index]) >= _LONG_ENOUGH:
                other = placed[column]
                yield Near(placed[index], f"{other.file}, regel {other.line}", table[row, column])


def balance_text(placed: Sequence[Placed]) -> str:
    """Counts per life event, signal, decision and style, the scarcest first."""
    examples = [item.example for item in placed]
    counted = {
        "levensgebeurtenis": Counter(name for item in examples for name in item.life_events),
        "signaal": Counter(name for item in examples for name in item.signals or ()),
        "besluit": Counter(item.decision or "onbekend" for item in examples),
        "stijl": Counter(item.style or "onbekend" for item in examples),
        "aantal levensgebeurtenissen": Counter(str(len(item.life_events)) for item in examples),
    }
    lines = [f"{len(examples)} berichten"]
    for kind, counts in counted.items():
        ordered = sorted(counts.items(), key=lambda pair: (pair[1], pair[0]))
        lines.append(f"{kind}: " + ", ".join(f"{name} {count}" for name, count in ordered))
    return "\n".join(lines)


def too_few(placed: Sequence[Placed], life_events: Sequence[str]) -> Iterator[str]:
    """Life events and styles with fewer messages than can be learned from."""
    counts = Counter(name for item in placed for name in item.example.life_events)
    styles = Counter(item.example.style for item in placed)
    for name in life_events:
        if counts[name] < FEWEST:
            yield f"{name}: {counts[name]} berichten; schrijf er nog {FEWEST - counts[name]}."
    for style in STYLES:
        if styles[style] < FEWEST:
            yield f"stijl {style}: {styles[style]} berichten; schrijf er nog wat."


def _nearest(placed: Sequence[Placed], texts: Sequence[str]) -> Iterator[tuple[Placed, int, float]]:
    for start in range(0, len(placed), _AT_A_TIME):
        part = placed[start : start + _AT_A_TIME]
        rows = [words_of(item.example.text) for item in part]
        table = process.cdist(rows, texts, scorer=fuzz.ratio, score_cutoff=_NEAR, dtype=np.float32)
        for row, item in enumerate(part):
            if texts and len(rows[row]) >= _LONG_ENOUGH and table[row].max() > 0:
                index = int(table[row].argmax())
                yield item, index, float(table[row, index])
