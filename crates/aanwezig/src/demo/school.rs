//! A school of the land as the register takes it.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use land::land::{self as gegeven, School};
use recht::begrip::{Minuten, TeLaat, Vervolg, Verzuimstatus};
use recht::dag::Dag;
use school::afwezigheid::Reden;
use school::les::{Les, Lessleutel, Lestoestand, Merk};
use school::stam::{self, Leerling, Leerlingsleutel};
use school::verzuim::Verzuim;
use school::vulling::{Klas, Lesregistratie, Personeelslid, Plaatsing, Schoolvulling};

use super::verhaal::Klassenwissel;
use super::wie::Iemand;

/// How far ahead the timetable goes.
const VOORUIT: i64 = 14;
/// Lessons of a class of which every mark is kept, so that the register shows who was there before.
const LINT: usize = 6;
/// One in so many lessons of the last days was not registered.
const VERGETEN: i64 = 61;
/// How many days back lessons are forgotten.
const VERGETEN_DAGEN: i32 = 4;

/// What happened before the demo begins.
pub(super) struct Verleden {
    pub(super) dag: Date,
    /// Minutes after midnight.
    pub(super) minuut: u16,
}

impl Verleden {
    /// Whether the register of a lesson was saved by then.
    fn is_saved(&self, les: &gegeven::Les) -> bool {
        let voorbij = (les.datum, les.einde) <= (self.dag, self.minuut);
        let recent = Dag::from(self.dag).since(les.datum.into()) <= VERGETEN_DAGEN;
        voorbij && !(recent && les.nummer % VERGETEN == 0)
    }
}

/// The numbers of the lessons that were saved, and for each class those of which every mark is kept.
struct Geweest {
    opgeslagen: HashSet<i64>,
    lint: HashSet<i64>,
}

/// Puts a school of the land in the words of the register.
pub(super) fn fill<'a>(school: &'a School, mensen: &[Iemand], verleden: &Verleden) -> Result<Schoolvulling<'a>> {
    let (van, _) = school.schooljaar;
    let tot = verleden.dag.saturating_add(jiff::SignedDuration::from_hours(24 * VOORUIT));
    let lessen: Vec<gegeven::Les> = school.lessen(van, tot).collect();
    let geweest = past(&lessen, verleden);
    let accounts: HashMap<i64, i64> =
        mensen.iter().filter_map(|iemand| Some((iemand.medewerker?, iemand.account.0))).collect();
    let klassen: HashMap<i64, &gegeven::Klas> = school.klassen.iter().map(|klas| (klas.nummer, klas)).collect();
    let vakken: HashMap<&str, &str> = school.vakken.iter().map(|vak| (vak.code, vak.naam)).collect();
    let naam = |klas: i64| klassen.get(&klas).map(|klas| klas.naam.clone()).unwrap_or_default();
    let wissel = Klassenwissel::find(school, verleden.dag);
    // Of the class before nothing is known but that he was there.
    let elders = |een: &gegeven::Verzuim| {
        wissel.as_ref().is_some_and(|wissel| een.leerling == wissel.leerling && een.datum < wissel.dag)
    };
    let verzuim = school.verzuim(verleden.dag).filter(|een| geweest.opgeslagen.contains(&een.les) && !elders(een));
    let verzuim: Vec<gegeven::Verzuim> = verzuim.collect();
    let halve_dagen = lessen.iter().all(|les| les.lesuur <= 2);

    Ok(Schoolvulling {
        school: describe(school),
        klassen: school
            .klassen
            .iter()
            .map(|klas| Klas {
                klas: klas.naam.clone(),
                leerjaar: klas.leerjaar.to_string(),
                mentor: Some(code(klas.mentor)),
            })
            .collect(),
        personeel: school
            .personeel
            .iter()
            .map(|een| Personeelslid {
                code: code(een.nummer),
                naam: een.naam.clone(),
                email: None,
                account: accounts.get(&een.nummer).copied(),
            })
            .collect(),
        leerlingen: school.leerlingen.iter().map(|een| pupil(een, verleden.dag)).collect(),
        plaatsingen: school
            .leerlingen
            .iter()
            .flat_map(|een| placements(een, een.inschrijving.van.max(van), wissel.as_ref()))
            .map(|(leerling, van, tot, klas)| Plaatsing { leerling, van, tot, klas: naam(klas) })
            .collect(),
        merken: Box::new(marks(school, &lessen, &geweest, &verzuim).into_iter()),
        lesregistraties: Box::new(registers(school, &lessen, &geweest, &accounts)?.into_iter()),
        verzuim: Box::new(verzuim.into_iter().map(move |een| absence(&een, halve_dagen))),
        lessen: Box::new(lessen.into_iter().map(move |les| lesson(&les, &geweest.opgeslagen, halve_dagen)).map(
            move |(les, klas)| Les {
                klas: klassen.get(&klas).map(|klas| klas.naam.clone()).unwrap_or_default(),
                vak: vakken.get(les.vak.as_str()).map_or_else(|| les.vak.clone(), |naam| (*naam).to_owned()),
                ..les
            },
        )),
        beoordelaar: 0,
    })
}

/// From when until when a pupil sits in which class.
fn placements(
    een: &gegeven::Leerling,
    van: Date,
    wissel: Option<&Klassenwissel>,
) -> Vec<(Leerlingsleutel, Date, Option<Date>, i64)> {
    let (leerling, tot) = (Leerlingsleutel(een.nummer), een.inschrijving.tot);
    match wissel.filter(|wissel| wissel.leerling == een.nummer) {
        Some(Klassenwissel { dag, eerder, .. }) => {
            let gisteren = Some(dag.saturating_sub(1.day()));
            vec![(leerling, van, gisteren, *eerder), (leerling, *dag, tot, een.klas)]
        }
        None => vec![(leerling, van, tot, een.klas)],
    }
}

fn past(lessen: &[gegeven::Les], verleden: &Verleden) -> Geweest {
    let opgeslagen: HashSet<i64> = lessen.iter().filter(|les| verleden.is_saved(les)).map(|les| les.nummer).collect();
    let mut per_klas: HashMap<i64, usize> = HashMap::new();
    // Lessons come by day, so the last ones of each class are found from the end.
    let lint = lessen
        .iter()
        .rev()
        .filter(|les| opgeslagen.contains(&les.nummer))
        .filter(|les| {
            let aantal = per_klas.entry(les.klas).or_default();
            *aantal += 1;
            *aantal <= LINT
        })
        .map(|les| les.nummer)
        .collect();
    Geweest { opgeslagen, lint }
}

fn describe(school: &School) -> stam::School {
    stam::School {
        organisatie: school.code.clone(),
        brin: school.brin,
        vestiging: school.vestiging,
        naam: school.naam.clone(),
        sector: school.sector,
        bestuur: school.bestuur.clone(),
        gemeente: school.gemeente,
        regio: school.regio,
        uur: None,
        te_laat: TeLaat::Niet,
        vervolg: Vervolg::Week,
        afspraak_18plus: false,
        bijna_minuten: Minuten(720),
        telefoon: "010 0000000".to_owned(),
        email: format!("verzuim@{}.voorbeeld", school.code),
        vakanties: school.vakanties.clone(),
    }
}

fn code(medewerker: i64) -> String {
    format!("m{medewerker:03}")
}

fn pupil(een: &gegeven::Leerling, op: Date) -> Leerling {
    let woont = een.woonplaatsen.iter().find(|plaats| plaats.looptijd.contains(op)).or(een.woonplaatsen.last());
    Leerling {
        sleutel: Leerlingsleutel(een.nummer),
        leerlingnummer: format!("{:05}", een.nummer),
        pgn: een.pgn,
        achternaam: een.achternaam.clone(),
        tussenvoegsel: String::new(),
        voornaam: een.voornaam.clone(),
        geboortedatum: een.geboortedatum,
        gemeente: woont.map_or_else(|| een.woonplaatsen[0].gemeente, |plaats| plaats.gemeente),
        startkwalificatie_op: een.startkwalificatie,
        opleiding: None,
        klas: String::new(),
    }
}

fn hour(lesuur: u8, halve_dagen: bool) -> String {
    match (halve_dagen, lesuur) {
        (true, 1) => "ochtend".to_owned(),
        (true, _) => "middag".to_owned(),
        (false, lesuur) => lesuur.to_string(),
    }
}

/// A lesson without its class's name, and the number of that class.
fn lesson(les: &gegeven::Les, opgeslagen: &HashSet<i64>, halve_dagen: bool) -> (Les, i64) {
    let les_van = Les {
        sleutel: Lessleutel(les.nummer),
        datum: les.datum,
        lesuur: hour(les.lesuur, halve_dagen),
        begin: les.begin,
        einde: les.einde,
        klas: String::new(),
        vak: les.vak.to_owned(),
        docent: code(les.docent),
        toestand: Lestoestand::Gepland,
        versie: opgeslagen.contains(&les.nummer).into(),
    };
    (les_van, les.klas)
}

fn registers(
    school: &School,
    lessen: &[gegeven::Les],
    geweest: &Geweest,
    accounts: &HashMap<i64, i64>,
) -> Result<Vec<Lesregistratie>> {
    let zone = TimeZone::get("Europe/Amsterdam")?;
    let mut grootte: HashMap<i64, u32> = HashMap::new();
    for leerling in &school.leerlingen {
        *grootte.entry(leerling.klas).or_default() += 1;
    }
    let gehouden = lessen.iter().filter(|les| geweest.opgeslagen.contains(&les.nummer));
    let registraties = gehouden.map(|les| {
        let (uur, minuut) = (i8::try_from(les.begin / 60)?, i8::try_from(les.begin % 60)?);
        Ok(Lesregistratie {
            les: Lessleutel(les.nummer),
            account: accounts.get(&les.docent).copied().unwrap_or_default(),
            tijdstip: zone.to_timestamp(les.datum.at(uur, minuut, 0, 0))?,
            aantal: grootte.get(&les.klas).copied().unwrap_or_default(),
        })
    });
    registraties.collect()
}

/// Every mark of the last lessons of each class.
fn marks(
    school: &School,
    lessen: &[gegeven::Les],
    geweest: &Geweest,
    verzuim: &[gegeven::Verzuim],
) -> Vec<(Lessleutel, Leerlingsleutel, Merk)> {
    let mut leerlingen: HashMap<i64, Vec<&gegeven::Leerling>> = HashMap::new();
    for leerling in &school.leerlingen {
        leerlingen.entry(leerling.klas).or_default().push(leerling);
    }
    let afwezig: HashMap<(i64, i64), Merk> = verzuim
        .iter()
        .filter(|een| geweest.lint.contains(&een.les))
        .map(|een| ((een.les, een.leerling), mark(een.merk)))
        .collect();
    lessen
        .iter()
        .filter(|les| geweest.lint.contains(&les.nummer))
        .flat_map(|les| leerlingen.get(&les.klas).into_iter().flatten().map(move |leerling| (les, leerling)))
        .filter(|(les, leerling)| leerling.inschrijving.contains(les.datum))
        .map(|(les, leerling)| {
            let merk = afwezig.get(&(les.nummer, leerling.nummer)).copied().unwrap_or(Merk::Aanwezig);
            (Lessleutel(les.nummer), Leerlingsleutel(leerling.nummer), merk)
        })
        .collect()
}

fn mark(merk: gegeven::Merk) -> Merk {
    match merk {
        gegeven::Merk::Afwezig => Merk::Afwezig,
        gegeven::Merk::TeLaat(minuten) => Merk::TeLaat(Minuten(minuten.into())),
        gegeven::Merk::EerderWeg(minuten) => Merk::EerderWeg(Minuten(minuten.into())),
    }
}

fn absence(een: &gegeven::Verzuim, halve_dagen: bool) -> Verzuim {
    let merk = mark(een.merk);
    let status = match een.oordeel {
        gegeven::Oordeel::Geoorloofd => Verzuimstatus::Geoorloofd,
        _ if matches!(merk, Merk::TeLaat(_)) => Verzuimstatus::TeLaat,
        gegeven::Oordeel::Ongeoorloofd => Verzuimstatus::Ongeoorloofd,
        gegeven::Oordeel::Onbekend => Verzuimstatus::Onbekend,
    };
    let reden = match een.reden {
        _ if status != Verzuimstatus::Geoorloofd => None,
        Some("ziek" | "ziek naar huis") => Some(Reden::Ziekte),
        Some("verlof") => Some(Reden::Verlof),
        _ => Some(Reden::Anders),
    };
    Verzuim {
        leerling: Leerlingsleutel(een.leerling),
        les: Lessleutel(een.les),
        dag: een.datum.into(),
        lesuur: hour(een.lesuur, halve_dagen),
        lesminuten: Minuten(een.minuten.into()),
        merk,
        status,
        reden,
        vastgesteld_op: (status != Verzuimstatus::Onbekend).then(|| een.vastgesteld_op.into()),
    }
}
