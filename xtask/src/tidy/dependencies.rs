//! What is linked where, and why it is there at all.

use regex::Regex;

use super::{Finding, manifest};
use crate::repo::Repo;

/// A family of libraries and the crates that may link it.
const HEAVY: &[(&str, &[&str])] = &[
    ("typst", &["documenten"]),
    ("arrow", &["uitwisseling", "analyse"]),
    ("parquet", &["uitwisseling", "analyse"]),
    ("aanwezig-documenten", &["aanwezig"]),
    ("cedar", &["kern"]),
];

/// Only the named crates link a heavy library.
pub(super) fn links(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in manifest::all(repo) {
        for dependency in manifest.linked() {
            for (family, allowed) in HEAVY {
                let member = dependency == *family || dependency.starts_with(&format!("{family}-"));
                if member && !allowed.contains(&manifest.name) {
                    let what = format!("links {dependency}; only {} may", allowed.join(" and "));
                    findings.push(Finding::of_file(manifest.file, what));
                }
            }
        }
    }
    findings
}

/// docs/dependencies.md has a line for each dependency of the workspace, and for nothing else.
pub(super) fn reasons(repo: &Repo) -> Vec<Finding> {
    const PAGE: &str = "docs/dependencies.md";
    let mut used = keys(repo, "Cargo.toml", &["workspace", "dependencies"]);
    used.extend(keys(repo, "fuzz/Cargo.toml", &["dependencies"]));
    used.retain(|name| manifest::own(name).is_none());
    let page = repo.text(PAGE).unwrap_or_default();
    let Ok(row) = Regex::new(r"(?m)^\| `([^`]+)` \|[^|\n]*[^|\s][^|\n]*\|") else { return Vec::new() };
    let explained: Vec<_> = row.captures_iter(page).filter_map(|row| row.get(1)).map(|name| name.as_str()).collect();

    let missing = used.iter().filter(|name| !explained.contains(&name.as_str()));
    let missing = missing.map(|name| Finding::of_file(PAGE, format!("add a row with the reason for `{name}`")));
    let stale = explained.iter().filter(|name| !used.iter().any(|other| other == *name));
    let stale = stale.map(|name| Finding::of_file(PAGE, format!("`{name}` is no dependency any more: remove its row")));
    missing.chain(stale).collect()
}

/// The keys of one table of a manifest.
fn keys(repo: &Repo, file: &str, path: &[&str]) -> Vec<String> {
    let root = repo.text(file).and_then(|text| text.parse().ok()).map(toml::Value::Table);
    let table = path.iter().try_fold(root.as_ref(), |value, key| Some(value?.get(*key))).flatten();
    table.and_then(toml::Value::as_table).into_iter().flat_map(|table| table.keys().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(name: &str, dependency: &str) -> usize {
        let file = format!("crates/{name}/Cargo.toml");
        let text = format!("[dependencies]\n{dependency}.workspace = true");
        links(&Repo::of(&[(file.as_str(), text.as_str())])).len()
    }

    #[test]
    fn heavy_libraries_have_one_home() {
        assert_eq!(linked("documenten", "typst-pdf"), 0);
        assert_eq!(linked("kern", "typst"), 1);
        assert_eq!(linked("uitwisseling", "parquet"), 0);
        assert_eq!(linked("recht", "arrow"), 1);
        assert_eq!(linked("land", "aanwezig-documenten"), 1);
        assert_eq!(linked("aanwezig", "aanwezig-documenten"), 0);
    }

    #[test]
    fn each_dependency_has_its_row() {
        let manifest = ("Cargo.toml", "[workspace.dependencies]\ncsv = '1'\naanwezig-recht = { path = 'x' }");
        let good = Repo::of(&[manifest, ("docs/dependencies.md", "| `csv` | reads CSV |")]);
        let without = Repo::of(&[manifest, ("docs/dependencies.md", "| `csv` | |")]);
        let stale = Repo::of(&[manifest, ("docs/dependencies.md", "| `csv` | reads |\n| `old` | gone |")]);
        assert!(reasons(&good).is_empty());
        assert_eq!(reasons(&without).len(), 1);
        assert_eq!(reasons(&stale).len(), 1);
    }
}
