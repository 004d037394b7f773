//! One school and everybody in it.

use std::sync::Arc;

use jiff::civil::Date;
use recht::begrip::{Brin, Gemeentecode, Organisatiecode, Regio, Sector, Vestigingsnummer};
use recht::kalender::{Kalender, Vakantie};
use recht::melding::routering::Looptijd;

use super::kalender::Schooldagen;
use super::leerling::Leerling;
use super::rooster::{self, Les, Week};
use super::verzuim::{self, Verzuim};

/// Schools of a streek.
pub(super) const PER_STREEK: usize = 12;

/// What each school of a streek is: sector, pupils when the average is 500, place of its board and of its municipality.
pub(super) const SOORTEN: [(Sector, u32, usize, usize); PER_STREEK] = [
    (Sector::Vo, 900, 0, 0),
    (Sector::Po, 220, 1, 0),
    (Sector::Mbo, 720, 2, 5),
    (Sector::So, 120, 1, 2),
    (Sector::Vo, 700, 0, 1),
    (Sector::Po, 310, 1, 3),
    (Sector::Vso, 160, 1, 2),
    (Sector::Vo, 860, 2, 5),
    (Sector::Po, 180, 1, 8),
    (Sector::Mbo, 600, 2, 7),
    (Sector::Vo, 820, 0, 9),
    (Sector::Po, 410, 1, 1),
];

/// Pupils of each school, so many together.
pub(super) fn omvang(scholen: u32, leerlingen: u32) -> Vec<u32> {
    let gewichten: Vec<u64> =
        SOORTEN.iter().cycle().zip(0..scholen).map(|((_, gewicht, ..), _)| u64::from(*gewicht)).collect();
    let totaal = gewichten.iter().sum::<u64>().max(1);
    let mut tot_nu = 0;
    let mut verdeeld = 0;
    let deel = |gewicht| {
        tot_nu += gewicht;
        let samen = tot_nu * u64::from(leerlingen) / totaal;
        let aantal = samen - verdeeld;
        verdeeld = samen;
        u32::try_from(aantal).unwrap_or(u32::MAX)
    };
    gewichten.into_iter().map(deel).collect()
}

/// A school, with this school year's people, timetable and calendar.
#[derive(Debug, Clone)]
pub struct School {
    /// Its number in the country, from 1.
    pub nummer: u32,
    /// Its BRIN, from 99XA on; no real school has such a number.
    pub brin: Brin,
    /// Its vestiging: always 00.
    pub vestiging: Vestigingsnummer,
    /// BRIN and vestiging together, small as every code of an organisation: `99xa00`.
    pub code: Organisatiecode,
    /// Its name.
    pub naam: String,
    /// Number of its board, as in [`super::Bestuur::nummer`].
    pub bestuur: String,
    /// Where it stands.
    pub gemeente: Gemeentecode,
    /// Its holiday region.
    pub regio: Regio,
    /// Its kind of education.
    pub sector: Sector,
    /// First and last day of the school year, 1 August and 31 July.
    pub schooljaar: (Date, Date),
    /// The days without school: holidays that touch the school year, public holidays and study days, in order.
    pub vakanties: Vec<Vakantie>,
    /// What is taught; in po and so the half days.
    pub vakken: Vec<Vak>,
    /// The classes.
    pub klassen: Vec<Klas>,
    /// Who works there: teachers first.
    pub personeel: Vec<Medewerker>,
    /// The pupils, in order of number.
    pub leerlingen: Vec<Leerling>,
    pub(super) seed: u64,
    pub(super) dagen: Arc<Schooldagen>,
    /// The week of each class, as `klassen`.
    pub(super) weken: Vec<Week>,
}

/// Something that is taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vak {
    /// Its code within the school.
    pub code: &'static str,
    /// Its name.
    pub naam: &'static str,
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Klas {
    /// Its number within the school, from 1.
    pub nummer: i64,
    /// Its name within the school.
    pub naam: String,
    /// Year of the course, from 1; in po the group.
    pub leerjaar: u8,
    /// Number of the teacher who is its mentor.
    pub mentor: i64,
}

/// Somebody who works at the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medewerker {
    /// Number within the school, from 1.
    pub nummer: i64,
    /// Name, with the role in it.
    pub naam: String,
    /// What he does there; a mentor is a teacher too.
    pub rollen: &'static [Rol],
}

/// What somebody does at a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rol {
    /// Teaches.
    Docent,
    /// Looks after a class: see [`Klas::mentor`].
    Mentor,
    /// Keeps the absence administration and reports.
    Verzuimcoordinator,
    /// Leads the school and decides on leave.
    Schoolleider,
}

impl School {
    /// The school's calendar, known for this school year.
    pub fn kalender(&self) -> Kalender {
        Kalender::new(&self.vakanties, self.schooljaar.0, self.schooljaar.1)
    }

    /// The days of this school year on which there is school, in order.
    pub fn schooldagen(&self) -> &[Date] {
        &self.dagen.dagen
    }

    /// Every lesson or half day that stands on the timetable from `van` up to and with `tot`, as far as they lie in
    /// this school year; in order of day, class and time.
    pub fn lessen(&self, van: Date, tot: Date) -> impl Iterator<Item = Les> {
        let plaatsen = self.dagen.between(Looptijd { van, tot: Some(tot) });
        let dagen = self.dagen.dagen.get(plaatsen).unwrap_or_default();
        dagen.iter().flat_map(|dag| {
            self.klassen.iter().zip(&self.weken).flat_map(|(klas, week)| rooster::lessen(*dag, klas.nummer, week))
        })
    }

    /// What was not as the timetable says, from the first school day up to and with `tot`, as the school knows it at
    /// the end of that day: who was absent, late, or left early. In order of pupil, day and lesson; everybody else was
    /// present.
    ///
    /// Lazy: one pupil's year is in memory at a time. What a later `tot` adds never changes who was absent before; only
    /// what was unknown may have been judged since. A school year begins with the summer holiday, so it is empty
    /// until the first school day.
    pub fn verzuim(&self, tot: Date) -> impl Iterator<Item = Verzuim> {
        self.leerlingen.iter().flat_map(move |leerling| verzuim::of_leerling(self, leerling, tot))
    }
}
