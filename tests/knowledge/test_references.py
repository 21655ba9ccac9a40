"""References that load but lead nowhere."""

from __future__ import annotations

from dataclasses import replace

from bot.knowledge.model import Confusion, Knowledge, LifeEvent, Where
from bot.knowledge.references import dead_references
from tests.support.knowledge import MOVING, municipality, small_knowledge


def told(knowledge: Knowledge) -> list[str]:
    """What the editor reads, with the file."""
    return [f"{item.file}: {item.message}" for item in dead_references(knowledge)]


def with_event(event: LifeEvent) -> Knowledge:
    return replace(small_knowledge(), life_events={event.id: event})


def with_desk(desk: str, step: int) -> Knowledge:
    """A step of moving, 0 with the municipality and 1 with another, that names a desk."""
    steps = list(MOVING.steps)
    steps[step] = replace(steps[step], where=Where("https://www.voorbeeld.nl", desk))
    return with_event(replace(MOVING, steps=tuple(steps)))


def test_content_that_hangs_together_gives_nothing_to_mend() -> None:
    assert told(small_knowledge()) == []


def test_a_step_is_with_an_organisation_of_its_life_event() -> None:
    [found] = told(with_event(replace(MOVING, involved=())))
    assert "levensgebeurtenissen/verhuizen.yml" in found
    assert "“dienst_toeslagen” staat niet bij de organisaties bovenaan" in found


def test_an_organisation_is_involved_or_possible_not_both() -> None:
    [found] = told(with_event(replace(MOVING, possible=("gemeente",))))
    assert "“gemeente” staat ook bij “regie” of “betrokken”" in found


def test_a_question_says_where_to_be() -> None:
    first, *others = MOVING.questions
    nowhere = replace(first, organisations=())
    [found] = told(with_event(replace(MOVING, questions=(nowhere, *others))))
    assert "vraag huurtoeslag: vul bij “organisaties” in" in found


def test_nobody_is_mixed_up_with_itself() -> None:
    same = (Confusion("svb", "svb", "De SVB is de SVB."),)
    [found] = told(with_event(replace(MOVING, confusions=same)))
    assert "“svb” staat bij “niet” en bij “maar”" in found


def test_only_the_municipality_has_desks() -> None:
    [found] = told(with_desk("burgerzaken", 1))
    assert "stap bij dienst_toeslagen: een “loket” heeft alleen de gemeente" in found


def test_a_municipality_has_every_desk_that_a_step_sends_people_to() -> None:
    [found] = told(with_desk("schuldhulp", 0))
    assert found.startswith("gemeenten/gm0363.yml: “schuldhulp” mist")


def test_a_municipality_may_have_more_desks_than_steps_use() -> None:
    rich = municipality("gm0363", "gemeente Amsterdam", "14 020")
    desks = {**rich.desks, "belastingen": rich.desks["burgerzaken"]}
    knowledge = replace(small_knowledge(), municipalities={"gm0363": replace(rich, desks=desks)})
    assert told(knowledge) == []


def test_an_organisation_sends_nobody_on_to_itself() -> None:
    knowledge = small_knowledge()
    svb = replace(
        knowledge.organisations["svb"],
        does_not=(("bijstand", "svb"),),
        confusions=(Confusion("svb", "svb", "Dat is de SVB."),),
    )
    found = told(replace(knowledge, organisations={**knowledge.organisations, "svb": svb}))
    assert found == [
        "organisaties/svb.yml: doet niet: verwijst naar zichzelf. Noem een andere organisatie.",
        "organisaties/svb.yml: verwarring: verwijst naar zichzelf. Noem een andere organisatie.",
    ]
