//! The pages and operations of reports, asked for as a browser and a program do.

use axum::http::{Method, StatusCode};
use kern::toegang::Rol;
use recht::begrip::Verzuimstatus;
use recht::melding::geldigheid::Meldingveld;
use recht::melding::status::Meldingstatus;

use crate::staat::proef::{Antwoord, Bezoek};
use crate::stam::proef::pgn;
use crate::verzuimmelding::tests::{Plan, Scene, scenes, status};

const NIEUW: &str = "/school/verzuimmelding/nieuw?leerling=1&soort=16_uur_in_4_weken&begin=2026-03-09&einde=2026-03-12";

/// The value of a hidden field.
fn hidden(antwoord: &Antwoord, naam: &str) -> String {
    let begin = format!("name=\"{naam}\" value=\"");
    let (_, rest) = antwoord.tekst.split_once(&begin).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn fields<'a>(kenmerk: &'a str, reden: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("kenmerk", kenmerk),
        ("leerling", "1"),
        ("verschuldigd", "ja"),
        ("soort", "16_uur_in_4_weken"),
        ("begin", "2026-03-09"),
        ("einde", "2026-03-12"),
        ("reden", reden),
        ("alle_lessen_gemist", "ja"),
        ("actie_gewenst", "ja"),
        ("melder_naam", "V. Meer"),
        ("melder_telefoon", "020-1234567"),
    ]
}

async fn send(bezoek: &Bezoek) {
    let kenmerk = hidden(&bezoek.get(NIEUW).await, "kenmerk");
    bezoek.post("/school/verzuimmelding/concept", &fields(&kenmerk, "Is ziek noch vrij")).await;
    bezoek.post(&format!("/school/verzuimmelding/concept/{kenmerk}/versturen"), &[]).await;
}

fn coordinator(scene: &Scene) -> Bezoek {
    Bezoek::new(&scene.proef, Rol::Verzuimcoordinator)
}

#[tokio::test]
async fn from_the_work_list_over_the_check_page_to_a_number() {
    for scene in scenes().await {
        let bezoek = coordinator(&scene);
        let lijst = bezoek.get("/school/werklijst").await;
        assert!(lijst.says(&["Voornaam Achternaam1", "16 u", "nog 5 werkdagen", &NIEUW.replace('&', "&#38;")]));
        let form = bezoek.get(NIEUW).await;
        assert!(form.says(&["maandag 9 maart: hele dag", "16 uur in 4 weken", "komt uit het register"]));
        let (_, velden) = form.tekst.split_once("action=\"/school/verzuimmelding/concept\"").unwrap();
        let eerste = velden.split('<').find(|deel| deel.contains("type=\"submit\"")).unwrap();
        assert!(eerste.contains("name=\"stap\" value=\"controle\""), "Enter goes on to the check page: {eerste}");
        let kenmerk = hidden(&form, "kenmerk");

        let mis = bezoek.post("/school/verzuimmelding/concept", &fields(&kenmerk, "")).await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(mis.says(&["Fout:", "Reden van het verzuim: vul dit in", "href=\"#veld-reden\"", "V. Meer"]));

        let mut onbereikbaar = fields(&kenmerk, "Komt niet");
        onbereikbaar.retain(|(naam, _)| *naam != "melder_telefoon");
        onbereikbaar.extend([("melder_telefoon", "abc"), ("melder_email", "geen-adres")]);
        let mis = bezoek.post("/school/verzuimmelding/concept", &onbereikbaar).await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(mis.says(&["&#34;abc&#34; is geen telefoonnummer", "&#34;geen-adres&#34; is geen e-mailadres"]));

        let goed = bezoek.post("/school/verzuimmelding/concept", &fields(&kenmerk, "Komt niet naar school")).await;
        let hier = format!("/school/verzuimmelding/concept/{kenmerk}");
        assert_eq!((goed.status, goed.naar), (StatusCode::SEE_OTHER, format!("{hier}/controle")));
        let controle = bezoek.get(&format!("{hier}/controle")).await;
        assert!(controle.says(&["Verstuur melding", "Komt niet naar school", &format!("{hier}#veld-reden")]));
        let terug = bezoek.get(&hier).await;
        assert!(terug.says(&["Komt niet naar school", "020-1234567"]));

        let verstuurd = bezoek.post(&format!("{hier}/versturen"), &[]).await;
        assert_eq!(verstuurd.naar, "/school/verzuimmelding/1/verstuurd");
        for eerder in [hier.clone(), format!("{hier}/controle")] {
            let terug = bezoek.get(&eerder).await;
            assert_eq!(terug.naar, "/school/verzuimmelding/1/verstuurd?al=ja");
            assert!(
                bezoek.get(&terug.naar).await.says(&["Deze melding is al verstuurd", "/school/verzuimmelding/1\""])
            );
        }
        let dubbel = bezoek.post(&format!("{hier}/versturen"), &[]).await;
        assert_eq!(dubbel.naar, verstuurd.naar);
        assert!(bezoek.get(&verstuurd.naar).await.says(&["onderweg naar het Verzuimloket"]));
        assert!(bezoek.get("/school/werklijst").await.says(&["Er is niets te melden", "Wacht op antwoord"]));
        scene.deliver().await;
        assert!(bezoek.get(&verstuurd.naar).await.says(&["onder nummer 1"]));
        let blad = bezoek.get("/school/verzuimmelding/1").await;
        assert!(blad.says(&["geregistreerd", "Komt niet naar school", "Trek in"]));
        assert!(!blad.tekst.contains(&pgn(1).reveal()));
        assert!(bezoek.get("/school/verzuimmeldingen").await.says(&["Voornaam Achternaam1", "1 melding"]));
    }
}

#[tokio::test]
async fn a_refusal_is_told_per_field_and_mended() {
    for scene in scenes().await {
        let bezoek = coordinator(&scene);
        scene.loket.plan(Plan::Weiger(Meldingveld::MelderNaam));
        send(&bezoek).await;
        scene.deliver().await;
        let lijst = bezoek.get("/school/werklijst").await;
        assert!(lijst.says(&[
            "1 bericht is geweigerd",
            "Naam van wie meldt",
            "dit nummer is niet bekend",
            "Herstel melding"
        ]));
        let blad = bezoek.get("/school/verzuimmelding/1").await;
        assert!(blad.says(&["Het Verzuimloket weigert de melding", "controleer het nummer", "Herstel de melding"]));
        let concept = bezoek.post("/school/verzuimmelding/1/herstellen", &[]).await.naar;
        assert!(bezoek.get(&concept).await.says(&["U herstelt een geweigerde melding", "Is ziek noch vrij"]));
        let verstuurd = bezoek.post(&format!("{concept}/versturen"), &[]).await;
        assert_eq!(verstuurd.naar, "/school/verzuimmelding/1/verstuurd");
        scene.deliver().await;
        assert!(bezoek.get("/school/verzuimmelding/1").await.says(&["Melding hersteld en opnieuw verstuurd"]));
    }
}

#[tokio::test]
async fn a_withdrawal_shows_what_changed_and_asks_why() {
    for scene in scenes().await {
        let bezoek = coordinator(&scene);
        send(&bezoek).await;
        let te_vroeg = bezoek.get("/school/verzuimmelding/1/intrekken").await;
        assert!(te_vroeg.says(&["Dit kan nu niet", "nog niet geregistreerd", "Leerplichtwet 1969"]));
        scene.deliver().await;
        scene.proef.judged(&[(scene.lessen[5], scene.leerling)], Verzuimstatus::Geoorloofd).await;
        let lijst = bezoek.get("/school/werklijst").await;
        assert!(lijst.says(&["Voorstel om in te trekken", "was ongeoorloofd, is nu geoorloofd"]));
        let pagina = bezoek.get("/school/verzuimmelding/1/intrekken").await;
        let kenmerk = hidden(&pagina, "kenmerk");
        let zonder = bezoek.post("/school/verzuimmelding/1/intrekken", &[("kenmerk", &kenmerk), ("waarom", "")]).await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (einde, zin) in [("", "Vul de laatste dag van het verzuim in"), ("1-3-2026", "ligt voor de eerste dag")] {
            let mis = bezoek.get(&format!("/school/verzuimmelding/1/wijzigen/controle?einde={einde}")).await;
            assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY, "{einde}");
            assert!(mis.says(&[zin, "href=\"#veld-einde\"", "Naar de controle"]));
        }
        assert!(zonder.says(&["Vul in waarom", "href=\"#veld-waarom\""]));
        let velden = [("kenmerk", kenmerk.as_str()), ("waarom", "Bleek ziek te zijn")];
        let goed = bezoek.post("/school/verzuimmelding/1/intrekken", &velden).await;
        assert_eq!(goed.naar, "/school/verzuimmelding/1");
        assert!(bezoek.get("/school/verzuimmelding/1").await.says(&["onderweg: de intrekking", "Bleek ziek te zijn"]));
        scene.deliver().await;
        assert!(bezoek.get("/school/verzuimmelding/1").await.says(&["ingetrokken"]));
    }
}

#[tokio::test]
async fn by_hand_an_end_date_follows_through_a_check_page() {
    for scene in scenes().await {
        let bezoek = coordinator(&scene);
        let form = bezoek.get("/school/verzuimmelding/nieuw?leerling=1").await;
        assert!(form.says(&["luxe verzuim", "overig verzuim", "langdurig relatief verzuim"]));
        let kenmerk = hidden(&form, "kenmerk");
        let mut velden = fields(&kenmerk, "Op vakantie gezien");
        velden.retain(|(naam, _)| !["verschuldigd", "soort", "begin", "einde"].contains(naam));
        velden.extend([("verschuldigd", "nee"), ("soort", "luxe_verzuim")]);
        let fout = [velden.clone(), vec![("begin", "31-2-2026")]].concat();
        let fout = bezoek.post("/school/verzuimmelding/concept", &fout).await;
        assert!(fout.says(&["&#34;31-2-2026&#34; is geen bestaande dag", "href=\"#veld-begin\""]));
        velden.extend([("begin", "9 maart 2026"), ("actie_datum", "9-3-2026"), ("actie_soort", "contact_ouders")]);
        let goed = bezoek.post("/school/verzuimmelding/concept", &velden).await;
        assert!(bezoek.get(&goed.naar).await.says(&["vanaf 9 maart 2026", "contact met de ouders", "#veld-soort"]));
        bezoek.post(&goed.naar.replace("controle", "versturen"), &[]).await;
        scene.deliver().await;

        let zonder = bezoek.get("/school/verzuimmelding/1/wijzigen/controle?einde=ooit").await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        let controle = bezoek.get("/school/verzuimmelding/1/wijzigen/controle?einde=12-3-2026").await;
        assert!(controle.says(&["Verstuur wijziging", "12 maart 2026", "wijzigen?einde=2026-03-12#veld-einde"]));
        let kenmerk = hidden(&controle, "kenmerk");
        let velden = [("kenmerk", kenmerk.as_str()), ("einde", "2026-03-12")];
        let verstuurd = bezoek.post("/school/verzuimmelding/1/wijzigen/controle", &velden).await;
        assert_eq!(verstuurd.naar, "/school/verzuimmelding/1");
        scene.deliver().await;
        assert!(bezoek.get("/school/verzuimmelding/1").await.says(&["9 maart 2026 tot en met 12 maart 2026"]));
    }
}

#[tokio::test]
async fn what_came_back_leaves_the_list_when_it_is_seen() {
    for scene in scenes().await {
        let bezoek = coordinator(&scene);
        send(&bezoek).await;
        scene.deliver().await;
        scene.loket.tell(1, 1, status(Meldingstatus::InBehandeling, "Wij gaan in gesprek"));
        scene.fetch().await;
        assert!(bezoek.get("/school/werklijst").await.says(&["Terug van leerplicht", "Wij gaan in gesprek"]));
        assert!(bezoek.get("/school/verzuimmelding/1").await.says(&[
            "R. de Boer",
            "Wij gaan in gesprek",
            "Gezien",
            "RBL West, swg-zuid"
        ]));
        bezoek.post("/school/verzuimmelding/1/gezien", &[]).await;
        assert!(!bezoek.get("/school/werklijst").await.tekst.contains("Terug van leerplicht"));
    }
}

#[tokio::test]
async fn who_may_not_see_it_gets_a_page_that_is_not_there() {
    for scene in scenes().await {
        send(&coordinator(&scene)).await;
        let docent = Bezoek::new(&scene.proef, Rol::Docent);
        let elders = Bezoek::of(&scene.proef, 7, Rol::Verzuimcoordinator, "99xb00".parse().unwrap());
        for pad in ["/school/werklijst", "/school/verzuimmelding/1", "/school/verzuimmeldingen", NIEUW] {
            assert_eq!(docent.get(pad).await.status, StatusCode::NOT_FOUND, "{pad}");
            assert_eq!(elders.get(pad).await.status, StatusCode::NOT_FOUND, "{pad}");
        }
        // The head of the school reads, and does nothing.
        let leider = Bezoek::new(&scene.proef, Rol::Schoolleider);
        let blad = leider.get("/school/verzuimmelding/1").await;
        assert_eq!(blad.status, StatusCode::OK);
        assert!(!blad.tekst.contains("/intrekken"));
        let velden = [("kenmerk", "a"), ("waarom", "b")];
        assert_eq!(leider.post("/school/verzuimmelding/1/intrekken", &velden).await.status, StatusCode::NOT_FOUND);
        for pad in ["/school/verzuimmelding/x", "/school/verzuimmelding/99"] {
            assert_eq!(leider.get(pad).await.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn a_program_reports_once_under_one_key_and_hears_every_reason() {
    for scene in scenes().await {
        let bezoek = coordinator(&scene);
        let sql = "INSERT INTO personeelslid (organisatie, code, naam, account) VALUES ('99xa00', 'MEE', 'V. Meer', 7)";
        scene.proef.sql(sql, Vec::new()).await;
        let melding = |reden: &str| {
            format!(
                r#"{{"leerling":1,"soort":"16_uur_in_4_weken","begin":"2026-03-09","einde":"2026-03-12","verschuldigd":true,"reden":"{reden}","actie_gewenst":true}}"#
            )
        };
        let pad = "/v1/verzuimmeldingen";
        let zonder = bezoek.send(Method::POST, pad, "a-1", &melding("")).await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(zonder.says(&["geldigheid-ontbreekt", r#""veld":"reden""#, "Besluit verzuimmelding"]));
        let eerst = bezoek.send(Method::POST, pad, "a-1", &melding("Komt niet")).await;
        assert_eq!(eerst.status, StatusCode::CREATED, "{}", eerst.tekst);
        assert!(eerst.says(&[r#""melding":1"#, r#""stand":"wacht""#, r#""onderweg":"aanlevering""#]));
        let nogmaals = bezoek.send(Method::POST, pad, "a-1", &melding("Komt niet")).await;
        assert_eq!((nogmaals.status, &nogmaals.tekst), (StatusCode::OK, &eerst.tekst));
        let ander = bezoek.send(Method::POST, pad, "a-2", &melding("Komt niet")).await;
        assert_eq!(ander.status, StatusCode::CONFLICT);
        let sleutel = bezoek.send(Method::POST, pad, "geen sleutel", &melding("Komt niet")).await;
        assert_eq!(sleutel.status, StatusCode::BAD_REQUEST);

        let hier = "/v1/verzuimmeldingen/1";
        let intrekken = format!("{hier}/intrekkingen");
        let te_vroeg = bezoek.send(Method::POST, &intrekken, "b-1", r#"{"waarom":"vergissing"}"#).await;
        assert!(te_vroeg.says(&["meldingstatus-niet-geregistreerd"]));
        scene.deliver().await;
        assert!(bezoek.get(hier).await.says(&[r#""nummer":1"#, r#""stand":"geregistreerd""#]));
        let zelfde =
            bezoek.send(Method::POST, &format!("{hier}/wijzigingen"), "c-1", r#"{"einde":"2026-03-12"}"#).await;
        assert!(zelfde.says(&["verzuimmelding-reden-einde-ontbreekt"]));
        let ingetrokken = bezoek.send(Method::POST, &intrekken, "b-1", r#"{"waarom":"vergissing"}"#).await;
        assert_eq!(ingetrokken.status, StatusCode::ACCEPTED);
        scene.deliver().await;
        assert!(bezoek.get(pad).await.says(&[r#""stand":"ingetrokken""#, r#""totaal":1"#]));
        assert!(!bezoek.get(pad).await.tekst.contains(&pgn(1).reveal()));
    }
}
