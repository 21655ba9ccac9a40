"""A life event as a list to tick off: everything on it, nothing that is not for citizens."""

from __future__ import annotations

import dataclasses
from datetime import date

from bot.answers.checklist import Checklist, checklist, question_page
from bot.knowledge.model import Confusion, LifeEvent, Source
from bot.knowledge.places import municipality_for
from tests.support.knowledge import MOVING, PARTNER_DIED, PENSION, step
from tests.support.triage import KNOWLEDGE

NATIONAL = KNOWLEDGE.default_municipality
AMSTERDAM = KNOWLEDGE.municipalities["gm0363"]


def made(event: LifeEvent, code: str | None = None) -> Checklist:
    return checklist(event, KNOWLEDGE, municipality_for(KNOWLEDGE, code))


def test_all_steps_are_on_it_in_the_order_of_the_editor() -> None:
    items = made(PARTNER_DIED).items
    assert [item.step for item in items] == list(PARTNER_DIED.steps)
    assert [item.number for item in items] == [1, 2, 3, 4, 5, 6, 7]


def test_it_says_what_hangs_together_what_goes_by_itself_and_what_is_mixed_up_once() -> None:
    twice = Confusion("belastingdienst", "svb", PARTNER_DIED.confusions[0].sentence)
    event = dataclasses.replace(
        PARTNER_DIED,
        automatic=("De SVB weet het al.",),
        confusions=(*PARTNER_DIED.confusions, twice),
    )
    made_list = made(event)
    assert made_list.coherence == "Uw Anw-uitkering telt mee voor uw toeslagen."
    assert made_list.automatic == ("De SVB weet het al.",)
    assert made_list.confusions == ("De nabestaandenuitkering is van de SVB, niet van UWV.",)


def test_the_local_desk_takes_the_place_of_the_national_page() -> None:
    made_list = made(MOVING, "gm0363")
    first, second = made_list.items
    assert first.door.organisation == "gemeente Amsterdam"
    assert first.door.desk == "Loket Burgerzaken"
    assert first.door.link == "https://www.gm0363.nl/balie"
    assert second.door.desk is None
    local = made_list.local
    assert local.is_known
    assert local.telephone == "14 020"
    assert local.hours == ("maandag tot en met vrijdag: 9.00 tot 17.00 uur",)
    assert [desk.name for desk in local.desks] == ["Loket Burgerzaken"]


def test_a_municipality_whose_editor_wrote_only_its_name_is_still_called_a_municipality() -> None:
    short = dataclasses.replace(AMSTERDAM, name="Amsterdam")
    made_list = checklist(MOVING, KNOWLEDGE, short)
    assert made_list.local.name == "gemeente Amsterdam"
    assert made_list.items[0].door.organisation == "gemeente Amsterdam"


def test_without_a_municipality_there_is_the_national_page_and_no_invented_hours() -> None:
    made_list = made(MOVING)
    assert made_list.items[0].door.link == "https://www.gemeente.nl/verhuizing"
    assert not made_list.local.is_known
    assert made_list.local.hours == ()
    assert made_list.local.desks == ()


def test_a_municipality_without_a_file_has_its_name_and_the_national_number() -> None:
    local = made(MOVING, "gm0228").local
    assert local.name == "gemeente Ede"
    assert not local.is_known
    assert local.telephone == NATIONAL.telephone


def test_every_organisation_comes_once_the_leading_one_first_and_the_municipality_apart() -> None:
    names = [item.name for item in made(PARTNER_DIED).contacts]
    assert names == ["Svb", "Belastingdienst", "Zorgverzekeraar"]
    assert [item.name for item in made(PENSION).contacts] == ["Svb", "Belastingdienst"]


def test_the_day_on_it_is_that_of_the_oldest_check_and_doubt_is_told() -> None:
    old = Source("https://www.voorbeeld.nl", date(2026, 3, 2), certain=False)
    steps = (*MOVING.steps, dataclasses.replace(step("svb", "Bel de SVB"), source=old))
    made_list = made(dataclasses.replace(MOVING, steps=steps))
    assert made_list.checked_on == date(2026, 3, 2)
    assert not made_list.is_certain
    assert made(MOVING).is_certain


def test_no_professional_line_is_anywhere_in_what_a_page_gets() -> None:
    line = KNOWLEDGE.organisations["svb"].professional_line
    event = PARTNER_DIED
    page = question_page(event, event.questions[0], KNOWLEDGE, AMSTERDAM)
    for shown in (made(event, "gm0363"), page):
        assert line.telephone not in repr(shown)
        assert line.escalation not in repr(shown)


def test_related_questions_are_the_others_those_of_the_same_organisation_first() -> None:
    first, second, third = PARTNER_DIED.questions
    same = dataclasses.replace(third, organisations=("svb",))
    event = dataclasses.replace(PARTNER_DIED, questions=(first, second, same))
    page = question_page(event, first, KNOWLEDGE, NATIONAL)
    assert page.related == (same, second)
    assert [item.name for item in page.contacts] == ["Svb"]


def test_related_questions_are_few() -> None:
    many = tuple(dataclasses.replace(PARTNER_DIED.questions[0], id=f"v{n}") for n in range(20))
    event = dataclasses.replace(PARTNER_DIED, questions=many)
    assert len(question_page(event, many[0], KNOWLEDGE, NATIONAL).related) == 5


def test_the_municipality_is_told_about_where_it_has_a_part_in_the_answer() -> None:
    anw, notification, _ = PARTNER_DIED.questions
    assert question_page(PARTNER_DIED, anw, KNOWLEDGE, AMSTERDAM).local is None
    page = question_page(PARTNER_DIED, notification, KNOWLEDGE, AMSTERDAM)
    assert page.local is not None
    assert page.local.name == "gemeente Amsterdam"
    assert page.contacts == ()
