//! What is done with agreements: enter one, let municipalities join and leave, end one.

use std::collections::BTreeMap;

use kern::register::Registerfout;
use kern::toegang::{Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Gemeentecode;
use recht::grond::Zekerheid;
use recht::toezicht::overeenkomst::{Deelname, Overeenkomst, gepubliceerd};
use uitwisseling::berichten::Vertrouwelijk;

use super::lijst::{apply, check, names};
use super::{Nieuw, Overeenkomstbeeld, Overeenkomstfout, Overeenkomstreden, Stap, Stapsoort, store};
use crate::Inspectie;

/// Most characters of a name, a source and a reason.
const LENGTE: usize = 500;
const MOGELIJK: &str = "overeenkomst.mogelijk";

/// Every agreement: those that are shipped first, then those that were entered, each as it stands.
pub async fn all(inspectie: &Inspectie, permit: &Permit) -> Result<Vec<Overeenkomstbeeld>, Overeenkomstfout> {
    let rijen = store::read(inspectie.register.lees(), inspectie.register.motor().backend(), permit).await?;
    build(rijen)
}

/// One agreement.
pub async fn open(inspectie: &Inspectie, permit: &Permit, code: &str) -> Result<Overeenkomstbeeld, Overeenkomstfout> {
    let alle = all(inspectie, permit).await?;
    alle.into_iter().find(|een| een.overeenkomst.code == code).ok_or(Overeenkomstfout::NietGevonden)
}

/// The municipalities that take or took part in anything, by name.
pub async fn municipalities(
    inspectie: &Inspectie,
    permit: &Permit,
) -> Result<BTreeMap<Gemeentecode, String>, Overeenkomstfout> {
    Ok(names(&as_law(&all(inspectie, permit).await?)))
}

/// A key for a form, so that sending it twice does something once.
pub fn new_key(inspectie: &Inspectie, permit: &Permit) -> String {
    format!("{}-{}", permit.account(), inspectie.register.klok().nu().as_microsecond())
}

/// As the law takes them.
pub(super) fn as_law(alle: &[Overeenkomstbeeld]) -> Vec<Overeenkomst> {
    alle.iter().map(|een| een.overeenkomst.clone()).collect()
}

/// The agreements with every step put on them.
fn build((eigen, stappen): store::Rijen) -> Result<Vec<Overeenkomstbeeld>, Overeenkomstfout> {
    let gedeeld = gepubliceerd()?.into_iter().map(|overeenkomst| (overeenkomst, None));
    let eigen = eigen.into_iter().map(|(nummer, nieuw, door)| (entered(nummer, nieuw), Some(door)));
    let mut alle: Vec<_> = gedeeld
        .chain(eigen)
        .map(|(overeenkomst, door)| Overeenkomstbeeld { overeenkomst, door, stappen: Vec::new() })
        .collect();
    for stap in stappen {
        if let Some(beeld) = alle.iter_mut().find(|een| een.overeenkomst.code == stap.overeenkomst) {
            // A step was judged before it was kept, on the same rows.
            apply(&mut beeld.overeenkomst, &stap)
                .map_err(|_| Registerfout::onleesbaar("inspectie_overeenkomststap", "a step that cannot be"))?;
            beeld.stappen.push(stap);
        }
    }
    Ok(alle)
}

fn entered(nummer: i64, nieuw: Nieuw) -> Overeenkomst {
    let Nieuw { naam, looptijd, bron, gemeenten, .. } = nieuw;
    let deelname = |(gemeente, naam)| Deelname { gemeente, naam, looptijd };
    Overeenkomst {
        code: format!("eigen-{nummer}"),
        naam,
        looptijd,
        begin_onbekend: false,
        deelnames: gemeenten.into_iter().map(deelname).collect(),
        bron,
        zekerheid: Zekerheid::Zeker,
    }
}

/// Enters an agreement, once for each key. Gives its code.
pub async fn add(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    nieuw: &Nieuw,
) -> Result<String, Overeenkomstfout> {
    let organisatie = own(permit)?;
    let mut redenen = Vec::new();
    let past = |tekst: &str| !tekst.trim().is_empty() && tekst.chars().count() <= LENGTE;
    for (goed, reden) in [
        (past(&nieuw.naam), Overeenkomstreden::GeenNaam),
        (past(&nieuw.bron), Overeenkomstreden::GeenBron),
        (nieuw.looptijd.tot.is_none_or(|tot| tot >= nieuw.looptijd.van), Overeenkomstreden::TotVoorVan),
        (!nieuw.gemeenten.is_empty(), Overeenkomstreden::GeenGemeenten),
    ] {
        redenen.extend((!goed).then_some(reden));
    }
    redenen.extend(possible(inspectie, nieuw.looptijd.van)?);
    if !redenen.is_empty() {
        return Err(Overeenkomstfout::Geweigerd(redenen));
    }
    let mut wijziging = inspectie.register.begin().await?;
    // The number comes first: who takes it lets others wait, so that two that overlap are not both found free.
    let nummer = wijziging.take_numbers(organisatie, "inspectie_overeenkomst", 1).await?;
    if let Some(eerder) = store::find_by_key(&wijziging, permit, organisatie, &nieuw.kenmerk).await? {
        wijziging.rollback().await?;
        return Ok(format!("eigen-{eerder}"));
    }
    let mut alle = as_law(&build(store::read_within(&wijziging, permit).await?)?);
    let overeenkomst = entered(nummer, nieuw.clone());
    let code = overeenkomst.code.clone();
    alle.push(overeenkomst);
    if let Err(reden) = check(&alle) {
        wijziging.rollback().await?;
        return Err(reden.into());
    }
    store::insert(&wijziging, permit, organisatie, nummer, nieuw, door).await?;
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(&code)));
    wijziging.commit().await?;
    Ok(code)
}

/// Puts a step on an agreement.
pub async fn change(inspectie: &Inspectie, permit: &Permit, stap: &Stap) -> Result<(), Overeenkomstfout> {
    let organisatie = own(permit)?;
    let mut redenen = Vec::new();
    let waarom = stap.waarom.filled();
    if waarom.is_none_or(|tekst| tekst.chars().count() > LENGTE) {
        redenen.push(Overeenkomstreden::GeenReden);
    }
    if stap.soort == Stapsoort::Toetreding {
        redenen.extend(possible(inspectie, stap.dag)?);
    }
    if !redenen.is_empty() {
        return Err(Overeenkomstfout::Geweigerd(redenen));
    }
    let mut wijziging = inspectie.register.begin().await?;
    // The same counter as of agreements, for the same reason.
    wijziging.take_numbers(organisatie, "inspectie_overeenkomst", 1).await?;
    let nummer = wijziging.take_numbers(organisatie, "inspectie_overeenkomststap", 1).await?;
    let mut alle = as_law(&build(store::read_within(&wijziging, permit).await?)?);
    let Some(overeenkomst) = alle.iter_mut().find(|een| een.code == stap.overeenkomst) else {
        wijziging.rollback().await?;
        return Err(Overeenkomstfout::NietGevonden);
    };
    if let Err(reden) = apply(overeenkomst, stap).and_then(|()| check(&alle)) {
        wijziging.rollback().await?;
        return Err(reden.into());
    }
    store::insert_step(&wijziging, permit, organisatie, nummer, stap).await?;
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(&stap.overeenkomst)));
    Ok(wijziging.commit().await?)
}

/// An agreement lets leerplicht do what the law allows on its first day.
fn possible(inspectie: &Inspectie, op: jiff::civil::Date) -> Result<Option<Overeenkomstreden>, Overeenkomstfout> {
    let recht = &inspectie.recht;
    let eerste = recht.versies(MOGELIJK)?.first();
    let mogelijk = eerste.is_some_and(|versie| versie.vanaf <= op) && recht.ja_nee(MOGELIJK, op)?;
    let grond = match eerste {
        Some(versie) if op < versie.vanaf => versie.grond.clone(),
        _ => recht.grond(MOGELIJK, op)?.clone(),
    };
    Ok((!mogelijk).then_some(Overeenkomstreden::NietMogelijk { op, grond }))
}

pub(super) fn own(permit: &Permit) -> Result<&Organisatiecode, Overeenkomstfout> {
    permit.organisaties().first().ok_or(Overeenkomstfout::NietGevonden)
}

/// An agreement as the log and letters name it.
pub(crate) fn subject(code: &str) -> String {
    format!("overeenkomst:{code}")
}
