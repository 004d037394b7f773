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
