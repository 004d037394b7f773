# Why the Verzuimloket refuses, and what can be done. The same keys as nl.ftl; not a word about a person.

## Whether a report is good
geldigheid-ontbreekt = { $veld } is missing.
geldigheid-onleesbaar = { $veld } cannot be read: expected { $verwacht }.
geldigheid-te-lang = { $veld } has { $lengte } characters; { $hoogstens } fit.
geldigheid-in-toekomst = { $veld }: { $datum } lies after the day of receipt.
geldigheid-te-vroeg = { $veld } lies before { $datum }, the first day that can be reported.
geldigheid-einde-voor-begin = The last day lies before the first day.
geldigheid-dag-dubbel = { $datum } stands twice as a whole day in the specification.
geldigheid-lesuur-bestaat-niet = On { $datum } stands lesson { $lesuur }; there is no such lesson.
geldigheid-soort-past-niet = A report of the kind { $soort } does not fit this pupil: { $plicht }.
geldigheid-niet-alle-lessen-gemist = This kind is for a pupil who missed all lessons, and the report says otherwise.
geldigheid-plicht-onzeker = On { $datum } two exemptions apply at once, so that the duty cannot be told.
geldigheid-niet-bekend = { $veld } is not in the register.
geldigheid-dubbel = The same report was registered before, under number { $nummer }.
geldigheid-herstel-vul-in = Fill this in.
geldigheid-herstel-controleer-nummer = Check the number in the administration.
geldigheid-herstel-kort-in = Shorten the text to { $hoogstens } characters.
geldigheid-herstel-verander-datum = Check the days.
geldigheid-herstel-verander-dagen = Check the days and lessons of the specification.
geldigheid-herstel-kies-soort = Choose the kind of report that goes with the pupil's duty.
geldigheid-herstel-kies-soort-of-lessen = Choose another kind, or say that all lessons were missed.
geldigheid-herstel-vraag-leerplicht = Ask the leerplichtambtenaar of the municipality which exemption applies.
geldigheid-herstel-gebruik-eerdere = Use the earlier report, or withdraw it first.

## Where a report goes
routering-geen-woonplaats = Of this pupil no municipality is known on that day.
routering-meer-woonplaatsen = By the register this pupil lives in more municipalities on that day: { $gemeenten }.
routering-geen-bureau = For this pupil there is no desk that receives reports: { $plicht }.
routering-geen-organisatie = Municipality { $gemeente } has no { $bureau } on that day that receives reports.
routering-meer-organisaties = Municipality { $gemeente } has more receivers on that day: { $organisaties }.
routering-meer-routes = Municipality { $gemeente } has more arrangements for this pupil at once.
routering-sector-nodig = Municipality { $gemeente } has an arrangement for one sector; this pupil's sector is not known.
routering-route-zonder-organisatie = The arrangement of municipality { $gemeente } names no receiver.
routering-te-veel-organisaties = The arrangement of municipality { $gemeente } names { $aantal } receivers; it may name { $hoogstens }.
routering-organisatie-dubbel = The arrangement names { $organisatie } twice.
routering-organisatie-onbekend = { $organisatie } is not in the register of organisations.
routering-herstel-verbeter-woonplaats = Have the municipality mended in the register of pupils.
routering-herstel-controleer-plicht = Check whether this report is needed.
routering-herstel-vul-sector-in = Fill in the sector.
routering-herstel-verbeter-werkgebied = Have the Verzuimloket mend its list of municipalities served.
routering-herstel-verbeter-route = Have the municipality mend its arrangement with the Verzuimloket.
routering-herstel-verbeter-organisaties = Have the Verzuimloket mend its list of organisations.

## What may happen to a report
meldingstatus-niet-bevoegd = Another party does this: { $partij }.
meldingstatus-niet-geregistreerd = The report is not registered yet.
meldingstatus-staat-al = The report has that status already.
meldingstatus-al-geregistreerd = The report is registered already.
meldingstatus-is-afgesloten = The report is closed.
meldingstatus-is-ingetrokken = The report is withdrawn.
meldingstatus-is-overgedragen = The report has a status of before 12 August 2020 and can only be read.
meldingstatus-geen-stap = This step cannot be taken from the status that the report has.
meldingstatus-reden-ontbreekt = A report is closed with a reason.
meldingstatus-reden-bestaat-niet = That reason does not exist on that day.
meldingstatus-toelichting-bestaat-niet = That addition does not exist on that day.
meldingstatus-herstel-vraag-partij = Ask that party.
meldingstatus-herstel-wacht-op-ontvangst = Wait until the receipt is confirmed.
meldingstatus-herstel-niets = Nothing needs to be done.
meldingstatus-herstel-nieuwe-melding = Make a new report when there is absence again.
meldingstatus-herstel-kies-reden = Choose a reason from the list.
meldingstatus-herstel-kies-toelichting = Choose an addition from the list.

## Agreements on messages
bericht-kenmerk-hergebruikt = Another message was taken under this key before.
bericht-nummer-onbekend = There is no report with this number that you made or received.
bericht-dag-in-toekomst = The day of the act lies ahead.
bericht-dag-voor-registratie = The day of the act lies before the report was registered.
bericht-herstel-nieuw-kenmerk = Give the message a new key.
bericht-herstel-controleer-nummer = Check the number of the report.
bericht-herstel-controleer-dag = Check the day, and whether the clock is right.

## Fields
veld-pgn = The personal number
veld-brin = The BRIN
veld-vestiging = The number of the address
veld-soort = The kind of report
veld-plicht = The choice between by law and by agreement
veld-begin = The first day
veld-einde = The last day
veld-reden = The reason of absence
veld-alle-lessen-gemist = The answer to the question whether all lessons were missed
veld-actie-gewenst = The answer to the question whether action is wanted
veld-toelichting = The explanation
veld-ondernomen-actie = What the school did
veld-specificatie = The specification
veld-melder-naam = The name of who reports
veld-melder-functie = The function of who reports
veld-melder-netnummer = The area code of who reports
veld-melder-abonneenummer = The telephone number of who reports
veld-melder-email = The e-mail address of who reports
veld-opleiding = The course

## What should have been there
nummerfout-brin = two digits and two letters, such as 01AB
nummerfout-vestigingsnummer = two digits, such as 00
nummerfout-pgn-vorm = nine digits
nummerfout-pgn-elfproef = nine digits that meet the 11-proof
nummerfout-gemeentecode = four digits, such as 0363
nummerfout-meldingsnummer = a whole number above zero
nummerfout-organisatiecode = letters, digits and hyphens

## Kinds, duties, parties
soort-16-uur-in-4-weken = 16 hours in 4 weeks
soort-langdurig-relatief-verzuim = long absence
soort-luxe-verzuim = luxe verzuim (holiday without leave)
soort-rmc-18plus = RMC/18+
soort-overig-verzuim = other absence
plicht-geen-nog-niet = not under duty yet
plicht-leerplicht = leerplichtig
plicht-kwalificatieplicht = kwalificatieplichtig
plicht-geen-startkwalificatie = no duty, has a startkwalificatie
plicht-rmc = no longer under duty, without startkwalificatie
plicht-vrijgesteld = exempt
plicht-geen = no longer under duty
bureau-leerplicht = leerplicht office
bureau-doorstroompunt = Doorstroompunt
partij-school = the school
partij-leerplichtorganisatie = the leerplichtorganisatie
partij-verzuimloket = the Verzuimloket
