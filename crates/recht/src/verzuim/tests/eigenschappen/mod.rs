//! The engine against the oracle: over a hundred thousand invented pupils, the same answer to every question.

#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod controle;
mod dekking;
mod dossier;

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use crate::begrip::{Minuten, Uur};
use crate::bepalingen::Recht;
use crate::dag::Dag;
use crate::kalender::{Feestdagen, Kalender, Vakantie};
use crate::orakel;
use crate::orakel::leerling::{Patroon, Verzinsel, pupils};
use crate::verzuim::dagen::Dagkolommen;
use crate::verzuim::langdurig::Reeks;
use crate::verzuim::melding::{Leerlinggegevens, Melding, Meldregels};
use crate::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use crate::verzuim::telling::{Registratie, Telwijze};

/// The law, read once.
pub(super) static RECHT: LazyLock<(Recht, Feestdagen, Normversies)> = LazyLock::new(|| {
    let recht = Recht::ingebouwd().unwrap();
    let (feestdagen, normen) = (Feestdagen::new(&recht).unwrap(), Normversies::new(&recht).unwrap());
    (recht, feestdagen, normen)
});

/// An invented pupil as the engine sees him.
pub(super) struct Opstelling {
    pub(super) kalender: Kalender,
    pub(super) telwijze: Telwijze,
    pub(super) registraties: Vec<Registratie>,
    pub(super) leerling: Leerlinggegevens,
}

impl Opstelling {
    /// The rows that stand: no holidays, no second row of a lesson, nothing after `op`.
    pub(super) fn new(verzinsel: &Verzinsel) -> Self {
        let keuze = &verzinsel.keuze;
        let vakanties: Vec<Vakantie> =
            keuze.vakanties.iter().map(|(van, tot)| Vakantie { van: *van, tot: *tot, naam: String::new() }).collect();
        let kalender = Kalender::new(&vakanties, verzinsel.van, verzinsel.tot);
        let mut telwijze = Telwijze::new(&RECHT.0, keuze.te_laat).unwrap();
        telwijze.onbekend_telt = keuze.onbekend_telt;
        let mut gezien = Vec::new();
        let mut registraties = Vec::new();
        for (bron, rij) in (1..).zip(&verzinsel.rijen) {
            let dubbel = rij.lesuur.is_some() && gezien.contains(&(rij.datum, rij.lesuur));
            gezien.push((rij.datum, rij.lesuur));
            if !dubbel && rij.datum <= keuze.op && kalender.vakantie(rij.datum.into()).is_none() {
                registraties.push(entry(bron, rij, keuze.uur));
            }
        }
        let startkwalificatie = verzinsel.persoon.startkwalificatie.iter().map(|(datum, ja)| (Dag::from(*datum), *ja));
        let leerling = Leerlinggegevens {
            geboortedatum: verzinsel.persoon.geboren,
            startkwalificatie: startkwalificatie.collect(),
        };
        Self { kalender, telwijze, registraties, leerling }
    }

    pub(super) fn telling(&self, keuze: &orakel::Keuze) -> Telling<'_> {
        Telling {
            kalender: &self.kalender,
            normen: &RECHT.2,
            vervolg: keuze.vervolg,
            aanwezigheid: if keuze.bestand_kent_aanwezig {
                Aanwezigheid::Geregistreerd
            } else {
                Aanwezigheid::Afgeleid
            },
            einde_gegevens: keuze.op.into(),
        }
    }

    pub(super) fn meldregels(&self, keuze: &orakel::Keuze) -> Meldregels<'_> {
        Meldregels {
            recht: &RECHT.0,
            feestdagen: &RECHT.1,
            normen: &RECHT.2,
            kalender: &self.kalender,
            afspraak_18plus: keuze.afspraak_18plus,
        }
    }
}

fn entry(bron: u64, rij: &orakel::Rij, uur: Uur) -> Registratie {
    Registratie {
        bron,
        dag: rij.datum.into(),
        lesuur: rij.lesuur.map(|lesuur| lesuur.to_string().into()),
        minuten: Minuten(rij.minuten),
        status: rij.status,
        uur,
        vastgesteld_op: rij.vastgesteld_op.map(Dag::from),
    }
}

/// The oracle's calendar for an invented pupil, with room before and after it: a window may look beyond his rows.
pub(super) fn slow_calendar(verzinsel: &Verzinsel) -> orakel::kalender::Kalender {
    orakel::kalender::Kalender::new(&verzinsel.keuze.vakanties, verzinsel.van - 50.days(), verzinsel.tot + 150.days())
}

fn plain(melding: &Melding) -> orakel::meldingen::Melding {
    orakel::meldingen::Melding {
        soort: melding.soort,
        plicht: melding.plicht,
        begin: melding.begin,
        einde: melding.einde,
        minuten: melding.minuten.0,
        vervolg: melding.vervolg,
        uiterlijk: melding.uiterlijk,
    }
}

/// The engine's due reports, as the oracle writes them.
pub(super) fn due(opstelling: &Opstelling, keuze: &orakel::Keuze) -> Vec<Melding> {
    let telling = opstelling.telling(keuze);
    let kolommen = Dagkolommen::new(&opstelling.registraties, opstelling.telwijze);
    let (gevallen, reeksen) = (telling.gevallen(kolommen.as_dagen()), telling.reeksen(kolommen.as_dagen()));
    let regels = opstelling.meldregels(keuze);
    let leerling = &opstelling.leerling;
    regels.meldingen(&gevallen, &reeksen, leerling, &opstelling.registraties, opstelling.telwijze).unwrap().verschuldigd
}

/// Everything that `check` says of one pupil.
fn compare(verzinsel: &Verzinsel) -> TestCaseResult {
    let keuze = &verzinsel.keuze;
    let opstelling = Opstelling::new(verzinsel);
    let telling = opstelling.telling(keuze);
    let kolommen = Dagkolommen::new(opstelling.registraties.iter().rev(), opstelling.telwijze);
    let kalender = slow_calendar(verzinsel);
    let dagen = orakel::dagen::lay_out(&verzinsel.rijen, &kalender, keuze);

    let gevallen = telling.gevallen(kolommen.as_dagen());
    let tellingen = orakel::zestien_uur::count(&dagen, keuze.vervolg);
    let snel: Vec<(Date, Date, u32)> =
        gevallen.iter().map(|geval| (geval.begin.date(), geval.einde.date(), geval.minuten.0)).collect();
    let traag: Vec<(Date, Date, u32)> = tellingen
        .iter()
        .map(|telling| (dagen[telling.geteld[0]].datum, dagen[telling.einde].datum, telling.minuten))
        .collect();
    prop_assert_eq!(snel, traag, "counts");

    let snel: Vec<_> = telling.reeksen(kolommen.as_dagen()).iter().map(days_of_run).collect();
    let traag: Vec<_> = orakel::langdurig::runs(&dagen)
        .iter()
        .map(|reeks| {
            let datum = |plaats: usize| dagen[plaats].datum;
            (datum(reeks.eerste), datum(reeks.laatste), reeks.langdurig.map(datum))
        })
        .collect();
    prop_assert_eq!(snel, traag, "runs");

    let snel: Vec<_> = due(&opstelling, keuze).iter().map(plain).collect();
    let traag = orakel::meldingen::due(&dagen, &verzinsel.persoon, &kalender, keuze);
    prop_assert_eq!(snel, traag, "reports");

    let snel = telling.bijna(kolommen.as_dagen(), &gevallen, keuze.op.into(), Minuten::NUL).map(|bijna| {
        orakel::bijna::Bijna {
            minuten: bijna.minuten.0,
            resterend: bijna.resterend.0,
            eerste_vervalt: bijna.eerste_vervalt,
        }
    });
    prop_assert_eq!(snel, orakel::bijna::near(&dagen, &tellingen, &kalender, keuze), "near");
    Ok(())
}

fn days_of_run(reeks: &Reeks) -> (Date, Date, Option<Date>) {
    (reeks.eerste.date(), reeks.laatste.date(), reeks.langdurig.map(|(dag, _)| dag.date()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60_000, ..ProptestConfig::default() })]

    #[test]
    fn a_pupil_who_misses_now_and_then(verzinsel in pupils(Patroon::Los, 120)) {
        compare(&verzinsel)?;
    }

    #[test]
    fn a_pupil_who_stays_away(verzinsel in pupils(Patroon::Dicht, 110)) {
        compare(&verzinsel)?;
    }
}
