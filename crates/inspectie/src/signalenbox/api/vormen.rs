//! The forms in which the API shows the Signalenbox and takes steps. Fields are only added.

use axum::http::StatusCode;
use jiff::civil::Date;
use kern::toegang::Accountnummer;
use recht::toezicht::signaalmelding::Signaalhandelingsoort;
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{Signaalbewijs, Vertrouwelijk};
use utoipa::ToSchema;

use crate::signalenbox::api::Inspectieprobleem;
use crate::signalenbox::{Daad, Signaal, Signaalregel, Stap, schoolcode};

/// Een melding in de Signalenbox, als regel.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Boxregel {
    /// Nummer.
    nummer: i64,
    /// Organisatie die meldde.
    afzender: String,
    /// Soort melding.
    soort: &'static str,
    /// Sector.
    sector: &'static str,
    /// Onderwerp.
    onderwerp: &'static str,
    /// Naam van de school.
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<String>,
    /// Nummer en vestiging van de school.
    #[serde(skip_serializing_if = "Option::is_none")]
    schoolcode: Option<String>,
    /// Dag van indienen.
    #[schema(format = Date)]
    ingediend_op: String,
    /// Stand.
    status: &'static str,
    /// Dag waarop de melder uiterlijk weer iets hoort.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    belofte: Option<String>,
    /// Wie de melding heeft.
    #[serde(skip_serializing_if = "Option::is_none")]
    inspecteur: Option<Vertrouwelijk>,
    /// Volgnummer van de laatste stap.
    volgnummer: i64,
}

impl From<&Signaalregel> for Boxregel {
    fn from(regel: &Signaalregel) -> Self {
        Self {
            nummer: regel.nummer.0,
            afzender: regel.afzender.clone(),
            soort: regel.soort.as_str(),
            sector: regel.sector.as_str(),
            onderwerp: regel.onderwerp.as_str(),
            school: regel.school.as_ref().map(|school| school.naam.clone()),
            schoolcode: regel.school.as_ref().map(schoolcode),
            ingediend_op: regel.ingediend_op.to_string(),
            status: regel.status.as_str(),
            belofte: regel.belofte.map(|dag| dag.to_string()),
            inspecteur: regel.inspecteur.as_ref().map(|een| een.naam.clone()),
            volgnummer: regel.volgnummer,
        }
    }
}

/// De Signalenbox.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Boxlijst {
    /// De meldingen.
    signalen: Vec<Boxregel>,
}

impl From<Vec<Signaalregel>> for Boxlijst {
    fn from(regels: Vec<Signaalregel>) -> Self {
        Self { signalen: regels.iter().map(Boxregel::from).collect() }
    }
}

/// Een melding in de Signalenbox met alles erbij.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Boxsignaal {
    #[serde(flatten)]
    regel: Boxregel,
    /// Wie haar indiende.
    melder: Vertrouwelijk,
    /// Wat er aan de hand is.
    tekst: Vertrouwelijk,
    /// Wat de afzender over de meldingen van de school telde.
    #[serde(skip_serializing_if = "Option::is_none")]
    bewijs: Option<Signaalbewijs>,
    /// Namen van de bijlagen.
    bijlagen: Vec<String>,
    /// Elke stap, de oudste eerst.
    stappen: Vec<Boxstap>,
}

/// Een stap.
#[derive(Debug, Serialize, ToSchema)]
struct Boxstap {
    /// Volgnummer, vanaf 1.
    volgnummer: i64,
    /// Wat er werd gedaan; ontbreekt bij de ontvangst.
    #[serde(skip_serializing_if = "Option::is_none")]
    soort: Option<&'static str>,
    /// Als wie: `melder`, `loket` of `inspecteur`.
    partij: &'static str,
    /// Wie.
    naam: Vertrouwelijk,
    /// Stand daarna.
    status: &'static str,
    /// Dag van de stap.
    #[schema(format = Date)]
    op: String,
    /// Wat de melder erover leest.
    #[serde(skip_serializing_if = "Option::is_none")]
    woorden: Option<Vertrouwelijk>,
    /// Wat er werd beloofd.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    belofte: Option<String>,
    /// Dag van een bezoek.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    bezoek: Option<String>,
}

impl From<&Stap> for Boxstap {
    fn from(stap: &Stap) -> Self {
        Self {
            volgnummer: stap.volgnummer,
            soort: stap.soort.map(Signaalhandelingsoort::as_str),
            partij: stap.partij.as_str(),
            naam: stap.naam.clone(),
            status: stap.status.as_str(),
            op: stap.op.to_string(),
            woorden: stap.woorden.clone(),
            belofte: stap.belofte.map(|dag| dag.to_string()),
            bezoek: stap.bezoek.map(|dag| dag.to_string()),
        }
    }
}

impl From<Signaal> for Boxsignaal {
    fn from(signaal: Signaal) -> Self {
        Self {
            regel: Boxregel::from(&signaal.regel),
            melder: signaal.melder,
            tekst: signaal.tekst,
            bewijs: signaal.bewijs,
            bijlagen: signaal.bijlagen.into_iter().map(|een| een.naam).collect(),
            stappen: signaal.stappen.iter().map(Boxstap::from).collect(),
        }
    }
}

/// Een stap om te zetten.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Stapopdracht {
    /// Wat, zoals `triage`, `doorsturen`, `opname` of `afsluiting`.
    soort: String,
    /// Volgnummer van de laatste stap die u zag.
    gezien: i64,
    /// Woorden voor de melder.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    woorden: Option<Vertrouwelijk>,
    /// Een andere beloofde dag dan de termijn geeft.
    #[serde(default)]
    #[schema(format = Date)]
    belofte: Option<String>,
    /// Account van de inspecteur, bij doorsturen.
    #[serde(default)]
    inspecteur: Option<i64>,
    /// Dag van het bezoek.
    #[serde(default)]
    #[schema(format = Date)]
    bezoek: Option<String>,
}

impl Stapopdracht {
    pub(super) fn parse(self) -> Result<Daad, Inspectieprobleem> {
        let unreadable = || Inspectieprobleem::unreadable(StatusCode::BAD_REQUEST);
        let dag =
            |tekst: Option<String>| tekst.map(|tekst| tekst.parse::<Date>().map_err(|_| unreadable())).transpose();
        let soort = self.soort.parse().map_err(|_| unreadable())?;
        Ok(Daad {
            woorden: self.woorden,
            belofte: dag(self.belofte)?,
            inspecteur: self.inspecteur.map(Accountnummer),
            bezoek: dag(self.bezoek)?,
            ..Daad::new(soort, self.gezien)
        })
    }
}
