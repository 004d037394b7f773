//! The rows of reports, of what happened to them and of what was done with them.

mod lezen;
mod omzetten;
mod rijen;
mod schrijven;

pub(crate) use lezen::{count, find, find_history, find_jongere, list, returned, signed, tallies};
pub(crate) use rijen::{afloop, gebeurtenis, handeling, jongere, notitie, verzuimmelding};
pub(crate) use schrijven::{
    Naamgegevens, earlier_events, insert_afloop, insert_event, insert_handeling, insert_notitie, lock, lock_handeling,
    number_jongeren, seen, update,
};

use kern::register::Registerfout;
use kern::toegang::{Organisatiecode, Permit};
use sea_orm::Value;

/// The organisations of a permit, as a condition on a column and its values; `eerste` is the number of the first place.
pub(crate) fn scope(permit: &Permit, kolom: &str, eerste: usize) -> (String, Vec<Value>) {
    let codes: Vec<Value> = permit.organisaties().iter().map(|code| code.to_string().into()).collect();
    let plaatsen: Vec<String> = (eerste..eerste + codes.len()).map(|plaats| format!("${plaats}")).collect();
    (format!("{kolom} IN ({})", plaatsen.join(", ")), codes)
}

/// A change touches the organisations of its permit only.
pub(crate) fn covered(permit: &Permit, organisatie: &Organisatiecode) -> Result<String, Registerfout> {
    if permit.covers(organisatie) {
        Ok(organisatie.to_string())
    } else {
        Err(Registerfout::onleesbaar("leerplicht_verzuimmelding", "outside the scope of the permit"))
    }
}

/// The reads in the log, oldest first: operation, purpose and subject.
#[cfg(test)]
pub(crate) async fn logged(register: &kern::register::Register) -> Vec<String> {
    use sea_orm::ConnectionTrait as _;
    let sql = "SELECT bewerking || ' ' || doel || ' ' || onderwerp FROM toegangslog WHERE soort = 'gelezen' ORDER BY volgnummer";
    let rijen = register.lees().query_all_raw(sea_orm::Statement::from_string(register.motor().backend(), sql));
    rijen.await.unwrap().iter().map(|rij| rij.try_get_by_index(0).unwrap()).collect()
}
