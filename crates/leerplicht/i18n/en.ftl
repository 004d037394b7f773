# Words of the leerplichtorganisatie.

nav-vandaag = Today
nav-meldingen = Reports

## Kinds, statuses, parties
soort-16_uur_in_4_weken = 16 hours in 4 weeks
soort-langdurig_relatief_verzuim = long-term relative absence
soort-luxe_verzuim = holiday without leave
soort-rmc_18plus = 18 and over (Doorstroompunt)
soort-overig_verzuim = other absence
status-wacht = waiting
status-geregistreerd = new
status-in_behandeling = taken up
status-ter_kennisgeving_aangenomen = taken note of
status-afgesloten = closed
status-ingetrokken = withdrawn by the school
status-overgedragen = handed over
partij-school = the school
partij-leerplichtorganisatie = leerplicht
partij-verzuimloket = the Verzuimloket
handeling-behandeling = taking up
handeling-kennisneming = taking note
handeling-afsluiting = closing
handeling-registratie = registering
handeling-wijziging = changing
handeling-intrekking = withdrawing
stand-onderweg = { $handeling } – under way
stand-geweigerd = { $handeling } – refused
stand-ontvangen = { $handeling } – received
plicht-geen_nog_niet = not yet under leerplicht
plicht-leerplicht = under leerplicht
plicht-kwalificatieplicht = under kwalificatieplicht
plicht-geen_startkwalificatie = no longer under leerplicht, has a startkwalificatie
plicht-rmc = no longer under leerplicht, no startkwalificatie
plicht-vrijgesteld = exempt
plicht-geen = no longer under leerplicht
meldplicht-wettelijk = by law
meldplicht-afspraak = by agreement with the region
sector-po = primary education
sector-sbo = special primary education
sector-so = special education
sector-vso = special secondary education
sector-vo = secondary education
sector-mbo = mbo
actie-gesprek_leerling = talk with the pupil
actie-contact_ouders = contact with the parents
actie-brief = letter
actie-mentorgesprek = talk with the mentor
actie-jeugdarts = advice of the school doctor asked
actie-zorgteam = discussed in the care team
actie-preventief_spreekuur = preventive consultation hour of leerplicht
actie-overig = something else
reden-terug_op_school = back at school
reden-uitgeschreven_andere_opleiding = deregistered: another course
reden-uitgeschreven_werk = deregistered: work
reden-uitgeschreven_overig = deregistered: another reason
reden-uitgeschreven_overleden = deregistered: died
reden-geen_verzuim_langdurig_ziek = no absence: ill for long
reden-geen_verzuim_geoorloofd_afwezig = no absence: away with a valid reason
toelichting-leerling_gezien = pupil seen
toelichting-actie_ondernomen = action taken
toelichting-geen_actie_meer = no more action
uitkomst-gesprek = conversation
uitkomst-waarschuwing = warning
uitkomst-halt = referral to Halt
uitkomst-proces_verbaal = proces-verbaal
uitkomst-zorg = care
uitkomst-terug_naar_school = back to school
uitkomst-vrijstelling = exemption
uitkomst-anders = something else
uitkomst-voorstel = Proposed retention: { $klasse }
bewaarklasse-zonder_vervolg = nothing followed
bewaarklasse-begeleiding = guidance
bewaarklasse-strafrechtelijk = criminal law
bewaren-schooljaar_melding = until the end of { $jaren ->
    [one] the school year after that of the report
   *[other] { $jaren } school years after that of the report
}. Source: { $bron }.
bewaren-geboorte = until { $jaren } years after birth. Source: { $bron }.
bewaren-niet_vastgesteld = no term known; kept until your organisation sets one. Source: { $bron }.

## The clock
klok-te-laat = { $dagen ->
    [one] 1 working day past its day
   *[other] { $dagen } working days past its day
}
klok-vandaag = today
klok-over = { $dagen ->
    [one] 1 working day left
   *[other] { $dagen } working days left
}
klok-geen = no term
termijn-oppakken = To be taken up by { $datum }: { $werkdagen } working days after registration. { $aard }
termijn-afronden = To be closed or looked at again by { $datum }: { $werkdagen } working days after it was taken up. { $aard }
aard-wet = The law says so.
aard-afspraak = This is an agreement of the organisation, not a term of the law.

## Today
start-titel = Today
start-zin = { $telaat ->
    [0] { $vandaag ->
        [0] Nothing is due today.
        [one] 1 report is due today.
       *[other] { $vandaag } reports are due today.
    }
    [one] 1 report is past its day{ $vandaag ->
        [0] .
        [one] ; 1 more is due today.
       *[other] ; { $vandaag } more are due today.
    }
   *[other] { $telaat } reports are past their day{ $vandaag ->
        [0] .
        [one] ; 1 more is due today.
       *[other] ; { $vandaag } more are due today.
    }
}
start-tellingen = { $nieuw ->
    [one] 1 report was not taken up yet
   *[other] { $nieuw } reports were not taken up yet
}, { $mijn ->
    [0] you have none
    [one] you have 1
   *[other] you have { $mijn }
}, { $open } are open.
start-terug = What came back
start-terug-leeg = Nothing came back.
start-geweigerd-kop = { $aantal ->
    [one] 1 message to the Verzuimloket was refused
   *[other] { $aantal } messages to the Verzuimloket were refused
}
start-geweigerd-tekst = The school does not know of it yet. Open the report, read the reason, and do it again or mark it as read.
start-eerst = What is due first
start-mijn = Mine
start-alles = All open reports
start-mijn-alles = All my reports
terug-ingetrokken = withdrawn by the school
terug-gewijzigd = changed by the school
terug-geweigerd = refused by the Verzuimloket

## The list
lijst-titel = Reports
lijst-zin = { $aantal ->
    [0] No reports in this choice.
    [one] 1 report in this choice.
   *[other] { $aantal } reports in this choice.
} What is due first stands on top; what is past its day stays there.
lijst-bijschrift = Reports, what is due first on top
lijst-filter = Which reports
lijst-toon = Show
lijst-toon-open = open
lijst-toon-alle = all
lijst-van-mij = Mine only
lijst-kies = Show these reports
kolom-melding = Report
kolom-jongere = Young person
kolom-school = School
kolom-soort = Kind
kolom-periode = Period
kolom-uiterlijk = Due
kolom-status = Status
kolom-behandelaar = Handler
naam-onbekend = name not sent
niemand = nobody
periode = { $begin } – { $einde }
periode-open = from { $begin }

## A report
melding-titel = Report { $nummer }
melding-zin = According to { $school }, { $naam } was absent without valid reason from { $begin } up to and including { $einde }: { $soort }.
melding-zin-open = According to { $school }, { $naam } has been absent without valid reason since { $begin }: { $soort }.
melding-iemand = A young person
melding-terug = Back to the list
melding-feiten = The facts
melding-leeftijd = Age
melding-leeftijd-op = { $jaren } years on { $datum }
melding-pgn = PGN
melding-plicht = Duty
melding-plicht-grond = { $plicht } ({ $grond }), until { $tot }
melding-plicht-zonder = { $plicht }, according to the Verzuimloket
melding-meldplicht = Reported
melding-school = School
melding-school-nummer = { $naam } ({ $brin }{ $vestiging }), { $sector }
melding-periode = Period
melding-geregistreerd = Registered on
melding-reden = Reason according to the school
melding-actie-gewenst = Action wanted
melding-alle-lessen = All lessons missed
ja = yes
nee = no
niet-gezegd = not said
melding-toelichting = The school's explanation
melding-opleiding = Course
melding-melder = Reported by
melding-gemist = Missed lessons
melding-gemist-geen = The school sent no list of lessons.
melding-gemist-zin = { $dagen ->
    [one] 1 day
   *[other] { $dagen } days
}: { $helen ->
    [one] 1 whole day
   *[other] { $helen } whole days
} and { $lessen ->
    [one] 1 single lesson
   *[other] { $lessen } single lessons
}.
melding-gemist-bijschrift = Missed days and lessons
kolom-dag = Day
kolom-lessen = Lessons
hele-dag = whole day
lesuren = lesson { $lessen }
melding-acties = What the school did itself
melding-acties-geen = The school named no actions of its own.
melding-andere = Earlier and other reports
melding-andere-geen = No other reports about this young person at this organisation.
melding-andere-alle = The history of this young person
melding-loop = What happened
melding-loop-bijschrift = What happened to this report, oldest first
kolom-wanneer = When
kolom-wie = Who
kolom-wat = What
loop-geregistreerd = registered
loop-einde = last day of absence: { $datum }
loop-terugkoppeling = to the school: { $tekst }
loop-uitkomst = outcome: { $uitkomst }
loop-reden = reason: { $reden }
loop-bewaren = retention: { $klasse }
loop-bewaarreden = Departed from the term of the outcome: { $reden }
loop-bewaren-tot = retention: { $klasse }, until { $datum }
loop-weigering = refused: { $uitleg } { $herstel }
melding-notities = Notes
melding-notities-geen = No notes yet.
melding-notitie = New note
melding-notitie-hint = For your own organisation only. The school and the Verzuimloket do not see this.
melding-notitie-bewaar = Keep note
melding-doen = What do you want to do?
melding-doen-behandelen = Take up
melding-doen-kennisnemen = Take note
melding-doen-afsluiten = Close
melding-doen-niets = Nothing can be done to this report now.
melding-onderweg-kop = { $handeling }: under way to the Verzuimloket
melding-onderweg-tekst = The status of the report changes as soon as the Verzuimloket confirms receipt.
melding-geweigerd-kop = { $handeling }: refused by the Verzuimloket
melding-geweigerd-tekst = The school knows nothing of it. The reasons stand below, under what happened.
melding-ingetrokken-kop = The school withdrew this report
melding-ingetrokken-tekst = You need do nothing more about it.
melding-gewijzigd-kop = The school changed this report
melding-gewijzigd-tekst = What changed stands below, under what happened.
melding-gelezen = Mark as read
melding-wie-ziet = This report can be seen by the officers of your organisation; its status and your feedback also by the school that reported. Every read is logged.

## Acting
behandelen-titel = Take up: check and send
kennisnemen-titel = Take note: check and send
afsluiten-titel = Close report
controle-titel = Check and send
rij-melding = Report
rij-jongere = Young person
rij-school = School
rij-wordt = Becomes
rij-behandelaar = The school may call
rij-reden = Reason
rij-toelichting = Addition
rij-uitkomst = Outcome (stays with your organisation)
rij-bewaarklasse = Retention (stays with your organisation)
rij-bewaarreden = Why this term (stays with your organisation)
rij-terugkoppeling = Feedback
geen = none
veld-terugkoppeling = Feedback to the school
veld-terugkoppeling-hint = The school reads this. Write nothing about health, religion or criminal matters.
veld-terugkoppeling-vrij = The school reads this. You may leave it empty.
veld-reden = Why do you close the report?
veld-toelichting = What did your organisation do?
veld-uitkomst = What came of it?
veld-bewaarklasse = How long to keep it?
veld-bewaarreden = Why another term than goes with the outcome?
veld-bewaarreden-hint = Needed only when you depart from what is proposed with the outcome. Stays with your organisation.
knop-behandelen = Take up
knop-kennisnemen = Take note
knop-controleer = Check
knop-opnieuw = Check again
knop-afsluiten = Send and close
knop-terug = Back without sending anything
afsluiten-wijzigen = Change
geweigerd-kop = This cannot be done now
verstuurd-titel = Sent
verstuurd-kop = Report { $nummer }: { $handeling } is under way
verstuurd-nummer = Your act has number { $handeling }.
verstuurd-hierna = The Verzuimloket confirms receipt, usually within a minute. Only then does the status of the report change. If the Verzuimloket refuses, your start page says so.
verstuurd-wie = The school sees the new status, your feedback and whom it may call. Outcome, retention and notes stay with your organisation.
verstuurd-verder = To the report
verstuurd-lijst = To the list

## History
dossier-titel = History
dossier-zin = { $aantal ->
    [0] No report about { $naam } came to this organisation yet.
    [one] 1 report about { $naam } came to this organisation.
   *[other] { $aantal } reports about { $naam } came to this organisation, from { $scholen ->
        [one] 1 school
       *[other] { $scholen } schools
    }.
}
dossier-bereik = You see only reports that were assigned to this organisation. Reports of a time when the young person lived elsewhere are not here.
dossier-bijschrift = Reports about this young person, newest first

## Refusals
meldingstatus-niet-bevoegd = Another party takes this step.
meldingstatus-niet-geregistreerd = The Verzuimloket has not registered this report yet.
meldingstatus-staat-al = The report has this status already.
meldingstatus-al-geregistreerd = The report was registered before.
meldingstatus-is-afgesloten = The report is closed.
meldingstatus-is-ingetrokken = The school withdrew the report.
meldingstatus-is-overgedragen = The report has a status of before 12 August 2020 and can only be read.
meldingstatus-geen-stap = There is no such step from this status.
meldingstatus-reden-ontbreekt = No reason was chosen.
meldingstatus-reden-bestaat-niet = That reason does not exist on this day.
meldingstatus-toelichting-bestaat-niet = That addition does not exist on this day.
meldingstatus-herstel-vraag-partij = Ask that party.
meldingstatus-herstel-wacht-op-ontvangst = Wait until the Verzuimloket has given a number.
meldingstatus-herstel-niets = You need do nothing.
meldingstatus-herstel-nieuwe-melding = If the absence goes on, the school makes a new report.
meldingstatus-herstel-kies-reden = Choose a reason from the list.
meldingstatus-herstel-kies-toelichting = Choose an addition from the list.
behandelen-onderweg = Another step is under way to the Verzuimloket: { $handeling }.
behandelen-onderweg-door = { $door } was before you: { $handeling } is under way to the Verzuimloket.
behandelen-uitkomst-ontbreekt = No outcome was chosen.
behandelen-bewaarklasse-ontbreekt = It was not chosen how long the report is kept.
behandelen-bewaarreden-ontbreekt = With this outcome goes the retention term “{ $klasse }”, and you chose another.
behandelen-terugkoppeling-ontbreekt = There is nothing for the school.
behandelen-notitie-leeg = The note is empty.
behandelen-te-lang = The text is too long.
behandelen-herstel-wacht = Look at the report again when receipt is confirmed.
behandelen-herstel-kies-uitkomst = Choose what came of it.
behandelen-herstel-kies-bewaarklasse = Choose a retention term.
behandelen-herstel-schrijf-bewaarreden = Write why, or choose that term.
behandelen-herstel-schrijf = Write one or two sentences.
behandelen-herstel-korter = Use at most { $hoogstens } characters.
weigering-zin = { $uitleg } { $herstel }
weigering-grond = Ground: { $grond }

## Signalenbox
nav-signalen = Inspectie
start-signalen = Meldingen to the Inspectie: { $open } open, { $telaat } past the promised day, { $aanzet } waiting for you.
signaal-lijst-titel = Meldingen to the Inspectie
signaal-lijst-leeg = Nothing is open.
signaal-lijst-bijschrift = Meldingen to the Inspectie: what is past its promised day stands on top
signaal-nieuw = Make a melding
signaal-toon-open = Show what is open
signaal-toon-alle = Show all
signaal-kolom-nummer = Melding
signaal-kolom-hoort = You hear by
signaal-kolom-over = About
signaal-kolom-ingediend = Handed in
signaal-kolom-heeft = With
signaal-geen-school = no school
signaal-geen-belofte = –
signaal-stand-onderweg = on its way to the Inspectie
signaal-stand-geweigerd = not taken
signaal-nieuw-titel = Melding to the Inspectie
signaal-controle-titel = Check and send
signaal-maak-over-school = Report this school to the Inspectie
signaal-maak-over-een-school = Report a school to the Inspectie
signaal-terug = Meldingen to the Inspectie
signaal-veld-gesprek = Did you speak to the school about this?
signaal-veld-gesprek-hint = For a signaal you must answer this. For a vraag or terugbelverzoek you may leave it.
signaal-veld-gesprek_op = On which day did you speak to the school?
signaal-veld-gesprek_op-hint = Only if you spoke to the school. For example 14-10-2026.
signaal-veld-herstelperiode = Did you agree a herstelperiode (time to mend)?
signaal-veld-herstel_tot = Until which day was the school given time?
signaal-veld-herstel_tot-hint = Only if there was a herstelperiode. For example 14-11-2026.
signaal-veld-soort = What do you want to report?
signaal-hint-vraag = about one case or in general
signaal-hint-terugbelverzoek = an inspector calls you back
signaal-hint-signaal = a school does not keep the Leerplichtwet
signaal-veld-school = Which school is it about?
signaal-veld-school-hint = Schools from which reports came in at your organisation. Leave empty when it is wider than one school.
signaal-veld-sector = Sector
signaal-veld-onderwerp = Subject
signaal-veld-tekst = What is going on?
signaal-veld-tekst-hint = The Inspectie reads this. Write no names, dates of birth or numbers of pupils.
signaal-veld-spoed = Why can it not wait for the herstelperiode?
signaal-veld-spoed-hint = Only for an escalation after the third inspection, while the herstelperiode runs.
signaal-veld-bewijs = Count the reports of this school and send the outcome along
signaal-veld-bewijs-hint = The system counts from what came in at your organisation. No data of pupils go along.
signaal-veld-van = Count from
signaal-veld-tot = Count until
signaal-rij-van = From
signaal-rij-gesprek = School spoken to
signaal-rij-herstel = Herstelperiode
signaal-niet-gevraagd = not answered
signaal-gesproken-op = yes, on { $datum }
signaal-herstel-tot = until { $datum }
signaal-bewijs = What the reports of this school say
signaal-bewijs-geen = No count goes along.
signaal-bijlage = Files
signaal-bijlage-hint = Not required. At most { $meeste } files of at most { $grootste } MB: PDF, PNG or JPEG.
signaal-wat-erna = After sending you get a receipt with the day by which you hear. After that you see every step here.
signaal-verstuur = Send to the Inspectie
signaal-titel = Melding { $nummer } to the Inspectie
signaal-zin = { $soort } about { $onderwerp }: { $school }.
signaal-belofte = You hear again by { $datum }.
signaal-belofte-gebroken = The Inspectie promised word by { $datum }. That is { $dagen } working days ago; it stands on top at the Inspectie.
signaal-belofte-geen = Nothing follows, unless you open it again.
signaal-wie-heeft = Now with: { $naam }.
signaal-onderweg-kop = Your message is on its way to the Inspectie
signaal-onderweg-tekst = It is delivered as soon as the Inspectie can be reached, mostly within a minute.
signaal-geweigerd-kop = The Inspectie did not take your message
signaal-reactie-onderweg = on its way to the Inspectie
signaal-reactie-geweigerd = not taken by the Inspectie
signaal-antwoord-kop = The Inspectie asks you for information
signaal-veld-antwoord = Your answer
signaal-antwoord = Send answer
signaal-oordeel-kop = Are you satisfied with the outcome?
signaal-veld-oordeel = Words
signaal-veld-oordeel-hint = Needed when you open it again: write what is not right yet.
signaal-tevreden = Satisfied
signaal-heropen = Open the melding again
signaal-verloop = What happened
signaal-ingediend = Handed in.
signaal-bezoek-op = The visit is on { $datum }.
signaal-feiten = What you reported
signaal-nummer-inspectie = Number at the Inspectie
signaal-bijlagen = Files
signaal-bijlage-link = { $naam } ({ $kb } kB)
signaal-wie-ziet = This melding can be seen by the officers of your organisation and by the Inspectie. The school does not see it. Every look is logged.
signaalbericht-ontvangen = The Inspectie received the melding.
signaalbericht-getrieerd = The Loket looked at the melding.
signaalbericht-doorgestuurd = The melding is with the inspector of the school.
signaalbericht-opgenomen_in_dossier = The melding stands in the file of the school.
signaalbericht-informatie_gevraagd = The Inspectie asks for information.
signaalbericht-informatie_ontvangen = The Inspectie received the information.
signaalbericht-bezoek_gepland = The inspector will visit.
signaalbericht-specifiek_onderzoek = The Inspectie started a specific inspection.
signaalbericht-afgesloten = The melding is closed.
signaalbericht-heropend = The melding was opened again.
signaalbericht-tevreden = The melding is done: you are satisfied.
signaal-onderweg = An earlier message is still on its way to the Inspectie.
signaal-ontbreekt-soort = It was not chosen what you want to report.
signaal-ontbreekt-sector = No sector was chosen.
signaal-ontbreekt-onderwerp = No subject was chosen.
signaal-ontbreekt-school = No reports from this school came in at your organisation.
signaal-ontbreekt-gesprek_op = There is no day that exists for the talk.
signaal-ontbreekt-herstel_tot = There is no day that exists for the herstelperiode.
signaal-ontbreekt-van = The period of the count is not right: two days that exist are expected, the first before the last, not after today.
signaal-ontbreekt-tekst = It is not said what is going on.
signaal-ontbreekt-woorden = The answer is empty.
signaal-bijlage-te-veel = There are more than { $meeste } files.
signaal-bijlage-te-groot = A file is larger than { $grootste } MB.
signaal-bijlage-andere-soort = A file is no PDF, PNG or JPEG.
signaal-herstel-wacht-op-inspectie = Wait until the Inspectie confirms it.
signaal-herstel-vul-dag-in = Fill in a day as 14-10-2026.
signaal-herstel-kies = Choose from the list.
signaal-herstel-andere-bijlage = Choose other files.
signaalsoort-vraag = vraag (question)
signaalsoort-terugbelverzoek = terugbelverzoek (request to be called)
signaalsoort-signaal = signaal (signal)
signaalsector-po = primary education
signaalsector-so = special education
signaalsector-vo = secondary education
signaalsector-mbo = vocational education (mbo)
signaalsector-overig = wider than one sector
signaalonderwerp-verlof = leave
signaalonderwerp-aanpak_verzuim = what is done about absence and dropping out
signaalonderwerp-niet_of_niet_tijdig_melden = not reporting, or late
signaalonderwerp-registratie = registration of absence
signaalonderwerp-onterechte_uitschrijving = wrongful deregistration
signaalonderwerp-escalatie_na_derde_controle = escalation after the third inspection
signaalonderwerp-ander = something else
signaalstatus-ontvangen = received
signaalstatus-getrieerd = looked at by the Loket
signaalstatus-doorgestuurd = with the inspector
signaalstatus-opgenomen_in_dossier = in the file of the school
signaalstatus-informatie_gevraagd = information asked
signaalstatus-informatie_ontvangen = information received
signaalstatus-bezoek_gepland = visit planned
signaalstatus-specifiek_onderzoek = specific inspection
signaalstatus-afgesloten = closed
signaalstatus-heropend = opened again
signaalstatus-tevreden = done, reporter satisfied
signaalpartij-melder = the reporter
signaalpartij-loket = the Loket of the Inspectie
signaalpartij-inspecteur = the inspector of the school
signaalhandeling-triage = looked at
signaalhandeling-doorsturen = passed on to the inspector
signaalhandeling-opname = put in the file of the school
signaalhandeling-informatie_vragen = information asked
signaalhandeling-informatie_geven = information given
signaalhandeling-tussenbericht = word that it takes longer
signaalhandeling-bezoek = visit planned
signaalhandeling-onderzoek = specific inspection started
signaalhandeling-afsluiting = closed
signaalhandeling-heropening = opened again
signaalhandeling-tevredenheid = satisfied with the outcome
signaal-onderwerp-bestaat-niet = This subject does not exist on this day.
signaal-school-ontbreekt = A signaal about a sector is about a school, and no school was chosen.
signaal-gesprek-niet-beantwoord = It was not said whether you spoke to the school.
signaal-gesprek-in-toekomst = The talk of { $gesprek } is still to come.
signaal-herstelperiode-niet-beantwoord = It was not said whether a herstelperiode (time to mend) was agreed.
signaal-herstelperiode-zonder-gesprek = A herstelperiode is agreed in a talk, and there was none.
signaal-herstelperiode-voor-gesprek = The herstelperiode ended on { $tot }, before the talk of { $gesprek }.
signaal-herstelperiode-loopt = The school still has until { $tot } to mend it.
signaal-spoed-zonder-woorden = The herstelperiode runs until { $tot }, and it is not said why this cannot wait.
signaal-herstel-kies-onderwerp = Choose another subject.
signaal-herstel-kies-school = Choose the school, or choose a wider sector.
signaal-herstel-vul-gesprek-in = Say whether you spoke to the school, and if so when.
signaal-herstel-vul-herstelperiode-in = Say whether there is a herstelperiode, and if so until when.
signaal-herstel-wacht-op-herstel = Report after that, or ask a vraag now.
signaal-herstel-zeg-waarom-spoed = Write down why this cannot wait.
signaal-niet-bevoegd = This step is for { $partij }.
signaal-niet-bij-deze-soort = This step does not exist for this kind of melding.
signaal-staat-al = The melding stands there already.
signaal-is-afgesloten = The melding is closed.
signaal-is-tevreden = The reporter is satisfied; the melding is done.
signaal-niet-afgesloten = There is no outcome yet.
signaal-geen-stap = From here there is no such step.
signaal-voor-vorige-stap = The last step was on { $vorige }; this one would come before it.
signaal-woorden-ontbreken = There are no words with it.
signaal-belofte-voorbij = The promised day, { $belofte }, is over already.
signaal-latere-belofte-zonder-woorden = You promise a later day than { $uiterlijk } and do not say why.
signaal-herstel-vraag-partij = Ask that party.
signaal-herstel-nieuwe-melding = If there is something new, a new melding follows.
signaal-herstel-niets = You need not do anything.
signaal-herstel-melder-heropent = The reporter can open it again.
signaal-herstel-wacht-op-uitkomst = Wait for the outcome.
signaal-herstel-kies-dag = Choose a later day.
signaal-herstel-schrijf-woorden = Write a sentence or two.
signaal-herstel-kies-belofte = Choose a day that is still to come.
signaal-bewijs-zin = From { $van } to { $tot } leerplicht received { $ontvangen } reports of 16 hours from this school; { $telaat } of them came late.
signaal-bewijs-gemist = { $aantal ->
    [0] The reported lessons do not show that reports are missing.
    [one] The reported lessons show that at least 1 report is missing.
   *[other] The reported lessons show that at least { $aantal } reports are missing.
}
signaal-bewijs-gemist-onbekend = How many reports are missing cannot be told from these reports.
signaal-bewijs-bijschrift = Reports that came late
signaal-bewijs-definitie = Counted are reports of 16 hours with an end date that came in at this leerplichtorganisatie and were not withdrawn. Late is after the fifth working day after that end date, as “onverwijld” in the law is read. A report is missing when single lessons in other reports reach the norm and no report of that day came; whole days and holidays do not count there, so there may be more.
signaal-kolom-norm = Norm reached
signaal-kolom-optijd = In time until
signaal-kolom-gemeld = Reported
signaal-kolom-werkdagen = Working days late
