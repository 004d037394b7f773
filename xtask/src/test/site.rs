//! A server for the time of a test: started, waited for, ended when the test is over.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use crate::shell;

/// The words for cargo that start the demo, on a day on which there is something to do for everybody: reports due, late and
/// near, a lesson going on.
pub(super) const DEMO: &str = "run --locked --quiet --package aanwezig -- \
     demo --op 2026-11-24 --map {map} --adres 127.0.0.1:0 --loketadres {adres}";

/// A running server.
pub(super) struct Site {
    child: Child,
    pub(super) address: String,
    /// The address in place of `{adres}`.
    pub(super) other: String,
    /// What it keeps; gone when the tests are over.
    pub(super) folder: TempDir,
}

impl Site {
    /// Starts a server by words for cargo. It prints a line with its address once it answers. `{map}` is a folder of its
    /// own, `{adres}` an address that is free.
    pub(super) fn open(words: &str) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("aanwezig-site").tempdir()?;
        let map = folder.path().to_str().context("the temporary folder has an odd name")?;
        let other = free_address()?;
        let filled = words.split_whitespace().map(|word| match word {
            "{map}" => map,
            "{adres}" => &other,
            word => word,
        });
        let command = shell::cargo(&filled.collect::<Vec<_>>())?;
        Self::start(command, other, folder)
    }

    fn start(mut command: Command, other: String, folder: TempDir) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).spawn().context("a site cannot be started")?;
        let out = child.stdout.take().context("a site has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let Some(address) = lines.find_map(|line| address(&line)) else {
            child.kill()?;
            bail!("a site ended without saying its address");
        };
        // Somebody must read on, or the server stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address, other, folder })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            eprintln!("a site could not be ended: {error}");
        }
    }
}

/// An address on which nothing listens.
fn free_address() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no address is free")?;
    Ok(listener.local_addr()?.to_string())
}

/// The address in a line, if it has one.
fn address(line: &str) -> Option<String> {
    let begin = line.find("http://")?;
    line[begin..].split_whitespace().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_found_among_other_words() {
        assert_eq!(address("open http://127.0.0.1:8080/ to begin").as_deref(), Some("http://127.0.0.1:8080/"));
        assert_eq!(address("starting"), None);
    }

    #[test]
    fn a_site_that_says_nothing_is_an_error() -> Result<()> {
        let nothing = shell::program("true", &[])?;
        assert!(Site::start(nothing, free_address()?, tempfile::tempdir()?).is_err());
        Ok(())
    }
}
