//! The list and one melding; every read is logged before it is shown.

use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Sector;
use recht::dag::Dag;
use uitwisseling::berichten::Schoolgegevens;

use super::{Signaal, Signaalnummer, Signaalregel, Tellingen, store, subject};
use crate::Leerplicht;
use crate::werklijst::Behandelfout;

/// The meldingen of the organisation: what is open or waits for its reporter, or all.
pub async fn list(leerplicht: &Leerplicht, permit: &Permit, alle: bool) -> Result<Vec<Signaalregel>, Registerfout> {
    let regels = store::list(&leerplicht.register, permit, alle).await?;
    log(leerplicht, permit, &regels).await?;
    Ok(regels)
}

/// A melding with everything about it; none when there is none, or not for this organisation.
pub async fn open(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Signaalnummer,
) -> Result<Option<Signaal>, Registerfout> {
    let Some(signaal) = store::find(&leerplicht.register, permit, nummer).await? else { return Ok(None) };
    log(leerplicht, permit, std::slice::from_ref(&signaal.regel)).await?;
    Ok(Some(signaal))
}

/// A file of a melding: name, kind and bytes.
pub async fn attachment(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Signaalnummer,
    bijlage: i64,
) -> Result<Option<(String, String, Vec<u8>)>, Registerfout> {
    let gevonden = store::attachment(&leerplicht.register, permit, nummer, bijlage).await?;
    if gevonden.is_some() {
        let onderwerp = format!("{} bijlage:{bijlage}", subject(nummer));
        let regels = permit.organisaties().iter();
        let regels = regels.map(|eigen| Logregel::of_permit(permit, eigen, Logsoort::Gelezen, onderwerp.as_str()));
        leerplicht.register.log_read(regels.collect()).await?;
    }
    Ok(gevonden)
}

/// How the meldingen of the organisation stand; numbers only.
pub async fn tallies(leerplicht: &Leerplicht, permit: &Permit) -> Result<Tellingen, Behandelfout> {
    let vandaag = leerplicht.register.klok().vandaag()?;
    Ok(store::tallies(&leerplicht.register, permit, Dag::from(vandaag)).await?)
}

/// The schools from which reports came in, for choosing one.
pub async fn schools(
    leerplicht: &Leerplicht,
    permit: &Permit,
) -> Result<Vec<(Schoolgegevens, Option<Sector>)>, Registerfout> {
    store::schools(&leerplicht.register, permit).await
}

async fn log(leerplicht: &Leerplicht, permit: &Permit, regels: &[Signaalregel]) -> Result<(), Registerfout> {
    let mut logregels = Vec::new();
    for organisatie in permit.organisaties() {
        let van_haar = regels.iter().filter(|regel| regel.organisatie == *organisatie);
        let onderwerpen: Vec<String> = van_haar.map(|regel| subject(regel.nummer)).collect();
        if !onderwerpen.is_empty() {
            logregels.push(Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerpen.join(" ")));
        }
    }
    if logregels.is_empty() { Ok(()) } else { leerplicht.register.log_read(logregels).await }
}
