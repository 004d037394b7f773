//! The due reports of `check`: counts and runs, less what age, startkwalificatie and the weekly rule leave out.

use jiff::civil::Date;

use super::dagen::Dag;
use super::kalender::Kalender;
use super::langdurig::{Reeks, runs};
use super::plicht::duty;
use super::termijn::{deadline, established_norm, established_run};
use super::zestien_uur::count;
use super::{Keuze, Persoon};
use crate::begrip::{Meldingsoort, Meldplicht, Vervolg};

/// A due report as `check` prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Melding {
    pub(crate) soort: Meldingsoort,
    pub(crate) plicht: Meldplicht,
    pub(crate) begin: Date,
    pub(crate) einde: Date,
    pub(crate) minuten: u32,
    pub(crate) vervolg: bool,
    pub(crate) uiterlijk: Date,
}

/// The due reports, by end date, then kind.
pub(crate) fn due(dagen: &[Dag], persoon: &Persoon, kalender: &Kalender, keuze: &Keuze) -> Vec<Melding> {
    let reeksen = runs(dagen);
    let mut kandidaten = Vec::new();
    for telling in count(dagen, keuze.vervolg) {
        let (begin, einde) = (dagen[telling.geteld[0]].datum, dagen[telling.einde].datum);
        let uiterlijk = deadline(einde, established_norm(dagen, &telling));
        kandidaten.push((einde, Meldingsoort::ZestienUur, begin, telling.minuten, uiterlijk));
    }
    for reeks in &reeksen {
        let Some(d) = reeks.langdurig else { continue };
        let einde = dagen[d].datum;
        let minuten = dagen[reeks.eerste..=d].iter().map(|dag| dag.geteld).sum();
        let uiterlijk = deadline(einde, established_run(dagen, *reeks, d));
        kandidaten.push((einde, Meldingsoort::LangdurigRelatief, dagen[reeks.eerste].datum, minuten, uiterlijk));
    }
    kandidaten.sort();

    let mut meldingen: Vec<Melding> = Vec::new();
    for (einde, soort, begin, minuten, uiterlijk) in kandidaten {
        let Some(plicht) = duty(persoon, einde, kalender, keuze) else { continue };
        // The agreement on who is older is about the sixteen hours.
        if soort == Meldingsoort::LangdurigRelatief && plicht == Meldplicht::Afspraak {
            continue;
        }
        let vervolg = !meldingen.is_empty();
        let weekly_follow_up = soort == Meldingsoort::ZestienUur && vervolg && keuze.vervolg == Vervolg::Week;
        if weekly_follow_up && is_left_out(einde, dagen, &reeksen, &meldingen) {
            continue;
        }
        meldingen.push(Melding { soort, plicht, begin, einde, minuten, vervolg, uiterlijk });
    }
    meldingen
}

/// Within a run: at most four follow-ups before it becomes long, none on that day or after it.
///
/// The limit also holds in a run that has not become long: a report that is due must not vanish because the run goes on.
fn is_left_out(einde: Date, dagen: &[Dag], reeksen: &[Reeks], eerdere: &[Melding]) -> bool {
    for reeks in reeksen {
        let (eerste, laatste) = (dagen[reeks.eerste].datum, dagen[reeks.laatste].datum);
        if einde < eerste || einde > laatste {
            continue;
        }
        if reeks.langdurig.is_some_and(|langdurig| einde >= dagen[langdurig].datum) {
            return true;
        }
        let vervolgen = eerdere
            .iter()
            .filter(|melding| melding.soort == Meldingsoort::ZestienUur && melding.vervolg)
            .filter(|melding| eerste <= melding.einde && melding.einde <= laatste)
            .count();
        return vervolgen >= 4;
    }
    false
}
