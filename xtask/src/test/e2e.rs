//! The pages in a real browser: starts what serves them, then the tests of `e2e/`.

use std::path::Path;

use anyhow::Result;

use super::site::{DEMO, Site};
use super::{Outcome, debian};
use crate::{repo, shell};

/// Packages of Debian that bring a browser and letters to show.
const BROWSER: &[&str] = &["chromium", "fonts-liberation"];
const PLACES: &[&str] = &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// What serves pages: the name under which the tests find its address, and the words for cargo that start it.
const SITES: &[(&str, &str)] =
    &[("GALERIJ", "run --locked --quiet --package aanwezig-kern --example galerij"), ("DEMO", DEMO)];

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
