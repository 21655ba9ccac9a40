"""Whatever a machine thinks of to send, it never breaks anything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.citizen import Citizen
from tests.support.gateway import RunningGateway

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("dialogue")]

_WORDS = st.text(max_size=40) | st.sampled_from(["web", "gm0363", "contact", "ja", "samenvatting"])
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=8,
)
_NAMES = st.sampled_from(
    ["sleutel", "tekst", "knop", "formulier", "kanaal", "gemeente", "nuttig", "id", "velden", "x"]
)
_FORMS = st.fixed_dictionaries(
    {"id": _WORDS, "velden": st.dictionaries(_WORDS, _WORDS, max_size=3) | _ANYTHING}
)
_BODIES = st.dictionaries(_NAMES, _ANYTHING | _FORMS, max_size=4) | _ANYTHING
_PATIENT = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(body=_BODIES)
@_PATIENT
async def test_a_message_is_taken_or_refused(citizen: Citizen, body: Any) -> None:
    answer = await citizen.call("POST", "/berichten?wacht=true", json=body)
    assert answer.status in (201, 400)


@given(text=st.text(max_size=300))
@_PATIENT
async def test_any_words_are_answered(citizen: Citizen, text: str) -> None:
    sent = await citizen.say(text)
    assert sent["antwoorden"]


@given(values=st.dictionaries(st.sampled_from(["naam", "telefoon", "email", "vraag", "x"]), _WORDS))
@_PATIENT
async def test_any_form_is_taken_or_refused(citizen: Citizen, values: dict[str, str]) -> None:
    for form in ("contact", "samenvatting", "toestemming"):
        answer = await citizen.send(formulier={"id": form, "velden": values})
        assert answer.status in (201, 400)


@given(body=_BODIES)
@_PATIENT
async def test_a_start_is_made_or_refused(
    running: RunningGateway, monkeypatch: pytest.MonkeyPatch, body: Any
) -> None:
    monkeypatch.setattr(running.gateway.limits.starts, "_maximum", 10_000)
    answer = await running.call("POST", "/api/v1/gesprekken", json=body)
    assert answer.status in (201, 400)


@given(body=_BODIES)
@_PATIENT
async def test_a_rating_is_kept_or_refused(citizen: Citizen, body: Any) -> None:
    answer = await citizen.call("PUT", "/berichten/1/oordeel", json=body)
    assert answer.status in (204, 400)


@given(body=_BODIES)
@_PATIENT
async def test_a_question_of_staff_is_read_or_refused(
    running: RunningGateway, staff_token: str, body: Any
) -> None:
    answer = await running.call("POST", "/api/v1/duidingen", json=body, token=staff_token)
    assert answer.status in (200, 400)
