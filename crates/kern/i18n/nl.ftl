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
kern-naar-start = Naar de startpagina
kern-fout-404-titel = Deze pagina is er niet
kern-fout-404-wat = Het adres klopt niet, of deze pagina is niet voor uw rol.
kern-fout-404-doe = Kijk het adres na of ga naar de startpagina. Hebt u deze pagina nodig voor uw werk? Vraag het de beheerder van uw organisatie.
kern-fout-verlopen-titel = Dit formulier is verlopen
kern-fout-verlopen-wat = Er is niets opgeslagen. U was te lang weg, of u bent intussen opnieuw ingelogd.
kern-fout-verlopen-doe = Ga terug, laad de pagina opnieuw en vul het formulier nog een keer in.
kern-fout-400-titel = Dit verzoek is niet te begrijpen
kern-fout-400-wat = Er is niets opgeslagen. Wat is verstuurd, past niet bij deze pagina.
kern-fout-400-doe = Ga terug, laad de pagina opnieuw en probeer het nog een keer.
kern-naar-formulier = Terug naar de pagina met het formulier
kern-fout-405-titel = Deze pagina komt na een formulier
kern-fout-405-wat = Dit adres laat zonder ingevuld formulier niets zien. Er is niets opgeslagen.
kern-fout-405-doe = Ga terug naar de pagina met het formulier en vul het daar in.
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
kern-register-minuten = { $leerling }: vul in hoeveel minuten te laat: een heel getal van 1 tot en met { $hoogste }
kern-register-tijd = { $leerling }: "{ $gevonden }" is geen tijd; schrijf die zo: 9:05
kern-register-opgeslagen = Opgeslagen om { $tijd } door { $wie }
kern-register-fouten = Niet opgeslagen
kern-register-niet-geregistreerd = Nog niet geregistreerd
kern-register-vervallen = Vervallen: niemand kan verzuimen
kern-register-leerlingen = Leerlingen
kern-register-vorige = Vorige
kern-register-volgende = Volgende
kern-register-opslaan = Opslaan
kern-register-waarom = Waarom verbetert u deze registratie?
kern-register-waarom-hint = Zij was op een eerdere dag al opgeslagen. Wat er stond blijft bewaard, met uw reden erbij.
kern-register-allen = Allen aanwezig
kern-register-allen-gedaan = { $aantal } op aanwezig, { $rest } bleven zoals ze waren
kern-register-scherm = Alleen namen
kern-register-scherm-uit = Alles tonen
kern-register-bekend = Bekend: { $reden }
kern-register-minuten-naam = Minuten te laat
kern-register-minuten-kort = min
kern-register-om = Weg om
kern-register-lint = Laatste lessen
kern-register-lint-leeg = niet geregistreerd
kern-register-ander = { $wie } zette om { $tijd }: { $merk }
kern-register-botsing = Iemand anders sloeg deze registratie ook op
kern-register-botsing-uitleg = Bij { $aantal ->
    [one] één leerling verschilt het merk; beide staan
   *[other] { $aantal } leerlingen verschilt het merk; beide staan
} hieronder. Kies wat klopt en sla op. Er is nog niets van u opgeslagen.
kern-register-veranderd = { $naam }: { $merk }
kern-register-ongedaan = Herstel
kern-register-hersteld = { $naam } staat weer op { $merk }
kern-register-bezig = Bezig met opslaan …
kern-register-wacht = Geen verbinding. De registratie staat op dit apparaat en wordt verstuurd zodra het kan.
kern-register-inloggen = Nog niet verstuurd: log opnieuw in. De registratie staat veilig op dit apparaat.
kern-register-geweigerd = Niet opgeslagen: het systeem nam de registratie niet aan. Laad de pagina opnieuw.
kern-register-onbewaard = Er zijn wijzigingen die nog niet zijn opgeslagen
kern-register-toetsen = Toetsen
kern-register-toetsen-uitleg = Pijlen omhoog en omlaag: andere leerling. Pijlen opzij: ander merk. Enter: afwezig of toch aanwezig. T: te laat. V: eerder weg, nu. Andere letters: naar een naam; met Shift ook T en V. Ctrl+Enter: opslaan. Punt of komma: volgende of vorige registratie.
kern-wachtrij = Registraties die op dit apparaat wachten op verbinding: { $aantal }
kern-wachtrij-botsing = Van één kon iets niet worden opgeslagen: open haar en kijk haar na

## Inloggen en het eigen account
kern-rol-docent = docent
kern-rol-mentor = mentor
kern-rol-verzuimcoordinator = verzuimcoördinator
kern-rol-schoolleider = schoolleider
kern-rol-leerplichtambtenaar = leerplichtambtenaar
kern-rol-inspecteur = inspecteur
kern-rol-coordinerend_inspecteur = coördinerend inspecteur
kern-rol-jurist = jurist
kern-rol-bestuur = bestuur
kern-rol-beheerder = beheerder
kern-rol-systeem = systeem
kern-inlog-naam = Gebruikersnaam
kern-inlog-wachtwoord = Wachtwoord
kern-inlog-hulp = Wachtwoord vergeten? Vraag de beheerder van uw organisatie om een nieuw.
kern-inlog-onjuist = Gebruikersnaam of wachtwoord klopt niet. Kijk beide na en probeer het opnieuw
kern-inlog-geblokkeerd = Dit account is gesloten. Vraag de beheerder van uw organisatie om het te openen
kern-inlog-te-vaak = { $minuten ->
    [one] Het ging te vaak mis. Wacht 1 minuut en probeer het opnieuw
   *[other] Het ging te vaak mis. Wacht { $minuten } minuten en probeer het opnieuw
}
kern-inlog-code-titel = Vul uw code in
kern-inlog-code = Code
kern-inlog-code-hint = De zes cijfers die uw app nu toont, of een van uw herstelcodes
kern-inlog-code-onjuist = Deze code klopt niet of is al gebruikt. Wacht op de volgende code van uw app en vul die in
kern-inlog-verder = Inloggen met deze code
kern-rol-titel = Kies uw rol
kern-rol-vraag = In welke rol werkt u nu?
kern-rol-kies = Kies de rol waarin u nu werkt
kern-rol-verder = Verder in deze rol
kern-rol-geen = U bent nergens aangesteld. Vraag de beheerder van uw organisatie om een rol.
kern-account-rol-kop = Uw rol
kern-account-rol = U werkt nu als { $rol } bij { $organisatie }.
kern-account-geen-rol = U werkt nu in geen enkele rol.
kern-account-rechten = Dat mag u in deze rol
kern-account-veilig = Wachtwoord en tweede stap
kern-account-totp-aan = U logt in met uw wachtwoord en een code van uw app.
kern-account-totp-uit = U logt in met alleen uw wachtwoord. Een code van een app op uw telefoon erbij is veiliger.
kern-wachtwoord-titel = Wachtwoord wijzigen
kern-wachtwoord-gevolg = Daarna bent u overal uitgelogd, behalve hier.
kern-wachtwoord-oud = Huidig wachtwoord
kern-wachtwoord-nieuw = Nieuw wachtwoord
kern-wachtwoord-hint = Minstens { $kortste } tekens. Een paar woorden achter elkaar is sterk en goed te onthouden
kern-wachtwoord-wijzig = Wijzig het wachtwoord
kern-wachtwoord-onjuist = Dit is niet uw huidige wachtwoord
kern-wachtwoord-te-kort = Het nieuwe wachtwoord is te kort. Neem minstens { $kortste } tekens
kern-wachtwoord-te-lang = Het nieuwe wachtwoord is te lang. Neem hooguit { $langste } tekens
kern-wachtwoord-naam = Het nieuwe wachtwoord is uw gebruikersnaam. Neem iets dat niemand kan raden
kern-wachtwoord-zelfde = Dit is uw huidige wachtwoord. Kies een ander
kern-wachtwoord-eerst = Kies eerst een eigen wachtwoord
kern-wachtwoord-eerst-uitleg = Iemand anders maakte uw wachtwoord en kent het. Kies een nieuw; daarna kunt u verder.
kern-totp-titel = Code van een app
kern-totp-uitleg = Met een code van een app op uw telefoon kan niemand inloggen die alleen uw wachtwoord weet.
kern-totp-open = Open uw app voor codes en scan de tekening, of voeg dit account zo toe.
kern-totp-link = Voeg toe op dit apparaat
kern-totp-geheim = Of typ dit geheim over in de app:
kern-totp-typ = Vul hieronder de zes cijfers in die de app toont.
kern-totp-code = Code van zes cijfers
kern-totp-aan = Zet de code aan
kern-totp-uit = Zet de code uit
kern-totp-is-aan = De code staat aan. Om hem uit te zetten vult u er nog een keer een in.
kern-totp-qr = QR-code met dit account, om te scannen met de app op uw telefoon
kern-totp-eerst = Zet eerst de code van een app aan
kern-totp-eerst-uitleg = In deze rol werkt niemand met een wachtwoord alleen. Daarna kunt u verder.
kern-totp-geen-sleutel = De code van een app kan hier nog niet worden aangezet
kern-totp-geen-sleutel-doe = De beheerder van de installatie moet daarvoor eerst een sleutel instellen.
kern-herstelcodes-titel = Bewaar uw herstelcodes
kern-herstelcodes-uitleg = De code staat aan. Kwijt of kapot? Met een herstelcode komt u toch binnen. Elke werkt één keer. U ziet ze alleen nu: schrijf ze op of print ze.
kern-herstelcodes-klaar = Ik heb ze bewaard
kern-sessies-kop = Waar u bent ingelogd
kern-sessies-bijschrift = Uw sessies
kern-sessies-apparaat = Apparaat
kern-sessies-begonnen = Ingelogd
kern-sessies-gezien = Laatst gebruikt
kern-sessies-doen = Beëindigen
kern-sessies-onbekend = Onbekend apparaat
kern-sessies-deze = Deze sessie
kern-sessies-intrekken = Log uit
