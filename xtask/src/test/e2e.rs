//! The pages in a real browser: starts what serves them, then the tests of `e2e/`.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use super::{Outcome, debian};
use crate::{repo, shell};

/// Packages of Debian that bring a browser and letters to show.
const BROWSER: &[&str] = &["chromium", "fonts-liberation"];
const PLACES: &[&str] = &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// What serves pages: the name under which the tests find its address, and the words for cargo that start it. Each prints a
/// line with its address once it answers. `{map}` is a folder of its own, `{adres}` an address that is free. The demo plays
/// on a day on which there is something to do for everybody: reports due, late and near, a lesson going on.
const SITES: &[(&str, &str)] = &[
    ("GALERIJ", "run --locked --quiet --package aanwezig-kern --example galerij"),
    (
        "DEMO",
        "run --locked --quiet --package aanwezig -- \
         demo --op 2026-11-24 --map {map} --adres 127.0.0.1:0 --loketadres {adres}",
    ),
];

pub(super) fn run() -> Result<Outcome> {
    if !shell::answers("node")? || !shell::answers("npm")? {
        return Ok(Outcome::Partly("not run: there is no Node.js with npm here".to_owned()));
    }
    if !has_browser() && debian::install("Chromium", BROWSER).is_err() && !has_browser() {
        let why = "not run: there is no Chromium, and it could not be installed (apt-get install chromium, as root)";
        return Ok(Outcome::Partly(why.to_owned()));
    }
    let folder = repo::root()?.join("e2e");
    if let Err(error) = shell::npm_ci(&folder) {
        return Ok(Outcome::Partly(format!("not run: the packages of e2e/ cannot be installed ({error:#})")));
    }
    let sites = SITES.iter().map(|(name, words)| Ok((*name, Site::open(words)?)));
    let sites: Vec<_> = sites.collect::<Result<_>>()?;
    let mut tests = shell::program("node", &["--test", "--test-reporter=spec", "--test-timeout=300000"])?;
    tests.current_dir(&folder);
    for (name, site) in &sites {
        tests.env(name, &site.address);
    }
    shell::pass(&mut tests)?;
    Ok(Outcome::Passed)
}

fn has_browser() -> bool {
    std::env::var_os("CHROMIUM").is_some() || PLACES.iter().any(|place| Path::new(place).exists())
}

/// A running server, ended when the tests are over.
struct Site {
    child: Child,
    address: String,
    /// What it keeps; gone when the tests are over.
    _folder: TempDir,
}

impl Site {
    fn open(words: &str) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("aanwezig-e2e").tempdir()?;
        let map = folder.path().join("map");
        let map = map.to_str().context("the temporary folder has an odd name")?;
        let adres = free_address()?;
        let filled = words.split_whitespace().map(|word| match word {
            "{map}" => map,
            "{adres}" => &adres,
            word => word,
        });
        Self::start(shell::cargo(&filled.collect::<Vec<_>>())?, folder)
    }

    fn start(mut command: Command, folder: TempDir) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).spawn().context("a site cannot be started")?;
        let out = child.stdout.take().context("a site has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let Some(address) = lines.find_map(|line| address(&line)) else {
            child.kill()?;
            bail!("a site ended without saying its address");
        };
        // Somebody must read on, or the server stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address, _folder: folder })
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
        assert!(Site::start(shell::program("true", &[])?, tempfile::tempdir()?).is_err());
        Ok(())
    }
}
