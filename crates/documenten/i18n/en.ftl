### The rolling window as a picture: sentence, drawing, legend.

venster-titel = Rolling count of absence up to and including { $op }
venster-titel-melding = Rolling count of absence. { $naam }
venster-alle-weken = All weeks from { $van } up to and including { $tot }
venster-laatste-weken = The last { $weken } school weeks, from { $van } up to and including { $tot }; earlier weeks are left out
venster-deel = The weeks from { $van } up to and including { $tot }
venster-leeg = There are no entries

week = week { $nummer }
kolom-geteld = counts
schoolvrij = free
vakantie-een-week = { $naam }: does not count
vakantie-weken = { $naam }, { $weken } weeks: does not count
vlag-melding = report { $nummer }: { $wat }
vlag-gemeld = reported: { $wat }
vlag-zonder-nummer = reported, no number yet: { $wat }
vlag-te-melden = still to report: { $wat }
vlag-geen-plicht = { $wat }, no report
vlag-opnieuw = counting starts again here

paneel-van = { $minuten } of { $norm }
paneel-nog = { $minuten } to a report
paneel-bereikt = limit reached
paneel-dagen = { $van } – { $tot }
paneel-schoolweken = window: { $weken } school weeks
paneel-vervalt = { $minuten } drops out
paneel-uiterlijk = report at the latest on
paneel-onbekend = and { $minuten } unknown

legenda-ongeoorloofd = unauthorised: counts
legenda-niet-geteld = unauthorised: does not count
legenda-geoorloofd = authorised
legenda-onbekend = unknown
legenda-te-laat = late
legenda-te-laat-telt = late: counts
legenda-aanwezig = present
legenda-venster = days in the window
legenda-hoogte = full height of a bar = { $minuten }

staaf = { $dag }, { $lesuur }: { $status }, { $minuten }
staaf-telt = { $dag }, { $lesuur }: { $status }, counts { $minuten }
lesuur = lesson { $lesuur }
zonder-lesuur = no lesson given
status-ongeoorloofd = unauthorised
status-geoorloofd = authorised
status-onbekend = unknown
status-te-laat = late
status-aanwezig = present
beschrijving-dag = { $dag }: { $minuten } counts.
beschrijving-vakantie = { $naam } from { $dag }: { $weken ->
    [one] 1 week
   *[other] { $weken } weeks
}, does not count.

naam-melding = Report { $nummer }
naam-zonder-nummer = Report without a number
naam-te-melden = Still to report
naam-geen-plicht = No report needed

zin-niets = On { $op }, nothing counts towards the limit of { $norm } in the last { $weken } school weeks.
zin-stand = On { $op }, { $minuten } counts in { $weken } school weeks; the limit is { $norm }. There is room for { $rest } more.
zin-bereikt = On { $op }, { $minuten } counts in { $weken } school weeks; the limit is { $norm }. The limit has been reached.
zin-vervalt = On { $dag }, { $minuten } drops out.
zin-onbekend = For { $minuten } it is not yet known whether it counts.
zin-eerder = { $aantal ->
    [one] The limit was reached once before, on { $dag }; counting started again after that.
   *[other] The limit was reached { $aantal } times before, last on { $dag }; counting started again after that.
}
zin-melding = { $naam }: from { $begin } up to and including { $einde }, { $minuten } counts; the limit is { $norm } in { $weken } school weeks.
zin-langdurig = { $naam }: from { $begin } up to and including { $einde } the pupil was absent without permission on every school day, { $minuten } in all.
zin-andere-soort = { $naam } ({ $soort }): from { $begin } up to and including { $einde }, { $minuten } in all.
zin-uiterlijk = The school had to report this at the latest on { $uiterlijk }.
zin-geen-plicht = The school does not have to report this for this pupil.

soort-16_uur_in_4_weken = 16 hours in 4 weeks
soort-langdurig_relatief_verzuim = long absence
soort-luxe_verzuim = holiday without leave
soort-rmc_18plus = aged 18 or over
soort-overig_verzuim = other absence

### The report for the board.

rapport-titel = Check of absence reports
rapport-bovenkop = Report for the board
rapport-bladzijde = page { $nummer } of { $aantal }
rapport-opgesteld = Drawn up on { $dag } with Aanwezig

kenmerk-school = School
kenmerk-periode = Period
kenmerk-periode-waarde = { $van } up to and including { $tot } ({ $weken } weeks)
kenmerk-bezoek = Day of the check
kenmerk-verzuim = Absence file
kenmerk-meldingen = Reports file
kenmerk-opgesteld = Drawn up on

kop-samenvatting = Summary
kop-totalen = Numbers per verdict
kop-oordelen = All verdicts
kop-vensters = Reports that are missing or came late
kop-uitleg = What the verdicts mean
kop-gronden = Rules and sources
kop-instellingen = Settings
kop-fouten = Rows that could not be read
kop-aannames = Assumptions and notes

samenvatting = In { $weken } weeks { $aantal ->
    [0] nothing had to be reported
    [one] 1 report was due
   *[other] { $aantal } reports were due
}{ $gevolg }.
samenvatting-te-laat = { $aantal ->
    [one] 1 came late
   *[other] { $aantal } came late
}
samenvatting-gemist = { $aantal ->
    [one] 1 is missing
   *[other] { $aantal } are missing
}
samenvatting-goed = none is missing and none came late
samenvatting-nog-op-tijd = { $aantal ->
    [one] For 1 report there was still time on the day of the check.
   *[other] For { $aantal } reports there was still time on the day of the check.
}
samenvatting-vooraf = { $aantal ->
    [one] 1 report came before the limit was reached; that is no fault.
   *[other] { $aantal } reports came before the limit was reached; that is no fault.
}
samenvatting-overbodig = { $aantal ->
    [one] 1 report was made that was not needed according to the entries.
   *[other] { $aantal } reports were made that were not needed according to the entries.
}
samenvatting-niet-te-bepalen = { $aantal ->
    [one] For 1 possible report the school must first resolve entries with status unknown.
   *[other] For { $aantal } possible reports the school must first resolve entries with status unknown.
}
inleiding = The law says that a school must report 16 hours of unauthorised absence in 4 consecutive school weeks. This paper lays the school's own entries beside the reports that the school made.

kolom-oordeel = Verdict
kolom-aantal = Number
kolom-leerling = Pupil
kolom-begin = Begin
kolom-einde = End
kolom-minuten = Counted
kolom-uiterlijk = Report at the latest
kolom-gemeld = Reported on
kolom-dag = Day
kolom-lesuren = Lessons
kolom-geregistreerd = Registered
kolom-telt = Counts
kolom-totaal = Total
kolom-betekenis = Meaning
kolom-regel = Rule
kolom-grond = Legal ground
kolom-sinds = Text since
kolom-bron = Read in
kolom-nagekeken = Checked on
kolom-bestand = File
kolom-rij = Row
kolom-kolom = Column
kolom-gevonden = Found
kolom-verwacht = Expected
totaal-verschuldigd = Due in all
oordelen-geen = There are no reports to judge in this period.

oordeel-juist = right
oordeel-te_laat = late
oordeel-te_laat-dagen = { $dagen ->
    [one] late, 1 working day
   *[other] late, { $dagen } working days
}
oordeel-gemist = missed
oordeel-vooraf = told before
oordeel-nog_op_tijd = still in time
oordeel-overbodig = needless
oordeel-niet_te_bepalen = cannot be told

uitleg-juist = The school reported, at the latest on the last day of the term.
uitleg-te_laat = The school reported, but after the last day of the term. The number of working days after it is given.
uitleg-gemist = The school had to report and did not. The term was over on the day of the check.
uitleg-vooraf = The school reported before the limit was reached. That is no fault.
uitleg-nog_op_tijd = The school had not reported yet, but still had time for it on the day of the check.
uitleg-overbodig = The school reported, but according to its entries it did not have to.
uitleg-niet_te_bepalen = Whether the school had to report depends on entries with status unknown. First find out whether this absence was authorised.

venster-kop = { $leerling }: { $oordeel }
vensters-inleiding = For each report you see which days count, as a picture and then in a table. Weeks without school do not count.
vensters-weggelaten = { $aantal ->
    [one] For 1 other report that is missing or came late no picture is shown here.
   *[other] For { $aantal } other reports that are missing or came late no picture is shown here.
}
gemeld-op = The school reported on { $dag }.
niet-gemeld = The school did not report this.

zekerheid-zeker = read in the law or at the authority itself
zekerheid-waarschijnlijk = probable: second-hand or from an older text
zekerheid-onbekend = no source found: a setting
gronden-inleiding = The count rests on these rules. For each rule it says where it was read and how sure that is.
bepaling-verzuim-norm_minuten = Limit at which the school must report
bepaling-verzuim-venster_schoolweken = Length of the window in school weeks
bepaling-verzuim-lesuur_max_minuten = Longest lesson that counts as 1 hour
bepaling-verzuim-uur-po = What counts as an hour in po
bepaling-verzuim-uur-sbo = What counts as an hour in sbo
bepaling-verzuim-uur-so = What counts as an hour in so
bepaling-verzuim-uur-vso = What counts as an hour in vso
bepaling-verzuim-uur-vo = What counts as an hour in vo
bepaling-verzuim-uur-mbo = What counts as an hour in mbo
bepaling-verzuim-uur-onbekend = What counts as an hour without a sector
bepaling-verzuim-vervolg_dagen = How often a follow-up report is due
bepaling-verzuim-vervolg_max = Highest number of follow-up reports
bepaling-verzuim-langdurig_dagen = Long absence
bepaling-melding-termijn_werkdagen = Term to report in
bepaling-melding-feestdagen = Days that are no working days
bepaling-leerplicht-begin_leeftijd = Begin of compulsory education
bepaling-leerplicht-eind_leeftijd = End of compulsory education
bepaling-leerplicht-schooljaren = School years after which compulsory education ends
bepaling-kwalificatieplicht-eind_leeftijd = End of the qualification duty
bepaling-rmc-leeftijd = Age up to which the Doorstroompunt helps

instelling-uur = What counts as an hour
instelling-uur-klok = clock hours: the minutes that were registered
instelling-uur-les = lesson hours: a lesson of at most 60 minutes counts as 1 hour
instelling-uur-sector = by the sector in the file
instelling-te-laat = Coming late
instelling-te-laat-niet = does not count
instelling-te-laat-minuten = counts for the minutes missed
instelling-te-laat-les = counts as 1 lesson each time
instelling-te-laat-les-vanaf = counts as 1 lesson from { $minuten } minutes on, below that not at all
instelling-kalender = School calendar
instelling-kalender-geen = no holidays given: every week counts as a school week
instelling-kalender-regio = school holidays of region { $regio }
instelling-kalender-bestand = own calendar: { $naam }
instelling-18plus = Pupils not under duty
instelling-18plus-ja = reported as well, by agreement with the region
instelling-18plus-nee = not reported
instelling-vervolg = Continuous absence
instelling-vervolg-week = at most 1 follow-up report a week, as DUO allows
instelling-vervolg-strikt = each new 16 hours is a report

fouten-geen = All rows of the files were read and used.
fouten-zin = { $aantal ->
    [one] 1 row could not be read and does not count.
   *[other] { $aantal } rows could not be read and do not count.
}
fouten-eerste = { $aantal ->
    [one] The first is shown below.
   *[other] The first { $aantal } are shown below.
}
aannames-geen = No assumptions were needed.

# A letter
brief-datum = Date
brief-kenmerk = Our reference
