use std::sync::Arc;

use jiff::SignedDuration;

use super::super::{Aanmeldfout, Aanmelding, Accountfout, Accountinstellingen, Accounts, Hashsterkte, Wachtwoordfout};
use super::{Proef, RBL, SCHOOL, WACHTWOORD, aanstelling, account, instellingen, open};
use crate::toegang::Rol;

#[tokio::test(flavor = "multi_thread")]
async fn name_and_password_let_in_and_everything_is_logged() {
    for proef in Proef::alle().await {
        let nummer = proef.docent().await;
        assert_eq!(proef.sign_in(" Docent1 ", WACHTWOORD).await.unwrap(), Aanmelding::Klaar(nummer));
        assert!(matches!(proef.sign_in("docent1", "drie losse woordem").await, Err(Aanmeldfout::Onjuist)));
        assert!(matches!(proef.sign_in("docent9", WACHTWOORD).await, Err(Aanmeldfout::Onjuist)));
        assert!(matches!(proef.sign_in("geen naam!", WACHTWOORD).await, Err(Aanmeldfout::Onjuist)));
        assert_eq!(
            proef.log(SCHOOL).await,
            [
                "account.maken geschreven account:1",
                "account.aanmelden geschreven account:1",
                "account.aanmelden geweigerd account:1"
            ]
        );
        assert_eq!(proef.log("installatie").await, ["account.aanmelden geweigerd "]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_accounts_are_made_at_once_or_none() {
    for proef in Proef::alle().await {
        let nieuwe =
            |aantal| (0..aantal).map(|nr| account(&format!("persoon{nr}"), vec![aanstelling(Rol::Mentor, SCHOOL)]));
        let nummers = proef.accounts.create_all(nieuwe(100).collect()).await.unwrap();
        assert_eq!(nummers.len(), 100);
        assert!(proef.sign_in("persoon42", WACHTWOORD).await.is_ok());

        let een_dubbel = [account("nieuw", vec![]), account("persoon7", vec![])];
        assert!(matches!(proef.accounts.create_all(een_dubbel.to_vec()).await, Err(Accountfout::Bezet)));
        assert!(matches!(proef.sign_in("nieuw", WACHTWOORD).await, Err(Aanmeldfout::Onjuist)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn passwords_have_length_and_are_not_the_name() {
    let proef = Proef::new(testkit::sqlite()).await;
    for (wachtwoord, fout) in [
        ("elf tekens!", Some(Wachtwoordfout::TeKort)),
        ("twaalf teken", None),
        ("éénentwintig", None),
        ("coordinator1", Some(Wachtwoordfout::Naam)),
        ("Coordinator1coordinator1", Some(Wachtwoordfout::Naam)),
        (&*"x".repeat(257), Some(Wachtwoordfout::TeLang)),
    ] {
        let nieuw = super::NieuwAccount { wachtwoord: wachtwoord.to_owned(), ..account("coordinator1", vec![]) };
        let uitkomst = super::super::wachtwoord::check_rules(&nieuw.wachtwoord, &nieuw.gebruikersnaam);
        assert_eq!(uitkomst.err(), fout, "{wachtwoord}");
    }
    let zwak = super::NieuwAccount { wachtwoord: "kort".to_owned(), ..account("kort", vec![]) };
    assert!(matches!(proef.accounts.create(zwak).await, Err(Accountfout::Wachtwoord(Wachtwoordfout::TeKort))));
    let systeem = account("systeem", vec![aanstelling(Rol::Systeem, SCHOOL)]);
    assert!(matches!(proef.accounts.create(systeem).await, Err(Accountfout::Rol)));
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_at_one_account_is_slowed_down_wherever_it_comes_from() {
    for proef in Proef::alle().await {
        proef.docent().await;
        for poging in 1..=5 {
            assert!(matches!(
                proef.sign_in_from("docent1", "fout", [192, 0, 2, poging]).await,
                Err(Aanmeldfout::Onjuist)
            ));
        }
        let fout = proef.sign_in_from("docent1", WACHTWOORD, [192, 0, 2, 9]).await.unwrap_err();
        assert!(matches!(fout, Aanmeldfout::TeVaak(wacht) if wacht == SignedDuration::from_secs(1)), "{fout}");
        proef.later(SignedDuration::from_secs(1));
        assert!(proef.sign_in("docent1", WACHTWOORD).await.is_ok(), "and then it is forgotten");
        for _ in 0..5 {
            assert!(matches!(proef.sign_in("docent1", "fout").await, Err(Aanmeldfout::Onjuist)));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_from_one_address_is_slowed_down_whatever_the_names_are() {
    let proef = Proef::new(testkit::sqlite()).await;
    proef.docent().await;
    for naam in 0..50 {
        assert!(matches!(proef.sign_in(&format!("naam{naam}"), "fout").await, Err(Aanmeldfout::Onjuist)));
    }
    assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Err(Aanmeldfout::TeVaak(_))));
    assert!(proef.sign_in_from("docent1", WACHTWOORD, [198, 51, 100, 7]).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn attempts_at_the_same_time_do_not_slip_past_the_brake() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let proef = Arc::new(proef);
        let mut pogingen = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let proef = Arc::clone(&proef);
            pogingen.spawn(async move { proef.sign_in("docent1", "fout").await });
        }
        let geprobeerd = pogingen.join_all().await;
        let geprobeerd = geprobeerd.iter().filter(|fout| matches!(fout, Err(Aanmeldfout::Onjuist))).count();
        assert_eq!(geprobeerd, 5);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_brake_survives_a_restart_and_a_clock_that_goes_back() {
    for proef in Proef::alle().await {
        proef.docent().await;
        for _ in 0..5 {
            let _ = proef.sign_in("docent1", "fout").await;
        }
        for mislukt in 0..5 {
            proef.later(SignedDuration::from_secs(1 << mislukt));
            assert!(matches!(proef.sign_in("docent1", "fout").await, Err(Aanmeldfout::Onjuist)));
        }
        let wachten = SignedDuration::from_secs(32);

        let herstart = open(&proef.databank, &proef.klok).await;
        let herstart = Accounts::new(herstart, instellingen()).await.unwrap();
        let proef = Proef { accounts: herstart, ..proef };
        let fout = proef.sign_in("docent1", WACHTWOORD).await.unwrap_err();
        assert!(matches!(fout, Aanmeldfout::TeVaak(wacht) if wacht == wachten), "{fout}");

        for terug in [SignedDuration::from_hours(1), SignedDuration::from_hours(365 * 24)] {
            proef.later(-terug);
            let fout = proef.sign_in("docent1", WACHTWOORD).await.unwrap_err();
            assert!(matches!(fout, Aanmeldfout::TeVaak(wacht) if wacht == wachten), "going back lifts nothing: {fout}");
            proef.later(SignedDuration::from_secs(31));
            assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Err(Aanmeldfout::TeVaak(_))));
        }
        proef.later(SignedDuration::from_secs(1));
        assert!(proef.sign_in("docent1", WACHTWOORD).await.is_ok(), "and keeps nobody out for ever");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weak_hash_is_replaced_at_the_next_sign_in() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let sterk = Hashsterkte { geheugen: 128, rondes: 2, banen: 1 };
        let strenger = Accountinstellingen { hashsterkte: sterk, ..instellingen() };
        let accounts = Accounts::new(proef.register.clone(), strenger).await.unwrap();
        let proef = Proef { accounts, ..proef };
        let hash = || proef.texts("SELECT wachtwoord FROM account");
        assert!(hash().await[0].contains("$argon2id$v=19$m=64,t=1,p=1$"));
        assert!(proef.sign_in("docent1", "fout").await.is_err());
        assert!(hash().await[0].contains("m=64,"), "not by whoever does not know it");
        assert!(proef.sign_in("docent1", WACHTWOORD).await.is_ok());
        let nieuw = hash().await;
        assert!(nieuw[0].contains("$argon2id$v=19$m=128,t=2,p=1$"), "{nieuw:?}");
        assert!(proef.sign_in("docent1", WACHTWOORD).await.is_ok());
        assert_eq!(hash().await, nieuw, "once is enough");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_stays_out_and_is_told_so_only_with_the_right_password() {
    for proef in Proef::alle().await {
        let nummer = proef.docent().await;
        proef.accounts.block(nummer, true).await.unwrap();
        assert!(matches!(proef.sign_in("docent1", WACHTWOORD).await, Err(Aanmeldfout::Geblokkeerd)));
        assert!(matches!(proef.sign_in("docent1", "fout").await, Err(Aanmeldfout::Onjuist)));
        proef.accounts.block(nummer, false).await.unwrap();
        assert!(proef.sign_in("docent1", WACHTWOORD).await.is_ok());
        let onbekend = crate::toegang::Accountnummer(99);
        assert!(matches!(proef.accounts.block(onbekend, true).await, Err(Accountfout::Onbekend)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_goes_to_each_organisation_that_somebody_works_for() {
    for proef in Proef::alle().await {
        let beide = vec![aanstelling(Rol::Docent, SCHOOL), aanstelling(Rol::Mentor, SCHOOL)];
        let nummer = proef.accounts.create(account("docent1", beide)).await.unwrap();
        proef.accounts.appoint(nummer, &aanstelling(Rol::Leerplichtambtenaar, RBL)).await.unwrap();
        proef.sign_in("docent1", WACHTWOORD).await.unwrap();
        let aangesteld = "account.aanstellen geschreven account:1";
        let aangemeld = "account.aanmelden geschreven account:1";
        assert_eq!(proef.log(SCHOOL).await, ["account.maken geschreven account:1", aangesteld, aangemeld]);
        assert_eq!(proef.log(RBL).await, [aangesteld, aangemeld]);
    }
}

#[test]
fn what_is_secret_does_not_print() {
    let nieuw = account("docent1", vec![]);
    assert_eq!(format!("{:?}", nieuw.gebruikersnaam), "Gebruikersnaam(…)");
}
