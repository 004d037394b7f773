//! The rows as they stand in the tables; days are numbers of `recht::dag::Dag`, moments microseconds.

use crate::store::tabel;

tabel!(signaal, "leerplicht_signaal", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    kenmerk: String,
    organisatienaam: String,
    account: i64,
    melder: String,
    ingediend_op: i32,
    tijdstip: i64,
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

tabel!(bijlage, "leerplicht_signaalbijlage", {
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

tabel!(stand, "leerplicht_signaalstand", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    status: Option<String>,
    sinds: i32,
    belofte: i32,
    is_open: i32,
    inspectienummer: Option<i64>,
    volgnummer: i64,
    behandelaar: Option<String>,
    verzending: String,
    bezig: Option<String>,
});

tabel!(stap, "leerplicht_signaalstap", {
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
    ontvangen_op: i64,
    woorden: Option<String>,
    belofte: Option<i32>,
    behandelaar: Option<String>,
    bezoek: Option<i32>,
});

tabel!(reactie, "leerplicht_signaalreactie", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    signaal: i64,
    soort: String,
    dag: i32,
    tijdstip: i64,
    account: i64,
    naam: String,
    woorden: Option<String>,
    kenmerk: String,
});

tabel!(afloop, "leerplicht_signaalafloop", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    kenmerk: String,
    signaal: i64,
    tijdstip: i64,
    stand: String,
    weigeringen: String,
});
