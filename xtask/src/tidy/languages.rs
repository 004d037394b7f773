//! Dutch and English have the same keys, each with the same values, and templates use no others.

use std::collections::BTreeSet;

use regex::Regex;

use super::Finding;
use crate::repo::Repo;

/// The words that every template may use beside those of its own crate.
const SHARED: &str = "crates/kern/i18n/nl.ftl";

/// Each `zeg("sleutel")` in a template has its words in the crate's own Dutch source, or in kern's.
pub(super) fn templates(repo: &Repo) -> Vec<Finding> {
    let Ok(call) = Regex::new(r#"\bzeg\(\s*"([^"]+)""#) else { return Vec::new() };
    let keys = |file: &str| -> BTreeSet<String> {
        let sources =
            repo.files().filter(|(path, _)| path.starts_with(file) && is_words(path) && path.ends_with("nl.ftl"));
        sources
            .filter_map(|(_, text)| kern::taal::keys(text).ok())
            .flat_map(std::collections::BTreeMap::into_keys)
            .collect()
    };
    let shared = keys(SHARED);
    let mut findings = Vec::new();
    for (file, text) in repo.below("crates/", ".html") {
        let Some(name) = file.split('/').nth(1) else { continue };
        let own = keys(&format!("crates/{name}/"));
        for (number, line) in (1..).zip(text.lines()) {
            for key in call.captures_iter(line).filter_map(|found| found.get(1)).map(|key| key.as_str()) {
                if !own.contains(key) && !shared.contains(key) {
                    let what = format!("says \"{key}\", which has no words in crates/{name} or {SHARED}");
                    findings.push(Finding::at(file, number, what));
                }
            }
        }
    }
    findings
}

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, text) in repo.files().filter(|(file, _)| is_words(file)) {
        let other = if let Some(stem) = file.strip_suffix("nl.ftl") {
            format!("{stem}en.ftl")
        } else {
            format!("{}nl.ftl", file.trim_end_matches("en.ftl"))
        };
        match repo.text(&other) {
            None => findings.push(Finding::of_file(&other, format!("is missing beside {file}"))),
            // The pair is compared once, from the Dutch side.
            Some(english) if file.ends_with("nl.ftl") => {
                let faults = kern::taal::compare(text, english);
                let pair = format!("{file} (first) and {other} (second)");
                findings.extend(faults.into_iter().map(|fault| Finding::of_file(&pair, fault.to_string())));
            }
            Some(_) => {}
        }
    }
    findings
}

fn is_words(file: &str) -> bool {
    file.starts_with("crates/") && file.contains("/i18n/") && (file.ends_with("nl.ftl") || file.ends_with("en.ftl"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(nl: &str, en: &str) -> usize {
        check(&Repo::of(&[("crates/kern/i18n/nl.ftl", nl), ("crates/kern/i18n/en.ftl", en)])).len()
    }

    #[test]
    fn keys_and_values_agree() {
        assert_eq!(found("a = een { $n }\nb = twee\n", "b = two\na = one { $n }\n"), 0);
        assert_eq!(found("a = een\nb = twee\n", "a = one\n"), 1);
        assert_eq!(found("a = een\n", "a = one\nb = two\n"), 1);
        assert_eq!(found("a = een { $n }\n", "a = one\n"), 1);
    }

    #[test]
    fn a_template_says_only_what_has_words() {
        let words = [("crates/kern/i18n/nl.ftl", "kern-terug = Terug"), ("crates/school/i18n/nl.ftl", "les = Les")];
        let said = |text: &str| {
            let page = ("crates/school/src/les/les.html", text);
            templates(&Repo::of(&[words[0], words[1], page])).len()
        };
        assert_eq!(said(r#"{{ t.zeg("les").met("n", n) }} {{ t.zeg("kern-terug") }}"#), 0);
        assert_eq!(said(r#"{{ t.zeg("lse") }} {{ f.t().zeg( "kern-treug") }}"#), 2);
        // A key that is made up while running is for the crate's own tests.
        assert_eq!(said("{{ t.zeg(regel.stand) }}"), 0);
    }

    #[test]
    fn a_language_that_is_missing_is_found() {
        assert_eq!(check(&Repo::of(&[("crates/kern/i18n/nl.ftl", "a = een\n")])).len(), 1);
        assert_eq!(check(&Repo::of(&[("crates/kern/i18n/en.ftl", "a = one\n")])).len(), 1);
    }
}
