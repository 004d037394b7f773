use axum::http::StatusCode;
use kern::account::{Aanmeldfout, Aanmelding};
use kern::taal::Taal;
use kern::toegang::{Accountnummer, Rol};

use super::{ANDERE, Proef, RBL, SCHOOL, WACHTWOORD, at_work, posted, signed_in, words};

const NIEUW: &str = "gebruikersnaam=Nieuw.1&naam=Noor+Nieuw&rol=mentor&van=1-3-2025&tot_en_met=&waarom=nieuwe+collega";

/// The password that a page shows.
fn shown(tekst: &str) -> String {
    let (_, na) = tekst.split_once("<code>").unwrap();
    na.split_once("</code>").unwrap().0.to_owned()
}

/// Who must choose another password, because the administrator knows the one they have.
const MOET_EEN_ANDER: &str = "SELECT gebruikersnaam FROM account WHERE wachtwoord_tijdelijk = 1";

#[tokio::test]
async fn an_account_is_checked_made_and_its_password_shown_once() {
    for proef in Proef::alle().await {
        let leeg = proef.post("/beheer/accounts/nieuw", "van=overmorgen").await;
        assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(leeg.tekst.contains("<title>Fout:") && leeg.tekst.contains("overmorgen"));
        let leeg = words(&proef.post("/beheer/accounts/nieuw", "").await.tekst);
        assert!(leeg.starts_with("Er zijn 5 dingen niet goed ingevuld"), "{leeg}");

        let naar = proef.post("/beheer/accounts/nieuw", NIEUW).await;
        assert_eq!(naar.status, StatusCode::SEE_OTHER);
        let naar = naar.naar;
        // Going back to the check page asks no browser to send the form again; its address tells nothing of who it is about.
        assert!(naar.starts_with("/beheer/accounts/nieuw?klad=") && naar.len() == 60, "{naar}");
        let controle = proef.get(&naar).await;
        assert_eq!(controle.status, StatusCode::OK);
        let gezien = words(&controle.tekst);
        assert!(gezien.starts_with("Controleer voor u het doet"), "{gezien}");
        for deel in ["Noor Nieuw", "nieuw.1", "mentor", "1 maart 2025", "geen einde", "nieuwe collega"] {
            assert!(gezien.contains(deel), "{deel} in {gezien}");
        }
        assert!(matches!(proef.sign_in("nieuw.1", WACHTWOORD).await, Err(Aanmeldfout::Onjuist)), "only checked");

        let gemaakt = proef.post("/beheer/accounts/nieuw", &format!("{NIEUW}&stap=doe")).await;
        assert_eq!(gemaakt.status, StatusCode::OK);
        let wachtwoord = shown(&gemaakt.tekst);
        assert!(matches!(proef.sign_in("nieuw.1", &wachtwoord).await.unwrap(), Aanmelding::Klaar(Accountnummer(6))));
        assert_eq!(proef.texts(MOET_EEN_ANDER).await, ["nieuw.1"]);
        let pagina = proef.get("/beheer/accounts/6").await.tekst;
        assert!(pagina.contains("Noor Nieuw") && !pagina.contains(&wachtwoord));
        let log = proef.written(SCHOOL).await;
        assert_eq!(log, ["account.maken | account:6 aanstelling:1 rol:mentor | nieuwe collega"]);
        let namen = proef.texts("SELECT organisatienaam FROM aanstelling WHERE account = 6").await;
        assert_eq!(namen, ["Organisatie 99xa00"]);

        let weer = proef.post("/beheer/accounts/nieuw", &format!("{NIEUW}&stap=doe")).await;
        assert_eq!(weer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(words(&weer.tekst).contains("Een ander account heeft deze gebruikersnaam. Kies een andere."));
    }
}

#[tokio::test]
async fn roles_are_those_of_the_kind_of_organisation() {
    for proef in Proef::alle().await {
        let formulier = proef.get("/beheer/accounts/nieuw").await.tekst;
        assert!(formulier.contains(r#"value="mentor""#) && !formulier.contains(r#"value="leerplichtambtenaar""#));
        for rol in ["leerplichtambtenaar", "systeem", "directeur"] {
            let velden = NIEUW.replace("mentor", rol);
            let antwoord = proef.post("/beheer/accounts/nieuw", &format!("{velden}&stap=doe")).await;
            assert!(words(&antwoord.tekst).contains("Er is geen rol gekozen die er in deze organisatie is."), "{rol}");
        }
        let rbl = || signed_in(at_work(5, Rol::Beheerder, RBL), Taal::Nl);
        let formulier = proef.get_as(rbl(), "/beheer/accounts/nieuw").await.tekst;
        assert!(formulier.contains(r#"value="leerplichtambtenaar""#) && !formulier.contains(r#"value="docent""#));
        let velden = format!("{NIEUW}&stap=doe");
        let geweigerd = proef.ask(rbl(), posted("/beheer/accounts/nieuw", &velden)).await;
        assert_eq!(geweigerd.status, StatusCode::UNPROCESSABLE_ENTITY);
        let velden = velden.replace("mentor", "leerplichtambtenaar");
        assert_eq!(proef.ask(rbl(), posted("/beheer/accounts/nieuw", &velden)).await.status, StatusCode::OK);
        assert_eq!(proef.texts("SELECT organisatie FROM aanstelling WHERE account = 6").await, [RBL]);
    }
}

#[tokio::test]
async fn another_role_is_given_checked_and_ended() {
    for proef in Proef::alle().await {
        let adres = "/beheer/accounts/2/aanstellen";
        let velden = "rol=verzuimcoordinator&van=10-3-2025&tot_en_met=31-7-2025&waarom=vervanging";
        let controle = words(&proef.get(&proef.post(adres, velden).await.naar).await.tekst);
        assert!(controle.contains("31 juli 2025") && controle.contains("verzuimcoördinator"), "{controle}");
        let gedaan = proef.post(adres, &format!("{velden}&stap=doe")).await;
        assert_eq!(gedaan.naar, "/beheer/accounts/2?gedaan=aanstellen");
        let pagina = words(&proef.get(&gedaan.naar).await.tekst);
        assert!(pagina.starts_with("De persoon is aangesteld.") && pagina.contains("31-07-2025"), "{pagina}");
        let weer = words(&proef.post(adres, &format!("{velden}&stap=doe")).await.tekst);
        assert!(weer.contains("Dit account werkt in deze tijd al in deze rol."), "{weer}");

        let adres = "/beheer/accounts/2/beeindigen/2";
        let later = words(&proef.post(adres, "tot_en_met=1-9-2025&waarom=klaar&stap=doe").await.tekst);
        assert!(later.contains("Deze aanstelling eindigt al, niet later dan u invulde."), "{later}");
        let eerder = words(&proef.post(adres, "tot_en_met=1-3-2025&waarom=klaar&stap=doe").await.tekst);
        assert!(eerder.contains("Deze laatste dag is voorbij."), "{eerder}");
        let controle = words(&proef.get(&proef.post(adres, "tot_en_met=&waarom=klaar").await.naar).await.tekst);
        assert!(controle.contains("per direct"), "{controle}");
        proef.post(adres, "tot_en_met=&waarom=klaar&stap=doe").await;
        assert_eq!(proef.texts("SELECT tot FROM aanstelling WHERE account = 2 AND nummer = 2").await, ["2025-03-10"]);
        let log = proef.written(SCHOOL).await;
        assert_eq!(log[1], "account.aanstelling.beeindigen | account:2 aanstelling:2 rol:verzuimcoordinator | klaar");
        assert_eq!(proef.post("/beheer/accounts/2/beeindigen/9", "waarom=klaar&stap=doe").await.status, 404);
    }
}

#[tokio::test]
async fn the_last_administrator_stays_and_nobody_closes_himself() {
    for proef in Proef::alle().await {
        let einde = "/beheer/accounts/1/beeindigen/1";
        let laatste = proef.post(einde, "waarom=weg&stap=doe").await;
        assert!(words(&laatste.tekst).contains("Er zou geen beheerder overblijven."), "{}", words(&laatste.tekst));
        for daad in ["blokkeren", "wachtwoord", "tweede_factor"] {
            let adres = format!("/beheer/accounts/1/{daad}");
            let eigen = words(&proef.get(&adres).await.tekst);
            assert!(eigen.contains("Dit is uw eigen account.") && !eigen.contains("Waarom?"), "{eigen}");
            proef.post(&adres, "waarom=weg&stap=doe").await;
        }
        assert!(proef.sign_in("beheer1", WACHTWOORD).await.is_ok());
        assert!(proef.written(SCHOOL).await.is_empty());

        let velden = "rol=beheerder&van=10-3-2025&waarom=tweede&stap=doe";
        proef.post("/beheer/accounts/2/aanstellen", velden).await;
        let morgen = proef.post(einde, "tot_en_met=12-3-2025&waarom=weg&stap=doe").await;
        assert_eq!(morgen.status, StatusCode::SEE_OTHER, "there is a second one now");
        // The second one is now the only one who stays.
        let tweede = signed_in(at_work(2, Rol::Beheerder, SCHOOL), Taal::Nl);
        let laatste =
            proef.ask(tweede, posted("/beheer/accounts/2/beeindigen/2", "tot_en_met=13-3-2025&waarom=weg&stap=doe"));
        assert!(words(&laatste.await.tekst).contains("Er zou geen beheerder overblijven."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_administrators_who_end_each_other_one_stays() {
    for proef in Proef::alle().await {
        proef.post("/beheer/accounts/2/aanstellen", "rol=beheerder&van=10-3-2025&waarom=tweede&stap=doe").await;
        let tweede = signed_in(at_work(2, Rol::Beheerder, SCHOOL), Taal::Nl);
        let velden = "waarom=weg&stap=doe";
        let (een, ander) = tokio::join!(
            proef.post("/beheer/accounts/2/beeindigen/2", velden),
            proef.ask(tweede, posted("/beheer/accounts/1/beeindigen/1", velden)),
        );
        let gelukt = [een.status, ander.status].iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
        assert_eq!(gelukt, 1);
        assert!(proef.beheer.accounts.has_administrator(&SCHOOL.parse().unwrap()).await.unwrap());
    }
}

#[tokio::test]
async fn closing_opening_and_a_new_password() {
    for proef in Proef::alle().await {
        let zonder = proef.post("/beheer/accounts/2/blokkeren", "waarom=+&stap=doe").await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(words(&zonder.tekst).contains("Er is geen reden ingevuld."));
        proef.run("INSERT INTO sessie VALUES ('som', 2, '{}', 1741593600000000, 1741593600000000)").await;
        let gedaan = proef.post("/beheer/accounts/2/blokkeren", "waarom=telefoon+gestolen&stap=doe").await;
        assert_eq!(gedaan.naar, "/beheer/accounts/2?gedaan=blokkeren");
        assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Err(Aanmeldfout::Geblokkeerd)));
        assert!(proef.texts("SELECT som FROM sessie").await.is_empty());
        assert!(words(&proef.get("/beheer/accounts?toon=geblokkeerd").await.tekst).contains("Dora Docent"));
        assert!(!words(&proef.get("/beheer/accounts").await.tekst).contains("Dora Docent"));

        proef.post("/beheer/accounts/2/heropenen", "waarom=nieuwe+telefoon&stap=doe").await;
        let nieuw = proef.post("/beheer/accounts/2/wachtwoord", "waarom=vergeten&stap=doe").await;
        let wachtwoord = shown(&nieuw.tekst);
        assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Err(Aanmeldfout::Onjuist)));
        assert!(proef.sign_in("docent1", &wachtwoord).await.is_ok());
        assert_eq!(proef.texts(MOET_EEN_ANDER).await, ["docent1"]);

        proef.run("INSERT INTO sessie VALUES ('som', 2, '{}', 1741593600000000, 1741593600000000)").await;
        proef.post("/beheer/accounts/2/sessies", "waarom=open+laten+staan&stap=doe").await;
        assert!(proef.texts("SELECT som FROM sessie").await.is_empty());
        assert_eq!(
            proef.written(SCHOOL).await,
            [
                "account.blokkeren | account:2 | telefoon gestolen",
                "account.heropenen | account:2 | nieuwe telefoon",
                "account.wachtwoord.vervangen | account:2 | vergeten",
                "account.sessies.beeindigen | account:2 | open laten staan",
            ]
        );
    }
}

#[tokio::test]
async fn the_second_factor_goes_off_for_who_lost_the_phone() {
    for proef in Proef::alle().await {
        let niets = words(&proef.get("/beheer/accounts/2/tweede_factor").await.tekst);
        assert!(niets.contains("Bij dit account staat geen code aan."), "{niets}");
        proef.run("UPDATE account SET totp_geheim = 'GEHEIM' WHERE nummer = 2").await;
        proef.run("INSERT INTO herstelcode VALUES (2, 'som')").await;
        assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Ok(Aanmelding::Code(_))));
        proef.post("/beheer/accounts/2/tweede_factor", "waarom=telefoon+kwijt&stap=doe").await;
        assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Ok(Aanmelding::Klaar(_))));
        assert!(proef.texts("SELECT som FROM herstelcode").await.is_empty());
        assert_eq!(proef.written(SCHOOL).await, ["account.totp.vervallen | account:2 | telefoon kwijt"]);
    }
}

#[tokio::test]
async fn an_account_of_another_organisation_is_a_page_that_is_not_there() {
    for proef in Proef::alle().await {
        let niets = proef.get("/beheer/accounts/4711").await;
        for adres in ["/beheer/accounts/3", "/beheer/accounts/5", "/beheer/accounts/3/blokkeren", "/beheer/accounts/x"]
        {
            let elders = proef.get(adres).await;
            assert_eq!(elders.status, StatusCode::NOT_FOUND, "{adres}");
            assert_eq!(words(&elders.tekst), words(&niets.tekst), "{adres}");
        }
        for daad in ["aanstellen", "blokkeren", "wachtwoord", "sessies", "beeindigen/1"] {
            let velden = "rol=docent&van=10-3-2025&waarom=zo&stap=doe";
            let gedaan = proef.post(&format!("/beheer/accounts/3/{daad}"), velden).await;
            assert_eq!(gedaan.status, StatusCode::NOT_FOUND, "{daad}");
        }
        assert!(proef.sign_in("vreemd1", WACHTWOORD).await.is_ok());
        assert!(!proef.get("/beheer/accounts?toon=alle").await.tekst.contains("Vera Vreemd"));
        assert_eq!(proef.get("/beheer/accounts/2/verzinsel").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_also_works_elsewhere_loses_only_the_role_here() {
    for proef in Proef::alle().await {
        let pagina = words(&proef.get("/beheer/accounts/4").await.tekst);
        assert!(pagina.contains("werkt ook voor een andere organisatie") && !pagina.contains(ANDERE), "{pagina}");
        assert!(!pagina.contains("docent"), "the role elsewhere is not shown: {pagina}");
        for daad in ["blokkeren", "wachtwoord", "tweede_factor"] {
            let geweigerd = proef.post(&format!("/beheer/accounts/4/{daad}"), "waarom=zo&stap=doe").await;
            assert!(words(&geweigerd.tekst).contains("Dit account werkt ook voor een andere organisatie."), "{daad}");
        }
        assert_eq!(proef.post("/beheer/accounts/4/beeindigen/2", "waarom=zo&stap=doe").await.status, 404);
        assert_eq!(proef.post("/beheer/accounts/4/beeindigen/1", "waarom=zo&stap=doe").await.status, 303);
        let over = "SELECT organisatie FROM aanstelling WHERE account = 4 AND tot IS NULL";
        assert_eq!(proef.texts(over).await, [ANDERE]);
    }
}

#[tokio::test]
async fn who_is_no_administrator_and_a_form_of_another_session_do_nothing() {
    for proef in Proef::alle().await {
        for rol in [Rol::Docent, Rol::Mentor, Rol::Verzuimcoordinator, Rol::Schoolleider] {
            for adres in super::woorden::PAGINAS {
                let wie = signed_in(at_work(2, rol, SCHOOL), Taal::Nl);
                assert_eq!(proef.get_as(wie, adres).await.status, StatusCode::NOT_FOUND, "{rol} {adres}");
            }
            let wie = signed_in(at_work(2, rol, SCHOOL), Taal::Nl);
            let gedaan = proef.ask(wie, posted("/beheer/accounts/1/blokkeren", "waarom=zo&stap=doe")).await;
            assert_eq!(gedaan.status, StatusCode::NOT_FOUND);
        }
        let vreemd = posted("/beheer/accounts/2/blokkeren", "waarom=zo&stap=doe");
        let mut wie = super::beheerder();
        wie.csrf = kern::pagina::Csrf::new("anderteken");
        assert_eq!(proef.ask(wie, vreemd).await.status, StatusCode::BAD_REQUEST);
        assert!(proef.written(SCHOOL).await.is_empty());
        assert!(proef.sign_in("docent1", WACHTWOORD).await.is_ok());
    }
}

#[tokio::test]
async fn a_long_list_goes_on_by_name_without_a_name_in_the_address() {
    for proef in Proef::alle().await {
        let nieuwe = (0..150).map(|nummer| {
            super::account(
                &format!("mens{nummer}"),
                &format!("Naam {nummer:03}"),
                vec![super::aanstelling(Rol::Docent, SCHOOL)],
            )
        });
        proef.beheer.accounts.create_all(nieuwe.collect()).await.unwrap();
        let eerste = proef.get("/beheer/accounts?toon=alle").await.tekst;
        assert_eq!(eerste.matches("<th scope=\"row\">").count(), 100);
        let (_, na) = eerste.split_once("rel=\"next\" href=\"").unwrap();
        let adres = na.split_once('"').unwrap().0.replace("&#38;", "&").replace("&amp;", "&");
        assert!(adres.starts_with("/beheer/accounts?toon=alle&na="), "{adres}");
        let tweede = proef.get(&adres).await.tekst;
        assert_eq!(tweede.matches("<th scope=\"row\">").count(), 53, "all 153, none twice");
        assert!(!tweede.contains("rel=\"next\""));
    }
}
