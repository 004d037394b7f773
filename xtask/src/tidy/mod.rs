//! The invariants of docs/ARCHITECTURE.md that no compiler checks: each one a function from texts to findings.

use std::fmt;

use anyhow::{Result, bail};

use crate::repo::{self, Repo};

mod bepalingen;
mod dependencies;
mod glossary;
mod heads;
mod languages;
mod law_numbers;
mod layers;
mod links;
mod manifest;
mod markdown;
mod parties;
mod paths;
mod pure_law;
mod sizes;
mod source;
mod surroundings;
mod tests_run;
mod voorbeelden;

/// One thing that is not as the house wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    file: String,
    line: Option<usize>,
    /// What is wrong and what to do.
    what: String,
}

impl Finding {
    fn of_file(file: &str, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, what: what.into() }
    }

    /// `line` counts from 1.
    fn at(file: &str, line: usize, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: Some(line), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// An invariant in words, and the function that looks for breaches.
type Check = (&'static str, fn(&Repo) -> Vec<Finding>);

const CHECKS: &[Check] = &[
    ("parties meet only in messages and in the executable", parties::check),
    ("a file's name is its layer: the store knows the database, pages and operations the web", layers::check),
    ("heavy libraries are linked by one crate each", dependencies::links),
    ("every dependency has its reason in docs/dependencies.md", dependencies::reasons),
    ("every crate keeps the workspace's lints", manifest::lints),
    ("no crate has features: a heavy thing is a crate of its own", manifest::features),
    ("time and surroundings have one door each", surroundings::check),
    ("every test runs", tests_run::check),
    ("the law is pure", pure_law::check),
    ("no number of the law stands in Rust", law_numbers::check),
    ("every value of the law has its source and the day it was last checked", bepalingen::check),
    ("every worked example has its source", voorbeelden::check),
    ("every type of the law is in docs/begrippen.md", glossary::check),
    ("both languages have the same words", languages::check),
    ("templates say only what has words", languages::templates),
    ("every crate says in its first line what it is for", heads::check),
    ("files are small, or say why not", sizes::check),
    ("links in the documentation lead somewhere", links::check),
    ("nothing tells on whose machine it was written", paths::check),
];

/// Runs every check and prints what each found.
pub(crate) fn run() -> Result<()> {
    let repo = Repo::read(&repo::root()?)?;
    let mut count = 0;
    for (rule, check) in CHECKS {
        let findings = check(&repo);
        println!("{} {rule}", if findings.is_empty() { "ok  " } else { "FAIL" });
        for finding in &findings {
            println!("       {finding}");
        }
        count += findings.len();
    }
    println!("{}", sizes::summary(&repo));
    if count > 0 {
        bail!("tidy: {count} findings");
    }
    Ok(())
}
