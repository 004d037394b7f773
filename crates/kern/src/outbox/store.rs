//! The rows of the outbox.

use recht::begrip::Organisatiecode;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, FromQueryResult, Statement};

use super::wachttijd::LANGSTE;
use super::{Antwoord, Bericht, Inhoud, Uitgaand};
use crate::register::{Motor, Registerfout, Wijziging};

/// How long a worker keeps a message to itself; one that was killed in between gives it back after this.
const GREEP: i64 = 60_000_000;

pub(crate) async fn insert(wijziging: &Wijziging, bericht: Uitgaand) -> Result<(), Registerfout> {
    let nummer = wijziging.take_numbers(&bericht.organisatie, "outbox", 1).await?;
    let sql = "INSERT INTO outbox (organisatie, nummer, kenmerk, soort, onderwerp, inhoud, gemaakt_op, toestand, pogingen, \
               volgende_poging) VALUES ($1, $2, $3, $4, $5, $6, $7, 'wacht', 0, $7) \
               ON CONFLICT (organisatie, kenmerk) DO NOTHING";
    let waarden = [
        bericht.organisatie.to_string().into(),
        nummer.into(),
        bericht.kenmerk.into(),
        bericht.soort.into(),
        bericht.onderwerp.into(),
        bericht.inhoud.0.into(),
        wijziging.nu().as_microsecond().into(),
    ];
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Rij {
    organisatie: String,
    nummer: i64,
    kenmerk: String,
    soort: String,
    onderwerp: String,
    inhoud: String,
    pogingen: i32,
}

/// Takes messages that may go now, so that no other worker takes them too.
pub(super) async fn claim(wijziging: &Wijziging, aantal: u32) -> Result<Vec<Bericht>, Registerfout> {
    let tx = wijziging.tx();
    let slot = match wijziging.motor() {
        Motor::Sqlite => "",
        Motor::Postgres => "FOR UPDATE SKIP LOCKED",
    };
    let nu = wijziging.nu().as_microsecond();
    let sql = format!(
        "UPDATE outbox SET toestand = 'onderweg', volgende_poging = $2 WHERE (organisatie, nummer) IN ( \
           SELECT o.organisatie, o.nummer FROM outbox o \
           WHERE o.afgehandeld_op IS NULL AND o.toestand IN ('wacht', 'onderweg') AND (o.volgende_poging <= $1 OR o.volgende_poging > $4) \
             AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.organisatie = o.organisatie AND e.onderwerp = o.onderwerp \
                             AND e.nummer < o.nummer AND e.afgehandeld_op IS NULL) \
           ORDER BY o.volgende_poging, o.organisatie, o.nummer LIMIT $3 {slot}) \
         RETURNING organisatie, nummer, kenmerk, soort, onderwerp, inhoud, pogingen"
    );
    // Nothing waits longer than the longest wait, so what seems to was put down before the clock went back.
    let te_laat = nu + GREEP + i64::try_from(LANGSTE.as_micros()).unwrap_or(i64::MAX - nu - GREEP);
    let waarden = [nu.into(), (nu + GREEP).into(), i64::from(aantal).into(), te_laat.into()];
    let rijen =
        Rij::find_by_statement(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).all(tx).await?;
    rijen.into_iter().map(read).collect()
}

fn read(rij: Rij) -> Result<Bericht, Registerfout> {
    Ok(Bericht {
        nummer: rij.nummer,
        pogingen: rij.pogingen.try_into().unwrap_or_default(),
        bericht: Uitgaand {
            organisatie: rij.organisatie.parse().map_err(|fout| Registerfout::onleesbaar("outbox", fout))?,
            kenmerk: rij.kenmerk,
            soort: rij.soort,
            onderwerp: rij.onderwerp,
            inhoud: Inhoud(rij.inhoud),
        },
    })
}

/// Keeps what became of a message. `wacht` is how long to wait before a next try, in microseconds.
pub(super) async fn settle(
    wijziging: &Wijziging,
    bericht: &Bericht,
    antwoord: &Antwoord,
    wacht: i64,
) -> Result<(), Registerfout> {
    let nu = wijziging.nu().as_microsecond();
    let (toestand, volgende, fout, klaar) = match antwoord {
        Antwoord::Bezorgd(_) => ("bezorgd", nu, None, Some(nu)),
        Antwoord::Opnieuw(oorzaak) => ("wacht", nu.saturating_add(wacht), Some(oorzaak.clone()), None),
        Antwoord::Geweigerd(redenen) => ("geparkeerd", nu, Some(redenen.0.clone()), None),
    };
    let sql = "UPDATE outbox SET toestand = $3, pogingen = pogingen + 1, volgende_poging = $4, laatste_fout = $5, \
               afgehandeld_op = $6 WHERE organisatie = $1 AND nummer = $2";
    let waarden = [
        bericht.bericht.organisatie.to_string().into(),
        bericht.nummer.into(),
        toestand.into(),
        volgende.into(),
        fout.into(),
        klaar.into(),
    ];
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

/// Closes a parked message because its subject is dealt with in another way, so that later ones may go.
pub async fn resume(wijziging: &Wijziging, organisatie: &Organisatiecode, onderwerp: &str) -> Result<(), Registerfout> {
    let sql = "UPDATE outbox SET toestand = 'vervangen', afgehandeld_op = $3 \
               WHERE organisatie = $1 AND onderwerp = $2 AND toestand = 'geparkeerd'";
    let waarden = [organisatie.to_string().into(), onderwerp.into(), wijziging.nu().as_microsecond().into()];
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

/// How many messages of an organisation are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stand {
    /// Waiting, or on their way.
    pub wachtend: i64,
    /// Refused, and waiting for somebody.
    pub geparkeerd: i64,
    /// Delivered.
    pub bezorgd: i64,
}

/// Counts the messages of an organisation, or of all of them.
pub async fn count(db: &DatabaseConnection, organisatie: Option<&Organisatiecode>) -> Result<Stand, Registerfout> {
    #[derive(FromQueryResult)]
    struct Aantal {
        toestand: String,
        aantal: i64,
    }
    let (waar, waarden) = match organisatie {
        Some(code) => ("WHERE organisatie = $1", vec![code.to_string().into()]),
        None => ("", Vec::new()),
    };
    let sql = format!("SELECT toestand, COUNT(*) AS aantal FROM outbox {waar} GROUP BY toestand");
    let aantallen = Aantal::find_by_statement(Statement::from_sql_and_values(db.get_database_backend(), sql, waarden))
        .all(db)
        .await?;
    let mut stand = Stand::default();
    for Aantal { toestand, aantal } in aantallen {
        match toestand.as_str() {
            "wacht" | "onderweg" => stand.wachtend += aantal,
            "geparkeerd" => stand.geparkeerd += aantal,
            "bezorgd" => stand.bezorgd += aantal,
            _ => {}
        }
    }
    Ok(stand)
}
