//! Proposing a fine: a form, a check page with the room that the law leaves, and only then it goes to the jurist.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Keuze, Paginafout, Veldfout, Woorden, invoer};
use recht::toezicht::boete::Boeteartikel;
use serde::Deserialize;

use super::beeld::{euros, field_faults, fineable};
use super::trouble;
use crate::bewerkingen::BOETE_VOORSTELLEN;
use crate::boete::{Boetefout, Invulling, Ruimte, articles, check, new_key, propose};
use crate::signalenbox::pages::{officer, permit};
use crate::{Inspectie, paden, woorden};

#[derive(Template)]
#[template(path = "boete/nieuw.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    controle: Vec<Controlerij>,
    gronden: Vec<String>,
    verborgen: Vec<(&'static str, String)>,
    artikelen: Vec<Keuze>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    kenmerk: String,
    school: String,
    schoolnaam: String,
    bestuur: String,
    bestuursnaam: String,
    artikel: String,
    overtreden_op: String,
    bedrag: String,
    onderbouwing: String,
    stap: String,
}

impl Velden {
    fn pairs(&self) -> [(&'static str, String); 9] {
        [
            ("kenmerk", self.kenmerk.clone()),
            ("school", self.school.clone()),
            ("schoolnaam", self.schoolnaam.clone()),
            ("bestuur", self.bestuur.clone()),
            ("bestuursnaam", self.bestuursnaam.clone()),
            ("artikel", self.artikel.clone()),
            ("overtreden_op", self.overtreden_op.clone()),
            ("bedrag", self.bedrag.clone()),
            ("onderbouwing", self.onderbouwing.clone()),
        ]
    }

    fn of_draft(klad: &klad::Velden) -> Self {
        let waarde = |naam: &str| klad::value(klad, naam).to_owned();
        Self {
            kenmerk: waarde("kenmerk"),
            school: waarde("school"),
            schoolnaam: waarde("schoolnaam"),
            bestuur: waarde("bestuur"),
            bestuursnaam: waarde("bestuursnaam"),
            artikel: waarde("artikel"),
            overtreden_op: waarde("overtreden_op"),
            bedrag: waarde("bedrag"),
            onderbouwing: waarde("onderbouwing"),
            stap: String::new(),
        }
    }

    fn invulling(&self) -> Invulling {
        Invulling {
            kenmerk: self.kenmerk.clone(),
            school: self.school.clone(),
            schoolnaam: self.schoolnaam.clone(),
            bestuur: self.bestuur.clone(),
            bestuursnaam: self.bestuursnaam.clone(),
            artikel: self.artikel.trim().to_owned(),
            overtreden_op: invoer::datum(&self.overtreden_op),
            bedrag: invoer::cijfers(&self.bedrag).and_then(|cijfers| cijfers.parse().ok()),
            onderbouwing: self.onderbouwing.as_str().into(),
        }
    }
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &BOETE_VOORSTELLEN)?;
    let klad = klad::find(&inspectie.register, &ingelogd.gebruiker, paden::BOETE_NIEUW, &vraag.klad).await;
    let Some(klad) = klad.map_err(trouble)? else {
        let velden = Velden { kenmerk: new_key(&inspectie, &mag), ..Velden::default() };
        return render(&inspectie, &ingelogd, &velden, None, Vec::new());
    };
    let velden = Velden::of_draft(&klad);
    match check(&inspectie, &mag, &velden.invulling()).await {
        Ok(ruimte) => render(&inspectie, &ingelogd, &velden, Some(&ruimte), Vec::new()),
        Err(fout) => refused(&inspectie, &ingelogd, &velden, fout),
    }
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &BOETE_VOORSTELLEN)?;
    let invulling = velden.invulling();
    if velden.stap == "doe" {
        return match propose(&inspectie, &mag, &officer(&ingelogd), &invulling).await {
            Ok(nummer) => Ok(Redirect::to(&paden::boete(nummer)).into_response()),
            Err(fout) => refused(&inspectie, &ingelogd, &velden, fout),
        };
    }
    if let Err(fout) = check(&inspectie, &mag, &invulling).await {
        return refused(&inspectie, &ingelogd, &velden, fout);
    }
    let ingevuld = velden.pairs().map(|(naam, waarde)| (naam.to_owned(), waarde));
    let adres = klad::keep(&inspectie.register, &ingelogd.gebruiker, paden::BOETE_NIEUW, &ingevuld).await;
    Ok(Redirect::to(&adres.map_err(trouble)?).into_response())
}

fn refused(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    velden: &Velden,
    fout: Boetefout,
) -> Result<Response, Paginafout> {
    match fout {
        Boetefout::Geweigerd(afwijzingen) => {
            let fouten = field_faults(woorden(ingelogd.taal), &afwijzingen);
            render(inspectie, ingelogd, velden, None, fouten)
        }
        fout => Err(trouble(fout)),
    }
}

fn render(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    velden: &Velden,
    ruimte: Option<&Ruimte>,
    fouten: Vec<Veldfout>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let vandaag = inspectie.register.klok().vandaag().map_err(trouble)?;
    let artikelen = articles(inspectie, invoer::datum(&velden.overtreden_op).unwrap_or(vandaag)).map_err(trouble)?;
    // Before 2012 there are none: today's stand there, so that the refusal can say why.
    let artikelen = if artikelen.is_empty() { articles(inspectie, vandaag).map_err(trouble)? } else { artikelen };
    let keuze = |artikel: &Boeteartikel| {
        Keuze::new(&artikel.code, format!("{}: {}", artikel.grond.artikel, fineable(t, artikel).tekst))
    };
    let titel = if ruimte.is_some() { "boete-controle-titel" } else { "boete-nieuw" };
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        titel: t.zeg(titel).to_string(),
        controle: ruimte.map_or_else(Vec::new, |ruimte| check_rows(t, velden, ruimte)),
        gronden: ruimte.map_or_else(Vec::new, |ruimte| {
            let gronden = ruimte.wet.gronden.iter().map(|grond| format!("{grond} ({})", grond.bron));
            gronden.collect()
        }),
        verborgen: velden.pairs().into(),
        artikelen: artikelen.iter().map(keuze).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}

fn check_rows(t: Woorden, velden: &Velden, ruimte: &Ruimte) -> Vec<Controlerij> {
    let bedrag = velden.invulling().bedrag.unwrap_or_default();
    let rij = |sleutel: &str, waarde: String, veld: &str| {
        Controlerij::new(t.zeg(sleutel), waarde).wijzig(format!("#veld-{veld}"))
    };
    vec![
        rij("kolom-school", format!("{} ({})", velden.schoolnaam.trim(), velden.school.trim()), "school"),
        rij("boete-veld-bestuursnaam", format!("{} ({})", ruimte.bestuur.naam, velden.bestuur.trim()), "bestuur"),
        rij("boete-kolom-artikel", ruimte.wet.artikel.grond.to_string(), "artikel"),
        rij("boete-veld-dag", velden.overtreden_op.clone(), "overtreden_op"),
        rij("boete-kolom-bedrag", euros(t, bedrag), "bedrag"),
        Controlerij::new(t.zeg("boete-ruimte"), euros(t, ruimte.wet.hoogstens)),
        Controlerij::new(t.zeg("boete-eerder"), euros(t, ruimte.eerder)),
        rij("boete-veld-onderbouwing", velden.onderbouwing.clone(), "onderbouwing"),
    ]
}
