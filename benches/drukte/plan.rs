//! The same rows in both databases, and what each of them makes of a question.

use anyhow::{Context as _, Result};
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, Statement};

/// Rows that are carried over at a time.
const STUK: usize = 5000;

/// A filled register on SQLite, and a copy of its rows on PostgreSQL.
pub(crate) struct Databanken {
    sqlite: DatabaseConnection,
    postgres: DatabaseConnection,
}

impl Databanken {
    /// Carries the rows of every table over; the tables are there.
    pub(crate) async fn fill(sqlite: &str, postgres: &str) -> Result<Self> {
        let (sqlite, postgres) = (connect(sqlite).await?, connect(postgres).await?);
        let tabellen = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migratie') ORDER BY name";
        for tabel in texts(&sqlite, tabellen).await? {
            let kolommen = texts(&sqlite, &format!("SELECT name FROM pragma_table_info('{tabel}')")).await?;
            let paren: Vec<String> = kolommen.iter().map(|kolom| format!("'{kolom}', {kolom}")).collect();
            for stuk in 0.. {
                let sql = format!(
                    "SELECT json_group_array(json_object({})) FROM (SELECT * FROM {tabel} LIMIT {STUK} OFFSET {})",
                    paren.join(", "),
                    stuk * STUK
                );
                let json = texts(&sqlite, &sql).await?.pop().context("no rows were counted")?;
                if json == "[]" {
                    break;
                }
                let sql = format!(
                    "INSERT INTO {tabel} SELECT * FROM json_populate_recordset(NULL::{tabel}, CAST($1 AS json))"
                );
                let erin = Statement::from_sql_and_values(postgres.get_database_backend(), sql, [json.into()]);
                postgres.execute_raw(erin).await?;
            }
        }
        postgres.execute_unprepared("ANALYZE").await?;
        postgres.execute_unprepared("SET plan_cache_mode = force_generic_plan").await?;
        Ok(Self { sqlite, postgres })
    }

    /// Prints each question with what both make of it.
    pub(crate) async fn explain(&self, vragen: &[String]) -> Result<()> {
        for (nummer, vraag) in (1..).zip(vragen) {
            println!("{nummer}. `{}`", shortened(vraag));
            // Only what reads or changes rows has a plan.
            if !["SELECT", "INSERT", "UPDATE", "DELETE"].iter().any(|woord| vraag.starts_with(woord)) {
                continue;
            }
            let sql = format!("EXPLAIN QUERY PLAN {vraag}");
            let rijen =
                self.sqlite.query_all_raw(Statement::from_string(self.sqlite.get_database_backend(), sql)).await?;
            let stappen: Vec<String> = rijen.iter().map(|rij| rij.try_get("", "detail")).collect::<Result<_, _>>()?;
            println!("   - SQLite: {}", stappen.join("; "));
            println!("   - PostgreSQL: {}", self.by_postgres(vraag).await?.join("; "));
        }
        Ok(())
    }

    /// The steps of PostgreSQL that read a table, for whatever values.
    async fn by_postgres(&self, vraag: &str) -> Result<Vec<String>> {
        self.postgres.execute_unprepared(&format!("PREPARE vraag AS {vraag}")).await?;
        let waarden = vec!["NULL"; places(vraag)];
        let waarden = if waarden.is_empty() { String::new() } else { format!("({})", waarden.join(", ")) };
        let stappen = texts(&self.postgres, &format!("EXPLAIN (COSTS OFF) EXECUTE vraag{waarden}")).await;
        self.postgres.execute_unprepared("DEALLOCATE vraag").await?;
        let of_table = |stap: &String| ["Scan", "Insert on", "Update on"].iter().any(|woord| stap.contains(woord));
        let tidy = |stap: String| stap.trim().trim_start_matches("->").trim().to_owned();
        Ok(stappen?.into_iter().filter(of_table).map(tidy).collect())
    }

    pub(crate) async fn close(self) -> Result<()> {
        self.sqlite.close().await?;
        Ok(self.postgres.close().await?)
    }
}

async fn connect(adres: &str) -> Result<DatabaseConnection> {
    let mut keuzes = ConnectOptions::new(adres);
    // What is set for a connection must hold for the next question too.
    keuzes.max_connections(1).sqlx_logging(false);
    Ok(Database::connect(keuzes).await?)
}

/// The first column of every row.
async fn texts(db: &DatabaseConnection, sql: &str) -> Result<Vec<String>> {
    let rijen = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    Ok(rijen.iter().map(|rij| rij.try_get_by_index(0)).collect::<Result<_, _>>()?)
}

/// The highest `$n` of a question.
fn places(vraag: &str) -> usize {
    let getal = |deel: &str| deel.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
    vraag.split('$').skip(1).filter_map(getal).max().unwrap_or_default()
}

/// A question with long lists of values left out.
fn shortened(vraag: &str) -> String {
    let mut kort = Vec::new();
    let delen: Vec<&str> = vraag.split(", ").collect();
    for (plaats, deel) in delen.iter().enumerate() {
        let is_place = |een: &&str| een.starts_with('$') && een[1..].bytes().all(|byte| byte.is_ascii_digit());
        let midden =
            is_place(deel) && plaats > 0 && delen.get(plaats + 1).is_some_and(|volgend| volgend.starts_with('$'));
        match (midden, kort.last()) {
            (true, Some(&"…")) => {}
            (true, _) => kort.push("…"),
            (false, _) => kort.push(deel),
        }
    }
    kort.join(", ")
}
