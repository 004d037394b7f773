//! What waits for a connected organisation: a numbered list of its own, asked for from a place on.

use kern::register::Wijziging;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Meldingsnummer, Organisatiecode};
use uitwisseling::berichten::{Afleveringen, Inhoud};

use crate::loket::{AFLEVEREN, Loket, Loketfout};
use crate::stam::Aansluiting;

mod store;
#[cfg(test)]
mod tests;

/// The most that is handed over at a time.
pub const HOOGSTENS: u32 = 500;
/// How much is handed over when nobody says how much.
pub const GEWOONLIJK: u32 = 100;

/// Puts something in the list of each of these organisations. `permit` is of who caused it.
pub(crate) async fn add(
    wijziging: &Wijziging,
    permit: &Permit,
    nummer: Meldingsnummer,
    mut voor: Vec<(Organisatiecode, Inhoud)>,
) -> Result<(), Loketfout> {
    // In the order of their code, so that two changes never wait for each other's numbers.
    voor.sort_by(|een, ander| een.0.cmp(&ander.0));
    let mut rijen = Vec::with_capacity(voor.len());
    for (organisatie, inhoud) in voor {
        let volgnummer = wijziging.take_numbers(&organisatie, "verzuimloket.aflevering", 1).await?;
        rijen.push((organisatie, volgnummer, serde_json::to_string(&inhoud)?));
    }
    Ok(store::insert(wijziging, permit, nummer, rijen).await?)
}

/// What came in for an organisation after a place, in order, and logs that it was read.
pub async fn fetch(loket: &Loket, ontvanger: &Aansluiting, na: u64, aantal: u32) -> Result<Afleveringen, Loketfout> {
    let permit = loket.permit(&AFLEVEREN, &ontvanger.organisatie)?;
    // No list is that long.
    let Ok(vanaf) = i64::try_from(na) else { return Ok(Afleveringen { afleveringen: Vec::new(), volgende: na }) };
    let afleveringen = store::find(loket.register(), &permit, vanaf, aantal.clamp(1, HOOGSTENS)).await?;
    if !afleveringen.is_empty() {
        let onderwerpen: Vec<String> =
            afleveringen.iter().map(|aflevering| format!("verzuimmelding:{}", aflevering.nummer)).collect();
        let regel = Logregel::of_permit(&permit, &ontvanger.organisatie, Logsoort::Gelezen, onderwerpen.join(" "));
        loket.register().log_read(vec![regel]).await?;
    }
    let volgende = afleveringen.last().map_or(na, |laatste| laatste.volgnummer);
    Ok(Afleveringen { afleveringen, volgende })
}
