//! Worked examples: each row names the source that settles it.

use super::{Finding, markdown};
use crate::repo::Repo;

/// The column that holds the source.
const COLUMN: &str = "bron";

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    repo.below("crates/recht/voorbeelden/", ".md").flat_map(|(file, text)| check_file(file, text)).collect()
}

fn check_file(file: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for table in markdown::tables(text) {
        let Some(column) = table.header.iter().position(|name| name.eq_ignore_ascii_case(COLUMN)) else {
            let first = table.rows.first().map_or(1, |(line, _)| *line);
            findings.push(Finding::at(file, first, format!("this table has no column `{COLUMN}`")));
            continue;
        };
        for (line, cells) in &table.rows {
            if cells.get(column).is_none_or(|source| source.is_empty()) {
                findings.push(Finding::at(file, *line, "this row has no source"));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Repo::of(&[("crates/recht/voorbeelden/norm.md", text)])).len()
    }

    #[test]
    fn a_row_without_source_is_found() {
        assert_eq!(found("| dagen | bron |\n|---|---|\n| ma | Lpw 21a |"), 0);
        assert_eq!(found("| dagen | bron |\n|---|---|\n| ma | |\n| di |"), 2);
        assert_eq!(found("| dagen | uitkomst |\n|---|---|\n| ma | di |"), 1);
    }
}
