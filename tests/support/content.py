"""A small folder of content on disk that is right, for tests that break or change one thing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.knowledge.loading import REQUIRED_LINES, load_knowledge
from bot.knowledge.model import Knowledge
from bot.knowledge.problems import ContentError

LIFE_EVENT = """\
titel: U gaat verhuizen
kort: U krijgt een nieuw adres.
meeleven: Een nieuw huis is leuk.
organisaties:
  regie: gemeente
  betrokken: [svb]
  mogelijk: []
overdracht:
  aanbieden: bij_signaal
  waarom: Een medewerker kijkt graag mee.
stappen:
  - bij: gemeente
    wat: Geef uw nieuwe adres door.
    wie: u
    termijn: {van: 4 weken voor, tot: 5 dagen na, vanaf: dag van verhuizen}
    waar: {loket: burgerzaken, link: "https://www.voorbeeld.nl/verhuizen"}
    bron: https://www.voorbeeld.nl/verhuizen
    gecontroleerd_op: 2026-11-23
vragen:
  - id: wanneer_doorgeven
    vraag: Wanneer geef ik mijn verhuizing door?
    ook_gevraagd_als:
      - hoe lang van tevoren
    antwoord: U mag het vier weken van tevoren doorgeven.
    organisaties: [gemeente]
    link: https://www.voorbeeld.nl/verhuizen
    gecontroleerd_op: 2026-11-23
"""
ORGANISATION = """\
naam: Een organisatie
kort: de organisatie
soort: zbo
synoniemen: [{id}]
doet:
  - van alles
telefoon: "0800-0000"
website: https://www.voorbeeld.nl
professionallijn:
  telefoon: "000-0000000"
  uren: op werkdagen
  escalatie: teamleider
  voorbeeld: true
bron: https://www.voorbeeld.nl
gecontroleerd_op: 2026-11-23
"""
MUNICIPALITY = """\
naam: {name}
synoniemen: []
telefoon: "14 020"
website: https://www.voorbeeld.nl
openingstijden:
  maandag: "09:00-17:00"
loketten:
  burgerzaken: {{naam: Burgerzaken, link: "https://www.voorbeeld.nl/balie"}}
bron: https://www.voorbeeld.nl
gecontroleerd_op: 2026-11-23
"""
LINE = """\
  - id: {id}
    naam: {id}
    telefoon: ["0800-0000"]
    wanneer: Als u hulp nodig hebt.
    uren: dag en nacht
    link: https://www.voorbeeld.nl
    bron: https://www.voorbeeld.nl
    gecontroleerd_op: 2026-11-23
"""
MOVING = "levensgebeurtenissen/verhuizen.yml"
SVB = "organisaties/svb.yml"
AMSTERDAM = "gemeenten/gm0363.yml"
LINES = "crisislijnen.yml"
PLACES = "gemeenten_lijst.yml"


@dataclass(frozen=True)
class Content:
    """A folder like `data/kennis`."""

    folder: Path

    @classmethod
    def written_in(cls, folder: Path) -> Content:
        """A folder without a single problem."""
        content = cls(folder)
        content.write(MOVING, LIFE_EVENT)
        for identifier in ("gemeente", "svb"):
            content.write(f"organisaties/{identifier}.yml", ORGANISATION.format(id=identifier))
        content.write("gemeenten/landelijk.yml", MUNICIPALITY.format(name="uw gemeente"))
        content.write(AMSTERDAM, MUNICIPALITY.format(name="gemeente Amsterdam"))
        places = "  - {id: gm0363, naam: Amsterdam}\n  - {id: gm0014, naam: Groningen}\n"
        content.write(PLACES, f"gemeenten:\n{places}")
        lines = "".join(LINE.format(id=identifier) for identifier in sorted(REQUIRED_LINES))
        content.write(LINES, f"crisislijnen:\n{lines}")
        return content

    def write(self, name: str, text: str | bytes) -> None:
        """Write one file, new or over the old one."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the first place where these words stand in a file."""
        text = (self.folder / name).read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def load(self) -> Knowledge:
        """The knowledge in the folder."""
        return load_knowledge(self.folder)

    def problems(self) -> tuple[str, ...]:
        """Every problem as an editor reads it."""
        try:
            self.load()
        except ContentError as error:
            return tuple(str(problem) for problem in error.problems)
        return ()
