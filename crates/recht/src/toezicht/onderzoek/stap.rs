//! The step from one state of an inspection to the next, round by round.

use jiff::ToSpan;
use jiff::civil::Date;

use super::bezoek::{Bezoekkalender, check_bezoekdag};
use super::reden::Onderzoekreden;
use super::{
    Beoordeling, Geenvervolgreden, Onderzoekhandelingsoort, Onderzoekpartij, Onderzoekstand, Onderzoekstap,
    Onderzoekstatus, Onderzoeksvorm, Vervalreden,
};
use crate::begrip::Sector;
use crate::bepalingen::{Recht, Rechtfout};
use crate::grond::Grond;
use crate::rijen::{behind, holds, is_among, read};
use crate::weigering::{Besluit, Weigering};

/// The steps: first those that the sources show, then those on which they are silent.
const OVERGANGEN: [&str; 2] = ["onderzoek.overgangen", "onderzoek.overgangen_lezing"];
const BEVOEGD: &str = "onderzoek.bevoegd";
const VORMEN: &str = "onderzoek.vormen";
const BEZOEKDAG: &str = "onderzoek.bezoekdag";
const REACTIE: &str = "onderzoek.reactietermijn_weken";
const RONDES: &str = "onderzoek.rondes";
const VERVOLG: &str = "onderzoek.vervolg";
const HANDHAVING: &str = "onderzoek.handhaving";
const GEEN_VERVOLG: &str = "onderzoek.geen_vervolg";
const VERVAL: &str = "onderzoek.verval";

/// An act on an inspection, with what belongs to it. What belongs to another kind of act is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Onderzoekhandeling {
    /// Kind of act.
    pub soort: Onderzoekhandelingsoort,
    /// Who acts.
    pub partij: Onderzoekpartij,
    /// The day on which.
    pub op: Date,
    /// The new day of the visit, for a verplaatsing and a heronderzoek.
    pub bezoek: Option<Date>,
    /// The verdict, for a concept.
    pub beoordeling: Option<Beoordeling>,
    /// Last day of the time to mend, for a herstel.
    pub herstel_tot: Option<Date>,
    /// Why nothing follows, for an afsluiting.
    pub geen_vervolg: Option<Geenvervolgreden>,
    /// Why it does not take place, for a verval.
    pub verval: Option<Vervalreden>,
    /// Whether there are words with it.
    pub toegelicht: bool,
}

impl Onderzoekhandeling {
    /// An act with nothing to it.
    pub fn new(soort: Onderzoekhandelingsoort, partij: Onderzoekpartij, op: Date) -> Self {
        let (bezoek, beoordeling, herstel_tot, geen_vervolg, verval) = (None, None, None, None, None);
        Self { soort, partij, op, bezoek, beoordeling, herstel_tot, geen_vervolg, verval, toegelicht: false }
    }
}

/// An inspection of a school, planned on a day for another, or everything for which it cannot be.
pub fn plan(
    recht: &Recht,
    kalender: Bezoekkalender<'_>,
    (sector, vorm): (Sector, Onderzoeksvorm),
    op: Date,
    bezoek: Date,
) -> Besluit<Onderzoekstap, Onderzoekreden> {
    let mut toets = Toets { recht, op, weigeringen: Vec::new() };
    let sectoren: Vec<_> = behind(recht, VORMEN, op, vorm.as_str())?.collect();
    if sectoren.is_empty() {
        toets.refuse(Onderzoekreden::VormBestaatNiet, VORMEN)?;
    } else if !sectoren.iter().any(|sectoren| is_among(sectoren, sector.as_str())) {
        toets.refuse(Onderzoekreden::VormNietInSector, VORMEN)?;
    }
    toets.check_bezoek(kalender, bezoek)?;
    let naar = Onderzoekstand {
        sector,
        vorm,
        status: Onderzoekstatus::Gepland,
        ronde: 1,
        sinds: op,
        bezoek,
        beoordeling: None,
        reactie_tot: None,
        herstel_tot: None,
    };
    let grond = recht.grond(VORMEN, op)?.clone();
    Ok(if toets.weigeringen.is_empty() { Ok(Onderzoekstap { naar, grond }) } else { Err(toets.weigeringen) })
}

/// What an inspection becomes by an act, or everything for which the act is refused.
pub fn step(
    recht: &Recht,
    kalender: Bezoekkalender<'_>,
    stand: Onderzoekstand,
    handeling: Onderzoekhandeling,
) -> Besluit<Onderzoekstap, Onderzoekreden> {
    let mut toets = Toets { recht, op: handeling.op, weigeringen: Vec::new() };
    let bevoegd = find_bevoegd(recht, handeling)?;
    if bevoegd != handeling.partij {
        toets.refuse(Onderzoekreden::NietBevoegd { bevoegd }, BEVOEGD)?;
    }
    if handeling.op < stand.sinds {
        toets.refuse(Onderzoekreden::VoorVorigeStap { vorige: stand.sinds }, OVERGANGEN[0])?;
    }
    let Some((status, grond)) = find_overgang(recht, stand.status, handeling)? else {
        let (reden, id) = no_step(stand.status, handeling.soort);
        toets.refuse(reden, id)?;
        return Ok(Err(toets.weigeringen));
    };
    let mut naar = Onderzoekstand { status, sinds: handeling.op, ..stand };
    match handeling.soort {
        Onderzoekhandelingsoort::Aankondiging | Onderzoekhandelingsoort::Reactie => {}
        Onderzoekhandelingsoort::Verplaatsing => toets.move_visit(kalender, &mut naar, handeling)?,
        Onderzoekhandelingsoort::Uitvoering => toets.visit(stand)?,
        Onderzoekhandelingsoort::Concept => toets.draft(&mut naar, handeling)?,
        Onderzoekhandelingsoort::Vaststelling => toets.settle(stand)?,
        Onderzoekhandelingsoort::Herstel => toets.give_time(&mut naar, handeling)?,
        Onderzoekhandelingsoort::Heronderzoek => {
            toets.check_vervolg(stand)?;
            toets.move_visit(kalender, &mut naar, handeling)?;
            naar = Onderzoekstand { ronde: stand.ronde + 1, beoordeling: None, reactie_tot: None, ..naar };
        }
        Onderzoekhandelingsoort::Handhaving => toets.propose_fine(stand)?,
        Onderzoekhandelingsoort::Afsluiting => toets.close(stand, handeling)?,
        Onderzoekhandelingsoort::Verval => toets.drop_out(stand, handeling)?,
    }
    Ok(if toets.weigeringen.is_empty() { Ok(Onderzoekstap { naar, grond }) } else { Err(toets.weigeringen) })
}

/// The acts that a party may do with an inspection on a day, as far as they do not hang on what is filled in.
pub fn find_mogelijk(
    recht: &Recht,
    stand: Onderzoekstand,
    partij: Onderzoekpartij,
    op: Date,
) -> Result<Vec<Onderzoekhandelingsoort>, Rechtfout> {
    let mut mogelijk = Vec::new();
    for soort in Onderzoekhandelingsoort::ALLE {
        let handeling = Onderzoekhandeling::new(*soort, partij, op);
        if find_overgang(recht, stand.status, handeling)?.is_none() || find_bevoegd(recht, handeling)? != partij {
            continue;
        }
        let mut toets = Toets { recht, op, weigeringen: Vec::new() };
        match soort {
            Onderzoekhandelingsoort::Uitvoering => toets.visit(stand)?,
            Onderzoekhandelingsoort::Vaststelling => toets.settle(stand)?,
            Onderzoekhandelingsoort::Herstel | Onderzoekhandelingsoort::Heronderzoek => toets.check_vervolg(stand)?,
            Onderzoekhandelingsoort::Handhaving => toets.propose_fine(stand)?,
            Onderzoekhandelingsoort::Afsluiting if stand.ronde == 1 && stand.status.is_voor_bezoek() => continue,
            Onderzoekhandelingsoort::Verval if stand.ronde > 1 => continue,
            _ => {}
        }
        if toets.weigeringen.is_empty() {
            mogelijk.push(*soort);
        }
    }
    Ok(mogelijk)
}

/// What an act is held against; gathers everything for which it is refused.
struct Toets<'a> {
    recht: &'a Recht,
    op: Date,
    weigeringen: Vec<Weigering<Onderzoekreden>>,
}

impl Toets<'_> {
    fn refuse(&mut self, reden: Onderzoekreden, id: &str) -> Result<(), Rechtfout> {
        self.weigeringen.push(Weigering { reden, grond: self.recht.grond(id, self.op)?.clone() });
        Ok(())
    }

    fn check_bezoek(&mut self, kalender: Bezoekkalender<'_>, bezoek: Date) -> Result<(), Rechtfout> {
        if bezoek < self.op {
            self.refuse(Onderzoekreden::BezoekInVerleden { bezoek }, BEZOEKDAG)?;
        }
        if let Err(weigeringen) = check_bezoekdag(self.recht, kalender, bezoek)? {
            let als_stap = weigeringen.into_iter().map(|weigering| Weigering {
                reden: Onderzoekreden::Bezoekdag(weigering.reden),
                grond: weigering.grond,
            });
            self.weigeringen.extend(als_stap);
        }
        Ok(())
    }

    /// A day for a visit, after the time to mend if there was any.
    fn move_visit(
        &mut self,
        kalender: Bezoekkalender<'_>,
        naar: &mut Onderzoekstand,
        handeling: Onderzoekhandeling,
    ) -> Result<(), Rechtfout> {
        let Some(bezoek) = handeling.bezoek else { return self.refuse(Onderzoekreden::BezoekdagOntbreekt, BEZOEKDAG) };
        self.check_bezoek(kalender, bezoek)?;
        if let Some(tot) = naar.herstel_tot.filter(|tot| bezoek <= *tot) {
            self.refuse(Onderzoekreden::HersteltermijnLoopt { tot }, OVERGANGEN[0])?;
        }
        naar.bezoek = bezoek;
        Ok(())
    }

    fn visit(&mut self, stand: Onderzoekstand) -> Result<(), Rechtfout> {
        if self.op < stand.bezoek {
            self.refuse(Onderzoekreden::BezoekNogNietGeweest { bezoek: stand.bezoek }, BEZOEKDAG)?;
        }
        Ok(())
    }

    fn draft(&mut self, naar: &mut Onderzoekstand, handeling: Onderzoekhandeling) -> Result<(), Rechtfout> {
        if handeling.beoordeling.is_none() {
            self.refuse(Onderzoekreden::BeoordelingOntbreekt, OVERGANGEN[1])?;
        }
        naar.beoordeling = handeling.beoordeling;
        let weken = self.recht.getal(REACTIE, self.op)?;
        naar.reactie_tot = Some(self.op.saturating_add(i64::from(weken.min(10_000)).weeks()));
        Ok(())
    }

    fn settle(&mut self, stand: Onderzoekstand) -> Result<(), Rechtfout> {
        let beantwoord = stand.status == Onderzoekstatus::ReactieOntvangen;
        if let Some(tot) = stand.reactie_tot.filter(|tot| !beantwoord && self.op <= *tot) {
            self.refuse(Onderzoekreden::ReactietermijnLoopt { tot }, REACTIE)?;
        }
        Ok(())
    }

    /// Whether this round asks for another one, and there is another one.
    fn check_vervolg(&mut self, stand: Onderzoekstand) -> Result<(), Rechtfout> {
        if !self.asks_vervolg(stand)? {
            self.refuse(Onderzoekreden::GeenVervolgNaVoldoende, VERVOLG)?;
        } else if stand.ronde >= self.recht.getal(RONDES, self.op)? {
            self.refuse(Onderzoekreden::LaatsteRonde, RONDES)?;
        }
        Ok(())
    }

    fn asks_vervolg(&self, stand: Onderzoekstand) -> Result<bool, Rechtfout> {
        match stand.beoordeling {
            Some(beoordeling) => holds(self.recht, VERVOLG, self.op, beoordeling.as_str()),
            // A later round that was not judged was planned because the one before it asked for it.
            None => Ok(stand.ronde > 1),
        }
    }

    fn give_time(&mut self, naar: &mut Onderzoekstand, handeling: Onderzoekhandeling) -> Result<(), Rechtfout> {
        self.check_vervolg(*naar)?;
        match handeling.herstel_tot {
            None => self.refuse(Onderzoekreden::HersteldagOntbreekt, VERVOLG)?,
            Some(tot) if tot <= self.op => self.refuse(Onderzoekreden::HersteldagVoorbij { tot }, VERVOLG)?,
            Some(_) => {}
        }
        naar.herstel_tot = handeling.herstel_tot;
        Ok(())
    }

    fn propose_fine(&mut self, stand: Onderzoekstand) -> Result<(), Rechtfout> {
        let woord = stand.beoordeling.map_or("", Beoordeling::as_str);
        if !holds(self.recht, HANDHAVING, self.op, woord)? {
            self.refuse(Onderzoekreden::GeenOnvoldoende, HANDHAVING)?;
        }
        Ok(())
    }

    fn close(&mut self, stand: Onderzoekstand, handeling: Onderzoekhandeling) -> Result<(), Rechtfout> {
        if stand.ronde == 1 && stand.status.is_voor_bezoek() {
            return self.refuse(Onderzoekreden::NogNietUitgevoerd, VERVAL);
        }
        // A fine is a follow-up itself.
        let nodig = stand.status != Onderzoekstatus::Handhaving && self.asks_vervolg(stand)?;
        match handeling.geen_vervolg {
            None if nodig => self.refuse(Onderzoekreden::RedenOntbreekt, GEEN_VERVOLG),
            Some(_) if !nodig => self.refuse(Onderzoekreden::RedenOverbodig, GEEN_VERVOLG),
            Some(reden) => self.check_reden(GEEN_VERVOLG, reden.as_str(), stand.sector),
            None => Ok(()),
        }
    }

    fn drop_out(&mut self, stand: Onderzoekstand, handeling: Onderzoekhandeling) -> Result<(), Rechtfout> {
        if stand.ronde > 1 {
            return self.refuse(Onderzoekreden::HeronderzoekVervaltNiet, GEEN_VERVOLG);
        }
        let Some(reden) = handeling.verval else { return self.refuse(Onderzoekreden::RedenOntbreekt, VERVAL) };
        if reden == Vervalreden::Anders && !handeling.toegelicht {
            self.refuse(Onderzoekreden::WoordenOntbreken, VERVAL)?;
        }
        self.check_reden(VERVAL, reden.as_str(), stand.sector)
    }

    /// Whether a reason exists in a sector on the day of the act.
    fn check_reden(&mut self, id: &str, reden: &str, sector: Sector) -> Result<(), Rechtfout> {
        let bestaat = self.recht.woorden(id, self.op)?.iter().any(|rij| {
            let (woord, sectoren) = rij.split_once(' ').unwrap_or((rij, ""));
            woord == reden && is_among(sectoren, sector.as_str())
        });
        if bestaat { Ok(()) } else { self.refuse(Onderzoekreden::RedenBestaatNiet, id) }
    }
}

/// The party that does such an act on that day.
fn find_bevoegd(recht: &Recht, handeling: Onderzoekhandeling) -> Result<Onderzoekpartij, Rechtfout> {
    let partij = behind(recht, BEVOEGD, handeling.op, handeling.soort.as_str())?.next();
    read(BEVOEGD, partij.unwrap_or_default())
}

fn find_overgang(
    recht: &Recht,
    status: Onderzoekstatus,
    handeling: Onderzoekhandeling,
) -> Result<Option<(Onderzoekstatus, Grond)>, Rechtfout> {
    let begin = format!("{status} {}", handeling.soort);
    for id in OVERGANGEN {
        if let Some(naar) = behind(recht, id, handeling.op, &begin)?.next() {
            return Ok(Some((read(id, naar)?, recht.grond(id, handeling.op)?.clone())));
        }
    }
    Ok(None)
}

/// Why a status has no such step, and the rule that says so.
fn no_step(status: Onderzoekstatus, soort: Onderzoekhandelingsoort) -> (Onderzoekreden, &'static str) {
    let [bekend, lezing] = OVERGANGEN;
    if goal(soort) == Some(status) {
        return (Onderzoekreden::StaatAl, bekend);
    }
    match status {
        Onderzoekstatus::Afgesloten => (Onderzoekreden::IsAfgesloten, lezing),
        Onderzoekstatus::Vervallen => (Onderzoekreden::IsVervallen, lezing),
        _ => (Onderzoekreden::GeenStap, lezing),
    }
}

/// The status that an act is meant to bring; none for another day of the visit.
fn goal(soort: Onderzoekhandelingsoort) -> Option<Onderzoekstatus> {
    Some(match soort {
        Onderzoekhandelingsoort::Aankondiging => Onderzoekstatus::Aangekondigd,
        Onderzoekhandelingsoort::Verplaatsing => return None,
        Onderzoekhandelingsoort::Uitvoering => Onderzoekstatus::Uitgevoerd,
        Onderzoekhandelingsoort::Concept => Onderzoekstatus::Concept,
        Onderzoekhandelingsoort::Reactie => Onderzoekstatus::ReactieOntvangen,
        Onderzoekhandelingsoort::Vaststelling => Onderzoekstatus::Vastgesteld,
        Onderzoekhandelingsoort::Herstel => Onderzoekstatus::Hersteltermijn,
        Onderzoekhandelingsoort::Heronderzoek => Onderzoekstatus::Gepland,
        Onderzoekhandelingsoort::Handhaving => Onderzoekstatus::Handhaving,
        Onderzoekhandelingsoort::Afsluiting => Onderzoekstatus::Afgesloten,
        Onderzoekhandelingsoort::Verval => Onderzoekstatus::Vervallen,
    })
}
