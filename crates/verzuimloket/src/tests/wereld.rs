//! Who and what exists in the scene. Nobody does.

use jiff::civil::{Date, date};
use recht::begrip::{Brin, Gemeentecode, Organisatiecode, Sector};
use recht::melding::routering::{AlternatieveRoute, Looptijd, Organisatiesoort, Werkgebied, Woonplaats};
use recht::plicht::Plicht;
use uitwisseling::berichten::Leerlinggegevens;

use crate::sleutel::Sleutel;
use crate::stam::{Aansluitpartij, Stam, Stamaansluiting, Stamleerling, Stamorganisatie, Stamschool};

/// Fourteen years old, lives in the municipality of the regional body.
pub(crate) const JONG: &str = "999990019";
/// Nineteen, without startkwalificatie.
pub(crate) const RMC: &str = "999990020";
/// Fourteen, moved on 15 September.
pub(crate) const VERHUISD: &str = "999990032";
/// Seventeen, at an mbo, lives where the municipality arranged otherwise for mbo.
pub(crate) const MBO: &str = "999990044";
/// The organisations of the arrangement.
pub(crate) const SWG: [&str; 2] = ["swg-zuid", "gemeente-oost"];

pub(crate) fn code(tekst: &str) -> Organisatiecode {
    tekst.parse().unwrap()
}

pub(crate) fn brin(tekst: &str) -> Brin {
    tekst.parse().unwrap()
}

fn gemeente(tekst: &str) -> Gemeentecode {
    tekst.parse().unwrap()
}

/// The key of a connection: long enough, and never the same for two.
pub(crate) fn sleutel(organisatie: &str) -> Sleutel {
    format!("{organisatie}-{}", "k".repeat(32)).parse().unwrap()
}

const ALTIJD: Looptijd = Looptijd { van: date(2010, 1, 1), tot: None };

fn leerling(pgn: &str, geboortedatum: Date, woonplaatsen: Vec<Woonplaats>) -> Stamleerling {
    Stamleerling {
        pgn: pgn.parse().unwrap(),
        gegevens: Leerlinggegevens {
            achternaam: "Fictief".into(),
            tussenvoegsel: Some("van".into()),
            voornaam: "Sam".into(),
            geboortedatum,
        },
        startkwalificatie: None,
        woonplaatsen,
    }
}

fn woont(code: &str) -> Vec<Woonplaats> {
    vec![Woonplaats { gemeente: gemeente(code), looptijd: ALTIJD }]
}

fn organisatie(code_: &str, soort: Organisatiesoort) -> Stamorganisatie {
    Stamorganisatie { code: code(code_), soort, naam: format!("Organisatie {code_}") }
}

fn bedient(organisatie: &str, van: &str) -> Werkgebied {
    Werkgebied { organisatie: code(organisatie), gemeente: gemeente(van), looptijd: ALTIJD }
}

fn aansluiting(organisatie: &str, partij: Aansluitpartij) -> Stamaansluiting {
    Stamaansluiting { organisatie: code(organisatie), partij, sleutel: sleutel(organisatie), certificaat: None }
}

/// The whole of it.
pub(crate) fn stam() -> Stam {
    let school = |brin_: &str, vestiging: &str, sector| Stamschool {
        brin: brin(brin_),
        vestiging: vestiging.parse().unwrap(),
        naam: format!("Het Verzonnen College {vestiging}"),
        sector,
    };
    let verhuisd = vec![
        Woonplaats {
            gemeente: gemeente("0193"),
            looptijd: Looptijd { van: date(2012, 1, 1), tot: Some(date(2026, 9, 14)) },
        },
        Woonplaats { gemeente: gemeente("0150"), looptijd: Looptijd { van: date(2026, 9, 15), tot: None } },
    ];
    let open = |brin_: &str, vestiging: &str| Aansluitpartij::School {
        brin: brin(brin_),
        vestiging: Some(vestiging.parse().unwrap()),
    };
    let ontvangers = ["rbl-west", "gemeente-oost", "swg-zuid", "doorstroompunt"];
    let mut aansluitingen: Vec<_> =
        ontvangers.iter().map(|een| aansluiting(een, Aansluitpartij::Leerplichtorganisatie)).collect();
    aansluitingen.push(aansluiting("01ab00", open("01AB", "00")));
    aansluitingen.push(aansluiting("02cd00", open("02CD", "00")));
    Stam {
        scholen: vec![
            school("01AB", "00", Sector::Vo),
            school("01AB", "01", Sector::Mbo),
            school("02CD", "00", Sector::Vo),
        ],
        leerlingen: vec![
            leerling(JONG, date(2012, 3, 15), woont("0193")),
            leerling(RMC, date(2007, 1, 10), woont("0193")),
            leerling(VERHUISD, date(2012, 5, 1), verhuisd),
            leerling(MBO, date(2009, 2, 2), woont("0202")),
        ],
        organisaties: vec![
            organisatie("rbl-west", Organisatiesoort::Rbl),
            organisatie("gemeente-oost", Organisatiesoort::Zelfstandig),
            organisatie("swg-zuid", Organisatiesoort::Swg),
            organisatie("doorstroompunt", Organisatiesoort::Doorstroompunt),
        ],
        werkgebieden: vec![
            bedient("rbl-west", "0193"),
            bedient("doorstroompunt", "0193"),
            bedient("gemeente-oost", "0150"),
            bedient("swg-zuid", "0202"),
        ],
        routes: vec![AlternatieveRoute {
            gemeente: gemeente("0202"),
            plicht: Plicht::Kwalificatieplicht,
            sector: Some(Sector::Mbo),
            organisaties: SWG.iter().map(|een| code(een)).collect(),
            looptijd: ALTIJD,
        }],
        aansluitingen,
    }
}
