//! What is counted of the reports of a school.

use jiff::civil::date;
use uitwisseling::berichten::{Aflevering, Inhoud, Schoolgegevens, Specificatiedag};

use super::proef::alle;
use crate::bewerkingen::SIGNAAL_INDIENEN;
use crate::signaalmelding::count;
use crate::werklijst::tests::{VANDAAG, melding, nummer, west};

fn school() -> Schoolgegevens {
    let naam = "De Proef".to_owned();
    Schoolgegevens { brin: "99XA".parse().unwrap(), vestiging: Some("00".parse().unwrap()), naam }
}

/// A report whose norm was reached on a day, of lessons on days before it.
fn of_lessons(mut aflevering: Aflevering, einde: jiff::civil::Date, dagen: &[(i8, u32)]) -> Aflevering {
    if let Inhoud::Verzuimmelding(inhoud) = &mut aflevering.inhoud {
        inhoud.einde = Some(einde);
        inhoud.begin = date(2026, 2, dagen[0].0);
        let dag = |(dag, lessen): &(i8, u32)| Specificatiedag {
            datum: date(2026, 2, *dag),
            hele_dag: false,
            lesuren: (1..=*lessen).collect(),
        };
        inhoud.specificatie = dagen.iter().map(dag).collect();
    }
    aflevering
}

#[tokio::test]
async fn late_counts_from_the_end_date_and_only_within_the_period() {
    for proef in alle().await {
        // Registered on Monday 9 March: 6 March is in time, 27 February was until 6 March.
        let laat = of_lessons(melding(2, 1002, 2), date(2026, 2, 27), &[(26, 8), (27, 8)]);
        proef.proef.loket.put(&west(), [laat]);
        proef.proef.work().await;
        let mag = proef.permit(1, &SIGNAAL_INDIENEN);
        let bewijs = count(proef.leerplicht(), &mag, &school(), date(2026, 3, 1), VANDAAG).await.unwrap();
        assert_eq!((bewijs.ontvangen, bewijs.te_laat.len()), (2, 1));
        let regel = bewijs.te_laat[0];
        assert_eq!((regel.nummer, regel.uiterlijk, regel.werkdagen_te_laat), (nummer(1002), date(2026, 3, 6), 1));
        assert_eq!(bewijs.gemist, Some(0));
        let eerder = count(proef.leerplicht(), &mag, &school(), date(2026, 1, 1), date(2026, 3, 8)).await.unwrap();
        assert_eq!((eerder.ontvangen, eerder.te_laat.len()), (0, 0));
    }
}

#[tokio::test]
async fn a_report_of_twice_the_norm_shows_that_one_is_missing() {
    for proef in alle().await {
        let dagen = [(2, 8), (3, 8), (9, 4), (16, 8), (17, 8)];
        let dubbel = of_lessons(melding(2, 1002, 2), date(2026, 2, 17), &dagen);
        proef.proef.loket.put(&west(), [dubbel]);
        proef.proef.work().await;
        let mag = proef.permit(1, &SIGNAAL_INDIENEN);
        let bewijs = count(proef.leerplicht(), &mag, &school(), date(2025, 11, 10), VANDAAG).await.unwrap();
        assert_eq!(bewijs.gemist, Some(1));
        let niemand = Schoolgegevens { brin: "99XB".parse().unwrap(), ..school() };
        let niets = count(proef.leerplicht(), &mag, &niemand, date(2025, 11, 10), VANDAAG).await.unwrap();
        assert_eq!((niets.ontvangen, niets.gemist), (0, None));
    }
}
