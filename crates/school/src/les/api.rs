//! The operations on lessons. What they decide is decided by the use cases, as for the pages.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::rejection::{JsonRejection, PathRejection};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use kern::account::Ingelogd;
use kern::pagina::{Paginafout, Woorden};
use recht::begrip::Minuten;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::pages::permit;
use super::{Lesregister, Lessleutel, Merk, Registeropgave, Registerweigering, mark, open};
use crate::staat::probleem::Schoolprobleem;
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerlingsleutel;

/// The operations on lessons.
pub(crate) fn routes() -> OpenApiRouter<Schoolstaat> {
    OpenApiRouter::new().routes(routes!(show, save))
}

/// Het register van een les of dagdeel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Register {
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
    /// Hoe vaak het register is opgeslagen; 0 is niet geregistreerd. Stuur dit getal mee bij opslaan.
    versie: i32,
    /// Wanneer het voor het laatst is opgeslagen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    opgeslagen: Option<String>,
    /// De leerlingen van de klas op die dag.
    leerlingen: Vec<Leerlingregel>,
}

/// Een leerling in het register.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Leerlingregel {
    /// Nummer van de leerling binnen de school; geen persoonsnummer.
    leerling: i64,
    /// De naam.
    naam: String,
    /// Het merk, als het register is opgeslagen.
    #[serde(skip_serializing_if = "Option::is_none")]
    merk: Option<Merksoort>,
    /// De minuten bij te laat of eerder weg.
    #[serde(skip_serializing_if = "Option::is_none")]
    minuten: Option<u32>,
    /// Of vooraf bekend is dat de leerling er niet is.
    bekend: bool,
}

/// Wat een docent van een leerling zegt.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Merksoort {
    /// Was er.
    Aanwezig,
    /// Was er niet.
    Afwezig,
    /// Kwam later binnen.
    TeLaat,
    /// Ging eerder weg.
    EerderWeg,
}

impl From<Merk> for Merksoort {
    fn from(merk: Merk) -> Self {
        match merk {
            Merk::Aanwezig => Self::Aanwezig,
            Merk::Afwezig => Self::Afwezig,
            Merk::TeLaat(_) => Self::TeLaat,
            Merk::EerderWeg(_) => Self::EerderWeg,
        }
    }
}

/// Een register om op te slaan.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Registeropdracht {
    /// De versie die de opsteller zag.
    #[schema(minimum = 0)]
    versie: i32,
    /// Elke leerling van de klas, één keer.
    merken: Vec<Merkopdracht>,
    /// Waarom, als het register op een eerdere dag al was opgeslagen.
    #[serde(default)]
    waarom: String,
}

/// Het merk van een leerling.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Merkopdracht {
    /// Nummer van de leerling binnen de school.
    leerling: i64,
    /// Het merk.
    merk: Merksoort,
    /// De minuten bij te laat of eerder weg.
    #[serde(default)]
    minuten: u32,
}

impl Merkopdracht {
    fn merk(&self) -> Merk {
        match self.merk {
            Merksoort::Aanwezig => Merk::Aanwezig,
            Merksoort::Afwezig => Merk::Afwezig,
            Merksoort::TeLaat => Merk::TeLaat(Minuten(self.minuten)),
            Merksoort::EerderWeg => Merk::EerderWeg(Minuten(self.minuten)),
        }
    }
}

/// Een register dat is opgeslagen.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Opgeslagen {
    /// De versie die het nu heeft.
    versie: i32,
    /// Wanneer.
    #[schema(format = DateTime)]
    tijdstip: String,
}

/// Het register van een les
///
/// Met de leerlingen van de klas op die dag. Een les zonder opgeslagen register heeft versie 0 en geen merken.
#[utoipa::path(
    get, path = "/v1/lessen/{les}/register", operation_id = "haalRegisterOp", tag = "lessen",
    params(("les" = i64, Path, description = "Nummer van de les", minimum = 1)),
    responses(
        (status = 200, description = "Het register", body = Register),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Geen les van deze school", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    les: Result<Path<i64>, PathRejection>,
) -> Result<Json<Register>, Schoolprobleem> {
    let Path(les) = les.map_err(|_| Paginafout::NietGevonden)?;
    let Bevoegd { permit, organisatie, .. } = staat.permit(&ingelogd.gebruiker, &crate::LES_BEKIJKEN).await?;
    let register = open(&staat.scholen, &permit, &organisatie, Lessleutel(les)).await.map_err(fault)?;
    Ok(Json(register.ok_or(Paginafout::NietGevonden)?.into()))
}

impl From<Lesregister> for Register {
    fn from(register: Lesregister) -> Self {
        let Lesregister { les, regels, opgeslagen, .. } = register;
        let leerlingen = regels.into_iter().map(|regel| Leerlingregel {
            leerling: regel.leerling.sleutel.0,
            naam: regel.leerling.naam(),
            merk: regel.merk.map(Merksoort::from),
            minuten: regel.merk.map(|merk| merk.minuten().0).filter(|minuten| *minuten > 0),
            bekend: regel.bekend.is_some(),
        });
        Self {
            les: les.sleutel.0,
            datum: les.datum.to_string(),
            lesuur: les.lesuur,
            klas: les.klas,
            vak: les.vak,
            versie: les.versie,
            opgeslagen: opgeslagen.map(|opgeslagen| opgeslagen.tijdstip.to_string()),
            leerlingen: leerlingen.collect(),
        }
    }
}

/// Het register van een les opslaan
///
/// Alle merken in één keer. Dezelfde `Idempotency-Key` slaat niets nog een keer op en geeft hetzelfde antwoord.
#[utoipa::path(
    put, path = "/v1/lessen/{les}/register", operation_id = "slaRegisterOp", tag = "lessen",
    params(
        ("les" = i64, Path, description = "Nummer van de les", minimum = 1),
        ("Idempotency-Key" = String, Header, description = "Sleutel van deze poging, hooguit 64 tekens", max_length = 64),
    ),
    request_body = Registeropdracht,
    responses(
        (status = 200, description = "Opgeslagen", body = Opgeslagen),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Geen les van deze school", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Iemand anders sloeg intussen op", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 422, description = "Kan niet worden opgeslagen", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn save(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    les: Result<Path<i64>, PathRejection>,
    headers: HeaderMap,
    opdracht: Result<Json<Registeropdracht>, JsonRejection>,
) -> Result<Json<Opgeslagen>, Schoolprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Path(les) = les.map_err(|_| Paginafout::NietGevonden)?;
    let Json(opdracht) = opdracht.map_err(|_| Schoolprobleem::unreadable(t))?;
    let sleutel = headers.get("idempotency-key").and_then(|sleutel| sleutel.to_str().ok());
    let sleutel = sleutel.ok_or_else(|| Schoolprobleem::unreadable(t))?.to_owned();
    let merken: BTreeMap<_, _> =
        opdracht.merken.iter().map(|merk| (Leerlingsleutel(merk.leerling), merk.merk())).collect();
    if merken.len() != opdracht.merken.len() {
        return Err(Schoolprobleem::unreadable(t));
    }
    let waarom = opdracht.waarom.trim().to_owned();
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd, &waarom).await?;
    let opgave = Registeropgave { les: Lessleutel(les), sleutel, gezien: opdracht.versie, merken, waarom };
    let opgeslagen = mark(&staat.scholen, &permit, &organisatie, opgave).await.map_err(|fout| refused(t, fout))?;
    Ok(Json(Opgeslagen { versie: opgeslagen.versie, tijdstip: opgeslagen.tijdstip.to_string() }))
}

fn refused(t: Woorden, weigering: Registerweigering) -> Schoolprobleem {
    let sleutel = match weigering {
        Registerweigering::Onbekend => return Paginafout::NietGevonden.into(),
        Registerweigering::School(fout) => return fault(fout).into(),
        Registerweigering::Intussen { versie } => {
            return Schoolprobleem::refused(t, StatusCode::CONFLICT, "les-fout-intussen").at_version(versie);
        }
        Registerweigering::Toekomst => "les-fout-toekomst",
        Registerweigering::NietGegeven => "les-fout-niet-gegeven",
        Registerweigering::AndereLeerlingen => "les-fout-leerlingen",
        Registerweigering::Minuten(_) => "les-fout-minuten",
        Registerweigering::GeenReden => "les-fout-reden",
        Registerweigering::NietBevoegd => "les-fout-niet-bevoegd",
        Registerweigering::Sleutel => "les-fout-sleutel",
    };
    Schoolprobleem::refused(t, StatusCode::UNPROCESSABLE_ENTITY, sleutel)
}
