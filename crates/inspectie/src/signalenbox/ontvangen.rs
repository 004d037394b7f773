//! Taking in what a reporter sends: a melding once, and each answer as a step by the law.

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::toezicht::signaalmelding::{self, Signaalhandeling, Signaalpartij, Signaalstap, step};
use uitwisseling::berichten::{
    Bericht as _, Kenmerk, Signaalafwijzing, Signaalbericht, Signaalbijlage, Signaalreactie, Signaalstapbericht,
    Vertrouwelijk, Weigeringbericht,
};

use super::pages::beeld::law_in_words;
use super::store::{self, GEEN_BELOFTE, bijlage, signaal, stand, stap};
use super::{Behandelfout, Behandelreden, Signaalnummer, inspectie as eigen, subject};
use crate::Inspectie;

/// Why a message of a reporter was not taken.
type Ontvangen = Result<Result<Signaalstapbericht, Signaalafwijzing>, Behandelfout>;

/// Takes a melding in and gives its receipt. The same key of the same sender twice gives the same receipt.
pub async fn receive(inspectie: &Inspectie, permit: &Permit, bericht: &Signaalbericht) -> Ontvangen {
    let organisatie = eigen()?;
    let eerste = match signaalmelding::receive(&inspectie.recht, &inspectie.feestdagen, &bericht.indiening())? {
        Ok(stap) => stap,
        Err(weigeringen) => {
            let weigeringen = weigeringen
                .iter()
                .map(|een| {
                    let (uitleg, herstel) = law_in_words(een);
                    Weigeringbericht::new(een, None, uitleg, herstel)
                })
                .collect();
            return Ok(Err(Signaalafwijzing { kenmerk: bericht.kenmerk.clone(), weigeringen }));
        }
    };
    let mut wijziging = inspectie.register.begin().await?;
    // The numbers are given out one change after another: the same melding twice waits here.
    let nummer = wijziging.take_numbers(&organisatie, "inspectie_signaal", 1).await?;
    let kenmerk = bericht.kenmerk.as_str();
    let eerder = store::find_by_key(&wijziging, permit, &organisatie, &bericht.organisatie, kenmerk).await?;
    if let Some(eerder) = eerder {
        let bewijs = store::step_of_key(&wijziging, permit, &organisatie, eerder.nummer, kenmerk).await?;
        wijziging.rollback().await?;
        let bewijs = bewijs.ok_or_else(|| unreadable("a melding without a receipt"))?;
        return Ok(Ok(message(&eerder, &bewijs)?));
    }
    let rij = row(&organisatie, nummer, bericht, wijziging.nu().as_microsecond())?;
    let bestanden = bericht.bijlagen.iter().zip(1..).map(|(een, plaats)| file(&organisatie, nummer, plaats, een));
    let bestanden = bestanden.collect::<Result<Vec<_>, _>>()?;
    let staat = stand::Model {
        organisatie: organisatie.to_string(),
        nummer,
        status: eerste.naar.status.to_string(),
        sinds: Dag::from(eerste.naar.sinds).0,
        belofte: promised(&eerste),
        is_open: 1,
        volgnummer: 1,
        inspecteur: None,
        inspecteur_naam: None,
    };
    let bewijs = Nieuw {
        partij: Signaalpartij::Melder,
        soort: None,
        naam: &bericht.melder,
        woorden: None,
        kenmerk: Some(&bericht.kenmerk),
    };
    let bewijs = bewijs.row(&wijziging, permit, &staat, &eerste);
    let antwoord = message(&rij, &bewijs)?;
    store::insert(&wijziging, permit, &organisatie, rij, bestanden, staat).await?;
    store::insert_step(&wijziging, permit, &organisatie, bewijs).await?;
    let regel = Logregel::of_permit(permit, &organisatie, Logsoort::Geschreven, subject(Signaalnummer(nummer)));
    let inhoud = bericht.write().map_err(unreadable)?;
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging.commit().await?;
    Ok(Ok(antwoord))
}

/// Takes an answer of a reporter: a step by the law, or a refusal. The same key twice counts once.
pub async fn react(inspectie: &Inspectie, permit: &Permit, reactie: &Signaalreactie) -> Ontvangen {
    let organisatie = eigen()?;
    let mut wijziging = inspectie.register.begin().await?;
    let afzender = &reactie.organisatie;
    let melding = store::find_by_key(&wijziging, permit, &organisatie, afzender, reactie.signaal.as_str()).await?;
    let melding = melding.ok_or(Behandelfout::NietGevonden)?;
    let vast = store::lock(&wijziging, permit, &organisatie, melding.nummer).await?;
    let (melding, mut staat) = vast.ok_or(Behandelfout::NietGevonden)?;
    let kenmerk = reactie.kenmerk.as_str();
    if let Some(eerder) = store::step_of_key(&wijziging, permit, &organisatie, melding.nummer, kenmerk).await? {
        wijziging.rollback().await?;
        return Ok(Ok(message(&melding, &eerder)?));
    }
    let woorden = reactie.woorden.as_ref().and_then(Vertrouwelijk::filled);
    let handeling = Signaalhandeling {
        toegelicht: woorden.is_some(),
        ..Signaalhandeling::new(reactie.soort, Signaalpartij::Melder, reactie.op)
    };
    let gezet = match step(&inspectie.recht, &inspectie.feestdagen, current(&melding, &staat)?, handeling)? {
        Ok(gezet) => gezet,
        Err(weigeringen) => {
            wijziging.rollback().await?;
            let weigeringen = weigeringen.into_iter().map(|een| {
                let een = recht::weigering::Weigering { reden: Behandelreden::Signaal(een.reden), grond: een.grond };
                let (uitleg, herstel) = super::pages::beeld::refusal_of_default(&een);
                Weigeringbericht::new(&een, None, uitleg, herstel)
            });
            return Ok(Err(Signaalafwijzing { kenmerk: reactie.kenmerk.clone(), weigeringen: weigeringen.collect() }));
        }
    };
    let nieuw = Nieuw {
        partij: Signaalpartij::Melder,
        soort: Some(reactie.soort),
        naam: &reactie.melder,
        woorden,
        kenmerk: Some(&reactie.kenmerk),
    };
    advance(&mut staat, &gezet);
    let rij = nieuw.row(&wijziging, permit, &staat, &gezet);
    let antwoord = message(&melding, &rij)?;
    let onderwerp = subject(Signaalnummer(melding.nummer));
    store::insert_step(&wijziging, permit, &organisatie, rij).await?;
    store::update(&wijziging, permit, &organisatie, staat).await?;
    wijziging.log(Logregel::of_permit(permit, &organisatie, Logsoort::Geschreven, onderwerp));
    wijziging.commit().await?;
    Ok(Ok(antwoord))
}

/// A step that is about to be written down.
pub(super) struct Nieuw<'a> {
    pub(super) partij: Signaalpartij,
    pub(super) soort: Option<signaalmelding::Signaalhandelingsoort>,
    pub(super) naam: &'a Vertrouwelijk,
    pub(super) woorden: Option<&'a str>,
    pub(super) kenmerk: Option<&'a Kenmerk>,
}

impl Nieuw<'_> {
    /// The row of the step that brought a melding where it now stands.
    pub(super) fn row(
        &self,
        wijziging: &Wijziging,
        permit: &Permit,
        staat: &stand::Model,
        gezet: &Signaalstap,
    ) -> stap::Model {
        stap::Model {
            organisatie: staat.organisatie.clone(),
            signaal: staat.nummer,
            volgnummer: staat.volgnummer,
            soort: self.soort.map(|soort| soort.to_string()),
            partij: self.partij.to_string(),
            status: staat.status.clone(),
            dag: staat.sinds,
            tijdstip: wijziging.nu().as_microsecond(),
            account: permit.account().0,
            naam: self.naam.reveal().to_owned(),
            woorden: self.woorden.map(str::to_owned),
            belofte: gezet.bericht.belofte.as_ref().map(|belofte| Dag::from(belofte.uiterlijk).0),
            bezoek: None,
            inspecteur_naam: staat.inspecteur_naam.clone(),
            kenmerk: self.kenmerk.map(ToString::to_string),
        }
    }
}

/// Lets a step count for where a melding stands.
pub(super) fn advance(staat: &mut stand::Model, gezet: &Signaalstap) {
    staat.volgnummer += 1;
    staat.status = gezet.naar.status.to_string();
    staat.sinds = Dag::from(gezet.naar.sinds).0;
    staat.belofte = promised(gezet);
    staat.is_open = i32::from(!gezet.naar.status.is_einde());
}

fn promised(gezet: &Signaalstap) -> i32 {
    gezet.bericht.belofte.as_ref().map_or(GEEN_BELOFTE, |belofte| Dag::from(belofte.uiterlijk).0)
}

/// A melding as the law judges it.
pub(super) fn current(
    melding: &signaal::Model,
    staat: &stand::Model,
) -> Result<signaalmelding::Signaalstand, Registerfout> {
    Ok(signaalmelding::Signaalstand {
        soort: store::parse("inspectie_signaal", &melding.soort)?,
        status: store::parse("inspectie_signaalstand", &staat.status)?,
        sinds: store::dag(staat.sinds),
    })
}

/// A step as its reporter is told of it.
pub(super) fn message(melding: &signaal::Model, rij: &stap::Model) -> Result<Signaalstapbericht, Registerfout> {
    const STAP: &str = "inspectie_signaalstap";
    let dag = |nummer: Option<i32>| -> Option<Date> { nummer.map(store::dag) };
    Ok(Signaalstapbericht {
        signaal: store::parse(STAP, &melding.kenmerk)?,
        organisatie: store::parse(STAP, &melding.afzender)?,
        nummer: melding.nummer,
        volgnummer: rij.volgnummer,
        soort: rij.soort.as_deref().map(|woord| store::parse(STAP, woord)).transpose()?,
        partij: store::parse(STAP, &rij.partij)?,
        status: store::parse(STAP, &rij.status)?,
        op: store::dag(rij.dag),
        woorden: rij.woorden.clone().map(Vertrouwelijk::from),
        belofte: dag(rij.belofte),
        behandelaar: rij.inspecteur_naam.clone().map(Vertrouwelijk::from),
        bezoek: dag(rij.bezoek),
    })
}

fn row(
    organisatie: &Organisatiecode,
    nummer: i64,
    bericht: &Signaalbericht,
    ontvangen_op: i64,
) -> Result<signaal::Model, Registerfout> {
    let school = bericht.school.as_ref();
    Ok(signaal::Model {
        organisatie: organisatie.to_string(),
        nummer,
        afzender: bericht.organisatie.to_string(),
        kenmerk: bericht.kenmerk.to_string(),
        afzendernaam: bericht.organisatienaam.clone(),
        melder: bericht.melder.reveal().to_owned(),
        ingediend_op: Dag::from(bericht.ingediend_op).0,
        ontvangen_op,
        soort: bericht.soort.to_string(),
        sector: bericht.sector.to_string(),
        onderwerp: bericht.onderwerp.to_string(),
        brin: school.map(|school| school.brin.to_string()),
        vestiging: school.and_then(|school| school.vestiging).map(|vestiging| vestiging.to_string()),
        schoolnaam: school.map(|school| school.naam.clone()),
        gesprek: bericht.gesprek.as_ref().map(serde_json::to_string).transpose().map_err(unreadable)?,
        spoed: bericht.spoed.as_ref().map(|tekst| tekst.reveal().to_owned()),
        tekst: bericht.tekst.reveal().to_owned(),
        bewijs: bericht.bewijs.as_ref().map(serde_json::to_string).transpose().map_err(unreadable)?,
    })
}

fn file(
    organisatie: &Organisatiecode,
    signaal: i64,
    nummer: i64,
    een: &Signaalbijlage,
) -> Result<bijlage::Model, Registerfout> {
    let inhoud =
        base16ct::lower::decode_vec(een.inhoud.reveal()).map_err(|_| unreadable("a file that is no hexadecimal"))?;
    Ok(bijlage::Model {
        organisatie: organisatie.to_string(),
        signaal,
        nummer,
        naam: een.naam.reveal().to_owned(),
        soort: een.soort.clone(),
        omvang: i64::try_from(inhoud.len()).unwrap_or(i64::MAX),
        inhoud,
    })
}

fn unreadable(oorzaak: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Registerfout {
    Registerfout::onleesbaar("inspectie_signaal", oorzaak)
}
