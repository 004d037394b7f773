//! One account: whose it is, in what it works, and what can be done with it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::civil::Date;
use kern::account::{Aanstelling, Accountbeeld, BEHEREN, Ingelogd, LOG_BEKIJKEN};
use kern::pagina::{Gevraagd, Kader, Kenmerk, Paginafout, Woorden};
use serde::Deserialize;

use super::lijst::state;
use crate::pages::{fault, number, permit};
use crate::woorden::{moment, rol};
use crate::{Beheer, paden, woorden};

#[derive(Debug, Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    gedaan: String,
}

/// An aanstelling in the table.
struct Rij {
    rol: String,
    van: String,
    tot_en_met: String,
    /// Where it can be ended, when there is something to end.
    beeindig: Option<String>,
}

/// Something that can be done, with its address.
struct Mogelijk {
    adres: String,
    tekst: String,
}

#[derive(Template)]
#[template(path = "account/pages/tonen.html")]
struct Account {
    t: Woorden,
    beeld: Accountbeeld,
    gedaan: Option<String>,
    kenmerk: Kenmerk,
    stand: String,
    rijen: Vec<Rij>,
    mogelijk: Vec<Mogelijk>,
    log: Option<String>,
}

/// What can be done, by the word in its address.
pub(super) const DADEN: [&str; 7] =
    ["aanstellen", "beeindigen", "wachtwoord", "sessies", "tweede_factor", "blokkeren", "heropenen"];

pub(super) async fn show(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let mag = permit(&beheer, &ingelogd, &BEHEREN)?;
    let beeld = beheer.accounts.open_of(&mag, number(&nummer)?).await.map_err(fault)?;
    let beeld = beeld.ok_or(Paginafout::NietGevonden)?;
    let vandaag = beheer.register().klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let adres = paden::account(beeld.nummer);
    let gedaan = DADEN.iter().find(|daad| **daad == vraag.gedaan);
    let (kenmerk, mut stand) = state(t, &beeld, vandaag);
    if let Some(sinds) = beeld.geblokkeerd {
        stand = format!("{stand}, {}", moment(t, sinds).map_err(fault)?);
    }
    let may_read = permit(&beheer, &ingelogd, &LOG_BEKIJKEN).is_ok();
    let account = Account {
        t,
        gedaan: gedaan.map(|daad| t.zeg(&format!("gedaan-{daad}")).to_string()),
        kenmerk,
        stand,
        rijen: beeld.aanstellingen.iter().map(|een| row(t, &adres, een, vandaag)).collect(),
        mogelijk: possible(t, &adres, &beeld),
        log: may_read.then(|| format!("{}?onderwerp=account:{}", paden::TOEGANGSLOG, beeld.nummer)),
        beeld,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("account-titel")).render(&account)
}

fn row(t: Woorden, adres: &str, (nummer, aanstelling): &(i64, Aanstelling), vandaag: Date) -> Rij {
    let voorbij = aanstelling.tot.is_some_and(|tot| tot <= vandaag || tot <= aanstelling.van);
    Rij {
        rol: rol(t, aanstelling.rol),
        van: t.korte_datum(aanstelling.van),
        tot_en_met: last_day(t, aanstelling),
        beeindig: (!voorbij).then(|| format!("{adres}/beeindigen/{nummer}")),
    }
}

/// The last day of an aanstelling in words.
fn last_day(t: Woorden, aanstelling: &Aanstelling) -> String {
    match aanstelling.tot {
        None => t.zeg("geen-einde").to_string(),
        Some(tot) if tot <= aanstelling.van => t.zeg("niet-doorgegaan").to_string(),
        Some(tot) => tot.yesterday().map_or_else(|_| String::new(), |laatste| t.korte_datum(laatste)),
    }
}

/// What is there to do; whether it may be done, its page tells.
fn possible(t: Woorden, adres: &str, beeld: &Accountbeeld) -> Vec<Mogelijk> {
    let dicht = beeld.geblokkeerd.is_some();
    let daden = DADEN.into_iter().filter(|daad| match *daad {
        "beeindigen" => false,
        "tweede_factor" => beeld.tweede_factor,
        "blokkeren" => !dicht,
        "heropenen" => dicht,
        _ => true,
    });
    daden
        .map(|daad| Mogelijk { adres: format!("{adres}/{daad}"), tekst: t.zeg(&format!("{daad}-titel")).to_string() })
        .collect()
}
