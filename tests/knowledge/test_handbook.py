"""The handbook for editors: what it shows works, and what it tells editors to do exists."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.cli import main
from bot.knowledge.checks import check_content
from bot.knowledge.day_roles import role_of
from bot.knowledge.schema.files import write
from bot.knowledge.wording import LONGEST_SENTENCE, sentences, words
from tests.support.content import AMSTERDAM, MOVING, SVB, Content

ROOT = Path(__file__).parents[2]
HANDBOOK = (ROOT / "docs" / "inhoud.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", HANDBOOK, re.S)
PROSE = re.sub(r"```.*?```", "", HANDBOOK, flags=re.S)
DESK = '{naam: Belastingen, link: "https://www.voorbeeld.nl"}'
TODAY = date(2026, 12, 1)


def block(sign: str) -> str:
    """The one example in which these words stand."""
    [found] = [item for item in BLOCKS if sign in item]
    return str(found)


@pytest.fixture
def whole(content: Content) -> Content:
    """The small folder with the organisations that the handbook speaks of."""
    for name in ("belastingdienst", "rvo"):
        content.write(f"organisaties/{name}.yml", (content.folder / SVB).read_bytes())
    content.replace(
        MOVING, "- hoe lang van tevoren\n", "- hoe lang van tevoren\n" + "      - x\n" * 4
    )
    return content


def told(content: Content) -> list[str]:
    """Everything there is to mend."""
    write(content.folder, content.load())
    return [str(item) for item in check_content(content.folder, TODAY)]


def test_the_life_event_of_the_handbook_is_good_content(whole: Content) -> None:
    whole.write("levensgebeurtenissen/hond_krijgen.yml", block("titel: U krijgt een hond"))
    whole.replace(AMSTERDAM, "loketten:\n", f"loketten:\n  belastingen: {DESK}\n")
    assert told(whole) == []


def test_the_municipality_of_the_handbook_is_good_content(whole: Content) -> None:
    whole.write(AMSTERDAM, block("naam: Amsterdam"))
    assert told(whole) == []


@pytest.mark.parametrize("sign", ["id: te_laat_doorgegeven", "wet: Wet BRP artikel 2.39"])
def test_the_question_and_the_step_of_the_handbook_can_be_taken_over(
    whole: Content, sign: str
) -> None:
    heading, _, part = block(sign).partition("\n")
    whole.replace(MOVING, f"{heading}\n", f"{heading}\n{part}")
    assert told(whole) == []


def test_every_command_in_the_handbook_exists() -> None:
    named = set(re.findall(r"\./loket ([\w-]+)", HANDBOOK))
    assert len(named) >= 5
    assert named <= set(main.commands)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert all(f"\n{goal}:" in makefile for goal in re.findall(r"`make (\w+)`", HANDBOOK))


def test_every_file_and_folder_in_the_handbook_exists() -> None:
    named = set(re.findall(r"`(data/[\w/.]+)`", HANDBOOK))
    assert len(named) >= 8
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_heading_is_in_the_table_of_contents() -> None:
    headings = re.findall(r"^## (.+)$", HANDBOOK, re.M)
    listed = re.findall(r"^\* \[(.+)\]\(#.+\)$", HANDBOOK, re.M)
    assert listed == headings
    anchors = {re.sub(r"[^\w -]", "", name.lower()).replace(" ", "-") for name in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", HANDBOOK)) <= anchors


def test_every_message_that_is_explained_is_one_that_the_checks_give() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "bot" / "knowledge").rglob("*.py"))
    code = code.replace("{key}", "…")
    table = HANDBOOK.partition("| u leest |")[2].partition("\n\n")[0]
    messages = re.findall(r"^\| `([^`]+)` \|", table, re.M)
    assert len(messages) > 20
    assert [message for message in messages if message not in code] == []


def test_the_days_that_terms_are_said_to_count_from_are_counted_from() -> None:
    listed = PROSE.partition("Achter `vanaf` staat")[2].partition("\n\n")[2].partition("\n\n")[0]
    days = re.findall(r"`([^`]+)`", listed)
    assert len(days) >= 5
    assert [day for day in days if role_of(day) is None] == []


def test_the_handbook_keeps_to_its_own_rule_of_short_sentences() -> None:
    lines = [line for line in PROSE.splitlines() if not line.startswith(("|", "#"))]
    long = [
        sentence
        for line in lines
        for sentence in sentences(re.sub(r"[`*\[\]]|\(#[\w-]+\)", "", line))
        if words(sentence) > LONGEST_SENTENCE
    ]
    assert long == []
