//! Fines as they stand, and the articles for which there can be one. Every read is logged before it is shown.

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::bepalingen::Rechtfout;
use recht::toezicht::boete::{Boeteartikel, Boetestatus, find_artikelen};

use super::{Boete, Boetefout, Boeteregel, store, subject};
use crate::Inspectie;

/// How fines stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Boetetellingen {
    /// Not ended.
    pub open: usize,
    /// The term of a decision of the Inspectie passed.
    pub te_laat: usize,
    /// Proposed, waiting for the second pair of eyes.
    pub te_toetsen: usize,
}

/// The fines: past their term on top, then by the last day of it; what ended below.
pub async fn list(inspectie: &Inspectie, permit: &Permit) -> Result<Vec<Boeteregel>, Boetefout> {
    let mut regels = store::list(&inspectie.register, permit).await?;
    let vandaag = inspectie.register.klok().vandaag()?;
    // A term of the school that passed hurries nobody as much as one of the Inspectie itself.
    regels.sort_by_key(|regel| !is_overdue(regel, vandaag));
    log(inspectie, permit, "boetes").await?;
    Ok(regels)
}

/// One fine.
pub async fn open(inspectie: &Inspectie, permit: &Permit, nummer: i64) -> Result<Boete, Boetefout> {
    let boete = store::find(&inspectie.register, permit, nummer).await?.ok_or(Boetefout::NietGevonden)?;
    log(inspectie, permit, &subject(nummer)).await?;
    Ok(boete)
}

/// How the fines stand on a day.
pub fn tallies(regels: &[Boeteregel], vandaag: Date) -> Boetetellingen {
    let is_open = |regel: &&Boeteregel| !regel.status.is_einde();
    Boetetellingen {
        open: regels.iter().filter(is_open).count(),
        te_laat: regels.iter().filter(|regel| is_overdue(regel, vandaag)).count(),
        te_toetsen: regels.iter().filter(|regel| regel.status == Boetestatus::Voorgesteld).count(),
    }
}

/// Whether the Inspectie lets the term of its own decision pass. The terms of the school are its own affair.
pub(super) fn is_overdue(regel: &Boeteregel, vandaag: Date) -> bool {
    let beslist = matches!(regel.status, Boetestatus::Voorgesteld | Boetestatus::Getoetst | Boetestatus::Gehoord);
    beslist && regel.uiterlijk.is_some_and(|dag| dag < vandaag)
}

/// The articles that are supervised on a day.
pub fn articles(inspectie: &Inspectie, op: Date) -> Result<Vec<Boeteartikel>, Rechtfout> {
    let mut artikelen = find_artikelen(&inspectie.recht, op)?;
    artikelen.sort_by_key(|artikel| {
        let getal: String = artikel.code.chars().take_while(char::is_ascii_digit).collect();
        (getal.parse::<u32>().unwrap_or(u32::MAX), artikel.code.clone())
    });
    Ok(artikelen)
}

async fn log(inspectie: &Inspectie, permit: &Permit, onderwerp: &str) -> Result<(), Registerfout> {
    let regels = permit.organisaties().iter();
    let regels = regels.map(|eigen| Logregel::of_permit(permit, eigen, Logsoort::Gelezen, onderwerp));
    inspectie.register.log_read(regels.collect()).await
}
