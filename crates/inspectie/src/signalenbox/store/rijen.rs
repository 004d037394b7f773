//! The rows as they stand in the tables; days are numbers of `recht::dag::Dag`, moments microseconds.

use crate::store::tabel;

tabel!(signaal, "inspectie_signaal", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    afzender: String,
    kenmerk: String,
    afzendernaam: String,
    melder: String,
    ingediend_op: i32,
    ontvangen_op: i64,
    soort: String,
    sector: String,
    onderwerp: String,
    brin: Option<String>,
    vestiging: Option<String>,
    schoolnaam: Option<String>,
    gesprek: Option<String>,
    spoed: Option<String>,
    tekst: String,
    bewijs: Option<String>,
});

tabel!(bijlage, "inspectie_signaalbijlage", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    signaal: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    naam: String,
    soort: String,
    omvang: i64,
    inhoud: Vec<u8>,
});

tabel!(stand, "inspectie_signaalstand", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    status: String,
    sinds: i32,
    belofte: i32,
    is_open: i32,
    volgnummer: i64,
    inspecteur: Option<i64>,
    inspecteur_naam: Option<String>,
});

tabel!(stap, "inspectie_signaalstap", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    signaal: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    volgnummer: i64,
    soort: Option<String>,
    partij: String,
    status: String,
    dag: i32,
    tijdstip: i64,
    account: i64,
    naam: String,
    woorden: Option<String>,
    belofte: Option<i32>,
    bezoek: Option<i32>,
    inspecteur_naam: Option<String>,
    kenmerk: Option<String>,
});
