"""The overview of a life event: who has a part in it, what comes first, what hangs together."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.blocks import BlockKind, Bubble
from bot.answers.overview import overview_bubbles, steps_bubble
from bot.knowledge.model import Municipality
from bot.knowledge.places import municipality_for
from tests.support.knowledge import MOVING, PARTNER_DIED, PENSION, SOURCE, step
from tests.support.triage import KNOWLEDGE

NATIONAL = KNOWLEDGE.default_municipality
AMSTERDAM = KNOWLEDGE.municipalities["gm0363"]


def steps_of(bubble: Bubble) -> list[dict[str, object]]:
    return list(bubble.data["stappen"])


def test_it_opens_with_sympathy_and_the_organisations_in_one_sentence() -> None:
    opening = overview_bubbles(PARTNER_DIED, KNOWLEDGE, NATIONAL)[0]
    assert opening.text == (
        "Gecondoleerd met uw verlies. "
        "Hier hebben meestal mee te maken: de gemeente, de SVB en de Belastingdienst."
    )


def test_one_organisation_takes_a_verb_in_the_singular() -> None:
    opening = overview_bubbles(PENSION, KNOWLEDGE, NATIONAL)[0]
    assert opening.text.endswith("Hier heeft meestal mee te maken: de SVB.")


def test_what_hangs_together_is_a_warning() -> None:
    kinds = [item.kind for item in overview_bubbles(PARTNER_DIED, KNOWLEDGE, NATIONAL)]
    assert kinds == [BlockKind.TEXT, BlockKind.STEPS, BlockKind.WARNING]
    warning = overview_bubbles(PARTNER_DIED, KNOWLEDGE, NATIONAL)[-1]
    assert warning.text == "Uw Anw-uitkering telt mee voor uw toeslagen."


def test_what_goes_by_itself_is_said_as_well() -> None:
    event = replace(MOVING, automatic=("De SVB hoort het van de gemeente.", "De RDW ook."))
    said = [item.text for item in overview_bubbles(event, KNOWLEDGE, NATIONAL)]
    assert "Dit gaat vanzelf:\n- De SVB hoort het van de gemeente.\n- De RDW ook." in said


def test_a_life_event_with_nothing_more_to_say_says_nothing_more() -> None:
    kinds = [item.kind for item in overview_bubbles(PENSION, KNOWLEDGE, NATIONAL)]
    assert kinds == [BlockKind.TEXT, BlockKind.STEPS]


def test_of_many_steps_those_of_the_organisations_that_always_have_a_part_stay() -> None:
    rows = steps_of(steps_bubble(PARTNER_DIED, KNOWLEDGE, NATIONAL, limit=5))
    assert [row["nummer"] for row in rows] == [1, 2, 3, 4, 5]
    assert [row["organisatie"]["id"] for row in rows] == [  # type: ignore[index]
        "gemeente",
        "zorgverzekeraar",
        "svb",
        "zorgverzekeraar",
        "belastingdienst",
    ]


def test_few_steps_stay_in_the_order_of_the_editor() -> None:
    rows = steps_of(steps_bubble(MOVING, KNOWLEDGE, NATIONAL))
    assert [row["wat"] for row in rows] == [item.what for item in MOVING.steps]


def test_three_questions_to_go_on_with_are_buttons() -> None:
    bubble = steps_bubble(PARTNER_DIED, KNOWLEDGE, NATIONAL)
    assert [item.label for item in bubble.choices] == [
        item.question for item in PARTNER_DIED.questions
    ]
    assert bubble.choices[0].action == {
        "act": "ask_question",
        "life_event": "overlijden_partner",
        "question": "anw",
    }


def test_the_likeliest_questions_become_buttons_when_they_are_known() -> None:
    likely = tuple(reversed(PARTNER_DIED.questions))
    for bubble in (
        steps_bubble(PARTNER_DIED, KNOWLEDGE, NATIONAL, likely),
        overview_bubbles(PARTNER_DIED, KNOWLEDGE, NATIONAL, likely)[1],
    ):
        assert [item.label for item in bubble.choices] == [item.question for item in likely]


def test_the_local_desk_takes_the_place_of_the_national_page() -> None:
    row = steps_of(steps_bubble(MOVING, KNOWLEDGE, AMSTERDAM))[0]
    assert row["organisatie"] == {"id": "gemeente", "naam": "gemeente Amsterdam"}
    assert row["loket"] == "Loket Burgerzaken"
    assert row["telefoon"] == "14 020"
    assert row["link"] == "https://www.gm0363.nl/balie"


def test_without_a_known_municipality_the_national_page_stays() -> None:
    row = steps_of(steps_bubble(MOVING, KNOWLEDGE, NATIONAL))[0]
    assert (row["loket"], row["telefoon"]) == (None, None)
    assert row["link"] == "https://www.gemeente.nl/verhuizing"


def test_a_desk_of_the_municipality_is_never_shown_for_another_organisation() -> None:
    event = replace(MOVING, steps=(step("svb", "AOW aanvragen", "burgerzaken"),))
    row = steps_of(steps_bubble(event, KNOWLEDGE, AMSTERDAM))[0]
    assert (row["loket"], row["telefoon"]) == (None, None)
    assert row["link"] == "https://www.svb.nl/aow"


def test_the_steps_name_the_page_to_print_with_the_municipality_when_it_is_known() -> None:
    pages = {
        None: "/regelen/verhuizen",
        "gm0363": "/regelen/verhuizen?gemeente=gm0363",
        "gm0228": "/regelen/verhuizen?gemeente=gm0228",
        "gm9999": "/regelen/verhuizen",
    }
    for code, page in pages.items():
        bubble = steps_bubble(MOVING, KNOWLEDGE, municipality_for(KNOWLEDGE, code))
        assert bubble.data["pagina"] == page


def test_a_municipality_without_that_desk_still_gives_its_number() -> None:
    bare: Municipality = replace(AMSTERDAM, desks={})
    row = steps_of(steps_bubble(MOVING, KNOWLEDGE, bare))[0]
    assert (row["loket"], row["telefoon"]) == (None, "14 020")
    assert row["link"] == "https://www.gemeente.nl/verhuizing"


def test_the_text_says_by_itself_all_that_the_block_says() -> None:
    full = replace(
        step("svb", "Vraag de AOW aan", term="uiterlijk 6 maanden vooraf"),
        decision_within="8 weken",
        needed=("DigiD", "bankrekening"),
        tip="Doe het op tijd",
        explanation="De SVB stuurt een brief.",
        source=SOURCE,
    )
    event = replace(PENSION, steps=(full, step("gemeente", "Bel de gemeente", "burgerzaken")))
    assert steps_bubble(event, KNOWLEDGE, AMSTERDAM).text == (
        "Eerste stappen: U gaat met pensioen\n"
        "1. Svb: Vraag de AOW aan. De SVB stuurt een brief. Wanneer: uiterlijk 6 maanden vooraf. "
        "Beslissing binnen: 8 weken. Bij de hand: DigiD, bankrekening. Tip: Doe het op tijd. "
        "https://www.svb.nl/vraag\n"
        "2. gemeente Amsterdam: Bel de gemeente. Loket: Loket Burgerzaken. Telefoon: 14 020. "
        "https://www.gm0363.nl/balie"
    )
