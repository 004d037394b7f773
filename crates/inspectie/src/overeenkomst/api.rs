//! Agreements in the API: which there are, and who may inspect a school on a day. Entering and letters are done on the pages.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use kern::account::Ingelogd;
use recht::melding::routering::Looptijd;
use recht::weigering::Weigerreden;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::pages::beeld::{facts, occasion, refusal};
use super::pages::invoer::{Vraagvelden, read};
use super::pages::trouble;
use super::{Overeenkomstbeeld, Tijdvak, all, answer, municipalities};
use crate::bewerkingen::OVEREENKOMST_BEKIJKEN;
use crate::signalenbox::api::Inspectieprobleem;
use crate::signalenbox::pages::permit;
use crate::{Inspectie, woorden};

pub(crate) fn routes() -> OpenApiRouter<Inspectie> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(ask))
}

/// De overeenkomsten tussen Inspectie en gemeenten.
#[derive(Debug, Serialize, ToSchema)]
struct Overeenkomstenlijst {
    /// De overeenkomsten.
    overeenkomsten: Vec<Overeenkomstkop>,
}

/// Een overeenkomst.
#[derive(Debug, Serialize, ToSchema)]
struct Overeenkomstkop {
    /// Code.
    code: String,
    /// Naam.
    naam: String,
    /// Eerste dag waarvoor een bron haar bewijst.
    #[schema(format = Date)]
    van: String,
    /// Laatste dag; ontbreekt als die er niet is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    tot: Option<String>,
    /// Of zij eerder begon, op een dag die geen bron noemt.
    begin_onbekend: bool,
    /// Waar het is gelezen.
    bron: String,
    /// De gemeenten die meedoen.
    gemeenten: Vec<Deelnemer>,
}

/// Een gemeente in een overeenkomst.
#[derive(Debug, Serialize, ToSchema)]
struct Deelnemer {
    /// Code van de gemeente.
    code: String,
    /// Naam.
    naam: String,
    /// Eerste dag.
    #[schema(format = Date)]
    van: String,
    /// Laatste dag; ontbreekt als die er niet is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    tot: Option<String>,
}

impl From<Overeenkomstbeeld> for Overeenkomstkop {
    fn from(beeld: Overeenkomstbeeld) -> Self {
        let een = beeld.overeenkomst;
        let days = |looptijd: Looptijd| (looptijd.van.to_string(), looptijd.tot.map(|tot| tot.to_string()));
        let (van, tot) = days(een.looptijd);
        let deelnemer = |deelname: recht::toezicht::overeenkomst::Deelname| {
            let (van, tot) = days(deelname.looptijd);
            Deelnemer { code: deelname.gemeente.to_string(), naam: deelname.naam, van, tot }
        };
        Self {
            code: een.code,
            naam: een.naam,
            van,
            tot,
            begin_onbekend: een.begin_onbekend,
            bron: een.bron,
            gemeenten: een.deelnames.into_iter().map(deelnemer).collect(),
        }
    }
}

/// De overeenkomsten tussen Inspectie en gemeenten
///
/// De veertien uit het rapport van 2017, en wat hier is vastgelegd.
#[utoipa::path(
    get, path = "/v1/inspectie/overeenkomsten", operation_id = "haalOvereenkomstenOp", tag = "inspectie",
    responses(
        (status = 200, description = "De overeenkomsten", body = Overeenkomstenlijst),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
) -> Result<Json<Overeenkomstenlijst>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &OVEREENKOMST_BEKIJKEN)?;
    let alle = all(&inspectie, &lezen).await.map_err(trouble)?;
    Ok(Json(Overeenkomstenlijst { overeenkomsten: alle.into_iter().map(Overeenkomstkop::from).collect() }))
}

/// De vraag wie een school mag onderzoeken.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Vraag {
    /// Wie wil onderzoeken: `inspectie` of `leerplicht`.
    wie: String,
    /// Gemeente waar de school staat: nummer of naam.
    gemeente: String,
    /// Onderdeel, zoals `administratie`.
    onderdeel: String,
    /// De dag.
    #[param(format = Date)]
    op: String,
    /// Gemeenten waarvoor deze leerplicht werkt, met komma's ertussen.
    #[serde(default)]
    #[param(required = false)]
    werkgebied: String,
    /// BRIN met vestiging van de school, om te zien van wie zij de vaste contactpersoon is.
    #[serde(default)]
    #[param(required = false)]
    school: String,
    /// Account van de inspecteur die zou onderzoeken.
    #[serde(default)]
    #[param(required = false)]
    ambtenaar: String,
    /// Eerste dag waarop een ambtenaar van elders vaste contactpersoon van de school was.
    #[serde(default, rename = "contactVan")]
    #[param(required = false)]
    contact_van: String,
    /// Laatste dag daarvan; leeg als het doorloopt.
    #[serde(default, rename = "contactTot")]
    #[param(required = false)]
    contact_tot: String,
    /// Oordelen van leerplicht, met komma's ertussen: `2016-03-01 onvoldoende`.
    #[serde(default)]
    #[param(required = false)]
    bevindingen: String,
}

/// Het antwoord op de vraag wie een school mag onderzoeken.
#[derive(Debug, Serialize, ToSchema)]
struct Bevoegdheidsantwoord {
    /// Of het mag.
    mag: bool,
    /// Aanleiding: `eigen_toezicht`, `overeenkomst`, `urgent_signaal` of `overgang`; ontbreekt als het niet mag.
    #[serde(skip_serializing_if = "Option::is_none")]
    aanleiding: Option<&'static str>,
    /// Wet en artikel waarop het mag.
    #[serde(skip_serializing_if = "Option::is_none")]
    grond: Option<String>,
    /// De feiten waarop het antwoord rust, in zinnen.
    feiten: Vec<String>,
    /// Elke reden waarom het niet mag.
    redenen: Vec<Bevoegdheidsweigering>,
    /// Het antwoord op elke dag sinds 1 augustus 2010.
    verloop: Vec<Bevoegdheidstijdvak>,
}

/// Een reden waarom onderzoek niet mag.
#[derive(Debug, Serialize, ToSchema)]
struct Bevoegdheidsweigering {
    /// Vaste naam van de reden.
    code: &'static str,
    /// Wat er in de weg staat.
    uitleg: String,
    /// Wat er kan worden gedaan.
    herstel: String,
    /// Wet en artikel.
    grond: String,
}

/// Dagen waarop het antwoord hetzelfde is.
#[derive(Debug, Serialize, ToSchema)]
struct Bevoegdheidstijdvak {
    /// Eerste dag.
    #[schema(format = Date)]
    van: String,
    /// Laatste dag.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    tot: Option<String>,
    /// Of het mag.
    mag: bool,
    /// Aanleiding, of de vaste namen van de redenen.
    waarom: Vec<&'static str>,
}

impl From<Tijdvak> for Bevoegdheidstijdvak {
    fn from(tijdvak: Tijdvak) -> Self {
        let (mag, waarom) = match &tijdvak.uitkomst {
            Ok(aanleiding) => (true, vec![aanleiding.as_str()]),
            Err(redenen) => (false, redenen.iter().map(Weigerreden::uitleg).collect()),
        };
        let Looptijd { van, tot } = tijdvak.looptijd;
        Self { van: van.to_string(), tot: tot.map(|tot| tot.to_string()), mag, waarom }
    }
}

/// Wie een school mag onderzoeken
///
/// Mag deze organisatie die school op dit onderdeel onderzoeken, op die dag, door die ambtenaar? Met grond en feiten, voor elke dag
/// sinds 1 augustus 2010.
#[utoipa::path(
    get, path = "/v1/inspectie/bevoegdheid", operation_id = "vraagBevoegdheid", tag = "inspectie", params(Vraag),
    responses(
        (status = 200, description = "Het antwoord", body = Bevoegdheidsantwoord),
        (status = 400, description = "Niet te lezen", body = Inspectieprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn ask(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    vraag: Result<Query<Vraag>, QueryRejection>,
) -> Result<Json<Bevoegdheidsantwoord>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &OVEREENKOMST_BEKIJKEN)?;
    let onleesbaar = || Inspectieprobleem::unreadable(StatusCode::BAD_REQUEST);
    let Query(vraag) = vraag.map_err(|_| onleesbaar())?;
    let velden = Vraagvelden {
        wie: vraag.wie,
        gemeente: vraag.gemeente,
        onderdeel: vraag.onderdeel,
        op: vraag.op,
        werkgebied: vraag.werkgebied,
        contact_van: vraag.contact_van,
        contact_tot: vraag.contact_tot,
        bevindingen: vraag.bevindingen,
        school: vraag.school,
        ambtenaar: vraag.ambtenaar,
    };
    let namen = municipalities(&inspectie, &lezen).await.map_err(trouble)?;
    let invoer = read(&velden, &namen).map_err(|_| onleesbaar())?;
    let antwoord = answer(&inspectie, &lezen, &invoer).await.map_err(trouble)?.ok_or_else(onleesbaar)?;
    let t = woorden(ingelogd.taal);
    let verloop = antwoord.verloop.into_iter().map(Bevoegdheidstijdvak::from).collect();
    Ok(Json(match antwoord.besluit {
        Ok(bevoegdheid) => Bevoegdheidsantwoord {
            mag: true,
            aanleiding: Some(bevoegdheid.aanleiding.as_str()),
            grond: Some(bevoegdheid.grond.to_string()),
            feiten: [vec![occasion(t, bevoegdheid.aanleiding)], facts(t, &namen, &bevoegdheid.feiten)].concat(),
            redenen: Vec::new(),
            verloop,
        },
        Err(weigeringen) => Bevoegdheidsantwoord {
            mag: false,
            aanleiding: None,
            grond: None,
            feiten: Vec::new(),
            redenen: weigeringen
                .iter()
                .map(|weigering| {
                    let (uitleg, herstel) = refusal(t, &namen, &weigering.reden);
                    Bevoegdheidsweigering {
                        code: weigering.uitleg(),
                        uitleg,
                        herstel,
                        grond: weigering.grond.to_string(),
                    }
                })
                .collect(),
            verloop,
        },
    }))
}
