//! What can be done with the record of a selection, by anybody who has it.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{SJABLOON, Vorm};

#[derive(Debug, Subcommand)]
pub(crate) enum Selectie {
    /// Trek opnieuw uit een record en zeg of er hetzelfde uitkomt
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig selectie herhalen <BESTAND> [OPTIES]")]
    #[command(
        after_help = "Het record is het JSON-bestand dat de Inspectie van een selectie uitvoert. Er is niets anders nodig.\n\
        Uitgang: 0 dezelfde uitkomst, 1 een andere uitkomst, 2 geen record.\n\
        Voorbeeld: aanwezig selectie herhalen selectie-3.json --format tabel"
    )]
    Herhalen(Herhalen),
}

#[derive(Debug, Args)]
pub(crate) struct Herhalen {
    /// Het record van de selectie
    #[arg(value_name = "BESTAND")]
    pub(crate) bestand: PathBuf,
    /// Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub(crate) format: Option<Vorm>,
}
