//! Invariant 2: the law has no I/O, no clock, no float, and few libraries.

use regex::Regex;

use super::{Finding, manifest, source};
use crate::repo::Repo;

/// All that the law may link. Another one is a decision: write it down and add it here.
const LIBRARIES: &[&str] = &["computus", "jiff", "serde", "thiserror", "toml"];

/// What may not stand in its source, and why.
const FORBIDDEN: &[(&str, &str)] = &[
    (r"\bstd::(fs|io|net|os|process|thread|time|env)\b", "the law does no I/O and knows no machine"),
    (r"\bstd::\{[^}]*\b(fs|io|net|os|process|thread|time|env)\b", "the law does no I/O and knows no machine"),
    (r"\b(Zoned|Timestamp|SystemTime|Instant)::now\b", "the law knows no clock: take the day as an argument"),
    (r"\bf(32|64)\b", "time is counted in whole minutes: no floats"),
    (r"\bSerialize\b", "who prints a result makes its own type for it"),
    (r"\bprintln!|\beprintln!", "the law does not print"),
];

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let libraries = manifest::all(repo).filter(|manifest| manifest.name == "recht").flat_map(|manifest| {
        let strange = manifest.linked().into_iter().filter(|name| !LIBRARIES.contains(&name.as_str()));
        strange.map(|name| Finding::of_file(manifest.file, format!("the law does not link {name}"))).collect::<Vec<_>>()
    });
    let rules: Vec<_> = FORBIDDEN.iter().filter_map(|(rule, why)| Some((Regex::new(rule).ok()?, why))).collect();
    let sources = source::law(repo).flat_map(|(file, text)| {
        let rules = &rules;
        source::code(text).flat_map(move |(number, line)| {
            let broken = rules.iter().filter(move |(rule, _)| rule.is_match(line));
            broken.map(move |(_, why)| Finding::at(file, number, **why))
        })
    });
    libraries.chain(sources).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        check(&Repo::of(&[("crates/recht/src/norm.rs", line)])).len()
    }

    #[test]
    fn every_forbidden_word_is_a_rule_that_can_be_read() {
        assert!(FORBIDDEN.iter().all(|(rule, _)| Regex::new(rule).is_ok()));
    }

    #[test]
    fn io_clock_and_floats_are_found() {
        assert_eq!(found("use std::fs;"), 1);
        assert_eq!(found("use std::{fmt, io};"), 1);
        assert_eq!(found("let nu = jiff::Zoned::now();"), 1);
        assert_eq!(found("let uren: f64 = 1.5;"), 1);
        assert_eq!(found("#[derive(Serialize)]"), 1);
    }

    #[test]
    fn the_rest_is_free() {
        assert_eq!(found("use std::fmt; // not std::fs"), 0);
        assert_eq!(found("use std::collections::BTreeMap;\n#[derive(Deserialize)]"), 0);
        assert!(check(&Repo::of(&[("crates/recht/src/verzuim/tests.rs", "use std::fs;")])).is_empty());
    }

    #[test]
    fn another_library_is_a_decision() {
        let manifest = |name: &str| format!("[dependencies]\n{name} = '1'\n[dev-dependencies]\nproptest = '1'");
        let (good, bad) = (manifest("jiff"), manifest("tokio"));
        assert!(check(&Repo::of(&[("crates/recht/Cargo.toml", good.as_str())])).is_empty());
        assert_eq!(check(&Repo::of(&[("crates/recht/Cargo.toml", bad.as_str())])).len(), 1);
    }
}
