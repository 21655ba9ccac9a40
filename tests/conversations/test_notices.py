"""The gateway's own sentences."""

from __future__ import annotations

import pytest

from bot.answers.blocks import BlockKind, Bubble
from bot.conversations import notices
from bot.privacy.redaction import Kind
from tests.support.loket import KNOWLEDGE

NAMES = {
    Kind.BSN: "burgerservicenummer",
    Kind.IBAN: "rekeningnummer",
    Kind.DIGID_CODE: "code",
    Kind.PASSWORD: "wachtwoord",
    Kind.CARD: "kaartnummer",
    Kind.DOCUMENT: "documentnummer",
    Kind.TELEPHONE: "telefoonnummer of e-mailadres",
    Kind.EMAIL: "telefoonnummer of e-mailadres",
}


def masked(*kinds: Kind) -> Bubble:
    warning = notices.masked(kinds)
    assert warning is not None
    return warning


@pytest.mark.parametrize("kind", Kind)
def test_what_was_taken_out_is_called_by_its_name(kind: Kind) -> None:
    warning = masked(kind)
    assert warning.kind is BlockKind.WARNING
    assert warning.text.startswith(f"Ik heb uw {NAMES[kind]} weggehaald en niet bewaard.")


def test_two_things_are_named_once_each() -> None:
    text = masked(Kind.BSN, Kind.TELEPHONE, Kind.EMAIL).text
    assert "uw burgerservicenummer en telefoonnummer of e-mailadres weggehaald" in text


def test_nothing_taken_out_is_nothing_said() -> None:
    assert notices.masked(()) is None


def test_a_failure_has_a_sentence_a_number_and_a_person() -> None:
    sentence, offer = notices.failure(KNOWLEDGE.municipality("gm0363"))
    assert "gemeente Amsterdam: 14 020" in sentence.text
    assert "niet aan u" in sentence.text
    assert offer.kind is BlockKind.OFFER
    assert offer.choices[0].action == notices.WANT_PERSON


@pytest.mark.parametrize("button", notices.FIXED_BUTTONS)
def test_a_fixed_button_has_words_and_a_meaning(button: str) -> None:
    label, action = notices.FIXED_BUTTONS[button]
    assert label
    assert set(action) == {"act"}


def test_fixed_buttons_have_different_words() -> None:
    labels = [label for label, _ in notices.FIXED_BUTTONS.values()]
    assert len(set(labels)) == len(labels)


def test_who_takes_over_and_who_comes_back_is_said() -> None:
    assert notices.person_listens("Fatima").text.startswith("Fatima doet nu mee")
    assert "automatische assistent is er weer" in notices.assistant_back().text
