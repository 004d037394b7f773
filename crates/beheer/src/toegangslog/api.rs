//! The log in the API.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use kern::account::{Ingelogd, LOG_BEKIJKEN};
use kern::pagina::Woorden;
use kern::toegang::Accountnummer;
use kern::toegangslog::{Logsoort, Logvraag, Opgetekend, read, verify_own};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{PER_BLADZIJDE, breach, reason, sentence};
use crate::api::day;
use crate::api::probleem::Beheerprobleem;
use crate::pages::permit;
use crate::{Beheer, woorden};

pub(crate) fn routes() -> OpenApiRouter<Beheer> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(verify))
}

/// Which lines.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Toegangslogvraag {
    /// Van dit account.
    #[param(required = false)]
    account: Option<i64>,
    /// Vanaf deze dag.
    #[param(required = false, format = Date)]
    van: Option<String>,
    /// Tot en met deze dag.
    #[serde(rename = "totEnMet", alias = "tot_en_met")]
    #[param(required = false, format = Date)]
    tot_en_met: Option<String>,
    /// Over wat, zoals `leerling:12`.
    #[param(required = false)]
    onderwerp: Option<String>,
    /// `gelezen`, `geschreven` of `geweigerd`.
    #[param(required = false)]
    soort: Option<String>,
    /// Voor regel: `verder` van de vorige pagina.
    #[param(required = false)]
    voor: Option<i64>,
}

/// Een pagina van het logboek, de nieuwste regel eerst.
#[derive(Debug, Serialize, ToSchema)]
struct Toegangslogpagina {
    /// De regels.
    regels: Vec<Toegangslogregel>,
    /// Waarvoor de volgende pagina begint, als die er is.
    #[serde(skip_serializing_if = "Option::is_none")]
    verder: Option<i64>,
}

/// Wie wat deed of inzag.
#[derive(Debug, Serialize, ToSchema)]
struct Toegangslogregel {
    /// Nummer van de regel binnen de organisatie.
    volgnummer: i64,
    /// Wanneer.
    #[schema(format = DateTime)]
    tijdstip: String,
    /// Nummer van het account; 0 is het systeem.
    account: i64,
    /// Naam, van wie bij de organisatie werkt of werkte.
    #[serde(skip_serializing_if = "Option::is_none")]
    naam: Option<String>,
    /// Rol waarin; leeg zonder rol, zoals bij inloggen.
    rol: String,
    /// Naam van de bewerking.
    bewerking: String,
    /// De bewerking als zin, in de taal van de lezer.
    uitleg: String,
    /// Waarvoor.
    doel: String,
    /// `gelezen`, `geschreven` of `geweigerd`.
    soort: &'static str,
    /// Waarover, als woord en nummer.
    onderwerpen: Vec<String>,
    /// Reden, als die is gegeven en niet over een leerling gaat.
    #[serde(skip_serializing_if = "String::is_empty")]
    reden: String,
}

/// Of het logboek heel is.
#[derive(Debug, Serialize, ToSchema)]
struct Ketenoordeel {
    /// Of er niets is veranderd of weggehaald.
    heel: bool,
    /// Aantal regels dat is nagerekend.
    regels: i64,
    /// Laatste schakel. Elders bewaard bewijst zij later dat er niets voor is veranderd.
    schakel: String,
    /// Waar het misgaat.
    #[serde(skip_serializing_if = "Option::is_none")]
    breuk: Option<String>,
}

/// Het logboek van de eigen organisatie
///
/// Wie wat deed of inzag, in welke rol en waarvoor. Lezen wordt zelf ook opgetekend.
#[utoipa::path(
    get, path = "/v1/beheer/toegangslog", operation_id = "haalToegangslogOp", tag = "beheer",
    params(Toegangslogvraag),
    responses(
        (status = 200, description = "Een pagina", body = Toegangslogpagina),
        (status = 400, description = "Niet te lezen", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    vraag: Result<Query<Toegangslogvraag>, QueryRejection>,
) -> Result<Json<Toegangslogpagina>, Beheerprobleem> {
    let permit = permit(&beheer, &ingelogd, &LOG_BEKIJKEN)?;
    let Query(vraag) = vraag.map_err(|_| unreadable())?;
    let vraag = vraag.parse()?;
    let t = woorden(ingelogd.taal);
    let regels = read(beheer.register(), &permit, &vraag, PER_BLADZIJDE + 1).await;
    let regels = regels.map_err(|fout| Beheerprobleem::of(t, fout))?;
    let aantal = usize::try_from(PER_BLADZIJDE).unwrap_or(usize::MAX);
    let getoond = regels.get(..aantal).unwrap_or(&regels);
    Ok(Json(Toegangslogpagina {
        regels: getoond.iter().map(|regel| line(&beheer, t, regel)).collect(),
        verder: getoond.last().filter(|_| regels.len() > aantal).map(|laatste| laatste.volgnummer),
    }))
}

fn unreadable() -> Beheerprobleem {
    Beheerprobleem::unreadable(StatusCode::BAD_REQUEST)
}

impl Toegangslogvraag {
    fn parse(&self) -> Result<Logvraag, Beheerprobleem> {
        let soort = self.soort.as_deref().map(|soort| Logsoort::find(soort).ok_or_else(unreadable));
        let onderwerp = self.onderwerp.as_deref().map(|over| over.parse().map_err(|_| unreadable()));
        Ok(Logvraag {
            account: self.account.map(Accountnummer),
            van: day(self.van.as_deref())?,
            tot_en_met: day(self.tot_en_met.as_deref())?,
            onderwerp: onderwerp.transpose()?,
            soort: soort.transpose()?,
            voor: self.voor,
        })
    }
}

fn line(beheer: &Beheer, t: Woorden, regel: &Opgetekend) -> Toegangslogregel {
    Toegangslogregel {
        volgnummer: regel.volgnummer,
        tijdstip: regel.tijdstip.to_string(),
        account: regel.account.0,
        naam: regel.naam.clone(),
        rol: regel.rol.clone(),
        bewerking: regel.bewerking.clone(),
        uitleg: sentence(&beheer.toegang, t, &regel.bewerking),
        doel: regel.doel.clone(),
        soort: regel.soort.word(),
        onderwerpen: regel.onderwerp.split_whitespace().map(str::to_owned).collect(),
        reden: reason(t, regel),
    }
}

/// Nagaan of het logboek heel is
///
/// Rekent elke regel van de eigen organisatie na. Dat duurt langer naarmate er meer regels zijn.
#[utoipa::path(
    get, path = "/v1/beheer/toegangslog/keten", operation_id = "controleerToegangslog", tag = "beheer",
    responses(
        (status = 200, description = "Het oordeel", body = Ketenoordeel),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn verify(State(beheer): State<Beheer>, ingelogd: Ingelogd) -> Result<Json<Ketenoordeel>, Beheerprobleem> {
    let permit = permit(&beheer, &ingelogd, &LOG_BEKIJKEN)?;
    let t = woorden(ingelogd.taal);
    let stand = verify_own(beheer.register(), &permit).await.map_err(|fout| Beheerprobleem::of(t, fout))?;
    let breuk = stand.as_ref().and_then(|stand| stand.breuk.as_ref()).map(|breuk| breach(t, breuk));
    let (regels, schakel) = stand.map_or_else(Default::default, |stand| (stand.regels, stand.schakel));
    Ok(Json(Ketenoordeel { heel: breuk.is_none(), regels, schakel, breuk }))
}
