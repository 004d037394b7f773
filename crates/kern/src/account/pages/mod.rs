//! The pages of signing in and of one's own account.

mod account;
mod inloggen;
mod rol;
mod tweede_factor;
mod wachtwoord;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, header};
use axum::routing::{get, post};
use jiff::SignedDuration;
use serde::Deserialize;
use tower_sessions::Session;

use super::Accounts;
use super::sessies::{SLEUTEL, Sessiegegevens, Stap, token};
use crate::pagina::{Paginafout, Veldfout, paden};
use crate::toegang::{Accountnummer, Toegang};

/// What the pages of accounts stand on.
#[derive(Clone)]
pub struct Accountpaginas {
    /// The accounts.
    pub accounts: Accounts,
    /// For showing somebody what they may do.
    pub toegang: Arc<Toegang>,
}

impl fmt::Debug for Accountpaginas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Accountpaginas")
    }
}

/// The paths below `/inloggen`, `/uitloggen` and `/account`.
pub fn router(paginas: Accountpaginas) -> Router {
    Router::new()
        .route(paden::INLOGGEN, get(inloggen::show).post(inloggen::sign_in))
        .route(inloggen::CODE, get(inloggen::show_code).post(inloggen::check_code))
        .route(paden::UITLOGGEN, post(inloggen::sign_out))
        .route(paden::ACCOUNT, get(account::show))
        .route(account::INTREKKEN, post(account::revoke))
        .route(paden::ROL, get(rol::show).post(rol::choose))
        .route(paden::WACHTWOORD, get(wachtwoord::show).post(wachtwoord::change))
        .route(tweede_factor::AAN, get(tweede_factor::show).post(tweede_factor::turn_on))
        .route(tweede_factor::UIT, post(tweede_factor::turn_off))
        .with_state(paginas)
}

/// Where somebody wanted to go.
#[derive(Deserialize)]
struct Naar {
    #[serde(default)]
    naar: String,
}

/// The fault of a field that was tried too often.
fn too_often(veld: &'static str, wacht: SignedDuration) -> Veldfout {
    // Rounded up: after so many minutes it does work.
    let minuten = wacht.as_millis().div_euclid(60_000) + i128::from(wacht.as_millis() % 60_000 > 0);
    Veldfout::new(veld, "kern-inlog-te-vaak").met("minuten", i64::try_from(minuten).unwrap_or(i64::MAX))
}

/// Begins a session under a new id, so that nobody can have known it before.
async fn begin_session(
    sessie: &Session,
    account: Accountnummer,
    stap: Stap,
    aanstelling: Option<i64>,
    headers: &HeaderMap,
) -> Result<(), Paginafout> {
    let csrf = token().map_err(unexpected)?;
    let apparaat = apparaat(headers);
    let gegevens = Sessiegegevens { account: account.0, stap, aanstelling, csrf, apparaat, totp_nieuw: None };
    sessie.clear().await;
    sessie.cycle_id().await.map_err(unexpected)?;
    sessie.insert(SLEUTEL, gegevens).await.map_err(unexpected)
}

/// Browser and device in two words: enough to tell one's own sessions apart, too little to follow anybody.
fn apparaat(headers: &HeaderMap) -> String {
    let tekst = headers.get(header::USER_AGENT).and_then(|waarde| waarde.to_str().ok()).unwrap_or_default();
    // In this order: many browsers also call themselves by the names further down.
    let browser = ["Edg", "OPR", "Firefox", "Chrome", "Safari"].into_iter().find(|naam| tekst.contains(naam));
    let machine = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux"]
        .into_iter()
        .find(|naam| tekst.contains(naam));
    let browser = browser.map(|naam| match naam {
        "Edg" => "Edge",
        "OPR" => "Opera",
        naam => naam,
    });
    let machine = machine.map(|naam| match naam {
        "Mac OS" => "macOS",
        "CrOS" => "ChromeOS",
        naam => naam,
    });
    [browser, machine].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whence a request comes. Without a socket, as in tests, from nowhere.
fn adres(paginas: &Accountpaginas, headers: &HeaderMap, extensions: &Extensions) -> IpAddr {
    let told = headers.get("x-forwarded-for").and_then(|waarde| waarde.to_str().ok());
    let told = told.and_then(|lijst| lijst.rsplit(',').next()).and_then(|adres| adres.trim().parse().ok());
    let seen = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    // What a reader says of itself counts for nothing; what our own proxy adds at the end does.
    let told = told.filter(|_| paginas.accounts.instellingen().achter_proxy);
    told.or(seen).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

fn unexpected(fout: impl fmt::Display) -> Paginafout {
    tracing::error!(oorzaak = %fout, "a page of accounts failed");
    Paginafout::Onverwacht
}
