//! The marking screen, and the lessons of a day.

mod beeld;
mod blad;
mod lijst;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::DateTime;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::register::{Merk as Schermmerk, Registerantwoord, Registerformulier};
use kern::pagina::{Kader, Paginafout, Veldfout, Woorden};
use kern::register::Registerfout;

pub(crate) use blad::{Blad, clock, lesnaam, mark_in_words, tijden};

use super::{Les, Lessleutel, Merk, Opgeslagen, Registeropgave, Registerweigering, lesson, mark};
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerlingsleutel;

/// The pages of lessons.
pub fn routes() -> Router<Schoolstaat> {
    Router::new()
        .route("/school/les", get(lijst::show))
        .route("/school/les/ontbreekt", get(lijst::missing))
        .route("/school/les/{les}", get(show).post(save))
}

/// Where a lesson is marked.
pub(crate) fn adres(les: Lessleutel) -> String {
    format!("/school/les/{}", les.0)
}

/// A number in an address; anything else is a page that is not there.
pub(crate) fn number(tekst: &str) -> Result<i64, Paginafout> {
    tekst.parse().map_err(|_| Paginafout::NietGevonden)
}

/// The clock on the wall.
pub(crate) fn now(staat: &Schoolstaat) -> Result<DateTime, Paginafout> {
    kern::klok::plaatselijk(staat.scholen.register().klok().nu()).map_err(|fout| fault(Registerfout::from(fout)))
}

async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(les): Path<String>,
) -> Result<Response, Paginafout> {
    Blad::load(&staat, &ingelogd, Lessleutel(number(&les)?)).await?.respond(&ingelogd)
}

async fn save(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(les): Path<String>,
    headers: HeaderMap,
    Gepost(paren): Gepost<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let sleutel = Lessleutel(number(&les)?);
    let kader = Kader::new(&ingelogd.pagina).breed();
    let uitkomst = match Registerformulier::parse(&paren) {
        Ok(form) => keep(&staat, &ingelogd, sleutel, &form, reason(&paren)).await?,
        Err(fouten) => Err(Terug::Fouten(fouten)),
    };
    let terug = match uitkomst {
        Ok(opgeslagen) => return saved(&ingelogd, &opgeslagen, None)?.respond(&headers, kader),
        Err(terug) => terug,
    };
    let blad = Blad::load(&staat, &ingelogd, sleutel).await?;
    let mut beeld = blad.beeld(&ingelogd);
    let gevonden = beeld::typed(&paren);
    match terug {
        Terug::Intussen if !blad.lay_beside(&ingelogd, &mut beeld, &gevonden) => {
            // Both gave every pupil the same mark: there is nothing to choose, and it is saved.
            let opgeslagen = blad.register.opgeslagen.as_ref().ok_or(Paginafout::Onverwacht)?;
            return saved(&ingelogd, opgeslagen, blad.register.door.as_deref())?.respond(&headers, kader);
        }
        Terug::Intussen => {}
        Terug::Fouten(fouten) => {
            beeld::fill_in(&mut beeld, &gevonden);
            beeld.fouten = fouten;
        }
    }
    if beeld.waarom.is_some() {
        beeld.waarom = Some(reason(&paren).to_owned());
    }
    Registerantwoord::Terug(Box::new(beeld)).respond(&headers, kader)
}

/// Why a register comes back.
enum Terug {
    Intussen,
    Fouten(Vec<Veldfout>),
}

fn reason(paren: &[(String, String)]) -> &str {
    paren.iter().find(|(naam, _)| naam == "waarom").map_or("", |(_, waarde)| waarde.trim())
}

/// Saves what was sent. The permit is that of a correction when a reason was given by whoever may correct.
async fn keep(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    sleutel: Lessleutel,
    form: &Registerformulier,
    waarom: &str,
) -> Result<Result<Opgeslagen, Terug>, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(staat, ingelogd, waarom).await?;
    let les = lesson(&staat.scholen, &permit, &organisatie, sleutel).await.map_err(fault)?;
    let les = les.ok_or(Paginafout::NietGevonden)?;
    let mut merken = std::collections::BTreeMap::new();
    let mut fouten = Vec::new();
    let nu = now(staat)?;
    for (leerling, merk) in &form.merken {
        let leerling = Leerlingsleutel(number(leerling.as_str())?);
        match of_screen(*merk, &les, nu) {
            Some(merk) => drop(merken.insert(leerling, merk)),
            None => fouten.push(Veldfout::new(format!("weg-{leerling}"), "les-fout-weg")),
        }
    }
    if !fouten.is_empty() {
        return Ok(Err(Terug::Fouten(fouten)));
    }
    // A version that is no number of ours is one that nobody has.
    let gezien = i32::try_from(form.gezien).unwrap_or(i32::MAX);
    let opgave =
        Registeropgave { les: sleutel, sleutel: form.sleutel.clone(), gezien, merken, waarom: waarom.to_owned() };
    match mark(&staat.scholen, &permit, &organisatie, opgave).await {
        Ok(opgeslagen) => Ok(Ok(opgeslagen)),
        Err(weigering) => refused(weigering).map(Err),
    }
}

/// That of a correction when a reason is given by whoever may correct.
pub(crate) async fn permit(staat: &Schoolstaat, ingelogd: &Ingelogd, waarom: &str) -> Result<Bevoegd, Paginafout> {
    let corrigeert = !waarom.is_empty() && staat.allows(&ingelogd.gebruiker, &crate::LES_CORRIGEREN);
    let bewerking = if corrigeert { &crate::LES_CORRIGEREN } else { &crate::LES_REGISTREREN };
    staat.permit(&ingelogd.gebruiker, bewerking).await
}

/// A mark of the screen as one of the register; `None` for a time that does not lie in the lesson.
fn of_screen(merk: Schermmerk, les: &Les, nu: DateTime) -> Option<Merk> {
    match merk {
        Schermmerk::Aanwezig => Some(Merk::Aanwezig),
        Schermmerk::Afwezig => Some(Merk::Afwezig),
        Schermmerk::TeLaat { minuten } => Some(Merk::TeLaat(recht::begrip::Minuten(minuten.into()))),
        Schermmerk::Vertrokken { om } => {
            let om = om.or((les.datum == nu.date()).then(|| nu.time()))?;
            let minuut = u16::try_from(i32::from(om.hour()) * 60 + i32::from(om.minute())).ok()?;
            let gemist = (les.begin..les.einde).contains(&minuut).then(|| les.einde - minuut)?;
            Some(Merk::EerderWeg(recht::begrip::Minuten(gemist.into())))
        }
    }
}

fn refused(weigering: Registerweigering) -> Result<Terug, Paginafout> {
    let (veld, sleutel) = match weigering {
        Registerweigering::Onbekend => return Err(Paginafout::NietGevonden),
        Registerweigering::School(fout) => return Err(fault(fout)),
        Registerweigering::Intussen { .. } => return Ok(Terug::Intussen),
        Registerweigering::Toekomst => (String::new(), "les-fout-toekomst"),
        Registerweigering::NietGegeven => (String::new(), "les-fout-niet-gegeven"),
        Registerweigering::AndereLeerlingen => (String::new(), "les-fout-leerlingen"),
        Registerweigering::Minuten(leerling) => (format!("laat-{leerling}"), "kern-register-minuten"),
        Registerweigering::GeenReden => ("waarom".to_owned(), "les-fout-reden"),
        Registerweigering::NietBevoegd => (String::new(), "les-fout-niet-bevoegd"),
        Registerweigering::Sleutel => (String::new(), "les-fout-sleutel"),
    };
    Ok(Terug::Fouten(vec![Veldfout::new(veld, sleutel)]))
}

/// Saved: by the reader, or by a colleague whose name is known or not.
fn saved(ingelogd: &Ingelogd, opgeslagen: &Opgeslagen, door: Option<&str>) -> Result<Registerantwoord, Paginafout> {
    let tijd = kern::klok::plaatselijk(opgeslagen.tijdstip).map_err(|fout| fault(Registerfout::from(fout)))?;
    let t = crate::woorden(ingelogd.taal);
    Ok(Registerantwoord::Opgeslagen {
        adres: adres(opgeslagen.les),
        gezien: u64::try_from(opgeslagen.versie).unwrap_or_default(),
        tijd: clock(tijd.time()),
        wie: who(t, ingelogd, opgeslagen.account, door),
    })
}

/// Who did something, as the reader calls him.
pub(crate) fn who(t: Woorden, ingelogd: &Ingelogd, account: i64, naam: Option<&str>) -> String {
    match naam {
        _ if account == ingelogd.gebruiker.account.0 => t.zeg("les-u").to_string(),
        Some(naam) => naam.to_owned(),
        None => t.zeg("les-collega").to_string(),
    }
}
