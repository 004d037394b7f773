//! The list of accounts.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use kern::account::{Accountbeeld, Accountkeuze, BEHEREN, Ingelogd};
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Woorden};
use serde::Deserialize;

use crate::pages::{fault, number, permit};
use crate::woorden::rol;
use crate::{Beheer, paden, woorden};

#[derive(Debug, Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    toon: String,
    #[serde(default)]
    na: String,
}

/// An account in the table.
struct Rij {
    adres: String,
    naam: String,
    gebruikersnaam: String,
    rollen: String,
    kenmerk: Kenmerk,
    stand: String,
    tweede_factor: String,
}

#[derive(Template)]
#[template(path = "account/pages/lijst.html")]
struct Lijst {
    t: Woorden,
    f: Formulier,
    keuzes: Vec<Keuze>,
    rijen: Vec<Rij>,
    verder: Option<String>,
}

pub(super) async fn show(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let permit = permit(&beheer, &ingelogd, &BEHEREN)?;
    let keuze = Accountkeuze::find(&vraag.toon).unwrap_or(Accountkeuze::Actief);
    let na = if vraag.na.is_empty() { None } else { Some(number(&vraag.na)?) };
    let bladzijde = beheer.accounts.list_of(&permit, keuze, na).await.map_err(fault)?;
    let vandaag = beheer.register().klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let keuzes = Accountkeuze::ALLE.iter().map(|een| {
        let tekst = t.zeg(&format!("keuze-{}", een.as_str())).to_string();
        Keuze::new(een.as_str(), tekst)
    });
    let lijst = Lijst {
        t,
        f: Formulier::new(t, &ingelogd.csrf).met("toon", keuze.as_str()),
        keuzes: keuzes.collect(),
        rijen: bladzijde.accounts.iter().map(|beeld| row(t, beeld, vandaag)).collect(),
        verder: bladzijde.verder.map(|na| format!("{}?toon={}&na={na}", paden::ACCOUNTS, keuze.as_str())),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("accounts-titel")).breed().render(&lijst)
}

fn row(t: Woorden, beeld: &Accountbeeld, vandaag: Date) -> Rij {
    let (kenmerk, stand) = state(t, beeld, vandaag);
    let rollen: Vec<String> = beeld.rollen_op(vandaag).map(|een| rol(t, een)).collect();
    Rij {
        adres: paden::account(beeld.nummer),
        naam: beeld.naam.clone(),
        gebruikersnaam: beeld.gebruikersnaam.clone(),
        rollen: rollen.join(", "),
        kenmerk,
        stand,
        tweede_factor: t.zeg(if beeld.tweede_factor { "ja" } else { "nee" }).to_string(),
    }
}

/// How an account stands, in a word.
pub(super) fn state(t: Woorden, beeld: &Accountbeeld, vandaag: Date) -> (Kenmerk, String) {
    let (kenmerk, sleutel) = if beeld.geblokkeerd.is_some() {
        (Kenmerk::Fout, "stand-geblokkeerd")
    } else if beeld.rollen_op(vandaag).next().is_some() {
        (Kenmerk::Goed, "stand-actief")
    } else {
        (Kenmerk::Neutraal, "stand-niet_aangesteld")
    };
    (kenmerk, t.zeg(sleutel).to_string())
}
