//! Answers on stdout: for a screen, for a program, for a spreadsheet. Fields of JSON and columns of CSV are a contract.

pub(crate) mod csv;
pub(crate) mod import;
pub(crate) mod json;
pub(crate) mod report;
pub(crate) mod tabel;

use std::io::{self, IsTerminal, Write};

use anyhow::Result;

use kern::taal::Taal;
use school::dossier::Opmerking;

use crate::cli::Vorm;
use crate::woorden;

/// The form that was asked for: by default a table on a terminal and JSON elsewhere.
pub(crate) fn vorm(gevraagd: Option<Vorm>) -> Vorm {
    let standaard = if io::stdout().is_terminal() { Vorm::Tabel } else { Vorm::Json };
    gevraagd.unwrap_or(standaard)
}

/// Writes an answer to stdout, whole.
pub(crate) fn print(tekst: &str) -> Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(tekst.as_bytes())?;
    stdout.flush()?;
    Ok(())
}

/// The same with the end of a line.
pub(crate) fn print_line(tekst: &str) -> Result<()> {
    print(&format!("{tekst}\n"))
}

/// Says on stderr what had to be assumed, where the answer itself has no place for it.
pub(crate) fn warn_remarks(opmerkingen: &[Opmerking], taal: Taal) {
    for opmerking in opmerkingen {
        warn(&woorden::opmerking(taal, *opmerking).1);
    }
}

/// Says something on stderr. Where nobody can hear it there is nothing better to do than to go on.
pub(crate) fn warn(zin: &str) {
    let _ = writeln!(io::stderr().lock(), "{zin}");
}
