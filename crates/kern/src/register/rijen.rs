//! Many rows at once.

use sea_orm::sea_query::{CommonTableExpression, SubQueryStatement, WithClause};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait as _, DatabaseTransaction, DbBackend, EntityTrait, Iterable as _,
    QueryTrait as _, Statement,
};

use super::Registerfout;

/// Most values in one statement; SQLite takes 32,766 and PostgreSQL 65,535.
const WAARDEN: usize = 32_000;

/// Adds rows, as many in a statement as both databases take.
pub async fn insert_many<A>(tx: &DatabaseTransaction, rijen: Vec<A>) -> Result<(), Registerfout>
where
    A: ActiveModelTrait,
{
    let kolommen = <A::Entity as EntityTrait>::Column::iter().count().max(1);
    let mut rijen = rijen.into_iter().peekable();
    while rijen.peek().is_some() {
        let stuk: Vec<A> = rijen.by_ref().take(WAARDEN / kolommen).collect();
        A::Entity::insert_many(stuk).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A statement that adds or changes rows, to be run with others.
pub type Schrijfvraag = SubQueryStatement;

/// The statement that adds rows, for [`run_together`]; none when there are none. For no more rows than fit in one.
pub fn insertion<A>(rijen: Vec<A>) -> Option<Schrijfvraag>
where
    A: ActiveModelTrait,
{
    (!rijen.is_empty()).then(|| A::Entity::insert_many(rijen).into_query().into())
}

/// Runs statements of which none looks at what another did, in one way there and back.
pub async fn run_together(tx: &DatabaseTransaction, mut vragen: Vec<Schrijfvraag>) -> Result<(), Registerfout> {
    let Some(laatste) = vragen.pop() else { return Ok(()) };
    let vraag = match tx.get_database_backend() {
        DbBackend::Postgres => as_parts(vragen, laatste),
        backend => one_after_another(backend, vragen, laatste),
    };
    tx.execute_raw(vraag).await?;
    Ok(())
}

/// PostgreSQL takes one statement at a time, with others in its `WITH`
/// (https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING).
fn as_parts(vragen: Vec<Schrijfvraag>, laatste: Schrijfvraag) -> Statement {
    let met = vragen.into_iter().enumerate().fold(WithClause::new(), |mut met, (nummer, vraag)| {
        met.cte(CommonTableExpression::new().query(vraag).table_name(format!("deel{nummer}")).to_owned()).to_owned()
    });
    build(DbBackend::Postgres, met, laatste)
}

/// The driver of SQLite runs several statements in turn, and deals the values out to them in order.
fn one_after_another(backend: DbBackend, vragen: Vec<Schrijfvraag>, laatste: Schrijfvraag) -> Statement {
    let (mut sql, mut waarden) = (String::new(), Vec::new());
    for vraag in vragen.into_iter().chain([laatste]) {
        let vraag = build(backend, WithClause::new(), vraag);
        if !sql.is_empty() {
            sql.push_str("; ");
        }
        sql.push_str(&vraag.sql);
        waarden.extend(vraag.values.into_iter().flat_map(|waarden| waarden.0));
    }
    Statement::from_sql_and_values(backend, sql, waarden)
}

fn build(backend: DbBackend, met: WithClause, vraag: Schrijfvraag) -> Statement {
    let zonder = met == WithClause::new();
    match vraag {
        SubQueryStatement::InsertStatement(vraag) if zonder => backend.build(&vraag),
        SubQueryStatement::UpdateStatement(vraag) if zonder => backend.build(&vraag),
        vraag => backend.build(&met.query(vraag)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Query};

    use super::*;
    use crate::klok::Systeemklok;
    use crate::register::{Instellingen, Register};

    fn add(organisatie: &str, naam: &str, waarde: i64) -> Schrijfvraag {
        let mut vraag = Query::insert();
        let kolommen = ["organisatie", "naam", "waarde"].map(Alias::new);
        vraag.into_table(Alias::new("teller")).columns(kolommen);
        vraag.values_panic([organisatie.into(), naam.into(), waarde.into()]);
        vraag.into()
    }

    fn change(naam: &str, waarde: i64) -> Schrijfvraag {
        let mut vraag = Query::update();
        vraag.table(Alias::new("teller")).value(Alias::new("waarde"), waarde);
        vraag.and_where(Expr::col(Alias::new("naam")).eq(naam));
        vraag.into()
    }

    async fn counters(register: &Register) -> Vec<(String, i64)> {
        let db = register.lees();
        let vraag = Statement::from_string(db.get_database_backend(), "SELECT naam, waarde FROM teller ORDER BY naam");
        let rijen = db.query_all_raw(vraag).await.unwrap();
        rijen.iter().map(|rij| (rij.try_get("", "naam").unwrap(), rij.try_get("", "waarde").unwrap())).collect()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn statements_that_run_together_each_get_their_own_values_or_none_runs() {
        for databank in testkit::databanken().await {
            let register =
                Register::open(&Instellingen::new(&databank.adres), Arc::new(Systeemklok), &[]).await.unwrap();
            let wijziging = register.begin().await.unwrap();
            run_together(wijziging.tx(), vec![add("a", "een", 1)]).await.unwrap();
            let samen = vec![add("a", "twee", 2), change("een", 11), add("a", "drie", 3)];
            run_together(wijziging.tx(), samen).await.unwrap();
            run_together(wijziging.tx(), Vec::new()).await.unwrap();
            wijziging.commit().await.unwrap();
            let gehouden = [("drie", 3), ("een", 11), ("twee", 2)].map(|(naam, waarde)| (naam.to_owned(), waarde));
            assert_eq!(counters(&register).await, gehouden);

            let wijziging = register.begin().await.unwrap();
            let fout = run_together(wijziging.tx(), vec![change("een", 12), add("a", "een", 13)]).await;
            assert!(fout.is_err());
            wijziging.rollback().await.unwrap();
            assert_eq!(counters(&register).await, gehouden);
        }
    }
}
