//! `aanwezig`: the executable. It wires the parties together and speaks with whoever typed the command.

mod cli;
mod commando;
mod demo;
mod dienst;
mod invoer;
mod misbruik;
mod uitvoer;
mod voortgang;
#[cfg(test)]
mod wegen;
mod woorden;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Aanwezig, Opdracht};

/// Nothing to act on.
const NIETS: u8 = 0;
/// There is something to act on.
const BEVINDINGEN: u8 = 1;
/// Misuse, or input that cannot be read.
const GEWEIGERD: u8 = 2;

fn main() -> ExitCode {
    let aanwezig = match Aanwezig::try_parse() {
        Ok(aanwezig) => aanwezig,
        Err(fout) => return misbruik::explain(&fout),
    };
    let taal = aanwezig.taal;
    let uitkomst = match aanwezig.opdracht {
        Opdracht::Check(opdracht) => commando::check::run(&opdracht, taal),
        Opdracht::Controle(opdracht) => commando::controle::run(&opdracht, taal),
        Opdracht::Plicht(opdracht) => commando::plicht::run(&opdracht, taal),
        Opdracht::Report { opdracht: cli::report::Report::Tabellen(opdracht) } => {
            commando::report::run(&opdracht, taal)
        }
        Opdracht::Selectie { opdracht: cli::selectie::Selectie::Herhalen(opdracht) } => {
            commando::selectie::run(&opdracht, taal)
        }
        Opdracht::Import(opdracht) => commando::import::run(&opdracht, taal),
        Opdracht::Demo(opdracht) => demo::run(&opdracht, taal),
        Opdracht::Serve(opdracht) => dienst::serve::run(&opdracht, taal),
        Opdracht::Worker(opdracht) => dienst::worker::run(&opdracht, taal),
        Opdracht::Verzuimloket(opdracht) => dienst::verzuimloket::run(&opdracht, taal),
        Opdracht::Account(opdracht) => dienst::beheer::account(&opdracht, taal),
        Opdracht::Contact(opdracht) => dienst::beheer::contact(&opdracht, taal),
        Opdracht::School(opdracht) => commando::school::run(&opdracht, taal),
        Opdracht::Verify(opdracht) => dienst::beheer::verify(&opdracht, taal),
        Opdracht::Backup(opdracht) => dienst::beheer::backup(&opdracht, taal),
        Opdracht::Restore(opdracht) => dienst::beheer::restore(&opdracht, taal),
        Opdracht::Completions { shell } => commando::hulp::completions(shell),
        Opdracht::Manpage => commando::hulp::manpage(),
        Opdracht::Openapi { api } => dienst::beschrijving::openapi(&api),
        Opdracht::Matrix => dienst::beschrijving::matrix(),
    };
    match uitkomst {
        Ok(true) => ExitCode::from(BEVINDINGEN),
        Ok(false) => ExitCode::from(NIETS),
        // Whoever reads our output may stop early (`| head`); that is no fault of anybody.
        Err(fout) if is_broken_pipe(&fout) => ExitCode::from(NIETS),
        Err(fout) => {
            let aanhef = woorden::say(taal, "fout-aanhef", &[]);
            let oorzaken: Vec<String> = fout.chain().map(ToString::to_string).collect();
            uitvoer::warn(&format!("{aanhef} {}", oorzaken.join(": ")));
            ExitCode::from(GEWEIGERD)
        }
    }
}

fn is_broken_pipe(fout: &anyhow::Error) -> bool {
    fout.chain().any(|oorzaak| {
        oorzaak.downcast_ref::<std::io::Error>().is_some_and(|fout| fout.kind() == std::io::ErrorKind::BrokenPipe)
    })
}
