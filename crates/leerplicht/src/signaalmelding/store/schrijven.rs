//! What is written down, each in the transaction of its change.

use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, Iterable as _, QueryFilter as _,
    QuerySelect as _,
};

use super::{afloop, bijlage, reactie, signaal, stand, stap};
use crate::werklijst::store::covered;

/// A melding that stands under a key already.
pub(crate) async fn number_of(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<i64>, Registerfout> {
    let vraag = signaal::Entity::find()
        .filter(signaal::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(signaal::Column::Kenmerk.eq(kenmerk));
    Ok(vraag.one(wijziging.tx()).await?.map(|rij| rij.nummer))
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

/// The state of a melding, kept for this change alone until it ends.
pub(crate) async fn lock(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Option<stand::Model>, Registerfout> {
    let vraag = stand::Entity::find()
        .filter(stand::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(stand::Column::Nummer.eq(nummer))
        .lock_exclusive();
    Ok(vraag.one(wijziging.tx()).await?)
}

/// A melding by its key, with its state as by [`lock`].
pub(crate) async fn lock_by_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<stand::Model>, Registerfout> {
    match number_of(wijziging, permit, organisatie, kenmerk).await? {
        Some(nummer) => lock(wijziging, permit, organisatie, nummer).await,
        None => Ok(None),
    }
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

/// Adds a step; one that was told before is not added again.
pub(crate) async fn insert_step(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: stap::Model,
) -> Result<(), Registerfout> {
    use stap::Column::{Organisatie, Signaal, Volgnummer};
    covered(permit, organisatie)?;
    let botsing = OnConflict::columns([Organisatie, Signaal, Volgnummer]).do_nothing().to_owned();
    stap::Entity::insert(rij.into_active_model().reset_all())
        .on_conflict(botsing)
        .exec_without_returning(wijziging.tx())
        .await?;
    Ok(())
}

/// Adds an answer of the reporter.
pub(crate) async fn insert_reactie(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: reactie::Model,
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    reactie::Entity::insert(rij.into_active_model().reset_all()).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}

/// Adds how a message ended; an answer that comes twice is written once.
pub(crate) async fn insert_afloop(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: afloop::Model,
) -> Result<(), Registerfout> {
    use afloop::Column::{Kenmerk, Organisatie};
    covered(permit, organisatie)?;
    let botsing = OnConflict::columns([Organisatie, Kenmerk]).do_nothing().to_owned();
    afloop::Entity::insert(rij.into_active_model().reset_all())
        .on_conflict(botsing)
        .exec_without_returning(wijziging.tx())
        .await?;
    Ok(())
}
