//! To and from the Inspectie: handing meldingen and answers over, keeping its receipts, and taking in what it tells.

use std::fmt;
use std::sync::Arc;

use kern::outbox::{Antwoord, Bericht, Bezorger, Inhoud, Toekomst};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Gebruiker, Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use uitwisseling::berichten::{
    Bericht as _, Kenmerk, Signaalafwijzing, Signaalbericht, Signaalreactie, Signaalstapbericht, Weigeringbericht,
};
use uitwisseling::signalenbox::{self, Melderkoppeling, Signaalkoppelfout, Signalenboxkoppeling};

use super::store::{self, GEEN_BELOFTE, afloop, stand, stap};
use super::{Signaalnummer, Verzending, subject};
use crate::{Leerplicht, bewerkingen};

/// The kind of an outgoing melding.
pub(super) const SIGNAAL: &str = "signaalmelding/1";
/// The kind of an outgoing answer.
pub(super) const REACTIE: &str = "signaalreactie/1";

/// Delivers meldingen and answers to the Signalenbox.
pub struct Bezorging {
    /// The party.
    pub leerplicht: Leerplicht,
    /// The Signalenbox.
    pub koppeling: Arc<dyn Signalenboxkoppeling>,
}

impl fmt::Debug for Bezorging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bezorging").finish_non_exhaustive()
    }
}

impl Bezorger for Bezorging {
    fn soorten(&self) -> &'static [&'static str] {
        &[SIGNAAL, REACTIE]
    }

    fn deliver<'a>(&'a self, bericht: &'a Bericht) -> Toekomst<'a, Antwoord> {
        Box::pin(async move {
            let inhoud = bericht.bericht.inhoud.0.as_bytes();
            let antwoord = if bericht.bericht.soort == SIGNAAL {
                match Signaalbericht::read(inhoud) {
                    Ok(melding) => self.koppeling.submit(&melding).await,
                    Err(fout) => return Antwoord::Opnieuw(fout.to_string()),
                }
            } else {
                match Signaalreactie::read(inhoud) {
                    Ok(reactie) => self.koppeling.react(&reactie).await,
                    Err(fout) => return Antwoord::Opnieuw(fout.to_string()),
                }
            };
            match antwoord {
                Ok(stap) => written(&stap).map_or_else(Antwoord::Opnieuw, Antwoord::Bezorgd),
                Err(Signaalkoppelfout::Geweigerd(afwijzing)) => {
                    written(&*afwijzing).map_or_else(Antwoord::Opnieuw, Antwoord::Geweigerd)
                }
                Err(Signaalkoppelfout::Onbereikbaar(oorzaak)) => Antwoord::Opnieuw(oorzaak),
            }
        })
    }

    fn conclude<'a>(
        &'a self,
        wijziging: &'a mut Wijziging,
        bericht: &'a Bericht,
        antwoord: &'a Antwoord,
    ) -> Toekomst<'a, Result<(), Registerfout>> {
        Box::pin(async move {
            let organisatie = &bericht.bericht.organisatie;
            let (weigeringen, stap) = match antwoord {
                Antwoord::Opnieuw(_) => return Ok(()),
                Antwoord::Bezorgd(inhoud) => (Vec::new(), Some(read::<Signaalstapbericht>(inhoud)?)),
                Antwoord::Geweigerd(inhoud) => (read::<Signaalafwijzing>(inhoud)?.weigeringen, None),
            };
            let permit = self.leerplicht.permit_to_carry(organisatie)?;
            let nummer = self.number(wijziging, &permit, bericht).await?;
            let staat = store::lock(wijziging, &permit, organisatie, nummer.0).await?;
            let mut staat = staat.ok_or_else(|| unreadable("an answer about no melding"))?;
            let verzending = if stap.is_some() { Verzending::Ontvangen } else { Verzending::Geweigerd };
            verzending.as_str().clone_into(&mut staat.verzending);
            if let Some(stap) = &stap {
                staat.bezig = None;
                keep(wijziging, &permit, organisatie, &mut staat, stap).await?;
            }
            store::update(wijziging, &permit, organisatie, staat).await?;
            let rij = ending(wijziging, bericht, nummer, verzending, &weigeringen)?;
            store::insert_afloop(wijziging, &permit, organisatie, rij).await?;
            wijziging.log(Logregel::of_permit(&permit, organisatie, Logsoort::Geschreven, subject(nummer)));
            Ok(())
        })
    }
}

impl Bezorging {
    /// The melding that a message is about.
    async fn number(
        &self,
        wijziging: &Wijziging,
        permit: &Permit,
        bericht: &Bericht,
    ) -> Result<Signaalnummer, Registerfout> {
        let Bericht { bericht, .. } = bericht;
        let kenmerk: Kenmerk = if bericht.soort == SIGNAAL {
            bericht.kenmerk.parse().map_err(unreadable)?
        } else {
            Signaalreactie::read(bericht.inhoud.0.as_bytes()).map_err(unreadable)?.signaal
        };
        let nummer = store::number_of(wijziging, permit, &bericht.organisatie, kenmerk.as_str()).await?;
        nummer.map(Signaalnummer).ok_or_else(|| unreadable("an answer about no melding"))
    }
}

fn ending(
    wijziging: &Wijziging,
    bericht: &Bericht,
    nummer: Signaalnummer,
    verzending: Verzending,
    weigeringen: &[Weigeringbericht],
) -> Result<afloop::Model, Registerfout> {
    Ok(afloop::Model {
        organisatie: bericht.bericht.organisatie.to_string(),
        kenmerk: bericht.bericht.kenmerk.clone(),
        signaal: nummer.0,
        tijdstip: wijziging.nu().as_microsecond(),
        stand: verzending.as_str().to_owned(),
        weigeringen: serde_json::to_string(weigeringen).map_err(unreadable)?,
    })
}

/// Takes in what the Inspectie tells, within this register.
#[derive(Debug, Clone)]
pub struct Melders(pub Leerplicht);

impl Melderkoppeling for Melders {
    fn tell<'a>(&'a self, bericht: &'a Signaalstapbericht) -> signalenbox::Antwoord<'a, ()> {
        Box::pin(async move {
            receive(&self.0, bericht).await.map_err(|fout| Signaalkoppelfout::Onbereikbaar(fout.to_string()))
        })
    }
}

async fn receive(leerplicht: &Leerplicht, bericht: &Signaalstapbericht) -> Result<(), Registerfout> {
    let organisatie = &bericht.organisatie;
    let permit = leerplicht.permit_to_carry(organisatie)?;
    let mut wijziging = leerplicht.register.begin().await?;
    let staat = store::lock_by_key(&wijziging, &permit, organisatie, bericht.signaal.as_str()).await?;
    let mut staat = staat.ok_or_else(|| unreadable("a step of no melding"))?;
    let nummer = Signaalnummer(staat.nummer);
    keep(&wijziging, &permit, organisatie, &mut staat, bericht).await?;
    store::update(&wijziging, &permit, organisatie, staat).await?;
    wijziging.log(Logregel::of_permit(&permit, organisatie, Logsoort::Geschreven, subject(nummer)));
    wijziging.commit().await
}

/// Adds a step; the state follows the last one, in whatever order they come in.
async fn keep(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    staat: &mut stand::Model,
    bericht: &Signaalstapbericht,
) -> Result<(), Registerfout> {
    let rij = stap::Model {
        organisatie: organisatie.to_string(),
        signaal: staat.nummer,
        volgnummer: bericht.volgnummer,
        soort: bericht.soort.map(|soort| soort.to_string()),
        partij: bericht.partij.to_string(),
        status: bericht.status.to_string(),
        dag: Dag::from(bericht.op).0,
        ontvangen_op: wijziging.nu().as_microsecond(),
        woorden: bericht.woorden.as_ref().map(|tekst| tekst.reveal().to_owned()),
        belofte: bericht.belofte.map(|dag| Dag::from(dag).0),
        behandelaar: bericht.behandelaar.as_ref().map(|naam| naam.reveal().to_owned()),
        bezoek: bericht.bezoek.map(|dag| Dag::from(dag).0),
    };
    store::insert_step(wijziging, permit, organisatie, rij).await?;
    if bericht.volgnummer > staat.volgnummer {
        staat.volgnummer = bericht.volgnummer;
        staat.status = Some(bericht.status.to_string());
        staat.sinds = Dag::from(bericht.op).0;
        staat.belofte = bericht.belofte.map_or(GEEN_BELOFTE, |dag| Dag::from(dag).0);
        staat.is_open = i32::from(!bericht.status.is_einde());
        staat.inspectienummer = Some(bericht.nummer);
        staat.behandelaar = bericht.behandelaar.as_ref().map(|naam| naam.reveal().to_owned());
    }
    Ok(())
}

impl Leerplicht {
    /// Proof that the worker may carry the messages of an organisation.
    fn permit_to_carry(&self, organisatie: &Organisatiecode) -> Result<Permit, Registerfout> {
        self.toegang.permit(&Gebruiker::SYSTEEM, &bewerkingen::BERICHT, organisatie).map_err(unreadable)
    }
}

fn read<T: uitwisseling::berichten::Bericht>(inhoud: &Inhoud) -> Result<T, Registerfout> {
    T::read(inhoud.0.as_bytes()).map_err(unreadable)
}

fn written(bericht: &impl uitwisseling::berichten::Bericht) -> Result<Inhoud, String> {
    bericht.write().map(Inhoud).map_err(|fout| fout.to_string())
}

fn unreadable(oorzaak: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Registerfout {
    Registerfout::onleesbaar("leerplicht_signaal", oorzaak)
}
