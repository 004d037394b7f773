//! The record check against the oracle: pairing and verdicts.

use jiff::ToSpan;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::{Opstelling, slow_calendar};
use crate::begrip::{Meldingsoort, Vervolg, Verzuimstatus};
use crate::orakel;
use crate::orakel::dossiercontrole::{Uitkomst, judge};
use crate::orakel::leerling::{Patroon, Verzinsel, pupils, sent_reports};
use crate::toezicht::dossiercontrole::{Controledossier, Controleregels, Dossiercontrole, Oordeel, Oordeelregel};
use crate::verzuim::koppeling::Verzonden;

/// The due reports of sixteen hours, by the oracle.
fn due(verzinsel: &Verzinsel, keuze: &orakel::Keuze) -> Vec<orakel::meldingen::Melding> {
    let verzinsel = Verzinsel { keuze: keuze.clone(), ..verzinsel.clone() };
    let kalender = slow_calendar(&verzinsel);
    let dagen = orakel::dagen::lay_out(&verzinsel.rijen, &kalender, keuze);
    let mut verschuldigd = orakel::meldingen::due(&dagen, &verzinsel.persoon, &kalender, keuze);
    verschuldigd.retain(|melding| melding.soort == Meldingsoort::ZestienUur);
    verschuldigd
}

fn check(verzinsel: &Verzinsel, keuzes: &[u8], weken: u32) -> TestCaseResult {
    // The norm runs over all entries given, with follow-ups once a week.
    let keuze = orakel::Keuze { vervolg: Vervolg::Week, op: verzinsel.tot, ..verzinsel.keuze.clone() };
    let bezoek = verzinsel.keuze.op + (i64::from(keuzes[0]) % 40 - 10).days();
    let traag = due(verzinsel, &keuze);
    let sent: Vec<_> = sent_reports(&traag, keuzes, bezoek).into_iter().map(|(_, sent)| sent).collect();
    let ruim = orakel::Keuze { onbekend_telt: true, ..keuze.clone() };
    let has_onbekend = verzinsel.rijen.iter().any(|rij| rij.status == Verzuimstatus::Onbekend);
    let traag_ruim = has_onbekend.then(|| due(verzinsel, &ruim));

    let verzonden: Vec<Verzonden> =
        sent.iter().map(|sent| Verzonden { begin: sent.begin, einde: sent.einde, gemeld_op: sent.gemeld_op }).collect();
    let mut controle = Dossiercontrole::new(bezoek, weken);
    // The engine is given the pupil's own choice for follow-ups, and must count them once a week all the same.
    let opstelling = Opstelling::new(&Verzinsel { keuze: keuze.clone(), ..verzinsel.clone() });
    let telling = opstelling.telling(&orakel::Keuze { vervolg: verzinsel.keuze.vervolg, ..keuze.clone() });
    let regels = Controleregels::new(telling, opstelling.telwijze, opstelling.meldregels(&keuze));
    let dossier = Controledossier { gegevens: &opstelling.leerling, registraties: &opstelling.registraties };
    controle.check(&regels, "L1", &[dossier], &verzonden).unwrap();
    controle.sort();
    let snel: Vec<_> = controle.oordelen.iter().map(plain).collect();
    prop_assert!(snel.is_sorted_by_key(|oordeel| (oordeel.einde, oordeel.begin)));
    let mut snel = snel;
    snel.sort();
    let traag = judge(&traag, traag_ruim.as_deref(), &sent, bezoek, i64::from(weken));
    let verschuldigd =
        traag.iter().filter(|oordeel| !matches!(oordeel.uitkomst, Uitkomst::Overbodig | Uitkomst::NietTeBepalen));
    prop_assert_eq!(controle.verschuldigd(), verschuldigd.count());
    prop_assert_eq!(snel, traag);
    Ok(())
}

fn plain(regel: &Oordeelregel) -> orakel::dossiercontrole::Oordeel {
    orakel::dossiercontrole::Oordeel {
        einde: regel.einde,
        begin: regel.begin,
        uitkomst: match regel.oordeel {
            Oordeel::Juist => Uitkomst::Juist,
            Oordeel::TeLaat => Uitkomst::TeLaat,
            Oordeel::Gemist => Uitkomst::Gemist,
            Oordeel::Vooraf => Uitkomst::Vooraf,
            Oordeel::NogOpTijd => Uitkomst::NogOpTijd,
            Oordeel::Overbodig => Uitkomst::Overbodig,
            Oordeel::NietTeBepalen => Uitkomst::NietTeBepalen,
        },
        minuten: regel.minuten.map(|minuten| minuten.0),
        uiterlijk: regel.uiterlijk,
        gemeld_op: regel.gemeld_op,
        werkdagen_te_laat: regel.werkdagen_te_laat.map(i64::from),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 15_000, ..ProptestConfig::default() })]

    #[test]
    fn a_record_check_of_absence_now_and_then(
        (verzinsel, keuzes, weken) in (pupils(Patroon::Los, 110), proptest::collection::vec(any::<u8>(), 1..24), 1u32..20)
    ) {
        check(&verzinsel, &keuzes, weken)?;
    }

    #[test]
    fn a_record_check_of_who_stays_away(
        (verzinsel, keuzes, weken) in (pupils(Patroon::Dicht, 80), proptest::collection::vec(any::<u8>(), 1..24), 1u32..20)
    ) {
        check(&verzinsel, &keuzes, weken)?;
    }
}
