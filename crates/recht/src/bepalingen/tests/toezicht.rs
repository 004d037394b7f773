//! The rules of supervision, as answers in text for a day.

use jiff::civil::Date;

use crate::bepalingen::{Recht, Rechtfout};
use crate::kalender::Feestdagen;
use crate::toezicht::signaalmelding::{
    Indiening, Signaalhandeling, Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort,
    Signaalstand, Signaalstatus, receive, step,
};
use crate::weigering::{Weigering, Weigerreden};

/// The refusals without their grounds, which name the version and so differ on either side of each change.
fn redenen<R: Weigerreden>(weigeringen: &[Weigering<R>]) -> String {
    format!("{:?}", weigeringen.iter().map(|weigering| &weigering.reden).collect::<Vec<_>>())
}

/// What a signaal of every subject gets for an answer, and what every act makes of every status.
pub(super) fn signaalmelding(recht: &Recht, op: Date) -> Result<String, Rechtfout> {
    let feestdagen = Feestdagen::new(recht)?;
    let mut tekst = String::new();
    for onderwerp in Signaalonderwerp::ALLE {
        let indiening = Indiening::new(Signaalsoort::Signaal, Signaalsector::Vo, *onderwerp, op);
        tekst += &receive(recht, &feestdagen, &indiening)?
            .map_or_else(|weigeringen| redenen(&weigeringen), |stap| stap.naar.status.to_string());
    }
    for status in Signaalstatus::ALLE {
        for soort in Signaalhandelingsoort::ALLE {
            let stand = Signaalstand { soort: Signaalsoort::Signaal, status: *status, sinds: op };
            let handeling = Signaalhandeling::new(*soort, Signaalpartij::Inspecteur, op);
            tekst += &step(recht, &feestdagen, stand, handeling)?
                .map_or_else(|weigeringen| redenen(&weigeringen), |stap| stap.naar.status.to_string());
        }
    }
    Ok(tekst)
}
