//! Choosing in what one works now.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::laag::{refuse, rol_in_words, session_data};
use super::super::sessies::SLEUTEL;
use super::super::{Aangemeld, Gepost, store};
use super::{Accountpaginas, Naar, unexpected};
use crate::pagina::{Formulier, Gevraagd, Kader, Keuze, Paginafout, Veldfout, Woorden, own_path};

#[derive(Template)]
#[template(path = "account/pages/rol.html")]
struct Rolkeuze<'a> {
    t: Woorden,
    f: &'a Formulier,
    keuzes: &'a [Keuze],
}

pub(super) async fn show(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    Gevraagd(Naar { naar }): Gevraagd<Naar>,
    sessie: Session,
) -> Result<Response, Paginafout> {
    let nu = session_data(&sessie).await?.and_then(|gegevens| gegevens.aanstelling);
    let keuzes = choices(&paginas, &aangemeld).await?;
    let f = Formulier::new(Woorden::kern(aangemeld.taal), &aangemeld.csrf).met("naar", naar);
    let f = nu.into_iter().fold(f, |f, nu| f.met("aanstelling", nu.to_string()));
    page(&aangemeld, &f, &keuzes)
}

fn page(aangemeld: &Aangemeld, f: &Formulier, keuzes: &[Keuze]) -> Result<Response, Paginafout> {
    let t = *f.t();
    Kader::new(&aangemeld.pagina).titel(t.zeg("kern-rol-titel")).formulier(f).render(&Rolkeuze { t, f, keuzes })
}

async fn choices(paginas: &Accountpaginas, aangemeld: &Aangemeld) -> Result<Vec<Keuze>, Paginafout> {
    let register = paginas.accounts.register();
    let vandaag = register.klok().vandaag().map_err(unexpected)?;
    let aanstellingen =
        store::aanstelling::current(register.lees(), aangemeld.account.0, vandaag).await.map_err(refuse)?;
    let choice = |(nummer, aanstelling): (i64, super::super::Aanstelling)| {
        Keuze::new(nummer.to_string(), rol_in_words(aanstelling.rol, aangemeld.taal)).hint(aanstelling.organisatienaam)
    };
    Ok(aanstellingen.into_iter().map(choice).collect())
}

#[derive(Deserialize)]
pub(super) struct Gekozen {
    #[serde(default)]
    aanstelling: String,
    #[serde(default)]
    naar: String,
}

pub(super) async fn choose(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    sessie: Session,
    Gepost(Gekozen { aanstelling, naar }): Gepost<Gekozen>,
) -> Result<Response, Paginafout> {
    let keuzes = choices(&paginas, &aangemeld).await?;
    let mag = keuzes.iter().any(|keuze| keuze.waarde == aanstelling);
    let (Some(mut gegevens), true) = (session_data(&sessie).await?, mag) else {
        let f = Formulier::new(Woorden::kern(aangemeld.taal), &aangemeld.csrf).met("naar", naar);
        return page(&aangemeld, &f.met_fouten([Veldfout::new("aanstelling", "kern-rol-kies")]), &keuzes);
    };
    gegevens.aanstelling = aanstelling.parse().ok();
    sessie.insert(SLEUTEL, gegevens).await.map_err(unexpected)?;
    Ok(Redirect::to(own_path(&naar)).into_response())
}
