//! Invariant 1: no party crate depends on another. And the layers below them do not look up.

use super::{Finding, manifest};
use crate::repo::Repo;

/// The crates that are a party in the chain.
const PARTIES: &[&str] = &["school", "verzuimloket", "leerplicht", "inspectie", "evaluatie", "beheer"];
/// What the parties stand on.
const GROUND: &[&str] = &["recht", "uitwisseling", "kern", "documenten", "analyse", "land", "historie"];

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in manifest::all(repo) {
        let below = GROUND.contains(&manifest.name);
        if !below && !PARTIES.contains(&manifest.name) {
            continue;
        }
        for dependency in manifest.all() {
            let Some(other) = manifest::own(&dependency) else { continue };
            if other == manifest.name {
                continue;
            }
            if PARTIES.contains(&other) {
                let what = format!("must not depend on the party {other}; let them meet in a message of uitwisseling");
                findings.push(Finding::of_file(manifest.file, what));
            }
            if manifest.name == "recht" || (manifest.name == "uitwisseling" && other != "recht") {
                findings.push(Finding::of_file(manifest.file, format!("must not depend on {other}")));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, dependency: &str) -> usize {
        let file = format!("crates/{name}/Cargo.toml");
        let text = format!("[dependencies]\naanwezig-{dependency}.workspace = true");
        check(&Repo::of(&[(file.as_str(), text.as_str())])).len()
    }

    #[test]
    fn a_party_stands_on_the_ground_alone() {
        assert_eq!(found("school", "uitwisseling"), 0);
        assert_eq!(found("school", "leerplicht"), 1);
        assert_eq!(found("kern", "school"), 1);
    }

    #[test]
    fn the_law_knows_nobody() {
        assert_eq!(found("recht", "kern"), 1);
        assert_eq!(found("uitwisseling", "recht"), 0);
        assert_eq!(found("uitwisseling", "kern"), 1);
    }

    #[test]
    fn the_executable_knows_all() {
        assert_eq!(found("aanwezig", "school"), 0);
    }
}
