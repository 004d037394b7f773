//! What the frame needs to know of the request: language, user, navigation, token.

use std::fmt;

use axum::extract::Request;
use axum::http::{HeaderMap, Uri, header};

use super::own_path;
use crate::taal::Taal;

/// Paths that the frame links to; accounts answer them.
pub mod paden {
    /// The user's own account: password, second factor, sessions.
    pub const ACCOUNT: &str = "/account";
    /// Choosing another of one's roles.
    pub const ROL: &str = "/account/rol";
    /// Changing one's own password.
    pub const WACHTWOORD: &str = "/account/wachtwoord";
    /// Turning the second factor on and off.
    pub const TWEEDE_FACTOR: &str = "/account/code";
    /// Signing in.
    pub const INLOGGEN: &str = "/inloggen";
    /// Signing out, by POST with the token.
    pub const UITLOGGEN: &str = "/uitloggen";
}

/// What a page's frame shows beside the content. Made per request by whoever knows the session.
#[derive(Debug, Clone, Default)]
pub struct Paginacontext {
    /// The reader's language.
    pub taal: Taal,
    /// The session's token, for each form.
    pub csrf: Csrf,
    /// Path and query of this page, for the language switch and for marking the place in the navigation.
    pub pad: String,
    /// Of a page that answers a form: the page from which it was sent, for the language switch; a form is not sent twice.
    pub formulier: Option<String>,
    /// Who is signed in, if anybody.
    pub gebruiker: Option<Gebruiker>,
    /// The pages of the role, in order.
    pub nav: Vec<Navpunt>,
    /// Said in a strip above every page, in the reader's language, such as that these data are invented.
    pub strook: Option<String>,
}

impl Paginacontext {
    /// What a request says by itself: its language, its address, and the page from which it was sent.
    pub fn of_request(request: &Request) -> Self {
        let formulier = || page_before(request.headers());
        Self {
            taal: Taal::of_request(request.headers()),
            pad: request.uri().path_and_query().map_or_else(String::new, ToString::to_string),
            formulier: if request.method().is_safe() { None } else { formulier() },
            ..Self::default()
        }
    }

    /// Where the language switch leads.
    pub fn after_language(&self) -> &str {
        self.formulier.as_deref().unwrap_or(&self.pad)
    }

    /// The page under which this address lies.
    pub(super) fn page_above(&self) -> String {
        let pad = self.pad.split('?').next().unwrap_or_default();
        match pad.trim_end_matches('/').rsplit_once('/') {
            Some((boven, _)) if !boven.is_empty() => own_path(boven).to_owned(),
            _ => "/".to_owned(),
        }
    }

    /// Whether this is the point of the navigation where the page lies: of two that lead to it the nearest. A point above
    /// another, such as a party's start page, is current on its own page alone.
    pub fn is_current(&self, punt: &Navpunt) -> bool {
        let pad = self.pad.split('?').next().unwrap_or_default();
        let is_below = |other: &Navpunt| other.adres != punt.adres && punt.is_here(&other.adres);
        punt.is_here(pad) && (pad == punt.adres || !self.nav.iter().any(is_below))
    }
}

/// The page of this site on which a browser was when it sent this.
fn page_before(headers: &HeaderMap) -> Option<String> {
    let van: Uri = headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    let hier = headers.get(header::HOST)?.to_str().ok()?;
    let pad = van.path_and_query().filter(|_| van.authority().is_some_and(|die| die.as_str() == hier))?;
    Some(own_path(pad.as_str()).to_owned())
}

/// Who is signed in, as the frame shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Gebruiker {
    /// The account's internal number, so that what waits on a device is only sent by whoever made it.
    pub account: String,
    /// The person's name.
    pub naam: String,
    /// The role now taken, in words: `docent`.
    pub rol: String,
    /// The organisation for which: `De Vlinderboom`.
    pub organisatie: String,
    /// Whether there is another role to switch to.
    pub meer_rollen: bool,
}

impl fmt::Debug for Gebruiker {
    // A name is personal data and stays out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gebruiker").field("rol", &self.rol).finish_non_exhaustive()
    }
}

/// A page in the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Navpunt {
    /// Its path.
    pub adres: String,
    /// Its name in the reader's language.
    pub tekst: String,
    /// How many things wait there; nothing is shown for 0.
    pub wachtend: u32,
}

impl Navpunt {
    /// A page on which nothing waits.
    pub fn new(adres: impl Into<String>, tekst: impl Into<String>) -> Self {
        Self { adres: adres.into(), tekst: tekst.into(), wachtend: 0 }
    }

    /// Says how many things wait there.
    #[must_use]
    pub fn wachtend(mut self, aantal: u32) -> Self {
        self.wachtend = aantal;
        self
    }

    /// Whether the path of a request lies on or under this page.
    pub fn is_here(&self, pad: &str) -> bool {
        let pad = pad.split('?').next().unwrap_or_default();
        let rest = pad.strip_prefix(self.adres.as_str());
        rest.is_some_and(|rest| rest.is_empty() || (self.adres != "/" && rest.starts_with('/')))
    }
}

/// The token that a session puts into each of its forms, so that no other site can post in its name.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Csrf(String);

impl Csrf {
    /// The name of the hidden field.
    pub const VELD: &str = "csrf";

    /// The session's token; made by the session, from random bytes.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// The token as the form carries it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a posted token is this one; takes as long for a wrong one. An empty token never agrees.
    pub fn agrees(&self, gepost: &str) -> bool {
        let (mine, posted) = (self.0.as_bytes(), gepost.as_bytes());
        let difference = mine.iter().zip(posted).fold(0, |found, (a, b)| found | (a ^ b));
        !mine.is_empty() && mine.len() == posted.len() && difference == 0
    }
}

impl fmt::Debug for Csrf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Csrf(…)")
    }
}
