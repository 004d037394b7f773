//! A link from one of the project's pages to one of its files leads somewhere.

use regex::Regex;

use super::Finding;
use crate::repo::Repo;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let Ok(link) = Regex::new(r"\]\(([^)\s]+)\)") else { return Vec::new() };
    let pages = repo.below("", ".md");
    let links = pages.flat_map(|(file, text)| {
        let link = &link;
        (1..).zip(text.lines()).flat_map(move |(number, line)| {
            link.captures_iter(line).filter_map(move |found| Some((file, number, found.get(1)?.as_str())))
        })
    });
    links
        .filter(|(_, _, target)| !target.contains("://") && !target.starts_with(['#', '<']))
        .filter(|(file, _, target)| !repo.holds(&resolve(file, target)))
        .map(|(file, number, target)| Finding::at(file, number, format!("{target} does not exist")))
        .collect()
}

/// The path from the root of a link that stands in `file`.
fn resolve(file: &str, target: &str) -> String {
    let target = target.split('#').next().unwrap_or_default();
    let mut path: Vec<&str> = file.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_links_are_found() {
        let found = |text| check(&Repo::of(&[("docs/a.md", text), ("docs/b.md", ""), ("README.md", "")])).len();
        assert_eq!(found("[b](b.md#kop), [r](../README.md), [map](../docs/), [w](https://example.org), [k](#kop)"), 0);
        assert_eq!(found("[weg](weg.md)"), 1);
        assert_eq!(found("[weg](../weg.md)"), 1);
    }
}
