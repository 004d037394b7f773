//! What a reporter does when the Inspectie asked or closed: answer, open again with words, or agree.

use kern::outbox::{self, Inhoud, Uitgaand};
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::toezicht::signaalmelding::{Signaalhandeling, Signaalhandelingsoort, Signaalpartij, find_mogelijk, step};
use recht::weigering::Weigering;
use uitwisseling::berichten::{Bericht as _, Kenmerk, Signaalreactie, Vertrouwelijk};

use super::store::{self, reactie};
use super::{Signaal, Signaalmelder, Signaalnummer, Verzending, subject};
use crate::Leerplicht;
use crate::afspraak::Regel;
use crate::werklijst::{Behandelfout, Behandelreden, Signaalveld, Tekstveld, own, too_long};

/// The acts that a reporter may do now.
pub fn possible(leerplicht: &Leerplicht, signaal: &Signaal) -> Result<Vec<Signaalhandelingsoort>, Behandelfout> {
    let vandaag = leerplicht.register.klok().vandaag()?;
    let Some(stand) = signaal.stand().filter(|_| signaal.regel.verzending != Verzending::Onderweg) else {
        return Ok(Vec::new());
    };
    Ok(find_mogelijk(&leerplicht.recht, stand, Signaalpartij::Melder, vandaag)?)
}

/// Answers, opens again or agrees. What becomes of it is what the Inspectie says.
pub async fn react(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Signaalnummer,
    melder: &Signaalmelder,
    soort: Signaalhandelingsoort,
    woorden: Option<&Vertrouwelijk>,
) -> Result<(), Behandelfout> {
    let organisatie = own(permit)?;
    let signaal = store::find(&leerplicht.register, permit, nummer).await?.ok_or(Behandelfout::NietGevonden)?;
    let vandaag = leerplicht.register.klok().vandaag()?;
    let mut wijziging = leerplicht.register.begin().await?;
    let staat = store::lock(&wijziging, permit, organisatie, nummer.0).await?;
    let mut staat = staat.ok_or(Behandelfout::NietGevonden)?;
    let woorden = woorden.and_then(Vertrouwelijk::filled);
    let mut weigeringen = Vec::new();
    let grond = |regel| leerplicht.afspraken.grond(regel, vandaag).cloned();
    if staat.verzending == Verzending::Onderweg.as_str() {
        weigeringen.push(Weigering { reden: Behandelreden::SignaalOnderweg, grond: grond(Regel::EenTegelijk)? });
    } else if let Some(stand) = current(&signaal, &staat)? {
        let handeling = Signaalhandeling {
            toegelicht: woorden.is_some(),
            ..Signaalhandeling::new(soort, Signaalpartij::Melder, vandaag)
        };
        if let Err(redenen) = step(&leerplicht.recht, &leerplicht.feestdagen, stand, handeling)? {
            let vertaald = redenen.into_iter();
            weigeringen
                .extend(vertaald.map(|een| Weigering { reden: Behandelreden::Signaal(een.reden), grond: een.grond }));
        } else if soort == Signaalhandelingsoort::InformatieGeven && woorden.is_none() {
            let reden = Behandelreden::Ontbreekt(Signaalveld::Woorden);
            weigeringen.push(Weigering { reden, grond: grond(Regel::Signaal)? });
        }
    } else {
        weigeringen.push(Weigering { reden: Behandelreden::SignaalOnderweg, grond: grond(Regel::EenTegelijk)? });
    }
    weigeringen.extend(too_long(leerplicht, Tekstveld::Woorden, woorden, vandaag)?);
    if !weigeringen.is_empty() {
        wijziging.rollback().await?;
        return Err(Behandelfout::Geweigerd(weigeringen));
    }
    if staat.verzending == Verzending::Geweigerd.as_str() {
        outbox::resume(&wijziging, organisatie, &subject(nummer)).await?;
    }
    let eigen_nummer = wijziging.take_numbers(organisatie, "leerplicht_signaalreactie", 1).await?;
    // The moment is in the key, so that a number that is given out again after a restored backup makes another.
    let kenmerk = format!("r-{eigen_nummer}-{}", wijziging.nu().as_microsecond().unsigned_abs());
    let kenmerk: Kenmerk =
        kenmerk.parse().map_err(|fout| Registerfout::onleesbaar("leerplicht_signaalreactie", fout))?;
    let bericht = Signaalreactie {
        kenmerk: kenmerk.clone(),
        signaal: signaal.kenmerk.clone(),
        organisatie: organisatie.clone(),
        melder: melder.naam.clone(),
        soort,
        op: vandaag,
        woorden: woorden.map(Vertrouwelijk::from),
    };
    let rij = reactie::Model {
        organisatie: organisatie.to_string(),
        nummer: eigen_nummer,
        signaal: nummer.0,
        soort: soort.to_string(),
        dag: Dag::from(vandaag).0,
        tijdstip: wijziging.nu().as_microsecond(),
        account: permit.account().0,
        naam: melder.naam.reveal().to_owned(),
        woorden: woorden.map(str::to_owned),
        kenmerk: kenmerk.to_string(),
    };
    store::insert_reactie(&wijziging, permit, organisatie, rij).await?;
    Verzending::Onderweg.as_str().clone_into(&mut staat.verzending);
    staat.bezig = Some(soort.to_string());
    store::update(&wijziging, permit, organisatie, staat).await?;
    let inhoud = bericht.write().map_err(|fout| Registerfout::onleesbaar("outbox", fout))?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging
        .send(Uitgaand {
            organisatie: organisatie.clone(),
            kenmerk: kenmerk.to_string(),
            soort: super::messages::REACTIE.to_owned(),
            onderwerp: subject(nummer),
            inhoud: Inhoud(inhoud),
        })
        .await?;
    Ok(wijziging.commit().await?)
}

/// The melding as it stands in the row that this change holds, which may be newer than what was read before it.
fn current(
    signaal: &Signaal,
    staat: &store::stand::Model,
) -> Result<Option<recht::toezicht::signaalmelding::Signaalstand>, Registerfout> {
    let Some(status) = &staat.status else { return Ok(None) };
    let status = store::parse("leerplicht_signaalstand", status)?;
    let (soort, sinds) = (signaal.regel.soort, store::dag(staat.sinds));
    Ok(Some(recht::toezicht::signaalmelding::Signaalstand { soort, status, sinds }))
}
