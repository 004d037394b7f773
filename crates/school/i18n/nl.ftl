# Woorden van de school. Elke sleutel begint met het onderdeel dat haar zegt.

## Merken en statussen
merk-aanwezig = aanwezig
merk-afwezig = afwezig
merk-te_laat = te laat
merk-eerder_weg = eerder weg
status-aanwezig = aanwezig
status-geoorloofd = geoorloofd
status-ongeoorloofd = ongeoorloofd
status-te_laat = te laat
status-onbekend = nog niet verklaard

nav-vandaag = Vandaag
nav-werklijst = Werklijst
nav-verzuim = Verzuim
nav-verzuimmeldingen = Meldingen
nav-afwezigheid = Afwezigheid
nav-import = Inlezen

## Lessen
les-ochtend = Ochtend
les-middag = Middag
les-klas = klas { $klas }
les-groep = groep { $klas }
les-wanneer = { $dag }, { $tijden }
les-u = u
les-collega = een collega
les-norm = nog { $rest } tot de melding; op { $dag } vallen de oudste minuten weg
les-bekend-ziekte = ziek gemeld
les-bekend-verlof = verlof
les-bekend-schorsing = geschorst
les-bekend-vrijstelling = vrijgesteld
les-bekend-school_gesloten = school gesloten
les-bekend-religie = religieuze feestdag
les-bekend-anders = afwezig met bericht
les-fout-toekomst = Deze les is nog niet geweest. Registreren kan vanaf de dag zelf.
les-fout-niet-gegeven = Deze les is vervallen of is een activiteit. Niemand mist er uren.
les-fout-leerlingen = De klas is veranderd sinds u deze pagina opende. Kijk de lijst na en sla opnieuw op.
les-fout-minuten = De minuten passen niet in deze les. Vul 1 minuut of meer in, en niet meer dan de les duurt.
les-fout-reden = Deze les was op een eerdere dag al opgeslagen. Schrijf op waarom u haar verbetert.
les-fout-niet-bevoegd = Deze les is op een eerdere dag opgeslagen. Vraag de verzuimcoördinator om haar te verbeteren.
les-fout-sleutel = Deze registratie hoort bij een andere les. Laad de pagina opnieuw en sla nog een keer op.
les-fout-intussen = Iemand anders sloeg deze les intussen op. Haal haar opnieuw op, vergelijk en sla opnieuw op.
les-fout-weg = { $leerling }: vul een tijd in die in deze les ligt, vanaf { $begin } en voor { $eind }
les-niet-vervallen = Deze les is vervallen. Niemand kan haar missen.
les-niet-activiteit = Dit is een activiteit van de school. Niemand mist er uren door.
les-niet-rol = U kunt deze registratie bekijken, niet wijzigen.
les-niet-toekomst = Registreren kan vanaf de dag zelf.
les-niet-eerder = Deze les is op een eerdere dag opgeslagen. De verzuimcoördinator kan haar verbeteren.
les-nog-niet = Nog niet begonnen
les-niet-geregistreerd = Niet geregistreerd
les-geregistreerd = Geregistreerd
les-vervallen = Vervallen
les-activiteit = Activiteit
les-leerlingen = Leerlingen van { $titel }
les-leerling = Leerling
les-merk = Merk
les-bekend = Bekend
les-les = Les
les-tijd = Wanneer
les-stand = Registratie
les-docent = Docent
les-lijst-titel = Mijn lessen
les-lijst-leeg = Op deze dag staan er geen lessen op uw rooster.
les-lijst-bijschrift = Uw lessen op { $dag }
les-dag-eerder = Dag eerder
les-dag-later = Dag later
les-ontbreekt-titel = Lessen zonder registratie
les-ontbreekt-leeg = Al uw lessen die geweest zijn, zijn geregistreerd.
les-ontbreekt-bijschrift = { $aantal ->
    [one] 1 les die geweest is en niet is geregistreerd
   *[other] { $aantal } lessen die geweest zijn en niet zijn geregistreerd
}

## Verzuim
verzuim-titel = Verzuim
verzuim-ochtend = ochtend
verzuim-middag = middag
verzuim-lesuur = les { $lesuur }
verzuim-reden-ziekte = ziekte
verzuim-reden-verlof = verlof
verzuim-reden-religie = religie of levensovertuiging
verzuim-reden-schorsing = schorsing
verzuim-reden-vrijstelling = vrijstelling
verzuim-reden-school_gesloten = school gesloten
verzuim-reden-anders = andere geldige reden
verzuim-keuze-ongeoorloofd = Ongeoorloofd
verzuim-keuze-geoorloofd = Geoorloofd: { $reden }
verzuim-keuze-onbekend = Nog niet te zeggen
verzuim-aantal-niet-geregistreerd = { $aantal ->
    [0] Alle lessen zijn geregistreerd
    [one] 1 les is niet geregistreerd
   *[other] { $aantal } lessen zijn niet geregistreerd
}
verzuim-aantal-open = { $aantal ->
    [0] Al het verzuim is verklaard
    [one] 1 leerling met onverklaard verzuim
   *[other] { $aantal } leerlingen met onverklaard verzuim
}
verzuim-aantal-dreigt = { $aantal ->
    [one] bij 1 leerling wordt het een melding
   *[other] bij { $aantal } leerlingen wordt het een melding
}
verzuim-naar-werklijst = Werklijst: wat te melden is, wie bijna 16 uur heeft, wat terugkwam
verzuim-niet-geregistreerd = Niet geregistreerd
verzuim-niet-geregistreerd-uitleg = Deze lessen zijn geweest, maar niemand heeft ze opgeslagen. Zolang telt niemand als aanwezig of afwezig.
verzuim-niet-geregistreerd-leeg = Elke les die geweest is, is geregistreerd.
verzuim-niet-geregistreerd-meer = De laatste { $aantal } lessen staan hier; er zijn er meer.
verzuim-niet-geregistreerd-bijschrift = { $aantal ->
    [one] 1 les zonder registratie
   *[other] { $aantal } lessen zonder registratie, de laatste eerst
}
verzuim-open = Onverklaard verzuim
verzuim-open-uitleg = Niemand weet nog waarom deze leerlingen er niet waren. Bovenaan staat waar het een melding kan worden.
verzuim-open-leeg = Al het verzuim is verklaard.
verzuim-open-bijschrift = { $aantal ->
    [one] 1 leerling met onverklaard verzuim
   *[other] { $aantal } leerlingen met onverklaard verzuim, op volgorde van wat het kan worden
}
verzuim-open-definitie = Afwezig zonder reden die vooraf bekend was, en nog niet beoordeeld. De volgorde volgt uit wat de wet zou vragen als alles ongeoorloofd blijkt.
verzuim-gevolg-melding = Als dit ongeoorloofd is: melden, uiterlijk { $dag }
verzuim-gevolg-te-laat = { $dagen ->
    [one] Als dit ongeoorloofd is: melden had uiterlijk { $dag } gemoeten, 1 werkdag geleden
   *[other] Als dit ongeoorloofd is: melden had uiterlijk { $dag } gemoeten, { $dagen } werkdagen geleden
}
verzuim-gevolg-bijna = Als dit ongeoorloofd is: { $minuten }, nog { $rest } tot de melding
verzuim-gevolg-niets = Nog geen gevolg
verzuim-les = Les
verzuim-oordeel = Oordeel
verzuim-kies = Kies
verzuim-oordeel-over = Oordeel over { $naam }, { $dag }, { $uur }
verzuim-leg-vast = Leg vast
verzuim-naar-controle = Beoordeel de gekozen regels
verzuim-klaar = { $aantal ->
    [one] Het oordeel over 1 regel is vastgelegd
   *[other] Het oordeel over { $aantal } regels is vastgelegd
}
verzuim-fout-niets = Kies ten minste één regel
verzuim-fout-te-veel = Kies hooguit { $hoogste } regels tegelijk
verzuim-fout-onbekend = Een van de regels is intussen veranderd. Ga terug en kies opnieuw
verzuim-fout-oordeel = Kies wat het is: ongeoorloofd, of geoorloofd met een reden
verzuim-fout-waarom = Schrijf op waarom
verzuim-nu = Nu
verzuim-correctie = Verzuim van een dag verbeteren
verzuim-correctie-uitleg = Zoek de dag op en kies wat anders moet, ook wat al beoordeeld is. Alle oude oordelen blijven bewaard.
verzuim-correctie-dag = Welke dag?
verzuim-correctie-klas = Welke klas of groep?
verzuim-correctie-klas-hint = Laat leeg voor de hele school
verzuim-correctie-zoek = Zoek op
verzuim-correctie-geen-dag = Vul een dag in
verzuim-correctie-geen-klas = Klas of groep “{ $klas }” bestaat niet op deze school; kijk of de naam klopt, ook de hoofdletters
verzuim-correctie-toekomst = { $dag } moet nog komen; kies een dag tot en met vandaag
verzuim-correctie-leeg = Op { $dag } is er geen verzuim.
verzuim-correctie-bijschrift = { $aantal ->
    [one] 1 gemiste les op { $dag }
   *[other] { $aantal } gemiste lessen op { $dag }
}
verzuim-controle = Controleer wat u vastlegt
verzuim-controle-leeg = Er is geen regel gekozen, of de gekozen regels zijn er niet meer.
verzuim-terug = Terug naar de lijst
verzuim-controle-uitleg = { $regels ->
    [one] 1 regel
   *[other] { $regels } regels
} van { $leerlingen ->
    [one] 1 leerling
   *[other] { $leerlingen } leerlingen
}. Elke regel krijgt hetzelfde oordeel, met uw reden erbij.
verzuim-controle-bijschrift = De gekozen regels
verzuim-andere-regels = Andere regels kiezen
verzuim-waarom = Waarom?
verzuim-waarom-hint = Uw reden blijft bij elke regel bewaard
verzuim-waarom-een-hint = Nodig als er al een oordeel was
verzuim-leg-alles-vast = { $aantal ->
    [one] Leg het oordeel over 1 regel vast
   *[other] Leg het oordeel over { $aantal } regels vast
}
verzuim-spoor = Wat er gezegd is
verzuim-spoor-bijschrift = Merken en oordelen, het eerste eerst
verzuim-spoor-geen = Er is geen verzuim: de leerling was er, of de les ging niet door.
verzuim-spoor-merk = Gemerkt: { $merk }
verzuim-spoor-oordeel = Beoordeeld: { $oordeel }
verzuim-wanneer = Wanneer
verzuim-wat = Wat
verzuim-door = Door
verzuim-waarom-kop = Waarom
verzuim-beoordelen = Beoordelen
verzuim-naar-leerling = Naar de pagina van { $naam }
verzuim-naar-les = Naar de les

## Leerling
leerling-te-melden = Te melden: { $soort }, { $periode }
leerling-uiterlijk = Uiterlijk { $dag }
leerling-te-laat = { $dagen ->
    [one] Dat moest uiterlijk { $dag }: 1 werkdag te laat
   *[other] Dat moest uiterlijk { $dag }: { $dagen } werkdagen te laat
}
leerling-naar-werklijst = Naar de werklijst
leerling-venster = De laatste vier schoolweken
leerling-venster-melding = Het venster van melding { $nummer }
leerling-venster-zonder-nummer = Het venster van een melding zonder nummer
leerling-venster-te-melden = Het venster van wat de school nog moet melden
leerling-venster-geen-plicht = Het venster van wat niet gemeld hoeft te worden
leerling-vensters = Andere vensters
leerling-telt = Wat meetelt in dit venster
leerling-dag = Dag
leerling-lessen = Lessen
leerling-gemist = Gemist
leerling-geteld = Telt als
leerling-totaal = Samen
leerling-definitie = Ongeoorloofd verzuim in vier schoolweken na elkaar (Leerplichtwet 1969, artikel 21a). Een week die helemaal vakantie is, telt niet mee. Bij 16 uur is een melding verplicht; daarna begint de telling opnieuw.
leerling-meldingen = Meldingen
leerling-geen-meldingen = Voor deze leerling is niets gemeld.
leerling-meldingen-bijschrift = Meldingen, de laatste eerst
leerling-nummer = Nummer
leerling-zonder-nummer = nog geen nummer
leerling-soort = Soort
leerling-periode = Periode
leerling-gemeld-op = Gemeld op
leerling-stand = Stand
leerling-in-te-trekken = niet meer nodig: in te trekken
leerling-van-tot = { $van } tot en met { $tot }
leerling-vanaf = vanaf { $van }
leerling-soort-16_uur_in_4_weken = 16 uur in 4 weken
leerling-soort-langdurig_relatief_verzuim = langdurig relatief verzuim
leerling-soort-luxe_verzuim = luxe verzuim
leerling-soort-rmc_18plus = verzuim 18-plus
leerling-soort-overig_verzuim = overig verzuim
leerling-stand-wacht = onderweg
leerling-stand-geregistreerd = geregistreerd
leerling-stand-in_behandeling = in behandeling
leerling-stand-ter_kennisgeving_aangenomen = ter kennisgeving aangenomen
leerling-stand-afgesloten = afgesloten
leerling-stand-ingetrokken = ingetrokken
leerling-stand-overgedragen = overgedragen
leerling-stand-geweigerd = geweigerd
leerling-acties = Wat de school deed
leerling-geen-acties = Er is nog niets vastgelegd.
leerling-acties-bijschrift = Acties van de school, de laatste eerst
leerling-wat = Wat
leerling-omschrijving = Omschrijving
leerling-door = Vastgelegd door
leerling-actie-gesprek_leerling = gesprek met de leerling
leerling-actie-contact_ouders = contact met de ouders
leerling-actie-brief = brief
leerling-actie-mentorgesprek = gesprek met de mentor
leerling-actie-jeugdarts = advies van de jeugdarts gevraagd
leerling-actie-zorgteam = besproken in het zorgteam
leerling-actie-preventief_spreekuur = preventief spreekuur met leerplicht
leerling-actie-overig = iets anders
leerling-actie-nieuw = Leg vast wat de school deed
leerling-actie-datum = Wanneer?
leerling-actie-soort = Wat deed de school?
leerling-actie-omschrijving = Wat kwam eruit?
leerling-actie-hint = Niet verplicht. Komt in een melding terecht, dus schrijf alleen wat leerplicht mag lezen
leerling-actie-vastleggen = Leg deze actie vast
leerling-actie-klaar = De actie is vastgelegd
leerling-fout-datum = "{ $gevonden }" is geen datum; schrijf die zo: 14-3-2025
leerling-fout-soort = Kies wat de school deed
leerling-fout-toekomst = Deze dag is nog niet geweest. Vul een dag in tot en met vandaag
leerling-fout-te-lang = De omschrijving is te lang. Houd haar op { $hoogste } tekens
leerling-bekend = Bekende afwezigheid
leerling-geen-bekend = Er is niets vooraf bekend.
leerling-verzuim = Verzuim van dit schooljaar
leerling-geen-verzuim = Dit schooljaar is er geen verzuim.
leerling-verzuim-bijschrift = Gemiste lessen, de laatste eerst
leerling-les = Les
leerling-merk = Merk
leerling-oordeel = Oordeel
leerling-alles = Toon alle { $aantal } regels

## Start
start-titel = Vandaag
start-lessen = Uw lessen
start-ontbreekt = { $aantal ->
    [one] 1 les is niet geregistreerd
   *[other] { $aantal } lessen zijn niet geregistreerd
}
start-bekijk-lessen = Bekijk deze lessen
start-geen-les = Op { $dag } staat er nu geen les meer op uw rooster.
start-andere-dag = Lessen van een andere dag
start-geen-klas = U bent van geen klas mentor. Klopt dat niet? Vraag de verzuimcoördinator om het rooster na te kijken.
start-verschuldigd = Te melden
start-niets-verschuldigd = Er hoeft niets gemeld te worden.
start-verschuldigd-regel = { $soort }, uiterlijk { $dag }
start-bijna = Bijna 16 uur
start-niemand-bijna = Niemand is dicht bij de 16 uur.
start-bijna-regel = { $minuten }, nog { $rest } tot de melding; op { $dag } vallen de oudste minuten weg
start-open = Onverklaard verzuim
start-niets-open = Al het verzuim is verklaard.
start-open-regels = { $aantal ->
    [one] 1 les
   *[other] { $aantal } lessen
}
start-klas = De klas
start-geweigerd = Geweigerd door het Verzuimloket: de melding van { $naam }
start-geweigerd-doe = Niemand weet er nu van. Kijk wat er mis is en verstuur de melding opnieuw
start-te-doen = Te doen
start-te-laat = { $aantal ->
    [one] 1 melding had al weg moeten zijn
   *[other] { $aantal } meldingen hadden al weg moeten zijn
}
start-te-laat-woord = te laat
start-vandaag-woord = vandaag
start-vandaag-uiterlijk = { $aantal ->
    [0] Geen melding moet vandaag weg
    [one] 1 melding moet vandaag weg
   *[other] { $aantal } meldingen moeten vandaag weg
}
start-binnenkort = { $aantal ->
    [0] Geen andere melding staat klaar
    [one] 1 melding kan nog op tijd weg
   *[other] { $aantal } meldingen kunnen nog op tijd weg
}
start-in-te-trekken = { $aantal ->
    [one] 1 melding is niet meer nodig: trek haar in
   *[other] { $aantal } meldingen zijn niet meer nodig: trek ze in
}
start-wacht = Wacht op u
start-terug = Kwam terug
start-terug-aantal = { $aantal ->
    [one] Leerplicht deed iets met 1 melding
   *[other] Leerplicht deed iets met { $aantal } meldingen
}
start-niets-terug = Er is niets nieuws van leerplicht.

## Bekende afwezigheid
reden-ziekte = ziek gemeld
reden-verlof = verlof toegekend
reden-religie = plicht uit religie of levensovertuiging
reden-schorsing = geschorst
reden-vrijstelling = vrijstelling
reden-school_gesloten = school gesloten
reden-anders = andere reden
afwezigheid-titel = Bekende afwezigheid
afwezigheid-nieuw = Afwezigheid vastleggen
afwezigheid-uitleg = Wat u hier vastlegt, staat al ingevuld in elke les van die dagen. Verzuim dat al is geregistreerd en waarover nog niemand oordeelde, wordt geoorloofd.
afwezigheid-leerling = Leerling
afwezigheid-leerling-hint = Leerlingnummer of achternaam
afwezigheid-leerling-kop = Leerling
afwezigheid-wie = Welke leerling bedoelt u?
afwezigheid-klas = Klas
afwezigheid-reden = Reden
afwezigheid-van = Eerste dag
afwezigheid-tot = Laatste dag
afwezigheid-tot-hint = Bijvoorbeeld 14-03-2026. Laat leeg bij ziekte waarvan het einde niet bekend is.
afwezigheid-tot-bericht = tot bericht van herstel
afwezigheid-toelichting = Toelichting
afwezigheid-toelichting-hint = Alleen nodig bij een andere reden. Schrijf niet op wat de leerling heeft.
afwezigheid-leg-vast = Leg vast
afwezigheid-bekend = Nu en binnenkort afwezig
afwezigheid-leeg = Er is niemand van wie dit bekend is.
afwezigheid-bijschrift = Bekende afwezigheid die nog niet voorbij is: { $aantal }
afwezigheid-vol = Alleen de eerste { $aantal } staan hier.
afwezigheid-vastgelegd = De afwezigheid is vastgelegd.
afwezigheid-geeindigd = De afwezigheid eindigt eerder.
afwezigheid-ingetrokken = De afwezigheid is ingetrokken.
afwezigheid-een = Bekende afwezigheid
afwezigheid-van-wie = Afwezigheid van { $naam }
afwezigheid-eerder-terug = Eerder terug
afwezigheid-laatste-dag = Laatste dag van de afwezigheid
afwezigheid-beeindig = Beëindig op deze dag
afwezigheid-klopt-niet = Dit klopt niet
afwezigheid-klopt-niet-uitleg = Trek de afwezigheid in als zij er nooit was. Verzuim op die dagen is dan weer niet verklaard.
afwezigheid-waarom = Waarom klopt het niet?
afwezigheid-trek-in = Trek in
afwezigheid-terug = Naar de lijst
afwezigheid-fout-leerling = Er is geen ingeschreven leerling met dit nummer of deze achternaam. Kijk of het goed geschreven is.
afwezigheid-fout-meer = Er zijn meer leerlingen met deze achternaam. Kies wie u bedoelt.
afwezigheid-fout-te-veel = Er zijn te veel leerlingen met deze achternaam. Vul het leerlingnummer in.
afwezigheid-fout-reden = Kies een reden.
afwezigheid-fout-datum = Vul een datum in, zoals 14-03-2026.
afwezigheid-fout-einde = Vul de laatste dag in. Alleen ziekte mag een open einde hebben.
afwezigheid-fout-voor-begin = De laatste dag ligt voor de eerste. Kies een latere laatste dag.
afwezigheid-fout-niet-korter = De afwezigheid eindigt al op { $dag }. Kies een eerdere dag, of leg een nieuwe afwezigheid vast om haar te verlengen.
afwezigheid-fout-te-lang = Dit duurt langer dan een schooljaar. De laatste dag kan tot en met { $dag }.
afwezigheid-fout-ingeschreven = De leerling stond op { $dag } niet ingeschreven. Kies een dag waarop de leerling ingeschreven was.
afwezigheid-fout-toelichting = Leg kort uit waarom de leerling er niet is.
afwezigheid-fout-waarom = Vul in waarom de afwezigheid niet klopt.

## Inlezen
import-titel = Gegevens inlezen
import-uitleg = Kies een of meer bestanden (CSV of XLSX). U ziet eerst wat er zou veranderen; er wordt niets ingelezen voordat u dat bevestigt.
import-soort-personeel = Personeel
import-soort-klassen = Klassen
import-soort-leerlingen = Leerlingen
import-soort-rooster = Rooster
import-hint-personeel = Kolommen: code, voornaam, achternaam, rol; eventueel tussenvoegsel en email
import-hint-klassen = Kolommen: klas, leerjaar, sector; eventueel afdeling en mentor
import-hint-leerlingen = Kolommen: leerlingnummer, pgn, achternaam, voornaam, geboortedatum, klas, inschrijving van, gemeente; eventueel tussenvoegsel, inschrijving tot, startkwalificatie en opleiding
import-hint-rooster = Kolommen: klas, begin, einde; datum, of weekdag met van en tot; lesuur of dagdeel; eventueel vak, docent en vervallen
import-grootste = Samen hoogstens { $grootste } MB.
import-bekijk = Bekijk wat er verandert
import-eerder = Eerder ingelezen
import-eerder-bijschrift = De laatste bestanden die zijn ingelezen
import-wanneer = Wanneer
import-soort = Wat
import-bestand = Bestand
import-verlopen = De bestanden zijn niet meer bewaard. Kies ze opnieuw.
import-voorbeeld = Wat er zou veranderen
import-kan-niet = Deze bestanden kunnen zo niet worden ingelezen
import-kan-niet-doe = Herstel de geweigerde regels in het bestand en kies het opnieuw. Er is niets ingelezen.
import-nog-niets = Er is nog niets ingelezen
import-nog-niets-doe = Kijk of dit klopt en bevestig het onderaan. De bestanden worden een uur bewaard.
import-alles-gelijk = Alles staat er al zo
import-aandacht = { $soort }: regels om naar te kijken
import-regel = Regel
import-sleutel = Nummer of code
import-uitkomst = Wat er gebeurt
import-waarom = Toelichting
import-niet-in-bestand = niet in het bestand
import-meer = { $aantal ->
    [one] Nog 1 regel staat hier niet.
   *[other] Nog { $aantal } regels staan hier niet.
}
import-lessen = { $aantal } lessen
import-lees-in = Lees in
import-andere = Kies andere bestanden
import-nog-een = Naar inlezen
import-ingelezen = Ingelezen
import-niets-anders = Er is niets veranderd: alles stond er al zo
import-verslag = Wat er is ingelezen
import-uitkomst-nieuw = nieuw
import-uitkomst-gewijzigd = gewijzigd
import-uitkomst-hervat = er weer
import-uitkomst-ongewijzigd = ongewijzigd
import-uitkomst-geweigerd = geweigerd
import-uitkomst-verdwenen = niet in het bestand
import-uitkomst-beeindigd = beëindigd
import-uitkomst-bewaard = blijft staan
import-uitkomst-vervallen = vervalt na registratie
import-uitleg-vervallen = De les was al geregistreerd. Verzuim in deze les telt niet meer mee.
import-uitleg-bewaard = De les is al geregistreerd en blijft zoals zij is. Anders in het bestand: { $kolommen }
import-uitleg-bewaard-weg = De les is al geregistreerd en blijft staan, al staat zij niet in het bestand.
import-beeindig-personeel = Laat het personeel vervallen dat niet in het bestand staat ({ $aantal })
import-beeindig-personeel-hint = Kies dit als het bestand al het personeel bevat.
import-beeindig-klassen = Laat de klassen vervallen die niet in het bestand staan ({ $aantal })
import-beeindig-klassen-hint = Kies dit als het bestand alle klassen bevat.
import-beeindig-leerlingen = Schrijf de leerlingen uit die niet in het bestand staan ({ $aantal })
import-beeindig-leerlingen-hint = Kies dit als het bestand alle leerlingen bevat. Zij zijn dan vanaf vandaag niet meer ingeschreven; hun gegevens blijven.
import-beeindig-rooster = Haal de lessen weg die niet in het bestand staan ({ $aantal })
import-beeindig-rooster-hint = Kies dit als het bestand het hele rooster van deze klassen bevat. Lessen die al zijn geregistreerd blijven altijd.
import-fout-geen-bestand = Kies ten minste een bestand.
import-fout-te-groot = De bestanden zijn samen groter dan { $grootste } MB. Kies er minder tegelijk.
import-fout-cel = { $kolom }: "{ $gevonden }"; verwacht: { $verwacht }
import-fout-leeg = { $kolom }: leeg; verwacht: { $verwacht }
import-fout-regel = verwacht: { $verwacht }
import-verwacht-bestaande-klas = een klas van deze school; lees eerst de klassen in, of kies beide bestanden tegelijk
import-verwacht-bestaand-personeelslid = een code van het personeel; lees eerst het personeel in, of kies beide bestanden tegelijk
import-verwacht-sector-van-school = { $sector }, de sector van deze school
import-verwacht-eigen-pgn = een PGN van deze leerling alleen; het staat al bij een ander leerlingnummer
import-verwacht-niet-na-registratie = een eerste dag op of voor { $dag }; van die dag is al verzuim geregistreerd
import-verwacht-niet-voor-klas = een laatste dag op of na { $dag }, de eerste dag in de klas van nu
import-verwacht-bestaande-datum = een bestaande datum
import-verwacht-datum = een datum als 2025-03-01 of 01-03-2025
import-verwacht-jaar-in-vier-cijfers = een jaar in vier cijfers
import-verwacht-jaar-tussen = een jaar van { $van } tot en met { $tot }
import-verwacht-datum-zonder-tijdzone = een datum zonder tijdzone
import-verwacht-hele-minuten = een heel aantal minuten van 0 of meer
import-verwacht-hoogstens-minuten = hoogstens { $max } minuten
import-verwacht-ingevuld = een ingevulde waarde
import-verwacht-een-van = een van: { $woorden }
import-verwacht-een-van-of-code = een van: { $woorden }, of een code
import-verwacht-hoogstens-tekens = hoogstens { $max } tekens
import-verwacht-een-regel-tekst = tekst op één regel
import-verwacht-aantal-velden = { $aantal } velden, net als in de kop
import-verwacht-gesloten-aanhalingsteken = een aanhalingsteken dat weer sluit
import-verwacht-berekende-waarde = een berekende waarde; open het bestand in uw rekenprogramma, reken het door en sla het op
import-verwacht-geen-foutwaarde = een waarde in plaats van een foutmelding van het rekenprogramma
import-verwacht-losse-cel = een losse cel; deze cel is samengevoegd met een andere
import-verwacht-niet-voor = een laatste dag op of na { $begin }
import-verwacht-een-status-per-code = één status per code; regel { $eerder } geeft een andere
import-verwacht-tijd = een tijd als 08:30
import-verwacht-na-tijd = een tijd na { $begin }
import-verwacht-hoogstens-dagen = een laatste dag hoogstens { $max } dagen na de eerste
import-verwacht-pgn = een BSN of onderwijsnummer van negen cijfers
import-verwacht-pgn-elfproef = een BSN of onderwijsnummer dat aan de elfproef voldoet; controleer de cijfers
import-verwacht-gemeentecode = een gemeentecode van vier cijfers, zoals 0363
import-verwacht-geheel-tussen = een heel getal van { $van } tot en met { $tot }
import-verwacht-emailadres = een e-mailadres
import-verwacht-een-van-beide = een waarde hier of in kolom { $ander }, en niet in allebei
import-verwacht-uniek = een waarde die nog niet voorkomt; regel { $eerder } heeft dezelfde
import-verwacht-vrij-uur = een uur waarop deze klas nog geen les heeft; regel { $eerder } heeft dat uur
import-leesfout-niet-gevonden = Dit bestand is er niet. Kijk of naam en map kloppen.
import-leesfout-geen-toegang = Dit bestand mag niet worden gelezen. Kies een ander.
import-leesfout-map = Dit is een map. Kies een bestand.
import-leesfout-lezen = Het lezen stopte ({ $reden }). Probeer het opnieuw of kies een kopie.
import-leesfout-leeg = Het bestand is leeg. Kies een bestand met een kop en regels.
import-leesfout-stroom-te-groot = Het bestand is groter dan { $max } bytes. Kies een kleiner bestand.
import-leesfout-verkeerde-soort = Dit is geen CSV of XLSX, maar { $herkend }. Sla het op als CSV of XLSX.
import-leesfout-kolommen-ontbreken = Kolommen die ontbreken: { $kolommen }. In het bestand staan: { $koppen }. Geef de kolommen deze namen.
import-leesfout-kolom-dubbel = Kolom { $kolom } staat er meer keren ({ $koppen }). Laat er één staan.
import-leesfout-kolom-type = Kolom { $kolom } heeft type { $gevonden }; verwacht: { $verwacht }.
import-leesfout-zipbom = { $onderdeel } in dit rekenblad pakt uit tot veel meer dan er eerlijk in past; het is niet geopend.
import-leesfout-beschadigd = Dit bestand ({ $soort }) is beschadigd en is niet te lezen. Open het in het programma waarmee het gemaakt is en bewaar het daar opnieuw.
import-leesfout-afgekapt = Dit bestand ({ $soort }) houdt te vroeg op. Maak het opnieuw aan of kopieer het opnieuw.

## Verzuimmeldingen
verzuimmelding-lijst-titel = Verzuimmeldingen
verzuimmelding-lijst-leeg = Deze school heeft nog geen verzuimmelding gedaan.
verzuimmelding-lijst-bijschrift = { $aantal ->
    [one] 1 melding
   *[other] { $aantal } meldingen
}, de laatste eerst
verzuimmelding-titel = Verzuimmelding { $nummer }: { $naam }
verzuimmelding-titel-zonder = Verzuimmelding: { $naam }
verzuimmelding-nieuw-titel = Verzuimmelding over { $naam }
verzuimmelding-leerling = Leerling
verzuimmelding-nummer = Nummer
verzuimmelding-stand = Stand
verzuimmelding-gemeld-op = Gemeld op
verzuimmelding-uiterlijk = Uiterlijk
verzuimmelding-periode = { $van } tot en met { $tot }
verzuimmelding-periode-open = vanaf { $van }, nog niet voorbij
verzuimmelding-hele-dag = { $dag }: hele dag
verzuimmelding-lesuren = { $dag }: lesuur { $lesuren }
verzuimmelding-ja = ja
verzuimmelding-nee = nee
verzuimmelding-soort-zestien-uur = 16 uur in 4 weken
verzuimmelding-soort-langdurig = langdurig relatief verzuim
verzuimmelding-soort-luxe = luxe verzuim
verzuimmelding-soort-rmc = RMC (18 jaar en ouder)
verzuimmelding-soort-overig = overig verzuim
verzuimmelding-plicht-wettelijk = wettelijk
verzuimmelding-plicht-afspraak = volgens afspraak met de regio
verzuimmelding-leerplicht-nog-niet = nog niet leerplichtig
verzuimmelding-leerplicht-leerplicht = leerplichtig
verzuimmelding-leerplicht-kwalificatieplicht = kwalificatieplichtig
verzuimmelding-leerplicht-startkwalificatie = niet meer leerplichtig, want een startkwalificatie
verzuimmelding-leerplicht-rmc = niet meer leerplichtig en zonder startkwalificatie
verzuimmelding-leerplicht-vrijgesteld = vrijgesteld
verzuimmelding-leerplicht-geen = niet meer leerplichtig
verzuimmelding-stand-wacht = verstuurd, wacht op ontvangst
verzuimmelding-stand-geweigerd = geweigerd door het Verzuimloket
verzuimmelding-stand-losgelaten = niet doorgezet
verzuimmelding-stand-geregistreerd = geregistreerd
verzuimmelding-stand-in-behandeling = in behandeling
verzuimmelding-stand-ter-kennisgeving = ter kennisgeving aangenomen
verzuimmelding-stand-afgesloten = afgesloten
verzuimmelding-stand-ingetrokken = ingetrokken
verzuimmelding-stand-overgedragen = overgedragen
verzuimmelding-bericht-aanlevering = de melding
verzuimmelding-bericht-wijziging = de wijziging
verzuimmelding-bericht-intrekking = de intrekking
verzuimmelding-onderweg = onderweg: { $wat }
verzuimmelding-in-te-trekken = volgens de registraties niet meer nodig
verzuimmelding-stap-verstuurd = Melding verstuurd
verzuimmelding-stap-hersteld = Melding hersteld en opnieuw verstuurd
verzuimmelding-stap-ontvangen = Ontvangen door het Verzuimloket
verzuimmelding-stap-geweigerd = Geweigerd door het Verzuimloket
verzuimmelding-stap-losgelaten = Niet doorgezet
verzuimmelding-stap-gewijzigd = Wijziging verstuurd
verzuimmelding-stap-ingetrokken = Intrekking verstuurd
verzuimmelding-stap-handeling-ontvangen = Wijziging of intrekking aangenomen
verzuimmelding-stap-handeling-geweigerd = Wijziging of intrekking geweigerd
verzuimmelding-stap-status = Bericht over de melding
verzuimmelding-stap-gezien = Gezien door de school
verzuimmelding-veld-pgn = Persoonsgebonden nummer
verzuimmelding-veld-brin = Nummer van de school
verzuimmelding-veld-vestiging = Vestiging
verzuimmelding-veld-soort = Soort melding
verzuimmelding-veld-plicht = Plicht om te melden
verzuimmelding-veld-periode = Periode
verzuimmelding-veld-begin = Eerste dag van het verzuim
verzuimmelding-veld-einde = Laatste dag van het verzuim
verzuimmelding-veld-reden = Reden van het verzuim
verzuimmelding-veld-alle-lessen = Heeft de leerling alle lessen gemist?
verzuimmelding-veld-actie-gewenst = Moet leerplicht iets doen?
verzuimmelding-veld-toelichting = Waarom leerplicht niets hoeft te doen
verzuimmelding-veld-acties = Wat de school zelf deed
verzuimmelding-veld-specificatie = Gemiste dagen en lessen
verzuimmelding-veld-melder-naam = Naam van wie meldt
verzuimmelding-veld-melder-functie = Functie
verzuimmelding-veld-melder-telefoon = Telefoon
verzuimmelding-veld-melder-email = E-mail
verzuimmelding-veld-opleiding = Opleiding
verzuimmelding-hint-einde = Laat leeg als het verzuim nog doorgaat. Bijvoorbeeld 14-3-2025
verzuimmelding-hint-reden = Wat de school ervan weet, in ten hoogste 200 tekens
verzuimmelding-hint-actie-gewenst = Bij nee neemt leerplicht de melding ter kennisgeving aan
verzuimmelding-hint-toelichting = Alleen nodig bij nee, in ten hoogste 100 tekens
verzuimmelding-hint-acties = Alles wat aangevinkt is, gaat mee met de melding
verzuimmelding-acties-kop = Wat de school al deed
verzuimmelding-acties-leeg = Dit schooljaar is bij deze leerling nog niets vastgelegd.
verzuimmelding-geen-acties = niets vastgelegd
verzuimmelding-actie-toevoegen = Nog iets dat de school deed
verzuimmelding-actie-datum = Op welke dag
verzuimmelding-actie-soort = Wat
verzuimmelding-actie-omschrijving = Wat eruit kwam
verzuimmelding-actie-gesprek-leerling = gesprek met de leerling
verzuimmelding-actie-contact-ouders = contact met de ouders
verzuimmelding-actie-brief = brief
verzuimmelding-actie-mentorgesprek = gesprek met de mentor
verzuimmelding-actie-jeugdarts = jeugdarts om advies gevraagd
verzuimmelding-actie-zorgteam = besproken in het zorgteam
verzuimmelding-actie-preventief-spreekuur = preventief spreekuur van leerplicht
verzuimmelding-actie-overig = iets anders
verzuimmelding-melder-kop = Wie meldt
verzuimmelding-knop-actie = Voeg toe
verzuimmelding-knop-controle = Naar de controle
verzuimmelding-knop-verstuur = Verstuur melding
verzuimmelding-knop-herstellen = Herstel de melding
verzuimmelding-knop-loslaten = Zet niet door
verzuimmelding-knop-intrekken = Trek melding in
verzuimmelding-knop-wijzigen = Verstuur wijziging
verzuimmelding-knop-gezien = Gezien, van de werklijst af
verzuimmelding-naar-loslaten = Niet doorzetten
verzuimmelding-naar-wijzigen = Vul een einddatum in
verzuimmelding-naar-intrekken = Trek in
verzuimmelding-naar-melding = Naar de melding
verzuimmelding-naar-die-melding = Naar die melding
verzuimmelding-naar-leerling = Naar de verzuimpagina van de leerling
verzuimmelding-terug-werklijst = Naar de werklijst
verzuimmelding-terug-formulier = Terug naar het formulier
verzuimmelding-controle-titel = Kijk de melding na
verzuimmelding-controle-uitleg = Dit gaat naar het Verzuimloket en van daar naar leerplicht van de gemeente waar de leerling woont.
verzuimmelding-niet-verstuurd = De melding is niet verstuurd
verzuimmelding-al-gemeld = Een collega heeft deze melding al verstuurd.
verzuimmelding-eerder-geweigerd = Over dit verzuim is al een melding gemaakt, die het Verzuimloket weigerde. Herstel die.
verzuimmelding-niet-verschuldigd = De registraties zijn intussen veranderd: deze melding is niet meer nodig.
verzuimmelding-herstel-kop = U herstelt een geweigerde melding
verzuimmelding-herstel-uitleg = Verander wat niet goed was en verstuur de melding opnieuw.
verzuimmelding-verstuurd-titel = De melding is verstuurd
verzuimmelding-al-verstuurd-titel = Deze melding is al verstuurd
verzuimmelding-verstuurd-nummer = Het Verzuimloket heeft de melding ontvangen onder nummer { $nummer }
verzuimmelding-verstuurd-nummer-uitleg = De melding is nu geregistreerd.
verzuimmelding-verstuurd-onderweg = De melding is onderweg naar het Verzuimloket
verzuimmelding-verstuurd-onderweg-uitleg = Het nummer volgt met de ontvangstbevestiging, meestal binnen een minuut. Is het Verzuimloket niet bereikbaar, dan wordt de melding vanzelf opnieuw bezorgd.
verzuimmelding-hierna-kop = Wat er nu gebeurt
verzuimmelding-hierna-loket = Het Verzuimloket geeft de melding van { $dag } een nummer en stuurt haar naar leerplicht van de woongemeente, of naar het Doorstroompunt.
verzuimmelding-hierna-leerplicht = Wat leerplicht ermee doet, ziet u bij de melding en op de werklijst. Daar staat ook wie u kunt bellen.
verzuimmelding-hierna-wie = De verzuimcoördinator en de schoolleider kunnen de melding zien, en leerplicht van de woongemeente.
verzuimmelding-geweigerd-kop = Het Verzuimloket weigert { $wat }
verzuimmelding-geweigerd-uitleg = Leerplicht weet hier nog niets van. Herstel wat niet goed is en verstuur opnieuw.
verzuimmelding-geweigerd-bericht = Geweigerd is
verzuimmelding-weigeringen = Waarom
verzuimmelding-weigering-veld = Veld
verzuimmelding-weigering-wat = Wat is er
verzuimmelding-weigering-doe = Wat kunt u doen
verzuimmelding-weigering-grond = Grond
verzuimmelding-hele-melding = de hele melding
verzuimmelding-grond = { $wet }, artikel { $artikel }
verzuimmelding-terugkoppeling = Bericht van leerplicht
verzuimmelding-terugkoppeling-tekst = Terugkoppeling
verzuimmelding-behandelaar = Behandelaar
verzuimmelding-ontvangers = Gestuurd naar
verzuimmelding-gestuurd = Wat er is gemeld
verzuimmelding-stappen = Wat er gebeurde
verzuimmelding-waarom-niet = Waarom deze melding nu niet kan worden gewijzigd of ingetrokken
verzuimmelding-kan-niet = Dit kan nu niet
verzuimmelding-intrekken-titel = Melding intrekken
verzuimmelding-intrekken-uitleg = Het Verzuimloket geeft de intrekking door aan leerplicht. De melding is ingetrokken als het Verzuimloket dat bevestigt.
verzuimmelding-loslaten-titel = Melding niet doorzetten
verzuimmelding-loslaten-uitleg = Deze melding is nooit geregistreerd. Zet u haar niet door, dan blijft ze hier staan met uw reden.
verzuimmelding-loslaten-bericht-uitleg = Het Verzuimloket weigerde dit. Zet u het niet door, dan blijft de melding zoals ze was.
verzuimmelding-wijzigen-titel = Einddatum invullen
verzuimmelding-wijzigen-uitleg = Wat was de laatste dag van het verzuim?
verzuimmelding-wijzigen-controle-titel = Kijk de wijziging na
verzuimmelding-wijzigen-controle-uitleg = Het Verzuimloket geeft de einddatum door aan leerplicht. De wijziging geldt als het Verzuimloket haar bevestigt.
verzuimmelding-nieuw-einde = Laatste dag van het verzuim
verzuimmelding-waarom = Waarom
verzuimmelding-hint-waarom = Alleen voor de eigen administratie; het blijft bij de melding staan
verzuimmelding-fout-soort = Kies een soort melding
verzuimmelding-fout-begin = Vul de eerste dag van het verzuim in
verzuimmelding-fout-datum = "{ $gevonden }" is geen bestaande dag; schrijf die zo: 14-3-2025
verzuimmelding-fout-einde = Vul de laatste dag van het verzuim in
verzuimmelding-fout-telefoon = "{ $gevonden }" is geen telefoonnummer; schrijf het zo: 020-1234567
verzuimmelding-fout-email = "{ $gevonden }" is geen e-mailadres; schrijf het zo: naam@school.nl
verzuimmelding-fout-actie-datum = "{ $gevonden }" is geen dag tot en met vandaag; schrijf die zo: 14-3-2025
verzuimmelding-fout-actie-soort = Kies wat de school deed
verzuimmelding-reden-onderweg = Er is al een wijziging of intrekking onderweg
verzuimmelding-reden-waarom-ontbreekt = Vul in waarom
verzuimmelding-reden-einde-ontbreekt = De melding heeft deze einddatum al; vul een andere in
geldigheid-ontbreekt = { $veld }: vul dit in
geldigheid-onleesbaar = { $veld }: dit is niet te lezen; kijk het na in de administratie
geldigheid-te-lang = { $veld }: { $lengte } tekens is te lang; kort in tot { $hoogstens }
geldigheid-in-toekomst = { $veld }: { $datum } moet nog komen; kies een dag tot en met vandaag
geldigheid-te-vroeg = { $veld }: dit ligt voor { $eerste }, de eerste dag waarvoor gemeld kan worden
geldigheid-einde-voor-begin = De laatste dag ligt voor de eerste dag; kijk beide na
geldigheid-dag-dubbel = { $datum } staat twee keer in de gemiste dagen; kijk de registraties na
geldigheid-lesuur-bestaat-niet = Op { $datum } staat lesuur { $lesuur }, dat niet bestaat; kijk het rooster na
geldigheid-soort-past-niet = { $soort } past niet bij deze leerling: { $plicht }; kies een andere soort
geldigheid-niet-alle-lessen-gemist = Deze soort is voor een leerling die alle lessen miste; kies een andere soort of ja
geldigheid-plicht-onzeker = Op { $datum } gelden twee vrijstellingen; vraag leerplicht welke
geldigheid-niet-bekend = { $veld }: dit staat niet in het register; kijk het na in de administratie
geldigheid-dubbel = Dezelfde melding is al geregistreerd onder nummer { $nummer }; gebruik die
geldigheid-herstel-vul-in = Vul dit in.
geldigheid-herstel-controleer-nummer = Kijk het nummer na in de administratie.
geldigheid-herstel-kort-in = Kort de tekst in.
geldigheid-herstel-verander-datum = Kijk de datums na.
geldigheid-herstel-verander-dagen = Kijk de registraties en het rooster na.
geldigheid-herstel-kies-soort = Kies een andere soort.
geldigheid-herstel-kies-soort-of-lessen = Kies een andere soort, of geef aan dat alle lessen zijn gemist.
geldigheid-herstel-vraag-leerplicht = Vraag het leerplicht van de woongemeente.
geldigheid-herstel-gebruik-eerdere = Gebruik de eerdere melding, of trek haar eerst in.
meldingstatus-niet-bevoegd = Deze stap doet een andere partij ({ $bevoegd })
meldingstatus-niet-geregistreerd = Het Verzuimloket heeft de melding nog niet geregistreerd
meldingstatus-staat-al = De melding heeft deze stand al
meldingstatus-al-geregistreerd = De melding is al geregistreerd
meldingstatus-is-afgesloten = Leerplicht heeft de melding afgesloten
meldingstatus-is-ingetrokken = De melding is ingetrokken
meldingstatus-is-overgedragen = De melding heeft een stand van voor 12 augustus 2020 en is alleen te lezen
meldingstatus-geen-stap = Deze stap bestaat niet vanuit de stand van de melding
meldingstatus-reden-ontbreekt = Bij het afsluiten hoort een reden
meldingstatus-reden-bestaat-niet = Die reden bestaat op deze dag niet
meldingstatus-toelichting-bestaat-niet = Die toelichting bestaat op deze dag niet
meldingstatus-herstel-vraag-partij = Vraag het die partij.
meldingstatus-herstel-wacht-op-ontvangst = Wacht tot het Verzuimloket heeft geantwoord.
meldingstatus-herstel-niets = U hoeft niets te doen.
meldingstatus-herstel-nieuwe-melding = Is er weer verzuim, maak dan een nieuwe melding.
meldingstatus-herstel-kies-reden = Kies een reden uit de lijst.
meldingstatus-herstel-kies-toelichting = Kies een toelichting uit de lijst.

## Werklijst
werklijst-titel = Werklijst
werklijst-op = Zoals het er op { $dag } voor staat, volgens de termijnen van de wet.
werklijst-geweigerd = Geweigerd door het Verzuimloket
werklijst-geweigerd-kop = { $aantal ->
    [one] 1 bericht is geweigerd
   *[other] { $aantal } berichten zijn geweigerd
}
werklijst-geweigerd-uitleg = Leerplicht weet hier niets van tot het is hersteld.
werklijst-wat = Bericht
werklijst-redenen = Waarom, en wat u kunt doen
werklijst-niet-meer-nodig = volgens de registraties niet meer nodig
werklijst-verschuldigd = Te melden
werklijst-verschuldigd-leeg = Er is niets te melden.
werklijst-verschuldigd-bijschrift = { $aantal ->
    [one] 1 melding
   *[other] { $aantal } meldingen
} te doen, de dringendste eerst
werklijst-geteld = Geteld
werklijst-doen = Doen
werklijst-maak = Maak melding
werklijst-herstel = Herstel melding
werklijst-trek-in = Trek in
werklijst-vervolg = vervolg op een eerdere melding
werklijst-vastgesteld = vastgesteld op { $dag }
werklijst-te-laat = { $werkdagen ->
    [one] 1 werkdag te laat
   *[other] { $werkdagen } werkdagen te laat
}
werklijst-vandaag = uiterlijk vandaag
werklijst-nog = { $werkdagen ->
    [one] nog 1 werkdag
   *[other] nog { $werkdagen } werkdagen
}
werklijst-na-einde = Gerekend vanaf de dag waarop de norm is bereikt: { $werkdagen ->
    [one] 1 werkdag
   *[other] { $werkdagen } werkdagen
} te laat
werklijst-in-te-trekken = Voorstel om in te trekken
werklijst-in-te-trekken-uitleg = Na het melden zijn registraties veranderd. Volgens de registraties van nu zijn deze meldingen niet nodig.
werklijst-veranderingen = Wat er veranderde
werklijst-veranderd = { $dag }, lesuur { $lesuur }: was { $was }, is nu { $nu }
werklijst-was-er = aanwezig
werklijst-elders-veranderd = Andere registraties veranderden de telling.
werklijst-terug = Terug van leerplicht
werklijst-wat-zei-leerplicht = Wat leerplicht liet weten
werklijst-bijna = Bijna 16 uur
werklijst-bijna-leeg = Geen leerling is dicht bij de norm.
werklijst-bijna-bijschrift = Leerlingen dicht bij de norm, de dichtste eerst
werklijst-bijna-definitie = Ongeoorloofd verzuim in de vier schoolweken tot en met vandaag, sinds de laatste melding. Vakantieweken tellen niet mee. De norm is 16 uur.
werklijst-resterend = Nog tot 16 uur
werklijst-telt = Wat telt
werklijst-verder = Hoe het verder gaat
werklijst-dagen = { $aantal ->
    [one] 1 dag
   *[other] { $aantal } dagen
}
werklijst-dag = { $dag }: lesuur { $lesuren } ({ $duur })
werklijst-bereikt = Mist de leerling alles vanaf nu, dan is de norm bereikt op { $dag }, lesuur { $lesuur }.
werklijst-bereikt-onbekend = Wanneer de norm wordt bereikt is niet te zeggen: het rooster is niet ver genoeg bekend.
werklijst-vervalt = Op { $dag } valt { $duur } weg.
werklijst-wacht = Wacht op antwoord
werklijst-wacht-uitleg = Verstuurd en nog niet bevestigd door het Verzuimloket. U hoeft niets te doen: bezorgen gaat vanzelf door.
werklijst-sinds = Sinds
