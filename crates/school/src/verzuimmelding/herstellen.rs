//! What the Verzuimloket refused: mended and sent again under another key, or let go.

use kern::outbox;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::bepalingen::Rechtfout;
use recht::melding::status::Meldingstatus;
use recht::weigering::Weigering;

use super::concept::{mending, new_key};
use super::versturen::{as_text, checked, dispatch, entries};
use super::{
    Aanleiding, Berichtsoort, Concept, Gebeurtenissoort, Meldingfout, Meldingreden, Meldingsleutel, Meldingstand,
    Verzonden, Voorbereiding, store,
};
use crate::stam::Scholen;
use crate::verzuim;

/// A draft for mending a refused report, filled in as it was sent, and kept. Its period follows the entries as they are now
/// when they still make one due that overlaps it.
pub async fn mend(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
) -> Result<Concept, Meldingfout> {
    let register = scholen.register();
    let melding = store::report(register.lees(), permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    if melding.stand != Meldingstand::Geweigerd {
        return Err(Meldingfout::AlGemeld(sleutel));
    }
    let gebeurtenissen = store::events(register.lees(), permit, organisatie, sleutel).await?;
    let verstuurd = gebeurtenissen.iter().rev().find_map(super::Gebeurtenis::aanlevering);
    let verstuurd = verstuurd.ok_or(Meldingfout::Onbekend)?;
    let nu_nodig = store::due_over(register.lees(), permit, organisatie, &melding).await?;
    let (begin, einde) = nu_nodig.map_or((melding.begin, melding.einde), |(begin, einde)| (begin, Some(einde)));
    let aanleiding = Aanleiding {
        leerling: melding.leerling,
        soort: melding.soort,
        begin,
        einde,
        verschuldigd: melding.verschuldigd && nu_nodig.is_some(),
    };
    let mut concept = mending(new_key()?, aanleiding, sleutel, &verstuurd);
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let voorbereiding = super::concept::prepare(scholen, permit, &profiel, concept.clone()).await?;
    let gestuurd = &verstuurd.ondernomen_acties;
    let bekend = voorbereiding.acties.iter().filter(|een| gestuurd.contains(&een.actie)).map(|een| een.nummer);
    concept.invulling.acties = bekend.collect();
    super::save(scholen, permit, organisatie, &concept).await?;
    Ok(concept)
}

/// Sends a mended report under its new key, in the place of the refused one.
pub(super) async fn send_mended(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    concept: &Concept,
    sleutel: Meldingsleutel,
) -> Result<Verzonden, Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let mut wijziging = scholen.register().begin().await?;
    let mut stand = store::lock(&wijziging, permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    if stand.geweigerd.as_deref() != Some(Berichtsoort::Aanlevering.word()) {
        return Ok(Verzonden { sleutel, eerder: true });
    }
    let verstuurd = store::report(wijziging.tx(), permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    if (verstuurd.leerling, verstuurd.soort) != (concept.aanleiding.leerling, concept.aanleiding.soort) {
        return Err(Meldingfout::Onbekend);
    }
    let vandaag = kern::klok::dag_van(wijziging.nu())?;
    let gegevens = store::prepare(wijziging.tx(), permit, organisatie, concept, vandaag).await?;
    let voorbereiding = Voorbereiding::new(concept.clone(), gegevens.ok_or(Meldingfout::Onbekend)?, &profiel)?;
    if concept.aanleiding.verschuldigd && voorbereiding.uiterlijk.is_none() {
        return Err(Meldingfout::NietVerschuldigd);
    }
    let aanlevering = checked(&profiel, &voorbereiding, vandaag)?;
    let dag = |datum: jiff::civil::Date| recht::dag::Dag::from(datum).0;
    Meldingstand::Loket(Meldingstatus::Wacht).word().clone_into(&mut stand.stand);
    stand.onderweg = Some(Berichtsoort::Aanlevering.word().to_owned());
    stand.geweigerd = None;
    stand.begin = dag(concept.aanleiding.begin);
    stand.einde = concept.aanleiding.einde.map(dag);
    stand.gemeld_op = dag(vandaag);
    stand.regels = entries(&voorbereiding)?;
    let inhoud = as_text(&aanlevering)?;
    let gebeurtenis = store::event(&mut stand, &wijziging, permit, Gebeurtenissoort::Hersteld)
        .about(aanlevering.kenmerk.as_str(), inhoud);
    store::update(&wijziging, permit, organisatie, stand, vec![gebeurtenis]).await?;
    outbox::resume(&wijziging, organisatie, &sleutel.subject()).await?;
    dispatch(&mut wijziging, permit, organisatie, sleutel, &voorbereiding, &aanlevering).await?;
    let geraakt = [concept.aanleiding.leerling].into();
    verzuim::recompute(&wijziging, permit, &profiel, &geraakt, vandaag).await?;
    wijziging.commit().await?;
    Ok(Verzonden { sleutel, eerder: false })
}

/// Lets go what was refused: a report that was never registered is no report, and of a change or withdrawal the report
/// stays as it was. Says why.
pub async fn let_go(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
    waarom: &str,
) -> Result<(), Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let mut wijziging = scholen.register().begin().await?;
    let mut stand = store::lock(&wijziging, permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    let Some(soort) = stand.geweigerd.take() else { return Ok(()) };
    if waarom.trim().is_empty() {
        return Err(without_reason(&profiel.regels.recht, kern::klok::dag_van(wijziging.nu())?)?);
    }
    if soort == Berichtsoort::Aanlevering.word() {
        // It was never registered, so the school may withdraw it without telling anybody (`wacht intrekking ingetrokken`).
        Meldingstand::Loket(Meldingstatus::Ingetrokken).word().clone_into(&mut stand.stand);
    }
    let gebeurtenis = store::event(&mut stand, &wijziging, permit, Gebeurtenissoort::Losgelaten).because(waarom);
    let leerling = crate::stam::Leerlingsleutel(stand.leerling);
    store::update(&wijziging, permit, organisatie, stand, vec![gebeurtenis]).await?;
    outbox::resume(&wijziging, organisatie, &sleutel.subject()).await?;
    let vandaag = kern::klok::dag_van(wijziging.nu())?;
    verzuim::recompute(&wijziging, permit, &profiel, &[leerling].into(), vandaag).await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, sleutel.subject());
    wijziging.log(regel.because(waarom));
    Ok(wijziging.commit().await?)
}

/// That a reason is missing.
pub(super) fn without_reason(
    recht: &recht::bepalingen::Recht,
    op: jiff::civil::Date,
) -> Result<Meldingfout, Rechtfout> {
    let grond = recht.grond("meldingstatus.overgangen", op)?.clone();
    Ok(Meldingfout::Geweigerd(vec![Weigering { reden: Meldingreden::WaaromOntbreekt, grond }]))
}
