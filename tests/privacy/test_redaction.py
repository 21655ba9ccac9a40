"""What is masked, what stays, and that masking is safe to repeat."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.redaction import Kind, redact

PIECES = st.sampled_from(
    "bsn iban code wachtwoord ww is : = 06 +31 12345678 123456782 0612345678 482913 @ . punt nl91 "
    "abna 0417164300 apestaartje gmail com € , - / ( ) 2024- [bsn] [code] [telefoon] pin tel van "
    "mijn paspoort nx1234567 4111 1111 \n 12-10-2026 Hond123! kenmerk 020 088 0800 a 1 _".split(" ")
)
MIXTURE = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " "])), max_size=25).map(
    lambda parts: "".join(piece + blank for piece, blank in parts)
)

MASKED = [
    ("mijn rekening is NL91ABNA0417164300", "mijn rekening is [iban]"),
    ("nl91 abna 0417 1643 00 graag", "[iban] graag"),
    ("ibanNL91ABNA0417164300en", "iban[iban]en"),
    ("BE68 5390 0754 7034", "[iban]"),
    ("DE89-3704-0044-0532-0130-00", "[iban]"),
    ("NL91ABNA0417164301", "[iban]"),
    ("rekeningnummer 1234567", "rekeningnummer [iban]"),
    ("mijn digid code is 482913", "mijn digid code is [code]"),
    ("sms-code 123456", "sms-code [code]"),
    ("de code die ik kreeg is 482 913", "de code die ik kreeg is [code]"),
    ("pin is 1234", "pin is [code]"),
    ("mijn pincode: 0000", "mijn pincode: [code]"),
    ("activeringscode AB12CD34E", "activeringscode [code]"),
    ("wachtwoord is Hond123!", "wachtwoord is [wachtwoord]"),
    ("wachtwoord van mijn DigiD is hondje", "wachtwoord van mijn DigiD is [wachtwoord]"),
    ("password=geheim&x", "password=[wachtwoord]"),
    ("ww: Kat#99", "ww: [wachtwoord]"),
    ("gebruikersnaam jan ww: hondje", "gebruikersnaam jan ww: [wachtwoord]"),
    ('wachtwoord: "mijn hond blaft"', "wachtwoord: [wachtwoord]"),
    ("kaart 4111 1111 1111 1111", "kaart [kaartnummer]"),
    ("4111111111111111", "[kaartnummer]"),
    ("paspoortnummer NX1234567", "paspoortnummer [documentnummer]"),
    ("mijn V-nummer is 1234567890", "mijn V-nummer is [documentnummer]"),
    ("jan.devries@voorbeeld.nl", "[e-mailadres]"),
    ("mail naar Jan_de-Vries+x@mail.voorbeeld.co.uk.", "mail naar [e-mailadres]."),
    ("jan @ voorbeeld.nl", "[e-mailadres]"),
    ("jan apestaartje voorbeeld punt nl", "[e-mailadres]"),
    ("jan punt de punt wit apenstaartje mail punt com", "[e-mailadres]"),
    ("jan (at) voorbeeld (dot) nl", "[e-mailadres]"),
    ("jan＠voorbeeld．nl", "[e-mailadres]"),
]

STAYS = [
    "Ik ben mijn wachtwoord van DigiD vergeten",
    "mijn wachtwoord is verlopen, wat nu?",
    "wachtwoord: hoe kan ik dat wijzigen",
    "mijn ww is gestopt per 1-1-2026",
    "ww: hoe lang krijg ik dat",
    "WW is 70% van mijn loon",
    "pw is afgewezen",
    "ik krijg de sms code niet binnen",
    "postcode 1234 AB",
    "Men vraagt 8000 want ik heb geen kaart verzekering. Verzekering zegt vraag gemeente",
    "ik wil pinnen voor 1234 euro",
    "kom om 3 uur @ het loket",
    "ik ben at home. Please help",
    "mijn iban is gewijzigd, wat nu",
    "mijn paspoort is kwijt sinds 2019",
    "kenmerk 5500000000000004",
    "",
    "ja",
]


@pytest.mark.parametrize(("text", "expected"), MASKED)
def test_what_is_personal_is_masked(text: str, expected: str) -> None:
    assert redact(text).text == expected


@pytest.mark.parametrize("text", STAYS)
def test_what_is_not_personal_stays(text: str) -> None:
    assert redact(text).text == text


def test_every_kind_that_was_found_is_named_once() -> None:
    found = redact("bsn 123456782 en 123456782, tel 06 12345678").found
    assert found == (Kind.BSN, Kind.TELEPHONE)


@given(st.text(max_size=400))
def test_no_text_makes_it_fail_and_doing_it_twice_changes_nothing(text: str) -> None:
    once = redact(text).text
    assert redact(once).text == once


@given(MIXTURE)
def test_doing_it_twice_changes_nothing_in_texts_full_of_numbers(text: str) -> None:
    once = redact(text).text
    assert redact(once).text == once


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "1 ", "+1", "+31 ", "a@", "@", "nl11", "nl91abna0417164301", "0612345678 "),
        *("ww:", "wachtwoord is ", "code is ", "bsn ", "bsn 12", "punt ", "a at ", "groet \n"),
        *("mijn naam is ", "Jan ", "om 1 ", "€ 1.", "1.234.", "12-10-2026 ", "(0)", "\u200b1"),
        *("1\u0301\u0301", "x" * 50 + " ", "maandag ", "[bsn]", "tussen 9 en ", "A.", " ", "\n"),
    ],
)
def test_ten_thousand_characters_of_malice_stay_quick(unit: str) -> None:
    redact("06 12345678")
    text = (unit * 10_000)[:10_000] + "!"
    start = time.process_time()
    redact(text)
    # About 50 ms on a machine that does nothing else; something quadratic takes seconds.
    assert time.process_time() - start < 0.4
