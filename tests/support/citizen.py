"""A citizen's channel: one conversation over the API."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.support.event_reader import EventReader, reading_events
from tests.support.gateway import Answer, RunningGateway

NURSING_HOME = "Mijn partner woont nu in een verpleeghuis."
CONTACT = {"naam": "Annie de Boer", "telefoon": "06 12345678", "voorkeur_tijd": "na vijven"}


@dataclass
class Citizen:
    """Somebody with a conversation and its token."""

    running: RunningGateway
    id: str
    token: str
    opening: dict[str, Any]
    _keys: Iterator[int] = field(default_factory=itertools.count)

    @classmethod
    async def start(cls, running: RunningGateway, **body: Any) -> Citizen:
        """Begin a conversation."""
        answer = await running.call("POST", "/api/v1/gesprekken", json=body)
        assert answer.status == 201, answer.text
        begun = answer.json
        return cls(running, begun["id"], begun["token"], begun)

    @property
    def path(self) -> str:
        """The address of the conversation."""
        return f"/api/v1/gesprekken/{self.id}"

    async def call(self, method: str, rest: str = "", **options: Any) -> Answer:
        """A request about this conversation, with its token unless another is given."""
        options.setdefault("token", self.token)
        return await self.running.call(method, self.path + rest, **options)

    async def send(self, *, wait: bool = True, **content: Any) -> Answer:
        """Send `tekst`, `knop` or `formulier`."""
        body = {"sleutel": f"s{next(self._keys)}", **content}
        rest = "/berichten?wacht=true" if wait else "/berichten"
        return await self.call("POST", rest, json=body)

    async def say(self, text: str) -> dict[str, Any]:
        """What comes back on typed words."""
        return await self._sent(tekst=text)

    async def press(self, button: str) -> dict[str, Any]:
        """What comes back on a button: a fixed id, or the label of the newest one that has it."""
        found = [
            item["id"]
            for message in await self.messages()
            for item in message["knoppen"]
            if item["label"] == button
        ]
        return await self._sent(knop=found[-1] if found else button)

    async def fill_in(self, form: str, **values: str) -> dict[str, Any]:
        """What comes back on a form."""
        return await self._sent(formulier={"id": form, "velden": values})

    async def messages(self, after: int = 0) -> list[dict[str, Any]]:
        """Everything that was said after a message."""
        answer = await self.call("GET", f"/berichten?na={after}")
        return list(answer.json["berichten"])

    def stream(
        self, after: int | None = None, token: str | None = None
    ) -> contextlib.AbstractAsyncContextManager[EventReader]:
        """The events of the conversation, from after a message on."""
        headers = {"Authorization": f"Bearer {token or self.token}"}
        if after is not None:
            headers["Last-Event-ID"] = str(after)
        url = f"{self.running.url}{self.path}/stroom"
        return reading_events(self.running.session, url, headers=headers)

    async def _sent(self, **content: Any) -> dict[str, Any]:
        answer = await self.send(**content)
        assert answer.status == 201, answer.text
        return dict(answer.json)


def texts(sent: dict[str, Any]) -> str:
    """The answers in words."""
    return "\n".join(item["tekst"] for item in sent["antwoorden"])


def kinds(sent: dict[str, Any]) -> list[str]:
    """The blocks (`soort`) of the answers."""
    return [item["gegevens"]["soort"] for item in sent["antwoorden"]]


async def open_ticket(citizen: Citizen) -> str:
    """Tell about a nursing home, accept a person and send it all; returns the number."""
    await citizen.say(NURSING_HOME)
    await citizen.press("Ja, graag")
    await citizen.fill_in("contact", **CONTACT)
    await citizen.press("Ja, dit klopt")
    sent = await citizen.press("Ja, met allemaal")
    ticket = sent["gesprek"]["contactverzoek"]
    assert ticket["status"] == "nieuw", texts(sent)
    return str(ticket["nummer"])
