//! Reading the log of one's own organisation, page by page; that is logged too.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;

use super::store::{Grenzen, Ketenstand, Rij, list, verify_one};
use super::{Logregel, Logsoort};
use crate::klok::begin_van;
use crate::register::{Register, Registerfout};
use crate::toegang::{Accountnummer, Permit};

/// What a line is about, with its number: `leerling:12`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Logonderwerp(String);

/// A text that is no subject of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a subject is a word and a number, such as leerling:12")]
pub struct Geenonderwerp;

impl FromStr for Logonderwerp {
    type Err = Geenonderwerp;

    /// Reads a word and a number, with space around them and in any case.
    fn from_str(tekst: &str) -> Result<Self, Geenonderwerp> {
        let plat: String = tekst.chars().filter(|teken| !teken.is_whitespace()).collect::<String>().to_lowercase();
        let (woord, nummer) = plat.split_once(':').ok_or(Geenonderwerp)?;
        let is_word = !woord.is_empty() && woord.chars().all(|teken| teken.is_ascii_lowercase() || teken == '_');
        let is_number = (1..=19).contains(&nummer.len()) && nummer.chars().all(|teken| teken.is_ascii_digit());
        if is_word && woord.len() <= 40 && is_number { Ok(Self(plat)) } else { Err(Geenonderwerp) }
    }
}

impl fmt::Display for Logonderwerp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Which lines. The default asks for all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Logvraag {
    /// Of this account.
    pub account: Option<Accountnummer>,
    /// From this day on.
    pub van: Option<Date>,
    /// Up to and with this day.
    pub tot_en_met: Option<Date>,
    /// About this.
    pub onderwerp: Option<Logonderwerp>,
    /// Of this kind.
    pub soort: Option<Logsoort>,
    /// Before the line with this number: where the page before ended.
    pub voor: Option<i64>,
}

/// A line as it stands in the log.
#[derive(Clone, PartialEq, Eq)]
pub struct Opgetekend {
    /// Its number within the organisation.
    pub volgnummer: i64,
    /// When.
    pub tijdstip: Timestamp,
    /// Which account, 0 for the program itself.
    pub account: Accountnummer,
    /// Whose account, when that works or worked for the organisation.
    pub naam: Option<String>,
    /// The role in which; empty when in none, as for signing in.
    pub rol: String,
    /// The operation.
    pub bewerking: String,
    /// The purpose.
    pub doel: String,
    /// Read, written or refused.
    pub soort: Logsoort,
    /// About what, separated by spaces.
    pub onderwerp: String,
    /// The reason given. What somebody wrote may name a person.
    pub waarom: String,
}

impl fmt::Debug for Opgetekend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opgetekend").field("volgnummer", &self.volgnummer).finish_non_exhaustive()
    }
}

/// Lines of the log of the permit's organisation, at most so many, the newest first. Logged as read, with the subject that
/// was asked for. The register must have the tables of accounts.
pub async fn read(
    register: &Register,
    permit: &Permit,
    vraag: &Logvraag,
    aantal: u64,
) -> Result<Vec<Opgetekend>, Registerfout> {
    let Some(eigen) = permit.organisaties().first() else { return Ok(Vec::new()) };
    // A day after the last one that can be told has no beginning; nothing lies behind it either.
    let na = vraag.tot_en_met.and_then(|dag| dag.tomorrow().ok());
    let begin = |dag: Option<Date>| dag.map(|dag| begin_van(dag).map(Timestamp::as_microsecond)).transpose();
    let organisatie = eigen.to_string();
    let grenzen = Grenzen {
        organisatie: &organisatie,
        account: vraag.account.map(|account| account.0),
        vanaf: begin(vraag.van)?,
        tot: begin(na)?,
        onderwerp: vraag.onderwerp.as_ref().map(|onderwerp| onderwerp.0.as_str()),
        soort: vraag.soort,
        voor: vraag.voor,
    };
    let rijen = list(register.lees(), &grenzen, aantal).await?;
    log_look(register, permit, vraag.onderwerp.as_ref()).await?;
    rijen.into_iter().map(as_line).collect()
}

/// Recomputes the chain of the permit's organisation; `None` when its log has no line yet. Logged as read.
pub async fn verify_own(register: &Register, permit: &Permit) -> Result<Option<Ketenstand>, Registerfout> {
    let Some(eigen) = permit.organisaties().first() else { return Ok(None) };
    let stand = verify_one(register, &eigen.to_string()).await?;
    log_look(register, permit, None).await?;
    Ok(stand)
}

async fn log_look(register: &Register, permit: &Permit, onderwerp: Option<&Logonderwerp>) -> Result<(), Registerfout> {
    let onderwerp = onderwerp.map_or_else(|| "toegangslog".to_owned(), |over| format!("toegangslog {over}"));
    let regels = permit.organisaties().iter();
    let regels = regels.map(|eigen| Logregel::of_permit(permit, eigen, Logsoort::Gelezen, onderwerp.as_str()));
    register.log_read(regels.collect()).await
}

fn as_line(rij: Rij) -> Result<Opgetekend, Registerfout> {
    let soort = Logsoort::find(&rij.soort);
    let tijdstip = Timestamp::from_microsecond(rij.tijdstip);
    Ok(Opgetekend {
        volgnummer: rij.volgnummer,
        tijdstip: tijdstip.map_err(|fout| Registerfout::onleesbaar("toegangslog", fout))?,
        account: Accountnummer(rij.account),
        naam: rij.naam,
        rol: rij.rol,
        bewerking: rij.bewerking,
        doel: rij.doel,
        soort: soort.ok_or_else(|| Registerfout::onleesbaar("toegangslog", "an unknown kind of line"))?,
        onderwerp: rij.onderwerp,
        waarom: rij.waarom,
    })
}
