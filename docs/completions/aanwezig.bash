_aanwezig() {
    local i cur prev opts cmd
    COMPREPLY=()
    if [[ "${BASH_VERSINFO[0]}" -ge 4 ]]; then
        cur="$2"
    else
        cur="${COMP_WORDS[COMP_CWORD]}"
    fi
    prev="$3"
    cmd=""
    opts=""

    for i in "${COMP_WORDS[@]:0:COMP_CWORD}"
    do
        case "${cmd},${i}" in
            ",$1")
                cmd="aanwezig"
                ;;
            aanwezig,account)
                cmd="aanwezig__subcmd__account"
                ;;
            aanwezig,backup)
                cmd="aanwezig__subcmd__backup"
                ;;
            aanwezig,check)
                cmd="aanwezig__subcmd__check"
                ;;
            aanwezig,completions)
                cmd="aanwezig__subcmd__completions"
                ;;
            aanwezig,contact)
                cmd="aanwezig__subcmd__contact"
                ;;
            aanwezig,controle)
                cmd="aanwezig__subcmd__controle"
                ;;
            aanwezig,demo)
                cmd="aanwezig__subcmd__demo"
                ;;
            aanwezig,import)
                cmd="aanwezig__subcmd__import"
                ;;
            aanwezig,manpage)
                cmd="aanwezig__subcmd__manpage"
                ;;
            aanwezig,matrix)
                cmd="aanwezig__subcmd__matrix"
                ;;
            aanwezig,openapi)
                cmd="aanwezig__subcmd__openapi"
                ;;
            aanwezig,plicht)
                cmd="aanwezig__subcmd__plicht"
                ;;
            aanwezig,report)
                cmd="aanwezig__subcmd__report"
                ;;
            aanwezig,restore)
                cmd="aanwezig__subcmd__restore"
                ;;
            aanwezig,school)
                cmd="aanwezig__subcmd__school"
                ;;
            aanwezig,selectie)
                cmd="aanwezig__subcmd__selectie"
                ;;
            aanwezig,serve)
                cmd="aanwezig__subcmd__serve"
                ;;
            aanwezig,verify)
                cmd="aanwezig__subcmd__verify"
                ;;
            aanwezig,verzuimloket)
                cmd="aanwezig__subcmd__verzuimloket"
                ;;
            aanwezig,worker)
                cmd="aanwezig__subcmd__worker"
                ;;
            aanwezig__subcmd__report,tabellen)
                cmd="aanwezig__subcmd__report__subcmd__tabellen"
                ;;
            aanwezig__subcmd__selectie,herhalen)
                cmd="aanwezig__subcmd__selectie__subcmd__herhalen"
                ;;
            *)
                ;;
        esac
    done

    case "${cmd}" in
        aanwezig)
            opts="-h -V --taal --help --version check controle plicht report selectie import demo serve worker verzuimloket account contact school verify backup restore completions manpage openapi matrix"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 1 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__account)
            opts="-h --database --organisatie --organisatienaam --gebruikersnaam --naam --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --organisatie)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --organisatienaam)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --gebruikersnaam)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --naam)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__backup)
            opts="-h --database --naar --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --naar)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__check)
            opts="-h --format --kolommen --codes --strikt --regio --vakanties --uur --sector --te-laat --afspraak-18plus --wetsvoorstel --op --bijna --vervolg --leg-uit --svg --school --lijst --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --format)
                    COMPREPLY=($(compgen -W "tabel json csv" -- "${cur}"))
                    return 0
                    ;;
                --kolommen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --codes)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --regio)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vakanties)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --uur)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --sector)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --te-laat)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --wetsvoorstel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --op)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --bijna)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vervolg)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --leg-uit)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --svg)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --school)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --lijst)
                    COMPREPLY=($(compgen -W "meldingen bijna open fouten" -- "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__completions)
            opts="-h --taal --help bash elvish fish powershell zsh"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__contact)
            opts="-h --database --organisatie --telefoon --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --organisatie)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --telefoon)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__controle)
            opts="-h --verzuim --meldingen --bezoek --weken --format --kolommen --codes --strikt --regio --vakanties --uur --sector --te-laat --afspraak-18plus --wetsvoorstel --pdf --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --verzuim)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --meldingen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --bezoek)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --weken)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --format)
                    COMPREPLY=($(compgen -W "tabel json csv" -- "${cur}"))
                    return 0
                    ;;
                --kolommen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --codes)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --regio)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vakanties)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --uur)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --sector)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --te-laat)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --wetsvoorstel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --pdf)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__demo)
            opts="-h --op --scholen --leerlingen --adres --loketadres --map --alleen-vullen --kwel --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --op)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --scholen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --leerlingen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --adres)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --loketadres)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --map)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --kwel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__import)
            opts="-h --database --school --namens --personeel --klassen --leerlingen --rooster --proef --vanaf --beeindig --kolommen --format --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --school)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --namens)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --personeel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --klassen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --leerlingen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --rooster)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vanaf)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --beeindig)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --kolommen)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --format)
                    COMPREPLY=($(compgen -W "tabel json csv" -- "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__manpage)
            opts="-h --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__matrix)
            opts="-h --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__openapi)
            opts="-h --taal --help v1 verzuimloket"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__plicht)
            opts="-h --geboortedatum --op --startkwalificatie --schooljaren --vrijstelling --regio --format --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --geboortedatum)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --op)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --startkwalificatie)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --schooljaren)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vrijstelling)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --regio)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --format)
                    COMPREPLY=($(compgen -W "tabel json csv" -- "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__report)
            opts="-h --taal --help tabellen"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__report__subcmd__tabellen)
            opts="-h --tabel --records --format --lijst --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --tabel)
                    COMPREPLY=($(compgen -W "2.1 2.2 2.3 2.4 2.8 onderdelen vervolg signalen overname boetes" -- "${cur}"))
                    return 0
                    ;;
                --records)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --format)
                    COMPREPLY=($(compgen -W "tabel json csv" -- "${cur}"))
                    return 0
                    ;;
                --lijst)
                    COMPREPLY=($(compgen -W "tabellen tegenspraken" -- "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__restore)
            opts="-h --database --van --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --van)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__school)
            opts="-h --database --school --naam --sector --bestuur --gemeente --regio --vakanties --telefoon --email --uur --te-laat --vervolg --afspraak-18plus --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --school)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --naam)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --sector)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --bestuur)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --gemeente)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --regio)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vakanties)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --telefoon)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --email)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --uur)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --te-laat)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --vervolg)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__selectie)
            opts="-h --taal --help herhalen"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__selectie__subcmd__herhalen)
            opts="-h --format --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --format)
                    COMPREPLY=($(compgen -W "tabel json csv" -- "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__serve)
            opts="-h --database --verzuimloket --sleutels --clientcertificaat --uitgever --adres --zonder-worker --https --achter-proxy --accountsleutel --tweede-factor --klok --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --verzuimloket)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --sleutels)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --clientcertificaat)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --uitgever)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --adres)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --accountsleutel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --tweede-factor)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --klok)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__verify)
            opts="-h --database --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__verzuimloket)
            opts="-h --database --adres --kwel --tls-certificaat --tls-sleutel --tls-clienten --klok --tot-invoer-sluit --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --adres)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --kwel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --tls-certificaat)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --tls-sleutel)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --tls-clienten)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --klok)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        aanwezig__subcmd__worker)
            opts="-h --database --verzuimloket --sleutels --clientcertificaat --uitgever --klok --taal --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --database)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --verzuimloket)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --sleutels)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --clientcertificaat)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --uitgever)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --klok)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --taal)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
    esac
}

if [[ "${BASH_VERSINFO[0]}" -eq 4 && "${BASH_VERSINFO[1]}" -ge 4 || "${BASH_VERSINFO[0]}" -gt 4 ]]; then
    complete -F _aanwezig -o nosort -o bashdefault -o default aanwezig
else
    complete -F _aanwezig -o bashdefault -o default aanwezig
fi
