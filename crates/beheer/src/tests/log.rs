use axum::http::StatusCode;
use kern::account::LOG_BEKIJKEN;
use kern::toegangslog::{Logsoort, Logvraag, read};

use super::{Proef, SCHOOL, regel, words};

async fn with_lines() -> Vec<Proef> {
    let alle = Proef::alle().await;
    for proef in &alle {
        let register = proef.beheer.register();
        register.log_read(vec![regel("leerling:1", Logsoort::Gelezen, "")]).await.unwrap();
        proef.klok.set("2025-03-11T08:30:05Z".parse().unwrap());
        register.log_read(vec![regel("leerling:12 les:7", Logsoort::Geschreven, "Sam was ziek")]).await.unwrap();
        register.log_read(vec![regel("leerling:1", Logsoort::Geweigerd, "")]).await.unwrap();
        proef.klok.set("2025-03-12T08:00:00Z".parse().unwrap());
    }
    alle
}

/// The lines about pupils on a page, by what they are about.
fn about(tekst: &str) -> Vec<&str> {
    let mut over: Vec<&str> = words(tekst)
        .lines()
        .filter_map(|regel| match regel {
            "leerling:1" => Some("leerling:1"),
            "leerling:12" => Some("leerling:12"),
            _ => None,
        })
        .collect();
    over.sort_unstable();
    over
}

#[tokio::test]
async fn a_line_says_who_did_what_about_what_and_names_no_pupil() {
    for proef in with_lines().await {
        let pagina = proef.get("/beheer/toegangslog?onderwerp=Leerling:12").await;
        assert_eq!(pagina.status, StatusCode::OK);
        let gezien = words(&pagina.tekst);
        for deel in ["11-03-2025 09:30:05", "Dora Docent (docent)", "gewijzigd", "les:7", "aanwezigheid bijhouden"] {
            assert!(gezien.contains(deel), "{deel} in {gezien}");
        }
        assert!(!gezien.contains("Sam") && gezien.contains("die staat bij de gegevens zelf"), "{gezien}");
        let eigen = words(&proef.get("/beheer/toegangslog").await.tekst);
        assert!(
            eigen.contains("Lezen wie in de eigen organisatie wat heeft ingezien"),
            "reading it is logged: {eigen}"
        );
        let gelezen = "SELECT onderwerp FROM toegangslog WHERE bewerking = 'beheer.log.bekijken' ORDER BY volgnummer";
        assert_eq!(proef.texts(gelezen).await, ["toegangslog leerling:12", "toegangslog"]);
    }
}

#[tokio::test]
async fn each_filter_leaves_what_was_asked_for() {
    for proef in with_lines().await {
        let cases: [(&str, &[&str]); 10] = [
            ("", &["leerling:1", "leerling:1", "leerling:12"]),
            ("onderwerp=leerling:1", &["leerling:1", "leerling:1"]),
            ("onderwerp=les:7", &["leerling:12"]),
            ("soort=geweigerd", &["leerling:1"]),
            ("soort=gelezen&account=2", &["leerling:1"]),
            // Whoever looked for a pupil in the log stands in it with that pupil.
            ("account=1", &["leerling:1"]),
            ("van=11-3-2025&tot_en_met=2025-03-11", &["leerling:1", "leerling:12"]),
            ("tot_en_met=10-3-2025", &["leerling:1"]),
            ("van=12-3-2025", &["leerling:1"]),
            ("van=13-3-2025", &[]),
        ];
        for (vraag, verwacht) in cases {
            let tekst = proef.get(&format!("/beheer/toegangslog?{vraag}")).await.tekst;
            assert_eq!(about(&tekst), verwacht, "{vraag}");
        }
        for vraag in ["account=x", "van=ooit", "onderwerp=Sam", "onderwerp=%25"] {
            let fout = proef.get(&format!("/beheer/toegangslog?{vraag}")).await;
            assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY, "{vraag}");
            assert!(about(&fout.tekst).is_empty());
        }
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap_while_lines_are_added() {
    for proef in Proef::alle().await {
        let regels = (1..=120).map(|nummer| regel(&format!("leerling:{nummer}"), Logsoort::Gelezen, ""));
        proef.beheer.register().log_read(regels.collect()).await.unwrap();
        let mut adres = Some("/beheer/toegangslog?account=2".to_owned());
        let mut gezien = Vec::new();
        while let Some(volgende) = adres {
            let tekst = proef.get(&volgende).await.tekst;
            gezien.extend(words(&tekst).lines().filter_map(|een| een.strip_prefix("leerling:")?.parse::<u32>().ok()));
            let adressen = tekst.split("href=\"").skip(1).map(|deel| deel.split_once('"').unwrap().0);
            adres = adressen
                .map(|adres| adres.replace("&#38;", "&").replace("&amp;", "&"))
                .find(|adres| adres.contains("voor="));
        }
        assert_eq!(gezien, (1..=120).rev().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn the_chain_is_checked_on_request_and_tells_where_it_broke() {
    for proef in with_lines().await {
        assert!(!words(&proef.get("/beheer/toegangslog").await.tekst).contains("nagerekend"));
        let heel = words(&proef.post("/beheer/toegangslog/keten", "").await.tekst);
        assert!(heel.contains("Het logboek is heel:"), "{heel}");
        let open = match proef.beheer.register().motor() {
            kern::register::Motor::Sqlite => "DROP TRIGGER toegangslog_geen_UPDATE",
            kern::register::Motor::Postgres => "ALTER TABLE toegangslog DISABLE TRIGGER toegangslog_vast",
        };
        proef.run(open).await;
        proef
            .run(&format!("UPDATE toegangslog SET account = 1 WHERE organisatie = '{SCHOOL}' AND volgnummer = 3"))
            .await;
        let gebroken = words(&proef.post("/beheer/toegangslog/keten", "").await.tekst);
        assert!(gebroken.contains("Het logboek is niet heel"), "{gebroken}");
        assert!(gebroken.contains("Regel 3 is veranderd, of de regel ervoor."), "{gebroken}");
    }
}

#[tokio::test]
async fn only_the_own_organisation_is_read() {
    for proef in with_lines().await {
        let permit = proef.permit(&LOG_BEKIJKEN);
        let regels = read(proef.beheer.register(), &permit, &Logvraag::default(), 100).await.unwrap();
        let vraag = format!(
            "SELECT schakel FROM toegangslog WHERE organisatie = '{SCHOOL}' AND bewerking <> 'beheer.log.bekijken'"
        );
        let van_school = proef.texts(&vraag).await;
        assert_eq!(regels.len(), van_school.len());
        assert!(regels.iter().all(|regel| regel.onderwerp != "account:3" && regel.onderwerp != "account:5"));
    }
}
