//! `aanwezig account`, `verify`, `backup` and `restore`: the care of a register.

use std::sync::Arc;

use ::beheer::{EersteAccount, first_account};
use anyhow::{Context as _, Result};
use kern::account::Accountinstellingen;
use kern::klok::Systeemklok;
use kern::register::{Instellingen, Register, kopie};
use kern::taal::Taal;
use kern::toegangslog::{Ketenstand, verify as verify_chain};

use crate::cli::dienst::{Account, Backup, Contact, Restore, Verify};
use crate::uitvoer;
use crate::woorden::say;

async fn open(adres: &str) -> Result<Register> {
    let register = Register::open(&Instellingen::new(adres), Arc::new(Systeemklok), &[]).await;
    register.with_context(|| "het register kan niet worden geopend".to_owned())
}

/// Makes the first administrator of an organisation, and tells his password once.
pub(crate) fn account(opdracht: &Account, taal: Taal) -> Result<bool> {
    super::run(async {
        let huis = super::huis::Huis::open(&opdracht.register.database, Arc::new(Systeemklok)).await?;
        let accounts = huis.accounts(Accountinstellingen::default()).await?;
        let eerste = EersteAccount {
            organisatie: opdracht.organisatie.parse()?,
            organisatienaam: opdracht.organisatienaam.clone(),
            gebruikersnaam: opdracht.gebruikersnaam.clone(),
            naam: opdracht.naam.clone(),
            van: None,
        };
        let gemaakt = first_account(&accounts, eerste).await?;
        let wachtwoord = gemaakt.wachtwoord.reveal().to_owned();
        uitvoer::print_line(&say(taal, "account-gemaakt", &[("wachtwoord", wachtwoord.into())]))?;
        Ok(false)
    })
}

/// Sets where a school can call an organisation for leerplicht.
pub(crate) fn contact(opdracht: &Contact, taal: Taal) -> Result<bool> {
    super::run(async {
        let huis = super::huis::Huis::open(&opdracht.register.database, Arc::new(Systeemklok)).await?;
        leerplicht::contact::set(&huis.register, &opdracht.organisatie, &opdracht.telefoon).await?;
        let waarden =
            [("organisatie", opdracht.organisatie.to_string().into()), ("telefoon", opdracht.telefoon.as_str().into())];
        uitvoer::print_line(&say(taal, "contact-vastgelegd", &waarden))?;
        Ok(false)
    })
}

/// Checks the chain of every organisation; something to act on when one is broken.
pub(crate) fn verify(opdracht: &Verify, taal: Taal) -> Result<bool> {
    super::run(async {
        let standen = verify_chain(&open(&opdracht.register.database).await?).await?;
        let mut tekst = String::new();
        for stand in &standen {
            tekst.push_str(&line(stand, taal));
            tekst.push('\n');
        }
        let gebroken = standen.iter().filter(|stand| stand.breuk.is_some()).count();
        let slot = if gebroken == 0 { "verify-heel" } else { "verify-gebroken" };
        tekst.push_str(&say(taal, slot, &[("ketens", standen.len().into()), ("gebroken", gebroken.into())]));
        uitvoer::print_line(&tekst)?;
        Ok(gebroken > 0)
    })
}

fn line(stand: &Ketenstand, taal: Taal) -> String {
    let breuk = stand.breuk.as_ref().map_or_else(|| say(taal, "verify-in-orde", &[]), ToString::to_string);
    let schakel = stand.schakel.get(..16).unwrap_or(&stand.schakel);
    format!("{:<16} {:>10}  {schakel}  {breuk}", stand.organisatie, stand.regels)
}

/// Makes a copy.
pub(crate) fn backup(opdracht: &Backup, taal: Taal) -> Result<bool> {
    super::run(async {
        let adres = &opdracht.register.database;
        kopie::backup(&open(adres).await?, adres, &opdracht.naar).await?;
        let naar = opdracht.naar.display().to_string();
        uitvoer::print_line(&say(taal, "backup-klaar", &[("bestand", naar.into())]))?;
        Ok(false)
    })
}

/// Fills a new register.
pub(crate) fn restore(opdracht: &Restore, taal: Taal) -> Result<bool> {
    super::run(async {
        kopie::restore(&opdracht.database, &opdracht.van).await?;
        let standen = verify_chain(&open(&opdracht.database).await?).await?;
        let gebroken = standen.iter().any(|stand| stand.breuk.is_some());
        let van = opdracht.van.display().to_string();
        let slot = if gebroken { "restore-gebroken" } else { "restore-klaar" };
        uitvoer::print_line(&say(taal, slot, &[("bestand", van.into()), ("ketens", standen.len().into())]))?;
        Ok(gebroken)
    })
}
