"""What went wrong: which life events are taken for which, and the worst messages one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

Item = dict[str, Any]

NONE = "geen"
"""Stands for no life event at all in the confusion table."""


def first_right(item: Item, guess: Item) -> bool:
    """Whether the likeliest life event is one of the message; none at all when it has none."""
    if not item["life_events"]:
        return not guess["life_events"]
    return bool(guess["life_events"]) and guess["life_events"][0] in item["life_events"]


def is_right(item: Item, guess: Item) -> bool:
    """Whether the decision is the one wanted, or one that counts as right as well."""
    return guess["decision"] in {item["decision"], *item.get("also_ok", ())}


def confusions(pairs: Sequence[tuple[Item, Item]]) -> list[Item]:
    """Which main life event was taken for which other, the most frequent pair first."""
    counts: Counter[tuple[str, str]] = Counter()
    for item, guess in pairs:
        if not first_right(item, guess):
            counts[_main(item), _main(guess)] += 1
    return [
        {"wanted": wanted, "got": got, "count": count}
        for (wanted, got), count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def errors(pairs: Sequence[tuple[Item, Item]]) -> list[Item]:
    """Messages of which the decision or the life event is wrong, those that hurt most first."""
    wrong = [
        (item, guess)
        for item, guess in pairs
        if not (is_right(item, guess) and first_right(item, guess))
    ]
    return [_error(item, guess) for item, guess in sorted(wrong, key=lambda pair: -_harm(*pair))]


def _harm(item: Item, guess: Item) -> int:
    """A missed crisis weighs most, then somebody who needed a person, then a false alarm."""
    if not is_right(item, guess):
        by_decision = {"crisis": 32, "handoff": 16 if guess["decision"] != "crisis" else 8}
        wrong = by_decision.get(item["decision"], 8 if guess["decision"] == "crisis" else 4)
    else:
        wrong = 0
    return wrong + (0 if first_right(item, guess) else 2)


def _error(item: Item, guess: Item) -> Item:
    return {
        "id": item["id"],
        "text": item["text"][:120],
        "wanted": [item["decision"], *item["life_events"]],
        "got": [guess["decision"], *guess["life_events"]],
        "reasons": list(guess.get("reasons", ())),
    }


def _main(labelled: Item) -> str:
    return str(next(iter(labelled["life_events"]), NONE))
