//! The operations on absence.

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use kern::account::Ingelogd;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::lijst::{Gevolg, NietGeregistreerd, Openleerling, Wie, log_shown, not_taken, unexplained};
use super::{Oordeelopgave, Oordeelweigering, judge};
use crate::les::Lessleutel;
use crate::staat::probleem::Schoolprobleem;
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerlingsleutel;

/// The operations on absence.
pub(crate) fn routes() -> OpenApiRouter<Schoolstaat> {
    OpenApiRouter::new().routes(routes!(open)).routes(routes!(missing)).routes(routes!(decide))
}

/// Pupils on a page of the list.
const PER_PAGINA: usize = 100;
/// Most lessons in the list of what was not taken.
const HOOGSTE: u32 = 500;

/// Which page.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Keuze {
    /// Welke pagina, vanaf 1.
    #[serde(default = "first")]
    #[param(value_type = u64, required = false, minimum = 1, default = 1)]
    pagina: u32,
}

fn first() -> u32 {
    1
}

/// Leerlingen met onverklaard verzuim.
#[derive(Debug, Serialize, ToSchema)]
struct Onverklaardlijst {
    /// Hoeveel leerlingen in totaal.
    totaal: usize,
    /// De leerlingen van deze pagina, wat het ergste kan worden eerst.
    leerlingen: Vec<Onverklaard>,
}

/// Een leerling met onverklaard verzuim.
#[derive(Debug, Serialize, ToSchema)]
struct Onverklaard {
    /// Nummer van de leerling binnen de school.
    leerling: i64,
    /// De naam.
    naam: String,
    /// De gemiste lessen.
    regels: Vec<Openregel>,
    /// Uiterste dag van de melding die volgt als dit ongeoorloofd is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    melden_uiterlijk: Option<String>,
    /// Minuten tot de melding als dit ongeoorloofd is.
    #[serde(skip_serializing_if = "Option::is_none")]
    nog_minuten: Option<u32>,
}

/// Een gemiste les.
#[derive(Debug, Serialize, ToSchema)]
struct Openregel {
    /// Nummer van de les.
    les: i64,
    /// De dag.
    #[schema(format = Date)]
    datum: String,
    /// Lesuur, of `ochtend` of `middag`.
    lesuur: String,
    /// Gemiste minuten.
    minuten: u32,
}

impl From<&Openleerling> for Onverklaard {
    fn from(een: &Openleerling) -> Self {
        let (uiterlijk, nog): (Option<Date>, Option<u32>) = match een.gevolg {
            Gevolg::Melding { uiterlijk, .. } => (Some(uiterlijk), None),
            Gevolg::Bijna { resterend, .. } => (None, Some(resterend.0)),
            Gevolg::Niets => (None, None),
        };
        let regels = een.regels.iter().map(|(regel, _)| Openregel {
            les: regel.les.0,
            datum: regel.dag.date().to_string(),
            lesuur: regel.lesuur.clone(),
            minuten: regel.minuten().0,
        });
        Self {
            leerling: een.leerling.sleutel.0,
            naam: een.leerling.naam(),
            regels: regels.collect(),
            melden_uiterlijk: uiterlijk.map(|dag| dag.to_string()),
            nog_minuten: nog,
        }
    }
}

/// Onverklaard verzuim
///
/// Leerlingen van de school van wie dit schooljaar niemand weet waarom zij er niet waren, op volgorde van wat het kan worden.
#[utoipa::path(
    get, path = "/v1/onverklaard-verzuim", operation_id = "haalOnverklaardVerzuimOp", tag = "verzuim",
    params(Keuze),
    responses(
        (status = 200, description = "Een pagina van de lijst", body = Onverklaardlijst),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn open(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    keuze: Result<Query<Keuze>, QueryRejection>,
) -> Result<Json<Onverklaardlijst>, Schoolprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Query(Keuze { pagina }) = keuze.map_err(|_| Schoolprobleem::unreadable(t))?;
    let pagina = usize::try_from(pagina).ok().and_then(|pagina| pagina.checked_sub(1));
    let pagina = pagina.ok_or_else(|| Schoolprobleem::unreadable(t))?;
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_LIJST).await?;
    let alle = unexplained(&staat.scholen, &permit, &profiel).await.map_err(fault)?;
    let deze = alle.chunks(PER_PAGINA).nth(pagina).unwrap_or_default();
    let getoond = deze.iter().map(|een| een.leerling.sleutel);
    log_shown(&staat.scholen, &permit, &profiel, getoond).await.map_err(fault)?;
    Ok(Json(Onverklaardlijst { totaal: alle.len(), leerlingen: deze.iter().map(Onverklaard::from).collect() }))
}

/// Een les zonder register.
#[derive(Debug, Serialize, ToSchema)]
struct Ontbrekendeles {
    /// Nummer van de les.
    les: i64,
    /// De dag.
    #[schema(format = Date)]
    datum: String,
    /// Lesuur, of `ochtend` of `middag`.
    lesuur: String,
    /// Klas of groep.
    klas: String,
    /// Het vak.
    vak: String,
    /// Code van de docent.
    docent: String,
}

impl From<NietGeregistreerd> for Ontbrekendeles {
    fn from(een: NietGeregistreerd) -> Self {
        let les = een.les;
        Self {
            les: les.sleutel.0,
            datum: les.datum.to_string(),
            lesuur: les.lesuur,
            klas: les.klas,
            vak: les.vak,
            docent: les.docent,
        }
    }
}

/// Lessen zonder register
///
/// Lessen van dit schooljaar die geweest zijn en die niemand heeft opgeslagen, de laatste eerst; hooguit 500.
#[utoipa::path(
    get, path = "/v1/niet-geregistreerde-lessen", operation_id = "haalNietGeregistreerdeLessenOp", tag = "verzuim",
    responses(
        (status = 200, description = "De lessen", body = Vec<Ontbrekendeles>),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn missing(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
) -> Result<Json<Vec<Ontbrekendeles>>, Schoolprobleem> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_LIJST).await?;
    let lessen = not_taken(&staat.scholen, &permit, &profiel, Wie::Iedereen, HOOGSTE).await.map_err(fault)?;
    Ok(Json(lessen.into_iter().map(Ontbrekendeles::from).collect()))
}

/// Een oordeel over verzuim.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Oordeelopdracht {
    /// De regels, hooguit 500.
    regels: Vec<Regelopdracht>,
    /// `geoorloofd`, `ongeoorloofd` of `onbekend`.
    status: String,
    /// Waarom het geoorloofd is: `ziekte`, `verlof`, `religie`, `schorsing`, `vrijstelling`, `school_gesloten` of `anders`.
    #[serde(default)]
    reden: Option<String>,
    /// Waarom de school dat zegt; nodig bij meer regels, en als er al een oordeel was.
    #[serde(default)]
    waarom: String,
}

/// Eén gemiste les van één leerling.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Regelopdracht {
    /// Nummer van de les.
    les: i64,
    /// Nummer van de leerling binnen de school.
    leerling: i64,
}

/// Van wie het oordeel het verzuim veranderde.
#[derive(Debug, Serialize, ToSchema)]
struct Geoordeeld {
    /// Nummers van de leerlingen.
    leerlingen: Vec<i64>,
}

/// Verzuim beoordelen
///
/// Eén oordeel over een of meer gemiste lessen, in één keer of niet. Wat daardoor te melden is of niet meer, volgt meteen.
#[utoipa::path(
    post, path = "/v1/verzuimoordelen", operation_id = "beoordeelVerzuim", tag = "verzuim",
    request_body = Oordeelopdracht,
    responses(
        (status = 200, description = "Vastgelegd", body = Geoordeeld),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 422, description = "Kan niet worden vastgelegd", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn decide(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    opdracht: Result<Json<Oordeelopdracht>, JsonRejection>,
) -> Result<Json<Geoordeeld>, Schoolprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Json(opdracht) = opdracht.map_err(|_| Schoolprobleem::unreadable(t))?;
    let status = opdracht.status.parse().map_err(|_| Schoolprobleem::unreadable(t))?;
    let reden = opdracht.reden.as_deref().map(str::parse).transpose().map_err(|_| Schoolprobleem::unreadable(t))?;
    let regels = opdracht.regels.iter().map(|regel| (Lessleutel(regel.les), Leerlingsleutel(regel.leerling)));
    let opgave = Oordeelopgave { regels: regels.collect(), status, reden, waarom: opdracht.waarom.trim().to_owned() };
    let bewerking = if opgave.regels.len() > 1 { &crate::VERZUIM_MASSACORRECTIE } else { &crate::VERZUIM_BEOORDELEN };
    let Bevoegd { permit, organisatie, .. } = staat.permit(&ingelogd.gebruiker, bewerking).await?;
    match judge(&staat.scholen, &permit, &organisatie, &opgave).await {
        Ok(geraakt) => Ok(Json(Geoordeeld { leerlingen: geraakt.into_iter().map(|leerling| leerling.0).collect() })),
        Err(Oordeelweigering::School(fout)) => Err(fault(fout).into()),
        Err(weigering) => Err(Schoolprobleem::refused(t, StatusCode::UNPROCESSABLE_ENTITY, refusal(&weigering))),
    }
}

/// The key of a refusal.
fn refusal(weigering: &Oordeelweigering) -> &'static str {
    match weigering {
        Oordeelweigering::Niets => "verzuim-fout-niets",
        Oordeelweigering::TeVeel(_) => "verzuim-fout-te-veel",
        Oordeelweigering::Onbekend | Oordeelweigering::School(_) => "verzuim-fout-onbekend",
        Oordeelweigering::Status | Oordeelweigering::GeenReden => "verzuim-fout-oordeel",
        Oordeelweigering::GeenWaarom => "verzuim-fout-waarom",
    }
}
