"""A training message with everything a caseworker would read in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """One message of `data/nlu`. `act` is its intent, `decision` what a caseworker would do."""

    text: str
    act: str
    life_events: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    decision: str | None = None
