//! The articles as they stand on a day: supervised, fineable or not, and where that was read.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Formulier, Gevraagd, Kader, Paginafout, Veldfout, Woorden, invoer};
use recht::grond::Zekerheid;
use recht::toezicht::boete::Boeteartikel;
use serde::Deserialize;

use super::beeld::fineable;
use super::trouble;
use crate::bewerkingen::BOETE_BEKIJKEN;
use crate::boete::articles;
use crate::signalenbox::pages::beeld::Merk;
use crate::signalenbox::pages::permit;
use crate::{Inspectie, woorden};

struct Rij {
    code: String,
    artikel: String,
    beboetbaar: Merk,
    bron: String,
    zekerheid: String,
}

#[derive(Template)]
#[template(path = "boete/artikelen.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    zin: String,
    rijen: Vec<Rij>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    op: String,
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    permit(&inspectie, &ingelogd, &BOETE_BEKIJKEN)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(trouble)?;
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf);
    let (op, f) = match (vraag.op.trim().is_empty(), invoer::datum(&vraag.op)) {
        (true, _) => (vandaag, f.met("op", t.korte_datum(vandaag))),
        (false, Some(op)) => (op, f.met("op", vraag.op)),
        (false, None) => {
            let fout = Veldfout::new("op", "bevoegdheid-fout-datum").met("gevonden", vraag.op.as_str());
            (vandaag, f.met("op", vraag.op).met_fouten([fout]))
        }
    };
    let artikelen = articles(&inspectie, op).map_err(trouble)?;
    let rij = |artikel: &Boeteartikel| Rij {
        code: artikel.code.clone(),
        artikel: artikel.grond.to_string(),
        beboetbaar: fineable(t, artikel),
        bron: artikel.grond.bron.clone(),
        zekerheid: t
            .zeg(match artikel.grond.zekerheid {
                Zekerheid::Zeker => "zekerheid-zeker",
                Zekerheid::Waarschijnlijk => "zekerheid-waarschijnlijk",
                Zekerheid::Onbekend => "zekerheid-onbekend",
            })
            .met("gecontroleerd", t.korte_datum(artikel.grond.gecontroleerd))
            .to_string(),
    };
    let pagina = Pagina {
        t,
        zin: t.zeg("boete-artikelen-zin").met("aantal", artikelen.len()).met("op", t.datum(op)).to_string(),
        rijen: artikelen.iter().map(rij).collect(),
        f,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("boete-artikelen")).formulier(&pagina.f).breed().render(&pagina)
}
