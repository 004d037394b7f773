//! A message that comes twice is one: its receipt is kept under the sender's key.

use std::future::Future;

use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use sha2::{Digest as _, Sha256};
use uitwisseling::berichten::{Bericht, Kenmerk, Ontvangstbewijs};

use super::{Uitkomst, store};
use crate::loket::Loketfout;

/// How often a message is tried when another one was there first.
const POGINGEN: u32 = 4;

/// SHA-256 of a message as it is written, so that spaces and the order of fields make no difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Som(String);

impl Som {
    pub(crate) fn of<B: Bericht>(bericht: &B) -> Result<Self, Loketfout> {
        let tekst = format!("{}\n{}", B::SOORT, bericht.write()?);
        Ok(Self(base16ct::lower::encode_string(&Sha256::digest(tekst))))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a message came before.
pub(crate) enum Eerder {
    /// It did not.
    Niet,
    /// It did; with the receipt of then.
    Zelfde(Box<Ontvangstbewijs>),
    /// Another one came under the same key.
    Ander,
}

/// Looks a message up by its key.
pub(crate) async fn find(
    wijziging: &Wijziging,
    permit: &Permit,
    kenmerk: &Kenmerk,
    som: &Som,
) -> Result<Eerder, Loketfout> {
    let Some(rij) = store::find_bericht(wijziging, permit, kenmerk).await? else { return Ok(Eerder::Niet) };
    if rij.som != som.as_str() {
        return Ok(Eerder::Ander);
    }
    let bewijs = Ontvangstbewijs::read(rij.bewijs.as_bytes());
    let bewijs = bewijs.map_err(|fout| Registerfout::onleesbaar("verzuimloket_bericht", fout))?;
    Ok(Eerder::Zelfde(Box::new(bewijs)))
}

/// Keeps the receipt of a message.
pub(crate) async fn keep(
    wijziging: &Wijziging,
    permit: &Permit,
    som: &Som,
    bewijs: &Ontvangstbewijs,
) -> Result<(), Loketfout> {
    Ok(store::insert_bericht(wijziging, permit, som.as_str(), &bewijs.kenmerk, &bewijs.write()?).await?)
}

/// Does it again when somebody else was first with the same key or the same report.
pub(crate) async fn retry<F>(mut poging: impl FnMut() -> F) -> Result<Uitkomst, Loketfout>
where
    F: Future<Output = Result<Uitkomst, Loketfout>>,
{
    let mut nog = POGINGEN;
    loop {
        nog -= 1;
        match poging().await {
            Err(Loketfout::Register(Registerfout::Dubbel(_))) if nog > 0 => {}
            uitkomst => return uitkomst,
        }
    }
}
