//! The forms in which the API shows meldingen and takes them. Fields are only added.

use axum::http::StatusCode;
use jiff::civil::Date;
use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalstatus};
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{Signaalbewijs, Vertrouwelijk};
use utoipa::ToSchema;

use crate::signaalmelding::{Invulling, Signaal, Signaalnummer, Signaalregel, Stap, schoolcode};
use crate::werklijst::api::Leerplichtprobleem;

/// Een melding aan de Inspectie in een lijst.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Signaalsamenvatting {
    /// Eigen nummer.
    nummer: i64,
    /// Nummer bij de Inspectie, zodra die de melding heeft.
    #[serde(skip_serializing_if = "Option::is_none")]
    inspectienummer: Option<i64>,
    /// Soort melding.
    soort: &'static str,
    /// Onderwerp.
    onderwerp: &'static str,
    /// Naam van de school.
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<String>,
    /// Wie haar indiende.
    melder: Vertrouwelijk,
    /// Dag van indienen.
    #[schema(format = Date)]
    ingediend_op: String,
    /// Stand bij de Inspectie; ontbreekt zolang de melding onderweg is.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// Dag waarop de melder uiterlijk weer iets hoort.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    belofte: Option<String>,
    /// `onderweg`, `ontvangen` of `geweigerd`: het laatste eigen bericht.
    verzending: &'static str,
    /// Wie de melding bij de Inspectie heeft.
    #[serde(skip_serializing_if = "Option::is_none")]
    behandelaar: Option<Vertrouwelijk>,
}

impl From<&Signaalregel> for Signaalsamenvatting {
    fn from(regel: &Signaalregel) -> Self {
        Self {
            nummer: regel.nummer.0,
            inspectienummer: regel.inspectienummer,
            soort: regel.soort.as_str(),
            onderwerp: regel.onderwerp.as_str(),
            school: regel.school.clone(),
            melder: regel.melder.clone(),
            ingediend_op: regel.ingediend_op.to_string(),
            status: regel.status.map(Signaalstatus::as_str),
            belofte: regel.belofte.map(|dag| dag.to_string()),
            verzending: regel.verzending.as_str(),
            behandelaar: regel.behandelaar.clone(),
        }
    }
}

/// De meldingen aan de Inspectie.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Signalenlijst {
    /// De meldingen.
    signalen: Vec<Signaalsamenvatting>,
}

impl From<Vec<Signaalregel>> for Signalenlijst {
    fn from(regels: Vec<Signaalregel>) -> Self {
        Self { signalen: regels.iter().map(Signaalsamenvatting::from).collect() }
    }
}

/// Een melding met alles erbij.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Signaalvolledig {
    #[serde(flatten)]
    samenvatting: Signaalsamenvatting,
    /// Sector.
    sector: &'static str,
    /// Nummer en vestiging van de school.
    #[serde(skip_serializing_if = "Option::is_none")]
    schoolcode: Option<String>,
    /// Wat er aan de hand is.
    tekst: Vertrouwelijk,
    /// Wat de meldingen van de school zeggen.
    #[serde(skip_serializing_if = "Option::is_none")]
    bewijs: Option<Signaalbewijs>,
    /// Namen van de bijlagen.
    bijlagen: Vec<String>,
    /// Elke stap, de oudste eerst.
    stappen: Vec<Signaalstapregel>,
}

/// Een stap van de Inspectie.
#[derive(Debug, Serialize, ToSchema)]
struct Signaalstapregel {
    /// Volgnummer, vanaf 1.
    volgnummer: i64,
    /// Wat er werd gedaan; ontbreekt bij de ontvangst.
    #[serde(skip_serializing_if = "Option::is_none")]
    soort: Option<&'static str>,
    /// Wie het deed: `melder`, `loket` of `inspecteur`.
    partij: &'static str,
    /// Stand daarna.
    status: &'static str,
    /// Dag van de stap.
    #[schema(format = Date)]
    op: String,
    /// Wat de melder erover leest.
    #[serde(skip_serializing_if = "Option::is_none")]
    woorden: Option<Vertrouwelijk>,
    /// Dag waarop de melder uiterlijk weer iets zou horen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    belofte: Option<String>,
    /// Dag van een bezoek.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    bezoek: Option<String>,
}

impl From<&Stap> for Signaalstapregel {
    fn from(stap: &Stap) -> Self {
        Self {
            volgnummer: stap.volgnummer,
            soort: stap.soort.map(Signaalhandelingsoort::as_str),
            partij: stap.partij.as_str(),
            status: stap.status.as_str(),
            op: stap.op.to_string(),
            woorden: stap.woorden.clone(),
            belofte: stap.belofte.map(|dag| dag.to_string()),
            bezoek: stap.bezoek.map(|dag| dag.to_string()),
        }
    }
}

impl From<Signaal> for Signaalvolledig {
    fn from(signaal: Signaal) -> Self {
        Self {
            samenvatting: Signaalsamenvatting::from(&signaal.regel),
            sector: signaal.sector.as_str(),
            schoolcode: signaal.school.as_ref().map(schoolcode),
            tekst: signaal.tekst,
            bewijs: signaal.bewijs,
            bijlagen: signaal.bijlagen.into_iter().map(|een| een.naam).collect(),
            stappen: signaal.stappen.iter().map(Signaalstapregel::from).collect(),
        }
    }
}

/// Een melding om in te dienen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Signaalopdracht {
    /// Kenmerk van de afzender: hetzelfde twee keer is één melding.
    #[schema(pattern = "^[A-Za-z0-9-]{1,64}$")]
    kenmerk: String,
    /// `vraag`, `terugbelverzoek` of `signaal`.
    soort: String,
    /// `po`, `so`, `vo`, `mbo` of `overig`.
    sector: String,
    /// Onderwerp.
    onderwerp: String,
    /// Nummer en vestiging van de school, zoals `99XA00`.
    #[serde(default)]
    #[schema(required = false)]
    schoolcode: Option<String>,
    /// Of de school is gesproken; bij een signaal verplicht.
    #[serde(default)]
    gesprek: Option<bool>,
    /// Dag van het gesprek.
    #[serde(default)]
    #[schema(format = Date)]
    gesprek_op: Option<String>,
    /// Of er een herstelperiode is afgesproken.
    #[serde(default)]
    herstelperiode: Option<bool>,
    /// Laatste dag van de herstelperiode.
    #[serde(default)]
    #[schema(format = Date)]
    herstel_tot: Option<String>,
    /// Waarom het niet op de herstelperiode wacht.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    spoed: Option<Vertrouwelijk>,
    /// Wat er aan de hand is, zonder gegevens van leerlingen.
    #[schema(value_type = String)]
    tekst: Vertrouwelijk,
    /// Eerste dag van de telling; zonder telling weglaten.
    #[serde(default)]
    #[schema(format = Date)]
    bewijs_van: Option<String>,
    /// Laatste dag van de telling.
    #[serde(default)]
    #[schema(format = Date)]
    bewijs_tot: Option<String>,
}

impl Signaalopdracht {
    pub(super) fn parse(self) -> Result<Invulling, Leerplichtprobleem> {
        let unreadable = || Leerplichtprobleem::unreadable(StatusCode::BAD_REQUEST);
        let dag =
            |tekst: Option<String>| tekst.map(|tekst| tekst.parse::<Date>().map_err(|_| unreadable())).transpose();
        let (van, tot) = (dag(self.bewijs_van)?, dag(self.bewijs_tot)?);
        Ok(Invulling {
            soort: Some(self.soort.parse().map_err(|_| unreadable())?),
            sector: Some(self.sector.parse().map_err(|_| unreadable())?),
            onderwerp: Some(self.onderwerp.parse().map_err(|_| unreadable())?),
            school: self.schoolcode.unwrap_or_default(),
            gesprek: self.gesprek,
            gesprek_op: dag(self.gesprek_op)?,
            herstelperiode: self.herstelperiode,
            herstel_tot: dag(self.herstel_tot)?,
            spoed: self.spoed,
            tekst: self.tekst,
            periode: (van.is_some() || tot.is_some()).then_some((van, tot)),
            ..Invulling::new(self.kenmerk.parse().map_err(|_| unreadable())?)
        })
    }
}

/// Wat een melder doet.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Signaalreactieopdracht {
    /// Wat.
    soort: Reactiekeuze,
    /// Met welke woorden.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    woorden: Option<Vertrouwelijk>,
}

/// Wat een melder kan doen.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Reactiekeuze {
    /// Antwoorden.
    InformatieGeven,
    /// Heropenen.
    Heropening,
    /// Tevreden zijn.
    Tevredenheid,
}

impl Signaalreactieopdracht {
    pub(super) fn parse(self) -> (Signaalhandelingsoort, Option<Vertrouwelijk>) {
        let soort = match self.soort {
            Reactiekeuze::InformatieGeven => Signaalhandelingsoort::InformatieGeven,
            Reactiekeuze::Heropening => Signaalhandelingsoort::Heropening,
            Reactiekeuze::Tevredenheid => Signaalhandelingsoort::Tevredenheid,
        };
        (soort, self.woorden)
    }
}

/// Onderweg naar de Inspectie.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Ingediend {
    /// Eigen nummer van de melding.
    nummer: i64,
    /// Hoe het bericht staat.
    verzending: &'static str,
}

impl Ingediend {
    pub(super) fn new(nummer: Signaalnummer) -> Self {
        Self { nummer: nummer.0, verzending: "onderweg" }
    }
}
