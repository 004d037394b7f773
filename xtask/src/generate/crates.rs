//! The list of crates, from the first line of each.

use std::fmt::Write as _;

use crate::repo::Repo;

/// Where the list stands.
pub(crate) const PAGE: &str = "docs/crates.md";

/// The root file of each crate with its first `//!` line.
pub(crate) fn heads(repo: &Repo) -> impl Iterator<Item = (String, Option<String>)> {
    crates(repo).filter_map(|folder| {
        let file = ["src/lib.rs", "src/main.rs", "lib.rs"].iter().map(|name| format!("{folder}/{name}"));
        let file = file.into_iter().find(|file| repo.text(file).is_some())?;
        let head = repo.text(&file)?.lines().next().and_then(|line| line.strip_prefix("//! ")).map(str::to_owned);
        Some((file, head))
    })
}

/// The folders of the workspace's crates.
fn crates(repo: &Repo) -> impl Iterator<Item = &str> {
    let roots = repo.files().filter_map(|(file, _)| {
        let folder = ["/src/lib.rs", "/src/main.rs", "/lib.rs"].iter().find_map(|name| file.strip_suffix(name))?;
        let known = folder == "benches"
            || folder == "xtask"
            || folder.strip_prefix("crates/").is_some_and(|name| !name.contains('/'));
        known.then_some(folder)
    });
    let mut last = None;
    roots.filter(move |folder| last.replace(*folder) != Some(*folder))
}

/// The text of the list.
pub(crate) fn page(repo: &Repo) -> String {
    let mut page = String::from(
        "# Crates\n\nMade by `cargo xtask generate` from the first line of each crate; change it there.\n\n| crate | what it is for |\n|---|---|\n",
    );
    for (file, head) in heads(repo) {
        let folder = file.trim_end_matches("/lib.rs").trim_end_matches("/main.rs").trim_end_matches("/src");
        let _ = writeln!(page, "| [`{folder}`](../{folder}) | {} |", head.unwrap_or_default());
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_has_one_row() {
        let repo = Repo::of(&[
            ("crates/recht/src/lib.rs", "//! The law.\n//!\n//! More."),
            ("crates/recht/src/kalender/lib.rs", "//! Not a crate."),
            ("crates/aanwezig/src/main.rs", "//! The executable."),
            ("benches/lib.rs", "//! Benches."),
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
