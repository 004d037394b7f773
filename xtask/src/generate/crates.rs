//! The list of crates, from the first line of each.

use std::fmt::Write as _;

use crate::repo::Repo;

/// Where the list stands.
pub(crate) const PAGE: &str = "docs/crates.md";

/// A crate's folder, the file that says what it is for, and what that says.
pub(crate) struct Head {
    pub(crate) folder: String,
    pub(crate) file: String,
    pub(crate) text: Option<String>,
}

/// What each crate of the workspace says of itself: in the first `//!` line of its root file, or, without one, in the
/// description of its manifest.
pub(crate) fn heads(repo: &Repo) -> Vec<Head> {
    let folders = repo.files().filter_map(|(file, _)| file.strip_suffix("/Cargo.toml"));
    folders.filter(|folder| is_member(folder)).map(|folder| head(repo, folder)).collect()
}

fn is_member(folder: &str) -> bool {
    let name = folder.strip_prefix("crates/");
    matches!(folder, "benches" | "xtask") || name.is_some_and(|name| !name.contains('/'))
}

fn head(repo: &Repo, folder: &str) -> Head {
    let root = ["src/lib.rs", "src/main.rs"].iter().map(|name| format!("{folder}/{name}"));
    for file in root {
        if let Some(source) = repo.text(&file) {
            let text = source.lines().next().and_then(|line| line.strip_prefix("//! ")).map(str::to_owned);
            return Head { folder: folder.to_owned(), file, text };
        }
    }
    let file = format!("{folder}/Cargo.toml");
    let manifest = repo.text(&file).and_then(|text| text.parse::<toml::Table>().ok());
    let text = manifest.and_then(|table| Some(table.get("package")?.get("description")?.as_str()?.to_owned()));
    Head { folder: folder.to_owned(), file, text }
}

/// The text of the list.
pub(crate) fn page(repo: &Repo) -> String {
    let mut page = String::from(
        "# Crates\n\nMade by `cargo xtask generate` from the first line of each crate; change it there.\n\n| crate | what it is for |\n|---|---|\n",
    );
    for Head { folder, text, .. } in heads(repo) {
        let _ = writeln!(page, "| [`{folder}`](../{folder}) | {} |", text.unwrap_or_default());
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_has_one_row() {
        let repo = Repo::of(&[
            ("crates/recht/Cargo.toml", ""),
            ("crates/recht/src/lib.rs", "//! The law.\n//!\n//! More."),
            ("crates/recht/src/kalender/lib.rs", "//! Not a crate."),
            ("crates/aanwezig/Cargo.toml", ""),
            ("crates/aanwezig/src/main.rs", "//! The executable."),
            ("benches/Cargo.toml", "[package]\ndescription = 'Benches.'"),
            ("fuzz/Cargo.toml", "[package]\ndescription = 'Another workspace.'"),
        ]);
        let rows: Vec<_> = page(&repo).lines().skip(6).map(str::to_owned).collect();
        assert_eq!(
            rows,
            [
                "| [`benches`](../benches) | Benches. |",
                "| [`crates/aanwezig`](../crates/aanwezig) | The executable. |",
                "| [`crates/recht`](../crates/recht) | The law. |",
            ]
        );
    }
}
