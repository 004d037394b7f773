//! Time and surroundings have one door each, and clippy keeps the others shut.

use super::Finding;
use crate::repo::Repo;

/// What clippy.toml must forbid, so that the lint cannot be emptied unseen.
const FORBIDDEN: &[&str] =
    &["std::time::SystemTime::now", "jiff::Zoned::now", "jiff::Timestamp::now", "std::env::var", "rand::rng"];

/// Where the lint may be lifted: the clock, the executable that looks around it, the workshop, and what finds the tests
/// their server.
const DOORS: &[&str] = &[
    "crates/kern/src/klok.rs",
    "crates/aanwezig/src/",
    "crates/aanwezig/tests/",
    "crates/testkit/",
    "xtask/src/",
    "benches/",
];

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    const LIST: &str = "clippy.toml";
    let table: toml::Table = repo.text(LIST).and_then(|text| text.parse().ok()).unwrap_or_default();
    let entries = table.get("disallowed-methods").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let has = |path: &str| entries.iter().any(|entry| entry.get("path").and_then(toml::Value::as_str) == Some(path));
    let missing = FORBIDDEN.iter().filter(|path| !has(path));
    let missing = missing.map(|path| Finding::of_file(LIST, format!("no longer forbids {path}")));
    let unexplained = entries.iter().filter(|entry| entry.get("reason").is_none());
    let unexplained = unexplained.map(|entry| Finding::of_file(LIST, format!("give a reason: {entry}")));
    missing.chain(unexplained).chain(lifted(repo)).collect()
}

fn lifted(repo: &Repo) -> Vec<Finding> {
    let sources = repo.below("", ".rs").filter(|(file, _)| !DOORS.iter().any(|door| file.starts_with(door)));
    let lines =
        sources.flat_map(|(file, text)| (1..).zip(text.lines()).map(move |(number, line)| (file, number, line)));
    lines
        .filter(|(_, _, line)| line.contains("clippy::disallowed_methods"))
        .map(|(file, number, _)| Finding::at(file, number, "lifts the lint on time and surroundings; take an argument"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(paths: &[&str]) -> String {
        let entries: Vec<_> = paths.iter().map(|path| format!("{{ path = '{path}', reason = 'x' }}")).collect();
        format!("disallowed-methods = [{}]", entries.join(", "))
    }

    #[test]
    fn an_emptied_list_is_found() {
        let (full, short) = (list(FORBIDDEN), list(&["std::env::var"]));
        assert!(check(&Repo::of(&[("clippy.toml", full.as_str())])).is_empty());
        assert_eq!(check(&Repo::of(&[("clippy.toml", short.as_str())])).len(), FORBIDDEN.len() - 1);
    }

    #[test]
    fn a_door_of_its_own_is_found() {
        let (full, lift) = (list(FORBIDDEN), "#[expect(clippy::disallowed_methods)]");
        let with = |file| check(&Repo::of(&[("clippy.toml", full.as_str()), (file, lift)])).len();
        assert_eq!(with("crates/kern/src/klok.rs"), 0);
        assert_eq!(with("crates/recht/src/plicht.rs"), 1);
    }
}
