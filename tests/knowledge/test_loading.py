"""What an editor reads when a content file is wrong: all of it, with the place, in plain words."""

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


MISTAKES = [
    pytest.param(
        MOVING,
        "titel: U gaat verhuizen",
        "titel:",
        "regel 1: het bestand mist “titel”",
        id="an empty required text",
    ),
    pytest.param(
        MOVING,
        "titel: U gaat verhuizen",
        'titel: ""',
        "regel 1: het bestand mist “titel”",
        id="an empty text between quotes",
    ),
    pytest.param(
        MOVING,
        "titel: U gaat verhuizen\n",
        "",
        "regel 1: het bestand mist “titel”",
        id="a missing key",
    ),
    pytest.param(
        MOVING,
        "kort: U krijgt",
        "kort: [U krijgt]\nkrot: x",
        "regel 2: “kort” moet één tekst zijn",
        id="a list where a text belongs",
    ),
    pytest.param(
        MOVING,
        "kort: U krijgt",
        "kort: x\nkrot: U krijgt",
        "regel 3: het bestand: “krot” ken ik niet. Bedoelt u “kort”?",
        id="an unknown key names the nearest",
    ),
    pytest.param(
        MOVING,
        "    wie: u\n",
        "    wie: u\n    wie: een ander\n",
        "regel 15: een stap: “wie” staat er twee keer",
        id="a key that stands there twice",
    ),
    pytest.param(
        MOVING,
        "betrokken: [svb]",
        "betrokken:\n    - svb\n    - sbv",
        "regel 8: “sbv” bestaat niet. Bedoelt u “svb”?",
        id="an organisation that does not exist",
    ),
    pytest.param(
        MOVING,
        "betrokken: [svb]",
        "betrokken: [svb, svb]",
        "regel 6: “svb” staat twee keer in “betrokken”",
        id="an organisation twice",
    ),
    pytest.param(
        MOVING,
        "betrokken: [svb]",
        "betrokken: [gemeente]",
        "regel 6: “gemeente” heeft de regie al",
        id="the leading organisation among the others",
    ),
    pytest.param(
        MOVING,
        "betrokken: [svb]",
        "betrokken: svb",
        "regel 6: “betrokken” moet een lijst zijn",
        id="a text where a list belongs",
    ),
    pytest.param(
        MOVING,
        "regie: gemeente",
        "regie: gemeent",
        "regel 5: “gemeent” bestaat niet. Bedoelt u “gemeente”?",
        id="a dead reference of the leading organisation",
    ),
    pytest.param(
        MOVING,
        "aanbieden: bij_signaal",
        "aanbieden: soms",
        "regel 9: “soms” bestaat niet",
        id="an offer outside the closed list",
    ),
    pytest.param(
        MOVING,
        "gecontroleerd_op: 2026-11-23",
        "gecontroleerd_op: 23-11-2026",
        "regel 18: “23-11-2026” is geen datum. Schrijf bijvoorbeeld 2026-11-23",
        id="a date the wrong way round",
    ),
    pytest.param(
        MOVING,
        "gecontroleerd_op: 2026-11-23",
        "gecontroleerd_op: 2026-02-30",
        "“2026-02-30” is geen datum",
        id="a day that does not exist",
    ),
    pytest.param(
        MOVING,
        "    bron: https://www.voorbeeld.nl/verhuizen",
        "    bron: www.voorbeeld.nl",
        "regel 17: “www.voorbeeld.nl” is geen volledig webadres",
        id="an address without https",
    ),
    pytest.param(
        MOVING,
        "    bron: https://www.voorbeeld.nl/verhuizen",
        "    bron: https://[voorbeeld",
        "regel 17: “https://[voorbeeld” is geen volledig webadres",
        id="an address that cannot be taken apart",
    ),
    pytest.param(
        MOVING,
        "    bron: https://www.voorbeeld.nl/verhuizen",
        "    bron: https://www.voorbeeld.nl/ver huizen",
        "is geen volledig webadres",
        id="an address with a space",
    ),
    pytest.param(
        MOVING,
        "loket: burgerzaken",
        "loket: balie",
        "regel 16: “balie” is geen loket. Kies uit: burgerzaken",
        id="a desk outside the closed list",
    ),
    pytest.param(
        MOVING,
        "{van: 4 weken voor, tot: 5 dagen na, vanaf: dag van verhuizen}",
        "{tot: zo snel mogelijk}",
        "regel 15: “zo snel mogelijk” is geen termijn",
        id="a term without a number",
    ),
    pytest.param(
        MOVING,
        "tot: 5 dagen na",
        "tot: 5 dgaen na",
        "regel 15: “5 dgaen na” is geen termijn",
        id="a term in a unit that does not exist",
    ),
    pytest.param(
        MOVING,
        "tot: 5 dagen na",
        "tot: 5",
        "regel 15: “5” is geen termijn",
        id="a term of a bare number",
    ),
    pytest.param(
        MOVING,
        "    gecontroleerd_op: 2026-11-23\nvragen:",
        "    gecontroleerd_op: 2026-11-23\n    zekerheid: zeker\nvragen:",
        "regel 19: “zeker” bestaat niet",
        id="a certainty that would mean its opposite",
    ),
    pytest.param(
        MOVING,
        "{van: 4 weken voor, tot: 5 dagen na, vanaf: dag van verhuizen}",
        "{van: 4 weken voor, tot: 5 dagen na}",
        "regel 15: Vul “vanaf” in",
        id="a term that counts from nothing",
    ),
    pytest.param(
        MOVING,
        "{van: 4 weken voor, tot: 5 dagen na, vanaf: dag van verhuizen}",
        '{vanaf: ""}',
        "De termijn is leeg",
        id="an empty term",
    ),
    pytest.param(
        MOVING,
        "wanneer_doorgeven",
        "Wanneer doorgeven",
        "regel 20: “Wanneer doorgeven”: gebruik kleine letters",
        id="a question id with capitals and a space",
    ),
    pytest.param(
        MOVING,
        "      - hoe lang van tevoren",
        "      - hoe lang van tevoren\n      -",
        "regel 24: In “ook_gevraagd_als” staat een lege regel",
        id="an empty line in a list",
    ),
    pytest.param(
        MOVING,
        "    organisaties: [gemeente]",
        "    bied_medewerker_aan: ja\n    organisaties: [gemeente]",
        "“bied_medewerker_aan” is true of false, niet “ja”",
        id="a yes in Dutch where true belongs",
    ),
    pytest.param(
        SVB,
        "website: https://www.voorbeeld.nl",
        "website: http://www.voorbeeld.nl",
        "is geen volledig webadres",
        id="an organisation with an unsafe address",
    ),
    pytest.param(
        SVB,
        "doet:",
        "doet_niet: [{wat: pensioen, wie_wel: pensioenfonds}]\ndoet:",
        "“pensioenfonds” bestaat niet",
        id="an organisation that refers to nobody",
    ),
    pytest.param(
        SVB,
        "professionallijn:",
        "professionalslijn:",
        "het bestand mist “professionallijn”",
        id="an organisation without its professional line",
    ),
    pytest.param(
        AMSTERDAM,
        'maandag: "09:00-17:00"',
        'maandag: "9:00-17:00"',
        "regel 6: “maandag: 9:00-17:00”: schrijf bijvoorbeeld maandag: 09:00-17:00",
        id="hours in the wrong form",
    ),
    pytest.param(
        AMSTERDAM,
        'maandag: "09:00-17:00"',
        'maandag: "17:00-09:00"',
        "regel 6: “maandag: 17:00-09:00”",
        id="a desk that closes before it opens",
    ),
    pytest.param(
        AMSTERDAM,
        'maandag: "09:00-17:00"',
        'maandag: {van: "09:00", tot: "17:00"}',
        "regel 6: “maandag” moet één tekst zijn",
        id="hours as names and values",
    ),
    pytest.param(
        AMSTERDAM,
        "burgerzaken:",
        "balie:",
        "regel 8: “balie” is geen loket",
        id="a municipality with an unknown desk",
    ),
    pytest.param(
        PLACES,
        "gm0014",
        "gm0363",
        "“gm0363” staat er twee keer",
        id="a municipality that is listed twice",
    ),
    pytest.param(
        PLACES, "gm0014", "0014", "“0014” is geen gemeentecode", id="a code in the wrong form"
    ),
    pytest.param(
        LINES,
        '    telefoon: ["0800-0000"]\n',
        "    telefoon: []\n",
        "“centrum_seksueel_geweld” heeft geen telefoonnummer",
        id="a crisis line without a number",
    ),
    pytest.param(
        LINES,
        '"0800-0000"',
        '"nul achthonderd"',
        "“nul achthonderd” is geen telefoonnummer",
        id="a crisis line with words for a number",
    ),
    pytest.param(
        LINES,
        "id: veilig_thuis",
        "id: veilig_huis",
        "“veilig_thuis” mist",
        id="a line that is gone",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), MISTAKES)
def test_a_mistake_is_named_with_its_file_and_line(
    content: Content, file: str, old: str, new: str, expected: str
) -> None:
    content.replace(file, old, new)
    problems = content.problems()
    assert any(expected in problem and file in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("titel: 'x\n", 2, "aanhalingsteken of haakje"),
        ("titel: x\nkort:\n\tx: 1\n", 3, "een tab"),
        ("titel: x: y\n", 1, "dubbele punt te veel"),
        ("titel: x\nkort y\n", 3, "mist een dubbele punt"),
        ("titel: @x\n", 1, "leesteken"),
        ("titel: [a, b\nkort: x\n", 2, "komma"),
        ("titel: x\n---\nkort: y\n", 2, "losse regel"),
        ("titel: *niemand\n", 1, "inspringen"),
    ],
)
def test_broken_yaml_says_where_and_what_to_look_for(
    content: Content, text: str, line: int, expected: str
) -> None:
    content.write(MOVING, text)
    (problem,) = content.problems()
    assert problem.startswith(f"fout  {MOVING}, regel {line}: geen geldige YAML: ")
    assert expected in problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "het bestand is leeg"),
        ("# alleen uitleg\n", "het bestand is leeg"),
        ("- een\n- lijst\n", "regel 1: het bestand: hier moeten namen met waarden staan"),
        ("gewoon een zin\n", "regel 1: het bestand: hier moeten namen met waarden staan"),
        ("titel: \x07\n", "onzichtbaar teken"),
        ("titel: x\nkort: café\n".encode("latin-1"), "regel 2: bewaar het bestand als UTF-8"),
    ],
)
@pytest.mark.parametrize("file", [MOVING, SVB, AMSTERDAM, LINES, PLACES])
def test_a_file_that_holds_no_content_gives_one_clear_problem(
    content: Content, file: str, text: str | bytes, expected: str
) -> None:
    content.write(file, text)
    problems = [problem for problem in content.problems() if file in problem]
    assert len(problems) == 1
    assert expected in problems[0]


def test_a_file_from_a_windows_notepad_loads(content: Content) -> None:
    text = (content.folder / MOVING).read_text("utf-8")
    content.write(MOVING, text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert content.problems() == ()


def test_the_same_question_id_twice_is_named(content: Content) -> None:
    text = (content.folder / MOVING).read_text("utf-8")
    content.write(MOVING, text + text[text.index("  - id:") :])
    (problem,) = content.problems()
    assert "regel 28: De vraag “wanneer_doorgeven” staat er twee keer" in problem


def test_what_is_missing_as_a_whole_is_one_problem_not_five(content: Content) -> None:
    content.replace(
        MOVING, 'waar: {loket: burgerzaken, link: "https://www.voorbeeld.nl/verhuizen"}', ""
    )
    content.replace(AMSTERDAM, 'openingstijden:\n  maandag: "09:00-17:00"\n', "")
    assert [problem.split(": ", 1)[1] for problem in content.problems()] == [
        "het bestand mist “openingstijden”. Vul het in.",
        "een stap mist “waar”. Vul het in.",
    ]


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


def test_an_organisation_with_a_broken_file_is_no_dead_reference_elsewhere(
    content: Content,
) -> None:
    content.write(SVB, "naam: 'x")
    assert all(SVB in problem for problem in content.problems())


@pytest.mark.parametrize("file", ["gemeenten/landelijk.yml", LINES, PLACES])
def test_a_file_that_has_to_be_there_is_missed(content: Content, file: str) -> None:
    (content.folder / file).unlink()
    assert f"fout  {file}: dit bestand is nodig en mist." in content.problems()


def test_a_broken_default_municipality_is_not_called_missing_as_well(content: Content) -> None:
    content.write("gemeenten/landelijk.yml", "naam: 'x")
    (problem,) = content.problems()
    assert "geen geldige YAML" in problem


def test_an_empty_folder_says_so(content: Content) -> None:
    (content.folder / MOVING).unlink()
    assert content.problems() == (
        "fout  levensgebeurtenissen: in deze map staat geen enkel bestand.",
    )


def test_a_municipality_under_a_code_that_does_not_exist_is_named(content: Content) -> None:
    text = (content.folder / AMSTERDAM).read_text("utf-8")
    content.write("gemeenten/gm9999.yml", text)
    (problem,) = content.problems()
    assert "gemeenten/gm9999.yml" in problem
    assert "“gm9999” staat niet in gemeenten_lijst.yml" in problem


def test_a_file_with_another_ending_is_not_passed_over_in_silence(content: Content) -> None:
    content.write("levensgebeurtenissen/scheiden.yaml", "titel: x")
    assert content.problems() == (
        "fout  levensgebeurtenissen/scheiden.yaml: laat de naam op .yml eindigen.",
    )


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
