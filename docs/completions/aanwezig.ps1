
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
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Aanvullingen voor een shell')
            [CompletionResult]::new('manpage', 'manpage', [CompletionResultType]::ParameterValue, 'De handleidingpagina')
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
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
