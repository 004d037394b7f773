#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod gebruik;
mod lezen;
mod orakel;
mod paginas;
mod regels;

use super::*;

pub(super) fn eenheid(nummer: usize) -> Eenheid {
    let sectoren = ["po", "vo", "vso"];
    Eenheid {
        code: format!("99X{nummer:03}"),
        naam: format!("School {nummer}"),
        soort: if nummer % 7 == 6 { Eenheidsoort::Opleiding } else { Eenheidsoort::School },
        sector: sectoren[nummer % 3].parse().unwrap(),
        regio: Some(["noord", "midden", "zuid"][nummer % 3].to_owned()),
        gemeente: (nummer % 5 != 4).then(|| format!("G{}", nummer % 4)),
        bestuur: Some(format!("B{}", nummer % 6)),
        bestuursgrootte: [
            Some(Bestuursgrootte::Groot),
            Some(Bestuursgrootte::Middelgroot),
            Some(Bestuursgrootte::Klein),
            None,
        ][nummer % 6 % 4],
        instelling: (nummer % 7 == 6).then(|| format!("I{}", nummer % 2)),
        leerlingen: (nummer % 9 != 8).then_some(100 + 37 * u32::try_from(nummer % 11).unwrap()),
    }
}

pub(super) fn kader(aantal: usize) -> Kader {
    Kader {
        bron: "register".into(),
        peildatum: jiff::civil::date(2026, 10, 1),
        eenheden: (0..aantal).map(eenheid).collect(),
    }
}

pub(super) fn opdracht(methode: Methode) -> Opdracht {
    Opdracht {
        filters: Vec::new(),
        leerlingen_vanaf: None,
        leerlingen_tot: None,
        uitsluitingen: Vec::new(),
        methode,
        gewichten: VOORSTEL.to_vec(),
        per_duizend: false,
        zaad: "proef".into(),
    }
}

pub(super) fn drawn(uitkomst: &Uitkomst) -> Vec<&str> {
    uitkomst.getrokken().into_iter().map(|regel| regel.code.as_str()).collect()
}
