//! Accounts in the API.

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use jiff::civil::Date;
use kern::account::{Aanstelling, Accountbeeld, Accountkeuze, BEHEREN, Daad, Eenmaligwachtwoord, Ingelogd, Nieuweling};
use kern::pagina::Paginafout;
use kern::toegang::Accountnummer;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::probleem::Beheerprobleem;
use crate::api::{after, body, day};
use crate::pages::{number, permit};
use crate::{Beheer, woorden};

pub(crate) fn routes() -> OpenApiRouter<Beheer> {
    OpenApiRouter::new().routes(routes!(list, make)).routes(routes!(open)).routes(routes!(act))
}

/// Which accounts.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Accountvraag {
    /// `alle`, `actief`, `geblokkeerd` of `niet_aangesteld`; standaard `actief`.
    #[serde(default)]
    #[param(required = false)]
    toon: String,
    /// Na welk account: `verder` van de vorige pagina.
    #[serde(default)]
    #[param(required = false)]
    na: Option<i64>,
}

/// Een pagina met accounts, op naam.
#[derive(Debug, Serialize, ToSchema)]
struct Accountlijst {
    /// De accounts.
    accounts: Vec<Accountregel>,
    /// Waarna de volgende pagina begint, als die er is.
    #[serde(skip_serializing_if = "Option::is_none")]
    verder: Option<i64>,
}

/// Een account van de eigen organisatie.
#[derive(Debug, Serialize, ToSchema)]
struct Accountregel {
    /// Nummer.
    nummer: i64,
    /// Naam waarmee iemand inlogt.
    gebruikersnaam: String,
    /// Naam van de persoon.
    naam: String,
    /// Of naast het wachtwoord een code wordt gevraagd.
    tweede_factor: bool,
    /// Of het account is gesloten.
    geblokkeerd: bool,
    /// Of het ook voor een andere organisatie werkt.
    ook_elders: bool,
    /// Waarin het hier werkt of werkte.
    aanstellingen: Vec<Aanstellingregel>,
}

/// Waarin iemand werkt, en wanneer.
#[derive(Debug, Serialize, ToSchema)]
struct Aanstellingregel {
    /// Nummer binnen het account.
    nummer: i64,
    /// Rol.
    rol: &'static str,
    /// Eerste dag.
    #[schema(format = Date)]
    van: String,
    /// Laatste dag, als er een is. Ligt zij voor de eerste, dan ging de aanstelling niet door.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    tot_en_met: Option<String>,
}

impl From<&(i64, Aanstelling)> for Aanstellingregel {
    fn from((nummer, een): &(i64, Aanstelling)) -> Self {
        let laatste = een.tot.and_then(|tot| tot.yesterday().ok());
        Self {
            nummer: *nummer,
            rol: een.rol.as_str(),
            van: een.van.to_string(),
            tot_en_met: laatste.map(|dag| dag.to_string()),
        }
    }
}

impl From<Accountbeeld> for Accountregel {
    fn from(beeld: Accountbeeld) -> Self {
        Self {
            nummer: beeld.nummer.0,
            tweede_factor: beeld.tweede_factor,
            geblokkeerd: beeld.geblokkeerd.is_some(),
            ook_elders: beeld.elders,
            aanstellingen: beeld.aanstellingen.iter().map(Aanstellingregel::from).collect(),
            gebruikersnaam: beeld.gebruikersnaam,
            naam: beeld.naam,
        }
    }
}

/// Een account dat gemaakt moet worden.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Accountopdracht {
    /// Naam om mee in te loggen: 3 tot 64 letters, cijfers, punten, streepjes of apenstaartjes.
    gebruikersnaam: String,
    /// Naam van de persoon.
    naam: String,
    /// Rol; welke er zijn hangt af van de soort organisatie.
    rol: String,
    /// Eerste dag.
    #[schema(format = Date)]
    van: String,
    /// Laatste dag, als die bekend is.
    #[schema(format = Date)]
    tot_en_met: Option<String>,
    /// Waarom; komt in het logboek.
    waarom: String,
}

/// Een account dat gemaakt is.
#[derive(Serialize, ToSchema)]
struct Accountgemaakt {
    /// Nummer.
    nummer: i64,
    /// Eerste wachtwoord; wordt alleen nu getoond.
    wachtwoord: String,
}

/// Wat er met een account kan.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Beheerdaad {
    /// Een rol erbij geven.
    Aanstellen,
    /// Een aanstelling laten eindigen.
    Beeindigen,
    /// Sluiten en overal uitloggen.
    Blokkeren,
    /// Weer openen.
    Heropenen,
    /// Een nieuw wachtwoord geven en overal uitloggen.
    Wachtwoord,
    /// Overal uitloggen.
    Sessies,
    /// Geen code meer vragen.
    TweedeFactor,
}

/// Wat er met een account moet gebeuren.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Beheeropdracht {
    /// Wat.
    soort: Beheerdaad,
    /// Waarom; komt in het logboek.
    waarom: String,
    /// Rol, bij aanstellen.
    rol: Option<String>,
    /// Eerste dag, bij aanstellen.
    #[schema(format = Date)]
    van: Option<String>,
    /// Laatste dag, bij aanstellen en beëindigen. Zonder deze eindigt een aanstelling per direct.
    #[schema(format = Date)]
    tot_en_met: Option<String>,
    /// Welke aanstelling, bij beëindigen.
    aanstelling: Option<i64>,
}

/// Wat er met een account is gebeurd.
#[derive(Serialize, ToSchema)]
struct Uitgevoerd {
    /// Nieuw wachtwoord, als er een gemaakt is; wordt alleen nu getoond.
    #[serde(skip_serializing_if = "Option::is_none")]
    wachtwoord: Option<String>,
}

/// De accounts van de eigen organisatie
#[utoipa::path(
    get, path = "/v1/beheer/accounts", operation_id = "haalAccountsOp", tag = "beheer",
    params(Accountvraag),
    responses(
        (status = 200, description = "Een pagina van de lijst", body = Accountlijst),
        (status = 400, description = "Niet te lezen", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    vraag: Result<Query<Accountvraag>, QueryRejection>,
) -> Result<Json<Accountlijst>, Beheerprobleem> {
    let permit = permit(&beheer, &ingelogd, &BEHEREN)?;
    let Query(vraag) = vraag.map_err(|_| Beheerprobleem::unreadable(StatusCode::BAD_REQUEST))?;
    let keuze = Accountkeuze::find(&vraag.toon).unwrap_or(Accountkeuze::Actief);
    let bladzijde = beheer.accounts.list_of(&permit, keuze, vraag.na.map(Accountnummer)).await;
    let bladzijde = bladzijde.map_err(|fout| Beheerprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(Json(Accountlijst {
        accounts: bladzijde.accounts.into_iter().map(Accountregel::from).collect(),
        verder: bladzijde.verder.map(|na| na.0),
    }))
}

/// Een account maken
///
/// Het eerste wachtwoord wordt gemaakt en alleen in dit antwoord getoond.
#[utoipa::path(
    post, path = "/v1/beheer/accounts", operation_id = "maakAccount", tag = "beheer",
    request_body = Accountopdracht,
    responses(
        (status = 201, description = "Gemaakt", body = Accountgemaakt),
        (status = 400, description = "Niet te lezen", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn make(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    opdracht: Result<Json<Accountopdracht>, JsonRejection>,
) -> Result<Response, Beheerprobleem> {
    let permit = permit(&beheer, &ingelogd, &BEHEREN)?;
    let opdracht = body(opdracht)?;
    let nieuw = Nieuweling {
        rol: opdracht.rol.parse().ok(),
        van: day(Some(&opdracht.van))?,
        tot: after(day(opdracht.tot_en_met.as_deref())?)?,
        gebruikersnaam: opdracht.gebruikersnaam,
        naam: opdracht.naam,
    };
    let gemaakt = beheer.accounts.make(&permit, &nieuw, &opdracht.waarom).await;
    let gemaakt = gemaakt.map_err(|fout| Beheerprobleem::of(woorden(ingelogd.taal), fout))?;
    let gemaakt = Accountgemaakt { nummer: gemaakt.nummer.0, wachtwoord: gemaakt.wachtwoord.reveal().to_owned() };
    Ok((StatusCode::CREATED, Json(gemaakt)).into_response())
}

/// Een account
#[utoipa::path(
    get, path = "/v1/beheer/accounts/{nummer}", operation_id = "haalAccountOp", tag = "beheer",
    params(("nummer" = i64, Path, description = "Nummer van het account", minimum = 1)),
    responses(
        (status = 200, description = "Het account", body = Accountregel),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet gevonden", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn open(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Json<Accountregel>, Beheerprobleem> {
    let permit = permit(&beheer, &ingelogd, &BEHEREN)?;
    let beeld = beheer.accounts.open_of(&permit, number(&nummer)?).await;
    let beeld = beeld.map_err(|fout| Beheerprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(Json(beeld.ok_or(Paginafout::NietGevonden)?.into()))
}

/// Iets met een account doen
///
/// Een rol geven of laten eindigen, sluiten of openen, een nieuw wachtwoord geven, uitloggen, de tweede stap laten vervallen.
#[utoipa::path(
    post, path = "/v1/beheer/accounts/{nummer}/handelingen", operation_id = "beheerAccount", tag = "beheer",
    params(("nummer" = i64, Path, description = "Nummer van het account", minimum = 1)),
    request_body = Beheeropdracht,
    responses(
        (status = 200, description = "Gedaan", body = Uitgevoerd),
        (status = 400, description = "Niet te lezen", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet gevonden", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Beheerprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn act(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    opdracht: Result<Json<Beheeropdracht>, JsonRejection>,
) -> Result<Json<Uitgevoerd>, Beheerprobleem> {
    let permit = permit(&beheer, &ingelogd, &BEHEREN)?;
    let nummer = number(&nummer)?;
    let opdracht = body(opdracht)?;
    let daad = opdracht.daad()?;
    let gedaan = beheer.accounts.change(&permit, nummer, &daad, &opdracht.waarom).await;
    let wachtwoord = gedaan.map_err(|fout| Beheerprobleem::of(woorden(ingelogd.taal), fout))?;
    let wachtwoord = wachtwoord.as_ref().map(Eenmaligwachtwoord::reveal).map(str::to_owned);
    Ok(Json(Uitgevoerd { wachtwoord }))
}

impl Beheeropdracht {
    fn daad(&self) -> Result<Daad, Beheerprobleem> {
        let tot: Option<Date> = after(day(self.tot_en_met.as_deref())?)?;
        Ok(match self.soort {
            Beheerdaad::Aanstellen => {
                let rol = self.rol.as_deref().and_then(|rol| rol.parse().ok());
                Daad::Aanstellen { rol, van: day(self.van.as_deref())?, tot }
            }
            Beheerdaad::Beeindigen => {
                let aanstelling = self.aanstelling.ok_or(Paginafout::Onbegrijpelijk)?;
                Daad::Beeindigen { aanstelling, tot }
            }
            Beheerdaad::Blokkeren => Daad::Blokkeren,
            Beheerdaad::Heropenen => Daad::Heropenen,
            Beheerdaad::Wachtwoord => Daad::Wachtwoord,
            Beheerdaad::Sessies => Daad::Sessies,
            Beheerdaad::TweedeFactor => Daad::TweedeFactor,
        })
    }
}
