//! Handing in: judged by the law of the Signalenbox before the check page and again when it is sent.

use jiff::civil::Date;
use kern::account::INSPECTIE;
use kern::outbox::{Inhoud, Uitgaand};
use kern::register::Registerfout;
use kern::toegang::{Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::grond::Grond;
use recht::toezicht::signaalmelding::{Signaalstap, receive};
use recht::weigering::Weigering;
use uitwisseling::berichten::{
    Bericht as _, Kenmerk, Schoolgegevens, Signaalbericht, Signaalbijlage, Signaalgesprek, Vertrouwelijk,
};

use super::store::{self, GEEN_BELOFTE, bijlage as bijlagerij, signaal, stand};
use super::{Bijlage, Invulling, Signaalmelder, Signaalnummer, Verzending, bewijs, check, schoolcode, subject};
use crate::Leerplicht;
use crate::afspraak::Regel;
use crate::werklijst::{Behandelfout, Behandelreden, Signaalveld, Tekstveld, own, too_long};

/// A key for a melding that is begun now.
pub fn new_key(leerplicht: &Leerplicht, permit: &Permit) -> Result<Kenmerk, Behandelfout> {
    let moment = leerplicht.register.klok().nu().as_microsecond().unsigned_abs();
    let tekst = format!("s-{}-{moment}", permit.account());
    Ok(tekst.parse().map_err(|fout| Registerfout::onleesbaar("leerplicht_signaal", fout))?)
}

/// Everything for which a melding would be refused as it is filled in, or the melding as it would be sent, with its evidence.
pub async fn judge(
    leerplicht: &Leerplicht,
    permit: &Permit,
    melder: &Signaalmelder,
    invulling: &Invulling,
    bijlagen: &[Bijlage],
) -> Result<Signaalbericht, Behandelfout> {
    let organisatie = own(permit)?;
    let op = leerplicht.register.klok().vandaag()?;
    let mut weigeringen = Vec::new();
    let regel = |regel| -> Result<Grond, Behandelfout> { Ok(leerplicht.afspraken.grond(regel, op)?.clone()) };
    let volledig = regel(Regel::Signaal)?;
    let mut refuse = |reden, grond: &Grond| weigeringen.push(Weigering { reden, grond: grond.clone() });
    let periode = invulling.periode.and_then(|(van, tot)| van.zip(tot));
    for (veld, ontbreekt) in [
        (Signaalveld::Soort, invulling.soort.is_none()),
        (Signaalveld::Sector, invulling.sector.is_none()),
        (Signaalveld::Onderwerp, invulling.onderwerp.is_none()),
        (Signaalveld::Tekst, invulling.tekst.filled().is_none()),
        (Signaalveld::GesprekOp, invulling.gesprek == Some(true) && invulling.gesprek_op.is_none()),
        (Signaalveld::HerstelTot, invulling.herstelperiode == Some(true) && invulling.herstel_tot.is_none()),
        (Signaalveld::Periode, invulling.periode.is_some() && periode.is_none_or(|(van, tot)| van > tot || tot > op)),
    ] {
        if ontbreekt {
            refuse(Behandelreden::Ontbreekt(veld), &volledig);
        }
    }
    let bijlagegrond = regel(Regel::Bijlage)?;
    for gebrek in check(bijlagen) {
        refuse(Behandelreden::Bijlage(gebrek), &bijlagegrond);
    }
    let school = find_school(leerplicht, permit, &invulling.school).await?;
    if school.is_none() && !invulling.school.is_empty() {
        refuse(Behandelreden::Ontbreekt(Signaalveld::School), &volledig);
    }
    weigeringen.extend(too_long(leerplicht, Tekstveld::Signaal, invulling.tekst.filled(), op)?);
    let spoed = invulling.spoed.as_ref().and_then(Vertrouwelijk::filled);
    weigeringen.extend(too_long(leerplicht, Tekstveld::Spoed, spoed, op)?);
    let (Some(soort), Some(sector), Some(onderwerp)) = (invulling.soort, invulling.sector, invulling.onderwerp) else {
        return Err(Behandelfout::Geweigerd(weigeringen));
    };
    let bewijs = match (&school, periode) {
        (Some(school), Some((van, tot))) if van <= tot => {
            Some(bewijs::count(leerplicht, permit, school, van, tot).await?)
        }
        _ => None,
    };
    let bericht = Signaalbericht {
        kenmerk: invulling.kenmerk.clone(),
        organisatie: organisatie.clone(),
        organisatienaam: melder.organisatienaam.clone(),
        melder: melder.naam.clone(),
        ingediend_op: op,
        soort,
        sector,
        onderwerp,
        school,
        gesprek: talk(invulling),
        spoed: spoed.map(Vertrouwelijk::from),
        tekst: invulling.tekst.filled().unwrap_or_default().into(),
        bewijs,
        bijlagen: bijlagen.iter().map(as_message).collect(),
    };
    if let Err(redenen) = receive(&leerplicht.recht, &leerplicht.feestdagen, &bericht.indiening())? {
        let vertaald = redenen.into_iter().map(|een| {
            let reden = Behandelreden::Indiening(een.reden);
            Weigering { reden, grond: een.grond }
        });
        weigeringen.extend(vertaald);
    }
    if weigeringen.is_empty() { Ok(bericht) } else { Err(Behandelfout::Geweigerd(weigeringen)) }
}

/// Hands a melding in: written down with its files and its message in one transaction. Whoever sends the same twice has sent
/// it once.
pub async fn submit(
    leerplicht: &Leerplicht,
    permit: &Permit,
    melder: &Signaalmelder,
    invulling: &Invulling,
    bijlagen: &[Bijlage],
) -> Result<Signaalnummer, Behandelfout> {
    let organisatie = own(permit)?;
    let bericht = judge(leerplicht, permit, melder, invulling, bijlagen).await?;
    let stap = receive(&leerplicht.recht, &leerplicht.feestdagen, &bericht.indiening())?;
    let stap = stap.map_err(|_| Behandelfout::NietGevonden)?;
    let mut wijziging = leerplicht.register.begin().await?;
    // The numbers of an organisation are given out one change after another: two of the same melding wait here.
    let nummer = Signaalnummer(wijziging.take_numbers(organisatie, "leerplicht_signaal", 1).await?);
    if let Some(eerder) = store::number_of(&wijziging, permit, organisatie, bericht.kenmerk.as_str()).await? {
        wijziging.rollback().await?;
        return Ok(Signaalnummer(eerder));
    }
    let rij = row(permit, nummer, &bericht, wijziging.nu().as_microsecond())?;
    let bestanden = bijlagen.iter().zip(1..).map(|(een, plaats)| file_row(organisatie, nummer, plaats, een)).collect();
    let staat = state(organisatie, nummer, bericht.ingediend_op, &stap);
    store::insert(&wijziging, permit, organisatie, rij, bestanden, staat).await?;
    let inhoud = bericht.write().map_err(|fout| Registerfout::onleesbaar("outbox", fout))?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging
        .send(Uitgaand {
            organisatie: organisatie.clone(),
            kenmerk: bericht.kenmerk.to_string(),
            soort: super::messages::SIGNAAL.to_owned(),
            onderwerp: subject(nummer),
            inhoud: Inhoud(inhoud),
        })
        .await?;
    wijziging.commit().await?;
    tracing::info!(naar = INSPECTIE, signaal = nummer.0, "a melding is on its way");
    Ok(nummer)
}

/// The school with that number, of those from which reports came in.
async fn find_school(
    leerplicht: &Leerplicht,
    permit: &Permit,
    code: &str,
) -> Result<Option<Schoolgegevens>, Registerfout> {
    if code.is_empty() {
        return Ok(None);
    }
    let scholen = store::schools(&leerplicht.register, permit).await?;
    Ok(scholen.into_iter().map(|(school, _)| school).find(|school| schoolcode(school) == code))
}

fn talk(invulling: &Invulling) -> Option<Signaalgesprek> {
    let gevoerd = invulling.gesprek?;
    Some(Signaalgesprek {
        op: invulling.gesprek_op.filter(|_| gevoerd),
        herstelperiode: invulling.herstelperiode,
        herstel_tot: invulling.herstel_tot.filter(|_| invulling.herstelperiode == Some(true)),
    })
}

fn as_message(bijlage: &Bijlage) -> Signaalbijlage {
    Signaalbijlage {
        naam: bijlage.naam.clone(),
        soort: bijlage.soort().unwrap_or_default().to_owned(),
        inhoud: base16ct::lower::encode_string(&bijlage.inhoud).into(),
    }
}

fn row(
    permit: &Permit,
    nummer: Signaalnummer,
    bericht: &Signaalbericht,
    tijdstip: i64,
) -> Result<signaal::Model, Registerfout> {
    let json = |fout| Registerfout::onleesbaar("leerplicht_signaal", fout);
    let school = bericht.school.as_ref();
    Ok(signaal::Model {
        organisatie: bericht.organisatie.to_string(),
        nummer: nummer.0,
        kenmerk: bericht.kenmerk.to_string(),
        organisatienaam: bericht.organisatienaam.clone(),
        account: permit.account().0,
        melder: bericht.melder.reveal().to_owned(),
        ingediend_op: Dag::from(bericht.ingediend_op).0,
        tijdstip,
        soort: bericht.soort.to_string(),
        sector: bericht.sector.to_string(),
        onderwerp: bericht.onderwerp.to_string(),
        brin: school.map(|school| school.brin.to_string()),
        vestiging: school.and_then(|school| school.vestiging).map(|vestiging| vestiging.to_string()),
        schoolnaam: school.map(|school| school.naam.clone()),
        gesprek: bericht.gesprek.as_ref().map(serde_json::to_string).transpose().map_err(json)?,
        spoed: bericht.spoed.as_ref().map(|tekst| tekst.reveal().to_owned()),
        tekst: bericht.tekst.reveal().to_owned(),
        bewijs: bericht.bewijs.as_ref().map(serde_json::to_string).transpose().map_err(json)?,
    })
}

fn file_row(organisatie: &Organisatiecode, signaal: Signaalnummer, nummer: i64, een: &Bijlage) -> bijlagerij::Model {
    bijlagerij::Model {
        organisatie: organisatie.to_string(),
        signaal: signaal.0,
        nummer,
        naam: een.naam.reveal().to_owned(),
        soort: een.soort().unwrap_or_default().to_owned(),
        omvang: i64::try_from(een.inhoud.len()).unwrap_or(i64::MAX),
        inhoud: een.inhoud.clone(),
    }
}

/// A melding that is on its way: nothing is known yet but by when the Inspectie must have answered.
fn state(organisatie: &Organisatiecode, nummer: Signaalnummer, op: Date, stap: &Signaalstap) -> stand::Model {
    let belofte = stap.bericht.belofte.as_ref().map_or(GEEN_BELOFTE, |belofte| Dag::from(belofte.uiterlijk).0);
    stand::Model {
        organisatie: organisatie.to_string(),
        nummer: nummer.0,
        status: None,
        sinds: Dag::from(op).0,
        belofte,
        is_open: 1,
        inspectienummer: None,
        volgnummer: 0,
        behandelaar: None,
        verzending: Verzending::Onderweg.as_str().to_owned(),
        bezig: None,
    }
}
