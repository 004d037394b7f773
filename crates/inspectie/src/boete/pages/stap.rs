//! A step of a fine: words and a day, then a check page with the letter as it will leave.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Paginafout, Woorden, invoer};
use kern::toegang::Permit;
use recht::toezicht::boete::{Boetehandelingsoort, Boetestap};
use serde::Deserialize;

use super::beeld::{euros, field_faults, notices};
use super::boete::comes_in;
use super::trouble;
use crate::bewerkingen::{BOETE_BEHANDELEN, BOETE_BEKIJKEN};
use crate::boete::handelen::{check_seen, prepare};
use crate::boete::{Boete, Boeteafwijzing, Boetefout, Boeteregel, Daad, act, compose, open, possibilities};
use crate::brief::Verzending;
use crate::paden::number;
use crate::signalenbox::pages::beeld::Geweigerd;
use crate::signalenbox::pages::{officer, permit};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

#[derive(Template)]
#[template(path = "boete/stap.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    weigeringen: Vec<Geweigerd>,
    mag: bool,
    rijen: Vec<Controlerij>,
    controle: bool,
    brief: Option<Brief>,
    te_laat: Option<String>,
    dag: bool,
    verborgen: Vec<(&'static str, String)>,
    adres: String,
    terug: String,
}

struct Brief {
    onderwerp: String,
    alineas: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    gezien: String,
    woorden: String,
    op: String,
    stap: String,
}

impl Velden {
    fn pairs(&self) -> [(&'static str, String); 3] {
        [("gezien", self.gezien.clone()), ("woorden", self.woorden.clone()), ("op", self.op.clone())]
    }

    fn of_draft(klad: &klad::Velden) -> Self {
        let waarde = |naam: &str| klad::value(klad, naam).to_owned();
        Self { gezien: waarde("gezien"), woorden: waarde("woorden"), op: waarde("op"), stap: String::new() }
    }

    /// The step, or that its day cannot be read: a day that nobody can read is not taken for today.
    fn daad(&self, soort: Boetehandelingsoort) -> Result<Daad, Boetefout> {
        let op = invoer::datum(&self.op);
        if op.is_none() && (comes_in(soort) || !self.op.trim().is_empty()) {
            let ontbreekt = Boeteafwijzing::Ontbreekt { veld: "op", sleutel: "boete-ontbreekt-dag" };
            return Err(Boetefout::Geweigerd(vec![ontbreekt]));
        }
        Ok(Daad {
            soort,
            woorden: Some(self.woorden.as_str().into()),
            op,
            gezien: self.gezien.parse().unwrap_or_default(),
        })
    }
}

/// The step and the letter as they would be.
type Voorbereid = (Boetestap, Option<Verzending>);

fn judge(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    mag: &Permit,
    boete: &Boete,
    velden: &Velden,
    soort: Boetehandelingsoort,
) -> Result<Voorbereid, Boetefout> {
    let (daad, regel) = (velden.daad(soort)?, &boete.regel);
    check_seen(boete, daad.gezien)?;
    let (_, gezet) = prepare(inspectie, mag, regel, &daad)?;
    let woorden = Some(velden.woorden.trim()).filter(|woorden| !woorden.is_empty());
    let brief = compose(&inspectie.recht, regel, soort, gezet.uiterlijk, woorden, &officer(ingelogd))?;
    Ok((gezet, brief))
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path((nummer, stap)): Path<(String, String)>,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    let (mag, soort, boete) = find(&inspectie, &ingelogd, &nummer, &stap).await?;
    let regel = &boete.regel;
    let hier = paden::boetestap(regel.nummer, soort);
    let klad = klad::find(&inspectie.register, &ingelogd.gebruiker, &hier, &vraag.klad).await.map_err(trouble)?;
    let Some(klad) = klad else {
        let mogelijk = possibilities(&inspectie, &mag, regel).map_err(trouble)?;
        let redenen = mogelijk.into_iter().filter(|een| een.soort == soort).flat_map(|een| een.redenen);
        let afwijzingen: Vec<_> = redenen.map(Boeteafwijzing::Stap).collect();
        let velden = Velden { gezien: regel.volgnummer.to_string(), ..Velden::default() };
        return render(&ingelogd, regel, soort, &velden, Err(&afwijzingen), false);
    };
    let velden = Velden::of_draft(&klad);
    match judge(&inspectie, &ingelogd, &mag, &boete, &velden, soort) {
        Ok(voorbereid) => render(&ingelogd, regel, soort, &velden, Ok(&voorbereid), true),
        Err(Boetefout::Geweigerd(afwijzingen)) => render(&ingelogd, regel, soort, &velden, Err(&afwijzingen), true),
        Err(fout) => Err(trouble(fout)),
    }
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path((nummer, stap)): Path<(String, String)>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let (mag, soort, boete) = find(&inspectie, &ingelogd, &nummer, &stap).await?;
    let regel = &boete.regel;
    let gedaan = if velden.stap == "doe" {
        match velden.daad(soort) {
            Ok(daad) => act(&inspectie, &mag, regel.nummer, &officer(&ingelogd), &daad).await.map(|()| None),
            Err(fout) => Err(fout),
        }
    } else {
        judge(&inspectie, &ingelogd, &mag, &boete, &velden, soort).map(Some)
    };
    match gedaan {
        Ok(None) => Ok(Redirect::to(&paden::boete(regel.nummer)).into_response()),
        Ok(Some(_)) => {
            let ingevuld = velden.pairs().map(|(naam, waarde)| (naam.to_owned(), waarde));
            let hier = paden::boetestap(regel.nummer, soort);
            let adres = klad::keep(&inspectie.register, &ingelogd.gebruiker, &hier, &ingevuld).await;
            Ok(Redirect::to(&adres.map_err(trouble)?).into_response())
        }
        Err(Boetefout::Geweigerd(afwijzingen)) => {
            // What came between is seen on the page that comes back.
            let (_, _, nu) = find(&inspectie, &ingelogd, &nummer, &stap).await?;
            render(&ingelogd, &nu.regel, soort, &velden, Err(&afwijzingen), true)
        }
        Err(fout) => Err(trouble(fout)),
    }
}

async fn find(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    nummer: &str,
    stap: &str,
) -> Result<(Permit, Boetehandelingsoort, Boete), Paginafout> {
    let mag = permit(inspectie, ingelogd, &BOETE_BEHANDELEN)?;
    let lezen = permit(inspectie, ingelogd, &BOETE_BEKIJKEN)?;
    let soort = Boetehandelingsoort::ALLE.iter().copied().find(|soort| soort.as_str() == stap);
    let boete = open(inspectie, &lezen, number(nummer)?).await.map_err(trouble)?;
    Ok((mag, soort.ok_or(Paginafout::NietGevonden)?, boete))
}

fn render(
    ingelogd: &Ingelogd,
    regel: &Boeteregel,
    soort: Boetehandelingsoort,
    velden: &Velden,
    voorbereid: Result<&Voorbereid, &[Boeteafwijzing]>,
    geprobeerd: bool,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let (voorbereid, afwijzingen) = match voorbereid {
        Ok(voorbereid) => (Some(voorbereid), [].as_slice()),
        Err(afwijzingen) => (None, afwijzingen),
    };
    let mut rijen = vec![
        Controlerij::new(t.zeg("boete-kolom-boete"), regel.nummer),
        Controlerij::new(t.zeg("kolom-school"), &regel.school.naam),
        Controlerij::new(t.zeg("boete-kolom-bedrag"), euros(t, regel.bedrag)),
        Controlerij::new(t.zeg("kolom-stand"), word(t, "boetestatus", regel.status.as_str())),
    ];
    if let Some((gezet, brief)) = voorbereid {
        rijen.push(Controlerij::new(t.zeg("boete-wordt"), word(t, "boetestatus", gezet.naar.status.as_str())));
        rijen.extend(gezet.uiterlijk.map(|dag| Controlerij::new(t.zeg("boete-termijn-loopt-tot"), t.datum(dag))));
        rijen.push(Controlerij::new(t.zeg("boete-stapdag"), t.datum(gezet.naar.sinds)).wijzig("#veld-woorden"));
        let woorden = Controlerij::new(t.zeg("boete-veld-woorden"), &velden.woorden).wijzig("#veld-woorden");
        rijen.push(woorden);
        rijen.extend(brief.as_ref().map(|brief| Controlerij::new(t.zeg("brief-kolom-aan"), &brief.bestuur.naam)));
    }
    let weigeringen = notices(t, afwijzingen);
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(field_faults(t, afwijzingen)),
        titel: t
            .zeg("boete-stap-titel")
            .met("stap", word(t, "boetedoe", soort.as_str()))
            .met("nummer", regel.nummer)
            .to_string(),
        mag: weigeringen.is_empty(),
        weigeringen,
        rijen,
        controle: voorbereid.is_some(),
        brief: voorbereid.and_then(|(_, brief)| brief.as_ref()).map(|brief| Brief {
            onderwerp: brief.onderwerp.clone(),
            alineas: brief.alineas.iter().map(|alinea| alinea.reveal().to_owned()).collect(),
        }),
        te_laat: voorbereid
            .and_then(|(gezet, _)| gezet.te_laat)
            .map(|dag| t.zeg("boete-na-termijn").met("uiterste", t.datum(dag)).to_string()),
        dag: comes_in(soort),
        verborgen: velden.pairs().into(),
        adres: paden::boetestap(regel.nummer, soort),
        terug: paden::boete(regel.nummer),
    };
    let kader = Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f);
    // What cannot be done is no fault before anybody tried.
    let fout = geprobeerd && !pagina.mag;
    let kader = if fout { kader.fouten(true).status(StatusCode::UNPROCESSABLE_ENTITY) } else { kader };
    kader.render(&pagina)
}
