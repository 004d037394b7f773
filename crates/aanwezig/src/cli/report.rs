//! What the report of 2017 counted, counted again.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};
use historie::tabel::TABELLEN;

use super::{SJABLOON, Vorm};

#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    /// De tabellen 2.1 tot en met 2.4 en 2.8, en wat het rapport in zinnen telt, met wat zichzelf tegenspreekt
    #[command(help_template = SJABLOON, next_help_heading = "Opties")]
    #[command(override_usage = "aanwezig report tabellen [OPTIES]")]
    #[command(
        after_help = "De records zijn gereconstrueerd uit het rapport; --records telt eigen records in dezelfde vorm.\n\
        Voorbeelden:\n  \
        aanwezig report tabellen --format tabel\n  \
        aanwezig report tabellen --tabel 2.4 --tabel vervolg --format csv\n  \
        aanwezig report tabellen --lijst tegenspraken --format csv"
    )]
    Tabellen(Tabellen),
}

#[derive(Debug, Args)]
pub(crate) struct Tabellen {
    /// Alleen deze tabel, mag vaker: 2.1, 2.2, 2.3, 2.4, 2.8, onderdelen, vervolg, signalen, overname of boetes
    #[arg(long, value_name = "TABEL", value_parser = PossibleValuesParser::new(TABELLEN), hide_possible_values = true)]
    pub(crate) tabel: Vec<String>,
    /// Eigen records: een map met onderzoeken.csv, vervolgen.csv, signaalmeldingen.csv en boetes.csv
    #[arg(long, value_name = "MAP")]
    pub(crate) records: Option<PathBuf>,
    /// Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub(crate) format: Option<Vorm>,
    /// Welke lijst als CSV wordt geschreven: tabellen (zonder keuze) of tegenspraken
    #[arg(
        long,
        value_name = "LIJST",
        default_value = "tabellen",
        hide_default_value = true,
        hide_possible_values = true,
        conflicts_with = "records"
    )]
    pub(crate) lijst: Reportlijst,
}

/// Welke lijst als CSV wordt geschreven
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reportlijst {
    /// De cellen van de tabellen
    #[default]
    Tabellen,
    /// Waar het rapport iets anders zegt dan de records
    Tegenspraken,
}
