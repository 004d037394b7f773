//! Many rows at once.

use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, Iterable as _};

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
