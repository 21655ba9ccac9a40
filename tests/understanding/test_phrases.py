"""Words that are a signal by themselves: real danger in many wordings, and what only sounds so."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding import phrases
from bot.understanding.phrases import spoken_signals

DANGER = {
    "C1": [
        "mijn vader ademt niet",
        "hij heeft een mes en staat voor de deur",
        "iemand staat al een uur bij mij voor de deur te schreeuwen met een pistool",
        "er is brand in mijn huis",
        "er komt rook uit het stopcontact",
        "mijn man ligt bewusteloos op de vloer",
        "mijn moeder ligt in de gang en reageert niet",
        "mijn baby is helemaal slap en reageert niet",
        "ik denk dat mijn vrouw een beroerte heeft",
        "mijn man heeft nu een beroerte, help",
        "haar mond hangt scheef en ze praat raar",
        "hij komt me vermoorden",
        "er komt bloed uit zijn oor",
    ],
    "C2": [
        "ik wil dood",
        "k wil gewoon dood",
        "ik wil niet meer leven",
        "ik wil er niet meer zijn",
        "ik denk aan zelfmoord",
        "suïcidaal ben ik al jaren",
        "suicide lijkt me het beste",
        "ik maak er een eind aan",
        "anders maak ik er toch 'n einde aan",
        "ik zie het niet meer zitten en wil er een eind aan maken",
        "ik heb mijn pillen opgespaard",
        "ik bewaar haar pillen",
        "mijn kinderen zijn beter af zonder mij",
        "ik hoop dat ik morgen niet meer wakker word, niet meer wakker worden is het fijnst",
        "ik ben klaar met het leven",
        "ik spring van de brug",
        "dan spring ik wel voor de trein",
        "ik stap voor een trein",
        "ik wil niemand tot last zijn",
        "ik heb een afscheidsbrief geschreven",
        "het leven heeft geen zin meer",
        "mijn moeder van 85 zegt dat ze niet meer wil leven",
        "mijn zoon wil dood",
        "ik ga mezelf iets aandoen",
    ],
    "C3": [
        "mijn man slaat mij",
        "mijn ex bedreigt ons",
        "ik word door mijn man geslagen",
        "mijn man heeft me gisteren geslagen",
        "mijn dochter wordt geslagen door haar vriend",
        "ik moet weg bij mijn man want hij slaat",
        "als ik niet teken, slaat hij mij",
        "me pa slaat me",
        "ik word thuis mishandeld",
        "ik ben bang voor mijn man",
        "mijn zoon van 30 slaat mij en pakt mijn aow af",
        "er is sprake van huiselijk geweld",
        "ik ben bang dat ik mijn baby iets aandoe",
        "hij schopt de kinderen",
        "mijn familie dreigt met eerwraak",
    ],
    "C4": [
        "ik ben 12 en mijn vader slaat mij",
        "ben 15 en weggelopen",
        "mama is dronken",
        "ik ben 9 en ik ben alleen thuis",
        "ben 13 en thuis is het niet veilig",
    ],
    "C5": [
        "ik ben verkracht",
        "mijn dochter is aangerand",
        "ik ben misbruikt door mijn oom",
        "als kind ben ik misbruikt",
    ],
    "C6": [
        "ik weet niet waar ik vannacht moet slapen",
        "waar kan ik vanavond naartoe, ik sta buiten",
        "ik slaap vannacht buiten",
        "we slapen met de kinderen in de auto",
        "ik heb geen slaapplek",
        "we staan vanavond op straat met de kinderen",
        "ik moet vannacht onder een brug slapen",
        "ik slaap al een week op het station",
    ],
    "C7": [
        "de stroom is afgesloten en ik heb een baby",
        "mijn man heeft zuurstof nodig en de stroom is afgesloten",
        "het gas is afgesloten en we hebben een baby van 2 maanden",
    ],
    "C8": [
        "mijn baas heeft mijn paspoort afgepakt",
        "mijn paspoort is afgepakt door mijn werkgever",
        "mijn werkgever houdt mijn paspoort en ik mag niet weg",
        "ik word uitgebuit",
        "ik word gedwongen te werken",
    ],
    "C9": [
        "ik kom naar jullie kantoor en sla de boel kapot",
        "ik steek het gemeentehuis in de fik",
        "ik maak die ambtenaar af",
        "met een jerrycan naar de balie",
    ],
    "C10": [
        "mijn ex heeft mijn kind ontvoerd",
        "mijn ex staat nu met mijn dochter op schiphol",
        "mijn man gaat met de kinderen het land uit",
    ],
}
IN_PASSING = [
    ("C2", "hoe lang duurt een aanvraag voor bijstand, anders maak ik er een eind aan"),
    ("C2", "Hoe zeg ik de AOW van mijn vrouw op? Ik ben er straks toch niet meer."),
    ("C3", "kan ik mij op een ander adres inschrijven, mijn man slaat mij"),
    ("C6", "krijg ik bijstand zonder adres? we slapen nu in onze auto"),
    ("C7", "kan ik uitstel krijgen, de stroom is afgesloten en mijn zoon heeft een sonde"),
    ("C3", "verhuizen zonder dat hij het weet,\nmijn ex bedreigt\nmij nog steeds"),
]
ONLY_SOUNDS_SO = [
    "ik ga dood van de stress",
    "ik ga hier dood aan al die brieven",
    "ik verzuip in de post",
    "we worden vermoord door de huur",
    "ik schrok me dood van die boete",
    "ik lach me dood",
    "mijn telefoon is dood",
    "ik ben doodmoe van het zorgen",
    "een moordhuur",
    "mijn man is overleden",
    "mijn vader is dood, wie moet ik bellen",
    "na de dood van mijn man",
    "mijn man heeft vorig jaar een beroerte gehad en gaat naar een verpleeghuis",
    "door een beroerte kan mijn vrouw niet meer praten",
    "mijn gegevens zijn misbruikt",
    "mijn digid is misbruikt",
    "er is misbruik gemaakt van mijn identiteit",
    "krijg ik korting voor de trein",
    "te laat voor de trein",
    "de kinderen springen op de trampoline, mag dat van de verhuurder",
    "ik ben 8 maanden zwanger en bang dat ik mijn uitkering kwijtraak",
    "ik ben 16 jaar en ben bang dat ik te laat ben met mijn ID-kaart",
    "mijn werkgever vraagt een kopie van mijn paspoort, heeft hij daar recht op",
    "mijn zoon zit opgesloten in de gevangenis",
    "mijn zoon slaapt bij ons",
    "mijn zoon slaat een jaar school over",
    "hij is geslaagd voor zijn examen",
    "ik ben jaren geleden in elkaar geslagen, is er een fonds",
    "mijn vader sloeg ons vroeger, ik wil zijn achternaam kwijt",
    "vijf jaar geleden ben ik door mijn ex mishandeld, kan ik aangifte doen",
    "mijn broer is door zelfdoding overleden",
    "mijn oudste zus pleegde vorig jaar zelfmoord",
    "vannacht is mijn auto gestolen van de straat",
    "ik slaap slecht door lawaai in het park",
    "ik wil niet meer leven in deze gemeente",
    "ik wil mijn huur niet meer betalen",
    "mag mijn ex met mijn kind op vakantie naar het buitenland",
    "ik kom morgen naar jullie kantoor",
    "ik wil een eind maken aan mijn abonnement",
    "een uitvaartverzekering voor als ik er niet meer ben",
]


def ids(text: str) -> list[str]:
    return [item.id for item in spoken_signals(text)]


def dangers(text: str) -> list[str]:
    return [item for item in ids(text) if item.startswith("C")]


@pytest.mark.parametrize(
    ("signal", "text"), [(signal, text) for signal, texts in DANGER.items() for text in texts]
)
def test_danger_is_heard_in_many_wordings(signal: str, text: str) -> None:
    assert signal in ids(text)
    assert signal in ids(text.upper())


@pytest.mark.parametrize(("signal", "text"), IN_PASSING)
def test_danger_is_heard_in_an_ordinary_question(signal: str, text: str) -> None:
    assert signal in ids(text)


@pytest.mark.parametrize("text", ONLY_SOUNDS_SO)
def test_what_only_sounds_like_danger_is_no_danger(text: str) -> None:
    assert dangers(text) == []


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("C3", "mijn man sloeg mij vroeger en nu weer"),
        ("C2", "mijn broer is door zelfmoord overleden en ik wil ook dood"),
        ("C2", "na mijn zelfmoord krijgen ze de verzekering"),
        ("C1", "mijn vrouw heeft net een beroerte gekregen"),
    ],
)
def test_danger_of_today_is_heard_beside_what_is_past(signal: str, text: str) -> None:
    assert signal in ids(text)


def test_a_figure_of_speech_does_not_hide_danger_beside_it() -> None:
    assert dangers("ik ga dood van de stress en ik wil niet meer leven") == ["C2"]


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("H3", "ik word van het kastje naar de muur gestuurd"),
        ("H3", "uwv zegt dat ik bij de gemeente moet zijn en die wijzen naar elkaar"),
        ("H4", "er staat een deurwaarder voor de deur"),
        ("H4", "ze leggen beslag op mijn loon"),
        ("H4", "we worden ontruimd, ontruiming is vrijdag"),
        ("H4", "ik heb geen geld voor eten"),
        ("H5", "mijn uitkering is ineens stopgezet"),
        ("H11", "ik ben gedupeerde van de toeslagenaffaire"),
        ("H12", "ik ben dakloos"),
    ],
)
def test_need_is_heard(signal: str, text: str) -> None:
    assert signal in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "kan iemand mij bellen",
        "ik wil iemand spreken",
        "mag ik een medewerker spreken",
        "bel mij terug",
        "bel me maar even",
        "kunt u mij terugbellen",
        "ik snap het niet, kan iemand mij helpen",
        "ik kom er niet uit kan iemand me bellen",
        "ik kan niet bellen, kan er iemand langskomen",
        "liever een mens",
        "geen robot maar een mens",
        "geen bot maar een mens",
        "geen computer, een mens",
        "niet met een robot praten maar met een mens",
        "doe mij maar een echte medewerker",
        "ik wil iemand aan de lijn",
    ],
)
def test_asking_for_a_person_is_heard(text: str) -> None:
    assert "H13" in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "geen mens nodig",
        "ik hoef geen medewerker",
        "ik hoef niemand te spreken",
        "ik wil niet met een medewerker praten",
        "bel mij niet",
        "bel me alstublieft niet",
        "ben je een echt mens",
        "Ben jij een robot of een echt mens?",
        "praat ik nu met een echte medewerker",
        "er zou vandaag een medewerker bellen",
        "man bel mij en wil mijn code",
        "iemand heeft mijn fiets gestolen",
        "ik wil iemand inschrijven op mijn adres",
    ],
)
def test_refusing_a_person_or_speaking_of_one_is_not_asking_for_one(text: str) -> None:
    assert "H13" not in ids(text)


def test_a_signal_carries_the_words_that_led_to_it() -> None:
    (found,) = spoken_signals("Beste, er staat een DEURWAARDER voor mijn deur")
    assert (found.id, found.fragment) == ("H4", "deurwaarder")


def test_curly_apostrophes_and_line_ends_change_nothing() -> None:
    assert dangers("ik maak er\n ’n einde aan") == ["C2"]


ADVERSARIAL = [
    "a" * 1000,
    " " * 1000,
    "ik wil " * 142,
    "mijn man mijn man " * 55,
    "niet niet niet " * 66,
    "hij zij ze man ex " * 55,
    "ben word is heeft me " * 47,
    "mijn ex mijn kind " * 55,
    "vannacht moet slaap sta " * 41,
    "ik ben 8 en ik ben 9 " * 47,
    "zegt moet ik bij zegt " * 45,
    "toeslag" * 142,
    "ga dood ga dood " * 62,
    "geen niet hoef " * 66,
    "kan iemand kan iemand " * 45,
    "spring gooi stap ren lig " * 40,
    "a1_" * 333,
]
_PATTERNS = {
    **phrases._COMPILED,
    "figures": phrases._FIGURES_OF_SPEECH,
    "not H13": phrases._NOT_H13,
    "refusal": phrases._REFUSAL,
    "earlier contact": phrases._EARLIER_CONTACT,
}


@pytest.mark.parametrize("name", _PATTERNS)
def test_no_pattern_takes_long_over_a_thousand_characters(name: str) -> None:
    for text in ADVERSARIAL:
        started = time.process_time()
        _PATTERNS[name].findall(text[:1000])
        assert time.process_time() - started < 0.1, text[:30]


@given(st.text(alphabet=" abdegiklmnoprstwz'.,0189", max_size=1000))
def test_any_text_is_read_without_failing(text: str) -> None:
    assert len({item.id for item in spoken_signals(text)}) == len(spoken_signals(text))
