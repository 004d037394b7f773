//! The APIs as they are described: linted after the Dutch API Design Rules, and asked by Schemathesis whatever their
//! descriptions allow and do not allow, to find an answer that is no answer.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::site::{DEMO, Site};
use super::{Outcome, debian};
use crate::{repo, shell};

/// The folder with what both checks need.
const FOLDER: &str = "openapi/proef";

/// Of the demo's people those who between them may do everything, by the names under which the script that signs in looks.
const PEOPLE: &[(&str, &str)] = &[
    ("API_COORDINATOR", "coordinator.99xa00"),
    ("API_AMBTENAAR", "leerplicht.zelfstandig-fictiedam"),
    ("API_INSPECTIE", "coordinator.inspectie"),
    ("API_BESTUUR", "bestuur.99001"),
    ("API_BEHEERDER", "beheer.99xa00"),
];

/// What every answer is held to. What is valid by its form may still be refused by law, so that is no fault.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,\
                      response_schema_conformance,negative_data_rejection,ignored_auth";

/// The descriptions after the rules in `regels.yaml`.
pub(super) fn lint() -> Result<Outcome> {
    if !shell::answers("node")? || !shell::answers("npm")? {
        return Ok(Outcome::Partly("not run: there is no Node.js with npm here".to_owned()));
    }
    let folder = repo::root()?.join(FOLDER);
    if let Err(error) = shell::npm_ci(&folder) {
        return Ok(Outcome::Partly(format!("not run: the packages of {FOLDER} cannot be installed ({error:#})")));
    }
    let spectral = ["node_modules/@stoplight/spectral-cli/dist/index.js", "lint", "--ruleset", "regels.yaml"];
    let mut lint = shell::program("node", &spectral)?;
    lint.args(["--fail-severity", "warn", "../v1.json", "../verzuimloket.json"]).current_dir(&folder);
    shell::pass(&mut lint)?;
    Ok(Outcome::Passed)
}

/// Both APIs, as they answer in the demo.
pub(super) fn ask() -> Result<Outcome> {
    let tool = match schemathesis() {
        Ok(tool) => tool,
        Err(error) => return Ok(Outcome::Partly(format!("not run: Schemathesis cannot be installed ({error:#})"))),
    };
    let demo = Site::open(DEMO)?;
    let base = demo.address.split_inclusive('/').take(3).collect::<String>();
    let base = base.trim_end_matches('/');
    let mut site = run(&tool, "v1", base)?;
    site.env("API_BASE", base).envs(PEOPLE.iter().copied());
    shell::pass(&mut site)?;
    let keys = std::fs::read_to_string(demo.folder.path().join("sleutels.csv")).context("the demo has no keys")?;
    for party in ["school", "leerplicht"] {
        let key = key_of(&keys, party).with_context(|| format!("no {party} is connected"))?;
        let mut loket = run(&tool, "verzuimloket", &format!("http://{}", demo.other))?;
        shell::pass(loket.env("API_KEY", key))?;
    }
    Ok(Outcome::Passed)
}

/// A bounded run, the same each time.
fn run(tool: &Path, api: &str, base: &str) -> Result<std::process::Command> {
    let description = format!("openapi/{api}.json");
    let mut run = shell::program(tool, &["run", &description, "--url", base, "--checks", CHECKS, "--no-color"])?;
    run.args(["--phases", "coverage,fuzzing", "--max-examples", "40", "--seed", "2017", "--workers", "1"]);
    run.args(["--generation-database", "none", "--continue-on-failure", "--output-sanitize", "true"]);
    run.env("SCHEMATHESIS_HOOKS", format!("{FOLDER}/aanmelden.py"));
    Ok(run)
}

/// The key of the first connection of a party.
fn key_of<'a>(keys: &'a str, party: &str) -> Option<&'a str> {
    let mut rows = keys.lines().filter_map(|row| row.split(',').collect::<Vec<_>>().try_into().ok());
    rows.find(|[_, is, _]: &[&str; 3]| *is == party).map(|[_, _, key]| key)
}

/// Installs Schemathesis where builds stand, in the versions of `requirements.txt`, unless it is there already.
fn schemathesis() -> Result<PathBuf> {
    let root = repo::root()?;
    let wanted = std::fs::read_to_string(root.join(FOLDER).join("requirements.txt")).context("requirements.txt")?;
    let venv = root.join("target").join("schemathesis");
    let (stamp, tool) = (venv.join("requirements.txt"), venv.join("bin").join("schemathesis"));
    if std::fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) && tool.exists() {
        return Ok(tool);
    }
    let place = venv.to_str().context("the project stands in a folder with an odd name")?;
    let make = || shell::pass(&mut shell::program("python3", &["-m", "venv", "--clear", place])?);
    if make().is_err() {
        debian::install("Python", &["python3", "python3-venv"])?;
        make()?;
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"];
    let mut install = shell::program(venv.join("bin").join("python3"), &pip)?;
    shell::pass(install.arg(format!("{FOLDER}/requirements.txt")))?;
    std::fs::write(&stamp, wanted)?;
    Ok(tool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_by_its_party() {
        let keys = "organisatie,partij,sleutel\n99xa00,school,een\nrbl,leerplicht,twee\n";
        assert_eq!(key_of(keys, "leerplicht"), Some("twee"));
        assert_eq!(key_of(keys, "inspectie"), None);
    }
}
