//! Tests run, and say what must come out: none is ignored, none expects a panic.

use regex::Regex;

use super::Finding;
use crate::repo::Repo;

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let Ok(attribute) = Regex::new(r"^\s*#\[(ignore|should_panic)\b") else { return Vec::new() };
    let lines = repo
        .below("", ".rs")
        .flat_map(|(file, text)| (1..).zip(text.lines()).map(move |(number, line)| (file, number, line)));
    lines
        .filter_map(|(file, number, line)| {
            let name = attribute.captures(line)?.get(1)?.as_str();
            Some(Finding::at(file, number, format!("#[{name}]: let the test run and assert what comes out today")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_that_do_not_run_are_found() {
        let found = |line| check(&Repo::of(&[("crates/kern/src/tests.rs", line)])).len();
        assert_eq!(found("#[test]"), 0);
        assert_eq!(found("    #[ignore = \"slow\"]"), 1);
        assert_eq!(found("#[should_panic]"), 1);
    }
}
