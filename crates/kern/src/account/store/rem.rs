//! The brake on guessing.

use jiff::{SignedDuration, Timestamp};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::super::rem::{Rem, VERGETEN};
use super::{run, sql};
use crate::register::Registerfout;

#[derive(FromQueryResult)]
struct Rij {
    mislukt: i64,
    laatste_op: i64,
}

/// Tells how long to wait; when there is nothing to wait for, counts the attempt as a failure.
pub(in crate::account) async fn attempt(
    db: &impl ConnectionTrait,
    remmen: &[Rem],
    nu: Timestamp,
) -> Result<Option<SignedDuration>, Registerfout> {
    let mut op_volgorde: Vec<&Rem> = remmen.iter().collect();
    // Two attempts at once take the rows in the same order, so that neither waits for the other.
    op_volgorde.sort();
    let mut standen = Vec::with_capacity(remmen.len());
    for rem in op_volgorde {
        let (mislukt, laatste) = take(db, rem, nu).await?;
        standen.push((rem, mislukt, laatste));
    }
    let wacht = standen.iter().filter_map(|(rem, mislukt, laatste)| rem.wait(*mislukt, *laatste, nu)).max();
    if wacht.is_none() {
        for (rem, mislukt, laatste) in standen {
            let tekst = "UPDATE aanmeldrem SET mislukt = $2, laatste_op = $3 WHERE sleutel = $1";
            let mislukt = Rem::count(mislukt, laatste, nu);
            run(db, tekst, [rem.sleutel.as_str().into(), mislukt.into(), nu.as_microsecond().into()]).await?;
        }
    }
    Ok(wacht)
}

/// Makes or locks the row. A last failure in the future comes from a clock that went back since: it moves to now.
async fn take(db: &impl ConnectionTrait, rem: &Rem, nu: Timestamp) -> Result<(i64, Timestamp), Registerfout> {
    let tekst = "INSERT INTO aanmeldrem (sleutel, mislukt, laatste_op) VALUES ($1, 0, $2) \
                 ON CONFLICT (sleutel) DO UPDATE SET laatste_op = CASE \
                   WHEN aanmeldrem.laatste_op > excluded.laatste_op THEN excluded.laatste_op \
                   ELSE aanmeldrem.laatste_op END \
                 RETURNING mislukt, laatste_op";
    let vraag = sql(db, tekst, [rem.sleutel.as_str().into(), nu.as_microsecond().into()]);
    let rij = Rij::find_by_statement(vraag).one(db).await?.ok_or(Registerfout::Gesloten)?;
    let laatste =
        Timestamp::from_microsecond(rij.laatste_op).map_err(|fout| Registerfout::onleesbaar("aanmeldrem", fout))?;
    Ok((rij.mislukt, laatste))
}

/// After a good attempt: forgets the failures of the account, and takes back the one that was counted for the address.
pub(in crate::account) async fn release(
    db: &impl ConnectionTrait,
    account: &Rem,
    adres: Option<&Rem>,
) -> Result<(), Registerfout> {
    run(db, "DELETE FROM aanmeldrem WHERE sleutel = $1", [account.sleutel.as_str().into()]).await?;
    if let Some(adres) = adres {
        let tekst = "UPDATE aanmeldrem SET mislukt = mislukt - 1 WHERE sleutel = $1 AND mislukt > 0";
        run(db, tekst, [adres.sleutel.as_str().into()]).await?;
    }
    Ok(())
}

/// Removes what was forgotten.
pub(in crate::account) async fn forget(db: &impl ConnectionTrait, nu: Timestamp) -> Result<(), Registerfout> {
    let grens = nu.saturating_sub(VERGETEN).unwrap_or(nu).as_microsecond();
    run(db, "DELETE FROM aanmeldrem WHERE laatste_op < $1", [grens.into()]).await?;
    Ok(())
}
