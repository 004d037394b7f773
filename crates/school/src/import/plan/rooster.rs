//! The timetable.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use recht::kalender::Kalender;
use uitwisseling::import::{Dagdeel, Roosterdag, Roosterregel, Roosteruur};
use uitwisseling::lezen::Kolom;

use super::super::{Importregel, Namen, Uitkomst, Verwachting};
use super::{changed, differing, line, refuse};
use crate::les::{Les, Lessleutel, Lestoestand};

/// What there is to write.
#[derive(Debug, Default)]
pub(in crate::import) struct Werk {
    /// Without a number yet.
    pub(in crate::import) nieuw: Vec<Les>,
    /// Lessons without a register that change.
    pub(in crate::import) anders: Vec<Les>,
    /// Lessons without a register that go, when what is missing is ended.
    pub(in crate::import) verdwenen: Vec<Lessleutel>,
    /// Lessons with a register that are cancelled.
    pub(in crate::import) vervallen: Vec<Lessleutel>,
    /// Lessons with a register that are given after all.
    pub(in crate::import) hervat: Vec<Lessleutel>,
}

/// Class, day and hour: where at most one lesson is.
type Plek = (String, Date, String);

/// A lesson as the file says, with the row it comes from and how much that row weighs.
struct Roosterles {
    les: Les,
    regel: u64,
    gewicht: (bool, bool),
}

pub(super) fn plan(
    rijen: Vec<Roosterregel>,
    stand: &[Les],
    klassen: &Namen,
    personeel: &Namen,
    kalender: &Kalender,
) -> (Vec<Importregel>, Werk) {
    let mut regels = Vec::new();
    let mut rooster: BTreeMap<Plek, Roosterles> = BTreeMap::new();
    let mut per_regel: BTreeMap<u64, (String, Vec<(Uitkomst, u32)>)> = BTreeMap::new();
    for rij in rijen {
        let sleutel = rij.klas.clone();
        match lessons(&rij, klassen, personeel, kalender) {
            Ok(lessen) => {
                per_regel.insert(rij.regel, (sleutel, Vec::new()));
                for les in lessen {
                    lay(&mut rooster, les);
                }
            }
            Err(weigeringen) => regels.push(line(Some(rij.regel), sleutel, Uitkomst::Geweigerd(weigeringen))),
        }
    }
    let mut werk = Werk::default();
    let bekend: BTreeMap<Plek, &Les> = stand.iter().map(|les| (place(les), les)).collect();
    for (plek, Roosterles { les, regel, .. }) in &rooster {
        let uitkomst = compare(les, bekend.get(plek).copied(), &mut werk);
        if let Some((_, uitkomsten)) = per_regel.get_mut(regel) {
            count(uitkomsten, uitkomst);
        }
    }
    for (regel, (sleutel, uitkomsten)) in per_regel {
        let geen = uitkomsten.is_empty().then_some((Uitkomst::Ongewijzigd, 0));
        let een = |(uitkomst, aantal)| Importregel { regel: Some(regel), sleutel: sleutel.clone(), aantal, uitkomst };
        regels.extend(uitkomsten.into_iter().chain(geen).map(een));
    }
    regels.extend(missing(&rooster, stand, &mut werk));
    (regels, werk)
}

fn place(les: &Les) -> Plek {
    (les.klas.clone(), les.datum, les.lesuur.clone())
}

/// A row for one day goes before one for each week, and a lesson that is given before one that is cancelled.
fn lay(rooster: &mut BTreeMap<Plek, Roosterles>, les: Roosterles) {
    let plek = place(&les.les);
    if rooster.get(&plek).is_none_or(|ligt| ligt.gewicht < les.gewicht) {
        rooster.insert(plek, les);
    }
}

/// Adds one to the lessons of a row with the same outcome.
fn count(uitkomsten: &mut Vec<(Uitkomst, u32)>, uitkomst: Uitkomst) {
    match uitkomsten.iter_mut().find(|(eerder, _)| *eerder == uitkomst) {
        Some((_, aantal)) => *aantal += 1,
        None => uitkomsten.push((uitkomst, 1)),
    }
}

fn lessons(
    rij: &Roosterregel,
    klassen: &Namen,
    personeel: &Namen,
    kalender: &Kalender,
) -> Result<Vec<Roosterles>, Vec<super::Weigering>> {
    let mut weigeringen = Vec::new();
    let klas = klassen.find(&rij.klas);
    if klas.is_none() {
        weigeringen.push(refuse(Kolom::Klas, &rij.klas, Verwachting::BestaandeKlas));
    }
    let docent = rij.docent.as_deref().map(|code| personeel.find(code).ok_or(code)).transpose();
    let docent = docent.unwrap_or_else(|code| {
        weigeringen.push(refuse(Kolom::Docent, code, Verwachting::BestaandPersoneelslid));
        None
    });
    let Some(klas) = klas.filter(|_| weigeringen.is_empty()) else { return Err(weigeringen) };
    let les = |datum| Les {
        sleutel: Lessleutel(0),
        datum,
        lesuur: match rij.uur {
            Roosteruur::Lesuur(lesuur) => lesuur.to_string(),
            Roosteruur::Dagdeel(dagdeel) => Dagdeel::as_str(dagdeel).to_owned(),
        },
        begin: minute(rij.begin),
        einde: minute(rij.einde),
        klas: klas.to_owned(),
        vak: rij.vak.clone().unwrap_or_default(),
        docent: docent.unwrap_or_default().to_owned(),
        toestand: if rij.vervallen { Lestoestand::Vervallen } else { Lestoestand::Gepland },
        versie: 0,
    };
    let gewicht = (matches!(rij.dag, Roosterdag::Eenmalig(_)), !rij.vervallen);
    let een = |datum| Roosterles { les: les(datum), regel: rij.regel, gewicht };
    Ok(match rij.dag {
        Roosterdag::Eenmalig(datum) => vec![een(datum)],
        Roosterdag::Wekelijks { weekdag, van, tot } => {
            let eerste = van.saturating_add(i64::from(van.weekday().until(weekdag)).days());
            let dagen = eerste.series(1.week()).take_while(|dag| *dag <= tot);
            dagen.filter(|dag| kalender.vakantie((*dag).into()).is_none()).map(een).collect()
        }
    })
}

/// Minutes after midnight.
fn minute(tijd: Time) -> u16 {
    u16::from(tijd.hour().unsigned_abs()) * 60 + u16::from(tijd.minute().unsigned_abs())
}

fn compare(les: &Les, oud: Option<&Les>, werk: &mut Werk) -> Uitkomst {
    let Some(oud) = oud else {
        werk.nieuw.push(les.clone());
        return Uitkomst::Nieuw;
    };
    // That the class does something else then was said by the school, not by its timetable.
    let toestand = match (les.toestand, oud.toestand) {
        (Lestoestand::Gepland, Lestoestand::Activiteit) => Lestoestand::Activiteit,
        (toestand, _) => toestand,
    };
    // Of a lesson that is cancelled the rest no longer matters.
    let bron = if toestand == Lestoestand::Vervallen { oud } else { les };
    let nieuw = Les { sleutel: oud.sleutel, toestand, versie: oud.versie, ..bron.clone() };
    let inhoud = differing([
        (Kolom::Begin, oud.begin != nieuw.begin),
        (Kolom::Einde, oud.einde != nieuw.einde),
        (Kolom::Vak, oud.vak != nieuw.vak),
        (Kolom::Docent, oud.docent != nieuw.docent),
    ]);
    let vervallen = (oud.toestand == Lestoestand::Vervallen, nieuw.toestand == Lestoestand::Vervallen);
    match (oud.versie, vervallen) {
        (0, (was, wordt)) => {
            let mut kolommen = inhoud;
            if was != wordt {
                kolommen.insert(Kolom::Vervallen);
            }
            if !kolommen.is_empty() {
                werk.anders.push(nieuw);
            }
            changed(kolommen)
        }
        (_, (false, true)) => {
            werk.vervallen.push(oud.sleutel);
            Uitkomst::Vervallen
        }
        (_, (true, false)) => {
            werk.hervat.push(oud.sleutel);
            Uitkomst::Hervat
        }
        _ if inhoud.is_empty() => Uitkomst::Ongewijzigd,
        _ => Uitkomst::Bewaard(inhoud),
    }
}

/// The lessons of the classes in the file, between its first and last day for each of them, which it does not have.
fn missing(rooster: &BTreeMap<Plek, Roosterles>, stand: &[Les], werk: &mut Werk) -> Vec<Importregel> {
    let mut dagen: BTreeMap<&str, (Date, Date)> = BTreeMap::new();
    for (klas, dag, _) in rooster.keys() {
        let bereik = dagen.entry(klas).or_insert((*dag, *dag));
        *bereik = (bereik.0.min(*dag), bereik.1.max(*dag));
    }
    let mut per_klas: BTreeMap<&str, Vec<(Uitkomst, u32)>> = BTreeMap::new();
    for les in stand.iter().filter(|les| les.toestand == Lestoestand::Gepland) {
        let binnen = dagen.get(les.klas.as_str()).is_some_and(|(van, tot)| (*van..=*tot).contains(&les.datum));
        if !binnen || rooster.contains_key(&place(les)) {
            continue;
        }
        let uitkomsten = per_klas.entry(&les.klas).or_default();
        if les.versie == 0 {
            werk.verdwenen.push(les.sleutel);
            count(uitkomsten, Uitkomst::Verdwenen);
        } else {
            count(uitkomsten, Uitkomst::Bewaard(BTreeSet::new()));
        }
    }
    let een = |klas: &str, (uitkomst, aantal)| Importregel { regel: None, sleutel: klas.to_owned(), aantal, uitkomst };
    per_klas.into_iter().flat_map(|(klas, alle)| alle.into_iter().map(move |paar| een(klas, paar))).collect()
}
