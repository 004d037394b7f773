//! The rules of supervision, as answers in text for a day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::begrip::Sector;
use crate::bepalingen::{Recht, Rechtfout};
use crate::kalender::{Feestdagen, Kalender};
use crate::toezicht::onderzoek::{
    Beoordeling, Bezoekkalender, Onderzoekhandeling, Onderzoekhandelingsoort, Onderzoekpartij, Onderzoekstand,
    Onderzoekstatus, Onderzoeksvorm, Vervalreden, find_onderdelen, plan, step as step_onderzoek,
};
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

/// What is looked at in every sector and form, which of them can be planned, and what every act makes of every status.
pub(super) fn onderzoek(recht: &Recht, op: Date) -> Result<String, Rechtfout> {
    let feestdagen = Feestdagen::new(recht)?;
    let school = Kalender::new(&[], op.saturating_sub(60.days()), op.saturating_add(60.days()));
    let kalender = Bezoekkalender { feestdagen: &feestdagen, school: &school };
    let bezoek = feestdagen.add_werkdagen(op, 1);
    let mut tekst = String::new();
    for sector in Sector::ALLE {
        for vorm in Onderzoeksvorm::ALLE {
            let onderdelen = find_onderdelen(recht, *sector, *vorm, op)?;
            tekst.extend(onderdelen.iter().map(|een| een.onderdeel.as_str()));
            tekst += &plan(recht, kalender, (*sector, *vorm), op, bezoek)?
                .map_or_else(|weigeringen| redenen(&weigeringen), |stap| stap.naar.status.to_string());
        }
    }
    for status in Onderzoekstatus::ALLE {
        for soort in Onderzoekhandelingsoort::ALLE {
            let stand = Onderzoekstand {
                sector: Sector::Vo,
                vorm: Onderzoeksvorm::Signaalgestuurd,
                status: *status,
                ronde: 1,
                sinds: op,
                bezoek: op,
                beoordeling: Some(Beoordeling::Onvoldoende),
                reactie_tot: None,
                herstel_tot: None,
            };
            let mut handeling = Onderzoekhandeling::new(*soort, Onderzoekpartij::Inspecteur, op);
            handeling.verval = Some(Vervalreden::AnderOnderzoekGepland);
            tekst += &step_onderzoek(recht, kalender, stand, handeling)?
                .map_or_else(|weigeringen| redenen(&weigeringen), |stap| stap.naar.status.to_string());
        }
    }
    Ok(tekst)
}
