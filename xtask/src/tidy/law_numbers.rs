//! Values of the law stand in `bepalingen/`, never in Rust.

use regex::Regex;

use super::{Finding, source};
use crate::repo::Repo;

/// Numbers that mean one thing only in this house. Smaller ones say too little by themselves to be looked for.
const NUMBERS: &str = r"\b(960|720)\b";

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let Ok(numbers) = Regex::new(NUMBERS) else { return Vec::new() };
    source::law(repo)
        .flat_map(|(file, text)| source::code(text).map(move |(number, line)| (file, number, line)))
        .filter_map(|(file, number, line)| {
            let found = numbers.find(line)?.as_str();
            Some(Finding::at(file, number, format!("{found} belongs in bepalingen/, with its source")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_norm_is_not_written_in_rust() {
        let found = |line| check(&Repo::of(&[("crates/recht/src/verzuim/norm.rs", line)])).len();
        assert_eq!(found("if som >= 960 {"), 1);
        assert_eq!(found("if som >= norm { // 960 minutes"), 0);
        assert_eq!(found("let jaar = 1960;"), 0);
    }
}
