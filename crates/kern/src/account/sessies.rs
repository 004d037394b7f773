//! Sessions behind a cookie, kept in the register: ended from any place, over after idle time and in any case after a day's work.

use std::collections::HashMap;

use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Session, SessionStore};

use super::aanmelden::log;
use super::{Accounts, store};
use crate::register::Registerfout;
use crate::toegang::Accountnummer;
use crate::toegangslog::Logsoort;

/// Under this key the one value of a session that is kept stands.
pub(super) const SLEUTEL: &str = "aanwezig";

/// Under this key stands who it is, while a request lasts: read with the session, never kept with it.
pub(super) const WIE: &str = "wie";

/// How far somebody is in signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Stap {
    /// The password was right, the code must follow.
    Code,
    /// Signed in.
    Klaar,
}

/// What a session holds.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Sessiegegevens {
    pub(super) account: i64,
    pub(super) stap: Stap,
    /// Number of the aanstelling in which somebody works now.
    pub(super) aanstelling: Option<i64>,
    /// The token that goes with each form.
    pub(super) csrf: String,
    /// Browser and device in two words, so that somebody can tell their sessions apart.
    pub(super) apparaat: String,
    /// A secret that is being put into an app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) totp_nieuw: Option<String>,
}

/// A session of an account, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sessie {
    /// Its key, for ending it: a hash, of no use as a cookie.
    pub som: String,
    /// Browser and device.
    pub apparaat: String,
    /// When it began.
    pub begonnen: Timestamp,
    /// When it was last used, within a few minutes.
    pub gezien: Timestamp,
}

/// The moments, in microseconds, at or before which a session last seen or begun is over.
pub(super) struct Grenzen {
    pub(super) gezien: i64,
    pub(super) begonnen: i64,
}

/// The store of sessions.
#[derive(Debug, Clone)]
pub struct Sessies(pub(super) Accounts);

/// What is kept of the id in the cookie.
pub(super) fn digest(id: &Id) -> String {
    base16ct::lower::encode_string(&Sha256::digest(id.to_string()))
}

/// The key of the session of a request, when it has one.
pub(super) fn key(sessie: &Session) -> Option<String> {
    sessie.id().as_ref().map(digest)
}

/// A token that nobody can guess.
pub(super) fn token() -> std::result::Result<String, super::Accountfout> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| super::Accountfout::Toeval)?;
    Ok(base16ct::lower::encode_string(&bytes))
}

impl Accounts {
    /// The limits of now.
    pub(super) fn limits(&self, nu: Timestamp) -> Grenzen {
        let ago = |duur| nu.saturating_sub(duur).unwrap_or(Timestamp::MIN).as_microsecond();
        Grenzen { gezien: ago(self.instellingen().inactief), begonnen: ago(self.instellingen().sessieduur) }
    }

    /// The sessions of an account, the last used first.
    pub async fn sessions(&self, account: Accountnummer) -> std::result::Result<Vec<Sessie>, Registerfout> {
        let grenzen = self.limits(self.register().klok().nu());
        let rijen = store::sessie::list(self.register().lees(), account.0, &grenzen).await?;
        rijen.into_iter().map(read).collect()
    }

    /// Ends one session of an account: whoever uses it must sign in again. False when it had ended already.
    pub async fn revoke(&self, account: Accountnummer, som: &str) -> std::result::Result<bool, Registerfout> {
        let mut wijziging = self.register().begin().await?;
        let was_er = store::sessie::delete_of(wijziging.tx(), account.0, som).await?;
        if was_er {
            log(&mut wijziging, Some(account), "account.sessie.intrekken", Logsoort::Geschreven).await?;
        }
        wijziging.commit().await?;
        Ok(was_er)
    }
}

fn read(rij: store::sessie::Rij) -> std::result::Result<Sessie, Registerfout> {
    let moment = |tijd| Timestamp::from_microsecond(tijd).map_err(|fout| Registerfout::onleesbaar("sessie", fout));
    let record: serde_json::Value =
        serde_json::from_str(&rij.gegevens).map_err(|fout| Registerfout::onleesbaar("sessie", fout))?;
    let apparaat = record[SLEUTEL]["apparaat"].as_str().unwrap_or_default().to_owned();
    Ok(Sessie { som: rij.som, apparaat, begonnen: moment(rij.begonnen_op)?, gezien: moment(rij.gezien_op)? })
}

#[async_trait]
impl SessionStore for Sessies {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let (account, gegevens) = parts(record)?;
        let wijziging = self.0.register().begin().await.map_err(backend)?;
        let nu = wijziging.nu().as_microsecond();
        store::sessie::insert(wijziging.tx(), &digest(&record.id), account, &gegevens, nu).await.map_err(backend)?;
        wijziging.commit().await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let (account, gegevens) = parts(record)?;
        let wijziging = self.0.register().begin().await.map_err(backend)?;
        let nu = wijziging.nu().as_microsecond();
        store::sessie::update(wijziging.tx(), &digest(&record.id), account, &gegevens, nu).await.map_err(backend)?;
        wijziging.commit().await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let som = digest(id);
        let nu = self.0.register().klok().nu();
        let vandaag = crate::klok::dag_van(nu).map_err(|fout| backend(fout.into()))?;
        let gevonden = store::sessie::load(self.0.register().lees(), &som, &self.0.limits(nu), vandaag).await;
        let Some(geladen) = gevonden.map_err(backend)? else { return Ok(None) };
        self.touch(&som, geladen.rij.gezien_op, nu).await;
        let mut data: HashMap<String, Value> =
            serde_json::from_str(&geladen.rij.gegevens).map_err(|fout| Error::Decode(fout.to_string()))?;
        let aanstelling = data.get(SLEUTEL).and_then(|waarde| waarde["aanstelling"].as_i64());
        if let Some(wie) = geladen.who(aanstelling) {
            data.insert(WIE.to_owned(), serde_json::to_value(wie).map_err(|fout| Error::Encode(fout.to_string()))?);
        }
        // When it ends is decided above, by our own clock.
        Ok(Some(Record { id: *id, data, expiry_date: OffsetDateTime::UNIX_EPOCH + Duration::days(365 * 1000) }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let wijziging = self.0.register().begin().await.map_err(backend)?;
        store::sessie::delete(wijziging.tx(), &digest(id)).await.map_err(backend)?;
        wijziging.commit().await.map_err(backend)
    }
}

impl Sessies {
    /// Keeps that the session was used, now and then: a write for each page read would be a write too many.
    async fn touch(&self, som: &str, gezien: i64, nu: Timestamp) {
        let verstreken = nu.as_microsecond() - gezien;
        let vaak_genoeg = self.0.instellingen().inactief.as_micros() / 12;
        // Negative when the clock went back; then the new time holds too.
        if (0..=vaak_genoeg).contains(&i128::from(verstreken)) {
            return;
        }
        let kept = async {
            let wijziging = self.0.register().begin().await?;
            store::sessie::touch(wijziging.tx(), som, nu.as_microsecond()).await?;
            wijziging.commit().await
        };
        if let Err(fout) = kept.await {
            // Whoever reads a page should get it, also when nothing can be written just now.
            tracing::warn!(oorzaak = %fout, "the use of a session could not be kept");
        }
    }
}

/// What goes into the columns of a session.
fn parts(record: &Record) -> Result<(Option<i64>, String)> {
    let account = record.data.get(SLEUTEL).and_then(|waarde| waarde["account"].as_i64());
    let te_bewaren: HashMap<&String, &Value> = record.data.iter().filter(|(sleutel, _)| *sleutel != WIE).collect();
    let gegevens = serde_json::to_string(&te_bewaren).map_err(|fout| Error::Encode(fout.to_string()))?;
    Ok((account, gegevens))
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn backend(fout: Registerfout) -> Error {
    Error::Backend(fout.to_string())
}
