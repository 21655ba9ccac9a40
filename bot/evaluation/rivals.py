"""Simpler ways to do the same, trained on the same messages and measured in the same run.

Each rival says of a message what its life event is, what to do, and who is involved.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline

from bot.knowledge.model import Knowledge
from bot.understanding.examples import Example

Item = dict[str, Any]
Guess = Callable[[str], str]
_NO_EVENT = ""
_WORD = re.compile(r"\w+")
_KEYWORDS = 20
"""Words per label: about what an editor would list by hand."""
_LEAST = 3
"""Examples a word must stand in to be a keyword."""


def rivals(
    examples: Sequence[Example], knowledge: Knowledge, messages: Sequence[Item]
) -> dict[str, list[Item]]:
    """The predictions of each rival, by its name."""
    texts = [item["text"] for item in messages]
    by_words = (_keywords(examples, event_of), _keywords(decided(examples), decision_of))
    by_letters = (_letters(examples, event_of), _letters(decided(examples), decision_of))
    return {
        "trefwoorden": [item_of(*_asked(by_words, text), knowledge) for text in texts],
        "lettergroepen": [item_of(*_asked(by_letters, text), knowledge) for text in texts],
        "alleen het besluit": [
            item_of(_NO_EVENT, by_letters[1](text), knowledge) for text in texts
        ],
    }


def _asked(guesses: tuple[Guess, Guess], text: str) -> tuple[str, str]:
    return guesses[0](text), guesses[1](text)


def item_of(event: str, decision: str, knowledge: Knowledge) -> Item:
    """The prediction for one life event and one decision."""
    known = knowledge.life_events.get(event)
    return {
        "life_events": [event] if event else [],
        "organisations": list(known.core_organisations) if known else [],
        "decision": decision,
        "reply": "",
        "ms": 0.0,
    }


def event_of(example: Example) -> str:
    """The main life event of an example; empty when there is none."""
    return next(iter(example.life_events), _NO_EVENT)


def decision_of(example: Example) -> str:
    """What a caseworker would do; empty when nobody said."""
    return example.decision or ""


def decided(examples: Iterable[Example]) -> list[Example]:
    """The examples of which somebody said what a caseworker would do."""
    return [example for example in examples if example.decision]


def _keywords(examples: Sequence[Example], label: Callable[[Example], str]) -> Guess:
    """The label with most of its telling words in the text; the commonest one when none has."""
    everywhere: Counter[str] = Counter()
    within: dict[str, Counter[str]] = {}
    for example in examples:
        words = _words(example.text)
        everywhere.update(words)
        within.setdefault(label(example), Counter()).update(words)
    listed = {name: _telling(counts, everywhere) for name, counts in within.items()}
    commonest = Counter(map(label, examples)).most_common(1)[0][0]

    def guess(text: str) -> str:
        hits = {name: len(_words(text) & words) for name, words in listed.items()}
        best = max(hits, key=lambda name: hits[name])
        return best if hits[best] else commonest

    return guess


def _telling(counts: Counter[str], everywhere: Counter[str]) -> frozenset[str]:
    often = {word: count for word, count in counts.items() if count >= _LEAST}
    ranked = sorted(often, key=lambda word: -often[word] * often[word] / everywhere[word])
    return frozenset(ranked[:_KEYWORDS])


def _letters(examples: Sequence[Example], label: Callable[[Example], str]) -> Guess:
    """Groups of letters with logistic regression: the usual first attempt."""
    model: Pipeline = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True),
        LogisticRegression(solver="liblinear", dual=True, C=3.0, tol=0.05, random_state=0),
    )
    model.fit([example.text for example in examples], [label(example) for example in examples])
    return lambda text: str(model.predict([text])[0])


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
