//! Handing reports, changes and withdrawals over to the Verzuimloket, and keeping its receipt or its refusal.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use kern::outbox::{Antwoord, Bericht, Bezorger, Inhoud, Toekomst};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Gebruiker, Permit, Toegang};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::melding::status::Handelingsoort;
use uitwisseling::berichten::{Aanlevering, Afwijzing, Bericht as Vorm, Handelingbericht, Kenmerk, Ontvangstbewijs};
use uitwisseling::koppeling::{Koppelfout, Verzuimloketkoppeling};

use super::super::versturen::unreadable;
use super::super::{
    AANLEVERING, Berichtsoort, Gebeurtenissoort, HANDELING, Meldingsleutel, Meldingstand, stand, store,
};
use super::{apply, as_register};
use crate::stam::{Leerlingsleutel, Scholen};
use crate::verzuim;

/// Delivers what schools send.
pub struct Bezorging {
    /// The schools.
    pub scholen: Scholen,
    /// Who may do what.
    pub toegang: Arc<Toegang>,
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
        &[AANLEVERING, HANDELING]
    }

    fn deliver<'a>(&'a self, bericht: &'a Bericht) -> Toekomst<'a, Antwoord> {
        Box::pin(async move {
            if bericht.bericht.soort == AANLEVERING { self.submit(bericht).await } else { self.act(bericht).await }
        })
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
                Antwoord::Bezorgd(inhoud) => self.keep(wijziging, bericht, &Afloop::Ontvangen(read(inhoud)?)).await,
                Antwoord::Geweigerd(inhoud) => self.keep(wijziging, bericht, &Afloop::Geweigerd(read(inhoud)?)).await,
            }
        })
    }
}

/// How a message ended.
enum Afloop {
    Ontvangen(Ontvangstbewijs),
    Geweigerd(Afwijzing),
}

/// What a change or withdrawal asked.
struct Gevraagd {
    soort: Berichtsoort,
    einde: Option<Date>,
}

impl Bezorging {
    async fn submit(&self, bericht: &Bericht) -> Antwoord {
        let aanlevering = match Aanlevering::read(bericht.bericht.inhoud.0.as_bytes()) {
            Ok(aanlevering) => aanlevering,
            Err(fout) => return Antwoord::Opnieuw(fout.to_string()),
        };
        let uitkomst = self.koppeling.submit(&bericht.bericht.organisatie, &aanlevering).await;
        answer(uitkomst, &aanlevering.kenmerk)
    }

    async fn act(&self, bericht: &Bericht) -> Antwoord {
        let handeling = match Handelingbericht::read(bericht.bericht.inhoud.0.as_bytes()) {
            Ok(handeling) => handeling,
            Err(fout) => return Antwoord::Opnieuw(fout.to_string()),
        };
        let uitkomst = self.koppeling.act(&bericht.bericht.organisatie, &handeling).await;
        if let Ok(bewijs) = &uitkomst
            && bewijs.nummer != handeling.nummer
        {
            return Antwoord::Opnieuw("the receipt is of another report".to_owned());
        }
        answer(uitkomst, &handeling.kenmerk)
    }

    async fn keep(&self, wijziging: &mut Wijziging, bericht: &Bericht, afloop: &Afloop) -> Result<(), Registerfout> {
        let uitgaand = &bericht.bericht;
        let organisatie = &uitgaand.organisatie;
        let permit = self.toegang.permit(&Gebruiker::SYSTEEM, &crate::BERICHT_VERWERKEN, organisatie);
        let permit = permit.map_err(unreadable)?;
        let sleutel = subject(&uitgaand.onderwerp)?;
        store::hold_feed(wijziging, organisatie).await?;
        let Some(mut rij) = store::lock(wijziging, &permit, organisatie, sleutel).await? else {
            return Err(unreadable("a message without its report"));
        };
        let gevraagd = asked(bericht)?;
        let soort = event_kind(&gevraagd, afloop);
        // An answer that comes twice is one.
        if store::has_event(wijziging.tx(), &permit, organisatie, sleutel, &uitgaand.kenmerk, soort).await? {
            return Ok(());
        }
        let inhoud = match afloop {
            Afloop::Ontvangen(bewijs) => bewijs.write(),
            Afloop::Geweigerd(afwijzing) => afwijzing.write(),
        };
        settle(&mut rij, &gevraagd, afloop)?;
        let inhoud = inhoud.map_err(unreadable)?;
        let mut gebeurtenissen =
            vec![store::event(&mut rij, wijziging, &permit, soort).about(&uitgaand.kenmerk, inhoud)];
        if soort == Gebeurtenissoort::Ontvangen
            && let Some(nummer) = rij.nummer
        {
            // What the feed told before the receipt came.
            for status in store::waiting(wijziging, &permit, organisatie, nummer).await? {
                gebeurtenissen.push(apply(&mut rij, wijziging, &permit, &status)?);
            }
        }
        let leerling = Leerlingsleutel(rij.leerling);
        store::update(wijziging, &permit, organisatie, rij, gebeurtenissen).await?;
        self.recount(wijziging, &permit, bericht, leerling).await?;
        wijziging.log(Logregel::of_permit(&permit, organisatie, Logsoort::Geschreven, sleutel.subject()));
        Ok(())
    }

    /// What is due follows from what was sent: a refused or withdrawn report answers nothing.
    async fn recount(
        &self,
        wijziging: &Wijziging,
        permit: &Permit,
        bericht: &Bericht,
        leerling: Leerlingsleutel,
    ) -> Result<(), Registerfout> {
        let profiel = self.scholen.profiel(&bericht.bericht.organisatie).await.map_err(as_register)?;
        let profiel = profiel.ok_or_else(|| unreadable("a message of a school that is not there"))?;
        let vandaag = kern::klok::dag_van(wijziging.nu())?;
        verzuim::recompute(wijziging, permit, &profiel, &[leerling].into(), vandaag).await.map_err(as_register)
    }
}

fn event_kind(gevraagd: &Gevraagd, afloop: &Afloop) -> Gebeurtenissoort {
    match (gevraagd.soort, afloop) {
        (Berichtsoort::Aanlevering, Afloop::Ontvangen(_)) => Gebeurtenissoort::Ontvangen,
        (Berichtsoort::Aanlevering, Afloop::Geweigerd(_)) => Gebeurtenissoort::Geweigerd,
        (_, Afloop::Ontvangen(_)) => Gebeurtenissoort::HandelingOntvangen,
        (_, Afloop::Geweigerd(_)) => Gebeurtenissoort::HandelingGeweigerd,
    }
}

/// Lets an answer count for where the report stands.
fn settle(rij: &mut store::stand::Model, gevraagd: &Gevraagd, afloop: &Afloop) -> Result<(), Registerfout> {
    // A later message may be under way already.
    if rij.onderweg.as_deref() == Some(gevraagd.soort.word()) {
        rij.onderweg = None;
    }
    match afloop {
        Afloop::Ontvangen(bewijs) => {
            rij.nummer = Some(i64::try_from(u64::from(bewijs.nummer)).map_err(unreadable)?);
            let bekend: Meldingstand = rij.stand.parse().map_err(unreadable)?;
            if stand::replaces(bekend, bewijs.status, false) {
                bewijs.status.as_str().clone_into(&mut rij.stand);
            }
            if let (Berichtsoort::Wijziging, Some(einde)) = (gevraagd.soort, gevraagd.einde) {
                rij.einde = Some(Dag::from(einde).0);
            }
        }
        Afloop::Geweigerd(_) => {
            rij.geweigerd = Some(gevraagd.soort.word().to_owned());
            if gevraagd.soort == Berichtsoort::Aanlevering {
                Meldingstand::Geweigerd.word().clone_into(&mut rij.stand);
            }
        }
    }
    Ok(())
}

fn asked(bericht: &Bericht) -> Result<Gevraagd, Registerfout> {
    if bericht.bericht.soort == AANLEVERING {
        return Ok(Gevraagd { soort: Berichtsoort::Aanlevering, einde: None });
    }
    let handeling: Handelingbericht = read(&bericht.bericht.inhoud)?;
    let soort = match handeling.soort {
        Handelingsoort::Intrekking => Berichtsoort::Intrekking,
        _ => Berichtsoort::Wijziging,
    };
    Ok(Gevraagd { soort, einde: handeling.einde })
}

fn answer(uitkomst: Result<Ontvangstbewijs, Koppelfout>, kenmerk: &Kenmerk) -> Antwoord {
    match uitkomst {
        Ok(bewijs) if bewijs.kenmerk != *kenmerk => Antwoord::Opnieuw("the receipt is of another message".to_owned()),
        Ok(bewijs) => written(&bewijs).map_or_else(Antwoord::Opnieuw, Antwoord::Bezorgd),
        Err(Koppelfout::Geweigerd(afwijzing)) => {
            written(&*afwijzing).map_or_else(Antwoord::Opnieuw, Antwoord::Geweigerd)
        }
        Err(Koppelfout::Onbereikbaar(oorzaak)) => Antwoord::Opnieuw(oorzaak),
    }
}

fn subject(onderwerp: &str) -> Result<Meldingsleutel, Registerfout> {
    let nummer = onderwerp.strip_prefix("verzuimmelding:").and_then(|nummer| nummer.parse().ok());
    nummer.map(Meldingsleutel).ok_or_else(|| unreadable("a message about something else"))
}

fn read<T: Vorm>(inhoud: &Inhoud) -> Result<T, Registerfout> {
    T::read(inhoud.0.as_bytes()).map_err(unreadable)
}

fn written(bericht: &impl Vorm) -> Result<Inhoud, String> {
    bericht.write().map(Inhoud).map_err(|fout| fout.to_string())
}
