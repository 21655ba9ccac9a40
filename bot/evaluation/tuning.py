"""Chooses the thresholds of the decision on labelled messages: `make tune FILE=...`.

One threshold at a time is moved over its grid, the others kept, until a whole round changes
nothing. The figures on the file it was chosen on flatter; read them on another one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from bot.answers.composer import Composer
from bot.conversations.consultation import Consultation
from bot.evaluation.engine import reader_for, throw_away
from bot.evaluation.learning import predicted
from bot.evaluation.messages import masked, read_lines
from bot.evaluation.scores import scores
from bot.knowledge.model import Knowledge
from bot.settings import Settings
from bot.triage.reading import Reading
from bot.triage.situation import KnownQuestion
from bot.triage.thresholds import DEFAULT, Thresholds

GRIDS: dict[str, tuple[float, ...]] = {
    "life_event_sure": (0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5),
    "life_event_second": (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6),
    "organisation": (0.15, 0.2, 0.25, 0.3, 0.35, 0.4),
    "question_sure": (0.45, 0.55, 0.65, 0.75, 0.85),
    "crisis_learned": (0.12, 0.15, 0.18, 0.2, 0.22, 0.25, 0.28, 0.32),
    "handoff_learned": (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7),
    "out_of_scope": (0.3, 0.4, 0.5, 0.6, 0.7),
    "out_of_scope_unknown": (0.15, 0.2, 0.3, 0.5),
}
_MOST_FALSE_ALARMS = 0.03
"""The messages thresholds are chosen on hold far more frightening words than real ones do."""
_ROUNDS = 3


class _Remembering(Composer):
    """Thresholds change nothing about the question a message resembles: it is found once."""

    def __init__(self, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(knowledge)
        self._found: dict[tuple[str, tuple[str, ...]], KnownQuestion | None] = {}

    def known_question(self, text: str, life_events: Iterable[str]) -> KnownQuestion | None:
        key = (text, tuple(life_events))
        if key not in self._found:
            self._found[key] = super().known_question(*key)
        return self._found[key]


@dataclass(frozen=True)
class Tuned:
    """Thresholds with the figures they give on the file they were chosen on."""

    thresholds: Thresholds
    figures: dict[str, Any]


@dataclass(frozen=True)
class Tuner:
    """Weighs the same readings again and again with other thresholds."""

    consultation: Consultation
    messages: Sequence[dict[str, Any]]
    readings: Sequence[Reading]

    def figures(self, thresholds: Thresholds) -> dict[str, Any]:
        """All measures with these thresholds."""
        consultation = replace(self.consultation, thresholds=thresholds)
        predictions = [predicted(consultation, reading) for reading in self.readings]
        return scores(self.messages, predictions)

    def best(self, start: Thresholds) -> Tuned:
        """The best thresholds that moving one at a time finds."""
        found = Tuned(start, self.figures(start))
        for _ in range(_ROUNDS):
            before = found
            for name, values in GRIDS.items():
                tried = [found, *self._with(found.thresholds, name, values)]
                found = max(tried, key=lambda item: worth(item.figures))
            if found.thresholds == before.thresholds:
                break
        return found

    def _with(self, thresholds: Thresholds, name: str, values: Sequence[float]) -> Iterator[Tuned]:
        for value in values:
            other = replace(thresholds, **{name: value})
            if other != thresholds:
                yield Tuned(other, self.figures(other))


def worth(figures: dict[str, Any]) -> float:
    """One number for a set of figures: a missed crisis weighs most, then right decisions."""
    alarms = figures["crisis"]["false_alarms"]["share"] or 0.0
    return float(
        figures["decision"]["right"]
        + figures["life_events"]["micro_f1"]
        + _harmonic(figures["organisations"]["recall"], figures["organisations"]["precision"])
        + 2 * (figures["crisis"]["recall"]["share"] or 0.0)
        - 20 * max(0.0, alarms - _MOST_FALSE_ALARMS)
    )


def _harmonic(recall: float | None, precision: float | None) -> float:
    if not recall or not precision:
        return 0.0
    return 2 * recall * precision / (recall + precision)


def tune(settings: Settings, file: Path) -> Tuned:
    """Thresholds for the messages in a file, with the trained model as it is."""
    messages = read_lines(file)
    with throw_away(settings) as services:
        reader = reader_for(settings, services)
        readings = [reader.read(masked(item["text"])) for item in messages]
        consultation = replace(
            services.consultation, composer=_Remembering(services.knowledge.current)
        )
        return Tuner(consultation, messages, readings).best(DEFAULT)


def main(file: Path) -> None:
    """Print what to write in bot/triage/thresholds.py."""
    tuned = tune(Settings.from_environment(), file)
    for name, value in asdict(tuned.thresholds).items():
        print(f"{name}: {value}")
    figures = tuned.figures
    print(
        f"besluit goed {figures['decision']['right']:.3f}, "
        f"micro-F1 {figures['life_events']['micro_f1']:.3f}, "
        f"crisis gevonden {figures['crisis']['recall']['share']:.2f}, "
        f"vals alarm {figures['crisis']['false_alarms']['share']:.3f}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
