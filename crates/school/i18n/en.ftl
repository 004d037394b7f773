# Words of the school. Each key begins with the part that says it.

## Marks and statuses
merk-aanwezig = present
merk-afwezig = absent
merk-te_laat = late
merk-eerder_weg = left early
status-aanwezig = present
status-geoorloofd = authorised
status-ongeoorloofd = unauthorised
status-te_laat = late
status-onbekend = not explained yet

nav-vandaag = Today
nav-werklijst = Work list
nav-verzuim = Absence
nav-verzuimmeldingen = Reports
nav-afwezigheid = Known absence
nav-import = Import

## Lessons
les-ochtend = Morning
les-middag = Afternoon
les-klas = class { $klas }
les-groep = group { $klas }
les-wanneer = { $dag }, { $tijden }
les-u = you
les-collega = a colleague
les-norm = { $rest } to go until a report; the oldest minutes drop out on { $dag }
les-bekend-ziekte = reported ill
les-bekend-verlof = leave
les-bekend-schorsing = suspended
les-bekend-vrijstelling = exempt
les-bekend-school_gesloten = school closed
les-bekend-religie = religious holiday
les-bekend-anders = absent with notice
les-fout-toekomst = This lesson is still to come. It can be registered from the day itself.
les-fout-niet-gegeven = This lesson was cancelled or is an activity. Nobody misses hours by it.
les-fout-leerlingen = The class has changed since you opened this page. Check the list and save again.
les-fout-minuten = The minutes do not fit this lesson. Fill in 1 minute or more, and no more than the lesson lasts.
les-fout-reden = This lesson was saved on an earlier day. Write down why you correct it.
les-fout-niet-bevoegd = This lesson was saved on an earlier day. Ask the verzuimcoördinator to correct it.
les-fout-sleutel = This register belongs to another lesson. Load the page again and save once more.
les-fout-intussen = Somebody else saved this lesson in between. Fetch it again, compare and save again.
les-fout-weg = { $leerling }: fill in a time within this lesson, from { $begin } and before { $eind }
les-niet-vervallen = This lesson was cancelled. Nobody can miss it.
les-niet-activiteit = This is an activity of the school. Nobody misses hours by it.
les-niet-rol = You can see this register, not change it.
les-niet-toekomst = It can be registered from the day itself.
les-niet-eerder = This lesson was saved on an earlier day. The verzuimcoördinator can correct it.
les-nog-niet = Not yet
les-niet-geregistreerd = Not registered
les-geregistreerd = Registered
les-vervallen = Cancelled
les-activiteit = Activity
les-leerlingen = Pupils of { $titel }
les-leerling = Pupil
les-merk = Mark
les-bekend = Known
les-les = Lesson
les-tijd = When
les-stand = Register
les-docent = Teacher
les-lijst-titel = My lessons
les-lijst-leeg = There are no lessons in your timetable on this day.
les-lijst-bijschrift = Your lessons on { $dag }
les-dag-eerder = Day before
les-dag-later = Day after
les-ontbreekt-titel = Lessons without a register
les-ontbreekt-leeg = All your lessons that are over are registered.
les-ontbreekt-bijschrift = { $aantal ->
    [one] 1 lesson that is over and not registered
   *[other] { $aantal } lessons that are over and not registered
}

## Absence
verzuim-titel = Absence
verzuim-ochtend = morning
verzuim-middag = afternoon
verzuim-lesuur = lesson { $lesuur }
verzuim-reden-ziekte = illness
verzuim-reden-verlof = leave
verzuim-reden-religie = religion or belief
verzuim-reden-schorsing = suspension
verzuim-reden-vrijstelling = exemption
verzuim-reden-school_gesloten = school closed
verzuim-reden-anders = another valid reason
verzuim-keuze-ongeoorloofd = Unauthorised
verzuim-keuze-geoorloofd = Authorised: { $reden }
verzuim-keuze-onbekend = Cannot be said yet
verzuim-aantal-niet-geregistreerd = { $aantal ->
    [0] All lessons are registered
    [one] 1 lesson is not registered
   *[other] { $aantal } lessons are not registered
}
verzuim-aantal-open = { $aantal ->
    [0] All absence is explained
    [one] 1 pupil with unexplained absence
   *[other] { $aantal } pupils with unexplained absence
}
verzuim-aantal-dreigt = { $aantal ->
    [one] a report for 1 pupil
   *[other] reports for { $aantal } pupils
}
verzuim-naar-werklijst = Work list: what is to be reported, who is near 16 hours, what came back
verzuim-niet-geregistreerd = Not registered
verzuim-niet-geregistreerd-uitleg = These lessons are over, but nobody saved them. Until then nobody counts as present or absent.
verzuim-niet-geregistreerd-leeg = Every lesson that is over is registered.
verzuim-niet-geregistreerd-meer = The last { $aantal } lessons are shown; there are more.
verzuim-niet-geregistreerd-bijschrift = { $aantal ->
    [one] 1 lesson without a register
   *[other] { $aantal } lessons without a register, the latest first
}
verzuim-open = Unexplained absence
verzuim-open-uitleg = Nobody knows yet why these pupils were away. On top stands where it may become a report.
verzuim-open-leeg = All absence is explained.
verzuim-open-bijschrift = { $aantal ->
    [one] 1 pupil with unexplained absence
   *[other] { $aantal } pupils with unexplained absence, by what it could become
}
verzuim-open-definitie = Absent without a reason that was known beforehand, and not judged yet. The order follows from what the law would ask if all of it proves unauthorised.
verzuim-gevolg-melding = If this is unauthorised: report by { $dag }
verzuim-gevolg-te-laat = { $dagen ->
    [one] If this is unauthorised: a report was due by { $dag }, 1 working day ago
   *[other] If this is unauthorised: a report was due by { $dag }, { $dagen } working days ago
}
verzuim-gevolg-bijna = If this is unauthorised: { $minuten }, { $rest } to go until a report
verzuim-gevolg-niets = No consequence yet
verzuim-les = Lesson
verzuim-oordeel = Judgement
verzuim-kies = Choose
verzuim-oordeel-over = Judgement on { $naam }, { $dag }, { $uur }
verzuim-leg-vast = Keep
verzuim-naar-controle = Judge the chosen rows
verzuim-klaar = { $aantal ->
    [one] The judgement on 1 row was kept
   *[other] The judgement on { $aantal } rows was kept
}
verzuim-fout-niets = Choose at least one row
verzuim-fout-te-veel = Choose no more than { $hoogste } rows at once
verzuim-fout-onbekend = One of the rows has changed since. Go back and choose again
verzuim-fout-oordeel = Choose what it is: unauthorised, or authorised with a reason
verzuim-fout-waarom = Write down why
verzuim-nu = Now
verzuim-correctie = Correct the absence of a day
verzuim-correctie-uitleg = Find the day and choose what must change, also what was judged before. All old judgements are kept.
verzuim-correctie-dag = Which day?
verzuim-correctie-klas = Which class or group?
verzuim-correctie-klas-hint = Leave empty for the whole school
verzuim-correctie-zoek = Find
verzuim-correctie-geen-dag = Fill in a day
verzuim-correctie-geen-klas = Class or group “{ $klas }” does not exist at this school; look whether the name is right, capitals too
verzuim-correctie-toekomst = { $dag } has yet to come; choose a day up to today
verzuim-correctie-leeg = There is no absence on { $dag }.
verzuim-correctie-bijschrift = { $aantal ->
    [one] 1 missed lesson on { $dag }
   *[other] { $aantal } missed lessons on { $dag }
}
verzuim-controle = Check what you keep
verzuim-controle-leeg = No row was chosen, or the chosen rows are gone.
verzuim-terug = Back to the list
verzuim-controle-uitleg = { $regels ->
    [one] 1 row
   *[other] { $regels } rows
} of { $leerlingen ->
    [one] 1 pupil
   *[other] { $leerlingen } pupils
}. Each gets the same judgement, with your reason.
verzuim-controle-bijschrift = The chosen rows
verzuim-andere-regels = Choose other rows
verzuim-waarom = Why?
verzuim-waarom-hint = Your reason is kept with each row
verzuim-waarom-een-hint = Needed when there was a judgement before
verzuim-leg-alles-vast = { $aantal ->
    [one] Keep the judgement on 1 row
   *[other] Keep the judgement on { $aantal } rows
}
verzuim-spoor = What was said
verzuim-spoor-bijschrift = Marks and judgements, the first one first
verzuim-spoor-geen = There is no absence: the pupil was there, or the lesson was not given.
verzuim-spoor-merk = Marked: { $merk }
verzuim-spoor-oordeel = Judged: { $oordeel }
verzuim-wanneer = When
verzuim-wat = What
verzuim-door = By
verzuim-waarom-kop = Why
verzuim-beoordelen = Judge
verzuim-naar-leerling = To the page of { $naam }
verzuim-naar-les = To the lesson

## Pupil
leerling-te-melden = To be reported: { $soort }, { $periode }
leerling-uiterlijk = By { $dag }
leerling-te-laat = { $dagen ->
    [one] It was due by { $dag }: 1 working day late
   *[other] It was due by { $dag }: { $dagen } working days late
}
leerling-naar-werklijst = To the work list
leerling-venster = The last four school weeks
leerling-venster-melding = The window of report { $nummer }
leerling-venster-zonder-nummer = The window of a report without a number
leerling-venster-te-melden = The window of what the school still has to report
leerling-venster-geen-plicht = The window of what does not have to be reported
leerling-vensters = Other windows
leerling-telt = What counts in this window
leerling-dag = Day
leerling-lessen = Lessons
leerling-gemist = Missed
leerling-geteld = Counts as
leerling-totaal = Total
leerling-definitie = Unauthorised absence in four consecutive school weeks (Leerplichtwet 1969, artikel 21a). A week that is holiday altogether does not count. At 16 hours a report is due; after it counting starts again.
leerling-meldingen = Reports
leerling-geen-meldingen = Nothing was reported for this pupil.
leerling-meldingen-bijschrift = Reports, the latest first
leerling-nummer = Number
leerling-zonder-nummer = no number yet
leerling-soort = Kind
leerling-periode = Period
leerling-gemeld-op = Reported on
leerling-stand = Status
leerling-in-te-trekken = no longer needed: to be withdrawn
leerling-van-tot = { $van } up to and with { $tot }
leerling-vanaf = from { $van }
leerling-soort-16_uur_in_4_weken = 16 hours in 4 weeks
leerling-soort-langdurig_relatief_verzuim = long relative absence
leerling-soort-luxe_verzuim = luxury absence
leerling-soort-rmc_18plus = absence over 18
leerling-soort-overig_verzuim = other absence
leerling-stand-wacht = on its way
leerling-stand-geregistreerd = registered
leerling-stand-in_behandeling = taken up
leerling-stand-ter_kennisgeving_aangenomen = noted
leerling-stand-afgesloten = closed
leerling-stand-ingetrokken = withdrawn
leerling-stand-overgedragen = handed over
leerling-stand-geweigerd = refused
leerling-acties = What the school did
leerling-geen-acties = Nothing was written down yet.
leerling-acties-bijschrift = Actions of the school, the latest first
leerling-wat = What
leerling-omschrijving = Description
leerling-door = Written down by
leerling-actie-gesprek_leerling = talk with the pupil
leerling-actie-contact_ouders = contact with the parents
leerling-actie-brief = letter
leerling-actie-mentorgesprek = talk with the mentor
leerling-actie-jeugdarts = asked the school doctor's advice
leerling-actie-zorgteam = discussed in the care team
leerling-actie-preventief_spreekuur = preventive talk with leerplicht
leerling-actie-overig = something else
leerling-actie-nieuw = Write down what the school did
leerling-actie-datum = When?
leerling-actie-soort = What did the school do?
leerling-actie-omschrijving = What came of it?
leerling-actie-hint = Not required. It goes into a report, so write only what leerplicht may read
leerling-actie-vastleggen = Write this action down
leerling-actie-klaar = The action was written down
leerling-fout-datum = "{ $gevonden }" is no date; write it like 14-3-2025
leerling-fout-soort = Choose what the school did
leerling-fout-toekomst = This day is still to come. Fill in a day up to and with today
leerling-fout-te-lang = The description is too long. Keep it to { $hoogste } characters
leerling-bekend = Known absence
leerling-geen-bekend = Nothing is known beforehand.
leerling-verzuim = Absence in this school year
leerling-geen-verzuim = There is no absence in this school year.
leerling-verzuim-bijschrift = Missed lessons, the latest first
leerling-les = Lesson
leerling-merk = Mark
leerling-oordeel = Judgement
leerling-alles = Show all { $aantal } rows

## Start
start-titel = Today
start-lessen = Your lessons
start-ontbreekt = { $aantal ->
    [one] 1 lesson is not registered
   *[other] { $aantal } lessons are not registered
}
start-bekijk-lessen = See these lessons
start-geen-les = There are no more lessons in your timetable on { $dag }.
start-andere-dag = Lessons of another day
start-geen-klas = You are mentor of no class. Is that wrong? Ask the verzuimcoördinator to check the timetable.
start-verschuldigd = To be reported
start-niets-verschuldigd = Nothing has to be reported.
start-verschuldigd-regel = { $soort }, by { $dag }
start-bijna = Near 16 hours
start-niemand-bijna = Nobody is near the 16 hours.
start-bijna-regel = { $minuten }, { $rest } to go until a report; the oldest minutes drop out on { $dag }
start-open = Unexplained absence
start-niets-open = All absence is explained.
start-open-regels = { $aantal ->
    [one] 1 lesson
   *[other] { $aantal } lessons
}
start-klas = The class
start-geweigerd = Refused by the Verzuimloket: the report of { $naam }
start-geweigerd-doe = Nobody knows of it now. See what is wrong and send the report again
start-te-doen = To do
start-te-laat = { $aantal ->
    [one] 1 report should have been sent already
   *[other] { $aantal } reports should have been sent already
}
start-te-laat-woord = late
start-vandaag-woord = today
start-vandaag-uiterlijk = { $aantal ->
    [0] No report has to go today
    [one] 1 report has to go today
   *[other] { $aantal } reports have to go today
}
start-binnenkort = { $aantal ->
    [0] No other report is due
    [one] 1 report can still go in time
   *[other] { $aantal } reports can still go in time
}
start-in-te-trekken = { $aantal ->
    [one] 1 report is no longer needed: withdraw it
   *[other] { $aantal } reports are no longer needed: withdraw them
}
start-wacht = Waits for you
start-terug = Came back
start-terug-aantal = { $aantal ->
    [one] Leerplicht did something with 1 report
   *[other] Leerplicht did something with { $aantal } reports
}
start-niets-terug = There is nothing new from leerplicht.

## Known absence
reden-ziekte = reported ill
reden-verlof = leave granted
reden-religie = duty of religion or belief
reden-schorsing = suspended
reden-vrijstelling = exemption
reden-school_gesloten = school closed
reden-anders = another reason
afwezigheid-titel = Known absence
afwezigheid-nieuw = Record absence
afwezigheid-uitleg = What you record here stands filled in already in every lesson of those days. Absence that was registered before and that nobody judged yet becomes lawful.
afwezigheid-leerling = Pupil
afwezigheid-leerling-hint = Pupil number or surname
afwezigheid-leerling-kop = Pupil
afwezigheid-wie = Which pupil do you mean?
afwezigheid-klas = Class
afwezigheid-reden = Reason
afwezigheid-van = First day
afwezigheid-tot = Last day
afwezigheid-tot-hint = For example 14-03-2026. Leave it blank for illness of which the end is not known.
afwezigheid-tot-bericht = until reported better
afwezigheid-toelichting = In words
afwezigheid-toelichting-hint = Needed for another reason only. Do not write down what the pupil has.
afwezigheid-leg-vast = Record
afwezigheid-bekend = Absent now and soon
afwezigheid-leeg = Nobody is known to be absent.
afwezigheid-bijschrift = Known absence that has not passed: { $aantal }
afwezigheid-vol = Only the first { $aantal } are shown.
afwezigheid-vastgelegd = The absence is recorded.
afwezigheid-geeindigd = The absence ends earlier.
afwezigheid-ingetrokken = The absence is taken back.
afwezigheid-een = Known absence
afwezigheid-van-wie = Absence of { $naam }
afwezigheid-eerder-terug = Back earlier
afwezigheid-laatste-dag = Last day of the absence
afwezigheid-beeindig = End on this day
afwezigheid-klopt-niet = This is not right
afwezigheid-klopt-niet-uitleg = Take the absence back if it never was. Absence on those days is then unexplained again.
afwezigheid-waarom = Why is it not right?
afwezigheid-trek-in = Take back
afwezigheid-terug = To the list
afwezigheid-fout-leerling = There is no enrolled pupil with this number or surname. See whether it is spelled right.
afwezigheid-fout-meer = There are more pupils with this surname. Choose whom you mean.
afwezigheid-fout-te-veel = There are too many pupils with this surname. Fill in the pupil number.
afwezigheid-fout-reden = Choose a reason.
afwezigheid-fout-datum = Fill in a date, such as 14-03-2026.
afwezigheid-fout-einde = Fill in the last day. Only illness may have an open end.
afwezigheid-fout-voor-begin = The last day lies before the first. Choose a later last day.
afwezigheid-fout-niet-korter = The absence ends on { $dag } already. Choose an earlier day, or record another absence to make it longer.
afwezigheid-fout-te-lang = This lasts longer than a school year. The last day can be { $dag } at most.
afwezigheid-fout-ingeschreven = The pupil was not enrolled on { $dag }. Choose a day on which the pupil was.
afwezigheid-fout-toelichting = Tell in short why the pupil is not there.
afwezigheid-fout-waarom = Fill in why the absence is not right.

## Import
import-titel = Import data
import-uitleg = Choose one or more files (CSV or XLSX). You first see what would change; nothing is imported before you confirm.
import-soort-personeel = Staff
import-soort-klassen = Classes
import-soort-leerlingen = Pupils
import-soort-rooster = Timetable
import-hint-personeel = Columns: code, voornaam, achternaam, rol; tussenvoegsel and email if you like
import-hint-klassen = Columns: klas, leerjaar, sector; afdeling and mentor if you like
import-hint-leerlingen = Columns: leerlingnummer, pgn, achternaam, voornaam, geboortedatum, klas, inschrijving van, gemeente; tussenvoegsel, inschrijving tot, startkwalificatie and opleiding if you like
import-hint-rooster = Columns: klas, begin, einde; datum, or weekdag with van and tot; lesuur or dagdeel; vak, docent and vervallen if you like
import-grootste = At most { $grootste } MB together.
import-bekijk = See what changes
import-eerder = Imported before
import-eerder-bijschrift = The last files that were imported
import-wanneer = When
import-soort = What
import-bestand = File
import-verlopen = The files are no longer kept. Choose them again.
import-voorbeeld = What would change
import-kan-niet = These files cannot be imported as they are
import-kan-niet-doe = Mend the refused rows in the file and choose it again. Nothing was imported.
import-nog-niets = Nothing is imported yet
import-nog-niets-doe = See whether this is right and confirm it below. The files are kept for an hour.
import-alles-gelijk = Everything stands there already
import-aandacht = { $soort }: rows to look at
import-regel = Row
import-sleutel = Number or code
import-uitkomst = What happens
import-waarom = Explanation
import-niet-in-bestand = not in the file
import-meer = { $aantal ->
    [one] 1 more row is not shown.
   *[other] { $aantal } more rows are not shown.
}
import-lessen = { $aantal } lessons
import-lees-in = Import
import-andere = Choose other files
import-nog-een = To import
import-ingelezen = Imported
import-niets-anders = Nothing changed: everything stood there already
import-verslag = What was imported
import-uitkomst-nieuw = new
import-uitkomst-gewijzigd = changed
import-uitkomst-hervat = there again
import-uitkomst-ongewijzigd = unchanged
import-uitkomst-geweigerd = refused
import-uitkomst-verdwenen = not in the file
import-uitkomst-beeindigd = ended
import-uitkomst-bewaard = stays
import-uitkomst-vervallen = cancelled after marking
import-uitleg-vervallen = The lesson was marked already. Absence in it no longer counts.
import-uitleg-bewaard = The lesson was marked already and stays as it is. Different in the file: { $kolommen }
import-uitleg-bewaard-weg = The lesson was marked already and stays, though it is not in the file.
import-beeindig-personeel = Let staff lapse who are not in the file ({ $aantal })
import-beeindig-personeel-hint = Choose this if the file holds all staff.
import-beeindig-klassen = Let classes lapse that are not in the file ({ $aantal })
import-beeindig-klassen-hint = Choose this if the file holds all classes.
import-beeindig-leerlingen = End the enrolment of pupils who are not in the file ({ $aantal })
import-beeindig-leerlingen-hint = Choose this if the file holds all pupils. From today they are no longer enrolled; their data stay.
import-beeindig-rooster = Remove lessons that are not in the file ({ $aantal })
import-beeindig-rooster-hint = Choose this if the file holds the whole timetable of these classes. Lessons that were marked always stay.
import-fout-geen-bestand = Choose at least one file.
import-fout-te-groot = The files together are larger than { $grootste } MB. Choose fewer at a time.
import-fout-cel = { $kolom }: "{ $gevonden }"; expected: { $verwacht }
import-fout-leeg = { $kolom }: blank; expected: { $verwacht }
import-fout-regel = expected: { $verwacht }
import-verwacht-bestaande-klas = a class of this school; import the classes first, or choose both files at once
import-verwacht-bestaand-personeelslid = a code of the staff; import the staff first, or choose both files at once
import-verwacht-sector-van-school = { $sector }, the sector of this school
import-verwacht-eigen-pgn = a PGN of this pupil alone; it stands with another pupil number already
import-verwacht-niet-na-registratie = a first day on or before { $dag }; absence of that day was registered already
import-verwacht-niet-voor-klas = a last day on or after { $dag }, the first day in the present class
import-verwacht-bestaande-datum = a date that exists
import-verwacht-datum = a date such as 2025-03-01 or 01-03-2025
import-verwacht-jaar-in-vier-cijfers = a year in four digits
import-verwacht-jaar-tussen = a year from { $van } to { $tot }
import-verwacht-datum-zonder-tijdzone = a date without time zone
import-verwacht-hele-minuten = a whole number of minutes of 0 or more
import-verwacht-hoogstens-minuten = at most { $max } minutes
import-verwacht-ingevuld = a value
import-verwacht-een-van = one of: { $woorden }
import-verwacht-een-van-of-code = one of: { $woorden }, or a code
import-verwacht-hoogstens-tekens = at most { $max } characters
import-verwacht-een-regel-tekst = text on one line
import-verwacht-aantal-velden = { $aantal } fields, as in the header
import-verwacht-gesloten-aanhalingsteken = a quotation mark that is closed
import-verwacht-berekende-waarde = a computed value; open the file in your spreadsheet program, let it compute, and save it
import-verwacht-geen-foutwaarde = a value instead of an error of the spreadsheet program
import-verwacht-losse-cel = a cell of its own; this cell is merged with another
import-verwacht-niet-voor = a last day on or after { $begin }
import-verwacht-een-status-per-code = one status for a code; row { $eerder } gives another
import-verwacht-tijd = a time such as 08:30
import-verwacht-na-tijd = a time after { $begin }
import-verwacht-hoogstens-dagen = a last day at most { $max } days after the first
import-verwacht-pgn = a BSN or onderwijsnummer of nine digits
import-verwacht-pgn-elfproef = a BSN or onderwijsnummer that meets the 11-proof; check the digits
import-verwacht-gemeentecode = a code of a municipality of four digits, such as 0363
import-verwacht-geheel-tussen = a whole number from { $van } to { $tot }
import-verwacht-emailadres = an address for mail
import-verwacht-een-van-beide = a value here or in column { $ander }, and not in both
import-verwacht-uniek = a value that no earlier row has; row { $eerder } has the same
import-verwacht-vrij-uur = an hour at which this class has no lesson yet; row { $eerder } has that hour
import-leesfout-niet-gevonden = There is no such file. See whether name and folder are right.
import-leesfout-geen-toegang = This file cannot be read. Choose another.
import-leesfout-map = This is a folder. Choose a file.
import-leesfout-lezen = Reading stopped ({ $reden }). Try again or choose a copy.
import-leesfout-leeg = The file is empty. Choose a file with a header and rows.
import-leesfout-stroom-te-groot = The file is larger than { $max } bytes. Choose a smaller file.
import-leesfout-verkeerde-soort = This is no CSV or XLSX, but { $herkend }. Save it as CSV or XLSX.
import-leesfout-kolommen-ontbreken = Columns that are missing: { $kolommen }. The file has: { $koppen }. Give the columns these names.
import-leesfout-kolom-dubbel = Column { $kolom } is there more than once ({ $koppen }). Keep one.
import-leesfout-kolom-type = Column { $kolom } has type { $gevonden }; expected: { $verwacht }.
import-leesfout-zipbom = { $onderdeel } in this spreadsheet unpacks to far more than it can honestly hold; it was not opened.
import-leesfout-beschadigd = This file ({ $soort }) is damaged and cannot be read. Open it in the program that made it and save it there again.
import-leesfout-afgekapt = This file ({ $soort }) ends too early. Make it or copy it again.

## Reports
verzuimmelding-lijst-titel = Absence reports
verzuimmelding-lijst-leeg = This school has not sent a report yet.
verzuimmelding-lijst-bijschrift = { $aantal ->
    [one] 1 report
   *[other] { $aantal } reports
}, the latest first
verzuimmelding-titel = Report { $nummer }: { $naam }
verzuimmelding-titel-zonder = Report: { $naam }
verzuimmelding-nieuw-titel = Report about { $naam }
verzuimmelding-leerling = Pupil
verzuimmelding-nummer = Number
verzuimmelding-stand = Status
verzuimmelding-gemeld-op = Reported on
verzuimmelding-uiterlijk = Last day
verzuimmelding-periode = { $van } up to and including { $tot }
verzuimmelding-periode-open = from { $van }, not over yet
verzuimmelding-hele-dag = { $dag }: whole day
verzuimmelding-lesuren = { $dag }: lesson { $lesuren }
verzuimmelding-ja = yes
verzuimmelding-nee = no
verzuimmelding-soort-zestien-uur = 16 hours in 4 weeks
verzuimmelding-soort-langdurig = long absence (langdurig relatief verzuim)
verzuimmelding-soort-luxe = unauthorised holiday (luxe verzuim)
verzuimmelding-soort-rmc = RMC (18 and over)
verzuimmelding-soort-overig = other absence
verzuimmelding-plicht-wettelijk = by law
verzuimmelding-plicht-afspraak = by agreement with the region
verzuimmelding-leerplicht-nog-niet = not under leerplicht yet
verzuimmelding-leerplicht-leerplicht = under leerplicht (compulsory education)
verzuimmelding-leerplicht-kwalificatieplicht = under kwalificatieplicht (the duty to qualify)
verzuimmelding-leerplicht-startkwalificatie = no longer under leerplicht, with a startkwalificatie
verzuimmelding-leerplicht-rmc = no longer under leerplicht and without a startkwalificatie
verzuimmelding-leerplicht-vrijgesteld = exempt
verzuimmelding-leerplicht-geen = no longer under leerplicht
verzuimmelding-stand-wacht = sent, waiting for the receipt
verzuimmelding-stand-geweigerd = refused by the Verzuimloket
verzuimmelding-stand-losgelaten = let go
verzuimmelding-stand-geregistreerd = registered
verzuimmelding-stand-in-behandeling = taken up
verzuimmelding-stand-ter-kennisgeving = taken note of
verzuimmelding-stand-afgesloten = closed
verzuimmelding-stand-ingetrokken = withdrawn
verzuimmelding-stand-overgedragen = handed over
verzuimmelding-bericht-aanlevering = the report
verzuimmelding-bericht-wijziging = the change
verzuimmelding-bericht-intrekking = the withdrawal
verzuimmelding-onderweg = under way: { $wat }
verzuimmelding-in-te-trekken = no longer needed by the entries
verzuimmelding-stap-verstuurd = Report sent
verzuimmelding-stap-hersteld = Report mended and sent again
verzuimmelding-stap-ontvangen = Received by the Verzuimloket
verzuimmelding-stap-geweigerd = Refused by the Verzuimloket
verzuimmelding-stap-losgelaten = Let go
verzuimmelding-stap-gewijzigd = Change sent
verzuimmelding-stap-ingetrokken = Withdrawal sent
verzuimmelding-stap-handeling-ontvangen = Change or withdrawal taken
verzuimmelding-stap-handeling-geweigerd = Change or withdrawal refused
verzuimmelding-stap-status = News of the report
verzuimmelding-stap-gezien = Seen by the school
verzuimmelding-veld-pgn = Personal number (PGN)
verzuimmelding-veld-brin = Number of the school
verzuimmelding-veld-vestiging = Vestiging
verzuimmelding-veld-soort = Kind of report
verzuimmelding-veld-plicht = Duty to report
verzuimmelding-veld-periode = Period
verzuimmelding-veld-begin = First day of absence
verzuimmelding-veld-einde = Last day of absence
verzuimmelding-veld-reden = Reason of the absence
verzuimmelding-veld-alle-lessen = Did the pupil miss all lessons?
verzuimmelding-veld-actie-gewenst = Should leerplicht act?
verzuimmelding-veld-toelichting = Why leerplicht need not act
verzuimmelding-veld-acties = What the school did itself
verzuimmelding-veld-specificatie = Days and lessons missed
verzuimmelding-veld-melder-naam = Name of who reports
verzuimmelding-veld-melder-functie = Function
verzuimmelding-veld-melder-telefoon = Telephone
verzuimmelding-veld-melder-email = Email
verzuimmelding-veld-opleiding = Course
verzuimmelding-hint-einde = Leave empty while the absence goes on. For example 14-3-2025
verzuimmelding-hint-reden = What the school knows of it, in at most 200 characters
verzuimmelding-hint-actie-gewenst = With no, leerplicht takes note of the report
verzuimmelding-hint-toelichting = Needed with no only, in at most 100 characters
verzuimmelding-hint-acties = Everything that is ticked goes with the report
verzuimmelding-acties-kop = What the school did already
verzuimmelding-acties-leeg = Nothing was recorded for this pupil this school year.
verzuimmelding-geen-acties = nothing recorded
verzuimmelding-actie-toevoegen = Something else that the school did
verzuimmelding-actie-datum = On which day
verzuimmelding-actie-soort = What
verzuimmelding-actie-omschrijving = What came of it
verzuimmelding-actie-gesprek-leerling = talk with the pupil
verzuimmelding-actie-contact-ouders = contact with the parents
verzuimmelding-actie-brief = letter
verzuimmelding-actie-mentorgesprek = talk with the mentor
verzuimmelding-actie-jeugdarts = advice of the school doctor asked
verzuimmelding-actie-zorgteam = discussed in the care team
verzuimmelding-actie-preventief-spreekuur = preventive talk with leerplicht
verzuimmelding-actie-overig = something else
verzuimmelding-melder-kop = Who reports
verzuimmelding-knop-actie = Add
verzuimmelding-knop-controle = To the check
verzuimmelding-knop-verstuur = Send report
verzuimmelding-knop-herstellen = Mend the report
verzuimmelding-knop-loslaten = Let go
verzuimmelding-knop-intrekken = Withdraw report
verzuimmelding-knop-wijzigen = Send change
verzuimmelding-knop-gezien = Seen, off the work list
verzuimmelding-naar-loslaten = Let go
verzuimmelding-naar-wijzigen = Fill in an end date
verzuimmelding-naar-intrekken = Withdraw
verzuimmelding-naar-melding = To the report
verzuimmelding-naar-die-melding = To that report
verzuimmelding-naar-leerling = To the pupil's absence page
verzuimmelding-terug-werklijst = To the work list
verzuimmelding-terug-formulier = Back to the form
verzuimmelding-controle-titel = Check the report
verzuimmelding-controle-uitleg = This goes to the Verzuimloket, and from there to leerplicht of the municipality where the pupil lives.
verzuimmelding-niet-verstuurd = The report was not sent
verzuimmelding-al-gemeld = A colleague has sent this report already.
verzuimmelding-eerder-geweigerd = A report about this absence was made before, and the Verzuimloket refused it. Mend that one.
verzuimmelding-niet-verschuldigd = The entries changed meanwhile: this report is no longer needed.
verzuimmelding-herstel-kop = You are mending a refused report
verzuimmelding-herstel-uitleg = Change what was not right and send the report again.
verzuimmelding-verstuurd-titel = The report was sent
verzuimmelding-al-verstuurd-titel = This report was sent already
verzuimmelding-verstuurd-nummer = The Verzuimloket received the report under number { $nummer }
verzuimmelding-verstuurd-nummer-uitleg = The report is registered now.
verzuimmelding-verstuurd-onderweg = The report is on its way to the Verzuimloket
verzuimmelding-verstuurd-onderweg-uitleg = The number comes with the receipt, mostly within a minute. When the Verzuimloket cannot be reached, the report is delivered again by itself.
verzuimmelding-hierna-kop = What happens next
verzuimmelding-hierna-loket = The Verzuimloket gives the report of { $dag } a number and sends it to leerplicht of the municipality of residence, or to the Doorstroompunt.
verzuimmelding-hierna-leerplicht = What leerplicht does with it, you see at the report and on the work list. There you also find whom to call.
verzuimmelding-hierna-wie = The verzuimcoördinator and the head of the school can see the report, and leerplicht of the municipality of residence.
verzuimmelding-geweigerd-kop = The Verzuimloket refuses { $wat }
verzuimmelding-geweigerd-uitleg = Leerplicht does not know of this yet. Mend what is not right and send it again.
verzuimmelding-geweigerd-bericht = Refused is
verzuimmelding-weigeringen = Why
verzuimmelding-weigering-veld = Field
verzuimmelding-weigering-wat = What is wrong
verzuimmelding-weigering-doe = What you can do
verzuimmelding-weigering-grond = Ground
verzuimmelding-hele-melding = the whole report
verzuimmelding-grond = { $wet }, article { $artikel }
verzuimmelding-terugkoppeling = Word from leerplicht
verzuimmelding-terugkoppeling-tekst = Feedback
verzuimmelding-behandelaar = Handled by
verzuimmelding-ontvangers = Sent to
verzuimmelding-gestuurd = What was reported
verzuimmelding-stappen = What happened
verzuimmelding-waarom-niet = Why this report cannot be changed or withdrawn now
verzuimmelding-kan-niet = This is not possible now
verzuimmelding-intrekken-titel = Withdraw report
verzuimmelding-intrekken-uitleg = The Verzuimloket tells leerplicht of the withdrawal. The report is withdrawn when the Verzuimloket confirms it.
verzuimmelding-loslaten-titel = Let the report go
verzuimmelding-loslaten-uitleg = This report was never registered. When you let it go, it stays here with your reason.
verzuimmelding-loslaten-bericht-uitleg = The Verzuimloket refused this. When you let it go, the report stays as it was.
verzuimmelding-wijzigen-titel = Fill in the end date
verzuimmelding-wijzigen-uitleg = What was the last day of absence?
verzuimmelding-wijzigen-controle-titel = Check the change
verzuimmelding-wijzigen-controle-uitleg = The Verzuimloket tells leerplicht of the end date. The change holds when the Verzuimloket confirms it.
verzuimmelding-nieuw-einde = Last day of absence
verzuimmelding-waarom = Why
verzuimmelding-hint-waarom = For the school's own administration; it stays with the report
verzuimmelding-fout-soort = Choose a kind of report
verzuimmelding-fout-begin = Fill in the first day of absence
verzuimmelding-fout-datum = "{ $gevonden }" is not an existing day; write it like this: 14-3-2025
verzuimmelding-fout-einde = Fill in the last day of absence
verzuimmelding-fout-telefoon = "{ $gevonden }" is not a telephone number; write it like this: 020-1234567
verzuimmelding-fout-email = "{ $gevonden }" is not an email address; write it like this: name@school.nl
verzuimmelding-fout-actie-datum = "{ $gevonden }" is not a day up to today; write it like this: 14-3-2025
verzuimmelding-fout-actie-soort = Choose what the school did
verzuimmelding-reden-onderweg = A change or withdrawal is under way already
verzuimmelding-reden-waarom-ontbreekt = Fill in why
verzuimmelding-reden-einde-ontbreekt = The report has this end date already; fill in another
geldigheid-ontbreekt = { $veld }: fill this in
geldigheid-onleesbaar = { $veld }: this cannot be read; check it in the administration
geldigheid-te-lang = { $veld }: { $lengte } characters is too long; shorten it to { $hoogstens }
geldigheid-in-toekomst = { $veld }: { $datum } is yet to come; choose a day up to today
geldigheid-te-vroeg = { $veld }: this lies before { $eerste }, the first day for which can be reported
geldigheid-einde-voor-begin = The last day lies before the first; check both
geldigheid-dag-dubbel = { $datum } stands twice among the days missed; check the entries
geldigheid-lesuur-bestaat-niet = On { $datum } stands lesson { $lesuur }, which does not exist; check the timetable
geldigheid-soort-past-niet = { $soort } does not fit this pupil: { $plicht }; choose another kind
geldigheid-niet-alle-lessen-gemist = This kind is for a pupil who missed all lessons; choose another kind, or yes
geldigheid-plicht-onzeker = On { $datum } two exemptions apply; ask leerplicht which
geldigheid-niet-bekend = { $veld }: this is not in the register; check it in the administration
geldigheid-dubbel = The same report was registered before under number { $nummer }; use that one
geldigheid-herstel-vul-in = Fill this in.
geldigheid-herstel-controleer-nummer = Check the number in the administration.
geldigheid-herstel-kort-in = Shorten the text.
geldigheid-herstel-verander-datum = Check the dates.
geldigheid-herstel-verander-dagen = Check the entries and the timetable.
geldigheid-herstel-kies-soort = Choose another kind.
geldigheid-herstel-kies-soort-of-lessen = Choose another kind, or say that all lessons were missed.
geldigheid-herstel-vraag-leerplicht = Ask leerplicht of the municipality of residence.
geldigheid-herstel-gebruik-eerdere = Use the earlier report, or withdraw it first.
meldingstatus-niet-bevoegd = Another party takes this step ({ $bevoegd })
meldingstatus-niet-geregistreerd = The Verzuimloket has not registered the report yet
meldingstatus-staat-al = The report has this status already
meldingstatus-al-geregistreerd = The report is registered already
meldingstatus-is-afgesloten = Leerplicht closed the report
meldingstatus-is-ingetrokken = The report is withdrawn
meldingstatus-is-overgedragen = The report has a status of before 12 August 2020 and can only be read
meldingstatus-geen-stap = From the report's status there is no such step
meldingstatus-reden-ontbreekt = Closing asks for a reason
meldingstatus-reden-bestaat-niet = That reason does not exist on this day
meldingstatus-toelichting-bestaat-niet = That addition does not exist on this day
meldingstatus-herstel-vraag-partij = Ask that party.
meldingstatus-herstel-wacht-op-ontvangst = Wait until the Verzuimloket has answered.
meldingstatus-herstel-niets = You need not do anything.
meldingstatus-herstel-nieuwe-melding = When there is absence again, make a new report.
meldingstatus-herstel-kies-reden = Choose a reason from the list.
meldingstatus-herstel-kies-toelichting = Choose an addition from the list.

## Work list
werklijst-titel = Work list
werklijst-op = As it stands on { $dag }, by the terms of the law.
werklijst-geweigerd = Refused by the Verzuimloket
werklijst-geweigerd-kop = { $aantal ->
    [one] 1 message was refused
   *[other] { $aantal } messages were refused
}
werklijst-geweigerd-uitleg = Leerplicht does not know of this until it is mended.
werklijst-wat = Message
werklijst-redenen = Why, and what you can do
werklijst-niet-meer-nodig = no longer needed by the entries
werklijst-verschuldigd = To report
werklijst-verschuldigd-leeg = There is nothing to report.
werklijst-verschuldigd-bijschrift = { $aantal ->
    [one] 1 report
   *[other] { $aantal } reports
} to send, the most urgent first
werklijst-geteld = Counted
werklijst-doen = Do
werklijst-maak = Make report
werklijst-herstel = Mend report
werklijst-trek-in = Withdraw
werklijst-vervolg = follows an earlier report
werklijst-vastgesteld = established on { $dag }
werklijst-te-laat = { $werkdagen ->
    [one] 1 working day late
   *[other] { $werkdagen } working days late
}
werklijst-vandaag = today is the last day
werklijst-nog = { $werkdagen ->
    [one] 1 working day left
   *[other] { $werkdagen } working days left
}
werklijst-na-einde = Counted from the day on which the norm was reached: { $werkdagen ->
    [one] 1 working day
   *[other] { $werkdagen } working days
} late
werklijst-in-te-trekken = Proposed for withdrawal
werklijst-in-te-trekken-uitleg = Entries changed after these reports were sent. By the entries of now they are not needed.
werklijst-veranderingen = What changed
werklijst-veranderd = { $dag }, lesson { $lesuur }: was { $was }, is now { $nu }
werklijst-was-er = present
werklijst-elders-veranderd = Other entries changed the count.
werklijst-terug = Back from leerplicht
werklijst-wat-zei-leerplicht = What leerplicht told
werklijst-bijna = Near 16 hours
werklijst-bijna-leeg = No pupil is near the norm.
werklijst-bijna-bijschrift = Pupils near the norm, the nearest first
werklijst-bijna-definitie = Unauthorised absence in the four school weeks up to today, since the last report. Holiday weeks do not count. The norm is 16 hours.
werklijst-resterend = Left to 16 hours
werklijst-telt = What counts
werklijst-verder = How it goes on
werklijst-dagen = { $aantal ->
    [one] 1 day
   *[other] { $aantal } days
}
werklijst-dag = { $dag }: lesson { $lesuren } ({ $duur })
werklijst-bereikt = If the pupil misses everything from now on, the norm is reached on { $dag }, lesson { $lesuur }.
werklijst-bereikt-onbekend = When the norm will be reached cannot be said: the timetable is not known far enough.
werklijst-vervalt = On { $dag } { $duur } drops out.
werklijst-wacht = Waiting for an answer
werklijst-wacht-uitleg = Sent and not confirmed by the Verzuimloket yet. You need not do anything: delivery goes on by itself.
werklijst-sinds = Since
