"""One place discloses: only `bot/tickets` shows a citizen's contact details to anyone."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import breaches_of_disclosure, modules


def test_only_the_tickets_disclose() -> None:
    breaches = [breach for path, tree in modules() for breach in breaches_of_disclosure(path, tree)]
    assert breaches == []


@pytest.mark.parametrize(
    "source",
    [
        "telephone = ticket.contact.telephone",
        "details = services.stores.tickets.open_for(number).summary",
        "from bot.tickets.model import Priority, Ticket",
        "shown = getattr(ticket, 'contact')",
        "shown = operator.attrgetter('contact')(ticket)",
        "shown = row.contact_email",
        "rows = store.with_status(statuses)",
        "def show(number):\n    return {'naam': self.handling.store.by_number(number)}",
    ],
)
def test_a_module_that_reaches_for_contact_details_is_found(source: str) -> None:
    tree = ast.parse(source)
    assert breaches_of_disclosure("bot/gateway/werkplek/view.py", tree)
    assert breaches_of_disclosure("actions/action_answer.py", tree)


@pytest.mark.parametrize(
    "source",
    [
        "telephone = case.telephone",
        "values = drafting.contact_for_citizen(number)",
        "details = redaction.contact",
        "from bot.tickets.model import Priority",
        "from bot.privacy.contact import Contact",
        "name = getattr(item, 'name')",
    ],
)
def test_what_the_tickets_hand_out_may_be_used(source: str) -> None:
    assert breaches_of_disclosure("bot/gateway/werkplek/view.py", ast.parse(source)) == []


def test_the_tickets_and_the_database_may_touch_them() -> None:
    tree = ast.parse("telephone = ticket.contact.telephone")
    for path in ("bot/tickets/disclosure.py", "bot/database/rows.py"):
        assert breaches_of_disclosure(path, tree) == []
