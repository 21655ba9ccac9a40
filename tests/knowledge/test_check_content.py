"""Everything there is to mend in a folder of content: with file, line and what to do."""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge.checks import check_content
from bot.knowledge.schema.files import write
from tests.support.content import AMSTERDAM, LINES, MOVING, SVB, Content

TODAY = date(2026, 12, 1)
MORE_WAYS = "      - hoe lang van tevoren\n"


@pytest.fixture
def mended(content: Content) -> Content:
    """A folder in which there is nothing to mend."""
    content.replace(MOVING, MORE_WAYS, MORE_WAYS * 5)
    write(content.folder, content.load())
    return content


def told(content: Content) -> list[str]:
    """What is printed."""
    return [str(item) for item in check_content(content.folder, TODAY)]


def test_content_that_is_right_gives_nothing_to_mend(mended: Content) -> None:
    assert told(mended) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(
            MOVING,
            "kort: U krijgt een nieuw adres.",
            "kort: U krijgt een nieuw adres voor € 12.",
            "regel 2: kort: een bedrag.",
            id="an amount that changes every year",
        ),
        pytest.param(
            MOVING,
            "antwoord: U mag",
            "antwoord: Helaas mag u",
            "regel 28: vraag wanneer_doorgeven: zonder “helaas”",
            id="a word that is not ours",
        ),
        pytest.param(
            MOVING,
            "    antwoord: U mag",
            "    antwoord: >\n      Dit gaat over de WIA.\n      U mag",
            "regel 28: vraag wanneer_doorgeven: leg “WIA” één keer uit",
            id="an abbreviation in a text over several lines",
        ),
        pytest.param(
            MOVING,
            "    wie: u\n",
            "    wie: u\n    nodig: [paspoort, uw WIA-brief]\n",
            "regel 15: stap bij gemeente, nodig: leg “WIA” één keer uit",
            id="an item of a list on one line",
        ),
        pytest.param(
            MOVING,
            "    gecontroleerd_op: 2026-11-23\nvragen:",
            "    gecontroleerd_op: 2025-11-23\nvragen:",
            "regel 18: stap bij gemeente: meer dan een jaar geleden gecontroleerd",
            id="a step that was checked too long ago",
        ),
        pytest.param(
            MOVING,
            "      - hoe lang van tevoren\n",
            "",
            "regel 22: vraag wanneer_doorgeven: 4 voorbeelden",
            id="a question that is asked in few ways",
        ),
        pytest.param(
            MOVING,
            "  betrokken: [svb]\n  mogelijk: []",
            "  betrokken: [svb]\n  mogelijk:\n    - svb",
            "regel 7: “svb” staat ook bij “regie” of “betrokken”",
            id="an organisation twice",
        ),
        pytest.param(
            SVB,
            "  - van alles",
            "  - van alles\n  - de WIA",
            "regel 7: doet: leg “WIA” één keer uit",
            id="what an organisation does",
        ),
        pytest.param(
            AMSTERDAM,
            "  burgerzaken:",
            "  schuldhulp:",
            "regel 7: “burgerzaken” mist, en er zijn stappen die ernaar verwijzen",
            id="a desk that steps refer to",
        ),
        pytest.param(
            LINES,
            "wanneer: Als u hulp nodig hebt.",
            "wanneer: Als u € 10 nodig hebt.",
            "regel 5: centrum_seksueel_geweld: een bedrag",
            id="a crisis line",
        ),
    ],
)
def test_advice_comes_with_its_file_and_line(
    mended: Content, file: str, old: str, new: str, expected: str
) -> None:
    mended.replace(file, old, new)
    [found] = told(mended)
    assert found.startswith(f"advies  {file}, {expected}"), found


def test_a_date_in_the_future_blocks(mended: Content) -> None:
    mended.replace(SVB, "gecontroleerd_op: 2026-11-23", "gecontroleerd_op: 2027-11-23")
    [found] = told(mended)
    assert found.startswith(f"fout  {SVB}, regel 15: de organisatie: de controledatum ligt in de")


def test_a_missing_source_blocks(mended: Content) -> None:
    mended.replace(MOVING, "    bron: https://www.voorbeeld.nl/verhuizen\n", "")
    assert f"fout  {MOVING}, regel 12: een stap mist “bron”. Vul het in." in told(mended)


def test_content_that_does_not_load_gives_what_is_wrong_and_no_advice(mended: Content) -> None:
    mended.replace(MOVING, "kort: U krijgt een nieuw adres.", "kort: U krijgt € 12.")
    mended.replace(SVB, "naam: Een organisatie\n", "")
    [found] = told(mended)
    assert found.startswith(f"fout  {SVB}, regel 1: het bestand mist “naam”")


def test_a_new_organisation_asks_for_new_schemas(mended: Content) -> None:
    mended.write("organisaties/duo.yml", (mended.folder / SVB).read_bytes())
    found = told(mended)
    assert {item.split(": ")[0] for item in found} == {
        "advies  schema/levensgebeurtenis.json",
        "advies  schema/organisatie.json",
    }
    assert all("./loket content-schema" in item for item in found)
    write(mended.folder, mended.load())
    assert told(mended) == []
