### De rollende telling als beeld: zin, tekening, legenda.

venster-titel = Rollende telling van verzuim tot en met { $op }
venster-titel-melding = Rollende telling van verzuim bij melding { $nummer }
venster-alle-weken = Alle weken van { $van } tot en met { $tot }
venster-laatste-weken = De laatste { $weken } schoolweken, van { $van } tot en met { $tot }; eerdere weken staan er niet bij
venster-deel = De weken van { $van } tot en met { $tot }
venster-leeg = Er zijn geen registraties

week = week { $nummer }
kolom-geteld = telt
schoolvrij = vrij
vakantie-een-week = { $naam }: telt niet mee
vakantie-weken = { $naam }, { $weken } weken: telt niet mee
vlag-melding = melding { $nummer }: { $minuten }
vlag-geen-plicht = { $minuten }, geen melding
vlag-soort = melding { $nummer }: { $soort }
vlag-opnieuw = telling begint hier opnieuw

paneel-van = { $minuten } van { $norm }
paneel-nog = nog { $minuten } tot melding
paneel-bereikt = grens bereikt
paneel-dagen = { $van } – { $tot }
paneel-schoolweken = venster: { $weken } schoolweken
paneel-begin-einde = geteld bij melding { $nummer }
paneel-vervalt = valt { $minuten } weg
paneel-uiterlijk = melden uiterlijk
paneel-onbekend = en { $minuten } onbekend

legenda-ongeoorloofd = ongeoorloofd: telt mee
legenda-niet-geteld = ongeoorloofd: telt niet mee
legenda-geoorloofd = geoorloofd
legenda-onbekend = onbekend
legenda-te-laat = te laat
legenda-te-laat-telt = te laat: telt mee
legenda-aanwezig = aanwezig
legenda-venster = dagen in het venster
legenda-hoogte = volle hoogte van een staaf = { $minuten }

staaf = { $dag }, { $lesuur }: { $status }, { $minuten }
staaf-telt = { $dag }, { $lesuur }: { $status }, telt { $minuten }
lesuur = lesuur { $lesuur }
zonder-lesuur = zonder lesuur
status-ongeoorloofd = ongeoorloofd
status-geoorloofd = geoorloofd
status-onbekend = onbekend
status-te-laat = te laat
status-aanwezig = aanwezig
beschrijving-dag = { $dag }: { $minuten } telt mee

zin-niets = Op { $op } telt er in de laatste { $weken } schoolweken niets mee voor de grens van { $norm }.
zin-stand = Op { $op } telt { $minuten } mee in { $weken } schoolweken; de grens is { $norm }. Er is nog ruimte voor { $rest }.
zin-bereikt = Op { $op } telt { $minuten } mee in { $weken } schoolweken; de grens is { $norm }. De grens is bereikt.
zin-vervalt = Op { $dag } valt { $minuten } weg.
zin-onbekend = Van { $minuten } is nog niet bekend of het meetelt.
zin-eerder = { $aantal ->
    [one] Eerder is 1 keer de grens bereikt, op { $dag }; de telling is daarna opnieuw begonnen.
   *[other] Eerder is { $aantal } keer de grens bereikt, het laatst op { $dag }; de telling is daarna opnieuw begonnen.
}
zin-melding = Melding { $nummer }: van { $begin } tot en met { $einde } telt { $minuten } mee; de grens is { $norm } in { $weken } schoolweken.
zin-langdurig = Melding { $nummer }: van { $begin } tot en met { $einde } was de leerling alle schooldagen ongeoorloofd afwezig, samen { $minuten }.
zin-andere-soort = Melding { $nummer } ({ $soort }): van { $begin } tot en met { $einde }, samen { $minuten }.
zin-uiterlijk = De school moest dit uiterlijk op { $uiterlijk } melden.
zin-geen-plicht = Voor deze leerling hoeft de school dit niet te melden.

soort-16_uur_in_4_weken = 16 uur in 4 weken
soort-langdurig_relatief_verzuim = langdurig verzuim
soort-luxe_verzuim = luxe verzuim
soort-rmc_18plus = 18 jaar of ouder
soort-overig_verzuim = overig verzuim
