### De rollende telling als beeld: zin, tekening, legenda.

venster-titel = Rollende telling van verzuim tot en met { $op }
venster-titel-melding = Rollende telling van verzuim. { $naam }
venster-alle-weken = Alle weken van { $van } tot en met { $tot }
venster-laatste-weken = De laatste { $weken } schoolweken, van { $van } tot en met { $tot }; eerdere weken staan er niet bij
venster-deel = De weken van { $van } tot en met { $tot }
venster-leeg = Er zijn geen registraties

week = week { $nummer }
kolom-geteld = telt
schoolvrij = vrij
vakantie-een-week = { $naam }: telt niet mee
vakantie-weken = { $naam }, { $weken } weken: telt niet mee
vlag-melding = melding { $nummer }: { $wat }
vlag-gemeld = gemeld: { $wat }
vlag-zonder-nummer = gemeld, nog geen nummer: { $wat }
vlag-te-melden = nog te melden: { $wat }
vlag-geen-plicht = { $wat }, geen melding
vlag-opnieuw = telling begint hier opnieuw

paneel-van = { $minuten } van { $norm }
paneel-nog = nog { $minuten } tot melding
paneel-bereikt = grens bereikt
paneel-dagen = { $van } – { $tot }
paneel-schoolweken = venster: { $weken } schoolweken
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
beschrijving-dag = { $dag }: { $minuten } telt mee.
beschrijving-vakantie = { $naam } vanaf { $dag }: { $weken ->
    [one] 1 week
   *[other] { $weken } weken
}, telt niet mee.

naam-melding = Melding { $nummer }
naam-zonder-nummer = Melding zonder nummer
naam-te-melden = Nog te melden
naam-geen-plicht = Geen melding nodig

zin-niets = Op { $op } telt er in de laatste { $weken } schoolweken niets mee voor de grens van { $norm }.
zin-stand = Op { $op } telt { $minuten } mee in { $weken } schoolweken; de grens is { $norm }. Er is nog ruimte voor { $rest }.
zin-bereikt = Op { $op } telt { $minuten } mee in { $weken } schoolweken; de grens is { $norm }. De grens is bereikt.
zin-vervalt = Op { $dag } valt { $minuten } weg.
zin-onbekend = Van { $minuten } is nog niet bekend of het meetelt.
zin-eerder = { $aantal ->
    [one] Eerder is 1 keer de grens bereikt, op { $dag }; de telling is daarna opnieuw begonnen.
   *[other] Eerder is { $aantal } keer de grens bereikt, het laatst op { $dag }; de telling is daarna opnieuw begonnen.
}
zin-melding = { $naam }: van { $begin } tot en met { $einde } telt { $minuten } mee; de grens is { $norm } in { $weken } schoolweken.
zin-langdurig = { $naam }: van { $begin } tot en met { $einde } was de leerling alle schooldagen ongeoorloofd afwezig, samen { $minuten }.
zin-andere-soort = { $naam } ({ $soort }): van { $begin } tot en met { $einde }, samen { $minuten }.
zin-uiterlijk = De school moest dit uiterlijk op { $uiterlijk } melden.
zin-geen-plicht = Voor deze leerling hoeft de school dit niet te melden.

soort-16_uur_in_4_weken = 16 uur in 4 weken
soort-langdurig_relatief_verzuim = langdurig verzuim
soort-luxe_verzuim = luxe verzuim
soort-rmc_18plus = 18 jaar of ouder
soort-overig_verzuim = overig verzuim

### Het rapport voor het bestuur.

rapport-titel = Controle van verzuimmeldingen
rapport-bovenkop = Rapport voor het bestuur
rapport-bladzijde = bladzijde { $nummer } van { $aantal }
rapport-opgesteld = Opgesteld op { $dag } met Aanwezig

kenmerk-school = School
kenmerk-periode = Periode
kenmerk-periode-waarde = { $van } tot en met { $tot } ({ $weken } weken)
kenmerk-bezoek = Datum van de controle
kenmerk-verzuim = Verzuimbestand
kenmerk-meldingen = Meldingenbestand
kenmerk-opgesteld = Opgesteld op

kop-samenvatting = Samenvatting
kop-totalen = Aantallen per oordeel
kop-oordelen = Alle oordelen
kop-vensters = Meldingen die ontbreken of te laat kwamen
kop-uitleg = Wat de oordelen betekenen
kop-gronden = Regels en bronnen
kop-instellingen = Instellingen
kop-fouten = Rijen die niet gelezen konden worden
kop-aannames = Aannames en opmerkingen

samenvatting = In { $weken } weken { $aantal ->
    [0] hoefde er niets gemeld te worden
    [one] moest 1 melding
   *[other] moesten { $aantal } meldingen
}{ $gevolg }.
samenvatting-te-laat = { $aantal ->
    [one] 1 kwam te laat
   *[other] { $aantal } kwamen te laat
}
samenvatting-gemist = { $aantal ->
    [one] 1 ontbreekt
   *[other] { $aantal } ontbreken
}
samenvatting-goed = er ontbreekt er geen en geen kwam te laat
samenvatting-nog-op-tijd = { $aantal ->
    [one] Voor 1 melding was er op de dag van de controle nog tijd.
   *[other] Voor { $aantal } meldingen was er op de dag van de controle nog tijd.
}
samenvatting-vooraf = { $aantal ->
    [one] 1 melding kwam al voordat de grens bereikt was; dat is geen fout.
   *[other] { $aantal } meldingen kwamen al voordat de grens bereikt was; dat is geen fout.
}
samenvatting-overbodig = { $aantal ->
    [one] 1 melding is gedaan die volgens de registraties niet nodig was.
   *[other] { $aantal } meldingen zijn gedaan die volgens de registraties niet nodig waren.
}
samenvatting-niet-te-bepalen = { $aantal ->
    [one] Bij 1 mogelijke melding is eerst nodig dat de school registraties met de status onbekend uitzoekt.
   *[other] Bij { $aantal } mogelijke meldingen is eerst nodig dat de school registraties met de status onbekend uitzoekt.
}
inleiding = De wet zegt dat een school 16 uur ongeoorloofd verzuim in 4 opeenvolgende schoolweken moet melden. Dit rapport legt de eigen registraties van de school naast de meldingen die de school heeft gedaan.

kolom-oordeel = Oordeel
kolom-aantal = Aantal
kolom-leerling = Leerling
kolom-begin = Begin
kolom-einde = Einde
kolom-minuten = Geteld
kolom-uiterlijk = Uiterlijk melden
kolom-gemeld = Gemeld op
kolom-dag = Dag
kolom-lesuren = Lesuren
kolom-geregistreerd = Geregistreerd
kolom-telt = Telt
kolom-totaal = Totaal
kolom-betekenis = Betekenis
kolom-regel = Regel
kolom-grond = Wettelijke grond
kolom-sinds = Tekst sinds
kolom-bron = Gelezen in
kolom-nagekeken = Nagekeken op
kolom-bestand = Bestand
kolom-rij = Rij
kolom-kolom = Kolom
kolom-gevonden = Gevonden
kolom-verwacht = Verwacht
totaal-verschuldigd = Samen verschuldigd
oordelen-geen = Er zijn in deze periode geen meldingen om te beoordelen.

oordeel-juist = juist
oordeel-te_laat = te laat
oordeel-te_laat-dagen = { $dagen ->
    [one] te laat, 1 werkdag
   *[other] te laat, { $dagen } werkdagen
}
oordeel-gemist = gemist
oordeel-vooraf = vooraf
oordeel-nog_op_tijd = nog op tijd
oordeel-overbodig = overbodig
oordeel-niet_te_bepalen = niet te bepalen

uitleg-juist = De school heeft gemeld, uiterlijk op de laatste dag van de termijn.
uitleg-te_laat = De school heeft gemeld, maar na de laatste dag van de termijn. Het aantal werkdagen daarna staat erbij.
uitleg-gemist = De school moest melden en heeft dat niet gedaan. De termijn was op de dag van de controle voorbij.
uitleg-vooraf = De school heeft al gemeld voordat de grens was bereikt. Dat is geen fout.
uitleg-nog_op_tijd = De school had nog niet gemeld, maar had daar op de dag van de controle nog tijd voor.
uitleg-overbodig = De school heeft gemeld, maar volgens haar registraties hoefde dat niet.
uitleg-niet_te_bepalen = Of de school moest melden hangt af van registraties met de status onbekend. Zoek eerst uit of dit verzuim geoorloofd was.

venster-kop = { $leerling }: { $oordeel }
vensters-inleiding = Per melding ziet u welke dagen meetellen, in beeld en daarna in een tabel. Weken zonder school tellen niet mee.
vensters-weggelaten = { $aantal ->
    [one] Van 1 andere melding die ontbreekt of te laat kwam, is hier geen beeld opgenomen.
   *[other] Van { $aantal } andere meldingen die ontbreken of te laat kwamen, is hier geen beeld opgenomen.
}
gemeld-op = De school heeft gemeld op { $dag }.
niet-gemeld = De school heeft dit niet gemeld.

zekerheid-zeker = nagelezen in de wet of bij de instantie zelf
zekerheid-waarschijnlijk = waarschijnlijk: uit de tweede hand of uit een oudere tekst
zekerheid-onbekend = geen bron gevonden: een instelling
gronden-inleiding = De telling rust op deze regels. Bij elke regel staat waar die is gelezen en hoe zeker dat is.
bepaling-verzuim-norm_minuten = Grens waarbij de school moet melden
bepaling-verzuim-venster_schoolweken = Lengte van het venster in schoolweken
bepaling-verzuim-lesuur_max_minuten = Langste les die als 1 uur telt
bepaling-verzuim-uur-po = Wat telt als uur in het po
bepaling-verzuim-uur-sbo = Wat telt als uur in het sbo
bepaling-verzuim-uur-so = Wat telt als uur in het so
bepaling-verzuim-uur-vso = Wat telt als uur in het vso
bepaling-verzuim-uur-vo = Wat telt als uur in het vo
bepaling-verzuim-uur-mbo = Wat telt als uur in het mbo
bepaling-verzuim-uur-onbekend = Wat telt als uur zonder sector
bepaling-verzuim-vervolg_dagen = Hoe vaak een vervolgmelding moet
bepaling-verzuim-vervolg_max = Hoogste aantal vervolgmeldingen
bepaling-verzuim-langdurig_dagen = Langdurig verzuim
bepaling-melding-termijn_werkdagen = Termijn om te melden
bepaling-melding-feestdagen = Dagen die geen werkdag zijn
bepaling-leerplicht-begin_leeftijd = Begin van de leerplicht
bepaling-leerplicht-eind_leeftijd = Einde van de leerplicht
bepaling-leerplicht-schooljaren = Schooljaren waarna de leerplicht eindigt
bepaling-kwalificatieplicht-eind_leeftijd = Einde van de kwalificatieplicht
bepaling-rmc-leeftijd = Leeftijd tot welke het Doorstroompunt helpt

instelling-uur = Wat telt als uur
instelling-uur-klok = klokuren: het aantal minuten dat geregistreerd is
instelling-uur-les = lesuren: een les van ten hoogste 60 minuten telt als 1 uur
instelling-uur-sector = volgens de sector in het bestand
instelling-te-laat = Te laat komen
instelling-te-laat-niet = telt niet mee
instelling-te-laat-minuten = telt mee met de gemiste minuten
instelling-te-laat-les = telt elke keer als 1 les
instelling-te-laat-les-vanaf = telt vanaf { $minuten } minuten als 1 les, daaronder niet
instelling-kalender = Schoolkalender
instelling-kalender-geen = geen vakanties opgegeven: elke week telt als schoolweek
instelling-kalender-regio = schoolvakanties regio { $regio }
instelling-kalender-bestand = eigen kalender: { $naam }
instelling-18plus = Leerlingen zonder leerplicht
instelling-18plus-ja = ook melden, volgens afspraak met de regio
instelling-18plus-nee = niet melden
instelling-vervolg = Doorlopend verzuim
instelling-vervolg-week = ten hoogste 1 vervolgmelding per week, zoals DUO toestaat
instelling-vervolg-strikt = elke nieuwe 16 uur is een melding

fouten-geen = Alle rijen van de bestanden zijn gelezen en gebruikt.
fouten-zin = { $aantal ->
    [one] 1 rij kon niet gelezen worden en telt niet mee.
   *[other] { $aantal } rijen konden niet gelezen worden en tellen niet mee.
}
fouten-eerste = { $aantal ->
    [one] Hieronder staat de eerste.
   *[other] Hieronder staan de eerste { $aantal }.
}
aannames-geen = Er waren geen aannames nodig.

# A letter
brief-datum = Datum
brief-kenmerk = Ons kenmerk
