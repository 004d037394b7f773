//! The dossier that takes events in one by one, in any order, against a count of everything at once.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::{Opstelling, due, plain, slow_calendar};
use crate::begrip::{Meldingsoort, Minuten, Verzuimstatus};
use crate::dag::Dag;
use crate::orakel;
use crate::orakel::leerling::{Patroon, Verzinsel, pupils, shuffle};
use crate::orakel::termijn::working_days_after;
use crate::verzuim::bijna::Bijna;
use crate::verzuim::dagen::Dagkolommen;
use crate::verzuim::dossier::{Gebeurtenis, Normdossier};
use crate::verzuim::koppeling::Verzonden;
use crate::verzuim::norm::Normgeval;
use crate::verzuim::telling::Registratie;

/// What happened on the way to the rows that stand: first drafts, corrections of date, minutes and status, withdrawals.
fn history(registraties: &[Registratie], keuzes: &[u8], laatste: Dag) -> Vec<Gebeurtenis> {
    let mut gebeurtenissen = Vec::new();
    for (nummer, registratie) in registraties.iter().enumerate() {
        let keus = keuzes[nummer % keuzes.len()];
        let sleutel = nummer as u64;
        let set = |versie, registratie| Gebeurtenis::Vastgelegd { sleutel, versie, registratie };
        let draft = |dagen: i32, minuten: u32, status| {
            let dag = registratie.dag.plus(dagen).min(laatste);
            Registratie { dag, minuten: Minuten(minuten), status, ..registratie.clone() }
        };
        match keus % 8 {
            0 => gebeurtenissen.push(set(1, draft(3, 480, Verzuimstatus::Ongeoorloofd))),
            1 => gebeurtenissen.push(set(1, draft(0, 300, Verzuimstatus::Aanwezig))),
            2 => {
                gebeurtenissen.push(set(1, draft(-9, 480, Verzuimstatus::Ongeoorloofd)));
                gebeurtenissen.push(Gebeurtenis::Vervallen { sleutel, versie: 2 });
            }
            3 => {
                // A row that never should have been there, and is withdrawn for good.
                let sleutel = sleutel + 10_000;
                let registratie = draft(-4, 960, Verzuimstatus::Ongeoorloofd);
                gebeurtenissen.push(Gebeurtenis::Vastgelegd { sleutel, versie: 1, registratie });
                gebeurtenissen.push(Gebeurtenis::Vervallen { sleutel, versie: 2 });
            }
            _ => {}
        }
        gebeurtenissen.push(set(9, registratie.clone()));
        if keus >= 224 {
            // The same message once more.
            gebeurtenissen.push(set(9, registratie.clone()));
        }
    }
    gebeurtenissen
}

/// The rows that stand after some events: of each the highest version.
fn standing(gebeurtenissen: &[Gebeurtenis]) -> Vec<Registratie> {
    let mut hoogste: BTreeMap<u64, (u32, Option<Registratie>)> = BTreeMap::new();
    for gebeurtenis in gebeurtenissen {
        let (sleutel, versie, registratie) = match gebeurtenis.clone() {
            Gebeurtenis::Vastgelegd { sleutel, versie, registratie } => (sleutel, versie, Some(registratie)),
            Gebeurtenis::Vervallen { sleutel, versie } => (sleutel, versie, None),
            _ => continue,
        };
        if hoogste.get(&sleutel).is_none_or(|(bekend, _)| *bekend < versie) {
            hoogste.insert(sleutel, (versie, registratie));
        }
    }
    hoogste.into_values().filter_map(|(_, registratie)| registratie).collect()
}

/// What a count says; how far it had to look may differ with the order of events.
fn counts(gevallen: &[Normgeval]) -> Vec<(Dag, Dag, Dag, Minuten)> {
    gevallen.iter().map(|geval| (geval.begin, geval.bereikt, geval.einde, geval.minuten)).collect()
}

/// Feeds a pupil's history in a random order; every so often all counts must be those of a count at once.
fn feed(verzinsel: &Verzinsel, keuzes: &[u8], zaad: u32) -> TestCaseResult {
    let keuze = &verzinsel.keuze;
    let opstelling = Opstelling::new(verzinsel);
    let mut gebeurtenissen = history(&opstelling.registraties, keuzes, keuze.op.into());
    shuffle(&mut gebeurtenissen, zaad);

    // The days go by while the events come in.
    let mut telling = opstelling.telling(keuze);
    let halverwege = Dag::from(keuze.op).plus(-i32::from(keuzes[0] % 16));
    telling.einde_gegevens = halverwege;
    let mut dossier = Normdossier::new(telling, opstelling.telwijze);
    let stap = 1 + gebeurtenissen.len() / 12;
    for (nummer, gebeurtenis) in gebeurtenissen.iter().enumerate() {
        dossier.apply(gebeurtenis.clone());
        if nummer == gebeurtenissen.len() / 2 {
            telling.einde_gegevens = keuze.op.into();
            dossier.advance(keuze.op.into());
        }
        if nummer % stap == 0 || nummer + 1 == gebeurtenissen.len() {
            let staand = standing(&gebeurtenissen[..=nummer]);
            let kolommen = Dagkolommen::new(&staand, opstelling.telwijze);
            let gevallen = telling.gevallen(kolommen.as_dagen());
            prop_assert_eq!(counts(dossier.gevallen()), counts(&gevallen), "counts after {}", nummer);
            prop_assert_eq!(dossier.reeksen(), telling.reeksen(kolommen.as_dagen()), "runs after {}", nummer);
        }
    }
    dossier.advance(keuze.op.into());
    let stand = dossier.stand(&opstelling.meldregels(keuze), &opstelling.leerling, Minuten(720), keuze.op).unwrap();

    prop_assert_eq!(&stand.meldingen.verschuldigd, &due(&opstelling, keuze));
    let kalender = slow_calendar(verzinsel);
    let dagen = orakel::dagen::lay_out(&verzinsel.rijen, &kalender, keuze);
    let traag = orakel::meldingen::due(&dagen, &verzinsel.persoon, &kalender, keuze);
    prop_assert_eq!(stand.meldingen.verschuldigd.iter().map(plain).collect::<Vec<_>>(), traag);
    prop_assert_eq!(stand.bijna, near(verzinsel));

    sent(verzinsel, dossier, &opstelling, keuzes)
}

/// Feeds entries of which two contents claim the same version, in two orders: the same one must win.
fn feed_conflicts(verzinsel: &Verzinsel, keuzes: &[u8], zaad: u32) -> TestCaseResult {
    let opstelling = Opstelling::new(verzinsel);
    let mut gebeurtenissen = history(&opstelling.registraties, keuzes, verzinsel.keuze.op.into());
    for (sleutel, registratie) in (0u64..).zip(&opstelling.registraties).step_by(3) {
        let registratie = Registratie { minuten: Minuten(480), dag: registratie.dag.plus(-1), ..registratie.clone() };
        gebeurtenissen.push(Gebeurtenis::Vastgelegd { sleutel, versie: 9, registratie });
    }
    let telling = opstelling.telling(&verzinsel.keuze);
    let dossiers = [zaad, zaad ^ 0x5555].map(|zaad| {
        let mut dossier = Normdossier::new(telling, opstelling.telwijze);
        shuffle(&mut gebeurtenissen, zaad);
        for gebeurtenis in &gebeurtenissen {
            dossier.apply(gebeurtenis.clone());
        }
        dossier
    });
    let [een, ander] = &dossiers;
    prop_assert_eq!(counts(een.gevallen()), counts(ander.gevallen()));
    prop_assert_eq!(een.reeksen(), ander.reeksen());
    Ok(())
}

/// Whether the pupil is near the norm, by the oracle.
fn near(verzinsel: &Verzinsel) -> Option<Bijna> {
    let keuze = &verzinsel.keuze;
    let kalender = slow_calendar(verzinsel);
    let dagen = orakel::dagen::lay_out(&verzinsel.rijen, &kalender, keuze);
    let tellingen = orakel::zestien_uur::count(&dagen, keuze.vervolg);
    let bijna = orakel::bijna::near(&dagen, &tellingen, &kalender, keuze).filter(|bijna| bijna.minuten >= 720);
    bijna.map(|bijna| Bijna {
        minuten: Minuten(bijna.minuten),
        resterend: Minuten(bijna.resterend),
        eerste_vervalt: bijna.eerste_vervalt,
    })
}

/// Asks a dossier that also holds rows of later days what is due on a day: the same as one that does not know them yet.
fn look_ahead(verzinsel: &Verzinsel, zaad: u32) -> TestCaseResult {
    let keuze = &verzinsel.keuze;
    let later = orakel::Keuze { op: verzinsel.tot, ..keuze.clone() };
    let alles = Opstelling::new(&Verzinsel { keuze: later, ..verzinsel.clone() });
    let mut gebeurtenissen = history(&alles.registraties, &[4], verzinsel.tot.into());
    shuffle(&mut gebeurtenissen, zaad);
    let mut telling = alles.telling(keuze);
    telling.einde_gegevens = keuze.op.into();
    let mut dossier = Normdossier::new(telling, alles.telwijze);
    for gebeurtenis in gebeurtenissen {
        dossier.apply(gebeurtenis);
    }
    let stand = dossier.stand(&alles.meldregels(keuze), &alles.leerling, Minuten(720), keuze.op).unwrap();
    prop_assert_eq!(&stand.meldingen.verschuldigd, &due(&Opstelling::new(verzinsel), keuze));
    prop_assert_eq!(stand.bijna, near(verzinsel));
    Ok(())
}

/// Lets reports be sent and withdrawn, and asks what is left to send and to withdraw.
fn sent(verzinsel: &Verzinsel, mut dossier: Normdossier<'_>, opstelling: &Opstelling, keuzes: &[u8]) -> TestCaseResult {
    let keuze = &verzinsel.keuze;
    let verschuldigd: Vec<_> = due(opstelling, keuze).iter().map(plain).collect();
    let verzonden = orakel::leerling::sent_reports(&verschuldigd, keuzes, keuze.op);
    let mut gebeurtenissen = Vec::new();
    let mut ingetrokken = BTreeSet::new();
    for (nummer, (soort, sent)) in (0u64..).zip(&verzonden) {
        let (begin, einde, gemeld_op) = (sent.begin, sent.einde, sent.gemeld_op);
        let verzonden = Verzonden { begin, einde, gemeld_op };
        gebeurtenissen.push(Gebeurtenis::Gemeld { nummer, soort: *soort, verzonden });
        if keuzes[usize::try_from(nummer).unwrap() % keuzes.len()].is_multiple_of(7) {
            gebeurtenissen.push(Gebeurtenis::Ingetrokken { nummer });
            ingetrokken.insert(nummer);
        }
    }
    shuffle(&mut gebeurtenissen, u32::from(keuzes[0]));
    for gebeurtenis in gebeurtenissen {
        dossier.apply(gebeurtenis);
    }
    let stand = dossier.stand(&opstelling.meldregels(keuze), &opstelling.leerling, Minuten(720), keuze.op).unwrap();

    let mut te_versturen = Vec::new();
    let mut in_te_trekken = Vec::new();
    let genummerd: Vec<_> = (0u64..)
        .zip(verzonden)
        .filter(|(nummer, _)| !ingetrokken.contains(nummer))
        .map(|(nummer, (soort, sent))| (nummer, soort, sent))
        .collect();
    for soort in [Meldingsoort::ZestienUur, Meldingsoort::LangdurigRelatief] {
        let due: Vec<_> = verschuldigd.iter().filter(|melding| melding.soort == soort).cloned().collect();
        let gelijk: Vec<_> = genummerd.iter().filter(|(_, ander, _)| *ander == soort).collect();
        let sent: Vec<_> = gelijk.iter().map(|(.., sent)| *sent).collect();
        let (paren, over) = orakel::dossiercontrole::pair(&due, &sent);
        let onbeantwoord = due.iter().zip(paren).filter(|(_, paar)| paar.is_none());
        te_versturen.extend(onbeantwoord.map(|(melding, _)| {
            (melding.uiterlijk, melding.soort, melding.einde, working_days_after(melding.uiterlijk, keuze.op))
        }));
        in_te_trekken.extend(over);
    }
    te_versturen.sort();
    let snel: Vec<_> = stand
        .te_versturen
        .iter()
        .map(|een| (een.melding.uiterlijk, een.melding.soort, een.melding.einde, i64::from(een.werkdagen_te_laat)))
        .collect();
    prop_assert_eq!(snel, te_versturen, "to send");
    let mut snel: Vec<_> = stand.in_te_trekken.iter().map(|nummer| find(&genummerd, *nummer)).collect();
    snel.sort();
    in_te_trekken.sort();
    prop_assert_eq!(snel, in_te_trekken, "to withdraw");
    Ok(())
}

fn find(
    genummerd: &[(u64, Meldingsoort, orakel::dossiercontrole::Verzonden)],
    nummer: u64,
) -> orakel::dossiercontrole::Verzonden {
    genummerd.iter().find(|(ander, ..)| *ander == nummer).unwrap().2
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn events_of_a_pupil_who_misses_now_and_then(
        (verzinsel, keuzes, zaad) in (pupils(Patroon::Los, 90), proptest::collection::vec(any::<u8>(), 1..24), any::<u32>())
    ) {
        feed(&verzinsel, &keuzes, zaad)?;
    }

    #[test]
    fn events_of_a_pupil_who_stays_away(
        (verzinsel, keuzes, zaad) in (pupils(Patroon::Dicht, 70), proptest::collection::vec(any::<u8>(), 1..24), any::<u32>())
    ) {
        feed(&verzinsel, &keuzes, zaad)?;
    }

    #[test]
    fn rows_of_later_days_change_nothing_today((verzinsel, zaad) in (pupils(Patroon::Dicht, 70), any::<u32>())) {
        look_ahead(&verzinsel, zaad)?;
    }

    #[test]
    fn of_two_contents_with_one_version_the_same_one_wins(
        (verzinsel, keuzes, zaad) in (pupils(Patroon::Dicht, 60), proptest::collection::vec(any::<u8>(), 1..24), any::<u32>())
    ) {
        feed_conflicts(&verzinsel, &keuzes, zaad)?;
    }
}
