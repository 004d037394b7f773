//! Dutch and English have the same keys, each with the same variables.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::Finding;
use crate::repo::Repo;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (dutch, text) in repo.files().filter(|(file, _)| is_in_i18n(file) && file.ends_with("nl.ftl")) {
        let english = format!("{}en.ftl", dutch.trim_end_matches("nl.ftl"));
        let Some(other) = repo.text(&english) else {
            findings.push(Finding::of_file(&english, "is missing"));
            continue;
        };
        let (nl, en) = (keys(text), keys(other));
        findings.extend(missing(&nl, &en).map(|key| Finding::of_file(&english, format!("{key} is missing"))));
        findings.extend(missing(&en, &nl).map(|key| Finding::of_file(dutch, format!("{key} is missing"))));
        for (key, variables) in &nl {
            if en.get(key).is_some_and(|others| others != variables) {
                findings.push(Finding::of_file(&english, format!("{key} uses other variables than the Dutch")));
            }
        }
    }
    findings
}

fn is_in_i18n(file: &str) -> bool {
    file.starts_with("crates/") && file.contains("/i18n/")
}

fn missing<'a, T>(of: &'a BTreeMap<String, T>, from: &'a BTreeMap<String, T>) -> impl Iterator<Item = &'a String> {
    of.keys().filter(|key| !from.contains_key(*key))
}

/// Each message or term with the variables in its text.
fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (Ok(head), Ok(variable)) = (Regex::new(r"^(-?[A-Za-z][\w-]*) *="), Regex::new(r"\$([\w-]+)")) else {
        return keys;
    };
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = head.captures(line).and_then(|found| found.get(1)) {
            current = Some(key.as_str().to_owned());
        }
        if let Some(key) = &current {
            let variables = variable.captures_iter(line).filter_map(|found| Some(found.get(1)?.as_str().to_owned()));
            keys.entry(key.clone()).or_default().extend(variables);
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(nl: &str, en: &str) -> usize {
        check(&Repo::of(&[("crates/kern/i18n/nl.ftl", nl), ("crates/kern/i18n/en.ftl", en)])).len()
    }

    #[test]
    fn keys_and_variables_agree() {
        assert_eq!(found("# kop\na = een { $n }\n  .titel = x\nb = twee", "b = two\na = one { $n }"), 0);
        assert_eq!(found("a = een\nb = twee", "a = one"), 1);
        assert_eq!(found("a = een", "a = one\nb = two"), 1);
        assert_eq!(found("a = een { $n }", "a = one"), 1);
        assert_eq!(check(&Repo::of(&[("crates/kern/i18n/nl.ftl", "a = een")])).len(), 1);
    }
}
