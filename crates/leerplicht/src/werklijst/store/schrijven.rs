//! What is written down, each in the transaction of its change.

use std::collections::{BTreeMap, BTreeSet};

use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use recht::begrip::Pgn;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, Iterable as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::{afloop, covered, gebeurtenis, handeling, jongere, notitie, verzuimmelding};

/// Which of these places of the feed were read before.
pub(crate) async fn seen(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    volgnummers: &[i64],
) -> Result<BTreeSet<i64>, Registerfout> {
    let gezien: Vec<i64> = gebeurtenis::Entity::find()
        .select_only()
        .column(gebeurtenis::Column::Volgnummer)
        .filter(gebeurtenis::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(gebeurtenis::Column::Volgnummer.is_in(volgnummers.iter().copied()))
        .into_tuple()
        .all(wijziging.tx())
        .await?;
    Ok(gezien.into_iter().collect())
}

/// Reports by number, kept for this change alone until it ends.
pub(crate) async fn lock(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummers: &[i64],
) -> Result<BTreeMap<i64, verzuimmelding::Model>, Registerfout> {
    let rijen = verzuimmelding::Entity::find()
        .filter(verzuimmelding::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(verzuimmelding::Column::Nummer.is_in(nummers.iter().copied()))
        // In one order, so that two changes never wait for each other.
        .order_by_asc(verzuimmelding::Column::Nummer)
        .lock_exclusive()
        .all(wijziging.tx())
        .await?;
    Ok(rijen.into_iter().map(|rij| (rij.nummer, rij)).collect())
}

/// What was said before of reports that had not come in yet.
pub(crate) async fn earlier_events(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    meldingen: &[i64],
) -> Result<Vec<gebeurtenis::Model>, Registerfout> {
    let vraag = gebeurtenis::Entity::find()
        .filter(gebeurtenis::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(gebeurtenis::Column::Melding.is_in(meldingen.iter().copied()))
        .order_by_asc(gebeurtenis::Column::Volgnummer);
    Ok(vraag.all(wijziging.tx()).await?)
}

/// What a feed says of a person.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Naamgegevens {
    pub(crate) achternaam: String,
    pub(crate) tussenvoegsel: Option<String>,
    pub(crate) voornaam: String,
    pub(crate) geboortedatum: i32,
}

/// The own numbers of young people, new ones for who was not known, with their names brought up to date.
pub(crate) async fn number_jongeren(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    gevraagd: &BTreeMap<Pgn, Option<Naamgegevens>>,
) -> Result<BTreeMap<Pgn, i64>, Registerfout> {
    if gevraagd.is_empty() {
        return Ok(BTreeMap::new());
    }
    let code = covered(permit, organisatie)?;
    let bekend = jongere::Entity::find()
        .filter(jongere::Column::Organisatie.eq(&code))
        .filter(jongere::Column::Pgn.is_in(gevraagd.keys().map(|pgn| pgn.reveal())))
        .all(wijziging.tx())
        .await?;
    let bekend: BTreeMap<String, jongere::Model> = bekend.into_iter().map(|rij| (rij.pgn.clone(), rij)).collect();
    let nieuw = gevraagd.len() - bekend.len();
    let aantal = u32::try_from(nieuw).map_err(|fout| Registerfout::onleesbaar("leerplicht_jongere", fout))?;
    let mut volgend = match aantal {
        0 => 0,
        aantal => wijziging.take_numbers(organisatie, "leerplicht_jongere", aantal).await?,
    };
    let (mut nummers, mut rijen) = (BTreeMap::new(), Vec::new());
    for (pgn, naam) in gevraagd {
        let oud = bekend.get(&pgn.reveal());
        let mut rij = oud.cloned().unwrap_or_else(|| {
            let nummer = volgend;
            volgend += 1;
            let (organisatie, pgn) = (code.clone(), pgn.reveal());
            let (achternaam, tussenvoegsel, voornaam, geboortedatum) = (None, None, None, None);
            jongere::Model { organisatie, nummer, pgn, achternaam, tussenvoegsel, voornaam, geboortedatum }
        });
        if let Some(naam) = naam.clone() {
            rij.achternaam = Some(naam.achternaam);
            rij.tussenvoegsel = naam.tussenvoegsel;
            rij.voornaam = Some(naam.voornaam);
            rij.geboortedatum = Some(naam.geboortedatum);
        }
        nummers.insert(*pgn, rij.nummer);
        if oud != Some(&rij) {
            rijen.push(rij.into_active_model().reset_all());
        }
    }
    if !rijen.is_empty() {
        use jongere::Column::{Achternaam, Geboortedatum, Nummer, Organisatie, Tussenvoegsel, Voornaam};
        let bij = [Achternaam, Tussenvoegsel, Voornaam, Geboortedatum];
        let botsing = OnConflict::columns([Organisatie, Nummer]).update_columns(bij).to_owned();
        jongere::Entity::insert_many(rijen).on_conflict(botsing).exec_without_returning(wijziging.tx()).await?;
    }
    Ok(nummers)
}

/// Adds what happened.
pub(crate) async fn insert_event(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rijen: Vec<gebeurtenis::Model>,
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    let rijen = rijen.into_iter().map(|rij| rij.into_active_model().reset_all());
    gebeurtenis::Entity::insert_many(rijen).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}

/// Writes reports, new ones and changed ones alike.
pub(crate) async fn update(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rijen: Vec<verzuimmelding::Model>,
) -> Result<(), Registerfout> {
    use verzuimmelding::Column::{Nummer, Organisatie};
    covered(permit, organisatie)?;
    if rijen.is_empty() {
        return Ok(());
    }
    let overige = verzuimmelding::Column::iter().filter(|kolom| !matches!(kolom, Organisatie | Nummer));
    let botsing = OnConflict::columns([Organisatie, Nummer]).update_columns(overige).to_owned();
    let rijen = rijen.into_iter().map(|rij| rij.into_active_model().reset_all());
    verzuimmelding::Entity::insert_many(rijen).on_conflict(botsing).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}

/// Writes down an act.
pub(crate) async fn insert_handeling(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: handeling::Model,
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    handeling::Entity::insert(rij.into_active_model().reset_all()).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}

/// The act that was sent under a key; none when the key is not ours.
pub(crate) async fn lock_handeling(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    melding: i64,
    kenmerk: &str,
) -> Result<Option<handeling::Model>, Registerfout> {
    let vraag = handeling::Entity::find()
        .filter(handeling::Column::Organisatie.eq(covered(permit, organisatie)?))
        .filter(handeling::Column::Melding.eq(melding))
        .filter(handeling::Column::Kenmerk.eq(kenmerk));
    Ok(vraag.one(wijziging.tx()).await?)
}

/// Writes down how an act ended; an answer that comes twice is written once.
pub(crate) async fn insert_afloop(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: afloop::Model,
) -> Result<(), Registerfout> {
    use afloop::Column::{Handeling, Organisatie};
    covered(permit, organisatie)?;
    let botsing = OnConflict::columns([Organisatie, Handeling]).do_nothing().to_owned();
    afloop::Entity::insert(rij.into_active_model().reset_all())
        .on_conflict(botsing)
        .exec_without_returning(wijziging.tx())
        .await?;
    Ok(())
}

/// Adds a note.
pub(crate) async fn insert_notitie(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: notitie::Model,
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    notitie::Entity::insert(rij.into_active_model().reset_all()).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}
