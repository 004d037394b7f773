//! Changing and withdrawing a report that is registered: asked of the Verzuimloket, true when its receipt is there.

use jiff::civil::Date;
use kern::outbox;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::bepalingen::{Recht, Rechtfout};
use recht::melding::status::{self, Handelingsoort, Meldingpartij, Meldingstatus, Statusreden};
use recht::weigering::Weigering;
use uitwisseling::berichten::{Handelingbericht, Kenmerk, Partij};

use super::herstellen::without_reason;
use super::versturen::{as_text, outgoing, unreadable};
use super::{
    Berichtsoort, Concept, Gebeurtenis, Gebeurtenissoort, HANDELING, Meldingblad, Meldingfout, Meldingreden,
    Meldingsleutel, Meldingstand, Voorbereiding, store,
};
use crate::stam::{Scholen, School, Schoolprofiel};

/// What the school does to a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handeling {
    /// Gives it an end date, because the pupil is back.
    Wijziging {
        /// Last day of absence.
        einde: Date,
    },
    /// Takes it back.
    Intrekking,
}

impl Handeling {
    fn soort(self) -> (Berichtsoort, Handelingsoort, Gebeurtenissoort) {
        match self {
            Self::Wijziging { .. } => (Berichtsoort::Wijziging, Handelingsoort::Wijziging, Gebeurtenissoort::Gewijzigd),
            Self::Intrekking => (Berichtsoort::Intrekking, Handelingsoort::Intrekking, Gebeurtenissoort::Ingetrokken),
        }
    }
}

/// Everything for which a change or withdrawal is refused now; none when it may be asked.
pub fn allowed(
    recht: &Recht,
    stand: Meldingstand,
    onderweg: Option<Berichtsoort>,
    handeling: Handelingsoort,
    op: Date,
) -> Result<Vec<Weigering<Meldingreden>>, Rechtfout> {
    let grond = || Ok::<_, Rechtfout>(recht.grond("meldingstatus.overgangen", op)?.clone());
    let status = match stand {
        // What was sent may have arrived: only a receipt tells, so until then nothing follows it.
        Meldingstand::Geweigerd | Meldingstand::Loket(Meldingstatus::Wacht) => {
            let reden = Meldingreden::Status(Statusreden::NietGeregistreerd);
            return Ok(vec![Weigering { reden, grond: grond()? }]);
        }
        Meldingstand::Loket(status) => status,
    };
    let stap = status::step(recht, status, status::Handeling::new(handeling, Meldingpartij::School, op))?;
    let weigeringen = stap.err().unwrap_or_default().into_iter();
    let mut weigeringen: Vec<_> =
        weigeringen.map(|een| Weigering { reden: Meldingreden::Status(een.reden), grond: een.grond }).collect();
    if onderweg.is_some() {
        weigeringen.push(Weigering { reden: Meldingreden::Onderweg, grond: grond()? });
    }
    Ok(weigeringen)
}

/// Asks the Verzuimloket to change or withdraw a report. The same key again asks nothing.
pub async fn act(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
    kenmerk: &Kenmerk,
    handeling: Handeling,
    waarom: &str,
) -> Result<(), Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let mut wijziging = scholen.register().begin().await?;
    let mut stand = store::lock(&wijziging, permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    let gebeurtenissen = store::events(wijziging.tx(), permit, organisatie, sleutel).await?;
    if store::has_key(wijziging.tx(), permit, organisatie, sleutel, kenmerk.as_str()).await? {
        return Ok(());
    }
    let vandaag = kern::klok::dag_van(wijziging.nu())?;
    let melding = store::report(wijziging.tx(), permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    let (bericht, soort, gebeurtenis) = handeling.soort();
    let recht = &profiel.regels.recht;
    let weigeringen = allowed(recht, melding.stand, melding.onderweg, soort, vandaag)?;
    if !weigeringen.is_empty() {
        return Err(Meldingfout::Geweigerd(weigeringen));
    }
    match handeling {
        Handeling::Intrekking if waarom.trim().is_empty() => return Err(without_reason(recht, vandaag)?),
        Handeling::Intrekking => {}
        Handeling::Wijziging { einde } => {
            check_end((wijziging.tx(), vandaag), permit, &profiel, &melding, &gebeurtenissen, einde).await?;
        }
    }
    let nummer = melding.nummer.ok_or_else(|| unreadable("a registered report without a number"))?;
    let tekst = as_text(&message(&profiel.school, kenmerk, nummer, soort, handeling, vandaag))?;
    // What was refused before is replaced by this.
    if stand.geweigerd.take().is_some() {
        outbox::resume(&wijziging, organisatie, &sleutel.subject()).await?;
    }
    stand.onderweg = Some(bericht.word().to_owned());
    let rij = store::event(&mut stand, &wijziging, permit, gebeurtenis)
        .about(kenmerk.as_str(), tekst.clone())
        .because(waarom.trim());
    store::update(&wijziging, permit, organisatie, stand, vec![rij]).await?;
    let onderwerp = format!("{} leerling:{}", sleutel.subject(), melding.leerling);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
    wijziging.log(regel.because(waarom.trim()).with_content(tekst.as_bytes()));
    wijziging.send(outgoing(organisatie, kenmerk, HANDELING, sleutel, tekst)).await?;
    Ok(wijziging.commit().await?)
}

fn message(
    school: &School,
    kenmerk: &Kenmerk,
    nummer: recht::begrip::Meldingsnummer,
    soort: Handelingsoort,
    handeling: Handeling,
    op: Date,
) -> Handelingbericht {
    let einde = match handeling {
        Handeling::Wijziging { einde } => Some(einde),
        Handeling::Intrekking => None,
    };
    Handelingbericht {
        kenmerk: kenmerk.clone(),
        nummer,
        soort,
        door: Partij::School { brin: school.brin, vestiging: Some(school.vestiging) },
        op,
        reden: None,
        toelichting: None,
        terugkoppeling: None,
        einde,
        behandelaar: None,
    }
}

/// Judges a new end of a report before anything is asked of the Verzuimloket, as [`act`] will.
pub async fn check_change(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    blad: &Meldingblad,
    einde: Date,
) -> Result<(), Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let register = scholen.register();
    let vandaag = register.klok().vandaag()?;
    check_end((register.lees(), vandaag), permit, &profiel, &blad.melding, &blad.gebeurtenissen, einde).await
}

/// Lays the report with its new end before the law, as the Verzuimloket will.
async fn check_end(
    (db, vandaag): (&impl store::Verbinding, Date),
    permit: &Permit,
    profiel: &Schoolprofiel,
    melding: &super::Melding,
    gebeurtenissen: &[Gebeurtenis],
    einde: Date,
) -> Result<(), Meldingfout> {
    if melding.einde == Some(einde) {
        let grond = profiel.regels.recht.grond("meldingstatus.overgangen", vandaag)?.clone();
        return Err(Meldingfout::Geweigerd(vec![Weigering { reden: Meldingreden::EindeOntbreekt, grond }]));
    }
    let verstuurd = gebeurtenissen.iter().rev().find_map(Gebeurtenis::aanlevering);
    let mut verstuurd = verstuurd.ok_or_else(|| unreadable("a report without its message"))?;
    verstuurd.einde = Some(einde);
    let concept = Concept {
        kenmerk: verstuurd.kenmerk.clone(),
        aanleiding: super::Aanleiding {
            leerling: melding.leerling,
            soort: melding.soort,
            begin: melding.begin,
            einde: Some(einde),
            verschuldigd: false,
        },
        herstelt: None,
        invulling: super::Invulling::default(),
    };
    let organisatie = &profiel.school.organisatie;
    let gegevens = store::prepare(db, permit, organisatie, &concept, vandaag).await?;
    let mut voorbereiding = Voorbereiding::new(concept, gegevens.ok_or(Meldingfout::Onbekend)?, profiel)?;
    voorbereiding.eerdere.retain(|eerder| Some(eerder.nummer) != melding.nummer);
    let weigeringen = voorbereiding.check(profiel, &verstuurd, vandaag)?;
    if weigeringen.is_empty() { Ok(()) } else { Err(super::weigering::by_law(weigeringen, Meldingreden::Geldigheid)) }
}
