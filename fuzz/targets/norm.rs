//! Any series of entries, corrections and withdrawals: kept up one by one, the norm comes out as when counted at once.
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use recht::begrip::{Minuten, Regio, TeLaat, Uur, Vervolg, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::dag::Dag;
use recht::kalender::{Kalender, gepubliceerd};
use recht::verzuim::dagen::Dagkolommen;
use recht::verzuim::dossier::{Gebeurtenis, Normdossier};
use recht::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use recht::verzuim::telling::{Registratie, Telwijze};

/// 1 September 2025.
const EERSTE: Dag = Dag(20_332);

static RECHT: LazyLock<(Normversies, Kalender, Telwijze)> = LazyLock::new(|| {
    let recht = Recht::ingebouwd().unwrap();
    let kalender = Kalender::of_regio(&gepubliceerd(Regio::Midden).unwrap());
    let telwijze = Telwijze::new(&recht, TeLaat::Minuten).unwrap();
    (Normversies::new(&recht).unwrap(), kalender, telwijze)
});

fuzz_target!(|bytes: &[u8]| {
    let Some((keuze, bytes)) = bytes.split_first() else { return };
    let (normen, kalender, telwijze) = &*RECHT;
    let telling = Telling {
        kalender,
        normen,
        vervolg: if keuze & 1 == 0 { Vervolg::Strikt } else { Vervolg::Week },
        aanwezigheid: if keuze & 2 == 0 { Aanwezigheid::Geregistreerd } else { Aanwezigheid::Afgeleid },
        einde_gegevens: EERSTE.plus(300),
    };
    let mut dossier = Normdossier::new(telling, *telwijze);
    let mut blijft: BTreeMap<u64, Registratie> = BTreeMap::new();
    for (versie, woord) in (0u32..).zip(bytes.chunks_exact(5)) {
        let sleutel = u64::from(woord[0]);
        let status = Verzuimstatus::ALLE.get(usize::from(woord[1] % 6)).copied();
        match status {
            None => {
                blijft.remove(&sleutel);
                dossier.apply(Gebeurtenis::Vervallen { sleutel, versie });
            }
            Some(status) => {
                let registratie = Registratie {
                    bron: sleutel,
                    dag: EERSTE.plus(i32::from(u16::from_le_bytes([woord[2], woord[3] % 2]))),
                    lesuur: None,
                    minuten: Minuten(u32::from(woord[4]) * 4),
                    status,
                    uur: if keuze & 4 == 0 { Uur::Klok } else { Uur::Les },
                    vastgesteld_op: None,
                };
                blijft.insert(sleutel, registratie.clone());
                dossier.apply(Gebeurtenis::Vastgelegd { sleutel, versie, registratie });
            }
        }
    }
    let kolommen = Dagkolommen::new(blijft.values(), *telwijze);
    assert_eq!(dossier.gevallen(), &telling.gevallen(kolommen.as_dagen())[..]);
    assert_eq!(dossier.reeksen(), &telling.reeksen(kolommen.as_dagen())[..]);
});
