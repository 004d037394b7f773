//! Handing our acts over to the Verzuimloket, and keeping its receipt: a status comes from nothing else.

use std::fmt;
use std::sync::Arc;

use kern::outbox::{Antwoord, Bericht, Bezorger, Inhoud, Toekomst};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Gebruiker;
use kern::toegangslog::{Logregel, Logsoort};
use recht::melding::status::Meldingstatus;
use uitwisseling::berichten::{Afwijzing, Bericht as _, Handelingbericht, Ontvangstbewijs};
use uitwisseling::koppeling::{Koppelfout, Verzuimloketkoppeling};

use super::HANDELING;
use super::ontvangen::set_clock;
use crate::werklijst::stand::{self, Bron};
use crate::werklijst::store::{self, afloop, handeling, verzuimmelding};
use crate::werklijst::{Behandelfout, Handelingstand, Terug, subject};
use crate::{Leerplicht, bewerkingen};

/// Delivers the acts of leerplichtorganisaties.
pub struct Bezorging {
    /// The party.
    pub leerplicht: Leerplicht,
    /// The Verzuimloket.
    pub koppeling: Arc<dyn Verzuimloketkoppeling>,
}

impl fmt::Debug for Bezorging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bezorging").finish_non_exhaustive()
    }
}

impl Bezorger for Bezorging {
    fn soorten(&self) -> &'static [&'static str] {
        &[HANDELING]
    }

    fn deliver<'a>(&'a self, bericht: &'a Bericht) -> Toekomst<'a, Antwoord> {
        Box::pin(self.hand_over(bericht))
    }

    fn conclude<'a>(
        &'a self,
        wijziging: &'a mut Wijziging,
        bericht: &'a Bericht,
        antwoord: &'a Antwoord,
    ) -> Toekomst<'a, Result<(), Registerfout>> {
        Box::pin(async move {
            match antwoord {
                Antwoord::Opnieuw(_) => Ok(()),
                Antwoord::Bezorgd(inhoud) => self.keep(wijziging, bericht, Afloop::Ontvangen(read(inhoud)?)).await,
                Antwoord::Geweigerd(inhoud) => self.keep(wijziging, bericht, Afloop::Geweigerd(read(inhoud)?)).await,
            }
        })
    }
}

/// How an act ended.
enum Afloop {
    Ontvangen(Ontvangstbewijs),
    Geweigerd(Afwijzing),
}

impl Bezorging {
    async fn hand_over(&self, bericht: &Bericht) -> Antwoord {
        let (afzender, inhoud) = (&bericht.bericht.organisatie, &bericht.bericht.inhoud.0);
        let handeling = match Handelingbericht::read(inhoud.as_bytes()) {
            Ok(handeling) => handeling,
            Err(fout) => return Antwoord::Opnieuw(fout.to_string()),
        };
        match self.koppeling.act(afzender, &handeling).await {
            Ok(bewijs) if bewijs.kenmerk != handeling.kenmerk || bewijs.nummer != handeling.nummer => {
                Antwoord::Opnieuw("the receipt is of another message".to_owned())
            }
            Ok(bewijs) => written(&bewijs).map_or_else(Antwoord::Opnieuw, Antwoord::Bezorgd),
            Err(Koppelfout::Geweigerd(afwijzing)) => {
                written(&*afwijzing).map_or_else(Antwoord::Opnieuw, Antwoord::Geweigerd)
            }
            Err(Koppelfout::Onbereikbaar(oorzaak)) => Antwoord::Opnieuw(oorzaak),
        }
    }

    async fn keep(&self, wijziging: &mut Wijziging, bericht: &Bericht, eind: Afloop) -> Result<(), Registerfout> {
        let organisatie = &bericht.bericht.organisatie;
        let permit = self.leerplicht.toegang.permit(&Gebruiker::SYSTEEM, &bewerkingen::BERICHT, organisatie);
        let permit = permit.map_err(unreadable)?;
        let verzonden = Handelingbericht::read(bericht.bericht.inhoud.0.as_bytes()).map_err(unreadable)?;
        let nummer = store::signed(verzonden.nummer)?;
        let mut rijen = store::lock(wijziging, &permit, organisatie, &[nummer]).await?;
        let handeling =
            store::lock_handeling(wijziging, &permit, organisatie, nummer, verzonden.kenmerk.as_str()).await?;
        let (Some(mut melding), Some(handeling)) = (rijen.remove(&nummer), handeling) else {
            return Err(unreadable("an act without its report"));
        };
        let rij = self.settle(wijziging, &mut melding, &handeling, eind).map_err(as_register)?;
        store::insert_afloop(wijziging, &permit, organisatie, rij).await?;
        store::update(wijziging, &permit, organisatie, vec![melding]).await?;
        wijziging.log(Logregel::of_permit(&permit, organisatie, Logsoort::Geschreven, subject(verzonden.nummer)));
        Ok(())
    }

    /// Lets the answer count for the report, and returns its row.
    fn settle(
        &self,
        wijziging: &Wijziging,
        melding: &mut verzuimmelding::Model,
        handeling: &handeling::Model,
        eind: Afloop,
    ) -> Result<afloop::Model, Behandelfout> {
        let tijdstip = wijziging.nu().as_microsecond();
        let (stand, status, weigeringen) = match eind {
            Afloop::Ontvangen(bewijs) => {
                let bekend: Meldingstatus = melding.status.parse().map_err(unreadable)?;
                if stand::replaces(bekend, bewijs.status, Bron::Ontvangstbewijs, false) {
                    bewijs.status.as_str().clone_into(&mut melding.status);
                    melding.status_op = handeling.dag;
                    set_clock(&self.leerplicht, melding)?;
                }
                (Handelingstand::Ontvangen, Some(bewijs.status.as_str().to_owned()), Vec::new())
            }
            Afloop::Geweigerd(afwijzing) => {
                melding.terug = Some(Terug::Geweigerd.as_str().to_owned());
                melding.terug_op = Some(tijdstip);
                (Handelingstand::Geweigerd, None, afwijzing.weigeringen)
            }
        };
        // An answer that comes twice must not speak for a later act.
        if melding.handeling == Some(handeling.nummer) {
            melding.handeling_stand = Some(stand.as_str().to_owned());
        }
        Ok(afloop::Model {
            organisatie: handeling.organisatie.clone(),
            handeling: handeling.nummer,
            tijdstip,
            stand: stand.as_str().to_owned(),
            status,
            weigeringen: serde_json::to_string(&weigeringen).map_err(unreadable)?,
        })
    }
}

fn read<T: uitwisseling::berichten::Bericht>(inhoud: &Inhoud) -> Result<T, Registerfout> {
    T::read(inhoud.0.as_bytes()).map_err(unreadable)
}

fn written(bericht: &impl uitwisseling::berichten::Bericht) -> Result<Inhoud, String> {
    bericht.write().map(Inhoud).map_err(|fout| fout.to_string())
}

fn unreadable(oorzaak: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Registerfout {
    Registerfout::onleesbaar("leerplicht_handeling", oorzaak)
}

fn as_register(fout: Behandelfout) -> Registerfout {
    match fout {
        Behandelfout::Register(fout) => fout,
        Behandelfout::Klok(fout) => Registerfout::Klok(fout),
        fout => Registerfout::onleesbaar("leerplicht_verzuimmelding", fout),
    }
}
