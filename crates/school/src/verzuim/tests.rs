use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use kern::toegang::Rol;
use recht::begrip::{Meldingsoort, Minuten, Verzuimstatus};
use recht::dag::Dag;

use super::{Oordeelopgave, Oordeelweigering, judge, recompute, rederive, rederive_lessons};
use crate::afwezigheid::Reden;
use crate::les::tests::known;
use crate::les::{Lessleutel, Merk, Registeropgave, mark};
use crate::stam::Leerlingsleutel;
use crate::stam::proef::{self, Proef, code};

const MAANDAG: Date = date(2026, 3, 9);
const GEBOREN: Date = date(2011, 5, 1);

fn opgave(regels: &[(Lessleutel, Leerlingsleutel)], status: Verzuimstatus, waarom: &str) -> Oordeelopgave {
    let reden = (status == Verzuimstatus::Geoorloofd).then_some(Reden::Ziekte);
    Oordeelopgave { regels: regels.to_vec(), status, reden, waarom: waarom.to_owned() }
}

async fn say(proef: &Proef, opgave: &Oordeelopgave) -> Result<BTreeSet<Leerlingsleutel>, Oordeelweigering> {
    judge(&proef.scholen, &proef.coordinator(&crate::VERZUIM_BEOORDELEN), &code(), opgave).await
}

async fn standing(proef: &Proef) -> Vec<String> {
    let sql = "SELECT leerling || ' ' || les || ' ' || merk || ' ' || status || ' ' || reden AS x FROM verzuim \
               ORDER BY les, leerling";
    proef.column(sql).await.into_iter().map(|regel| regel.trim().to_owned()).collect()
}

async fn due(proef: &Proef) -> Vec<String> {
    let sql = "SELECT leerling || ' ' || soort || ' ' || minuten || ' ' || begin || ' ' || einde AS x \
               FROM verschuldigd ORDER BY leerling, einde";
    proef.column(sql).await
}

async fn correct(proef: &Proef, les: Lessleutel, gezien: i32, merk: (Leerlingsleutel, Merk)) {
    let opgave = Registeropgave {
        les,
        sleutel: format!("correctie-{}-{gezien}", les.0),
        gezien,
        merken: [merk].into(),
        waarom: "verkeerd gezien".to_owned(),
    };
    mark(&proef.scholen, &proef.coordinator(&crate::LES_CORRIGEREN), &code(), opgave).await.unwrap();
}

fn number(dag: Date) -> i32 {
    Dag::from(dag).0
}

#[tokio::test]
async fn unexplained_absence_is_unknown_until_the_office_speaks() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        proef.marked(les, &[(leerling, Merk::Afwezig)]).await;
        assert_eq!(standing(&proef).await, ["1 1 afwezig onbekend"]);
        say(&proef, &opgave(&[(les, leerling)], Verzuimstatus::Ongeoorloofd, "")).await.unwrap();
        assert_eq!(standing(&proef).await, ["1 1 afwezig ongeoorloofd"]);
        let anders = say(&proef, &opgave(&[(les, leerling)], Verzuimstatus::Geoorloofd, " ")).await;
        assert!(matches!(anders, Err(Oordeelweigering::GeenWaarom)), "{anders:?}");
        say(&proef, &opgave(&[(les, leerling)], Verzuimstatus::Geoorloofd, "briefje van de dokter")).await.unwrap();
        assert_eq!(standing(&proef).await, ["1 1 afwezig geoorloofd ziekte"]);
        // Open again: nobody knows after all.
        say(&proef, &opgave(&[(les, leerling)], Verzuimstatus::Onbekend, "briefje was van een ander")).await.unwrap();
        assert_eq!(standing(&proef).await, ["1 1 afwezig onbekend"]);
        let sporen = proef.column("SELECT status || ' ' || reden AS x FROM oordeel ORDER BY oordeel").await;
        assert_eq!(sporen, ["ongeoorloofd ", "geoorloofd ziekte", "onbekend "]);
        let log = proef.column(
            "SELECT waarom AS x FROM toegangslog WHERE bewerking = 'school.verzuim.beoordelen' ORDER BY volgnummer",
        );
        assert_eq!(log.await, ["", "briefje van de dokter", "briefje was van een ander"]);
    }
}

#[tokio::test]
async fn what_cannot_be_judged_is_refused_whole() {
    for proef in proef::alle(MAANDAG).await {
        let (een, ander) = (proef.pupil(1, GEBOREN).await, proef.pupil(2, GEBOREN).await);
        let les = proef.lesson(MAANDAG, 1).await;
        proef.marked(les, &[(een, Merk::Afwezig)]).await;
        let niets = say(&proef, &opgave(&[], Verzuimstatus::Ongeoorloofd, "x")).await;
        assert!(matches!(niets, Err(Oordeelweigering::Niets)), "{niets:?}");
        let aanwezig = say(&proef, &opgave(&[(les, een), (les, ander)], Verzuimstatus::Ongeoorloofd, "x")).await;
        assert!(matches!(aanwezig, Err(Oordeelweigering::Onbekend)), "{aanwezig:?}");
        let woord = say(&proef, &opgave(&[(les, een)], Verzuimstatus::Aanwezig, "x")).await;
        assert!(matches!(woord, Err(Oordeelweigering::Status)), "{woord:?}");
        let mut zonder = opgave(&[(les, een)], Verzuimstatus::Geoorloofd, "x");
        zonder.reden = None;
        let zonder = say(&proef, &zonder).await;
        assert!(matches!(zonder, Err(Oordeelweigering::GeenReden)), "{zonder:?}");
        let te_veel = say(&proef, &opgave(&vec![(les, een); 501], Verzuimstatus::Ongeoorloofd, "x")).await;
        assert!(matches!(te_veel, Err(Oordeelweigering::TeVeel(500))), "{te_veel:?}");
        assert_eq!(standing(&proef).await, ["1 1 afwezig onbekend"]);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM oordeel").await, ["0"]);
    }
}

#[tokio::test]
async fn sixteen_hours_make_a_report_due_and_a_correction_makes_it_needless() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let lessen = proef.absent(leerling, MAANDAG, 16, 4).await;
        let verwacht = format!("1 16_uur_in_4_weken 960 {} {}", number(MAANDAG), number(date(2026, 3, 12)));
        assert_eq!(due(&proef).await, [verwacht]);
        // One lesson was excused after all: fifteen hours.
        say(&proef, &opgave(&[(lessen[0], leerling)], Verzuimstatus::Geoorloofd, "was bij de tandarts")).await.unwrap();
        assert_eq!(due(&proef).await, [""; 0]);
        // And back: due again, by the day it was established the last time.
        proef.op(date(2026, 3, 23));
        say(&proef, &opgave(&[(lessen[0], leerling)], Verzuimstatus::Ongeoorloofd, "toch niet")).await.unwrap();
        assert_eq!(due(&proef).await.len(), 1);
        let vastgesteld = proef.column("SELECT vastgesteld_op AS x FROM verschuldigd").await;
        assert_eq!(vastgesteld, [number(date(2026, 3, 23)).to_string()]);
    }
}

#[tokio::test]
async fn a_sent_report_that_the_entries_no_longer_support_asks_to_be_withdrawn() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let lessen = proef.absent(leerling, MAANDAG, 16, 4).await;
        sent(&proef, leerling, MAANDAG, date(2026, 3, 12)).await;
        count(&proef, BTreeSet::from([leerling])).await;
        let regel = [(lessen[0], leerling)];
        assert_eq!(proef.column("SELECT in_te_trekken AS x FROM verzuimmelding_stand").await, ["0"]);
        assert_eq!(proef.column("SELECT verzuimmelding AS x FROM verschuldigd").await, ["1"]);
        say(&proef, &opgave(&regel, Verzuimstatus::Geoorloofd, "dokter")).await.unwrap();
        assert_eq!(proef.column("SELECT in_te_trekken AS x FROM verzuimmelding_stand").await, ["1"]);
        assert_eq!(due(&proef).await, [""; 0]);
        say(&proef, &opgave(&regel, Verzuimstatus::Ongeoorloofd, "toch niet")).await.unwrap();
        assert_eq!(proef.column("SELECT in_te_trekken AS x FROM verzuimmelding_stand").await, ["0"]);
    }
}

/// A report that was sent and has a receipt.
async fn sent(proef: &Proef, leerling: Leerlingsleutel, begin: Date, einde: Date) {
    let sql = "INSERT INTO verzuimmelding (organisatie, verzuimmelding, leerling, soort, plicht, begin, einde, verschuldigd, \
               kenmerk, inhoud, account, tijdstip) \
               VALUES ($1, 1, $2, '16_uur_in_4_weken', 'wettelijk', $3, $4, 1, 'k', '{}', 7, 0)";
    let school = || code().to_string().into();
    let (begin, einde) = (number(begin), number(einde));
    proef.sql(sql, vec![school(), leerling.0.into(), begin.into(), einde.into()]).await;
    let sql = "INSERT INTO verzuimmelding_stand (organisatie, verzuimmelding, leerling, stand, nummer, begin, einde, \
               gemeld_op, in_te_trekken, terug, regels, aflevering, volgnummer, gewijzigd_op) \
               VALUES ($1, 1, $2, 'geregistreerd', 5, $3, $4, $4, 0, 0, '', 0, 1, 0)";
    proef.sql(sql, vec![school(), leerling.0.into(), begin.into(), einde.into()]).await;
}

#[tokio::test]
async fn a_lesson_that_is_marked_late_counts_in_its_own_week() {
    for proef in proef::alle(date(2026, 3, 2)).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        // Monday 2 March was forgotten; 15 hours follow in the week of 23 March, the last of its four weeks.
        let vergeten = proef.lesson(date(2026, 3, 2), 1).await;
        proef.absent(leerling, date(2026, 3, 23), 15, 5).await;
        assert_eq!(due(&proef).await, [""; 0]);
        proef.op(date(2026, 4, 10));
        proef.unlawful(vergeten, leerling).await;
        let verwacht = format!("1 16_uur_in_4_weken 960 {} {}", number(date(2026, 3, 2)), number(date(2026, 3, 25)));
        assert_eq!(due(&proef).await, [verwacht]);
        // The same lesson a week earlier would lie outside the window.
        proef.sql("UPDATE les SET datum = $1 WHERE les = 1", vec![number(date(2026, 2, 9)).into()]).await;
        settle(&proef, &[vergeten]).await;
        assert_eq!(due(&proef).await, [""; 0]);
    }
}

/// What an import does after it changed lessons.
async fn settle(proef: &Proef, lessen: &[Lessleutel]) -> BTreeSet<Leerlingsleutel> {
    let permit = proef.coordinator(&crate::IMPORT_UITVOEREN);
    let wijziging = proef.register.begin().await.unwrap();
    let geraakt = rederive_lessons(&wijziging, &permit, &code(), lessen).await.unwrap();
    wijziging.commit().await.unwrap();
    count(proef, geraakt.clone()).await;
    geraakt
}

async fn count(proef: &Proef, leerlingen: BTreeSet<Leerlingsleutel>) {
    let permit = proef.coordinator(&crate::IMPORT_UITVOEREN);
    let profiel = proef.scholen.profiel(&code()).await.unwrap().unwrap();
    let wijziging = proef.register.begin().await.unwrap();
    let vandaag = kern::klok::dag_van(wijziging.nu()).unwrap();
    recompute(&wijziging, &permit, &profiel, &leerlingen, vandaag).await.unwrap();
    wijziging.commit().await.unwrap();
}

#[tokio::test]
async fn a_lesson_cancelled_after_marking_is_nobody_s_absence() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let lessen = proef.absent(leerling, MAANDAG, 16, 4).await;
        proef.sql("UPDATE les SET toestand = 'vervallen' WHERE les = $1", vec![lessen[3].0.into()]).await;
        assert_eq!(settle(&proef, &lessen[3..=3]).await, BTreeSet::from([leerling]));
        assert_eq!(standing(&proef).await.len(), 15);
        assert_eq!(due(&proef).await, [""; 0]);
        // Given after all: the mark and the judgement were kept.
        proef.sql("UPDATE les SET toestand = 'gepland' WHERE les = $1", vec![lessen[3].0.into()]).await;
        settle(&proef, &lessen[3..=3]).await;
        assert_eq!(standing(&proef).await[3], "1 4 afwezig ongeoorloofd");
        assert_eq!(due(&proef).await.len(), 1);
        // Twice as short: half of its hour is missed (the school counts lessons, so it still counts as an hour).
        proef.sql("UPDATE les SET einde = begin + 30 WHERE les = $1", vec![lessen[3].0.into()]).await;
        settle(&proef, &lessen[3..=3]).await;
        assert_eq!(proef.column("SELECT lesminuten AS x FROM verzuim WHERE les = 4").await, ["30"]);
    }
}

#[tokio::test]
async fn a_judgement_of_another_mark_says_nothing_of_this_one() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        proef.unlawful(les, leerling).await;
        proef.op(date(2026, 3, 10));
        // He was late: what the office said of a missed lesson does not turn ten minutes into unlawful absence.
        correct(&proef, les, 1, (leerling, Merk::TeLaat(Minuten(10)))).await;
        assert_eq!(standing(&proef).await, ["1 1 te_laat te_laat"]);
        correct(&proef, les, 2, (leerling, Merk::Aanwezig)).await;
        assert_eq!(standing(&proef).await, [""; 0]);
        correct(&proef, les, 3, (leerling, Merk::Afwezig)).await;
        assert_eq!(standing(&proef).await, ["1 1 afwezig ongeoorloofd"]);
    }
}

#[tokio::test]
async fn many_at_once_with_one_reason_leave_a_line_each() {
    for proef in proef::alle(MAANDAG).await {
        let (een, ander) = (proef.pupil(1, GEBOREN).await, proef.pupil(2, GEBOREN).await);
        let mut regels = Vec::new();
        for lesuur in 1..=3 {
            let les = proef.lesson(MAANDAG, lesuur).await;
            proef.marked(les, &[(een, Merk::Afwezig), (ander, Merk::Afwezig)]).await;
            regels.extend([(les, een), (les, ander)]);
        }
        let zonder = say(&proef, &opgave(&regels, Verzuimstatus::Geoorloofd, "")).await;
        assert!(matches!(zonder, Err(Oordeelweigering::GeenWaarom)), "{zonder:?}");
        let mut massa = opgave(&regels, Verzuimstatus::Geoorloofd, "bus reed niet");
        massa.reden = Some(Reden::SchoolGesloten);
        let permit = proef.permit(Rol::Verzuimcoordinator, &crate::VERZUIM_MASSACORRECTIE);
        let geraakt = judge(&proef.scholen, &permit, &code(), &massa).await.unwrap();
        assert_eq!(geraakt, BTreeSet::from([een, ander]));
        assert!(standing(&proef).await.iter().all(|regel| regel.ends_with("geoorloofd school_gesloten")));
        let log = "SELECT onderwerp AS x FROM toegangslog WHERE bewerking = 'school.verzuim.massacorrectie' ORDER BY volgnummer";
        let log = proef.column(log).await;
        assert_eq!(log.len(), 6);
        assert_eq!(log[0], "leerling:1 les:1");
    }
}

#[tokio::test]
async fn a_reason_that_becomes_known_fills_what_was_open_and_nothing_that_was_judged() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let (open, beoordeeld) = (proef.lesson(MAANDAG, 1).await, proef.lesson(MAANDAG, 2).await);
        proef.marked(open, &[(leerling, Merk::Afwezig)]).await;
        proef.unlawful(beoordeeld, leerling).await;
        known(&proef, 1, leerling, MAANDAG, MAANDAG, "verlof").await;
        known(&proef, 2, leerling, MAANDAG, MAANDAG, "ziekte").await;
        fill(&proef, leerling).await;
        // Of two the one that was recorded last.
        assert_eq!(standing(&proef).await, ["1 1 afwezig geoorloofd ziekte", "1 2 afwezig ongeoorloofd"]);
        let sql = "INSERT INTO afwezigheid_intrekking (organisatie, afwezigheid, waarom, account, tijdstip) VALUES ($1, $2, 'x', 7, 0)";
        for nummer in [1_i64, 2] {
            proef.sql(sql, vec![code().to_string().into(), nummer.into()]).await;
        }
        fill(&proef, leerling).await;
        assert_eq!(standing(&proef).await, ["1 1 afwezig onbekend", "1 2 afwezig ongeoorloofd"]);
    }
}

async fn fill(proef: &Proef, leerling: Leerlingsleutel) {
    let permit = proef.coordinator(&crate::AFWEZIGHEID_VASTLEGGEN);
    let wijziging = proef.register.begin().await.unwrap();
    let dag = Dag::from(MAANDAG);
    rederive(&wijziging, &permit, &code(), leerling, dag, dag).await.unwrap();
    wijziging.commit().await.unwrap();
}

#[tokio::test]
async fn a_holiday_between_two_halves_of_a_window_is_stepped_over() {
    // The spring holiday of region Noord lies from 21 February to 1 March 2026.
    for proef in proef::alle(date(2026, 2, 16)).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        proef.absent(leerling, date(2026, 2, 16), 8, 4).await;
        proef.absent(leerling, date(2026, 3, 16), 8, 4).await;
        let verwacht = format!("1 16_uur_in_4_weken 960 {} {}", number(date(2026, 2, 16)), number(date(2026, 3, 17)));
        assert_eq!(due(&proef).await, [verwacht]);
    }
}

#[tokio::test]
async fn a_lesson_that_was_attended_ends_a_long_absence() {
    let begin = date(2026, 1, 12);
    for proef in proef::alle(begin).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        proef.absent(leerling, begin, 23, 1).await;
        let langdurig = |due: Vec<String>| due.into_iter().find(|regel| regel.contains("langdurig"));
        let einde = number(date(2026, 2, 9));
        assert_eq!(
            langdurig(due(&proef).await),
            Some(format!("1 langdurig_relatief_verzuim 1260 {} {einde}", number(begin)))
        );
        // Nobody marked the second lesson of that Wednesday: that does not say that he was there.
        let tweede = proef.lesson(date(2026, 1, 28), 2).await;
        count(&proef, [leerling].into()).await;
        assert!(langdurig(due(&proef).await).is_some());
        proef.marked(tweede, &[]).await;
        count(&proef, [leerling].into()).await;
        assert_eq!(langdurig(due(&proef).await), None);
        // The page of the pupil counts the same.
        let permit = proef.coordinator(&crate::LEERLING_BEKIJKEN);
        let blad = crate::leerling::open(&proef.scholen, &permit, &code(), leerling).await.unwrap().unwrap();
        assert!(blad.stand.te_versturen.iter().all(|een| een.melding.soort == Meldingsoort::ZestienUur));
        // He was marked by mistake.
        correct(&proef, tweede, 1, (leerling, Merk::Afwezig)).await;
        say(&proef, &opgave(&[(tweede, leerling)], Verzuimstatus::Ongeoorloofd, "")).await.unwrap();
        assert!(langdurig(due(&proef).await).is_some());
    }
}
