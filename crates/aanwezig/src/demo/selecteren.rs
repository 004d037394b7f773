//! The past of the selections: one that was drawn and signed off, and one that waits for a second person.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use inspectie::selectie::{
    self, Afwijking, Bronsoort, Methode, Opdracht, Selectievraag, Uitsluiting, VOORSTEL, add_source,
};
use jiff::ToSpan as _;
use kern::toegang::{Bewerking, Permit, Rol};
use land::land::{Land, School};
use recht::begrip::Sector;

use super::verleden::Verleden;
use super::wie::Iemand;

/// From so many schools on a board is in between, and from so many large. An invention of the demo: nobody says where the bounds lie.
const GROOTTES: (usize, usize) = (4, 6);

/// A school as a register knows it.
pub(super) struct Registerschool {
    code: String,
    naam: String,
    sector: Sector,
    regio: &'static str,
    gemeente: String,
    bestuur: String,
    leerlingen: usize,
}

impl Registerschool {
    pub(super) fn new(land: &Land, school: &School) -> Self {
        let gemeente = land.gemeenten.iter().find(|een| een.code == school.gemeente);
        let bestuur = land.besturen.iter().find(|een| een.nummer == school.bestuur);
        Self {
            code: format!("{}{}", school.brin, school.vestiging),
            naam: school.naam.clone(),
            sector: school.sector,
            regio: school.regio.as_str(),
            gemeente: gemeente.map_or_else(|| school.gemeente.to_string(), |een| een.naam.clone()),
            bestuur: bestuur.map_or_else(|| school.bestuur.clone(), |een| een.naam.clone()),
            leerlingen: school.leerlingen.len(),
        }
    }
}

/// The schools of the land as a file.
pub(super) fn register(scholen: &[Registerschool]) -> Result<Vec<u8>> {
    let mut per_bestuur: BTreeMap<&str, usize> = BTreeMap::new();
    for school in scholen {
        *per_bestuur.entry(&school.bestuur).or_default() += 1;
    }
    let mut schrijver = csv::Writer::from_writer(Vec::new());
    schrijver.write_record([
        "code",
        "naam",
        "sector",
        "regio",
        "gemeente",
        "bestuur",
        "bestuursgrootte",
        "leerlingen",
    ])?;
    for school in scholen {
        let grootte = match per_bestuur[school.bestuur.as_str()] {
            aantal if aantal >= GROOTTES.1 => "groot",
            aantal if aantal >= GROOTTES.0 => "middelgroot",
            _ => "klein",
        };
        let leerlingen = school.leerlingen.to_string();
        let Registerschool { code, naam, sector, regio, gemeente, bestuur, .. } = school;
        schrijver.write_record([code, naam, sector.as_str(), regio, gemeente, bestuur, grootte, &leerlingen])?;
    }
    Ok(schrijver.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

/// Figures as a samenwerkingsverband would send them: of most schools, and not of every part.
pub(super) fn figures(scholen: &[Registerschool]) -> Result<Vec<u8>> {
    let mut schrijver = csv::Writer::from_writer(Vec::new());
    schrijver.write_record(["code", "thuiszitters", "schorsingen", "verwijderingen", "administratie"])?;
    for (school, plaats) in scholen.iter().zip(0_u32..).filter(|(_, plaats)| plaats % 5 != 4) {
        let bij_vo = |aantal: u32| if school.sector == Sector::Vo { aantal.to_string() } else { String::new() };
        let thuis = (plaats % 3).to_string();
        let (geschorst, weg) = (bij_vo(plaats % 4 * 2), bij_vo(plaats % 2));
        let administratie = if plaats % 6 == 2 { "1" } else { "0" };
        schrijver.write_record([school.code.as_str(), &thuis, &geschorst, &weg, administratie])?;
    }
    Ok(schrijver.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

impl Verleden {
    /// Lets the Inspectie have drawn twice.
    pub(super) async fn select(&self, register: &[u8], figures: &[u8]) -> Result<()> {
        let inspectie = &self.huis.inspectie;
        let coordinator = self.at_desk(Rol::CoordinerendInspecteur)?;
        let (trekken, door) = (&inspectie::bewerkingen::SELECTIE_TREKKEN, coordinator.naam.as_str().into());
        let mag = self.may(coordinator, trekken)?;
        let day = |dagen: i32| self.vandaag.saturating_add(dagen.days());
        self.at(day(-35), 9)?;
        let bron = (Bronsoort::Register, "Register van het verzonnen land", day(-50));
        let register = add_source(inspectie, &mag, &door, bron, register).await?;
        let bron = (Bronsoort::Cijfers, "Opgave van de samenwerkingsverbanden", day(-40));
        let cijfers = add_source(inspectie, &mag, &door, bron, figures).await?;
        let kader = selectie::register(inspectie, &mag, register).await?;
        let eerste = kader.eenheden.first().context("de demo heeft geen school")?;
        let uit = Uitsluiting { code: eerste.code.clone(), reden: UITGESLOTEN.into(), door: door.clone() };
        let ask = |kenmerk: &str, naam: &str, methode: Methode, zaad: &str| Selectievraag {
            kenmerk: kenmerk.to_owned(),
            naam: naam.to_owned(),
            register,
            cijfers: Some(cijfers),
            opdracht: Opdracht {
                filters: Vec::new(),
                leerlingen_vanaf: None,
                leerlingen_tot: None,
                uitsluitingen: vec![uit.clone()],
                gewichten: if methode.op_risico() { VOORSTEL.to_vec() } else { Vec::new() },
                per_duizend: false,
                zaad: zaad.to_owned(),
                methode,
            },
        };
        let klein = kader.eenheden.iter().find(|een| een.bestuursgrootte == Some(selectie::Bestuursgrootte::Klein));
        let afwijkingen = klein.and_then(|een| een.bestuur.clone()).map(|bestuur| Afwijking {
            bestuur,
            aantal: 1,
            reden: AFWIJKING.into(),
        });
        let afwijkingen = afwijkingen.into_iter().collect();
        let bestuur = Methode::Bestuursgericht { groot: 1, middelgroot: 1, klein: 0, afwijkingen, op_risico: false };
        self.at(day(-30), 10)?;
        let vraag = ask("demo-1", "Verificatie bij besturen", bestuur, "loting bestuursgericht onderzoek");
        let getekend = selectie::make(inspectie, &mag, &door, &vraag).await?;
        let tweede = self.at_desk(Rol::Inspecteur)?;
        let tekenen = self.may(tweede, &inspectie::bewerkingen::SELECTIE_TEKENEN)?;
        self.at(day(-29), 15)?;
        let naam = tweede.naam.as_str().into();
        selectie::decide(inspectie, &tekenen, &naam, getekend, true, &AKKOORD.into()).await?;
        self.at(day(-2), 11)?;
        let risico = Methode::Risicogericht { aantal: 4 };
        let vraag = ask("demo-2", "Risicogericht toezicht op verzuim", risico, "loting risicogericht toezicht");
        selectie::make(inspectie, &mag, &door, &vraag).await?;
        Ok(())
    }

    pub(super) fn may(&self, iemand: &Iemand, bewerking: &'static Bewerking) -> Result<Permit> {
        Ok(self.huis.toegang.permit(&iemand.gebruiker(), bewerking, &iemand.organisatie)?)
    }

    pub(super) fn at_desk(&self, rol: Rol) -> Result<&Iemand> {
        self.mensen.iter().find(|een| een.rol == rol).with_context(|| format!("de demo heeft geen {rol}"))
    }
}

const UITGESLOTEN: &str = "Op deze school is al een kwaliteitsonderzoek gepland.";
const AFWIJKING: &str = "Volgt uit het startgesprek met het bestuur.";
const AKKOORD: &str = "Opnieuw getrokken uit het record: dezelfde scholen.";
