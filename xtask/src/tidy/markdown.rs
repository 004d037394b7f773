//! Tables in Markdown.

/// A table: its header cells, and each row's line number (from 1) with its cells.
pub(super) struct Table<'a> {
    pub(super) header: Vec<&'a str>,
    pub(super) rows: Vec<(usize, Vec<&'a str>)>,
}

/// Every table of a text, in order. A line of dashes under the header makes it a table.
pub(super) fn tables(text: &str) -> Vec<Table<'_>> {
    let lines: Vec<_> = (1..).zip(text.lines()).collect();
    let mut tables: Vec<Table<'_>> = Vec::new();
    let mut inside = false;
    for pair in lines.windows(2) {
        let [(_, header), (number, line)] = pair else { continue };
        let ruler = line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
        if ruler && header.starts_with('|') && !inside {
            tables.push(Table { header: cells(header), rows: Vec::new() });
            inside = true;
        } else if inside && line.starts_with('|') {
            if let Some(table) = tables.last_mut() {
                table.rows.push((*number, cells(line)));
            }
        } else {
            inside = false;
        }
    }
    tables
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_found_with_their_rows() {
        let tables = tables("# Kop\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |\n\ntekst\n| los |\n");
        assert_eq!(tables.len(), 1);
        let table = tables.first().map(|table| (table.header.clone(), table.rows.clone()));
        assert_eq!(table, Some((vec!["a", "b"], vec![(5, vec!["1", "2"]), (6, vec!["3", ""])])));
    }
}
