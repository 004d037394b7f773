//! One fine: where it stands, what can be done and why the rest cannot, and everything that happened.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Woorden};
use recht::toezicht::boete::{Boetehandelingsoort, Boetestand, Boetestatus, find_artikelen, find_termijn};

use super::beeld::{Verlooprij, clock, euros, history, sentence, status, step_refusal, title};
use super::trouble;
use crate::bewerkingen::{BOETE_BEHANDELEN, BOETE_BEKIJKEN};
use crate::boete::{Boeteregel, open, possibilities};
use crate::paden::number;
use crate::signalenbox::pages::beeld::Merk;
use crate::signalenbox::pages::permit;
use crate::signalenbox::schoolcode;
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

struct Stap {
    adres: String,
    tekst: String,
    soort: &'static str,
}

struct Nietrij {
    wat: String,
    waarom: String,
}

struct Feit {
    naam: String,
    waarde: String,
}

#[derive(Template)]
#[template(path = "boete/boete.html")]
struct Pagina {
    t: Woorden,
    titel: String,
    zin: String,
    stand: Merk,
    klok: Option<Merk>,
    termijnen: Vec<String>,
    stappen: Vec<Stap>,
    niet: Vec<Nietrij>,
    feiten: Vec<Feit>,
    verloop: Vec<Verlooprij>,
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BOETE_BEKIJKEN)?;
    let boete = open(&inspectie, &lezen, number(&nummer)?).await.map_err(trouble)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(trouble)?;
    let t = woorden(ingelogd.taal);
    let regel = &boete.regel;
    let behandelt = permit(&inspectie, &ingelogd, &BOETE_BEHANDELEN).is_ok();
    let (mut stappen, mut niet) = (Vec::new(), Vec::new());
    for een in possibilities(&inspectie, &lezen, regel).map_err(trouble)? {
        let wat = word(t, "boetedoe", een.soort.as_str());
        if een.redenen.is_empty() && behandelt {
            let soort = if stappen.is_empty() { "primary-action" } else { "secondary-action" };
            stappen.push(Stap { adres: paden::boetestap(regel.nummer, een.soort), tekst: wat, soort });
        } else {
            let redenen = een.redenen.iter().map(|reden| {
                let (uitleg, herstel) = step_refusal(t, reden);
                let grond = t.zeg("weigering-grond").met("grond", reden.grond.to_string());
                format!("{uitleg} {herstel} {grond}")
            });
            niet.push(Nietrij { wat, waarom: redenen.collect::<Vec<_>>().join(" ") });
        }
    }
    let pagina = Pagina {
        t,
        titel: title(t, regel),
        zin: sentence(t, regel),
        stand: status(t, regel.status),
        klok: clock(&inspectie, t, regel, vandaag),
        termijnen: terms(&inspectie, t, regel)?,
        stappen,
        niet,
        feiten: facts(&inspectie, t, regel)?,
        verloop: history(t, &boete.verloop, paden::brief),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).breed().render(&pagina)
}

/// The term that runs and, until the decision, the one in which it falls; each with its ground.
fn terms(inspectie: &Inspectie, t: Woorden, regel: &Boeteregel) -> Result<Vec<String>, Paginafout> {
    let mut zinnen = Vec::new();
    let stand = regel.stand();
    let mut say = |sleutel: &str, stand: Boetestand| {
        let Some((id, dag)) = find_termijn(&inspectie.recht, stand).map_err(trouble)? else { return Ok(()) };
        let grond = inspectie.recht.grond(id, stand.sinds).map_err(trouble)?;
        let zin = t.zeg(sleutel).met("dag", t.datum(dag)).met("grond", grond.to_string());
        zinnen.push(zin.met("bron", grond.bron.as_str()).to_string());
        Ok::<_, Paginafout>(())
    };
    match regel.status {
        Boetestatus::Voorgenomen => {
            say("boete-termijn-zienswijze", stand)?;
            say("boete-termijn-besluit", Boetestand { status: Boetestatus::Gehoord, ..stand })?;
        }
        Boetestatus::Opgelegd => say("boete-termijn-bezwaar", stand)?,
        Boetestatus::Gehandhaafd => say("boete-termijn-beroep", stand)?,
        _ => say("boete-termijn-besluit", stand)?,
    }
    Ok(zinnen)
}

fn facts(inspectie: &Inspectie, t: Woorden, regel: &Boeteregel) -> Result<Vec<Feit>, Paginafout> {
    let artikelen = find_artikelen(&inspectie.recht, regel.overtreden_op).map_err(trouble)?;
    let artikel = artikelen.iter().find(|een| een.code == regel.artikel);
    let feit = |sleutel: &str, waarde: String| Feit { naam: t.zeg(sleutel).to_string(), waarde };
    Ok(vec![
        feit("kolom-school", format!("{} ({})", regel.school.naam, schoolcode(&regel.school))),
        feit("boete-veld-bestuursnaam", regel.bestuur.naam.clone()),
        feit(
            "boete-kolom-artikel",
            artikel.map_or_else(|| regel.artikel.clone(), |een| format!("{} ({})", een.grond, een.grond.bron)),
        ),
        feit("boete-veld-dag", t.datum(regel.overtreden_op)),
        feit("boete-kolom-bedrag", euros(t, regel.bedrag)),
        feit("boete-veld-onderbouwing", regel.onderbouwing.reveal().to_owned()),
        feit("boete-kolom-voorsteller", regel.door.reveal().to_owned()),
    ])
}

/// Which days of a step others decide, so that they are filled in.
pub(super) fn comes_in(soort: Boetehandelingsoort) -> bool {
    matches!(
        soort,
        Boetehandelingsoort::Zienswijze
            | Boetehandelingsoort::Bezwaar
            | Boetehandelingsoort::Beroep
            | Boetehandelingsoort::BeroepOngegrond
            | Boetehandelingsoort::BeroepGegrond
            | Boetehandelingsoort::Betaling
    )
}
