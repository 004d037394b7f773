//! One record: ending it earlier, or taking it back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Paginafout, Veldfout, Woorden, invoer};

use super::super::{Afwezigheidsregel, end, one, withdraw};
use super::formulier::refusal;
use super::{AFWEZIGHEID, adres, last_day, permit, reason, today};
use crate::staat::{Bevoegd, Schoolstaat, fault, woorden};

type Paren = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "afwezigheid/een.html")]
struct Een<'a> {
    t: Woorden,
    f: &'a Formulier,
    naam: String,
    rijen: Vec<(String, String)>,
    adres: String,
    kan_korter: bool,
}

/// The record.
pub(super) async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf).met("tot", t.korte_datum(today(&staat)?));
    page(&staat, &ingelogd, number(&nummer)?, f).await
}

fn number(tekst: &str) -> Result<i64, Paginafout> {
    tekst.parse().map_err(|_| Paginafout::NietGevonden)
}

async fn page(staat: &Schoolstaat, ingelogd: &Ingelogd, nummer: i64, f: Formulier) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(staat, ingelogd).await?;
    let regel = one(&staat.scholen, &permit, &organisatie, nummer, today(staat)?).await.map_err(fault)?;
    let regel = regel.ok_or(Paginafout::NietGevonden)?;
    let t = *f.t();
    let pagina = Een {
        t,
        f: &f,
        naam: regel.leerling.naam(),
        rijen: rows(t, &regel),
        adres: adres(nummer),
        kan_korter: regel.afwezigheid.van < regel.afwezigheid.tot,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("afwezigheid-een")).formulier(&f).render(&pagina)
}

fn rows(t: Woorden, regel: &Afwezigheidsregel) -> Vec<(String, String)> {
    let een = &regel.afwezigheid;
    let rij = |sleutel: &str, waarde: String| (t.zeg(sleutel).to_string(), waarde);
    let rijen = [
        rij("afwezigheid-klas", regel.leerling.klas.clone()),
        rij("afwezigheid-reden", reason(t, een.reden)),
        rij("afwezigheid-van", t.datum(een.van)),
        rij("afwezigheid-tot", last_day(t, regel)),
        rij("afwezigheid-toelichting", regel.toelichting.clone()),
    ];
    rijen.into_iter().filter(|(_, waarde)| !waarde.is_empty()).collect()
}

/// Ends it on another day.
pub(super) async fn end_earlier(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(paren): Gepost<Paren>,
) -> Result<Response, Paginafout> {
    let nummer = number(&nummer)?;
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf).gevuld(paren);
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let fout = match invoer::datum(f.waarde("tot")) {
        None => Veldfout::new("tot", "afwezigheid-fout-datum"),
        Some(laatste) => match end(&staat.scholen, &permit, &organisatie, nummer, laatste).await {
            Ok(_) => return Ok(done("geeindigd")),
            Err(weigering) => refusal(&f, weigering)?,
        },
    };
    page(&staat, &ingelogd, nummer, f.met_fouten([fout])).await
}

/// Takes it back.
pub(super) async fn take_back(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(paren): Gepost<Paren>,
) -> Result<Response, Paginafout> {
    let nummer = number(&nummer)?;
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf).gevuld(paren);
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    match withdraw(&staat.scholen, &permit, &organisatie, nummer, f.waarde("waarom")).await {
        Ok(()) => Ok(done("ingetrokken")),
        Err(weigering) => {
            let fout = refusal(&f, weigering)?;
            page(&staat, &ingelogd, nummer, f.met_fouten([fout])).await
        }
    }
}

fn done(wat: &str) -> Response {
    Redirect::to(&format!("{AFWEZIGHEID}?klaar={wat}")).into_response()
}
