//! The walk over the site of schools, leerplicht and administrators.

use axum::http::StatusCode;
use serde_json::json;

use super::bezoek::{Antwoord, Bezoeker, Inhoud, Verhouding};
use super::geheim::Bevindingen;
use super::router::{Weg, routes};
use super::verzoek::{address, body};
use super::wereld::Wereld;

/// A route, and what each visitor got there, in the order of [`Wereld::bezoekers`].
pub(super) struct Gelopen {
    pub(super) weg: Weg,
    pub(super) uitkomsten: Vec<String>,
}

/// Everybody walks every route.
pub(super) async fn walk(wereld: &mut Wereld, bevindingen: &mut Bevindingen) -> Vec<Gelopen> {
    let mut gelopen = Vec::new();
    for weg in routes(&wereld.site) {
        let (adres, inhoud) = (address(wereld, &weg), body(wereld, &weg));
        let mut uitkomsten = Vec::new();
        for bezoeker in wereld.bezoekers.clone() {
            let voor = Voor::of(wereld, &weg, &bezoeker).await;
            let antwoord = bezoeker.ask(&wereld.site, &weg.methode, &adres, &inhoud).await;
            let waar = format!("{} {} for {:?}", weg.methode, weg.pad, bezoeker.wie);
            look(bevindingen, &waar, &bezoeker, &antwoord);
            if antwoord.status == StatusCode::NOT_FOUND {
                let niets = missing(wereld, &weg, &adres, &bezoeker, &inhoud).await;
                if niets != antwoord.tekst {
                    bevindingen.add(format!("{waar}: a refusal does not look like a page that is not there"));
                }
            }
            voor.judge(wereld, bevindingen, &waar, &bezoeker, &antwoord).await;
            let refused =
                [StatusCode::BAD_REQUEST, StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
            uitkomsten.push(outcome(&antwoord));
            if !weg.is_read() && !refused.contains(&antwoord.status) {
                wereld.restore().await;
            }
            if weg.is_api() && !weg.is_read() {
                misread(wereld, &weg, &adres, &bezoeker, bevindingen).await;
            }
        }
        gelopen.push(Gelopen { weg, uitkomsten });
    }
    gelopen
}

/// The logs before a visit.
struct Voor {
    gelezen: String,
    geschreven: String,
}

impl Voor {
    async fn of(wereld: &Wereld, weg: &Weg, bezoeker: &Bezoeker) -> Self {
        let gelezen =
            if weg.is_read() { wereld.logged("gelezen", Some(bezoeker.account)).await } else { String::new() };
        Self { gelezen, geschreven: wereld.logged("geschreven", None).await }
    }

    /// What names a pupil was logged as read, and nothing was written by a question or after a refusal.
    async fn judge(
        &self,
        wereld: &Wereld,
        bevindingen: &mut Bevindingen,
        waar: &str,
        bezoeker: &Bezoeker,
        antwoord: &Antwoord,
    ) {
        let noemt = antwoord.status.is_success() && bevindingen.geheimen.names(&antwoord.tekst);
        bevindingen.gelezen += usize::from(noemt);
        if noemt && !self.gelezen.is_empty() && self.gelezen == wereld.logged("gelezen", Some(bezoeker.account)).await {
            bevindingen.add(format!("{waar}: a pupil was read and no line says so"));
        }
        if noemt && bezoeker.wie.is_none_or(|(_, verhouding)| verhouding != Verhouding::Eigen) {
            bevindingen.add(format!("{waar}: a stranger reads of a pupil"));
        }
        let lezend = !self.gelezen.is_empty() || antwoord.status.is_client_error();
        if lezend && self.geschreven != wereld.logged("geschreven", None).await {
            bevindingen.add(format!("{waar}: something was written"));
        }
    }
}

/// Addresses name nobody, and pages that say that something cannot be done name nobody either.
fn look(bevindingen: &mut Bevindingen, waar: &str, bezoeker: &Bezoeker, antwoord: &Antwoord) {
    let is_pagina = antwoord.soort.starts_with("text/html");
    if antwoord.status.is_server_error() {
        bevindingen.add(format!("{waar}: {}", antwoord.status));
    }
    if is_pagina {
        for adres in addresses(&antwoord.tekst) {
            bevindingen.look_at(&format!("{waar}: an address on the page"), adres);
        }
    }
    bevindingen.look_at(&format!("{waar}: where it leads"), &antwoord.naar);
    // A form that comes back with its faults is the page of whoever filled it in.
    let formulier = is_pagina && antwoord.status == StatusCode::UNPROCESSABLE_ENTITY;
    if !antwoord.status.is_success() && !formulier {
        let zonder_eigen_naam = antwoord.tekst.lines().filter(|regel| !regel.contains("aw-account__naam"));
        let tekst: Vec<&str> = zonder_eigen_naam.collect();
        bevindingen
            .look_at(&format!("{waar}: the page of {} ({:?})", antwoord.status, bezoeker.wie), &tekst.join("\n"));
    }
}

/// Where a page leads and posts to.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    ["href=\"", "action=\"", "src=\"", "hx-get=\"", "hx-post=\""].into_iter().flat_map(move |naam| {
        html.split(naam).skip(1).filter_map(|rest| rest.split('"').next()).filter(|adres| !adres.starts_with("data:"))
    })
}

/// What this visitor gets a little further on, where nothing ever was, as if it had been asked for here.
async fn missing(wereld: &Wereld, weg: &Weg, adres: &str, bezoeker: &Bezoeker, inhoud: &Inhoud) -> String {
    const VERDER: &str = "/is/er/niet";
    let (pad, vraag) = adres.split_once('?').map_or((adres, String::new()), |(pad, vraag)| (pad, format!("?{vraag}")));
    let niets = bezoeker.ask(&wereld.site, &weg.methode, &format!("{pad}{VERDER}{vraag}"), inhoud).await.tekst;
    let geschreven = askama::filters::urlencode_strict(VERDER).unwrap().to_string();
    niets.replace(&geschreven, "").replace(VERDER, "")
}

/// A message that cannot be read, about somebody: the answer says nothing of him.
async fn misread(wereld: &Wereld, weg: &Weg, adres: &str, bezoeker: &Bezoeker, bevindingen: &mut Bevindingen) {
    let over: Vec<&String> = bevindingen.geheimen.woorden.iter().take(3).collect();
    let inhoud = Inhoud::Json(json!({"over": over, "soort": over, "leerling": over}));
    let antwoord = bezoeker.ask(&wereld.site, &weg.methode, adres, &inhoud).await;
    let waar = format!("{} {} misread for {:?}", weg.methode, weg.pad, bezoeker.wie);
    look(bevindingen, &waar, bezoeker, &antwoord);
}

/// A cell of the table.
fn outcome(antwoord: &Antwoord) -> String {
    match antwoord.naar.split('?').next() {
        Some("/inloggen") => "in".to_owned(),
        Some("/account/rol") => "rol".to_owned(),
        _ => antwoord.status.as_u16().to_string(),
    }
}
