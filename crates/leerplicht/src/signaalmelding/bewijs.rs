//! What the reports of a school say: counted by the law from what came in here, never typed.
//!
//! Counts: reports of sixteen hours with an end date; late is judged from the end date that the school reported. A report
//! is missed when the lessons in other reports reach the norm and none came of that day: by the norm and the record check
//! themselves. Does not count: whole days, whose lessons are not known here, and holidays, which only make a window longer.
//! So the number that is missed may be higher, never lower.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kern::toegang::Permit;
use recht::begrip::{Minuten, Sector, TeLaat, Uur, Vervolg, Verzuimstatus};
use recht::dag::Dag;
use recht::kalender::Kalender;
use recht::toezicht::dossiercontrole::{Controledossier, Controleregels, Dossiercontrole, Oordeel};
use recht::verzuim::koppeling::Verzonden;
use recht::verzuim::melding::{Leerlinggegevens, Meldregels};
use recht::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use recht::verzuim::telling::{Registratie, Telwijze};
use uitwisseling::berichten::{Bewijsregel, Schoolgegevens, Signaalbewijs};

use super::{Gemeld, store};
use crate::Leerplicht;
use crate::werklijst::Behandelfout;

const TERMIJN: &str = "melding.termijn_werkdagen";

/// Counts the reports of a school that came in within a period.
pub async fn count(
    leerplicht: &Leerplicht,
    permit: &Permit,
    school: &Schoolgegevens,
    van: Date,
    tot: Date,
) -> Result<Signaalbewijs, Behandelfout> {
    let alle = store::reports_of(&leerplicht.register, permit, school).await?;
    let binnen = |een: &&Gemeld| (van..=tot).contains(&een.op);
    let mut te_laat = Vec::new();
    for een in alle.iter().filter(binnen) {
        te_laat.extend(late(leerplicht, een)?);
    }
    te_laat.sort_by_key(|regel| (regel.gemeld_op, regel.nummer));
    let ontvangen = u32::try_from(alle.iter().filter(binnen).count()).unwrap_or(u32::MAX);
    Ok(Signaalbewijs { van, tot, ontvangen, te_laat, gemist: missed(leerplicht, &alle, van, tot)? })
}

/// A report that came after its last day in time.
fn late(leerplicht: &Leerplicht, een: &Gemeld) -> Result<Option<Bewijsregel>, Behandelfout> {
    let werkdagen = leerplicht.recht.getal(TERMIJN, een.einde)?;
    let uiterlijk = leerplicht.feestdagen.add_werkdagen(een.einde, werkdagen);
    if een.op <= uiterlijk {
        return Ok(None);
    }
    let werkdagen_te_laat = leerplicht.feestdagen.count_werkdagen(uiterlijk, een.op).max(1);
    let (nummer, einde, gemeld_op) = (een.nummer, een.einde, een.op);
    Ok(Some(Bewijsregel { nummer, einde, uiterlijk, gemeld_op, werkdagen_te_laat }))
}

/// How many reports are missing at least; none where lessons are no hours of the norm.
fn missed(leerplicht: &Leerplicht, alle: &[Gemeld], van: Date, tot: Date) -> Result<Option<u32>, Behandelfout> {
    if alle.is_empty() || alle.iter().any(|een| een.sector != Some(Sector::Vo)) {
        return Ok(None);
    }
    let recht = &*leerplicht.recht;
    let dagen = || alle.iter().flat_map(|een| een.specificatie.iter().map(|dag| dag.datum).chain([een.einde]));
    let (Some(eerste), Some(laatste)) = (dagen().min(), dagen().max()) else { return Ok(None) };
    let kalender = Kalender::new(&[], eerste, laatste.max(tot));
    let normen = Normversies::new(recht)?;
    let telwijze = Telwijze::new(recht, TeLaat::Niet)?;
    let meldregels = Meldregels {
        recht,
        feestdagen: &leerplicht.feestdagen,
        normen: &normen,
        kalender: &kalender,
        afspraak_18plus: false,
    };
    let bezoek = tot.tomorrow().map_err(|_| Behandelfout::NietGevonden)?;
    let mut controle = Dossiercontrole { van, tot, ..Dossiercontrole::new(bezoek, 0) };
    let telling = Telling {
        kalender: &kalender,
        normen: &normen,
        vervolg: Vervolg::Week,
        aanwezigheid: Aanwezigheid::Afgeleid,
        einde_gegevens: Dag::from(laatste),
    };
    let regels = Controleregels::new(telling, telwijze, meldregels);
    for meldingen in alle.chunk_by(|a, b| a.jongere == b.jongere) {
        let registraties = lessons(meldingen);
        let geboortedatum = meldingen.iter().find_map(|een| een.geboortedatum);
        let gegevens = Leerlinggegevens { geboortedatum, ..Leerlinggegevens::default() };
        let dossier = Controledossier { gegevens: &gegevens, registraties: &registraties };
        let verzonden: Vec<Verzonden> =
            meldingen.iter().map(|een| Verzonden { begin: een.begin, einde: een.einde, gemeld_op: een.op }).collect();
        controle.check(&regels, "", &[dossier], &verzonden)?;
    }
    Ok(Some(u32::try_from(controle.count(Oordeel::Gemist)).unwrap_or(u32::MAX)))
}

/// The lessons that a pupil missed, each once, whatever reports name it.
fn lessons(meldingen: &[Gemeld]) -> Vec<Registratie> {
    let dagen = meldingen.iter().flat_map(|een| &een.specificatie);
    let lessen: BTreeSet<(Dag, String)> =
        dagen.flat_map(|dag| dag.lesuren.iter().map(|uur| (Dag::from(dag.datum), uur.to_string()))).collect();
    let lessen = lessen.into_iter().zip(1..);
    lessen
        .map(|((dag, lesuur), bron)| Registratie {
            bron,
            dag,
            lesuur: Some(lesuur.into()),
            // A lesson counts as one hour, however short it is.
            minuten: Minuten::NUL,
            status: Verzuimstatus::Ongeoorloofd,
            uur: Uur::Les,
            vastgesteld_op: None,
        })
        .collect()
}
