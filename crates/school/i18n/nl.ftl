# Woorden van de school. Elke sleutel begint met het onderdeel dat haar zegt.

## Merken en statussen
merk-aanwezig = aanwezig
merk-afwezig = afwezig
merk-te_laat = te laat
merk-eerder_weg = eerder weg
status-aanwezig = aanwezig
status-geoorloofd = geoorloofd
status-ongeoorloofd = ongeoorloofd
status-te_laat = te laat
status-onbekend = nog niet verklaard

nav-vandaag = Vandaag
nav-werklijst = Werklijst
nav-verzuim = Verzuim
nav-verzuimmeldingen = Meldingen
nav-afwezigheid = Afwezigheid
nav-import = Inlezen
