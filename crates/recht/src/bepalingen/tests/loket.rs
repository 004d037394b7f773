//! The rules of the Verzuimloket, as answers in text for a day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::begrip::{Gemeentecode, Meldingsoort, Organisatiecode};
use crate::bepalingen::{Recht, Rechtfout};
use crate::melding::geldigheid::{Loketkennis, Meldinggegevens, check};
use crate::melding::routering::{
    Looptijd, Organisatie, Organisatiesoort, Routekaart, Routevraag, Werkgebied, Woonplaats, find_ontvangers,
};
use crate::melding::status::{Handeling, Handelingsoort, Meldingpartij, Meldingstatus, step};
use crate::plicht::{Persoon, plicht_op};
use crate::weigering::{Weigering, Weigerreden};

/// The refusals without their grounds, which name the version and so differ on either side of each change.
fn redenen<R: Weigerreden>(weigeringen: &[Weigering<R>]) -> String {
    format!("{:?}", weigeringen.iter().map(|weigering| &weigering.reden).collect::<Vec<_>>())
}

/// What every act makes of every status.
pub(super) fn status(recht: &Recht, op: Date) -> Result<String, Rechtfout> {
    let mut tekst = String::new();
    for status in Meldingstatus::ALLE {
        for soort in Handelingsoort::ALLE {
            let besluit = step(recht, *status, Handeling::new(*soort, Meldingpartij::School, op))?;
            tekst += &besluit.map_or_else(|weigeringen| redenen(&weigeringen), |overgang| overgang.naar.to_string());
        }
    }
    Ok(tekst)
}

/// What is wrong with a report in which only kind and days are filled in, for pupils of 24.
pub(super) fn geldigheid(recht: &Recht, op: Date) -> Result<String, Rechtfout> {
    let persoon = Persoon::new(op.saturating_sub(24.years()));
    let kennis =
        Loketkennis { vandaag: op, persoon: Some(&persoon), brin_bekend: true, vestiging_bekend: true, eerdere: &[] };
    let mut tekst = String::new();
    for soort in Meldingsoort::ALLE {
        let gegevens =
            Meldinggegevens { soort: Some(*soort), begin: Some(op), einde: Some(op), ..Meldinggegevens::default() };
        tekst += &check(recht, &gegevens, &kennis)?.map_or_else(|weigeringen| redenen(&weigeringen), |_| String::new());
    }
    Ok(tekst)
}

/// Where the report of somebody of 14 goes whose municipality gave its power to a regional body.
pub(super) fn routering(recht: &Recht, op: Date) -> Result<String, Rechtfout> {
    let (Ok(code), Ok(gemeente)) = ("rbl".parse::<Organisatiecode>(), "0101".parse::<Gemeentecode>()) else {
        return Ok(String::new());
    };
    let plicht = plicht_op(recht, &Persoon::new(op.saturating_sub(14.years())), op, None)?;
    let looptijd = Looptijd { van: Date::MIN, tot: None };
    let vraag = Routevraag { op, plicht: &plicht, sector: None, woonplaatsen: &[Woonplaats { gemeente, looptijd }] };
    let kaart = Routekaart {
        organisaties: &[Organisatie { code: code.clone(), soort: Organisatiesoort::Rbl }],
        werkgebieden: &[Werkgebied { organisatie: code, gemeente, looptijd }],
        routes: &[],
    };
    let besluit = find_ontvangers(recht, &vraag, &kaart)?;
    Ok(besluit.map_or_else(|weigeringen| redenen(&weigeringen), |routering| routering.grond.to_string()))
}
