//! A young person's history over schools, as far as reports came to this organisation.

pub(crate) mod api;
pub(crate) mod pages;
#[cfg(test)]
mod tests;

use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};

use crate::Leerplicht;
use crate::werklijst::{Jongere, Jongerenummer, Meldingregel, store};

/// What this organisation knows of a young person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// Who.
    pub jongere: Jongere,
    /// Every report that came to this organisation, newest first.
    pub meldingen: Vec<Meldingregel>,
}

/// The history of a young person; none when this organisation has no such number.
pub async fn open(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Jongerenummer,
) -> Result<Option<Dossier>, Registerfout> {
    let register = &leerplicht.register;
    let Some(jongere) = store::find_jongere(register, permit, nummer).await? else { return Ok(None) };
    let meldingen = store::find_history(register, permit, nummer).await?;
    let onderwerp = format!("jongere:{}", nummer.0);
    let regels = permit
        .organisaties()
        .iter()
        .map(|organisatie| Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerp.as_str()));
    register.log_read(regels.collect()).await?;
    Ok(Some(Dossier { jongere, meldingen }))
}
