//! The list of reports.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Bladeren, Formulier, Gevraagd, Kader, Keuze, Paginafout, Woorden};
use recht::melding::status::Meldingstatus;
use serde::Deserialize;

use super::beeld::{Rij, rows, word};
use super::{fault, permit};
use crate::bewerkingen::WERKLIJST;
use crate::werklijst::{self, Filter, Toon};
use crate::{Leerplicht, paden, woorden};

#[derive(Debug, Deserialize)]
pub(super) struct Keuzevraag {
    #[serde(default)]
    toon: String,
    #[serde(default)]
    van_mij: String,
    #[serde(default)]
    blad: String,
}

#[derive(Template)]
#[template(path = "werklijst/lijst.html")]
struct Lijst {
    t: Woorden,
    f: Formulier,
    keuzes: Vec<Keuze>,
    aantal: u64,
    rijen: Vec<Rij>,
    bladeren: Bladeren,
}

pub(super) async fn show(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Keuzevraag>,
) -> Result<Response, Paginafout> {
    let permit = permit(&leerplicht, &ingelogd, &WERKLIJST)?;
    let filter = Filter { toon: parse(&vraag.toon), van_mij: vraag.van_mij == "ja" };
    // A leaf that is no number is the first.
    let blad = vraag.blad.parse().unwrap_or(1);
    let bladzijde = werklijst::list(&leerplicht, &permit, filter, blad).await.map_err(fault)?;
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let toon = as_word(filter.toon);
    let mut f = Formulier::new(t, &ingelogd.csrf).met("toon", toon);
    let mut adres = format!("{}?toon={toon}", paden::LIJST);
    if filter.van_mij {
        f = f.met("van_mij", "ja");
        adres.push_str("&van_mij=ja");
    }
    let aantallen = bladzijde.aantallen;
    let lijst = Lijst {
        t,
        f,
        keuzes: choices(t),
        aantal: aantallen.meldingen,
        rijen: rows(&leerplicht, t, &bladzijde.regels, vandaag),
        bladeren: Bladeren { blad: aantallen.blad, bladen: aantallen.bladen, adres: format!("{adres}&blad=") },
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("lijst-titel")).breed().render(&lijst)
}

/// What to show, by its word; anything else shows what is open.
pub(crate) fn parse(woord: &str) -> Toon {
    match woord {
        "alle" => Toon::Alle,
        woord => Meldingstatus::ALLE
            .iter()
            .find(|status| status.as_str() == woord)
            .map_or(Toon::Open, |status| Toon::Status(*status)),
    }
}

fn as_word(toon: Toon) -> &'static str {
    match toon {
        Toon::Open => "open",
        Toon::Alle => "alle",
        Toon::Status(status) => status.as_str(),
    }
}

fn choices(t: Woorden) -> Vec<Keuze> {
    let vast = [Keuze::new("open", t.zeg("lijst-toon-open")), Keuze::new("alle", t.zeg("lijst-toon-alle"))];
    let statussen = Meldingstatus::ALLE.iter().filter(|status| **status != Meldingstatus::Wacht);
    let statussen = statussen.map(|status| Keuze::new(status.as_str(), word(t, "status", status.as_str())));
    vast.into_iter().chain(statussen).collect()
}
