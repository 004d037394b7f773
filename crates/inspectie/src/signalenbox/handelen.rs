//! Acting on a melding: judged by the law of the Signalenbox, for whoever has it and saw it as it stands.

use jiff::civil::Date;
use kern::account::Accounts;
use kern::outbox::{Inhoud, Uitgaand};
use kern::register::Registerfout;
use kern::toegang::{Accountnummer, Gebruiker, Permit, Rol};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::kalender::Kalender;
use recht::toezicht::onderzoek::{Bezoekkalender, check_bezoekdag};
use recht::toezicht::overeenkomst::check_contactpersoon;
use recht::toezicht::signaalmelding::{
    Signaalhandeling, Signaalhandelingsoort, Signaalpartij, Signaalstand, find_mogelijk, step,
};
use recht::weigering::Weigering;
use uitwisseling::berichten::{Bericht as _, Vertrouwelijk};

use super::ontvangen::{Nieuw, advance, current, message};
use super::store::{self, stand};
use super::{Behandelfout, Behandelreden, Inspecteur, Signaalnummer, Signaalregel, Signaalveld, schoolcode, subject};
use crate::bewerkingen::VERDELEN;
use crate::{Inspectie, dossier};

/// Most characters of words for the reporter.
const TEKSTLENGTE: usize = 2000;
const WOORDEN: &str = "signaal.met_woorden";
const BEVOEGD: &str = "signaal.bevoegd";
const LEZING: &str = "signaal.overgangen_lezing";
const BEZOEKDAG: &str = "onderzoek.bezoekdag";

/// A step as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Daad {
    /// Which.
    pub soort: Signaalhandelingsoort,
    /// Words for the reporter.
    pub woorden: Option<Vertrouwelijk>,
    /// Another promised day than the term gives.
    pub belofte: Option<Date>,
    /// To whom it is passed on.
    pub inspecteur: Option<Accountnummer>,
    /// The day of a visit.
    pub bezoek: Option<Date>,
    /// How many steps there were when it was filled in.
    pub gezien: i64,
}

impl Daad {
    /// A step without anything filled in, on a melding as it was seen.
    pub fn new(soort: Signaalhandelingsoort, gezien: i64) -> Self {
        Self { soort, woorden: None, belofte: None, inspecteur: None, bezoek: None, gezien }
    }
}

/// Who can have a melding.
pub async fn inspectors(inspectie: &Inspectie, permit: &Permit) -> Result<Vec<Inspecteur>, Registerfout> {
    let rollen = [Rol::Inspecteur, Rol::CoordinerendInspecteur];
    let namen = Accounts::colleagues(&inspectie.register, permit, &rollen).await?;
    Ok(namen.into_iter().map(|(account, naam)| Inspecteur { account, naam: naam.into() }).collect())
}

/// The steps that somebody may take now, words and days aside.
pub fn possible(
    inspectie: &Inspectie,
    permit: &Permit,
    melding: &Signaalregel,
) -> Result<Vec<Signaalhandelingsoort>, Behandelfout> {
    let vandaag = inspectie.register.klok().vandaag()?;
    let van = melding.inspecteur.as_ref().map(|een| een.account);
    let mut mogelijk = Vec::new();
    for partij in parts(inspectie, permit, van) {
        for soort in find_mogelijk(&inspectie.recht, melding.stand(), partij, vandaag)? {
            if !mogelijk.contains(&soort) && soort != Signaalhandelingsoort::InformatieGeven {
                mogelijk.push(soort);
            }
        }
    }
    mogelijk.sort_unstable();
    Ok(mogelijk)
}

/// In which parts somebody acts on a melding that somebody has.
fn parts(inspectie: &Inspectie, permit: &Permit, van: Option<Accountnummer>) -> Vec<Signaalpartij> {
    let gebruiker =
        Gebruiker { account: permit.account(), rol: permit.rol(), organisatie: permit.organisaties().first().cloned() };
    let eigen = (van == Some(permit.account())).then_some(Signaalpartij::Inspecteur);
    let loket = permit.organisaties().iter().all(|een| inspectie.toegang.allows(&gebruiker, &VERDELEN, een));
    eigen.into_iter().chain(loket.then_some(Signaalpartij::Loket)).collect()
}

/// Takes a step, with the message that tells the reporter of it, in one transaction.
pub async fn act(
    inspectie: &Inspectie,
    permit: &Permit,
    nummer: Signaalnummer,
    naam: &Vertrouwelijk,
    daad: &Daad,
) -> Result<(), Behandelfout> {
    let organisatie = permit.organisaties().first().ok_or(Behandelfout::NietGevonden)?;
    let op = inspectie.register.klok().vandaag()?;
    let collegas = inspectors(inspectie, permit).await?;
    let mut wijziging = inspectie.register.begin().await?;
    let vast = store::lock(&wijziging, permit, organisatie, nummer.0).await?;
    let (melding, mut staat) = vast.ok_or(Behandelfout::NietGevonden)?;
    let mut weigeringen = Vec::new();
    if staat.volgnummer != daad.gezien {
        let laatste = store::last_step(&wijziging, permit, organisatie, nummer.0).await?;
        let laatste = laatste.ok_or(Behandelfout::NietGevonden)?;
        let status = store::parse("inspectie_signaalstap", &laatste.status)?;
        weigeringen.push(refuse(inspectie, Behandelreden::Intussen { door: laatste.naam.into(), status }, LEZING, op)?);
        wijziging.rollback().await?;
        return Err(Behandelfout::Geweigerd(weigeringen));
    }
    let stand = current(&melding, &staat)?;
    let Some(partij) = part(inspectie, permit, &staat, stand, daad, op)? else {
        let van = staat.inspecteur_naam.clone().map(Vertrouwelijk::from);
        let weigering = refuse(inspectie, Behandelreden::NietVanU { van }, BEVOEGD, op)?;
        wijziging.rollback().await?;
        return Err(Behandelfout::Geweigerd(vec![weigering]));
    };
    let woorden = daad.woorden.as_ref().and_then(Vertrouwelijk::filled);
    weigeringen.extend(check_fields(inspectie, daad, woorden, op)?);
    let nieuwe = collegas.into_iter().find(|een| Some(een.account) == daad.inspecteur);
    if daad.soort == Signaalhandelingsoort::Doorsturen && nieuwe.is_none() {
        weigeringen.push(refuse(inspectie, Behandelreden::Ontbreekt(Signaalveld::Inspecteur), BEVOEGD, op)?);
    }
    let handelt = match daad.soort {
        Signaalhandelingsoort::Doorsturen => nieuwe.as_ref().map(|een| een.account),
        _ => (partij == Signaalpartij::Inspecteur).then(|| permit.account()),
    };
    if let (Some(account), Some(brin)) = (handelt, &melding.brin) {
        let code = format!("{brin}{}", melding.vestiging.as_deref().unwrap_or_default());
        let looptijden = dossier::contact_periods(inspectie, permit, &code, account).await?;
        weigeringen.extend(
            check_contactpersoon(&inspectie.recht, &looptijden, op)?
                .map(|een| Weigering { reden: Behandelreden::Bevoegdheid(een.reden), grond: een.grond }),
        );
    }
    let handeling =
        Signaalhandeling { soort: daad.soort, partij, op, toegelicht: woorden.is_some(), belofte: daad.belofte };
    let gezet = match step(&inspectie.recht, &inspectie.feestdagen, stand, handeling)? {
        Ok(gezet) if weigeringen.is_empty() => gezet,
        uitkomst => {
            let van_de_wet = uitkomst.err().into_iter().flatten();
            weigeringen
                .extend(van_de_wet.map(|een| Weigering { reden: Behandelreden::Signaal(een.reden), grond: een.grond }));
            wijziging.rollback().await?;
            return Err(Behandelfout::Geweigerd(weigeringen));
        }
    };
    if let Some(nieuwe) = nieuwe.filter(|_| daad.soort == Signaalhandelingsoort::Doorsturen) {
        staat.inspecteur = Some(nieuwe.account.0);
        staat.inspecteur_naam = Some(nieuwe.naam.reveal().to_owned());
    }
    advance(&mut staat, &gezet);
    let nieuw = Nieuw { partij, soort: Some(daad.soort), naam, woorden, kenmerk: None };
    let mut rij = nieuw.row(&wijziging, permit, &staat, &gezet);
    rij.bezoek = daad.bezoek.filter(|_| daad.soort == Signaalhandelingsoort::Bezoek).map(|dag| Dag::from(dag).0);
    let bericht = message(&melding, &rij)?;
    let inhoud = bericht.write().map_err(|fout| Registerfout::onleesbaar("outbox", fout))?;
    // The moment is in the key, so that a number that is given out again after a restored backup makes another.
    let kenmerk = format!("i-{}-{}-{}", nummer.0, rij.volgnummer, wijziging.nu().as_microsecond().unsigned_abs());
    store::insert_step(&wijziging, permit, organisatie, rij).await?;
    store::update(&wijziging, permit, organisatie, staat).await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging
        .send(Uitgaand {
            organisatie: organisatie.clone(),
            kenmerk,
            soort: super::messages::STAP.to_owned(),
            onderwerp: subject(nummer),
            inhoud: Inhoud(inhoud),
        })
        .await?;
    Ok(wijziging.commit().await?)
}

/// The part in which somebody takes a step: the one in which the law knows it, or else the first one he has.
fn part(
    inspectie: &Inspectie,
    permit: &Permit,
    staat: &stand::Model,
    stand: Signaalstand,
    daad: &Daad,
    op: Date,
) -> Result<Option<Signaalpartij>, Behandelfout> {
    let partijen = parts(inspectie, permit, staat.inspecteur.map(Accountnummer));
    for partij in &partijen {
        if find_mogelijk(&inspectie.recht, stand, *partij, op)?.contains(&daad.soort) {
            return Ok(Some(*partij));
        }
    }
    Ok(partijen.first().copied())
}

/// What is wrong with the fields of a step, the law of its words and promises aside.
fn check_fields(
    inspectie: &Inspectie,
    daad: &Daad,
    woorden: Option<&str>,
    op: Date,
) -> Result<Vec<Weigering<Behandelreden>>, Behandelfout> {
    let mut weigeringen = Vec::new();
    if woorden.is_some_and(|woorden| woorden.chars().count() > TEKSTLENGTE) {
        weigeringen.push(refuse(inspectie, Behandelreden::TeLang { hoogstens: TEKSTLENGTE }, WOORDEN, op)?);
    }
    let vraagt = matches!(daad.soort, Signaalhandelingsoort::InformatieVragen | Signaalhandelingsoort::Opname);
    if vraagt && woorden.is_none() {
        weigeringen.push(refuse(inspectie, Behandelreden::Ontbreekt(Signaalveld::Woorden), WOORDEN, op)?);
    }
    if daad.soort == Signaalhandelingsoort::Bezoek {
        match daad.bezoek {
            None => weigeringen.push(refuse(inspectie, Behandelreden::Ontbreekt(Signaalveld::Bezoek), BEZOEKDAG, op)?),
            Some(bezoek) if bezoek < op => {
                weigeringen.push(refuse(inspectie, Behandelreden::BezoekVoorbij, BEZOEKDAG, op)?);
            }
            Some(bezoek) => {
                // The holidays of the school are not known here: only what holds for everybody is looked at.
                let school = Kalender::new(&[], bezoek, bezoek);
                let kalender = Bezoekkalender { feestdagen: &inspectie.feestdagen, school: &school };
                let redenen = check_bezoekdag(&inspectie.recht, kalender, bezoek)?.err().into_iter().flatten();
                weigeringen
                    .extend(redenen.map(|een| Weigering { reden: Behandelreden::Bezoek(een.reden), grond: een.grond }));
            }
        }
    }
    Ok(weigeringen)
}

pub(crate) fn refuse(
    inspectie: &Inspectie,
    reden: Behandelreden,
    id: &str,
    op: Date,
) -> Result<Weigering<Behandelreden>, Behandelfout> {
    Ok(Weigering { reden, grond: inspectie.recht.grond(id, op)?.clone() })
}

/// The code of the school of a melding.
pub(crate) fn school_of(melding: &Signaalregel) -> Option<String> {
    melding.school.as_ref().map(schoolcode)
}
