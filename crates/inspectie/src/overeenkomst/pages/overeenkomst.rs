//! One agreement: who takes part, what happened, the letters, and the next step.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Keuze, Paginafout, Veldfout, Woorden, invoer};
use recht::toezicht::overeenkomst::Deelname;
use serde::Deserialize;

use super::beeld::{field_fault, period};
use super::nieuw::known;
use super::trouble;
use crate::bewerkingen::{BRIEF_BEKIJKEN, OVEREENKOMST_BEKIJKEN, OVEREENKOMST_VASTLEGGEN};
use crate::brief::pages::{Briefrij, rows};
use crate::overeenkomst::gebruik::subject;
use crate::overeenkomst::{Overeenkomstfout, Stap, Stapsoort, change, municipalities, open};
use crate::signalenbox::pages::{officer, permit};
use crate::woorden::word;
use crate::{Inspectie, brief, paden, woorden};

struct Deelnemer {
    naam: String,
    wanneer: String,
}

struct Staprij {
    dag: String,
    wat: String,
    waarom: String,
    door: String,
}

#[derive(Template)]
#[template(path = "overeenkomst/overeenkomst.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    zin: String,
    bron: String,
    deelnemers: Vec<Deelnemer>,
    stappen: Vec<Staprij>,
    brieven: Option<Vec<Briefrij>>,
    mag: bool,
    soorten: Vec<Keuze>,
    adres: String,
    schrijf: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    soort: String,
    gemeenten: String,
    dag: String,
    waarom: String,
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(code): Path<String>,
) -> Result<Response, Paginafout> {
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf);
    render(&inspectie, &ingelogd, &code, f).await
}

async fn render(inspectie: &Inspectie, ingelogd: &Ingelogd, code: &str, f: Formulier) -> Result<Response, Paginafout> {
    let lezen = permit(inspectie, ingelogd, &OVEREENKOMST_BEKIJKEN)?;
    let beeld = open(inspectie, &lezen, code).await.map_err(trouble)?;
    let brieven = match permit(inspectie, ingelogd, &BRIEF_BEKIJKEN) {
        Ok(mag) => Some(brief::about(inspectie, &mag, &subject(code)).await.map_err(trouble)?),
        Err(_) => None,
    };
    let t = woorden(ingelogd.taal);
    let overeenkomst = &beeld.overeenkomst;
    let deelnemer = |een: &Deelname| Deelnemer {
        naam: format!("{} ({})", een.naam, een.gemeente),
        wanneer: period(t, een.looptijd),
    };
    let stap = |stap: &Stap| Staprij {
        dag: t.korte_datum(stap.dag),
        wat: match &stap.gemeente {
            Some((_, naam)) => format!("{}: {naam}", word(t, "overeenkomststap", stap.soort.as_str())),
            None => word(t, "overeenkomststap", stap.soort.as_str()),
        },
        waarom: stap.waarom.reveal().to_owned(),
        door: stap.door.reveal().to_owned(),
    };
    let wanneer = period(t, overeenkomst.looptijd);
    let pagina = Pagina {
        t,
        titel: overeenkomst.naam.clone(),
        zin: if overeenkomst.begin_onbekend {
            t.zeg("overeenkomst-eerder").met("wanneer", wanneer).to_string()
        } else {
            wanneer
        },
        bron: match &beeld.door {
            Some(door) => t
                .zeg("overeenkomst-bron-eigen")
                .met("bron", overeenkomst.bron.as_str())
                .met("door", door.reveal())
                .to_string(),
            None => t.zeg("overeenkomst-bron").met("bron", overeenkomst.bron.as_str()).to_string(),
        },
        deelnemers: overeenkomst.deelnames.iter().map(deelnemer).collect(),
        stappen: beeld.stappen.iter().map(stap).collect(),
        brieven: brieven.map(|brieven| rows(t, &brieven)),
        mag: permit(inspectie, ingelogd, &OVEREENKOMST_VASTLEGGEN).is_ok(),
        soorten: Stapsoort::ALLE
            .iter()
            .map(|soort| Keuze::new(soort.as_str(), word(t, "overeenkomststap", soort.as_str())))
            .collect(),
        adres: paden::overeenkomst(code),
        schrijf: format!("{}/brief", paden::overeenkomst(code)),
        f,
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).breed().render(&pagina)
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(code): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &OVEREENKOMST_VASTLEGGEN)?;
    let t = woorden(ingelogd.taal);
    let namen = municipalities(&inspectie, &mag).await.map_err(trouble)?;
    let (gemeenten, mut fouten) = known(&velden.gemeenten, &namen);
    let soort = Stapsoort::find(&velden.soort);
    if soort.is_none() {
        fouten.push(Veldfout::new("soort", "overeenkomst-fout-geen-soort"));
    }
    let dag = invoer::datum(&velden.dag);
    if dag.is_none() {
        fouten.push(Veldfout::new("dag", "bevoegdheid-fout-datum").met("gevonden", velden.dag.as_str()));
    }
    if gemeenten.len() > 1 {
        fouten.push(Veldfout::new("gemeenten", "overeenkomst-fout-een-gemeente"));
    }
    if let (Some(soort), Some(dag), true) = (soort, dag, fouten.is_empty()) {
        let stap = Stap {
            overeenkomst: code.clone(),
            soort,
            gemeente: gemeenten.into_iter().next().filter(|_| soort != Stapsoort::Einde),
            dag,
            waarom: velden.waarom.as_str().into(),
            door: officer(&ingelogd),
        };
        match change(&inspectie, &mag, &stap).await {
            Ok(()) => return Ok(Redirect::to(&paden::overeenkomst(&code)).into_response()),
            Err(Overeenkomstfout::Geweigerd(redenen)) => {
                // The day of a step stands in its own field.
                fouten.extend(redenen.iter().map(|reden| match reden.key().0 {
                    "van" => moved(&field_fault(t, reden), t),
                    _ => field_fault(t, reden),
                }));
            }
            Err(fout) => return Err(trouble(fout)),
        }
    }
    let f = Formulier::new(t, &ingelogd.csrf).gevuld([
        ("soort", velden.soort),
        ("gemeenten", velden.gemeenten),
        ("dag", velden.dag),
        ("waarom", velden.waarom),
    ]);
    render(&inspectie, &ingelogd, &code, f.met_fouten(fouten)).await
}

/// The same fault at the day of the step.
fn moved(fout: &Veldfout, t: Woorden) -> Veldfout {
    Veldfout::new("dag", "overeenkomst-fout-op-dag").met("zin", fout.zin(&t).to_string())
}
