//! Lets `documenten` set the letters of the Inspectie.

use documenten::brief;
use inspectie::brief::{Brief, Brievenzetter, Zetfout};
use kern::taal::Taal;

/// Letters as `documenten` sets them, in Dutch.
#[derive(Debug)]
pub(crate) struct Briefpapier;

impl Brievenzetter for Briefpapier {
    fn set(&self, van: &str, brief: &Brief) -> Result<Vec<u8>, Zetfout> {
        let brief = brief::Brief {
            van: van.to_owned(),
            aan: brief.aan.clone(),
            kenmerk: brief.kenmerk.clone(),
            dagtekening: brief.dagtekening,
            onderwerp: brief.onderwerp.clone(),
            alineas: brief.alineas.iter().map(|alinea| alinea.reveal().to_owned()).collect(),
            ondertekening: brief.ondertekening.clone(),
        };
        brief::render(&brief, Taal::Nl).map_err(|fout| Zetfout(fout.to_string()))
    }
}
