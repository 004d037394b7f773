//! `aanwezig school`: a school begins its administration in a register.

use std::sync::Arc;

use anyhow::{Result, anyhow, bail};
use kern::account::Organisatiesoort;
use kern::klok::{Klok as _, Systeemklok};
use kern::register::Registerfout;
use kern::taal::Taal;
use recht::begrip::Minuten;
use recht::bepalingen::Recht;
use school::stam::{self, Schoolfout};

use crate::cli::inlezen::NieuweSchool;
use crate::dienst::{self, huis::Huis};
use crate::invoer::read_vakanties;
use crate::uitvoer;
use crate::woorden::say;

/// Puts the school into the register, with what the law leaves it to choose.
pub(crate) fn run(opdracht: &NieuweSchool, taal: Taal) -> Result<bool> {
    let school = school(opdracht, taal)?;
    dienst::run(async {
        let huis = Huis::open(&opdracht.register.database, Arc::new(Systeemklok)).await?;
        let waarden = [("school", opdracht.school.to_string().into()), ("naam", opdracht.naam.as_str().into())];
        match stam::begin(&huis.register, school).await {
            Err(Schoolfout::Register(Registerfout::Dubbel(_))) => bail!(say(taal, "school-bestaat", &waarden)),
            uitkomst => uitkomst?,
        }
        uitvoer::print_line(&say(taal, "school-begonnen", &waarden))?;
        Ok(false)
    })
}

fn school(opdracht: &NieuweSchool, taal: Taal) -> Result<stam::School> {
    let code = opdracht.school.to_string();
    let onbekend = || anyhow!(say(taal, "school-code", &[("school", code.as_str().into())]));
    if Organisatiesoort::of(&opdracht.school) != Organisatiesoort::School {
        return Err(onbekend());
    }
    let (brin, vestiging) = code.split_at_checked(4).ok_or_else(onbekend)?;
    let vakanties = opdracht.vakanties.as_deref().map(|bestand| read_vakanties(bestand, taal)).transpose()?;
    Ok(stam::School {
        organisatie: opdracht.school.clone(),
        brin: brin.parse().map_err(|_| onbekend())?,
        vestiging: vestiging.parse().map_err(|_| onbekend())?,
        naam: opdracht.naam.clone(),
        sector: opdracht.sector,
        bestuur: opdracht.bestuur.clone(),
        gemeente: opdracht.gemeente,
        regio: opdracht.regio,
        uur: opdracht.uur,
        te_laat: opdracht.te_laat,
        vervolg: opdracht.vervolg,
        afspraak_18plus: opdracht.afspraak_18plus,
        bijna_minuten: Minuten(Recht::ingebouwd()?.getal("verzuim.bijna_minuten", Systeemklok.vandaag()?)?),
        telefoon: opdracht.telefoon.clone(),
        email: opdracht.email.clone(),
        vakanties: vakanties.unwrap_or_default(),
    })
}
