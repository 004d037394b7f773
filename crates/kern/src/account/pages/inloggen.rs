//! Signing in, in one step or two, and signing out.

use askama::Template;
use axum::extract::{Form, Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::{Extension, RequestExt as _};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::aanmelden::{Aanmeldfout, Aanmelding, Poging};
use super::super::laag::{refuse, session_data};
use super::super::sessies::Stap;
use super::super::{Aangemeld, Gepost, store};
use super::{Accountpaginas, Naar, adres, begin_session, too_often, unexpected};
use crate::pagina::{Formulier, Gevraagd, Kader, Paginacontext, Paginafout, Veldfout, Woorden, own_path, paden};
use crate::toegang::Accountnummer;

pub(super) const CODE: &str = "/inloggen/code";

#[derive(Template)]
#[template(path = "account/pages/inloggen.html")]
struct Inloggen<'a> {
    t: Woorden,
    f: &'a Formulier,
}

#[derive(Template)]
#[template(path = "account/pages/code.html")]
struct Code<'a> {
    t: Woorden,
    f: &'a Formulier,
}

pub(super) async fn show(
    Extension(pagina): Extension<Paginacontext>,
    Gevraagd(Naar { naar }): Gevraagd<Naar>,
) -> Result<Response, Paginafout> {
    if pagina.gebruiker.is_some() {
        return Ok(Redirect::to(own_path(&naar)).into_response());
    }
    let t = Woorden::kern(pagina.taal);
    let f = Formulier::new(t, &pagina.csrf).met("naar", naar);
    sign_in_page(&pagina, &f)
}

fn sign_in_page(pagina: &Paginacontext, f: &Formulier) -> Result<Response, Paginafout> {
    let t = *f.t();
    Kader::new(pagina).titel(t.zeg("kern-inloggen")).formulier(f).render(&Inloggen { t, f })
}

#[derive(Deserialize)]
struct Ingevuld {
    #[serde(default)]
    gebruikersnaam: String,
    #[serde(default)]
    wachtwoord: String,
    #[serde(default)]
    naar: String,
}

pub(super) async fn sign_in(
    State(paginas): State<Accountpaginas>,
    Extension(pagina): Extension<Paginacontext>,
    sessie: Session,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Paginafout> {
    let adres = adres(&paginas, &headers, request.extensions());
    let Form(Ingevuld { gebruikersnaam, wachtwoord, naar }) =
        request.extract().await.map_err(|_| Paginafout::Onbegrijpelijk)?;
    let poging = Poging { gebruikersnaam: &gebruikersnaam, wachtwoord: &wachtwoord, adres };
    match paginas.accounts.sign_in(poging).await {
        Ok(Aanmelding::Klaar(account)) => go_in(&paginas, &sessie, account, &naar, &headers).await,
        Ok(Aanmelding::Code(account)) => {
            begin_session(&sessie, account, Stap::Code, None, &headers).await?;
            Ok(Redirect::to(&with_naar(CODE, &naar)).into_response())
        }
        Err(fout) => {
            let t = Woorden::kern(pagina.taal);
            let f = Formulier::new(t, &pagina.csrf).met("naar", naar).met("gebruikersnaam", gebruikersnaam);
            sign_in_page(&pagina, &f.met_fouten([in_words(fout, "gebruikersnaam", "kern-inlog-onjuist")?]))
        }
    }
}

/// Chooses the aanstelling when there is one to choose, and goes on.
async fn go_in(
    paginas: &Accountpaginas,
    sessie: &Session,
    account: Accountnummer,
    naar: &str,
    headers: &HeaderMap,
) -> Result<Response, Paginafout> {
    let register = paginas.accounts.register();
    let vandaag = register.klok().vandaag().map_err(unexpected)?;
    let aanstellingen = store::aanstelling::current(register.lees(), account.0, vandaag).await.map_err(refuse)?;
    let enige = match aanstellingen.as_slice() {
        [(nummer, _)] => Some(*nummer),
        _ => None,
    };
    begin_session(sessie, account, Stap::Klaar, enige, headers).await?;
    let verder = if enige.is_some() { own_path(naar).to_owned() } else { with_naar(paden::ROL, naar) };
    Ok(Redirect::to(&verder).into_response())
}

fn with_naar(pad: &str, naar: &str) -> String {
    match askama::filters::urlencode_strict(naar) {
        Ok(naar_in_adres) if !naar.is_empty() => format!("{pad}?naar={naar_in_adres}"),
        _ => pad.to_owned(),
    }
}

/// A refusal as the fault of a field; what is no fault of the reader's is no page of this form.
fn in_words(fout: Aanmeldfout, veld: &'static str, onjuist: &'static str) -> Result<Veldfout, Paginafout> {
    match fout {
        Aanmeldfout::Onjuist => Ok(Veldfout::new(veld, onjuist)),
        Aanmeldfout::Geblokkeerd => Ok(Veldfout::new(veld, "kern-inlog-geblokkeerd")),
        Aanmeldfout::TeVaak(wacht) => Ok(too_often(veld, wacht)),
        Aanmeldfout::Register(fout) => Err(refuse(fout)),
        Aanmeldfout::Account(fout) => Err(unexpected(fout)),
    }
}

pub(super) async fn show_code(
    Extension(pagina): Extension<Paginacontext>,
    Gevraagd(Naar { naar }): Gevraagd<Naar>,
    sessie: Session,
) -> Result<Response, Paginafout> {
    if waiting(&sessie).await?.is_none() {
        return Ok(Redirect::to(&with_naar(paden::INLOGGEN, &naar)).into_response());
    }
    let f = Formulier::new(Woorden::kern(pagina.taal), &pagina.csrf).met("naar", naar);
    code_page(&pagina, &f)
}

fn code_page(pagina: &Paginacontext, f: &Formulier) -> Result<Response, Paginafout> {
    let t = *f.t();
    Kader::new(pagina).titel(t.zeg("kern-inlog-code-titel")).formulier(f).render(&Code { t, f })
}

#[derive(Deserialize)]
struct Ingevuldecode {
    #[serde(default)]
    code: String,
    #[serde(default)]
    naar: String,
}

pub(super) async fn check_code(
    State(paginas): State<Accountpaginas>,
    Extension(pagina): Extension<Paginacontext>,
    sessie: Session,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Paginafout> {
    let adres = adres(&paginas, &headers, request.extensions());
    let Form(Ingevuldecode { code, naar }) = request.extract().await.map_err(|_| Paginafout::Onbegrijpelijk)?;
    let Some(account) = waiting(&sessie).await? else {
        return Ok(Redirect::to(&with_naar(paden::INLOGGEN, &naar)).into_response());
    };
    match paginas.accounts.check_code(account, &code, adres).await {
        Ok(()) => go_in(&paginas, &sessie, account, &naar, &headers).await,
        Err(fout) => {
            let f = Formulier::new(Woorden::kern(pagina.taal), &pagina.csrf).met("naar", naar);
            code_page(&pagina, &f.met_fouten([in_words(fout, "code", "kern-inlog-code-onjuist")?]))
        }
    }
}

/// The account whose password was right and whose code must follow.
async fn waiting(sessie: &Session) -> Result<Option<Accountnummer>, Paginafout> {
    if sessie.id().is_none() {
        return Ok(None);
    }
    let gegevens = session_data(sessie).await?;
    Ok(gegevens.filter(|gegevens| gegevens.stap == Stap::Code).map(|gegevens| Accountnummer(gegevens.account)))
}

#[derive(Deserialize)]
pub(super) struct Niets {}

pub(super) async fn sign_out(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    sessie: Session,
    Gepost(Niets {}): Gepost<Niets>,
) -> Result<Response, Paginafout> {
    paginas.accounts.log_sign_out(aangemeld.account).await.map_err(refuse)?;
    sessie.flush().await.map_err(unexpected)?;
    Ok(Redirect::to(paden::INLOGGEN).into_response())
}
