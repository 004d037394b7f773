//! The day of the visit, and the weeks before it.

use jiff::civil::{Date, Weekday};

use super::reden::Bezoekreden;
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::grond::Grond;
use crate::kalender::{Feestdagen, Kalender};
use crate::toezicht::dossiercontrole::Dossiercontrole;
use crate::weigering::{Besluit, Weigering};

const BEZOEKDAG: &str = "onderzoek.bezoekdag";
const PERIODE: &str = "onderzoek.periode_weken";

/// What is asked of the day of a visit: the public holidays, and the calendar of the school.
#[derive(Debug, Clone, Copy)]
pub struct Bezoekkalender<'a> {
    /// The public holidays.
    pub feestdagen: &'a Feestdagen,
    /// The calendar of the school itself, as far as it is known.
    pub school: &'a Kalender,
}

/// Whether a school can be visited on a day, or everything for which it cannot, holidays by their names.
pub fn check_bezoekdag(recht: &Recht, kalender: Bezoekkalender<'_>, bezoek: Date) -> Besluit<Grond, Bezoekreden> {
    let mut redenen = Vec::new();
    for eis in recht.woorden(BEZOEKDAG, bezoek)? {
        match eis.as_str() {
            "werkdag" => redenen.extend(check_werkdag(kalender.feestdagen, bezoek)),
            "schooldag" => redenen.extend(check_schooldag(kalender.school, bezoek)),
            _ => return Err(Rechtfout::Onbekend(BEZOEKDAG.to_owned())),
        }
    }
    let grond = recht.grond(BEZOEKDAG, bezoek)?;
    let weigeringen = redenen.into_iter().map(|reden| Weigering { reden, grond: grond.clone() }).collect::<Vec<_>>();
    Ok(if weigeringen.is_empty() { Ok(grond.clone()) } else { Err(weigeringen) })
}

/// A record check without verdicts, over the weeks that the rules of the day of the visit give.
pub fn start_dossiercontrole(recht: &Recht, bezoek: Date) -> Result<Dossiercontrole, Rechtfout> {
    Ok(Dossiercontrole::new(bezoek, recht.getal(PERIODE, bezoek)?))
}

fn check_werkdag(feestdagen: &Feestdagen, bezoek: Date) -> Vec<Bezoekreden> {
    let weekend = matches!(bezoek.weekday(), Weekday::Saturday | Weekday::Sunday);
    let feestdag = feestdagen.naam(bezoek).map(|naam| Bezoekreden::Feestdag { naam: naam.to_owned() });
    weekend.then_some(Bezoekreden::Weekend).into_iter().chain(feestdag).collect()
}

fn check_schooldag(kalender: &Kalender, bezoek: Date) -> Option<Bezoekreden> {
    let dag = Dag::from(bezoek);
    if !kalender.kent(dag) {
        return Some(Bezoekreden::KalenderKentDagNiet);
    }
    kalender.vakantie(dag).map(|naam| Bezoekreden::Vakantie { naam: naam.to_owned() })
}
