"""Figures and readings in words, for a terminal."""

from __future__ import annotations

from typing import Any

import pytest

from bot.evaluation.answers import _outcome, answers_text
from bot.evaluation.dialogues import dialogues_text
from bot.evaluation.messages import reply_text
from bot.evaluation.report import report_text
from bot.evaluation.scores import scores
from bot.evaluation.shown import shown
from tests.evaluation.test_scores import a_guess, a_message, measured


def test_the_report_names_every_measure() -> None:
    crisis = (a_message(decision="crisis", crisis_line_any=["113"], style="kort"),
              a_guess(decision="crisis", reply="Bel 113."))  # fmt: skip
    text = report_text(measured(crisis, (a_message("a", id="m9"), a_guess("b"))))
    for line in (
        "2 berichten",
        "levensgebeurtenis: eerste goed 0.50, micro-F1 0.00, macro-F1 0.00",
        "besluit: goed 1.00, wedervragen 0",
        "crisis: gevonden 1.00 van 1 (95 %: 0.21 tot 1.00), juiste nummer 1.00",
        "lekken: geen",
        "  kort            1  1.00 / 1.00",
        "fouten: 1",
        "  m9: ['answer', 'a'] werd ['answer', 'b']: een vraag",
    ):
        assert line in text


def test_the_report_of_nothing_has_dashes() -> None:
    text = report_text(scores([], []))
    assert "eerste goed -" in text
    assert "- (geen gevallen)" in text


def test_the_report_shows_fifty_errors_and_says_that_there_are_more() -> None:
    text = report_text(measured(*[(a_message("a"), a_guess("b"))] * 53))
    assert text.count("werd") == 50
    assert "en nog 3; met --json staan ze er allemaal." in text


def test_a_reply_is_text_buttons_and_links() -> None:
    blocks = [
        {"tekst": "Dag.", "knoppen": ["Ja", "Nee"]},
        {"tekst": "Lees.", "knoppen": [], "koppelingen": [{"titel": "x", "url": "https://x.nl"}]},
    ]
    assert reply_text(blocks).split("\n") == ["Dag.", "Ja", "Nee", "Lees.", "https://x.nl"]


QUESTION = {"must_any": [["svb", "verzekeringsbank"], ["6 maanden"]], "must_not": ["u krijgt"]}


@pytest.mark.parametrize(
    ("decision", "reply", "outcome"),
    [
        ("answer", "De SVB. Vanaf 6 maanden vooraf.", "right"),
        ("handoff", "De Verzekeringsbank, 6 maanden.", "right"),
        ("ask", "De SVB. Vanaf 6 maanden vooraf.", "right"),
        ("answer", "De SVB.", "wrong"),
        ("answer", "De SVB, 6 maanden. U krijgt het.", "wrong"),
        ("ask", "Gaat uw vraag hierover?", "asked"),
        ("out_of_scope", "Dat weet ik niet.", "not_understood"),
        ("smalltalk", "Dag.", "not_understood"),
    ],
)
def test_an_answer_is_right_asked_wrong_or_not_understood(
    decision: str, reply: str, outcome: str
) -> None:
    assert _outcome(QUESTION, decision, reply)["outcome"] == outcome


def test_a_forbidden_statement_is_named() -> None:
    assert _outcome(QUESTION, "answer", "U krijgt het.")["forbidden"] == ["u krijgt"]


def test_the_report_of_answers_counts_each_outcome() -> None:
    counts = {"right": 3, "asked": 1, "wrong": 0, "not_understood": 2}
    text = answers_text({"questions": 6, **counts, "forbidden": ["q1"]})
    assert text.split("\n") == [
        "6 vragen",
        "meteen goed: 3",
        "wedervraag: 1",
        "fout: 0",
        "niet begrepen: 2",
        "verboden uitspraken in: q1",
    ]


def test_the_report_of_dialogues_shows_only_what_did_not_hold() -> None:
    held: dict[str, Any] = {"name": "goed_gesprek", "holds": True, "turns": [
        {"user": "dag", "unmet": []},
    ]}  # fmt: skip
    failed = {"name": "mis", "holds": False, "turns": [
        {"user": "dag", "unmet": []},
        {"user": "help", "unmet": ["biedt geen mens aan"]},
    ]}  # fmt: skip
    assert dialogues_text([held, failed]).split("\n") == [
        "goed  goed_gesprek",
        "FOUT  mis",
        "      beurt 2 (help): biedt geen mens aan",
        "1 van 2 gesprekken voldoen aan alle verwachtingen.",
    ]


def test_a_reading_is_shown_with_its_reasons() -> None:
    text = shown(
        {
            "levensgebeurtenissen": [{"id": "verhuizen", "score": 0.912}],
            "organisaties": [{"id": "gemeente", "rol": "regie"}],
            "signalen": [{"id": "H4", "fragment": "deurwaarder"}, {"id": "H1", "fragment": ""}],
            "besluit": "handoff",
            "redenen": [{"code": "H4", "tekst": "Er dreigt beslag."}],
            "prioriteit": "P1",
            "uiterste_dag": "2026-12-01",
            "bedragen": ["€ 1.214"],
            "antwoord": [{"tekst": "Dag.", "knoppen": ["Ja"]}],
        }
    )
    for line in (
        "Levensgebeurtenis: verhuizen (0.91)",
        "Organisaties:      gemeente (regie)",
        "Signalen:          H4 “deurwaarder”, H1",
        "Besluit:           handoff (prioriteit P1)",
        "  omdat: Er dreigt beslag. [H4]",
        "Uiterste dag:      2026-12-01",
        "Bedragen:          € 1.214",
        "Dag.",
        "  [Ja]",
    ):
        assert line in text.split("\n")
