mod vragen;

use axum::http::{Method, StatusCode};
use jiff::civil::{Date, date, datetime};
use kern::taal::Taal;
use kern::toegang::Rol;

use crate::leerling::tests::staff;
use crate::les::Merk;
use crate::les::tests::known;
use crate::staat::proef::Bezoek;
use crate::stam::proef::{self, Proef, code};

const MAANDAG: Date = date(2026, 3, 9);
const GEBOREN: Date = date(2011, 5, 1);

fn at(proef: &Proef, uur: i8, minuut: i8) {
    proef.klok.set(datetime(2026, 3, 9, uur, minuut, 0, 0).in_tz("Europe/Amsterdam").unwrap().timestamp());
}

#[tokio::test]
async fn the_start_of_a_teacher_is_the_lesson_that_is_going_on() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        proef.pupil(1, GEBOREN).await;
        // From nine to ten and from eleven to twelve.
        let (een, twee) = (proef.lesson(MAANDAG, 1).await, proef.lesson(MAANDAG, 3).await);
        let docent = Bezoek::new(&proef, Rol::Docent);
        for (uur, minuut, les) in [(8, 0, een), (9, 30, een), (10, 30, twee), (11, 59, twee)] {
            at(&proef, uur, minuut);
            let actie = format!("action=\"/school/les/{}\"", les.0);
            assert!(
                docent.get("/school").await.says(&[&actie, "Wiskunde, klas 2b", "Nog niet geregistreerd"]),
                "{uur}:{minuut}"
            );
        }
        at(&proef, 12, 30);
        let later = docent.get("/school").await;
        assert!(later.says(&["2 lessen zijn niet geregistreerd", "nu geen les meer", "/school/les/1"]));
        assert!(docent.get("/school/les/ontbreekt").await.says(&["Wiskunde, klas 2b", "9:00–10:00"]));
        assert!(docent.get("/school/les").await.says(&["Niet geregistreerd", "maandag 9 maart"]));
        // Somebody else has other lessons.
        let ander = Bezoek::of(&proef, 8, Rol::Docent, code());
        assert!(!ander.get("/school").await.tekst.contains("/school/les/1"));
        let mut engels = Bezoek::new(&proef, Rol::Docent);
        engels.taal = Taal::En;
        assert!(engels.get("/school").await.says(&["2 lessons are not registered"]));
    }
}

#[tokio::test]
async fn a_register_is_saved_by_a_plain_form_and_shown_again() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let leerling = proef.pupil(1, GEBOREN).await;
        let ziek = proef.pupil(2, GEBOREN).await;
        known(&proef, 1, ziek, MAANDAG, MAANDAG, "religie").await;
        proef.lesson(MAANDAG, 1).await;
        at(&proef, 9, 30);
        let docent = Bezoek::new(&proef, Rol::Docent);
        // A teacher does not read which ground it is.
        assert!(docent.get("/school/les/1").await.says(&["Bekend: afwezig met bericht", "is er toch"]));
        assert!(Bezoek::new(&proef, Rol::Verzuimcoordinator).get("/school/les/1").await.says(&["religieuze feestdag"]));
        let velden = [
            ("sleutel", "k-1"),
            ("gezien", "0"),
            ("merk-1", "vertrokken"),
            ("weg-1", "9:45"),
            ("merk-2", "te-laat"),
            ("laat-2", "10"),
        ];
        let antwoord = docent.post("/school/les/1", &velden).await;
        assert_eq!((antwoord.status, antwoord.naar.as_str()), (StatusCode::SEE_OTHER, "/school/les/1"));
        let merken = proef.column("SELECT leerling || merk || minuten AS x FROM merk ORDER BY leerling").await;
        assert_eq!(merken, ["1eerder_weg15", "2te_laat10"]);
        assert!(docent.get("/school/les/1").await.says(&["Opgeslagen om 9:30 door u", "value=\"09:45\""]));
        let _ = leerling;

        // Another colleague looks at version 0: both marks are shown, and nothing is saved.
        let collega = Bezoek::of(&proef, 8, Rol::Docent, code());
        let anders =
            [("sleutel", "k-2"), ("gezien", "0"), ("merk-1", "afwezig"), ("merk-2", "te-laat"), ("laat-2", "10")];
        let botsing = collega.post("/school/les/1", &anders).await;
        assert_eq!(botsing.status, StatusCode::CONFLICT);
        assert!(botsing.says(&["Docent JAN zette om 9:30: eerder weg, 09:45", "name=\"gezien\" value=\"1\""]));
        // Whoever says the same as what was saved is not bothered.
        let zelfde = [
            ("sleutel", "k-3"),
            ("gezien", "0"),
            ("merk-1", "vertrokken"),
            ("weg-1", "9:45"),
            ("merk-2", "te-laat"),
            ("laat-2", "10"),
        ];
        assert_eq!(collega.post("/school/les/1", &zelfde).await.status, StatusCode::SEE_OTHER);
        assert_eq!(proef.column("SELECT versie AS x FROM les").await, ["1"]);
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_register_stands_at_its_field_and_nothing_typed_is_lost() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        proef.pupil(1, GEBOREN).await;
        proef.lesson(MAANDAG, 1).await;
        let docent = Bezoek::new(&proef, Rol::Docent);
        for (velden, zin) in [
            (
                &[("merk-1", "te-laat"), ("laat-1", "61")][..],
                "Voornaam Achternaam1: vul in hoeveel minuten te laat: een heel getal van 1 tot en met 60",
            ),
            (
                &[("merk-1", "te-laat"), ("laat-1", "veel")][..],
                "Voornaam Achternaam1: vul in hoeveel minuten te laat: een heel getal van 1 tot en met 60",
            ),
            (
                &[("merk-1", "vertrokken"), ("weg-1", "10:00")][..],
                "Voornaam Achternaam1: vul een tijd in die in deze les ligt",
            ),
            (
                &[("merk-1", "vertrokken"), ("weg-1", "")][..],
                "Voornaam Achternaam1: vul een tijd in die in deze les ligt",
            ),
            (&[][..], "De klas is veranderd"),
        ] {
            let velden: Vec<_> = velden.iter().copied().chain([("sleutel", "k"), ("gezien", "0")]).collect();
            let fout = docent.post("/school/les/1", &velden).await;
            assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY, "{zin}");
            assert!(fout.says(&["<title>Fout:", zin, "Niet opgeslagen"]));
        }
        assert_eq!(proef.column("SELECT COUNT(*) AS x FROM merk").await, ["0"]);
        let vreemd = docent.post("/school/les/9", &[("sleutel", "k"), ("gezien", "0"), ("merk-1", "aanwezig")]).await;
        assert_eq!(vreemd.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn yesterday_s_register_is_read_by_a_teacher_and_corrected_by_the_office_with_a_reason() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let leerling = proef.pupil(1, GEBOREN).await;
        let les = proef.lesson(MAANDAG, 1).await;
        proef.marked(les, &[(leerling, Merk::Afwezig)]).await;
        proef.op(date(2026, 3, 10));
        let docent = Bezoek::new(&proef, Rol::Docent);
        let gelezen = docent.get("/school/les/1").await;
        assert!(gelezen.says(&["De verzuimcoördinator kan haar verbeteren", "afwezig"]));
        assert!(!gelezen.tekst.contains("data-register"));
        let velden = [("sleutel", "k"), ("gezien", "1"), ("merk-1", "aanwezig")];
        assert!(docent.post("/school/les/1", &velden).await.says(&["Vraag de verzuimcoördinator"]));
        let bureau = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        assert!(bureau.get("/school/les/1").await.says(&["Waarom verbetert u deze registratie?"]));
        // Without a reason the permit is that of saving, which does not correct.
        assert_eq!(bureau.post("/school/les/1", &velden).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let met = [("sleutel", "k"), ("gezien", "1"), ("merk-1", "aanwezig"), ("waarom", "was bij de toets")];
        assert_eq!(bureau.post("/school/les/1", &met).await.status, StatusCode::SEE_OTHER);
        let log = "SELECT waarom AS x FROM toegangslog WHERE bewerking = 'school.les.corrigeren'";
        assert_eq!(proef.column(log).await, ["was bij de toets"]);
        let schoolleider = Bezoek::new(&proef, Rol::Schoolleider);
        assert!(schoolleider.get("/school/les/1").await.says(&["U kunt deze registratie bekijken, niet wijzigen."]));
        assert_eq!(schoolleider.post("/school/les/1", &met).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn how_near_a_pupil_is_stands_there_for_mentor_and_office_alone() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let leerling = proef.pupil(1, GEBOREN).await;
        proef.absent(leerling, date(2026, 3, 2), 14, 5).await;
        proef.op(MAANDAG);
        proef.lesson(MAANDAG, 1).await;
        let les = format!("/school/les/{}", proef.column("SELECT MAX(les) AS x FROM les").await[0]);
        for rol in [Rol::Mentor, Rol::Verzuimcoordinator] {
            assert!(Bezoek::new(&proef, rol).get(&les).await.says(&["nog 2 u tot de melding"]), "{rol}");
        }
        let docent = Bezoek::new(&proef, Rol::Docent).get(&les).await;
        // A mentor of another class who takes over sees no more than a teacher.
        let ander = Bezoek::of(&proef, 8, Rol::Mentor, code()).get(&les).await;
        assert!(![docent, ander].iter().any(|pagina| pagina.tekst.contains("tot de melding")));
        let start = Bezoek::new(&proef, Rol::Mentor).get("/school").await;
        assert!(start.says(&[
            "Bijna 16 uur",
            "14 u, nog 2 u tot de melding",
            "/school/leerling/1",
            "Wiskunde, klas 2b"
        ]));
    }
}

#[tokio::test]
async fn the_office_starts_with_what_is_due_what_waits_and_what_came_back() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        let leerling = proef.pupil(1, GEBOREN).await;
        proef.absent(leerling, date(2026, 3, 2), 16, 5).await;
        let open = proef.lesson(date(2026, 3, 6), 6).await;
        proef.op(date(2026, 3, 6));
        proef.marked(open, &[(leerling, Merk::Afwezig)]).await;
        proef.lesson(date(2026, 3, 6), 7).await;
        proef.op(date(2026, 3, 20));
        for rol in [Rol::Verzuimcoordinator, Rol::Schoolleider] {
            let start = Bezoek::new(&proef, rol).get("/school").await;
            assert!(start.says(&[
                "1 melding had al weg moeten zijn",
                "1 leerling met onverklaard verzuim",
                "1 les is niet geregistreerd",
                "Er is niets nieuws van leerplicht."
            ]));
        }
        let mentor = Bezoek::new(&proef, Rol::Mentor).get("/school").await;
        assert!(mentor.says(&["16 uur in 4 weken, uiterlijk", "Onverklaard verzuim", "1 les"]));
    }
}

#[tokio::test]
async fn the_api_saves_once_and_says_what_is_wrong() {
    for proef in proef::alle(MAANDAG).await {
        staff(&proef).await;
        proef.pupil(1, GEBOREN).await;
        proef.lesson(MAANDAG, 1).await;
        let docent = Bezoek::new(&proef, Rol::Docent);
        let register = docent.get("/v1/lessen/1/register").await;
        assert!(register.says(&["\"versie\":0", "\"leerling\":1", "\"bekend\":false"]));
        let body = r#"{"versie":0,"merken":[{"leerling":1,"merk":"te_laat","minuten":7}]}"#;
        let pad = "/v1/lessen/1/register";
        let eerst = docent.send(Method::PUT, pad, "k", body).await;
        assert_eq!(eerst.status, StatusCode::OK);
        assert_eq!(docent.send(Method::PUT, pad, "k", body).await.tekst, eerst.tekst);
        let botsing = docent.send(Method::PUT, pad, "l", body).await;
        assert_eq!(botsing.status, StatusCode::CONFLICT);
        assert!(botsing.says(&["\"versie\":1", "les-fout-intussen"]));
        for kapot in ["{}", "geen json", r#"{"versie":1,"merken":[],"meer":1}"#] {
            assert_eq!(docent.send(Method::PUT, pad, "m", kapot).await.status, StatusCode::BAD_REQUEST, "{kapot}");
        }
        let leeg = docent.send(Method::PUT, pad, "m", r#"{"versie":1,"merken":[]}"#).await;
        assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(docent.get("/v1/lessen/2/register").await.status, StatusCode::NOT_FOUND);
        assert_eq!(docent.get("/v1/onverklaard-verzuim").await.status, StatusCode::NOT_FOUND);

        let bureau = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let afwezig = r#"{"versie":1,"merken":[{"leerling":1,"merk":"afwezig"}]}"#;
        bureau.send(Method::PUT, pad, "n", afwezig).await;
        assert!(bureau.get("/v1/onverklaard-verzuim").await.says(&["\"totaal\":1", "\"les\":1", "\"minuten\":60"]));
        let oordeel = r#"{"regels":[{"les":1,"leerling":1}],"status":"geoorloofd"}"#;
        let zonder = bureau.send(Method::POST, "/v1/verzuimoordelen", "", oordeel).await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        let oordeel = r#"{"regels":[{"les":1,"leerling":1}],"status":"geoorloofd","reden":"ziekte"}"#;
        assert!(bureau.send(Method::POST, "/v1/verzuimoordelen", "", oordeel).await.says(&["{\"leerlingen\":[1]}"]));
        assert!(bureau.get("/v1/onverklaard-verzuim").await.says(&["\"totaal\":0"]));
        assert!(bureau.get("/v1/niet-geregistreerde-lessen").await.says(&["[]"]));
    }
}
