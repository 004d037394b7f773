//! The rows as they stand in the tables; days are numbers of `recht::dag::Dag`, moments microseconds.

use crate::store::tabel;

tabel!(jongere, "leerplicht_jongere", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    pgn: String,
    achternaam: Option<String>,
    tussenvoegsel: Option<String>,
    voornaam: Option<String>,
    geboortedatum: Option<i32>,
});

tabel!(verzuimmelding, "leerplicht_verzuimmelding", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    jongere: i64,
    volgnummer: i64,
    ontvangen_op: i64,
    geregistreerd_op: i32,
    woongemeente: String,
    brin: String,
    vestiging: Option<String>,
    schoolnaam: String,
    sector: Option<String>,
    soort: String,
    plicht: Option<String>,
    grondslag: String,
    begindag: i32,
    einddag: Option<i32>,
    einddag_volgnummer: i64,
    reden: Option<String>,
    alle_lessen_gemist: Option<i32>,
    actie_gewenst: Option<i32>,
    toelichting: Option<String>,
    acties: String,
    specificatie: String,
    melder: String,
    opleiding: Option<String>,
    status: String,
    status_op: i32,
    status_volgnummer: i64,
    is_open: i32,
    uiterlijk: i32,
    behandelaar: Option<i64>,
    behandelaar_naam: Option<String>,
    handeling: Option<i64>,
    handeling_soort: Option<String>,
    handeling_stand: Option<String>,
    terug: Option<String>,
    terug_op: Option<i64>,
});

tabel!(gebeurtenis, "leerplicht_gebeurtenis", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    volgnummer: i64,
    melding: i64,
    soort: String,
    status: String,
    partij: String,
    partij_code: String,
    dag: i32,
    tijdstip: i64,
    ontvangen_op: i64,
    reden: Option<String>,
    toelichting: Option<String>,
    terugkoppeling: Option<String>,
    behandelaar_naam: Option<String>,
    einddag: Option<i32>,
});

tabel!(handeling, "leerplicht_handeling", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    melding: i64,
    soort: String,
    dag: i32,
    tijdstip: i64,
    account: i64,
    naam: String,
    reden: Option<String>,
    toelichting: Option<String>,
    uitkomst: Option<String>,
    bewaarklasse: Option<String>,
    bewaarreden: Option<String>,
    terugkoppeling: Option<String>,
    kenmerk: String,
});

tabel!(afloop, "leerplicht_afloop", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    handeling: i64,
    tijdstip: i64,
    stand: String,
    status: Option<String>,
    weigeringen: String,
});

tabel!(notitie, "leerplicht_notitie", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    melding: i64,
    tijdstip: i64,
    account: i64,
    naam: String,
    tekst: String,
});
