"""Contact details in what people type, and on the form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.contact import Contact, find_contact, validate_contact


def test_one_sentence_can_hold_everything() -> None:
    text = "ja graag, u mag mij bellen op 06 12345678 in de ochtend. Annie de Wit"
    assert find_contact(text) == Contact("06 12345678", None, "Annie de Wit", "in de ochtend")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mijn naam is Annie de Wit", "Annie de Wit"),
        ("mijn naam is annie de wit en ik woon in Breda", "annie de wit"),
        ("Mijn naam is Jan en ik wil hulp", "Jan"),
        ("ik heet Mohammed", "Mohammed"),
        ("naam: J. Jansen, tel 0612345678", "J. Jansen"),
        ("Naam: Jan van der Berg\nTelefoon: 0612345678", "Jan van der Berg"),
        ("groetjes Jan", "Jan"),
        ("Groetjes,\nFatima el Amrani", "Fatima el Amrani"),
        ("Met vriendelijke groet,\n\nA. de Wit", "A. de Wit"),
        ("mvg, Jan-Willem 't Hart", "Jan-Willem 't Hart"),
        ("hoogachtend, mevrouw De Wit", "mevrouw De Wit"),
        ("Met Jan van 't Hof, 06-12345678", "Jan van 't Hof"),
        ("U spreekt met mevrouw De Wit", "mevrouw De Wit"),
        ("Annie de Wit 0612345678", "Annie de Wit"),
        ("Annie de Wit, 0612345678, na 18 uur", "Annie de Wit"),
        ("0612345678\nJan Jansen", "Jan Jansen"),
        ("0612345678 of jan@voorbeeld.nl. A.B. van Dijk", "A.B. van Dijk"),
        ("ik ben Annie de Wit, 0612345678", "Annie de Wit"),
        ("Ja hoor, 0612345678. Özlem Yılmaz", "Özlem Yılmaz"),
        ("dhr. Jansen, 0612345678", "dhr. Jansen"),
    ],
)
def test_a_name_is_found(text: str, name: str) -> None:
    assert find_contact(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "Gemeente Amsterdam 020 6241111",
        "Sociale Verzekeringsbank, 0612345678",
        "Bel Mij Maar 0612345678 Maandag",
        "Graag Dinsdag 0612345678",
        "0612345678 Bedankt",
        "0612345678. Groningen",
        "0612345678, UWV Werkbedrijf",
        "mijn naam is verkeerd gespeld",
        "mijn naam is niet goed geschreven op de brief",
        "mijn naam is veranderd",
        "de auto staat op mijn naam",
        "ik ben ziek en heb schulden",
        "Ik ben Nederlander",
        "Ik ben van Kyiv, ik werk in de schoonmaak",
        "Met vriendelijke groet",
        "groetjes en bedankt",
        "Veilig Thuis belde mij op 0612345678",
        "Annie de Wit van de gemeente hielp mij niet",
        "Met wie moet ik bellen? 0612345678",
        "Met mijn ex praat ik niet",
        "Ja Graag, 0612345678",
        "Mijn moeder is ziek. Ik zoek hulp",
        "ik heet u welkom",
        "",
    ],
)
def test_what_is_no_name_is_not_taken_for_one(text: str) -> None:
    assert find_contact(text).name is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("bel in de ochtend", "in de ochtend"),
        ("na 18 uur graag", "na 18 uur"),
        ("tussen 9 en 11", "tussen 9 en 11"),
        ("maandagmiddag kan ik bellen", "maandagmiddag"),
        ("liefst dinsdag", "liefst dinsdag"),
        ("'s avonds", "'s avonds"),
        ("overdag ben ik bereikbaar", "overdag"),
        ("maakt niet uit", "maakt niet uit"),
        ("0612345678, dinsdag of donderdag na 17.00 uur", "dinsdag of donderdag na 17.00 uur"),
        ("bel morgenochtend voor 12 uur", "morgenochtend voor 12 uur"),
        ("u kunt bellen van 9 tot 12 uur", "van 9 tot 12 uur"),
        ("niet op maandag", "niet op maandag"),
        ("na het werk, 0612345678", "na het werk"),
        ("altijd bereikbaar", "altijd"),
        ("bel na half zes", "na half zes"),
    ],
)
def test_a_preferred_time_is_found_in_the_citizens_own_words(text: str, time: str) -> None:
    assert find_contact(text).preferred_time == time


@pytest.mark.parametrize(
    "text",
    [
        "ik kreeg maandag een brief over mijn uitkering en ik snap er niets van",
        "bel mij maar op 0612345678",
        "na 6 weken belde ik de instantie",
        "over 2 weken moet ik mijn huis uit en ik weet niet waar ik heen moet",
        "ja",
    ],
)
def test_other_days_and_numbers_are_no_preferred_time(text: str) -> None:
    assert find_contact(text).preferred_time is None


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        ("Jan.deWit@Voorbeeld.NL!", "jan.dewit@voorbeeld.nl"),
        ("jan apestaartje voorbeeld punt nl", "jan@voorbeeld.nl"),
        ("jan streepje wit apestaartje mail punt nl", "jan-wit@mail.nl"),
        ("jan@voorbeeld", None),
    ],
)
def test_an_address_is_written_out(text: str, email: str | None) -> None:
    assert find_contact(text).email == email


def test_a_bsn_is_never_a_telephone_number() -> None:
    assert find_contact("mijn bsn is 123456782").telephone is None


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    name = find_contact(text).name
    assert name is None or name.strip() == name


OLD = Contact(telephone="06 11111111", name="Annie")


def test_newer_details_replace_older_ones_and_the_rest_stays() -> None:
    newer = Contact(telephone="06 22222222", preferred_time="overdag")
    assert OLD.merged(newer) == Contact("06 22222222", None, "Annie", "overdag")


def test_empty_details_replace_nothing() -> None:
    assert OLD.merged(Contact(telephone="", name=None)) == OLD


def test_a_right_form_gives_the_contact_and_no_errors() -> None:
    fields = {
        "naam": " Annie de Wit ",
        "telefoon": "0612345678",
        "email": "Annie@Voorbeeld.nl",
        "voorkeur_tijd": "na 18 uur",
    }
    contact = Contact("06 12345678", "annie@voorbeeld.nl", "Annie de Wit", "na 18 uur")
    assert validate_contact(fields) == (contact, {})


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, {"naam", "telefoon"}),
        ({"naam": "Annie"}, {"telefoon"}),
        ({"telefoon": "0612345678"}, {"naam"}),
        ({"naam": "Annie", "email": "annie@voorbeeld.nl"}, set()),
        ({"naam": "Annie", "telefoon": "06 1234"}, {"telefoon"}),
        ({"naam": "Annie", "telefoon": "bel maar"}, {"telefoon"}),
        ({"naam": "Annie", "telefoon": "[telefoon]"}, {"telefoon"}),
        ({"naam": "Annie", "telefoon": "0612345678901234567"}, {"telefoon"}),
        ({"naam": "Annie", "email": "annie"}, {"email"}),
        ({"naam": "Annie", "email": "annie@voorbeeld"}, {"email"}),
        ({"naam": "123456782", "telefoon": "0612345678"}, {"naam"}),
        ({"naam": "A" * 101, "telefoon": "0612345678"}, {"naam"}),
        (
            {"naam": "Annie", "telefoon": "0612345678", "voorkeur_tijd": "x" * 101},
            {"voorkeur_tijd"},
        ),
    ],
)
def test_a_form_says_per_field_what_is_wrong(fields: dict[str, str], wrong: set[str]) -> None:
    assert set(validate_contact(fields)[1]) == wrong


def test_a_short_number_gets_a_message_that_helps() -> None:
    _, errors = validate_contact({"naam": "Annie", "telefoon": "06 1234567"})
    assert errors == {
        "telefoon": "Dit telefoonnummer heeft te weinig cijfers. Voorbeeld: 06 12345678."
    }
