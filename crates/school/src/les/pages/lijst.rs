//! The lessons of a teacher on a day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::ToSpan as _;
use kern::account::Ingelogd;
use kern::pagina::{Gevraagd, Kader, Kenmerk, Paginafout, Woorden, invoer};
use serde::Deserialize;

use super::{adres, blad, now};
use crate::les::{Les, Lestoestand, own_lessons};
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::verzuim::lijst::{Wie, is_over, not_taken};

#[derive(Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    datum: String,
}

#[derive(Template)]
#[template(path = "les/lijst.html")]
struct Leslijst {
    t: Woorden,
    dag: String,
    vorige: String,
    volgende: String,
    lessen: Vec<Lesrij>,
}

struct Lesrij {
    adres: String,
    naam: String,
    tijden: String,
    kenmerk: Kenmerk,
    stand: &'static str,
}

pub(super) async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(Vraag { datum }): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, profiel } = staat.permit(&ingelogd.gebruiker, &crate::LES_BEKIJKEN).await?;
    let nu = now(&staat)?;
    let op = invoer::datum(&datum).unwrap_or(nu.date());
    let lessen = own_lessons(&staat.scholen, &permit, &organisatie, op).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let rij = |les: &Les| {
        let (kenmerk, stand) = standing(les, is_over(les, nu));
        let naam = blad::lesnaam(t, les, profiel.school.sector);
        Lesrij { adres: adres(les.sleutel), naam, tijden: blad::tijden(les), kenmerk, stand }
    };
    let page = Leslijst {
        t,
        dag: t.dag(op),
        vorige: format!("/school/les?datum={}", op.saturating_sub(1.day())),
        volgende: format!("/school/les?datum={}", op.saturating_add(1.day())),
        lessen: lessen.iter().map(rij).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("les-lijst-titel")).render(&page)
}

#[derive(Template)]
#[template(path = "les/ontbreekt.html")]
struct Ontbreekt {
    t: Woorden,
    lessen: Vec<(String, String, String)>,
}

/// Most lessons of one teacher in the list of what is missing.
const HOOGSTE: u32 = 100;

/// The lessons of whoever asks that are over and have no register.
pub(super) async fn missing(State(staat): State<Schoolstaat>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::LES_BEKIJKEN).await?;
    let lessen = not_taken(&staat.scholen, &permit, &profiel, Wie::Eigen, HOOGSTE).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let rij = |les: &Les| {
        let wanneer = t.zeg("les-wanneer").met("dag", t.dag(les.datum)).met("tijden", blad::tijden(les));
        (adres(les.sleutel), blad::lesnaam(t, les, profiel.school.sector), wanneer.to_string())
    };
    let page = Ontbreekt { t, lessen: lessen.iter().map(|een| rij(&een.les)).collect() };
    Kader::new(&ingelogd.pagina).titel(t.zeg("les-ontbreekt-titel")).render(&page)
}

/// How a lesson stands, with the key of its words.
fn standing(les: &Les, geweest: bool) -> (Kenmerk, &'static str) {
    match les.toestand {
        Lestoestand::Vervallen => (Kenmerk::Neutraal, "les-vervallen"),
        Lestoestand::Activiteit => (Kenmerk::Neutraal, "les-activiteit"),
        Lestoestand::Gepland if les.versie > 0 => (Kenmerk::Goed, "les-geregistreerd"),
        Lestoestand::Gepland if geweest => (Kenmerk::LetOp, "les-niet-geregistreerd"),
        Lestoestand::Gepland => (Kenmerk::Neutraal, "les-nog-niet"),
    }
}
