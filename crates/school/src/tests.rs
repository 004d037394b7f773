//! What a register holds is still there after its tables were brought up to date.

use std::sync::Arc;

use kern::klok::Systeemklok;
use kern::register::{Instellingen, Partijmigraties, Register};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::MIGRATIES;

const RIJEN: [&str; 3] = [
    "INSERT INTO lesregistratie VALUES ('99xa00', 3, 1, 'sleutel', 7, 1700000000000000, 30, 'waarom')",
    "INSERT INTO merk VALUES ('99xa00', 3, 12, 1, 'te_laat', 20)",
    "INSERT INTO verzuim VALUES ('99xa00', 12, 3, 19000, '2', 50, 'te_laat', 20, 'te_laat', '', NULL)",
];
const TABELLEN: [&str; 3] = [
    "SELECT les || sleutel || account || tijdstip || aantal || waarom AS x FROM lesregistratie",
    "SELECT les || '-' || leerling || merk || minuten AS x FROM merk",
    "SELECT leerling || '-' || les || '-' || datum || lesuur || lesminuten || merk || minuten || status || reden AS x \
     FROM verzuim WHERE vastgesteld_op IS NULL",
];

async fn open(adres: &str, migraties: &'static [kern::register::Migratie]) -> Register {
    let partij = Partijmigraties { partij: MIGRATIES.partij, migraties };
    Register::open(&Instellingen::new(adres), Arc::new(Systeemklok), &[partij]).await.unwrap()
}

async fn rows(register: &Register) -> Vec<String> {
    let db = register.lees();
    let mut rijen = Vec::new();
    for sql in TABELLEN {
        let rij = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap().unwrap();
        rijen.push(rij.try_get("", "x").unwrap());
    }
    rijen
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_registered_survives_the_tables_in_the_order_of_their_key() {
    for databank in testkit::databanken().await {
        let (eerst, _) = MIGRATIES.migraties.split_at(3);
        let register = open(&databank.adres, eerst).await;
        let wijziging = register.begin().await.unwrap();
        for sql in RIJEN {
            wijziging.tx().execute_unprepared(sql).await.unwrap();
        }
        wijziging.commit().await.unwrap();
        let vooraf = rows(&register).await;
        register.close().await.unwrap();

        let register = open(&databank.adres, MIGRATIES.migraties).await;
        assert_eq!(rows(&register).await, vooraf);
        for tabel in ["merk", "lesregistratie"] {
            let wijziging = register.begin().await.unwrap();
            let weg = wijziging.tx().execute_unprepared(&format!("DELETE FROM {tabel}")).await;
            assert!(weg.unwrap_err().to_string().contains("alleen toevoegen"), "{tabel}");
        }
    }
}
