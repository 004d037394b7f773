//! One's own account: in what one works, what that allows, and where one is signed in.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use serde::Deserialize;
use tower_sessions::Session;

use super::super::laag::refuse;
use super::super::sessies::{Sessie, key};
use super::super::{Aangemeld, Gepost, store};
use super::{Accountpaginas, tweede_factor, unexpected};
use crate::klok::plaatselijk;
use crate::pagina::{Formulier, Kader, Paginafout, Woorden, paden};
use crate::taal::Taal;

pub(super) const INTREKKEN: &str = "/account/sessies/intrekken";

#[derive(Template)]
#[template(path = "account/pages/account.html")]
struct Account<'a> {
    t: Woorden,
    f: &'a Formulier,
    rol: String,
    organisatie: String,
    meer_rollen: bool,
    rechten: Vec<&'static str>,
    tweede_factor: bool,
    sessies: Vec<Rij>,
}

/// A session in the table.
struct Rij {
    som: String,
    apparaat: String,
    begonnen: String,
    gezien: String,
    deze: bool,
}

pub(super) async fn show(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    sessie: Session,
) -> Result<Response, Paginafout> {
    let accounts = &paginas.accounts;
    let deze = key(&sessie);
    let sessies = accounts.sessions(aangemeld.account).await.map_err(refuse)?;
    let row = |sessie: Sessie| {
        Ok(Rij {
            begonnen: moment(sessie.begonnen, aangemeld.taal)?,
            gezien: moment(sessie.gezien, aangemeld.taal)?,
            deze: deze.as_deref() == Some(&*sessie.som),
            som: sessie.som,
            apparaat: sessie.apparaat,
        })
    };
    let sessies = sessies.into_iter().map(row).collect::<Result<Vec<_>, Paginafout>>()?;
    let account = store::account::by_number(accounts.register().lees(), aangemeld.account.0).await.map_err(refuse)?;
    let t = Woorden::kern(aangemeld.taal);
    let wie = aangemeld.pagina.gebruiker.as_ref();
    let inhoud = Account {
        t,
        f: &Formulier::new(t, &aangemeld.csrf),
        rol: wie.map(|wie| wie.rol.clone()).unwrap_or_default(),
        organisatie: wie.map(|wie| wie.organisatie.clone()).unwrap_or_default(),
        meer_rollen: wie.is_some_and(|wie| wie.meer_rollen),
        rechten: rights(&paginas, &aangemeld),
        tweede_factor: account.is_some_and(|account| account.totp_geheim.is_some()),
        sessies,
    };
    Kader::new(&aangemeld.pagina).titel(t.zeg("kern-account")).render(&inhoud)
}

/// What the role allows in the own organisation, a sentence each.
fn rights(paginas: &Accountpaginas, aangemeld: &Aangemeld) -> Vec<&'static str> {
    let Some(gebruiker) = &aangemeld.gebruiker else { return Vec::new() };
    let Some(eigen) = &gebruiker.organisatie else { return Vec::new() };
    let alle = paginas.toegang.bewerkingen().iter();
    alle.filter(|bewerking| paginas.toegang.allows(gebruiker, bewerking, eigen))
        .map(|bewerking| bewerking.uitleg(aangemeld.taal))
        .collect()
}

fn moment(tijd: Timestamp, taal: Taal) -> Result<String, Paginafout> {
    let wijzer = plaatselijk(tijd).map_err(unexpected)?;
    Ok(format!("{} {:02}:{:02}", taal.short_date(wijzer.date()), wijzer.hour(), wijzer.minute()))
}

#[derive(Deserialize)]
pub(super) struct Gekozen {
    #[serde(default)]
    sessie: String,
}

pub(super) async fn revoke(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    Gepost(Gekozen { sessie }): Gepost<Gekozen>,
) -> Result<Response, Paginafout> {
    paginas.accounts.revoke(aangemeld.account, &sessie).await.map_err(refuse)?;
    Ok(Redirect::to(paden::ACCOUNT).into_response())
}
