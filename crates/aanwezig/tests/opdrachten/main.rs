//! The command line as a user's script sees it: arguments in, answer and exit code out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop where it stands"
)]

mod check;
mod controle;
mod hulp;
mod inlezen;
mod onleesbaar;
mod plicht;
mod report;
mod selectie;
#[path = "../storing/mod.rs"]
mod storing;

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// What a run of the executable left behind.
pub(crate) struct Uitkomst {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl fmt::Display for Uitkomst {
    /// The form that snapshots keep.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit {}\n--- stdout\n{}--- stderr\n{}", self.code, self.stdout, self.stderr)
    }
}

impl Uitkomst {
    /// The answer as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|fout| panic!("no JSON ({fout}): {self}"))
    }
}

/// A folder of its own with the files of one test.
pub(crate) struct Map(TempDir);

impl Map {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn with(self, naam: &str, inhoud: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(naam), inhoud).unwrap();
        self
    }

    pub(crate) fn path(&self, naam: &str) -> PathBuf {
        self.0.path().join(naam)
    }

    /// Runs the executable in the folder, so that no path of this machine gets into an answer.
    pub(crate) fn run(&self, argumenten: &[&str]) -> Uitkomst {
        run_in(self.0.path(), argumenten)
    }
}

pub(crate) fn run(argumenten: &[&str]) -> Uitkomst {
    run_in(Path::new("."), argumenten)
}

fn run_in(map: &Path, argumenten: &[&str]) -> Uitkomst {
    let uitvoer = Command::new(env!("CARGO_BIN_EXE_aanwezig")).args(argumenten).current_dir(map).output().unwrap();
    Uitkomst {
        code: uitvoer.status.code().expect("ended by a signal"),
        stdout: String::from_utf8(uitvoer.stdout).unwrap(),
        stderr: String::from_utf8(uitvoer.stderr).unwrap(),
    }
}

/// Three pupils of vo: one over the norm across the spring holiday, one near it, one with an unknown lesson.
pub(crate) fn verzuim() -> String {
    let mut regels = vec!["leerling;datum;lesuur;minuten;status".to_owned()];
    let mut add = |leerling: &str, datum: &str, lessen: u32, status: &str| {
        regels.extend((1..=lessen).map(|les| format!("{leerling};{datum};{les};50;{status}")));
    };
    for datum in ["10-02-2025", "20-02-2025", "10-03-2025"] {
        add("L1", datum, 6, "ongeoorloofd");
    }
    add("L1", "11-03-2025", 6, "aanwezig");
    for datum in ["2025-03-10", "2025-03-11"] {
        add("L2", datum, 7, "ongeoorloofd");
    }
    add("L2", "2025-03-12", 7, "geoorloofd");
    add("L3", "2025-03-12", 1, "onbekend");
    add("L3", "2025-02-26", 1, "ongeoorloofd");
    regels.join("\n") + "\n"
}
