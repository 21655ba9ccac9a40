"""Content loads whole, or not at all with every problem of every file."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.knowledge.model import Offset, Unit
from bot.knowledge.problems import ContentError, ContentProblem
from bot.triage.crisis import LINES as LINES_IN_TRIAGE
from bot.triage.crisis import UNSPECIFIED
from tests.support.content import AMSTERDAM, LINES, MOVING, PLACES, SVB, Content


def test_content_without_mistakes_loads(content: Content) -> None:
    knowledge = content.load()
    event = knowledge.life_events["verhuizen"]
    assert event.core_organisations == ("gemeente", "svb")
    assert event.steps[0].term is not None
    assert event.steps[0].term.latest == Offset(5, Unit.DAYS)
    assert event.questions[0].phrasings == ("hoe lang van tevoren",)
    assert set(knowledge.places) == {"gm0363", "gm0014"}
    assert "landelijk" not in knowledge.municipalities


def test_a_file_from_a_windows_notepad_loads(content: Content) -> None:
    text = (content.folder / MOVING).read_text("utf-8")
    content.write(MOVING, text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert content.problems() == ()


def test_all_problems_of_all_files_come_at_once_in_order_of_place(content: Content) -> None:
    content.replace(MOVING, "titel: U gaat verhuizen", "titel:")
    content.replace(MOVING, "regie: gemeente", "regie: niemand")
    content.replace(SVB, "naam: Een organisatie\n", "")
    content.write(AMSTERDAM, "naam: 'x")
    content.replace(LINES, "uren: dag en nacht\n", "")
    files = [re.split(r"[,:]", problem)[0].split()[1] for problem in content.problems()]
    assert files == [LINES, AMSTERDAM, MOVING, MOVING, SVB]


def test_a_problem_is_said_in_dutch_without_a_python_word(content: Content) -> None:
    for file in (MOVING, SVB, AMSTERDAM, LINES, PLACES):
        content.write(file, "x: [1\n")
    for problem in content.problems():
        assert not re.search(r"expected|found|Error|None|Node|codec|NoneType", problem), problem


def test_every_crisis_line_that_triage_names_has_to_be_there(content: Content) -> None:
    named = {line for lines in LINES_IN_TRIAGE.values() for line in lines} | set(UNSPECIFIED)
    assert named <= set(content.load().crisis_lines)
    content.write(LINES, "crisislijnen: []\n")
    said = "\n".join(content.problems())
    assert all(f"“{line}” mist" in said for line in named)


def test_numbers_keep_their_zeros_and_hours_stay_hours(content: Content) -> None:
    content.replace(SVB, 'telefoon: "0800-0000"', "telefoon: 0363")
    content.replace(AMSTERDAM, '"09:00-17:00"', "09:00-17:00")
    knowledge = content.load()
    assert knowledge.organisations["svb"].telephone == "0363"
    hours = knowledge.municipalities["gm0363"].opening_hours
    assert hours.by_weekday == {0: ("09:00", "17:00")}


def test_a_text_folded_over_lines_is_read_as_sentences_with_spaces(content: Content) -> None:
    content.replace(MOVING, "antwoord: U mag", "antwoord: >\n      Dat mag.\n      U mag")
    answer = content.load().life_events["verhuizen"].questions[0].answer
    assert answer == "Dat mag. U mag het vier weken van tevoren doorgeven."


def test_the_fingerprint_changes_with_every_file(content: Content) -> None:
    before = content.load().fingerprint
    assert content.load().fingerprint == before
    content.replace(SVB, "doet:", "# een opmerking\ndoet:")
    assert content.load().fingerprint != before


YAML_VALUES = st.recursive(
    st.sampled_from(
        ["", "x", "~", "2026-11-23", '"', "'", "[", "{", "https://x.nl", "- x", "@", "1"]
    ),
    lambda inner: (
        st.lists(inner, max_size=2).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["a", "wat", "link"]), inner, max_size=2).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=4,
)


@pytest.mark.slow
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(line=st.integers(0, 40), value=YAML_VALUES, file=st.sampled_from([MOVING, SVB, LINES]))
def test_whatever_stands_behind_a_key_the_result_is_knowledge_or_a_list_of_problems(
    content: Content, file: str, line: int, value: str
) -> None:
    lines = (content.folder / file).read_text("utf-8").splitlines()
    wanted = line % len(lines)
    changed = re.sub(r":.*", f": {value}", lines[wanted], count=1)
    other = Content(content.folder.parent / "anders")
    for path in content.folder.rglob("*.yml"):
        other.write(str(path.relative_to(content.folder)), path.read_bytes())
    other.write(file, "\n".join([*lines[:wanted], changed, *lines[wanted + 1 :]]) + "\n")
    problems = _problems_of(other)
    assert problems is None or problems
    assert all(problem.line <= len(lines) + 1 for problem in problems or ())


def _problems_of(content: Content) -> tuple[ContentProblem, ...] | None:
    """None when the content loads."""
    try:
        content.load()
    except ContentError as error:
        return error.problems
    return None
