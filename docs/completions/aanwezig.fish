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
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "completions" -d 'Aanvullingen voor een shell'
complete -c aanwezig -n "__fish_aanwezig_needs_command" -f -a "manpage" -d 'De handleidingpagina'
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
complete -c aanwezig -n "__fish_aanwezig_using_subcommand completions" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand completions" -s h -l help -d 'Toon deze hulp'
complete -c aanwezig -n "__fish_aanwezig_using_subcommand manpage" -l taal -d 'Taal van de uitkomst: nl (zonder keuze) of en' -r
complete -c aanwezig -n "__fish_aanwezig_using_subcommand manpage" -s h -l help -d 'Toon deze hulp'
