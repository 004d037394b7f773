//! The layer that puts a session behind each request, and tells handlers and the frame who it is.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::{self, Next};
use axum::response::Response;
use serde::de::DeserializeOwned;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

use super::ingelogd::{Aangemeld, is_page};
use super::sessies::{SLEUTEL, Sessiegegevens, Stap, WIE};
use super::verplichting::Verplichting;
use super::{Accounts, Sessies, store};
use crate::pagina::{Csrf, Gebruiker as Kadergebruiker, Navpunt, Paginacontext, Paginafout, Woorden};
use crate::register::Registerfout;
use crate::taal::Taal;
use crate::toegang::{Accountnummer, Gebruiker};

/// The cookie's name.
const KOEKJE: &str = "aanwezig-sessie";

/// The pages in the navigation of somebody at work, in their language.
pub type Navigatie = Arc<dyn Fn(&Gebruiker, Taal) -> Vec<Navpunt> + Send + Sync>;

/// What the parties and the installation put into the frame.
#[derive(Clone)]
pub struct Kaderinvulling {
    /// The pages in the navigation of somebody at work.
    pub navigatie: Navigatie,
    /// The strip above every page.
    pub strook: Arc<dyn Fn(Taal) -> Option<String> + Send + Sync>,
}

impl fmt::Debug for Kaderinvulling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kaderinvulling")
    }
}

impl Default for Kaderinvulling {
    /// No navigation and no strip.
    fn default() -> Self {
        Self { navigatie: Arc::new(|_, _| Vec::new()), strook: Arc::new(|_| None) }
    }
}

#[derive(Clone)]
struct Laag {
    accounts: Accounts,
    invulling: Kaderinvulling,
}

/// Puts sessions around a site: `with_sessions(dress(site), ..)`. Styles and scripts need none and stay outside.
pub fn with_sessions(site: Router, accounts: &Accounts, invulling: Kaderinvulling) -> Router {
    let sessies = SessionManagerLayer::new(Sessies(accounts.clone()))
        .with_name(KOEKJE)
        .with_secure(accounts.instellingen().veilig_koekje)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        // When a session ends is decided by the register; the cookie goes with the browser.
        .with_expiry(Expiry::OnSessionEnd);
    let laag = Laag { accounts: accounts.clone(), invulling };
    site.layer(middleware::from_fn_with_state(laag, identify)).layer(sessies)
}

async fn identify(State(laag): State<Laag>, sessie: Session, mut request: Request, next: Next) -> Response {
    let taal = Taal::of_request(request.headers());
    let mut pagina = Paginacontext { strook: (laag.invulling.strook)(taal), ..Paginacontext::of_request(&request) };
    if from_elsewhere(&request) {
        return Paginafout::Verlopen.page(&pagina);
    }
    match laag.who(&sessie, &pagina).await {
        Ok(Some((aangemeld, eerst))) => {
            if let Some(eerst) = eerst {
                if !eerst.admits(request.uri().path()) {
                    return eerst.answer(is_page(request.uri(), request.headers()));
                }
                request.extensions_mut().insert(eerst);
            }
            pagina = aangemeld.pagina.clone();
            request.extensions_mut().insert(aangemeld);
        }
        Ok(None) => {}
        Err(fout) => return fout.page(&pagina),
    }
    request.extensions_mut().insert(pagina.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(pagina);
    response
}

/// Whether the page of another site posts here. Browsers say so; the form's token says the same once somebody is signed in.
fn from_elsewhere(request: &Request) -> bool {
    let from = request.headers().get("sec-fetch-site");
    !request.method().is_safe() && *request.method() != Method::OPTIONS && from.is_some_and(|site| site == "cross-site")
}

impl Laag {
    async fn who(
        &self,
        sessie: &Session,
        pagina: &Paginacontext,
    ) -> Result<Option<(Aangemeld, Option<Verplichting>)>, Paginafout> {
        if sessie.id().is_none() {
            return Ok(None);
        }
        let Some(gegevens) = session_data(sessie).await?.filter(|gegevens| gegevens.stap == Stap::Klaar) else {
            return Ok(None);
        };
        let Sessiegegevens { account, csrf, .. } = gegevens;
        let wie: Option<store::sessie::Wie> = value(sessie, WIE).await?;
        wie.map(|wie| self.fill_in(Accountnummer(account), Csrf::new(csrf), wie, pagina)).transpose()
    }

    fn fill_in(
        &self,
        account: Accountnummer,
        csrf: Csrf,
        wie: store::sessie::Wie,
        pagina: &Paginacontext,
    ) -> Result<(Aangemeld, Option<Verplichting>), Paginafout> {
        let taal = pagina.taal;
        let gebruiker = read(account, wie.rol.as_deref(), wie.organisatie.as_deref()).map_err(refuse)?;
        let verplicht = |wie: &Gebruiker| self.accounts.instellingen().tweede_factor.contains(&wie.rol);
        let eerst = if wie.tijdelijk != 0 {
            Some(Verplichting::Wachtwoord)
        } else if wie.tweede_factor == 0 && gebruiker.as_ref().is_some_and(verplicht) {
            Some(Verplichting::TweedeFactor)
        } else {
            None
        };
        // An operation has no frame around it.
        let heeft_kader = !pagina.pad.starts_with("/v1/");
        let werkt = gebruiker.as_ref().filter(|_| eerst.is_none() && heeft_kader);
        let nav = werkt.map_or_else(Vec::new, |wie| (self.invulling.navigatie)(wie, taal));
        let rol = gebruiker.as_ref().map(|gebruiker| rol_in_words(gebruiker.rol, taal));
        let pagina = Paginacontext {
            csrf: csrf.clone(),
            nav,
            gebruiker: Some(Kadergebruiker {
                account: account.to_string(),
                naam: wie.naam,
                rol: rol.unwrap_or_default(),
                organisatie: wie.organisatienaam.unwrap_or_default(),
                meer_rollen: wie.aanstellingen > 1,
            }),
            ..pagina.clone()
        };
        Ok((Aangemeld { account, gebruiker, csrf, taal, pagina }, eerst))
    }
}

fn read(
    account: Accountnummer,
    rol: Option<&str>,
    organisatie: Option<&str>,
) -> Result<Option<Gebruiker>, Registerfout> {
    let (Some(rol), Some(organisatie)) = (rol, organisatie) else { return Ok(None) };
    let rol = rol.parse().map_err(|fout| Registerfout::onleesbaar("aanstelling", fout))?;
    let organisatie = organisatie.parse().map_err(|fout| Registerfout::onleesbaar("aanstelling", fout))?;
    Ok(Some(Gebruiker { account, rol, organisatie: Some(organisatie) }))
}

/// A role as people say it.
pub(super) fn rol_in_words(rol: crate::toegang::Rol, taal: Taal) -> String {
    Woorden::kern(taal).zeg(&format!("kern-rol-{rol}")).to_string()
}

/// What the session of a request holds.
pub(super) async fn session_data(sessie: &Session) -> Result<Option<Sessiegegevens>, Paginafout> {
    value(sessie, SLEUTEL).await
}

async fn value<T: DeserializeOwned>(sessie: &Session, sleutel: &str) -> Result<Option<T>, Paginafout> {
    sessie.get(sleutel).await.map_err(|fout| {
        tracing::error!(oorzaak = %fout, "a session cannot be read");
        Paginafout::Bezet
    })
}

/// The page for when the register says no.
#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub(super) fn refuse(fout: Registerfout) -> Paginafout {
    tracing::error!(oorzaak = %fout, "accounts cannot be read or written");
    if fout.is_tijdelijk() { Paginafout::Bezet } else { Paginafout::Onverwacht }
}
