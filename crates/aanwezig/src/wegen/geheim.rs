//! What may stand nowhere but on the page of whoever may read it, and what was found of it elsewhere.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing_subscriber::filter::LevelFilter;

/// The first line of the log, which proves that lines are kept.
const BEGIN: &str = "the walk begins";

/// The pupils of the country.
#[derive(Default)]
pub(super) struct Geheimen {
    /// First name and surname, as pages write them.
    pub(super) namen: BTreeSet<String>,
    /// Surnames, PGNs and dates of birth: each of them one word.
    pub(super) woorden: BTreeSet<String>,
}

impl Geheimen {
    /// The first of the words that stands in a text, as a word of its own.
    fn word_in<'a>(&self, tekst: &'a str) -> Option<&'a str> {
        let mut woorden = tekst.split(|teken: char| !teken.is_alphanumeric() && teken != '-');
        woorden.find(|woord| self.woorden.contains(*woord))
    }

    /// Whether a text names a pupil.
    pub(super) fn names(&self, tekst: &str) -> bool {
        self.namen.iter().any(|naam| tekst.contains(naam.as_str()))
    }
}

/// What must not be, found on the way.
pub(super) struct Bevindingen {
    pub(super) geheimen: Geheimen,
    /// Pages on which a pupil was read by whoever may.
    pub(super) gelezen: usize,
    gevonden: Vec<String>,
}

impl Bevindingen {
    pub(super) fn new(geheimen: Geheimen) -> Self {
        assert!(!geheimen.namen.is_empty(), "a country without pupils proves nothing");
        Self { geheimen, gelezen: 0, gevonden: Vec::new() }
    }

    pub(super) fn add(&mut self, wat: String) {
        self.gevonden.push(wat);
    }

    /// A text in which no pupil may be told from another: not by a surname, number or date of birth.
    pub(super) fn look_at(&mut self, waar: &str, tekst: &str) {
        if let Some(woord) = self.geheimen.word_in(tekst) {
            self.gevonden.push(format!("{waar} holds {woord}"));
        }
    }

    /// The lines that the program wrote for whoever runs it.
    pub(super) fn look_at_log(&mut self, tekst: &str) {
        assert!(tekst.contains(BEGIN), "a log without its first line was not kept");
        for regel in tekst.lines() {
            self.look_at("the program's log", regel);
        }
    }

    pub(super) fn judge(self) {
        assert!(self.gelezen > 40, "only {} pages showed a pupil", self.gelezen);
        assert!(self.gevonden.is_empty(), "{} things to mend:\n{}", self.gevonden.len(), self.gevonden.join("\n"));
    }
}

/// Everything that the program logs while it is walked over, in more detail than anybody asks for.
#[derive(Clone, Default)]
pub(super) struct Logboek(Arc<Mutex<Vec<u8>>>);

impl Logboek {
    pub(super) fn start() -> Self {
        let logboek = Self::default();
        let schrijver = logboek.clone();
        let bouw = tracing_subscriber::fmt().with_max_level(LevelFilter::DEBUG).with_ansi(false);
        bouw.with_writer(move || schrijver.clone()).try_init().expect("the only log of this test");
        tracing::debug!("{BEGIN}");
        logboek
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Logboek {
    fn write(&mut self, deel: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(deel)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
