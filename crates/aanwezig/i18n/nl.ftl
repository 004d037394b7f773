# Woorden van de opdrachtregel. Zelfde sleutels als en.ftl; gewone taal, geen verwijt, altijd wat er te doen is.

ja = ja
nee = nee
voortgang-lezen = Lezen

## Fouten waarmee een opdracht eindigt
fout-aanhef = Dat lukt niet.
fout-wetsvoorstel = Wetsvoorstel { $nummer } is hier niet bekend. Bekend is 36663.
fout-geen-regels = { $bestand }: er staat geen enkele regel onder de kop. Kies een bestand met verzuim.
fout-strikt = { $bestand }: { $aantal ->
    [one] één fout in de regels
   *[other] { $aantal } fouten in de regels
}, daarom is het bestand niet gebruikt.
fout-schrijven = { $bestand } kan niet worden geschreven: { $reden }.
fout-overschrijven = { $bestand } is een bestand dat wordt gelezen; het zou worden overschreven. Kies een andere naam.
reden-map-ontbreekt = de map bestaat niet
reden-geen-toegang = u mag hier niet schrijven
reden-is-map = dit is een map; geef een bestandsnaam
reden-schijf-vol = de schijf is vol
reden-onbekend = het systeem weigerde het
fout-leerling-onbekend = Leerling { $leerling } staat niet in het bestand (of niet op die school). Kijk of het nummer klopt; spaties en hoofdletters tellen mee.
fout-meer-scholen = Leerling { $leerling } staat op meer scholen ({ $scholen }). Kies er één met --school.
fout-geboren-na = De geboortedatum ligt na { $op }. Kijk de datums na.
fout-startkwalificatie-voor-geboorte = De startkwalificatie ligt niet na de geboorte. Kijk de datums na.
fout-schooljaren = { $jaren } voltooide schooljaren op { $op } kan niet bij deze geboortedatum. Tel alleen volledige schooljaren.
fout-vrijstelling = Een vrijstelling van soort { $soort } is niet bekend. Bekend zijn 5-onder-a, 5-onder-b (5b), 5-onder-c (5c), 5a en 15, en voor vervangende leerplicht 3a en 3b.
fout-recht = De wet geeft hierop geen antwoord: { $oorzaak }
fout-geen-versie = De regels van vóór { $eerste } staan hier niet in.
fout-twee-vrijstellingen = Op { $op } gelden twee vrijstellingen tegelijk. Laat per dag één gelden.
vakantie-zonder-naam = vakantie

## Een opdracht die niet te begrijpen is
misbruik-geen-opdracht = Kies een opdracht: check, controle, plicht of report tabellen.
misbruik-opdracht = "{ $opdracht }" is geen opdracht. Kies check, controle, plicht of report tabellen.
misbruik-ontbreekt = Dit ontbreekt nog: { $optie }.
misbruik-optie = "{ $optie }" is hier niet bekend.
misbruik-dubbel = "{ $optie }" past niet bij wat er al staat, of staat er twee keer.
misbruik-zonder-waarde = Bij { $optie } hoort een waarde.
misbruik-zonder-keuze = Bij { $optie } hoort een waarde: { $reden }.
misbruik-waarde = "{ $waarde }" kan niet bij { $optie }: { $reden }.
misbruik-anders = Deze opdracht is niet te begrijpen.
misbruik-kies = kies uit { $keuzes }
misbruik-suggestie = Bedoelde u { $suggestie }?
misbruik-hulp = Met --help staat bij elke opdracht wat kan, met een voorbeeld.

## Fouten in regels
fout-regel = regel { $regel }, kolom { $kolom }: gevonden "{ $gevonden }", verwacht { $verwacht }
fout-regel-zonder-kolom = regel { $regel }: gevonden "{ $gevonden }", verwacht { $verwacht }
fouten-kop = { $aantal ->
    [one] Eén fout; die regel is niet gebruikt
   *[other] { $aantal } fouten; die regels zijn niet gebruikt
}
fouten-meer = … en nog { $aantal }
fouten-meer-op-scherm = … en nog { $aantal }; met --format json of --format csv --lijst fouten ziet u ze alle
fouten-bericht = Let op: { $aantal ->
    [one] er is 1 fout gevonden in de regels; die regel is niet gebruikt.
   *[other] er zijn { $aantal } fouten gevonden in de regels; die regels zijn niet gebruikt.
}
verwacht-bestaande-datum = een bestaande datum
verwacht-datum = een datum als 2025-03-01 of 01-03-2025
verwacht-jaar-in-vier-cijfers = een jaar in vier cijfers
verwacht-jaar-tussen = een jaar van { $van } tot en met { $tot }
verwacht-datum-zonder-tijdzone = een datum zonder tijdzone
verwacht-hele-minuten = een heel aantal minuten van 0 of meer, of een duur als 1:30
verwacht-hoogstens-minuten = hoogstens { $max } minuten
verwacht-ingevuld = een ingevulde waarde
verwacht-een-van = een van: { $woorden }
verwacht-een-van-of-code = een van: { $woorden }, of een code uit uw codebestand
verwacht-hoogstens-tekens = hoogstens { $max } tekens
verwacht-een-regel-tekst = tekst op één regel
verwacht-aantal-velden = { $aantal } velden, net als in de kop
verwacht-gesloten-aanhalingsteken = een aanhalingsteken dat weer sluit
verwacht-berekende-waarde = een berekende waarde; open het bestand in uw rekenprogramma, reken het door en sla het op
verwacht-geen-foutwaarde = een waarde in plaats van een foutmelding van het rekenprogramma
verwacht-losse-cel = een losse cel; deze cel is samengevoegd met een andere
verwacht-niet-voor = een laatste dag op of na { $begin }
verwacht-een-status-per-code = één status per code; regel { $eerder } geeft een andere
verwacht-tijd = een tijd als 08:30
verwacht-na-tijd = een tijd na { $begin }
verwacht-hoogstens-dagen = een laatste dag hoogstens { $max } dagen na de eerste
verwacht-pgn = een BSN of onderwijsnummer van negen cijfers
verwacht-pgn-elfproef = een BSN of onderwijsnummer dat aan de elfproef voldoet; controleer de cijfers
verwacht-gemeentecode = een gemeentecode van vier cijfers, zoals 0363
verwacht-geheel-tussen = een heel getal van { $van } tot en met { $tot }
verwacht-emailadres = een e-mailadres
verwacht-een-van-beide = een waarde hier of in kolom { $ander }, en niet in allebei
verwacht-uniek = een waarde die nog niet voorkomt; regel { $eerder } heeft dezelfde
verwacht-vrij-uur = een uur waarop deze klas nog geen les heeft; regel { $eerder } heeft dat uur
verwacht-schooldag = een dag met school; dit is { $vakantie }
verwacht-bekend-schooljaar = een dag van { $van } tot en met { $tot }; van andere schooljaren is de kalender niet bekend
verwacht-geboren-voor = een geboortedatum vóór { $datum }, de dag van deze regel
verwacht-binnen-een-jaar = een dag binnen een jaar van { $datum }, de dag van deze regel
verwacht-een-regel-per-lesuur = één regel per leerling, dag en lesuur; regel { $eerder } is gebruikt

## Bestanden die niet te lezen zijn
leesfout-niet-gevonden = dit bestand is er niet. Kijk of naam en map kloppen.
leesfout-geen-toegang = dit bestand mag u niet lezen. Vraag toegang of kies een ander.
leesfout-map = dit is een map. Kies een bestand.
leesfout-lezen = het lezen stopte ({ $reden }). Probeer het opnieuw of kies een kopie.
leesfout-leeg = het bestand is leeg. Kies een bestand met een kop en regels.
leesfout-stroom-te-groot = via een pijp worden hoogstens { $max } bytes gelezen. Sla het eerst op als bestand.
leesfout-verkeerde-soort = dit is { $herkend }, en dat kan niet worden gelezen. Sla het op als CSV, XLSX of Parquet.
leesfout-kolommen-ontbreken = { $aantal ->
    [one] kolom { $kolommen } ontbreekt
   *[other] de kolommen { $kolommen } ontbreken
}. In het bestand staan: { $koppen }.
leesfout-kolom-dubbel = kolom { $kolom } staat er meer keren ({ $koppen }). Laat er één staan, of kies met --kolommen.
leesfout-kolom-type = kolom { $kolom } heeft type { $gevonden }; verwacht werd { $verwacht }.
leesfout-zipbom = { $onderdeel } in dit rekenblad pakt uit tot veel meer dan er eerlijk in past; het is niet geopend.
leesfout-beschadigd = dit bestand ({ $soort }) is beschadigd en is niet te lezen. Open het in het programma waarmee het gemaakt is en bewaar het daar opnieuw.
leesfout-afgekapt = dit bestand ({ $soort }) houdt te vroeg op. Maak het opnieuw aan of kopieer het opnieuw.
kolom-gebruikt-voor = De kop "{ $kolom }" is met --kolommen al voor { $ander } gebruikt.
kolom-gezocht = Voor { $kolom } is gezocht naar "{ $gezocht }".
kolom-suggestie = { $kolom } heet misschien "{ $suggesties }": geef dan --kolommen "{ $kolom }={ $eerste }".
toewijzing-vorm = "{ $deel }" is geen KOLOM=NAAM, bijvoorbeeld leerling=Stamnr
toewijzing-onbekende-kolom = "{ $naam }" is geen kolom die hier bekend is; links van = staat bijvoorbeeld leerling, datum, minuten of status
toewijzing-dubbel = kolom { $kolom } is twee keer gegeven
toewijzing-kop-tweemaal = "{ $kop }" is voor twee kolommen gegeven
bestandssoort-csv = CSV
bestandssoort-xlsx = XLSX
bestandssoort-parquet = Parquet
bestandssoort-parquet-versleuteld = een versleuteld Parquet-bestand
bestandssoort-xls = een oud Excel-bestand (xls)
bestandssoort-xlsb = een binair Excel-bestand (xlsb)
bestandssoort-xlsx-versleuteld = een Excel-bestand met een wachtwoord
bestandssoort-opendocument = een OpenDocument-bestand
bestandssoort-word = een Word-bestand
bestandssoort-pdf = een PDF
bestandssoort-afbeelding = een afbeelding
bestandssoort-html = een webpagina
bestandssoort-xml = XML
bestandssoort-json = JSON
bestandssoort-gzip = een ingepakt bestand (gzip)
bestandssoort-archief = een archief
bestandssoort-sqlite = een databasebestand
bestandssoort-onbekend = geen tabel die herkend wordt

## Wat er bij een uitkomst hoort te staan
opmerkingen-kop = Hierbij is aangenomen:
opmerking-geen-kalender = Er is geen vakantie opgegeven, dus elke week telt als schoolweek. Geef --regio of --vakanties.
opmerking-geen-vakantie-in-schooljaar = { $aantal ->
    [one] In 1 schooljaar van dit bestand staat geen enkele vakantie; daar telt elke week als schoolweek. Vul de vakanties aan.
   *[other] In { $aantal } schooljaren van dit bestand staat geen enkele vakantie; daar telt elke week als schoolweek. Vul de vakanties aan.
}
opmerking-les-van-nul-minuten = { $aantal ->
    [one] 1 ongeoorloofde les duurde 0 minuten en is als een heel uur geteld. Haal een les die uitviel uit het bestand.
   *[other] { $aantal } ongeoorloofde lessen duurden 0 minuten en zijn elk als een heel uur geteld. Haal lessen die uitvielen uit het bestand.
}
opmerking-langer-dan-een-dag = { $aantal ->
    [one] 1 regel is langer dan een dag en telt in zijn geheel op zijn datum. Een totaal over meer dagen hoort over die dagen verdeeld te zijn.
   *[other] { $aantal } regels zijn langer dan een dag en tellen in hun geheel op hun datum. Een totaal over meer dagen hoort over die dagen verdeeld te zijn.
}
opmerking-geen-sector = De sector is niet bekend, dus er zijn klokuren geteld. In het vo tellen lesuren: geef --sector of --uur.
opmerking-geen-geboortedatum = { $aantal ->
    [one] Van 1 leerling is de geboortedatum niet bekend; aangenomen is dat die leerplichtig is.
   *[other] Van { $aantal } leerlingen is de geboortedatum niet bekend; aangenomen is dat zij leerplichtig zijn.
}
opmerking-twee-geboortedata = { $aantal ->
    [one] Bij 1 leerling staan twee geboortedata; de eerste is gebruikt.
   *[other] Bij { $aantal } leerlingen staan twee geboortedata; de eerste is gebruikt.
}
opmerking-meer-scholen = { $aantal ->
    [one] 1 leerling staat op meer scholen; elke school is apart geteld.
   *[other] { $aantal } leerlingen staan op meer scholen; elke school is apart geteld.
}
opmerking-aanwezigheid-afgeleid = Er staat geen enkele regel met aanwezig; een schooldag zonder getelde minuten is als aanwezig gezien.
opmerking-geen-lesuur = { $aantal ->
    [one] Bij 1 regel ontbreekt het lesuur; of die les dubbel is ingevoerd, is niet te zien.
   *[other] Bij { $aantal } regels ontbreekt het lesuur; of die lessen dubbel zijn ingevoerd, is niet te zien.
}
opmerking-na-de-dag = { $aantal ->
    [one] 1 regel is van na deze dag en telt niet mee.
   *[other] { $aantal } regels zijn van na deze dag en tellen niet mee.
}
opmerking-geen-regels-in-periode = In de bekeken weken staat geen enkele regel, dus er valt niets te controleren. Klopt de datum van het bezoek?
opmerking-andere-soort = { $aantal ->
    [one] 1 melding is van een andere soort dan 16 uur in 4 weken en is niet beoordeeld.
   *[other] { $aantal } meldingen zijn van een andere soort dan 16 uur in 4 weken en zijn niet beoordeeld.
}
opmerking-alsof-wet = Een wetsvoorstel is toegepast alsof het al wet was. Het is geen geldend recht.
opmerking-geoorloofd-zonder-reden = Volgens het wetsvoorstel moet ook geoorloofd verzuim een reden hebben. Die ontbreekt bij { $aantal ->
    [one] 1 regel.
   *[other] { $aantal } regels.
}
geen-melding-geen-nog-niet = nog niet leerplichtig
geen-melding-geen-startkwalificatie = heeft een startkwalificatie
geen-melding-rmc = niet meer leerplichtig en zonder startkwalificatie: alleen te melden als school en regio dat afspraken; bij langdurig verzuim aan het Doorstroompunt
geen-melding-vrijgesteld = vrijgesteld
geen-melding-geen = niet meer leerplichtig

## Kolommen en waarden
kolom-leerling = Leerling
kolom-school = School
kolom-soort = Soort
kolom-begin = Begin
kolom-einde = Einde
kolom-duur = Geteld
kolom-vervolg = Vervolg
kolom-uiterlijk = Uiterlijk
kolom-grond = Grond
kolom-resterend = Nog tot de norm
kolom-eerste-vervalt = Eerste dag vervalt
kolom-datum = Datum
kolom-lesuur = Lesuur
kolom-reden = Reden
kolom-gemeld-op = Gemeld op
kolom-oordeel = Oordeel
soort-16-uur-in-4-weken = 16 uur in 4 weken
soort-langdurig-relatief-verzuim = langdurig relatief verzuim
plicht-wettelijk = wettelijk
plicht-afspraak = afspraak
status-aanwezig = aanwezig
status-geoorloofd = geoorloofd
status-ongeoorloofd = ongeoorloofd
status-te-laat = te laat
status-onbekend = onbekend

## check
geen-dag = Geen bruikbare regel
check-samenvatting = { $op }, { $leerlingen ->
    [one] 1 leerling
   *[other] { $leerlingen } leerlingen
}: { $meldingen ->
    [0] geen melding is verplicht
    [one] 1 melding is verplicht (of die al is gedaan, ziet u met controle)
   *[other] { $meldingen } meldingen zijn verplicht (welke al zijn gedaan, ziet u met controle)
}, { $bijna ->
    [0] niemand is bijna bij de norm
    [one] 1 leerling is bijna bij de norm
   *[other] { $bijna } leerlingen zijn bijna bij de norm
}, { $open ->
    [0] niets is nog onbekend
    [one] 1 registratie is nog onbekend
   *[other] { $open } registraties zijn nog onbekend
}{ $fouten ->
    [0] .
    [one] , en 1 fout is gevonden.
   *[other] , en { $fouten } fouten zijn gevonden.
}
check-meldingen = Te melden bij het Verzuimloket
check-bijna = Bijna bij de norm
check-open = Nog onbekend: zoek uit of het geoorloofd was
check-geen = De norm is bereikt, maar een melding hoeft niet

## uitleg
uitleg-kop = Leerling { $leerling }{ $heeft_school ->
    [ja] {" "}op school { $school }
   *[nee] {""}
}, tot en met { $op }
uitleg-week = week van { $maandag }: { $duur } geteld
uitleg-week-vakantie = week van { $maandag }: { $naam }, telt niet mee
uitleg-registratie = {"  "}{ $dag }{ $heeft_lesuur ->
    [ja] {" "}lesuur { $lesuur }
   *[nee] {""}
}: { $status }, { $minuten } minuten, telt { $geteld } (regel { $regel })
uitleg-melding = {"  "}▶ { $soort } bereikt op { $einde }: { $duur } sinds { $begin }. Melden uiterlijk { $uiterlijk }. De telling begint de volgende dag opnieuw.
uitleg-geen-melding = {"  "}▶ { $soort } bereikt op { $einde }: { $duur } sinds { $begin }. Een melding hoeft niet, gezien leeftijd of startkwalificatie. De telling begint de volgende dag opnieuw.
uitleg-gronden = Regels:
uitleg-grond = - { $bepaling }: { $grond }, sinds { $vanaf } ({ $bron })

## controle
controle-samenvatting = In { $weken ->
    [one] 1 week
   *[other] { $weken } weken
} ({ $van } tot en met { $tot }) { $verschuldigd ->
    [0] hoefde niets te worden gemeld
    [one] moest 1 melding
   *[other] moesten { $verschuldigd } meldingen
}: { $juist } juist, { $te_laat } te laat, { $gemist } gemist, { $vooraf } vooraf, { $nog_op_tijd } nog op tijd. Daarnaast: { $overbodig } overbodig, { $niet_te_bepalen } niet te bepalen.
controle-oordelen = Oordelen
oordeel-juist = juist
oordeel-te-laat = te laat, { $werkdagen ->
    [one] 1 werkdag
   *[other] { $werkdagen } werkdagen
}
oordeel-gemist = gemist
oordeel-vooraf = vooraf
oordeel-nog-op-tijd = nog op tijd
oordeel-overbodig = overbodig
oordeel-niet-te-bepalen = niet te bepalen

## plicht
plicht-geen-nog-niet = Op { $op }: nog niet leerplichtig.
plicht-leerplicht = Op { $op }: leerplichtig.
plicht-kwalificatieplicht = Op { $op }: kwalificatieplichtig.
plicht-geen-startkwalificatie = Op { $op }: geen plicht, want er is een startkwalificatie.
plicht-rmc = Op { $op }: geen plicht meer; zonder startkwalificatie is het Doorstroompunt (RMC) er nog voor.
plicht-vrijgesteld = Op { $op }: vrijgesteld.
plicht-geen = Op { $op }: geen plicht meer.
plicht-van = Dit geldt vanaf { $van }.
plicht-tot = Dit geldt tot en met { $tot }.
plicht-vervangend = Aan de plicht wordt voldaan met een programma dat de school vervangt (artikel { $artikel }).
plicht-grond = Grond: { $grond } ({ $bron }).

# Diensten en het register
account-gemaakt = Het account is gemaakt. Het wachtwoord is { $wachtwoord }; het wordt maar één keer getoond.
verify-in-orde = in orde
verify-heel = { $ketens } ketens nagerekend: er is niets veranderd of weggehaald.
verify-gebroken = { $gebroken } van { $ketens } ketens gebroken: iemand heeft in het log iets veranderd of weggehaald. Vergelijk met een reservekopie.
backup-klaar = De kopie staat in { $bestand }.
restore-klaar = Het register is gevuld uit { $bestand }; { $ketens } ketens nagerekend en in orde.
restore-gebroken = Het register is gevuld uit { $bestand }, maar in het log is iets veranderd. Kijk met aanwezig verify waar.
worker-geen-verzuimloket = geef --verzuimloket en --sleutels: zonder is er niets te bezorgen
worker-draait = De worker bezorgt berichten. Stoppen met Ctrl-C.
serve-draait = De pagina's staan op http://{ $adres }/. Stoppen met Ctrl-C.
serve-sleutel-onleesbaar = { $bestand } is geen bestand met 64 hexadecimale cijfers. Maak er een met: openssl rand -hex 32 > { $bestand }
serve-geen-sleutel = Er zijn accounts met een tweede factor, maar er is geen sleutel. Noem met --accountsleutel het bestand waarmee die geheimen zijn bewaard.
serve-andere-sleutel = Met deze sleutel gaan de geheimen van de accounts niet open. Noem met --accountsleutel het bestand waarmee ze zijn bewaard.
serve-adres-bezet = op { $adres } draait al iets; stop dat, of kies met --adres een ander adres
verzuimloket-draait = Het Verzuimloket staat op { $adres }. Stoppen met Ctrl-C.

# De demo
demo-vullen = Scholen vullen
demo-gevuld = Het is { $dag }, { $uur } uur. { $scholen } scholen, { $leerlingen } leerlingen, { $verzuim } keer verzuim dit schooljaar. Alles en iedereen is verzonnen.
demo-adres = Begin hier: http://{ $adres }/demo — stoppen met Ctrl-C.
demo-wachtwoord = Iedereen in de demo heeft het wachtwoord { $wachtwoord }.
demo-accounts = Alle { $aantal } accounts staan in { $bestand }.
demo-verleden = Meldingen van eerder dit schooljaar
demo-strook = Dit is een demo: alle scholen en mensen zijn verzonnen.
demo-rol-docent = docent
demo-rol-mentor = mentor
demo-rol-verzuimcoordinator = verzuimcoördinator
demo-rol-schoolleider = schoolleider
demo-rol-leerplichtambtenaar = leerplichtambtenaar
demo-rol-inspecteur = inspecteur
demo-rol-coordinerend_inspecteur = coördinerend inspecteur
demo-rol-jurist = jurist
demo-rol-bestuur = bestuur
demo-rol-beheerder = beheerder
demo-rol-systeem = systeem
demo-titel = Van een gemiste les naar leerplicht, en terug
demo-inleiding = Een school ziet wie er niet was, ziet zestien uur in vier lesweken aankomen en meldt op tijd. De gemeente pakt het op en laat de school weten wat er gebeurt. Hier loopt die keten echt, met verzonnen mensen.
demo-zin = Vandaag zijn { $geregistreerd } lessen geregistreerd. Te doen zijn { $verschuldigd } meldingen, onderweg { $onderweg }, en bij leerplicht wachten er { $nieuw }.
demo-station-les = Les
demo-les-geregistreerd = lessen vandaag geregistreerd
demo-les-open = { $aantal } nog niet
demo-station-verzuim = Verzuim
demo-verzuim-onverklaard = keer afwezig zonder verklaring
demo-station-norm = Zestien uur
demo-norm-verschuldigd = meldingen te doen
demo-norm-te-laat = { $aantal } daarvan te laat
demo-station-verzuimloket = Verzuimloket
demo-loket-onderweg = meldingen onderweg
demo-loket-geweigerd = { $aantal } geweigerd
demo-station-leerplicht = Leerplicht
demo-leerplicht-nieuw = meldingen wachten
demo-leerplicht-bezig = { $bezig } in behandeling, { $klaar } afgerond
demo-station-terug = Terug op school
demo-terug = meldingen met antwoord
demo-uitleg = Geteld om { $uur } uur in de registers van de demo zelf, voor alle scholen samen. De getallen lopen mee met wat u doet.
demo-loop-mee = Loop mee
demo-stap-docent = Registreer een les
demo-stap-docent-uitleg = De startpagina van een docent is de les die nu bezig is. Tik aan wie er niet is en sla op.
demo-stap-verzuimcoordinator = Beoordeel, zie de norm naderen en meld
demo-stap-verzuimcoordinator-uitleg = De verzuimcoördinator ziet wat onverklaard is, wie er bijna is en welke melding vandaag weg moet, en verstuurt die naar het Verzuimloket.
demo-stap-mentor = Volg de eigen klas
demo-stap-mentor-uitleg = De mentor ziet van de eigen klas wie zijn uren opstapelen en wanneer er uren uit het venster vallen.
demo-stap-schoolleider = Kijk of het goed gaat
demo-stap-schoolleider-uitleg = De schoolleider ziet de lijsten en de meldingen van de school, en verandert niets.
demo-stap-beheerder = Regel wie wat mag
demo-stap-beheerder-uitleg = De beheerder maakt accounts, sluit ze af en ziet wie wat heeft ingezien; leerlingen ziet de beheerder niet.
demo-stap-leerplicht = Pak de melding op
demo-stap-leerplicht-uitleg = De melding gaat naar de organisatie van de gemeente waar de leerling woont. Kies die organisatie, neem de melding in behandeling en sluit haar af; de school ziet het.
demo-stap-inspectie = Volg een signaal bij de Inspectie
demo-stap-inspectie-uitleg = Leerplicht meldt een school bij de Inspectie, met een telling van te late meldingen. De coördinerend inspecteur verdeelt, een inspecteur handelt af, en de melder leest elke stap.
demo-als = Ga verder als { $naam }, { $organisatie }

## Inlezen
import-geen-bestand = Kies ten minste een bestand, bijvoorbeeld --leerlingen leerlingen.csv.
import-mag-niet = { $namens } mag op { $school } niet inlezen. Noem met --namens de gebruikersnaam van een verzuimcoördinator van die school.
import-geen-school = School { $school } is in dit register niet bekend. Kijk of de code klopt.
import-geweigerd = Er is niets ingelezen: regels zijn geweigerd. Herstel ze in het bestand en lees het opnieuw in.
import-ingelezen = Ingelezen.
import-proef = Dit zou er veranderen. Er is nog niets ingelezen; zonder --proef gebeurt dat wel.
import-alles-gelijk = Er verandert niets: alles staat er al zo.
import-bestand = { $soort } ({ $bestand }): { $nieuw } nieuw, { $gewijzigd } gewijzigd, { $ongewijzigd } ongewijzigd, { $geweigerd } geweigerd
import-regels = Regels om naar te kijken
import-meer = … en nog { $aantal }; met --format json of --format csv ziet u ze alle
kolom-regel = Regel
kolom-sleutel = Nummer of code
kolom-uitkomst = Wat er gebeurt
kolom-waarom = Toelichting
school-begonnen = { $naam } ({ $school }) staat in het register. Maak nu met aanwezig account de eerste beheerder.
school-bestaat = School { $school } staat al in dit register.
school-code = "{ $school }" is geen BRIN met vestiging. Geef een code als 99xa00.
contact-vastgelegd = Scholen zien bij hun melding dat { $organisatie } te bellen is op { $telefoon }.

## report
report-samenvatting = Geteld uit { $onderzoeken } onderzoeken met { $vervolgen } heronderzoeken, { $signaalmeldingen } meldingen in de Signalenbox en { $boetes } boetes. Al deze records zijn gereconstrueerd uit het rapport Evaluatie toezicht Leerplichtwet (Regioplan, 2017): geen is een waarneming.
report-samenvatting-eigen = Geteld uit { $onderzoeken } onderzoeken met { $vervolgen } heronderzoeken, { $signaalmeldingen } meldingen in de Signalenbox en { $boetes } boetes. Gereconstrueerd: { $gereconstrueerd } records.
report-tabel-2-1 = Tabel 2.1: pilotonderzoeken in het po
report-tabel-2-2 = Tabel 2.2: onderzoeken in het (v)so
report-tabel-2-3 = Tabel 2.3: onderzoeken in het vo
report-tabel-2-4 = Tabel 2.4: onderzoeken in het mbo
report-tabel-2-8 = Tabel 2.8: meldingen in de Signalenbox
report-tabel-onderdelen = Waarop scholen onvoldoende waren, per onderdeel
report-tabel-vervolg = Wat er na een onvoldoende kwam
report-tabel-signalen = De signalen: waarover, en wat ermee is gedaan
report-tabel-overname = Onderzoeken overgenomen na het stoppen van de overeenkomsten
report-tabel-boetes = Bestuurlijke boetes na een melding van leerplicht
report-totaal = Totaal
report-aantal-onderzoeken = Onderzoeken
report-voldoende = Voldoende
report-onvoldoende = Onvoldoende
report-niet-te-bepalen = Niet te bepalen
report-nog-onbekend = Nog onbekend
report-schooljaar = Schooljaar { $waarde }
report-schooljaar-onbekend = Schooljaar onbekend
report-regio-onbekend = Regio onbekend
report-sector-po = Primair onderwijs
report-sector-sbo = Speciaal basisonderwijs
report-sector-so = Speciaal onderwijs
report-sector-vso = Voortgezet speciaal onderwijs
report-sector-vo = Voortgezet onderwijs
report-sector-mbo = Middelbaar beroepsonderwijs
report-sector-overig = overig#
report-sectoren-po = po
report-sectoren-vso = (v)so
report-sectoren-vo = vo
report-sectoren-mbo = mbo
report-subcategorie = Leerplicht, verlof en voortijdig schoolverlaten
report-soort-vraag = Vraag
report-soort-terugbelverzoek = Terugbelverzoek
report-soort-signaal = Signaal
report-onderdeel-beleid = verzuimbeleid
report-onderdeel-schoolgids = verzuimbeleid in de schoolgids
report-onderdeel-onderwijsovereenkomst = verzuimbeleid in de onderwijsovereenkomst
report-onderdeel-administratie = verzuimadministratie
report-onderdeel-melding-leerplichtig = melding van verzuim van leerplichtigen
report-onderdeel-melding-niet-leerplichtig = melding van verzuim van 18 tot 23 jaar
report-onderdeel-verlof = verlof
report-onderdeel-melding-schorsing = melding van schorsing
report-alleen-onvoldoende = Onvoldoende
report-alleen-niet-te-bepalen = Niet te bepalen
report-niet-gepubliceerd = Niet gepubliceerd
report-zonder-administratie = waarvan zonder administratie
report-eerste-onvoldoende = Onvoldoende bij het eerste onderzoek
report-zonder-vervolg-opgeheven = Zonder vervolg: opgeheven
report-zonder-vervolg-vertrouwen-hersteld = Zonder vervolg: vertrouwen dat het is hersteld
report-zonder-vervolg-doelgroep-23plus = Zonder vervolg: studenten van 23 jaar en ouder
report-heronderzoek = Heronderzoek uitgevoerd
report-heronderzoek-voldoende = Heronderzoek: voldoende
report-heronderzoek-onvoldoende = Heronderzoek: onvoldoende
report-tweede = Tweede heronderzoek uitgevoerd
report-tweede-voldoende = Tweede heronderzoek: voldoende
report-tweede-onvoldoende = Tweede heronderzoek: onvoldoende
report-hersteld = Hersteld na een heronderzoek
report-open = Vervolg nog uit te voeren
report-overgenomen = Overgenomen
report-over-melding = Over registratie en melding
report-over-verlof = Over verlof
report-onderwerp = Onderwerp
report-afhandeling = Afhandeling
report-niet-bekend = niet bekend
report-onderwerp-verlof = verlof onterecht toegekend
report-onderwerp-aanpak-verzuim = aanpak van verzuim schiet tekort
report-onderwerp-niet-of-niet-tijdig-melden = niet of niet tijdig melden
report-onderwerp-registratie = registratie
report-onderwerp-onterechte-uitschrijving = onterechte uitschrijving
report-onderwerp-escalatie-na-derde-controle = escalatie na de derde controle
report-onderwerp-ander = iets anders
report-afhandeling-triage = triage
report-afhandeling-doorsturen = doorgestuurd
report-afhandeling-opname = doorgestuurd en opgenomen in het dossier van de school
report-afhandeling-informatie-vragen = aanvullende informatie gevraagd
report-afhandeling-informatie-geven = aanvullende informatie gekregen
report-afhandeling-tussenbericht = tussenbericht
report-afhandeling-bezoek = bezoek aan school of bestuur
report-afhandeling-onderzoek = specifiek onderzoek
report-afhandeling-afsluiting = afgesloten
report-afhandeling-heropening = heropend
report-afhandeling-tevredenheid = melder tevreden
report-aantal-boetes = Boetes
report-boetestatus-voorgesteld = voorgesteld
report-boetestatus-getoetst = getoetst
report-boetestatus-voorgenomen = voorgenomen
report-boetestatus-gehoord = gehoord
report-boetestatus-opgelegd = opgelegd
report-boetestatus-in-bezwaar = in bezwaar
report-boetestatus-gehandhaafd = gehandhaafd
report-boetestatus-in-beroep = in beroep
report-boetestatus-onherroepelijk = onherroepelijk
report-boetestatus-betaald = betaald
report-boetestatus-vervallen = vervallen
report-noot-hersteld = Na een heronderzoek voldoende: { $aantal }.
report-noot-overig = Deze { $aantal } meldingen gaan vaker over groepen scholen dan over één school.
report-noot-anders-opgeslagen = Waarvan onder een andere naam opgeslagen: { $aantal }.
report-noot-overname = Gekozen: het rapport zegt alleen dat meer dan de helft onvoldoende was.
report-tegenspraken-kop = { $aantal ->
    [one] Het rapport zegt op één plaats iets anders dan de records:
   *[other] Het rapport zegt op { $aantal } plaatsen iets anders dan de records:
}
report-tegenspraak = - { $plaats }, { $wat }: gedrukt { $gedrukt }, geteld { $geteld }. { $uitleg }
report-cel = { "  " }tabel { $tabel }: { $cel }
report-tegenspraken-bericht = Let op: het rapport zegt op { $aantal ->
    [one] één plaats
   *[other] { $aantal } plaatsen
} iets anders; met --lijst tegenspraken ziet u waar.
report-bestand-ontbreekt = In { $map } staat geen { $bestand }. Geef een map met onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv en boetes.csv.
report-geen-map = { $map } is geen map. Geef een map met onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv en boetes.csv.
report-bestand-te-groot = { $bestand } in { $map } is groter dan 64 MB. Geef een bestand met records van onderzoeken.
report-bestand-onleesbaar = { $bestand } in { $map } kan niet worden gelezen. Kijk of het een bestand is dat u mag lezen.
report-fouten = { $aantal ->
    [one] Er staat één fout in de records; daarom is er niets geteld.
   *[other] Er staan { $aantal } fouten in de records; daarom is er niets geteld.
}
report-fout = { $bestand }, regel { $regel }, kolom { $kolom }: gevonden "{ $gevonden }", verwacht { $verwacht }
report-fout-zonder-kolom = { $bestand }, regel { $regel }: gevonden "{ $gevonden }", verwacht { $verwacht }
record-verwacht-utf8 = tekst in UTF-8; bewaar het bestand als CSV UTF-8
record-verwacht-kolom = ook een kolom { $kolom } in de kop
record-verwacht-kolom-een-keer = elke kolom één keer
record-verwacht-bekende-kolom = een kolom die dit bestand kent; haal deze weg of verbeter de naam
record-verwacht-velden = { $aantal } velden, net als in de kop
record-verwacht-ingevuld = een ingevulde waarde
record-verwacht-een-van = een van: { $woorden }
record-verwacht-datum = een bestaande datum als 2015-11-03
record-verwacht-getal = een heel getal van 0 of meer
record-verwacht-nieuw-nummer = een nummer dat nog niet voorkomt; het staat ook op regel { $eerder }
record-verwacht-niet-voor = een dag op of na { $dag }
record-verwacht-bekend-onderzoek = een nummer dat in onderzoeken.csv staat
record-verwacht-open-onderzoek = een onderzoek waarvan het laatste oordeel om een vervolg vraagt
record-verwacht-ronde = ronde { $volgende }
record-verwacht-leeg-bij-verval = niets, want dit onderzoek verviel
record-verwacht-leeg-zonder-onvoldoende = niets, want het oordeel vraagt geen vervolg

## selectie
selectie-herhaald = { $naam }: { $getrokken } getrokken uit { $eenheden } ({ $bron }, peildatum { $peildatum }), zaad "{ $zaad }".
selectie-gelijk = Opnieuw getrokken uit het record: de uitkomst is gelijk, tot op het laatste lotnummer.
selectie-anders = Opnieuw getrokken uit het record: de uitkomst is anders op { $aantal } plaatsen.
selectie-verschil-alleen-record = { $code }: volgens het record getrokken, opnieuw niet
selectie-verschil-alleen-opnieuw = { $code }: opnieuw getrokken, volgens het record niet
selectie-verschil-plaats = { $code }: ander lotnummer, andere plaats, andere punten of andere reden
selectie-verschil-groepen = De groepen of hun aantallen zijn anders.
selectie-bestand-onleesbaar = `{ $bestand }` is niet te lezen. Verwacht: het JSON-bestand van een selectie.
selectie-geen-record = Dit is geen record van een selectie: regel { $regel }, teken { $kolom }. Verwacht: het JSON-bestand dat bij de selectie is uitgevoerd, onveranderd.
selectie-andere-versie = Het record heeft versie `{ $gevonden }`. Verwacht: versie `1`.
selectie-andere-loting = De loting `{ $gevonden }` is niet bekend. Verwacht: `chacha20-sha256-53`.
selectie-niet-te-trekken = Wat het record vraagt is niet te trekken: er zijn { $aantal } fouten in de vraag zelf.
