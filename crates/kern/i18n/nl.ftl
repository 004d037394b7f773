# Woorden van het kader en zijn onderdelen. Elke sleutel begint met kern-; andere partijen mogen ze gebruiken.

kern-titel-fout = Fout:
kern-naar-inhoud = Naar de inhoud
kern-taal = Taal
kern-taal-naam = Nederlands
kern-navigatie = Hoofdmenu
kern-account = Mijn account
kern-andere-rol = Andere rol kiezen
kern-uitloggen = Uitloggen
kern-inloggen = Inloggen
kern-wachtend = { $aantal ->
    [one] wacht op u
   *[other] wachten op u
}
kern-voet = Aanwezig is open en vrij: wie het gebruikt, mag zien hoe het rekent.

## Onderdelen
kern-fouten-kop = { $aantal ->
    [one] Er is iets niet goed ingevuld
   *[other] Er zijn { $aantal } dingen niet goed ingevuld
}
kern-fout-voor = Fout:
kern-hint-datum = Bijvoorbeeld 14-3-2025
kern-kies = Maak een keuze
kern-niet-verplicht = niet verplicht
kern-wijzig = Wijzig
kern-uit-register = komt uit het register
kern-vorige = Vorige
kern-volgende = Volgende
kern-blad = Blad { $blad } van { $bladen }
kern-bladeren = Bladeren
kern-cijfers-als-tabel = Dezelfde cijfers als tabel
kern-definitie = Wat is dit?
kern-bijgewerkt = Bijgewerkt: { $wanneer }
kern-leeg = Hier is niets te doen.

## Als er geen pagina is
kern-fout-404-titel = Deze pagina is er niet
kern-fout-404-wat = Het adres klopt niet, of deze pagina is niet voor uw rol.
kern-fout-404-doe = Kijk het adres na of ga naar de startpagina. Hebt u deze pagina nodig voor uw werk? Vraag het de beheerder van uw organisatie.
kern-fout-verlopen-titel = Dit formulier is verlopen
kern-fout-verlopen-wat = Er is niets opgeslagen. U was te lang weg, of u bent intussen opnieuw ingelogd.
kern-fout-verlopen-doe = Ga terug, laad de pagina opnieuw en vul het formulier nog een keer in.
kern-fout-400-titel = Dit verzoek is niet te begrijpen
kern-fout-400-wat = Er is niets opgeslagen. Wat is verstuurd, past niet bij deze pagina.
kern-fout-400-doe = Ga terug, laad de pagina opnieuw en probeer het nog een keer.
kern-fout-500-titel = Er ging iets mis
kern-fout-500-wat = Dat ligt niet aan u. De fout staat in het logboek van de beheerder.
kern-fout-500-doe = Kijk eerst of uw wijziging is opgeslagen en probeer het dan opnieuw. Blijft het misgaan, bel dan de beheerder van uw organisatie en noem de tijd.
kern-fout-503-titel = Even niet bereikbaar
kern-fout-503-wat = Het is nu te druk, of er wordt aan het systeem gewerkt. Wat al was opgeslagen, is veilig.
kern-fout-503-doe = Probeer het over een minuut opnieuw.

## Registreren
kern-merk-aanwezig = aanwezig
kern-merk-afwezig = afwezig
kern-merk-te-laat = te laat
kern-merk-vertrokken = eerder weg
kern-merk-is-er-toch = is er toch
kern-register-onbegrijpelijk = Deze registratie kwam niet heel aan. Laad de pagina opnieuw en vul haar nog een keer in.
kern-register-minuten = Vul in hoeveel minuten te laat: een heel getal van 1 tot en met { $hoogste }
kern-register-tijd = "{ $gevonden }" is geen tijd; schrijf die zo: 9:05
kern-register-opgeslagen = Opgeslagen om { $tijd } door { $wie }
kern-register-niet-geregistreerd = Nog niet geregistreerd: niemand telt als aanwezig voordat u opslaat
kern-register-vervallen = Deze les vervalt: niemand kan verzuimen
kern-register-leerlingen = Leerlingen
kern-register-vorige = Vorige les
kern-register-volgende = Volgende les
kern-register-opslaan = Opslaan
kern-register-allen = Allen aanwezig
kern-register-allen-gedaan = { $aantal } op aanwezig, { $rest } bleven zoals ze waren
kern-register-scherm = Alleen namen tonen
kern-register-scherm-uit = Alles tonen
kern-register-bekend = Bekend: { $reden }
kern-register-minuten-naam = Minuten te laat
kern-register-minuten-kort = min
kern-register-om = Weg om
kern-register-lint = Laatste lessen
kern-register-lint-leeg = niet geregistreerd
kern-register-ander = { $wie } zette om { $tijd }: { $merk }
kern-register-botsing = Iemand anders sloeg deze les ook op
kern-register-botsing-uitleg = Bij { $aantal ->
    [one] één leerling verschilt het merk; beide staan
   *[other] { $aantal } leerlingen verschilt het merk; beide staan
} hieronder. Kies wat klopt en sla op. Er is nog niets van u opgeslagen.
kern-register-veranderd = { $naam }: { $merk }
kern-register-ongedaan = Ongedaan maken
kern-register-hersteld = { $naam } staat weer op { $merk }
kern-register-bezig = Bezig met opslaan …
kern-register-wacht = Geen verbinding. De les staat op dit apparaat en wordt verstuurd zodra het kan.
kern-register-inloggen = Nog niet verstuurd: log opnieuw in. De les staat veilig op dit apparaat.
kern-register-geweigerd = Niet opgeslagen: het systeem nam de les niet aan. Laad de pagina opnieuw.
kern-register-onbewaard = Deze les heeft wijzigingen die nog niet zijn opgeslagen
kern-register-toetsen = Toetsen
kern-register-toetsen-uitleg = Pijlen omhoog en omlaag: andere leerling. Pijlen opzij: ander merk. Enter: afwezig of toch aanwezig. T: te laat. V: eerder weg, nu. Andere letters: naar een naam; met Shift ook T en V. Ctrl+Enter: opslaan. Punt of komma: volgende of vorige les.
kern-wachtrij = { $aantal ->
    [one] Eén les wacht op dit apparaat op verbinding
   *[other] { $aantal } lessen wachten op dit apparaat op verbinding
}
kern-wachtrij-verstuurd = Wat op dit apparaat wachtte, is verstuurd
kern-wachtrij-botsing = Een les die op dit apparaat wachtte, is intussen door iemand anders opgeslagen. Open de les en kijk haar na.
