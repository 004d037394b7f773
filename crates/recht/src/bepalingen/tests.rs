//! The values of the law over time: every rule on each version's first day, the day before and the day after.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its premise fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{BESTANDEN, Recht, Rechtfout, Versie};
use crate::begrip::{Minuten, Sector, TeLaat, Uur, Vervolg, Verzuimstatus};
use crate::dag::Dag;
use crate::kalender::{Feestdagen, Kalender};
use crate::plicht::{Persoon, plicht_op};
use crate::verzuim::dagen::Dagkolommen;
use crate::verzuim::melding::{Leerlinggegevens, Meldingen, Meldregels};
use crate::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use crate::verzuim::telling::{Registratie, Telwijze, Uurkeuze, Uurregels};

mod loket;
mod toezicht;

const WETSVOORSTEL: &str = "36663";

fn recht() -> Recht {
    Recht::ingebouwd().unwrap()
}

/// The first days of all versions of all bepalingen, each with the day before and the day after.
fn grensdagen(recht: &Recht) -> BTreeSet<Date> {
    let vanaf = recht.ids().flat_map(|id| recht.versies(id).unwrap()).map(|versie| versie.vanaf);
    vanaf.flat_map(|dag| [dag.saturating_sub(1.day()), dag, dag.saturating_add(1.day())]).collect()
}

/// The versions whose period holds a day: from their first day up to the next version's.
fn holding(versies: &[Versie], op: Date) -> Vec<&Versie> {
    let tot = |plaats: usize| versies.get(plaats + 1).map_or(Date::MAX, |volgende| volgende.vanaf);
    let geldt = |(plaats, versie): &(usize, &Versie)| versie.vanaf <= op && op < tot(*plaats);
    versies.iter().enumerate().filter(geldt).map(|(_, versie)| versie).collect()
}

#[test]
fn every_file_of_values_is_read() {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("bepalingen");
    let bestanden = fs::read_dir(map).unwrap().map(|bestand| bestand.unwrap().file_name().into_string().unwrap());
    let gelezen = BESTANDEN
        .iter()
        .map(|(bestand, _)| *bestand)
        .chain(["vakanties.toml", "overeenkomsten.toml"])
        .map(str::to_owned);
    assert_eq!(bestanden.collect::<BTreeSet<_>>(), gelezen.collect());
}

#[test]
fn every_version_has_its_source_and_the_day_it_was_last_checked() {
    let recht = recht();
    let geldend = recht.ids().flat_map(|id| recht.versies(id).unwrap().iter().map(move |versie| (id, versie)));
    let voorgesteld =
        recht.voorstellen.iter().flat_map(|(id, versies)| versies.iter().map(move |een| (id.as_str(), een)));
    for (id, versie) in geldend.chain(voorgesteld) {
        let grond = &versie.grond;
        assert!(!grond.wet.trim().is_empty() && !grond.bron.trim().is_empty(), "{id}: {grond:?}");
        assert!(grond.gecontroleerd >= date(2026, 1, 1), "{id}: {}", grond.gecontroleerd);
        assert_eq!(grond.vanaf, versie.vanaf, "{id}");
    }
}

#[test]
fn on_each_day_one_version_holds_or_the_rule_did_not_exist_yet() {
    let recht = recht();
    for id in recht.ids() {
        let versies = recht.versies(id).unwrap();
        for op in grensdagen(&recht) {
            let verwacht = holding(versies, op);
            match recht.versie(id, op) {
                Ok(versie) => assert_eq!(verwacht, [versie], "{id} on {op}"),
                Err(Rechtfout::GeenVersie { eerste, .. }) => {
                    assert!(verwacht.is_empty() && op < eerste && eerste == versies[0].vanaf, "{id} on {op}");
                }
                Err(anders) => panic!("{id} on {op}: {anders}"),
            }
        }
    }
}

/// A rule by name: its answer on a day, as text, so that answers can be laid side by side.
type Regel = (&'static str, fn(&Recht, Date) -> Result<String, Rechtfout>);

const REGELS: &[Regel] = &[
    ("norm", |recht, op| Ok(format!("{:?}", meldingen(recht, op, None)?.verschuldigd))),
    ("soort", |recht, op| {
        // Somebody of 24: whether he belongs to the Doorstroompunt hangs on the day.
        let meldingen = meldingen(recht, op, Some(op.saturating_sub(24.years())))?;
        Ok(format!("{:?}", meldingen.geen.iter().map(|geen| geen.plicht).collect::<Vec<_>>()))
    }),
    ("uur", |recht, op| {
        let regels = Uurregels::new(recht, Uurkeuze::NaarSector(None))?;
        let uren = Sector::ALLE.iter().copied().map(Some).chain([None]).map(|sector| regels.uur(sector, op.into()));
        Ok(format!("{:?}", uren.collect::<Vec<_>>()))
    }),
    ("plicht", |recht, op| {
        let leeftijden = [0, 5, 10, 15, 17, 20, 22, 23, 24, 26, 27, 40];
        let plichten = leeftijden.map(|jaren: i64| {
            let geboren = op.saturating_sub(jaren.years()).saturating_sub(40.days());
            plicht_op(recht, &Persoon::new(geboren), op, None).map(|oordeel| oordeel.plicht)
        });
        Ok(format!("{:?}", plichten.into_iter().collect::<Result<Vec<_>, _>>()?))
    }),
    ("feestdagen", |recht, op| {
        let feestdagen = Feestdagen::new(recht)?;
        let jaar = (0..366).map(|dag| date(op.year(), 1, 1).saturating_add(dag.days()));
        Ok(format!("{:?}", jaar.filter(|dag| feestdagen.is_feestdag(*dag)).collect::<Vec<_>>()))
    }),
    ("meldingstatus", loket::status),
    ("geldigheid", loket::geldigheid),
    ("routering", loket::routering),
    ("signaalmelding", toezicht::signaalmelding),
    ("onderzoek", toezicht::onderzoek),
];

/// What follows from 960 minutes on one day.
fn meldingen(recht: &Recht, op: Date, geboortedatum: Option<Date>) -> Result<Meldingen, Rechtfout> {
    let dag = Dag::from(op);
    let kalender = Kalender::new(&[], op.saturating_sub(60.days()), op.saturating_add(60.days()));
    let normen = Normversies::new(recht)?;
    let telwijze = Telwijze::new(recht, TeLaat::Niet)?;
    let registraties = [Registratie {
        bron: 0,
        dag,
        lesuur: None,
        minuten: Minuten(recht.getal("verzuim.norm_minuten", op)?),
        status: Verzuimstatus::Ongeoorloofd,
        uur: Uur::Klok,
        vastgesteld_op: None,
    }];
    let telling = Telling {
        kalender: &kalender,
        normen: &normen,
        vervolg: Vervolg::Strikt,
        aanwezigheid: Aanwezigheid::Afgeleid,
        einde_gegevens: dag,
    };
    let kolommen = Dagkolommen::new(&registraties, telwijze);
    let (gevallen, reeksen) = (telling.gevallen(kolommen.as_dagen()), telling.reeksen(kolommen.as_dagen()));
    let feestdagen = Feestdagen::new(recht)?;
    let regels =
        Meldregels { recht, feestdagen: &feestdagen, normen: &normen, kalender: &kalender, afspraak_18plus: false };
    let leerling = Leerlinggegevens { geboortedatum, ..Leerlinggegevens::default() };
    regels.meldingen(&gevallen, &reeksen, &leerling, &registraties, telwijze)
}

/// First day on which every value that a rule needs has a version.
fn first_day(naam: &str) -> Date {
    match naam {
        "norm" | "soort" | "meldingstatus" | "geldigheid" | "routering" => date(2009, 8, 1),
        "plicht" => date(2007, 8, 1),
        "signaalmelding" | "onderzoek" => date(2012, 1, 1),
        _ => date(1900, 1, 1),
    }
}

#[test]
fn every_rule_answers_around_each_change_of_the_law() {
    let recht = recht();
    for (naam, regel) in REGELS {
        for op in grensdagen(&recht).into_iter().filter(|op| *op < date(2100, 1, 1)) {
            match regel(&recht, op) {
                Ok(antwoord) => assert!(op >= first_day(naam) && !antwoord.is_empty(), "{naam} on {op}: {antwoord}"),
                Err(Rechtfout::GeenVersie { .. }) => assert!(op < first_day(naam), "{naam} gives no answer on {op}"),
                Err(anders) => panic!("{naam} on {op}: {anders}"),
            }
        }
    }
}

#[test]
fn answers_change_only_where_the_law_does() {
    let recht = recht();
    let rmc = |op| REGELS[1].1(&recht, op).unwrap();
    assert_eq!([rmc(date(2025, 12, 31)), rmc(date(2026, 1, 1))], ["[Geen]", "[Rmc]"]);
    let koning = |jaar: i16, dag: i8| Feestdagen::new(&recht).unwrap().is_feestdag(date(jaar, 4, dag));
    assert_eq!([koning(2013, 30), koning(2013, 27), koning(2014, 30), koning(2014, 26)], [true, false, false, true]);
    let norm = |op| meldingen(&recht, op, None).unwrap().verschuldigd.len();
    assert_eq!([norm(date(2009, 8, 1)), norm(date(2009, 8, 2)), norm(date(2026, 1, 1))], [1, 1, 1]);
}

#[test]
fn a_bill_is_silent_until_it_is_switched_on() {
    let (zonder, vanaf) = (recht(), date(2027, 8, 1));
    let met = recht().with_wetsvoorstel(WETSVOORSTEL, vanaf).unwrap();
    let mut veranderd = BTreeMap::new();
    for id in zonder.ids() {
        assert!(
            zonder.versies(id).unwrap().iter().all(|versie| versie.wetsvoorstel.is_none()),
            "{id} speaks for a bill"
        );
        for op in grensdagen(&met) {
            let (eerst, daarna) = (zonder.versie(id, op), met.versie(id, op));
            if eerst != daarna {
                assert!(op >= vanaf, "{id} changes on {op}, before the bill");
                veranderd.entry(id).or_insert(op);
            }
        }
    }
    assert_eq!(veranderd, BTreeMap::from([("registratie.reden_bij_geoorloofd", vanaf)]));
    let reden = |recht: &Recht, op| recht.ja_nee("registratie.reden_bij_geoorloofd", op).unwrap();
    assert_eq!(
        [reden(&met, vanaf.saturating_sub(1.day())), reden(&met, vanaf), reden(&zonder, vanaf)],
        [false, true, false]
    );
    let grond = met.grond("registratie.reden_bij_geoorloofd", vanaf).unwrap();
    assert_eq!(grond.vanaf, vanaf);
}

#[test]
fn a_bill_changes_no_other_rule() {
    let (zonder, vanaf) = (recht(), date(2020, 8, 1));
    let met = recht().with_wetsvoorstel(WETSVOORSTEL, vanaf).unwrap();
    for (naam, regel) in REGELS {
        for op in grensdagen(&met).into_iter().filter(|op| *op < date(2100, 1, 1)) {
            assert_eq!(regel(&zonder, op), regel(&met, op), "{naam} on {op}");
        }
    }
}

#[test]
fn an_unknown_bill_and_an_unknown_name_are_refused() {
    let fout = recht().with_wetsvoorstel("12345", date(2027, 8, 1)).unwrap_err();
    assert_eq!(fout, Rechtfout::OnbekendWetsvoorstel("12345".to_owned()));
    assert_eq!(
        recht().getal("verzuim.bestaat_niet", date(2026, 1, 1)),
        Err(Rechtfout::Onbekend("verzuim.bestaat_niet".to_owned()))
    );
    let ander_type = recht().ja_nee("verzuim.norm_minuten", date(2026, 1, 1));
    assert_eq!(ander_type, Err(Rechtfout::Onbekend("verzuim.norm_minuten".to_owned())));
}

/// A file with one bepaling, of which the versions are given.
fn read(versies: &str) -> Result<(), Rechtfout> {
    let mut recht = Recht { bepalingen: Arc::default(), voorstellen: Arc::default() };
    recht.add("proef.toml", &format!("[[bepaling]]\nid = 'x'\nwat = 'x'\n{versies}"))
}

fn versie(kop: &str) -> String {
    format!(
        "[[bepaling.versie]]\n{kop}\nwaarde = 1\nwet = 'w'\nbron = 'b'\nzekerheid = 'zeker'\ngecontroleerd = 2026-01-01\n"
    )
}

#[test]
fn values_of_the_wrong_form_are_refused() {
    let (eerste, tweede) = (versie("vanaf = 2020-01-01"), versie("vanaf = 2021-01-01"));
    assert_eq!(read(&format!("{eerste}{tweede}")), Ok(()));
    for fout in [
        format!("{tweede}{eerste}"),
        format!("{eerste}{eerste}"),
        versie("wetsvoorstel = '36663'"),
        versie("vanaf = 2020-01-01\nwetsvoorstel = '36663'"),
        versie(""),
        versie("vanaf = 2020-01-01").replace("'zeker'", "'vast wel'"),
        versie("vanaf = 2020-01-01").replace("bron = 'b'\n", ""),
        versie("vanaf = 2020-01-01").replace("gecontroleerd = 2026-01-01\n", ""),
        versie("vanaf = 2020-01-01\nwaarom = 1"),
        format!("{eerste}[[bepaling]]\nid = 'x'\nwat = 'x'\n{eerste}"),
    ] {
        assert!(matches!(read(&fout), Err(Rechtfout::Onleesbaar { .. })), "{fout}");
    }
}
