//! The pages of known absence: what is known, a form for more, and one record with what can be done to it.

mod een;
mod formulier;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::Date;
use kern::account::Ingelogd;
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Woorden};
use kern::register::Registerfout;
use recht::dag::einde_schooljaar;
use serde::Deserialize;

use super::{Afwezigheidsregel, Reden, current};
use crate::staat::{Bevoegd, Schoolstaat, fault, woorden};
use crate::stam::Leerling;

const AFWEZIGHEID: &str = "/school/afwezigheid";

/// The pages of known absence.
pub fn routes() -> Router<Schoolstaat> {
    Router::new()
        .route(AFWEZIGHEID, get(show).post(formulier::keep))
        .route("/school/afwezigheid/{nummer}", get(een::show))
        .route("/school/afwezigheid/{nummer}/eindigen", post(een::end_earlier))
        .route("/school/afwezigheid/{nummer}/intrekken", post(een::take_back))
}

/// Where one record is shown.
fn adres(nummer: i64) -> String {
    format!("{AFWEZIGHEID}/{nummer}")
}

async fn permit(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Bevoegd, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::AFWEZIGHEID_VASTLEGGEN).await
}

fn today(staat: &Schoolstaat) -> Result<Date, Paginafout> {
    let nu = staat.scholen.register().klok().nu();
    kern::klok::dag_van(nu).map_err(|fout| fault(Registerfout::from(fout)))
}

/// A reason in words.
fn reason(t: Woorden, reden: Reden) -> String {
    t.zeg(&format!("reden-{}", reden.word())).to_string()
}

/// A line of the list.
struct Regelbeeld {
    adres: String,
    naam: String,
    klas: String,
    reden: String,
    van: String,
    tot: String,
}

impl Regelbeeld {
    fn new(t: Woorden, regel: &Afwezigheidsregel) -> Self {
        let afwezigheid = &regel.afwezigheid;
        Self {
            adres: adres(afwezigheid.nummer),
            naam: regel.leerling.naam(),
            klas: regel.leerling.klas.clone(),
            reden: reason(t, afwezigheid.reden),
            van: t.datum(afwezigheid.van),
            tot: last_day(t, regel),
        }
    }
}

/// The last day, or that nobody knows it yet.
fn last_day(t: Woorden, regel: &Afwezigheidsregel) -> String {
    let een = &regel.afwezigheid;
    if een.reden == Reden::Ziekte && een.tot == einde_schooljaar(een.van) {
        t.zeg("afwezigheid-tot-bericht").to_string()
    } else {
        t.datum(een.tot)
    }
}

#[derive(Template)]
#[template(path = "afwezigheid/lijst.html")]
struct Lijst<'a> {
    t: Woorden,
    f: &'a Formulier,
    klaar: &'static str,
    redenen: Vec<Keuze>,
    /// Pupils of whom one may be meant.
    kandidaten: Vec<Keuze>,
    regels: Vec<Regelbeeld>,
    vol: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Vraag {
    #[serde(default)]
    klaar: String,
    #[serde(default)]
    leerling: String,
}

async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let vandaag = today(&staat)?;
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf).met("van", t.korte_datum(vandaag)).met("reden", Reden::Ziekte.word());
    let klaar = match vraag.klaar.as_str() {
        "vastgelegd" => "afwezigheid-vastgelegd",
        "geeindigd" => "afwezigheid-geeindigd",
        "ingetrokken" => "afwezigheid-ingetrokken",
        _ => "",
    };
    // From a pupil's page: the number there is already the one that is meant.
    let gekozen = match vraag.leerling.parse() {
        Ok(sleutel) => {
            let (db, sleutels) = (staat.scholen.register().lees(), [crate::stam::Leerlingsleutel(sleutel)]);
            let gevonden = crate::stam::store::pupils(db, &permit, &organisatie, &sleutels, vandaag).await;
            gevonden.map_err(fault)?
        }
        Err(_) => Vec::new(),
    };
    let f = gekozen.iter().fold(f, |f, een| f.met("zoek", een.leerlingnummer.as_str()));
    list(&staat, &ingelogd, f, &[], klaar).await
}

/// The list below the form.
async fn list(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    f: Formulier,
    kandidaten: &[Leerling],
    klaar: &'static str,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(staat, ingelogd).await?;
    let t = *f.t();
    let regels = current(&staat.scholen, &permit, &organisatie, today(staat)?).await.map_err(fault)?;
    let vol = u32::try_from(regels.len()).is_ok_and(|aantal| aantal >= super::vastleggen::MEEST);
    let kandidaat = |een: &Leerling| {
        Keuze::new(een.sleutel.to_string(), format!("{}, {} ({})", een.naam(), een.klas, een.leerlingnummer))
    };
    let pagina = Lijst {
        t,
        f: &f,
        klaar,
        redenen: Reden::ALLE.into_iter().map(|reden| Keuze::new(reden.word(), reason(t, reden))).collect(),
        kandidaten: kandidaten.iter().map(kandidaat).collect(),
        regels: regels.iter().map(|regel| Regelbeeld::new(t, regel)).collect(),
        vol,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("afwezigheid-titel")).formulier(&f).render(&pagina)
}
