//! From and to reporters: taking meldingen in within this register, and telling of every step.

use std::fmt;
use std::sync::Arc;

use kern::account::{Accounts, INSPECTIE};
use kern::oorzaak::causes;
use kern::outbox::{Antwoord, Bericht, Bezorger, Inhoud, Toekomst};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Gebruiker, Permit, Rol};
use uitwisseling::berichten::{Bericht as _, Signaalafwijzing, Signaalbericht, Signaalreactie, Signaalstapbericht};
use uitwisseling::signalenbox::{self, Melderkoppeling, Signaalkoppelfout, Signalenboxkoppeling};

use super::{Behandelfout, inspectie as eigen};
use crate::{Inspectie, bewerkingen};

/// The kind of the message that tells of a step.
pub(super) const STAP: &str = "signaalstap/1";

/// The Signalenbox of this register.
#[derive(Debug, Clone)]
pub struct Binnenbox(pub Inspectie);

impl Signalenboxkoppeling for Binnenbox {
    fn submit<'a>(&'a self, bericht: &'a Signaalbericht) -> signalenbox::Antwoord<'a, Signaalstapbericht> {
        Box::pin(async move {
            let permit = self.permit()?;
            self.check_desk(&permit).await?;
            answer(super::receive(&self.0, &permit, bericht).await)
        })
    }

    fn react<'a>(&'a self, reactie: &'a Signaalreactie) -> signalenbox::Antwoord<'a, Signaalstapbericht> {
        Box::pin(async move {
            let permit = self.permit()?;
            answer(super::react(&self.0, &permit, reactie).await)
        })
    }
}

impl Binnenbox {
    fn permit(&self) -> Result<Permit, Signaalkoppelfout> {
        let organisatie = eigen().map_err(|fout| unreachable_because(&fout))?;
        let permit = self.0.toegang.permit(&Gebruiker::SYSTEEM, &bewerkingen::BERICHT, &organisatie);
        permit.map_err(|fout| unreachable_because(&fout))
    }

    /// A melding that nobody would read is not taken: it stays with its sender, who sees that it did not arrive.
    async fn check_desk(&self, permit: &Permit) -> Result<(), Signaalkoppelfout> {
        let rollen = [Rol::Inspecteur, Rol::CoordinerendInspecteur];
        let mensen = Accounts::colleagues(&self.0.register, permit, &rollen).await;
        if mensen.map_err(|fout| unreachable_because(&fout))?.is_empty() {
            let oorzaak = format!("nobody works for the organisation {INSPECTIE} in this register");
            return Err(Signaalkoppelfout::Onbereikbaar(oorzaak));
        }
        Ok(())
    }
}

fn answer(
    uitkomst: Result<Result<Signaalstapbericht, Signaalafwijzing>, Behandelfout>,
) -> Result<Signaalstapbericht, Signaalkoppelfout> {
    match uitkomst {
        Ok(Ok(stap)) => Ok(stap),
        Ok(Err(afwijzing)) => Err(Signaalkoppelfout::Geweigerd(Box::new(afwijzing))),
        Err(fout) => Err(unreachable_because(&fout)),
    }
}

fn unreachable_because(fout: &(dyn std::error::Error + 'static)) -> Signaalkoppelfout {
    Signaalkoppelfout::Onbereikbaar(causes(fout))
}

/// Tells reporters of every step.
pub struct Bezorging {
    /// The party.
    pub inspectie: Inspectie,
    /// The reporters.
    pub melders: Arc<dyn Melderkoppeling>,
}

impl fmt::Debug for Bezorging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bezorging").finish_non_exhaustive()
    }
}

impl Bezorger for Bezorging {
    fn soorten(&self) -> &'static [&'static str] {
        &[STAP]
    }

    fn deliver<'a>(&'a self, bericht: &'a Bericht) -> Toekomst<'a, Antwoord> {
        Box::pin(async move {
            let stap = match Signaalstapbericht::read(bericht.bericht.inhoud.0.as_bytes()) {
                Ok(stap) => stap,
                Err(fout) => return Antwoord::Opnieuw(fout.to_string()),
            };
            match self.melders.tell(&stap).await {
                Ok(()) => Antwoord::Bezorgd(Inhoud(String::new())),
                Err(fout) => Antwoord::Opnieuw(fout.to_string()),
            }
        })
    }

    fn conclude<'a>(
        &'a self,
        _wijziging: &'a mut Wijziging,
        _bericht: &'a Bericht,
        _antwoord: &'a Antwoord,
    ) -> Toekomst<'a, Result<(), Registerfout>> {
        // The step is written down already, and the outbox itself keeps that it was told.
        Box::pin(async { Ok(()) })
    }
}
