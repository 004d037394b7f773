use jiff::civil::date;
use kern::taal::Taal;
use recht::begrip::{Minuten, TeLaat, Uur, Vervolg};
use recht::toezicht::dossiercontrole::{Dossiercontrole, Oordeel, Oordeelregel};

use super::{Bijlage, Controlerapport, Instellingen, Kalenderkeuze, Leesfout, Leesfouten, render};
use crate::proef;

fn rapport() -> Controlerapport {
    let regel = |leerling: &str, begin, einde, oordeel| Oordeelregel {
        leerling: leerling.to_owned(),
        begin,
        einde,
        minuten: Some(Minuten(985)),
        uiterlijk: Some(date(2025, 3, 20)),
        oordeel,
        gemeld_op: None,
        werkdagen_te_laat: None,
    };
    let oordelen = vec![
        regel("Proef 1", date(2025, 3, 3), date(2025, 3, 13), Oordeel::Gemist),
        Oordeelregel {
            gemeld_op: Some(date(2025, 5, 26)),
            werkdagen_te_laat: Some(3),
            uiterlijk: Some(date(2025, 5, 21)),
            minuten: Some(Minuten(1050)),
            ..regel("Proef 2", date(2025, 4, 10), date(2025, 5, 14), Oordeel::TeLaat)
        },
        Oordeelregel {
            gemeld_op: Some(date(2025, 5, 26)),
            uiterlijk: Some(date(2025, 6, 2)),
            minuten: Some(Minuten(1000)),
            ..regel("Proef 2", date(2025, 5, 15), date(2025, 5, 23), Oordeel::Juist)
        },
        Oordeelregel {
            minuten: None,
            uiterlijk: None,
            gemeld_op: Some(date(2025, 4, 1)),
            ..regel("Proef 3", date(2025, 3, 3), date(2025, 3, 31), Oordeel::Overbodig)
        },
        regel("Proef 4", date(2025, 5, 19), date(2025, 5, 28), Oordeel::NogOpTijd),
        regel("Proef 5", date(2025, 4, 7), date(2025, 4, 25), Oordeel::NietTeBepalen),
    ];
    let controle = Dossiercontrole { bezoek: date(2025, 6, 2), van: date(2025, 2, 3), tot: date(2025, 6, 1), oordelen };
    Controlerapport {
        school: Some("Proefschool De Verzonnen Linde".to_owned()),
        verzuimbestand: Some("verzuim-proef.csv".to_owned()),
        meldingenbestand: Some("meldingen-proef.csv".to_owned()),
        controle,
        bijlagen: vec![
            Bijlage { leerling: "Proef 1".to_owned(), melding: 0, uitleg: proef::reached() },
            Bijlage { leerling: "Proef 2".to_owned(), melding: 0, uitleg: proef::twice() },
        ],
        instellingen: Instellingen {
            uur: Some(Uur::Les),
            te_laat: TeLaat::Niet,
            kalender: Kalenderkeuze::Regio(recht::begrip::Regio::Midden),
            afspraak_18plus: false,
            vervolg: Vervolg::Week,
        },
        gronden: proef::reached().gronden,
        fouten: Leesfouten {
            aantal: 14,
            eerste: vec![Leesfout {
                bestand: "verzuim-proef.csv".to_owned(),
                regel: 12,
                kolom: "datum".to_owned(),
                gevonden: "31-02-2025".to_owned(),
                verwacht: "een bestaande datum".to_owned(),
            }],
        },
        aannames: vec!["Zonder geboortedatum is een leerling als leerplichtig beschouwd.".to_owned()],
        opgesteld_op: date(2025, 6, 2),
    }
}

#[test]
fn looks() {
    let pdf = render(&rapport(), Taal::Nl).unwrap();
    if let Ok(map) = std::env::var("LOOK") {
        std::fs::write(format!("{map}/rapport.pdf"), &pdf).ok();
    }
}

#[test]
fn big() {
    let mut groot = rapport();
    let regel = groot.controle.oordelen[0].clone();
    groot.controle.oordelen = (0..2000)
        .map(|n| Oordeelregel { leerling: format!("Proef {n}"), oordeel: Oordeel::ALLE[n % 7], ..regel.clone() })
        .collect();
    groot.bijlagen =
        (0..2000).map(|n| Bijlage { leerling: format!("Proef {n}"), melding: 0, uitleg: proef::reached() }).collect();
    let t = std::time::Instant::now();
    let pdf = render(&groot, Taal::Nl).unwrap();
    eprintln!("{:?} {}", t.elapsed(), pdf.len());
    std::fs::write("/tmp/look/groot.pdf", &pdf).ok();
}
