### The rolling window as a picture: sentence, drawing, legend.

venster-titel = Rolling count of absence up to and including { $op }
venster-titel-melding = Rolling count of absence for report { $nummer }
venster-alle-weken = All weeks from { $van } up to and including { $tot }
venster-laatste-weken = The last { $weken } school weeks, from { $van } up to and including { $tot }; earlier weeks are left out
venster-deel = The weeks from { $van } up to and including { $tot }
venster-leeg = There are no entries

week = week { $nummer }
kolom-geteld = counts
schoolvrij = free
vakantie-een-week = { $naam }: does not count
vakantie-weken = { $naam }, { $weken } weeks: does not count
vlag-melding = report { $nummer }: { $minuten }
vlag-geen-plicht = { $minuten }, no report
vlag-soort = report { $nummer }: { $soort }
vlag-opnieuw = counting starts again here

paneel-van = { $minuten } of { $norm }
paneel-nog = { $minuten } to a report
paneel-bereikt = limit reached
paneel-dagen = { $van } – { $tot }
paneel-schoolweken = window: { $weken } school weeks
paneel-begin-einde = counted for report { $nummer }
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
beschrijving-dag = { $dag }: { $minuten } counts

zin-niets = On { $op } nothing counts towards the limit of { $norm } in the last { $weken } school weeks.
zin-stand = On { $op } { $minuten } counts in { $weken } school weeks; the limit is { $norm }. There is room for { $rest } more.
zin-bereikt = On { $op } { $minuten } counts in { $weken } school weeks; the limit is { $norm }. The limit has been reached.
zin-vervalt = On { $dag } { $minuten } drops out.
zin-onbekend = For { $minuten } it is not yet known whether it counts.
zin-eerder = { $aantal ->
    [one] The limit was reached once before, on { $dag }; counting started again after that.
   *[other] The limit was reached { $aantal } times before, last on { $dag }; counting started again after that.
}
zin-melding = Report { $nummer }: from { $begin } up to and including { $einde } { $minuten } counts; the limit is { $norm } in { $weken } school weeks.
zin-langdurig = Report { $nummer }: from { $begin } up to and including { $einde } the pupil was absent without permission on every school day, { $minuten } in all.
zin-andere-soort = Report { $nummer } ({ $soort }): from { $begin } up to and including { $einde }, { $minuten } in all.
zin-uiterlijk = The school had to report this at the latest on { $uiterlijk }.
zin-geen-plicht = The school does not have to report this for this pupil.

soort-16_uur_in_4_weken = 16 hours in 4 weeks
soort-langdurig_relatief_verzuim = long absence
soort-luxe_verzuim = holiday without leave
soort-rmc_18plus = aged 18 or over
soort-overig_verzuim = other absence
