use axum::http::StatusCode;
use jiff::SignedDuration;

use super::pages::Browser;
use super::{Proef, SCHOOL};

#[tokio::test(flavor = "multi_thread")]
async fn only_a_hash_of_the_cookie_is_kept_and_signing_in_changes_it() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let mut browser = Browser::new(&proef);
        browser.sign_in("docent1").await;
        let eerste = proef.texts("SELECT som FROM sessie").await;
        assert_eq!(eerste.len(), 1);
        assert_eq!(eerste[0].len(), 64);
        browser.sign_in("docent1").await;
        let tweede = proef.texts("SELECT som FROM sessie").await;
        assert_eq!(tweede.len(), 1, "the old one is over");
        assert_ne!(tweede, eerste);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_idle_and_in_any_case_after_a_day() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let mut browser = Browser::new(&proef);
        browser.sign_in("docent1").await;
        proef.later(SignedDuration::from_mins(59));
        assert_eq!(browser.get("/werk").await.status, StatusCode::OK, "in use");
        proef.later(SignedDuration::from_mins(59));
        assert_eq!(browser.get("/werk").await.status, StatusCode::OK, "still in use");
        proef.later(SignedDuration::from_mins(60));
        assert_eq!(browser.get("/werk").await.status, StatusCode::SEE_OTHER, "idle for an hour");

        browser.sign_in("docent1").await;
        for _ in 0..15 {
            proef.later(SignedDuration::from_mins(47));
            assert_eq!(browser.get("/werk").await.status, StatusCode::OK);
        }
        proef.later(SignedDuration::from_mins(15));
        assert_eq!(browser.get("/werk").await.status, StatusCode::SEE_OTHER, "twelve hours after it began");
        browser.sign_in("docent1").await;
        assert_eq!(proef.texts("SELECT som FROM sessie").await.len(), 1, "what is over is removed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_goes_back_ends_no_session_and_keeps_none_for_ever() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let mut browser = Browser::new(&proef);
        browser.sign_in("docent1").await;
        proef.later(SignedDuration::from_hours(-1));
        assert_eq!(browser.get("/werk").await.status, StatusCode::OK);
        proef.later(SignedDuration::from_mins(61));
        assert_eq!(browser.get("/werk").await.status, StatusCode::SEE_OTHER, "idle for an hour by the new time");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_ended_from_another_place_but_only_ones_own() {
    for proef in Proef::alle().await {
        let nummer = proef.docent().await;
        proef
            .accounts
            .create(super::account("docent2", vec![super::aanstelling(crate::toegang::Rol::Docent, SCHOOL)]))
            .await
            .unwrap();
        let mut school = Browser::new(&proef);
        school.sign_in("docent1").await;
        let op_school = proef.accounts.sessions(nummer).await.unwrap()[0].som.clone();

        let mut vreemd = school.other();
        vreemd.sign_in("docent2").await;
        let csrf = vreemd.csrf().await;
        vreemd.post("/account/sessies/intrekken", &format!("csrf={csrf}&sessie={op_school}")).await;
        assert_eq!(school.get("/werk").await.status, StatusCode::OK, "not somebody else's");

        let mut thuis = school.other();
        thuis.sign_in("docent1").await;
        let csrf = thuis.csrf().await;
        thuis.post("/account/sessies/intrekken", &format!("csrf={csrf}&sessie={op_school}")).await;
        assert_eq!(school.get("/werk").await.status, StatusCode::SEE_OTHER);
        assert_eq!(thuis.get("/werk").await.status, StatusCode::OK);
        assert!(proef.log(SCHOOL).await.contains(&"account.sessie.intrekken geschreven account:1".to_owned()));
        assert!(!proef.accounts.revoke(nummer, &op_school).await.unwrap(), "it had ended");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_ends_the_session_and_takes_the_cookie_back() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let mut browser = Browser::new(&proef);
        browser.sign_in("docent1").await;
        assert_eq!(browser.post("/uitloggen", "").await.status, StatusCode::BAD_REQUEST, "not by another site");
        let csrf = browser.csrf().await;
        assert_eq!(browser.post("/uitloggen", &format!("csrf={csrf}")).await.naar, "/inloggen");
        assert!(proef.texts("SELECT som FROM sessie").await.is_empty());
        assert_eq!(browser.get("/werk").await.status, StatusCode::SEE_OTHER);
        assert!(proef.log(SCHOOL).await.contains(&"account.afmelden geschreven account:1".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_and_a_new_password_end_sessions() {
    for proef in Proef::alle().await {
        let nummer = proef.docent().await;
        let mut browser = Browser::new(&proef);
        browser.sign_in("docent1").await;
        let mut ander = browser.other();
        ander.sign_in("docent1").await;
        let csrf = browser.csrf().await;
        let change = |oud: &str, nieuw: &str| format!("csrf={csrf}&oud={oud}&nieuw={nieuw}");
        let mis = browser.post("/account/wachtwoord", &change("fout", "vier nieuwe losse woorden")).await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kort = browser.post("/account/wachtwoord", &change(super::WACHTWOORD, "kort")).await;
        assert!(kort.tekst.contains("minstens 12 tekens"));
        let goed = browser.post("/account/wachtwoord", &change(super::WACHTWOORD, "vier nieuwe losse woorden")).await;
        assert_eq!(goed.naar, "/account");
        assert_eq!(browser.get("/werk").await.status, StatusCode::OK);
        assert_eq!(ander.get("/werk").await.status, StatusCode::SEE_OTHER);
        assert!(proef.sign_in("docent1", "vier nieuwe losse woorden").await.is_ok());

        proef.accounts.block(nummer, true).await.unwrap();
        assert_eq!(browser.get("/werk").await.status, StatusCode::SEE_OTHER);
    }
}
