//! Turning the second factor on and off.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::laag::{refuse, session_data};
use super::super::sessies::{SLEUTEL, Sessiegegevens};
use super::super::totp::new_secret;
use super::super::verplichting::Verplichting;
use super::super::{Aangemeld, Codefout, Gepost, Kluissleutel, TotpInschrijving, store};
use super::{Accountpaginas, too_often, unexpected};
use crate::pagina::{Formulier, Kader, Kenmerk, Paginafout, Veldfout, Woorden, paden};

pub(super) const AAN: &str = paden::TWEEDE_FACTOR;
pub(super) const UIT: &str = "/account/code/uit";

#[derive(Template)]
#[template(path = "account/pages/tweede_factor_aan.html")]
struct Aanzetten<'a> {
    t: Woorden,
    f: &'a Formulier,
    inschrijving: TotpInschrijving,
    eerst: bool,
}

#[derive(Template)]
#[template(path = "account/pages/tweede_factor_niet.html")]
struct Onmogelijk {
    t: Woorden,
}

#[derive(Template)]
#[template(path = "account/pages/tweede_factor_uit.html")]
struct Uitzetten<'a> {
    t: Woorden,
    f: &'a Formulier,
}

#[derive(Template)]
#[template(path = "account/pages/herstelcodes.html")]
struct Herstelcodes<'a> {
    t: Woorden,
    codes: &'a [String],
}

/// Set for who must turn it on before anything else.
type Eerst = Option<Extension<Verplichting>>;

pub(super) async fn show(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    eerst: Eerst,
    sessie: Session,
) -> Result<Response, Paginafout> {
    page(&paginas, &aangemeld, eerst.is_some(), &sessie, None).await
}

async fn page(
    paginas: &Accountpaginas,
    aangemeld: &Aangemeld,
    eerst: bool,
    sessie: &Session,
    fout: Option<Veldfout>,
) -> Result<Response, Paginafout> {
    let t = Woorden::kern(aangemeld.taal);
    let f = Formulier::new(t, &aangemeld.csrf).met_fouten(fout);
    let kader = Kader::new(&aangemeld.pagina).titel(t.zeg("kern-totp-titel")).formulier(&f);
    if is_on(paginas, aangemeld).await? {
        return kader.render(&Uitzetten { t, f: &f });
    }
    let Ok(kluis) = paginas.accounts.kluis() else { return kader.render(&Onmogelijk { t }) };
    let geheim = secret(sessie, kluis).await?;
    let inschrijving = paginas.accounts.enrolment(aangemeld.account, &geheim).await.map_err(unexpected)?;
    kader.render(&Aanzetten { t, f: &f, inschrijving, eerst })
}

async fn is_on(paginas: &Accountpaginas, aangemeld: &Aangemeld) -> Result<bool, Paginafout> {
    let db = paginas.accounts.register().lees();
    let rij = store::account::by_number(db, aangemeld.account.0).await.map_err(refuse)?;
    Ok(rij.is_some_and(|rij| rij.totp_geheim.is_some()))
}

/// The secret that this session is putting into an app; the same until it succeeds, so that a typing error costs nothing.
async fn secret(sessie: &Session, kluis: &Kluissleutel) -> Result<String, Paginafout> {
    let gegevens = session_data(sessie).await?.ok_or(Paginafout::Verlopen)?;
    if let Some(verzegeld) = gegevens.totp_nieuw {
        return kluis.open(gegevens.account, &verzegeld).map_err(unexpected);
    }
    let geheim = new_secret();
    let verzegeld = kluis.seal(gegevens.account, &geheim).map_err(unexpected)?;
    let gegevens = Sessiegegevens { totp_nieuw: Some(verzegeld), ..gegevens };
    sessie.insert(SLEUTEL, gegevens).await.map_err(unexpected)?;
    Ok(geheim)
}

#[derive(Deserialize)]
pub(super) struct Ingevuld {
    #[serde(default)]
    code: String,
}

pub(super) async fn turn_on(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    eerst: Eerst,
    sessie: Session,
    Gepost(Ingevuld { code }): Gepost<Ingevuld>,
) -> Result<Response, Paginafout> {
    if is_on(&paginas, &aangemeld).await? {
        return Ok(Redirect::to(AAN).into_response());
    }
    let Ok(kluis) = paginas.accounts.kluis() else {
        return page(&paginas, &aangemeld, eerst.is_some(), &sessie, None).await;
    };
    let geheim = secret(&sessie, kluis).await?;
    match paginas.accounts.turn_on_totp(aangemeld.account, &geheim, &code).await {
        Ok(codes) => {
            if let Some(gegevens) = session_data(&sessie).await? {
                let gegevens = Sessiegegevens { totp_nieuw: None, ..gegevens };
                sessie.insert(SLEUTEL, gegevens).await.map_err(unexpected)?;
            }
            let t = Woorden::kern(aangemeld.taal);
            let kader = Kader::new(&aangemeld.pagina).titel(t.zeg("kern-herstelcodes-titel"));
            kader.render(&Herstelcodes { t, codes: &codes })
        }
        Err(fout) => page(&paginas, &aangemeld, eerst.is_some(), &sessie, Some(in_words(fout)?)).await,
    }
}

pub(super) async fn turn_off(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    sessie: Session,
    Gepost(Ingevuld { code }): Gepost<Ingevuld>,
) -> Result<Response, Paginafout> {
    match paginas.accounts.turn_off_totp(aangemeld.account, &code).await {
        Ok(()) => Ok(Redirect::to(paden::ACCOUNT).into_response()),
        Err(fout) => page(&paginas, &aangemeld, false, &sessie, Some(in_words(fout)?)).await,
    }
}

fn in_words(fout: Codefout) -> Result<Veldfout, Paginafout> {
    match fout {
        Codefout::Onjuist => Ok(Veldfout::new("code", "kern-inlog-code-onjuist")),
        Codefout::TeVaak(wacht) => Ok(too_often("code", wacht)),
        Codefout::Register(fout) => Err(refuse(fout)),
        fout => Err(unexpected(fout)),
    }
}
