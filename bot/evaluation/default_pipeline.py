"""The pipeline that Rasa proposes to everybody, as a rival: `RIVALS=all make evaluate`.

It learns one label per message, so it is trained twice: for the life event and for the decision.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.model_training import train_nlu

from bot.evaluation.rivals import Item, decided, decision_of, event_of, item_of
from bot.knowledge.model import Knowledge
from bot.understanding.examples import Example

_CONFIG: dict[str, Any] = {
    "recipe": "default.v1",
    "assistant_id": "standaard",
    "language": "nl",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
    ],
    "policies": [{"name": "RulePolicy"}],
}
_NO_LABEL = "geen"


def default_pipeline(
    examples: Sequence[Example], knowledge: Knowledge, messages: Sequence[Item]
) -> list[Item]:
    """The predictions of Rasa's default pipeline."""
    texts = [str(item["text"]) for item in messages]
    events = _labels(examples, event_of, texts)
    decisions = _labels(decided(examples), decision_of, texts)
    return [item_of(*found, knowledge) for found in zip(events, decisions, strict=True)]


def _labels(
    examples: Sequence[Example], label: Callable[[Example], str], texts: Sequence[str]
) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="loket-") as folder:
        place = Path(folder)
        # JSON is YAML too, and is written and read faster.
        (place / "config.yml").write_text(json.dumps(_CONFIG), "utf-8")
        (place / "nlu.yml").write_text(_training_data(examples, label), "utf-8")
        model = train_nlu(str(place / "config.yml"), str(place / "nlu.yml"), str(place))
        return asyncio.run(_read(str(model), texts))


def _training_data(examples: Sequence[Example], label: Callable[[Example], str]) -> str:
    by_label: dict[str, list[dict[str, str]]] = {}
    for example in examples:
        by_label.setdefault(label(example) or _NO_LABEL, []).append({"text": example.text})
    blocks = [{"intent": name, "examples": found} for name, found in by_label.items()]
    return json.dumps({"version": "3.1", "nlu": blocks}, ensure_ascii=False)


async def _read(model: str, texts: Sequence[str]) -> list[str]:
    agent = Agent.load(model)
    found = [(await agent.parse_message(text))["intent"]["name"] for text in texts]
    return ["" if name == _NO_LABEL else str(name) for name in found]
