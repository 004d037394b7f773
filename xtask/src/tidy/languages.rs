//! Dutch and English have the same keys, each with the same values.

use super::Finding;
use crate::repo::Repo;

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
    fn a_language_that_is_missing_is_found() {
        assert_eq!(check(&Repo::of(&[("crates/kern/i18n/nl.ftl", "a = een\n")])).len(), 1);
        assert_eq!(check(&Repo::of(&[("crates/kern/i18n/en.ftl", "a = one\n")])).len(), 1);
    }
}
