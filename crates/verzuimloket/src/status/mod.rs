//! What is done with a registered report: taken up, taken note of, closed, changed, withdrawn. The other side reads it.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::klok::dag_van;
use kern::register::Wijziging;
use kern::taal::Taal;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld, check};
use recht::melding::status::{Handelingsoort, Meldingstatus, step};
use recht::weigering::Weigering;
use uitwisseling::berichten::{
    Afwijzing, Bericht, Handelingbericht, Inhoud, Ontvanger, Ontvangstbewijs, Partij, Statusbericht,
};

use crate::aflevering;
use crate::loket::{Loket, Loketfout, VERWERKEN};
use crate::ontvangst::store::{Statusrij, insert_status, load_kennis};
use crate::ontvangst::{Berichtreden, Eerder, Som, Uitkomst, find, keep, retry};
use crate::stam::{Aansluiting, Aansluitpartij};
use crate::woorden::refuse;

pub(crate) mod store;
#[cfg(test)]
mod tests;

use store::Stand;

/// Takes an act on a registered report. The same `kenmerk` twice counts once.
pub async fn act(
    loket: &Loket,
    afzender: &Aansluiting,
    handeling: &Handelingbericht,
    taal: Taal,
) -> Result<Uitkomst, Loketfout> {
    if !is_own(afzender, &handeling.door) {
        return Ok(Uitkomst::Verboden);
    }
    retry(|| act_once(loket, afzender, handeling, taal)).await
}

/// Whether who acts is who sends.
fn is_own(afzender: &Aansluiting, door: &Partij) -> bool {
    match (door, afzender.partij) {
        (Partij::School { brin, vestiging }, Aansluitpartij::School { brin: eigen, vestiging: adres }) => {
            *brin == eigen && adres.is_none_or(|adres| vestiging.is_none_or(|vestiging| vestiging == adres))
        }
        (Partij::Leerplichtorganisatie { organisatie }, Aansluitpartij::Leerplichtorganisatie) => {
            *organisatie == afzender.organisatie
        }
        _ => false,
    }
}

async fn act_once(
    loket: &Loket,
    afzender: &Aansluiting,
    handeling: &Handelingbericht,
    taal: Taal,
) -> Result<Uitkomst, Loketfout> {
    let permit = loket.permit(&VERWERKEN, &afzender.organisatie)?;
    let wijziging = loket.register().begin().await?;
    let som = Som::of(handeling)?;
    let own = |reden: Berichtreden| refuse(&handeling.kenmerk, &[reden.refusal()], taal);
    match find(&wijziging, &permit, &handeling.kenmerk, &som).await? {
        Eerder::Niet => {}
        Eerder::Zelfde(bewijs) => {
            wijziging.rollback().await?;
            return Ok(Uitkomst::Eerder(*bewijs));
        }
        Eerder::Ander => return give_up(wijziging, own(Berichtreden::KenmerkHergebruikt)).await,
    }
    // Somebody else's report is answered as one that does not exist, so that nobody learns which numbers do.
    let Some(stand) = store::find_stand(&wijziging, &permit, handeling.nummer).await? else {
        return give_up(wijziging, own(Berichtreden::NummerOnbekend)).await;
    };
    let vandaag = dag_van(wijziging.nu())?;
    if let Some(reden) = wrong_day(handeling.op, vandaag, stand.geregistreerd_op) {
        return give_up(wijziging, own(reden)).await;
    }
    let naar = match step(loket.recht(), stand.status, handeling.handeling())? {
        Ok(overgang) => overgang.naar,
        Err(redenen) => return give_up(wijziging, refuse(&handeling.kenmerk, &redenen, taal)).await,
    };
    if handeling.soort == Handelingsoort::Wijziging
        && let Err(redenen) = check_wijziging(loket, &wijziging, &permit, &stand, handeling.einde, vandaag).await?
    {
        return give_up(wijziging, refuse(&handeling.kenmerk, &redenen, taal)).await;
    }
    conclude(wijziging, &permit, afzender, handeling, (stand, naar)).await
}

async fn give_up(wijziging: Wijziging, afwijzing: Afwijzing) -> Result<Uitkomst, Loketfout> {
    wijziging.rollback().await?;
    Ok(Uitkomst::Geweigerd(afwijzing))
}

/// What is wrong with the day of an act. One day is allowed either way: around midnight two clocks may disagree.
fn wrong_day(op: Date, vandaag: Date, geregistreerd_op: Date) -> Option<Berichtreden> {
    if op > vandaag.saturating_add(1.day()) {
        return Some(Berichtreden::DagInToekomst);
    }
    (op < geregistreerd_op.saturating_sub(1.day())).then_some(Berichtreden::DagVoorRegistratie)
}

type Geldigheid = Result<(), Vec<Weigering<Geldigheidsreden>>>;

/// Lays the changed report before the law again, as if it came in now.
async fn check_wijziging(
    loket: &Loket,
    wijziging: &Wijziging,
    permit: &Permit,
    stand: &Stand,
    einde: Option<Date>,
    vandaag: Date,
) -> Result<Geldigheid, Loketfout> {
    if einde.is_none() {
        let grond = loket.recht().grond("geldigheid.verplicht", vandaag)?.clone();
        return Ok(Err(vec![Weigering { reden: Geldigheidsreden::Ontbreekt(Meldingveld::Einde), grond }]));
    }
    let mut gegevens = stand.aanlevering.meldinggegevens();
    gegevens.einde = einde;
    let (pgn, brin) = (gegevens.pgn.and_then(Result::ok), gegevens.brin.and_then(Result::ok));
    let kennis = load_kennis(wijziging, permit, pgn, brin).await?.without(stand.nummer);
    let oordeel = check(loket.recht(), &gegevens, &kennis.as_loketkennis(vandaag, gegevens.vestiging))?;
    Ok(oordeel.map(|_| ()))
}

async fn conclude(
    mut wijziging: Wijziging,
    permit: &Permit,
    afzender: &Aansluiting,
    handeling: &Handelingbericht,
    (stand, naar): (Stand, Meldingstatus),
) -> Result<Uitkomst, Loketfout> {
    let einde = if handeling.soort == Handelingsoort::Wijziging { handeling.einde } else { None };
    let tekst = handeling.write()?;
    let rij = Statusrij {
        nummer: stand.nummer,
        volgnummer: stand.volgnummer.saturating_add(1),
        status: naar,
        handeling: handeling.soort,
        door: afzender.organisatie.to_string(),
        op: handeling.op,
        einde: einde.or(stand.einde),
        inhoud: tekst.clone(),
    };
    insert_status(&wijziging, permit, rij).await?;
    let bericht = Statusbericht {
        status: naar,
        door: handeling.door.clone(),
        op: handeling.op,
        reden: handeling.reden,
        toelichting: handeling.toelichting,
        terugkoppeling: handeling.terugkoppeling.clone(),
        behandelaar: handeling.behandelaar.clone(),
        einde,
    };
    let voor = others(&stand, &afzender.organisatie, &bericht);
    aflevering::add(&wijziging, permit, stand.nummer, voor).await?;
    let bewijs = Ontvangstbewijs {
        kenmerk: handeling.kenmerk.clone(),
        nummer: stand.nummer,
        status: naar,
        geregistreerd_op: stand.geregistreerd_op,
        ontvangers: stand.ontvangers,
    };
    keep(&wijziging, permit, &Som::of(handeling)?, &bewijs).await?;
    let onderwerp = format!("verzuimmelding:{}", stand.nummer);
    let regel = Logregel::of_permit(permit, &afzender.organisatie, Logsoort::Geschreven, onderwerp);
    wijziging.log(regel.because(handeling.soort.as_str()).with_content(tekst.as_bytes()));
    wijziging.commit().await?;
    Ok(Uitkomst::Nieuw(bewijs))
}

/// Who else must know: the school, and every receiver but the one that acts. What is said to the school goes to the school
/// alone.
fn others(stand: &Stand, afzender: &Organisatiecode, bericht: &Statusbericht) -> Vec<(Organisatiecode, Inhoud)> {
    let kort = Statusbericht { terugkoppeling: None, ..bericht.clone() };
    let naar = |ontvanger: &Ontvanger| (ontvanger.organisatie.clone(), Inhoud::Status(Box::new(kort.clone())));
    let mut voor: Vec<_> = stand.ontvangers.iter().map(naar).collect();
    voor.push((stand.school.clone(), Inhoud::Status(Box::new(bericht.clone()))));
    voor.retain(|(organisatie, _)| organisatie != afzender);
    voor
}
