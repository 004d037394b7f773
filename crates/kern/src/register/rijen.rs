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

/// Runs statements of which none looks at what another did. PostgreSQL takes them as one question, with the others in its `WITH`
/// (https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING), which spares the way there and back.
pub async fn run_together(tx: &DatabaseTransaction, vragen: Vec<Schrijfvraag>) -> Result<(), Registerfout> {
    let backend = tx.get_database_backend();
    if backend != DbBackend::Postgres {
        for vraag in vragen {
            tx.execute_raw(build(backend, WithClause::new(), vraag)).await?;
        }
        return Ok(());
    }
    let mut vragen = vragen.into_iter().enumerate();
    let Some((_, laatste)) = vragen.next_back() else { return Ok(()) };
    let met = vragen.fold(WithClause::new(), |mut met, (nummer, vraag)| {
        met.cte(CommonTableExpression::new().query(vraag).table_name(format!("deel{nummer}")).to_owned()).to_owned()
    });
    tx.execute_raw(build(backend, met, laatste)).await?;
    Ok(())
}

fn build(backend: DbBackend, met: WithClause, vraag: Schrijfvraag) -> Statement {
    let zonder = met == WithClause::new();
    match vraag {
        SubQueryStatement::InsertStatement(vraag) if zonder => backend.build(&vraag),
        SubQueryStatement::UpdateStatement(vraag) if zonder => backend.build(&vraag),
        vraag => backend.build(&met.query(vraag)),
    }
}
