//! The pages of a board: what was sent to it, a fine, and its zienswijze with a check page.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use jiff::civil::Date;
use kern::account::{Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Paginafout, Woorden};
use recht::toezicht::boete::Boetestatus;
use serde::Deserialize;

use super::{fine, letter, papers, reply};
use crate::bewerkingen::{BESTUUR_BEKIJKEN, BESTUUR_ZIENSWIJZE};
use crate::boete::handelen::{check_seen, prepare};
use crate::boete::pages::beeld::{
    Rij, Verlooprij, clock, euros, field_faults, history, notices, row, sentence, status, title,
};
use crate::boete::pages::trouble;
use crate::boete::{Boete, Boeteafwijzing, Boetefout, Daad};
use crate::brief::Briefregel;
use crate::brief::pages::{Briefrij, as_pdf};
use crate::paden::number;
use crate::signalenbox::pages::beeld::{Geweigerd, Merk};
use crate::signalenbox::pages::{fault, officer, permit};
use crate::{Inspectie, paden, woorden};

pub(crate) fn routes() -> Router<Inspectie> {
    Router::new()
        .route("/bestuur", get(show))
        .route("/bestuur/brieven/{brief}", get(show_letter))
        .route("/bestuur/boetes/{boete}", get(show_fine))
        .route("/bestuur/boetes/{boete}/zienswijze", get(ask).post(post))
}

#[derive(Template)]
#[template(path = "bestuur/bestuur.html")]
struct Pagina {
    t: Woorden,
    datum: String,
    zin: String,
    te_antwoorden: Vec<Rij>,
    boetes: Vec<Rij>,
    brieven: Vec<Briefrij>,
}

async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BESTUUR_BEKIJKEN)?;
    let stukken = papers(&inspectie, &lezen).await.map_err(fault)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let rij = |boete: &&Boete| own_row(&inspectie, t, boete, vandaag);
    let te_antwoorden: Vec<&Boete> = stukken.boetes.iter().filter(|een| is_asked(een, vandaag)).collect();
    let zin = t.zeg("bestuur-zin").met("antwoorden", te_antwoorden.len()).met("boetes", stukken.boetes.len());
    let brief = |brief: &Briefregel| Briefrij {
        adres: paden::bestuursbrief(brief.nummer),
        onderwerp: brief.onderwerp.clone(),
        aan: brief.bestuur.naam.clone(),
        op: t.korte_datum(brief.op),
        door: brief.door.reveal().to_owned(),
    };
    let pagina = Pagina {
        t,
        datum: t.dag(vandaag),
        zin: zin.met("brieven", stukken.brieven.len()).to_string(),
        te_antwoorden: te_antwoorden.iter().map(rij).collect(),
        boetes: stukken.boetes.iter().collect::<Vec<_>>().iter().map(rij).collect(),
        brieven: stukken.brieven.iter().map(brief).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("bestuur-titel")).breed().render(&pagina)
}

/// Whether a zienswijze can be sent on a day.
fn is_asked(boete: &Boete, vandaag: Date) -> bool {
    boete.regel.status == Boetestatus::Voorgenomen && boete.regel.uiterlijk.is_some_and(|dag| dag >= vandaag)
}

/// A fine as a row that leads to the board's own page of it.
fn own_row(inspectie: &Inspectie, t: Woorden, boete: &Boete, vandaag: Date) -> Rij {
    let regel = &boete.regel;
    Rij {
        adres: paden::bestuursboete(regel.nummer),
        door: t.zeg("brief-afzender").to_string(),
        ..row(inspectie, t, regel, vandaag)
    }
}

async fn show_letter(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(brief): Path<String>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BESTUUR_BEKIJKEN)?;
    let nummer = number(&brief)?;
    let inhoud = letter(&inspectie, &lezen, nummer).await.map_err(fault)?.ok_or(Paginafout::NietGevonden)?;
    Ok(as_pdf(nummer, inhoud))
}

#[derive(Template)]
#[template(path = "bestuur/boete.html")]
struct Boetepagina {
    t: Woorden,
    titel: String,
    zin: String,
    stand: Merk,
    klok: Option<Merk>,
    waarom: String,
    zienswijze: Option<String>,
    verloop: Vec<Verlooprij>,
}

async fn show_fine(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BESTUUR_BEKIJKEN)?;
    let boete = fine(&inspectie, &lezen, number(&nummer)?).await.map_err(trouble)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let regel = &boete.regel;
    let mag = is_asked(&boete, vandaag) && permit(&inspectie, &ingelogd, &BESTUUR_ZIENSWIJZE).is_ok();
    let pagina = Boetepagina {
        t,
        titel: title(t, regel),
        zin: sentence(t, regel),
        stand: status(t, regel.status),
        klok: clock(&inspectie, t, regel, vandaag),
        waarom: regel.onderbouwing.reveal().to_owned(),
        zienswijze: mag.then(|| paden::zienswijze(regel.nummer)),
        verloop: history(t, &boete.verloop, paden::bestuursbrief),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).breed().render(&pagina)
}

#[derive(Template)]
#[template(path = "bestuur/zienswijze.html")]
struct Zienswijze {
    t: Woorden,
    f: Formulier,
    titel: String,
    weigeringen: Vec<Geweigerd>,
    mag: bool,
    controle: Vec<Controlerij>,
    verborgen: Vec<(&'static str, String)>,
    adres: String,
    terug: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Velden {
    gezien: String,
    woorden: String,
    stap: String,
}

impl Velden {
    fn pairs(&self) -> [(&'static str, String); 2] {
        [("gezien", self.gezien.clone()), ("woorden", self.woorden.clone())]
    }

    fn daad(&self) -> Daad {
        let gezien = self.gezien.parse().unwrap_or_default();
        let soort = recht::toezicht::boete::Boetehandelingsoort::Zienswijze;
        Daad { woorden: Some(self.woorden.as_str().into()), ..Daad::new(soort, gezien) }
    }
}

async fn ask(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &BESTUUR_ZIENSWIJZE)?;
    let boete = fine(&inspectie, &mag, number(&nummer)?).await.map_err(trouble)?;
    let hier = paden::zienswijze(boete.regel.nummer);
    let klad = klad::find(&inspectie.register, &ingelogd.gebruiker, &hier, &vraag.klad).await.map_err(fault)?;
    let Some(klad) = klad else {
        let velden = Velden { gezien: boete.regel.volgnummer.to_string(), ..Velden::default() };
        // Whether it can be sent at all, before anything is written.
        let proef = Daad { woorden: Some("?".into()), ..velden.daad() };
        let afwijzingen = match prepare(&inspectie, &mag, &boete.regel, &proef) {
            Ok(_) => Vec::new(),
            Err(Boetefout::Geweigerd(afwijzingen)) => afwijzingen,
            Err(fout) => return Err(trouble(fout)),
        };
        return render(&ingelogd, &boete, &velden, &afwijzingen, (false, false));
    };
    let velden = Velden {
        gezien: klad::value(&klad, "gezien").to_owned(),
        woorden: klad::value(&klad, "woorden").to_owned(),
        stap: String::new(),
    };
    match prepare(&inspectie, &mag, &boete.regel, &velden.daad()) {
        Ok(_) => render(&ingelogd, &boete, &velden, &[], (true, false)),
        Err(Boetefout::Geweigerd(afwijzingen)) => render(&ingelogd, &boete, &velden, &afwijzingen, (false, true)),
        Err(fout) => Err(trouble(fout)),
    }
}

async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &BESTUUR_ZIENSWIJZE)?;
    let boete = fine(&inspectie, &mag, number(&nummer)?).await.map_err(trouble)?;
    let nummer = boete.regel.nummer;
    let daad = velden.daad();
    let gedaan = if velden.stap == "verstuur" {
        let woorden = velden.woorden.as_str().into();
        reply(&inspectie, &mag, nummer, &officer(&ingelogd), &woorden, daad.gezien).await
    } else {
        check_seen(&boete, daad.gezien).and_then(|()| prepare(&inspectie, &mag, &boete.regel, &daad).map(|_| ()))
    };
    match gedaan {
        Ok(()) if velden.stap == "verstuur" => Ok(Redirect::to(&paden::bestuursboete(nummer)).into_response()),
        Ok(()) => {
            let ingevuld = velden.pairs().map(|(naam, waarde)| (naam.to_owned(), waarde));
            let hier = paden::zienswijze(nummer);
            let adres = klad::keep(&inspectie.register, &ingelogd.gebruiker, &hier, &ingevuld).await;
            Ok(Redirect::to(&adres.map_err(fault)?).into_response())
        }
        Err(Boetefout::Geweigerd(afwijzingen)) => render(&ingelogd, &boete, &velden, &afwijzingen, (false, true)),
        Err(fout) => Err(trouble(fout)),
    }
}

fn render(
    ingelogd: &Ingelogd,
    boete: &Boete,
    velden: &Velden,
    afwijzingen: &[Boeteafwijzing],
    (controleert, geprobeerd): (bool, bool),
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let regel = &boete.regel;
    let weigeringen = notices(t, afwijzingen);
    let controle = if controleert {
        vec![
            Controlerij::new(t.zeg("boete-kolom-boete"), regel.nummer),
            Controlerij::new(t.zeg("kolom-school"), &regel.school.naam),
            Controlerij::new(t.zeg("boete-kolom-bedrag"), euros(t, regel.bedrag)),
            Controlerij::new(t.zeg("brief-kolom-aan"), t.zeg("brief-afzender")),
            Controlerij::new(t.zeg("bestuur-veld-zienswijze"), &velden.woorden).wijzig("#veld-woorden"),
        ]
    } else {
        Vec::new()
    };
    let titel = if controleert { "bestuur-controle" } else { "bestuur-zienswijze" };
    let pagina = Zienswijze {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(field_faults(t, afwijzingen)),
        titel: t.zeg(titel).met("nummer", regel.nummer).to_string(),
        mag: weigeringen.is_empty(),
        weigeringen,
        controle,
        verborgen: velden.pairs().into(),
        adres: paden::zienswijze(regel.nummer),
        terug: paden::bestuursboete(regel.nummer),
    };
    let kader = Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f);
    let fout = geprobeerd && !pagina.mag;
    let kader = if fout { kader.fouten(true).status(StatusCode::UNPROCESSABLE_ENTITY) } else { kader };
    kader.render(&pagina)
}
