//! Rust source as the checks look at it: without comments and without tests.

use crate::repo::Repo;

/// The files of the crate `recht`, tests left out.
pub(super) fn law(repo: &Repo) -> impl Iterator<Item = (&str, &str)> {
    repo.below("crates/recht/src/", ".rs").filter(|(file, _)| !is_test(file))
}

fn is_test(file: &str) -> bool {
    // The oracle says the law once more in its own words, numbers included, to be compared with the engine in tests.
    file.ends_with("/tests.rs") || file.contains("/tests/") || file.contains("/orakel/")
}

/// The lines of code, counted from 1: without comments, and up to the tests within the file.
pub(super) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..)
        .zip(text.lines())
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
        .filter(|(_, line)| !line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_tests_are_no_code() {
        let text = "//! f64\nlet a = 1; // f64\n\n#[cfg(test)]\nmod tests {}";
        assert_eq!(code(text).collect::<Vec<_>>(), [(2, "let a = 1; ")]);
    }
}
