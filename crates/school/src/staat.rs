//! What every page and operation of the school stands on, and how its faults become pages.

use std::fmt;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use kern::oorzaak::causes;
use kern::pagina::{Paginafout, Svg, Woorden};
use kern::taal::{Taal, Woordenboek};
use kern::toegang::{Bewerking, Gebruiker, GeenToegang, Organisatiecode, Permit, Toegang};
use recht::begrip::Minuten;
use recht::uitleg::Uitleg;

use crate::stam::{Scholen, Schoolfout, Schoolprofiel};

pub(crate) mod probleem;
#[cfg(test)]
pub(crate) mod proef;
#[cfg(test)]
mod tests;

pub(crate) const NL: &str = include_str!("../i18n/nl.ftl");
pub(crate) const EN: &str = include_str!("../i18n/en.ftl");

/// The words of the school.
pub static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| Woordenboek::new(&[(Taal::Nl, NL), (Taal::En, EN)]));

/// The words of the school in a language, for the field `t` of a template.
pub fn woorden(taal: Taal) -> Woorden {
    Woorden::new(taal, &WOORDEN)
}

/// Whose window is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Vensterkeuze {
    /// The window that ends on the last day looked at.
    #[default]
    Nu,
    /// The days that count for one report, by its place in [`Uitleg::meldingen`].
    Melding(usize),
}

/// What became of a report that the count asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meldingafloop {
    /// It was sent, with its number at the Verzuimloket when it has one.
    Gemeld(Option<i64>),
    /// It was not sent.
    TeMelden,
}

/// The rolling window in its three forms, with the same numbers in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venster {
    /// The sentence that goes first.
    pub zin: String,
    /// The picture, with every id in it beginning with `venster`.
    pub svg: Svg,
    /// The same picture for a telephone, with every id in it beginning with `venster-smal`.
    pub smal: Svg,
    /// The days that count, in order.
    pub dagen: Vec<Vensterdag>,
}

/// A day on which something counts in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vensterdag {
    /// The day.
    pub datum: Date,
    /// The numbers of the lessons that count, as they stand in [`recht::uitleg::Registratieuitleg::bron`].
    pub bronnen: Vec<u64>,
    /// Minutes as registered.
    pub minuten: Minuten,
    /// Norm minutes they count for.
    pub geteld: Minuten,
    /// Norm minutes of the window up to and with this day.
    pub totaal: Minuten,
}

/// Draws the rolling window. The executable brings it along, so that a school does not depend on whoever draws.
pub trait Vensterplaatje: Send + Sync {
    /// The window of one pupil as sentence, picture and table. `afloop` says what became of each of [`Uitleg::meldingen`],
    /// in that order.
    fn draw(&self, uitleg: &Uitleg, afloop: &[Meldingafloop], keuze: Vensterkeuze, taal: Taal) -> Venster;
}

/// The state of the school's routes. Cheap to clone.
#[derive(Clone)]
pub struct Schoolstaat {
    /// The schools of this installation, with their register.
    pub scholen: Scholen,
    /// Who may do what.
    pub toegang: Arc<Toegang>,
    /// Who draws the window.
    pub plaatje: Arc<dyn Vensterplaatje>,
}

impl fmt::Debug for Schoolstaat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schoolstaat").field("scholen", &self.scholen).finish_non_exhaustive()
    }
}

/// Somebody at work at a school, with the proof that they may do this there.
#[derive(Debug)]
pub struct Bevoegd {
    /// The proof.
    pub permit: Permit,
    /// The school's code.
    pub organisatie: Organisatiecode,
    /// The school and its law.
    pub profiel: Arc<Schoolprofiel>,
}

impl Schoolstaat {
    /// Proof that somebody may do this at the school where they work now. Without it the page looks like one that is not there.
    pub async fn permit(&self, gebruiker: &Gebruiker, bewerking: &'static Bewerking) -> Result<Bevoegd, Paginafout> {
        let organisatie = gebruiker.organisatie.clone().ok_or(Paginafout::NietGevonden)?;
        let permit = self.toegang.permit(gebruiker, bewerking, &organisatie).map_err(missing)?;
        let profiel = self.scholen.profiel(&organisatie).await.map_err(fault)?.ok_or(Paginafout::NietGevonden)?;
        Ok(Bevoegd { permit, organisatie, profiel })
    }

    /// The first of some operations that somebody may do, for a page that shows one thing to one role and less to another.
    pub async fn permit_first(
        &self,
        gebruiker: &Gebruiker,
        bewerkingen: &[&'static Bewerking],
    ) -> Result<Bevoegd, Paginafout> {
        let mag = |bewerking: &&&'static Bewerking| self.allows(gebruiker, bewerking);
        let bewerking = bewerkingen.iter().find(mag).ok_or(Paginafout::NietGevonden)?;
        self.permit(gebruiker, bewerking).await
    }

    /// Whether somebody may do this at the school where they work now: for showing a link or not.
    pub fn allows(&self, gebruiker: &Gebruiker, bewerking: &Bewerking) -> bool {
        gebruiker.organisatie.as_ref().is_some_and(|school| self.toegang.allows(gebruiker, bewerking, school))
    }
}

fn missing(_: GeenToegang) -> Paginafout {
    Paginafout::NietGevonden
}

/// A fault of the school as a page; the log says which.
pub fn fault(fout: impl Into<Schoolfout>) -> Paginafout {
    let fout = fout.into();
    tracing::error!(oorzaak = causes(&fout), "a page of the school failed");
    match fout {
        Schoolfout::Register(fout) if fout.is_tijdelijk() => Paginafout::Bezet,
        Schoolfout::Register(_) | Schoolfout::Recht(_) => Paginafout::Onverwacht,
    }
}
