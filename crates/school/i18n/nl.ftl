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
les-fout-weg = Vul een tijd in die in deze les ligt
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
verzuim-controle = Controleer wat u vastlegt
verzuim-controle-leeg = Er is geen regel gekozen die nog onverklaard is.
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
