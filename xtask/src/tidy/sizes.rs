//! Invariant 12: files are read from top to bottom in one sitting.

use super::Finding;
use crate::repo::Repo;

/// Lines above which a file says why it is so long.
const MOST: usize = 600;
/// Words with which it does, within its first lines.
const REASON: &str = "Longer than 600 lines because";
const FIRST_LINES: usize = 20;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    sources(repo)
        .map(|(file, text)| (file, text, text.lines().count()))
        .filter(|(_, text, lines)| *lines > MOST && !text.lines().take(FIRST_LINES).any(|line| line.contains(REASON)))
        .map(|(file, _, lines)| {
            Finding::of_file(file, format!("has {lines} lines: split it, or write at its top '{REASON} ...'"))
        })
        .collect()
}

/// Median and longest of the sources, as a sentence.
pub(super) fn summary(repo: &Repo) -> String {
    let mut lines: Vec<_> = sources(repo).map(|(_, text)| text.lines().count()).collect();
    lines.sort_unstable();
    let median = lines.get(lines.len() / 2).copied().unwrap_or_default();
    let longest = lines.last().copied().unwrap_or_default();
    format!("     {} source files, median {median} lines, longest {longest}", lines.len())
}

fn sources(repo: &Repo) -> impl Iterator<Item = (&str, &str)> {
    repo.files().filter(|(file, _)| [".rs", ".typ", ".html"].iter().any(|ending| file.ends_with(ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_gives_its_reason() {
        let long = "x\n".repeat(601);
        let reasoned = format!("//! {REASON} its table is one page of the law.\n{long}");
        assert_eq!(check(&Repo::of(&[("crates/kern/src/a.rs", long.as_str())])).len(), 1);
        assert!(check(&Repo::of(&[("crates/kern/src/a.rs", reasoned.as_str())])).is_empty());
        assert!(check(&Repo::of(&[("crates/kern/src/a.rs", &"x\n".repeat(600))])).is_empty());
    }

    #[test]
    fn the_median_is_of_sources_only() {
        let repo = Repo::of(&[("a.rs", "x"), ("b.rs", "x\nx"), ("c.rs", "x\nx\nx"), ("d.md", "x\nx\nx\nx")]);
        assert!(summary(&repo).contains("3 source files, median 2 lines, longest 3"));
    }
}
