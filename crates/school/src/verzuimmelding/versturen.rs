//! Sending a report: the report, its event, where it stands, the message and the log line, in one transaction.

use jiff::civil::Date;
use kern::outbox::{Inhoud, Uitgaand};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use uitwisseling::berichten::{Aanlevering, Kenmerk};

use super::concept::log_read;
use super::herstellen::send_mended;
use super::weigering::by_law;
use super::{
    AANLEVERING, Aanleiding, Berichtsoort, Concept, Gebeurtenissoort, Invulling, Meldingfout, Meldingreden,
    Meldingsleutel, Meldingstand, Voorbereiding, store,
};
use crate::stam::{Scholen, Schoolprofiel};
use crate::verzuim;

/// A report that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verzonden {
    /// Its number at the school.
    pub sleutel: Meldingsleutel,
    /// Whether it was sent before under this key, so that nothing was sent now.
    pub eerder: bool,
}

/// Sends a report. The same key again, or the same due report by somebody else, sends nothing.
pub async fn send(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    concept: &Concept,
) -> Result<Verzonden, Meldingfout> {
    if let Some(sleutel) = concept.herstelt {
        return send_mended(scholen, permit, organisatie, concept, sleutel).await;
    }
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let verzending = match Verzending::begin(scholen, permit, &profiel, &concept.kenmerk).await? {
        Begonnen::Eerder(sleutel) => return Ok(Verzonden { sleutel, eerder: true }),
        Begonnen::Nieuw(verzending) => verzending,
    };
    let voorbereiding = verzending.prepare(concept.clone()).await?;
    verzending.complete(&voorbereiding).await
}

/// Makes a report and sends it at once: filled in as far as the school knows, and further by `fill_in`.
pub async fn send_at_once(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    (kenmerk, aanleiding): (Kenmerk, Aanleiding),
    melder: &str,
    fill_in: impl FnOnce(&mut Invulling),
) -> Result<Verzonden, Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let verzending = match Verzending::begin(scholen, permit, &profiel, &kenmerk).await? {
        Begonnen::Eerder(sleutel) => return Ok(Verzonden { sleutel, eerder: true }),
        Begonnen::Nieuw(verzending) => verzending,
    };
    let concept = Concept::new(verzending.wijziging.tx(), permit, &profiel, (kenmerk, aanleiding), melder).await?;
    let mut voorbereiding = verzending.prepare(concept).await?;
    voorbereiding.fill_in_known();
    fill_in(&mut voorbereiding.concept.invulling);
    let uitkomst = verzending.complete(&voorbereiding).await;
    if uitkomst.is_err() {
        // What was kept names the pupil in the log; why it was not tells of him too.
        log_read(scholen, permit, organisatie, &voorbereiding).await?;
    }
    uitkomst
}

/// A report on its way out.
struct Verzending<'a> {
    permit: &'a Permit,
    profiel: &'a Schoolprofiel,
    wijziging: Wijziging,
    sleutel: Meldingsleutel,
    vandaag: Date,
}

enum Begonnen<'a> {
    /// It was sent before.
    Eerder(Meldingsleutel),
    Nieuw(Verzending<'a>),
}

impl<'a> Verzending<'a> {
    async fn begin(
        scholen: &Scholen,
        permit: &'a Permit,
        profiel: &'a Schoolprofiel,
        kenmerk: &Kenmerk,
    ) -> Result<Begonnen<'a>, Meldingfout> {
        let organisatie = &profiel.school.organisatie;
        let wijziging = scholen.register().begin_shared().await?;
        // Taking a number lets one report of a school be sent at a time: what is due is looked at when the one before is kept.
        let sleutel = Meldingsleutel(wijziging.take_numbers(organisatie, "verzuimmelding", 1).await?);
        if let Some(sleutel) = store::by_key(wijziging.tx(), permit, organisatie, kenmerk).await? {
            return Ok(Begonnen::Eerder(sleutel));
        }
        let vandaag = kern::klok::dag_van(wijziging.nu())?;
        Ok(Begonnen::Nieuw(Self { permit, profiel, wijziging, sleutel, vandaag }))
    }

    async fn prepare(&self, concept: Concept) -> Result<Voorbereiding, Meldingfout> {
        let organisatie = &self.profiel.school.organisatie;
        let gegevens = store::prepare(self.wijziging.tx(), self.permit, organisatie, &concept, self.vandaag).await?;
        Ok(Voorbereiding::new(concept, gegevens.ok_or(Meldingfout::Onbekend)?, self.profiel)?)
    }

    async fn complete(self, voorbereiding: &Voorbereiding) -> Result<Verzonden, Meldingfout> {
        let Self { permit, profiel, mut wijziging, sleutel, vandaag } = self;
        let organisatie = &profiel.school.organisatie;
        check_due(voorbereiding)?;
        let aanlevering = checked(profiel, voorbereiding, vandaag)?;
        keep(&wijziging, permit, organisatie, sleutel, voorbereiding, &aanlevering).await?;
        dispatch(&mut wijziging, permit, organisatie, sleutel, voorbereiding, &aanlevering).await?;
        let geraakt = [voorbereiding.leerling.sleutel].into();
        verzuim::recompute(&wijziging, permit, profiel, &geraakt, vandaag).await?;
        wijziging.commit().await?;
        Ok(Verzonden { sleutel, eerder: false })
    }
}

fn check_due(voorbereiding: &Voorbereiding) -> Result<(), Meldingfout> {
    if let Some(sleutel) = voorbereiding.geparkeerd {
        return Err(Meldingfout::EerderGeweigerd(sleutel));
    }
    if !voorbereiding.concept.aanleiding.verschuldigd {
        return Ok(());
    }
    match voorbereiding.beantwoord {
        Some(sleutel) => Err(Meldingfout::AlGemeld(sleutel)),
        None if voorbereiding.uiterlijk.is_none() => Err(Meldingfout::NietVerschuldigd),
        None => Ok(()),
    }
}

/// The message, when the law finds nothing wrong with it.
pub(super) fn checked(
    profiel: &Schoolprofiel,
    voorbereiding: &Voorbereiding,
    vandaag: Date,
) -> Result<Aanlevering, Meldingfout> {
    let aanlevering = voorbereiding.aanlevering(profiel);
    let weigeringen = voorbereiding.check(profiel, &aanlevering, vandaag)?;
    if weigeringen.is_empty() { Ok(aanlevering) } else { Err(by_law(weigeringen, Meldingreden::Geldigheid)) }
}

async fn keep(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
    voorbereiding: &Voorbereiding,
    aanlevering: &Aanlevering,
) -> Result<(), Meldingfout> {
    let aanleiding = &voorbereiding.concept.aanleiding;
    let dag = |datum: Date| Dag::from(datum).0;
    let melding = store::verzuimmelding::Model {
        organisatie: organisatie.to_string(),
        verzuimmelding: sleutel.0,
        leerling: aanleiding.leerling.0,
        soort: aanleiding.soort.to_string(),
        plicht: aanlevering.plicht.map(|plicht| plicht.to_string()),
        begin: dag(aanleiding.begin),
        einde: aanleiding.einde.map(dag),
        verschuldigd: aanleiding.verschuldigd.into(),
        kenmerk: aanlevering.kenmerk.to_string(),
        inhoud: as_text(aanlevering)?,
        account: permit.account().0,
        tijdstip: wijziging.nu().as_microsecond(),
    };
    let mut stand = store::stand::Model {
        organisatie: organisatie.to_string(),
        verzuimmelding: sleutel.0,
        leerling: aanleiding.leerling.0,
        stand: Meldingstand::Loket(recht::melding::status::Meldingstatus::Wacht).word().to_owned(),
        onderweg: Some(Berichtsoort::Aanlevering.word().to_owned()),
        geweigerd: None,
        nummer: None,
        begin: dag(aanleiding.begin),
        einde: aanleiding.einde.map(dag),
        gemeld_op: dag(kern::klok::dag_van(wijziging.nu())?),
        in_te_trekken: 0,
        terug: 0,
        aflevering: 0,
        volgnummer: 0,
        regels: entries(voorbereiding)?,
        gewijzigd_op: wijziging.nu().as_microsecond(),
    };
    let gebeurtenis = store::event(&mut stand, wijziging, permit, Gebeurtenissoort::Verstuurd)
        .about(aanlevering.kenmerk.as_str(), as_text(aanlevering)?);
    store::insert_report(wijziging, permit, organisatie, melding, stand, gebeurtenis).await?;
    Ok(())
}

/// Keeps the new actions, puts the message in the outbox, forgets the draft, and logs it.
pub(super) async fn dispatch(
    wijziging: &mut Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
    voorbereiding: &Voorbereiding,
    aanlevering: &Aanlevering,
) -> Result<(), Meldingfout> {
    let concept = &voorbereiding.concept;
    let nieuw = &concept.invulling.nieuwe_acties;
    store::insert_actions(wijziging, permit, organisatie, concept.aanleiding.leerling, nieuw).await?;
    store::delete_concept(wijziging, permit, organisatie, &concept.kenmerk).await?;
    let inhoud = as_text(aanlevering)?;
    let onderwerp = format!("{} leerling:{}", sleutel.subject(), concept.aanleiding.leerling);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging.send(outgoing(organisatie, &aanlevering.kenmerk, AANLEVERING, sleutel, inhoud)).await?;
    Ok(())
}

/// The entries on which a report rests, as they are kept.
pub(super) fn entries(voorbereiding: &Voorbereiding) -> Result<String, Meldingfout> {
    serde_json::to_string(&voorbereiding.regels).map_err(|fout| Meldingfout::Bericht(fout.to_string()))
}

pub(super) fn outgoing(
    organisatie: &Organisatiecode,
    kenmerk: &Kenmerk,
    soort: &str,
    sleutel: Meldingsleutel,
    inhoud: String,
) -> Uitgaand {
    Uitgaand {
        organisatie: organisatie.clone(),
        kenmerk: kenmerk.to_string(),
        soort: soort.to_owned(),
        onderwerp: sleutel.subject(),
        inhoud: Inhoud(inhoud),
    }
}

pub(super) fn as_text(bericht: &impl uitwisseling::berichten::Bericht) -> Result<String, Meldingfout> {
    bericht.write().map_err(|fout| Meldingfout::Bericht(fout.to_string()))
}

/// What stands in a table cannot be read.
pub(super) fn unreadable(oorzaak: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Registerfout {
    Registerfout::onleesbaar("verzuimmelding", oorzaak)
}
