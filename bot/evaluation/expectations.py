"""What a dialogue file expects of a turn, and whether it held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.answers.blocks import BlockKind
from bot.conversations.model import Message
from bot.tickets.disclosure import Outline


@dataclass(frozen=True)
class Heard:
    """What came back in one turn: replies, the decision, and the ticket as it stands."""

    replies: tuple[Message, ...]
    decision: Mapping[str, Any]
    ticket: Outline | None

    @property
    def text(self) -> str:
        """Everything a citizen sees: bubbles, buttons and links."""
        return "\n".join(
            "\n".join([reply.text, *(button.label for button in reply.buttons)])
            for reply in self.replies
        )

    @property
    def offers_person(self) -> bool:
        """A block that offers a person, or a ticket that exists."""
        is_offered = any(reply.data.get("soort") == BlockKind.OFFER.value for reply in self.replies)
        return is_offered or self.ticket is not None


def unmet(expected: Mapping[str, Any], heard: Heard) -> list[str]:
    """The expectations that did not hold, each in a sentence; unknown ones count as unmet."""
    found = [f"onbekende verwachting: {name}" for name in sorted(set(expected) - set(_CHECKS))]
    for name, check in _CHECKS.items():
        value = expected.get(name)
        if value is None or value == []:
            continue
        if complaint := check(value, heard):
            found.append(complaint)
    return found


def _mentions_any(wanted: list[str], heard: Heard) -> str | None:
    text = heard.text.lower()
    if any(word.lower() in text for word in wanted):
        return None
    return f"noemt niets van: {', '.join(wanted)}"


def _must_not(forbidden: list[str], heard: Heard) -> str | None:
    said = [word for word in forbidden if word.lower() in heard.text.lower()]
    return f"zegt wat niet mag: {', '.join(said)}" if said else None


def _ticket(wanted: bool, heard: Heard) -> str | None:
    if heard.offers_person == wanted:
        return None
    return "biedt geen mens aan" if wanted else "biedt een mens aan terwijl dat niet hoort"


def _life_events(wanted: list[str], heard: Heard) -> str | None:
    found = {item[0] for item in heard.decision.get("life_events", ())}
    missing = [item for item in wanted if item not in found]
    return f"leest niet: {', '.join(missing)}" if missing else None


def _organisations(wanted: list[str], heard: Heard) -> str | None:
    found = {item[0] for item in heard.decision.get("organisations", ())}
    return None if found & set(wanted) else f"noemt geen van de organisaties {', '.join(wanted)}"


def _decision(wanted: str, heard: Heard) -> str | None:
    found = heard.decision.get("kind")
    return None if found == wanted else f"besluit {found} in plaats van {wanted}"


def _ticket_has(wanted: list[str], heard: Heard) -> str | None:
    has = heard.ticket.has if heard.ticket else frozenset()
    missing = [item for item in wanted if item not in has]
    return f"contactverzoek mist: {', '.join(missing)}" if missing else None


def _ticket_organisations(wanted: list[str], heard: Heard) -> str | None:
    found = set(heard.ticket.organisations) if heard.ticket else set()
    return None if found & set(wanted) else f"contactverzoek mist organisaties {', '.join(wanted)}"


_CHECKS: dict[str, Callable[[Any, Heard], str | None]] = {
    "mentions_any": _mentions_any,
    "must_not": _must_not,
    "ticket": _ticket,
    "offers_human": _ticket,
    "life_events": _life_events,
    "organisations_any": _organisations,
    "decision": _decision,
    "ticket_has": _ticket_has,
    "ticket_orgs_any": _ticket_organisations,
}
