//! Letters to boards about an agreement.

use kern::taal::Taal;
use kern::toegang::Permit;
use uitwisseling::berichten::Vertrouwelijk;

use super::gebruik::{own, subject};
use super::{Briefsoort, Overeenkomstbeeld, Overeenkomstfout, Overeenkomstreden, open};
use crate::brief::{self, Bestuur, Verzending};
use crate::{Inspectie, woorden};

/// Most characters of own words in a letter.
const LENGTE: usize = 2000;

/// A letter as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brievenvraag {
    /// The key under which it is sent once.
    pub kenmerk: String,
    /// What it says.
    pub soort: Briefsoort,
    /// Number of the board, five digits.
    pub bestuur: String,
    /// Its name.
    pub bestuursnaam: String,
    /// Words beside the standard text.
    pub woorden: Vertrouwelijk,
}

/// The letter as it would leave, or what is wrong with it.
pub fn compose(
    beeld: &Overeenkomstbeeld,
    vraag: &Brievenvraag,
    door: &Vertrouwelijk,
) -> Result<Verzending, Vec<Overeenkomstreden>> {
    let bestuur = Bestuur::new(&vraag.bestuur, &vraag.bestuursnaam);
    let lang = vraag.woorden.reveal().chars().count() > LENGTE;
    let redenen = [
        bestuur.is_none().then_some(Overeenkomstreden::GeenBestuur),
        lang.then_some(Overeenkomstreden::TeLang { hoogstens: LENGTE }),
    ];
    let redenen: Vec<_> = redenen.into_iter().flatten().collect();
    let Some(bestuur) = bestuur.filter(|_| redenen.is_empty()) else { return Err(redenen) };
    let t = woorden(Taal::Nl);
    let overeenkomst = &beeld.overeenkomst;
    let mut namen: Vec<&str> = overeenkomst.deelnames.iter().map(|een| een.naam.as_str()).collect();
    namen.dedup();
    let say = |sleutel: String| {
        t.zeg(&sleutel)
            .met("naam", overeenkomst.naam.as_str())
            .met("gemeenten", namen.join(", "))
            .met("van", t.datum(overeenkomst.looptijd.van))
            .to_string()
    };
    let soort = vraag.soort.as_str();
    let mut alineas: Vec<Vertrouwelijk> = vec![
        say(format!("brief-overeenkomst-{soort}")).into(),
        say(format!("brief-overeenkomst-gevolg-{soort}")).into(),
    ];
    alineas.extend(vraag.woorden.filled().map(Vertrouwelijk::from));
    Ok(Verzending {
        kenmerk: vraag.kenmerk.clone(),
        bestuur,
        betreft: subject(&overeenkomst.code),
        onderwerp: say(format!("brief-overeenkomst-onderwerp-{soort}")),
        alineas,
        door: door.clone(),
    })
}

/// Sends the letter, once for each key. Gives its number.
pub async fn send(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    code: &str,
    vraag: &Brievenvraag,
) -> Result<i64, Overeenkomstfout> {
    let organisatie = own(permit)?;
    let op = inspectie.register.klok().vandaag()?;
    let beeld = open(inspectie, permit, code).await?;
    let verzending = compose(&beeld, vraag, door).map_err(Overeenkomstfout::Geweigerd)?;
    let mut wijziging = inspectie.register.begin().await?;
    let (nummer, nieuw) = brief::send(inspectie, &mut wijziging, permit, organisatie, &verzending, op).await?;
    if nieuw {
        wijziging.commit().await?;
    } else {
        wijziging.rollback().await?;
    }
    Ok(nummer)
}
