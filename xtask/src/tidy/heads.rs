//! One line says what a crate is for, and docs/crates.md is made of those lines.

use super::Finding;
use crate::repo::Repo;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    crate::generate::crates::heads(repo)
        .into_iter()
        .filter(|head| head.text.as_deref().is_none_or(|text| text.to_lowercase().contains("placeholder")))
        .map(|head| Finding::of_file(&head.file, "say in a first line with //! what this crate is for"))
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
        let manifest = ("crates/recht/Cargo.toml", "");
        let good = ("crates/recht/src/lib.rs", "//! The law.\n");
        let page = crate::generate::crates::page(&Repo::of(&[manifest, good]));
        assert!(check(&Repo::of(&[manifest, good, (crate::generate::crates::PAGE, page.as_str())])).is_empty());
        assert_eq!(check(&Repo::of(&[manifest, good])).len(), 1);
        let bad = ("crates/recht/src/lib.rs", "pub mod x;\n");
        assert_eq!(check(&Repo::of(&[manifest, bad])).len(), 2);
    }
}
