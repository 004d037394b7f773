//! The articles that are supervised, and whether a breach can be fined.

use jiff::civil::Date;

use super::{Beboetbaarheid, Boeteartikel};
use crate::bepalingen::{Recht, Rechtfout};

const VOOR: &str = "boete.artikel.";

/// The articles that the Inspectie supervises on a day, by their code; none before supervision was hers.
pub fn find_artikelen(recht: &Recht, op: Date) -> Result<Vec<Boeteartikel>, Rechtfout> {
    let codes = recht.ids().filter_map(|id| id.strip_prefix(VOOR));
    codes.filter_map(|code| find_artikel(recht, code, op).transpose()).collect()
}

/// The article with a code, when it is supervised on that day.
pub(super) fn find_artikel(recht: &Recht, code: &str, op: Date) -> Result<Option<Boeteartikel>, Rechtfout> {
    let id = format!("{VOOR}{code}");
    let woorden = match recht.woorden(&id, op) {
        Ok(woorden) => woorden,
        Err(Rechtfout::GeenVersie { .. } | Rechtfout::Onbekend(_)) => return Ok(None),
        Err(fout) => return Err(fout),
    };
    if !woorden.iter().any(|woord| woord == "toezicht") {
        return Ok(None);
    }
    let nee = woorden.iter().any(|woord| woord == "niet").then_some(Beboetbaarheid::Nee);
    let ja = || woorden.iter().find_map(|woord| woord.parse().ok()).map(Beboetbaarheid::Ja);
    Ok(Some(Boeteartikel {
        code: code.to_owned(),
        beboetbaar: nee.or_else(ja).unwrap_or(Beboetbaarheid::NietBepaald),
        grond: recht.grond(&id, op)?.clone(),
    }))
}
