//! The form of a draw: which fields stand in it, and what they say.

use std::collections::BTreeSet;
use std::str::FromStr;

use kern::pagina::Veldfout;
use uitwisseling::berichten::Vertrouwelijk;

use crate::selectie::{
    Afwijking, Filter, Gewicht, Kenmerk, Methode, Methodesoort, Opdracht, Risicodeel, Selectievraag, Uitsluiting,
    VOORSTEL, code,
};

/// By what a draw can be filtered on the page.
pub(super) const FILTERS: [Kenmerk; 3] = [Kenmerk::Sector, Kenmerk::Regio, Kenmerk::Bestuursgrootte];
/// By what strata can be made.
pub(super) const STRATA: [Kenmerk; 4] = [Kenmerk::Sector, Kenmerk::Regio, Kenmerk::Bestuursgrootte, Kenmerk::Gemeente];

/// The fields as they came in.
pub(super) struct Velden<'a>(pub(super) &'a [(String, String)]);

impl Velden<'_> {
    pub(super) fn get(&self, naam: &str) -> &str {
        self.0.iter().rev().find(|(veld, _)| veld == naam).map_or("", |(_, waarde)| waarde.trim())
    }

    fn all(&self, naam: &str) -> BTreeSet<String> {
        let zijn = self.0.iter().filter(|(veld, waarde)| veld == naam && !waarde.trim().is_empty());
        zijn.map(|(_, waarde)| waarde.trim().to_owned()).collect()
    }

    fn lines(&self, naam: &str) -> Vec<Vec<&str>> {
        let regels = self.get(naam).lines().filter(|regel| !regel.trim().is_empty());
        regels.map(|regel| regel.split(';').map(str::trim).collect()).collect()
    }
}

/// The draw that is asked, or what is wrong in which field.
pub(super) fn read(velden: &Velden<'_>, door: &Vertrouwelijk) -> Result<Selectievraag, Vec<Veldfout>> {
    let mut lezer = Lezer { velden, fouten: Vec::new() };
    let methode = Methodesoort::find(velden.get("methode")).map(|soort| lezer.methode(soort));
    let op_risico = methode.as_ref().is_some_and(Methode::op_risico);
    let uitsluitingen = lezer.uitsluitingen(door);
    let opdracht = methode.map(|methode| Opdracht {
        filters: lezer.filters(),
        leerlingen_vanaf: lezer.optional("leerlingen_vanaf"),
        leerlingen_tot: lezer.optional("leerlingen_tot"),
        uitsluitingen,
        methode,
        gewichten: if op_risico { lezer.gewichten() } else { Vec::new() },
        per_duizend: op_risico && !velden.get("per_duizend").is_empty(),
        zaad: velden.get("zaad").to_owned(),
    });
    let register = lezer.optional("register");
    if register.is_none() {
        lezer.fouten.push(Veldfout::new("register", "selectie-fout-geen-register"));
    }
    if opdracht.is_none() {
        lezer.fouten.push(Veldfout::new("methode", "selectie-fout-geen-methode"));
    }
    let cijfers = lezer.optional("cijfers");
    match (register, opdracht, lezer.fouten.is_empty()) {
        (Some(register), Some(opdracht), true) => Ok(Selectievraag {
            kenmerk: velden.get("kenmerk").to_owned(),
            naam: velden.get("naam").to_owned(),
            register,
            cijfers,
            opdracht,
        }),
        _ => Err(lezer.fouten),
    }
}

struct Lezer<'a> {
    velden: &'a Velden<'a>,
    fouten: Vec<Veldfout>,
}

impl Lezer<'_> {
    fn optional<T: FromStr>(&mut self, veld: &str) -> Option<T> {
        let tekst = self.velden.get(veld);
        if tekst.is_empty() {
            return None;
        }
        let gelezen = tekst.parse().ok();
        if gelezen.is_none() {
            self.fouten.push(Veldfout::new(veld, "selectie-fout-geen-getal").met("gevonden", tekst));
        }
        gelezen
    }

    /// A number; an empty field is a zero.
    fn number(&mut self, veld: &str) -> u32 {
        self.optional(veld).unwrap_or(0)
    }

    fn methode(&mut self, soort: Methodesoort) -> Methode {
        match soort {
            Methodesoort::Willekeurig => Methode::Willekeurig { aantal: self.number("aantal") },
            Methodesoort::Risicogericht => Methode::Risicogericht { aantal: self.number("aantal") },
            Methodesoort::Gestratificeerd => {
                let naar = Kenmerk::find(self.velden.get("naar")).unwrap_or(Kenmerk::Sector);
                Methode::Gestratificeerd { aantal: self.number("aantal"), naar }
            }
            Methodesoort::RegionalePilot => {
                let gemeenten = self.names("gemeenten");
                Methode::RegionalePilot { gemeenten, per_gemeente: self.optional("aantal") }
            }
            Methodesoort::Opleidingen => {
                let instellingen = self.names("instellingen");
                Methode::Opleidingen { instellingen, per_instelling: self.number("aantal") }
            }
            Methodesoort::Bestuursgericht => Methode::Bestuursgericht {
                groot: self.number("groot"),
                middelgroot: self.number("middelgroot"),
                klein: self.number("klein"),
                afwijkingen: self.afwijkingen(),
                op_risico: !self.velden.get("op_risico").is_empty(),
            },
        }
    }

    fn names(&self, veld: &str) -> BTreeSet<String> {
        self.velden.lines(veld).into_iter().flatten().filter(|naam| !naam.is_empty()).map(str::to_owned).collect()
    }

    fn filters(&self) -> Vec<Filter> {
        let filter = |kenmerk: Kenmerk| {
            let waarden = self.velden.all(kenmerk.as_str());
            (!waarden.is_empty()).then_some(Filter { kenmerk, waarden })
        };
        FILTERS.into_iter().filter_map(filter).collect()
    }

    fn uitsluitingen(&self, door: &Vertrouwelijk) -> Vec<Uitsluiting> {
        let regel = |delen: Vec<&str>| Uitsluiting {
            code: code(delen[0]),
            reden: delen[1..].join("; ").into(),
            door: door.clone(),
        };
        self.velden.lines("uitsluitingen").into_iter().map(regel).collect()
    }

    fn afwijkingen(&mut self) -> Vec<Afwijking> {
        let mut afwijkingen = Vec::new();
        for delen in self.velden.lines("afwijkingen") {
            let aantal = delen.get(1).and_then(|aantal| aantal.parse().ok());
            if let Some(aantal) = aantal {
                let reden = delen.get(2..).unwrap_or_default().join("; ").into();
                afwijkingen.push(Afwijking { bestuur: delen[0].to_owned(), aantal, reden });
            } else {
                let fout = Veldfout::new("afwijkingen", "selectie-fout-afwijking").met("gevonden", delen.join("; "));
                self.fouten.push(fout);
            }
        }
        afwijkingen
    }

    fn gewichten(&mut self) -> Vec<Gewicht> {
        let gewicht = |deel: Risicodeel| Gewicht {
            deel,
            gewicht: self.number(&format!("gewicht_{}", deel.as_str())),
            hoogstens: self.number(&format!("hoogstens_{}", deel.as_str())),
        };
        Risicodeel::ALLE.iter().copied().map(gewicht).collect()
    }
}

/// What stands in the fields before anybody fills them in.
pub(super) fn proposal() -> Vec<(String, String)> {
    let mut velden = vec![
        ("aantal".to_owned(), "5".to_owned()),
        ("groot".to_owned(), "1".to_owned()),
        ("middelgroot".to_owned(), "1".to_owned()),
        ("klein".to_owned(), "0".to_owned()),
        ("naar".to_owned(), Kenmerk::Sector.as_str().to_owned()),
    ];
    for een in VOORSTEL {
        velden.push((format!("gewicht_{}", een.deel.as_str()), een.gewicht.to_string()));
        velden.push((format!("hoogstens_{}", een.deel.as_str()), een.hoogstens.to_string()));
    }
    velden
}
