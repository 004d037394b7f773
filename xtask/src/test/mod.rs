//! Everything that must pass before a change lands, in the order in which it fails fastest.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::generate::{self, Mode};
use crate::shell::{self, cargo};
use crate::tidy;

mod api;
mod debian;
mod e2e;
mod fuzz;
mod postgres;
mod site;
mod tools;

/// A name to print, and what to run.
type Step = (&'static str, fn() -> Result<Outcome>);

/// What a step that did not fail has to say.
pub(crate) enum Outcome {
    Passed,
    /// Passed in part: what was left out, and why.
    Partly(String),
}

const STEPS: &[Step] = &[
    ("format", || pass(&["fmt", "--all", "--check"])),
    ("tidy", || tidy::run().map(|()| Outcome::Passed)),
    ("clippy", || pass(&["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"])),
    ("generate", generated),
    ("nextest", nextest),
    ("doctests", || pass(&["test", "--locked", "--workspace", "--doc", "--quiet"])),
    ("benches", || pass(&["test", "--locked", "--package", "aanwezig-benches", "--benches"])),
    ("api-rules", api::lint),
    ("api", api::ask),
    ("e2e", e2e::run),
    ("deny", deny),
    ("fuzz", fuzz::smoke),
];

/// Runs every step, also after one failed, so that one run tells all there is to mend.
fn run_all(steps: &[Step]) -> Result<()> {
    let start = Instant::now();
    let mut lines = Vec::new();
    let (mut partly, mut failed) = (0, 0);
    for (name, step) in steps {
        println!("\n==== {name}");
        let begin = Instant::now();
        let (mark, remark) = match step() {
            Ok(Outcome::Passed) => ("ok  ", String::new()),
            Ok(Outcome::Partly(why)) => {
                partly += 1;
                ("part", why)
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                failed += 1;
                ("FAIL", format!("{error:#}"))
            }
        };
        let line = format!("{mark} {name:<10} {:>8}  {remark}", written(begin.elapsed()));
        println!("{line}");
        lines.push(line);
    }
    println!("\n==== summary, {} in all", written(start.elapsed()));
    for line in &lines {
        println!("{}", line.trim_end());
    }
    println!("steps: {} passed, {failed} failed, {partly} skipped", lines.len() - failed - partly);
    if failed > 0 {
        bail!("{failed} of {} steps failed", lines.len());
    }
    Ok(())
}

/// Runs every step, or those that are named.
pub(crate) fn run(names: &[&str]) -> Result<()> {
    if let Some(name) = names.iter().find(|name| STEPS.iter().all(|(step, _)| step != *name)) {
        let steps: Vec<_> = STEPS.iter().map(|(step, _)| *step).collect();
        bail!("there is no step {name}; there are {}", steps.join(", "));
    }
    let steps: Vec<Step> = STEPS.iter().filter(|(step, _)| names.is_empty() || names.contains(step)).copied().collect();
    run_all(&steps)
}

fn pass(arguments: &[&str]) -> Result<Outcome> {
    shell::pass(&mut cargo(arguments)?)?;
    Ok(Outcome::Passed)
}

fn generated() -> Result<Outcome> {
    Ok(generate::run(Mode::Check)?.map_or(Outcome::Passed, Outcome::Partly))
}

fn nextest() -> Result<Outcome> {
    tools::ensure("nextest", "cargo-nextest")?;
    let mut tests = cargo(&["nextest", "run", "--locked", "--workspace"])?;
    let server = postgres::Server::start();
    match &server {
        Ok(server) => {
            tests.env(postgres::ADDRESS, &server.address);
        }
        // The developer's own server, when there is one, is named in the surroundings and passed on.
        Err(error) => eprintln!("no PostgreSQL for the storage tests: {error:#}"),
    }
    shell::pass(&mut tests)?;
    match server {
        Err(error) if std::env::var_os(postgres::ADDRESS).is_none() => {
            Ok(Outcome::Partly(format!("storage tested on SQLite alone: {error:#}")))
        }
        _ => Ok(Outcome::Passed),
    }
}

/// Licences, sources, duplicates and, when its database can be fetched, known vulnerabilities.
fn deny() -> Result<Outcome> {
    tools::ensure("deny", "cargo-deny")?;
    pass(&["deny", "--locked", "check", "licenses", "bans", "sources"])?;
    let fetched = shell::capture(&mut cargo(&["deny", "fetch", "db"])?)?;
    if !fetched.status.success() {
        return Ok(Outcome::Partly("advisories not checked: their database cannot be fetched from here".to_owned()));
    }
    pass(&["deny", "--locked", "check", "advisories"])
}

fn written(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failing_step_fails_the_run_and_the_others_still_run() {
        use std::sync::atomic::{AtomicU32, Ordering};
        static RUNS: AtomicU32 = AtomicU32::new(0);
        #[expect(clippy::unnecessary_wraps, reason = "a step has the type of those that may fail")]
        fn good() -> Result<Outcome> {
            RUNS.fetch_add(1, Ordering::Relaxed);
            Ok(Outcome::Partly("half".to_owned()))
        }
        assert!(run_all(&[("bad", || bail!("no")), ("good", good)]).is_err());
        assert!(run_all(&[("good", good)]).is_ok());
        assert_eq!(RUNS.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn a_step_that_is_none_is_told() {
        assert!(run(&["nothing"]).is_err());
    }

    #[test]
    fn time_is_written_in_minutes() {
        assert_eq!(written(Duration::from_secs(125)), "2:05");
    }
}
