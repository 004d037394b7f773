use axum::http::StatusCode;
use jiff::civil::{Date, date};
use kern::toegang::Rol;
use recht::begrip::Verzuimstatus;
use recht::dag::Dag;

use crate::les::Merk;
use crate::les::tests::known;
use crate::staat::proef::Bezoek;
use crate::stam::Leerlingsleutel;
use crate::stam::proef::{self, KLAS, Proef, code};

const MAANDAG: Date = date(2026, 3, 9);
const GEBOREN: Date = date(2011, 5, 1);

/// Account 7 teaches as JAN and is mentor of the class; account 8 teaches as PIE and is mentor of another.
pub(crate) async fn staff(proef: &Proef) {
    for (account, staf, klas) in [(7_i64, "JAN", KLAS), (8, "PIE", "2c")] {
        let sql = "INSERT INTO personeelslid (organisatie, code, naam, account) VALUES ($1, $2, $3, $4)";
        let naam = format!("Docent {staf}");
        proef.sql(sql, vec![code().to_string().into(), staf.into(), naam.into(), account.into()]).await;
        let sql = "INSERT INTO klas (organisatie, klas, leerjaar, mentor) VALUES ($1, $2, '2', $3)";
        proef.sql(sql, vec![code().to_string().into(), klas.into(), staf.into()]).await;
    }
}

#[tokio::test]
async fn the_page_says_sentence_window_and_history_with_the_same_numbers() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        staff(&proef).await;
        let lessen = proef.absent(leerling, MAANDAG, 16, 4).await;
        let open = proef.lesson(date(2026, 3, 12), 8).await;
        proef.marked(open, &[(leerling, Merk::Afwezig)]).await;
        known(&proef, 1, leerling, date(2026, 3, 16), date(2026, 3, 16), "verlof").await;
        proef.op(date(2026, 3, 13));
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let pagina = bezoek.get("/school/leerling/1?melding=1").await;
        assert_eq!(pagina.status, StatusCode::OK);
        assert!(pagina.says(&[
            "Voornaam Achternaam1",
            "Te melden: 16 uur in 4 weken, 09-03-2026 tot en met 12-03-2026",
            "Uiterlijk 19 maart 2026",
            "Melding(0):",
            "[TeMelden]",
            "Het venster van wat de school nog moet melden",
            &format!("/school/verzuim/regel/{}/1", lessen[0].0),
            &format!("/school/verzuim/regel/{}/1", open.0),
            "nog niet verklaard",
            "16-03-2026: verlof",
            "Voor deze leerling is niets gemeld.",
        ]));
        let log = "SELECT onderwerp AS x FROM toegangslog WHERE bewerking = 'school.leerling.bekijken'";
        assert_eq!(proef.column(log).await, ["leerling:1"]);
        let sluit = bezoek.get("/school/leerling/1?melding=9").await;
        assert!(sluit.says(&["Nu:"]));
    }
}

#[tokio::test]
async fn a_mentor_sees_the_own_class_and_nobody_else() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        proef.pupil(1, GEBOREN).await;
        proef.pupil_in(2, GEBOREN, "2c").await;
        let mentor = Bezoek::new(&proef, Rol::Mentor);
        assert_eq!(mentor.get("/school/leerling/1").await.status, StatusCode::OK);
        // Another class, a pupil who does not exist, a name instead of a number: all look the same.
        let vreemd = mentor.get("/school/leerling/2").await;
        let niemand = mentor.get("/school/leerling/3").await;
        assert_eq!((vreemd.status, &vreemd.tekst), (StatusCode::NOT_FOUND, &niemand.tekst));
        assert_eq!(mentor.get("/school/leerling/jan").await.tekst, vreemd.tekst);
        let ander = Bezoek::of(&proef, 8, Rol::Mentor, code());
        assert_eq!(ander.get("/school/leerling/1").await.status, StatusCode::NOT_FOUND);
        assert_eq!(ander.get("/school/leerling/2").await.status, StatusCode::OK);
        // Who left the class this morning is no longer his.
        let gisteren = Dag::from(MAANDAG).plus(-1).0;
        proef.sql("UPDATE plaatsing SET tot = $1 WHERE leerling = 1", vec![gisteren.into()]).await;
        assert_eq!(mentor.get("/school/leerling/1").await.status, StatusCode::NOT_FOUND);
        for rol in [Rol::Docent, Rol::Leerplichtambtenaar, Rol::Beheerder] {
            assert_eq!(Bezoek::new(&proef, rol).get("/school/leerling/1").await.status, StatusCode::NOT_FOUND, "{rol}");
        }
        let elders = Bezoek::of(&proef, 7, Rol::Verzuimcoordinator, "99xb00".parse().unwrap());
        assert_eq!(elders.get("/school/leerling/1").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_the_school_did_is_written_down_once_it_happened() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        proef.pupil(1, GEBOREN).await;
        let mentor = Bezoek::new(&proef, Rol::Mentor);
        let goed = [("datum", "9 maart 2026"), ("soort", "contact_ouders"), ("omschrijving", "moeder gebeld")];
        let gedaan = mentor.post("/school/leerling/1/actie", &goed).await;
        assert_eq!(
            (gedaan.status, gedaan.naar.as_str()),
            (StatusCode::SEE_OTHER, "/school/leerling/1?klaar=actie#acties")
        );
        assert!(mentor.get(&gedaan.naar).await.says(&[
            "De actie is vastgelegd",
            "moeder gebeld",
            "contact met de ouders"
        ]));

        let morgen = [("datum", "10-3-2026"), ("soort", "brief"), ("omschrijving", "")];
        let fout = mentor.post("/school/leerling/1/actie", &morgen).await;
        assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fout.says(&["<title>Fout:", "Deze dag is nog niet geweest", "#veld-datum", "value=\"10-3-2026\""]));
        let leeg = mentor.post("/school/leerling/1/actie", &[("datum", "morgen")]).await;
        assert!(leeg.says(&["&#34;morgen&#34; is geen datum", "Kies wat de school deed"]));
        let vreemd = mentor.post("/school/leerling/2/actie", &goed).await;
        assert_eq!(vreemd.status, StatusCode::NOT_FOUND);
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM ondernomen_actie").await, ["1"]);
        let log = "SELECT onderwerp AS x FROM toegangslog WHERE bewerking = 'school.leerling.actie'";
        assert_eq!(proef.column(log).await, ["leerling:1 actie:1"]);
        let schoolleider = Bezoek::new(&proef, Rol::Schoolleider);
        assert_eq!(schoolleider.post("/school/leerling/1/actie", &goed).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_trace_of_an_entry_names_who_when_and_why() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        proef.marked(les, &[(leerling, Merk::Afwezig)]).await;
        proef.judged(&[(les, leerling)], Verzuimstatus::Ongeoorloofd).await;
        let bureau = Bezoek::of(&proef, 8, Rol::Verzuimcoordinator, code());
        let adres = "/school/verzuim/regel/1/1";
        assert!(bureau.get(adres).await.says(&[
            "Gemerkt: afwezig",
            "Beoordeeld: ongeoorloofd",
            "Docent JAN",
            "09-03-2026, 8:00"
        ]));
        // A second judgement needs its reason.
        let zonder = bureau.post(adres, &[("oordeel", "geoorloofd.ziekte")]).await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(zonder.says(&["Schrijf op waarom", "#veld-waarom"]));
        let met = bureau.post(adres, &[("oordeel", "geoorloofd.ziekte"), ("waarom", "briefje <gezien>")]).await;
        assert_eq!(met.status, StatusCode::SEE_OTHER);
        assert!(bureau.get(adres).await.says(&["Geoorloofd: ziekte", "briefje &#60;gezien&#62;", ">u<"]));
        // A mentor reads it, and cannot judge; there is no trace of who was never marked.
        let mentor = Bezoek::new(&proef, Rol::Mentor);
        assert!(!mentor.get(adres).await.tekst.contains("<form method=\"post\" action=\"/school/verzuim"));
        let geweigerd = mentor.post(adres, &[("oordeel", "ongeoorloofd"), ("waarom", "x")]).await;
        assert_eq!(geweigerd.status, StatusCode::NOT_FOUND);
        assert_eq!(bureau.get("/school/verzuim/regel/1/2").await.status, StatusCode::NOT_FOUND);
        let _ = Leerlingsleutel(1);
    }
}

#[tokio::test]
async fn a_window_bears_the_number_of_its_report_once_it_was_sent() {
    for scene in crate::verzuimmelding::tests::scenes().await {
        let bezoek = Bezoek::new(&scene.proef, Rol::Verzuimcoordinator);
        scene.sent().await;
        let pagina = bezoek.get("/school/leerling/1?melding=1").await;
        assert!(pagina.says(&["[Gemeld(None)]", "Het venster van een melding zonder nummer"]));
        scene.deliver().await;
        let pagina = bezoek.get("/school/leerling/1?melding=1").await;
        assert!(pagina.says(&["[Gemeld(Some(1))]", "Het venster van melding 1"]));
    }
}
