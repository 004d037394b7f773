//! The agreements: a bar for each on a line of years, and a table.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::{Date, date};
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Svg, Woorden};

use super::beeld::{Balk, Balkenrij, draw, period};
use super::trouble;
use crate::bewerkingen::{OVEREENKOMST_BEKIJKEN, OVEREENKOMST_VASTLEGGEN};
use crate::overeenkomst::{Overeenkomstbeeld, Overeenkomstfout, all};
use crate::signalenbox::pages::permit;
use crate::{Inspectie, paden, woorden};

/// The years of the picture: when there were agreements, and a little around.
const BEELD: (Date, Date) = (date(2011, 1, 1), date(2018, 12, 31));

struct Rij {
    adres: String,
    naam: String,
    wanneer: String,
    gemeenten: String,
    bron: String,
}

#[derive(Template)]
#[template(path = "overeenkomst/lijst.html")]
struct Pagina {
    t: Woorden,
    zin: String,
    mag: bool,
    figuurzin: String,
    svg: Svg,
    rijen: Vec<Rij>,
}

/// The days on which leerplicht lost something: the ruling, and the dissolution.
pub(super) fn turns(inspectie: &Inspectie) -> Result<Vec<Date>, Overeenkomstfout> {
    let mut dagen = Vec::new();
    for id in ["overeenkomst.niet_bevoegd", "overeenkomst.mogelijk"] {
        dagen.extend(inspectie.recht.versies(id)?.iter().map(|versie| versie.vanaf));
    }
    dagen.sort_unstable();
    dagen.dedup();
    Ok(dagen)
}

pub(super) async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &OVEREENKOMST_BEKIJKEN)?;
    let alle = all(&inspectie, &lezen).await.map_err(trouble)?;
    let strepen = turns(&inspectie).map_err(trouble)?;
    let t = woorden(ingelogd.taal);
    // What the law no longer allows ends there, whatever the agreement says.
    let einde = strepen.last().and_then(|dag| dag.yesterday().ok());
    let balkenrij = |een: &Overeenkomstbeeld| {
        let mut looptijd = een.overeenkomst.looptijd;
        looptijd.tot = match (looptijd.tot, einde) {
            (Some(tot), Some(einde)) => Some(tot.min(einde)),
            (tot, einde) => tot.or(einde),
        };
        let balk = Balk { looptijd, vol: true, eerder: een.overeenkomst.begin_onbekend };
        Balkenrij { naam: een.overeenkomst.naam.clone(), balken: vec![balk] }
    };
    let balken: Vec<_> = alle.iter().map(balkenrij).collect();
    let gemeenten: std::collections::BTreeSet<_> =
        alle.iter().flat_map(|een| &een.overeenkomst.deelnames).map(|een| een.gemeente).collect();
    let rij = |een: &Overeenkomstbeeld| {
        let overeenkomst = &een.overeenkomst;
        let wanneer = period(t, overeenkomst.looptijd);
        let mut namen: Vec<&str> = overeenkomst.deelnames.iter().map(|een| een.naam.as_str()).collect();
        namen.dedup();
        Rij {
            adres: paden::overeenkomst(&overeenkomst.code),
            naam: overeenkomst.naam.clone(),
            wanneer: if overeenkomst.begin_onbekend {
                t.zeg("overeenkomst-eerder").met("wanneer", wanneer).to_string()
            } else {
                wanneer
            },
            gemeenten: namen.join(", "),
            bron: overeenkomst.bron.clone(),
        }
    };
    let pagina = Pagina {
        t,
        zin: t
            .zeg("overeenkomsten-zin")
            .met("aantal", alle.len())
            .met("gemeenten", gemeenten.len())
            .met("eigen", alle.iter().filter(|een| een.door.is_some()).count())
            .to_string(),
        mag: permit(&inspectie, &ingelogd, &OVEREENKOMST_VASTLEGGEN).is_ok(),
        figuurzin: t.zeg("overeenkomsten-figuur").to_string(),
        svg: draw(&balken, BEELD, &strepen),
        rijen: alle.iter().map(rij).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("overeenkomsten-titel")).breed().render(&pagina)
}
