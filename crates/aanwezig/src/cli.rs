//! The command line, in the words of the field. Public and stable: names and meanings here are a contract.

pub(crate) mod dienst;
pub(crate) mod inlezen;
pub(crate) mod report;
pub(crate) mod selectie;

use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use kern::taal::Taal;
use recht::begrip::{Minuten, Regio, Sector, TeLaat, Uur, Vervolg};
use uitwisseling::lezen::Kolomtoewijzing;

const STIJL: Styles = Styles::styled()
    .header(AnsiColor::Yellow.on_default().bold())
    .usage(AnsiColor::Yellow.on_default().bold())
    .literal(AnsiColor::Green.on_default())
    .placeholder(AnsiColor::Cyan.on_default());

/// The page of `--help`, in the language of the field.
const SJABLOON: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}";

/// Verzuim volgens de Leerplichtwet: wie moet worden gemeld, wanneer en waarom.
#[derive(Debug, Parser)]
#[command(name = "aanwezig", version, styles = STIJL, max_term_width = 110, help_template = SJABLOON)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
#[command(
    override_usage = "aanwezig <OPDRACHT> [OPTIES]",
    subcommand_help_heading = "Opdrachten",
    subcommand_value_name = "OPDRACHT",
    next_help_heading = "Opties"
)]
#[command(after_help = "Uitgang: 0 niets te doen, 1 er is iets te doen, 2 verkeerd gebruik of onleesbare invoer.\n\
    Voorbeeld: aanwezig check verzuim.csv --regio midden --sector vo")]
pub(crate) struct Aanwezig {
    /// Taal van de uitkomst: nl (zonder keuze) of en
    #[arg(long, global = true, default_value_t = Taal::Nl, value_name = "TAAL", hide_default_value = true)]
    pub(crate) taal: Taal,
    /// Toon deze hulp
    #[arg(short = 'h', long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Toon de versie
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,

    #[command(subcommand)]
    pub(crate) opdracht: Opdracht,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Opdracht {
    /// Wie moet worden gemeld, wie is er bijna, wat is nog onbekend
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig check <BESTAND> [OPTIES]")]
    #[command(after_help = "Voorbeelden:\n  \
        aanwezig check verzuim.csv --regio midden --sector vo\n  \
        aanwezig check verzuim.xlsx --vakanties vakanties.csv --kolommen leerling=Stamnr,datum=Datum\n  \
        aanwezig check verzuim.csv --regio zuid --leg-uit L00042 --svg venster.svg")]
    Check(Check),
    /// De dossiercontrole van de Inspectie, door de school zelf: was elke melding er, en op tijd
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig controle --verzuim <BESTAND> --meldingen <BESTAND> --bezoek <DATUM> [OPTIES]")]
    #[command(after_help = "Voorbeeld:\n  \
        aanwezig controle --verzuim verzuim.csv --meldingen meldingen.csv --bezoek 2025-06-02 --regio midden --sector vo \
        --pdf rapport.pdf")]
    Controle(Controle),
    /// Of iemand op een dag leerplichtig of kwalificatieplichtig is, waarom, vanaf wanneer en tot wanneer
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig plicht --geboortedatum <DATUM> [OPTIES]")]
    #[command(after_help = "Voorbeelden:\n  \
        aanwezig plicht --geboortedatum 2009-05-14 --op 2026-09-01\n  \
        aanwezig plicht --geboortedatum 2012-02-03 --op 2026-01-15 --vrijstelling 5a:2025-08-01:2026-07-31")]
    Plicht(Plicht),
    /// Wat het evaluatierapport van 2017 over het toezicht telde, opnieuw geteld uit records
    #[command(help_template = SJABLOON, next_help_heading = "Opties", disable_help_subcommand = true)]
    #[command(override_usage = "aanwezig report tabellen [OPTIES]")]
    #[command(subcommand_help_heading = "Opdrachten", subcommand_value_name = "OPDRACHT")]
    #[command(arg_required_else_help = false)]
    Report {
        /// Wat wordt getoond
        #[command(subcommand)]
        opdracht: report::Report,
    },
    /// Wat met het record van een selectie van scholen kan: opnieuw trekken
    #[command(help_template = SJABLOON, next_help_heading = "Opties", disable_help_subcommand = true)]
    #[command(override_usage = "aanwezig selectie herhalen <BESTAND> [OPTIES]")]
    #[command(subcommand_help_heading = "Opdrachten", subcommand_value_name = "OPDRACHT")]
    #[command(arg_required_else_help = false)]
    Selectie {
        /// Wat er gebeurt
        #[command(subcommand)]
        opdracht: selectie::Selectie,
    },
    /// Lees personeel, klassen, leerlingen en rooster van een school in: alles of niets, en een tweede keer verandert niets
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig import --school <CODE> --namens <NAAM> [BESTANDEN] [OPTIES]")]
    #[command(after_help = "Voorbeeld, eerst om te zien wat er zou gebeuren:\n  \
        aanwezig import --database sqlite:school.db --school 99xa00 --namens coordinator \
        --leerlingen leerlingen.csv --rooster rooster.xlsx --proef")]
    Import(inlezen::Import),
    /// Een klein verzonnen land om in rond te lopen: scholen, Verzuimloket en leerplicht, met werkende pagina's
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig demo [OPTIES]")]
    Demo(dienst::Demo),
    /// De pagina's en de API van scholen en leerplicht
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig serve [OPTIES]")]
    Serve(dienst::Serve),
    /// Bezorg berichten en haal op wat er binnenkwam
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig worker --verzuimloket <URL> --sleutels <BESTAND> [OPTIES]")]
    Worker(dienst::Worker),
    /// Het Verzuimloket: neemt meldingen aan, nummert ze en stuurt ze door
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig verzuimloket [OPTIES]")]
    Verzuimloket(dienst::Verzuimloket),
    /// Maak de eerste beheerder van een organisatie; die maakt de andere accounts
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(
        override_usage = "aanwezig account --organisatie <CODE> --organisatienaam <NAAM> --gebruikersnaam <NAAM> --naam <NAAM>"
    )]
    Account(dienst::Account),
    /// Leg vast waar een school de leerplichtorganisatie kan bellen; het nummer staat bij de melding
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig contact --organisatie <CODE> --telefoon <NUMMER>")]
    Contact(dienst::Contact),
    /// Begin de administratie van een school; daarna kunnen er accounts komen en bestanden worden ingelezen
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig school --school <CODE> --naam <NAAM> --sector <SECTOR> --bestuur <NUMMER> \
        --gemeente <CODE> --regio <REGIO> --telefoon <NUMMER> --email <ADRES> [OPTIES]")]
    School(inlezen::NieuweSchool),
    /// Controleer of in het log van een register niets is veranderd of weggehaald
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig verify [OPTIES]")]
    Verify(dienst::Verify),
    /// Maak een kopie van een register, ook terwijl ermee gewerkt wordt
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig backup --naar <BESTAND> [OPTIES]")]
    Backup(dienst::Backup),
    /// Zet een kopie terug in een nieuw register
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig restore --database <ADRES> --van <BESTAND>")]
    Restore(dienst::Restore),
    /// Aanvullingen voor een shell
    #[command(hide = true)]
    Completions {
        /// Welke shell
        shell: clap_complete::Shell,
    },
    /// De handleidingpagina
    #[command(hide = true)]
    Manpage,
    /// De beschrijving van een API: v1 of verzuimloket
    #[command(hide = true)]
    Openapi {
        /// Welke
        #[arg(value_parser = ["v1", "verzuimloket"])]
        api: String,
    },
    /// Wie wat mag, per rol en bewerking
    #[command(hide = true)]
    Matrix,
}

/// Vorm van de uitkomst
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Vorm {
    /// Leesbaar op een scherm
    Tabel,
    /// Voor een programma
    Json,
    /// Voor een rekenblad
    Csv,
}

/// Welke lijst als CSV wordt geschreven
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lijst {
    /// Wie moet worden gemeld
    #[default]
    Meldingen,
    /// Wie er bijna is
    Bijna,
    /// Wat nog onbekend is
    Open,
    /// Wat niet kon worden gebruikt
    Fouten,
}

/// How entries are read and counted; the same for `check` and `controle`.
#[derive(Debug, Args)]
pub(crate) struct Leeswijze {
    /// Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub(crate) format: Option<Vorm>,
    /// Eigen kolomnamen, bijvoorbeeld leerling=Stamnr,datum=Datum
    #[arg(long, value_name = "KOLOM=NAAM,...", value_parser = parse_kolommen)]
    pub(crate) kolommen: Option<Kolomtoewijzing>,
    /// Eigen codes: een bestand met de kolommen code en status
    #[arg(long, value_name = "BESTAND")]
    pub(crate) codes: Option<PathBuf>,
    /// Weiger het bestand als één regel niet te lezen is; een vakantiedag of dubbele les is wel leesbaar
    #[arg(long)]
    pub(crate) strikt: bool,
    /// Vakanties van een regio: noord, midden of zuid
    #[arg(long, value_name = "REGIO")]
    pub(crate) regio: Option<Regio>,
    /// Eigen vakanties: een bestand met de kolommen van, tot en naam; gaat vóór de regio
    #[arg(long, value_name = "BESTAND")]
    pub(crate) vakanties: Option<PathBuf>,
    /// Tel klokuren of lesuren; anders volgt dit uit de sector
    #[arg(long, value_name = "UUR")]
    pub(crate) uur: Option<Uur>,
    /// Sector van regels zonder eigen sector: po, sbo, so, vso, vo of mbo
    #[arg(long, value_name = "SECTOR")]
    pub(crate) sector: Option<Sector>,
    /// Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N
    #[arg(long, value_name = "WIJZE", default_value_t = TeLaat::Niet, hide_default_value = true)]
    pub(crate) te_laat: TeLaat,
    /// School en regio spraken af ook 18-plussers zonder startkwalificatie te melden
    #[arg(long)]
    pub(crate) afspraak_18plus: bool,
    /// Doe alsof een wetsvoorstel al wet is, bijvoorbeeld 36663
    #[arg(long, value_name = "KAMERSTUK")]
    pub(crate) wetsvoorstel: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Het verzuim: CSV, XLSX of Parquet met de kolommen leerling, datum, minuten en status
    #[arg(value_name = "BESTAND", help_heading = "Invoer")]
    pub(crate) bestand: PathBuf,
    #[command(flatten)]
    pub(crate) leeswijze: Leeswijze,
    /// Kijk als op deze dag; anders de laatste dag in het bestand
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) op: Option<Date>,
    /// Vanaf hoeveel getelde minuten iemand bijna bij de norm is; anders 720
    #[arg(long, value_name = "MINUTEN", value_parser = parse_minuten)]
    pub(crate) bijna: Option<Minuten>,
    /// Vervolgmeldingen bij ononderbroken verzuim: strikt (elke keer; zonder keuze) of week (hoogstens één per week)
    #[arg(long, value_name = "WIJZE", default_value_t = Vervolg::Strikt, hide_default_value = true)]
    pub(crate) vervolg: Vervolg,
    /// Leg voor één leerling uit wat er telde, week voor week
    #[arg(long, value_name = "LEERLING")]
    pub(crate) leg_uit: Option<String>,
    /// Schrijf het venster van die leerling als tekening
    #[arg(long, value_name = "BESTAND", requires = "leg_uit")]
    pub(crate) svg: Option<PathBuf>,
    /// School waarvoor wordt uitgelegd, als de leerling op meer scholen staat
    #[arg(long, value_name = "SCHOOL", requires = "leg_uit")]
    pub(crate) school: Option<String>,
    /// Welke lijst als CSV wordt geschreven: meldingen (zonder keuze), bijna, open of fouten
    #[arg(
        long,
        value_name = "LIJST",
        default_value = "meldingen",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) lijst: Lijst,
}

#[derive(Debug, Args)]
pub(crate) struct Controle {
    /// Het verzuim: CSV, XLSX of Parquet met de kolommen leerling, datum, minuten en status
    #[arg(long, value_name = "BESTAND")]
    pub(crate) verzuim: PathBuf,
    /// Wat is gemeld: leerling, soort, begin, einde en gemeld_op
    #[arg(long, value_name = "BESTAND")]
    pub(crate) meldingen: PathBuf,
    /// Dag van het bezoek
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) bezoek: Date,
    /// Hoeveel weken voor het bezoek worden bekeken; zonder keuze 17
    #[arg(long, value_name = "WEKEN", default_value_t = 17, hide_default_value = true, value_parser = parse_weken)]
    pub(crate) weken: u32,
    #[command(flatten)]
    pub(crate) leeswijze: Leeswijze,
    /// Schrijf de uitkomst ook als rapport voor het bestuur
    #[arg(long, value_name = "BESTAND")]
    pub(crate) pdf: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Plicht {
    /// Geboortedatum
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) geboortedatum: Date,
    /// Dag waar de vraag over gaat; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) op: Option<Date>,
    /// Dag waarop de startkwalificatie is behaald
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) startkwalificatie: Option<Date>,
    /// Aantal voltooide schooljaren op die dag
    #[arg(long, value_name = "N", value_parser = parse_schooljaren)]
    pub(crate) schooljaren: Option<u32>,
    /// Vrijstelling, bijvoorbeeld 5a:2025-08-01:2026-07-31; mag vaker
    #[arg(long, value_name = "SOORT:VAN:TOT")]
    pub(crate) vrijstelling: Vec<Vrijstellingstekst>,
    /// Regio waarvan de vakanties de eerste schooldag bepalen
    #[arg(long, value_name = "REGIO")]
    pub(crate) regio: Option<Regio>,
    /// Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub(crate) format: Option<Vorm>,
}

/// An exemption as it is written: kind, first and last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Vrijstellingstekst {
    pub(crate) soort: String,
    pub(crate) van: Date,
    pub(crate) tot: Date,
}

impl FromStr for Vrijstellingstekst {
    type Err = String;

    fn from_str(tekst: &str) -> Result<Self, String> {
        let vorm = || format!("\"{tekst}\" is geen SOORT:VAN:TOT, bijvoorbeeld 5a:2025-08-01:2026-07-31");
        let [soort, van, tot] = tekst.split(':').collect::<Vec<_>>()[..] else { return Err(vorm()) };
        let (van, tot) = (parse_datum(van)?, parse_datum(tot)?);
        if soort.trim().is_empty() {
            return Err(vorm());
        }
        if tot < van {
            return Err(format!("de laatste dag {tot} ligt voor de eerste dag {van}"));
        }
        Ok(Self { soort: soort.trim().to_owned(), van, tot })
    }
}

fn parse_datum(tekst: &str) -> Result<Date, String> {
    let tekst = tekst.trim();
    Date::strptime("%Y-%m-%d", tekst)
        .or_else(|_| Date::strptime("%d-%m-%Y", tekst))
        .map_err(|_| "geef een bestaande datum als 2025-03-01 of 01-03-2025".to_owned())
}

fn parse_aantal(tekst: &str) -> Result<u32, String> {
    let aantal = tekst.trim().parse().ok().filter(|aantal| *aantal > 0);
    aantal.ok_or_else(|| "geef een heel getal boven nul, zonder punt".to_owned())
}

fn parse_weken(tekst: &str) -> Result<u32, String> {
    let weken = tekst.parse().ok().filter(|weken| (1..=520).contains(weken));
    weken.ok_or_else(|| "geef een aantal weken van 1 tot en met 520".to_owned())
}

fn parse_schooljaren(tekst: &str) -> Result<u32, String> {
    let jaren = tekst.parse().ok().filter(|jaren| *jaren <= 60);
    jaren.ok_or_else(|| "geef een aantal voltooide schooljaren van 0 tot en met 60".to_owned())
}

fn parse_minuten(tekst: &str) -> Result<Minuten, String> {
    tekst.parse().map(Minuten).map_err(|_| "geef een heel aantal minuten".to_owned())
}

fn parse_kolommen(tekst: &str) -> Result<Kolomtoewijzing, String> {
    tekst.parse().map_err(|fout| crate::woorden::toewijzingsfout(Taal::Nl, &fout))
}
