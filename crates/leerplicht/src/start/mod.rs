//! The start page of a leerplichtambtenaar: today. What is due, what waits for me, what came back.

pub(crate) mod pages;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use kern::toegang::Permit;
use recht::dag::Dag;

use crate::Leerplicht;
use crate::signaalmelding::{self, Tellingen};
use crate::werklijst::{Behandelfout, Filter, Meldingregel, Toon, log_rows, store};

/// Rows of each list on the start page.
const BOVENAAN: u64 = 10;

/// Today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The day.
    pub vandaag: Date,
    /// Open reports.
    pub open: u32,
    /// Reports that nobody has taken up yet.
    pub nieuw: u32,
    /// Open reports past their day.
    pub te_laat: u32,
    /// Open reports whose day is today.
    pub voor_vandaag: u32,
    /// Open reports of who asks.
    pub van_mij: u32,
    /// The first of what is due, in the organisation.
    pub eerst: Vec<Meldingregel>,
    /// The first of one's own.
    pub mijn: Vec<Meldingregel>,
    /// What came back: refused acts of everybody, and what schools did to one's own reports.
    pub terug: Vec<Meldingregel>,
    /// How the meldingen to the Inspectie stand.
    pub signalen: Tellingen,
}

/// Reads today for an officer.
pub async fn read(leerplicht: &Leerplicht, permit: &Permit) -> Result<Start, Behandelfout> {
    let register = &leerplicht.register;
    let vandaag = register.klok().vandaag()?;
    let tellingen = store::tallies(register, permit, Dag::from(vandaag)).await?;
    let open = Filter { toon: Toon::Open, van_mij: false };
    let eerst = store::list(register, permit, open, 0, BOVENAAN).await?;
    let mijn = store::list(register, permit, Filter { van_mij: true, ..open }, 0, BOVENAAN).await?;
    let terug = store::returned(register, permit).await?;
    let gezien: Vec<&Meldingregel> = eerst.iter().chain(&mijn).chain(&terug).collect();
    log_rows(leerplicht, permit, gezien).await?;
    let as_count = |aantal: i64| u32::try_from(aantal).unwrap_or_default();
    Ok(Start {
        vandaag,
        open: as_count(tellingen.open),
        nieuw: as_count(tellingen.nieuw),
        te_laat: as_count(tellingen.te_laat),
        voor_vandaag: as_count(tellingen.vandaag),
        van_mij: as_count(tellingen.van_mij),
        eerst,
        mijn,
        terug,
        signalen: signaalmelding::tallies(leerplicht, permit).await?,
    })
}
