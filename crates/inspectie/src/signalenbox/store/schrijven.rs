//! What is written down, each in the transaction of its change.

use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, Iterable as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::{bijlage, covered, signaal, stand, stap};

/// The number of a melding by its sender and key.
pub(crate) async fn find_by_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    afzender: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<signaal::Model>, Registerfout> {
    let vraag = signaal::Entity::find()
        .filter(signaal::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(signaal::Column::Afzender.eq(afzender.to_string()))
        .filter(signaal::Column::Kenmerk.eq(kenmerk));
    Ok(vraag.one(wijziging.tx()).await?)
}

/// Writes a melding with its files and its first state.
pub(crate) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    melding: signaal::Model,
    bijlagen: Vec<bijlage::Model>,
    staat: stand::Model,
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    let tx = wijziging.tx();
    signaal::Entity::insert(melding.into_active_model().reset_all()).exec_without_returning(tx).await?;
    stand::Entity::insert(staat.into_active_model().reset_all()).exec_without_returning(tx).await?;
    if !bijlagen.is_empty() {
        let rijen = bijlagen.into_iter().map(|rij| rij.into_active_model().reset_all());
        bijlage::Entity::insert_many(rijen).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A melding with its state, kept for this change alone until it ends.
pub(crate) async fn lock(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Option<(signaal::Model, stand::Model)>, Registerfout> {
    let code = covered(permit, organisatie)?;
    let staat = stand::Entity::find()
        .filter(stand::Column::Organisatie.eq(&code))
        .filter(stand::Column::Nummer.eq(nummer))
        .lock_exclusive()
        .one(wijziging.tx())
        .await?;
    let melding = signaal::Entity::find_by_id((code, nummer)).one(wijziging.tx()).await?;
    Ok(melding.zip(staat))
}

/// Writes the state of a melding.
pub(crate) async fn update(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    staat: stand::Model,
) -> Result<(), Registerfout> {
    use stand::Column::{Nummer, Organisatie};
    covered(permit, organisatie)?;
    let overige = stand::Column::iter().filter(|kolom| !matches!(kolom, Organisatie | Nummer));
    let botsing = OnConflict::columns([Organisatie, Nummer]).update_columns(overige).to_owned();
    stand::Entity::insert(staat.into_active_model().reset_all())
        .on_conflict(botsing)
        .exec_without_returning(wijziging.tx())
        .await?;
    Ok(())
}

/// Adds a step.
pub(crate) async fn insert_step(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: stap::Model,
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    stap::Entity::insert(rij.into_active_model().reset_all()).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}

/// The last step of a melding.
pub(crate) async fn last_step(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Option<stap::Model>, Registerfout> {
    let vraag = stap::Entity::find()
        .filter(stap::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(stap::Column::Signaal.eq(nummer))
        .order_by_desc(stap::Column::Volgnummer);
    Ok(vraag.one(wijziging.tx()).await?)
}

/// The step that came of a message of the reporter; with the key of the melding itself, its receipt.
pub(crate) async fn step_of_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    kenmerk: &str,
) -> Result<Option<stap::Model>, Registerfout> {
    let vraag = stap::Entity::find()
        .filter(stap::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(stap::Column::Signaal.eq(nummer))
        .filter(stap::Column::Kenmerk.eq(kenmerk));
    Ok(vraag.one(wijziging.tx()).await?)
}
