//! The chain holds, grows under load, and shows every kind of tampering, on both databases.

use std::sync::Arc;

use sea_orm::ConnectionTrait as _;

use super::{Breuk, Logregel, Logsoort, verify};
use crate::klok::Systeemklok;
use crate::register::{Instellingen, Motor, Register};

fn regel(organisatie: &str, onderwerp: &str) -> Logregel {
    Logregel {
        organisatie: organisatie.parse().unwrap(),
        account: 7,
        rol: "mentor".to_owned(),
        bewerking: "school.leerling.bekijken".to_owned(),
        doel: "verzuimbegeleiding".to_owned(),
        soort: Logsoort::Gelezen,
        onderwerp: onderwerp.to_owned(),
        waarom: String::new(),
        inhoud: String::new(),
    }
}

async fn registers() -> Vec<(Register, testkit::Proefdatabank)> {
    let mut registers = Vec::new();
    for databank in testkit::databanken().await {
        let instellingen = Instellingen::new(&databank.adres);
        registers.push((Register::open(&instellingen, Arc::new(Systeemklok), &[]).await.unwrap(), databank));
    }
    registers
}

async fn change(register: &Register, sql: &str) {
    let (van, tot) = match register.motor() {
        Motor::Sqlite => ("DROP TRIGGER toegangslog_geen_UPDATE; DROP TRIGGER toegangslog_geen_DELETE;", ""),
        Motor::Postgres => ("ALTER TABLE toegangslog DISABLE TRIGGER toegangslog_vast;", ""),
    };
    register.lees().execute_unprepared(&format!("{van}{sql};{tot}")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn many_readers_and_writers_make_one_chain_per_organisation() {
    for (register, _databank) in registers().await {
        let mut taken = tokio::task::JoinSet::new();
        for nummer in 0..100 {
            let register = register.clone();
            taken.spawn(async move {
                let organisatie = if nummer % 2 == 0 { "99xa00" } else { "99xb00" };
                if nummer % 5 == 0 {
                    let mut wijziging = register.begin().await.unwrap();
                    wijziging.log(regel(organisatie, "les:1"));
                    wijziging.commit().await.unwrap();
                } else {
                    register.log_read(vec![regel(organisatie, &format!("leerling:{nummer}"))]).await.unwrap();
                }
            });
        }
        taken.join_all().await;
        let standen = verify(&register).await.unwrap();
        assert_eq!(standen.iter().map(|stand| stand.regels).collect::<Vec<_>>(), [50, 50]);
        assert!(standen.iter().all(|stand| stand.breuk.is_none()));
    }
}

#[tokio::test]
async fn a_line_cannot_be_changed_or_removed() {
    for (register, _databank) in registers().await {
        register.log_read(vec![regel("99xa00", "leerling:1")]).await.unwrap();
        for sql in ["UPDATE toegangslog SET account = 8", "DELETE FROM toegangslog"] {
            assert!(register.lees().execute_unprepared(sql).await.is_err(), "{sql}");
        }
    }
}

#[tokio::test]
async fn tampering_is_seen_where_it_happened() {
    let cases = [
        ("UPDATE toegangslog SET onderwerp = 'leerling:9' WHERE volgnummer = 2", Breuk::Veranderd(2)),
        ("UPDATE toegangslog SET tijdstip = tijdstip + 1 WHERE volgnummer = 3", Breuk::Veranderd(3)),
        ("DELETE FROM toegangslog WHERE volgnummer = 1", Breuk::Ontbreekt(1)),
        ("DELETE FROM toegangslog WHERE volgnummer = 3", Breuk::Afgebroken { verwacht: 3, gevonden: 2 }),
    ];
    for (sql, breuk) in cases {
        for (register, _databank) in registers().await {
            let regels = ["leerling:1", "leerling:2", "leerling:3"].map(|onderwerp| regel("99xa00", onderwerp));
            register.log_read(regels.into()).await.unwrap();
            change(&register, sql).await;
            let standen = verify(&register).await.unwrap();
            assert_eq!(standen[0].breuk, Some(breuk.clone()), "{sql}");
        }
    }
}

#[tokio::test]
async fn what_was_given_up_leaves_no_line() {
    for (register, _databank) in registers().await {
        let mut wijziging = register.begin().await.unwrap();
        wijziging.log(regel("99xa00", "les:1"));
        wijziging.rollback().await.unwrap();
        assert!(verify(&register).await.unwrap().is_empty());
    }
}
