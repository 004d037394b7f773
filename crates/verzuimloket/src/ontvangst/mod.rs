//! Taking a report in: known already or not, good or not, to whom, and under which number. All of it in one transaction.

use jiff::civil::Date;
use kern::klok::dag_van;
use kern::register::{Registerfout, Wijziging};
use kern::taal::Taal;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Brin, Gemeentecode, Meldingsnummer, Organisatiecode, Vestigingsnummer};
use recht::melding::geldigheid::{GeldigeMelding, check};
use recht::melding::routering::{Routefeit, Routering};
use recht::melding::status::Meldingstatus;
use uitwisseling::berichten::{
    Aanlevering, Afwijzing, Bericht, Inhoud, Ontvangstbewijs, Partij, Schoolgegevens, Statusbericht,
    VerzuimmeldingAflevering,
};

use crate::aflevering;
use crate::loket::{Loket, Loketfout, VERWERKEN};
use crate::routering::route;
use crate::stam::{Aansluiting, Aansluitpartij};
use crate::status::store::receivers;
use crate::woorden::refuse;

mod kenmerk;
mod reden;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub(crate) use kenmerk::{Eerder, Som, find, keep, retry};
pub use reden::Berichtreden;

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uitkomst {
    /// It was taken now.
    Nieuw(Ontvangstbewijs),
    /// It was taken before; this is the receipt of then.
    Eerder(Ontvangstbewijs),
    /// It is refused; nothing was kept.
    Geweigerd(Afwijzing),
    /// It is not the sender's to send.
    Verboden,
}

/// Takes a report from a school. The same `kenmerk` twice gives the same receipt twice, and one report.
pub async fn submit(
    loket: &Loket,
    afzender: &Aansluiting,
    aanlevering: &Aanlevering,
    taal: Taal,
) -> Result<Uitkomst, Loketfout> {
    let Aansluitpartij::School { brin, vestiging } = afzender.partij else { return Ok(Uitkomst::Verboden) };
    if !is_own(aanlevering, brin, vestiging) {
        return Ok(Uitkomst::Verboden);
    }
    retry(|| submit_once(loket, afzender, aanlevering, taal)).await
}

/// Whether a report names the sender's own school, as far as it names one that can be read.
fn is_own(aanlevering: &Aanlevering, brin: Brin, vestiging: Option<Vestigingsnummer>) -> bool {
    let genoemd = aanlevering.brin.as_deref().and_then(|tekst| tekst.parse::<Brin>().ok());
    let adres = aanlevering.vestiging.as_deref().and_then(|tekst| tekst.parse::<Vestigingsnummer>().ok());
    genoemd.is_none_or(|genoemd| genoemd == brin)
        && vestiging.is_none_or(|eigen| adres.is_none_or(|adres| adres == eigen))
}

async fn submit_once(
    loket: &Loket,
    afzender: &Aansluiting,
    aanlevering: &Aanlevering,
    taal: Taal,
) -> Result<Uitkomst, Loketfout> {
    let permit = loket.permit(&VERWERKEN, &afzender.organisatie)?;
    let wijziging = loket.register().begin().await?;
    // Taking the number first holds other reports back until this one is done: then none can be the same one unseen, and a
    // number that is given back leaves no hole.
    let nummer = store::take_nummer(&wijziging).await?;
    let som = Som::of(aanlevering)?;
    match find(&wijziging, &permit, &aanlevering.kenmerk, &som).await? {
        Eerder::Niet => {}
        Eerder::Zelfde(bewijs) => {
            wijziging.rollback().await?;
            return Ok(Uitkomst::Eerder(*bewijs));
        }
        Eerder::Ander => {
            let reden = [Berichtreden::KenmerkHergebruikt.refusal()];
            return give_up(wijziging, refuse(&aanlevering.kenmerk, &reden, taal)).await;
        }
    }
    let vandaag = dag_van(wijziging.nu())?;
    let gegevens = aanlevering.meldinggegevens();
    let (pgn, brin) = (gegevens.pgn.and_then(Result::ok), gegevens.brin.and_then(Result::ok));
    let kennis = store::load_kennis(&wijziging, &permit, pgn, brin).await?;
    let melding = match check(loket.recht(), &gegevens, &kennis.as_loketkennis(vandaag, gegevens.vestiging))? {
        Ok(melding) => melding,
        Err(redenen) => return give_up(wijziging, refuse(&aanlevering.kenmerk, &redenen, taal)).await,
    };
    let sector = aanlevering.sector.or_else(|| kennis.sector(melding.vestiging));
    let gevonden = route(loket, &wijziging, (vandaag, &melding.plicht, sector), &kennis.woonplaatsen).await?;
    let routering = match gevonden {
        Ok(routering) => routering,
        Err(redenen) => return give_up(wijziging, refuse(&aanlevering.kenmerk, &redenen, taal)).await,
    };
    let woont =
        |feit: &Routefeit| if let Routefeit::Woont(woonplaats) = feit { Some(woonplaats.gemeente) } else { None };
    let woongemeente = routering.feiten.iter().find_map(woont);
    let woongemeente =
        woongemeente.ok_or_else(|| Registerfout::onleesbaar("verzuimloket_woonplaats", "a way without a place"))?;
    let opname = Opname {
        nummer,
        vandaag,
        aanlevering,
        melding: &melding,
        routering: &routering,
        kennis: &kennis,
        woongemeente,
    };
    register(wijziging, &permit, &afzender.organisatie, &opname).await
}

async fn give_up(wijziging: Wijziging, afwijzing: Afwijzing) -> Result<Uitkomst, Loketfout> {
    wijziging.rollback().await?;
    Ok(Uitkomst::Geweigerd(afwijzing))
}

/// A report that is good and has a way to go.
pub(crate) struct Opname<'a> {
    pub(crate) nummer: Meldingsnummer,
    pub(crate) vandaag: Date,
    pub(crate) aanlevering: &'a Aanlevering,
    pub(crate) melding: &'a GeldigeMelding,
    pub(crate) routering: &'a Routering,
    pub(crate) kennis: &'a store::Kennis,
    pub(crate) woongemeente: Gemeentecode,
}

async fn register(
    mut wijziging: Wijziging,
    permit: &Permit,
    school: &Organisatiecode,
    opname: &Opname<'_>,
) -> Result<Uitkomst, Loketfout> {
    store::insert_melding(&wijziging, permit, opname).await?;
    let bewijs = Ontvangstbewijs {
        kenmerk: opname.aanlevering.kenmerk.clone(),
        nummer: opname.nummer,
        status: Meldingstatus::Geregistreerd,
        geregistreerd_op: opname.vandaag,
        ontvangers: receivers(&wijziging, permit, opname.nummer).await?,
    };
    let doorgezonden = Inhoud::Verzuimmelding(Box::new(opname.forward()));
    let mut voor: Vec<_> =
        bewijs.ontvangers.iter().map(|ontvanger| (ontvanger.organisatie.clone(), doorgezonden.clone())).collect();
    voor.push((school.clone(), Inhoud::Status(Box::new(registered(opname.vandaag)))));
    aflevering::add(&wijziging, permit, opname.nummer, voor).await?;
    keep(&wijziging, permit, &Som::of(opname.aanlevering)?, &bewijs).await?;
    let onderwerp = format!("verzuimmelding:{}", opname.nummer);
    let inhoud = opname.aanlevering.write()?;
    let regel = Logregel::of_permit(permit, school, Logsoort::Geschreven, onderwerp).with_content(inhoud.as_bytes());
    wijziging.log(regel);
    wijziging.commit().await?;
    Ok(Uitkomst::Nieuw(bewijs))
}

fn registered(op: Date) -> Statusbericht {
    Statusbericht {
        status: Meldingstatus::Geregistreerd,
        door: Partij::Verzuimloket,
        op,
        reden: None,
        toelichting: None,
        terugkoppeling: None,
        behandelaar: None,
        einde: None,
    }
}

impl Opname<'_> {
    /// The report as who must act on it gets it.
    fn forward(&self) -> VerzuimmeldingAflevering {
        let (van, melding) = (self.aanlevering, self.melding);
        VerzuimmeldingAflevering {
            geregistreerd_op: self.vandaag,
            pgn: melding.pgn,
            leerling: self.kennis.leerling.clone(),
            woongemeente: self.woongemeente,
            school: Schoolgegevens {
                brin: melding.brin,
                vestiging: melding.vestiging,
                naam: self.kennis.schoolnaam(melding.vestiging),
            },
            sector: van.sector.or_else(|| self.kennis.sector(melding.vestiging)),
            soort: melding.soort,
            plicht: melding.meldplicht,
            grondslag: melding.plicht.plicht,
            begin: melding.begin,
            einde: melding.einde,
            reden: van.reden.clone(),
            alle_lessen_gemist: van.alle_lessen_gemist,
            actie_gewenst: van.actie_gewenst,
            toelichting: van.toelichting.clone(),
            ondernomen_acties: van.ondernomen_acties.clone(),
            specificatie: van.specificatie.clone(),
            melder: van.melder.clone(),
            opleiding: van.opleiding.clone(),
        }
    }
}
