//! Two pupils whose year is not that of one class at one school: one who goes to another class, and one who goes to another
//! school and takes his history at leerplicht along. People who move house the land has already.

use std::collections::HashMap;

use anyhow::Result;
use jiff::ToSpan as _;
use jiff::civil::Date;
use land::land::{Land, Leerling, Merk, Oordeel, School};
use recht::begrip::{Organisatiecode, Sector};
use recht::dag::Dag;
use recht::melding::routering::Looptijd;

/// The day of it among the days of school, so far into the year that there was something to report before.
const SCHOOLDAG: usize = 30;
/// So many days must have gone by since, or there would be nothing to see yet.
const SINDS: i32 = 21;

/// A pupil who goes on at another school.
pub(super) struct Overstap {
    dag: Date,
    /// The school and the pupil's number there, before and after.
    van: (Organisatiecode, i64),
    naar: (Organisatiecode, i64),
    persoon: Leerling,
}

impl Overstap {
    /// Somebody who missed much, before at the first school for vo and after at the next; nobody when the year is young or
    /// there is one such school.
    pub(super) fn find(land: &Land, vandaag: Date) -> Result<Option<Self>> {
        let mut vo = Vec::new();
        for school in land.scholen() {
            let school = school?;
            if school.sector == Sector::Vo {
                vo.push(school);
            }
            if vo.len() == 2 {
                break;
            }
        }
        let [eerst, daarna] = &vo[..] else { return Ok(None) };
        let Some(dag) = day(daarna, vandaag) else { return Ok(None) };
        let gisteren = dag.saturating_sub(1.day());
        let Some(persoon) = most_missed(eerst, (eerst.schooljaar.0, gisteren), |_| true) else { return Ok(None) };
        let jaar = year(eerst, persoon);
        let zelfde_jaar = |een: &Leerling| year(daarna, een) == jaar;
        let Some(plek) = most_missed(daarna, (dag, vandaag), zelfde_jaar) else { return Ok(None) };
        let (van, naar) = ((eerst.code.clone(), persoon.nummer), (daarna.code.clone(), plek.nummer));
        Ok(Some(Self { dag, van, naar, persoon: persoon.clone() }))
    }

    /// Lets it have happened at a school: at the one the pupil left on the day before, at the other he came.
    pub(super) fn apply(&self, school: &mut School) {
        let (code, leerlingen) = (&school.code, &mut school.leerlingen);
        for een in leerlingen.iter_mut() {
            if (code, een.nummer) == (&self.van.0, self.van.1) {
                een.inschrijving.tot = Some(self.dag.saturating_sub(1.day()));
            }
            if (code, een.nummer) == (&self.naar.0, self.naar.1) {
                let inschrijving = Looptijd { van: self.dag, tot: None };
                *een = Leerling { nummer: een.nummer, klas: een.klas, inschrijving, ..self.persoon.clone() };
            }
        }
    }

    /// Whether this is the pupil at the school to which he came: one person, who is at two schools.
    pub(super) fn is_known(&self, school: &School, leerling: &Leerling) -> bool {
        (&school.code, leerling.nummer) == (&self.naar.0, self.naar.1)
    }
}

/// A pupil who came to his class from another of the same year.
pub(super) struct Klassenwissel {
    pub(super) leerling: i64,
    /// The first day in the class of now.
    pub(super) dag: Date,
    /// Number of the class before.
    pub(super) eerder: i64,
}

impl Klassenwissel {
    /// Somebody of a class with another of the same year beside it.
    pub(super) fn find(school: &School, vandaag: Date) -> Option<Self> {
        let dag = day(school, vandaag)?;
        let beside = |een: &Leerling| {
            let ander = school.klassen.iter().filter(|klas| klas.nummer != een.klas);
            ander.filter(|klas| Some(klas.leerjaar) == year(school, een)).map(|klas| klas.nummer).next()
        };
        let heel_jaar = |een: &&Leerling| een.inschrijving.van <= school.schooljaar.0 && een.inschrijving.tot.is_none();
        // From the end: the first pupils are those of the story.
        let mut leerlingen = school.leerlingen.iter().rev().filter(heel_jaar);
        leerlingen.find_map(|een| Some(Self { leerling: een.nummer, dag, eerder: beside(een)? }))
    }
}

/// The day on which somebody goes, when that is long enough ago.
fn day(school: &School, vandaag: Date) -> Option<Date> {
    let dag = *school.schooldagen().get(SCHOOLDAG)?;
    (Dag::from(vandaag).since(dag.into()) >= SINDS).then_some(dag)
}

fn year(school: &School, leerling: &Leerling) -> Option<u8> {
    school.klassen.iter().find(|klas| klas.nummer == leerling.klas).map(|klas| klas.leerjaar)
}

/// Who of them was absent longest without a valid reason in a time, of those who were there all year.
fn most_missed(school: &School, (van, tot): (Date, Date), telt: impl Fn(&Leerling) -> bool) -> Option<&Leerling> {
    let mut gemist: HashMap<i64, u32> = HashMap::new();
    let zonder_reden =
        school.verzuim(tot).filter(|een| een.oordeel == Oordeel::Ongeoorloofd && een.merk == Merk::Afwezig);
    for een in zonder_reden.filter(|een| een.datum >= van) {
        *gemist.entry(een.leerling).or_default() += u32::from(een.minuten);
    }
    let hele_jaar = |een: &&Leerling| een.inschrijving.van <= school.schooljaar.0 && een.inschrijving.tot.is_none();
    let kandidaten = school.leerlingen.iter().filter(hele_jaar).filter(|een| telt(een));
    kandidaten.max_by_key(|een| (gemist.get(&een.nummer).copied().unwrap_or_default(), een.nummer))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use land::land::Landplan;

    use super::super::SEED;
    use super::*;

    /// The country of the demo itself.
    fn land(vandaag: Date) -> Land {
        Land::generate(Landplan { seed: SEED, vandaag, scholen: 12, leerlingen: 6000 }).unwrap()
    }

    fn schools(land: &Land) -> Vec<School> {
        land.scholen().collect::<Result<_, _>>().unwrap()
    }

    /// Lessons that a pupil missed without a valid reason: each counts for an hour of the norm.
    fn missed(school: &School, leerling: i64, vandaag: Date) -> usize {
        let alle = school.verzuim(vandaag).filter(|een| een.leerling == leerling && een.merk == Merk::Afwezig);
        alle.filter(|een| een.oordeel == Oordeel::Ongeoorloofd).count()
    }

    #[test]
    fn one_person_is_first_at_one_school_and_then_at_another_and_missed_much_at_both() {
        let vandaag = date(2026, 11, 24);
        let land = land(vandaag);
        let overstap = Overstap::find(&land, vandaag).unwrap().unwrap();
        let mut gevonden = Vec::new();
        for mut school in schools(&land) {
            let pgn = overstap.persoon.pgn;
            overstap.apply(&mut school);
            let zelf = school.leerlingen.iter().find(|een| een.pgn == pgn);
            gevonden.extend(zelf.map(|een| {
                assert_eq!(een.geboortedatum, overstap.persoon.geboortedatum);
                (een.inschrijving, missed(&school, een.nummer, vandaag), overstap.is_known(&school, een))
            }));
        }
        let [(eerst, lessen_eerst, false), (daarna, lessen_daarna, true)] = gevonden[..] else {
            panic!("{gevonden:?}")
        };
        assert_eq!((eerst.tot.unwrap().tomorrow().unwrap(), None), (daarna.van, daarna.tot));
        assert!(lessen_eerst >= 16 && lessen_daarna >= 16, "{lessen_eerst} and {lessen_daarna} lessons");
    }

    #[test]
    fn somebody_of_each_school_with_classes_side_by_side_was_in_another_class() {
        let vandaag = date(2026, 11, 24);
        let wissels: Vec<_> =
            schools(&land(vandaag)).iter().filter_map(|school| Klassenwissel::find(school, vandaag)).collect();
        assert!(wissels.len() >= 3, "{}", wissels.len());
        assert!(wissels.iter().all(|een| een.dag < vandaag));
    }

    #[test]
    fn early_in_the_year_nobody_went_yet() {
        let vandaag = date(2026, 9, 15);
        let land = land(vandaag);
        assert!(Overstap::find(&land, vandaag).unwrap().is_none());
        assert!(schools(&land).iter().all(|school| Klassenwissel::find(school, vandaag).is_none()));
    }
}
