//! One line says what a crate is for, and docs/crates.md is made of those lines.

use super::Finding;
use crate::repo::Repo;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    crate::generate::crates::heads(repo)
        .filter(|(_, head)| head.as_deref().is_none_or(|head| head.to_lowercase().contains("placeholder")))
        .map(|(file, _)| Finding::of_file(&file, "say in a first line with //! what this crate is for"))
        .chain(stale(repo))
        .collect()
}

fn stale(repo: &Repo) -> Option<Finding> {
    let page = crate::generate::crates::PAGE;
    let fresh = repo.text(page) == Some(crate::generate::crates::page(repo).as_str());
    (!fresh).then(|| Finding::of_file(page, "is stale: run cargo xtask generate"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_a_head_and_a_stale_list_are_found() {
        let good = ("crates/recht/src/lib.rs", "//! The law.\n");
        let page = crate::generate::crates::page(&Repo::of(&[good]));
        assert!(check(&Repo::of(&[good, (crate::generate::crates::PAGE, page.as_str())])).is_empty());
        assert_eq!(check(&Repo::of(&[good])).len(), 1);
        let bad = ("crates/recht/src/lib.rs", "pub mod x;\n");
        assert_eq!(check(&Repo::of(&[bad])).len(), 2);
    }
}
