//! The question who may inspect, as it is typed: in the address of the page and of the operation alike.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::pagina::{Veldfout, invoer::datum};
use kern::toegang::Accountnummer;
use recht::begrip::Gemeentecode;
use recht::melding::routering::Looptijd;
use recht::toezicht::Onderdeel;
use recht::toezicht::overeenkomst::Leerplichtbevinding;
use serde::Deserialize;

use crate::overeenkomst::{Gemeentekeuze, Invoer, read_gemeenten};

/// By which an organisation for leerplicht is meant that has no other code here.
const LEERPLICHT: &str = "leerplicht";

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::overeenkomst) struct Vraagvelden {
    pub(in crate::overeenkomst) wie: String,
    pub(in crate::overeenkomst) werkgebied: String,
    pub(in crate::overeenkomst) school: String,
    pub(in crate::overeenkomst) gemeente: String,
    pub(in crate::overeenkomst) onderdeel: String,
    pub(in crate::overeenkomst) op: String,
    pub(in crate::overeenkomst) ambtenaar: String,
    pub(in crate::overeenkomst) contact_van: String,
    pub(in crate::overeenkomst) contact_tot: String,
    pub(in crate::overeenkomst) bevindingen: String,
}

impl Vraagvelden {
    /// Whether anything was asked.
    pub(super) fn is_asked(&self) -> bool {
        !self.wie.is_empty() || !self.op.is_empty()
    }

    pub(super) fn pairs(&self) -> [(&'static str, String); 10] {
        [
            ("wie", self.wie.clone()),
            ("werkgebied", self.werkgebied.clone()),
            ("school", self.school.clone()),
            ("gemeente", self.gemeente.clone()),
            ("onderdeel", self.onderdeel.clone()),
            ("op", self.op.clone()),
            ("ambtenaar", self.ambtenaar.clone()),
            ("contact_van", self.contact_van.clone()),
            ("contact_tot", self.contact_tot.clone()),
            ("bevindingen", self.bevindingen.clone()),
        ]
    }
}

/// The question, or what is wrong in which field.
pub(in crate::overeenkomst) fn read(
    velden: &Vraagvelden,
    namen: &BTreeMap<Gemeentecode, String>,
) -> Result<Invoer, Vec<Veldfout>> {
    let mut fouten = Vec::new();
    let leerplicht = match velden.wie.as_str() {
        "inspectie" => None,
        LEERPLICHT => LEERPLICHT.parse().ok(),
        _ => {
            fouten.push(Veldfout::new("wie", "bevoegdheid-fout-wie"));
            None
        }
    };
    let mut gemeenten = |veld: &'static str, tekst: &str| {
        let mut codes = Vec::new();
        for keuze in read_gemeenten(tekst, namen) {
            match keuze {
                Gemeentekeuze::Bekend(code, _) => codes.push(code),
                Gemeentekeuze::Onbekend(gevonden) => {
                    fouten.push(Veldfout::new(veld, "overeenkomst-fout-onbekende-gemeente").met("gevonden", gevonden));
                }
            }
        }
        codes
    };
    let gemeente = gemeenten("gemeente", &velden.gemeente).first().copied();
    let mut werkgebied = gemeenten("werkgebied", &velden.werkgebied);
    if velden.werkgebied.trim().is_empty() {
        // Without another word leerplicht of the municipality itself is meant.
        werkgebied.extend(gemeente);
    }
    if velden.gemeente.trim().is_empty() {
        fouten.push(Veldfout::new("gemeente", "bevoegdheid-fout-gemeente"));
    }
    let onderdeel = velden.onderdeel.parse::<Onderdeel>().ok();
    if onderdeel.is_none() {
        fouten.push(Veldfout::new("onderdeel", "bevoegdheid-fout-onderdeel"));
    }
    let mut dag = |veld: &'static str, tekst: &str, moet: bool| {
        let gevonden = datum(tekst);
        if gevonden.is_none() && (moet || !tekst.trim().is_empty()) {
            fouten.push(Veldfout::new(veld, "bevoegdheid-fout-datum").met("gevonden", tekst));
        }
        gevonden
    };
    let op = dag("op", &velden.op, true);
    let contact_van = dag("contact_van", &velden.contact_van, !velden.contact_tot.trim().is_empty());
    let contact_tot = dag("contact_tot", &velden.contact_tot, false);
    let mut bevindingen = Vec::new();
    for regel in velden.bevindingen.split([',', '\n']).map(str::trim).filter(|regel| !regel.is_empty()) {
        match read_finding(regel) {
            Some(bevinding) => bevindingen.push(bevinding),
            None => fouten.push(Veldfout::new("bevindingen", "bevoegdheid-fout-bevinding").met("gevonden", regel)),
        }
    }
    match (gemeente, onderdeel, op) {
        (Some(gemeente), Some(onderdeel), Some(op)) if fouten.is_empty() => Ok(Invoer {
            leerplicht,
            werkgebied,
            gemeente,
            school: Some(velden.school.trim().to_uppercase()).filter(|school| !school.is_empty()),
            ambtenaar: velden.ambtenaar.parse().ok().map(Accountnummer),
            contactpersoon: contact_van.map(|van| Looptijd { van, tot: contact_tot }),
            onderdeel,
            op,
            bevindingen,
        }),
        _ => Err(fouten),
    }
}

/// `1 maart 2016 onvoldoende`: the last word is the verdict.
fn read_finding(regel: &str) -> Option<Leerplichtbevinding> {
    let (dag, oordeel) = regel.rsplit_once([' ', ';', ':'])?;
    let voldoende = match oordeel.trim().to_lowercase().as_str() {
        "voldoende" => true,
        "onvoldoende" => false,
        _ => return None,
    };
    let op: Date = datum(dag.trim_matches([' ', ';', ':']))?;
    Some(Leerplichtbevinding { op, voldoende })
}
