//! The registers of the Verzuimloket: which schools and pupils there are, who receives for which municipality, and who is
//! connected.

use std::sync::Arc;

use jiff::civil::Date;
use kern::klok::Klok;
use kern::register::Instellingen;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Brin, Organisatiecode, Pgn, Sector, Vestigingsnummer};
use recht::melding::routering::{AlternatieveRoute, Organisatiesoort, Werkgebied, Woonplaats};
use uitwisseling::berichten::Leerlinggegevens;

use crate::loket::{Loket, Loketfout, STAM, loketcode};
use crate::sleutel::{Sleutel, Vingerafdruk};

pub(crate) mod store;
#[cfg(test)]
mod tests;

/// What is loaded into the registers.
#[derive(Debug, Clone, Default)]
pub struct Stam {
    /// The schools.
    pub scholen: Vec<Stamschool>,
    /// The pupils.
    pub leerlingen: Vec<Stamleerling>,
    /// Who receives reports.
    pub organisaties: Vec<Stamorganisatie>,
    /// Which municipality each of them serves, and when.
    pub werkgebieden: Vec<Werkgebied>,
    /// What municipalities arranged otherwise.
    pub routes: Vec<AlternatieveRoute>,
    /// Who may speak to the Verzuimloket.
    pub aansluitingen: Vec<Stamaansluiting>,
}

/// An address of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamschool {
    /// The school.
    pub brin: Brin,
    /// The address.
    pub vestiging: Vestigingsnummer,
    /// Its name.
    pub naam: String,
    /// Kind of education.
    pub sector: Sector,
}

/// A pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamleerling {
    /// The pupil's number.
    pub pgn: Pgn,
    /// Name and date of birth.
    pub gegevens: Leerlinggegevens,
    /// Day on which a startkwalificatie was obtained.
    pub startkwalificatie: Option<Date>,
    /// Where the pupil lives and lived.
    pub woonplaatsen: Vec<Woonplaats>,
}

/// An organisation that receives reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamorganisatie {
    /// Its code.
    pub code: Organisatiecode,
    /// Its kind.
    pub soort: Organisatiesoort,
    /// Its name.
    pub naam: String,
}

/// A connection as it is handed out.
#[derive(Debug, Clone)]
pub struct Stamaansluiting {
    /// Whose.
    pub organisatie: Organisatiecode,
    /// As what.
    pub partij: Aansluitpartij,
    /// Its key; only the hash is kept.
    pub sleutel: Sleutel,
    /// Its certificate; needed, and only taken, where the Verzuimloket speaks mutual TLS.
    pub certificaat: Option<Vingerafdruk>,
}

/// As what an organisation is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aansluitpartij {
    /// A school, for one of its addresses or for all of them.
    School {
        /// The school.
        brin: Brin,
        /// The address; every address when it says none.
        vestiging: Option<Vestigingsnummer>,
    },
    /// Who receives reports, the Doorstroompunt included.
    Leerplichtorganisatie,
}

/// A connected organisation that showed who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aansluiting {
    /// Whose.
    pub organisatie: Organisatiecode,
    /// As what.
    pub partij: Aansluitpartij,
}

/// Loads registers into the database of a Verzuimloket that need not run.
pub async fn load_stam(databank: &Instellingen, klok: Arc<dyn Klok>, stam: &Stam) -> Result<(), Loketfout> {
    let loket = Loket::open(databank, klok).await?;
    let uitkomst = loket.load_stam(stam).await;
    loket.register().close().await.map_err(kern::register::Registerfout::from)?;
    uitkomst
}

impl Loket {
    /// Loads registers, all or nothing. What is loaded takes the place of what stood there: of a pupil, of a connection, of
    /// all addresses of a school, all municipalities of an organisation and all routes of a municipality. What is not named
    /// stays, so that a country can be loaded in pieces.
    pub async fn load_stam(&self, stam: &Stam) -> Result<(), Loketfout> {
        let organisatie = loketcode()?;
        let permit = self.permit(&STAM, &organisatie)?;
        let mut wijziging = self.register().begin().await?;
        store::replace(&wijziging, &permit, stam).await?;
        let onderwerp = format!("scholen:{} leerlingen:{}", stam.scholen.len(), stam.leerlingen.len());
        wijziging.log(Logregel::of_permit(&permit, &organisatie, Logsoort::Geschreven, onderwerp));
        Ok(wijziging.commit().await?)
    }

    /// The organisation that shows this key, over a connection with this certificate, if there is one.
    pub(crate) async fn recognise(
        &self,
        sleutel: &Sleutel,
        certificaat: Option<&Vingerafdruk>,
    ) -> Result<Herkenning, Loketfout> {
        let som = sleutel.som();
        let gevonden = store::find_aansluitingen(self.register(), som.kop()).await?;
        Ok(match gevonden.into_iter().find(|een| een.som.is_same(&som)) {
            None => Herkenning::Onbekend,
            Some(een) if een.certificaat.as_ref() != certificaat => Herkenning::AnderCertificaat,
            Some(een) => Herkenning::Aangesloten(een.aansluiting),
        })
    }
}

/// What a key and a certificate tell.
#[derive(Debug)]
pub(crate) enum Herkenning {
    /// Who it is.
    Aangesloten(Aansluiting),
    /// Nobody has this key.
    Onbekend,
    /// The key is somebody's, the certificate is not.
    AnderCertificaat,
}
