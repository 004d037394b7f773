//! One entry: what it is, what was said of it by whom and why, and a form to judge it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Veldfout, Woorden};
use serde::Deserialize;

use super::{entry_adres, keuze, oordeel, status_mark, status_word};
use crate::leerling::pages::adres as pupil_adres;
use crate::les::Lessleutel;
use crate::les::pages::{adres as lesson_adres, clock, lesnaam, mark_in_words, number, tijden, who};
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerlingsleutel;
use crate::verzuim::lijst::{Geschiedenis, Gezegd, Spoor, history};

#[derive(Template)]
#[template(path = "verzuim/spoor.html")]
struct Spoorpagina<'a> {
    t: Woorden,
    f: &'a Formulier,
    een: &'a Geschiedenis,
    titel: String,
    wanneer: String,
    les_adres: String,
    leerling_adres: String,
    adres: String,
    /// Mark, and status in words with how it looks, when the pupil missed something.
    stand: Option<(String, Kenmerk, String)>,
    regels: Vec<Spoorregel>,
    keuzes: Vec<Keuze>,
    mag_oordelen: bool,
    klaar: bool,
}

struct Spoorregel {
    wanneer: String,
    wat: String,
    door: String,
    waarom: String,
}

#[derive(Deserialize)]
pub(super) struct Vraag {
    /// What was chosen in a row of the list.
    oordeel: Option<String>,
    /// Said when that row lacks a reason.
    #[serde(default)]
    waarom: String,
    #[serde(default)]
    klaar: String,
}

pub(super) async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path((les, leerling)): Path<(String, String)>,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let sleutels = (Lessleutel(number(&les)?), Leerlingsleutel(number(&leerling)?));
    let f = Formulier::new(crate::woorden(ingelogd.taal), &ingelogd.csrf);
    let f = match vraag.oordeel {
        Some(oordeel) if keuze::parse(&oordeel).is_none() => {
            f.met_fouten([Veldfout::new("oordeel", "verzuim-fout-oordeel")])
        }
        Some(oordeel) if !vraag.waarom.is_empty() => {
            f.met("oordeel", oordeel).met_fouten([Veldfout::new("waarom", "verzuim-fout-waarom")])
        }
        oordeel => f.met("oordeel", oordeel.unwrap_or_default()),
    };
    page(&staat, &ingelogd, sleutels, f, !vraag.klaar.is_empty()).await
}

async fn page(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    (les, leerling): (Lessleutel, Leerlingsleutel),
    f: Formulier,
    klaar: bool,
) -> Result<Response, Paginafout> {
    let volgt = [&crate::LEERLING_BEKIJKEN, &crate::LEERLING_EIGEN_KLAS];
    let Bevoegd { permit, profiel, .. } = staat.permit_first(&ingelogd.gebruiker, &volgt).await?;
    let een = history(&staat.scholen, &permit, &profiel, les, leerling).await.map_err(fault)?;
    let een = een.ok_or(Paginafout::NietGevonden)?;
    let t = *f.t();
    let titel = format!("{}, {}", een.leerling.naam(), lesnaam(t, &een.les, profiel.school.sector));
    let stand = een.verzuim.as_ref().map(|verzuim| {
        let woord = match verzuim.reden {
            Some(reden) => keuze::in_words(t, verzuim.status, Some(reden)),
            None => t.zeg(status_word(verzuim.status)).to_string(),
        };
        (mark_in_words(t, verzuim.merk), status_mark(verzuim.status), woord)
    });
    let regels = een.sporen.iter().map(|spoor| trace(t, spoor, ingelogd));
    let beeld = Spoorpagina {
        f: &f,
        wanneer: t.zeg("les-wanneer").met("dag", t.dag(een.les.datum)).met("tijden", tijden(&een.les)).to_string(),
        les_adres: lesson_adres(les),
        leerling_adres: pupil_adres(leerling),
        adres: entry_adres(les, leerling),
        stand,
        regels: regels.collect::<Result<_, _>>()?,
        keuzes: keuze::choices(t),
        mag_oordelen: een.verzuim.is_some() && staat.allows(&ingelogd.gebruiker, &crate::VERZUIM_BEOORDELEN),
        klaar,
        een: &een,
        t,
        titel,
    };
    Kader::new(&ingelogd.pagina).titel(&beeld.titel).formulier(&f).render(&beeld)
}

fn trace(t: Woorden, spoor: &Spoor, ingelogd: &Ingelogd) -> Result<Spoorregel, Paginafout> {
    let tijd =
        kern::klok::plaatselijk(spoor.tijdstip).map_err(|fout| fault(kern::register::Registerfout::from(fout)))?;
    let wat = match spoor.wat {
        Gezegd::Merk(merk) => t.zeg("verzuim-spoor-merk").met("merk", mark_in_words(t, merk)),
        Gezegd::Oordeel(status, reden) => {
            t.zeg("verzuim-spoor-oordeel").met("oordeel", keuze::in_words(t, status, reden))
        }
    };
    Ok(Spoorregel {
        wanneer: format!("{}, {}", t.korte_datum(tijd.date()), clock(tijd.time())),
        wat: wat.to_string(),
        door: who(t, ingelogd, spoor.account, spoor.door.as_deref()),
        waarom: spoor.waarom.clone(),
    })
}

#[derive(Deserialize)]
pub(super) struct Oordeelformulier {
    #[serde(default)]
    oordeel: String,
    #[serde(default)]
    waarom: String,
}

pub(super) async fn judge_one(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path((les, leerling)): Path<(String, String)>,
    Gepost(gepost): Gepost<Oordeelformulier>,
) -> Result<Response, Paginafout> {
    let (les, leerling) = (Lessleutel(number(&les)?), Leerlingsleutel(number(&leerling)?));
    let opgave = keuze::parse_judgement(vec![(les, leerling)], &gepost.oordeel, &gepost.waarom, "oordeel");
    let fout = match opgave {
        Err(fout) => fout,
        Ok(opgave) => match oordeel::keep(&staat, &ingelogd, &opgave, &crate::VERZUIM_BEOORDELEN).await? {
            Ok(_) => return Ok(Redirect::to(&format!("{}?klaar=ja", entry_adres(les, leerling))).into_response()),
            Err(fout) => fout,
        },
    };
    let f = Formulier::new(crate::woorden(ingelogd.taal), &ingelogd.csrf)
        .met("oordeel", gepost.oordeel)
        .met("waarom", gepost.waarom)
        .met_fouten([fout]);
    page(&staat, &ingelogd, (les, leerling), f, false).await
}
