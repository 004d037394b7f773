//! Entering an agreement.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Paginafout, Veldfout, Woorden, invoer};
use recht::begrip::Gemeentecode;
use recht::melding::routering::Looptijd;
use serde::Deserialize;

use super::beeld::field_fault;
use super::trouble;
use crate::bewerkingen::OVEREENKOMST_VASTLEGGEN;
use crate::overeenkomst::{
    Gemeentekeuze, Nieuw, Overeenkomstfout, Overeenkomstreden, add, municipalities, new_key, read_gemeenten,
};
use crate::signalenbox::pages::{officer, permit};
use crate::{Inspectie, paden, woorden};

#[derive(Template)]
#[template(path = "overeenkomst/nieuw.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    kenmerk: String,
    naam: String,
    van: String,
    tot: String,
    bron: String,
    gemeenten: String,
}

impl Velden {
    fn pairs(&self) -> [(&'static str, String); 6] {
        [
            ("kenmerk", self.kenmerk.clone()),
            ("naam", self.naam.clone()),
            ("van", self.van.clone()),
            ("tot", self.tot.clone()),
            ("bron", self.bron.clone()),
            ("gemeenten", self.gemeenten.clone()),
        ]
    }

    fn read(&self, namen: &BTreeMap<Gemeentecode, String>) -> Result<Nieuw, Vec<Veldfout>> {
        let mut fouten = Vec::new();
        let mut dag = |veld: &'static str, tekst: &str, moet: bool| {
            let gevonden = invoer::datum(tekst);
            if gevonden.is_none() && (moet || !tekst.trim().is_empty()) {
                fouten.push(Veldfout::new(veld, "bevoegdheid-fout-datum").met("gevonden", tekst));
            }
            gevonden
        };
        let (van, tot) = (dag("van", &self.van, true), dag("tot", &self.tot, false));
        let (gemeenten, onbekend) = known(&self.gemeenten, namen);
        fouten.extend(onbekend);
        match van {
            Some(van) if fouten.is_empty() => Ok(Nieuw {
                kenmerk: self.kenmerk.clone(),
                naam: self.naam.clone(),
                looptijd: Looptijd { van, tot },
                bron: self.bron.clone(),
                gemeenten,
            }),
            _ => Err(fouten),
        }
    }
}

/// The municipalities of a text, and a fault for each that nobody knows.
pub(super) fn known(
    tekst: &str,
    namen: &BTreeMap<Gemeentecode, String>,
) -> (Vec<(Gemeentecode, String)>, Vec<Veldfout>) {
    let (mut gemeenten, mut fouten) = (Vec::new(), Vec::new());
    for keuze in read_gemeenten(tekst, namen) {
        match keuze {
            Gemeentekeuze::Bekend(code, naam) => gemeenten.push((code, naam)),
            Gemeentekeuze::Onbekend(gevonden) => {
                let (veld, sleutel) = Overeenkomstreden::OnbekendeGemeente { gevonden: String::new() }.key();
                fouten.push(Veldfout::new(veld, sleutel).met("gevonden", gevonden));
            }
        }
    }
    (gemeenten, fouten)
}

pub(super) async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &OVEREENKOMST_VASTLEGGEN)?;
    let velden = Velden { kenmerk: new_key(&inspectie, &mag), ..Velden::default() };
    render(&ingelogd, &velden, Vec::new())
}

fn render(ingelogd: &Ingelogd, velden: &Velden, fouten: Vec<Veldfout>) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten);
    let pagina = Pagina { t, f };
    Kader::new(&ingelogd.pagina).titel(t.zeg("overeenkomst-nieuw")).formulier(&pagina.f).render(&pagina)
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &OVEREENKOMST_VASTLEGGEN)?;
    let namen = municipalities(&inspectie, &mag).await.map_err(trouble)?;
    let nieuw = match velden.read(&namen) {
        Ok(nieuw) => nieuw,
        Err(fouten) => return render(&ingelogd, &velden, fouten),
    };
    match add(&inspectie, &mag, &officer(&ingelogd), &nieuw).await {
        Ok(code) => Ok(Redirect::to(&paden::overeenkomst(&code)).into_response()),
        Err(Overeenkomstfout::Geweigerd(redenen)) => {
            let t = woorden(ingelogd.taal);
            render(&ingelogd, &velden, redenen.iter().map(|reden| field_fault(t, reden)).collect())
        }
        Err(fout) => Err(trouble(fout)),
    }
}
