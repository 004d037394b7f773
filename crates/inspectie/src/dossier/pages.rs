//! The schools, the file of one, and saying whose it is.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Keuze, Paginafout, Woorden, invoer};
use kern::toegang::Accountnummer;
use serde::Deserialize;

use super::{Schoolrol, Toewijzing, assign, open, schools};
use crate::bewerkingen::{SCHOOL_BEKIJKEN, SCHOOL_TOEWIJZEN};
use crate::signalenbox::pages::beeld::{Rij, field_faults, row};
use crate::signalenbox::pages::{fault, permit};
use crate::signalenbox::{Behandelfout, inspectors, schoolcode};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

pub(crate) fn routes() -> Router<Inspectie> {
    Router::new().route("/inspectie/scholen", get(list).post(appoint)).route("/inspectie/scholen/{school}", get(show))
}

struct Schoolrij {
    adres: String,
    naam: String,
    code: String,
    inspecteur: String,
}

#[derive(Template)]
#[template(path = "dossier/scholen.html")]
struct Scholen {
    t: Woorden,
    f: Formulier,
    rijen: Vec<Schoolrij>,
    mag: bool,
    rollen: Vec<Keuze>,
    inspecteurs: Vec<Keuze>,
}

async fn list(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf).met("van", t.korte_datum(vandaag));
    render(&inspectie, &ingelogd, f).await
}

async fn render(inspectie: &Inspectie, ingelogd: &Ingelogd, f: Formulier) -> Result<Response, Paginafout> {
    let lezen = permit(inspectie, ingelogd, &SCHOOL_BEKIJKEN)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let scholen = schools(inspectie, &lezen, vandaag).await.map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let mag = permit(inspectie, ingelogd, &SCHOOL_TOEWIJZEN).is_ok();
    let collegas = if mag { inspectors(inspectie, &lezen).await.map_err(fault)? } else { Vec::new() };
    let rijen = scholen.iter().map(|(school, inspecteur)| Schoolrij {
        adres: paden::school(&schoolcode(school)),
        naam: school.naam.clone(),
        code: schoolcode(school),
        inspecteur: inspecteur.as_ref().map_or_else(|| t.zeg("niemand").to_string(), |naam| naam.reveal().to_owned()),
    });
    let pagina = Scholen {
        t,
        rijen: rijen.collect(),
        mag,
        rollen: Schoolrol::ALLE
            .iter()
            .map(|een| Keuze::new(een.as_str(), word(t, "schoolrol", een.as_str())))
            .collect(),
        inspecteurs: collegas.iter().map(|een| Keuze::new(een.account.to_string(), een.naam.reveal())).collect(),
        f,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("scholen-titel")).formulier(&pagina.f).breed().render(&pagina)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Velden {
    school: String,
    schoolnaam: String,
    rol: String,
    inspecteur: String,
    van: String,
    tot: String,
    woorden: String,
}

async fn appoint(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &SCHOOL_TOEWIJZEN)?;
    let toewijzing = Toewijzing {
        school: velden.school.clone(),
        schoolnaam: velden.schoolnaam.clone(),
        rol: Schoolrol::find(&velden.rol),
        account: velden.inspecteur.parse().ok().map(Accountnummer),
        van: invoer::datum(&velden.van),
        tot: invoer::datum(&velden.tot),
        waarom: velden.woorden.as_str().into(),
    };
    match assign(&inspectie, &mag, &toewijzing).await {
        Ok(()) => Ok(Redirect::to(paden::SCHOLEN).into_response()),
        Err(Behandelfout::Geweigerd(redenen)) => {
            let t = woorden(ingelogd.taal);
            let f = Formulier::new(t, &ingelogd.csrf).gevuld([
                ("school", velden.school),
                ("schoolnaam", velden.schoolnaam),
                ("rol", velden.rol),
                ("inspecteur", velden.inspecteur),
                ("van", velden.van),
                ("tot", velden.tot),
                ("woorden", velden.woorden),
            ]);
            render(&inspectie, &ingelogd, f.met_fouten(field_faults(t, &redenen))).await
        }
        Err(fout) => Err(fault(fout)),
    }
}

struct Bandrij {
    naam: String,
    rol: String,
    wanneer: String,
    waarom: String,
}

struct Aantekening {
    adres: String,
    nummer: String,
    wanneer: String,
    wie: String,
    tekst: String,
}

#[derive(Template)]
#[template(path = "dossier/school.html")]
struct Dossier {
    t: Woorden,
    titel: String,
    banden: Vec<Bandrij>,
    aantekeningen: Vec<Aantekening>,
    signalen: Vec<Rij>,
}

async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(school): Path<String>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &SCHOOL_BEKIJKEN)?;
    let dossier = open(&inspectie, &lezen, &school).await.map_err(fault)?.ok_or(Paginafout::NietGevonden)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let banden = dossier.banden.iter().map(|band| Bandrij {
        naam: band.naam.reveal().to_owned(),
        rol: word(t, "schoolrol", band.rol.as_str()),
        wanneer: match band.looptijd.tot {
            Some(tot) => {
                t.zeg("periode").met("van", t.korte_datum(band.looptijd.van)).met("tot", t.korte_datum(tot)).to_string()
            }
            None => t.zeg("periode-open").met("van", t.korte_datum(band.looptijd.van)).to_string(),
        },
        waarom: band.waarom.reveal().to_owned(),
    });
    let aantekeningen = dossier.aantekeningen.iter().map(|(nummer, stap)| Aantekening {
        adres: paden::signaal(*nummer),
        nummer: nummer.0.to_string(),
        wanneer: t.datum(stap.op),
        wie: stap.naam.reveal().to_owned(),
        tekst: stap.woorden.as_ref().map_or_else(String::new, |tekst| tekst.reveal().to_owned()),
    });
    let pagina = Dossier {
        t,
        titel: format!("{} ({})", dossier.school.naam, schoolcode(&dossier.school)),
        banden: banden.collect(),
        aantekeningen: aantekeningen.collect(),
        signalen: dossier.signalen.iter().map(|regel| row(&inspectie, t, regel, vandaag)).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).breed().render(&pagina)
}
