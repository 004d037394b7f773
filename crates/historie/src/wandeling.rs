//! Whether each record can have happened: a walk of the law's own steps, on days within its period, or why there is none.
//!
//! The report gives periods, not days. So each step is taken on the first day on which the law lets it: if that is within the
//! period, a walk exists; nothing in the rules makes a later day possible where an earlier one is not. School holidays of those
//! years are not in the law's data, so every school is taken to be open; public holidays and weekends count.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its premise fails")]

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use recht::bepalingen::Recht;
use recht::kalender::{Feestdagen, Kalender};
use recht::toezicht::Onderdeel;
use recht::toezicht::boete::{
    self, Boetehandeling, Boetehandelingsoort, Boetepartij, Boetestand, Boetestatus, Boetevoorstel,
};
use recht::toezicht::onderzoek::{
    self, Beoordeling, Bezoekkalender, Onderdeelbevinding, Onderzoekhandeling, Onderzoekhandelingsoort as Soort,
    Onderzoekpartij, Onderzoeksbevindingen, Onderzoekstand, Onderzoekstatus,
};
use recht::toezicht::overeenkomst::{
    Aanleiding, Bevoegdheidsvraag, Leerplichtbevinding, Toezichthouder, Toezichtkaart, find_bevoegdheid, gepubliceerd,
};
use recht::toezicht::signaalmelding::{
    self, Herstelafspraak, Indiening, Schoolgesprek, Signaalhandeling, Signaalonderwerp, Signaalpartij, Signaalsoort,
    Signaalstand,
};
use recht::weigering::{Weigering, Weigerreden};

use crate::meegeleverd;
use crate::record::{Boete, Onderzoek, Periode, Signaalmelding};

/// The law, its holidays, and a school that is always open.
struct Wereld {
    recht: Recht,
    feestdagen: Feestdagen,
    school: Kalender,
}

/// Why there is no walk, in the keys of the law.
type Waarom = Vec<String>;

fn keys<R: Weigerreden>(stap: &str, weigeringen: &[Weigering<R>]) -> Waarom {
    weigeringen.iter().map(|weigering| format!("{stap}: {} {:?}", weigering.uitleg(), weigering.reden)).collect()
}

impl Wereld {
    fn new() -> Self {
        let recht = Recht::ingebouwd().unwrap();
        let feestdagen = Feestdagen::new(&recht).unwrap();
        let school = Kalender::new(&[], date(2012, 1, 1), date(2018, 12, 31));
        Self { recht, feestdagen, school }
    }

    fn kalender(&self) -> Bezoekkalender<'_> {
        Bezoekkalender { feestdagen: &self.feestdagen, school: &self.school }
    }

    /// The first day in a period, and after another, on which a school can be visited.
    fn visit_day(&self, periode: Periode, na: Date) -> Result<Date, Waarom> {
        let mut dag = periode.van.max(na);
        while dag <= periode.tot {
            if onderzoek::check_bezoekdag(&self.recht, self.kalender(), dag).unwrap().is_ok() {
                return Ok(dag);
            }
            dag = dag.saturating_add(1.day());
        }
        Err(vec![format!("bezoek: geen dag van {na} tot en met {}", periode.tot)])
    }

    fn step(&self, stand: Onderzoekstand, handeling: Onderzoekhandeling) -> Result<Onderzoekstand, Waarom> {
        let stap = onderzoek::step(&self.recht, self.kalender(), stand, handeling).unwrap();
        stap.map(|stap| stap.naar).map_err(|weigeringen| keys(handeling.soort.as_str(), &weigeringen))
    }

    fn onderzoek(&self, record: &Onderzoek) -> Result<Onderzoekstatus, Waarom> {
        let bezoek = self.visit_day(record.periode, record.periode.van)?;
        let school = (record.sector, record.vorm);
        let gepland = onderzoek::plan(&self.recht, self.kalender(), school, bezoek, bezoek).unwrap();
        let mut stand = gepland.map_err(|weigeringen| keys("plan", &weigeringen))?.naar;
        if let Some(verval) = record.verval {
            let handeling = Onderzoekhandeling { verval: Some(verval), toegelicht: true, ..act(Soort::Verval, bezoek) };
            return self.step(stand, handeling).map(|stand| stand.status);
        }
        stand = self.round(stand, record.beoordeling)?;
        for vervolg in &record.vervolgen {
            // One day to mend is enough for the rules.
            let (op, herstel_tot) = (stand.sinds, stand.sinds.saturating_add(1.day()));
            stand =
                self.step(stand, Onderzoekhandeling { herstel_tot: Some(herstel_tot), ..act(Soort::Herstel, op) })?;
            let bezoek = self.visit_day(vervolg.periode, herstel_tot.saturating_add(1.day()))?;
            stand = self.step(stand, Onderzoekhandeling { bezoek: Some(bezoek), ..act(Soort::Heronderzoek, op) })?;
            assert_eq!(stand.ronde, vervolg.ronde);
            stand = self.round(stand, Some(vervolg.beoordeling))?;
        }
        let op = stand.sinds;
        if record.is_open() {
            let herstel_tot = Some(op.saturating_add(1.day()));
            stand = self.step(stand, Onderzoekhandeling { herstel_tot, ..act(Soort::Herstel, op) })?;
        } else if record.beoordeling.is_some() {
            let geen_vervolg = record.geen_vervolg;
            stand = self.step(stand, Onderzoekhandeling { geen_vervolg, ..act(Soort::Afsluiting, op) })?;
        }
        Ok(stand.status)
    }

    /// From the announcement to the report; without a verdict up to the visit.
    fn round(&self, mut stand: Onderzoekstand, oordeel: Option<Beoordeling>) -> Result<Onderzoekstand, Waarom> {
        stand = self.step(stand, act(Soort::Aankondiging, stand.sinds))?;
        stand = self.step(stand, act(Soort::Uitvoering, stand.bezoek))?;
        let Some(oordeel) = oordeel else { return Ok(stand) };
        let op = stand.sinds;
        stand = self.step(stand, Onderzoekhandeling { beoordeling: Some(oordeel), ..act(Soort::Concept, op) })?;
        let reactie = Onderzoekhandeling { partij: Onderzoekpartij::School, ..act(Soort::Reactie, op) };
        stand = self.step(stand, reactie)?;
        self.step(stand, act(Soort::Vaststelling, op))
    }

    /// Whether some verdict on each component that nobody published gives the verdict on the whole.
    fn oordeel(&self, record: &Onderzoek) -> Result<(), Waarom> {
        let Some(gegeven) = record.beoordeling else { return Ok(()) };
        let open: Vec<Onderdeel> =
            record.onderdelen.iter().filter(|(_, een)| een.is_none()).map(|(onderdeel, _)| *onderdeel).collect();
        let bezoek = self.visit_day(record.periode, record.periode.van)?;
        let mut waarom = Vec::new();
        for keuze in 0..1u32 << open.len() {
            let fill = |onderdeel: &Onderdeel| {
                let plaats = open.iter().position(|een| een == onderdeel)?;
                Some(if keuze >> plaats & 1 == 1 { Beoordeling::Onvoldoende } else { Beoordeling::Voldoende })
            };
            let onderdelen: Vec<_> = record
                .onderdelen
                .iter()
                .map(|(onderdeel, een)| Onderdeelbevinding {
                    onderdeel: *onderdeel,
                    beoordeling: een.or_else(|| fill(onderdeel)),
                    bevindingen: 1,
                })
                .collect();
            let gevonden = Onderzoeksbevindingen {
                sector: record.sector,
                vorm: record.vorm,
                bezoek,
                administratie: !record.zonder_administratie,
                onderdelen: &onderdelen,
            };
            match onderzoek::judge(&self.recht, &gevonden).unwrap() {
                Ok(oordeel) if oordeel.beoordeling == gegeven => return Ok(()),
                Ok(oordeel) => waarom = vec![format!("oordeel: {} in plaats van {gegeven}", oordeel.beoordeling)],
                Err(weigeringen) => waarom = keys("oordeel", &weigeringen),
            }
        }
        Err(waarom)
    }

    /// From receipt to what was done in the end, by any party that may, in as few steps as possible.
    fn signaal(&self, record: &Signaalmelding) -> Result<(), Waarom> {
        let op = record.periode.van;
        // The form of those years did not ask whether the school was spoken to; some answer must let it in.
        let indiening = Indiening {
            gesprek: (record.soort == Signaalsoort::Signaal).then_some(Schoolgesprek::Nee),
            herstel: Some(Herstelafspraak::Geen),
            ..Indiening::new(record.soort, record.sector, record.onderwerp.unwrap_or(Signaalonderwerp::Ander), op)
        };
        let ontvangen = signaalmelding::receive(&self.recht, &self.feestdagen, &indiening).unwrap();
        let begin = ontvangen.map_err(|weigeringen| keys("indiening", &weigeringen))?.naar;
        let Some(doel) = record.afhandeling else { return Ok(()) };
        let mut standen = vec![begin];
        for _ in 0..6 {
            let mut volgende = Vec::new();
            for stand in standen {
                for partij in Signaalpartij::ALLE {
                    for soort in signaalmelding::find_mogelijk(&self.recht, stand, *partij, op).unwrap() {
                        let handeling =
                            Signaalhandeling { toegelicht: true, ..Signaalhandeling::new(soort, *partij, op) };
                        let stap = signaalmelding::step(&self.recht, &self.feestdagen, stand, handeling).unwrap();
                        let Ok(stap) = stap else { continue };
                        if soort == doel {
                            return Ok(());
                        }
                        volgende.push(stap.naar);
                    }
                }
            }
            volgende.sort_by_key(|stand: &Signaalstand| stand.status);
            volgende.dedup();
            standen = volgende;
        }
        Err(vec![format!("geen weg naar {doel}")])
    }

    fn boete(&self, record: &Boete) -> Result<Boetestatus, Waarom> {
        let op = record.periode.van;
        // The report names no article and no amount; some article must have room for a fine.
        let room = |code: &str, bedrag| {
            let artikel = code.to_owned();
            let leeg =
                Boetevoorstel { artikel, overtreden_op: op, bedrag, eerder_dit_schooljaar: 0, zelfde_feit: false };
            boete::check(&self.recht, &leeg).unwrap()
        };
        let artikelen = boete::find_artikelen(&self.recht, op).unwrap();
        let genoemd = |code: &str| record.artikel.as_ref().is_none_or(|artikel| artikel == code);
        let bedrag = record.bedrag.unwrap_or(1);
        if !artikelen.iter().any(|artikel| genoemd(&artikel.code) && room(&artikel.code, bedrag).is_ok()) {
            return Err(vec!["geen artikel met ruimte".to_owned()]);
        }
        let mut stand = Boetestand { status: Boetestatus::Voorgesteld, voorgesteld_op: op, sinds: op };
        for (soort, partij) in [
            (Boetehandelingsoort::Akkoord, Boetepartij::Jurist),
            (Boetehandelingsoort::Voornemen, Boetepartij::Jurist),
            (Boetehandelingsoort::Zienswijze, Boetepartij::School),
            (Boetehandelingsoort::Oplegging, Boetepartij::Jurist),
        ] {
            let handeling = Boetehandeling { soort, partij, op, eigen_voorstel: false, toegelicht: true };
            let stap = boete::step(&self.recht, stand, handeling).unwrap();
            stand = stap.map_err(|weigeringen| keys(soort.as_str(), &weigeringen))?.naar;
        }
        Ok(stand.status)
    }
}

fn act(soort: Soort, op: Date) -> Onderzoekhandeling {
    Onderzoekhandeling::new(soort, Onderzoekpartij::Inspecteur, op)
}

/// How many ended where, and the numbers of those for which there is no walk, by the reason.
fn gather<T: ToString>(uitkomsten: impl Iterator<Item = (String, Result<T, Waarom>)>) -> String {
    let (mut goed, mut fout) = (BTreeMap::new(), BTreeMap::new());
    for (nummer, uitkomst) in uitkomsten {
        match uitkomst {
            Ok(einde) => *goed.entry(einde.to_string()).or_insert(0) += 1,
            Err(waarom) => fout.entry(waarom.join("; ")).or_insert_with(Vec::new).push(nummer),
        }
    }
    let goed = goed.into_iter().map(|(einde, aantal): (_, i32)| format!("{einde}: {aantal}"));
    let fout = fout.into_iter().map(|(waarom, nummers)| format!("{}: {waarom}", nummers.join(" ")));
    goed.chain(fout).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_inspection_is_a_walk_of_the_rules_of_its_days() {
    let (wereld, records) = (Wereld::new(), meegeleverd().unwrap());
    let uitkomsten = records.onderzoeken.iter().map(|een| (een.nummer.clone(), wereld.onderzoek(een)));
    insta::assert_snapshot!(gather(uitkomsten));
}

#[test]
fn every_verdict_follows_from_its_components_or_the_reason_is_known() {
    let (wereld, records) = (Wereld::new(), meegeleverd().unwrap());
    let uitkomsten = records.onderzoeken.iter().map(|een| {
        let oordeel = wereld.oordeel(een).map(|()| een.beoordeling.map_or("zonder oordeel", Beoordeling::as_str));
        (een.nummer.clone(), oordeel)
    });
    insta::assert_snapshot!(gather(uitkomsten));
}

#[test]
fn every_melding_and_every_fine_is_a_walk() {
    let (wereld, records) = (Wereld::new(), meegeleverd().unwrap());
    let meldingen = records.signaalmeldingen.iter().map(|een| {
        let einde = een.afhandeling.map_or("ontvangen", |einde| einde.as_str());
        (een.nummer.clone(), wereld.signaal(een).map(|()| einde))
    });
    insta::assert_snapshot!("meldingen", gather(meldingen));
    let boetes = records.boetes.iter().map(|een| {
        let uitkomst = wereld.boete(een);
        if let Ok(status) = &uitkomst {
            assert_eq!(*status, een.status);
        }
        (een.nummer.clone(), uitkomst)
    });
    insta::assert_snapshot!("boetes", gather(boetes));
}

#[test]
fn a_record_that_cannot_have_happened_has_no_walk() {
    let (wereld, records) = (Wereld::new(), meegeleverd().unwrap());
    let find = |nummer: &str| records.onderzoeken.iter().find(|een| een.nummer == nummer).unwrap().clone();
    let weekend = Periode { van: date(2015, 11, 7), tot: date(2015, 11, 8) };
    let mut in_weekend = find("VO-001");
    in_weekend.periode = weekend;
    let mut te_vroeg = find("VS-021");
    te_vroeg.periode = Periode { van: date(2015, 8, 1), tot: date(2016, 7, 31) };
    let in_vso = |een: &&Onderzoek| een.nummer.starts_with("VS") && een.geen_vervolg.is_some();
    let mut zonder_reden = records.onderzoeken.iter().find(in_vso).unwrap().clone();
    zonder_reden.geen_vervolg = Some(onderzoek::Geenvervolgreden::Doelgroep23Plus);
    let mut zonder_hersteltijd = find("PO-007");
    zonder_hersteltijd.vervolgen[0].periode = Periode { van: date(2015, 8, 3), tot: date(2015, 8, 4) };
    let gevallen = [in_weekend, te_vroeg, zonder_reden, zonder_hersteltijd];
    let mut onderzoeken: Vec<_> = gevallen.iter().map(|een| (een.nummer.clone(), wereld.onderzoek(een))).collect();
    let mut goed = find("PO-001");
    goed.onderdelen.insert(Onderdeel::Administratie, Some(Beoordeling::Onvoldoende));
    onderzoeken.push((goed.nummer.clone(), wereld.oordeel(&goed).map(|()| Onderzoekstatus::Afgesloten)));
    insta::assert_snapshot!("niet_mogelijk", gather(onderzoeken.into_iter()));

    let mut vraag = records.signaalmeldingen.iter().find(|een| een.soort == Signaalsoort::Vraag).unwrap().clone();
    vraag.afhandeling = Some(signaalmelding::Signaalhandelingsoort::Bezoek);
    assert_eq!(wereld.signaal(&vraag), Err(vec!["geen weg naar bezoek".to_owned()]));
    let mut boete = records.boetes[0].clone();
    boete.artikel = Some("18-3".to_owned());
    assert_eq!(wereld.boete(&boete), Err(vec!["geen artikel met ruimte".to_owned()]));
}

#[test]
fn what_was_taken_over_was_up_to_the_inspectie_after_two_onvoldoendes() {
    let (wereld, records, overeenkomsten) = (Wereld::new(), meegeleverd().unwrap(), gepubliceerd().unwrap());
    let gemeente = overeenkomsten[0].deelnames[0].gemeente;
    let kaart = Toezichtkaart { overeenkomsten: &overeenkomsten, werkgebieden: &[] };
    let bevindingen = [date(2015, 11, 3), date(2016, 3, 8)].map(|op| Leerplichtbevinding { op, voldoende: false });
    let mut aantal = 0;
    for record in records.onderzoeken.iter().filter(|een| een.is_overname()) {
        for onderdeel in record.onderdelen.keys() {
            let vraag = Bevoegdheidsvraag {
                toezichthouder: &Toezichthouder::Inspectie,
                gemeente,
                onderdeel: *onderdeel,
                op: wereld.visit_day(record.periode, record.periode.van).unwrap(),
                contactpersoon: &[],
                bevindingen: &bevindingen,
            };
            let bevoegdheid = find_bevoegdheid(&wereld.recht, &vraag, &kaart).unwrap().unwrap();
            assert_eq!(bevoegdheid.aanleiding, Aanleiding::Overgang, "{}", record.nummer);
        }
        aantal += 1;
    }
    assert_eq!(aantal, 12);
}
