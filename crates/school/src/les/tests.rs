use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, date, datetime};
use kern::toegang::{Permit, Rol};
use recht::begrip::{Minuten, Verzuimstatus};
use recht::dag::Dag;

use super::{Lessleutel, Merk, Opgeslagen, Registeropgave, Registerweigering, mark, open};
use crate::afwezigheid::{self, Afwezigheidsopgave, Reden};
use crate::stam::Leerlingsleutel;
use crate::stam::proef::{self, Proef, code};

const MAANDAG: Date = date(2026, 3, 9);
const GEBOREN: Date = date(2011, 5, 1);

fn at(proef: &Proef, moment: DateTime) {
    proef.klok.set(moment.in_tz("Europe/Amsterdam").unwrap().timestamp());
}

fn docent(proef: &Proef) -> Permit {
    proef.permit(Rol::Docent, &crate::LES_REGISTREREN)
}

fn corrector(proef: &Proef) -> Permit {
    proef.coordinator(&crate::LES_CORRIGEREN)
}

fn opgave(les: Lessleutel, sleutel: &str, gezien: i32, merken: &[(Leerlingsleutel, Merk)]) -> Registeropgave {
    let merken = merken.iter().copied().collect();
    Registeropgave { les, sleutel: sleutel.to_owned(), gezien, merken, waarom: String::new() }
}

async fn save(proef: &Proef, opgave: &Registeropgave) -> Result<Opgeslagen, Registerweigering> {
    mark(&proef.scholen, &docent(proef), &code(), opgave.clone()).await
}

async fn absence(proef: &Proef) -> Vec<String> {
    let sql = "SELECT leerling || ' ' || les || ' ' || merk || ' ' || minuten || ' ' || status || ' ' || reden AS x \
               FROM verzuim ORDER BY les, leerling";
    proef.column(sql).await.into_iter().map(|regel| regel.trim().to_owned()).collect()
}

#[tokio::test]
async fn the_same_save_twice_is_one_save() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let (les, ander) = (proef.lesson(MAANDAG, 1).await, proef.lesson(MAANDAG, 2).await);
        let een = opgave(les, "a", 0, &[(leerling, Merk::Afwezig)]);
        let eerst = save(&proef, &een).await.unwrap();
        at(&proef, datetime(2026, 3, 9, 8, 5, 0, 0));
        assert_eq!(save(&proef, &een).await.unwrap(), eerst);
        // Also when it comes again on another day, when it would be a correction.
        proef.op(MAANDAG.tomorrow().unwrap());
        assert_eq!(save(&proef, &een).await.unwrap(), eerst);
        // Also when whoever sends it again saw the register that it made.
        proef.op(MAANDAG);
        assert_eq!(save(&proef, &opgave(les, "a", 1, &[(leerling, Merk::Afwezig)])).await.unwrap(), eerst);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM merk").await, ["1"]);
        assert_eq!(proef.column("SELECT versie AS x FROM les ORDER BY les").await, ["1", "0"]);

        let elders = save(&proef, &opgave(ander, "a", 0, &[(leerling, Merk::Aanwezig)])).await;
        assert!(matches!(elders, Err(Registerweigering::Sleutel)), "{elders:?}");
        for sleutel in ["", &"x".repeat(65)] {
            let geen = save(&proef, &opgave(ander, sleutel, 0, &[(leerling, Merk::Aanwezig)])).await;
            assert!(matches!(geen, Err(Registerweigering::Sleutel)), "{geen:?}");
        }
    }
}

#[tokio::test]
async fn the_same_save_at_the_same_moment_is_one_save() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        let een = opgave(les, "a", 0, &[(leerling, Merk::Afwezig)]);
        let (links, rechts) = tokio::join!(save(&proef, &een), save(&proef, &een));
        assert_eq!(links.unwrap(), rechts.unwrap());
        assert_eq!(absence(&proef).await.len(), 1);
    }
}

#[tokio::test]
async fn what_becomes_known_while_a_lesson_is_saved_is_known_in_it() {
    for proef in proef::alle(MAANDAG).await {
        for beurt in 1_u16..=6 {
            let leerling = proef.pupil(beurt.into(), GEBOREN).await;
            let merken: Vec<_> = (1..=beurt).map(|nummer| (Leerlingsleutel(nummer.into()), Merk::Afwezig)).collect();
            let een = opgave(proef.lesson(MAANDAG, beurt).await, &format!("k{beurt}"), 0, &merken);
            let ziek = Afwezigheidsopgave {
                leerling,
                van: MAANDAG,
                tot: Some(MAANDAG),
                reden: Reden::Ziekte,
                toelichting: String::new(),
            };
            let permit = proef.coordinator(&crate::AFWEZIGHEID_VASTLEGGEN);
            let organisatie = code();
            let bekend = afwezigheid::record(&proef.scholen, &permit, &organisatie, &ziek);
            let (opgeslagen, vastgelegd) = tokio::join!(save(&proef, &een), bekend);
            opgeslagen.unwrap();
            vastgelegd.unwrap();
        }
        let onbekend = absence(&proef).await.into_iter().filter(|regel| !regel.ends_with("geoorloofd ziekte"));
        assert_eq!(onbekend.collect::<Vec<_>>(), [""; 0]);
    }
}

#[tokio::test]
async fn two_teachers_in_one_register_are_both_heard() {
    for proef in proef::alle(MAANDAG).await {
        let (een, ander) = (proef.pupil(1, GEBOREN).await, proef.pupil(2, GEBOREN).await);
        let les = proef.lesson(MAANDAG, 1).await;
        let links = opgave(les, "a", 0, &[(een, Merk::Afwezig), (ander, Merk::Aanwezig)]);
        let rechts = opgave(les, "b", 0, &[(een, Merk::Aanwezig), (ander, Merk::Afwezig)]);
        let (a, b) = tokio::join!(save(&proef, &links), save(&proef, &rechts));
        let geweigerd = [&a, &b].into_iter().filter(|uitkomst| uitkomst.is_err()).count();
        assert_eq!(geweigerd, 1, "{a:?} {b:?}");
        let fout = a.err().or(b.err());
        assert!(matches!(fout, Some(Registerweigering::Intussen { versie: 1 })), "{fout:?}");
        assert_eq!(absence(&proef).await.len(), 1);
        // Who saw the first register saves over it.
        save(&proef, &opgave(les, "c", 1, &[(een, Merk::Afwezig), (ander, Merk::Afwezig)])).await.unwrap();
        assert_eq!(absence(&proef).await.len(), 2);
        let vreemd = save(&proef, &opgave(les, "d", i32::MAX, &[(een, Merk::Afwezig), (ander, Merk::Afwezig)])).await;
        assert!(matches!(vreemd, Err(Registerweigering::Intussen { versie: 2 })), "{vreemd:?}");
    }
}

#[tokio::test]
async fn two_lessons_of_one_pupil_saved_together_both_count() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        // Fifteen hours are there; the two lessons of today pass the norm only together when each counts.
        proef.absent(leerling, date(2026, 3, 2), 15, 5).await;
        proef.op(MAANDAG);
        let (een, twee) = (proef.lesson(MAANDAG, 6).await, proef.lesson(MAANDAG, 7).await);
        for les in [een, twee] {
            save(&proef, &opgave(les, &format!("m{}", les.0), 0, &[(leerling, Merk::Afwezig)])).await.unwrap();
        }
        let (links, rechts) = ([(een, leerling)], [(twee, leerling)]);
        tokio::join!(
            proef.judged(&links, Verzuimstatus::Ongeoorloofd),
            proef.judged(&rechts, Verzuimstatus::Ongeoorloofd),
        );
        assert_eq!(proef.column("SELECT minuten AS x FROM verschuldigd").await, ["1020"]);
    }
}

#[tokio::test]
async fn a_lesson_ahead_is_refused_and_one_of_today_is_not() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 8).await;
        let morgen = proef.lesson(MAANDAG.tomorrow().unwrap(), 1).await;
        let vroeg = save(&proef, &opgave(morgen, "a", 0, &[(leerling, Merk::Afwezig)])).await;
        assert!(matches!(vroeg, Err(Registerweigering::Toekomst)), "{vroeg:?}");
        assert_eq!(absence(&proef).await, [""; 0]);
        // Today's last lesson may be marked in the morning: the pupil said that he would leave.
        save(&proef, &opgave(les, "b", 0, &[(leerling, Merk::Afwezig)])).await.unwrap();
        assert_eq!(absence(&proef).await, ["1 1 afwezig 0 onbekend"]);
    }
}

#[tokio::test]
async fn the_day_ends_at_midnight_on_the_wall_also_when_the_clock_changes() {
    // 29 March 2026 is the night in which summer time begins, 25 October that in which it ends.
    for (dag, laat, vroeg) in [
        (date(2026, 3, 9), datetime(2026, 3, 9, 23, 59, 0, 0), datetime(2026, 3, 10, 0, 1, 0, 0)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 23, 59, 0, 0), datetime(2026, 3, 30, 0, 1, 0, 0)),
        (date(2025, 10, 26), datetime(2025, 10, 26, 23, 59, 0, 0), datetime(2025, 10, 27, 0, 1, 0, 0)),
    ] {
        for proef in proef::alle(dag).await {
            let leerling = proef.pupil(1, GEBOREN).await;
            let les = proef.lesson(dag, 1).await;
            at(&proef, dag.at(0, 1, 0, 0));
            save(&proef, &opgave(les, "a", 0, &[(leerling, Merk::TeLaat(Minuten(5)))])).await.unwrap();
            at(&proef, laat);
            save(&proef, &opgave(les, "b", 1, &[(leerling, Merk::TeLaat(Minuten(10)))])).await.unwrap();
            at(&proef, vroeg);
            let morgen = save(&proef, &opgave(les, "c", 2, &[(leerling, Merk::Afwezig)])).await;
            assert!(matches!(morgen, Err(Registerweigering::NietBevoegd)), "{dag}: {morgen:?}");
            assert_eq!(absence(&proef).await, ["1 1 te_laat 10 te_laat"]);
        }
    }
}

#[tokio::test]
async fn a_clock_that_goes_back_loses_nothing() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        save(&proef, &opgave(les, "a", 0, &[(leerling, Merk::Aanwezig)])).await.unwrap();
        at(&proef, datetime(2026, 3, 9, 7, 0, 0, 0));
        let tweede = save(&proef, &opgave(les, "b", 1, &[(leerling, Merk::Afwezig)])).await.unwrap();
        assert_eq!(tweede.versie, 2);
        // What was saved last stands, whatever the clock said.
        assert_eq!(absence(&proef).await, ["1 1 afwezig 0 onbekend"]);
    }
}

#[tokio::test]
async fn a_correction_later_needs_who_may_and_a_reason() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        // The first time, a teacher may be late himself.
        proef.op(date(2026, 3, 12));
        save(&proef, &opgave(les, "a", 0, &[(leerling, Merk::Afwezig)])).await.unwrap();
        let docent = save(&proef, &opgave(les, "b", 1, &[(leerling, Merk::Aanwezig)])).await;
        assert!(matches!(docent, Err(Registerweigering::NietBevoegd)), "{docent:?}");
        let mut verbeterd = opgave(les, "c", 1, &[(leerling, Merk::Aanwezig)]);
        verbeterd.waarom = "  ".to_owned();
        let zonder = mark(&proef.scholen, &corrector(&proef), &code(), verbeterd.clone()).await;
        assert!(matches!(zonder, Err(Registerweigering::GeenReden)), "{zonder:?}");
        verbeterd.waarom = "zat in een ander lokaal".to_owned();
        mark(&proef.scholen, &corrector(&proef), &code(), verbeterd).await.unwrap();
        assert_eq!(absence(&proef).await, [""; 0]);
        // Both marks are kept, with why.
        let merken = proef.column("SELECT merk AS x FROM merk ORDER BY versie").await;
        assert_eq!(merken, ["afwezig", "aanwezig"]);
        let waarom = proef.column("SELECT waarom AS x FROM lesregistratie ORDER BY versie").await;
        assert_eq!(waarom, ["", "zat in een ander lokaal"]);
    }
}

#[tokio::test]
async fn nobody_is_present_before_the_register_is_saved() {
    for proef in proef::alle(MAANDAG).await {
        let (een, ziek) = (proef.pupil(1, GEBOREN).await, proef.pupil(2, GEBOREN).await);
        known(&proef, 1, ziek, MAANDAG, MAANDAG, "ziekte").await;
        let les = proef.lesson(MAANDAG, 1).await;
        let bekijk = proef.permit(Rol::Docent, &crate::LES_BEKIJKEN);
        let register = open(&proef.scholen, &bekijk, &code(), les).await.unwrap().unwrap();
        assert_eq!(register.opgeslagen, None);
        let gezien: Vec<_> =
            register.regels.iter().map(|regel| (regel.leerling.sleutel, regel.merk, regel.bekend.as_deref())).collect();
        assert_eq!(gezien, [(een, None, None), (ziek, None, Some("ziekte"))]);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM merk").await, ["0"]);
        // Opening it was read, and so it was logged.
        let log = "SELECT onderwerp AS x FROM toegangslog WHERE soort = 'gelezen'";
        assert_eq!(proef.column(log).await, ["les:1"]);
        save(&proef, &opgave(les, "a", 0, &[(een, Merk::Aanwezig), (ziek, Merk::Afwezig)])).await.unwrap();
        let register = open(&proef.scholen, &bekijk, &code(), les).await.unwrap().unwrap();
        assert_eq!(register.regels[0].merk, Some(Merk::Aanwezig));
        assert_eq!(register.opgeslagen.map(|opgeslagen| opgeslagen.account), Some(7));
        assert_eq!(absence(&proef).await, ["2 1 afwezig 0 geoorloofd ziekte"]);
    }
}

/// Absence that is known beforehand.
pub(crate) async fn known(proef: &Proef, nummer: i64, leerling: Leerlingsleutel, van: Date, tot: Date, reden: &str) {
    let sql = "INSERT INTO afwezigheid (organisatie, afwezigheid, leerling, van, tot, reden, toelichting, account, tijdstip) \
               VALUES ($1, $2, $3, $4, $5, $6, '', 7, 0)";
    let waarden = vec![
        code().to_string().into(),
        nummer.into(),
        leerling.0.into(),
        Dag::from(van).0.into(),
        Dag::from(tot).0.into(),
        reden.into(),
    ];
    proef.sql(sql, waarden).await;
}

#[tokio::test]
async fn whoever_is_there_after_all_is_there() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        known(&proef, 1, leerling, MAANDAG, MAANDAG, "ziekte").await;
        let les = proef.lesson(MAANDAG, 1).await;
        save(&proef, &opgave(les, "a", 0, &[(leerling, Merk::Aanwezig)])).await.unwrap();
        assert_eq!(absence(&proef).await, [""; 0]);
        // Reported ill and late all the same: the reason covers it.
        save(&proef, &opgave(les, "b", 1, &[(leerling, Merk::TeLaat(Minuten(20)))])).await.unwrap();
        assert_eq!(absence(&proef).await, ["1 1 te_laat 20 geoorloofd ziekte"]);
    }
}

#[tokio::test]
async fn every_pupil_of_the_class_on_that_day_and_nobody_else() {
    for proef in proef::alle(MAANDAG).await {
        let (blijft, gaat) = (proef.pupil(1, GEBOREN).await, proef.pupil(2, GEBOREN).await);
        let (maandag, donderdag) = (proef.lesson(MAANDAG, 1).await, proef.lesson(date(2026, 3, 12), 1).await);
        // Moves to another class on Wednesday.
        proef
            .sql("UPDATE plaatsing SET tot = $1 WHERE leerling = 2", vec![Dag::from(date(2026, 3, 10)).0.into()])
            .await;
        let sql = "INSERT INTO plaatsing (organisatie, leerling, van, klas) VALUES ($1, 2, $2, '2c')";
        proef.sql(sql, vec![code().to_string().into(), Dag::from(date(2026, 3, 11)).0.into()]).await;
        proef.op(date(2026, 3, 12));

        save(&proef, &opgave(maandag, "a", 0, &[(blijft, Merk::Aanwezig), (gaat, Merk::Afwezig)])).await.unwrap();
        let te_veel =
            save(&proef, &opgave(donderdag, "b", 0, &[(blijft, Merk::Aanwezig), (gaat, Merk::Afwezig)])).await;
        assert!(matches!(te_veel, Err(Registerweigering::AndereLeerlingen)), "{te_veel:?}");
        let te_weinig = save(&proef, &opgave(donderdag, "c", 0, &[])).await;
        assert!(matches!(te_weinig, Err(Registerweigering::AndereLeerlingen)), "{te_weinig:?}");
        save(&proef, &opgave(donderdag, "d", 0, &[(blijft, Merk::Aanwezig)])).await.unwrap();
        assert_eq!(absence(&proef).await, ["2 1 afwezig 0 onbekend"]);
    }
}

#[tokio::test]
async fn absence_of_who_is_no_longer_on_the_screen_stays() {
    for proef in proef::alle(MAANDAG).await {
        let (blijft, gaat) = (proef.pupil(1, GEBOREN).await, proef.pupil(2, GEBOREN).await);
        let les = proef.lesson(MAANDAG, 1).await;
        save(&proef, &opgave(les, "a", 0, &[(blijft, Merk::Afwezig), (gaat, Merk::Afwezig)])).await.unwrap();
        // The timetable says afterwards that he had left the class the week before.
        proef.sql("UPDATE plaatsing SET tot = $1 WHERE leerling = 2", vec![Dag::from(date(2026, 3, 6)).0.into()]).await;
        save(&proef, &opgave(les, "b", 1, &[(blijft, Merk::Aanwezig)])).await.unwrap();
        assert_eq!(absence(&proef).await, ["2 1 afwezig 0 onbekend"]);
    }
}

#[tokio::test]
async fn minutes_must_lie_within_the_lesson() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        for merk in [Merk::TeLaat(Minuten(0)), Merk::TeLaat(Minuten(61)), Merk::EerderWeg(Minuten(0))] {
            let fout = save(&proef, &opgave(les, "a", 0, &[(leerling, merk)])).await;
            assert!(matches!(fout, Err(Registerweigering::Minuten(wie)) if wie == leerling), "{merk:?}: {fout:?}");
        }
        save(&proef, &opgave(les, "a", 0, &[(leerling, Merk::TeLaat(Minuten(60)))])).await.unwrap();
    }
}

#[tokio::test]
async fn three_intervals_on_one_day_with_a_return_in_between() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let merken =
            [Merk::TeLaat(Minuten(10)), Merk::EerderWeg(Minuten(25)), Merk::Aanwezig, Merk::Afwezig, Merk::Aanwezig];
        let mut lessen = Vec::new();
        for (lesuur, merk) in (1..).zip(merken) {
            let les = proef.lesson(MAANDAG, lesuur).await;
            save(&proef, &opgave(les, &format!("s{lesuur}"), 0, &[(leerling, merk)])).await.unwrap();
            lessen.push(les);
        }
        assert_eq!(
            absence(&proef).await,
            ["1 1 te_laat 10 te_laat", "1 2 eerder_weg 25 onbekend", "1 4 afwezig 0 onbekend"]
        );
        let weg = [(lessen[1], leerling), (lessen[3], leerling)];
        proef.judged(&weg, Verzuimstatus::Ongeoorloofd).await;
        let sql = "SELECT SUM(CASE WHEN merk = 'afwezig' THEN lesminuten ELSE minuten END) AS x FROM verzuim \
                   WHERE status = 'ongeoorloofd'";
        assert_eq!(proef.column(sql).await, ["85"]);
    }
}

#[tokio::test]
async fn a_lesson_that_is_not_given_cannot_be_missed() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        for toestand in ["vervallen", "activiteit"] {
            proef.sql("UPDATE les SET toestand = $1", vec![toestand.into()]).await;
            let fout = save(&proef, &opgave(les, "a", 0, &[(leerling, Merk::Afwezig)])).await;
            assert!(matches!(fout, Err(Registerweigering::NietGegeven)), "{fout:?}");
        }
    }
}

#[tokio::test]
async fn another_school_has_no_such_lesson() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        let elders = "99xb00".parse().unwrap();
        let opgave = opgave(les, "a", 0, &[(leerling, Merk::Afwezig)]);
        let fout = mark(&proef.scholen, &docent(&proef), &elders, opgave).await;
        assert!(matches!(fout, Err(Registerweigering::Onbekend)), "{fout:?}");
        let bekijk = proef.permit(Rol::Docent, &crate::LES_BEKIJKEN);
        assert_eq!(open(&proef.scholen, &bekijk, &elders, les).await.unwrap(), None);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM toegangslog").await, ["0"]);
    }
}

#[tokio::test]
async fn the_ribbon_has_the_last_five_lessons_with_their_days() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        for (dag, merk) in [(2, Merk::Aanwezig), (3, Merk::Afwezig), (4, Merk::TeLaat(Minuten(5)))] {
            let les = proef.lesson(date(2026, 3, dag), 1).await;
            proef.op(date(2026, 3, dag));
            let merken: BTreeMap<_, _> = [(leerling, merk)].into();
            let opgave = Registeropgave { les, sleutel: format!("d{dag}"), gezien: 0, merken, waarom: String::new() };
            save(&proef, &opgave).await.unwrap();
        }
        for dag in [5, 6] {
            proef.lesson(date(2026, 3, dag), 1).await;
        }
        proef.op(MAANDAG);
        let les = proef.lesson(MAANDAG, 1).await;
        let bekijk = proef.permit(Rol::Docent, &crate::LES_BEKIJKEN);
        let register = open(&proef.scholen, &bekijk, &code(), les).await.unwrap().unwrap();
        let verwacht = [
            (date(2026, 3, 2), Some(Merk::Aanwezig)),
            (date(2026, 3, 3), Some(Merk::Afwezig)),
            (date(2026, 3, 4), Some(Merk::TeLaat(Minuten(5)))),
            (date(2026, 3, 5), None),
            (date(2026, 3, 6), None),
        ];
        assert_eq!(register.regels[0].eerdere, verwacht);
    }
}
