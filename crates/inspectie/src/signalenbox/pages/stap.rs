//! A step: what will leave stands on the page, with the words, days and names that it asks; a refusal stands there instead.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Controlerij, Formulier, Kader, Kenmerk, Keuze, Paginafout, Woorden, invoer};
use kern::toegang::Accountnummer;
use recht::toezicht::signaalmelding::Signaalhandelingsoort;
use recht::weigering::Weigering;
use serde::Deserialize;

use super::beeld::{Geweigerd, field_faults, notices};
use super::{fault, number, officer, permit};
use crate::bewerkingen::{BEHANDELEN, BEKIJKEN};
use crate::signalenbox::handelen::{refuse, school_of};
use crate::signalenbox::{self, Behandelfout, Behandelreden, Daad, Signaalregel, Signaalveld};
use crate::woorden::word;
use crate::{Inspectie, dossier, paden, woorden};

#[derive(Template)]
#[template(path = "signalenbox/stap.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    weigeringen: Vec<Geweigerd>,
    mag: bool,
    rijen: Vec<Controlerij>,
    inspecteurs: Vec<Keuze>,
    bezoek: bool,
    belofte: bool,
    woordenhint: String,
    adres: String,
    terug: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    gezien: String,
    woorden: String,
    belofte: String,
    inspecteur: String,
    bezoek: String,
}

pub(super) async fn form_page(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path((nummer, stap)): Path<(String, String)>,
) -> Result<Response, Paginafout> {
    let soort: Signaalhandelingsoort = stap.parse().map_err(|_| Paginafout::NietGevonden)?;
    show(&inspectie, &ingelogd, &nummer, soort, None).await
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path((nummer, stap)): Path<(String, String)>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &BEHANDELEN)?;
    let soort: Signaalhandelingsoort = stap.parse().map_err(|_| Paginafout::NietGevonden)?;
    let welke = number(&nummer)?;
    let belofte = invoer::datum(&velden.belofte);
    let daad = Daad {
        woorden: Some(velden.woorden.as_str().into()),
        belofte,
        inspecteur: velden.inspecteur.parse().ok().map(Accountnummer),
        bezoek: invoer::datum(&velden.bezoek),
        ..Daad::new(soort, velden.gezien.parse().unwrap_or_default())
    };
    // A day that nobody can read is not taken for no day.
    if belofte.is_none() && !velden.belofte.trim().is_empty() {
        let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
        let reden = Behandelreden::Ontbreekt(Signaalveld::Belofte);
        let weigering = refuse(&inspectie, reden, "signaal.termijnen", vandaag).map_err(fault)?;
        return show(&inspectie, &ingelogd, &nummer, soort, Some((velden, vec![weigering]))).await;
    }
    match signalenbox::act(&inspectie, &mag, welke, &officer(&ingelogd), &daad).await {
        Ok(()) => Ok(Redirect::to(&paden::signaal(welke)).into_response()),
        Err(Behandelfout::Geweigerd(redenen)) => {
            show(&inspectie, &ingelogd, &nummer, soort, Some((velden, redenen))).await
        }
        Err(fout) => Err(fault(fout)),
    }
}

async fn show(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    nummer: &str,
    soort: Signaalhandelingsoort,
    geprobeerd: Option<(Velden, Vec<Weigering<Behandelreden>>)>,
) -> Result<Response, Paginafout> {
    let mag = permit(inspectie, ingelogd, &BEHANDELEN)?;
    let lezen = permit(inspectie, ingelogd, &BEKIJKEN)?;
    let signaal = signalenbox::open(inspectie, &lezen, number(nummer)?).await.map_err(fault)?;
    let regel = signaal.ok_or(Paginafout::NietGevonden)?.regel;
    let kan = signalenbox::possible(inspectie, &mag, &regel).map_err(fault)?.contains(&soort);
    if !kan && geprobeerd.is_none() {
        return Err(Paginafout::NietGevonden);
    }
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let code = school_of(&regel);
    let van_school = match &code {
        Some(code) => dossier::inspector_of(inspectie, &lezen, code, vandaag).await.map_err(fault)?,
        None => None,
    };
    let t = woorden(ingelogd.taal);
    let (velden, weigeringen) = geprobeerd.unwrap_or_else(|| {
        let gekozen = van_school.map_or_else(String::new, |account| account.to_string());
        (Velden { inspecteur: gekozen, ..Velden::default() }, Vec::new())
    });
    let inspecteurs = if soort == Signaalhandelingsoort::Doorsturen {
        choices(inspectie, &lezen, t, van_school).await?
    } else {
        Vec::new()
    };
    let f = Formulier::new(t, &ingelogd.csrf).gevuld([
        ("gezien", regel.volgnummer.to_string()),
        ("woorden", velden.woorden),
        ("belofte", velden.belofte),
        ("inspecteur", velden.inspecteur),
        ("bezoek", velden.bezoek),
    ]);
    let pagina = Pagina {
        t,
        f: f.met_fouten(field_faults(t, &weigeringen)),
        titel: word(t, "doe", soort.as_str()),
        weigeringen: notices(t, &weigeringen),
        mag: kan,
        rijen: rows(t, ingelogd, &regel),
        inspecteurs,
        bezoek: soort == Signaalhandelingsoort::Bezoek,
        belofte: soort != Signaalhandelingsoort::Afsluiting,
        woordenhint: t.zeg(hint(soort)).to_string(),
        adres: paden::stap(regel.nummer, soort),
        terug: paden::signaal(regel.nummer),
    };
    let mut kader = Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f);
    if !weigeringen.is_empty() {
        kader = kader.fouten(true).status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    kader.render(&pagina)
}

/// Who can have it; the inspector of the school is named so.
async fn choices(
    inspectie: &Inspectie,
    lezen: &kern::toegang::Permit,
    t: Woorden,
    van_school: Option<Accountnummer>,
) -> Result<Vec<Keuze>, Paginafout> {
    let collegas = signalenbox::inspectors(inspectie, lezen).await.map_err(fault)?;
    let keuze = |een: signalenbox::Inspecteur| {
        let naam = een.naam.reveal();
        let tekst = if van_school == Some(een.account) {
            t.zeg("stap-van-school").met("naam", naam).to_string()
        } else {
            naam.to_owned()
        };
        Keuze::new(een.account.to_string(), tekst)
    };
    Ok(collegas.into_iter().map(keuze).collect())
}

fn rows(t: Woorden, ingelogd: &Ingelogd, regel: &Signaalregel) -> Vec<Controlerij> {
    let school = regel.school.as_ref().map_or_else(|| t.zeg("geen-school").to_string(), |school| school.naam.clone());
    vec![
        Controlerij::new(t.zeg("kolom-signaal"), regel.nummer.0),
        Controlerij::new(t.zeg("kolom-school"), school),
        Controlerij::new(t.zeg("kolom-stand"), word(t, "signaalstatus", regel.status.as_str())),
        Controlerij::new(t.zeg("stap-aan"), regel.afzender.as_str()),
        Controlerij::new(t.zeg("stap-door"), officer(ingelogd).reveal()),
    ]
}

fn hint(soort: Signaalhandelingsoort) -> &'static str {
    match soort {
        Signaalhandelingsoort::InformatieVragen => "stap-hint-vraag",
        Signaalhandelingsoort::Opname => "stap-hint-opname",
        Signaalhandelingsoort::Tussenbericht => "stap-hint-tussenbericht",
        Signaalhandelingsoort::Afsluiting => "stap-hint-afsluiting",
        _ => "stap-hint-vrij",
    }
}
