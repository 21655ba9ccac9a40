"""Simpler ways beside ours, and less to learn from: trained and measured in one run."""

from __future__ import annotations

from bot.evaluation.comparison import row
from bot.evaluation.learning import Material
from bot.evaluation.rivals import rivals
from bot.knowledge.loading import load_knowledge
from bot.settings import Settings
from bot.understanding.examples import Example
from tests.evaluation.test_scores import a_guess, a_message, measured

KNOWLEDGE = load_knowledge(Settings.from_environment({}).knowledge_dir)


def example(text: str, event: str, decision: str = "answer") -> Example:
    return Example(text, "levensgebeurtenis", (event,) if event else (), decision=decision)


LEARNED = [
    *(example(f"verhuizen naar een nieuw adres in plaats {n}", "verhuizen") for n in range(6)),
    *(example(f"scheiden van mijn man na jaar {n}", "scheiden", "handoff") for n in range(6)),
    *(example(f"lekker recept voor soep nummer {n}", "", "out_of_scope") for n in range(4)),
]


def test_each_rival_predicts_each_message() -> None:
    messages = [{"text": "nieuw adres na verhuizen"}, {"text": "scheiden van mijn man"}]
    found = rivals(LEARNED, KNOWLEDGE, messages)
    assert set(found) == {"trefwoorden", "lettergroepen", "alleen het besluit"}
    for name in ("trefwoorden", "lettergroepen"):
        assert [item["life_events"] for item in found[name]] == [["verhuizen"], ["scheiden"]]
        assert [item["decision"] for item in found[name]] == ["answer", "handoff"]
        assert "gemeente" in found[name][0]["organisations"]
    assert [item["life_events"] for item in found["alleen het besluit"]] == [[], []]


def test_without_a_keyword_the_commonest_label_is_guessed() -> None:
    (found,) = rivals(LEARNED, KNOWLEDGE, [{"text": "xyz"}])["trefwoorden"]
    assert found["life_events"] == ["verhuizen"]


def test_a_share_takes_evenly_from_all_there_is() -> None:
    whole = Material(tuple(example(str(n), "verhuizen") for n in range(100)), ())
    assert [int(item.text) for item in whole.share(10).all] == list(range(9, 100, 10))
    assert len(whole.share(25).all) == 25
    assert whole.share(100) == whole


def test_a_row_of_the_table_has_a_figure_or_a_dash_for_every_measure() -> None:
    line = row("naam", measured((a_message("a"), a_guess("a"))))
    assert line.split() == ["naam", "1.000", "1.000", "-", "-", "1.000", "-", "0.000"]
