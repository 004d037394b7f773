# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_aanwezig_global_optspecs
    string join \n taal= h/help V/version
end

function __fish_aanwezig_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_aanwezig_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_aanwezig_using_subcommand
    set -l cmd (__fish_aanwezig_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c aanwezig -n "__fish_aanwezig_needs_command" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_needs_command" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -s V -l version -d 'Toon de versie'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "check" -d 'Wie moet worden gemeld, wie is er bijna, wat is nog onbekend'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "controle" -d 'De dossiercontrole van de Inspectie, door de school zelf: was elke melding er, en op tijd'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "plicht" -d 'Of iemand op een dag leerplichtig of kwalificatieplichtig is, waarom, vanaf wanneer en tot wanneer'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "report" -d 'Wat het evaluatierapport van 2017 over het toezicht telde, opnieuw geteld uit records'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "selectie" -d 'Wat met het record van een selectie van scholen kan: opnieuw trekken'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "import" -d 'Lees personeel, klassen, leerlingen en rooster van een school in: alles of niets, en een tweede keer verandert niets'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "demo" -d 'Een klein verzonnen land om in rond te lopen: scholen, Verzuimloket en leerplicht, met werkende pagina\'s'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "serve" -d 'De pagina\'s en de API van scholen en leerplicht'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "worker" -d 'Bezorg berichten en haal op wat er binnenkwam'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "verzuimloket" -d 'Het Verzuimloket: neemt meldingen aan, nummert ze en stuurt ze door'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "account" -d 'Maak de eerste beheerder van een organisatie; die maakt de andere accounts'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "contact" -d 'Leg vast waar een school de leerplichtorganisatie kan bellen; het nummer staat bij de melding'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "school" -d 'Begin de administratie van een school; daarna kunnen er accounts komen en bestanden worden ingelezen'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "verify" -d 'Controleer of in het log van een register niets is veranderd of weggehaald'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "backup" -d 'Maak een kopie van een register, ook terwijl ermee gewerkt wordt'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "restore" -d 'Zet een kopie terug in een nieuw register'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "completions" -d 'Aanvullingen voor een shell'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "manpage" -d 'De handleidingpagina'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "openapi" -d 'De beschrijving van een API: v1 of verzuimloket'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "matrix" -d 'Wie wat mag, per rol en bewerking'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l format -d 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json' -r -f -a "tabel\t'Leesbaar op een scherm'
json\t'Voor een programma'
csv\t'Voor een rekenblad'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l kolommen -d 'Eigen kolomnamen, bijvoorbeeld leerling=Stamnr,datum=Datum' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l codes -d 'Eigen codes: een bestand met de kolommen code en status' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l regio -d 'Vakanties van een regio: noord, midden of zuid' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l vakanties -d 'Eigen vakanties: een bestand met de kolommen van, tot en naam; gaat vóór de regio' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l uur -d 'Tel klokuren of lesuren; anders volgt dit uit de sector' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l sector -d 'Sector van regels zonder eigen sector: po, sbo, so, vso, vo of mbo' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l te-laat -d 'Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l wetsvoorstel -d 'Doe alsof een wetsvoorstel al wet is, bijvoorbeeld 36663' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l op -d 'Kijk als op deze dag; anders de laatste dag in het bestand' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l bijna -d 'Vanaf hoeveel getelde minuten iemand bijna bij de norm is; anders 720' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l vervolg -d 'Vervolgmeldingen bij ononderbroken verzuim: strikt (elke keer; zonder keuze) of week (hoogstens één per week)' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l leg-uit -d 'Leg voor één leerling uit wat er telde, week voor week' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l svg -d 'Schrijf het venster van die leerling als tekening' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l school -d 'School waarvoor wordt uitgelegd, als de leerling op meer scholen staat' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l lijst -d 'Welke lijst als CSV wordt geschreven: meldingen (zonder keuze), bijna, open of fouten' -r -f -a "meldingen\t'Wie moet worden gemeld'
bijna\t'Wie er bijna is'
open\t'Wat nog onbekend is'
fouten\t'Wat niet kon worden gebruikt'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l strikt -d 'Weiger het bestand als één regel niet te lezen is; een vakantiedag of dubbele les is wel leesbaar'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -l afspraak-18plus -d 'School en regio spraken af ook 18-plussers zonder startkwalificatie te melden'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand check" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l verzuim -d 'Het verzuim: CSV, XLSX of Parquet met de kolommen leerling, datum, minuten en status' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l meldingen -d 'Wat is gemeld: leerling, soort, begin, einde en gemeld_op' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l bezoek -d 'Dag van het bezoek' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l weken -d 'Hoeveel weken voor het bezoek worden bekeken; zonder keuze 17' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l format -d 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json' -r -f -a "tabel\t'Leesbaar op een scherm'
json\t'Voor een programma'
csv\t'Voor een rekenblad'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l kolommen -d 'Eigen kolomnamen, bijvoorbeeld leerling=Stamnr,datum=Datum' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l codes -d 'Eigen codes: een bestand met de kolommen code en status' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l regio -d 'Vakanties van een regio: noord, midden of zuid' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l vakanties -d 'Eigen vakanties: een bestand met de kolommen van, tot en naam; gaat vóór de regio' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l uur -d 'Tel klokuren of lesuren; anders volgt dit uit de sector' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l sector -d 'Sector van regels zonder eigen sector: po, sbo, so, vso, vo of mbo' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l te-laat -d 'Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l wetsvoorstel -d 'Doe alsof een wetsvoorstel al wet is, bijvoorbeeld 36663' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l pdf -d 'Schrijf de uitkomst ook als rapport voor het bestuur' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l strikt -d 'Weiger het bestand als één regel niet te lezen is; een vakantiedag of dubbele les is wel leesbaar'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -l afspraak-18plus -d 'School en regio spraken af ook 18-plussers zonder startkwalificatie te melden'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand controle" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l geboortedatum -d 'Geboortedatum' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l op -d 'Dag waar de vraag over gaat; anders vandaag' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l startkwalificatie -d 'Dag waarop de startkwalificatie is behaald' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l schooljaren -d 'Aantal voltooide schooljaren op die dag' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l vrijstelling -d 'Vrijstelling, bijvoorbeeld 5a:2025-08-01:2026-07-31; mag vaker' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l regio -d 'Regio waarvan de vakanties de eerste schooldag bepalen' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l format -d 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json' -r -f -a "tabel\t'Leesbaar op een scherm'
json\t'Voor een programma'
csv\t'Voor een rekenblad'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand plicht" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and not __fish_seen_subcommand_from tabellen" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and not __fish_seen_subcommand_from tabellen" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and not __fish_seen_subcommand_from tabellen" -f -a "tabellen" -d 'De tabellen 2.1 tot en met 2.4 en 2.8, en wat het rapport in zinnen telt, met wat zichzelf tegenspreekt'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and __fish_seen_subcommand_from tabellen" -l tabel -d 'Alleen deze tabel, mag vaker: 2.1, 2.2, 2.3, 2.4, 2.8, onderdelen, vervolg, signalen, overname of boetes' -r -f -a "2.1\t''
2.2\t''
2.3\t''
2.4\t''
2.8\t''
onderdelen\t''
vervolg\t''
signalen\t''
overname\t''
boetes\t''"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and __fish_seen_subcommand_from tabellen" -l records -d 'Eigen records: een map met onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv en boetes.csv' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and __fish_seen_subcommand_from tabellen" -l format -d 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json' -r -f -a "tabel\t'Leesbaar op een scherm'
json\t'Voor een programma'
csv\t'Voor een rekenblad'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and __fish_seen_subcommand_from tabellen" -l lijst -d 'Welke lijst als CSV wordt geschreven: tabellen (zonder keuze) of tegenspraken' -r -f -a "tabellen\t'De cellen van de tabellen'
tegenspraken\t'Waar het rapport iets anders zegt dan de records'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and __fish_seen_subcommand_from tabellen" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand report; and __fish_seen_subcommand_from tabellen" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand selectie; and not __fish_seen_subcommand_from herhalen" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand selectie; and not __fish_seen_subcommand_from herhalen" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand selectie; and not __fish_seen_subcommand_from herhalen" -f -a "herhalen" -d 'Trek opnieuw uit een record en zeg of er hetzelfde uitkomt'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand selectie; and __fish_seen_subcommand_from herhalen" -l format -d 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json' -r -f -a "tabel\t'Leesbaar op een scherm'
json\t'Voor een programma'
csv\t'Voor een rekenblad'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand selectie; and __fish_seen_subcommand_from herhalen" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand selectie; and __fish_seen_subcommand_from herhalen" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l school -d 'De school: BRIN en vestiging, bijvoorbeeld 99xa00' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l namens -d 'De gebruikersnaam van wie inleest; die moet dat op deze school mogen, en staat zo in het log' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l personeel -d 'Het personeel: CSV of XLSX met de kolommen code, achternaam, voornaam en rol' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l klassen -d 'De klassen: klas, leerjaar en sector' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l leerlingen -d 'De leerlingen met hun klas: leerlingnummer, pgn, achternaam, voornaam, geboortedatum, klas, inschrijving_van en gemeente' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l rooster -d 'Het rooster: klas, begin, einde, datum of weekdag met van en tot, en lesuur of dagdeel' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l vanaf -d 'Vanaf welke dag een andere klas of een einde geldt; anders vandaag' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l beeindig -d 'Beëindig wat niet in het bestand staat: personeel, klassen, leerlingen, rooster; gescheiden door komma\'s' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l kolommen -d 'Eigen kolomnamen, bijvoorbeeld leerlingnummer=Stamnr,klas=Groep' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l format -d 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json' -r -f -a "tabel\t'Leesbaar op een scherm'
json\t'Voor een programma'
csv\t'Voor een rekenblad'"
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -l proef -d 'Lees niets in; laat per regel zien wat er zou gebeuren'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand import" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l op -d 'De dag waarop de demo speelt; anders vandaag, of de laatste schooldag daarvoor' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l scholen -d 'Hoeveel scholen; zonder keuze 12, met 6.000 leerlingen. Duizend scholen vullen kost een kwartier en 5 GB schijf' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l leerlingen -d 'Hoeveel leerlingen in alle scholen samen; anders 500 per school' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l adres -d 'Waar de pagina\'s te vinden zijn' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l loketadres -d 'Waar het Verzuimloket te vinden is' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l map -d 'De map waarin de demo zijn bestanden zet; wat er van een vorige demo staat, wordt weggegooid' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l kwel -d 'Laat het Verzuimloket van de demo zich misdragen volgens dit plan' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -l alleen-vullen -d 'Vul alleen de registers en stop; daarna kunnen serve, worker en verzuimloket erop draaien'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand demo" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l verzuimloket -d 'Het adres van het Verzuimloket, bijvoorbeeld http://127.0.0.1:8090' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l sleutels -d 'De aansluitingen: CSV met de kolommen organisatie, partij en sleutel' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l clientcertificaat -d 'Certificaat en sleutel van deze installatie (PEM), als het Verzuimloket daarom vraagt' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l uitgever -d 'Wie het certificaat van het Verzuimloket uitgaf (PEM), als dat geen bekende is' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l adres -d 'Waar de pagina\'s te vinden zijn' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l accountsleutel -d 'Sleutel waaronder het register de geheimen van de tweede factor bewaart: een bestand met 64 hexadecimale cijfers' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l tweede-factor -d 'Rollen waarin niemand werkt zonder tweede factor, bijvoorbeeld beheerder,leerplichtambtenaar' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l klok -d 'Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l zonder-worker -d 'Bezorg geen berichten; dat doet dan een aparte `aanwezig worker`'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l https -d 'De pagina\'s gaan over HTTPS: koekjes gaan dan alleen daarover'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -l achter-proxy -d 'Een proxy ervoor zegt in X-Forwarded-For waar de lezer vandaan komt'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand serve" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l verzuimloket -d 'Het adres van het Verzuimloket, bijvoorbeeld http://127.0.0.1:8090' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l sleutels -d 'De aansluitingen: CSV met de kolommen organisatie, partij en sleutel' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l clientcertificaat -d 'Certificaat en sleutel van deze installatie (PEM), als het Verzuimloket daarom vraagt' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l uitgever -d 'Wie het certificaat van het Verzuimloket uitgaf (PEM), als dat geen bekende is' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l klok -d 'Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand worker" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l database -d 'Het eigen register van het Verzuimloket: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l adres -d 'Waar het te vinden is' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l kwel -d 'Lieg, verlies, herhaal, vertraag en verwissel volgens dit plan, om een aansluiting te beproeven' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l tls-certificaat -d 'Eigen certificaat (PEM); met --tls-sleutel en --tls-clienten is wederzijdse TLS verplicht' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l tls-sleutel -d 'Sleutel bij het eigen certificaat (PEM)' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l tls-clienten -d 'Wie de certificaten van aangeslotenen uitgaf (PEM)' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l klok -d 'Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -l tot-invoer-sluit -d 'Stop zodra de standaardinvoer sluit, zodat het niet blijft draaien als wie het startte er niet meer is'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verzuimloket" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -l organisatie -d 'De code van de organisatie: BRIN en vestiging van een school, of de code van een leerplichtorganisatie' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -l organisatienaam -d 'Hoe de organisatie heet' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -l gebruikersnaam -d 'De naam om mee in te loggen' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -l naam -d 'Hoe de beheerder heet' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand account" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand contact" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand contact" -l organisatie -d 'De code van de leerplichtorganisatie, bijvoorbeeld rbl-west' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand contact" -l telefoon -d 'Waar een school kan bellen over een melding' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand contact" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand contact" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l school -d 'De code van de school: BRIN en vestiging, bijvoorbeeld 99xa00' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l naam -d 'Hoe de school heet' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l sector -d 'Sector: po, sbo, so, vso, vo of mbo' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l bestuur -d 'Het nummer van het bestuur' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l gemeente -d 'De gemeente waar de school staat, in vier cijfers' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l regio -d 'De regio van de vakanties: noord, midden of zuid' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l vakanties -d 'Eigen vakanties: een bestand met de kolommen van, tot en naam; anders die van de regio' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l telefoon -d 'Waar leerplicht kan bellen' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l email -d 'Waar leerplicht kan schrijven' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l uur -d 'Tel klokuren of lesuren; anders volgt dit uit de sector' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l te-laat -d 'Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l vervolg -d 'Vervolgmeldingen bij ononderbroken verzuim: strikt (elke keer; zonder keuze) of week (hoogstens één per week)' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -l afspraak-18plus -d 'School en regio spraken af ook 18-plussers zonder startkwalificatie te melden'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand school" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verify" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verify" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand verify" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand backup" -l database -d 'Het register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand backup" -l naar -d 'Het bestand waarin de kopie komt; het mag nog niet bestaan' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand backup" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand backup" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand restore" -l database -d 'Een nieuw of leeg register: sqlite:BESTAND of postgres://…' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand restore" -l van -d 'De kopie' -r -F
complete -c aanwezig -n "__fish_aanwezig_using_subcommand restore" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand restore" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand completions" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand completions" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand manpage" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand manpage" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand openapi" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand openapi" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand matrix" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand matrix" -s h -l help -d 'Toon deze hulp'
