//! Tables 2.1 to 2.4, and what the report says in sentences of components, follow-ups and what was taken over.

use recht::begrip::Sector;
use recht::toezicht::Onderdeel;
use recht::toezicht::onderzoek::{Beoordeling, Geenvervolgreden, Onderzoeksvorm};

use super::{Label, Noot, Tabel, Vulling};
use crate::record::{Onderzoek, Records};
use crate::telling::{Onderzoekfilter, Vervolgfilter};

/// Verdicts in the order of the columns; the first two are always printed.
static OORDELEN: [Option<Beoordeling>; 4] =
    [Some(Beoordeling::Voldoende), Some(Beoordeling::Onvoldoende), Some(Beoordeling::NietTeBepalen), None];
const ALTIJD: usize = 2;

/// The sectors that the report puts together, with the word for them.
const SECTOREN: [(&str, &str, &[Sector]); 4] = [
    ("po", "sectoren-po", &[Sector::Po, Sector::Sbo]),
    ("(v)so", "sectoren-vso", &[Sector::So, Sector::Vso]),
    ("vo", "sectoren-vo", &[Sector::Vo]),
    ("mbo", "sectoren-mbo", &[Sector::Mbo]),
];

/// Regional pilots in the po.
pub(super) fn pilots(records: &Records) -> Tabel {
    let basis = Onderzoekfilter { vorm: Some(Onderzoeksvorm::RegionalePilot), ..regular(&[Sector::Po, Sector::Sbo]) };
    count(records, "2.1", &basis, |een| {
        let regio = een.regio.as_deref();
        let rij = regio.map_or_else(|| Label::key("Regio onbekend", "regio-onbekend"), Label::name);
        (Label::year_heading(een.periode.schooljaar()), rij)
    })
}

/// Inspections in the (v)so, with how many mended under the total.
pub(super) fn speciaal(records: &Records) -> Tabel {
    let basis = regular(&[Sector::So, Sector::Vso]);
    let rij = |een: &Onderzoek| (Label::year_heading(een.periode.schooljaar()), Label::sector(een.sector));
    let mut tabel = count(records, "2.2", &basis, rij);
    let aantal = Onderzoekfilter { hersteld: Some(true), ..basis }.count(records);
    let (totaal, onvoldoende) = (Label::total(), Label::verdict(Some(Beoordeling::Onvoldoende)));
    if aantal > 0 {
        for cel in tabel.cellen.iter_mut().filter(|cel| cel.rij == totaal && cel.kolom == onvoldoende) {
            cel.noot = true;
        }
        tabel.noten.push(Noot { teken: '*', sleutel: "report-noot-hersteld", aantal });
    }
    tabel
}

/// Inspections in the vo.
pub(super) fn voortgezet(records: &Records) -> Tabel {
    count(records, "2.3", &regular(&[Sector::Vo]), |een| (Label::none(), Label::year(een.periode.schooljaar())))
}

/// Inspections in the mbo.
pub(super) fn beroeps(records: &Records) -> Tabel {
    count(records, "2.4", &regular(&[Sector::Mbo]), |een| (Label::none(), Label::year(een.periode.schooljaar())))
}

/// For what schools were onvoldoende, per component.
pub(super) fn onderdelen(records: &Records) -> Tabel {
    let mut vulling = Vulling::new("onderdelen", false);
    for (woord, sleutel, sectoren) in SECTOREN {
        let groep = Label::key(woord, sleutel);
        let basis = Onderzoekfilter { beoordeling: Some(Beoordeling::Onvoldoende), ..regular(sectoren) };
        let alle: Vec<_> = records.onderzoeken.iter().filter(|een| basis.takes(een)).collect();
        for onderdeel in Onderdeel::ALLE {
            let with = |gezocht: Option<Beoordeling>| {
                let gevonden = alle.iter().filter(|een| een.onderdelen.get(onderdeel) == Some(&gezocht));
                u32::try_from(gevonden.count()).unwrap_or(u32::MAX)
            };
            let cellen = [
                (Label::key("Onvoldoende", "alleen-onvoldoende"), with(Some(Beoordeling::Onvoldoende))),
                (Label::key("Niet te bepalen", "alleen-niet-te-bepalen"), with(Some(Beoordeling::NietTeBepalen))),
                (Label::key("Niet gepubliceerd", "niet-gepubliceerd"), with(None)),
            ];
            if cellen.iter().any(|(_, aantal)| *aantal > 0) {
                vulling.row(&groep, &Label::onderdeel(*onderdeel), cellen);
            }
        }
        let zonder = Onderzoekfilter { zonder_administratie: Some(true), ..basis }.count(records);
        if zonder > 0 {
            let rij = Label::key("waarvan zonder administratie", "zonder-administratie");
            vulling.row(&groep, &rij, [(Label::key("Onvoldoende", "alleen-onvoldoende"), zonder)]);
        }
    }
    vulling.done()
}

/// What came of the inspections that were onvoldoende.
pub(super) fn vervolg(records: &Records) -> Tabel {
    let mut vulling = Vulling::new("vervolg", false);
    let onvoldoende =
        |basis: &Onderzoekfilter| Onderzoekfilter { beoordeling: Some(Beoordeling::Onvoldoende), ..basis.clone() };
    row(&mut vulling, "Onvoldoende bij het eerste onderzoek", "eerste-onvoldoende", |basis, _| {
        onvoldoende(basis).count(records)
    });
    for reden in Geenvervolgreden::ALLE {
        let woord = format!("Zonder vervolg: {}", reden.as_str().replace('_', " "));
        row(&mut vulling, &woord, &format!("zonder-vervolg-{reden}"), |basis, _| {
            Onderzoekfilter { geen_vervolg: Some(*reden), ..basis.clone() }.count(records)
        });
    }
    let uitkomsten = [
        (2, None, "Heronderzoek uitgevoerd", "heronderzoek"),
        (2, Some(Beoordeling::Voldoende), "Heronderzoek: voldoende", "heronderzoek-voldoende"),
        (2, Some(Beoordeling::Onvoldoende), "Heronderzoek: onvoldoende", "heronderzoek-onvoldoende"),
        (3, None, "Tweede heronderzoek uitgevoerd", "tweede"),
        (3, Some(Beoordeling::Voldoende), "Tweede heronderzoek: voldoende", "tweede-voldoende"),
        (3, Some(Beoordeling::Onvoldoende), "Tweede heronderzoek: onvoldoende", "tweede-onvoldoende"),
    ];
    for (ronde, beoordeling, woord, sleutel) in uitkomsten {
        row(&mut vulling, woord, sleutel, |_, basis| {
            Vervolgfilter { ronde: Some(ronde), beoordeling, ..basis.clone() }.count(records)
        });
    }
    row(&mut vulling, "Hersteld na een heronderzoek", "hersteld", |basis, _| {
        Onderzoekfilter { hersteld: Some(true), ..basis.clone() }.count(records)
    });
    row(&mut vulling, "Vervolg nog uit te voeren", "open", |basis, _| {
        Onderzoekfilter { open: Some(true), ..onvoldoende(basis) }.count(records)
    });
    vulling.done()
}

/// Inspections that were taken over when the agreements stopped.
pub(super) fn overname(records: &Records) -> Tabel {
    let mut vulling = Vulling::new("overname", false);
    let alle = [("", "", &[] as &[Sector])];
    for (woord, sleutel, sectoren) in SECTOREN.into_iter().chain(alle) {
        let rij = if sectoren.is_empty() { Label::total() } else { Label::key(woord, sleutel) };
        let basis = Onderzoekfilter { overname: Some(true), ..regular(sectoren) };
        let about = |onderdeel| Onderzoekfilter { onderdeel: Some(onderdeel), ..basis.clone() }.count(records);
        let mut cellen = vec![
            (Label::number(), basis.count(records)),
            (Label::key("Over registratie en melding", "over-melding"), about(Onderdeel::Administratie)),
            (Label::key("Over verlof", "over-verlof"), about(Onderdeel::Verlof)),
        ];
        // Per sector the report gives no verdicts, so whatever the records have there was chosen.
        if sectoren.is_empty() {
            cellen.extend(OORDELEN.iter().take(ALTIJD).map(|oordeel| {
                let filter = Onderzoekfilter { beoordeling: *oordeel, ..basis.clone() };
                (Label::verdict(*oordeel), filter.count(records))
            }));
        }
        vulling.row(&Label::none(), &rij, cellen);
    }
    let chosen = |een: &&Onderzoek| {
        een.is_overname() && een.verantwoording.aangenomen.iter().any(|kolom| kolom == "beoordeling")
    };
    let aantal = u32::try_from(records.onderzoeken.iter().filter(chosen).count()).unwrap_or(u32::MAX);
    let mut tabel = vulling.done();
    if aantal > 0 {
        for cel in tabel.cellen.iter_mut().filter(|cel| OORDELEN.iter().any(|een| cel.kolom == Label::verdict(*een))) {
            cel.noot = true;
        }
        tabel.noten.push(Noot { teken: '*', sleutel: "report-noot-overname", aantal });
    }
    tabel
}

/// Inspections in some sectors, but those that were taken over.
fn regular(sectoren: &[Sector]) -> Onderzoekfilter {
    Onderzoekfilter { sector: sectoren.to_vec(), overname: Some(false), ..Onderzoekfilter::default() }
}

/// A row with a column for each sector, for what was taken over, and for all.
fn row(vulling: &mut Vulling, woord: &str, sleutel: &str, count: impl Fn(&Onderzoekfilter, &Vervolgfilter) -> u32) {
    let column = |sectoren: &[Sector], overname| {
        let sector = sectoren.to_vec();
        let onderzoek = Onderzoekfilter { sector: sector.clone(), overname, ..Onderzoekfilter::default() };
        count(&onderzoek, &Vervolgfilter { sector, overname, ..Vervolgfilter::default() })
    };
    let mut cellen: Vec<_> = SECTOREN
        .into_iter()
        .map(|(woord, sleutel, sectoren)| (Label::key(woord, sleutel), column(sectoren, Some(false))))
        .collect();
    cellen.push((Label::key("Overgenomen", "overgenomen"), column(&[], Some(true))));
    cellen.push((Label::total(), column(&[], None)));
    vulling.row(&Label::none(), &Label::key(woord, sleutel), cellen);
}

/// Inspections by group and row: how many, and how many with each verdict. The last row has all.
fn count(
    records: &Records,
    nummer: &'static str,
    basis: &Onderzoekfilter,
    place: impl Fn(&Onderzoek) -> (Label, Label),
) -> Tabel {
    let mut alle: Vec<&Onderzoek> = records.onderzoeken.iter().filter(|een| basis.takes(een)).collect();
    // By school year; within one the records' own order says which row comes first.
    alle.sort_by_key(|een| een.periode.schooljaar().map_or(i16::MAX, |jaar| jaar.0));
    let gegeven = |oordeel: &Option<Beoordeling>| alle.iter().any(|een| een.beoordeling == *oordeel);
    let oordelen: Vec<_> =
        OORDELEN.into_iter().enumerate().filter(|(nr, oordeel)| *nr < ALTIJD || gegeven(oordeel)).collect();
    let cells = |van: &[&Onderzoek]| {
        let as_count = |aantal: usize| u32::try_from(aantal).unwrap_or(u32::MAX);
        let mut cellen = vec![(Label::number(), as_count(van.len()))];
        cellen.extend(oordelen.iter().map(|(_, oordeel)| {
            let aantal = van.iter().filter(|een| een.beoordeling == *oordeel).count();
            (Label::verdict(*oordeel), as_count(aantal))
        }));
        cellen
    };
    let mut rijen: Vec<((Label, Label), Vec<&Onderzoek>)> = Vec::new();
    for onderzoek in &alle {
        let plaats = place(onderzoek);
        match rijen.iter_mut().find(|(label, _)| *label == plaats) {
            Some((_, rij)) => rij.push(onderzoek),
            None => rijen.push((plaats, vec![onderzoek])),
        }
    }
    let mut vulling = Vulling::new(nummer, true);
    for ((groep, rij), onderzoeken) in &rijen {
        vulling.row(groep, rij, cells(onderzoeken));
    }
    vulling.row(&Label::none(), &Label::total(), cells(&alle));
    vulling.done()
}
