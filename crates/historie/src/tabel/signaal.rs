//! Table 2.8, and what the report says in sentences of the signals and the fines.

use recht::toezicht::boete::Boetestatus;
use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalonderwerp, Signaalsector, Signaalsoort};

use super::{Label, Noot, Tabel, Vulling};
use crate::record::Records;
use crate::telling::{Boetefilter, Signaalfilter};

/// The one division under which the Signalenbox keeps what is about the Leerplichtwet.
const SUBCATEGORIE: (&str, &str) = ("Leerplicht/verlof/vsv", "subcategorie");

/// Meldingen in the Signalenbox by sector and kind.
pub(super) fn meldingen(records: &Records) -> Tabel {
    let mut vulling = Vulling::new("2.8", false);
    let groep = Label::key(SUBCATEGORIE.0, SUBCATEGORIE.1);
    let cells = |sector| {
        Signaalsoort::ALLE.iter().map(move |soort| {
            let filter = Signaalfilter { soort: Some(*soort), sector, ..Signaalfilter::default() };
            (Label::signal_kind(*soort), filter.count(records))
        })
    };
    for sector in Signaalsector::ALLE {
        vulling.row(&groep, &Label::signal_sector(*sector), cells(Some(*sector)));
    }
    vulling.row(&Label::none(), &Label::total(), cells(None));
    let mut tabel = vulling.done();
    for sector in Signaalsector::ALLE {
        for soort in Signaalsoort::ALLE {
            let anders = Signaalfilter {
                soort: Some(*soort),
                sector: Some(*sector),
                anders_opgeslagen: Some(true),
                ..Signaalfilter::default()
            };
            let (rij, kolom) = (Label::signal_sector(*sector), Label::signal_kind(*soort));
            let anders = anders.count(records) > 0;
            for cel in tabel.cellen.iter_mut().filter(|cel| cel.rij == rij && cel.kolom == kolom) {
                cel.noot = anders;
            }
        }
    }
    let overig = Signaalfilter { sector: Some(Signaalsector::Overig), ..Signaalfilter::default() }.count(records);
    let anders = Signaalfilter { anders_opgeslagen: Some(true), ..Signaalfilter::default() }.count(records);
    for (teken, sleutel, aantal) in
        [('#', "report-noot-overig", overig), ('*', "report-noot-anders-opgeslagen", anders)]
    {
        if aantal > 0 {
            tabel.noten.push(Noot { teken, sleutel, aantal });
        }
    }
    tabel
}

/// What the signals are about, and what was done with them.
pub(super) fn signalen(records: &Records) -> Tabel {
    let mut vulling = Vulling::new("signalen", false);
    let basis = Signaalfilter { soort: Some(Signaalsoort::Signaal), ..Signaalfilter::default() };
    let kolom = Label::signal_kind(Signaalsoort::Signaal);
    let onderwerp = Label::key("Onderwerp", "onderwerp");
    let alle = basis.count(records);
    for een in Signaalonderwerp::ALLE {
        let aantal = Signaalfilter { onderwerp: Some(*een), ..basis.clone() }.count(records);
        if aantal > 0 {
            let rij = Label::key(een.as_str(), &format!("onderwerp-{een}"));
            vulling.row(&onderwerp, &rij, [(kolom.clone(), aantal)]);
        }
    }
    let onbekend = Signaalfilter { onderwerp_onbekend: Some(true), ..basis.clone() }.count(records);
    let niet_bekend = Label::key("niet bekend", "niet-bekend");
    if onbekend > 0 {
        vulling.row(&onderwerp, &niet_bekend, [(kolom.clone(), onbekend)]);
    }
    let afhandeling = Label::key("Afhandeling", "afhandeling");
    let mut bekend = 0;
    for een in Signaalhandelingsoort::ALLE {
        let aantal = Signaalfilter { afhandeling: Some(*een), ..basis.clone() }.count(records);
        bekend += aantal;
        if aantal > 0 {
            let rij = Label::key(een.as_str(), &format!("afhandeling-{een}"));
            vulling.row(&afhandeling, &rij, [(kolom.clone(), aantal)]);
        }
    }
    if alle > bekend {
        vulling.row(&afhandeling, &niet_bekend, [(kolom.clone(), alle - bekend)]);
    }
    vulling.row(&Label::none(), &Label::total(), [(kolom, alle)]);
    vulling.done()
}

/// Fines by where they stand.
pub(super) fn boetes(records: &Records) -> Tabel {
    let mut vulling = Vulling::new("boetes", false);
    let kolom = Label::key("Aantal boetes", "aantal-boetes");
    for status in Boetestatus::ALLE {
        let aantal = Boetefilter { status: Some(*status), ..Boetefilter::default() }.count(records);
        if aantal > 0 {
            let rij = Label::key(status.as_str(), &format!("boetestatus-{status}"));
            vulling.row(&Label::none(), &rij, [(kolom.clone(), aantal)]);
        }
    }
    vulling.row(&Label::none(), &Label::total(), [(kolom, Boetefilter::default().count(records))]);
    vulling.done()
}
