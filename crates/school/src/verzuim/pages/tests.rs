use axum::http::StatusCode;
use jiff::civil::{Date, date};
use kern::toegang::Rol;

use crate::leerling::tests::staff;
use crate::les::Merk;
use crate::staat::proef::Bezoek;
use crate::stam::proef::{self, Proef};

const MAANDAG: Date = date(2026, 3, 9);
const GEBOREN: Date = date(2011, 5, 1);

#[tokio::test]
async fn only_lessons_that_should_have_a_register_by_now_are_missing() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let geen_klas = proef.lesson(MAANDAG, 1).await;
        let bureau = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let pad = "/school/verzuim/niet-geregistreerd";
        proef.op(date(2026, 3, 10));
        // Nobody sits in the class: no false alarm.
        assert!(bureau.get(pad).await.says(&["Elke les die geweest is, is geregistreerd."]));
        proef.pupil(1, GEBOREN).await;
        assert!(bureau.get(pad).await.says(&[
            &format!("/school/les/{}", geen_klas.0),
            "Docent JAN",
            "1 les zonder registratie"
        ]));
        // In the holidays (region Noord, 21 February to 1 March 2026), cancelled, not over yet: none of these.
        proef.lesson(date(2026, 2, 24), 1).await;
        let vervallen = proef.lesson(MAANDAG, 2).await;
        proef.sql("UPDATE les SET toestand = 'vervallen' WHERE les = $1", vec![vervallen.0.into()]).await;
        proef.lesson(date(2026, 3, 10), 1).await;
        proef.lesson(date(2026, 3, 11), 1).await;
        assert!(bureau.get(pad).await.says(&["1 les zonder registratie"]));
        assert!(
            bureau.get("/school/verzuim").await.says(&["1 les is niet geregistreerd", "Al het verzuim is verklaard"])
        );
        assert_eq!(Bezoek::new(&proef, Rol::Mentor).get(pad).await.status, StatusCode::NOT_FOUND);
    }
}

/// Pupil 1 would reach the norm by what is open, pupil 2 would come near, pupil 3 misses one lesson.
async fn three(proef: &Proef) {
    staff(proef).await;
    let leerlingen = [proef.pupil(3, GEBOREN).await, proef.pupil(2, GEBOREN).await, proef.pupil(1, GEBOREN).await];
    let [drie, twee, een] = leerlingen;
    proef.absent(twee, date(2026, 2, 16), 13, 5).await;
    proef.absent(een, date(2026, 3, 2), 15, 5).await;
    proef.op(MAANDAG);
    let les = proef.lesson(MAANDAG, 1).await;
    proef.marked(les, &[(een, Merk::Afwezig), (twee, Merk::Afwezig), (drie, Merk::Afwezig)]).await;
}

#[tokio::test]
async fn the_open_list_is_ordered_by_what_it_could_become() {
    for proef in proef::alle(MAANDAG).await {
        three(&proef).await;
        let bureau = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let lijst = bureau.get("/school/verzuim/open").await;
        assert!(lijst.says(&[
            "Als dit ongeoorloofd is: melden, uiterlijk 16 maart 2026",
            "Als dit ongeoorloofd is: 14 u, nog 2 u tot de melding",
            "Nog geen gevolg",
        ]));
        let plaats = |naam: &str| lijst.tekst.find(naam).unwrap();
        assert!(plaats("Achternaam1") < plaats("Achternaam2") && plaats("Achternaam2") < plaats("Achternaam3"));
        assert!(bureau.get("/school/verzuim").await.says(&["bij 1 leerling wordt het een melding"]));
        let log = "SELECT onderwerp AS x FROM toegangslog WHERE bewerking = 'school.verzuim.lijst'";
        assert_eq!(proef.column(log).await, ["leerling:1 leerling:2 leerling:3"]);
        // The head of the school reads, and judges nothing.
        let leider = Bezoek::new(&proef, Rol::Schoolleider).get("/school/verzuim/open").await;
        assert!(leider.says(&["Achternaam1"]) && !leider.tekst.contains("<select"));
    }
}

#[tokio::test]
async fn one_row_is_judged_from_the_list_and_many_through_the_check_page() {
    for proef in proef::alle(MAANDAG).await {
        three(&proef).await;
        let bureau = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let les = proef.column("SELECT MAX(les) AS x FROM les").await.remove(0);
        let regel = |leerling: u8| format!("{les}-{leerling}");
        let (een, twee, drie) = (regel(1), regel(2), regel(3));

        let rij = bureau
            .post("/school/verzuim/oordeel", &[("een", &een), (&format!("oordeel-{een}"), "geoorloofd.ziekte")])
            .await;
        assert_eq!(rij.naar, "/school/verzuim/open?klaar=1");
        assert!(bureau.get(&rij.naar).await.says(&["Het oordeel over 1 regel is vastgelegd"]));
        // Without an answer the entry itself asks for it.
        let leeg = bureau.post("/school/verzuim/oordeel", &[("een", &twee)]).await;
        assert_eq!(leeg.naar, format!("/school/verzuim/regel/{les}/2?oordeel=#veld-oordeel"));
        for oordeel in ["", "zzz"] {
            let leeg = bureau.get(&format!("/school/verzuim/regel/{les}/2?oordeel={oordeel}")).await;
            assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY, "{oordeel}");
            assert!(leeg.says(&["Kies wat het is", "href=\"#veld-oordeel\""]));
        }

        let niets = bureau.post("/school/verzuim/controle", &[]).await;
        assert_eq!(niets.status, StatusCode::UNPROCESSABLE_ENTITY);
        let gekozen = [("regel", twee.as_str()), ("regel", drie.as_str()), ("regel", een.as_str())];
        let naar = bureau.post("/school/verzuim/controle", &gekozen).await;
        // The check page answers a GET, so that going back to it asks nobody to send the form again; it names nobody.
        assert_eq!(naar.status, StatusCode::SEE_OTHER);
        assert!(naar.naar.starts_with("/school/verzuim/controle?klad=") && !naar.naar.contains(&een), "{}", naar.naar);
        let ander = Bezoek::of(&proef, 8, Rol::Verzuimcoordinator, crate::stam::proef::code());
        assert_eq!(ander.get(&naar.naar).await.naar, "/school/verzuim/open");
        let controle = bureau.get(&naar.naar).await;
        // What was judged already is among them, and says what it is now.
        assert!(controle.says(&[
            "3 regels van 3 leerlingen",
            "Leg het oordeel over 3 regels vast",
            "Geoorloofd: ziekte"
        ]));
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM verzuim WHERE status = 'onbekend'").await, ["2"]);
        let gekozen = [("regel", twee.as_str()), ("regel", drie.as_str()), ("oordeel", "geoorloofd.school_gesloten")];
        let zonder = bureau.post("/school/verzuim/oordeel", &gekozen).await;
        assert!(zonder.says(&["<title>Fout:", "Schrijf op waarom", "value=\"geoorloofd.school_gesloten\" selected"]));
        let met: Vec<_> = gekozen.into_iter().chain([("waarom", "storm")]).collect();
        assert_eq!(bureau.post("/school/verzuim/oordeel", &met).await.naar, "/school/verzuim/open?klaar=2");
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM verzuim WHERE status = 'onbekend'").await, ["0"]);
        let log = "SELECT waarom AS x FROM toegangslog WHERE bewerking = 'school.verzuim.massacorrectie' AND soort = 'geschreven'";
        assert_eq!(proef.column(log).await, ["storm", "storm"]);
        assert_eq!(
            Bezoek::new(&proef, Rol::Schoolleider).post("/school/verzuim/oordeel", &met).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn a_whole_day_is_corrected_at_once_also_what_was_judged_before() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let een = proef.pupil(1, GEBOREN).await;
        let ander = proef.pupil(2, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        proef.marked(les, &[(een, Merk::Afwezig), (ander, Merk::Afwezig)]).await;
        proef.judged(&[(les, een)], recht::begrip::Verzuimstatus::Ongeoorloofd).await;
        let bureau = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let dag = bureau.get("/school/verzuim/correctie?datum=9-3-2026&klas=2b").await;
        assert!(dag.says(&["2 gemiste lessen op maandag 9 maart", "ongeoorloofd", "nog niet verklaard"]));
        let elders = bureau.get("/school/verzuim/correctie?datum=9-3-2026&klas=2c").await;
        assert!(elders.says(&["Op maandag 9 maart is er geen verzuim."]));
        let nergens = bureau.get("/school/verzuim/correctie?datum=9-3-2026&klas=9z").await;
        assert_eq!(nergens.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nergens.says(&["Klas of groep “9z” bestaat niet op deze school", "href=\"#veld-klas\""]));
        for (vraag, zin) in [
            ("?datum=&klas=", "Vul een dag in"),
            ("?datum=9-3-2031", "9 maart 2031 moet nog komen"),
            ("?datum=9-3-2020", "Op 9 maart 2020 is er geen verzuim."),
        ] {
            assert!(bureau.get(&format!("/school/verzuim/correctie{vraag}")).await.says(&[zin]));
        }
        assert_eq!(bureau.get("/school/verzuim/correctie").await.status, StatusCode::OK);
        let fout = bureau.get("/school/verzuim/correctie?datum=gisteren").await;
        assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
        let velden =
            [("regel", "1-1"), ("regel", "1-2"), ("oordeel", "geoorloofd.school_gesloten"), ("waarom", "storm")];
        let naar = bureau.post("/school/verzuim/controle", &velden).await.naar;
        assert!(bureau.get(&naar).await.says(&["2 regels van 2 leerlingen"]));
        bureau.post("/school/verzuim/oordeel", &velden).await;
        let stand = proef.column("SELECT DISTINCT status || ' ' || reden AS x FROM verzuim").await;
        assert_eq!(stand, ["geoorloofd school_gesloten"]);
        let sporen = proef.column("SELECT status AS x FROM oordeel ORDER BY oordeel").await;
        assert_eq!(sporen, ["ongeoorloofd", "geoorloofd", "geoorloofd"]);
        assert_eq!(
            Bezoek::new(&proef, Rol::Schoolleider).get("/school/verzuim/correctie").await.status,
            StatusCode::NOT_FOUND
        );
    }
}
