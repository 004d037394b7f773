//! Invariant 3: in a party only the store knows the database's library, and only pages, operations and the list of routes
//! know the web's.

use super::Finding;
use crate::repo::Repo;

/// The crates in which a file's name is its layer.
const PARTIES: &[&str] = &["school", "verzuimloket", "leerplicht", "inspectie", "evaluatie", "beheer"];

/// A library, and the names of files and folders that may use it.
const LAYERS: &[(&str, &[&str])] =
    &[("sea_orm", &["store", "tests", "proef"]), ("axum", &["pages", "api", "serve", "kwel", "tests", "lib", "staat"])];

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, text) in repo.below("crates/", ".rs").filter(|(file, _)| is_party(file)) {
        for (library, layers) in LAYERS {
            if layers.iter().any(|layer| is_layer(file, layer)) {
                continue;
            }
            let uses = |line: &str| line.contains(&format!("{library}::")) && !line.trim_start().starts_with("//");
            if let Some(line) = text.lines().position(uses) {
                let what = format!("uses {library}, which belongs in {}", layers[0]);
                findings.push(Finding::at(file, line + 1, what));
            }
        }
    }
    findings
}

fn is_party(file: &str) -> bool {
    PARTIES.iter().any(|party| file.starts_with(&format!("crates/{party}/src/")))
}

/// Whether a file is a layer, or lies in the folder of one.
fn is_layer(file: &str, layer: &str) -> bool {
    file.split('/').any(|part| part.strip_suffix(".rs").unwrap_or(part) == layer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &str, text: &str) -> usize {
        check(&Repo::of(&[(file, text)])).len()
    }

    #[test]
    fn the_store_alone_knows_the_database() {
        assert_eq!(found("crates/school/src/les/store.rs", "use sea_orm::Value;"), 0);
        assert_eq!(found("crates/school/src/les/store/rijen.rs", "use sea_orm::Value;"), 0);
        assert_eq!(found("crates/school/src/les/mod.rs", "use sea_orm::Value;"), 1);
        assert_eq!(found("crates/kern/src/register/mod.rs", "use sea_orm::Value;"), 0);
    }

    #[test]
    fn pages_and_operations_alone_know_the_web() {
        assert_eq!(found("crates/school/src/les/pages.rs", "use axum::Router;"), 0);
        assert_eq!(found("crates/school/src/les/mod.rs", "use axum::Router;"), 1);
        assert_eq!(found("crates/school/src/les/mod.rs", "//! nothing of axum:: here"), 0);
    }
}
