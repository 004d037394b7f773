//! The list of selections.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Woorden};

use super::trouble;
use crate::bewerkingen::{SELECTIE_BEKIJKEN, SELECTIE_TREKKEN};
use crate::selectie::pages::beeld::status;
use crate::selectie::{Selectieregel, list};
use crate::signalenbox::pages::beeld::Merk;
use crate::signalenbox::pages::permit;
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

struct Rij {
    adres: String,
    naam: String,
    methode: String,
    aantal: String,
    op: String,
    door: String,
    stand: Merk,
}

#[derive(Template)]
#[template(path = "selectie/lijst.html")]
struct Pagina {
    t: Woorden,
    zin: String,
    mag: bool,
    rijen: Vec<Rij>,
}

pub(super) async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &SELECTIE_BEKIJKEN)?;
    let regels = list(&inspectie, &lezen).await.map_err(trouble)?;
    let t = woorden(ingelogd.taal);
    let wachten = regels.iter().filter(|regel| regel.besluit.is_none()).count();
    let rij = |regel: &Selectieregel| Rij {
        adres: paden::selectie(regel.nummer),
        naam: regel.naam.clone(),
        methode: word(t, "methode", regel.methode.as_str()),
        aantal: t.zeg("selectie-aantal").met("getrokken", regel.getrokken).met("eenheden", regel.eenheden).to_string(),
        op: t.korte_datum(regel.op),
        door: regel.door.reveal().to_owned(),
        stand: status(t, regel.besluit.as_ref()),
    };
    let pagina = Pagina {
        t,
        zin: t.zeg("selectie-lijst-zin").met("alle", regels.len()).met("wachten", wachten).to_string(),
        mag: permit(&inspectie, &ingelogd, &SELECTIE_TREKKEN).is_ok(),
        rijen: regels.iter().map(rij).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("selectie-lijst-titel")).breed().render(&pagina)
}
