# Words of the command line. The same keys as nl.ftl; plain language, no blame, always what to do.

ja = yes
nee = no
voortgang-lezen = Reading

## Faults that end a command
fout-aanhef = That did not work.
fout-wetsvoorstel = Bill { $nummer } is not known here. Known is 36663.
fout-geen-regels = { $bestand }: there is not one row below the header. Choose a file with absence.
fout-strikt = { $bestand }: { $aantal ->
    [one] one fault in the rows
   *[other] { $aantal } faults in the rows
}, so the file was not used.
fout-schrijven = { $bestand } cannot be written: { $reden }.
fout-overschrijven = { $bestand } is a file that is read; it would be overwritten. Choose another name.
reden-map-ontbreekt = the folder does not exist
reden-geen-toegang = you may not write here
reden-is-map = this is a folder; give the name of a file
reden-schijf-vol = the disk is full
reden-onbekend = the system refused
fout-leerling-onbekend = Pupil { $leerling } is not in the file (or not at that school). See whether the number is right; spaces and capitals count.
fout-meer-scholen = Pupil { $leerling } is at more schools ({ $scholen }). Choose one with --school.
fout-geboren-na = The date of birth lies after { $op }. Check the dates.
fout-startkwalificatie-voor-geboorte = The startkwalificatie does not lie after birth. Check the dates.
fout-schooljaren = { $jaren } completed school years on { $op } cannot go with this date of birth. Count full school years only.
fout-vrijstelling = An exemption of kind { $soort } is not known. Known are 5-onder-a, 5-onder-b (5b), 5-onder-c (5c), 5a and 15, and for a programme that replaces school 3a and 3b.
fout-recht = The law has no answer to this: { $oorzaak }
fout-geen-versie = The rules from before { $eerste } are not in here.
fout-twee-vrijstellingen = Two exemptions apply on { $op }. Let one apply on a day.
vakantie-zonder-naam = holiday

## A command that cannot be understood
misbruik-geen-opdracht = Choose a command: check, controle, plicht or report tabellen.
misbruik-opdracht = "{ $opdracht }" is no command. Choose check, controle, plicht or report tabellen.
misbruik-ontbreekt = This is still missing: { $optie }.
misbruik-optie = "{ $optie }" is not known here.
misbruik-dubbel = "{ $optie }" does not go with what is there already, or is there twice.
misbruik-zonder-waarde = { $optie } needs a value.
misbruik-zonder-keuze = { $optie } needs a value: { $reden }.
misbruik-waarde = "{ $waarde }" cannot go with { $optie }: { $reden }.
misbruik-anders = This command cannot be understood.
misbruik-kies = choose from { $keuzes }
misbruik-suggestie = Did you mean { $suggestie }?
misbruik-hulp = --help tells for each command what can be done, with an example.

## Faults in rows
fout-regel = row { $regel }, column { $kolom }: found "{ $gevonden }", expected { $verwacht }
fout-regel-zonder-kolom = row { $regel }: found "{ $gevonden }", expected { $verwacht }
fouten-kop = { $aantal ->
    [one] One fault; that row was not used
   *[other] { $aantal } faults; those rows were not used
}
fouten-meer = … and { $aantal } more
fouten-meer-op-scherm = … and { $aantal } more; --format json or --format csv --lijst fouten shows them all
fouten-bericht = Note: { $aantal ->
    [one] 1 fault was found in the rows; that row was not used.
   *[other] { $aantal } faults were found in the rows; those rows were not used.
}
verwacht-bestaande-datum = a date that exists
verwacht-datum = a date such as 2025-03-01 or 01-03-2025
verwacht-jaar-in-vier-cijfers = a year in four digits
verwacht-jaar-tussen = a year from { $van } to { $tot }
verwacht-datum-zonder-tijdzone = a date without time zone
verwacht-hele-minuten = a whole number of minutes of 0 or more, or a duration such as 1:30
verwacht-hoogstens-minuten = at most { $max } minutes
verwacht-ingevuld = a value
verwacht-een-van = one of: { $woorden }
verwacht-een-van-of-code = one of: { $woorden }, or a code of your file of codes
verwacht-hoogstens-tekens = at most { $max } characters
verwacht-een-regel-tekst = text on one line
verwacht-aantal-velden = { $aantal } fields, as in the header
verwacht-gesloten-aanhalingsteken = a quotation mark that is closed
verwacht-berekende-waarde = a computed value; open the file in your spreadsheet program, let it compute, and save it
verwacht-geen-foutwaarde = a value instead of an error of the spreadsheet program
verwacht-losse-cel = a cell of its own; this cell is merged with another
verwacht-niet-voor = a last day on or after { $begin }
verwacht-een-status-per-code = one status for a code; row { $eerder } gives another
verwacht-tijd = a time such as 08:30
verwacht-na-tijd = a time after { $begin }
verwacht-hoogstens-dagen = a last day at most { $max } days after the first
verwacht-pgn = a BSN or onderwijsnummer of nine digits
verwacht-pgn-elfproef = a BSN or onderwijsnummer that meets the 11-proof; check the digits
verwacht-gemeentecode = a code of a municipality of four digits, such as 0363
verwacht-geheel-tussen = a whole number from { $van } to { $tot }
verwacht-emailadres = an address for mail
verwacht-een-van-beide = a value here or in column { $ander }, and not in both
verwacht-uniek = a value that no earlier row has; row { $eerder } has the same
verwacht-vrij-uur = an hour at which this class has no lesson yet; row { $eerder } has that hour
verwacht-schooldag = a day with school; this is { $vakantie }
verwacht-bekend-schooljaar = a day from { $van } to { $tot }; the calendar of other school years is not known
verwacht-geboren-voor = a date of birth before { $datum }, the day of this row
verwacht-binnen-een-jaar = a day within a year of { $datum }, the day of this row
verwacht-een-regel-per-lesuur = one row for a pupil, day and lesson; row { $eerder } was used

## Files that cannot be read
leesfout-niet-gevonden = there is no such file. See whether name and folder are right.
leesfout-geen-toegang = you may not read this file. Ask for access or choose another.
leesfout-map = this is a folder. Choose a file.
leesfout-lezen = reading stopped ({ $reden }). Try again or choose a copy.
leesfout-leeg = the file is empty. Choose a file with a header and rows.
leesfout-stroom-te-groot = through a pipe at most { $max } bytes are read. Save it as a file first.
leesfout-verkeerde-soort = this is { $herkend }, which cannot be read. Save it as CSV, XLSX or Parquet.
leesfout-kolommen-ontbreken = { $aantal ->
    [one] column { $kolommen } is missing
   *[other] the columns { $kolommen } are missing
}. The file has: { $koppen }.
leesfout-kolom-dubbel = column { $kolom } is there more than once ({ $koppen }). Keep one, or choose with --kolommen.
leesfout-kolom-type = column { $kolom } has type { $gevonden }; expected was { $verwacht }.
leesfout-zipbom = { $onderdeel } in this spreadsheet unpacks to far more than it can honestly hold; it was not opened.
leesfout-beschadigd = this file ({ $soort }) is damaged and cannot be read. Open it in the program that made it and save it there again.
leesfout-afgekapt = this file ({ $soort }) ends too early. Make it or copy it again.
kolom-gebruikt-voor = The header "{ $kolom }" is already used for { $ander } by --kolommen.
kolom-gezocht = For { $kolom } "{ $gezocht }" was looked for.
kolom-suggestie = { $kolom } may be called "{ $suggesties }": then give --kolommen "{ $kolom }={ $eerste }".
toewijzing-vorm = "{ $deel }" is no COLUMN=NAME, for example leerling=Stamnr
toewijzing-onbekende-kolom = "{ $naam }" is no column that is known here; left of = stands for example leerling, datum, minuten or status
toewijzing-dubbel = column { $kolom } is given twice
toewijzing-kop-tweemaal = "{ $kop }" is given for two columns
bestandssoort-csv = CSV
bestandssoort-xlsx = XLSX
bestandssoort-parquet = Parquet
bestandssoort-parquet-versleuteld = an encrypted Parquet file
bestandssoort-xls = an old Excel file (xls)
bestandssoort-xlsb = a binary Excel file (xlsb)
bestandssoort-xlsx-versleuteld = an Excel file with a password
bestandssoort-opendocument = an OpenDocument file
bestandssoort-word = a Word file
bestandssoort-pdf = a PDF
bestandssoort-afbeelding = a picture
bestandssoort-html = a web page
bestandssoort-xml = XML
bestandssoort-json = JSON
bestandssoort-gzip = a packed file (gzip)
bestandssoort-archief = an archive
bestandssoort-sqlite = a database file
bestandssoort-onbekend = no table that is recognised

## What belongs with an answer
opmerkingen-kop = This was assumed:
opmerking-geen-kalender = No holidays were given, so every week counts as a school week. Give --regio or --vakanties.
opmerking-geen-vakantie-in-schooljaar = { $aantal ->
    [one] In 1 school year of this file there is no holiday at all; every week of it counts as a school week. Complete the holidays.
   *[other] In { $aantal } school years of this file there is no holiday at all; every week of them counts as a school week. Complete the holidays.
}
opmerking-les-van-nul-minuten = { $aantal ->
    [one] 1 unlawful lesson lasted 0 minutes and was counted as a whole hour. Take a lesson that was cancelled out of the file.
   *[other] { $aantal } unlawful lessons lasted 0 minutes and were each counted as a whole hour. Take lessons that were cancelled out of the file.
}
opmerking-langer-dan-een-dag = { $aantal ->
    [one] 1 row is longer than a day and counts whole on its date. A total over more days should be spread over those days.
   *[other] { $aantal } rows are longer than a day and count whole on their dates. A total over more days should be spread over those days.
}
opmerking-geen-sector = The sector is not known, so clock hours were counted. In vo lessons count: give --sector or --uur.
opmerking-geen-geboortedatum = { $aantal ->
    [one] Of 1 pupil the date of birth is not known; that pupil was taken to be under duty.
   *[other] Of { $aantal } pupils the date of birth is not known; they were taken to be under duty.
}
opmerking-twee-geboortedata = { $aantal ->
    [one] 1 pupil has two dates of birth; the first was used.
   *[other] { $aantal } pupils have two dates of birth; the first was used.
}
opmerking-meer-scholen = { $aantal ->
    [one] 1 pupil is at more schools; each school was counted apart.
   *[other] { $aantal } pupils are at more schools; each school was counted apart.
}
opmerking-aanwezigheid-afgeleid = No row says aanwezig; a school day without counted minutes was taken as presence.
opmerking-geen-lesuur = { $aantal ->
    [one] 1 row has no lesson; whether it was entered twice cannot be seen.
   *[other] { $aantal } rows have no lesson; whether they were entered twice cannot be seen.
}
opmerking-na-de-dag = { $aantal ->
    [one] 1 row is dated after this day and does not count.
   *[other] { $aantal } rows are dated after this day and do not count.
}
opmerking-geen-regels-in-periode = Not one row lies in the weeks looked at, so there is nothing to check. Is the day of the visit right?
opmerking-andere-soort = { $aantal ->
    [one] 1 report is of another kind than 16 hours in 4 weeks and was not judged.
   *[other] { $aantal } reports are of another kind than 16 hours in 4 weeks and were not judged.
}
opmerking-alsof-wet = A bill was applied as if it were law. It is not in force.
opmerking-geoorloofd-zonder-reden = Under the bill lawful absence must have a reason too. It is missing in { $aantal ->
    [one] 1 row.
   *[other] { $aantal } rows.
}
geen-melding-geen-nog-niet = not under duty yet
geen-melding-geen-startkwalificatie = has a startkwalificatie
geen-melding-rmc = no longer under duty and without startkwalificatie: to be reported only if school and region agreed to; a long absence goes to the Doorstroompunt
geen-melding-vrijgesteld = exempt
geen-melding-geen = no longer under duty

## Columns and values
kolom-leerling = Pupil
kolom-school = School
kolom-soort = Kind
kolom-begin = Begin
kolom-einde = End
kolom-duur = Counted
kolom-vervolg = Follow-up
kolom-uiterlijk = In time until
kolom-grond = Ground
kolom-resterend = Left to the norm
kolom-eerste-vervalt = First day drops out
kolom-datum = Date
kolom-lesuur = Lesson
kolom-reden = Reason
kolom-gemeld-op = Reported on
kolom-oordeel = Verdict
soort-16-uur-in-4-weken = 16 hours in 4 weeks
soort-langdurig-relatief-verzuim = long relative absence
plicht-wettelijk = by law
plicht-afspraak = by agreement
status-aanwezig = present
status-geoorloofd = lawful
status-ongeoorloofd = unlawful
status-te-laat = late
status-onbekend = unknown

## check
geen-dag = No usable row
check-samenvatting = { $op }, { $leerlingen ->
    [one] 1 pupil
   *[other] { $leerlingen } pupils
}: { $meldingen ->
    [0] no report is due
    [one] 1 report is due (controle tells whether it was made)
   *[other] { $meldingen } reports are due (controle tells which were made)
}, { $bijna ->
    [0] nobody is near the norm
    [one] 1 pupil is near the norm
   *[other] { $bijna } pupils are near the norm
}, { $open ->
    [0] nothing is unknown
    [one] 1 entry is still unknown
   *[other] { $open } entries are still unknown
}{ $fouten ->
    [0] .
    [one] , and 1 fault was found.
   *[other] , and { $fouten } faults were found.
}
check-meldingen = To be reported to the Verzuimloket
check-bijna = Near the norm
check-open = Still unknown: find out whether it was lawful
check-geen = The norm was reached, but no report is due

## uitleg
uitleg-kop = Pupil { $leerling }{ $heeft_school ->
    [ja] {" "}at school { $school }
   *[nee] {""}
}, up to and with { $op }
uitleg-week = week of { $maandag }: { $duur } counted
uitleg-week-vakantie = week of { $maandag }: { $naam }, does not count
uitleg-registratie = {"  "}{ $dag }{ $heeft_lesuur ->
    [ja] {" "}lesson { $lesuur }
   *[nee] {""}
}: { $status }, { $minuten } minutes, counts { $geteld } (row { $regel })
uitleg-melding = {"  "}▶ { $soort } reached on { $einde }: { $duur } since { $begin }. In time until { $uiterlijk }. Counting starts again the next day.
uitleg-geen-melding = {"  "}▶ { $soort } reached on { $einde }: { $duur } since { $begin }. No report is due, because of age or startkwalificatie. Counting starts again the next day.
uitleg-gronden = Rules:
uitleg-grond = - { $bepaling }: { $grond }, since { $vanaf } ({ $bron })

## controle
controle-samenvatting = In { $weken ->
    [one] 1 week
   *[other] { $weken } weeks
} ({ $van } to { $tot }) { $verschuldigd ->
    [0] nothing had to be reported
    [one] 1 report was due
   *[other] { $verschuldigd } reports were due
}: { $juist } right, { $te_laat } late, { $gemist } missed, { $vooraf } told before, { $nog_op_tijd } still in time. Besides: { $overbodig } needless, { $niet_te_bepalen } cannot be told.
controle-oordelen = Verdicts
oordeel-juist = right
oordeel-te-laat = late, { $werkdagen ->
    [one] 1 working day
   *[other] { $werkdagen } working days
}
oordeel-gemist = missed
oordeel-vooraf = told before
oordeel-nog-op-tijd = still in time
oordeel-overbodig = needless
oordeel-niet-te-bepalen = cannot be told

## plicht
plicht-geen-nog-niet = On { $op }: not under duty yet.
plicht-leerplicht = On { $op }: compulsory education.
plicht-kwalificatieplicht = On { $op }: must go on until a startkwalificatie.
plicht-geen-startkwalificatie = On { $op }: no duty, because there is a startkwalificatie.
plicht-rmc = On { $op }: no duty any more; without startkwalificatie the Doorstroompunt (RMC) is still there.
plicht-vrijgesteld = On { $op }: exempt.
plicht-geen = On { $op }: no duty any more.
plicht-van = This holds from { $van }.
plicht-tot = This holds until { $tot }.
plicht-vervangend = The duty is met by a programme that replaces school (article { $artikel }).
plicht-grond = Ground: { $grond } ({ $bron }).

# Services and the register
account-gemaakt = The account was made. Its password is { $wachtwoord }; it is shown only once.
verify-in-orde = in order
verify-heel = { $ketens } chains recomputed: nothing was changed or removed.
verify-gebroken = { $gebroken } of { $ketens } chains broken: somebody changed or removed something in the log. Compare with a copy.
backup-klaar = The copy is in { $bestand }.
restore-klaar = The register was filled from { $bestand }; { $ketens } chains recomputed and in order.
restore-gebroken = The register was filled from { $bestand }, but something in the log was changed. See where with aanwezig verify.
worker-geen-verzuimloket = give --verzuimloket and --sleutels: without them there is nothing to deliver
worker-draait = The worker delivers messages. Stop with Ctrl-C.
serve-draait = The pages are at http://{ $adres }/. Stop with Ctrl-C.
serve-sleutel-onleesbaar = { $bestand } is no file with 64 hexadecimal digits. Make one with: openssl rand -hex 32 > { $bestand }
serve-geen-sleutel = There are accounts with a second factor, but there is no key. Name with --accountsleutel the file with which those secrets are kept.
serve-andere-sleutel = The secrets of the accounts do not open with this key. Name with --accountsleutel the file with which they are kept.
serve-adres-bezet = something runs at { $adres } already; stop it, or choose another address with --adres
verzuimloket-draait = The Verzuimloket is at { $adres }. Stop with Ctrl-C.

# The demo
demo-vullen = Filling schools
demo-gevuld = It is { $dag }, { $uur }. { $scholen } schools, { $leerlingen } pupils, { $verzuim } times absent this school year. Everything and everybody is invented.
demo-adres = Begin here: http://{ $adres }/demo — stop with Ctrl-C.
demo-wachtwoord = Everybody in the demo has the password { $wachtwoord }.
demo-accounts = All { $aantal } accounts are in { $bestand }.
demo-verleden = Reports of earlier this school year
demo-strook = This is a demo: all schools and people are invented.
demo-rol-docent = teacher
demo-rol-mentor = mentor
demo-rol-verzuimcoordinator = absence coordinator
demo-rol-schoolleider = head
demo-rol-leerplichtambtenaar = leerplicht officer
demo-rol-inspecteur = inspector
demo-rol-coordinerend_inspecteur = coordinating inspector
demo-rol-jurist = jurist
demo-rol-bestuur = school board
demo-rol-beheerder = administrator
demo-rol-systeem = system
demo-titel = From a missed lesson to leerplicht, and back
demo-inleiding = A school sees who was not there, sees sixteen hours in four school weeks coming, and reports in time. The municipality takes it up and tells the school what happens. Here that chain really runs, with invented people.
demo-zin = Today { $geregistreerd } lessons were registered. Reports due: { $verschuldigd }; on their way: { $onderweg }; waiting at leerplicht: { $nieuw }.
demo-station-les = Lesson
demo-les-geregistreerd = lessons registered today
demo-les-open = { $aantal } not yet
demo-station-verzuim = Absence
demo-verzuim-onverklaard = times absent without explanation
demo-station-norm = Sixteen hours
demo-norm-verschuldigd = reports due
demo-norm-te-laat = { $aantal } of them late
demo-station-verzuimloket = Verzuimloket
demo-loket-onderweg = reports on their way
demo-loket-geweigerd = { $aantal } refused
demo-station-leerplicht = Leerplicht
demo-leerplicht-nieuw = reports waiting
demo-leerplicht-bezig = { $bezig } taken up, { $klaar } done
demo-station-terug = Back at school
demo-terug = reports answered
demo-uitleg = Counted at { $uur } in the registers of the demo itself, for all schools together. The numbers follow what you do.
demo-loop-mee = Walk along
demo-stap-docent = Register a lesson
demo-stap-docent-uitleg = A teacher's start page is the lesson that is going on. Tap who is not there, and save.
demo-stap-verzuimcoordinator = Judge, see the norm come near, and report
demo-stap-verzuimcoordinator-uitleg = The absence coordinator sees what is unexplained, who is near and which report must go today, and sends it to the Verzuimloket.
demo-stap-mentor = Follow your own class
demo-stap-mentor-uitleg = The mentor sees whose hours pile up in the own class, and when hours leave the window.
demo-stap-schoolleider = See whether all is well
demo-stap-schoolleider-uitleg = The head sees the school's lists and reports, and changes nothing.
demo-stap-beheerder = Settle who may do what
demo-stap-beheerder-uitleg = The administrator makes accounts, closes them and sees who looked at what; the administrator sees no pupils.
demo-stap-leerplicht = Take the report up
demo-stap-leerplicht-uitleg = The report goes to the organisation of the municipality where the pupil lives. Choose that organisation, take the report up and close it; the school sees it.
demo-stap-inspectie = Follow a signal at the Inspectie
demo-stap-inspectie-uitleg = Leerplicht reports a school to the Inspectie, with a count of late reports. The coordinating inspector divides, an inspector handles, and the reporter reads every step.
demo-als = Go on as { $naam }, { $organisatie }

## Reading in
import-geen-bestand = Choose at least one file, for instance --leerlingen leerlingen.csv.
import-mag-niet = { $namens } may not read in at { $school }. Name with --namens the user name of a verzuimcoördinator (who handles absence) of that school.
import-geen-school = School { $school } is not known in this register. See whether the code is right.
import-geweigerd = Nothing was read in: rows are refused. Mend them in the file and read it in again.
import-ingelezen = Read in.
import-proef = This would change. Nothing was read in yet; without --proef it will be.
import-alles-gelijk = Nothing changes: all of it stands there already.
import-bestand = { $soort } ({ $bestand }): { $nieuw } new, { $gewijzigd } changed, { $ongewijzigd } unchanged, { $geweigerd } refused
import-regels = Rows to look at
import-meer = … and { $aantal } more; --format json or --format csv shows them all
kolom-regel = Row
kolom-sleutel = Number or code
kolom-uitkomst = What happens
kolom-waarom = Remark
school-begonnen = { $naam } ({ $school }) stands in the register. Now make the first administrator with aanwezig account.
school-bestaat = School { $school } stands in this register already.
school-code = "{ $school }" is no BRIN with vestiging (number and address of a school). Give a code such as 99xa00.
contact-vastgelegd = Schools see with their report that { $organisatie } can be called on { $telefoon }.

## report
report-samenvatting = Counted from { $onderzoeken } inspections with { $vervolgen } heronderzoeken (follow-up inspections), { $signaalmeldingen } meldingen in the Signalenbox and { $boetes } fines. All of these records were reconstructed from the report Evaluatie toezicht Leerplichtwet (Regioplan, 2017): none is an observation.
report-samenvatting-eigen = Counted from { $onderzoeken } inspections with { $vervolgen } heronderzoeken (follow-up inspections), { $signaalmeldingen } meldingen in the Signalenbox and { $boetes } fines. Reconstructed: { $gereconstrueerd } records.
report-tabel-2-1 = Table 2.1: pilot inspections in the po (primary education)
report-tabel-2-2 = Table 2.2: inspections in the (v)so (special education)
report-tabel-2-3 = Table 2.3: inspections in the vo (secondary education)
report-tabel-2-4 = Table 2.4: inspections in the mbo (vocational education)
report-tabel-2-8 = Table 2.8: meldingen in the Signalenbox
report-tabel-onderdelen = On what schools were onvoldoende, by component
report-tabel-vervolg = What came after an onvoldoende
report-tabel-signalen = The signals: about what, and what was done with them
report-tabel-overname = Inspections taken over when the agreements stopped
report-tabel-boetes = Fines after a melding of leerplicht
report-totaal = Total
report-aantal-onderzoeken = Inspections
report-voldoende = Voldoende
report-onvoldoende = Onvoldoende
report-niet-te-bepalen = Cannot be determined
report-nog-onbekend = Not yet known
report-schooljaar = School year { $waarde }
report-schooljaar-onbekend = School year unknown
report-regio-onbekend = Region unknown
report-sector-po = Primary education
report-sector-sbo = Special primary education
report-sector-so = Special education
report-sector-vso = Secondary special education
report-sector-vo = Secondary education
report-sector-mbo = Vocational education
report-sector-overig = other#
report-sectoren-po = po
report-sectoren-vso = (v)so
report-sectoren-vo = vo
report-sectoren-mbo = mbo
report-subcategorie = Leerplicht, leave and dropping out
report-soort-vraag = Question
report-soort-terugbelverzoek = Request to be called
report-soort-signaal = Signal
report-onderdeel-beleid = absence policy
report-onderdeel-schoolgids = absence policy in the school guide
report-onderdeel-onderwijsovereenkomst = absence policy in the contract with the student
report-onderdeel-administratie = absence administration
report-onderdeel-melding-leerplichtig = reports of pupils under duty
report-onderdeel-melding-niet-leerplichtig = reports of those of 18 to 23
report-onderdeel-verlof = leave
report-onderdeel-melding-schorsing = notices of suspension
report-alleen-onvoldoende = Onvoldoende
report-alleen-niet-te-bepalen = Cannot be determined
report-niet-gepubliceerd = Not published
report-zonder-administratie = of which without administration
report-eerste-onvoldoende = Onvoldoende at the first inspection
report-zonder-vervolg-opgeheven = Not followed up: closed
report-zonder-vervolg-vertrouwen-hersteld = Not followed up: trust that it is mended
report-zonder-vervolg-doelgroep-23plus = Not followed up: students of 23 and older
report-heronderzoek = Heronderzoek carried out
report-heronderzoek-voldoende = Heronderzoek: voldoende
report-heronderzoek-onvoldoende = Heronderzoek: onvoldoende
report-tweede = Second heronderzoek carried out
report-tweede-voldoende = Second heronderzoek: voldoende
report-tweede-onvoldoende = Second heronderzoek: onvoldoende
report-hersteld = Mended after a heronderzoek
report-open = Follow-up still to come
report-overgenomen = Taken over
report-over-melding = About registration and reports
report-over-verlof = About leave
report-onderwerp = Subject
report-afhandeling = Handling
report-niet-bekend = not known
report-onderwerp-verlof = leave that should not have been given
report-onderwerp-aanpak-verzuim = too little done about absence
report-onderwerp-niet-of-niet-tijdig-melden = not reported, or late
report-onderwerp-registratie = registration
report-onderwerp-onterechte-uitschrijving = deregistered without ground
report-onderwerp-escalatie-na-derde-controle = escalation after the third inspection
report-onderwerp-ander = something else
report-afhandeling-triage = triage
report-afhandeling-doorsturen = passed on
report-afhandeling-opname = passed on and put in the file of the school
report-afhandeling-informatie-vragen = more information asked
report-afhandeling-informatie-geven = more information received
report-afhandeling-tussenbericht = word that it takes longer
report-afhandeling-bezoek = visit to school or board
report-afhandeling-onderzoek = specific inspection
report-afhandeling-afsluiting = closed
report-afhandeling-heropening = opened again
report-afhandeling-tevredenheid = reporter satisfied
report-aantal-boetes = Fines
report-boetestatus-voorgesteld = proposed
report-boetestatus-getoetst = checked
report-boetestatus-voorgenomen = intended
report-boetestatus-gehoord = heard
report-boetestatus-opgelegd = imposed
report-boetestatus-in-bezwaar = objected to
report-boetestatus-gehandhaafd = upheld
report-boetestatus-in-beroep = appealed
report-boetestatus-onherroepelijk = final
report-boetestatus-betaald = paid
report-boetestatus-vervallen = off the table
report-noot-hersteld = Voldoende after a heronderzoek: { $aantal }.
report-noot-overig = These { $aantal } meldingen are more often about groups of schools than about one school.
report-noot-anders-opgeslagen = Of which kept under another name: { $aantal }.
report-noot-overname = Chosen: the report only says that more than half were onvoldoende.
report-tegenspraken-kop = { $aantal ->
    [one] In one place the report says something else than the records:
   *[other] In { $aantal } places the report says something else than the records:
}
report-tegenspraak = - { $plaats }, { $wat }: printed { $gedrukt }, counted { $geteld }. { $uitleg }
report-cel = { "  " }table { $tabel }: { $cel }
report-tegenspraken-bericht = Note: in { $aantal ->
    [one] one place
   *[other] { $aantal } places
} the report says something else; --lijst tegenspraken shows where.
report-bestand-ontbreekt = There is no { $bestand } in { $map }. Give a folder with onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv and boetes.csv.
report-geen-map = { $map } is no folder. Give a folder with onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv and boetes.csv.
report-bestand-te-groot = { $bestand } in { $map } is larger than 64 MB. Give a file with records of inspections.
report-bestand-onleesbaar = { $bestand } in { $map } cannot be read. See whether it is a file that you may read.
report-fouten = { $aantal ->
    [one] There is one fault in the records, so nothing was counted.
   *[other] There are { $aantal } faults in the records, so nothing was counted.
}
report-fout = { $bestand }, line { $regel }, column { $kolom }: found "{ $gevonden }", expected { $verwacht }
report-fout-zonder-kolom = { $bestand }, line { $regel }: found "{ $gevonden }", expected { $verwacht }
record-verwacht-utf8 = text in UTF-8; save the file as CSV UTF-8
record-verwacht-kolom = a column { $kolom } in the header too
record-verwacht-kolom-een-keer = each column once
record-verwacht-bekende-kolom = a column that this file has; take this one away or mend its name
record-verwacht-velden = { $aantal } fields, like the header
record-verwacht-ingevuld = a value
record-verwacht-een-van = one of: { $woorden }
record-verwacht-datum = a date that exists, like 2015-11-03
record-verwacht-getal = a whole number of 0 or more
record-verwacht-nieuw-nummer = a number that does not occur yet; it also stands on line { $eerder }
record-verwacht-niet-voor = a day on or after { $dag }
record-verwacht-bekend-onderzoek = a number that stands in onderzoeken.csv
record-verwacht-open-onderzoek = an inspection whose last verdict asks for a follow-up
record-verwacht-ronde = round { $volgende }
record-verwacht-leeg-bij-verval = nothing, as this inspection lapsed
record-verwacht-leeg-zonder-onvoldoende = nothing, as the verdict asks for no follow-up

## selectie
selectie-herhaald = { $naam }: { $getrokken } drawn from { $eenheden } ({ $bron }, as of { $peildatum }), seed "{ $zaad }".
selectie-gelijk = Drawn again from the record: the outcome is the same, to the last lot.
selectie-anders = Drawn again from the record: the outcome differs in { $aantal } places.
selectie-verschil-alleen-record = { $code }: drawn in the record, not drawn now
selectie-verschil-alleen-opnieuw = { $code }: drawn now, not drawn in the record
selectie-verschil-plaats = { $code }: another lot, another place, other points or another reason
selectie-verschil-groepen = The groups or their numbers differ.
selectie-bestand-onleesbaar = `{ $bestand }` cannot be read. Expected: the JSON file of a selection.
selectie-geen-record = This is no record of a selection: line { $regel }, character { $kolom }. Expected: the JSON file that was exported with the selection, unchanged.
selectie-andere-versie = The record has version `{ $gevonden }`. Expected: version `1`.
selectie-andere-loting = The lots `{ $gevonden }` are not known. Expected: `chacha20-sha256-53`.
selectie-niet-te-trekken = What the record asks cannot be drawn: the question itself has { $aantal } faults.
