"""An interpretation for people, in a terminal."""

from __future__ import annotations

from typing import Any


def shown(found: dict[str, Any]) -> str:
    """Readable lines of a `duidingen` object."""
    events = ", ".join(
        f"{item['id']} ({item['score']:.2f})" for item in found["levensgebeurtenissen"]
    )
    organisations = ", ".join(f"{item['id']} ({item['rol']})" for item in found["organisaties"])
    signals = ", ".join(
        f"{item['id']} “{item['fragment']}”" if item["fragment"] else item["id"]
        for item in found["signalen"]
    )
    lines = [
        f"Levensgebeurtenis: {events or 'geen'}",
        f"Organisaties:      {organisations or 'geen'}",
        f"Signalen:          {signals or 'geen'}",
        f"Besluit:           {found['besluit']} (prioriteit {found['prioriteit']})",
        *(f"  omdat: {item['tekst']} [{item['code']}]" for item in found["redenen"]),
    ]
    if found["uiterste_dag"]:
        lines.append(f"Uiterste dag:      {found['uiterste_dag']}")
    if found["bedragen"]:
        lines.append(f"Bedragen:          {', '.join(found['bedragen'])}")
    lines.append("")
    for block in found["antwoord"]:
        lines.append(block["tekst"])
        lines += [f"  [{label}]" for label in block["knoppen"]]
        lines.append("")
    return "\n".join(lines).rstrip()
