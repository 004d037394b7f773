//! What the Inspectie sent to a board of schools, for that board: letters, fines on its schools, and its zienswijze.
//!
//! It is data of the Inspectie, shown to whom it was sent. A board sees a fine from the letter of intent on, and of what happened
//! before nothing; of other boards nothing at all.

pub(crate) mod api;
pub(crate) mod pages;
#[cfg(test)]
mod tests;

use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::toezicht::boete::Boetehandelingsoort;
use uitwisseling::berichten::Vertrouwelijk;

use crate::Inspectie;
use crate::boete::{self, Boete, Boetefout, Daad};
use crate::brief::{self, Briefregel};
use crate::signalenbox::inspectie as own_code;

/// What was sent to a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestuursstukken {
    /// The letters, newest first.
    pub brieven: Vec<Briefregel>,
    /// The fines on its schools of which it was told, newest first.
    pub boetes: Vec<Boete>,
}

/// What was sent to the board of a permit.
pub async fn papers(inspectie: &Inspectie, permit: &Permit) -> Result<Bestuursstukken, Registerfout> {
    let brieven = brief::store::to_board(&inspectie.register, permit).await?;
    let boetes = boete::store::of_board(&inspectie.register, permit).await?;
    log(inspectie, permit, "bestuursstukken".to_owned()).await?;
    Ok(Bestuursstukken { brieven, boetes: boetes.into_iter().filter_map(told).collect() })
}

/// The pages of a letter to the board of a permit.
pub async fn letter(inspectie: &Inspectie, permit: &Permit, nummer: i64) -> Result<Option<Vec<u8>>, Registerfout> {
    let inhoud = brief::store::content_to_board(&inspectie.register, permit, nummer).await?;
    if inhoud.is_some() {
        log(inspectie, permit, format!("brief:{nummer}")).await?;
    }
    Ok(inhoud)
}

/// A fine on a school of the board of a permit, from the letter of intent on.
pub async fn fine(inspectie: &Inspectie, permit: &Permit, nummer: i64) -> Result<Boete, Boetefout> {
    let boetes = boete::store::of_board(&inspectie.register, permit).await?;
    let boete = boetes.into_iter().filter_map(told).find(|een| een.regel.nummer == nummer);
    let boete = boete.ok_or(Boetefout::NietGevonden)?;
    log(inspectie, permit, boete::subject(nummer)).await?;
    Ok(boete)
}

/// Sends what the board thinks of an intended fine.
pub async fn reply(
    inspectie: &Inspectie,
    permit: &Permit,
    nummer: i64,
    door: &Vertrouwelijk,
    woorden: &Vertrouwelijk,
    gezien: i64,
) -> Result<(), Boetefout> {
    // What the board was not told of looks as if it were not there.
    fine(inspectie, permit, nummer).await?;
    let daad = Daad { woorden: Some(woorden.clone()), ..Daad::new(Boetehandelingsoort::Zienswijze, gezien) };
    boete::act(inspectie, permit, nummer, door, &daad).await
}

/// A fine as its board may see it; none before the letter of intent.
fn told(mut boete: Boete) -> Option<Boete> {
    let begin = boete.verloop.iter().position(|stap| stap.soort == Some(Boetehandelingsoort::Voornemen))?;
    boete.verloop.drain(..begin);
    Some(boete)
}

async fn log(inspectie: &Inspectie, permit: &Permit, onderwerp: String) -> Result<(), Registerfout> {
    let regel = Logregel::of_permit(permit, &own_code()?, Logsoort::Gelezen, onderwerp);
    inspectie.register.log_read(vec![regel]).await
}
