//! Asking the Verzuimloket what it has for the organisations of this installation.

use std::fmt;
use std::sync::Arc;

use kern::ontvangst;
use kern::outbox::{Ronde, Rondefout, Toekomst};
use kern::toegang::{Gebruiker, Organisatiecode};
use uitwisseling::koppeling::Verzuimloketkoppeling;

use super::{BRON, receive};
use crate::{Leerplicht, bewerkingen};

/// Pieces of the feed of one organisation in one round, so that one that is far behind does not hold up the others.
const STUKKEN: usize = 20;

/// Reads the feed of each organisation.
pub struct Ophalen {
    /// The party.
    pub leerplicht: Leerplicht,
    /// The Verzuimloket.
    pub koppeling: Arc<dyn Verzuimloketkoppeling>,
    /// For whom.
    pub organisaties: Vec<Organisatiecode>,
}

impl fmt::Debug for Ophalen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ophalen").field("organisaties", &self.organisaties).finish_non_exhaustive()
    }
}

impl Ronde for Ophalen {
    fn naam(&self) -> &'static str {
        "leerplicht.ophalen"
    }

    fn run(&self) -> Toekomst<'_, Result<usize, Rondefout>> {
        Box::pin(async move {
            let (mut gedaan, mut mislukt) = (0, None);
            for organisatie in &self.organisaties {
                match self.fetch(organisatie).await {
                    Ok(aantal) => gedaan += aantal,
                    // The others must not wait for the one that fails.
                    Err(fout) => mislukt = Some(Rondefout(format!("{organisatie}: {fout}"))),
                }
            }
            match mislukt {
                Some(fout) if gedaan == 0 => Err(fout),
                Some(fout) => {
                    tracing::warn!(oorzaak = %fout, "the feed of an organisation cannot be read");
                    Ok(gedaan)
                }
                None => Ok(gedaan),
            }
        })
    }
}

impl Ophalen {
    async fn fetch(&self, organisatie: &Organisatiecode) -> Result<usize, Rondefout> {
        let as_text = |fout: &dyn fmt::Display| Rondefout(fout.to_string());
        let toegang = &self.leerplicht.toegang;
        let permit = toegang.permit(&Gebruiker::SYSTEEM, &bewerkingen::BERICHT, organisatie);
        let permit = permit.map_err(|fout| as_text(&fout))?;
        let mut gedaan = 0;
        for _ in 0..STUKKEN {
            let na = ontvangst::position(self.leerplicht.register.lees(), organisatie, BRON).await?;
            let stuk = self.koppeling.fetch(organisatie, na).await.map_err(|fout| as_text(&fout))?;
            let nieuw = receive(&self.leerplicht, &permit, organisatie, &stuk.afleveringen).await;
            gedaan += nieuw.map_err(|fout| as_text(&fout))?;
            // The place to go on from is the last one read, whatever the piece says of it.
            if stuk.afleveringen.iter().all(|een| een.volgnummer <= na) {
                break;
            }
        }
        Ok(gedaan)
    }
}
