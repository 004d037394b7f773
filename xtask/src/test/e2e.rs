//! The pages in a real browser: starts what serves them, then the tests of `e2e/`.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use super::{Outcome, debian};
use crate::{repo, shell};

/// Packages of Debian that bring a browser and letters to show.
const BROWSER: &[&str] = &["chromium", "fonts-liberation"];
const PLACES: &[&str] = &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// What serves pages: the name under which the tests find its address, and the arguments for cargo that start it. Each
/// prints a line with its address once it answers.
const SITES: &[(&str, &[&str])] =
    &[("GALERIJ", &["run", "--locked", "--quiet", "--package", "aanwezig-kern", "--example", "galerij"])];

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
    let sites = SITES.iter().map(|(name, arguments)| Ok((*name, Site::start(shell::cargo(arguments)?)?)));
    let sites: Vec<_> = sites.collect::<Result<_>>()?;
    let mut tests = shell::program("node", &["--test", "--test-reporter=spec"])?;
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
}

impl Site {
    fn start(mut command: Command) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).spawn().context("a site cannot be started")?;
        let out = child.stdout.take().context("a site has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let Some(address) = lines.find_map(|line| address(&line)) else {
            child.kill()?;
            bail!("a site ended without saying its address");
        };
        // Somebody must read on, or the server stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            eprintln!("a site could not be ended: {error}");
        }
    }
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
        assert!(Site::start(shell::program("true", &[])?).is_err());
        Ok(())
    }
}
