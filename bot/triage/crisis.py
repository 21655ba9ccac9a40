"""Crisis before everything: which line to call for which danger (triage rules, section 1)."""

from __future__ import annotations

from bot.triage.reading import Reading
from bot.triage.thresholds import Thresholds

LINES: dict[str, tuple[str, ...]] = {
    "C1": ("noodnummer_112",),
    "C2": ("zelfmoordpreventie_113", "noodnummer_112"),
    "C3": ("veilig_thuis", "noodnummer_112"),
    "C4": ("kindertelefoon", "veilig_thuis", "noodnummer_112"),
    "C5": ("centrum_seksueel_geweld", "noodnummer_112"),
    "C6": ("noodnummer_112", "politie_geen_spoed"),
    "C7": ("noodnummer_112",),
    "C8": ("noodnummer_112", "politie_geen_spoed"),
    "C9": ("noodnummer_112", "luisterlijn"),
    "C10": ("noodnummer_112",),
}
UNSPECIFIED = ("noodnummer_112", "zelfmoordpreventie_113", "veilig_thuis")


def crisis_signals(reading: Reading) -> tuple[str, ...]:
    """The crisis signals in a message, in the order they were read."""
    return tuple(dict.fromkeys(item.id for item in reading.signals if item.id in LINES))


def is_crisis(reading: Reading, thresholds: Thresholds) -> bool:
    """Whether a danger was named, or the message resembles those of people in danger.

    A word of danger alone is not enough when nothing else in the message resembles danger: "mijn
    zwager is vorig jaar door zelfdoding overleden" asks about a pension.
    """
    is_named = bool(crisis_signals(reading))
    danger = reading.decision_scores.get("crisis", 1.0 if is_named else 0.0)
    return danger >= (thresholds.crisis_named if is_named else thresholds.crisis_learned)


def lines_for(signals: tuple[str, ...]) -> tuple[str, ...]:
    """The lines to call, the most fitting first."""
    return tuple(dict.fromkeys(line for signal in signals for line in LINES[signal]))


def lines_when_unsure(likely: str | None) -> tuple[str, ...]:
    """The three broad lines; before them those of the likeliest danger, when there is one."""
    fitting = LINES[likely] if likely else ()
    return tuple(dict.fromkeys((*fitting, *UNSPECIFIED)))
