"""Is it Dutch? In doubt it is."""

from __future__ import annotations

import pytest

from bot.understanding.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My husband passed away, what should I do?", "en"),
        ("I need help with the rent of my house", "en"),
        ("Eşim öldü, ne yapmalıyım?", "tr"),
        ("Mój mąż zmarł, co mam robić?", "pl"),
        ("Mein Mann ist gestorben, was muss ich tun?", "de"),
        ("Mon mari est mort, où est la mairie?", "fr"),
        ("Mi marido murió, ¿qué tengo que hacer? Necesito ayuda", "es"),
        ("esim hastanede bana yardim edin lutfen", "tr"),
        ("evet lütfen telefon", "tr"),
        ("dostalem list z belastingdienst nie rozumiem", "pl"),
        ("Wie beantrage ich Kindergeld in den Niederlanden?", "de"),
        ("donde me registro como residente", "es"),
        ("Não entendo a carta da câmara municipal, preciso de ajuda", "und"),
        ("Потрібна допомога з документами", "uk"),
        ("Помогите пожалуйста с письмом", "ru"),
        ("توفي زوجي قبل أسبوع", "ar"),
        ("Мой муж умер, куда идти?", "ru"),
        ("Мій чоловік помер, що робити?", "uk"),
        ("ሰብኣየይ ሞይቱ", "ti"),
        ("我的丈夫去世了", "und"),
        ("ο άντρας μου πέθανε", "und"),
    ],
)
def test_another_language_is_recognised(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "mijn man is overleden",
        "Wanneer was die afspraak in Utrecht",
        "was die brief in orde",
        "boete te laat ingeschreven, was in ziekenhuis",
        "bereikbaar ma-do na 15u",
        "is dit in orde?",
        "ben ik te laat met de AOW",
        "k heb n brief",
        "ik snap die zin niet: you are not allowed to work",
        "wat is een statement of purpose",
        "de IND zegt: please wait",
        "help",
        "hello",
        "ok",
        "06 12345678",
        "???",
        "",
        "😀😀😀",
        "café crème",
        "sushi bezorgen nijmegen",
        "wsnp of schuldhulp verschil",
        "nee nie delen aub",
        "wat mu'k no doon as vaa is stoarven",
        "asdfkjh sdkfjh kjsdhf",
        "mijn brief is van мэрия, wat staat er",
        "€ 100,-",
    ],
)
def test_dutch_and_what_says_too_little_is_read_as_dutch(text: str) -> None:
    assert language_of(text) == "nl"


def test_a_dutch_message_with_a_foreign_name_stays_dutch() -> None:
    assert language_of("mijn vrouw heet Оксана en wij wonen in Breda") == "nl"
    assert language_of("de brief is voor محمد en ik snap hem niet") == "nl"
