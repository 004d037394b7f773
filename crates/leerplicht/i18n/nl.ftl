# Woorden van de leerplichtorganisatie.

nav-vandaag = Vandaag
nav-meldingen = Meldingen

## Soorten, statussen, partijen
soort-16_uur_in_4_weken = 16 uur in 4 weken
soort-langdurig_relatief_verzuim = langdurig relatief verzuim
soort-luxe_verzuim = luxe verzuim
soort-rmc_18plus = 18-plus (Doorstroompunt)
soort-overig_verzuim = overig verzuim
status-wacht = wacht
status-geregistreerd = nieuw
status-in_behandeling = in behandeling
status-ter_kennisgeving_aangenomen = ter kennisgeving aangenomen
status-afgesloten = afgesloten
status-ingetrokken = ingetrokken door de school
status-overgedragen = overgedragen
partij-school = de school
partij-leerplichtorganisatie = leerplicht
partij-verzuimloket = het Verzuimloket
handeling-behandeling = in behandeling nemen
handeling-kennisneming = ter kennisgeving aannemen
handeling-afsluiting = afsluiten
handeling-registratie = registreren
handeling-wijziging = wijzigen
handeling-intrekking = intrekken
stand-onderweg = { $handeling } – onderweg
stand-geweigerd = { $handeling } – geweigerd
stand-ontvangen = { $handeling } – ontvangen
plicht-geen_nog_niet = nog niet leerplichtig
plicht-leerplicht = leerplichtig
plicht-kwalificatieplicht = kwalificatieplichtig
plicht-geen_startkwalificatie = niet meer leerplichtig, heeft een startkwalificatie
plicht-rmc = niet meer leerplichtig, geen startkwalificatie
plicht-vrijgesteld = vrijgesteld
plicht-geen = niet meer leerplichtig
meldplicht-wettelijk = verplicht
meldplicht-afspraak = volgens afspraak met de regio
sector-po = basisonderwijs
sector-sbo = speciaal basisonderwijs
sector-so = speciaal onderwijs
sector-vso = voortgezet speciaal onderwijs
sector-vo = voortgezet onderwijs
sector-mbo = mbo
actie-gesprek_leerling = gesprek met de leerling
actie-contact_ouders = contact met de ouders
actie-brief = brief
actie-mentorgesprek = gesprek met de mentor
actie-jeugdarts = advies van de jeugdarts gevraagd
actie-zorgteam = besproken in het zorgteam
actie-preventief_spreekuur = preventief spreekuur van leerplicht
actie-overig = anders
reden-terug_op_school = terug op school
reden-uitgeschreven_andere_opleiding = uitgeschreven: andere opleiding
reden-uitgeschreven_werk = uitgeschreven: werk
reden-uitgeschreven_overig = uitgeschreven: andere reden
reden-uitgeschreven_overleden = uitgeschreven: overleden
reden-geen_verzuim_langdurig_ziek = geen verzuim: langdurig ziek
reden-geen_verzuim_geoorloofd_afwezig = geen verzuim: geoorloofd afwezig
toelichting-leerling_gezien = leerling gezien
toelichting-actie_ondernomen = actie ondernomen
toelichting-geen_actie_meer = geen verdere actie
uitkomst-gesprek = gesprek
uitkomst-waarschuwing = waarschuwing
uitkomst-halt = verwijzing naar Halt
uitkomst-proces_verbaal = proces-verbaal
uitkomst-zorg = zorg of hulpverlening
uitkomst-terug_naar_school = terug naar school
uitkomst-vrijstelling = vrijstelling
uitkomst-anders = anders
uitkomst-voorstel = Voorstel voor bewaren: { $klasse }
bewaarklasse-zonder_vervolg = zonder vervolg
bewaarklasse-begeleiding = begeleiding
bewaarklasse-strafrechtelijk = strafrechtelijk
bewaren-schooljaar_melding = tot en met { $jaren ->
    [one] het schooljaar na dat van de melding
   *[other] { $jaren } schooljaren na dat van de melding
}. Bron: { $bron }.
bewaren-geboorte = tot { $jaren } jaar na de geboorte. Bron: { $bron }.
bewaren-niet_vastgesteld = geen termijn bekend; blijft bewaard tot uw organisatie er een vaststelt. Bron: { $bron }.

## De klok
klok-te-laat = { $dagen ->
    [one] 1 werkdag over de datum
   *[other] { $dagen } werkdagen over de datum
}
klok-vandaag = vandaag
klok-over = { $dagen ->
    [one] nog 1 werkdag
   *[other] nog { $dagen } werkdagen
}
klok-geen = geen termijn
termijn-oppakken = Uiterlijk { $datum } oppakken: { $werkdagen } werkdagen na de registratie. { $aard }
termijn-afronden = Uiterlijk { $datum } afronden of opnieuw bekijken: { $werkdagen } werkdagen na het in behandeling nemen. { $aard }
aard-wet = Dit staat in de wet.
aard-afspraak = Dit is een afspraak van de organisatie, geen wettelijke termijn.

## Vandaag
start-titel = Vandaag
start-zin = { $telaat ->
    [0] { $vandaag ->
        [0] Vandaag hoeft er niets af.
        [one] Vandaag moet 1 melding af.
       *[other] Vandaag moeten { $vandaag } meldingen af.
    }
    [one] 1 melding is over de datum{ $vandaag ->
        [0] .
        [one] ; vandaag moet er nog 1 af.
       *[other] ; vandaag moeten er nog { $vandaag } af.
    }
   *[other] { $telaat } meldingen zijn over de datum{ $vandaag ->
        [0] .
        [one] ; vandaag moet er nog 1 af.
       *[other] ; vandaag moeten er nog { $vandaag } af.
    }
}
start-tellingen = { $nieuw ->
    [one] 1 melding is nog niet opgepakt
   *[other] { $nieuw } meldingen zijn nog niet opgepakt
}, { $mijn ->
    [0] u hebt er geen in behandeling
    [one] u hebt er 1 in behandeling
   *[other] u hebt er { $mijn } in behandeling
}, { $open } staan open.
start-terug = Wat terugkwam
start-terug-leeg = Er kwam niets terug.
start-geweigerd-kop = { $aantal ->
    [one] 1 bericht aan het Verzuimloket is geweigerd
   *[other] { $aantal } berichten aan het Verzuimloket zijn geweigerd
}
start-geweigerd-tekst = De school weet hier nog niets van. Open de melding, lees de reden en doe het opnieuw of markeer het als gelezen.
start-eerst = Wat het eerst af moet
start-mijn = Van mij
start-alles = Alle open meldingen
start-mijn-alles = Al mijn meldingen
terug-ingetrokken = ingetrokken door de school
terug-gewijzigd = gewijzigd door de school
terug-geweigerd = geweigerd door het Verzuimloket

## De lijst
lijst-titel = Verzuimmeldingen
lijst-zin = { $aantal ->
    [0] Geen meldingen in deze keuze.
    [one] 1 melding in deze keuze.
   *[other] { $aantal } meldingen in deze keuze.
} Wat het eerst af moet staat bovenaan; wat over de datum is, blijft daar staan.
lijst-bijschrift = Verzuimmeldingen, wat het eerst af moet bovenaan
lijst-filter = Welke meldingen
lijst-toon = Toon
lijst-toon-open = open
lijst-toon-alle = alle
lijst-van-mij = Alleen van mij
lijst-kies = Toon deze meldingen
kolom-melding = Melding
kolom-jongere = Jongere
kolom-school = School
kolom-soort = Soort
kolom-periode = Periode
kolom-uiterlijk = Uiterlijk
kolom-status = Stand
kolom-behandelaar = Behandelaar
naam-onbekend = naam niet meegestuurd
niemand = niemand
periode = { $begin } – { $einde }
periode-open = vanaf { $begin }

## Een melding
melding-titel = Melding { $nummer }
melding-zin = { $naam } was volgens { $school } zonder geldige reden afwezig van { $begin } tot en met { $einde }: { $soort }.
melding-zin-open = { $naam } is volgens { $school } zonder geldige reden afwezig sinds { $begin }: { $soort }.
melding-iemand = Een jongere
melding-terug = Terug naar de lijst
melding-feiten = De feiten
melding-leeftijd = Leeftijd
melding-leeftijd-op = { $jaren } jaar op { $datum }
melding-pgn = PGN
melding-plicht = Plicht
melding-plicht-grond = { $plicht } ({ $grond }), tot en met { $tot }
melding-plicht-zonder = { $plicht }, volgens het Verzuimloket
melding-meldplicht = Gemeld
melding-school = School
melding-school-nummer = { $naam } ({ $brin }{ $vestiging }), { $sector }
melding-periode = Periode
melding-geregistreerd = Geregistreerd op
melding-reden = Reden volgens de school
melding-actie-gewenst = Actie gewenst
melding-alle-lessen = Alle lessen gemist
ja = ja
nee = nee
niet-gezegd = niet gezegd
melding-toelichting = Toelichting van de school
melding-opleiding = Opleiding
melding-melder = Melder
melding-gemist = Gemiste lessen
melding-gemist-geen = De school stuurde geen lijst van lessen mee.
melding-gemist-zin = { $dagen ->
    [one] 1 dag
   *[other] { $dagen } dagen
}: { $helen ->
    [one] 1 hele dag
   *[other] { $helen } hele dagen
} en { $lessen ->
    [one] 1 losse les
   *[other] { $lessen } losse lessen
}.
melding-gemist-bijschrift = Gemiste dagen en lessen
kolom-dag = Dag
kolom-lessen = Lessen
hele-dag = hele dag
lesuren = les { $lessen }
melding-acties = Wat de school zelf deed
melding-acties-geen = De school noemde geen eigen acties.
melding-andere = Eerdere en andere meldingen
melding-andere-geen = Geen andere meldingen over deze jongere bij deze organisatie.
melding-andere-alle = De geschiedenis van deze jongere
melding-loop = Wat er gebeurde
melding-loop-bijschrift = Wat er met deze melding gebeurde, het oudste eerst
kolom-wanneer = Wanneer
kolom-wie = Wie
kolom-wat = Wat
loop-geregistreerd = geregistreerd
loop-einde = laatste verzuimdag: { $datum }
loop-terugkoppeling = aan de school: { $tekst }
loop-uitkomst = uitkomst: { $uitkomst }
loop-reden = reden: { $reden }
loop-bewaren = bewaren: { $klasse }
loop-bewaarreden = Afgeweken van de termijn bij de uitkomst: { $reden }
loop-bewaren-tot = bewaren: { $klasse }, tot en met { $datum }
loop-weigering = geweigerd: { $uitleg } { $herstel }
melding-notities = Aantekeningen
melding-notities-geen = Nog geen aantekeningen.
melding-notitie = Nieuwe aantekening
melding-notitie-hint = Alleen voor uw eigen organisatie. De school en het Verzuimloket zien dit niet.
melding-notitie-bewaar = Bewaar aantekening
melding-doen = Wat wilt u doen?
melding-doen-behandelen = In behandeling nemen
melding-doen-kennisnemen = Ter kennisgeving aannemen
melding-doen-afsluiten = Afsluiten
melding-doen-niets = Er is nu niets te doen aan deze melding.
melding-onderweg-kop = { $handeling }: onderweg naar het Verzuimloket
melding-onderweg-tekst = De stand van de melding verandert zodra het Verzuimloket de ontvangst bevestigt.
melding-geweigerd-kop = { $handeling }: geweigerd door het Verzuimloket
melding-geweigerd-tekst = De school weet hier niets van. De redenen staan hieronder bij wat er gebeurde.
melding-ingetrokken-kop = De school heeft deze melding ingetrokken
melding-ingetrokken-tekst = U hoeft er niets meer mee te doen.
melding-gewijzigd-kop = De school heeft deze melding gewijzigd
melding-gewijzigd-tekst = Wat er veranderde staat hieronder bij wat er gebeurde.
melding-gelezen = Markeer als gelezen
melding-wie-ziet = Deze melding is te zien voor de leerplichtambtenaren van uw organisatie, en de stand en uw terugkoppeling ook voor de school die meldde. Elke inzage wordt vastgelegd.

## Handelen
behandelen-titel = In behandeling nemen: controleer en verstuur
kennisnemen-titel = Ter kennisgeving aannemen: controleer en verstuur
afsluiten-titel = Melding afsluiten
controle-titel = Controleer en verstuur
rij-melding = Melding
rij-jongere = Jongere
rij-school = School
rij-wordt = Wordt
rij-behandelaar = De school kan bellen met
rij-reden = Reden
rij-toelichting = Toelichting
rij-uitkomst = Uitkomst (blijft bij uw organisatie)
rij-bewaarklasse = Bewaren (blijft bij uw organisatie)
rij-bewaarreden = Waarom deze termijn (blijft bij uw organisatie)
rij-terugkoppeling = Terugkoppeling
geen = geen
veld-terugkoppeling = Terugkoppeling aan de school
veld-terugkoppeling-hint = De school leest dit. Schrijf niets over gezondheid, geloof of strafzaken.
veld-terugkoppeling-vrij = De school leest dit. U mag dit leeg laten.
veld-reden = Waarom sluit u de melding?
veld-toelichting = Wat deed uw organisatie?
veld-uitkomst = Wat kwam eruit?
veld-bewaarklasse = Hoe lang bewaren?
veld-bewaarreden = Waarom een andere termijn dan bij de uitkomst hoort?
veld-bewaarreden-hint = Alleen nodig als u afwijkt van het voorstel bij de uitkomst. Blijft bij uw organisatie.
knop-behandelen = Neem in behandeling
knop-kennisnemen = Neem ter kennisgeving aan
knop-controleer = Controleer
knop-opnieuw = Controleer opnieuw
knop-afsluiten = Verstuur en sluit af
knop-terug = Terug zonder iets te versturen
afsluiten-wijzigen = Wijzigen
geweigerd-kop = Dit kan nu niet
verstuurd-titel = Verstuurd
verstuurd-kop = Melding { $nummer }: { $handeling } is onderweg
verstuurd-nummer = Uw handeling heeft nummer { $handeling }.
verstuurd-hierna = Het Verzuimloket bevestigt de ontvangst, meestal binnen een minuut. Pas dan verandert de stand van de melding. Weigert het Verzuimloket, dan ziet u dat op uw startpagina.
verstuurd-wie = De school ziet de nieuwe stand, uw terugkoppeling en met wie zij kan bellen. Uitkomst, bewaartermijn en aantekeningen blijven bij uw organisatie.
verstuurd-verder = Naar de melding
verstuurd-lijst = Naar de lijst

## Geschiedenis
dossier-titel = Geschiedenis
dossier-zin = { $aantal ->
    [0] Over { $naam } kwam nog geen melding bij deze organisatie.
    [one] Over { $naam } kwam 1 melding bij deze organisatie.
   *[other] Over { $naam } kwamen { $aantal } meldingen bij deze organisatie, van { $scholen ->
        [one] 1 school
       *[other] { $scholen } scholen
    }.
}
dossier-bereik = U ziet alleen meldingen die aan deze organisatie zijn toegewezen. Meldingen uit een tijd dat de jongere elders woonde, staan hier niet.
dossier-bijschrift = Meldingen over deze jongere, de nieuwste eerst

## Weigeringen
meldingstatus-niet-bevoegd = Deze stap doet een andere partij.
meldingstatus-niet-geregistreerd = Het Verzuimloket heeft deze melding nog niet geregistreerd.
meldingstatus-staat-al = De melding heeft deze stand al.
meldingstatus-al-geregistreerd = De melding was al geregistreerd.
meldingstatus-is-afgesloten = De melding is afgesloten.
meldingstatus-is-ingetrokken = De school heeft de melding ingetrokken.
meldingstatus-is-overgedragen = De melding heeft een stand van voor 12 augustus 2020 en is alleen te lezen.
meldingstatus-geen-stap = Vanuit deze stand bestaat die stap niet.
meldingstatus-reden-ontbreekt = Er is geen reden gekozen.
meldingstatus-reden-bestaat-niet = Die reden bestaat niet op deze dag.
meldingstatus-toelichting-bestaat-niet = Die toelichting bestaat niet op deze dag.
meldingstatus-herstel-vraag-partij = Vraag het die partij.
meldingstatus-herstel-wacht-op-ontvangst = Wacht tot het Verzuimloket een nummer heeft gegeven.
meldingstatus-herstel-niets = U hoeft niets te doen.
meldingstatus-herstel-nieuwe-melding = Gaat het verzuim door, dan doet de school een nieuwe melding.
meldingstatus-herstel-kies-reden = Kies een reden uit de lijst.
meldingstatus-herstel-kies-toelichting = Kies een toelichting uit de lijst.
behandelen-onderweg = Een andere stap is onderweg naar het Verzuimloket: { $handeling }.
behandelen-onderweg-door = { $door } was u voor: { $handeling } is onderweg naar het Verzuimloket.
behandelen-uitkomst-ontbreekt = Er is geen uitkomst gekozen.
behandelen-bewaarklasse-ontbreekt = Er is niet gekozen hoe lang de melding bewaard blijft.
behandelen-bewaarreden-ontbreekt = Bij deze uitkomst hoort de bewaartermijn “{ $klasse }”, en u koos een andere.
behandelen-terugkoppeling-ontbreekt = Er staat niets voor de school.
behandelen-notitie-leeg = De aantekening is leeg.
behandelen-te-lang = De tekst is te lang.
behandelen-herstel-wacht = Bekijk de melding opnieuw als de ontvangst is bevestigd.
behandelen-herstel-kies-uitkomst = Kies wat eruit kwam.
behandelen-herstel-kies-bewaarklasse = Kies een bewaartermijn.
behandelen-herstel-schrijf-bewaarreden = Schrijf waarom, of kies die termijn.
behandelen-herstel-schrijf = Schrijf een of twee zinnen.
behandelen-herstel-korter = Gebruik hoogstens { $hoogstens } tekens.
weigering-zin = { $uitleg } { $herstel }
weigering-grond = Grond: { $grond }

## Signalenbox
nav-signalen = Inspectie
start-signalen = Meldingen aan de Inspectie: { $open } open, bij { $telaat } is de beloofde dag voorbij, bij { $aanzet } bent u aan zet.
signaal-lijst-titel = Meldingen aan de Inspectie
signaal-lijst-leeg = Er is niets open.
signaal-lijst-bijschrift = Meldingen aan de Inspectie: waarvan de beloofde dag voorbij is staat bovenaan
signaal-nieuw = Maak een melding
signaal-toon-open = Toon wat open is
signaal-toon-alle = Toon alles
signaal-kolom-nummer = Melding
signaal-kolom-hoort = U hoort iets uiterlijk
signaal-kolom-over = Over
signaal-kolom-ingediend = Ingediend
signaal-kolom-heeft = Bij
signaal-geen-school = geen school
signaal-geen-belofte = –
signaal-stand-onderweg = onderweg naar de Inspectie
signaal-stand-geweigerd = niet aangenomen
signaal-nieuw-titel = Melding aan de Inspectie
signaal-controle-titel = Controleer en verstuur
signaal-maak-over-school = Meld deze school bij de Inspectie
signaal-maak-over-een-school = Meld een school bij de Inspectie
signaal-terug = Meldingen aan de Inspectie
signaal-veld-gesprek = Hebt u de school hierover gesproken?
signaal-veld-gesprek-hint = Bij een signaal moet u dit beantwoorden. Bij een vraag of terugbelverzoek mag het leeg blijven.
signaal-veld-gesprek_op = Op welke dag sprak u de school?
signaal-veld-gesprek_op-hint = Alleen als u de school sprak. Bijvoorbeeld 14-10-2026.
signaal-veld-herstelperiode = Hebt u een herstelperiode afgesproken?
signaal-veld-herstel_tot = Tot en met welke dag kreeg de school de tijd?
signaal-veld-herstel_tot-hint = Alleen als er een herstelperiode was. Bijvoorbeeld 14-11-2026.
signaal-veld-soort = Wat wilt u melden?
signaal-hint-vraag = over één geval of in het algemeen
signaal-hint-terugbelverzoek = een inspecteur belt u terug
signaal-hint-signaal = een school houdt zich niet aan de Leerplichtwet
signaal-veld-school = Over welke school gaat het?
signaal-veld-school-hint = Scholen waarvan bij uw organisatie meldingen binnenkwamen. Laat leeg als het breder is dan één school.
signaal-veld-sector = Sector
signaal-veld-onderwerp = Onderwerp
signaal-veld-tekst = Wat is er aan de hand?
signaal-veld-tekst-hint = De Inspectie leest dit. Schrijf geen namen, geboortedata of nummers van leerlingen op.
signaal-veld-spoed = Waarom kan het niet wachten op de herstelperiode?
signaal-veld-spoed-hint = Alleen bij escalatie na de derde controle, als de herstelperiode nog loopt.
signaal-veld-bewijs = Tel de meldingen van deze school en stuur de uitkomst mee
signaal-veld-bewijs-hint = Het systeem telt uit wat bij uw organisatie binnenkwam. Er gaan geen gegevens van leerlingen mee.
signaal-veld-van = Tel vanaf
signaal-veld-tot = Tel tot en met
signaal-rij-van = Van
signaal-rij-gesprek = School gesproken
signaal-rij-herstel = Herstelperiode
signaal-niet-gevraagd = niet beantwoord
signaal-gesproken-op = ja, op { $datum }
signaal-herstel-tot = tot en met { $datum }
signaal-bewijs = Wat de meldingen van deze school zeggen
signaal-bewijs-geen = Er gaat geen telling mee.
signaal-bijlage = Bijlagen
signaal-bijlage-hint = Niet verplicht. Hoogstens { $meeste } bestanden van hoogstens { $grootste } MB: PDF, PNG of JPEG.
signaal-wat-erna = Na het versturen krijgt u een ontvangstbevestiging met de dag waarop u uiterlijk iets hoort. Daarna ziet u hier elke stap.
signaal-verstuur = Verstuur naar de Inspectie
signaal-titel = Melding { $nummer } aan de Inspectie
signaal-zin = { $soort } over { $onderwerp }: { $school }.
signaal-belofte = U hoort uiterlijk { $datum } weer iets.
signaal-belofte-gebroken = De Inspectie beloofde uiterlijk { $datum } iets te laten horen. Dat is { $dagen } werkdagen geleden; dit staat bij de Inspectie bovenaan.
signaal-belofte-geen = Er volgt niets meer, tenzij u heropent.
signaal-wie-heeft = Nu bij: { $naam }.
signaal-onderweg-kop = Uw bericht is onderweg naar de Inspectie
signaal-onderweg-tekst = Het wordt bezorgd zodra de Inspectie bereikbaar is, meestal binnen een minuut.
signaal-geweigerd-kop = De Inspectie nam uw bericht niet aan
signaal-reactie-onderweg = onderweg naar de Inspectie
signaal-reactie-geweigerd = niet aangenomen door de Inspectie
signaal-antwoord-kop = De Inspectie vraagt u om informatie
signaal-veld-antwoord = Uw antwoord
signaal-antwoord = Verstuur antwoord
signaal-oordeel-kop = Bent u tevreden met de uitkomst?
signaal-veld-oordeel = Toelichting
signaal-veld-oordeel-hint = Verplicht als u heropent: schrijf wat er nog niet klopt.
signaal-tevreden = Tevreden
signaal-heropen = Heropen de melding
signaal-verloop = Wat er gebeurde
signaal-ingediend = Ingediend.
signaal-bezoek-op = Het bezoek is op { $datum }.
signaal-feiten = Wat u meldde
signaal-nummer-inspectie = Nummer bij de Inspectie
signaal-bijlagen = Bijlagen
signaal-bijlage-link = { $naam } ({ $kb } kB)
signaal-wie-ziet = Deze melding is te zien voor de leerplichtambtenaren van uw organisatie en voor de Inspectie. De school ziet haar niet. Elke inzage wordt vastgelegd.
signaalbericht-ontvangen = De Inspectie heeft de melding ontvangen.
signaalbericht-getrieerd = Het Loket heeft de melding bekeken.
signaalbericht-doorgestuurd = De melding ligt bij de inspecteur van de school.
signaalbericht-opgenomen_in_dossier = De melding staat in het dossier van de school.
signaalbericht-informatie_gevraagd = De Inspectie vraagt om informatie.
signaalbericht-informatie_ontvangen = De Inspectie heeft de informatie ontvangen.
signaalbericht-bezoek_gepland = De inspecteur gaat op bezoek.
signaalbericht-specifiek_onderzoek = De Inspectie is een specifiek onderzoek begonnen.
signaalbericht-afgesloten = De melding is afgesloten.
signaalbericht-heropend = De melding is heropend.
signaalbericht-tevreden = De melding is afgerond: u bent tevreden.
signaal-onderweg = Een eerder bericht is nog onderweg naar de Inspectie.
signaal-ontbreekt-soort = Er is niet gekozen wat u wilt melden.
signaal-ontbreekt-sector = Er is geen sector gekozen.
signaal-ontbreekt-onderwerp = Er is geen onderwerp gekozen.
signaal-ontbreekt-school = Van deze school kwamen bij uw organisatie geen meldingen binnen.
signaal-ontbreekt-gesprek_op = Er staat geen dag die bestaat bij het gesprek.
signaal-ontbreekt-herstel_tot = Er staat geen dag die bestaat bij de herstelperiode.
signaal-ontbreekt-van = De periode van de telling klopt niet: verwacht twee dagen die bestaan, de eerste voor de laatste, niet na vandaag.
signaal-ontbreekt-tekst = Er staat niet wat er aan de hand is.
signaal-ontbreekt-woorden = Het antwoord is leeg.
signaal-bijlage-te-veel = Er zijn meer dan { $meeste } bestanden.
signaal-bijlage-te-groot = Een bestand is groter dan { $grootste } MB.
signaal-bijlage-andere-soort = Een bestand is geen PDF, PNG of JPEG.
signaal-herstel-wacht-op-inspectie = Wacht tot de Inspectie het bevestigt.
signaal-herstel-vul-dag-in = Vul een dag in zoals 14-10-2026.
signaal-herstel-kies = Kies uit de lijst.
signaal-herstel-andere-bijlage = Kies andere bestanden.
signaalsoort-vraag = vraag
signaalsoort-terugbelverzoek = terugbelverzoek
signaalsoort-signaal = signaal
signaalsector-po = basisonderwijs
signaalsector-so = (voortgezet) speciaal onderwijs
signaalsector-vo = voortgezet onderwijs
signaalsector-mbo = mbo
signaalsector-overig = breder dan één sector
signaalonderwerp-verlof = verlof
signaalonderwerp-aanpak_verzuim = aanpak van verzuim en voortijdig schoolverlaten
signaalonderwerp-niet_of_niet_tijdig_melden = niet of niet tijdig melden
signaalonderwerp-registratie = registratie van verzuim
signaalonderwerp-onterechte_uitschrijving = onterechte uitschrijving
signaalonderwerp-escalatie_na_derde_controle = escalatie na de derde controle
signaalonderwerp-ander = iets anders
signaalstatus-ontvangen = ontvangen
signaalstatus-getrieerd = bekeken door het Loket
signaalstatus-doorgestuurd = bij de inspecteur
signaalstatus-opgenomen_in_dossier = in het schooldossier
signaalstatus-informatie_gevraagd = informatie gevraagd
signaalstatus-informatie_ontvangen = informatie ontvangen
signaalstatus-bezoek_gepland = bezoek gepland
signaalstatus-specifiek_onderzoek = specifiek onderzoek
signaalstatus-afgesloten = afgesloten
signaalstatus-heropend = heropend
signaalstatus-tevreden = afgerond, melder tevreden
signaalpartij-melder = de melder
signaalpartij-loket = het Loket van de Inspectie
signaalpartij-inspecteur = de inspecteur van de school
signaalhandeling-triage = bekeken
signaalhandeling-doorsturen = doorgestuurd naar de inspecteur
signaalhandeling-opname = opgenomen in het schooldossier
signaalhandeling-informatie_vragen = informatie gevraagd
signaalhandeling-informatie_geven = informatie gegeven
signaalhandeling-tussenbericht = tussenbericht: het duurt langer
signaalhandeling-bezoek = bezoek gepland
signaalhandeling-onderzoek = specifiek onderzoek begonnen
signaalhandeling-afsluiting = afgesloten
signaalhandeling-heropening = heropend
signaalhandeling-tevredenheid = tevreden met de uitkomst
signaal-onderwerp-bestaat-niet = Dit onderwerp bestaat niet op deze dag.
signaal-school-ontbreekt = Een signaal over een sector gaat over een school, en er is geen school gekozen.
signaal-gesprek-niet-beantwoord = Er is niet gezegd of u de school hebt gesproken.
signaal-gesprek-in-toekomst = Het gesprek van { $gesprek } moet nog komen.
signaal-herstelperiode-niet-beantwoord = Er is niet gezegd of er een herstelperiode is afgesproken.
signaal-herstelperiode-zonder-gesprek = Een herstelperiode wordt in een gesprek afgesproken, en dat was er niet.
signaal-herstelperiode-voor-gesprek = De herstelperiode eindigde op { $tot }, voor het gesprek van { $gesprek }.
signaal-herstelperiode-loopt = De school heeft nog tot en met { $tot } om het te herstellen.
signaal-spoed-zonder-woorden = De herstelperiode loopt tot en met { $tot }, en er staat niet waarom dit niet kan wachten.
signaal-herstel-kies-onderwerp = Kies een ander onderwerp.
signaal-herstel-kies-school = Kies de school, of kies een bredere sector.
signaal-herstel-vul-gesprek-in = Geef aan of u de school sprak, en zo ja wanneer.
signaal-herstel-vul-herstelperiode-in = Geef aan of er een herstelperiode is, en zo ja tot wanneer.
signaal-herstel-wacht-op-herstel = Meld daarna, of stel nu een vraag.
signaal-herstel-zeg-waarom-spoed = Schrijf op waarom dit niet kan wachten.
signaal-niet-bevoegd = Deze stap is aan { $partij }.
signaal-niet-bij-deze-soort = Deze stap bestaat niet bij deze soort melding.
signaal-staat-al = De melding heeft deze stand al.
signaal-is-afgesloten = De melding is afgesloten.
signaal-is-tevreden = De melder is tevreden; de melding is klaar.
signaal-niet-afgesloten = Er is nog geen uitkomst.
signaal-geen-stap = Vanuit deze stand bestaat die stap niet.
signaal-voor-vorige-stap = De vorige stap was op { $vorige }; deze zou daarvoor komen.
signaal-woorden-ontbreken = Er staan geen woorden bij.
signaal-belofte-voorbij = De beloofde dag, { $belofte }, is al voorbij.
signaal-latere-belofte-zonder-woorden = U belooft een latere dag dan { $uiterlijk } en zegt niet waarom.
signaal-herstel-vraag-partij = Vraag het die partij.
signaal-herstel-nieuwe-melding = Is er iets nieuws, dan volgt een nieuwe melding.
signaal-herstel-niets = U hoeft niets te doen.
signaal-herstel-melder-heropent = De melder kan hem heropenen.
signaal-herstel-wacht-op-uitkomst = Wacht op de uitkomst.
signaal-herstel-kies-dag = Kies een latere dag.
signaal-herstel-schrijf-woorden = Schrijf een of twee zinnen.
signaal-herstel-kies-belofte = Kies een dag die nog komt.
signaal-bewijs-zin = Van { $van } tot en met { $tot } kwamen bij leerplicht { $ontvangen } meldingen van 16 uur van deze school binnen; { $telaat } daarvan kwamen te laat.
signaal-bewijs-gemist = { $aantal ->
    [0] Uit de gemelde lessen blijkt niet dat er meldingen ontbreken.
    [one] Uit de gemelde lessen blijkt dat ten minste 1 melding ontbreekt.
   *[other] Uit de gemelde lessen blijkt dat ten minste { $aantal } meldingen ontbreken.
}
signaal-bewijs-gemist-onbekend = Hoeveel meldingen ontbreken is uit deze meldingen niet te bepalen.
signaal-bewijs-bijschrift = Meldingen die te laat kwamen
signaal-bewijs-definitie = Geteld zijn meldingen van 16 uur met een einddag die bij deze leerplichtorganisatie binnenkwamen en niet zijn ingetrokken. Te laat is na de vijfde werkdag na die einddag, zoals de wet „onverwijld” wordt gelezen. Een melding ontbreekt als de losse lessen in andere meldingen de norm bereiken zonder dat van die dag een melding kwam; hele dagen en vakanties tellen daarbij niet mee, dus het kunnen er meer zijn.
signaal-kolom-norm = Norm bereikt
signaal-kolom-optijd = Op tijd tot en met
signaal-kolom-gemeld = Gemeld
signaal-kolom-werkdagen = Werkdagen te laat
