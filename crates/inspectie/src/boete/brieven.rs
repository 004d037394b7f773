//! The letters that go with steps of a fine.

use jiff::civil::Date;
use kern::taal::Taal;
use recht::bepalingen::Recht;
use recht::toezicht::boete::{Boetehandelingsoort, Boetestatus, find_artikelen};
use uitwisseling::berichten::Vertrouwelijk;

use super::{Boetefout, Boeteregel, subject};
use crate::brief::Verzending;
use crate::woorden;

/// Whether the board hears of a step by letter: of everything that the Inspectie decides after it was told of the fine.
pub(super) fn is_told(soort: Boetehandelingsoort, status: Boetestatus) -> bool {
    match soort {
        Boetehandelingsoort::Voornemen
        | Boetehandelingsoort::Oplegging
        | Boetehandelingsoort::BezwaarOngegrond
        | Boetehandelingsoort::BezwaarGegrond => true,
        Boetehandelingsoort::Afzien => matches!(status, Boetestatus::Voorgenomen | Boetestatus::Gehoord),
        _ => false,
    }
}

/// The letter of a step as it would leave; none for a step of which the board hears nothing by letter. `uiterlijk` is the last day of
/// the term that begins.
pub fn compose(
    recht: &Recht,
    regel: &Boeteregel,
    soort: Boetehandelingsoort,
    uiterlijk: Option<Date>,
    woorden_erbij: Option<&str>,
    door: &Vertrouwelijk,
) -> Result<Option<Verzending>, Boetefout> {
    if !is_told(soort, regel.status) {
        return Ok(None);
    }
    let t = woorden(Taal::Nl);
    let artikelen = find_artikelen(recht, regel.overtreden_op)?;
    let artikel = artikelen.iter().find(|een| een.code == regel.artikel);
    let artikel = artikel.map_or_else(|| regel.artikel.clone(), |een| een.grond.to_string());
    let say = |sleutel: String| {
        let zin = t.zeg(&sleutel).met("school", regel.school.naam.as_str()).met("bedrag", regel.bedrag);
        let zin = zin.met("artikel", artikel.as_str()).met("overtreden", t.datum(regel.overtreden_op));
        let zin = zin.met("nummer", regel.nummer);
        match uiterlijk {
            Some(dag) => zin.met("uiterlijk", t.datum(dag)).to_string(),
            None => zin.to_string(),
        }
    };
    let mut alineas: Vec<Vertrouwelijk> = vec![say(format!("brief-boete-{soort}")).into()];
    if soort == Boetehandelingsoort::Voornemen {
        alineas.push(regel.onderbouwing.clone());
    }
    alineas.extend(woorden_erbij.map(Vertrouwelijk::from));
    alineas.push(say(format!("brief-boete-gevolg-{soort}")).into());
    Ok(Some(Verzending {
        kenmerk: format!("boete-{}-{}", regel.nummer, regel.volgnummer + 1),
        bestuur: regel.bestuur.clone(),
        betreft: subject(regel.nummer),
        onderwerp: say(format!("brief-boete-onderwerp-{soort}")),
        alineas,
        door: door.clone(),
    }))
}
