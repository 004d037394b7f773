//! Accounts and their recovery codes.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::super::NieuwAccount;
use super::{run, sql};
use crate::register::Registerfout;

#[derive(FromQueryResult)]
pub(in crate::account) struct Rij {
    pub(in crate::account) nummer: i64,
    pub(in crate::account) gebruikersnaam: String,
    pub(in crate::account) wachtwoord: String,
    pub(in crate::account) totp_geheim: Option<String>,
    pub(in crate::account) geblokkeerd_op: Option<i64>,
}

const VELDEN: &str = "SELECT nummer, gebruikersnaam, wachtwoord, totp_geheim, geblokkeerd_op FROM account";

pub(in crate::account) async fn by_name(
    db: &impl ConnectionTrait,
    gebruikersnaam: &str,
) -> Result<Option<Rij>, Registerfout> {
    let vraag = sql(db, &format!("{VELDEN} WHERE gebruikersnaam = $1"), [gebruikersnaam.into()]);
    Ok(Rij::find_by_statement(vraag).one(db).await?)
}

pub(in crate::account) async fn by_number(db: &impl ConnectionTrait, nummer: i64) -> Result<Option<Rij>, Registerfout> {
    let vraag = sql(db, &format!("{VELDEN} WHERE nummer = $1"), [nummer.into()]);
    Ok(Rij::find_by_statement(vraag).one(db).await?)
}

pub(in crate::account) async fn insert(
    db: &impl ConnectionTrait,
    nummer: i64,
    nieuw: &NieuwAccount,
    hash: &str,
    nu: Timestamp,
) -> Result<(), Registerfout> {
    let tekst = "INSERT INTO account (nummer, gebruikersnaam, naam, wachtwoord, wachtwoord_sinds, wachtwoord_tijdelijk, totp_stap, \
                 gemaakt_op) VALUES ($1, $2, $3, $4, $5, $6, 0, $5)";
    let nu = nu.as_microsecond();
    let naam = nieuw.gebruikersnaam.as_str();
    let tijdelijk = i64::from(nieuw.tijdelijk);
    let waarden = [nummer.into(), naam.into(), nieuw.naam.as_str().into(), hash.into(), nu.into(), tijdelijk.into()];
    run(db, tekst, waarden).await?;
    Ok(())
}

/// Whether there was such an account.
pub(in crate::account) async fn set_blocked(
    db: &impl ConnectionTrait,
    nummer: i64,
    sinds: Option<Timestamp>,
) -> Result<bool, Registerfout> {
    let tekst = "UPDATE account SET geblokkeerd_op = $2 WHERE nummer = $1";
    Ok(run(db, tekst, [nummer.into(), sinds.map(Timestamp::as_microsecond).into()]).await? == 1)
}

/// `tijdelijk` says that its owner must choose another before anything else.
pub(in crate::account) async fn set_password(
    db: &impl ConnectionTrait,
    nummer: i64,
    hash: &str,
    tijdelijk: bool,
    nu: Timestamp,
) -> Result<(), Registerfout> {
    let tekst =
        "UPDATE account SET wachtwoord = $2, wachtwoord_sinds = $3, wachtwoord_tijdelijk = $4 WHERE nummer = $1";
    run(db, tekst, [nummer.into(), hash.into(), nu.as_microsecond().into(), i64::from(tijdelijk).into()]).await?;
    Ok(())
}

/// Replaces a hash by a stronger one of the same password, unless the password was changed meanwhile.
pub(in crate::account) async fn upgrade_hash(
    db: &impl ConnectionTrait,
    nummer: i64,
    oud: &str,
    nieuw: &str,
) -> Result<(), Registerfout> {
    let tekst = "UPDATE account SET wachtwoord = $3 WHERE nummer = $1 AND wachtwoord = $2";
    run(db, tekst, [nummer.into(), oud.into(), nieuw.into()]).await?;
    Ok(())
}

/// The secret of the account that was made last of those that have one, with its number.
pub(in crate::account) async fn last_secret(db: &impl ConnectionTrait) -> Result<Option<(i64, String)>, Registerfout> {
    let vraag = sql(db, &format!("{VELDEN} WHERE totp_geheim IS NOT NULL ORDER BY nummer DESC LIMIT 1"), []);
    let rij = Rij::find_by_statement(vraag).one(db).await?;
    Ok(rij.and_then(|rij| Some((rij.nummer, rij.totp_geheim?))))
}

/// `stap` is the last step of which a code was used.
pub(in crate::account) async fn set_totp(
    db: &impl ConnectionTrait,
    nummer: i64,
    geheim: Option<&str>,
    stap: i64,
) -> Result<(), Registerfout> {
    let tekst = "UPDATE account SET totp_geheim = $2, totp_stap = $3 WHERE nummer = $1";
    run(db, tekst, [nummer.into(), geheim.map(str::to_owned).into(), stap.into()]).await?;
    Ok(())
}

/// Uses up the code of a step; false when it or a later one was used before. A last step further ahead than any code of
/// now was used under a clock that was wrong, and must not keep anybody out until then.
pub(in crate::account) async fn use_step(
    db: &impl ConnectionTrait,
    nummer: i64,
    stap: i64,
) -> Result<bool, Registerfout> {
    let tekst = "UPDATE account SET totp_stap = $2 WHERE nummer = $1 AND (totp_stap < $2 OR totp_stap > $2 + 2)";
    Ok(run(db, tekst, [nummer.into(), stap.into()]).await? == 1)
}

pub(in crate::account) async fn replace_recovery_codes(
    db: &impl ConnectionTrait,
    nummer: i64,
    sommen: &[String],
) -> Result<(), Registerfout> {
    run(db, "DELETE FROM herstelcode WHERE account = $1", [nummer.into()]).await?;
    for som in sommen {
        let tekst = "INSERT INTO herstelcode (account, som) VALUES ($1, $2)";
        run(db, tekst, [nummer.into(), som.as_str().into()]).await?;
    }
    Ok(())
}

/// Whether there was such a code; it is gone now.
pub(in crate::account) async fn use_recovery_code(
    db: &impl ConnectionTrait,
    nummer: i64,
    som: &str,
) -> Result<bool, Registerfout> {
    let tekst = "DELETE FROM herstelcode WHERE account = $1 AND som = $2";
    Ok(run(db, tekst, [nummer.into(), som.into()]).await? == 1)
}
