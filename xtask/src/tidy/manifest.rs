//! The manifests of the workspace's crates.

use super::Finding;
use crate::repo::Repo;

/// One crate's manifest.
pub(super) struct Manifest<'a> {
    pub(super) file: &'a str,
    /// The crate's folder, which is also its name without `aanwezig-`.
    pub(super) name: &'a str,
    table: toml::Table,
}

impl Manifest<'_> {
    /// Names of what the crate links: its dependencies, also those for one platform and for its build script.
    pub(super) fn linked(&self) -> Vec<String> {
        self.names(&["dependencies", "build-dependencies"])
    }

    /// What it links and what its tests use.
    pub(super) fn all(&self) -> Vec<String> {
        self.names(&["dependencies", "build-dependencies", "dev-dependencies"])
    }

    fn names(&self, kinds: &[&str]) -> Vec<String> {
        let platforms = self.table.get("target").and_then(toml::Value::as_table);
        let platforms = platforms.into_iter().flat_map(|targets| targets.values().filter_map(toml::Value::as_table));
        std::iter::once(&self.table)
            .chain(platforms)
            .flat_map(|table| kinds.iter().filter_map(|kind| table.get(*kind)?.as_table()))
            .flat_map(|dependencies| dependencies.keys().cloned())
            .collect()
    }
}

/// The project's own crate behind a dependency's name, by its folder.
pub(super) fn own(dependency: &str) -> Option<&str> {
    dependency.strip_prefix("aanwezig-")
}

/// The manifests of all crates; one that is no TOML is left to cargo to complain about.
pub(super) fn all(repo: &Repo) -> impl Iterator<Item = Manifest<'_>> {
    repo.files().filter_map(|(file, text)| {
        let folder = file.strip_suffix("/Cargo.toml")?;
        let name = folder.strip_prefix("crates/").unwrap_or(folder);
        (name != "fuzz" && !name.contains('/')).then_some(())?;
        Some(Manifest { file, name, table: text.parse().ok()? })
    })
}

/// Every crate has `[lints] workspace = true`.
pub(super) fn lints(repo: &Repo) -> Vec<Finding> {
    all(repo)
        .filter(|manifest| {
            let lints = manifest.table.get("lints").and_then(|lints| lints.get("workspace"));
            lints.and_then(toml::Value::as_bool) != Some(true)
        })
        .map(|manifest| Finding::of_file(manifest.file, "add [lints] workspace = true"))
        .collect()
}

/// No crate has Cargo features: each would double the number of programs to build and to test.
pub(super) fn features(repo: &Repo) -> Vec<Finding> {
    all(repo)
        .filter(|manifest| manifest.table.contains_key("features"))
        .map(|manifest| Finding::of_file(manifest.file, "has [features]: make what it switches a crate"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_found() {
        let good = Repo::of(&[("crates/kern/Cargo.toml", "[dependencies]\na = { version = '1', features = ['b'] }")]);
        let bad = Repo::of(&[("crates/kern/Cargo.toml", "[features]\nfast = []")]);
        assert!(features(&good).is_empty());
        assert_eq!(features(&bad).len(), 1);
    }

    #[test]
    fn lints_are_asked_of_every_crate() {
        let good = Repo::of(&[("crates/kern/Cargo.toml", "[lints]\nworkspace = true")]);
        let bad = Repo::of(&[("crates/kern/Cargo.toml", "[package]\nname = 'x'")]);
        assert!(lints(&good).is_empty());
        assert_eq!(lints(&bad).len(), 1);
    }

    #[test]
    fn dependencies_of_every_kind_are_found() {
        let text = "[dependencies]\na = '1'\n[target.'cfg(unix)'.dependencies]\nb = '1'\n[dev-dependencies]\nc = '1'";
        let repo = Repo::of(&[("crates/kern/Cargo.toml", text)]);
        let linked: Vec<_> = all(&repo).flat_map(|manifest| manifest.linked()).collect();
        let every: Vec<_> = all(&repo).flat_map(|manifest| manifest.all()).collect();
        assert_eq!(linked, ["a", "b"]);
        assert_eq!(every, ["a", "c", "b"]);
    }
}
