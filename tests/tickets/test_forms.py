"""Forms as they are stored: with masks where contact details belong."""

from __future__ import annotations

from typing import Any

from bot.tickets.forms import contact_form, summary_form
from tests.database.samples import draft, full_ticket

MASKS = {
    "naam": "[naam]",
    "telefoon": "[telefoon]",
    "email": "[e-mailadres]",
    "voorkeur_tijd": "[tijd]",
}


def values(form: dict[str, Any]) -> dict[str, str]:
    return {field["naam"]: field["waarde"] for field in form["velden"]}


def test_known_details_are_masks_in_a_form() -> None:
    assert values(contact_form(full_ticket())) == MASKS


def test_unknown_details_are_empty_in_a_form() -> None:
    assert values(contact_form(draft())) == dict.fromkeys(MASKS, "")


def test_the_summary_form_has_the_question_and_the_contact_details() -> None:
    ticket = full_ticket()
    form = summary_form(ticket, is_open=True)
    assert values(form) == {"vraag": ticket.summary.question, **MASKS}
    assert form["open"] is True
    assert summary_form(ticket, is_open=False)["open"] is False


def test_no_form_holds_a_contact_detail() -> None:
    ticket = full_ticket()
    shown = str((contact_form(ticket), summary_form(ticket, is_open=True)))
    assert not any(str(value) in shown for value in vars(ticket.contact).values())


def test_every_field_has_a_label_a_kind_and_says_whether_it_is_required() -> None:
    for field in summary_form(full_ticket(), is_open=True)["velden"]:
        assert field["label"]
        assert field["soort"] in {"tekst", "tekstvak", "tel", "email"}
        assert field["verplicht"] is (field["naam"] in {"naam", "vraag"})
