//! Invariant 10: every value of the law has its source and the day it was last compared with it.

use toml::Value;

use super::Finding;
use crate::repo::Repo;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    repo.below("crates/recht/bepalingen/", ".toml").flat_map(|(file, text)| check_file(file, text)).collect()
}

fn check_file(file: &str, text: &str) -> Vec<Finding> {
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => return vec![Finding::of_file(file, format!("is no TOML: {error}"))],
    };
    let mut findings = Vec::new();
    for (kind, entries) in &table {
        for entry in entries.as_array().into_iter().flatten().filter_map(Value::as_table) {
            let name = ["id", "schooljaar", "naam"].iter().find_map(|key| entry.get(*key)?.as_str()).unwrap_or(kind);
            let missing = if kind == "bepaling" { missing_in_bepaling(entry) } else { missing_source(entry) };
            findings.extend(missing.into_iter().map(|what| Finding::of_file(file, format!("{name}: {what}"))));
        }
    }
    findings
}

fn missing_in_bepaling(entry: &toml::Table) -> Vec<String> {
    let mut missing = Vec::new();
    if !is_filled(entry, "wat") {
        missing.push("say in `wat` what the value means".to_owned());
    }
    let versions = entry.get("versie").and_then(Value::as_array).cloned().unwrap_or_default();
    if versions.is_empty() {
        missing.push("has no [[bepaling.versie]]".to_owned());
    }
    for version in versions.iter().filter_map(Value::as_table) {
        let dated = version.get("vanaf").is_some_and(Value::is_datetime) || is_filled(version, "wetsvoorstel");
        if !dated {
            missing.push("a version needs `vanaf`, or `wetsvoorstel` for a bill".to_owned());
        }
        if !is_filled(version, "wet") {
            missing.push("a version needs `wet`".to_owned());
        }
        missing.extend(missing_source(version));
    }
    missing
}

fn missing_source(entry: &toml::Table) -> Vec<String> {
    let mut missing = Vec::new();
    if !is_filled(entry, "bron") {
        missing.push("needs `bron`: where the value was read".to_owned());
    }
    if !entry.get("gecontroleerd").is_some_and(Value::is_datetime) {
        missing.push("needs `gecontroleerd`: the day it was last compared with its source".to_owned());
    }
    missing
}

fn is_filled(entry: &toml::Table, key: &str) -> bool {
    entry.get(key).and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Repo::of(&[("crates/recht/bepalingen/verzuim.toml", text)])).len()
    }

    #[test]
    fn a_value_with_source_and_date_passes() {
        let version = "vanaf = 2009-08-01\nwaarde = 960\nwet = 'Lpw'\nbron = 'Lpw 21a'\ngecontroleerd = 2026-01-01";
        assert_eq!(found(&format!("[[bepaling]]\nid = 'a'\nwat = 'b'\n[[bepaling.versie]]\n{version}")), 0);
        assert_eq!(found("[[schooljaar]]\nschooljaar = '2025/2026'\nbron = 'Regeling'\ngecontroleerd = 2026-01-01"), 0);
    }

    #[test]
    fn whatever_is_missing_is_said() {
        assert_eq!(found("[[bepaling]]\nid = 'a'\nwat = 'b'"), 1);
        assert_eq!(found("[[bepaling]]\nid = 'a'\nwat = 'b'\n[[bepaling.versie]]\nwaarde = 1"), 4);
        assert_eq!(found("[[schooljaar]]\nschooljaar = '2025/2026'\nbron = ''\ngecontroleerd = 2026-01-01"), 1);
        assert_eq!(found("geen toml"), 1);
    }
}
