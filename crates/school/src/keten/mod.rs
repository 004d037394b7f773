//! How many things stand where along the chain, over all schools of the installation: numbers only, nobody's data.

use kern::register::{Register, Registerfout};

mod store;

/// Where things stand today at the schools.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stand {
    /// Lessons of today whose register was saved.
    pub geregistreerd: i64,
    /// Lessons that began today and whose register was not.
    pub niet_geregistreerd: i64,
    /// Absence that nobody explained yet.
    pub onverklaard: i64,
    /// Reports that are due and were not made.
    pub verschuldigd: i64,
    /// Those of them whose last day is over.
    pub te_laat: i64,
    /// Reports that wait for a receipt.
    pub onderweg: i64,
    /// Reports that were refused.
    pub geweigerd: i64,
    /// Reports that the Verzuimloket registered and that nobody took up yet.
    pub bij_leerplicht: i64,
    /// Reports of which leerplicht said something back.
    pub teruggekoppeld: i64,
}

/// Counts.
pub async fn count(register: &Register) -> Result<Stand, Registerfout> {
    let nu = register.klok().nu();
    let plaatselijk = kern::klok::plaatselijk(nu)?;
    let minuut = i32::from(plaatselijk.hour()) * 60 + i32::from(plaatselijk.minute());
    store::count(register.lees(), plaatselijk.date().into(), minuut).await
}
