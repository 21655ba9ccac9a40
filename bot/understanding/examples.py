"""A training message with everything a caseworker would read in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """One message to learn from. `act` is its intent, `decision` what a caseworker would do.

    `questions` are those of its main life event that it asks. None for `signals`, `decision`,
    `organisations` or `questions` means that nobody said, which is something else than none.
    """

    text: str
    act: str
    life_events: tuple[str, ...] = ()
    signals: tuple[str, ...] | None = ()
    decision: str | None = None
    organisations: tuple[str, ...] | None = None
    questions: tuple[str, ...] | None = None
    style: str | None = None
    """How it is written: formal, with typing errors, as a telegram."""
