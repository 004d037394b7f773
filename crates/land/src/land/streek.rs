//! Twelve schools' surroundings: boards, municipalities, and who does leerplicht for them.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use recht::begrip::{Gemeentecode, Nummerfout, Organisatiecode, Regio, Sector};
use recht::dag::begin_schooljaar;
use recht::melding::routering::{AlternatieveRoute, Looptijd, Organisatiesoort, Werkgebied};
use recht::plicht::Plicht;

use super::namen;
use super::school::PER_STREEK;

/// Boards of a streek.
pub(super) const BESTUREN: usize = 3;
/// Municipalities of a streek.
pub(super) const GEMEENTEN: usize = 10;
/// More streken than this share the municipalities of the first ones: no more codes are free above the real ones.
const GEMEENTE_STREKEN: usize = 99;
/// First day of the lists; nobody asks about a day before it.
const BEGIN: Date = date(2010, 1, 1);

/// A board (bevoegd gezag).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestuur {
    /// Its number, five digits from 99001 on.
    pub nummer: String,
    /// Its name.
    pub naam: String,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemeente {
    /// Its code, from 9001 on; no real municipality has such a code.
    pub code: Gemeentecode,
    /// Its name.
    pub naam: String,
    /// Its holiday region.
    pub regio: Regio,
}

/// An organisation that receives reports: a leerplichtorganisatie of one of the three kinds, or a Doorstroompunt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leerplichtorganisatie {
    /// Its code.
    pub code: Organisatiecode,
    /// Its kind.
    pub soort: Organisatiesoort,
    /// Its name.
    pub naam: String,
}

/// The surroundings of twelve schools.
#[derive(Debug)]
pub(super) struct Streek {
    pub(super) besturen: Vec<Bestuur>,
    pub(super) gemeenten: Vec<Gemeente>,
    pub(super) organisaties: Vec<Leerplichtorganisatie>,
    pub(super) werkgebieden: Vec<Werkgebied>,
    pub(super) routes: Vec<AlternatieveRoute>,
}

impl Streek {
    /// Number of streken that so many schools stand in.
    pub(super) fn count(scholen: u32) -> usize {
        usize::try_from(scholen).unwrap_or_default().div_ceil(PER_STREEK).max(1)
    }

    /// The streek with a number from 0, as its lists stand in the school year of a day.
    pub(super) fn new(nummer: usize, vandaag: Date) -> Result<Self, Nummerfout> {
        let mut streek = Self {
            besturen: (0..BESTUREN).map(|plaats| bestuur(nummer, plaats)).collect(),
            gemeenten: Vec::new(),
            organisaties: Vec::new(),
            werkgebieden: Vec::new(),
            routes: Vec::new(),
        };
        if nummer >= GEMEENTE_STREKEN {
            return Ok(streek);
        }
        for plaats in 0..GEMEENTEN {
            let naam = namen::gemeente(nummer * GEMEENTEN + plaats);
            let regio = regio(plaats);
            streek.gemeenten.push(Gemeente { code: gemeentecode(nummer, plaats)?, naam, regio });
        }
        streek.add_organisaties(nummer, vandaag)?;
        Ok(streek)
    }

    fn add_organisaties(&mut self, nummer: usize, vandaag: Date) -> Result<(), Nummerfout> {
        let overgang = begin_schooljaar(vandaag).with().month(1).day(1).build().unwrap_or(BEGIN);
        let (altijd, tot_overgang, vanaf_overgang) = (
            Looptijd { van: BEGIN, tot: None },
            Looptijd { van: BEGIN, tot: Some(overgang.saturating_sub(1.day())) },
            Looptijd { van: overgang, tot: None },
        );
        // Municipality 4 left the SWG for the first RBL on 1 January before this school year.
        self.add(nummer, Organisatiesoort::Zelfstandig, "Leerplicht", &[(0, altijd)])?;
        self.add(nummer, Organisatiesoort::Zelfstandig, "Leerplicht", &[(1, altijd)])?;
        let swg = [(2, altijd), (3, altijd), (4, tot_overgang)];
        let swg = self.add(nummer, Organisatiesoort::Swg, "Samenwerkende gemeenten", &swg)?;
        let rbl = [(5, altijd), (4, vanaf_overgang), (6, altijd)];
        self.add(nummer, Organisatiesoort::Rbl, "RBL", &rbl)?;
        self.add(nummer, Organisatiesoort::Rbl, "RBL", &[(7, altijd), (8, altijd), (9, altijd)])?;
        let allemaal: [_; GEMEENTEN] = std::array::from_fn(|plaats| (plaats, altijd));
        let punt = self.add(nummer, Organisatiesoort::Doorstroompunt, "Doorstroompunt", &allemaal)?;

        let route = |plaats, plicht, organisaties: &[&Organisatiecode]| {
            Ok::<_, Nummerfout>(AlternatieveRoute {
                gemeente: gemeentecode(nummer, plaats)?,
                plicht,
                sector: Some(Sector::Mbo),
                organisaties: organisaties.iter().map(|code| (*code).clone()).collect(),
                looptijd: vanaf_overgang,
            })
        };
        self.routes = vec![route(5, Plicht::Kwalificatieplicht, &[&punt])?, route(2, Plicht::Rmc, &[&swg, &punt])?];
        Ok(())
    }

    /// Adds an organisation, named after the first municipality it serves.
    fn add(
        &mut self,
        nummer: usize,
        soort: Organisatiesoort,
        woord: &str,
        gebieden: &[(usize, Looptijd)],
    ) -> Result<Organisatiecode, Nummerfout> {
        let eerste = gebieden.first().map_or(0, |(plaats, _)| *plaats);
        let plaats = namen::gemeente(nummer * GEMEENTEN + eerste);
        let code: Organisatiecode = format!("{soort}-{plaats}").parse()?;
        for (plaats, looptijd) in gebieden {
            let gemeente = gemeentecode(nummer, *plaats)?;
            self.werkgebieden.push(Werkgebied { organisatie: code.clone(), gemeente, looptijd: *looptijd });
        }
        self.organisaties.push(Leerplichtorganisatie { code: code.clone(), soort, naam: format!("{woord} {plaats}") });
        Ok(code)
    }
}

/// A board, by streek and place in it.
pub(super) fn bestuur(streek: usize, plaats: usize) -> Bestuur {
    let nummer = streek * BESTUREN + plaats;
    Bestuur { nummer: (99_001 + nummer).to_string(), naam: namen::bestuur(nummer) }
}

/// The code of a municipality, by streek and place in it.
pub(super) fn gemeentecode(streek: usize, plaats: usize) -> Result<Gemeentecode, Nummerfout> {
    (9001 + streek % GEMEENTE_STREKEN * GEMEENTEN + plaats).to_string().parse()
}

/// The region of a municipality, by its place in the streek.
pub(super) fn regio(plaats: usize) -> Regio {
    match plaats {
        0 | 4 | 7 => Regio::Noord,
        1 | 3 | 6 => Regio::Zuid,
        _ => Regio::Midden,
    }
}
