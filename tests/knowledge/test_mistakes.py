"""A mistake in a content file is named with its place, in an editor's words."""

from __future__ import annotations

import pytest

from tests.support.content import AMSTERDAM, LINES, MOVING, PLACES, SVB, Content

IN_LIFE_EVENTS = [
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
]

ELSEWHERE = [
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


@pytest.mark.parametrize(("file", "old", "new", "expected"), [*IN_LIFE_EVENTS, *ELSEWHERE])
def test_a_mistake_is_named_with_its_file_and_line(
    content: Content, file: str, old: str, new: str, expected: str
) -> None:
    content.replace(file, old, new)
    problems = content.problems()
    assert any(expected in problem and file in problem for problem in problems), problems


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
