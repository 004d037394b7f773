//! Duties by age: whether somebody must go to school on a day, why, from when and until when.
//!
//! What: leerplicht from the month after the fifth birthday to the end of the school year of the sixteenth (or of the
//! twelfth full school year), then kwalificatieplicht to the eighteenth birthday or a startkwalificatie, then the
//! Doorstroompunt (RMC) for who has none.
//! Ground: Leerplichtwet 1969, artikelen 3, 4a, 5, 5a, 15; values in `bepalingen/plicht.toml`.
//! Does not count: whether the pupil is enrolled anywhere.
//! Example: born on 15 March 2020: leerplicht from 1 April 2025.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::bepalingen::{Recht, Rechtfout, Waarde};
use crate::dag::{Dag, begin_schooljaar, einde_schooljaar, is_weekdag, verjaardag};
use crate::grond::Grond;
use crate::kalender::{Feestdagen, Kalender};

/// What the law asks of somebody on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plicht {
    /// Too young.
    GeenNogNiet,
    /// Must be enrolled and attend.
    Leerplicht,
    /// Must go on until a startkwalificatie or the eighteenth birthday.
    Kwalificatieplicht,
    /// No duty, because of a startkwalificatie.
    GeenStartkwalificatie,
    /// No duty, no startkwalificatie, still within the age of the Doorstroompunt.
    Rmc,
    /// Would be under duty, but is exempt.
    Vrijgesteld,
    /// No duty and no follow-up any more.
    Geen,
}

impl Plicht {
    /// The word as it stands in results.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GeenNogNiet => "geen_nog_niet",
            Self::Leerplicht => "leerplicht",
            Self::Kwalificatieplicht => "kwalificatieplicht",
            Self::GeenStartkwalificatie => "geen_startkwalificatie",
            Self::Rmc => "rmc",
            Self::Vrijgesteld => "vrijgesteld",
            Self::Geen => "geen",
        }
    }

    /// Whether absence without valid reason breaks the law.
    pub fn is_plicht(self) -> bool {
        matches!(self, Self::Leerplicht | Self::Kwalificatieplicht)
    }
}

/// What the duty of one person depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persoon {
    /// Date of birth.
    pub geboortedatum: Date,
    /// Day on which the startkwalificatie was obtained.
    pub startkwalificatie: Option<Date>,
    /// Number of full school years completed on the day asked about.
    pub schooljaren: Option<u32>,
    /// Exemptions, and arrangements that replace school, with their period.
    pub vrijstellingen: Vec<Vrijstelling>,
}

impl Persoon {
    /// Somebody of whom only the date of birth is known.
    pub fn new(geboortedatum: Date) -> Self {
        Self { geboortedatum, startkwalificatie: None, schooljaren: None, vrijstellingen: Vec::new() }
    }
}

/// An exemption or a replaced duty, by its article, for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vrijstelling {
    /// The article, e.g. `5 onder a`; see [`find_vrijstelling`].
    pub artikel: String,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Date,
}

/// The article that an exemption is named by, however it is written: `5a`, `5 onder a`, `5-sub-b`, `artikel 15`.
///
/// As teachers and officers write it, `5b` and `5c` mean article 5 under b and c; `5a` is an article of its own.
pub fn find_vrijstelling(recht: &Recht, tekst: &str, op: Date) -> Result<Option<String>, Rechtfout> {
    let plat = |tekst: &str| {
        let tekst = tekst.to_lowercase().replace("artikel", "").replace("sub", "onder");
        tekst.chars().filter(|teken| teken.is_alphanumeric()).collect::<String>()
    };
    let gezocht = match plat(tekst).as_str() {
        "5b" => "5onderb".to_owned(),
        "5c" => "5onderc".to_owned(),
        ander => ander.to_owned(),
    };
    for id in ["leerplicht.vrijstellingen", "leerplicht.vervangend"] {
        if let Waarde::Woorden(artikelen) = &recht.versie(id, op)?.waarde
            && let Some(artikel) = artikelen.iter().find(|artikel| plat(artikel) == gezocht)
        {
            return Ok(Some(artikel.clone()));
        }
    }
    Ok(None)
}

/// The answer, with its ground and the days between which it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plichtoordeel {
    /// What the law asks.
    pub plicht: Plicht,
    /// Why.
    pub grond: Grond,
    /// First day on which this answer holds; `None` when it always held.
    pub van: Option<Date>,
    /// Last day on which it holds; `None` when it has no end.
    pub tot: Option<Date>,
    /// The arrangement that replaces school, when the duty is met in another way.
    pub vervangend: Option<Vrijstelling>,
}

/// The duty of somebody on a day. The calendar, when given, decides which day is a school day.
pub fn plicht_op(
    recht: &Recht,
    persoon: &Persoon,
    op: Date,
    kalender: Option<&Kalender>,
) -> Result<Plichtoordeel, Rechtfout> {
    let grenzen = Grenzen::new(recht, persoon, op, kalender)?;
    let oordeel = |plicht, id: &str, van, tot| {
        let grond = recht.grond(id, op)?.clone();
        Ok(Plichtoordeel { plicht, grond, van, tot, vervangend: None })
    };
    if op < grenzen.begin {
        return oordeel(
            Plicht::GeenNogNiet,
            "leerplicht.begin_leeftijd",
            None,
            Some(grenzen.begin.saturating_sub(1.day())),
        );
    }
    let einde = |grens: Date| {
        let grens = persoon.startkwalificatie.map_or(grens, |behaald| grens.min(behaald));
        grens.saturating_sub(1.day())
    };
    // An exemption goes on when one duty passes into the other.
    let onder_plicht = (grenzen.begin, grenzen.einde_leerplicht.max(einde(grenzen.achttien)));
    if op <= grenzen.einde_leerplicht {
        let plicht =
            oordeel(Plicht::Leerplicht, grenzen.id_einde, Some(grenzen.begin), Some(grenzen.einde_leerplicht))?;
        return apply_vrijstelling(recht, persoon, op, plicht, onder_plicht);
    }
    let na_leerplicht = grenzen.einde_leerplicht.saturating_add(1.day());
    if let Some(behaald) = persoon.startkwalificatie.filter(|behaald| *behaald <= op && op < grenzen.rmc) {
        let tot = grenzen.rmc.saturating_sub(1.day());
        return oordeel(
            Plicht::GeenStartkwalificatie,
            "kwalificatieplicht.eind_leeftijd",
            Some(behaald.max(na_leerplicht)),
            Some(tot),
        );
    }
    if op < grenzen.achttien {
        let id = "kwalificatieplicht.eind_leeftijd";
        let plicht = oordeel(Plicht::Kwalificatieplicht, id, Some(na_leerplicht), Some(einde(grenzen.achttien)))?;
        return apply_vrijstelling(recht, persoon, op, plicht, onder_plicht);
    }
    let van = grenzen.achttien.max(na_leerplicht);
    if op < grenzen.rmc {
        return oordeel(Plicht::Rmc, "rmc.leeftijd", Some(van.max(grenzen.rmc_herleeft)), Some(einde(grenzen.rmc)));
    }
    oordeel(Plicht::Geen, "rmc.leeftijd", Some(grenzen.rmc.max(van)), grenzen.rmc_einde_geen)
}

/// The days at which somebody's duty changes, as the law stands on the day asked about.
struct Grenzen {
    begin: Date,
    einde_leerplicht: Date,
    id_einde: &'static str,
    achttien: Date,
    rmc: Date,
    /// First day of the version of the RMC age that applies, when an earlier version had already let the person go.
    rmc_herleeft: Date,
    /// Last day without follow-up, when a later version brings the person back under it.
    rmc_einde_geen: Option<Date>,
}

impl Grenzen {
    fn new(recht: &Recht, persoon: &Persoon, op: Date, kalender: Option<&Kalender>) -> Result<Self, Rechtfout> {
        let geboren = persoon.geboortedatum;
        let leeftijd = |id: &str| {
            let jaren = recht.getal(id, op)?;
            Ok::<_, Rechtfout>(verjaardag(geboren, i16::try_from(jaren).unwrap_or(i16::MAX)))
        };
        let vijf = leeftijd("leerplicht.begin_leeftijd")?;
        let eerste_van_maand = vijf.last_of_month().saturating_add(1.day());
        let begin = first_schooldag(eerste_van_maand, &Feestdagen::new(recht)?, kalender);
        let mut einde_leerplicht = einde_schooljaar(leeftijd("leerplicht.eind_leeftijd")?);
        let mut id_einde = "leerplicht.eind_leeftijd";
        if let Some(jaren) = persoon.schooljaren {
            let nodig = i16::try_from(recht.getal("leerplicht.schooljaren", op)?).unwrap_or(i16::MAX);
            let voltooid = i16::try_from(jaren).unwrap_or(i16::MAX);
            // The completed years end with the last 31 July before the day asked about.
            let laatste = begin_schooljaar(op).saturating_sub(1.day());
            let einde = laatste.saturating_add(i64::from(nodig.saturating_sub(voltooid)).years());
            // However many years are claimed, duty cannot end before its first school year does.
            let einde = einde.max(einde_schooljaar(begin));
            if einde < einde_leerplicht {
                (einde_leerplicht, id_einde) = (einde, "leerplicht.schooljaren");
            }
        }
        let rmc = leeftijd("rmc.leeftijd")?;
        let mut rmc_herleeft = Date::MIN;
        let mut rmc_einde_geen = None;
        for versie in recht.versies("rmc.leeftijd")? {
            let Waarde::Getal(jaren) = versie.waarde else { continue };
            let einde = verjaardag(geboren, i16::try_from(jaren).unwrap_or(i16::MAX));
            if versie.vanaf > op && versie.vanaf < einde && op >= rmc {
                rmc_einde_geen.get_or_insert(versie.vanaf.saturating_sub(1.day()));
            }
            // Whoever the earlier version would have let go on that very day was never away.
            if versie.vanaf <= op && einde < rmc && einde < recht.grond("rmc.leeftijd", op)?.vanaf {
                rmc_herleeft = recht.grond("rmc.leeftijd", op)?.vanaf;
            }
        }
        let achttien = leeftijd("kwalificatieplicht.eind_leeftijd")?;
        Ok(Self { begin, einde_leerplicht, id_einde, achttien, rmc, rmc_herleeft, rmc_einde_geen })
    }
}

/// The first day from `vanaf` on that is a school day: of the calendar, or else Monday to Friday; never a public holiday.
fn first_schooldag(vanaf: Date, feestdagen: &Feestdagen, kalender: Option<&Kalender>) -> Date {
    let is_schooldag = |datum: Date| {
        is_weekdag(datum)
            && !feestdagen.is_feestdag(datum)
            && kalender.is_none_or(|kalender| kalender.vakantie(Dag::from(datum)).is_none())
    };
    let mut datum = vanaf;
    while !is_schooldag(datum) && datum < Date::MAX {
        datum = datum.saturating_add(1.day());
    }
    datum
}

/// Puts an exemption, or an arrangement that replaces school, over a duty. `onder_plicht` is the first and last day of
/// any duty, of one kind or the other.
fn apply_vrijstelling(
    recht: &Recht,
    persoon: &Persoon,
    op: Date,
    mut plicht: Plichtoordeel,
    onder_plicht: (Date, Date),
) -> Result<Plichtoordeel, Rechtfout> {
    let vervangend = &recht.versie("leerplicht.vervangend", op)?.waarde;
    let is_vervangend = |een: &Vrijstelling| matches!(vervangend, Waarde::Woorden(ze) if ze.contains(&een.artikel));
    let mut geldend = persoon.vrijstellingen.iter().filter(|een| (een.van..=een.tot).contains(&op));
    let geldt = geldend.next();
    if geldend.next().is_some() {
        return Err(Rechtfout::TweeVrijstellingen(op));
    }
    let Some(geldt) = geldt else {
        for vrijstelling in persoon.vrijstellingen.iter().filter(|een| !is_vervangend(een)) {
            interrupt(&mut plicht, vrijstelling, op);
        }
        return Ok(plicht);
    };
    if is_vervangend(geldt) {
        plicht.vervangend = Some(geldt.clone());
        return Ok(plicht);
    }
    let mut grond = recht.grond("leerplicht.vrijstellingen", op)?.clone();
    grond.artikel.clone_from(&geldt.artikel);
    let (van, tot) = (onder_plicht.0.max(geldt.van), onder_plicht.1.min(geldt.tot));
    Ok(Plichtoordeel { plicht: Plicht::Vrijgesteld, grond, van: Some(van), tot: Some(tot), vervangend: None })
}

/// Lets the days of an answer end before an exemption that comes later, and begin after one that is over.
fn interrupt(plicht: &mut Plichtoordeel, vrijstelling: &Vrijstelling, op: Date) {
    if vrijstelling.tot < op {
        plicht.van = plicht.van.max(Some(vrijstelling.tot.saturating_add(1.day())));
    } else {
        let ervoor = vrijstelling.van.saturating_sub(1.day());
        plicht.tot = Some(plicht.tot.map_or(ervoor, |tot| tot.min(ervoor)));
    }
}

#[cfg(test)]
mod tests;
