//! Writing reports, drafts, events and the feed.

use std::collections::BTreeMap;

use kern::register::{Motor, Registerfout, Wijziging, insert_many};
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait as _, EntityTrait as _, FromQueryResult as _, IntoActiveModel as _, Value};
use uitwisseling::berichten::{Aflevering, Inhoud, Kenmerk, OndernomenActie, Vertrouwelijk};

use super::rijen::{aflevering, concept, gebeurtenis, ondernomen_actie, stand, verzuimmelding};
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query};
use crate::verzuimmelding::{Concept, Gebeurtenissoort, Meldingsleutel};

/// How long a draft is kept that nobody sends, in microseconds: two weeks.
const CONCEPT_BEWAARD: i64 = 14 * 24 * 3_600 * 1_000_000;

/// A new event of a report, which gets the next number.
pub(in super::super) fn event(
    rij: &mut stand::Model,
    wijziging: &Wijziging,
    permit: &Permit,
    soort: Gebeurtenissoort,
) -> gebeurtenis::Model {
    rij.volgnummer += 1;
    rij.gewijzigd_op = wijziging.nu().as_microsecond();
    gebeurtenis::Model {
        organisatie: rij.organisatie.clone(),
        verzuimmelding: rij.verzuimmelding,
        volgnummer: rij.volgnummer,
        soort: soort.word().to_owned(),
        kenmerk: String::new(),
        inhoud: String::new(),
        waarom: String::new(),
        account: permit.account().0,
        tijdstip: wijziging.nu().as_microsecond(),
    }
}

/// Adds a report with where it stands and its first event.
pub(in super::super) async fn insert_report(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    melding: verzuimmelding::Model,
    rij: stand::Model,
    eerste: gebeurtenis::Model,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    insert_many(wijziging.tx(), vec![melding.into_active_model()]).await?;
    insert_many(wijziging.tx(), vec![rij.into_active_model()]).await?;
    insert_many(wijziging.tx(), vec![eerste.into_active_model()]).await
}

/// Adds events.
pub(in super::super) async fn insert_events(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    gebeurtenissen: Vec<gebeurtenis::Model>,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let rijen = gebeurtenissen.into_iter().map(gebeurtenis::Model::into_active_model);
    insert_many(wijziging.tx(), rijen.collect()).await
}

/// Holds the pupils of reports before the reports themselves: whoever changes absence takes them in that order too, so that
/// two changes never wait for each other. SQLite has one change at a time anyway.
async fn hold_pupils(wijziging: &Wijziging, waar: &str, waarden: Vec<Value>) -> Result<(), Registerfout> {
    if wijziging.motor() == Motor::Postgres {
        let sql = format!(
            "SELECT leerling FROM leerling WHERE organisatie = $1 AND leerling IN \
             (SELECT leerling FROM verzuimmelding_stand WHERE organisatie = $1 AND {waar}) ORDER BY leerling FOR UPDATE"
        );
        let tx = wijziging.tx();
        tx.query_all_raw(query(tx, sql, waarden)).await?;
    }
    Ok(())
}

async fn lock_where(wijziging: &Wijziging, waar: &str, waarden: Vec<Value>) -> Result<Vec<stand::Model>, Registerfout> {
    hold_pupils(wijziging, waar, waarden.clone()).await?;
    let sql = format!(
        "UPDATE verzuimmelding_stand SET volgnummer = volgnummer WHERE organisatie = $1 AND {waar} RETURNING *"
    );
    let tx = wijziging.tx();
    Ok(stand::Model::find_by_statement(query(tx, sql, waarden)).all(tx).await?)
}

/// Where a report stands, held with its pupil until the change ends.
pub(in super::super) async fn lock(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
) -> Result<Option<stand::Model>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let waarden = vec![organisatie.to_string().into(), sleutel.0.into()];
    Ok(lock_where(wijziging, "verzuimmelding = $2", waarden).await?.into_iter().next())
}

/// The same for reports by their number at the Verzuimloket.
pub(in super::super) async fn lock_numbered(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummers: &[i64],
) -> Result<BTreeMap<i64, stand::Model>, Registerfout> {
    if !permit.covers(organisatie) || nummers.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(nummers.iter().map(|nummer| Value::from(*nummer)));
    let rijen = lock_where(wijziging, &format!("nummer IN ({})", places(2, nummers.len())), waarden).await?;
    Ok(rijen.into_iter().filter_map(|rij| Some((rij.nummer?, rij))).collect())
}

/// Lets one change at a time take in a receipt or a piece of the feed of a school, so that a status and the receipt it waits
/// for cannot pass each other unseen.
pub(in super::super) async fn hold_feed(
    wijziging: &Wijziging,
    organisatie: &Organisatiecode,
) -> Result<(), Registerfout> {
    wijziging.take_numbers(organisatie, "verzuimloket", 0).await.map(|_| ())
}

/// Keeps where a report stands, with the events that brought it there.
pub(in super::super) async fn update(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rij: stand::Model,
    gebeurtenissen: Vec<gebeurtenis::Model>,
) -> Result<(), Registerfout> {
    insert_events(wijziging, permit, organisatie, gebeurtenissen).await?;
    update_all(wijziging, permit, organisatie, vec![rij]).await
}

/// Keeps where reports stand. One statement for all of them.
pub(in super::super) async fn update_all(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    rijen: Vec<stand::Model>,
) -> Result<(), Registerfout> {
    use stand::Column as Kolom;
    if !permit.covers(organisatie) || rijen.is_empty() {
        return Ok(());
    }
    let kolommen = [
        Kolom::Stand,
        Kolom::Onderweg,
        Kolom::Geweigerd,
        Kolom::Nummer,
        Kolom::Begin,
        Kolom::Einde,
        Kolom::GemeldOp,
        Kolom::Terug,
        Kolom::Aflevering,
        Kolom::Volgnummer,
        Kolom::Regels,
        Kolom::GewijzigdOp,
    ];
    let botsing = OnConflict::columns([Kolom::Organisatie, Kolom::Verzuimmelding]).update_columns(kolommen).to_owned();
    let rijen = rijen.into_iter().map(stand::Model::into_active_model);
    stand::Entity::insert_many(rijen).on_conflict(botsing).exec_without_returning(wijziging.tx()).await?;
    Ok(())
}

/// Keeps a piece of the feed as it came.
pub(in super::super) async fn insert_deliveries(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nieuw: &BTreeMap<i64, &Aflevering>,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let onleesbaar = |fout: serde_json::Error| Registerfout::onleesbaar("verzuimmelding_aflevering", fout);
    let mut rijen = Vec::with_capacity(nieuw.len());
    for (volgnummer, een) in nieuw {
        let inhoud = match &een.inhoud {
            Inhoud::Status(bericht) => serde_json::to_string(bericht).map_err(onleesbaar)?,
            // A report of somebody else's is not ours to keep.
            Inhoud::Verzuimmelding(_) => String::new(),
        };
        let nummer = i64::try_from(u64::from(een.nummer));
        rijen.push(aflevering::ActiveModel {
            organisatie: Set(organisatie.to_string()),
            volgnummer: Set(*volgnummer),
            nummer: Set(nummer.map_err(|fout| Registerfout::onleesbaar("verzuimmelding_aflevering", fout))?),
            inhoud: Set(inhoud),
            ontvangen_op: Set(wijziging.nu().as_microsecond()),
        });
    }
    insert_many(wijziging.tx(), rijen).await
}

/// Keeps a draft, in the place of what it was.
pub(in super::super) async fn save_concept(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    van: &Concept,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let inhoud = serde_json::to_string(&van.invulling);
    let rij = concept::ActiveModel {
        organisatie: Set(organisatie.to_string()),
        kenmerk: Set(van.kenmerk.to_string()),
        leerling: Set(van.aanleiding.leerling.0),
        soort: Set(van.aanleiding.soort.to_string()),
        begin: Set(Dag::from(van.aanleiding.begin).0),
        einde: Set(van.aanleiding.einde.map(|einde| Dag::from(einde).0)),
        verschuldigd: Set(van.aanleiding.verschuldigd.into()),
        verzuimmelding: Set(van.herstelt.map(|sleutel| sleutel.0)),
        inhoud: Set(inhoud.map_err(|fout| Registerfout::onleesbaar("verzuimmelding_concept", fout))?),
        account: Set(permit.account().0),
        tijdstip: Set(wijziging.nu().as_microsecond()),
    };
    delete_concept(wijziging, permit, organisatie, &van.kenmerk).await?;
    insert_many(wijziging.tx(), vec![rij]).await
}

/// Removes a draft that was sent.
pub(in super::super) async fn delete_concept(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &Kenmerk,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let tx = wijziging.tx();
    concept::Entity::delete_by_id((organisatie.to_string(), kenmerk.to_string())).exec(tx).await?;
    Ok(())
}

/// Removes the drafts that nobody sent.
pub(in super::super) async fn forget_concepts(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let tx = wijziging.tx();
    let oud = wijziging.nu().as_microsecond() - CONCEPT_BEWAARD;
    let sql = "DELETE FROM verzuimmelding_concept WHERE organisatie = $1 AND tijdstip < $2";
    tx.execute_raw(query(tx, sql, vec![organisatie.to_string().into(), oud.into()])).await?;
    Ok(())
}

/// Keeps what the school did itself.
pub(in super::super) async fn insert_actions(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    acties: &[OndernomenActie],
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) || acties.is_empty() {
        return Ok(());
    }
    let aantal = u32::try_from(acties.len()).unwrap_or(u32::MAX);
    let eerste = wijziging.take_numbers(organisatie, "ondernomen_actie", aantal).await?;
    let rijen = (eerste..).zip(acties).map(|(nummer, actie)| ondernomen_actie::ActiveModel {
        organisatie: Set(organisatie.to_string()),
        actie: Set(nummer),
        leerling: Set(leerling.0),
        datum: Set(Dag::from(actie.datum).0),
        soort: Set(actie.soort.as_str().to_owned()),
        omschrijving: Set(actie.omschrijving.as_ref().and_then(Vertrouwelijk::filled).unwrap_or_default().to_owned()),
        account: Set(permit.account().0),
        tijdstip: Set(wijziging.nu().as_microsecond()),
    });
    insert_many(wijziging.tx(), rijen.collect()).await
}
