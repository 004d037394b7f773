//! Files laid beside the register, on every database.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::civil::{Date, date};
use kern::register::Register;
use uitwisseling::lezen::Kolomtoewijzing;

use super::*;
use crate::les::Lessleutel;
use crate::stam::Leerlingsleutel;
use crate::stam::proef::{self, Proef, code, pgn};

const MAANDAG: Date = date(2026, 3, 2);

const PERSONEEL: &str =
    "code;voornaam;tussenvoegsel;achternaam;rol\nJAN;Jan;;Jansen;docent\nKLI;Kees;de;Klerk;mentor\n";
const KLASSEN: &str = "klas;leerjaar;sector;mentor\n2b;2;vo;kli\n2c;2;vo;\n";
const ROOSTER: &str = "klas;weekdag;van;tot;datum;lesuur;begin;einde;vak;docent;vervallen\n\
    2b;ma;2026-03-02;2026-03-23;;1;09:00;10:00;wisk;JAN;\n\
    2b;di;2026-03-03;2026-03-10;;1;09:00;10:00;netl;jan;\n";

/// Pupils of 2b with these numbers.
fn leerlingen(nummers: &[u32]) -> String {
    nummers.iter().fold(
        "leerlingnummer;pgn;achternaam;voornaam;geboortedatum;klas;inschrijving van;gemeente\n".to_owned(),
        |mut tekst, nummer| {
            let pgn = pgn(*nummer).reveal();
            writeln!(tekst, "L{nummer};{pgn};Achternaam{nummer};Voornaam;2012-05-01;2b;2024-08-01;0363").unwrap();
            tekst
        },
    )
}

fn bestand(soort: Importsoort, inhoud: &str) -> Importbestand {
    Importbestand { soort, naam: format!("{}.csv", soort.word()), inhoud: inhoud.as_bytes().to_vec() }
}

fn opgave(bestanden: Vec<Importbestand>, beeindigen: &[Importsoort]) -> Importopgave {
    let beeindigen = beeindigen.iter().copied().collect();
    Importopgave { bestanden, kolommen: Kolomtoewijzing::default(), vanaf: MAANDAG, beeindigen }
}

fn all_files() -> Vec<Importbestand> {
    vec![
        bestand(Importsoort::Rooster, ROOSTER),
        bestand(Importsoort::Leerlingen, &leerlingen(&[1, 2])),
        bestand(Importsoort::Klassen, KLASSEN),
        bestand(Importsoort::Personeel, PERSONEEL),
    ]
}

async fn read_in(proef: &Proef, opgave: Importopgave) -> Result<Vec<Importverslag>, Importfout> {
    let permit = proef.coordinator(&crate::IMPORT_UITVOEREN);
    Ok(run(&proef.scholen, &permit, &code(), opgave).await?.verslagen)
}

async fn prove(proef: &Proef, opgave: Importopgave) -> Importproef {
    let permit = proef.coordinator(&crate::IMPORT_UITVOEREN);
    super::proef(&proef.scholen, &permit, &code(), opgave).await.unwrap()
}

/// Rows of a proof as a line each.
fn lines(proef: &Importproef) -> Vec<String> {
    let regel = |regel: &Importregel| {
        let plaats = regel.regel.map_or("-".to_owned(), |regel| regel.to_string());
        format!("{plaats} {} {}x {:?}", regel.sleutel, regel.aantal, regel.uitkomst)
    };
    proef.bestanden.iter().flat_map(|bestand| bestand.regels.iter().map(regel)).collect()
}

const TABELLEN: [&str; 5] = ["personeelslid", "klas", "leerling", "plaatsing", "les"];

async fn counts(proef: &Proef) -> Vec<String> {
    let mut aantallen = Vec::new();
    for tabel in TABELLEN {
        aantallen.extend(proef.column(&format!("SELECT COUNT(*) AS x FROM {tabel}")).await);
    }
    aantallen
}

#[tokio::test]
async fn four_files_build_on_one_another_and_a_second_time_changes_nothing() {
    for proef in proef::alle(MAANDAG).await {
        let verslagen = read_in(&proef, opgave(all_files(), &[])).await.unwrap();
        let nieuw: Vec<u32> = verslagen.iter().map(|een| een.nieuw).collect();
        assert_eq!(nieuw, [2, 2, 2, 6]);
        assert_eq!(counts(&proef).await, ["2", "2", "2", "2", "6"]);
        // Codes are found whatever their case, and stand as the register spells them.
        assert_eq!(proef.column("SELECT mentor AS x FROM klas WHERE klas = '2b'").await, ["KLI"]);
        assert_eq!(proef.column("SELECT DISTINCT docent AS x FROM les").await, ["JAN"]);
        assert_eq!(proef.column("SELECT naam AS x FROM personeelslid WHERE code = 'KLI'").await, ["Kees de Klerk"]);

        let bewijs = prove(&proef, opgave(all_files(), &[])).await;
        assert!(bewijs.is_goed() && !bewijs.changes(&Importsoort::ALLE.into()), "{:?}", lines(&bewijs));
        let verslagen = read_in(&proef, opgave(all_files(), &Importsoort::ALLE)).await.unwrap();
        let anders: u32 = verslagen.iter().map(|een| een.nieuw + een.gewijzigd + een.beeindigd + een.bewaard).sum();
        assert_eq!(anders, 0);
        assert_eq!(verslagen.iter().map(|een| een.ongewijzigd).collect::<Vec<_>>(), [2, 2, 2, 6]);
        assert_eq!(counts(&proef).await, ["2", "2", "2", "2", "6"]);
    }
}

#[tokio::test]
async fn a_half_broken_file_reads_nothing_in() {
    for proef in proef::alle(MAANDAG).await {
        let mut bestanden = all_files();
        let kapot = format!("{}L9;123;Bakker;Bo;2012-05-01;2b;2024-08-01;0363\n", leerlingen(&[1, 2]));
        bestanden[1] = bestand(Importsoort::Leerlingen, &kapot);
        let Err(Importfout::Geweigerd(bewijs)) = read_in(&proef, opgave(bestanden, &[])).await else {
            panic!("a broken row was read in")
        };
        assert_eq!(bewijs.bestanden[2].tellingen().geweigerd, 1);
        assert_eq!(counts(&proef).await, ["0", "0", "0", "0", "0"]);
        assert!(proef.column("SELECT importrun AS x FROM importrun").await.is_empty());
    }
}

#[tokio::test]
async fn what_files_say_of_one_another_must_be_there() {
    for proef in proef::alle(MAANDAG).await {
        let bestanden = vec![
            bestand(Importsoort::Klassen, KLASSEN),
            bestand(Importsoort::Leerlingen, &leerlingen(&[1]).replace(";2b;", ";9z;")),
            bestand(Importsoort::Rooster, &ROOSTER.replace("2b", "2c").replace("JAN", "PIE")),
        ];
        let bewijs = prove(&proef, opgave(bestanden, &[])).await;
        let geweigerd: Vec<(Kolom, String, &str)> = bewijs
            .bestanden
            .iter()
            .flat_map(|bestand| &bestand.regels)
            .filter_map(|regel| match &regel.uitkomst {
                Uitkomst::Geweigerd(alle) => Some(alle),
                _ => None,
            })
            .flatten()
            .map(|een| (een.kolom.unwrap(), een.gevonden.clone(), een.verwacht.key()))
            .collect();
        let onbekend = |kolom, gevonden: &str, key| (kolom, gevonden.to_owned(), key);
        assert_eq!(
            geweigerd,
            [
                onbekend(Kolom::Mentor, "kli", "verwacht-bestaand-personeelslid"),
                onbekend(Kolom::Klas, "9z", "verwacht-bestaande-klas"),
                onbekend(Kolom::Docent, "PIE", "verwacht-bestaand-personeelslid"),
                onbekend(Kolom::Docent, "jan", "verwacht-bestaand-personeelslid"),
            ]
        );
        let ander = KLASSEN.replace("2;vo;\n", "2;po;\n");
        let bewijs = prove(&proef, opgave(vec![bestand(Importsoort::Klassen, &ander)], &[])).await;
        assert!(format!("{bewijs:?}").contains("SectorVanSchool(Vo)"));
    }
}

#[tokio::test]
async fn only_rows_that_differ_change_and_who_is_missing_is_ended_when_that_is_chosen() {
    for proef in proef::alle(MAANDAG).await {
        read_in(&proef, opgave(all_files(), &[])).await.unwrap();
        let anders = leerlingen(&[1, 3]).replace("L1;", "l1;").replace("Achternaam1;", "Visser;");
        let anders = anders.replacen(";2b;", ";2C;", 1);
        let bestanden = || vec![bestand(Importsoort::Leerlingen, &anders)];
        let bewijs = prove(&proef, opgave(bestanden(), &[])).await;
        assert_eq!(lines(&bewijs), ["2 l1 1x Gewijzigd({Achternaam, Klas})", "3 L3 1x Nieuw", "- L2 1x Verdwenen",]);
        let vanaf = date(2026, 3, 4);
        read_in(&proef, Importopgave { vanaf, ..opgave(bestanden(), &[]) }).await.unwrap();
        let plaatsen = "SELECT leerling || ' ' || klas || ' ' || van || ' ' || COALESCE(CAST(tot AS TEXT), '') AS x \
                        FROM plaatsing ORDER BY leerling, van";
        let dag = |datum: Date| recht::dag::Dag::from(datum).0;
        let begin = dag(date(2024, 8, 1));
        let (dinsdag, woensdag) = (dag(date(2026, 3, 3)), dag(vanaf));
        assert_eq!(
            proef.column(plaatsen).await,
            [
                format!("1 2b {begin} {dinsdag}"),
                format!("1 2c {woensdag} "),
                format!("2 2b {begin} "),
                format!("3 2b {begin} "),
            ]
        );
        let naam = "SELECT leerlingnummer || ' ' || achternaam AS x FROM leerling ORDER BY leerling";
        assert_eq!(proef.column(naam).await, ["L1 Visser", "L2 Achternaam2", "L3 Achternaam3"]);

        let verslagen =
            read_in(&proef, Importopgave { vanaf, ..opgave(bestanden(), &[Importsoort::Leerlingen]) }).await.unwrap();
        assert_eq!((verslagen[0].gewijzigd, verslagen[0].beeindigd), (0, 1));
        assert_eq!(proef.column(plaatsen).await[2], format!("2 2b {begin} {dinsdag}"));
        // Who is in the file again was never gone.
        let weer = leerlingen(&[1, 2, 3]).replacen(";2b;", ";2c;", 1).replace("Achternaam1;", "Visser;");
        let bewijs =
            prove(&proef, Importopgave { vanaf, ..opgave(vec![bestand(Importsoort::Leerlingen, &weer)], &[]) });
        assert_eq!(lines(&bewijs.await), ["2 L1 1x Ongewijzigd", "3 L2 1x Hervat", "4 L3 1x Ongewijzigd"]);
    }
}

#[tokio::test]
async fn a_pgn_of_somebody_else_is_refused_without_showing_it() {
    for proef in proef::alle(MAANDAG).await {
        read_in(&proef, opgave(all_files(), &[])).await.unwrap();
        let hernummerd = leerlingen(&[2]).replace("L2;", "L77;");
        let bewijs = prove(&proef, opgave(vec![bestand(Importsoort::Leerlingen, &hernummerd)], &[])).await;
        assert!(lines(&bewijs)[0].contains("EigenPgn"));
        assert!(!format!("{bewijs:?}").contains(&pgn(2).reveal()));
    }
}

#[tokio::test]
async fn a_timetable_leaves_saved_registers_alone_and_cancels_with_trace() {
    for proef in proef::alle(MAANDAG).await {
        read_in(&proef, opgave(all_files(), &[])).await.unwrap();
        let wie = Leerlingsleutel(1);
        let eerste = Lessleutel(proef.column("SELECT MIN(les) AS x FROM les").await[0].parse().unwrap());
        let op_maandag = format!("SELECT les AS x FROM les WHERE datum = {}", recht::dag::Dag::from(MAANDAG).0);
        assert_eq!(proef.column(&op_maandag).await, [eerste.0.to_string()]);
        proef.unlawful(eerste, wie).await;

        // Another hour: the lesson with a register stays, the others move.
        let later = ROOSTER.replace("09:00;10:00;wisk", "09:15;10:15;wisk");
        let bewijs = prove(&proef, opgave(vec![bestand(Importsoort::Rooster, &later)], &[])).await;
        assert_eq!(
            lines(&bewijs),
            ["2 2b 1x Bewaard({Begin, Einde})", "2 2b 3x Gewijzigd({Begin, Einde})", "3 2b 2x Ongewijzigd"]
        );
        // Not in the file: what has a register is told, what has none goes when that is chosen.
        let korter = "klas;datum;lesuur;begin;einde;vak;docent\n2b;2026-03-02;2;10:00;11:00;wisk;JAN\n2b;2026-03-03;1;09:00;10:00;netl;JAN\n2b;2026-03-09;2;09:00;10:00;wisk;JAN\n";
        let bewijs = prove(&proef, opgave(vec![bestand(Importsoort::Rooster, korter)], &[])).await;
        assert_eq!(lines(&bewijs)[3..], ["- 2b 1x Bewaard({})", "- 2b 1x Verdwenen"]);
        read_in(&proef, opgave(vec![bestand(Importsoort::Rooster, korter)], &[Importsoort::Rooster])).await.unwrap();
        assert_eq!(counts(&proef).await[4], "7");

        // Cancelled after marking: the absence no longer counts, and the log says of which lesson.
        let vervalt = "klas;datum;lesuur;begin;einde;vervallen\n2b;2026-03-02;1;09:00;10:00;ja\n";
        let bestanden = || vec![bestand(Importsoort::Rooster, vervalt)];
        assert_eq!(lines(&prove(&proef, opgave(bestanden(), &[])).await)[0], "2 2b 1x Vervallen");
        let verslagen = read_in(&proef, opgave(bestanden(), &[])).await.unwrap();
        assert_eq!(verslagen[0].vervallen, 1);
        assert!(proef.column("SELECT les AS x FROM verzuim").await.is_empty());
        let spoor = format!(
            "SELECT waarom AS x FROM toegangslog WHERE onderwerp LIKE '%les:{}' AND bewerking LIKE '%import%'",
            eerste.0
        );
        assert_eq!(proef.column(&spoor).await, ["vervallen na registratie"]);
        assert_eq!(lines(&prove(&proef, opgave(bestanden(), &[])).await)[0], "2 2b 1x Ongewijzigd");

        // Given after all: the absence is there again, with the judgement on it.
        let toch = "klas;datum;lesuur;begin;einde;vak;docent\n2b;2026-03-02;1;09:00;10:00;wisk;JAN\n";
        read_in(&proef, opgave(vec![bestand(Importsoort::Rooster, toch)], &[])).await.unwrap();
        let sql = "SELECT leerling || ' ' || status AS x FROM verzuim";
        assert_eq!(proef.column(sql).await, [format!("{wie} ongeoorloofd")]);
    }
}

#[tokio::test]
async fn a_cancelled_lesson_takes_a_due_report_away() {
    for proef in proef::alle(MAANDAG).await {
        read_in(&proef, opgave(all_files(), &[])).await.unwrap();
        proef.sql("DELETE FROM les", Vec::new()).await;
        let lessen = proef.absent(Leerlingsleutel(1), MAANDAG, 16, 8).await;
        let due = "SELECT soort AS x FROM verschuldigd";
        assert_eq!(proef.column(due).await, ["16_uur_in_4_weken"]);
        assert_eq!(lessen.len(), 16);
        let vervalt = "klas;datum;lesuur;begin;einde;vervallen\n2b;2026-03-02;3;11:00;12:00;ja\n";
        read_in(&proef, opgave(vec![bestand(Importsoort::Rooster, vervalt)], &[])).await.unwrap();
        assert!(proef.column(due).await.is_empty());
    }
}

#[tokio::test]
async fn confirming_twice_reads_in_once() {
    for proef in proef::alle(MAANDAG).await {
        let permit = proef.coordinator(&crate::IMPORT_UITVOEREN);
        let scholen = &proef.scholen;
        let zending = receive(scholen, &permit, &code(), &all_files()).await.unwrap();
        let bewijs = preview(scholen, &permit, &code(), &zending, BTreeSet::new()).await.unwrap();
        assert!(bewijs.is_goed());
        assert_eq!(counts(&proef).await[2], "0");
        let code = code();
        let (een, ander) = tokio::join!(
            confirm(scholen, &permit, &code, &zending, BTreeSet::new()),
            confirm(scholen, &permit, &code, &zending, BTreeSet::new()),
        );
        let (een, ander) = (een.unwrap(), ander.unwrap());
        assert_eq!(een[0].importrun, ander[0].importrun);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM importrun").await, ["4"]);
        assert!(proef.column("SELECT zending AS x FROM importbestand").await.is_empty());
        assert_eq!(report(scholen, &permit, &code, een[0].importrun).await.unwrap().len(), 4);
        assert_eq!(recent(scholen, &permit, &code).await.unwrap().len(), 4);
    }
}

#[tokio::test]
async fn files_are_kept_for_an_hour_and_for_their_sender_alone() {
    for proef in proef::alle(MAANDAG).await {
        let permit = proef.coordinator(&crate::IMPORT_UITVOEREN);
        let scholen = &proef.scholen;
        let zending = receive(scholen, &permit, &code(), &all_files()).await.unwrap();
        proef.sql("UPDATE importbestand SET account = 8", Vec::new()).await;
        let vreemd = preview(scholen, &permit, &code(), &zending, BTreeSet::new()).await;
        assert!(matches!(vreemd, Err(Importfout::Verlopen)));
        proef.op(date(2026, 3, 3));
        let laat = confirm(scholen, &permit, &code(), &zending, BTreeSet::new()).await;
        assert!(matches!(laat, Err(Importfout::Verlopen)));
        receive(scholen, &permit, &code(), &all_files()).await.unwrap();
        assert_eq!(proef.column("SELECT COUNT(DISTINCT zending) AS x FROM importbestand").await, ["1"]);
        assert!(matches!(receive(scholen, &permit, &code(), &[]).await, Err(Importfout::GeenBestand)));
    }
}

#[tokio::test]
async fn an_import_that_is_broken_off_leaves_nothing() {
    for proef in proef::alle(MAANDAG).await {
        // The last thing that is written fails: everything before it was under way.
        proef.sql("DROP TABLE importrun", Vec::new()).await;
        let uitkomst = read_in(&proef, opgave(all_files(), &[])).await;
        assert!(matches!(uitkomst, Err(Importfout::School(_))));
        assert_eq!(counts(&proef).await, ["0", "0", "0", "0", "0"]);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM toegangslog").await, ["0"]);
        assert!(Register::begin(&proef.register).await.is_ok());
    }
}
