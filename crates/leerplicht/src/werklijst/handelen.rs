//! Acting on a report: judged by the law of its statuses and the rules of the desk, and refused with every reason at once.

use jiff::civil::Date;
use kern::outbox::{self, Inhoud, Uitgaand};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Meldingsnummer;
use recht::dag::Dag;
use recht::grond::Grond;
use recht::melding::status::{Handeling, Handelingsoort, Meldingpartij, Meldingstatus, step};
use recht::weigering::Weigering;
use uitwisseling::berichten::{Behandelaar, Bericht as _, Handelingbericht, Kenmerk, Partij, Vertrouwelijk};

use super::lezen::subject;
use super::store::{self, handeling, notitie, verzuimmelding};
use super::{Afsluiting, Ambtenaar, Behandelfout, Behandelreden, Handelingstand, Meldingregel, Tekstveld, messages};
use crate::Leerplicht;
use crate::afspraak::Regel;
use crate::contact;

/// An act as it was filled in.
#[derive(Debug, Clone)]
struct Daad {
    soort: Handelingsoort,
    afsluiting: Afsluiting,
}

/// Takes a report up. Returns the number of the act. Whoever asks twice has done it once.
pub async fn take_up(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Meldingsnummer,
    ambtenaar: &Ambtenaar,
    terugkoppeling: Option<Vertrouwelijk>,
) -> Result<i64, Behandelfout> {
    let afsluiting = Afsluiting { terugkoppeling, ..Afsluiting::default() };
    act(leerplicht, permit, nummer, ambtenaar, Daad { soort: Handelingsoort::Behandeling, afsluiting }).await
}

/// Takes note of a report, with words for the school.
pub async fn take_note(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Meldingsnummer,
    ambtenaar: &Ambtenaar,
    terugkoppeling: Option<Vertrouwelijk>,
) -> Result<i64, Behandelfout> {
    let afsluiting = Afsluiting { terugkoppeling, ..Afsluiting::default() };
    act(leerplicht, permit, nummer, ambtenaar, Daad { soort: Handelingsoort::Kennisneming, afsluiting }).await
}

/// Closes a report with a reason, an outcome, a retention class and words for the school.
pub async fn close(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Meldingsnummer,
    ambtenaar: &Ambtenaar,
    afsluiting: Afsluiting,
) -> Result<i64, Behandelfout> {
    act(leerplicht, permit, nummer, ambtenaar, Daad { soort: Handelingsoort::Afsluiting, afsluiting }).await
}

/// Everything for which an act on a report as it now stands would be refused: for a check page, which then need not show.
pub fn judge(
    leerplicht: &Leerplicht,
    melding: &Meldingregel,
    soort: Handelingsoort,
    afsluiting: &Afsluiting,
) -> Result<Vec<Weigering<Behandelreden>>, Behandelfout> {
    let vandaag = leerplicht.register.klok().vandaag()?;
    let onderweg = melding.handeling.filter(|handeling| handeling.stand == Handelingstand::Onderweg);
    let door = melding.behandelaar.as_ref().map(|houder| houder.naam.clone());
    let onderweg = onderweg.map(|handeling| (handeling.soort, door));
    refusals(leerplicht, melding.status, onderweg, soort, afsluiting, vandaag)
}

fn refusals(
    leerplicht: &Leerplicht,
    status: Meldingstatus,
    onderweg: Option<(Handelingsoort, Option<Vertrouwelijk>)>,
    soort: Handelingsoort,
    afsluiting: &Afsluiting,
    op: Date,
) -> Result<Vec<Weigering<Behandelreden>>, Behandelfout> {
    let mut weigeringen = Vec::new();
    let grond = |regel| leerplicht.afspraken.grond(regel, op).cloned();
    let refuse = |reden, grond: Grond| Weigering { reden, grond };
    if let Some((soort, door)) = onderweg {
        weigeringen.push(refuse(Behandelreden::Onderweg { soort, door }, grond(Regel::EenTegelijk)?));
    }
    let handeling = Handeling {
        soort,
        partij: Meldingpartij::Leerplichtorganisatie,
        op,
        reden: afsluiting.reden,
        toelichting: afsluiting.toelichting,
    };
    if let Err(redenen) = step(&leerplicht.recht, status, handeling)? {
        let vertaald = redenen.into_iter().map(|een| refuse(Behandelreden::Status(een.reden), een.grond));
        weigeringen.extend(vertaald);
    }
    if soort == Handelingsoort::Afsluiting {
        if afsluiting.uitkomst.is_none() {
            weigeringen.push(refuse(Behandelreden::UitkomstOntbreekt, grond(Regel::Uitkomst)?));
        }
        if afsluiting.bewaarklasse.is_none() {
            weigeringen.push(refuse(Behandelreden::BewaarklasseOntbreekt, grond(Regel::Bewaarklasse)?));
        }
        let waarom = afsluiting.bewaarreden.as_ref().and_then(Vertrouwelijk::filled);
        if let Some(hoort) = afsluiting.other_class().filter(|_| waarom.is_none()) {
            weigeringen.push(refuse(Behandelreden::BewaarredenOntbreekt { hoort }, grond(Regel::Bewaarklasse)?));
        }
        weigeringen.extend(too_long(leerplicht, Tekstveld::Bewaarreden, waarom, op)?);
    }
    let tekst = afsluiting.terugkoppeling.as_ref().and_then(Vertrouwelijk::filled);
    if soort != Handelingsoort::Behandeling && tekst.is_none() {
        weigeringen.push(refuse(Behandelreden::TerugkoppelingOntbreekt, grond(Regel::Terugkoppeling)?));
    }
    weigeringen.extend(too_long(leerplicht, Tekstveld::Terugkoppeling, tekst, op)?);
    Ok(weigeringen)
}

pub(crate) fn too_long(
    leerplicht: &Leerplicht,
    veld: Tekstveld,
    tekst: Option<&str>,
    op: Date,
) -> Result<Option<Weigering<Behandelreden>>, Behandelfout> {
    let hoogstens = leerplicht.afspraken.tekstlengte(op)?;
    let lengte = tekst.map_or(0, |tekst| tekst.chars().count());
    if lengte <= usize::try_from(hoogstens).unwrap_or(usize::MAX) {
        return Ok(None);
    }
    let grond = leerplicht.afspraken.grond(Regel::Tekstlengte, op)?.clone();
    Ok(Some(Weigering { reden: Behandelreden::TeLang { veld, hoogstens }, grond }))
}

async fn act(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Meldingsnummer,
    ambtenaar: &Ambtenaar,
    daad: Daad,
) -> Result<i64, Behandelfout> {
    let organisatie = own(permit)?;
    let vandaag = leerplicht.register.klok().vandaag()?;
    let mut wijziging = leerplicht.register.begin().await?;
    let mut melding = lock_one(&wijziging, permit, organisatie, nummer).await?;
    let onderweg = under_way(&melding)?;
    if let (Some((soort, _)), Some(eerder)) = (&onderweg, melding.handeling)
        && *soort == daad.soort
        && melding.behandelaar == Some(permit.account().0)
    {
        wijziging.rollback().await?;
        return Ok(eerder);
    }
    let status: Meldingstatus = known(&melding.status)?;
    let weigeringen = refusals(leerplicht, status, onderweg, daad.soort, &daad.afsluiting, vandaag)?;
    if !weigeringen.is_empty() {
        wijziging.rollback().await?;
        return Err(Behandelfout::Geweigerd(weigeringen));
    }
    if melding.handeling_stand.as_deref() == Some(Handelingstand::Geweigerd.as_str()) {
        outbox::resume(&wijziging, organisatie, &subject(nummer)).await?;
    }
    let eigen_nummer = wijziging.take_numbers(organisatie, "leerplicht_handeling", 1).await?;
    let kenmerk = key(eigen_nummer, &wijziging)?;
    let telefoon = match &ambtenaar.telefoon {
        Some(eigen) => Some(eigen.clone()),
        None => contact::store::telephone(&wijziging, organisatie).await?.map(Vertrouwelijk::from),
    };
    let behandelaar = Behandelaar { naam: ambtenaar.naam.clone(), telefoon };
    let bericht = message(organisatie, nummer, behandelaar, &daad, kenmerk.clone(), vandaag);
    let inhoud = bericht.write().map_err(|fout| Registerfout::onleesbaar("outbox", fout))?;
    let rij = row(organisatie, melding.nummer, eigen_nummer, permit, ambtenaar, &bericht, &daad, &wijziging);
    store::insert_handeling(&wijziging, permit, organisatie, rij).await?;

    melding.handeling = Some(eigen_nummer);
    melding.handeling_soort = Some(daad.soort.as_str().to_owned());
    melding.handeling_stand = Some(Handelingstand::Onderweg.as_str().to_owned());
    if daad.soort == Handelingsoort::Behandeling || melding.behandelaar.is_none() {
        melding.behandelaar = Some(permit.account().0);
        melding.behandelaar_naam = Some(ambtenaar.naam.reveal().to_owned());
    }
    // Whoever acts has seen what came back.
    (melding.terug, melding.terug_op) = (None, None);
    store::update(&wijziging, permit, organisatie, vec![melding]).await?;
    wijziging
        .send(Uitgaand {
            organisatie: organisatie.clone(),
            kenmerk: kenmerk.to_string(),
            soort: messages::HANDELING.to_owned(),
            onderwerp: subject(nummer),
            inhoud: Inhoud(inhoud.clone()),
        })
        .await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging.commit().await?;
    Ok(eigen_nummer)
}

/// The act as the Verzuimloket gets it. Outcome, retention class and why that was chosen stay here.
fn message(
    organisatie: &Organisatiecode,
    nummer: Meldingsnummer,
    behandelaar: Behandelaar,
    daad: &Daad,
    kenmerk: Kenmerk,
    op: Date,
) -> Handelingbericht {
    let tekst = daad.afsluiting.terugkoppeling.as_ref().and_then(Vertrouwelijk::filled);
    Handelingbericht {
        kenmerk,
        nummer,
        soort: daad.soort,
        door: Partij::Leerplichtorganisatie { organisatie: organisatie.clone() },
        op,
        reden: daad.afsluiting.reden,
        toelichting: daad.afsluiting.toelichting,
        terugkoppeling: tekst.map(Vertrouwelijk::from),
        einde: None,
        behandelaar: Some(behandelaar),
    }
}

#[expect(clippy::too_many_arguments, reason = "a row has as many sources")]
fn row(
    organisatie: &Organisatiecode,
    melding: i64,
    nummer: i64,
    permit: &Permit,
    ambtenaar: &Ambtenaar,
    bericht: &Handelingbericht,
    daad: &Daad,
    wijziging: &Wijziging,
) -> handeling::Model {
    let woord = |woord: &'static str| woord.to_owned();
    handeling::Model {
        organisatie: organisatie.to_string(),
        nummer,
        melding,
        soort: woord(daad.soort.as_str()),
        dag: Dag::from(bericht.op).0,
        tijdstip: wijziging.nu().as_microsecond(),
        account: permit.account().0,
        naam: ambtenaar.naam.reveal().to_owned(),
        reden: bericht.reden.map(|reden| woord(reden.as_str())),
        toelichting: bericht.toelichting.map(|toelichting| woord(toelichting.as_str())),
        uitkomst: daad.afsluiting.uitkomst.map(|uitkomst| woord(uitkomst.as_str())),
        bewaarklasse: daad.afsluiting.bewaarklasse.map(|klasse| woord(klasse.as_str())),
        bewaarreden: daad
            .afsluiting
            .bewaarreden
            .as_ref()
            .and_then(Vertrouwelijk::filled)
            .filter(|_| daad.afsluiting.other_class().is_some())
            .map(str::to_owned),
        terugkoppeling: bericht.terugkoppeling.as_ref().map(|tekst| tekst.reveal().to_owned()),
        kenmerk: bericht.kenmerk.to_string(),
    }
}

/// The key of an act. The moment is in it, so that a number that is given out again after a restored backup makes another
/// key.
fn key(nummer: i64, wijziging: &Wijziging) -> Result<Kenmerk, Registerfout> {
    let tekst = format!("h-{nummer}-{}", wijziging.nu().as_microsecond().unsigned_abs());
    tekst.parse().map_err(|fout| Registerfout::onleesbaar("leerplicht_handeling", fout))
}

/// Adds a note to a report, for the organisation itself.
pub async fn note(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Meldingsnummer,
    ambtenaar: &Ambtenaar,
    tekst: &Vertrouwelijk,
) -> Result<(), Behandelfout> {
    let organisatie = own(permit)?;
    let vandaag = leerplicht.register.klok().vandaag()?;
    let grond = || leerplicht.afspraken.grond(Regel::Tekstlengte, vandaag).cloned();
    let weigering = match tekst.filled() {
        None => Some(Weigering { reden: Behandelreden::NotitieLeeg, grond: grond()? }),
        gevuld => too_long(leerplicht, Tekstveld::Notitie, gevuld, vandaag)?,
    };
    let mut wijziging = leerplicht.register.begin().await?;
    let melding = lock_one(&wijziging, permit, organisatie, nummer).await?;
    if let Some(weigering) = weigering {
        wijziging.rollback().await?;
        return Err(Behandelfout::Geweigerd(vec![weigering]));
    }
    let rij = notitie::Model {
        organisatie: organisatie.to_string(),
        nummer: wijziging.take_numbers(organisatie, "leerplicht_notitie", 1).await?,
        melding: melding.nummer,
        tijdstip: wijziging.nu().as_microsecond(),
        account: permit.account().0,
        naam: ambtenaar.naam.reveal().to_owned(),
        tekst: tekst.filled().unwrap_or_default().to_owned(),
    };
    let onderwerp = format!("{} notitie:{}", subject(nummer), rij.nummer);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
    wijziging.log(regel.with_content(rij.tekst.as_bytes()));
    store::insert_notitie(&wijziging, permit, organisatie, rij).await?;
    Ok(wijziging.commit().await?)
}

/// Marks what came back about a report as read. An act that was refused is given up by it: what follows may go.
pub async fn acknowledge(leerplicht: &Leerplicht, permit: &Permit, nummer: Meldingsnummer) -> Result<(), Behandelfout> {
    let organisatie = own(permit)?;
    let mut wijziging = leerplicht.register.begin().await?;
    let mut melding = lock_one(&wijziging, permit, organisatie, nummer).await?;
    if melding.terug.is_none() {
        return Ok(wijziging.rollback().await?);
    }
    if melding.handeling_stand.as_deref() == Some(Handelingstand::Geweigerd.as_str()) {
        outbox::resume(&wijziging, organisatie, &subject(nummer)).await?;
    }
    (melding.terug, melding.terug_op) = (None, None);
    store::update(&wijziging, permit, organisatie, vec![melding]).await?;
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer)));
    Ok(wijziging.commit().await?)
}

/// The organisation for which somebody acts.
pub(crate) fn own(permit: &Permit) -> Result<&Organisatiecode, Behandelfout> {
    permit.organisaties().first().ok_or(Behandelfout::NietGevonden)
}

async fn lock_one(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: Meldingsnummer,
) -> Result<verzuimmelding::Model, Behandelfout> {
    let nummer = store::signed(nummer).map_err(|_| Behandelfout::NietGevonden)?;
    let mut rijen = store::lock(wijziging, permit, organisatie, &[nummer]).await?;
    rijen.remove(&nummer).ok_or(Behandelfout::NietGevonden)
}

/// The act under way on a report, and who has the report.
fn under_way(melding: &verzuimmelding::Model) -> Result<Option<(Handelingsoort, Option<Vertrouwelijk>)>, Registerfout> {
    if melding.handeling_stand.as_deref() != Some(Handelingstand::Onderweg.as_str()) {
        return Ok(None);
    }
    let Some(soort) = &melding.handeling_soort else { return Ok(None) };
    Ok(Some((known(soort)?, melding.behandelaar_naam.clone().map(Vertrouwelijk::from))))
}

fn known<T: std::str::FromStr<Err = recht::begrip::OnbekendWoord>>(woord: &str) -> Result<T, Registerfout> {
    woord.parse().map_err(|fout| Registerfout::onleesbaar("leerplicht_verzuimmelding", fout))
}
