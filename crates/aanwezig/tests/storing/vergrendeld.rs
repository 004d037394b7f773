//! Another process holds the database for longer than anybody waits: it is said in words, and nothing is lost.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use sea_orm::ConnectionTrait as _;

use super::installatie::{Dienst, Installatie, until};
use super::klant::Klant;
use super::rijen;
use super::scherm::{Scherm, page_says_later, saves, says_later};

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_another_holds_is_said_in_words_and_loses_nothing() {
    let installatie = Installatie::fill(300);
    let register = rijen::open(&installatie.register).await;
    let les = rijen::lessons(&register).await.remove(0);
    installatie.start(Dienst::Serve);
    let scherm = Scherm::open(&installatie, &les).await;
    let ambtenaar = rijen::officers_with_reports(&register).await.remove(0);
    let ambtenaar = Klant::sign_in(&installatie.basis(), &format!("leerplicht.{ambtenaar}")).await;

    let ander = rijen::open(&installatie.register).await;
    let slot = sea_orm::TransactionTrait::begin_with_options(
        &ander,
        sea_orm::TransactionOptions {
            sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
            ..Default::default()
        },
    );
    let slot = slot.await.unwrap();
    slot.execute_unprepared("UPDATE teller SET waarde = waarde").await.unwrap();
    // Several at once: one waits for the database, the others for that one.
    let (api, page, lezen, lijst, leerplicht) = tokio::join!(
        scherm.save("slot-1"),
        scherm.save_page(),
        scherm.klant.once(scherm.klant.request(Method::GET, &format!("/school/les/{}", les.les))),
        ambtenaar.once(ambtenaar.request(Method::GET, "/leerplicht/meldingen")),
        ambtenaar.once(ambtenaar.request(Method::GET, "/v1/leerplicht/verzuimmeldingen")),
    );
    says_later(&api);
    page_says_later(&page);
    page_says_later(&lezen.unwrap());
    page_says_later(&lijst.unwrap());
    says_later(&leerplicht.unwrap());
    slot.rollback().await.unwrap();
    assert_eq!(saves(&register, "slot-1").await, 0);

    until(Duration::from_secs(15), async || {
        let antwoord = scherm.save("slot-1").await;
        if antwoord.status == StatusCode::OK { Ok(()) } else { Err(format!("{antwoord:?}")) }
    })
    .await;
    assert_eq!(scherm.save("slot-1").await.status, StatusCode::OK);
    assert_eq!(saves(&register, "slot-1").await, 1);
    let gezegd = installatie.said(Dienst::Serve);
    assert!(gezegd.contains("de databank is bezet door een ander proces"), "{gezegd}");
    println!("database locked: refused in words, saved once afterwards; {}", installatie.verify());
}
