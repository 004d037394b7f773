//! What `cargo xtask generate` keeps beside the code: the descriptions of the APIs, and who may do what.

use std::sync::Arc;

use anyhow::Result;
use kern::account::{Accountinstellingen, Hashsterkte};
use kern::klok::Systeemklok;
use kern::toegang::Toegang;

use super::huis::Huis;
use crate::uitvoer;

/// Prints the description of an API.
pub(crate) fn openapi(api: &str) -> Result<bool> {
    let tekst = if api == "v1" {
        super::run(async {
            // The description says nothing of what is in a register, so an empty one will do.
            let huis = Huis::open("sqlite::memory:", Arc::new(Systeemklok)).await?;
            let snel = Accountinstellingen { hashsterkte: Hashsterkte::PROEF, ..Accountinstellingen::default() };
            let accounts = huis.accounts(snel).await?;
            Ok(super::api::openapi(&huis, &accounts).to_pretty_json()?)
        })?
    } else {
        ::verzuimloket::openapi().to_pretty_json()?
    };
    uitvoer::print_line(&tekst)?;
    Ok(false)
}

/// Prints who may do what.
pub(crate) fn matrix() -> Result<bool> {
    uitvoer::print(&kern::toegang::matrix(&Toegang::new(&super::bewerkingen())?))?;
    Ok(false)
}
