"""Words that belong to a name, and words that never are one."""

from __future__ import annotations

PARTICLES = frozenset(
    "de den der het van von 't ’t 's ’s te ten ter op in la le da di du dos el al bin ben ait "
    "abu uit aan tot onder over bij".split()
)
"""Parts of a surname that are written small."""

TITLES = frozenset(
    "mevrouw mevr mw meneer mijnheer dhr heer de-heer dr drs mr ir ing prof fam familie".split()
)

_DAYS = (
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagochtend maandagmiddag "
    "maandagavond dinsdagochtend dinsdagmiddag dinsdagavond woensdagochtend woensdagmiddag "
    "woensdagavond donderdagochtend donderdagmiddag donderdagavond vrijdagochtend vrijdagmiddag "
    "vrijdagavond weekend ochtend ochtends middag middags avond avonds morgen vandaag gisteren "
    "januari februari maart april mei juni juli augustus september oktober november december uur"
)
_BODIES = (
    "uwv svb duo cak cjib rvo ind rdw cbs ciz kvk coa ggd ggz lbio ns nvwa digid mijnoverheid "
    "overheid rijksoverheid gemeente gemeentes belastingdienst toeslagen dienst politie justitie "
    "rechtbank rechtspraak raad stichting vereniging bank kadaster ministerie provincie waterschap "
    "juridisch loket sociaal wijkteam zorgkantoor zorgverzekeraar woningbouw woningcorporatie "
    "bv nv afdeling burgerzaken helpdesk klantenservice team balie school ziekenhuis verpleeghuis "
    "huisarts advocaat notaris werkgever verhuurder wmo aow ww wia wajong bijstand svbank pgb wlz "
    "zvw kgb bsn iban vakbond fnv cnv centrum instantie instanties organisatie uitvoering "
    "verzekeringsbank veilig thuis nationale ombudsman slachtofferhulp kindertelefoon"
)
_PLACES = (
    "nederland belgië belgie duitsland frankrijk europa amsterdam rotterdam utrecht eindhoven "
    "groningen tilburg almere breda nijmegen arnhem haarlem enschede amersfoort zaanstad apeldoorn "
    "zwolle leiden leeuwarden maastricht dordrecht ede delft alkmaar deventer emmen venlo helmond "
    "hilversum heerlen purmerend roosendaal schiedam lelystad hoorn vlaardingen gouda assen "
    "middelburg drachten hoofddorp zoetermeer haag bosch polen oekraïne syrië turkije marokko "
    "suriname eritrea afghanistan nederlander nederlandse nederlands straat laan plein weg"
)
_TALK = (
    "ja jawel nee neen oke oké ok goed prima graag dank dankje dankjewel bedankt dankuwel alvast "
    "hallo hoi hey hi dag goedemorgen goedemiddag goedenavond goedendag beste geachte lieve sorry "
    "help hulp succes tot ziens groet groeten groetjes mvg hoogachtend vriendelijke vriendelijk "
    "moi welkom prettig fijne fijn misschien liever liefst bij voorkeur voorbaat svp aub "
    "alstublieft alsjeblieft bel bellen belt terugbellen app appen mail mailen email e-mail "
    "telefoon telefonisch telefoonnummer tel mobiel nummer nr adres naam "
    "voornaam achternaam contact "
    "bereikbaar "
    "medewerker mens persoon iemand niemand klant burger inwoner man vrouw partner zoon dochter "
    "kind kinderen moeder vader mama papa oma opa broer zus buurman buurvrouw vriend vriendin ex "
    "weduwe weduwnaar mantelzorger student leerling gepensioneerd werkloos ziek zwanger gescheiden "
    "getrouwd verhuisd alleen alleenstaand alleenstaande boos bang blij moe klaar kwijt benieuwd"
)
_GRAMMAR = (
    "ik je jij u hij zij ze we wij jullie hun hen mij me mijn m'n mn uw jouw zijn haar ons onze "
    "dit dat deze die er hier daar waar wie wat hoe wanneer waarom welke een geen niet nooit "
    "altijd "
    "wel ook nog al nu dan toen straks later weer vaak soms steeds officieel eigenlijk voortaan "
    "gewoon echt heel erg zeer te veel weinig meer minder alles iets niks en of maar want dus als "
    "omdat zodat met zonder voor na door naar via sinds tijdens vanaf om per om tegen tussen is "
    "ben bent was waren heb hebt heeft had hebben kan kunt kunnen kon mag mogen moet moeten wil "
    "wilt willen zal zullen zou word wordt worden ga gaat gaan doe doet doen kom komt komen krijg "
    "krijgt krijgen kreeg woon woont wonen wonende werk werkt weet vraag vragen zeg zegt staat "
    "stuur snap begrijp geboren fout verkeerd onjuist anders bekend onbekend gewijzigd veranderd "
    "misbruikt gebruikt vergeten hetzelfde lang kort oud nieuw nieuwe zelf samen eens inderdaad "
    "iedereen jarig overleden gestolen mevr geldig ongeldig verlopen gespeld juist correct"
)

NEVER_A_NAME = frozenset(" ".join((_DAYS, _BODIES, _PLACES, _TALK, _GRAMMAR)).split()) - PARTICLES
"""Capitals at the start of a sentence make every word look like a name; these are not."""
