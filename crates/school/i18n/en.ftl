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
les-fout-weg = Fill in a time within this lesson
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
verzuim-controle = Check what you keep
verzuim-controle-leeg = No row was chosen that is still unexplained.
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
