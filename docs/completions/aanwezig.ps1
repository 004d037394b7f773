
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'aanwezig' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'aanwezig'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'aanwezig' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Toon de versie')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Toon de versie')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Wie moet worden gemeld, wie is er bijna, wat is nog onbekend')
            [CompletionResult]::new('controle', 'controle', [CompletionResultType]::ParameterValue, 'De dossiercontrole van de Inspectie, door de school zelf: was elke melding er, en op tijd')
            [CompletionResult]::new('plicht', 'plicht', [CompletionResultType]::ParameterValue, 'Of iemand op een dag leerplichtig of kwalificatieplichtig is, waarom, vanaf wanneer en tot wanneer')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Wat het evaluatierapport van 2017 over het toezicht telde, opnieuw geteld uit records')
            [CompletionResult]::new('selectie', 'selectie', [CompletionResultType]::ParameterValue, 'Wat met het record van een selectie van scholen kan: opnieuw trekken')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Lees personeel, klassen, leerlingen en rooster van een school in: alles of niets, en een tweede keer verandert niets')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Een klein verzonnen land om in rond te lopen: scholen, Verzuimloket en leerplicht, met werkende pagina''s')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'De pagina''s en de API van scholen en leerplicht')
            [CompletionResult]::new('worker', 'worker', [CompletionResultType]::ParameterValue, 'Bezorg berichten en haal op wat er binnenkwam')
            [CompletionResult]::new('verzuimloket', 'verzuimloket', [CompletionResultType]::ParameterValue, 'Het Verzuimloket: neemt meldingen aan, nummert ze en stuurt ze door')
            [CompletionResult]::new('account', 'account', [CompletionResultType]::ParameterValue, 'Maak de eerste beheerder van een organisatie; die maakt de andere accounts')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Leg vast waar een school de leerplichtorganisatie kan bellen; het nummer staat bij de melding')
            [CompletionResult]::new('school', 'school', [CompletionResultType]::ParameterValue, 'Begin de administratie van een school; daarna kunnen er accounts komen en bestanden worden ingelezen')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Controleer of in het log van een register niets is veranderd of weggehaald')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Maak een kopie van een register, ook terwijl ermee gewerkt wordt')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Zet een kopie terug in een nieuw register')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Aanvullingen voor een shell')
            [CompletionResult]::new('manpage', 'manpage', [CompletionResultType]::ParameterValue, 'De handleidingpagina')
            [CompletionResult]::new('openapi', 'openapi', [CompletionResultType]::ParameterValue, 'De beschrijving van een API: v1 of verzuimloket')
            [CompletionResult]::new('matrix', 'matrix', [CompletionResultType]::ParameterValue, 'Wie wat mag, per rol en bewerking')
            break
        }
        'aanwezig;check' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json')
            [CompletionResult]::new('--kolommen', '--kolommen', [CompletionResultType]::ParameterName, 'Eigen kolomnamen, bijvoorbeeld leerling=Stamnr,datum=Datum')
            [CompletionResult]::new('--codes', '--codes', [CompletionResultType]::ParameterName, 'Eigen codes: een bestand met de kolommen code en status')
            [CompletionResult]::new('--regio', '--regio', [CompletionResultType]::ParameterName, 'Vakanties van een regio: noord, midden of zuid')
            [CompletionResult]::new('--vakanties', '--vakanties', [CompletionResultType]::ParameterName, 'Eigen vakanties: een bestand met de kolommen van, tot en naam; gaat vóór de regio')
            [CompletionResult]::new('--uur', '--uur', [CompletionResultType]::ParameterName, 'Tel klokuren of lesuren; anders volgt dit uit de sector')
            [CompletionResult]::new('--sector', '--sector', [CompletionResultType]::ParameterName, 'Sector van regels zonder eigen sector: po, sbo, so, vso, vo of mbo')
            [CompletionResult]::new('--te-laat', '--te-laat', [CompletionResultType]::ParameterName, 'Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N')
            [CompletionResult]::new('--wetsvoorstel', '--wetsvoorstel', [CompletionResultType]::ParameterName, 'Doe alsof een wetsvoorstel al wet is, bijvoorbeeld 36663')
            [CompletionResult]::new('--op', '--op', [CompletionResultType]::ParameterName, 'Kijk als op deze dag; anders de laatste dag in het bestand')
            [CompletionResult]::new('--bijna', '--bijna', [CompletionResultType]::ParameterName, 'Vanaf hoeveel getelde minuten iemand bijna bij de norm is; anders 720')
            [CompletionResult]::new('--vervolg', '--vervolg', [CompletionResultType]::ParameterName, 'Vervolgmeldingen bij ononderbroken verzuim: strikt (elke keer; zonder keuze) of week (hoogstens één per week)')
            [CompletionResult]::new('--leg-uit', '--leg-uit', [CompletionResultType]::ParameterName, 'Leg voor één leerling uit wat er telde, week voor week')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Schrijf het venster van die leerling als tekening')
            [CompletionResult]::new('--school', '--school', [CompletionResultType]::ParameterName, 'School waarvoor wordt uitgelegd, als de leerling op meer scholen staat')
            [CompletionResult]::new('--lijst', '--lijst', [CompletionResultType]::ParameterName, 'Welke lijst als CSV wordt geschreven: meldingen (zonder keuze), bijna, open of fouten')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--strikt', '--strikt', [CompletionResultType]::ParameterName, 'Weiger het bestand als één regel niet te lezen is; een vakantiedag of dubbele les is wel leesbaar')
            [CompletionResult]::new('--afspraak-18plus', '--afspraak-18plus', [CompletionResultType]::ParameterName, 'School en regio spraken af ook 18-plussers zonder startkwalificatie te melden')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;controle' {
            [CompletionResult]::new('--verzuim', '--verzuim', [CompletionResultType]::ParameterName, 'Het verzuim: CSV, XLSX of Parquet met de kolommen leerling, datum, minuten en status')
            [CompletionResult]::new('--meldingen', '--meldingen', [CompletionResultType]::ParameterName, 'Wat is gemeld: leerling, soort, begin, einde en gemeld_op')
            [CompletionResult]::new('--bezoek', '--bezoek', [CompletionResultType]::ParameterName, 'Dag van het bezoek')
            [CompletionResult]::new('--weken', '--weken', [CompletionResultType]::ParameterName, 'Hoeveel weken voor het bezoek worden bekeken; zonder keuze 17')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json')
            [CompletionResult]::new('--kolommen', '--kolommen', [CompletionResultType]::ParameterName, 'Eigen kolomnamen, bijvoorbeeld leerling=Stamnr,datum=Datum')
            [CompletionResult]::new('--codes', '--codes', [CompletionResultType]::ParameterName, 'Eigen codes: een bestand met de kolommen code en status')
            [CompletionResult]::new('--regio', '--regio', [CompletionResultType]::ParameterName, 'Vakanties van een regio: noord, midden of zuid')
            [CompletionResult]::new('--vakanties', '--vakanties', [CompletionResultType]::ParameterName, 'Eigen vakanties: een bestand met de kolommen van, tot en naam; gaat vóór de regio')
            [CompletionResult]::new('--uur', '--uur', [CompletionResultType]::ParameterName, 'Tel klokuren of lesuren; anders volgt dit uit de sector')
            [CompletionResult]::new('--sector', '--sector', [CompletionResultType]::ParameterName, 'Sector van regels zonder eigen sector: po, sbo, so, vso, vo of mbo')
            [CompletionResult]::new('--te-laat', '--te-laat', [CompletionResultType]::ParameterName, 'Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N')
            [CompletionResult]::new('--wetsvoorstel', '--wetsvoorstel', [CompletionResultType]::ParameterName, 'Doe alsof een wetsvoorstel al wet is, bijvoorbeeld 36663')
            [CompletionResult]::new('--pdf', '--pdf', [CompletionResultType]::ParameterName, 'Schrijf de uitkomst ook als rapport voor het bestuur')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--strikt', '--strikt', [CompletionResultType]::ParameterName, 'Weiger het bestand als één regel niet te lezen is; een vakantiedag of dubbele les is wel leesbaar')
            [CompletionResult]::new('--afspraak-18plus', '--afspraak-18plus', [CompletionResultType]::ParameterName, 'School en regio spraken af ook 18-plussers zonder startkwalificatie te melden')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;plicht' {
            [CompletionResult]::new('--geboortedatum', '--geboortedatum', [CompletionResultType]::ParameterName, 'Geboortedatum')
            [CompletionResult]::new('--op', '--op', [CompletionResultType]::ParameterName, 'Dag waar de vraag over gaat; anders vandaag')
            [CompletionResult]::new('--startkwalificatie', '--startkwalificatie', [CompletionResultType]::ParameterName, 'Dag waarop de startkwalificatie is behaald')
            [CompletionResult]::new('--schooljaren', '--schooljaren', [CompletionResultType]::ParameterName, 'Aantal voltooide schooljaren op die dag')
            [CompletionResult]::new('--vrijstelling', '--vrijstelling', [CompletionResultType]::ParameterName, 'Vrijstelling, bijvoorbeeld 5a:2025-08-01:2026-07-31; mag vaker')
            [CompletionResult]::new('--regio', '--regio', [CompletionResultType]::ParameterName, 'Regio waarvan de vakanties de eerste schooldag bepalen')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;report' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('tabellen', 'tabellen', [CompletionResultType]::ParameterValue, 'De tabellen 2.1 tot en met 2.4 en 2.8, en wat het rapport in zinnen telt, met wat zichzelf tegenspreekt')
            break
        }
        'aanwezig;report;tabellen' {
            [CompletionResult]::new('--tabel', '--tabel', [CompletionResultType]::ParameterName, 'Alleen deze tabel, mag vaker: 2.1, 2.2, 2.3, 2.4, 2.8, onderdelen, vervolg, signalen, overname of boetes')
            [CompletionResult]::new('--records', '--records', [CompletionResultType]::ParameterName, 'Eigen records: een map met onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv en boetes.csv')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json')
            [CompletionResult]::new('--lijst', '--lijst', [CompletionResultType]::ParameterName, 'Welke lijst als CSV wordt geschreven: tabellen (zonder keuze) of tegenspraken')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;selectie' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('herhalen', 'herhalen', [CompletionResultType]::ParameterValue, 'Trek opnieuw uit een record en zeg of er hetzelfde uitkomt')
            break
        }
        'aanwezig;selectie;herhalen' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;import' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--school', '--school', [CompletionResultType]::ParameterName, 'De school: BRIN en vestiging, bijvoorbeeld 99xa00')
            [CompletionResult]::new('--namens', '--namens', [CompletionResultType]::ParameterName, 'De gebruikersnaam van wie inleest; die moet dat op deze school mogen, en staat zo in het log')
            [CompletionResult]::new('--personeel', '--personeel', [CompletionResultType]::ParameterName, 'Het personeel: CSV of XLSX met de kolommen code, achternaam, voornaam en rol')
            [CompletionResult]::new('--klassen', '--klassen', [CompletionResultType]::ParameterName, 'De klassen: klas, leerjaar en sector')
            [CompletionResult]::new('--leerlingen', '--leerlingen', [CompletionResultType]::ParameterName, 'De leerlingen met hun klas: leerlingnummer, pgn, achternaam, voornaam, geboortedatum, klas, inschrijving_van en gemeente')
            [CompletionResult]::new('--rooster', '--rooster', [CompletionResultType]::ParameterName, 'Het rooster: klas, begin, einde, datum of weekdag met van en tot, en lesuur of dagdeel')
            [CompletionResult]::new('--vanaf', '--vanaf', [CompletionResultType]::ParameterName, 'Vanaf welke dag een andere klas of een einde geldt; anders vandaag')
            [CompletionResult]::new('--beeindig', '--beeindig', [CompletionResultType]::ParameterName, 'Beëindig wat niet in het bestand staat: personeel, klassen, leerlingen, rooster; gescheiden door komma''s')
            [CompletionResult]::new('--kolommen', '--kolommen', [CompletionResultType]::ParameterName, 'Eigen kolomnamen, bijvoorbeeld leerlingnummer=Stamnr,klas=Groep')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--proef', '--proef', [CompletionResultType]::ParameterName, 'Lees niets in; laat per regel zien wat er zou gebeuren')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;demo' {
            [CompletionResult]::new('--op', '--op', [CompletionResultType]::ParameterName, 'De dag waarop de demo speelt; anders vandaag, of de laatste schooldag daarvoor')
            [CompletionResult]::new('--scholen', '--scholen', [CompletionResultType]::ParameterName, 'Hoeveel scholen; zonder keuze 12, met 6.000 leerlingen. Duizend scholen vullen kost een kwartier en 5 GB schijf')
            [CompletionResult]::new('--leerlingen', '--leerlingen', [CompletionResultType]::ParameterName, 'Hoeveel leerlingen in alle scholen samen; anders 500 per school')
            [CompletionResult]::new('--adres', '--adres', [CompletionResultType]::ParameterName, 'Waar de pagina''s te vinden zijn')
            [CompletionResult]::new('--loketadres', '--loketadres', [CompletionResultType]::ParameterName, 'Waar het Verzuimloket te vinden is')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'De map waarin de demo zijn bestanden zet; wat er van een vorige demo staat, wordt weggegooid')
            [CompletionResult]::new('--kwel', '--kwel', [CompletionResultType]::ParameterName, 'Laat het Verzuimloket van de demo zich misdragen volgens dit plan')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--alleen-vullen', '--alleen-vullen', [CompletionResultType]::ParameterName, 'Vul alleen de registers en stop; daarna kunnen serve, worker en verzuimloket erop draaien')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;serve' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--verzuimloket', '--verzuimloket', [CompletionResultType]::ParameterName, 'Het adres van het Verzuimloket, bijvoorbeeld http://127.0.0.1:8090')
            [CompletionResult]::new('--sleutels', '--sleutels', [CompletionResultType]::ParameterName, 'De aansluitingen: CSV met de kolommen organisatie, partij en sleutel')
            [CompletionResult]::new('--clientcertificaat', '--clientcertificaat', [CompletionResultType]::ParameterName, 'Certificaat en sleutel van deze installatie (PEM), als het Verzuimloket daarom vraagt')
            [CompletionResult]::new('--uitgever', '--uitgever', [CompletionResultType]::ParameterName, 'Wie het certificaat van het Verzuimloket uitgaf (PEM), als dat geen bekende is')
            [CompletionResult]::new('--adres', '--adres', [CompletionResultType]::ParameterName, 'Waar de pagina''s te vinden zijn')
            [CompletionResult]::new('--accountsleutel', '--accountsleutel', [CompletionResultType]::ParameterName, 'Sleutel waaronder het register de geheimen van de tweede factor bewaart: een bestand met 64 hexadecimale cijfers')
            [CompletionResult]::new('--tweede-factor', '--tweede-factor', [CompletionResultType]::ParameterName, 'Rollen waarin niemand werkt zonder tweede factor, bijvoorbeeld beheerder,leerplichtambtenaar')
            [CompletionResult]::new('--klok', '--klok', [CompletionResultType]::ParameterName, 'Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--zonder-worker', '--zonder-worker', [CompletionResultType]::ParameterName, 'Bezorg geen berichten; dat doet dan een aparte `aanwezig worker`')
            [CompletionResult]::new('--https', '--https', [CompletionResultType]::ParameterName, 'De pagina''s gaan over HTTPS: koekjes gaan dan alleen daarover')
            [CompletionResult]::new('--achter-proxy', '--achter-proxy', [CompletionResultType]::ParameterName, 'Een proxy ervoor zegt in X-Forwarded-For waar de lezer vandaan komt')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;worker' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--verzuimloket', '--verzuimloket', [CompletionResultType]::ParameterName, 'Het adres van het Verzuimloket, bijvoorbeeld http://127.0.0.1:8090')
            [CompletionResult]::new('--sleutels', '--sleutels', [CompletionResultType]::ParameterName, 'De aansluitingen: CSV met de kolommen organisatie, partij en sleutel')
            [CompletionResult]::new('--clientcertificaat', '--clientcertificaat', [CompletionResultType]::ParameterName, 'Certificaat en sleutel van deze installatie (PEM), als het Verzuimloket daarom vraagt')
            [CompletionResult]::new('--uitgever', '--uitgever', [CompletionResultType]::ParameterName, 'Wie het certificaat van het Verzuimloket uitgaf (PEM), als dat geen bekende is')
            [CompletionResult]::new('--klok', '--klok', [CompletionResultType]::ParameterName, 'Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;verzuimloket' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het eigen register van het Verzuimloket: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--adres', '--adres', [CompletionResultType]::ParameterName, 'Waar het te vinden is')
            [CompletionResult]::new('--kwel', '--kwel', [CompletionResultType]::ParameterName, 'Lieg, verlies, herhaal, vertraag en verwissel volgens dit plan, om een aansluiting te beproeven')
            [CompletionResult]::new('--tls-certificaat', '--tls-certificaat', [CompletionResultType]::ParameterName, 'Eigen certificaat (PEM); met --tls-sleutel en --tls-clienten is wederzijdse TLS verplicht')
            [CompletionResult]::new('--tls-sleutel', '--tls-sleutel', [CompletionResultType]::ParameterName, 'Sleutel bij het eigen certificaat (PEM)')
            [CompletionResult]::new('--tls-clienten', '--tls-clienten', [CompletionResultType]::ParameterName, 'Wie de certificaten van aangeslotenen uitgaf (PEM)')
            [CompletionResult]::new('--klok', '--klok', [CompletionResultType]::ParameterName, 'Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--tot-invoer-sluit', '--tot-invoer-sluit', [CompletionResultType]::ParameterName, 'Stop zodra de standaardinvoer sluit, zodat het niet blijft draaien als wie het startte er niet meer is')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;account' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--organisatie', '--organisatie', [CompletionResultType]::ParameterName, 'De code van de organisatie: BRIN en vestiging van een school, of de code van een leerplichtorganisatie')
            [CompletionResult]::new('--organisatienaam', '--organisatienaam', [CompletionResultType]::ParameterName, 'Hoe de organisatie heet')
            [CompletionResult]::new('--gebruikersnaam', '--gebruikersnaam', [CompletionResultType]::ParameterName, 'De naam om mee in te loggen')
            [CompletionResult]::new('--naam', '--naam', [CompletionResultType]::ParameterName, 'Hoe de beheerder heet')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;contact' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--organisatie', '--organisatie', [CompletionResultType]::ParameterName, 'De code van de leerplichtorganisatie, bijvoorbeeld rbl-west')
            [CompletionResult]::new('--telefoon', '--telefoon', [CompletionResultType]::ParameterName, 'Waar een school kan bellen over een melding')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;school' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--school', '--school', [CompletionResultType]::ParameterName, 'De code van de school: BRIN en vestiging, bijvoorbeeld 99xa00')
            [CompletionResult]::new('--naam', '--naam', [CompletionResultType]::ParameterName, 'Hoe de school heet')
            [CompletionResult]::new('--sector', '--sector', [CompletionResultType]::ParameterName, 'Sector: po, sbo, so, vso, vo of mbo')
            [CompletionResult]::new('--bestuur', '--bestuur', [CompletionResultType]::ParameterName, 'Het nummer van het bestuur')
            [CompletionResult]::new('--gemeente', '--gemeente', [CompletionResultType]::ParameterName, 'De gemeente waar de school staat, in vier cijfers')
            [CompletionResult]::new('--regio', '--regio', [CompletionResultType]::ParameterName, 'De regio van de vakanties: noord, midden of zuid')
            [CompletionResult]::new('--vakanties', '--vakanties', [CompletionResultType]::ParameterName, 'Eigen vakanties: een bestand met de kolommen van, tot en naam; anders die van de regio')
            [CompletionResult]::new('--telefoon', '--telefoon', [CompletionResultType]::ParameterName, 'Waar leerplicht kan bellen')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Waar leerplicht kan schrijven')
            [CompletionResult]::new('--uur', '--uur', [CompletionResultType]::ParameterName, 'Tel klokuren of lesuren; anders volgt dit uit de sector')
            [CompletionResult]::new('--te-laat', '--te-laat', [CompletionResultType]::ParameterName, 'Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N')
            [CompletionResult]::new('--vervolg', '--vervolg', [CompletionResultType]::ParameterName, 'Vervolgmeldingen bij ononderbroken verzuim: strikt (elke keer; zonder keuze) of week (hoogstens één per week)')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('--afspraak-18plus', '--afspraak-18plus', [CompletionResultType]::ParameterName, 'School en regio spraken af ook 18-plussers zonder startkwalificatie te melden')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;verify' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;backup' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Het register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--naar', '--naar', [CompletionResultType]::ParameterName, 'Het bestand waarin de kopie komt; het mag nog niet bestaan')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;restore' {
            [CompletionResult]::new('--database', '--database', [CompletionResultType]::ParameterName, 'Een nieuw of leeg register: sqlite:BESTAND of postgres://…')
            [CompletionResult]::new('--van', '--van', [CompletionResultType]::ParameterName, 'De kopie')
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;completions' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;manpage' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;openapi' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
        'aanwezig;matrix' {
            [CompletionResult]::new('--taal', '--taal', [CompletionResultType]::ParameterName, 'Taal van de uitkomst: nl (zonder keuze) of en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Toon deze hulp')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
