//! Letters to boards of schools: what leaves is kept as it left, with who sent it and when.
//!
//! A letter is written in Dutch. The executable sets it as PDF, because only it links what sets type.

pub(crate) mod pages;
pub(crate) mod store;

use std::fmt;

use jiff::civil::Date;
use kern::account::BESTUUR;
use kern::register::{Registerfout, Wijziging};
use kern::taal::Taal;
use kern::toegang::{Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use thiserror::Error;
use uitwisseling::berichten::Vertrouwelijk;

use crate::{Inspectie, woorden};

/// A letter as it is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// To whom, a line each.
    pub aan: Vec<String>,
    /// Its mark.
    pub kenmerk: String,
    /// Its day.
    pub dagtekening: Date,
    /// What it is about.
    pub onderwerp: String,
    /// Its paragraphs.
    pub alineas: Vec<Vertrouwelijk>,
    /// Who signs, a line each.
    pub ondertekening: Vec<String>,
}

/// What sets a letter as PDF.
pub trait Brievenzetter: fmt::Debug + Send + Sync {
    /// The letter as PDF, from `van`.
    fn set(&self, van: &str, brief: &Brief) -> Result<Vec<u8>, Zetfout>;
}

/// A letter could not be set.
#[derive(Debug, Error)]
#[error("a letter could not be set: {0}")]
pub struct Zetfout(pub String);

/// A board, as letters are addressed to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestuur {
    /// Its organisation, by which its accounts find what was sent to it: `bestuur-41234`.
    pub code: Organisatiecode,
    /// Its name.
    pub naam: String,
}

impl Bestuur {
    /// The board with a number of five digits and a name.
    pub fn new(nummer: &str, naam: &str) -> Option<Self> {
        let cijfers: String = nummer.chars().filter(|teken| !teken.is_whitespace()).collect();
        let goed = cijfers.len() == 5 && cijfers.bytes().all(|teken| teken.is_ascii_digit());
        let naam = naam.trim();
        let past = !naam.is_empty() && naam.chars().count() <= 200;
        let code = (goed && past).then(|| format!("{BESTUUR}{cijfers}").parse().ok())??;
        Some(Self { code, naam: naam.to_owned() })
    }
}

/// A letter that was sent, without its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Briefregel {
    /// Its number.
    pub nummer: i64,
    /// To which board.
    pub bestuur: Bestuur,
    /// What it is about, as the log names it: `overeenkomst:delft`.
    pub betreft: String,
    /// Its subject.
    pub onderwerp: String,
    /// When.
    pub op: Date,
    /// Who sent it.
    pub door: Vertrouwelijk,
}

/// What is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verzending {
    /// The key under which it is sent once.
    pub kenmerk: String,
    /// To which board.
    pub bestuur: Bestuur,
    /// What it is about, as the log names it.
    pub betreft: String,
    /// Its subject.
    pub onderwerp: String,
    /// Its paragraphs.
    pub alineas: Vec<Vertrouwelijk>,
    /// Who signs.
    pub door: Vertrouwelijk,
}

/// Why a letter does not leave.
#[derive(Debug, Error)]
pub enum Brieffout {
    /// It could not be set.
    #[error(transparent)]
    Zetsel(#[from] Zetfout),
    /// The register cannot do it now.
    #[error(transparent)]
    Register(#[from] Registerfout),
}

/// Sets a letter and keeps it within a change, once for each key. Gives its number, and whether it is new.
pub(crate) async fn send(
    inspectie: &Inspectie,
    wijziging: &mut Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    verzending: &Verzending,
    op: Date,
) -> Result<(i64, bool), Brieffout> {
    if let Some(nummer) = store::find_by_key(wijziging, permit, organisatie, &verzending.kenmerk).await? {
        return Ok((nummer, false));
    }
    let nummer = wijziging.take_numbers(organisatie, "inspectie_bestuursbrief", 1).await?;
    let t = woorden(Taal::Nl);
    let brief = Brief {
        aan: vec![t.zeg("brief-aan").to_string(), verzending.bestuur.naam.clone()],
        kenmerk: mark(nummer),
        dagtekening: op,
        onderwerp: verzending.onderwerp.clone(),
        alineas: [vec![t.zeg("brief-aanhef").to_string().into()], verzending.alineas.clone()].concat(),
        ondertekening: vec![
            t.zeg("brief-groet").to_string(),
            verzending.door.reveal().to_owned(),
            t.zeg("brief-afzender").to_string(),
        ],
    };
    let inhoud = inspectie.zetter.set(&t.zeg("brief-afzender").to_string(), &brief)?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(&inhoud));
    store::insert(wijziging, permit, organisatie, nummer, verzending, (op, inhoud)).await?;
    Ok((nummer, true))
}

/// The mark of a letter.
fn mark(nummer: i64) -> String {
    format!("IvhO-{nummer}")
}

/// A letter as the log names it.
fn subject(nummer: i64) -> String {
    format!("brief:{nummer}")
}

/// The letters about something, newest first.
pub async fn about(inspectie: &Inspectie, permit: &Permit, betreft: &str) -> Result<Vec<Briefregel>, Registerfout> {
    store::about(&inspectie.register, permit, betreft).await
}

/// The pages of a letter; logged as read.
pub async fn open(inspectie: &Inspectie, permit: &Permit, nummer: i64) -> Result<Option<Vec<u8>>, Registerfout> {
    let inhoud = store::content(&inspectie.register, permit, nummer).await?;
    if let (Some(_), Some(organisatie)) = (&inhoud, permit.organisaties().first()) {
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, subject(nummer));
        inspectie.register.log_read(vec![regel]).await?;
    }
    Ok(inhoud)
}
