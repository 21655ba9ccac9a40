"""Editorial checks: what blocks, and what an editor is advised to mend."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bot.knowledge.findings import Finding, Lines, Trail
from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import CrisisLine, Knowledge, LifeEvent, Organisation, Question, Source
from bot.knowledge.problems import ContentError, ContentProblem
from bot.knowledge.references import dead_references
from bot.knowledge.schema.files import outdated
from bot.knowledge.wording import LONGEST_AVERAGE, letters_in, remarks, sentences, words

CHECKED_WITHIN = timedelta(days=365)
FEWEST_PHRASINGS = 5
"""Ways of asking beside the question itself; with fewer it is seldom found in other words."""


def check_content(folder: Path, today: date) -> list[ContentProblem]:
    """All problems of all files, in order."""
    try:
        knowledge = load_knowledge(folder)
    except ContentError as error:
        return list(error.problems)
    lines = Lines(folder)
    found = (*check_knowledge(knowledge, today), *outdated(folder, knowledge))
    return sorted(lines.problem(finding) for finding in found)


def check_knowledge(knowledge: Knowledge, today: date) -> list[Finding]:
    """The editorial problems of knowledge that could be loaded."""
    found = [*dead_references(knowledge)]
    for event in knowledge.life_events.values():
        found += _event(event, today)
    for organisation in knowledge.organisations.values():
        found += _organisation(organisation, today)
    for municipality in (*knowledge.municipalities.values(), knowledge.default_municipality):
        file = f"gemeenten/{municipality.id}.yml"
        found += _date(file, (), "de gemeente", municipality.source, today)
    for index, line in enumerate(knowledge.crisis_lines.values()):
        found += _crisis_line(index, line, today)
    return found


def _event(event: LifeEvent, today: date) -> Iterator[Finding]:
    file = f"levensgebeurtenissen/{event.id}.yml"
    texts = [*_texts_of(event), *_texts_of_steps(event)]
    for trail, name, text in texts:
        yield from _text(file, trail, name, text)
    for index, step in enumerate(event.steps):
        trail = ("stappen", index)
        yield from _date(file, trail, f"stap bij {step.organisation}", step.source, today)
    for index, question in enumerate(event.questions):
        yield from _question(file, ("vragen", index), question, today)
    yield from _average(file, [*(text for *_, text in texts), *(x.answer for x in event.questions)])


def _texts_of(event: LifeEvent) -> Iterator[tuple[Trail, str, str]]:
    yield ("titel",), "titel", event.title
    yield ("kort",), "kort", event.summary
    yield ("meeleven",), "meeleven", event.sympathy
    yield ("samenhang",), "samenhang", event.coherence or ""
    yield ("overdracht", "waarom"), "overdracht", event.offer_reason
    for index, text in enumerate(event.automatic):
        yield ("vanzelf", index), "vanzelf", text
    for index, confusion in enumerate(event.confusions):
        yield ("verwarring", index, "zin"), "verwarring", confusion.sentence


def _texts_of_steps(event: LifeEvent) -> Iterator[tuple[Trail, str, str]]:
    for index, step in enumerate(event.steps):
        trail, place = ("stappen", index), f"stap bij {step.organisation}"
        told = "\n".join(text for text in (step.what, step.explanation, step.tip) if text)
        yield (*trail, "wat"), place, told
        yield (*trail, "wie"), f"{place}, wie", step.who
        for position, thing in enumerate(step.needed):
            yield (*trail, "nodig", position), f"{place}, nodig", thing


def _question(file: str, trail: Trail, question: Question, today: date) -> Iterator[Finding]:
    place = f"vraag {question.id}"
    # A button shows the question alone, but whoever presses it reads the explanation.
    yield from _text(file, (*trail, "vraag"), place, question.question, letters_in(question.answer))
    yield from _text(file, (*trail, "antwoord"), place, question.answer)
    yield from _date(file, trail, place, question.source, today)
    count = len(question.phrasings)
    if count < FEWEST_PHRASINGS:
        said = f"{count} voorbeelden" if count != 1 else "1 voorbeeld"
        yield Finding(
            file,
            (*trail, "ook_gevraagd_als"),
            f"{place}: {said if count else 'geen voorbeelden'} in “ook_gevraagd_als”. "
            f"Schrijf er minstens {FEWEST_PHRASINGS}, zoals mensen het zeggen.",
            is_blocking=not count,
        )


def _average(file: str, texts: list[str]) -> Iterator[Finding]:
    lengths = [words(sentence) for text in texts for sentence in sentences(text)]
    average = sum(lengths) / max(len(lengths), 1)
    if average > LONGEST_AVERAGE:
        yield Finding(
            file, (), f"zinnen van gemiddeld {average:.0f} woorden. Maak ze korter: hoogstens 12."
        )


def _organisation(organisation: Organisation, today: date) -> Iterator[Finding]:
    file = f"organisaties/{organisation.id}.yml"
    yield from _date(file, (), "de organisatie", organisation.source, today)
    # The name of the organisation stands above these sentences, so its letters are explained.
    own = letters_in(organisation.name)
    for index, confusion in enumerate(organisation.confusions):
        trail = ("verwarring", index, "zin")
        place = f"verwarring met {confusion.mistaken}"
        yield from _text(file, trail, place, confusion.sentence, own)
    for index, text in enumerate(organisation.does):
        yield from _text(file, ("doet", index), "doet", text, own)
    for index, (text, _) in enumerate(organisation.does_not):
        yield from _text(file, ("doet_niet", index, "wat"), "doet niet", text, own)
    note = organisation.telephone_note or ""
    yield from _text(file, ("telefoon_toelichting",), "telefoon", note, own)


def _crisis_line(index: int, line: CrisisLine, today: date) -> Iterator[Finding]:
    trail = ("crisislijnen", index)
    yield from _date("crisislijnen.yml", trail, line.name, line.source, today)
    yield from _text("crisislijnen.yml", (*trail, "wanneer"), line.name, line.when)


def _date(file: str, trail: Trail, place: str, source: Source, today: date) -> Iterator[Finding]:
    trail = (*trail, "gecontroleerd_op")
    if source.checked_on > today:
        said = "de controledatum ligt in de toekomst. Schrijf de dag waarop u het nakeek."
        yield Finding(file, trail, f"{place}: {said}", is_blocking=True)
    elif source.checked_on < today - CHECKED_WITHIN:
        said = "meer dan een jaar geleden gecontroleerd. Kijk het na en zet de datum van nu."
        yield Finding(file, trail, f"{place}: {said}")


def _text(
    file: str, trail: Trail, place: str, text: str, explained: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    for remark in remarks(text, explained):
        yield Finding(file, trail, f"{place}: {remark}")
