//! Nothing in the project tells on whose machine it was written.

use super::Finding;
use crate::repo::Repo;

/// Beginnings of paths that only mean something on one machine; in two parts, so that this file does not find itself.
const BEGINNINGS: &[(&str, &str)] =
    &[("/", "work/"), ("/", "home/"), ("/", "root/"), ("/", "tmp/"), ("/", "Users/"), ("C:\\", "Users")];

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let beginnings: Vec<_> = BEGINNINGS.iter().map(|(one, two)| format!("{one}{two}")).collect();
    let lines =
        repo.files().flat_map(|(file, text)| (1..).zip(text.lines()).map(move |(number, line)| (file, number, line)));
    lines
        .filter_map(|(file, number, line)| {
            let found = beginnings.iter().find(|beginning| starts_a_path(line, beginning))?;
            Some(Finding::at(file, number, format!("a path of somebody's machine: {found}")))
        })
        .collect()
}

/// Whether the words stand there as the beginning of a path, not inside a longer one such as an address.
fn starts_a_path(line: &str, beginning: &str) -> bool {
    line.match_indices(beginning).any(|(place, _)| {
        let before = line.get(..place).and_then(|text| text.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '}'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_a_machine_are_found() {
        let found = |text: String| check(&Repo::of(&[("docs/a.md", text.as_str())])).len();
        assert_eq!(found(format!("see {}", ["/", "home/an/x"].concat())), 1);
        assert_eq!(found(["/", "tmp/x"].concat()), 1);
        assert_eq!(found(["https://example.org/", "home/"].concat()), 0);
        assert_eq!(found("crates/kern".to_owned()), 0);
    }
}
