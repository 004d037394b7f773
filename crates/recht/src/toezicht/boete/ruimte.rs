//! Whether the law has room for a fine: the gate.

use super::artikel::find_artikel;
use super::{Beboetbaarheid, Boetereden, Boeteruimte, Boetevoorstel};
use crate::bepalingen::{Recht, Rechtfout};
use crate::weigering::{Besluit, Weigering};

const PER_OVERTREDING: &str = "boete.per_overtreding";
const PER_SCHOOLJAAR: &str = "boete.per_schooljaar";
const ZELFDE_FEIT: &str = "boete.zelfde_feit";

/// Room for a fine as it is proposed, or everything for which there is none.
pub fn check(recht: &Recht, voorstel: &Boetevoorstel) -> Besluit<Boeteruimte, Boetereden> {
    let op = voorstel.overtreden_op;
    let per_overtreding = match recht.getal(PER_OVERTREDING, op) {
        Ok(getal) => getal,
        Err(Rechtfout::GeenVersie { .. }) => {
            let eerste = recht.versies(PER_OVERTREDING)?.first();
            let grond = eerste.ok_or_else(|| Rechtfout::Onbekend(PER_OVERTREDING.to_owned()))?.grond.clone();
            return Ok(Err(vec![Weigering { reden: Boetereden::NogGeenBoete, grond }]));
        }
        Err(fout) => return Err(fout),
    };
    let over = recht.getal(PER_SCHOOLJAAR, op)?.saturating_sub(voorstel.eerder_dit_schooljaar);
    let [maximum, schooljaar] = [recht.grond(PER_OVERTREDING, op)?, recht.grond(PER_SCHOOLJAAR, op)?];
    let mut weigeringen = Vec::new();
    let artikel = find_artikel(recht, &voorstel.artikel, op)?;
    let code = || voorstel.artikel.clone();
    match &artikel {
        None => {
            let reden = Boetereden::GeenToezicht { artikel: code() };
            weigeringen.push(Weigering { reden, grond: maximum.clone() });
        }
        Some(artikel) => {
            let reden = match artikel.beboetbaar {
                Beboetbaarheid::Ja(_) => None,
                Beboetbaarheid::Nee => Some(Boetereden::NietBeboetbaar { artikel: code() }),
                Beboetbaarheid::NietBepaald => Some(Boetereden::NietBepaald { artikel: code() }),
            };
            weigeringen.extend(reden.map(|reden| Weigering { reden, grond: artikel.grond.clone() }));
        }
    }
    if voorstel.bedrag == 0 {
        weigeringen.push(Weigering { reden: Boetereden::GeenBedrag, grond: maximum.clone() });
    }
    if voorstel.bedrag > per_overtreding {
        let reden = Boetereden::BovenMaximum { hoogstens: per_overtreding };
        weigeringen.push(Weigering { reden, grond: maximum.clone() });
    }
    if voorstel.bedrag > over {
        weigeringen.push(Weigering { reden: Boetereden::BovenSchooljaar { over }, grond: schooljaar.clone() });
    }
    if voorstel.zelfde_feit {
        weigeringen.push(Weigering { reden: Boetereden::ZelfdeFeit, grond: recht.grond(ZELFDE_FEIT, op)?.clone() });
    }
    Ok(match artikel {
        Some(artikel) if weigeringen.is_empty() => Ok(Boeteruimte {
            artikel,
            hoogstens: per_overtreding.min(over),
            gronden: vec![maximum.clone(), schooljaar.clone()],
        }),
        _ => Err(weigeringen),
    })
}
