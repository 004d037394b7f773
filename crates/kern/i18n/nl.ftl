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
